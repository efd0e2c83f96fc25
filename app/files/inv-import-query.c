/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds again what an import has created and updated. What is created in one step has ids that follow each
 * other. */

#include "config.h"

#include "inv-import-query.h"

/* How many runs of ids a search lists. */
#define MAX_RUNS 200

static void
append_run (GString *query, gint64 first, gint64 last)
{
  g_string_append_c (query, query->len == 0 ? ':' : ',');
  g_string_append_printf (query, "%" G_GINT64_FORMAT, first);
  if (last > first)
    g_string_append_printf (query, "..%" G_GINT64_FORMAT, last);
}

/* Lists the ids of what was updated, which the changes are in the order of. */
static gboolean
append_updated (GString *query, InvImportPlan *plan)
{
  const GArray *changes = inv_import_plan_get_changes (plan);
  const GArray *entries = inv_import_plan_get_rows (plan)->entries;
  gint64 first = 0, last = 0;
  guint n_runs = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      guint32 entry = g_array_index (changes, InvImportChange, i).entry;
      gint64 id = g_array_index (entries, InvImportEntry, entry).detail;

      if (first == 0)
        first = id;
      else if (id != last + 1)
        {
          append_run (query, first, last);
          first = id;
          n_runs++;
        }

      last = id;
      if (n_runs >= MAX_RUNS)
        return FALSE;
    }

  if (first != 0)
    append_run (query, first, last);

  return TRUE;
}

char *
inv_import_query_make (InvImportPlan *plan, gint64 first_created)
{
  guint64 n_created = inv_import_plan_get_counts (plan)->outcomes[INV_IMPORT_CREATED];
  g_autoptr (GString) runs = g_string_new (NULL);

  if (n_created > 0)
    append_run (runs, first_created, first_created + n_created - 1);

  gsize length = runs->len;

  if (!append_updated (runs, plan))
    g_string_truncate (runs, length);

  return runs->len > 0 ? g_strconcat ("id", runs->str, NULL) : NULL;
}
