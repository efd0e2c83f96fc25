/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in the dialog that edits a DID, by its buttons, menu and
 * keys.
 */

#include "config.h"

#include "inv-did-dialog-private.h"

#include "inv-did-delete.h"
#include "inv-error.h"
#include "inv-window.h"

#include <glib/gi18n.h>

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_dialog_save (INV_DID_DIALOG (widget));
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_dialog_go (INV_DID_DIALOG (widget), INV_DID_DIALOG_AWAY);
}

static void
previous_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_dialog_leave (INV_DID_DIALOG (widget), inv_did_dialog_find_neighbour (INV_DID_DIALOG (widget), -1));
}

static void
next_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_dialog_leave (INV_DID_DIALOG (widget), inv_did_dialog_find_neighbour (INV_DID_DIALOG (widget), 1));
}

static void
copy_number_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvDidDialog *self = INV_DID_DIALOG (widget);
  const InvDidRecord *record = inv_did_dialog_get_record (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), record->texts[INV_FIELD_DID]);
  inv_did_dialog_add_toast (self, adw_toast_new (_ ("Number copied")));
}

static void
show_history_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvDidDialog *self = INV_DID_DIALOG (widget);

  inv_did_dialog_leave_for (self, "win.show-history",
                            g_variant_new_string (inv_did_dialog_get_record (self)->texts[INV_FIELD_DID]));
}

static void
show_step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_dialog_leave_for (INV_DID_DIALOG (widget), "win.show-step",
                            g_variant_new_int64 (g_variant_get_int64 (parameter)));
}

static gboolean
delete_did (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  gint64 id = GPOINTER_TO_UINT (data);
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (id, id);
  InvDidDeleteResult result;
  g_auto (GStrv) lines = NULL;

  if (!inv_did_delete (store, ids, progress, &result, error))
    return FALSE;

  if (result.deleted == result.selected)
    return TRUE;

  lines = inv_did_delete_describe (&result);
  g_set_error_literal (error, INV_ERROR, INV_ERROR_FORBIDDEN, lines[g_strv_length (lines) - 1]);

  return FALSE;
}

static void
deleted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvDidDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  InvWindow *window = inv_window_of (GTK_WIDGET (self));

  if (inv_did_dialog_get_inventory (self) == NULL)
    return;

  inv_did_dialog_set_saving (self, FALSE);
  if (!inv_inventory_run_finish (INV_INVENTORY (source), result, NULL, &error))
    {
      inv_did_dialog_show_message (self, error->message);
      return;
    }

  if (window != NULL)
    inv_window_add_toast (window, g_strdup (_ ("1 DID deleted")), _ ("_Undo"), "win.undo");
  inv_did_dialog_go (self, INV_DID_DIALOG_AWAY);
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvDidDialog *self = INV_DID_DIALOG (widget);

  inv_did_dialog_set_saving (self, TRUE);
  inv_inventory_write_async (inv_did_dialog_get_inventory (self), delete_did,
                             GUINT_TO_POINTER (inv_did_dialog_get_record (self)->id), NULL, NULL, deleted_cb,
                             g_object_ref (self));
}

void
inv_did_dialog_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "did.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "did.copy-number", NULL, copy_number_action);
  gtk_widget_class_install_action (widget_class, "did.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "did.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "did.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "did.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "did.show-history", NULL, show_history_action);
  gtk_widget_class_install_action (widget_class, "did.show-step", "x", show_step_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "did.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "did.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "did.save", NULL);
}
