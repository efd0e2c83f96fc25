/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-export.h"

G_BEGIN_DECLS

/**
 * InvExportColumns:
 *
 * The columns of an export: as the table shows them and always the package, as a
 * preset has them, or as a person chooses them.
 */
typedef struct _InvExportColumns InvExportColumns;

/**
 * inv_export_columns_new:
 * @shown: (element-type InvField): what the table shows
 *
 * Returns: (transfer full): columns as in the table
 */
InvExportColumns *inv_export_columns_new (GArray *shown);

void inv_export_columns_free (InvExportColumns *self);

/**
 * inv_export_columns_get_names:
 * @self: columns
 *
 * Returns: (transfer none): what there is to choose from: the table's, each
 *   preset's, one's own
 */
GListModel *inv_export_columns_get_names (InvExportColumns *self);

/**
 * inv_export_columns_select:
 * @self: columns
 * @position: which of these
 */
void inv_export_columns_select (InvExportColumns *self, guint position);

/**
 * inv_export_columns_is_own_choice:
 * @self: columns
 *
 * Returns: whether the columns are those that the person chooses
 */
gboolean inv_export_columns_is_own_choice (InvExportColumns *self);

/**
 * inv_export_columns_choose:
 * @self: columns
 * @field: a field
 * @is_chosen: whether it is among one's own columns
 */
void inv_export_columns_choose (InvExportColumns *self, InvField field, gboolean is_chosen);

gboolean inv_export_columns_is_chosen (InvExportColumns *self, InvField field);

/**
 * inv_export_columns_make:
 * @self: columns
 *
 * Returns: (transfer full) (element-type InvExportColumn): the columns
 */
GArray *inv_export_columns_make (InvExportColumns *self);

guint inv_export_columns_get_n_columns (InvExportColumns *self);

/**
 * inv_export_columns_describe:
 * @self: columns
 *
 * Returns: (transfer full): their headers in a line
 */
char *inv_export_columns_describe (InvExportColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvExportColumns, inv_export_columns_free)

G_END_DECLS
