/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key and what it does. */

#include "config.h"

#include "inv-shortcut-row.h"

struct _InvShortcutRow
{
  AdwActionRow parent_instance;

  GtkBox *caps;
};

G_DEFINE_FINAL_TYPE (InvShortcutRow, inv_shortcut_row, ADW_TYPE_ACTION_ROW)

/* The modifiers, in the order in which people name them. */
static const GdkModifierType modifiers[] = { GDK_CONTROL_MASK, GDK_ALT_MASK, GDK_SHIFT_MASK };

static void
add_cap (InvShortcutRow *self, char *label)
{
  g_autofree char *text = label;
  GtkWidget *cap = gtk_label_new (text);

  gtk_widget_add_css_class (cap, "keycap");
  gtk_box_append (self->caps, cap);
}

static void
inv_shortcut_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_SHORTCUT_ROW);

  G_OBJECT_CLASS (inv_shortcut_row_parent_class)->dispose (object);
}

static void
inv_shortcut_row_class_init (InvShortcutRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_shortcut_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/shortcuts/inv-shortcut-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvShortcutRow, caps);
}

static void
inv_shortcut_row_init (InvShortcutRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A modifier's label comes with the plus that would join it to its key. */
static char *
get_modifier_label (GdkModifierType modifier)
{
  char *label = gtk_accelerator_get_label (0, modifier);
  gsize length = strlen (label);

  if (length > 1 && label[length - 1] == '+')
    label[length - 1] = '\0';

  return label;
}

GtkWidget *
inv_shortcut_row_new (const char *title, const char *accelerator)
{
  InvShortcutRow *self = g_object_new (INV_TYPE_SHORTCUT_ROW, "title", title, NULL);
  g_autofree char *label = NULL;
  GdkModifierType pressed;
  guint key;

  gtk_accelerator_parse (accelerator, &key, &pressed);
  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if ((pressed & modifiers[i]) != 0)
      add_cap (self, get_modifier_label (modifiers[i]));
  add_cap (self, gtk_accelerator_get_label (key, 0));

  label = gtk_accelerator_get_label (key, pressed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, label, -1);

  return GTK_WIDGET (self);
}
