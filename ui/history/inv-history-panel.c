/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step in full. Its details are read when it is shown, and again when the
 * inventory has changed: what going back to it takes may be something else then.
 */

#include "config.h"

#include "inv-history-panel.h"

#include "inv-count.h"
#include "inv-history-lines.h"

#include <glib/gi18n.h>

struct _InvHistoryPanel
{
  AdwBin parent_instance;

  AdwPreferencesGroup *changes_group;
  InvHistoryLines *lines;
  AdwPreferencesGroup *buttons_group;
  GtkWidget *show_row;
  GtkWidget *undo_row;
  GtkLabel *error_label;

  InvInventory *inventory;
  InvHistoryItem *item;
  InvHistoryDetails *details;
  GCancellable *loading;
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvHistoryPanel, inv_history_panel, ADW_TYPE_BIN)

static gboolean
is_text_cb (InvHistoryPanel *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
describe_state_cb (InvHistoryPanel *self, gboolean undone)
{
  if (self->item == NULL)
    return NULL;

  if (undone)
    return g_strdup (C_ ("state of a step", "Undone"));

  switch (inv_history_item_get_step (self->item)->action)
    {
    case INV_STEP_UNDO:
      return g_strdup (_ ("Took back an earlier step"));

    case INV_STEP_REDO:
      return g_strdup (_ ("Did an undone step again"));

    case INV_STEP_DO:
    default:
      return g_strdup (C_ ("state of a step", "In effect"));
    }
}

static gboolean
can_undo_to (InvHistoryPanel *self)
{
  const InvStepInfo *step = inv_history_item_get_step (self->item);

  return step->action == INV_STEP_DO && !step->is_undone && self->details->n_steps_after > 0
         && inv_inventory_get_read_only_reason (self->inventory) == NULL;
}

static void
describe_buttons (InvHistoryPanel *self)
{
  const InvHistoryDetails *details = self->details;
  g_autofree char *n_dids = inv_count_to_text (details->n_dids);
  g_autofree char *show = g_strdup_printf (ngettext ("Show %s DID", "Show %s DIDs", details->n_dids), n_dids);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->show_row), show);
  gtk_widget_set_visible (self->show_row, details->n_dids > 0);
  gtk_widget_set_visible (self->undo_row, can_undo_to (self));
  gtk_widget_set_visible (GTK_WIDGET (self->buttons_group), details->n_dids > 0 || can_undo_to (self));
}

static void
show_details (InvHistoryPanel *self)
{
  gboolean is_ready = self->item != NULL && self->details != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->changes_group), is_ready && self->details->lines->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons_group), FALSE);
  inv_history_lines_set_lines (self->lines, is_ready ? self->details->lines : NULL);
  adw_preferences_group_set_description (self->changes_group, is_ready && self->details->has_more_lines
                                                                  ? _ ("The first of many changes")
                                                                  : NULL);
  if (is_ready)
    describe_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
show_error (InvHistoryPanel *self, const char *message)
{
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvHistoryPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InvHistoryDetails)
      details = inv_history_details_load_finish (INV_INVENTORY (source), result, &error);

  if (!inv_seat_is_awaited (result, self->loading))
    return;

  g_clear_object (&self->loading);
  g_clear_pointer (&self->details, inv_history_details_free);
  self->details = g_steal_pointer (&details);
  show_error (self, error != NULL ? error->message : NULL);
  show_details (self);
}

static void
stop_loading (InvHistoryPanel *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
load (InvHistoryPanel *self)
{
  stop_loading (self);
  if (self->item == NULL || self->inventory == NULL)
    return;

  self->loading = g_cancellable_new ();
  inv_history_details_load_async (self->inventory, inv_history_item_get_step (self->item), self->loading,
                                  loaded_cb, g_object_ref (self));
}

static void
inv_history_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvHistoryPanel *self = INV_HISTORY_PANEL (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;

    case PROP_READY:
      g_value_set_boolean (value, self->details != NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      inv_history_panel_set_item (INV_HISTORY_PANEL (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_panel_dispose (GObject *object)
{
  InvHistoryPanel *self = INV_HISTORY_PANEL (object);

  stop_loading (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_HISTORY_PANEL);
  g_clear_object (&self->item);
  g_clear_object (&self->inventory);
  g_clear_pointer (&self->details, inv_history_details_free);

  G_OBJECT_CLASS (inv_history_panel_parent_class)->dispose (object);
}

static void
inv_history_panel_class_init (InvHistoryPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_history_panel_get_property;
  object_class->set_property = inv_history_panel_set_property;
  object_class->dispose = inv_history_panel_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, INV_TYPE_HISTORY_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_HISTORY_LINES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/history/inv-history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPanel, changes_group);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPanel, lines);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPanel, buttons_group);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPanel, show_row);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPanel, undo_row);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPanel, error_label);
  gtk_widget_class_bind_template_callback_full (widget_class, "is_text", G_CALLBACK (is_text_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "describe_state",
                                                G_CALLBACK (describe_state_cb));
}

static void
inv_history_panel_init (InvHistoryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_history_panel_set_inventory (InvHistoryPanel *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_HISTORY_PANEL (self));

  inv_history_panel_set_item (self, NULL);
  if (self->inventory != NULL)
    g_signal_handlers_disconnect_by_func (self->inventory, load, self);
  g_set_object (&self->inventory, inventory);
  if (inventory != NULL)
    g_signal_connect_object (inventory, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
}

void
inv_history_panel_set_item (InvHistoryPanel *self, InvHistoryItem *item)
{
  g_return_if_fail (INV_IS_HISTORY_PANEL (self));

  if (!g_set_object (&self->item, item))
    return;

  g_clear_pointer (&self->details, inv_history_details_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
  show_error (self, NULL);
  show_details (self);
  load (self);
}

InvHistoryItem *
inv_history_panel_get_item (InvHistoryPanel *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_PANEL (self), NULL);

  return self->item;
}

const InvHistoryDetails *
inv_history_panel_get_details (InvHistoryPanel *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_PANEL (self), NULL);

  return self->details;
}
