/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pill with a status. Its colours stand in the style sheet, under the
 * status's token.
 */

#include "config.h"

#include "inv-status-pill.h"
#include "inv-status.h"

struct _InvStatusPill
{
  GtkWidget parent_instance;

  GtkLabel *label;

  InvDid *did;
  int status;
};

enum
{
  PROP_0,
  PROP_DID,
  PROP_STATUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvStatusPill, inv_status_pill, GTK_TYPE_WIDGET)

static void
show_status (InvStatusPill *self, int status)
{
  if (status == self->status)
    return;

  if (self->status >= 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self), inv_status_get_token (self->status));
  if (status >= 0)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), inv_status_get_token (status));
      gtk_label_set_label (self->label, inv_status_get_label (status));
    }
  self->status = status;
  gtk_widget_set_visible (GTK_WIDGET (self), status >= 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

static void
update (InvStatusPill *self)
{
  show_status (self, self->did != NULL ? inv_did_get_status (self->did) : -1);
}

static void
inv_status_pill_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DID:
      g_value_set_object (value, INV_STATUS_PILL (object)->did);
      break;

    case PROP_STATUS:
      g_value_set_int (value, INV_STATUS_PILL (object)->status);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_status_pill_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DID:
      inv_status_pill_set_did (INV_STATUS_PILL (object), g_value_get_object (value));
      break;

    case PROP_STATUS:
      inv_status_pill_set_status (INV_STATUS_PILL (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_status_pill_dispose (GObject *object)
{
  InvStatusPill *self = INV_STATUS_PILL (object);
  GtkWidget *child;

  inv_status_pill_set_did (self, NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inv_status_pill_parent_class)->dispose (object);
}

static void
inv_status_pill_class_init (InvStatusPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_status_pill_get_property;
  object_class->set_property = inv_status_pill_set_property;
  object_class->dispose = inv_status_pill_dispose;

  properties[PROP_DID] = g_param_spec_object ("did", NULL, NULL, INV_TYPE_DID,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATUS] = g_param_spec_int ("status", NULL, NULL, -1, INV_N_STATUSES - 1, -1,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "statuspill");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/widgets/inv-status-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, InvStatusPill, label);
}

static void
inv_status_pill_init (InvStatusPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->status = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inv_status_pill_new (void)
{
  return g_object_new (INV_TYPE_STATUS_PILL, NULL);
}

void
inv_status_pill_set_status (InvStatusPill *self, int status)
{
  g_return_if_fail (INV_IS_STATUS_PILL (self));
  g_return_if_fail (self->did == NULL);

  show_status (self, status);
}

void
inv_status_pill_set_did (InvStatusPill *self, InvDid *did)
{
  g_return_if_fail (INV_IS_STATUS_PILL (self));

  if (self->did == did)
    return;

  if (self->did != NULL)
    g_signal_handlers_disconnect_by_func (self->did, update, self);
  g_set_object (&self->did, did);
  if (did != NULL)
    {
      g_signal_connect_swapped (did, "notify::status", G_CALLBACK (update), self);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DID]);
}
