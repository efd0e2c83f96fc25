/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "inv-cli.h"
#include "inv-field.h"
#include "inv-query.h"

G_BEGIN_DECLS

/**
 * inv_cli_parse_search:
 * @cli: the call
 * @position: which operand is the query; where there is none it means all DIDs
 * @error: return location for an error
 *
 * Reads the query of a command that shows DIDs.
 *
 * Returns: (transfer full) (nullable): the query
 */
InvQuery *inv_cli_parse_search (InvCli *cli, guint position, GError **error);

/**
 * inv_cli_parse_columns:
 * @cli: the call
 * @error: return location for an error
 *
 * Reads `--columns`; without it the columns are the usual eight.
 *
 * Returns: (transfer full) (element-type InvField) (nullable): the columns
 */
GArray *inv_cli_parse_columns (InvCli *cli, GError **error);

/**
 * inv_cli_fields_to_columns:
 * @fields: (element-type InvField): fields
 *
 * Returns: (transfer full) (array): a column for each
 */
InvCliColumn *inv_cli_fields_to_columns (GArray *fields);

/**
 * inv_cli_help_append_fields:
 * @out: where to append
 * @title: what stands above
 * @flags: which fields: those that have all of these
 *
 * Appends a list of fields to a command's help.
 */
void inv_cli_help_append_fields (GString *out, const char *title, InvFieldFlags flags);

/**
 * inv_cli_help_append_query:
 * @out: where to append
 *
 * Appends the search language in short to a command's help.
 */
void inv_cli_help_append_query (GString *out);

G_END_DECLS
