/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing one DID. Of many DIDs some may keep what the rules do not let
 * change; who edits one wants all or an answer, for each field.
 */

#include "config.h"

#include "inv-did-change.h"

#include "inv-error.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 id;
  GArray *assignments;
  gboolean saves;
  GPtrArray *problems;
} Change;

static void
free_problem_cb (void *data)
{
  InvDidProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

static void
clear_assignment_cb (void *data)
{
  g_free ((char *) ((InvDidAssignment *) data)->text);
}

static Change *
change_new (guint32 id, const InvDidAssignment *assignments, gsize n_assignments, gboolean saves)
{
  Change *self = g_new0 (Change, 1);

  self->id = id;
  self->saves = saves;
  self->problems = g_ptr_array_new_with_free_func (free_problem_cb);
  self->assignments = g_array_new (FALSE, FALSE, sizeof (InvDidAssignment));
  g_array_set_clear_func (self->assignments, clear_assignment_cb);
  for (gsize i = 0; i < n_assignments; i++)
    {
      InvDidAssignment copy = assignments[i];

      copy.text = g_strdup (copy.text);
      g_array_append_val (self->assignments, copy);
    }

  return self;
}

static void
change_free (void *data)
{
  Change *self = data;

  g_array_unref (self->assignments);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

static const InvDidAssignment *
get_assignments (const Change *self)
{
  return (const InvDidAssignment *) (void *) self->assignments->data;
}

static gboolean
has_field (const Change *self, InvField field)
{
  for (guint i = 0; i < self->assignments->len; i++)
    if (get_assignments (self)[i].field == field)
      return TRUE;

  return FALSE;
}

static void
take_problem (Change *self, InvField field, char *message)
{
  InvDidProblem *problem = g_new (InvDidProblem, 1);

  *problem = (InvDidProblem) { field, message };
  g_ptr_array_add (self->problems, problem);
}

static void
add_problem (Change *self, InvField field, const char *message)
{
  take_problem (self, field, g_strdup (message));
}

/* Whether an error is with what was asked for, and not with the inventory. */
static gboolean
is_problem (const GError *error)
{
  return g_error_matches (error, INV_ERROR, INV_ERROR_INVALID)
         || g_error_matches (error, INV_ERROR, INV_ERROR_USAGE)
         || g_error_matches (error, INV_ERROR, INV_ERROR_NOT_FOUND)
         || g_error_matches (error, INV_ERROR, INV_ERROR_EXISTS)
         || g_error_matches (error, INV_ERROR, INV_ERROR_FORBIDDEN);
}

/* Which field an error is with: one that cannot be set by itself. What only does not go together is with the
 * one that depends on the others. */
static InvField
find_field (Change *self, InvStore *store, const InvIdSet *ids)
{
  static const InvField dependent[] = { INV_FIELD_BATCH, INV_FIELD_ACCOUNT };

  for (guint i = 0; i < self->assignments->len; i++)
    {
      InvDidEditResult result;
      g_autoptr (GError) error = NULL;

      if (!inv_did_edit_preview (store, ids, &get_assignments (self)[i], 1, NULL, &result, &error)
          && is_problem (error))
        return get_assignments (self)[i].field;
    }

  for (guint i = 0; i < G_N_ELEMENTS (dependent); i++)
    if (has_field (self, dependent[i]))
      return dependent[i];

  return INV_FIELD_NONE;
}

static void
add_left_out (Change *self, const InvDidEditResult *result)
{
  InvField reservation = has_field (self, INV_FIELD_RESERVED_FOR) ? INV_FIELD_RESERVED_FOR
                                                                  : INV_FIELD_RESERVED_UNTIL;
  InvField client = has_field (self, INV_FIELD_CLIENT) ? INV_FIELD_CLIENT : INV_FIELD_ACCOUNT;

  if (result->left_out[INV_DID_EDIT_NOT_ON_HOLD] > 0)
    add_problem (self, INV_FIELD_HOLD_UNTIL, _ ("Only a DID on Hold has an end of its hold."));

  if (result->left_out[INV_DID_EDIT_NOT_RESERVED] > 0)
    add_problem (self, reservation, _ ("Only a Reserved DID is reserved for somebody."));

  if (result->left_out[INV_DID_EDIT_NO_CLIENT] > 0)
    add_problem (self, client, _ ("Only Active, Blocked and Hold DIDs have a client."));

  if (result->left_out[INV_DID_EDIT_NO_SUCH_ACCOUNT] > 0)
    add_problem (self, INV_FIELD_ACCOUNT, _ ("The client has no account of this name."));

  if (result->left_out[INV_DID_EDIT_BATCH_OF_ANOTHER] > 0)
    add_problem (self, INV_FIELD_BATCH, _ ("This vendor batch belongs to another operator."));
}

static gboolean
add_forbidden (Change *self, InvStore *store, InvStatus target, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "SELECT status, after_hold FROM did WHERE id = ?1", error);
  g_autoptr (GError) local_error = NULL;
  InvStatus status;
  InvStatus after_hold;

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, self->id);
  if (!inv_statement_step (statement, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!inv_statement_get_status (statement, 0, &status, error)
      || !inv_statement_get_status (statement, 1, &after_hold, error))
    return FALSE;

  take_problem (self, INV_FIELD_STATUS, inv_status_explain (status, target, after_hold, INV_STATUS_WAY_EDIT));

  return TRUE;
}

static gboolean
find_problems (Change *self, InvStore *store, const InvIdSet *ids, GError **error)
{
  InvDidEditResult result;
  g_autoptr (GError) local_error = NULL;

  if (!inv_did_edit_preview (store, ids, get_assignments (self), self->assignments->len, NULL, &result,
                             &local_error))
    {
      if (!is_problem (local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      add_problem (self, find_field (self, store, ids), local_error->message);
      return TRUE;
    }

  if (result.selected == 0)
    {
      add_problem (self, INV_FIELD_NONE, _ ("This DID is no longer in the inventory."));
      return TRUE;
    }

  add_left_out (self, &result);

  return result.n_forbidden == 0 || add_forbidden (self, store, result.target, error);
}

static gboolean
run (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Change *self = data;
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (self->id, self->id);
  InvDidEditResult result;

  if (!find_problems (self, store, ids, error))
    return FALSE;

  return !self->saves || self->problems->len > 0
         || inv_did_edit (store, ids, get_assignments (self), self->assignments->len, progress, &result,
                          error);
}

void
inv_did_change_check_async (InvInventory *inventory,
                            guint32 id,
                            const InvDidAssignment *assignments,
                            gsize n_assignments,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));

  inv_inventory_read_async (inventory, run, change_new (id, assignments, n_assignments, FALSE), change_free,
                            cancellable, callback, user_data);
}

void
inv_did_change_save_async (InvInventory *inventory,
                           guint32 id,
                           const InvDidAssignment *assignments,
                           gsize n_assignments,
                           GAsyncReadyCallback callback,
                           void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));

  inv_inventory_write_async (inventory, run, change_new (id, assignments, n_assignments, TRUE), change_free,
                             NULL, callback, user_data);
}

GPtrArray *
inv_did_change_finish (InvInventory *inventory, GAsyncResult *result, GError **error)
{
  Change *change;

  if (!inv_inventory_run_finish (inventory, result, (void **) &change, error))
    return NULL;

  return g_steal_pointer (&change->problems);
}
