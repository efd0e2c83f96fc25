/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for new DIDs: a text of numbers, a card that says what they come to, and the fields that all of them
 * get. */

#include "config.h"

#include "inv-new-dids-dialog.h"

#include "inv-count.h"
#include "inv-did-defaults.h"
#include "inv-existing-page.h"
#include "inv-field-row.h"
#include "inv-name-row.h"
#include "inv-new-dids-job.h"
#include "inv-numbers-card.h"
#include "inv-tag-popover.h"
#include "inv-tags.h"

#include <glib/gi18n.h>
#include <string.h>

/* A text of so many characters is not thrown away without a question. */
#define SUBSTANTIAL 40

struct _InvNewDidsDialog
{
  InvWorkDialog parent_instance;

  AdwNavigationView *navigation_view;
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  InvNumbersCard *card;
  InvNameRow *operator_row;
  AdwToggleGroup *status_group;
  AdwToggleGroup *after_hold_group;
  AdwEntryRow *tags_row;
  GtkMenuButton *tags_button;
  AdwEntryRow *notes_row;
  AdwExpanderRow *more_row;
  GtkLabel *create_label;
  InvExistingPage *existing_page;

  InvInventory *inventory;
  GPtrArray *other_rows; /* InvFieldRow, of the list */
  gboolean create_when_looked;
};

G_DEFINE_FINAL_TYPE (InvNewDidsDialog, inv_new_dids_dialog, INV_TYPE_WORK_DIALOG)

static gboolean
is_text (InvNewDidsDialog *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
choose_button (InvNewDidsDialog *self, gboolean busy)
{
  return g_strdup (busy ? "spinner" : "label");
}

static GtkOrientation
choose_orientation (InvNewDidsDialog *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static char *
get_text (InvNewDidsDialog *self)
{
  char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);
  return text;
}

static InvStatus
get_status (AdwToggleGroup *group)
{
  InvStatus status = INV_STATUS_IN_STOCK;

  inv_status_scan (adw_toggle_group_get_active_name (group), -1, &status);
  return status;
}

static const char *
get_operator (InvNewDidsDialog *self)
{
  return inv_name_row_get_selected_name (self->operator_row);
}

static InvWorkDialog *
as_work (InvNewDidsDialog *self)
{
  return INV_WORK_DIALOG (self);
}

static gboolean
has_good_tags (InvNewDidsDialog *self)
{
  g_autoptr (InvTags) tags = inv_tags_parse (gtk_editable_get_text (GTK_EDITABLE (self->tags_row)), -1, NULL);

  return tags != NULL;
}

static gboolean
has_field_errors (InvNewDidsDialog *self)
{
  for (guint i = 0; i < self->other_rows->len; i++)
    if (gtk_widget_get_visible (self->other_rows->pdata[i])
        && inv_field_editor_get_error (inv_field_row_get_editor (self->other_rows->pdata[i])) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
can_create (InvNewDidsDialog *self)
{
  const InvDidCreateResult *result = inv_numbers_card_get_result (self->card);

  return !inv_work_dialog_is_busy (as_work (self)) && result != NULL && result->created > 0
         && is_text (self, get_operator (self)) && has_good_tags (self) && !has_field_errors (self);
}

static void
update_button (InvNewDidsDialog *self)
{
  const InvDidCreateResult *result = inv_numbers_card_get_result (self->card);
  guint64 n = result != NULL ? result->created : 0;
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *label = n > 0 ? g_strdup_printf (ngettext ("Create %s DID", "Create %s DIDs", n), count)
                                 : g_strdup (_ ("Create"));

  gtk_label_set_label (self->create_label, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-dids.create", can_create (self));
}

/* Only a Reserved DID is reserved for somebody. */
static void
update_rows (InvNewDidsDialog *self)
{
  gboolean is_reserved = get_status (self->status_group) == INV_STATUS_RESERVED;

  for (guint i = 0; i < self->other_rows->len; i++)
    {
      InvFieldRow *row = self->other_rows->pdata[i];
      InvField field = inv_field_editor_get_field (inv_field_row_get_editor (row));

      if (field == INV_FIELD_RESERVED_FOR || field == INV_FIELD_RESERVED_UNTIL)
        gtk_widget_set_visible (GTK_WIDGET (row), is_reserved);
    }
}

static void create (InvNewDidsDialog *self);

static void
update (InvNewDidsDialog *self)
{
  update_rows (self);
  update_button (self);

  if (self->create_when_looked && inv_numbers_card_is_current (self->card))
    {
      self->create_when_looked = FALSE;
      if (can_create (self))
        create (self);
    }
}

static void
inv_new_dids_dialog_update (InvWorkDialog *dialog)
{
  update (INV_NEW_DIDS_DIALOG (dialog));
}

/* What failed before may succeed with what is filled in now. */
static void
update_cb (InvNewDidsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTags)
      tags = inv_tags_parse (gtk_editable_get_text (GTK_EDITABLE (self->tags_row)), -1, &error);
  g_autofree char *message = tags == NULL ? g_strdup_printf (_ ("Tags: %s"), error->message) : NULL;

  inv_work_dialog_set_error (as_work (self), message);
  update (self);
}

static void
text_changed_cb (InvNewDidsDialog *self)
{
  char *text = get_text (self);

  adw_dialog_set_can_close (ADW_DIALOG (self), strlen (text) < SUBSTANTIAL);
  inv_numbers_card_set_text (self->card, text);
  update_cb (self);
}

static gboolean
grab_focus_cb (void *user_data)
{
  GtkWidget *text_view = user_data;

  if (gtk_widget_get_mapped (text_view))
    gtk_widget_grab_focus (text_view);

  return G_SOURCE_REMOVE;
}

/* As a sheet at the foot of a narrow window the dialog moves the focus on by one widget when it opens. That is mended
 * before the next frame, and so before the next key. */
static void
text_mapped_cb (GtkWidget *text_view)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, grab_focus_cb, g_object_ref (text_view), g_object_unref);
}

/* By the buffer's own means, so that it can be undone there. */
static void
mend_cb (InvNewDidsDialog *self, const char *text)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/* The numbers that exist, and the DIDs that have them. */
typedef struct
{
  InvNumberList *numbers;
  InvIdSet *ids;
} Existing;

static void
existing_free (void *data)
{
  Existing *existing = data;

  inv_number_list_unref (existing->numbers);
  g_clear_pointer (&existing->ids, inv_id_set_unref);
  g_free (existing);
}

static gboolean
find_existing (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Existing *existing = data;

  existing->ids = inv_did_create_find_existing (inv_store_get_connection (store), existing->numbers, progress,
                                                error);
  return existing->ids != NULL;
}

static void
existing_found_cb (InvWorkDialog *dialog, void *data)
{
  InvNewDidsDialog *self = INV_NEW_DIDS_DIALOG (dialog);
  const Existing *existing = data;

  if (inv_id_set_is_empty (existing->ids))
    return;

  inv_existing_page_show (self->existing_page, self->inventory, existing->ids);
  adw_navigation_view_push_by_tag (self->navigation_view, "existing");
}

static void
show_existing_cb (InvNewDidsDialog *self)
{
  Existing *existing = g_new0 (Existing, 1);

  existing->numbers = inv_number_list_ref (inv_numbers_card_get_numbers (self->card));
  inv_work_dialog_find (as_work (self), find_existing, existing, existing_free, existing_found_cb);
}

static InvNewDidsJob *
make_job (InvNewDidsDialog *self)
{
  InvNewDidsJob *job = inv_new_dids_job_new (inv_numbers_card_get_numbers (self->card));

  job->operator_name = g_strdup (get_operator (self));
  job->status = get_status (self->status_group);
  job->after_hold = get_status (self->after_hold_group);
  job->tags = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->tags_row)));
  job->notes = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->notes_row)));

  for (guint i = 0; i < self->other_rows->len; i++)
    {
      InvFieldEditor *editor = inv_field_row_get_editor (self->other_rows->pdata[i]);
      const char *value = inv_field_editor_get_value (editor);

      if (is_text (self, value) && gtk_widget_get_visible (self->other_rows->pdata[i]))
        inv_new_dids_job_add (job, inv_field_editor_get_field (editor), value);
    }
  return job;
}

static void
inv_new_dids_dialog_done (InvWorkDialog *dialog, void *data)
{
  InvWindow *window = inv_work_dialog_get_window (dialog);
  const InvNewDidsJob *job = data;
  g_autofree char *query = inv_new_dids_job_to_query (job);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-dids", "s", query);
  inv_window_add_toast (window, inv_new_dids_job_describe (job), _ ("_Undo"), "win.undo");
}

static void
create (InvNewDidsDialog *self)
{
  guint64 n = inv_numbers_card_get_result (self->card)->created;
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *title = g_strdup_printf (ngettext ("Creating %s DID", "Creating %s DIDs", n), count);

  inv_work_dialog_run (as_work (self), title, n, inv_new_dids_job_run, make_job (self),
                       (GDestroyNotify) inv_new_dids_job_free);
}

/* Whoever pastes numbers and presses Enter at once need not wait for the card. */
static void
create_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvNewDidsDialog *self = INV_NEW_DIDS_DIALOG (widget);

  if (!inv_numbers_card_is_current (self->card))
    self->create_when_looked = TRUE;
  else if (can_create (self))
    create (self);
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_work_dialog_cancel (INV_WORK_DIALOG (widget));
}

/* The defaults of the inventory, read as one job. */
static gboolean
load_defaults (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvDidDefaults **defaults = data;

  *defaults = inv_did_defaults_load_for_new (store, error);
  return *defaults != NULL;
}

static void
free_defaults (void *data)
{
  InvDidDefaults **defaults = data;

  inv_did_defaults_free (*defaults);
  g_free (defaults);
}

static void
defaults_loaded_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvNewDidsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  InvDidDefaults **loaded;

  if (!inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &loaded, &error))
    {
      inv_work_dialog_set_error (as_work (self), error->message);
      return;
    }

  const InvDidDefaults *defaults = *loaded;

  if (!is_text (self, get_operator (self)))
    inv_name_row_set_selected_name (self->operator_row, defaults->operator_name);
  adw_toggle_group_set_active_name (self->status_group, inv_status_get_token (defaults->status));
  adw_toggle_group_set_active_name (self->after_hold_group, inv_status_get_token (defaults->after_hold));
  if (defaults->tags != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->tags_row)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->tags_row), defaults->tags);
}

static InvFieldRow *
add_row (InvNewDidsDialog *self, InvField field)
{
  GtkWidget *row = inv_field_row_new (field);
  InvFieldEditor *editor = inv_field_row_get_editor (INV_FIELD_ROW (row));

  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (editor, "notify::value", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::error", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  return INV_FIELD_ROW (row);
}

/* All fields that a new DID can have, but for those that are always in sight. */
static void
add_rows (InvNewDidsDialog *self)
{
  static const gboolean is_in_sight[INV_N_FIELDS] = {
    [INV_FIELD_DID] = TRUE,        [INV_FIELD_OPERATOR] = TRUE, [INV_FIELD_STATUS] = TRUE,
    [INV_FIELD_AFTER_HOLD] = TRUE, [INV_FIELD_TAG] = TRUE,      [INV_FIELD_NOTES] = TRUE,
  };

  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      if (!inv_field_has (field, INV_FIELD_FLAG_CREATE) || is_in_sight[field])
        continue;

      InvFieldRow *row = add_row (self, field);

      if (field == INV_FIELD_FREE)
        inv_field_editor_set_value (inv_field_row_get_editor (row), "no");
      g_ptr_array_add (self->other_rows, row);
      adw_expander_row_add_row (self->more_row, GTK_WIDGET (row));
    }
}

static void
set_inventory (InvNewDidsDialog *self, InvInventory *inventory)
{
  g_set_object (&self->inventory, inventory);
  inv_numbers_card_set_inventory (self->card, inventory);
  inv_name_row_set_inventory (self->operator_row, inventory);
  gtk_menu_button_set_popover (self->tags_button,
                               inv_tag_popover_new (GTK_EDITABLE (self->tags_row), inventory));
  for (guint i = 0; i < self->other_rows->len; i++)
    inv_field_editor_set_inventory (inv_field_row_get_editor (self->other_rows->pdata[i]), inventory);
}

static void
inv_new_dids_dialog_dispose (GObject *object)
{
  InvNewDidsDialog *self = INV_NEW_DIDS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_NEW_DIDS_DIALOG);
  g_clear_pointer (&self->other_rows, g_ptr_array_unref);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_new_dids_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-new-dids-dialog.ui");

  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, buffer);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, card);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, operator_row);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, status_group);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, after_hold_group);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, tags_row);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, tags_button);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, notes_row);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, more_row);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, create_label);
  gtk_widget_class_bind_template_child (widget_class, InvNewDidsDialog, existing_page);

  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, choose_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_orientation);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_existing_cb);
}

static void
inv_new_dids_dialog_class_init (InvNewDidsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InvWorkDialogClass *work_class = INV_WORK_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_new_dids_dialog_dispose;
  work_class->done = inv_new_dids_dialog_done;
  work_class->update = inv_new_dids_dialog_update;

  g_type_ensure (INV_TYPE_EXISTING_PAGE);
  g_type_ensure (INV_TYPE_NAME_ROW);
  g_type_ensure (INV_TYPE_NUMBERS_CARD);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "new-dids.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "new-dids.cancel", NULL, cancel_action);
}

static void
inv_new_dids_dialog_init (InvNewDidsDialog *self)
{
  self->other_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
  update (self);
}

InvNewDidsDialog *
inv_new_dids_dialog_present (GtkWidget *parent, const char *text)
{
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  InvWindow *window = inv_window_of (parent);
  InvInventory *inventory = inv_window_get_inventory (window);
  InvNewDidsDialog *self = g_object_new (INV_TYPE_NEW_DIDS_DIALOG, "window", window, NULL);

  set_inventory (self, inventory);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  inv_inventory_read_async (inventory, load_defaults, g_new0 (InvDidDefaults *, 1), free_defaults, NULL,
                            defaults_loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}
