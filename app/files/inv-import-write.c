/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Carries out a plan. All new DIDs go into the inventory by one statement, in the order of the numbers,
 * made row by row as it asks for them. */

#include "config.h"

#include "inv-import-write.h"

#include "inv-import-given.h"
#include "inv-import-product.h"
#include "inv-tag-set.h"

#include <string.h>

/* The new DIDs: the numbers whose outcome is that they are created. */
typedef struct
{
  InvSource source;
  InvImportPlan *plan;
  InvField fields[INV_N_FIELDS];
  guint n_fields;
  gint64 row;
  guint32 entry;
  InvDidFacts facts;
  char number[INV_NUMBER_SIZE];
} NewDids;

/* What changes about DIDs that exist, in their facts or in one plain field. */
typedef struct
{
  InvSource source;
  InvImportPlan *plan;
  GArray *changes;
  InvField field;
} ChangedDids;

/* The fields whose values depend on each other; the others are taken from the cells as they are. */
static const InvField fact_fields[] = {
  INV_FIELD_STATUS,       INV_FIELD_AFTER_HOLD,     INV_FIELD_OPERATOR,     INV_FIELD_BATCH,
  INV_FIELD_CLIENT,       INV_FIELD_ACCOUNT,        INV_FIELD_SUBSCRIPTION, INV_FIELD_HOLD_UNTIL,
  INV_FIELD_RESERVED_FOR, INV_FIELD_RESERVED_UNTIL,
};

static InvValue
from_id (InvImportPlan *plan, gint64 id)
{
  return id == 0 ? inv_value_null ()
                 : inv_value_from_integer (inv_import_names_get_id (inv_import_plan_get_names (plan), id));
}

/* Returns whether the field is one of the facts. */
static gboolean
get_fact (InvImportPlan *plan, const InvDidFacts *facts, InvField field, InvValue *value)
{
  switch ((int) field)
    {
    case INV_FIELD_STATUS:
      *value = inv_value_from_integer (facts->status);
      return TRUE;

    case INV_FIELD_AFTER_HOLD:
      *value = inv_value_from_integer (facts->after_hold);
      return TRUE;

    case INV_FIELD_OPERATOR:
      *value = from_id (plan, facts->operator_id);
      return TRUE;

    case INV_FIELD_BATCH:
      *value = from_id (plan, facts->batch_id);
      return TRUE;

    case INV_FIELD_CLIENT:
      *value = from_id (plan, facts->client_id);
      return TRUE;

    case INV_FIELD_ACCOUNT:
      *value = from_id (plan, facts->account_id);
      return TRUE;

    case INV_FIELD_SUBSCRIPTION:
      *value = from_id (plan, inv_import_subscriptions_get_id (inv_import_plan_get_subscriptions (plan),
                                                               facts->subscription_id));
      return TRUE;

    case INV_FIELD_HOLD_UNTIL:
      *value = facts->has_hold_until ? inv_value_from_integer (facts->hold_until) : inv_value_null ();
      return TRUE;

    case INV_FIELD_RESERVED_FOR:
      *value = inv_value_from_text (facts->reserved_for);
      return TRUE;

    case INV_FIELD_RESERVED_UNTIL:
      *value = facts->has_reserved_until ? inv_value_from_integer (facts->reserved_until) : inv_value_null ();
      return TRUE;

    default:
      return FALSE;
    }
}

/* Goes to the next number that is created. */
static void
advance (NewDids *dids, gint64 row)
{
  InvImportRows *rows = inv_import_plan_get_rows (dids->plan);

  g_assert (row == dids->row + 1);

  do
    dids->entry++;
  while (inv_import_plan_get_outcome (dids->plan, dids->entry) != INV_IMPORT_CREATED);

  dids->row = row;
  inv_import_plan_get_new_facts (dids->plan, dids->entry, &dids->facts);
  inv_number_key_to_digits (g_array_index (rows->entries, InvImportEntry, dids->entry).key, dids->number);
}

static void
get_new_value (InvSource *source, gint64 row, int column, InvValue *value)
{
  NewDids *dids = (NewDids *) source;
  InvField field = dids->fields[column];

  if (row != dids->row)
    advance (dids, row);

  if (field == INV_FIELD_DID)
    *value = inv_value_from_text (dids->number);
  else if (!get_fact (dids->plan, &dids->facts, field, value))
    *value = inv_import_cell_get_value (inv_import_plan_get_new_cell (dids->plan, dids->entry, field), field);
}

/* Whether a new DID can have something else than nothing in one of the fact fields. */
static gboolean
needs_fact (const InvImportPlan *plan, InvField field)
{
  switch ((int) field)
    {
    case INV_FIELD_STATUS:
    case INV_FIELD_AFTER_HOLD:
    case INV_FIELD_OPERATOR:
      return TRUE;

    case INV_FIELD_HOLD_UNTIL:
      return inv_import_plan_has_field (plan, INV_FIELD_STATUS);

    case INV_FIELD_SUBSCRIPTION:
      return inv_import_plan_has_field (plan, INV_FIELD_SUBSCRIPTION)
             || inv_import_plan_has_field (plan, INV_FIELD_PACKAGE);

    default:
      return inv_import_plan_has_field (plan, field);
    }
}

static gboolean
write_new_dids (InvImportPlan *plan, InvStep *step, gint64 *first_id, GError **error)
{
  NewDids dids = {
    .source = { inv_import_plan_get_counts (plan)->outcomes[INV_IMPORT_CREATED], get_new_value },
    .plan = plan,
    .row = -1,
    .entry = G_MAXUINT32,
  };
  const char *columns[INV_N_FIELDS + 1] = { NULL };
  guint n_plain;
  const InvField *plain_fields = inv_import_plain_fields (&n_plain);

  dids.fields[dids.n_fields++] = INV_FIELD_DID;
  for (guint i = 0; i < G_N_ELEMENTS (fact_fields); i++)
    if (needs_fact (plan, fact_fields[i]))
      dids.fields[dids.n_fields++] = fact_fields[i];
  for (guint i = 0; i < n_plain; i++)
    if (!inv_import_field_is_of_product (plain_fields[i])
        && inv_import_plan_has_field (plan, plain_fields[i]))
      dids.fields[dids.n_fields++] = plain_fields[i];

  for (guint i = 0; i < dids.n_fields; i++)
    columns[i] = inv_field_get_info (dids.fields[i])->column;

  return inv_step_insert (step, "did", columns, &dids.source, first_id, NULL, error);
}

static gboolean
write_new (InvImportPlan *plan, InvStep *step, gint64 *first_id, GError **error)
{
  *first_id = 0;

  if (inv_import_plan_get_counts (plan)->outcomes[INV_IMPORT_CREATED] == 0)
    return TRUE;

  if (!write_new_dids (plan, step, first_id, error))
    return FALSE;

  return inv_import_product_write_new (plan, step, *first_id, error);
}

static void
get_changed_value (InvSource *source, gint64 row, int column, InvValue *value)
{
  const ChangedDids *dids = (const ChangedDids *) source;
  const InvImportChange *change = &g_array_index (dids->changes, InvImportChange, row);
  InvImportRows *rows = inv_import_plan_get_rows (dids->plan);
  const InvImportEntry *entry = &g_array_index (rows->entries, InvImportEntry, change->entry);

  if (column == 0)
    *value = inv_value_from_integer (entry->detail);
  else if (dids->field == INV_FIELD_NONE)
    get_fact (dids->plan, inv_import_plan_get_changed_facts (dids->plan, change->facts),
              fact_fields[column - 1], value);
  else
    *value = inv_import_cell_get_value (inv_import_given_get_cell (rows, NULL, entry->row, dids->field),
                                        dids->field);
}

/* Changes the facts, or the plain field that has the bit, of those DIDs where it changes. */
static gboolean
write_changes (InvImportPlan *plan, InvStep *step, InvField field, guint32 bit, GError **error)
{
  const GArray *all = inv_import_plan_get_changes (plan);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (InvImportChange));
  const char *columns[G_N_ELEMENTS (fact_fields) + 1] = { NULL };

  for (guint i = 0; i < all->len; i++)
    {
      const InvImportChange *change = &g_array_index (all, InvImportChange, i);

      if (field == INV_FIELD_NONE ? change->facts != INV_IMPORT_NO_FACTS : (change->fields & bit) != 0)
        g_array_append_vals (changes, change, 1);
    }

  if (changes->len == 0)
    return TRUE;

  if (field != INV_FIELD_NONE)
    columns[0] = inv_field_get_info (field)->column;
  else
    for (guint i = 0; i < G_N_ELEMENTS (fact_fields); i++)
      columns[i] = inv_field_get_info (fact_fields[i])->column;

  ChangedDids dids = { { changes->len, get_changed_value }, plan, changes, field };
  const char *table = field == INV_FIELD_NONE ? "did" : inv_field_get_info (field)->table;

  return inv_step_update_from (step, table, columns, &dids.source, NULL, error);
}

/* Notes which of the sets of tags the DIDs that are written have. */
static void
mark_tags (InvImportPlan *plan, GHashTable *used)
{
  const InvImportRows *rows = inv_import_plan_get_rows (plan);

  for (guint i = 0; i < rows->entries->len; i++)
    {
      InvImportOutcome outcome = inv_import_plan_get_outcome (plan, i);
      const InvImportCell *cell = NULL;

      if (outcome == INV_IMPORT_CREATED)
        cell = inv_import_plan_get_new_cell (plan, i, INV_FIELD_TAG);
      else if (outcome == INV_IMPORT_UPDATED)
        cell = inv_import_given_get_cell (rows, NULL, g_array_index (rows->entries, InvImportEntry, i).row,
                                          INV_FIELD_TAG);

      if (cell != NULL && cell->type == INV_VALUE_TEXT)
        g_hash_table_add (used, (gpointer) cell);
    }
}

static gboolean
intern_tags (InvImportPlan *plan, InvStep *step, GError **error)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  InvConnection *connection = inv_store_get_connection (inv_step_get_store (step));
  GHashTableIter iter;
  gpointer key;

  if (inv_import_plan_has_field (plan, INV_FIELD_TAG))
    mark_tags (plan, used);

  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      InvImportCell *cell = key;
      g_autoptr (InvTags) tags = inv_tags_parse (cell->text, -1, error);

      if (tags == NULL || !inv_tag_set_intern (connection, tags, &cell->integer, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
inv_import_write (InvImportPlan *plan, InvStep *step, gint64 *first_created, GError **error)
{
  guint n_plain;
  const InvField *plain_fields = inv_import_plain_fields (&n_plain);

  if (!inv_import_names_make (inv_import_plan_get_names (plan), step, error)
      || !inv_import_subscriptions_make (inv_import_plan_get_subscriptions (plan),
                                         inv_import_plan_get_names (plan), step, error)
      || !intern_tags (plan, step, error) || !write_new (plan, step, first_created, error)
      || !write_changes (plan, step, INV_FIELD_NONE, 0, error)
      || !inv_import_product_write_existing (plan, step, error))
    return FALSE;

  for (guint i = 0; i < n_plain; i++)
    if (!write_changes (plan, step, plain_fields[i], 1u << i, error))
      return FALSE;

  return TRUE;
}
