/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A warning between the rows of fields. */

#include "config.h"

#include "inv-edit-warning.h"

struct _InvEditWarning
{
  AdwPreferencesRow parent_instance;

  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (InvEditWarning, inv_edit_warning, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SIGNAL_SHOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (InvEditWarning *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOW], 0);
}

static void
inv_edit_warning_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_EDIT_WARNING);

  G_OBJECT_CLASS (inv_edit_warning_parent_class)->dispose (object);
}

static void
inv_edit_warning_class_init (InvEditWarningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_edit_warning_dispose;

  /**
   * InvEditWarning::show-dids:
   *
   * The person wants to see the DIDs.
   */
  signals[SIGNAL_SHOW] = g_signal_new ("show-dids", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-edit-warning.ui");
  gtk_widget_class_bind_template_child (widget_class, InvEditWarning, label);
  gtk_widget_class_bind_template_child (widget_class, InvEditWarning, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
inv_edit_warning_init (InvEditWarning *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_edit_warning_new (const char *text, const char *button)
{
  g_return_val_if_fail (text != NULL, NULL);

  InvEditWarning *self = g_object_new (INV_TYPE_EDIT_WARNING, NULL);

  gtk_label_set_markup (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->button, button);
  return GTK_WIDGET (self);
}
