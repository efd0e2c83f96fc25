/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-input-file.h"

G_BEGIN_DECLS

/**
 * InvCsvHeader:
 * @INV_CSV_HEADER_DETECT: not decided yet
 * @INV_CSV_HEADER_PRESENT: the first row holds the names of the columns
 * @INV_CSV_HEADER_ABSENT: the first row is a row like the others
 *
 * Whether a table begins with a header row.
 */
typedef enum
{
  INV_CSV_HEADER_DETECT,
  INV_CSV_HEADER_PRESENT,
  INV_CSV_HEADER_ABSENT,
} InvCsvHeader;

/**
 * InvCsvDialect:
 * @encoding: (nullable): the encoding's name as iconv knows it, an interned
 *   string; %NULL is not decided yet
 * @delimiter: what stands between cells; NUL is not decided yet
 * @quote: what cells with delimiters in them are quoted with; NUL is not
 *   decided yet
 * @decimal_sign: the sign before the decimals of amounts, `.` or `,`; NUL is not
 *   known, then an amount that could be meant either way is refused
 * @header: whether there is a header row
 *
 * How a csv file is written. All zeros: nothing is decided.
 */
typedef struct
{
  const char *encoding;
  char delimiter;
  char quote;
  char decimal_sign;
  InvCsvHeader header;
} InvCsvDialect;

#define INV_CSV_DIALECT_INIT { NULL, '\0', '\0', '\0', INV_CSV_HEADER_DETECT }

/**
 * inv_csv_dialect_detect:
 * @dialect: (inout): what is decided already; the rest is filled in
 * @file: a csv file
 * @error: return location for an error
 *
 * Finds out how a file is written, as far as @dialect leaves it open; for the
 * decimal sign one must know in which columns there are amounts, see
 * [func@Inv.csv_dialect_find_decimal_sign].
 *
 * The error, %INV_ERROR_INVALID, says that the file is empty or no table of
 * text; %INV_ERROR_USAGE, that there is no such encoding. Any thread.
 *
 * Returns: whether all but the decimal sign is decided
 */
gboolean inv_csv_dialect_detect (InvCsvDialect *dialect, InvInputFile *file, GError **error);

/**
 * inv_csv_dialect_find_decimal_sign:
 * @dialect: how the file is written otherwise
 * @file: a csv file
 * @columns: (array length=n_columns): the columns with amounts, from 0
 * @n_columns: how many
 * @sign: (out): the sign before the decimals, NUL if the first rows do not tell
 * @error: return location for an error
 *
 * Finds the decimal sign by amounts that can be meant in one way only. Any
 * thread.
 *
 * Returns: whether the file could be read
 */
gboolean inv_csv_dialect_find_decimal_sign (const InvCsvDialect *dialect,
                                            InvInputFile *file,
                                            const guint *columns,
                                            guint n_columns,
                                            char *sign,
                                            GError **error);

/**
 * inv_csv_dialect_set_delimiter:
 * @dialect: a dialect
 * @text: a single character, or one of `comma semicolon tab bar`
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Decides the delimiter as a person typed it.
 *
 * Returns: whether @text is a delimiter
 */
gboolean inv_csv_dialect_set_delimiter (InvCsvDialect *dialect, const char *text, GError **error);

/**
 * inv_csv_dialect_set_encoding:
 * @dialect: a dialect
 * @encoding: the name of an encoding
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Decides the encoding as a person typed it.
 *
 * Returns: whether there is such an encoding
 */
gboolean inv_csv_dialect_set_encoding (InvCsvDialect *dialect, const char *encoding, GError **error);

G_END_DECLS
