/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file lacks, in a line. */

#include "config.h"

#include "inv-import-defaults-text.h"

#include "inv-field-options.h"

#include <glib/gi18n.h>

/* A value that is chosen from a list is shown as it is there. */
static char *
describe_value (InvField field, const char *value)
{
  g_autoptr (InvFieldOptions) options = inv_field_options_new (field);
  guint position = options != NULL ? inv_field_options_find (options, value) : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION)
    return g_strdup (value);

  g_autoptr (GObject) item = g_list_model_get_item (inv_field_options_get_model (options), position);

  return inv_field_options_get_label (item);
}

static gboolean
has_field (const InvImportChoices *choices, const InvImportMapping *mapping, InvField field)
{
  return choices->defaults[field] != NULL
         || (mapping != NULL && inv_import_mapping_find (mapping, field) >= 0);
}

char *
inv_import_defaults_describe (const InvImportChoices *choices, InvImportSample *sample)
{
  const InvImportMapping *mapping = sample != NULL ? inv_import_sample_get_mapping (sample) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!has_field (choices, mapping, INV_FIELD_OPERATOR) && !has_field (choices, mapping, INV_FIELD_BATCH))
    g_string_append (text, _ ("New DIDs need an operator."));

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      if (choices->defaults[field] == NULL)
        continue;

      g_autofree char *value = describe_value (field, choices->defaults[field]);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("%s: %s."), inv_field_get_label (field), value);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE)
                       : g_strdup (_ ("What new DIDs get where the file says nothing"));
}
