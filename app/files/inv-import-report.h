/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-csv-dialect.h"
#include "inv-import-plan.h"

G_BEGIN_DECLS

/**
 * InvImportReport:
 * @file: the file of the import
 * @dialect: how it is written
 * @mapping: which column is for which field
 * @number: where the numbers are
 * @plan: what becomes of them
 * @reasons: why numbers are rejected
 * @corrections: what is corrected
 *
 * What a report on an import is made of. It reads the file once more, so that
 * an import need not keep the text of its rows.
 */
typedef struct
{
  InvInputFile *file;
  const InvCsvDialect *dialect;
  const InvImportMapping *mapping;
  const InvImportNumber *number;
  InvImportPlan *plan;
  const InvImportReasons *reasons;
  InvImportReasons *corrections;
} InvImportReport;

/**
 * inv_import_report_write_rejects:
 * @report: what the report is made of
 * @path: the file to write
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * See [method@Inv.Import.write_rejects].
 *
 * Returns: whether the file is written
 */
gboolean inv_import_report_write_rejects (const InvImportReport *report,
                                          const char *path,
                                          InvProgress *progress,
                                          GError **error);

/**
 * inv_import_report_write_outcomes:
 * @report: what the report is made of
 * @path: the file to write
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * See [method@Inv.Import.write_report].
 *
 * Returns: whether the file is written
 */
gboolean inv_import_report_write_outcomes (const InvImportReport *report,
                                           const char *path,
                                           InvProgress *progress,
                                           GError **error);

G_END_DECLS
