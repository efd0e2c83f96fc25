/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-import-sample.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_SAMPLE_VIEW (inv_import_sample_view_get_type ())

/**
 * InvImportSampleView:
 *
 * The first rows of a file as a table. Over each column stands a list to choose
 * what it is for; then the signal `target-chosen` comes, with the column and
 * its target.
 */
G_DECLARE_FINAL_TYPE (InvImportSampleView, inv_import_sample_view, INV, IMPORT_SAMPLE_VIEW, AdwBin)

/**
 * inv_import_sample_view_set_sample:
 * @self: a view
 * @sample: (nullable): what to show
 *
 * Shows a sample. Where it has as many columns as the one before, the lists over
 * them stay, so that the keyboard does.
 */
void inv_import_sample_view_set_sample (InvImportSampleView *self, InvImportSample *sample);

/**
 * inv_import_sample_view_get_drop_down:
 * @self: a view
 * @column: a column, from 0
 *
 * Returns: (transfer none) (nullable): the list over it
 */
GtkDropDown *inv_import_sample_view_get_drop_down (InvImportSampleView *self, guint column);

G_END_DECLS
