/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import: a table of DIDs from a file, with an account of every row. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "inv-cli-fields.h"
#include "inv-cli-help.h"
#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-error.h"
#include "inv-field.h"
#include "inv-import.h"
#include "inv-preset.h"
#include "inv-suggest.h"

static const InvCliOption options[] = {
  { "preset", "NAME", N_ ("the file has the columns of a preset: jerasoft or full"), FALSE },
  { "map", "HEADER=FIELD", N_ ("what a column is, by its header or its place (1, 2, …)"), TRUE },
  { "set", "FIELD=VALUE", N_ ("what new DIDs get where the file says nothing"), TRUE },
  { "strip-prefix", "DIGITS", N_ ("take these off every number that begins so"), FALSE },
  { "add-prefix", "DIGITS", N_ ("put these before every number"), FALSE },
  { "update", "none|costs|all", N_ ("what to change in DIDs that exist (else none)"), FALSE },
  { "create-missing", NULL, N_ ("make operators, clients and others that are missing"), FALSE },
  { "dry-run", NULL, N_ ("say what would happen, and change nothing"), FALSE },
  { "rejects", "FILE", N_ ("write the rejected rows to FILE, with line and reason"), FALSE },
  { "report", "FILE", N_ ("write what becomes of every number to FILE"), FALSE },
  { "encoding", "E", N_ ("the file's encoding (else found out)"), FALSE },
  { "delimiter", "C", N_ ("what is between cells: a character, comma, semicolon, tab, bar"), FALSE },
  { "no-header", NULL, N_ ("the first row is a row like the others"), FALSE },
  { 0 },
};

static gboolean
parse_options (InvCli *cli, InvImportOptions *import, GError **error)
{
  const char *preset = inv_cli_args_get (cli->args, "preset");
  const char *update = inv_cli_args_get (cli->args, "update");
  const char *encoding = inv_cli_args_get (cli->args, "encoding");
  const char *delimiter = inv_cli_args_get (cli->args, "delimiter");

  import->strip_prefix = inv_cli_args_get (cli->args, "strip-prefix");
  import->add_prefix = inv_cli_args_get (cli->args, "add-prefix");
  import->create_missing = inv_cli_args_has (cli->args, "create-missing");
  if (inv_cli_args_has (cli->args, "no-header"))
    import->dialect.header = INV_CSV_HEADER_ABSENT;

  if (preset != NULL)
    {
      import->preset = inv_preset_parse (preset, error);
      if (import->preset == NULL)
        return FALSE;
    }

  return (update == NULL || inv_import_update_parse (update, &import->update, error))
         && (encoding == NULL || inv_csv_dialect_set_encoding (&import->dialect, encoding, error))
         && (delimiter == NULL || inv_csv_dialect_set_delimiter (&import->dialect, delimiter, error));
}

static InvImport *
open_import (InvCli *cli, GError **error)
{
  g_autofree GStrv maps = inv_cli_args_get_all (cli->args, "map");
  g_autofree GStrv defaults = inv_cli_args_get_all (cli->args, "set");
  InvImportOptions import = { .maps = (const char *const *) maps,
                              .defaults = (const char *const *) defaults };

  if (!parse_options (cli, &import, error))
    return NULL;

  return inv_import_open (inv_cli_args_operand (cli->args, 0), &import, error);
}

/* The fields that the file has no column for. */
static GPtrArray *
get_free_fields (const InvImportMapping *mapping)
{
  GPtrArray *names = g_ptr_array_new ();

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (inv_field_has (field, INV_FIELD_FLAG_IMPORT) && inv_import_mapping_find (mapping, field) < 0)
      g_ptr_array_add (names, (char *) inv_field_get_name (field));
  g_ptr_array_add (names, NULL);

  return names;
}

static void
note_ignored (InvCli *cli, InvImport *import)
{
  const InvImportMapping *mapping = inv_import_get_mapping (import);
  g_auto (GStrv) ignored = inv_import_mapping_get_ignored (mapping);
  g_autoptr (GPtrArray) names = get_free_fields (mapping);

  for (gsize i = 0; ignored[i] != NULL; i++)
    {
      const char *meant = inv_suggest (ignored[i], (const char *const *) names->pdata);

      if (meant != NULL)
        inv_cli_note (cli, _ ("Column “%s” is passed over. If it is the %s, say --map \"%s=%s\"."),
                      ignored[i], meant, ignored[i], meant);
      else
        inv_cli_note (cli, _ ("Column “%s” is passed over."), ignored[i]);
    }
}

/* How the file was read, which a person may want to decide otherwise. */
static void
note_dialect (InvCli *cli, InvImport *import)
{
  const InvCsvDialect *dialect = inv_import_get_dialect (import);
  const char delimiter[] = { dialect->delimiter, '\0' };

  inv_cli_note (cli, _ ("Encoding: %s. Delimiter: %s. Header row: %s."), dialect->encoding,
                dialect->delimiter == '\t' ? _ ("tab") : delimiter,
                dialect->header == INV_CSV_HEADER_PRESENT ? _ ("yes") : _ ("no"));
  if (dialect->decimal_sign == ',')
    inv_cli_note (cli, _ ("Amounts have a decimal comma."));
}

static void
note_reasons (InvCli *cli, const char *label, GArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const InvImportReason *reason = &g_array_index (reasons, InvImportReason, i);
      g_autofree char *count = g_strdup_printf ("%" G_GUINT64_FORMAT, reason->count);
      g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, reason->first_line);

      inv_cli_note (cli, _ ("%s %s, first in line %s: %s"), label, count, line, reason->message);
    }
}

/* A dry run shows the first of each. */
static void
note_examples (InvCli *cli, InvImport *import)
{
  static const struct
  {
    InvImportOutcome outcome;
    const char *label;
  } outcomes[] = {
    { INV_IMPORT_CREATED, N_ ("First to be created") },
    { INV_IMPORT_UPDATED, N_ ("First to be updated") },
    { INV_IMPORT_UNCHANGED, N_ ("First to be left alone") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      InvImportExample example;

      if (!inv_import_get_example (import, outcomes[i].outcome, &example))
        continue;

      g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, example.line);
      inv_cli_note (cli, _ ("%s: %s, in line %s"), _ (outcomes[i].label), example.number, line);
    }
}

static gboolean
write_files (InvCli *cli, InvImport *import, GError **error)
{
  const char *rejects = inv_cli_args_get (cli->args, "rejects");
  const char *report = inv_cli_args_get (cli->args, "report");

  return (rejects == NULL || inv_import_write_rejects (import, rejects, cli->progress, error))
         && (report == NULL || inv_import_write_report (import, report, cli->progress, error));
}

static void
report (InvCli *cli, InvImport *import)
{
  const InvImportCounts *counts = inv_import_get_counts (import);
  g_autoptr (GArray) reasons = inv_import_get_reasons (import);
  g_autoptr (GArray) corrections = inv_import_get_corrections (import);

  note_reasons (cli, _ ("Corrected"), corrections);
  note_reasons (cli, _ ("Rejected"), reasons);
  if (inv_import_lacks_names (import))
    inv_cli_note (
        cli, _ ("--create-missing makes what the inventory lacks; correct names that are misspelt first."));

  cli->left_out = counts->outcomes[INV_IMPORT_REJECTED] > 0;
  inv_cli_output_counts (cli->out,
                         (const InvCliCount[]) {
                             { "read", counts->read },
                             { "created", counts->outcomes[INV_IMPORT_CREATED] },
                             { "updated", counts->outcomes[INV_IMPORT_UPDATED] },
                             { "unchanged", counts->outcomes[INV_IMPORT_UNCHANGED] },
                             { "corrected", counts->corrected },
                             { "rejected", counts->outcomes[INV_IMPORT_REJECTED] },
                         },
                         6);
}

static gboolean
try_import (InvCli *cli, InvImport *import, GError **error)
{
  inv_cli_begin_work (cli);
  if (!inv_cli_open_for_reading (cli, error))
    return FALSE;

  note_dialect (cli, import);
  if (!inv_import_try (import, cli->store, cli->progress, error))
    return inv_cli_suggest_create_missing (cli, error);

  note_examples (cli, import);
  return TRUE;
}

static gboolean
run (InvCli *cli, GError **error)
{
  gboolean dry_run = inv_cli_args_has (cli->args, "dry-run");
  g_autoptr (GError) failure = NULL;

  g_autoptr (InvImport) import = open_import (cli, error);
  if (import == NULL)
    return FALSE;

  note_ignored (cli, import);

  if (dry_run)
    {
      if (!try_import (cli, import, error))
        return FALSE;
    }
  else
    {
      if (!inv_cli_open_for_writing (cli, error))
        return FALSE;
      if (!inv_import_run (import, cli->store, cli->progress, error))
        return inv_cli_suggest_create_missing (cli, error);
    }

  report (cli, import);
  if (write_files (cli, import, &failure))
    return TRUE;

  if (dry_run)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  /* What is done is done; the exit status must not say that nothing was. */
  cli->left_out = TRUE;
  inv_cli_warn (_ ("The import is done, but not all is written that was asked for: %s"), failure->message);
  return TRUE;
}

static void
append_help (GString *out, const char *group)
{
  inv_cli_help_append_fields (out, _ ("Fields:"), INV_FIELD_FLAG_IMPORT);
  g_string_append (out, _ ("  Also range-start and range-end for --map, and none to pass a column over.\n"));
}

const InvCliCommand inv_cli_import_command = {
  .name = "import",
  .operands = "FILE [OPTION]…",
  .summary = N_ ("create or update DIDs from a file"),
  .description = N_ ("Imports a table of DIDs in one step and counts what became of every number:\n"
                     "read= created= updated= unchanged= corrected= rejected=. Columns are matched by their\n"
                     "headers. DIDs that exist are left alone unless --update says otherwise."),
  .options = options,
  .min_operands = 1,
  .max_operands = 1,
  .file_first = TRUE,
  .append_help = append_help,
  .run = run,
};
