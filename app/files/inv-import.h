/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-csv-dialect.h"
#include "inv-import-line.h"
#include "inv-import-mapping.h"
#include "inv-import-replacements.h"
#include "inv-progress.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvImportUpdate:
 * @INV_IMPORT_UPDATE_NONE: a DID that exists is left alone
 * @INV_IMPORT_UPDATE_COSTS: its activation and recurring cost change, nothing
 *   else does
 * @INV_IMPORT_UPDATE_ALL: every field that the file fills changes
 *
 * What an import does with DIDs that the inventory has already. An empty cell
 * never changes anything.
 */
typedef enum
{
  INV_IMPORT_UPDATE_NONE,
  INV_IMPORT_UPDATE_COSTS,
  INV_IMPORT_UPDATE_ALL,
} InvImportUpdate;

/**
 * inv_import_update_parse:
 * @text: `none`, `costs` or `all`
 * @update: (out): what it means
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Returns: whether @text is one of them
 */
gboolean inv_import_update_parse (const char *text, InvImportUpdate *update, GError **error);

/**
 * InvImportOptions:
 * @dialect: how the file is written, as far as the person said
 * @preset: (nullable): the shape of the file, if the person said
 * @maps: (nullable) (array zero-terminated=1): `Header=field`, see
 *   [func@Inv.import_mapping_new]
 * @targets: (nullable) (array length=n_targets): instead of @preset and @maps,
 *   what each column is for, see [func@Inv.import_mapping_new_from_targets]
 * @n_targets: how many columns that are
 * @defaults: (nullable) (array zero-terminated=1): `field=value`: what a new DID
 *   gets where the file says nothing
 * @strip_prefix: (nullable): digits to take off every number that begins so
 * @add_prefix: (nullable): digits to put before every number
 * @update: what to do with DIDs that exist
 * @create_missing: whether to make operators, batches, resellers, clients with
 *   their accounts, packages and subscriptions that the inventory lacks
 * @replacements: (nullable): what texts of the file stand for
 *
 * What a person decides about an import. All zeros is a fair beginning.
 */
typedef struct
{
  InvCsvDialect dialect;
  const InvPreset *preset;
  const char *const *maps;
  const int *targets;
  guint n_targets;
  const char *const *defaults;
  const char *strip_prefix;
  const char *add_prefix;
  InvImportUpdate update;
  gboolean create_missing;
  InvImportReplacements *replacements;
} InvImportOptions;

/**
 * InvImportOutcome:
 * @INV_IMPORT_CREATED: the number is new, and comes into the inventory
 * @INV_IMPORT_UPDATED: the DID exists and something about it changes
 * @INV_IMPORT_UNCHANGED: the DID exists and stays as it is
 * @INV_IMPORT_REJECTED: the file says something that cannot be
 *
 * What becomes of a number in the file.
 */
typedef enum
{
  INV_IMPORT_CREATED,
  INV_IMPORT_UPDATED,
  INV_IMPORT_UNCHANGED,
  INV_IMPORT_REJECTED,
} InvImportOutcome;

#define INV_IMPORT_N_OUTCOMES (INV_IMPORT_REJECTED + 1)

/**
 * InvImportCounts:
 * @read: how many numbers the file holds; a row with a range counts as many as
 *   it holds, a row whose number cannot be read as one
 * @outcomes: how many of them have each [enum@Inv.ImportOutcome]; their sum is
 *   @read
 * @corrected: how many of those created or updated were taken otherwise than
 *   they are written, which the report says
 *
 * The account of an import.
 */
typedef struct
{
  guint64 read;
  guint64 outcomes[INV_IMPORT_N_OUTCOMES];
  guint64 corrected;
} InvImportCounts;

/**
 * InvImportExample:
 * @line: the line of the file, 0 if there is no such number
 * @number: the number, or the cell as it stands in the file
 * @message: (nullable): why it is rejected
 *
 * The first number with an outcome.
 */
typedef struct
{
  guint64 line;
  const char *number;
  const char *message;
} InvImportExample;

/**
 * InvImportReason:
 * @message: why numbers are rejected, or what was corrected
 * @count: how many numbers that holds for
 * @first_line: the first line that it holds for
 * @id: what the import knows it by
 * @field: the field whose text is to blame, %INV_FIELD_NONE if it is no one text
 * @text: (nullable): that text
 * @suggestion: (nullable): what was most likely meant by it
 *
 * A reason, counted. Where one text is to blame, a replacement for it puts all
 * rows right.
 */
typedef struct
{
  const char *message;
  guint64 count;
  guint64 first_line;
  guint32 id;
  InvField field;
  const char *text;
  const char *suggestion;
} InvImportReason;

/**
 * InvImportLines:
 * @INV_IMPORT_LINES_WITH_OUTCOME: those with a number of an [enum@Inv.ImportOutcome]
 * @INV_IMPORT_LINES_WITH_REASON: those with a number that is rejected for a reason
 * @INV_IMPORT_LINES_WITH_CORRECTION: those of which something was corrected
 *
 * Which lines of a file to look at.
 */
typedef enum
{
  INV_IMPORT_LINES_WITH_OUTCOME,
  INV_IMPORT_LINES_WITH_REASON,
  INV_IMPORT_LINES_WITH_CORRECTION,
} InvImportLines;

#define INV_TYPE_IMPORT (inv_import_get_type ())
G_DECLARE_FINAL_TYPE (InvImport, inv_import, INV, IMPORT, GObject)

/**
 * InvImport:
 *
 * The import of one file: opened, looked at, tried and carried out.
 * [method@Inv.Import.try] and [method@Inv.Import.run] come to the same account,
 * because the one only leaves out what the other writes.
 *
 * Functions that take a store are for the store's thread. Those that can fail
 * wait for each other; what an import was found to do must not be asked for
 * while it is tried or run.
 */

/**
 * inv_import_open:
 * @path: a csv file
 * @options: what the person decided; is copied
 * @error: return location for an error
 *
 * Opens a file, finds out how it is written, and matches its columns to
 * fields. Errors: %INV_ERROR_NOT_FOUND, %INV_ERROR_IO, %INV_ERROR_INVALID for
 * what is no table of text, %INV_ERROR_USAGE for a mapping or default that
 * makes no sense.
 *
 * Returns: (transfer full): the import, or %NULL with @error set
 */
InvImport *inv_import_open (const char *path, const InvImportOptions *options, GError **error);

/**
 * inv_import_get_dialect:
 * @self: an import
 *
 * Returns: (transfer none): how the file is written, decided in full
 */
const InvCsvDialect *inv_import_get_dialect (InvImport *self);

/**
 * inv_import_get_mapping:
 * @self: an import
 *
 * Returns: (transfer none): which column is for which field
 */
const InvImportMapping *inv_import_get_mapping (InvImport *self);

/**
 * inv_import_try:
 * @self: an import
 * @store: the inventory, may be open for reading only
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Finds out what the import would do, and writes nothing. %INV_ERROR_INVALID
 * when it cannot be done at all: no column for the number, new DIDs without
 * any operator, more than a hundred million numbers. Where the store reads in
 * a transaction already, that is the state that counts.
 *
 * Returns: whether the account is there
 */
gboolean inv_import_try (InvImport *self, InvStore *store, InvProgress *progress, GError **error);

/**
 * inv_import_run:
 * @self: an import
 * @store: the inventory
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Carries the import out, in one step. After an error, or when it is
 * cancelled, the inventory is as it was.
 *
 * An import that was tried does to every number what was found then. Where
 * the file or the inventory have changed since, so that it would do anything
 * else, it does nothing: %INV_ERROR_CHANGED.
 *
 * Returns: whether it is done
 */
gboolean inv_import_run (InvImport *self, InvStore *store, InvProgress *progress, GError **error);

/**
 * inv_import_get_counts:
 * @self: an import that was tried or run
 *
 * Returns: (transfer none): the account
 */
const InvImportCounts *inv_import_get_counts (InvImport *self);

/**
 * inv_import_get_example:
 * @self: an import that was tried or run
 * @outcome: an outcome
 * @example: (out caller-allocated): the first number in the file that has it;
 *   its texts belong to the import
 *
 * Returns: whether there is one
 */
gboolean inv_import_get_example (InvImport *self, InvImportOutcome outcome, InvImportExample *example);

/**
 * inv_import_get_reasons:
 * @self: an import that was tried or run
 *
 * Returns: (transfer container) (element-type InvImportReason): why numbers
 *   were rejected, the most frequent reason first
 */
GArray *inv_import_get_reasons (InvImport *self);

/**
 * inv_import_lacks_names:
 * @self: an import that was tried or run
 *
 * Returns: whether numbers were rejected for an operator, a client or another
 *   name that the inventory lacks and that the import was not to make
 */
gboolean inv_import_lacks_names (InvImport *self);

/**
 * inv_import_get_corrections:
 * @self: an import that was tried or run
 *
 * Returns: (transfer container) (element-type InvImportReason): what was
 *   corrected, the most frequent first
 */
GArray *inv_import_get_corrections (InvImport *self);

/**
 * inv_import_make_query:
 * @self: an import that was run
 *
 * Makes a search for the DIDs that the import created and updated. Where those
 * updated are scattered over too many places to be listed, it leaves them out.
 *
 * Returns: (transfer full) (nullable): the search as text, %NULL if there are
 *   none
 */
char *inv_import_make_query (InvImport *self);

/**
 * inv_import_read_lines:
 * @self: an import that was tried or run
 * @lines: which lines
 * @which: the outcome, or the id of the reason or correction
 * @first: how many of them to pass over
 * @n_max: how many to read at most
 * @progress: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads lines of the file again, in their order, to show what became of them.
 *
 * Returns: (transfer full) (element-type Inv.ImportLine): the lines, or %NULL with @error
 *   set
 */
GPtrArray *inv_import_read_lines (InvImport *self,
                                  InvImportLines lines,
                                  guint32 which,
                                  guint64 first,
                                  guint n_max,
                                  InvProgress *progress,
                                  GError **error);

/**
 * inv_import_write_rejects:
 * @self: an import that was tried or run
 * @path: the file to write
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Writes the rows that were rejected to a csv file: the file's own columns,
 * then `Line` and `Reason`, which an import of that file passes over. Of a row
 * with a range of which a part was rejected, the rejected numbers stand there
 * one by one.
 *
 * Returns: whether the file is written; else nothing of it is there
 */
gboolean inv_import_write_rejects (InvImport *self, const char *path, InvProgress *progress, GError **error);

/**
 * inv_import_write_report:
 * @self: an import that was tried or run
 * @path: the file to write
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Writes what becomes of every number to a csv file, in the order of the
 * file: `Line`, `DID`, `Outcome`, `Reason`.
 *
 * Returns: whether the file is written; else nothing of it is there
 */
gboolean inv_import_write_report (InvImport *self, const char *path, InvProgress *progress, GError **error);

G_END_DECLS
