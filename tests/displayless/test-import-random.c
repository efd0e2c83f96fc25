/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random files, imported one after the other into one inventory, against a model that takes their rows one
 * by one. And random bytes, which must not crash anything nor leave half an import. */

#include "config.h"

#include "inv-status.h"
#include "inv-test-import.h"

#define N_NUMBERS 60

/* The DID of each number from 0 on, as the model has it. */
typedef struct
{
  gboolean exists;
  gboolean is_taken;
  int operator;
  InvStatus status;
  char notes[8];
} ModelDid;

typedef struct
{
  ModelDid dids[N_NUMBERS];
  guint64 outcomes[INV_IMPORT_N_OUTCOMES];
} Model;

/* A row as it is written, and as the model sees it. */
typedef struct
{
  int first;
  int last;
  gboolean is_readable;
  gboolean is_blank;
  int operator;
  gboolean has_status;
  InvStatus status;
  char notes[8];
} ModelRow;

static const char *const operator_names[] = { "", "Acme", "Bolt", "Nobody" };
static const char *const bad_cells[] = { "x12", "1.2E+11", "", "12.5", "Total" };

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

static ModelRow
make_row (GString *text)
{
  ModelRow row = { .first = pick (N_NUMBERS), .is_readable = pick (10) > 0, .operator= pick (12) };

  if (row.operator> 3)
    row.operator= 1 + row.operator% 2;
  row.last = pick (8) == 0 ? row.first + pick (N_NUMBERS - row.first) % 6 : row.first;
  row.has_status = pick (3) > 0;
  row.status = pick (INV_N_STATUSES);
  for (int i = 0, n = pick (4); i < n; i++)
    row.notes[i] = "ab'=,\""[pick (6)];

  const char *bad_cell = bad_cells[pick (G_N_ELEMENTS (bad_cells))];

  row.is_blank = !row.is_readable && *bad_cell == '\0'
                 && row.operator== 0 && !row.has_status && row.notes[0] == '\0';

  if (!row.is_readable)
    g_string_append (text, bad_cell);
  else if (row.first == row.last)
    g_string_append_printf (text, "%03d", row.first);
  else
    g_string_append_printf (text, "%03d-%03d", row.first, row.last);

  g_autoptr (GString) notes = g_string_new (row.notes);
  g_string_replace (notes, "\"", "\"\"", 0);

  g_string_append_printf (text, ";%s;%s;\"%s\"\r\n", operator_names[row.operator],
                          row.has_status ? inv_status_get_token (row.status) : "", notes->str);
  if (pick (10) == 0)
    g_string_append (text, ";;\r\n\r\n");

  /* Spreadsheets' marks are taken off, as the inventory does. */
  const char *p = row.notes + strspn (row.notes, "'");
  if (row.notes[0] == '\'' && *p == '=')
    memmove (row.notes, row.notes + 1, strlen (row.notes));

  return row;
}

static gboolean
create (ModelDid *did, const ModelRow *row)
{
  InvStatus status = row->has_status ? row->status : INV_STATUS_IN_STOCK;

  if (row->operator!= 1 && row->operator!= 2)
    return FALSE;
  if (inv_status_needs_client (status))
    return FALSE;

  did->exists = TRUE;
  did->operator= row->operator;
  did->status = status;
  g_strlcpy (did->notes, row->notes, sizeof did->notes);

  return TRUE;
}

/* Returns the outcome. */
static InvImportOutcome
change (ModelDid *did, const ModelRow *row)
{
  ModelDid old = *did;

  if (row->operator== 3)
    return INV_IMPORT_REJECTED;
  if (row->has_status
      && !inv_status_may_change (did->status, row->status, INV_STATUS_IN_STOCK, INV_STATUS_WAY_EDIT))
    return INV_IMPORT_REJECTED;

  if (row->has_status)
    did->status = row->status;
  if (row->operator!= 0)
    did->operator= row->operator;
  if (row->notes[0] != '\0')
    g_strlcpy (did->notes, row->notes, sizeof did->notes);

  return old.status != did->status || old.operator!= did->operator|| !g_str_equal (old.notes, did->notes)
             ? INV_IMPORT_UPDATED
             : INV_IMPORT_UNCHANGED;
}

static void
take_row (Model *model, const ModelRow *row, InvImportUpdate update)
{
  if (row->is_blank)
    return;

  if (!row->is_readable)
    {
      model->outcomes[INV_IMPORT_REJECTED]++;
      return;
    }

  for (int number = row->first; number <= row->last; number++)
    {
      ModelDid *did = &model->dids[number];
      InvImportOutcome outcome = INV_IMPORT_REJECTED;

      if (did->is_taken)
        outcome = INV_IMPORT_REJECTED;
      else if (!did->exists)
        outcome = create (did, row) ? INV_IMPORT_CREATED : INV_IMPORT_REJECTED;
      else if (update == INV_IMPORT_UPDATE_ALL)
        outcome = change (did, row);
      else
        outcome = INV_IMPORT_UNCHANGED;

      did->is_taken |= outcome != INV_IMPORT_REJECTED;
      model->outcomes[outcome]++;
    }
}

static char *
describe_model (const Model *model)
{
  GString *text = g_string_new (NULL);

  for (int number = 0; number < N_NUMBERS; number++)
    {
      const ModelDid *did = &model->dids[number];

      if (did->exists)
        g_string_append_printf (text, "%03d %s %s %s\n", number, operator_names[did->operator],
                                inv_status_get_token (did->status), did->notes);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_inventory (InvTestImport *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (
      inv_store_get_connection (test->store),
      "SELECT d.number, o.name, d.status, d.notes FROM did AS d JOIN operator AS o ON o.id = d.operator_id "
      "ORDER BY d.number",
      &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);

  while (inv_statement_step (statement, &error))
    {
      const char *notes = inv_statement_get_text (statement, 3);

      g_string_append_printf (text, "%s %s %s %s\n", inv_statement_get_text (statement, 0),
                              inv_statement_get_text (statement, 1),
                              inv_status_get_token (inv_statement_get_integer (statement, 2)),
                              notes != NULL ? notes : "");
    }
  g_assert_no_error (error);

  return g_string_free (text, FALSE);
}

static void
test_model (void)
{
  for (int round = 0; round < 10; round++)
    {
      g_autoptr (InvTestImport) test = inv_test_import_new ();
      Model model = { 0 };

      for (int n_file = 0; n_file < 4; n_file++)
        {
          InvImportOptions options = { .update = pick (2) == 0 ? INV_IMPORT_UPDATE_NONE
                                                               : INV_IMPORT_UPDATE_ALL };
          g_autoptr (GString) text = g_string_new ("Number;Vendor;State;Remarks\r\n");

          memset (model.outcomes, 0, sizeof model.outcomes);
          for (int i = 0; i < N_NUMBERS; i++)
            model.dids[i].is_taken = FALSE;

          for (int i = 0, n = pick (80); i < n; i++)
            {
              ModelRow row = make_row (text);

              take_row (&model, &row, options.update);
            }

          g_autoptr (InvImport) import = inv_test_run (test, text->str, text->len, &options);
          const InvImportCounts *counts = inv_import_get_counts (import);
          g_autofree char *expected = describe_model (&model);
          g_autofree char *content = describe_inventory (test);

          g_assert_cmpstr (content, ==, expected);
          for (int i = 0; i < INV_IMPORT_N_OUTCOMES; i++)
            g_assert_cmpuint (counts->outcomes[i], ==, model.outcomes[i]);
        }
    }
}

/* Bytes that are anything, and bytes that look like a table until they do not. */
static void
test_bytes (void)
{
  static const char *const defaults[] = { "operator=Acme", NULL };
  static const char *const maps[] = { "1=did", NULL };
  g_autoptr (InvTestImport) test = inv_test_import_new ();

  for (int round = 0; round < 120; round++)
    {
      const InvImportOptions options = { .defaults = defaults,
                                         .maps = maps,
                                         .create_missing = round % 2 == 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GString)
          text = g_string_new (round % 3 == 0 ? "" : "DID,Notes,Operator,Status\n1205,x,Acme,\n");
      gint64 before = inv_test_query (test, "SELECT count (*) FROM did");

      for (int i = 0, n = pick (500); i < n; i++)
        g_string_append_c (text, pick (3) == 0 ? "0123,\"\n\r;'-"[pick (11)] : pick (256));

      g_autoptr (InvImport) import = inv_test_open (test, text->str, text->len, &options, &error);
      gboolean done = import != NULL && inv_import_run (import, test->store, NULL, &error);
      gint64 after = inv_test_query (test, "SELECT count (*) FROM did");

      if (done)
        {
          g_autofree char *path = g_build_filename (test->file->folder, "rejects.csv", NULL);
          g_autofree char *account = inv_test_describe (import);

          g_assert_no_error (error);
          g_assert_nonnull (account);
          g_assert_cmpint (after - before, ==, inv_import_get_counts (import)->outcomes[INV_IMPORT_CREATED]);
          g_assert_true (inv_import_write_rejects (import, path, NULL, &error));
          g_assert_true (inv_import_write_report (import, path, NULL, &error));
        }
      else
        {
          g_assert_nonnull (error);
          g_assert_cmpint (after, ==, before);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-random/I5/model", test_model);
  g_test_add_func ("/import-random/I8/bytes", test_bytes);

  return g_test_run ();
}
