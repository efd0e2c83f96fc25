/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of values as chips. */

#include "config.h"

#include "inv-chip-box.h"
#include "inv-search-chip.h"
#include "inv-value-picker.h"

struct _InvChipBox
{
  AdwBin parent_instance;

  GtkMenuButton *add_button;
  InvValuePicker *picker;

  InvField field;
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvChipBox, inv_chip_box, ADW_TYPE_BIN)

static AdwWrapBox *
get_wrap_box (InvChipBox *self)
{
  return ADW_WRAP_BOX (adw_bin_get_child (ADW_BIN (self)));
}

static GtkWidget *
get_first (InvChipBox *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (get_wrap_box (self)));
}

static void
update_taken (InvChipBox *self)
{
  g_auto (GStrv) values = inv_chip_box_get_values (self);

  inv_value_picker_set_taken (self->picker, (const char *const *) values);
}

/* The keyboard goes on to what takes the place of the chip. */
static void
removed_cb (InvChipBox *self, InvSearchChip *chip)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (chip));

  gtk_widget_grab_focus (next);
  adw_wrap_box_remove (get_wrap_box (self), GTK_WIDGET (chip));
  update_taken (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
append (InvChipBox *self, const char *value)
{
  GtkWidget *chip = inv_search_chip_new (self->field, value);
  GtkWidget *last = gtk_widget_get_prev_sibling (GTK_WIDGET (self->add_button));

  g_signal_connect_object (chip, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_insert_child_after (get_wrap_box (self), chip, last);
}

static void
picked_cb (InvChipBox *self, const char *value)
{
  g_auto (GStrv) values = inv_chip_box_get_values (self);

  if (g_strv_contains ((const char *const *) values, value))
    return;

  append (self, value);
  update_taken (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static gboolean
inv_chip_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INV_CHIP_BOX (widget)->add_button));
}

static void
inv_chip_box_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_CHIP_BOX);

  G_OBJECT_CLASS (inv_chip_box_parent_class)->dispose (object);
}

static void
inv_chip_box_class_init (InvChipBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_chip_box_dispose;
  widget_class->grab_focus = inv_chip_box_grab_focus;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", INV_TYPE_CHIP_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  g_type_ensure (INV_TYPE_VALUE_PICKER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-chip-box.ui");
  gtk_widget_class_bind_template_child (widget_class, InvChipBox, add_button);
  gtk_widget_class_bind_template_child (widget_class, InvChipBox, picker);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
inv_chip_box_init (InvChipBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_chip_box_set_field (InvChipBox *self, InvField field, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_CHIP_BOX (self));

  self->field = field;
  inv_value_picker_set_field (self->picker, field, inventory);
}

GStrv
inv_chip_box_get_values (InvChipBox *self)
{
  g_return_val_if_fail (INV_IS_CHIP_BOX (self), NULL);

  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (GtkWidget *child = get_first (self); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (INV_IS_SEARCH_CHIP (child))
      g_strv_builder_add (values, inv_search_chip_get_value (INV_SEARCH_CHIP (child)));

  return g_strv_builder_end (values);
}

void
inv_chip_box_set_values (InvChipBox *self, const char *const *values)
{
  g_return_if_fail (INV_IS_CHIP_BOX (self));
  g_return_if_fail (values != NULL);

  g_auto (GStrv) before = inv_chip_box_get_values (self);

  if (g_strv_equal ((const char *const *) before, values))
    return;

  while (INV_IS_SEARCH_CHIP (get_first (self)))
    adw_wrap_box_remove (get_wrap_box (self), get_first (self));
  for (; *values != NULL; values++)
    append (self, *values);
  update_taken (self);
}

void
inv_chip_box_start (InvChipBox *self)
{
  g_return_if_fail (INV_IS_CHIP_BOX (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
  if (!INV_IS_SEARCH_CHIP (get_first (self)))
    gtk_menu_button_popup (self->add_button);
}
