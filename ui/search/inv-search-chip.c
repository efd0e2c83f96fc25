/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value of a list, with a button that takes it out. */

#include "config.h"

#include "inv-search-chip.h"
#include "inv-status.h"
#include "inv-value-option.h"

#include <glib/gi18n.h>

struct _InvSearchChip
{
  AdwBin parent_instance;

  GtkWidget *dot;
  GtkLabel *label;
  GtkButton *remove_button;

  char *value;
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvSearchChip, inv_search_chip, ADW_TYPE_BIN)

static void
clicked_cb (InvSearchChip *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static gboolean
inv_search_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INV_SEARCH_CHIP (widget)->remove_button));
}

static void
inv_search_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_SEARCH_CHIP);

  G_OBJECT_CLASS (inv_search_chip_parent_class)->dispose (object);
}

static void
inv_search_chip_finalize (GObject *object)
{
  g_free (INV_SEARCH_CHIP (object)->value);

  G_OBJECT_CLASS (inv_search_chip_parent_class)->finalize (object);
}

static void
inv_search_chip_class_init (InvSearchChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inv_search_chip_dispose;
  object_class->finalize = inv_search_chip_finalize;
  widget_class->grab_focus = inv_search_chip_grab_focus;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", INV_TYPE_SEARCH_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-search-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, InvSearchChip, dot);
  gtk_widget_class_bind_template_child (widget_class, InvSearchChip, label);
  gtk_widget_class_bind_template_child (widget_class, InvSearchChip, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
inv_search_chip_init (InvSearchChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Statuses have the dot in their colour that they have everywhere. */
static void
show_dot (InvSearchChip *self, InvField field)
{
  InvFieldType type = inv_field_get_info (field)->type;
  InvStatus status;

  if ((type == INV_FIELD_TYPE_STATUS || type == INV_FIELD_TYPE_AFTER_HOLD)
      && inv_status_scan (self->value, -1, &status))
    {
      gtk_widget_add_css_class (self->dot, inv_status_get_token (status));
      gtk_widget_set_visible (self->dot, TRUE);
    }
}

GtkWidget *
inv_search_chip_new (InvField field, const char *value)
{
  g_return_val_if_fail (value != NULL, NULL);

  InvSearchChip *self = g_object_new (INV_TYPE_SEARCH_CHIP, NULL);
  const char *label = inv_value_options_get_label (field, value);
  /* Translators: takes a value out of the list of a condition. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove %s"), label);

  self->value = g_strdup (value);
  gtk_label_set_label (self->label, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove_button), tooltip);
  show_dot (self, field);

  return GTK_WIDGET (self);
}

const char *
inv_search_chip_get_value (InvSearchChip *self)
{
  g_return_val_if_fail (INV_IS_SEARCH_CHIP (self), NULL);

  return self->value;
}
