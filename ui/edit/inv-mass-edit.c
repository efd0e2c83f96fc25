/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mass edit knows: it asks the inventory, keeps the answers, and asks again when something has changed. */

#include "config.h"

#include "inv-mass-edit.h"

#include "inv-did-survey.h"
#include "inv-settings.h"
#include "inv-survey-text.h"

#include <glib/gi18n.h>

/* So long after the last change the preview begins. */
#define PREVIEW_AFTER_MS 150

struct _InvMassEdit
{
  GObject parent_instance;

  InvInventory *inventory;
  InvIdSet *ids;

  gboolean is_surveyed[INV_N_FIELDS];
  char *notes[INV_N_FIELDS];
  char *common[INV_N_FIELDS];
  guint statuses;
  guint after_holds;
  char *survey_error;

  InvMassEditJob *changes;
  guint preview_id;
  GCancellable *preview_cancellable;
  InvDidEditResult preview;
  gboolean has_preview;
  char *errors[INV_N_FIELDS];
  char *error;

  GCancellable *cancellable;
  InvDidDeleteResult deletion;
  gboolean has_deletion;
  char *count_error;
};

G_DEFINE_FINAL_TYPE (InvMassEdit, inv_mass_edit, G_TYPE_OBJECT)

enum
{
  SIGNAL_SURVEYED,
  SIGNAL_SURVEY_ENDED,
  SIGNAL_PREVIEWED,
  SIGNAL_COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A survey of some fields, and its answers in words. */
typedef struct
{
  InvIdSet *ids;
  guint n_fields;
  InvField fields[INV_N_FIELDS];
  char *notes[INV_N_FIELDS];
  char *common[INV_N_FIELDS];
  guint statuses;
  guint after_holds;
} Survey;

static void
survey_free (void *data)
{
  Survey *survey = data;

  inv_id_set_unref (survey->ids);
  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      g_free (survey->notes[field]);
      g_free (survey->common[field]);
    }
  g_free (survey);
}

static guint
get_statuses (const InvFieldSurvey *field)
{
  guint statuses = 0;

  for (guint i = 0; field != NULL && i < field->values->len; i++)
    statuses |= INV_STATUS_BIT (g_array_index (field->values, InvSurveyValue, i).value.integer);

  return statuses;
}

/* Amounts have a sum, which is worth to know even where all are equal. */
static char *
make_note (const InvFieldSurvey *field, const InvValueContext *context)
{
  g_autofree char *line = inv_field_survey_to_text (field, context);

  if (inv_field_get_info (field->field)->type != INV_FIELD_TYPE_MONEY || field->sum == 0)
    return g_steal_pointer (&line);

  InvValue value = inv_value_from_integer (field->sum);
  g_autofree char *sum = inv_field_write_value (field->field, &value, context);

  /* Translators: what some DIDs cost each, and together: “Mixed: 0.8 to 2.5; 18517.5 together”. */
  return g_strdup_printf (_ ("%s; %s together"), line, sum);
}

static gboolean
take_survey (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Survey *survey = data;
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  if (clock == NULL)
    return FALSE;

  g_autoptr (InvDidSurvey) taken = inv_did_survey_take (inv_store_get_connection (store), survey->ids,
                                                        survey->fields, survey->n_fields, progress, error);
  if (taken == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  for (guint i = 0; i < survey->n_fields; i++)
    {
      const InvFieldSurvey *field = inv_did_survey_get_field (taken, survey->fields[i]);

      survey->notes[field->field] = make_note (field, &context);
      if (field->is_uniform && field->values->len == 1)
        survey->common[field->field] = inv_survey_value_to_text (field->field,
                                                                 &g_array_index (field->values,
                                                                                 InvSurveyValue, 0),
                                                                 &context);
      else if (field->is_uniform)
        survey->common[field->field] = g_strdup ("");
    }
  survey->statuses = get_statuses (inv_did_survey_get_field (taken, INV_FIELD_STATUS));
  survey->after_holds = get_statuses (inv_did_survey_get_field (taken, INV_FIELD_AFTER_HOLD));
  return TRUE;
}

static guint
list_surveyed (InvMassEdit *self, InvField fields[INV_N_FIELDS])
{
  guint n_fields = 0;

  for (int field = 0; field < INV_N_FIELDS; field++)
    if (self->is_surveyed[field])
      fields[n_fields++] = field;

  return n_fields;
}

static void
take_answers (InvMassEdit *self, const Survey *survey)
{
  for (guint i = 0; i < survey->n_fields; i++)
    {
      InvField field = survey->fields[i];

      if (field == INV_FIELD_STATUS)
        self->statuses = survey->statuses;
      if (field == INV_FIELD_AFTER_HOLD)
        self->after_holds = survey->after_holds;
      g_set_str (&self->notes[field], survey->notes[field]);
      g_set_str (&self->common[field], survey->common[field]);
    }
  for (guint i = 0; i < survey->n_fields; i++)
    g_signal_emit (self, signals[SIGNAL_SURVEYED], 0, survey->fields[i]);
}

/* What has failed is made good by a survey of all fields. */
static void
surveyed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvMassEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  InvField fields[INV_N_FIELDS];
  Survey *survey;
  gboolean is_done = inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &survey, &error);

  if (!inv_seat_is_awaited (result, self->cancellable))
    return;

  if (!is_done)
    g_set_str (&self->survey_error, error->message);
  else if (survey->n_fields == list_surveyed (self, fields))
    g_clear_pointer (&self->survey_error, g_free);
  if (is_done)
    take_answers (self, survey);
  g_signal_emit (self, signals[SIGNAL_SURVEY_ENDED], 0);
}

static void
survey (InvMassEdit *self, const InvField *fields, guint n_fields)
{
  Survey *begun = g_new0 (Survey, 1);

  begun->ids = inv_id_set_ref (self->ids);
  begun->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    begun->fields[i] = fields[i];
  inv_inventory_read_async (self->inventory, take_survey, begun, survey_free, self->cancellable, surveyed_cb,
                            g_object_ref (self));
}

static void
counted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvMassEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  InvMassEditJob *job;
  gboolean is_done = inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &job, &error);

  if (!inv_seat_is_awaited (result, self->cancellable))
    return;

  self->has_deletion = is_done;
  if (is_done)
    self->deletion = job->deletion;
  g_set_str (&self->count_error, is_done ? NULL : error->message);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

static void
count_deletable (InvMassEdit *self)
{
  inv_inventory_read_async (self->inventory, inv_mass_edit_job_preview_deletion,
                            inv_mass_edit_job_new (self->ids), (GDestroyNotify) inv_mass_edit_job_free,
                            self->cancellable, counted_cb, g_object_ref (self));
}

static void
clear_preview (InvMassEdit *self)
{
  self->has_preview = FALSE;
  for (int field = 0; field < INV_N_FIELDS; field++)
    g_clear_pointer (&self->errors[field], g_free);
  g_clear_pointer (&self->error, g_free);
}

/* Which field is wrong stands beside it; what remains is wrong with all of them together. */
static void
take_errors (InvMassEdit *self, InvMassEditJob *job, const GError *error)
{
  gboolean is_field = FALSE;

  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      is_field |= job->errors[field] != NULL;
      self->errors[field] = g_steal_pointer (&job->errors[field]);
    }
  if (!is_field)
    self->error = g_strdup (error->message);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvMassEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  InvMassEditJob *job;
  gboolean is_done = inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &job, &error);

  if (!inv_seat_is_awaited (result, self->preview_cancellable))
    return;

  g_clear_object (&self->preview_cancellable);
  clear_preview (self);
  self->has_preview = is_done;
  if (is_done)
    self->preview = job->result;
  else
    take_errors (self, job, error);
  g_signal_emit (self, signals[SIGNAL_PREVIEWED], 0);
}

static void
preview_cb (void *user_data)
{
  InvMassEdit *self = user_data;

  self->preview_id = 0;
  self->preview_cancellable = g_cancellable_new ();
  inv_inventory_read_async (self->inventory, inv_mass_edit_job_preview, inv_mass_edit_make_job (self),
                            (GDestroyNotify) inv_mass_edit_job_free, self->preview_cancellable, previewed_cb,
                            g_object_ref (self));
}

static void
stop_preview (InvMassEdit *self)
{
  g_clear_handle_id (&self->preview_id, g_source_remove);
  if (self->preview_cancellable != NULL)
    g_cancellable_cancel (self->preview_cancellable);
  g_clear_object (&self->preview_cancellable);
}

static void
preview_later (InvMassEdit *self)
{
  stop_preview (self);
  if (self->changes->changes->len > 0)
    self->preview_id = g_timeout_add_once (PREVIEW_AFTER_MS, preview_cb, self);
}

static void
inventory_changed_cb (InvMassEdit *self)
{
  InvField fields[INV_N_FIELDS];
  guint n_fields = list_surveyed (self, fields);

  if (n_fields > 0)
    survey (self, fields, n_fields);
  count_deletable (self);
  preview_later (self);
}

static void
inv_mass_edit_dispose (GObject *object)
{
  InvMassEdit *self = INV_MASS_EDIT (object);

  stop_preview (self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_mass_edit_parent_class)->dispose (object);
}

static void
inv_mass_edit_finalize (GObject *object)
{
  InvMassEdit *self = INV_MASS_EDIT (object);

  clear_preview (self);
  g_free (self->survey_error);
  g_free (self->count_error);
  inv_mass_edit_job_free (self->changes);
  inv_id_set_unref (self->ids);
  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      g_free (self->notes[field]);
      g_free (self->common[field]);
    }

  G_OBJECT_CLASS (inv_mass_edit_parent_class)->finalize (object);
}

static void
inv_mass_edit_class_init (InvMassEditClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = inv_mass_edit_dispose;
  object_class->finalize = inv_mass_edit_finalize;

  /**
   * InvMassEdit::surveyed:
   * @field: a field
   *
   * It is known what the DIDs have in the field.
   */
  signals[SIGNAL_SURVEYED] = g_signal_new ("surveyed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * InvMassEdit::survey-ended:
   *
   * A survey is done, or has failed.
   */
  signals[SIGNAL_SURVEY_ENDED] = g_signal_new ("survey-ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 0);

  /**
   * InvMassEdit::previewed:
   *
   * It is known what the changes would do, or why they cannot be.
   */
  signals[SIGNAL_PREVIEWED] = g_signal_new ("previewed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);

  /**
   * InvMassEdit::counted:
   *
   * It is known how many of the DIDs can be deleted, or why it is not.
   */
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
inv_mass_edit_init (InvMassEdit *self)
{
  self->cancellable = g_cancellable_new ();
}

InvMassEdit *
inv_mass_edit_new (InvInventory *inventory, const InvIdSet *ids)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  InvMassEdit *self = g_object_new (INV_TYPE_MASS_EDIT, NULL);

  self->inventory = g_object_ref (inventory);
  self->ids = inv_id_set_ref ((InvIdSet *) ids);
  self->changes = inv_mass_edit_job_new (ids);
  g_signal_connect_object (inventory, "changed", G_CALLBACK (inventory_changed_cb), self, G_CONNECT_SWAPPED);
  count_deletable (self);
  return self;
}

void
inv_mass_edit_survey (InvMassEdit *self, const InvField *fields, guint n_fields)
{
  g_return_if_fail (INV_IS_MASS_EDIT (self));
  g_return_if_fail (n_fields <= INV_N_FIELDS);

  for (guint i = 0; i < n_fields; i++)
    self->is_surveyed[fields[i]] = TRUE;
  survey (self, fields, n_fields);
}

const char *
inv_mass_edit_get_note (InvMassEdit *self, InvField field)
{
  g_return_val_if_fail (INV_IS_MASS_EDIT (self), NULL);

  return self->notes[field];
}

const char *
inv_mass_edit_get_common (InvMassEdit *self, InvField field)
{
  g_return_val_if_fail (INV_IS_MASS_EDIT (self), NULL);

  return self->common[field];
}

guint
inv_mass_edit_get_targets (InvMassEdit *self)
{
  guint targets = 0;

  g_return_val_if_fail (INV_IS_MASS_EDIT (self), 0);

  for (int from = 0; from < INV_N_STATUSES; from++)
    for (int after_hold = 0; after_hold < INV_N_STATUSES; after_hold++)
      if ((self->statuses & INV_STATUS_BIT (from)) != 0
          && (self->after_holds & INV_STATUS_BIT (after_hold)) != 0)
        targets |= inv_status_get_allowed (from, after_hold, INV_STATUS_WAY_EDIT);

  return targets;
}

void
inv_mass_edit_clear_changes (InvMassEdit *self)
{
  g_return_if_fail (INV_IS_MASS_EDIT (self));

  stop_preview (self);
  clear_preview (self);
  g_array_set_size (self->changes->changes, 0);
}

void
inv_mass_edit_add_change (InvMassEdit *self, InvField field, InvDidEditMode mode, const char *text)
{
  g_return_if_fail (INV_IS_MASS_EDIT (self));
  g_return_if_fail (text != NULL);

  inv_mass_edit_job_add (self->changes, field, mode, text);
  preview_later (self);
}

const InvDidEditResult *
inv_mass_edit_get_preview (InvMassEdit *self)
{
  g_return_val_if_fail (INV_IS_MASS_EDIT (self), NULL);

  return self->has_preview ? &self->preview : NULL;
}

const char *
inv_mass_edit_get_error (InvMassEdit *self, InvField field)
{
  g_return_val_if_fail (INV_IS_MASS_EDIT (self), NULL);

  if (field != INV_FIELD_NONE)
    return self->errors[field];

  return self->error != NULL          ? self->error
         : self->survey_error != NULL ? self->survey_error
                                      : self->count_error;
}

const InvDidDeleteResult *
inv_mass_edit_get_deletion (InvMassEdit *self)
{
  g_return_val_if_fail (INV_IS_MASS_EDIT (self), NULL);

  return self->has_deletion ? &self->deletion : NULL;
}

InvMassEditJob *
inv_mass_edit_make_job (InvMassEdit *self)
{
  g_return_val_if_fail (INV_IS_MASS_EDIT (self), NULL);

  InvMassEditJob *job = inv_mass_edit_job_new (self->ids);

  for (guint i = 0; i < self->changes->changes->len; i++)
    {
      const InvDidAssignment *change = &g_array_index (self->changes->changes, InvDidAssignment, i);

      inv_mass_edit_job_add (job, change->field, change->mode, change->text);
    }
  return job;
}
