/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One DID in full. What is typed is checked against the inventory a moment
 * later; what others do to the DID meanwhile is shown, and takes nothing away of
 * what was typed. Leaving it in any way asks about edits that are not saved.
 */

#include "config.h"

#include "inv-did-dialog-private.h"

#include "inv-did-change.h"
#include "inv-did-form.h"
#include "inv-history-event.h"
#include "inv-history-list.h"
#include "inv-history-top.h"
#include "inv-number-text.h"
#include "inv-status-pill.h"
#include "inv-window.h"

#include <glib/gi18n.h>

/* Milliseconds from the last key to the check. */
#define CHECK_AFTER 150

struct _InvDidDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  AdwToastOverlay *toast_overlay;
  GtkLabel *number_label;
  InvStatusPill *pill;
  GtkLabel *place_label;
  InvDidForm *form;
  GtkListView *history_view;
  GtkWidget *save_button;
  AdwInlineViewSwitcher *switcher;
  AdwMultiLayoutView *views;
  AdwViewStack *stack;

  InvInventory *inventory;
  InvDidList *list;
  guint32 id;
  guint32 wanted_id;
  guint position;
  GCancellable *loading;
  GCancellable *checking;
  guint check_id;
  gboolean saving;
  gboolean gone;
  guint32 next_id;
  const char *next_action;
  GVariant *next_target;
};

G_DEFINE_FINAL_TYPE (InvDidDialog, inv_did_dialog, ADW_TYPE_DIALOG)

static gboolean
is_writable (InvDidDialog *self)
{
  return inv_inventory_get_read_only_reason (self->inventory) == NULL;
}

gboolean
inv_did_dialog_has_edits (InvDidDialog *self)
{
  g_autoptr (GArray) assignments = inv_did_form_get_assignments (self->form);

  return assignments->len > 0;
}

/* The neighbour's id, 0 if there is none. Where the DID itself is no longer in the list, the one that has come to
 * its place is the next. */
guint32
inv_did_dialog_find_neighbour (InvDidDialog *self, int step)
{
  gsize n_ids;
  const guint32 *ids;
  guint position;
  gint64 wanted;

  if (self->list == NULL)
    return 0;

  if (inv_did_list_find (self->list, self->id, &position))
    {
      self->position = position;
      wanted = (gint64) position + step;
    }
  else
    {
      wanted = step > 0 ? self->position : (gint64) self->position - 1;
    }

  ids = inv_id_vector_get_ids (inv_did_list_get_ids (self->list), &n_ids);

  return wanted >= 0 && (gsize) wanted < n_ids ? ids[wanted] : 0;
}

/* A button that had the keyboard may have become insensitive, at the end of the list for one. The keyboard stays
 * in the dialog, whose keys work by that. */
static void
keep_focus (InvDidDialog *self)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self));
  AdwDialog *dialog = window != NULL
                          ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))
                          : NULL;
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (GTK_ROOT (window)) : NULL;

  if (dialog == ADW_DIALOG (self) && (focus == NULL || !gtk_widget_is_sensitive (focus)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
update_actions (InvDidDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const InvDidRecord *record = inv_did_form_get_record (self->form);
  gboolean ready = record != NULL && !self->saving && !self->gone;
  gboolean writable = ready && is_writable (self);

  gtk_widget_action_set_enabled (widget, "did.save",
                                 writable && inv_did_dialog_has_edits (self)
                                     && !inv_did_form_has_errors (self->form));
  gtk_widget_action_set_enabled (widget, "did.delete",
                                 writable && inv_status_may_be_deleted (record->status));
  gtk_widget_action_set_enabled (widget, "did.previous", inv_did_dialog_find_neighbour (self, -1) != 0);
  gtk_widget_action_set_enabled (widget, "did.next", inv_did_dialog_find_neighbour (self, 1) != 0);
  gtk_widget_action_set_enabled (widget, "did.copy-number", record != NULL);
  gtk_widget_action_set_enabled (widget, "did.show-history", record != NULL);
  keep_focus (self);
}

void
inv_did_dialog_show_message (InvDidDialog *self, const char *message)
{
  if (message != NULL)
    adw_banner_set_title (self->banner, message);
  adw_banner_set_revealed (self->banner, message != NULL);
}

/* What stands there when nothing else has to be said. */
static void
show_read_only_reason (InvDidDialog *self)
{
  const GError *reason = inv_inventory_get_read_only_reason (self->inventory);

  inv_did_dialog_show_message (self, reason != NULL ? reason->message : NULL);
}

static void
show_head (InvDidDialog *self)
{
  const InvDidRecord *record = inv_did_form_get_record (self->form);
  g_autofree char *number = inv_number_to_text (record->texts[INV_FIELD_DID]);
  const char *country = record->shown[INV_FIELD_COUNTRY];
  const char *area = record->shown[INV_FIELD_AREA];
  g_autofree char *place = *country != '\0' && *area != '\0' ? g_strdup_printf ("%s, %s", country, area)
                                                             : g_strconcat (country, area, NULL);

  gtk_label_set_label (self->number_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  record->texts[INV_FIELD_DID], -1);
  inv_status_pill_set_status (self->pill, (int) record->status);
  gtk_label_set_label (self->place_label, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), *place != '\0');
}

static void
show_history (InvDidDialog *self)
{
  const InvDidRecord *record = inv_did_form_get_record (self->form);
  g_autoptr (InvHistoryList)
      history = inv_history_list_new_of_number (self->inventory, record->texts[INV_FIELD_DID]);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (history)));

  gtk_list_view_set_model (self->history_view, GTK_SELECTION_MODEL (selection));
  inv_history_top_keep (self->history_view);
}

static void
checked_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvDidDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = inv_did_change_finish (INV_INVENTORY (source), result, &error);

  if (!inv_seat_is_awaited (result, self->checking))
    return;

  g_clear_object (&self->checking);
  if (problems != NULL)
    inv_did_form_show_problems (self->form, problems);
  update_actions (self);
}

static void
stop_checking (InvDidDialog *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

static gboolean
check_cb (void *user_data)
{
  InvDidDialog *self = user_data;
  g_autoptr (GArray) assignments = inv_did_form_get_assignments (self->form);

  self->check_id = 0;
  if (assignments->len == 0 || !is_writable (self))
    return G_SOURCE_REMOVE;

  self->checking = g_cancellable_new ();
  inv_did_change_check_async (self->inventory, self->id,
                              (const InvDidAssignment *) (void *) assignments->data, assignments->len,
                              self->checking, checked_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
edited_cb (InvDidDialog *self)
{
  stop_checking (self);
  self->check_id = g_timeout_add (CHECK_AFTER, check_cb, self);
  update_actions (self);
}

static void
show_gone (InvDidDialog *self)
{
  self->gone = TRUE;
  inv_did_dialog_show_message (self, _ ("This DID has been deleted. Undo brings it back."));
}

/* The same DID as before: somebody has changed something. */
static void
take_over (InvDidDialog *self, InvDidRecord *record)
{
  g_autofree char *old_number = g_strdup (inv_did_form_get_record (self->form)->texts[INV_FIELD_DID]);
  g_autofree char *labels = inv_did_form_take_over (self->form, record);
  g_autofree char *message = NULL;

  if (labels != NULL)
    {
      message = g_strdup_printf (_ ("Changed meanwhile by somebody else: %s. What you typed is kept."),
                                 labels);
      inv_did_dialog_show_message (self, message);
    }
  else if (self->gone)
    {
      show_read_only_reason (self);
    }

  self->gone = FALSE;
  show_head (self);
  if (!g_str_equal (old_number, record->texts[INV_FIELD_DID]))
    show_history (self);
}

static void
show_record (InvDidDialog *self, InvDidRecord *record)
{
  self->id = record->id;
  self->gone = FALSE;
  show_read_only_reason (self);
  inv_did_form_set_record (self->form, record);
  show_head (self);
  show_history (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvDidDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InvDidRecord) record = inv_did_record_load_finish (INV_INVENTORY (source), result, &error);

  if (!inv_seat_is_awaited (result, self->loading))
    return;

  g_clear_object (&self->loading);
  if (record == NULL)
    inv_did_dialog_show_message (self, error->message);
  else if (!record->exists)
    show_gone (self);
  else if (record->id == self->id && inv_did_form_get_record (self->form) != NULL)
    take_over (self, g_steal_pointer (&record));
  else
    show_record (self, g_steal_pointer (&record));

  update_actions (self);
}

static void
load (InvDidDialog *self, guint32 id)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);

  self->wanted_id = id;
  self->loading = g_cancellable_new ();
  inv_did_record_load_async (self->inventory, id, self->loading, loaded_cb, g_object_ref (self));
}

static void
changed_cb (InvDidDialog *self)
{
  if (!self->saving)
    load (self, self->wanted_id);
}

static void
set_next_action (InvDidDialog *self, const char *action, GVariant *target)
{
  g_clear_pointer (&self->next_target, g_variant_unref);
  self->next_action = action;
  if (target != NULL)
    self->next_target = g_variant_ref_sink (target);
}

/* Closing may be the end of the dialog, where nobody waits for a result of it. */
static void
go_away (InvDidDialog *self)
{
  g_autoptr (GVariant) target = g_steal_pointer (&self->next_target);
  const char *action = self->next_action;
  InvWindow *window = inv_window_of (GTK_WIDGET (self));

  adw_dialog_force_close (ADW_DIALOG (self));
  if (window != NULL && action != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target);
}

void
inv_did_dialog_go (InvDidDialog *self, guint32 id)
{
  stop_checking (self);
  if (id == INV_DID_DIALOG_AWAY)
    go_away (self);
  else
    load (self, id);
}

/* On the page when the dialog goes, else in it. */
static void
tell_saved (InvDidDialog *self, gboolean goes)
{
  const InvDidRecord *record = inv_did_form_get_record (self->form);
  g_autofree char *number = inv_number_to_text (record->texts[INV_FIELD_DID]);
  g_autofree char *title = g_strdup_printf (_ ("%s saved"), number);
  InvWindow *window = inv_window_of (GTK_WIDGET (self));
  AdwToast *toast;

  if (goes && window != NULL)
    {
      inv_window_add_toast (window, g_steal_pointer (&title), _ ("_Undo"), "win.undo");
      return;
    }

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  inv_did_dialog_add_toast (self, toast);
}

static void
saved_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvDidDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = inv_did_change_finish (INV_INVENTORY (source), result, &error);

  self->saving = FALSE;
  if (self->inventory == NULL)
    return;

  if (problems == NULL)
    inv_did_dialog_show_message (self, error->message);
  else if (problems->len > 0)
    inv_did_dialog_show_message (self, inv_did_form_show_problems (self->form, problems));
  else
    {
      tell_saved (self, self->next_id == INV_DID_DIALOG_AWAY);
      inv_did_dialog_go (self, self->next_id);
      return;
    }

  update_actions (self);
}

static void
save (InvDidDialog *self, guint32 next_id)
{
  g_autoptr (GArray) assignments = inv_did_form_get_assignments (self->form);

  stop_checking (self);
  self->saving = TRUE;
  self->next_id = next_id;
  update_actions (self);
  inv_did_change_save_async (self->inventory, self->id, (const InvDidAssignment *) (void *) assignments->data,
                             assignments->len, saved_cb, g_object_ref (self));
}

static void
answered_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvDidDialog) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (self->inventory == NULL)
    return;

  if (g_str_equal (answer, "discard"))
    inv_did_dialog_go (self, self->next_id);
  else if (g_str_equal (answer, "save"))
    save (self, self->next_id);
  else
    set_next_action (self, NULL, NULL);
}

/* Goes to another DID, or away, unless there is something to ask first. What is wrong cannot be saved. */
void
inv_did_dialog_leave (InvDidDialog *self, guint32 next_id)
{
  AdwAlertDialog *dialog;

  if (self->saving)
    return;

  if (!inv_did_dialog_has_edits (self) || self->gone)
    {
      inv_did_dialog_go (self, next_id);
      return;
    }

  self->next_id = next_id;
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Save Changes?"),
                                                   _ ("What was edited and is not saved will be lost.")));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save",
                                  _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, "save", !inv_did_form_has_errors (self->form));
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, answered_cb, g_object_ref (self));
}

void
inv_did_dialog_leave_for (InvDidDialog *self, const char *action, GVariant *target)
{
  set_next_action (self, action, target);
  inv_did_dialog_leave (self, INV_DID_DIALOG_AWAY);
}

static void
close_attempt_cb (InvDidDialog *self)
{
  inv_did_dialog_leave (self, INV_DID_DIALOG_AWAY);
}

static char *
describe_entry_cb (GtkListItem *list_item, const char *title, const char *when)
{
  return g_strdup_printf ("%s, %s", title, when);
}

static void
inv_did_dialog_dispose (GObject *object)
{
  InvDidDialog *self = INV_DID_DIALOG (object);

  stop_checking (self);
  set_next_action (self, NULL, NULL);
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_DID_DIALOG);
  g_clear_object (&self->list);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_did_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-did-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, number_label);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, pill);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, place_label);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, form);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, history_view);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, switcher);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, views);
  gtk_widget_class_bind_template_child (widget_class, InvDidDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "describe_entry",
                                                G_CALLBACK (describe_entry_cb));
}

static void
inv_did_dialog_class_init (InvDidDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_did_dialog_dispose;

  g_type_ensure (INV_TYPE_DID_FORM);
  g_type_ensure (INV_TYPE_HISTORY_EVENT);
  g_type_ensure (INV_TYPE_STATUS_PILL);
  bind_template (widget_class);

  inv_did_dialog_install_actions (widget_class);
}

static void
inv_did_dialog_init (InvDidDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

InvDidDialog *
inv_did_dialog_present (GtkWidget *parent, InvInventory *inventory, InvDidList *list, guint32 id)
{
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  InvDidDialog *self = g_object_new (INV_TYPE_DID_DIALOG, NULL);

  self->inventory = g_object_ref (inventory);
  g_set_object (&self->list, list);
  self->id = id;
  g_signal_connect_object (inventory, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (list != NULL)
    g_signal_connect_object (list, "rearranged", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);

  inv_did_form_set_inventory (self->form, inventory);
  update_actions (self);
  load (self, id);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}

InvInventory *
inv_did_dialog_get_inventory (InvDidDialog *self)
{
  return self->inventory;
}

const InvDidRecord *
inv_did_dialog_get_record (InvDidDialog *self)
{
  return inv_did_form_get_record (self->form);
}

void
inv_did_dialog_save (InvDidDialog *self)
{
  save (self, INV_DID_DIALOG_AWAY);
}

void
inv_did_dialog_set_saving (InvDidDialog *self, gboolean saving)
{
  self->saving = saving;
  update_actions (self);
}

void
inv_did_dialog_add_toast (InvDidDialog *self, AdwToast *toast)
{
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}
