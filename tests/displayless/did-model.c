/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A simple inventory in memory. */

#include "config.h"

#include "did-model.h"

#include "inv-tags.h"

#include <string.h>

#define SECONDS_PER_DAY 86400

Model *
model_new (gint64 now, gint64 default_days, gint64 package_days)
{
  Model *self = g_new0 (Model, 1);

  self->now = now;
  self->default_days = default_days;
  self->package_days = package_days;
  self->dids = g_array_new (FALSE, FALSE, sizeof (ModelDid));
  self->rows = g_array_new (FALSE, FALSE, sizeof (ModelRow));
  return self;
}

Model *
model_copy (const Model *self)
{
  Model *copy = g_new0 (Model, 1);

  *copy = *self;
  copy->dids = g_array_copy (self->dids);
  copy->rows = g_array_copy (self->rows);
  return copy;
}

void
model_free (Model *self)
{
  g_array_unref (self->dids);
  g_array_unref (self->rows);
  g_free (self);
}

ModelDid *
model_find_number (Model *self, const char *number)
{
  for (guint i = 0; i < self->dids->len; i++)
    if (g_str_equal (g_array_index (self->dids, ModelDid, i).number, number))
      return &g_array_index (self->dids, ModelDid, i);

  return NULL;
}

ModelDid *
model_find_did (Model *self, gint64 id)
{
  for (guint i = 0; i < self->dids->len; i++)
    if (g_array_index (self->dids, ModelDid, i).id == id)
      return &g_array_index (self->dids, ModelDid, i);

  return NULL;
}

ModelRow *
model_find_row (Model *self, InvEntity entity, const char *name, gint64 owner)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ModelRow *row = &g_array_index (self->rows, ModelRow, i);

      if (row->entity == entity && g_ascii_strcasecmp (row->name, name) == 0
          && (owner == 0 || row->owner == owner))
        return row;
    }
  return NULL;
}

gboolean
model_is_in_use (Model *self, const ModelRow *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, ModelRow, i).owner == row->id
        && ((row->entity == INV_ENTITY_OPERATOR
             && g_array_index (self->rows, ModelRow, i).entity == INV_ENTITY_BATCH)
            || (row->entity == INV_ENTITY_CLIENT
                && g_array_index (self->rows, ModelRow, i).entity == INV_ENTITY_ACCOUNT)))
      return TRUE;

  for (guint i = 0; i < self->dids->len; i++)
    {
      const ModelDid *did = &g_array_index (self->dids, ModelDid, i);

      if ((row->entity == INV_ENTITY_OPERATOR && did->operator_id == row->id)
          || (row->entity == INV_ENTITY_BATCH && did->batch_id == row->id)
          || (row->entity == INV_ENTITY_CLIENT && did->client_id == row->id)
          || (row->entity == INV_ENTITY_ACCOUNT && did->account_id == row->id))
        return TRUE;
    }
  return FALSE;
}

/* What an edit gives, read the simple way. */
typedef struct
{
  const char *texts[INV_N_FIELDS];
  const ModelRow *operator;
  const ModelRow *batch;
  const ModelRow *client;
  const ModelRow *account;
  InvStatus status;
  InvStatus after_hold;
} Given;

static gboolean
read_given (Model *self, const InvDidAssignment *assignments, gsize n_assignments, Given *given)
{
  *given = (Given) { 0 };
  for (gsize i = 0; i < n_assignments; i++)
    given->texts[assignments[i].field] = assignments[i].text;

  const char *operator= given->texts[INV_FIELD_OPERATOR];
  const char *batch = given->texts[INV_FIELD_BATCH];
  const char *client = given->texts[INV_FIELD_CLIENT];
  const char *account = given->texts[INV_FIELD_ACCOUNT];

  if (given->texts[INV_FIELD_STATUS] != NULL)
    inv_status_scan (given->texts[INV_FIELD_STATUS], -1, &given->status);
  if (given->texts[INV_FIELD_AFTER_HOLD] != NULL)
    inv_status_scan (given->texts[INV_FIELD_AFTER_HOLD], -1, &given->after_hold);

  if (operator!= NULL && (given->operator= model_find_row (self, INV_ENTITY_OPERATOR, operator, 0)) == NULL)
    return FALSE;
  if (batch != NULL && *batch != '\0'
      && (given->batch = model_find_row (self, INV_ENTITY_BATCH, batch, 0)) == NULL)
    return FALSE;
  if (client != NULL && (given->client = model_find_row (self, INV_ENTITY_CLIENT, client, 0)) == NULL)
    return FALSE;
  if (account != NULL && *account != '\0'
      && (given->account = model_find_row (self, INV_ENTITY_ACCOUNT, account,
                                           given->client != NULL ? given->client->id : 0))
             == NULL)
    return FALSE;

  return given->operator== NULL || given->batch == NULL || given->batch->owner == given->operator->id;
}

static const char *
none_if_empty (const char *text)
{
  return *text != '\0' ? g_intern_string (text) : NULL;
}

static gint64
number_if_given (const char *text, gint64 otherwise)
{
  return text != NULL ? (*text != '\0' ? g_ascii_strtoll (text, NULL, 10) : -1) : otherwise;
}

static gint64
get_midnight (Model *self, gint64 days)
{
  return (self->now / SECONDS_PER_DAY + days) * SECONDS_PER_DAY;
}

/* `2026-12-DD`, in UTC. */
static gint64
read_date (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime)
      date = g_date_time_new (zone, 2026, 12, (int) g_ascii_strtoll (text + 8, NULL, 10), 0, 0, 0);

  return g_date_time_to_unix (date);
}

static void
change_status (Model *self, const ModelDid *old, ModelDid *did, const Given *given, InvDidEditResult *result)
{
  gint64 days = did->hold_days >= 0 ? did->hold_days : -1;

  if (given->texts[INV_FIELD_STATUS] == NULL || given->status == old->status)
    return;

  if (!inv_status_may_change (old->status, given->status, did->after_hold, INV_STATUS_WAY_EDIT))
    {
      result->forbidden[old->status]++;
      result->n_forbidden++;
      return;
    }

  did->status = given->status;
  if (given->status != INV_STATUS_HOLD || given->texts[INV_FIELD_HOLD_UNTIL] != NULL)
    return;

  if (days < 0)
    days = old->subscription_id != 0 ? self->package_days : self->default_days;
  if (days == 0)
    did->status = did->after_hold;
  else
    did->hold_until = get_midnight (self, days);
}

static void
change_client (Model *self, const ModelDid *old, ModelDid *did, const Given *given, InvDidEditResult *result)
{
  const char *account = given->texts[INV_FIELD_ACCOUNT];

  if (!inv_status_may_have_client (did->status))
    {
      result->left_out[INV_DID_EDIT_NO_CLIENT] += given->client != NULL || account != NULL;
      did->client_id = did->account_id = did->subscription_id = 0;
      return;
    }

  if (given->client != NULL && given->client->id != old->client_id)
    {
      did->client_id = given->client->id;
      did->account_id = did->subscription_id = 0;
    }
  if (account == NULL)
    return;

  const ModelRow *row = *account != '\0' ? model_find_row (self, INV_ENTITY_ACCOUNT, account, did->client_id)
                                         : NULL;

  if (*account == '\0')
    did->account_id = 0;
  else if (row != NULL)
    did->account_id = row->id;
  else
    result->left_out[INV_DID_EDIT_NO_SUCH_ACCOUNT]++;
}

static void
change_dates (ModelDid *did, const Given *given, InvDidEditResult *result)
{
  const char *hold_until = given->texts[INV_FIELD_HOLD_UNTIL];
  const char *reserved_for = given->texts[INV_FIELD_RESERVED_FOR];
  const char *reserved_until = given->texts[INV_FIELD_RESERVED_UNTIL];

  if (did->status == INV_STATUS_HOLD)
    did->hold_until = hold_until != NULL ? read_date (hold_until) : did->hold_until;
  else
    {
      did->hold_until = 0;
      result->left_out[INV_DID_EDIT_NOT_ON_HOLD] += hold_until != NULL;
    }

  if (did->status == INV_STATUS_RESERVED)
    {
      if (reserved_for != NULL)
        did->reserved_for = none_if_empty (reserved_for);
      if (reserved_until != NULL)
        did->reserved_until = *reserved_until != '\0' ? read_date (reserved_until) : 0;
    }
  else
    {
      did->reserved_for = NULL;
      did->reserved_until = 0;
      result->left_out[INV_DID_EDIT_NOT_RESERVED] += reserved_for != NULL || reserved_until != NULL;
    }
}

static void
change_supply (Model *self, ModelDid *did, const Given *given, InvDidEditResult *result)
{
  const char *batch = given->texts[INV_FIELD_BATCH];

  if (given->operator!= NULL)
    {
      if (did->operator_id != given->operator->id)
        did->batch_id = 0;
      did->operator_id = given->operator->id;
    }

  if (batch != NULL && *batch == '\0')
    did->batch_id = 0;
  else if (batch != NULL && given->batch->owner == did->operator_id)
    did->batch_id = given->batch->id;
  else if (batch != NULL)
    result->left_out[INV_DID_EDIT_BATCH_OF_ANOTHER]++;
}

static void
change_tags (ModelDid *did, const InvDidAssignment *assignments, gsize n_assignments)
{
  for (gsize i = 0; i < n_assignments; i++)
    {
      if (assignments[i].field != INV_FIELD_TAG)
        continue;

      g_autoptr (InvTags) tags = inv_tags_parse (did->tags != NULL ? did->tags : "", -1, NULL);
      g_autoptr (InvTags) others = inv_tags_parse (assignments[i].text, -1, NULL);
      g_autoptr (InvTags) changed = assignments[i].mode == INV_DID_EDIT_ADD ? inv_tags_add (tags, others)
                                    : assignments[i].mode == INV_DID_EDIT_REMOVE
                                        ? inv_tags_remove (tags, others)
                                        : inv_tags_ref (others);
      g_autofree char *text = inv_tags_to_storage (changed);

      did->tags = text != NULL ? g_intern_string (text) : NULL;
    }
}

static gboolean
is_equal (const ModelDid *a, const ModelDid *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

gboolean
model_edit (Model *self,
            const InvIdSet *ids,
            const InvDidAssignment *assignments,
            gsize n_assignments,
            InvDidEditResult *result)
{
  Given given;

  *result = (InvDidEditResult) { 0 };
  if (!read_given (self, assignments, n_assignments, &given))
    return FALSE;

  result->status_given = given.texts[INV_FIELD_STATUS] != NULL;
  result->target = given.status;

  for (guint i = 0; i < self->dids->len; i++)
    {
      ModelDid *did = &g_array_index (self->dids, ModelDid, i);
      ModelDid old = *did;

      if (!inv_id_set_contains (ids, did->id))
        continue;

      if (given.texts[INV_FIELD_AFTER_HOLD] != NULL)
        did->after_hold = given.after_hold;
      if (given.texts[INV_FIELD_NOTES] != NULL)
        did->notes = none_if_empty (given.texts[INV_FIELD_NOTES]);
      did->hold_days = number_if_given (given.texts[INV_FIELD_HOLD_DAYS], did->hold_days);
      if (given.texts[INV_FIELD_RECURRING_COST] != NULL)
        did->recurring_cost = number_if_given (given.texts[INV_FIELD_RECURRING_COST], -1) * 1000000;

      change_status (self, &old, did, &given, result);
      change_client (self, &old, did, &given, result);
      change_dates (did, &given, result);
      change_supply (self, did, &given, result);
      change_tags (did, assignments, n_assignments);

      result->selected++;
      result->changed += !is_equal (&old, did);
    }
  return TRUE;
}

guint64
model_delete (Model *self, const InvIdSet *ids)
{
  guint64 n_deleted = 0;

  for (guint i = self->dids->len; i > 0; i--)
    {
      const ModelDid *did = &g_array_index (self->dids, ModelDid, i - 1);

      if (inv_id_set_contains (ids, did->id) && !inv_status_needs_client (did->status))
        {
          g_array_remove_index (self->dids, i - 1);
          n_deleted++;
        }
    }
  return n_deleted;
}

static void
dump_did (const ModelDid *did, GPtrArray *lines)
{
  g_ptr_array_add (lines, g_strdup_printf ("%ld|%s|%d|%d|%ld|%s|%s|%ld|%ld|%ld|%ld|%ld|%s|%ld|%ld|%ld",
                                           (long) did->id, did->number, did->status, did->after_hold,
                                           (long) did->operator_id, did->tags != NULL ? did->tags : "-",
                                           did->notes != NULL ? did->notes : "-", (long) did->client_id,
                                           (long) did->account_id, (long) did->subscription_id,
                                           (long) did->hold_days, (long) did->hold_until,
                                           did->reserved_for != NULL ? did->reserved_for : "-",
                                           (long) did->reserved_until, (long) did->batch_id,
                                           (long) did->recurring_cost));
}

char *
model_dump (Model *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (16, g_free, TRUE);

  for (guint i = 0; i < self->dids->len; i++)
    dump_did (&g_array_index (self->dids, ModelDid, i), lines);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ModelRow *row = &g_array_index (self->rows, ModelRow, i);

      g_ptr_array_add (lines, g_strdup_printf ("%d|%ld|%s|%ld", row->entity, (long) row->id, row->name,
                                               (long) row->owner));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) g_strcmp0);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
