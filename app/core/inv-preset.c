/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shapes of table files that the program knows by name. */

#include "config.h"

#include "inv-error.h"
#include "inv-preset.h"
#include "inv-suggest.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>

static const InvPresetColumn jerasoft_columns[] = {
  { "ID", INV_FIELD_ID },
  { "Status", INV_FIELD_STATUS },
  { "Operator", INV_FIELD_OPERATOR },
  { "DID", INV_FIELD_DID },
  { "Tag", INV_FIELD_TAG },
  { "Notes", INV_FIELD_NOTES },
  { "Client", INV_FIELD_CLIENT },
  { "Account", INV_FIELD_ACCOUNT },
  { "Package", INV_FIELD_PACKAGE },
  { "After Hold", INV_FIELD_AFTER_HOLD },
  { "Reseller", INV_FIELD_RESELLER },
};

/* Every field there is, in the order of the table of fields. */
static InvPresetColumn full_columns[INV_N_FIELDS];

static const InvPreset presets[] = {
  { "full", N_ ("Full"), full_columns, G_N_ELEMENTS (full_columns), FALSE },
  { "jerasoft", "JeraSoft", jerasoft_columns, G_N_ELEMENTS (jerasoft_columns), FALSE },
};

/* Gets the presets, when the columns of Full are there. */
static const InvPreset *
get_presets (void)
{
  static gsize is_filled = 0;

  if (g_once_init_enter (&is_filled))
    {
      for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
        full_columns[field] = (InvPresetColumn) { inv_field_get_header (field), field };
      g_once_init_leave (&is_filled, 1);
    }
  return presets;
}

const InvPreset *
inv_preset_list (guint *n_presets)
{
  g_return_val_if_fail (n_presets != NULL, NULL);

  *n_presets = G_N_ELEMENTS (presets);
  return get_presets ();
}

const InvPreset *
inv_preset_parse (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  const char *names[G_N_ELEMENTS (presets) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      if (g_ascii_strcasecmp (name, presets[i].name) == 0)
        return &get_presets ()[i];
      names[i] = presets[i].name;
    }

  const char *meant = inv_suggest (name, names);
  g_autofree char *shown = inv_text_shorten (name, -1);
  g_autofree char *all = g_strjoinv (", ", (char **) names);

  if (meant != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no preset “%s”. Did you mean “%s”?"), shown,
                 meant);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no preset “%s”. The presets are: %s."),
                 shown, all);
  return NULL;
}

/* Whether the cells are the preset's header row. */
static gboolean
has_headers (const InvPreset *preset, const char *const *headers, guint n_headers)
{
  if (preset->by_position || preset->n_columns != n_headers)
    return FALSE;

  for (guint i = 0; i < n_headers; i++)
    {
      if (!g_str_equal (preset->columns[i].header, headers[i]))
        return FALSE;
    }
  return TRUE;
}

const InvPreset *
inv_preset_find_by_headers (const char *const *headers, guint n_headers)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      if (has_headers (&get_presets ()[i], headers, n_headers))
        return &get_presets ()[i];
    }
  return NULL;
}
