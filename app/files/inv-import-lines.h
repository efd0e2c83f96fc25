/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-report.h"

G_BEGIN_DECLS

/**
 * inv_import_lines_read:
 * @report: the file and its plan
 * @lines: which lines
 * @which: the outcome, or the id of the reason or correction
 * @first: how many of them to pass over
 * @n_max: how many to read at most
 * @progress: (nullable): to stop it
 * @error: return location for an error
 *
 * See [method@Inv.Import.read_lines].
 *
 * Returns: (transfer full) (element-type Inv.ImportLine): the lines, or %NULL with @error
 *   set
 */
GPtrArray *inv_import_lines_read (const InvImportReport *report,
                                  InvImportLines lines,
                                  guint32 which,
                                  guint64 first,
                                  guint n_max,
                                  InvProgress *progress,
                                  GError **error);

G_END_DECLS
