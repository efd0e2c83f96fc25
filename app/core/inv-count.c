/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts as people read them. */

#include "config.h"

#include "inv-count.h"

#include <string.h>

#define GROUP 3

char *
inv_count_to_text (guint64 count)
{
  g_autofree char *grouped = g_strdup_printf ("%'" G_GUINT64_FORMAT, count);
  g_autofree char *bare = g_strdup_printf ("%" G_GUINT64_FORMAT, count);

  if (!g_str_equal (grouped, bare))
    return g_locale_to_utf8 (grouped, -1, NULL, NULL, NULL);

  /* A short count, or a locale without groups. */
  GString *text = g_string_new (bare);

  for (gssize i = (gssize) text->len - GROUP; i > 0; i -= GROUP)
    g_string_insert_c (text, i, ',');

  return g_string_free_and_steal (text);
}
