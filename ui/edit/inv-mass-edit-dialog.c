/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for editing many DIDs: a row a field, from the table of fields. What the rows say comes from an
 * InvMassEdit. */

#include "config.h"

#include "inv-mass-edit-dialog.h"

#include "inv-count.h"
#include "inv-edit-warning.h"
#include "inv-field-row.h"
#include "inv-ids-query.h"
#include "inv-mass-edit.h"
#include "inv-tag-mode.h"

#include <glib/gi18n.h>

struct _InvMassEditDialog
{
  InvWorkDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkListBox *first_list;
  GtkListBox *second_list;
  GtkWidget *more_row;
  GtkButton *delete_button;
  GtkLabel *delete_note;
  GtkLabel *update_label;

  InvMassEdit *edit;
  InvFieldRow *rows[INV_N_FIELDS];
  InvTagMode *tag_mode;
  GPtrArray *warnings; /* GtkWidget, of the lists */
};

G_DEFINE_FINAL_TYPE (InvMassEditDialog, inv_mass_edit_dialog, INV_TYPE_WORK_DIALOG)

static const InvField first_fields[] = { INV_FIELD_STATUS, INV_FIELD_TAG, INV_FIELD_HOLD_DAYS };

static const InvField second_fields[] = {
  INV_FIELD_AFTER_HOLD,      INV_FIELD_OPERATOR,       INV_FIELD_NOTES,
  INV_FIELD_ACTIVATION_COST, INV_FIELD_RECURRING_COST,
};

static gboolean
is_text (InvMassEditDialog *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
choose_button (InvMassEditDialog *self, gboolean busy)
{
  return g_strdup (busy ? "spinner" : "label");
}

/* Narrow, there is room for two buttons; a sheet has other ways to be closed. */
static gboolean
can_cancel (InvMassEditDialog *self, gboolean narrow, gboolean busy)
{
  return !narrow || busy;
}

static InvWorkDialog *
as_work (InvMassEditDialog *self)
{
  return INV_WORK_DIALOG (self);
}

static gboolean
is_narrow (InvMassEditDialog *self)
{
  gboolean narrow;

  g_object_get (self, "narrow", &narrow, NULL);
  return narrow;
}

/* The change that a row stands for. Tags that are added or removed have to be some. */
static gboolean
get_change (InvMassEditDialog *self, InvField field, InvDidEditMode *mode, const char **text)
{
  InvFieldRow *row = self->rows[field];

  if (row == NULL || !inv_field_row_get_checked (row))
    return FALSE;

  *mode = field == INV_FIELD_TAG ? inv_tag_mode_get_mode (self->tag_mode) : INV_DID_EDIT_SET;
  *text = inv_field_editor_get_value (inv_field_row_get_editor (row));
  return *text != NULL && (*mode == INV_DID_EDIT_SET || **text != '\0');
}

static gboolean
has_errors (InvMassEditDialog *self)
{
  for (int field = 0; field < INV_N_FIELDS; field++)
    if (self->rows[field] != NULL && inv_field_row_get_checked (self->rows[field])
        && inv_field_editor_get_error (inv_field_row_get_editor (self->rows[field])) != NULL)
      return TRUE;

  return FALSE;
}

static guint64
get_n_changed (InvMassEditDialog *self)
{
  const InvDidEditResult *preview = inv_mass_edit_get_preview (self->edit);

  return preview != NULL && !has_errors (self) ? preview->changed : 0;
}

static char *
make_label (InvMassEditDialog *self,
            guint64 n,
            const char *with_none,
            const char *with_count,
            const char *short_count)
{
  g_autofree char *count = inv_count_to_text (n);
  g_autoptr (GString) label = g_string_new (n == 0 ? with_none : is_narrow (self) ? short_count : with_count);

  g_string_replace (label, "%s", count, 1);
  return g_string_free_and_steal (g_steal_pointer (&label));
}

static void
update_delete_button (InvMassEditDialog *self)
{
  const InvDidDeleteResult *deletion = inv_mass_edit_get_deletion (self->edit);
  guint64 n = deletion != NULL ? deletion->deleted : 0;
  guint64 n_left = deletion != NULL ? deletion->selected - deletion->deleted : 0;
  g_autofree char *label = make_label (self, n, _ ("Delete"), ngettext ("Delete %s DID", "Delete %s DIDs", n),
                                       _ ("Delete %s"));
  g_autofree char *left = inv_count_to_text (n_left);
  g_autofree char *note = n_left > 0
                              ? g_strdup_printf (ngettext ("%s in use stays", "%s in use stay", n_left), left)
                              : NULL;

  gtk_button_set_label (self->delete_button, label);
  gtk_label_set_label (self->delete_note, note != NULL ? note : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->delete_button), note);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mass-edit.delete",
                                 n > 0 && !inv_work_dialog_is_busy (as_work (self)));
}

static void
update_buttons (InvMassEditDialog *self)
{
  guint64 n = get_n_changed (self);
  g_autofree char *label = make_label (self, n, _ ("Update"), ngettext ("Update %s DID", "Update %s DIDs", n),
                                       _ ("Update %s"));

  gtk_label_set_label (self->update_label, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mass-edit.update",
                                 n > 0 && !inv_work_dialog_is_busy (as_work (self)));
  update_delete_button (self);
}

static void
inv_mass_edit_dialog_update (InvWorkDialog *dialog)
{
  InvMassEditDialog *self = INV_MASS_EDIT_DIALOG (dialog);

  if (self->edit != NULL)
    update_buttons (self);
}

static void
narrow_cb (InvMassEditDialog *self)
{
  inv_mass_edit_dialog_update (as_work (self));
}

static void
clear_warnings (InvMassEditDialog *self)
{
  for (guint i = 0; i < self->warnings->len; i++)
    {
      GtkWidget *warning = self->warnings->pdata[i];

      gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (warning)), warning);
    }
  g_ptr_array_set_size (self->warnings, 0);
}

static void
show_error (InvMassEditDialog *self)
{
  inv_work_dialog_set_error (as_work (self), inv_mass_edit_get_error (self->edit, INV_FIELD_NONE));
}

/* So many changes are not thrown away without a question. */
#define SUBSTANTIAL 3

/* Tells of all changes anew; what they come to is known later. */
static void
changes_cb (InvMassEditDialog *self)
{
  guint n_changes = 0;

  inv_mass_edit_clear_changes (self->edit);
  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      InvDidEditMode mode;
      const char *text;

      if (get_change (self, field, &mode, &text))
        {
          inv_mass_edit_add_change (self->edit, field, mode, text);
          n_changes++;
        }
      else if (self->rows[field] != NULL)
        inv_field_row_set_effect (self->rows[field],
                                  inv_field_row_get_checked (self->rows[field]) ? _ ("No value yet") : NULL);
    }
  if (n_changes == 0)
    clear_warnings (self);

  adw_dialog_set_can_close (ADW_DIALOG (self), n_changes < SUBSTANTIAL);
  show_error (self);
  update_buttons (self);
}

static char *
describe_effect (const char *text, guint64 n)
{
  g_autofree char *count = inv_count_to_text (n);

  if (n == 0)
    return g_strdup (_ ("Changes no DID"));
  if (*text == '\0')
    return g_strdup_printf (ngettext ("Will be empty on %s DID", "Will be empty on %s DIDs", n), count);
  return g_strdup_printf (ngettext ("Changes %s DID", "Changes %s DIDs", n), count);
}

static void
show_effects (InvMassEditDialog *self)
{
  const InvDidEditResult *preview = inv_mass_edit_get_preview (self->edit);

  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      InvDidEditMode mode;
      const char *text;

      if (self->rows[field] == NULL)
        continue;

      if (preview != NULL && get_change (self, field, &mode, &text))
        {
          g_autofree char *effect = describe_effect (text, preview->touched[field]);

          inv_field_row_set_effect (self->rows[field], effect);
        }
      inv_field_editor_set_error (inv_field_row_get_editor (self->rows[field]),
                                  inv_mass_edit_get_error (self->edit, field));
    }
}

/* Puts a warning right under the row that causes it. */
static GtkWidget *
add_warning (InvMassEditDialog *self, InvField field, const char *text, const char *button)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (self->rows[field]);
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  GtkWidget *warning = inv_edit_warning_new (text, button);

  gtk_list_box_insert (GTK_LIST_BOX (list), warning, gtk_list_box_row_get_index (row) + 1);
  g_ptr_array_add (self->warnings, warning);
  return warning;
}

static void
found_cb (InvWorkDialog *dialog, void *data)
{
  const InvMassEditJob *job = data;

  if (inv_id_set_is_empty (job->found))
    return;

  g_autofree char *condition = g_strdup_printf ("status:%s", inv_status_get_token (job->from));
  g_autofree char *query = inv_ids_to_query (job->found, condition);

  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_widget_activate_action (GTK_WIDGET (inv_work_dialog_get_window (dialog)), "win.show-dids", "s", query);
}

static void
show_forbidden_cb (GtkWidget *warning, InvMassEditDialog *self)
{
  InvMassEditJob *job = inv_mass_edit_make_job (self->edit);

  job->from = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (warning), "status"));
  inv_work_dialog_find (as_work (self), inv_mass_edit_job_find_forbidden, job,
                        (GDestroyNotify) inv_mass_edit_job_free, found_cb);
}

static void
warn_of_status (InvMassEditDialog *self, const InvDidEditResult *preview, InvStatus from)
{
  guint64 n = preview->forbidden[from];
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *total = inv_count_to_text (preview->selected);
  g_autofree char *button = g_strdup_printf (_ ("Show the %s"), count);
  /* Translators: how many of how many DIDs, in bold, and two statuses. */
  g_autofree char *text = g_strdup_printf (
      ngettext ("<b>%s of %s</b> cannot go from %s to %s.\nIt keeps its status and gets the other changes.",
                "<b>%s of %s</b> cannot go from %s to %s.\nThey keep their status and get the other changes.",
                n),
      count, total, inv_status_get_label (from), inv_status_get_label (preview->target));
  GtkWidget *warning = add_warning (self, INV_FIELD_STATUS, text, button);

  g_object_set_data (G_OBJECT (warning), "status", GINT_TO_POINTER (from));
  g_signal_connect_object (warning, "show-dids", G_CALLBACK (show_forbidden_cb), self, G_CONNECT_DEFAULT);
}

/* The row that some DIDs are left out of for a reason. */
static InvField
find_cause (InvMassEditDialog *self, InvDidEditReason reason)
{
  static const InvField causes[INV_DID_EDIT_N_REASONS][2] = {
    [INV_DID_EDIT_NOT_ON_HOLD] = { INV_FIELD_HOLD_UNTIL, INV_FIELD_HOLD_UNTIL },
    [INV_DID_EDIT_NOT_RESERVED] = { INV_FIELD_RESERVED_FOR, INV_FIELD_RESERVED_UNTIL },
    [INV_DID_EDIT_NO_CLIENT] = { INV_FIELD_CLIENT, INV_FIELD_ACCOUNT },
    [INV_DID_EDIT_NO_SUCH_ACCOUNT] = { INV_FIELD_ACCOUNT, INV_FIELD_ACCOUNT },
    [INV_DID_EDIT_BATCH_OF_ANOTHER] = { INV_FIELD_BATCH, INV_FIELD_BATCH },
  };

  return inv_field_row_get_checked (self->rows[causes[reason][0]]) ? causes[reason][0] : causes[reason][1];
}

static void
show_warnings (InvMassEditDialog *self)
{
  const InvDidEditResult *preview = inv_mass_edit_get_preview (self->edit);

  clear_warnings (self);
  if (preview == NULL)
    return;

  for (int from = INV_N_STATUSES - 1; from >= 0; from--)
    if (preview->forbidden[from] > 0)
      warn_of_status (self, preview, from);

  for (int reason = 0; reason < INV_DID_EDIT_N_REASONS; reason++)
    if (preview->left_out[reason] > 0)
      {
        g_autofree char *text = inv_did_edit_describe_reason (reason, preview->left_out[reason]);
        g_autofree char *markup = g_markup_escape_text (text, -1);

        add_warning (self, find_cause (self, reason), markup, NULL);
      }
}

static void
previewed_cb (InvMassEditDialog *self)
{
  show_effects (self);
  show_warnings (self);
  show_error (self);
  update_buttons (self);
}

static void
counted_cb (InvMassEditDialog *self)
{
  show_error (self);
  update_buttons (self);
}

/* A status that none of the DIDs can get any more is no change. */
static void
update_statuses (InvMassEditDialog *self)
{
  InvFieldRow *row = self->rows[INV_FIELD_STATUS];
  InvFieldEditor *editor = inv_field_row_get_editor (row);
  gboolean had_value = inv_field_editor_get_value (editor) != NULL;

  inv_field_editor_set_statuses (editor, inv_mass_edit_get_targets (self->edit));
  if (inv_field_row_get_checked (row) && had_value && inv_field_editor_get_value (editor) == NULL)
    changes_cb (self);
}

/* A field that is not going to change shows what the DIDs have. */
static void
surveyed_cb (InvMassEditDialog *self, int field)
{
  InvFieldRow *row = self->rows[field];
  const char *common = inv_mass_edit_get_common (self->edit, field);

  inv_field_row_set_note (row, inv_mass_edit_get_note (self->edit, field));
  if (field == INV_FIELD_STATUS)
    update_statuses (self);
  if (inv_field_row_get_checked (row) || field == INV_FIELD_TAG)
    return;

  inv_field_editor_set_placeholder (inv_field_row_get_editor (row), common == NULL ? _ ("Mixed") : NULL);
  inv_field_editor_set_value (inv_field_row_get_editor (row), common);
}

static void
add_row (InvMassEditDialog *self, GtkListBox *list, InvField field)
{
  InvFieldRow *row = INV_FIELD_ROW (inv_field_row_new (field));
  InvFieldEditor *editor = inv_field_row_get_editor (row);

  self->rows[field] = row;
  g_object_set (row, "checkable", TRUE, NULL);
  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  if (field == INV_FIELD_TAG)
    {
      self->tag_mode = INV_TAG_MODE (inv_tag_mode_new ());
      inv_field_row_add_prefix (row, GTK_WIDGET (self->tag_mode));
      g_signal_connect_object (self->tag_mode, "notify::mode", G_CALLBACK (changes_cb), self,
                               G_CONNECT_SWAPPED);
    }
  inv_field_editor_set_inventory (editor,
                                  inv_window_get_inventory (inv_work_dialog_get_window (as_work (self))));
  g_signal_connect_object (row, "notify::checked", G_CALLBACK (changes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (changes_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::error", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, GTK_WIDGET (row));
}

/* The rest of the table of fields. */
static void
more_cb (InvMassEditDialog *self)
{
  InvField fields[INV_N_FIELDS];
  guint n_fields = 0;

  for (int field = 0; field < INV_N_FIELDS; field++)
    if (inv_field_has (field, INV_FIELD_FLAG_MASS_EDIT) && self->rows[field] == NULL)
      {
        add_row (self, self->second_list, field);
        fields[n_fields++] = field;
      }

  gtk_widget_set_visible (self->more_row, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[fields[0]]));
  inv_mass_edit_survey (self->edit, fields, n_fields);
}

static void
add_rows (InvMassEditDialog *self)
{
  InvField fields[G_N_ELEMENTS (first_fields) + G_N_ELEMENTS (second_fields)];
  guint n_fields = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (first_fields); i++)
    add_row (self, self->first_list, fields[n_fields++] = first_fields[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (second_fields); i++)
    add_row (self, self->second_list, fields[n_fields++] = second_fields[i]);

  g_object_ref (self->more_row);
  gtk_list_box_remove (self->second_list, self->more_row);
  gtk_list_box_append (self->second_list, self->more_row);
  g_object_unref (self->more_row);

  inv_mass_edit_survey (self->edit, fields, n_fields);
}

static void
inv_mass_edit_dialog_done (InvWorkDialog *dialog, void *data)
{
  const InvMassEditJob *job = data;
  char *line = job->deletion.selected > 0 ? inv_mass_edit_job_describe_deletion (job)
                                          : inv_mass_edit_job_describe_update (job);

  inv_window_add_toast (inv_work_dialog_get_window (dialog), line, _ ("_Undo"), "win.undo");
}

static void
update_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvMassEditDialog *self = INV_MASS_EDIT_DIALOG (widget);
  guint64 n = get_n_changed (self);
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *title = g_strdup_printf (ngettext ("Updating %s DID", "Updating %s DIDs", n), count);

  inv_work_dialog_run (as_work (self), title, n, inv_mass_edit_job_update,
                       inv_mass_edit_make_job (self->edit), (GDestroyNotify) inv_mass_edit_job_free);
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvMassEditDialog *self = INV_MASS_EDIT_DIALOG (widget);
  guint64 n = inv_mass_edit_get_deletion (self->edit)->deleted;
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *title = g_strdup_printf (ngettext ("Deleting %s DID", "Deleting %s DIDs", n), count);

  inv_work_dialog_run (as_work (self), title, n, inv_mass_edit_job_delete,
                       inv_mass_edit_make_job (self->edit), (GDestroyNotify) inv_mass_edit_job_free);
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_work_dialog_cancel (INV_WORK_DIALOG (widget));
}

static void
inv_mass_edit_dialog_dispose (GObject *object)
{
  InvMassEditDialog *self = INV_MASS_EDIT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_MASS_EDIT_DIALOG);
  g_clear_object (&self->edit);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);

  G_OBJECT_CLASS (inv_mass_edit_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-mass-edit-dialog.ui");

  gtk_widget_class_bind_template_child (widget_class, InvMassEditDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, InvMassEditDialog, first_list);
  gtk_widget_class_bind_template_child (widget_class, InvMassEditDialog, second_list);
  gtk_widget_class_bind_template_child (widget_class, InvMassEditDialog, more_row);
  gtk_widget_class_bind_template_child (widget_class, InvMassEditDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, InvMassEditDialog, delete_note);
  gtk_widget_class_bind_template_child (widget_class, InvMassEditDialog, update_label);

  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, choose_button);
  gtk_widget_class_bind_template_callback (widget_class, can_cancel);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
inv_mass_edit_dialog_class_init (InvMassEditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InvWorkDialogClass *work_class = INV_WORK_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_mass_edit_dialog_dispose;
  work_class->done = inv_mass_edit_dialog_done;
  work_class->update = inv_mass_edit_dialog_update;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "mass-edit.update", NULL, update_action);
  gtk_widget_class_install_action (widget_class, "mass-edit.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "mass-edit.cancel", NULL, cancel_action);
}

static void
inv_mass_edit_dialog_init (InvMassEditDialog *self)
{
  self->warnings = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
}

InvMassEditDialog *
inv_mass_edit_dialog_present (GtkWidget *parent, const InvIdSet *ids)
{
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ids != NULL && !inv_id_set_is_empty (ids), NULL);

  InvWindow *window = inv_window_of (parent);
  InvMassEditDialog *self = g_object_new (INV_TYPE_MASS_EDIT_DIALOG, "window", window, NULL);
  guint64 n = inv_id_set_get_count (ids);
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%s DID selected", "%s DIDs selected", n), count);

  self->edit = inv_mass_edit_new (inv_window_get_inventory (window), ids);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  g_signal_connect_object (self->edit, "surveyed", G_CALLBACK (surveyed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit, "survey-ended", G_CALLBACK (show_error), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit, "previewed", G_CALLBACK (previewed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  add_rows (self);
  update_buttons (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}
