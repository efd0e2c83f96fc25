/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry in the history of a DID: a dot in the colour of the status that it
 * led to, what changed, when, who and through what.
 */

#include "config.h"

#include "inv-history-event.h"

#include "inv-history-lines.h"
#include "inv-status.h"

#include <glib/gi18n.h>

struct _InvHistoryEvent
{
  AdwBin parent_instance;

  GtkWidget *dot;
  InvHistoryLines *lines;
  GtkWidget *step_button;

  InvHistoryItem *item;
  int status;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvHistoryEvent, inv_history_event, ADW_TYPE_BIN)

static char *
describe_cb (InvHistoryEvent *self, const char *when, const char *who, const char *through)
{
  g_autofree char *text = g_strdup_printf ("%s, %s, %s", when, who, through);

  if (self->item == NULL)
    return NULL;

  switch (inv_history_item_get_step (self->item)->action)
    {
    case INV_STEP_UNDO:
      /* Translators: an entry in the history of a DID, of something that was undone: when, by whom. */
      return g_strdup_printf (_ ("Undone: %s"), text);

    case INV_STEP_REDO:
      return g_strdup_printf (_ ("Done again: %s"), text);

    case INV_STEP_DO:
    default:
      return g_steal_pointer (&text);
    }
}

static void
set_status (InvHistoryEvent *self, int status)
{
  if (self->status >= 0)
    gtk_widget_remove_css_class (self->dot, inv_status_get_token (self->status));
  if (status >= 0)
    gtk_widget_add_css_class (self->dot, inv_status_get_token (status));
  self->status = status;
}

static void
set_item (InvHistoryEvent *self, InvHistoryItem *item)
{
  if (!g_set_object (&self->item, item))
    return;

  inv_history_lines_set_lines (self->lines, item != NULL ? inv_history_item_get_lines (item) : NULL);
  set_status (self, item != NULL ? inv_history_item_get_status (item) : -1);
  gtk_widget_set_visible (self->step_button, item != NULL && inv_history_item_get_step (item)->count > 1);
  if (item != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->step_button), "x",
                                        inv_history_item_get_step (item)->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->step_button), "did.show-step");
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
inv_history_event_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, INV_HISTORY_EVENT (object)->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_event_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (INV_HISTORY_EVENT (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_event_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_HISTORY_EVENT);
  g_clear_object (&INV_HISTORY_EVENT (object)->item);

  G_OBJECT_CLASS (inv_history_event_parent_class)->dispose (object);
}

static void
inv_history_event_class_init (InvHistoryEventClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_history_event_get_property;
  object_class->set_property = inv_history_event_set_property;
  object_class->dispose = inv_history_event_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, INV_TYPE_HISTORY_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_HISTORY_LINES);
  gtk_widget_class_set_css_name (widget_class, "historyevent");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/history/inv-history-event.ui");
  gtk_widget_class_bind_template_child (widget_class, InvHistoryEvent, dot);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryEvent, lines);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryEvent, step_button);
  gtk_widget_class_bind_template_callback_full (widget_class, "describe", G_CALLBACK (describe_cb));
}

static void
inv_history_event_init (InvHistoryEvent *self)
{
  self->status = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
