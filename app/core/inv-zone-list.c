/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time zones to choose from. */

#include "config.h"

#include "inv-zone-list.h"

#include <string.h>

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add (GHashTable *known, GPtrArray *zones, const char *zone)
{
  if (g_hash_table_add (known, g_strdup (zone)))
    g_ptr_array_add (zones, g_strdup (zone));
}

GStrv
inv_zone_list_new (const char *present)
{
  /* Countries, coordinates, zone, and perhaps a comment, with tabs between. */
  static const char *const tables[] = { "/usr/share/zoneinfo/zone1970.tab", "/usr/share/zoneinfo/zone.tab" };
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *zones = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tables) && text == NULL; i++)
    g_file_get_contents (tables[i], &text, NULL, NULL);

  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 4);

      if (lines[i][0] != '#' && g_strv_length (cells) >= 3)
        add (known, zones, cells[2]);
    }

  add (known, zones, "UTC");
  if (present != NULL)
    add (known, zones, present);

  g_ptr_array_sort (zones, compare);
  g_ptr_array_add (zones, NULL);

  return (GStrv) g_ptr_array_free (zones, FALSE);
}
