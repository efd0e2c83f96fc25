/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that were imported last. They are kept among the settings, because a sandbox does not see the
 * desktop's list. */

#include "config.h"

#include "inv-recent-files.h"

#define KEY "recent-imports"
#define MAX_FILES 5

static char **
get_uris (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  return g_settings_get_strv (settings, KEY);
}

GListModel *
inv_recent_files_list (void)
{
  g_auto (GStrv) uris = get_uris ();
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (g_file_is_native (file) && g_file_query_exists (file, NULL))
        g_list_store_append (files, file);
    }

  return G_LIST_MODEL (files);
}

void
inv_recent_files_add (GFile *file)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *uri = g_file_get_uri (file);
  g_auto (GStrv) uris = get_uris ();
  guint n = 1;

  g_strv_builder_add (builder, uri);
  for (guint i = 0; uris[i] != NULL && n < MAX_FILES; i++)
    if (!g_str_equal (uris[i], uri))
      {
        g_strv_builder_add (builder, uris[i]);
        n++;
      }

  g_auto (GStrv) updated = g_strv_builder_end (builder);

  g_settings_set_strv (settings, KEY, (const char *const *) updated);
}
