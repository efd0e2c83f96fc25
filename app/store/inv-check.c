/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether all that must hold in an inventory holds. */

#include "config.h"

#include "inv-check.h"

#include "inv-change-log.h"
#include "inv-error.h"
#include "inv-name.h"
#include "inv-tags.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  InvConnection *connection;
  InvProgress *progress;
  GPtrArray *problems;
} Check;

/* Statements that give a row for each problem, and what that means. */
static const struct
{
  const char *sql;
  const char *message;
} rules[] = {
  { "SELECT \"table\" || ' ' || coalesce (rowid, '') || ' → ' || parent FROM pragma_foreign_key_check LIMIT "
    "20",
    N_ ("A reference leads nowhere: %s") },
  { "SELECT d.number FROM did AS d JOIN batch AS b ON b.id = d.batch_id WHERE b.operator_id != "
    "d.operator_id"
    " LIMIT 20",
    N_ ("DID %s is in a batch of another operator than its own") },
  { "SELECT s.id FROM step AS s JOIN step AS o ON o.id = s.of_step WHERE o.action != 0 OR o.id > s.id "
    "LIMIT "
    "20",
    N_ ("Step %s of the history undoes or redoes something that is no step before it") },
  { "SELECT c.id FROM change AS c WHERE c.kind = 3"
    " AND c.count != (SELECT count (*) FROM change_value AS v WHERE v.change_id = c.id) LIMIT 20",
    N_ ("Change %s of the history lacks some of its values") },
};

/* The tables whose rows are known by a name. */
static const char *const named_tables[] = { "reseller", "operator", "batch", "client", "account", "package" };

static void G_GNUC_PRINTF (2, 3)
add_problem (Check *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* A file may be so damaged that looking at it fails, which is a problem and no failure. */
static gboolean
take_damage (Check *self, GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;

  if (!g_error_matches (failure, INV_ERROR, INV_ERROR_DAMAGED))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  add_problem (self, "%s", failure->message);
  g_error_free (failure);

  return TRUE;
}

/* SQLite's own checks give one row, `ok`, when there is nothing to tell. */
static gboolean
check_file (Check *self, const char *sql, GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (self->connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (inv_statement_step (statement, &failure))
    {
      const char *text = inv_statement_get_text (statement, 0);

      if (!g_str_equal (text, "ok"))
        add_problem (self, "%s", text);
    }

  return take_damage (self, failure, error);
}

static gboolean
check_rule (Check *self, const char *sql, const char *message, GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (self->connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (inv_statement_step (statement, &failure))
    {
      g_auto (GStrv) parts = g_strsplit (message, "%s", 2);
      g_autofree char *text = g_strjoinv (inv_statement_get_text (statement, 0), parts);

      add_problem (self, "%s", text);
    }

  return take_damage (self, failure, error);
}

static gboolean
check_names (Check *self, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name, name_key FROM %s", table);
  g_autoptr (InvStatement) statement = inv_statement_new (self->connection, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (inv_statement_step (statement, &failure))
    {
      const char *name = inv_statement_get_text (statement, 0);
      g_autofree char *key = inv_name_key (name, -1);

      if (!g_str_equal (key, inv_statement_get_text (statement, 1)))
        add_problem (self, _ ("The name “%s” would not be found"), name);
    }

  return take_damage (self, failure, error);
}

static gboolean
check_tags (Check *self, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (self->connection, "SELECT tags FROM tag_set", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (inv_statement_step (statement, &failure))
    {
      const char *text = inv_statement_get_text (statement, 0);
      g_autoptr (InvTags) tags = inv_tags_parse (text, -1, NULL);
      g_autofree char *canonical = tags != NULL ? inv_tags_to_storage (tags) : NULL;

      if (g_strcmp0 (text, canonical) != 0)
        add_problem (self, _ ("The tags “%s” are not in their order"), text);
    }

  return take_damage (self, failure, error);
}

/* Records that cannot be read, or lack copies of rows, cannot be undone. */
static gboolean
check_record (Check *self, InvStatement *statement, GError **error)
{
  gint64 id = inv_statement_get_integer (statement, 0);
  gint64 kind = inv_statement_get_integer (statement, 1);
  const InvTable *table = inv_table_find (inv_statement_get_text (statement, 6));
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();
  g_autofree char *sql = NULL;
  gint64 n_copies;

  if (table == NULL || !inv_change_log_read_ids (self->connection, statement, 0, builder, NULL))
    {
      add_problem (self, _ ("Change %lld of the history cannot be read"), (long long) id);
      return TRUE;
    }

  if (kind != INV_CHANGE_DELETED)
    return TRUE;

  sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE change_id = %" G_GINT64_FORMAT, table->removed_name,
                         id);
  if (!inv_connection_query_integer (self->connection, sql, &n_copies, error))
    return FALSE;

  if (n_copies != inv_statement_get_integer (statement, 4))
    add_problem (self, _ ("Change %lld of the history lacks some of its rows"), (long long) id);

  return TRUE;
}

static gboolean
check_records (Check *self, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (self->connection,
                                     "SELECT " INV_CHANGE_IDS_COLUMNS ", c.\"table\" FROM change AS c",
                                     error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (inv_statement_step (statement, &failure))
    if (!check_record (self, statement, error))
      return FALSE;

  return take_damage (self, failure, error);
}

static gboolean
run_quickly (Check *self, GError **error)
{
  return check_file (self, "PRAGMA quick_check (" G_STRINGIFY (INV_CHECK_MAX_PROBLEMS) ")", error);
}

/* What the inventory means is only looked at in a file that is whole. */
static gboolean
run_thoroughly (Check *self, GError **error)
{
  if (!check_file (self, "PRAGMA integrity_check (" G_STRINGIFY (INV_CHECK_MAX_PROBLEMS) ")", error))
    return FALSE;
  if (self->problems->len > 0)
    return TRUE;

  inv_progress_begin_stage (self->progress, _ ("Checking what the inventory holds"), 0);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (!check_rule (self, rules[i].sql, _ (rules[i].message), error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (named_tables); i++)
    if (!check_names (self, named_tables[i], error))
      return FALSE;

  return check_tags (self, error) && check_records (self, error);
}

static GPtrArray *
run (InvConnection *connection,
     InvProgress *progress,
     gboolean (*check) (Check *self, GError **error),
     GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  Check self = { connection, progress, problems };
  gboolean is_checked;

  inv_progress_begin_stage (progress, _ ("Checking the file"), 0);
  inv_connection_set_progress (connection, progress);
  is_checked = check (&self, error);
  inv_connection_set_progress (connection, NULL);

  return is_checked ? g_steal_pointer (&problems) : NULL;
}

GPtrArray *
inv_check_quickly (InvConnection *connection, InvProgress *progress, GError **error)
{
  return run (connection, progress, run_quickly, error);
}

GPtrArray *
inv_check_thoroughly (InvConnection *connection, InvProgress *progress, GError **error)
{
  return run (connection, progress, run_thoroughly, error);
}
