/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding, editing and deleting resellers, operators, batches, clients, accounts, packages and destinations, each by
 * one step, all by the table of kinds. */

#include "config.h"

#include "inv-entity-edit.h"

#include "inv-count.h"
#include "inv-entity-row.h"
#include "inv-error.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>

gint64
inv_entity_add_in_step (InvStep *step,
                        InvEntity entity,
                        const char *name,
                        const InvEntityAssignment *assignments,
                        gsize n_assignments,
                        GError **error)
{
  g_return_val_if_fail (step != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  g_auto (InvEntityRow) row = {
    .connection = inv_store_get_connection (inv_step_get_store (step)),
    .entity = entity,
  };
  const char *given_name = name;
  gint64 id;

  if (!inv_entity_row_read (&row, assignments, n_assignments, &given_name, error)
      || !inv_entity_row_check_complete (&row, error)
      || !inv_entity_row_set_name (&row, name, inv_entity_row_get_owner (&row), 0, error)
      || !inv_step_insert_row (step, inv_entity_get_info (entity)->name, row.columns, row.values, &id, error))
    return 0;

  return id;
}

static char *
make_kind (InvEntity entity, const char *verb)
{
  return g_strdup_printf ("%s-%s", inv_entity_get_info (entity)->name, verb);
}

/* The row's name and, for accounts, its client. */
static gboolean
read_row (InvConnection *connection, InvEntity entity, gint64 id, char **name, gint64 *owner, GError **error)
{
  const InvEntityInfo *info = inv_entity_get_info (entity);
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\", %s FROM \"%s\" WHERE id = ?1",
                                          inv_entity_get_name_field (entity)->column,
                                          entity == INV_ENTITY_ACCOUNT ? "client_id" : "0", info->name);
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  inv_statement_bind_integer (statement, 1, id);
  if (inv_statement_step (statement, &local_error))
    {
      *name = g_strdup (inv_statement_get_text (statement, 0));
      *owner = inv_statement_get_integer (statement, 1);
      return TRUE;
    }

  if (local_error == NULL)
    g_set_error (&local_error, INV_ERROR, INV_ERROR_NOT_FOUND,
                 _ ("There is no row %lld among these any more."), (long long) id);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gint64
inv_entity_add (InvStore *store,
                InvEntity entity,
                const char *name,
                const InvEntityAssignment *assignments,
                gsize n_assignments,
                InvProgress *progress,
                GError **error)
{
  g_return_val_if_fail (store != NULL, 0);

  g_autofree char *kind = make_kind (entity, "add");
  g_autoptr (InvStep) step = inv_step_begin (store, kind, progress, error);
  if (step == NULL)
    return 0;

  gint64 id = inv_entity_add_in_step (step, entity, name, assignments, n_assignments, error);

  g_autofree char *clean_name = NULL;
  gint64 owner;

  if (id == 0 || !read_row (inv_store_get_connection (store), entity, id, &clean_name, &owner, error)
      || !inv_step_commit (step, clean_name, 1, error))
    return 0;

  return id;
}

/* An account stays with its client: DIDs and purchases refer to both. Naming the same client again is no change. */
static gboolean
check_owner (const InvEntityRow *row, gint64 owner, GError **error)
{
  gint64 named = inv_entity_row_get_owner (row);

  if (named == 0 || named == owner)
    return TRUE;

  g_set_error_literal (error, INV_ERROR, INV_ERROR_FORBIDDEN,
                       _ ("An account cannot go to another client. Add one there instead."));
  return FALSE;
}

static char *
describe_count (const char *table, gulong count)
{
  g_autofree char *text = inv_count_to_text (count);

  if (g_str_equal (table, "did"))
    return g_strdup_printf (ngettext ("%s DID", "%s DIDs", count), text);
  if (g_str_equal (table, "operator"))
    return g_strdup_printf (ngettext ("%s operator", "%s operators", count), text);
  if (g_str_equal (table, "batch"))
    return g_strdup_printf (ngettext ("%s vendor batch", "%s vendor batches", count), text);
  if (g_str_equal (table, "client"))
    return g_strdup_printf (ngettext ("%s client", "%s clients", count), text);
  if (g_str_equal (table, "account"))
    return g_strdup_printf (ngettext ("%s account", "%s accounts", count), text);
  if (g_str_equal (table, "subscription"))
    return g_strdup_printf (ngettext ("%s subscription", "%s subscriptions", count), text);
  if (g_str_equal (table, "purchase"))
    return g_strdup_printf (ngettext ("%s purchase", "%s purchases", count), text);
  if (g_str_equal (table, "charge"))
    return g_strdup_printf (ngettext ("%s charge", "%s charges", count), text);

  g_assert_not_reached ();
}

/* The DIDs of a batch are its operator's, so a batch that has some stays with it. */
static gboolean
check_batch (const InvEntityRow *row, gint64 id, const char *name, GError **error)
{
  gint64 operator_id = row->entity == INV_ENTITY_BATCH ? inv_entity_row_get_reference (row, "operator_id")
                                                       : 0;

  if (operator_id == 0)
    return TRUE;

  g_autoptr (InvStatement)
      statement = inv_statement_new (row->connection,
                                     "SELECT count (*) FROM did WHERE batch_id = ?1 AND operator_id != ?2",
                                     error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, id);
  inv_statement_bind_integer (statement, 2, operator_id);
  if (!inv_statement_step (statement, error))
    return FALSE;

  gint64 count = inv_statement_get_integer (statement, 0);
  if (count == 0)
    return TRUE;

  g_autofree char *dids = describe_count ("did", count);
  g_set_error (error, INV_ERROR, INV_ERROR_IN_USE,
               _ ("The vendor batch “%s” cannot go to another operator: it has %s."), name, dids);
  return FALSE;
}

gboolean
inv_entity_edit (InvStore *store,
                 InvEntity entity,
                 gint64 id,
                 const InvEntityAssignment *assignments,
                 gsize n_assignments,
                 InvProgress *progress,
                 gboolean *changed,
                 GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  g_autofree char *kind = make_kind (entity, "edit");
  g_autoptr (InvStep) step = inv_step_begin (store, kind, progress, error);
  if (step == NULL)
    return FALSE;

  g_auto (InvEntityRow) row = { .connection = inv_store_get_connection (store), .entity = entity };
  g_autofree char *name = NULL;
  const char *new_name = NULL;
  gint64 owner;

  if (!read_row (row.connection, entity, id, &name, &owner, error)
      || !inv_entity_row_read (&row, assignments, n_assignments, &new_name, error)
      || !check_owner (&row, owner, error) || !check_batch (&row, id, name, error)
      || (new_name != NULL && !inv_entity_row_set_name (&row, new_name, owner, id, error)))
    return FALSE;

  g_autoptr (InvIdSet) ids = inv_id_set_new_run (id, id);
  InvAssign assigns[INV_ENTITY_ROW_MAX_COLUMNS];
  gint64 n_changed;

  for (guint i = 0; i < row.n_columns; i++)
    assigns[i] = (InvAssign) { row.columns[i], NULL, row.values[i] };

  if (!inv_step_update (step, inv_entity_get_info (entity)->name, ids, assigns, row.n_columns, NULL, 0,
                        &n_changed, error))
    return FALSE;

  if (changed != NULL)
    *changed = n_changed > 0;
  return inv_step_commit (step, name, n_changed, error);
}

/* Fails where something refers to the row, and says what. */
static gboolean
check_unused (InvConnection *connection, InvEntity entity, gint64 id, const char *name, GError **error)
{
  const InvEntityInfo *info = inv_entity_get_info (entity);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const InvEntityUse *use = info->uses; use->table != NULL; use++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\" WHERE \"%s\" = ?1", use->table,
                                              use->column);
      g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
      if (statement == NULL)
        return FALSE;

      inv_statement_bind_integer (statement, 1, id);
      if (!inv_statement_step (statement, error))
        return FALSE;

      gint64 count = inv_statement_get_integer (statement, 0);
      if (count > 0)
        g_strv_builder_take (builder, describe_count (use->table, count));
    }

  g_auto (GStrv) uses = g_strv_builder_end (builder);
  if (uses[0] == NULL)
    return TRUE;

  g_autofree char *list = g_strjoinv (_ (", "), uses);
  g_autofree char *message = inv_entity_format_message (info->in_use, name, list);

  g_set_error_literal (error, INV_ERROR, INV_ERROR_IN_USE, message);
  return FALSE;
}

gboolean
inv_entity_delete (InvStore *store, InvEntity entity, gint64 id, InvProgress *progress, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  g_autofree char *kind = make_kind (entity, "delete");
  g_autoptr (InvStep) step = inv_step_begin (store, kind, progress, error);
  if (step == NULL)
    return FALSE;

  InvConnection *connection = inv_store_get_connection (store);
  g_autofree char *name = NULL;
  gint64 owner;

  if (!read_row (connection, entity, id, &name, &owner, error)
      || !check_unused (connection, entity, id, name, error))
    return FALSE;

  g_autoptr (InvIdSet) ids = inv_id_set_new_run (id, id);

  return inv_step_delete (step, inv_entity_get_info (entity)->name, ids, NULL, error)
         && inv_step_commit (step, name, 1, error);
}
