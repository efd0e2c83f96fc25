/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import.h"

G_BEGIN_DECLS

/**
 * InvImportSample:
 *
 * The first rows of a file, read as it would be imported, to be shown while a
 * person decides how. Only the head of the file is looked at, however large it
 * is. It does not change.
 */
typedef struct _InvImportSample InvImportSample;

/**
 * INV_IMPORT_SAMPLE_ROWS:
 *
 * How many rows a sample has at most, without the header.
 */
#define INV_IMPORT_SAMPLE_ROWS 50

/**
 * inv_import_sample_read:
 * @path: a file
 * @options: what the person decided
 * @error: return location for an error
 *
 * Reads a sample. The errors are those of [func@Inv.import_open]; a mapping
 * that lacks something is none. Any thread.
 *
 * Returns: (transfer full): the sample, or %NULL with @error set
 */
InvImportSample *inv_import_sample_read (const char *path, const InvImportOptions *options, GError **error);

void inv_import_sample_free (InvImportSample *sample);

/**
 * inv_import_sample_get_dialect:
 * @sample: a sample
 *
 * Returns: (transfer none): how the file is written, decided in full
 */
const InvCsvDialect *inv_import_sample_get_dialect (const InvImportSample *sample);

/**
 * inv_import_sample_get_mapping:
 * @sample: a sample
 *
 * Returns: (transfer none): which column is for which field
 */
const InvImportMapping *inv_import_sample_get_mapping (const InvImportSample *sample);

/**
 * inv_import_sample_get_n_rows:
 * @sample: a sample
 *
 * Returns: how many rows it has
 */
guint inv_import_sample_get_n_rows (const InvImportSample *sample);

/**
 * inv_import_sample_get_line:
 * @sample: a sample
 * @row: a row, from 0
 *
 * Returns: the line of the file on which it begins
 */
guint64 inv_import_sample_get_line (const InvImportSample *sample, guint row);

/**
 * inv_import_sample_get_cell:
 * @sample: a sample
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer full): the cell's text, made fit to be shown
 */
char *inv_import_sample_get_cell (const InvImportSample *sample, guint row, guint column);

/**
 * inv_import_sample_get_total:
 * @sample: a sample
 * @is_exact: (out): whether the rows were counted; else the number is guessed
 *   from the size of the file
 *
 * Returns: how many rows the file has, without the header
 */
guint64 inv_import_sample_get_total (const InvImportSample *sample, gboolean *is_exact);

/**
 * inv_import_sample_try_number:
 * @sample: a sample
 * @strip_prefix: (nullable): digits to take off
 * @add_prefix: (nullable): digits to put before
 * @before: (out): a number as the file writes it, or %NULL if there is none to
 *   show the effect by
 * @after: (out): what it becomes
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Shows what a prefix does, by a row on which it has an effect if there is one.
 *
 * Returns: whether the prefixes are digits
 */
gboolean inv_import_sample_try_number (const InvImportSample *sample,
                                       const char *strip_prefix,
                                       const char *add_prefix,
                                       char **before,
                                       char **after,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportSample, inv_import_sample_free)

G_END_DECLS
