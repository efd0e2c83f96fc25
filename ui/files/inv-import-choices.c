/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person has decided about an import so far. */

#include "config.h"

#include "inv-import-choices.h"

InvImportChoices *
inv_import_choices_new (void)
{
  InvImportChoices *choices = g_new0 (InvImportChoices, 1);

  choices->replacements = inv_import_replacements_new ();

  return choices;
}

InvImportChoices *
inv_import_choices_copy (const InvImportChoices *choices)
{
  InvImportChoices *copy = g_memdup2 (choices, sizeof *choices);

  copy->targets = g_memdup2 (choices->targets, choices->n_targets * sizeof *choices->targets);
  copy->strip_prefix = g_strdup (choices->strip_prefix);
  copy->add_prefix = g_strdup (choices->add_prefix);
  copy->replacements = inv_import_replacements_copy (choices->replacements);
  for (guint i = 0; i < INV_N_FIELDS; i++)
    copy->defaults[i] = g_strdup (choices->defaults[i]);

  return copy;
}

void
inv_import_choices_free (InvImportChoices *choices)
{
  g_free (choices->targets);
  g_free (choices->strip_prefix);
  g_free (choices->add_prefix);
  inv_import_replacements_unref (choices->replacements);
  for (guint i = 0; i < INV_N_FIELDS; i++)
    g_free (choices->defaults[i]);
  g_free (choices);
}

void
inv_import_choices_make_options (const InvImportChoices *choices, InvImportOptions *options, GStrv *defaults)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (choices->defaults[field] != NULL)
      g_strv_builder_take (builder,
                           g_strconcat (inv_field_get_name (field), "=", choices->defaults[field], NULL));

  *defaults = g_strv_builder_end (builder);
  *options = (InvImportOptions) {
    .dialect = choices->dialect,
    .preset = choices->preset,
    .targets = choices->targets,
    .n_targets = choices->n_targets,
    .defaults = (const char *const *) *defaults,
    .strip_prefix = choices->strip_prefix,
    .add_prefix = choices->add_prefix,
    .update = choices->update,
    .create_missing = choices->create_missing,
    .replacements = choices->replacements,
  };
}

void
inv_import_choices_set_target (InvImportChoices *choices,
                               const InvImportMapping *mapping,
                               guint column,
                               int target)
{
  guint n_columns = inv_import_mapping_get_n_columns (mapping);

  g_return_if_fail (column < n_columns);

  if (choices->targets == NULL)
    {
      choices->targets = g_new (int, n_columns);
      choices->n_targets = n_columns;
      for (guint i = 0; i < n_columns; i++)
        choices->targets[i] = inv_import_mapping_get_target (mapping, i);
    }

  for (guint i = 0; i < choices->n_targets; i++)
    if (choices->targets[i] == target)
      choices->targets[i] = INV_IMPORT_TARGET_NONE;

  choices->targets[column] = target;
}

void
inv_import_choices_forget_targets (InvImportChoices *choices)
{
  g_clear_pointer (&choices->targets, g_free);
  choices->n_targets = 0;
}

void
inv_import_choices_set_default (InvImportChoices *choices, InvField field, const char *text)
{
  g_set_str (&choices->defaults[field], text != NULL && *text != '\0' ? text : NULL);
}

void
inv_import_choices_replace (InvImportChoices *choices, InvField field, const char *from, const char *to)
{
  inv_import_replacements_add (choices->replacements, field, from, to);
}
