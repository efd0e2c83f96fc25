/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-csv-dialect.h"
#include "inv-table-reader.h"

G_BEGIN_DECLS

#define INV_TYPE_CSV_READER (inv_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (InvCsvReader, inv_csv_reader, INV, CSV_READER, GObject)

/**
 * inv_csv_reader_new:
 * @file: a csv file
 * @dialect: how it is written; encoding, delimiter and quote must be decided
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Makes a reader that is at the first row, which may be the header.
 *
 * Returns: (transfer full): the reader, or %NULL with @error set
 */
InvTableReader *inv_csv_reader_new (InvInputFile *file, const InvCsvDialect *dialect, GError **error);

G_END_DECLS
