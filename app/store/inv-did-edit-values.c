/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the assignments of an edit: whether such a field can be edited, whether the value can be, and which rows its
 * names stand for. */

#include "config.h"

#include "inv-did-edit-values.h"

#include "inv-error.h"
#include "inv-field-value.h"
#include "inv-names.h"
#include "inv-settings.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>

static gboolean
check_editable (InvField field, const InvDidAssignment *assignment, GError **error)
{
  const char *label = inv_field_get_label (field);

  if (field == INV_FIELD_RESELLER)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                 _ ("The reseller of a DID is its operator's. Edit the operator instead."));
  else if (field == INV_FIELD_PACKAGE || field == INV_FIELD_SUBSCRIPTION)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                 _ ("A DID gets its package when it is assigned. “%s” cannot be edited."), label);
  else if (!inv_field_has (field, INV_FIELD_FLAG_EDIT))
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” cannot be edited."), label);
  else if (assignment->mode != INV_DID_EDIT_SET && field != INV_FIELD_TAG)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                 _ ("Only tags can be added and removed. Write %s=… to set “%s”."),
                 inv_field_get_name (field), label);
  else
    return TRUE;

  return FALSE;
}

/* Fields that can be empty, but not by an edit, say why. */
static gboolean
check_not_empty (InvField field, GError **error)
{
  if (field == INV_FIELD_CLIENT)
    g_set_error_literal (
        error, INV_ERROR, INV_ERROR_INVALID,
        _ ("A DID is not taken from its client by emptying the field. Set its status to Hold "
           "or Reserved."));
  else if (field == INV_FIELD_HOLD_UNTIL)
    g_set_error_literal (
        error, INV_ERROR, INV_ERROR_INVALID,
        _ ("A hold has an end. To end it now, set the status to what the DID becomes after Hold."));
  else if (inv_field_has (field, INV_FIELD_FLAG_MANDATORY))
    g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” cannot be empty."),
                 inv_field_get_label (field));
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_assignments (InvDidEditValues *self,
                  const InvDidAssignment *assignments,
                  gsize n_assignments,
                  const InvValueContext *context,
                  GError **error)
{
  for (gsize i = 0; i < n_assignments; i++)
    {
      const InvDidAssignment *assignment = &assignments[i];
      InvField field = assignment->field;

      if (!check_editable (field, assignment, error))
        return FALSE;
      if (self->given[field] && field != INV_FIELD_TAG)
        {
          g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” is given more than once."),
                       inv_field_get_label (field));
          return FALSE;
        }

      inv_value_clear (&self->values[field]);
      self->given[field] = TRUE;
      if (!inv_field_parse_value (field, &self->values[field], assignment->text, context, error))
        return FALSE;
      if (self->values[field].type == INV_VALUE_NULL && !check_not_empty (field, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
resolve_name (InvDidEditValues *self,
              InvConnection *connection,
              InvField field,
              InvEntity entity,
              gint64 owner,
              GError **error)
{
  if (!self->given[field] || self->values[field].type == INV_VALUE_NULL)
    return TRUE;

  self->references[field] = inv_names_find (connection, entity, self->values[field].text, owner, error);
  return self->references[field] != 0;
}

/* Without a client the account is looked for among those of each DID's own, so it is enough that one has it. */
static gboolean
resolve_account (InvDidEditValues *self, InvConnection *connection, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (resolve_name (self, connection, INV_FIELD_ACCOUNT, INV_ENTITY_ACCOUNT,
                    self->references[INV_FIELD_CLIENT], &local_error))
    return TRUE;

  if (self->given[INV_FIELD_CLIENT] || !g_error_matches (local_error, INV_ERROR, INV_ERROR_USAGE))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_batch (InvDidEditValues *self, InvConnection *connection, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection,
                                     "SELECT o.id, o.on_demand, o.name FROM batch AS b JOIN operator AS o"
                                     " ON o.id = b.operator_id WHERE b.id = ?1",
                                     error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, self->references[INV_FIELD_BATCH]);
  if (!inv_statement_step (statement, error))
    return FALSE;

  self->batch_operator = inv_statement_get_integer (statement, 0);

  if (self->given[INV_FIELD_OPERATOR] && self->references[INV_FIELD_OPERATOR] != self->batch_operator)
    g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                 _ ("The vendor batch “%s” belongs to the operator “%s”."),
                 self->values[INV_FIELD_BATCH].text, inv_statement_get_text (statement, 2));
  else if (inv_statement_get_integer (statement, 1) != 0)
    g_set_error (error, INV_ERROR, INV_ERROR_FORBIDDEN,
                 _ ("The operator “%s” provisions on demand, so no DID can be put into its batch “%s”."),
                 inv_statement_get_text (statement, 2), self->values[INV_FIELD_BATCH].text);
  else
    return TRUE;

  return FALSE;
}

/* A number belongs to one DID, and to no other. */
static gboolean
check_number (InvDidEditValues *self, InvConnection *connection, const InvIdSet *ids, GError **error)
{
  const char *number = self->values[INV_FIELD_DID].text;

  if (inv_id_set_get_count (ids) != 1)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_USAGE,
                           _ ("A number can be given to one DID only. Name exactly one."));
      return FALSE;
    }

  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT 1 FROM did WHERE number = ?1 AND id != ?2", error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  inv_statement_bind_text (statement, 1, number);
  inv_statement_bind_integer (statement, 2, inv_id_set_get_first (ids));
  if (inv_statement_step (statement, &local_error))
    g_set_error (&local_error, INV_ERROR, INV_ERROR_EXISTS, _ ("The number %s is in the inventory already."),
                 number);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

gboolean
inv_did_edit_values_read (InvDidEditValues *self,
                          InvStore *store,
                          const InvIdSet *ids,
                          const InvDidAssignment *assignments,
                          gsize n_assignments,
                          GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  if (!read_assignments (self, assignments, n_assignments, &context, error)
      || !resolve_name (self, connection, INV_FIELD_OPERATOR, INV_ENTITY_OPERATOR, 0, error)
      || !resolve_name (self, connection, INV_FIELD_BATCH, INV_ENTITY_BATCH, 0, error)
      || !resolve_name (self, connection, INV_FIELD_CLIENT, INV_ENTITY_CLIENT, 0, error)
      || !resolve_account (self, connection, error))
    return FALSE;

  if (self->references[INV_FIELD_BATCH] != 0 && !read_batch (self, connection, error))
    return FALSE;

  return !self->given[INV_FIELD_DID] || check_number (self, connection, ids, error);
}

void
inv_did_edit_values_clear (InvDidEditValues *self)
{
  for (int field = 0; field < INV_N_FIELDS; field++)
    inv_value_clear (&self->values[field]);
}
