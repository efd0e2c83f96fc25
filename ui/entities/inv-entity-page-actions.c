/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done on a page of operators or the like: each is one step that
 * Undo takes back.
 */

#include "config.h"

#include "inv-entity-dialog.h"
#include "inv-entity-edit.h"
#include "inv-entity-page-private.h"
#include "inv-error.h"
#include "inv-window.h"

#include <glib/gi18n.h>

static void
add_toast (InvEntityPage *self, const char *message, const char *name)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self));

  if (window != NULL)
    inv_window_add_toast (window, inv_entity_format_message (message, name, NULL), _ ("_Undo"), "win.undo");
}

static void
created_cb (InvEntityPage *self, gint64 id, const char *name)
{
  add_toast (self, inv_entity_page_get_kind (self)->created, name);
  inv_entity_page_show_row (self, id);
}

static void
changed_cb (InvEntityPage *self, gint64 id, const char *name)
{
  add_toast (self, inv_entity_page_get_kind (self)->changed, name);
  inv_entity_page_show_row (self, id);
}

static void
present_dialog (InvEntityPage *self, InvEntityItem *item, GCallback saved)
{
  InvInventory *inventory = inv_page_get_inventory (INV_PAGE (self));
  InvEntityDialog *dialog = inv_entity_dialog_new (inventory, inv_entity_page_get_kind (self)->entity, item);

  g_signal_connect_object (dialog, "saved", saved, self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  present_dialog (INV_ENTITY_PAGE (widget), NULL, G_CALLBACK (created_cb));
}

static void
edit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvEntityPage *self = INV_ENTITY_PAGE (widget);

  present_dialog (self, inv_entity_page_get_selected (self), G_CALLBACK (changed_cb));
}

typedef struct
{
  InvEntity entity;
  gint64 id;
  char *name;
  gboolean has_dids;
} Deletion;

static void
deletion_free (void *data)
{
  Deletion *deletion = data;

  g_free (deletion->name);
  g_free (deletion);
}

static gboolean delete (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Deletion *deletion = data;

  return inv_entity_delete (store, deletion->entity, deletion->id, progress, error);
}

static void
show_dids (InvEntityPage *self, const char *name)
{
  g_autofree char *query = inv_entity_kind_make_query (inv_entity_page_get_kind (self), name);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-dids", "s", query);
}

static void
refusal_answered_cb (InvEntityPage *self, const char *response, AdwAlertDialog *dialog)
{
  if (g_str_equal (response, "show"))
    show_dids (self, g_object_get_data (G_OBJECT (dialog), "name"));
}

/* What is in use is not deleted; its DIDs are a click away. */
static void
show_refusal (InvEntityPage *self, const GError *error, const Deletion *deletion)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, error->message));

  adw_alert_dialog_format_heading (dialog, _ ("“%s” Is in Use"), deletion->name);
  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  if (deletion->has_dids)
    {
      adw_alert_dialog_add_response (dialog, "show", _ ("_Show DIDs"));
      adw_alert_dialog_set_response_appearance (dialog, "show", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (dialog, "show");
    }

  g_object_set_data_full (G_OBJECT (dialog), "name", g_strdup (deletion->name), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (refusal_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static AdwToast *
make_error_toast (const GError *error)
{
  AdwToast *toast = adw_toast_new (error->message);

  adw_toast_set_use_markup (toast, FALSE);

  return toast;
}

static void
deleted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvEntityPage) self = user_data;
  g_autoptr (GError) error = NULL;
  Deletion *deletion;

  if (inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &deletion, &error))
    add_toast (self, inv_entity_page_get_kind (self)->deleted, deletion->name);
  else if (g_error_matches (error, INV_ERROR, INV_ERROR_IN_USE))
    show_refusal (self, error, deletion);
  else
    inv_page_add_toast (INV_PAGE (self), make_error_toast (error));
}

static gboolean
has_dids (InvEntityPage *self, InvEntityItem *item)
{
  const InvEntityKind *kind = inv_entity_page_get_kind (self);

  return inv_entity_item_get_number (item, inv_entity_parse_field (kind->entity, kind->count, NULL)) > 0;
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvEntityPage *self = INV_ENTITY_PAGE (widget);
  InvEntityItem *item = inv_entity_page_get_selected (self);
  Deletion *deletion = g_new0 (Deletion, 1);

  *deletion = (Deletion) {
    .entity = inv_entity_page_get_kind (self)->entity,
    .id = inv_entity_item_get_id (item),
    .name = g_strdup (inv_entity_item_get_name (item)),
    .has_dids = has_dids (self, item),
  };
  inv_inventory_write_async (inv_page_get_inventory (INV_PAGE (self)), delete, deletion, deletion_free, NULL,
                             deleted_cb, g_object_ref (self));
}

static void
show_dids_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvEntityPage *self = INV_ENTITY_PAGE (widget);

  show_dids (self, inv_entity_item_get_name (inv_entity_page_get_selected (self)));
}

static void
clear_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_entity_page_clear_search (INV_ENTITY_PAGE (widget));
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_entity_page_open_menu_at_focus (INV_ENTITY_PAGE (widget));
}

void
inv_entity_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "entity.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "entity.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "entity.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "entity.show-dids", NULL, show_dids_action);
  gtk_widget_class_install_action (widget_class, "entity.clear-search", NULL, clear_search_action);
  gtk_widget_class_install_action (widget_class, "entity.menu", NULL, menu_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "entity.new", NULL);
}

void
inv_entity_page_update_actions (InvEntityPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  InvInventory *inventory = inv_page_get_inventory (INV_PAGE (self));
  InvEntityItem *item = inv_entity_page_get_selected (self);
  gboolean writable = inventory != NULL && inv_inventory_get_read_only_reason (inventory) == NULL;

  gtk_widget_action_set_enabled (widget, "entity.new", writable);
  gtk_widget_action_set_enabled (widget, "entity.edit", writable && item != NULL);
  gtk_widget_action_set_enabled (widget, "entity.delete", writable && item != NULL);
  gtk_widget_action_set_enabled (widget, "entity.show-dids", item != NULL && has_dids (self, item));
  gtk_widget_action_set_enabled (widget, "entity.menu", item != NULL);
}
