/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of one file: what detects, maps, reads, plans, writes and reports, put together. */

#include "config.h"

#include "inv-import.h"

#include "inv-csv-reader.h"
#include "inv-error.h"
#include "inv-import-defaults.h"
#include "inv-import-lines.h"
#include "inv-import-query.h"
#include "inv-import-report.h"
#include "inv-import-shape.h"
#include "inv-import-write.h"
#include "inv-settings.h"

#include <glib/gi18n-lib.h>

struct _InvImport
{
  GObject parent_instance;

  GMutex mutex;
  InvInputFile *file;
  InvImportShape shape;
  InvImportNumber number;
  GStrv default_texts;
  char *strip_prefix;
  char *add_prefix;
  InvImportUpdate update;
  gboolean create_missing;
  InvImportReplacements *replacements;

  InvImportReasons *reasons;
  InvImportReasons *corrections;
  InvImportRows *rows;
  InvImportDefaults defaults;
  GStringChunk *texts;
  InvImportPlan *plan;
  gint64 first_created;
};

G_DEFINE_FINAL_TYPE (InvImport, inv_import, G_TYPE_OBJECT)

static const char *const update_names[] = { "none", "costs", "all" };

static void
inv_import_finalize (GObject *object)
{
  InvImport *self = INV_IMPORT (object);

  g_clear_pointer (&self->plan, inv_import_plan_free);
  g_clear_pointer (&self->rows, inv_import_rows_free);
  g_clear_pointer (&self->reasons, inv_import_reasons_free);
  g_clear_pointer (&self->corrections, inv_import_reasons_free);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->replacements, inv_import_replacements_unref);
  inv_import_shape_clear (&self->shape);
  g_clear_pointer (&self->file, inv_input_file_unref);
  g_clear_pointer (&self->default_texts, g_strfreev);
  g_clear_pointer (&self->strip_prefix, g_free);
  g_clear_pointer (&self->add_prefix, g_free);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (inv_import_parent_class)->finalize (object);
}

static void
inv_import_class_init (InvImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inv_import_finalize;
}

static void
inv_import_init (InvImport *self)
{
  g_mutex_init (&self->mutex);
  self->reasons = inv_import_reasons_new ();
  self->corrections = inv_import_reasons_new ();
  self->texts = g_string_chunk_new (1024);
}

gboolean
inv_import_update_parse (const char *text, InvImportUpdate *update, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (update_names); i++)
    if (g_ascii_strcasecmp (text, update_names[i]) == 0)
      {
        *update = i;
        return TRUE;
      }

  g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” is no way to update. Write none, costs or all."),
               text);

  return FALSE;
}

InvImport *
inv_import_open (const char *path, const InvImportOptions *options, GError **error)
{
  g_autoptr (InvImport) self = g_object_new (INV_TYPE_IMPORT, NULL);

  self->default_texts = g_strdupv ((char **) options->defaults);
  self->strip_prefix = g_strdup (options->strip_prefix);
  self->add_prefix = g_strdup (options->add_prefix);
  self->update = options->update;
  self->create_missing = options->create_missing;
  if (options->replacements != NULL)
    self->replacements = inv_import_replacements_ref (options->replacements);

  self->file = inv_input_file_open (path, error);

  if (self->file == NULL || !inv_import_shape_find (&self->shape, self->file, options, error)
      || !inv_import_mapping_check (self->shape.mapping, error)
      || !inv_import_number_init (&self->number, self->shape.mapping, self->strip_prefix, self->add_prefix,
                                  error))
    return NULL;

  return g_steal_pointer (&self);
}

const InvCsvDialect *
inv_import_get_dialect (InvImport *self)
{
  return &self->shape.dialect;
}

const InvImportMapping *
inv_import_get_mapping (InvImport *self)
{
  return self->shape.mapping;
}

static gboolean
read_rows (InvImport *self, const InvClock *clock, InvProgress *progress, GError **error)
{
  const InvValueContext context = {
    .zone = inv_clock_get_zone (clock),
    .now = inv_clock_get_now (clock),
    .decimal_sign = self->shape.dialect.decimal_sign,
  };
  const InvValueContext plain = { .zone = context.zone, .now = context.now };

  if (!inv_import_mapping_has_number (self->shape.mapping))
    {
      inv_import_mapping_set_error_no_number (self->shape.mapping, error);
      return FALSE;
    }

  if (!inv_import_defaults_parse (&self->defaults, (const char *const *) self->default_texts, &plain,
                                  self->texts, error))
    return FALSE;

  if (self->rows != NULL)
    return TRUE;

  g_autoptr (InvTableReader) reader = inv_csv_reader_new (self->file, &self->shape.dialect, error);

  if (reader == NULL)
    return FALSE;

  self->rows = inv_import_rows_read (reader, self->shape.dialect.header == INV_CSV_HEADER_PRESENT,
                                     self->shape.mapping, &self->number, &context, self->replacements,
                                     self->reasons, progress, error);

  return self->rows != NULL;
}

static gboolean
make_plan (InvImport *self, InvStore *store, const InvClock *clock, InvProgress *progress, GError **error)
{
  InvImportRules rules = { .clock = clock };

  if (!inv_store_get_hold_days (store, &rules.hold_days, error))
    return FALSE;

  g_clear_pointer (&self->plan, inv_import_plan_free);
  self->plan = inv_import_plan_new (inv_store_get_connection (store), self->rows, &self->defaults, &rules,
                                    self->update, self->create_missing, self->reasons, self->corrections,
                                    progress, error);

  return self->plan != NULL;
}

/* Makes the plan again as the inventory is now, and sees that it has stayed the same. */
static gboolean
make_plan_as_tried (InvImport *self,
                    InvStore *store,
                    const InvClock *clock,
                    InvProgress *progress,
                    GError **error)
{
  g_autoptr (InvImportPlan) tried = g_steal_pointer (&self->plan);

  if (!make_plan (self, store, clock, progress, error))
    return FALSE;

  if (tried == NULL || inv_import_plan_is_like (self->plan, tried))
    return TRUE;

  g_set_error_literal (error, INV_ERROR, INV_ERROR_CHANGED,
                       _ ("The inventory has changed since the file was checked, so that the import would do "
                          "something else now. Check it again."));
  return FALSE;
}

static gboolean
check_file (InvImport *self, GError **error)
{
  if (self->rows == NULL || !inv_input_file_is_changed (self->file))
    return TRUE;

  g_set_error (error, INV_ERROR, INV_ERROR_CHANGED, _ ("“%s” has changed since it was read. Check it again."),
               inv_input_file_get_path (self->file));
  return FALSE;
}

gboolean
inv_import_try (InvImport *self, InvStore *store, InvProgress *progress, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  InvConnection *connection = inv_store_get_connection (store);
  gboolean is_ours = !inv_connection_is_in_transaction (connection);
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);

  if (clock == NULL || !check_file (self, error) || !read_rows (self, clock, progress, error)
      || (is_ours && !inv_connection_begin_read (connection, error)))
    return FALSE;

  gboolean done = make_plan (self, store, clock, progress, error);

  if (is_ours)
    inv_connection_rollback (connection);

  return done;
}

gboolean
inv_import_run (InvImport *self, InvStore *store, InvProgress *progress, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);

  if (clock == NULL || !check_file (self, error) || !read_rows (self, clock, progress, error))
    return FALSE;

  g_autoptr (InvStep) step = inv_step_begin (store, "import", progress, error);

  if (step == NULL)
    return FALSE;

  inv_step_set_through (step, INV_THROUGH_IMPORT);

  if (!make_plan_as_tried (self, store, clock, progress, error)
      || !inv_import_write (self->plan, step, &self->first_created, error))
    return FALSE;

  const InvImportCounts *counts = inv_import_plan_get_counts (self->plan);
  g_autofree char *name = g_path_get_basename (inv_input_file_get_path (self->file));

  return inv_step_commit (step, name,
                          counts->outcomes[INV_IMPORT_CREATED] + counts->outcomes[INV_IMPORT_UPDATED], error);
}

const InvImportCounts *
inv_import_get_counts (InvImport *self)
{
  g_return_val_if_fail (self->plan != NULL, NULL);

  return inv_import_plan_get_counts (self->plan);
}

gboolean
inv_import_get_example (InvImport *self, InvImportOutcome outcome, InvImportExample *example)
{
  g_return_val_if_fail (self->plan != NULL, FALSE);

  const GArray *entries = self->rows->entries;
  guint32 found = G_MAXUINT32;

  *example = (InvImportExample) { 0, NULL, NULL };

  for (guint32 i = 0; i < entries->len; i++)
    if (inv_import_plan_get_outcome (self->plan, i) == outcome
        && (found == G_MAXUINT32
            || g_array_index (entries, InvImportEntry, i).row
                   < g_array_index (entries, InvImportEntry, found).row))
      found = i;

  if (found != G_MAXUINT32)
    {
      const InvImportEntry *entry = &g_array_index (entries, InvImportEntry, found);
      g_autofree char *message = inv_import_plan_get_message (self->plan, found);
      char digits[INV_NUMBER_SIZE];

      inv_number_key_to_digits (entry->key, digits);
      example->line = inv_import_rows_get_line (self->rows, entry);
      example->number = g_string_chunk_insert_const (self->texts, digits);
      example->message = g_string_chunk_insert_const (self->texts, message);
    }

  if (outcome == INV_IMPORT_REJECTED && self->rows->rejected->len > 0)
    {
      const InvImportRejectedRow *row = &g_array_index (self->rows->rejected, InvImportRejectedRow, 0);

      if (found == G_MAXUINT32 || row->line < example->line)
        {
          example->line = row->line;
          example->number = self->rows->first_rejected;
          example->message = inv_import_reasons_get_message (self->reasons, row->reason);
        }
    }

  return example->line != 0;
}

GArray *
inv_import_get_reasons (InvImport *self)
{
  return inv_import_reasons_list (self->reasons);
}

gboolean
inv_import_lacks_names (InvImport *self)
{
  g_return_val_if_fail (self->plan != NULL, FALSE);

  return inv_import_names_have_rejected (inv_import_plan_get_names (self->plan));
}

GArray *
inv_import_get_corrections (InvImport *self)
{
  return inv_import_reasons_list (self->corrections);
}

char *
inv_import_make_query (InvImport *self)
{
  g_return_val_if_fail (self->plan != NULL, NULL);

  return inv_import_query_make (self->plan, self->first_created);
}

static InvImportReport
get_report (InvImport *self)
{
  return (InvImportReport) { .file = self->file,
                             .dialect = &self->shape.dialect,
                             .mapping = self->shape.mapping,
                             .number = &self->number,
                             .plan = self->plan,
                             .reasons = self->reasons,
                             .corrections = self->corrections };
}

GPtrArray *
inv_import_read_lines (InvImport *self,
                       InvImportLines lines,
                       guint32 which,
                       guint64 first,
                       guint n_max,
                       InvProgress *progress,
                       GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_return_val_if_fail (self->plan != NULL, NULL);

  InvImportReport report = get_report (self);

  return check_file (self, error)
             ? inv_import_lines_read (&report, lines, which, first, n_max, progress, error)
             : NULL;
}

gboolean
inv_import_write_rejects (InvImport *self, const char *path, InvProgress *progress, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_return_val_if_fail (self->plan != NULL, FALSE);

  InvImportReport report = get_report (self);

  return check_file (self, error) && inv_import_report_write_rejects (&report, path, progress, error);
}

gboolean
inv_import_write_report (InvImport *self, const char *path, InvProgress *progress, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_return_val_if_fail (self->plan != NULL, FALSE);

  InvImportReport report = get_report (self);

  return check_file (self, error) && inv_import_report_write_outcomes (&report, path, progress, error);
}
