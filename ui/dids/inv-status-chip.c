/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chip of the row above the table of DIDs. */

#include "config.h"

#include "inv-count.h"
#include "inv-status-chip.h"

#include <glib/gi18n.h>

struct _InvStatusChip
{
  GtkToggleButton parent_instance;

  GtkWidget *dot;

  guint statuses;
  guint64 count;
  gboolean counted;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_COUNT,
  PROP_COUNTED,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvStatusChip, inv_status_chip, GTK_TYPE_TOGGLE_BUTTON)

static char *
describe_count (InvStatusChip *self, guint64 count)
{
  return inv_count_to_text (count);
}

/* The status of a chip that has one. */
static InvStatus
get_status (InvStatusChip *self)
{
  return g_bit_nth_lsf (self->statuses, -1);
}

static const char *
get_title (InvStatusChip *self)
{
  return self->statuses == 0 ? C_ ("DIDs in any status", "All") : inv_status_get_label (get_status (self));
}

/* What is read aloud. */
static void
label_chip (InvStatusChip *self)
{
  g_autofree char *count = inv_count_to_text (self->count);
  g_autofree char *label = g_strdup_printf (C_ ("status and count", "%s, %s"), get_title (self), count);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Ctrl means the same for the pointer and for the keyboard. */
static gboolean
is_ctrl_down (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

static void
inv_status_chip_clicked (GtkButton *button)
{
  g_signal_emit (button, signals[SIGNAL_CHOSEN], 0, is_ctrl_down (GTK_WIDGET (button)));
}

static void
inv_status_chip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvStatusChip *self = INV_STATUS_CHIP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;

    case PROP_COUNT:
      g_value_set_uint64 (value, self->count);
      break;

    case PROP_COUNTED:
      g_value_set_boolean (value, self->counted);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_status_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_STATUS_CHIP);

  G_OBJECT_CLASS (inv_status_chip_parent_class)->dispose (object);
}

static void
inv_status_chip_class_init (InvStatusChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_status_chip_get_property;
  object_class->dispose = inv_status_chip_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = inv_status_chip_clicked;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint64 ("count", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_COUNTED] = g_param_spec_boolean ("counted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", INV_TYPE_STATUS_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/dids/inv-status-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, InvStatusChip, dot);
  gtk_widget_class_bind_template_callback (widget_class, describe_count);
}

static void
inv_status_chip_init (InvStatusChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_status_chip_new (guint statuses)
{
  InvStatusChip *self = g_object_new (INV_TYPE_STATUS_CHIP, NULL);

  self->statuses = statuses;
  gtk_widget_set_visible (self->dot, statuses != 0);
  if (statuses != 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), inv_status_get_token (get_status (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self), -1);

  return GTK_WIDGET (self);
}

guint
inv_status_chip_get_statuses (InvStatusChip *self)
{
  g_return_val_if_fail (INV_IS_STATUS_CHIP (self), 0);

  return self->statuses;
}

void
inv_status_chip_set_count (InvStatusChip *self, guint64 count)
{
  g_return_if_fail (INV_IS_STATUS_CHIP (self));

  if (self->counted && self->count == count)
    return;

  self->count = count;
  label_chip (self);
  if (count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "none");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "none");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);

  if (!self->counted)
    {
      self->counted = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTED]);
    }
}
