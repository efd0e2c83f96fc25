/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of a list as text: a field, and which way. */

#include "config.h"

#include "inv-error.h"
#include "inv-query.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
inv_sort_parse (InvSort *sort, const char *text, GError **error)
{
  g_return_val_if_fail (sort != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  const char *colon = strchr (text, ':');
  g_autofree char *name = g_strndup (text, colon != NULL ? (gsize) (colon - text) : strlen (text));
  gboolean descending = colon != NULL && g_ascii_strcasecmp (colon + 1, "desc") == 0;

  if (colon != NULL && !descending && g_ascii_strcasecmp (colon + 1, "asc") != 0)
    {
      g_autofree char *shown = inv_text_shorten (colon + 1, -1);

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("“%s” is no direction to sort in. Write “%s:asc” or “%s:desc”."), shown, name, name);
      return FALSE;
    }

  InvField field = inv_field_parse (name, error);

  if (field == INV_FIELD_NONE)
    return FALSE;

  *sort = (InvSort) { field, descending };
  return TRUE;
}

char *
inv_sort_to_text (const InvSort *sort)
{
  g_return_val_if_fail (sort != NULL, NULL);

  return g_strconcat (inv_field_get_name (sort->field), sort->descending ? ":desc" : NULL, NULL);
}
