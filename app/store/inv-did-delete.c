/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at the DIDs. Those that somebody uses or has purchased stay. */

#include "config.h"

#include "inv-did-delete.h"

#include "inv-id-filter.h"
#include "inv-statement.h"
#include "inv-status.h"
#include "inv-step.h"

#include <glib/gi18n-lib.h>

static void
leave (InvStatement *statement, guint64 *count, InvNumberExamples *examples)
{
  if (examples->n_numbers < INV_NUMBER_EXAMPLES_MAX)
    inv_number_examples_add (examples, inv_statement_get_text (statement, 3));
  (*count)++;
}

/* Counts those that go and those that stay; @deletable, if given, gets the former. */
static gboolean
look_over (InvConnection *connection,
           const InvIdSet *ids,
           InvIdSetBuilder *deletable,
           InvDidDeleteResult *result,
           GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT t.id, t.status, EXISTS (SELECT 1 FROM purchase AS p WHERE "
                                          "p.did_id = t.id AND p.ended_at IS NULL), t.number"
                                          " FROM did AS t WHERE %s",
                                          inv_id_filter_get_sql (ids));
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  *result = (InvDidDeleteResult) { 0 };
  inv_id_filter_bind (statement, ids);
  while (inv_statement_step (statement, &local_error))
    {
      InvStatus status;

      if (!inv_statement_get_status (statement, 1, &status, error))
        return FALSE;

      result->selected++;
      if (status == INV_STATUS_BLOCKED)
        leave (statement, &result->blocked, &result->blocked_examples);
      else if (!inv_status_may_be_deleted (status))
        leave (statement, &result->active, &result->active_examples);
      else if (inv_statement_get_integer (statement, 2) != 0)
        leave (statement, &result->purchased, &result->purchased_examples);
      else
        {
          result->deleted++;
          if (deletable != NULL)
            inv_id_set_builder_add (deletable, inv_statement_get_integer (statement, 0));
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

/* What the log names the step by: the number of a single DID. */
static gboolean
read_summary (InvConnection *connection, const InvIdSet *ids, char **summary, GError **error)
{
  if (inv_id_set_get_count (ids) != 1)
    return TRUE;

  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT number FROM did WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, inv_id_set_get_first (ids));
  if (!inv_statement_step (statement, error))
    return FALSE;

  *summary = g_strdup (inv_statement_get_text (statement, 0));
  return TRUE;
}

gboolean
inv_did_delete_preview (InvConnection *connection,
                        const InvIdSet *ids,
                        InvProgress *progress,
                        InvDidDeleteResult *result,
                        GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  inv_connection_set_progress (connection, progress);
  gboolean done = look_over (connection, ids, NULL, result, error);
  inv_connection_set_progress (connection, NULL);

  return done;
}

gboolean
inv_did_delete (InvStore *store,
                const InvIdSet *ids,
                InvProgress *progress,
                InvDidDeleteResult *result,
                GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  g_autoptr (InvStep) step = inv_step_begin (store, "delete", progress, error);
  if (step == NULL)
    return FALSE;

  inv_progress_begin_stage (progress, _ ("Looking at the DIDs"), 0);

  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();

  if (!look_over (connection, ids, builder, result, error))
    return FALSE;

  g_autoptr (InvIdSet) deletable = inv_id_set_builder_end (g_steal_pointer (&builder));
  g_autofree char *summary = NULL;

  if (!read_summary (connection, deletable, &summary, error)
      || !inv_step_delete (step, "product", deletable, NULL, error)
      || !inv_step_delete (step, "did", deletable, NULL, error))
    return FALSE;

  return inv_step_commit (step, summary, result->deleted, error);
}

static void
add_left (GStrvBuilder *lines, char *reason, const InvNumberExamples *examples, guint64 count)
{
  g_autofree char *taken = reason;
  g_autofree char *numbers = inv_number_examples_to_text (examples, count);

  g_strv_builder_take (lines, g_strdup_printf (_ ("%s: %s"), taken, numbers));
}

GStrv
inv_did_delete_describe (const InvDidDeleteResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  if (result->selected == 0)
    g_strv_builder_add (lines, _ ("No DIDs found."));
  else
    g_strv_builder_take (lines, g_strdup_printf (ngettext ("%'lu DID deleted.", "%'lu DIDs deleted.",
                                                           result->deleted),
                                                 (gulong) result->deleted));
  if (result->active > 0)
    add_left (lines,
              g_strdup_printf (ngettext ("%'lu DID is Active and stays", "%'lu DIDs are Active and stay",
                                         result->active),
                               (gulong) result->active),
              &result->active_examples, result->active);
  if (result->blocked > 0)
    add_left (lines,
              g_strdup_printf (ngettext ("%'lu DID is Blocked and stays", "%'lu DIDs are Blocked and stay",
                                         result->blocked),
                               (gulong) result->blocked),
              &result->blocked_examples, result->blocked);
  if (result->purchased > 0)
    add_left (lines,
              g_strdup_printf (ngettext ("%'lu DID is purchased and stays",
                                         "%'lu DIDs are purchased and stay", result->purchased),
                               (gulong) result->purchased),
              &result->purchased_examples, result->purchased);

  return g_strv_builder_end (lines);
}
