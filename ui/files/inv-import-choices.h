/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import.h"

G_BEGIN_DECLS

/**
 * InvImportChoices:
 * @dialect: how the file is written, as far as the person said
 * @preset: (nullable): the shape of the file, if the person said
 * @targets: (nullable) (array length=n_targets): what each column is for, once
 *   the person has changed one
 * @n_targets: how many columns that are
 * @strip_prefix: (nullable): digits to take off every number
 * @add_prefix: (nullable): digits to put before every number
 * @update: what to do with DIDs that exist
 * @create_missing: whether to make names that the inventory lacks
 * @defaults: (nullable): by field, what new DIDs get where the file says nothing
 * @replacements: what texts of the file stand for
 *
 * What a person has decided about an import, step by step, in a form that can
 * be handed to a thread.
 */
typedef struct
{
  InvCsvDialect dialect;
  const InvPreset *preset;
  int *targets;
  guint n_targets;
  char *strip_prefix;
  char *add_prefix;
  InvImportUpdate update;
  gboolean create_missing;
  char *defaults[INV_N_FIELDS];
  InvImportReplacements *replacements;
} InvImportChoices;

InvImportChoices *inv_import_choices_new (void);
InvImportChoices *inv_import_choices_copy (const InvImportChoices *choices);
void inv_import_choices_free (InvImportChoices *choices);

/**
 * inv_import_choices_make_options:
 * @choices: choices
 * @options: (out caller-allocated): the options, which borrow from @choices and
 *   @defaults
 * @defaults: (out) (transfer full): the defaults as the options have them
 *
 * Puts choices in the form that an import takes.
 */
void
inv_import_choices_make_options (const InvImportChoices *choices, InvImportOptions *options, GStrv *defaults);

/**
 * inv_import_choices_set_target:
 * @choices: choices
 * @mapping: the columns as they are for now
 * @column: a column
 * @target: what it is to be for
 *
 * Chooses what a column is for. Another column that was for the same is passed
 * over from then on.
 */
void inv_import_choices_set_target (InvImportChoices *choices,
                                    const InvImportMapping *mapping,
                                    guint column,
                                    int target);

/**
 * inv_import_choices_forget_targets:
 * @choices: choices
 *
 * Leaves it to the file what its columns are for.
 */
void inv_import_choices_forget_targets (InvImportChoices *choices);

/**
 * inv_import_choices_set_default:
 * @choices: choices
 * @field: a field
 * @text: (nullable): what new DIDs get where the file says nothing
 */
void inv_import_choices_set_default (InvImportChoices *choices, InvField field, const char *text);

/**
 * inv_import_choices_replace:
 * @choices: choices
 * @field: a field
 * @from: a text of the file
 * @to: what it stands for
 */
void inv_import_choices_replace (InvImportChoices *choices, InvField field, const char *from, const char *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportChoices, inv_import_choices_free)

G_END_DECLS
