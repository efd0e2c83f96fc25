/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the sidebar. */

#include "config.h"

#include "inv-count.h"
#include "inv-sidebar-row.h"

struct _InvSidebarRow
{
  GtkListBoxRow parent_instance;

  InvSidebarItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvSidebarRow, inv_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_count (void *widget, gint64 count)
{
  return count > 0 ? inv_count_to_text (count) : g_strdup ("");
}

/* What is read aloud. */
static void
update_label (InvSidebarRow *self)
{
  g_autofree char *count = describe_count (self, inv_sidebar_item_get_count (self->item));
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_object_get (self->item, "title", &title, NULL);
  label = *count != '\0' ? g_strdup_printf ("%s %s", title, count) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
inv_sidebar_row_constructed (GObject *object)
{
  InvSidebarRow *self = INV_SIDEBAR_ROW (object);

  G_OBJECT_CLASS (inv_sidebar_row_parent_class)->constructed (object);

  g_signal_connect_object (self->item, "notify", G_CALLBACK (update_label), self, G_CONNECT_SWAPPED);
  update_label (self);
}

static void
inv_sidebar_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvSidebarRow *self = INV_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_sidebar_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvSidebarRow *self = INV_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      self->item = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_sidebar_row_dispose (GObject *object)
{
  InvSidebarRow *self = INV_SIDEBAR_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_SIDEBAR_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (inv_sidebar_row_parent_class)->dispose (object);
}

static void
inv_sidebar_row_class_init (InvSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inv_sidebar_row_constructed;
  object_class->get_property = inv_sidebar_row_get_property;
  object_class->set_property = inv_sidebar_row_set_property;
  object_class->dispose = inv_sidebar_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, INV_TYPE_SIDEBAR_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_SIDEBAR_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/sidebar/inv-sidebar-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, describe_count);
}

static void
inv_sidebar_row_init (InvSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_sidebar_row_new (InvSidebarItem *item)
{
  return g_object_new (INV_TYPE_SIDEBAR_ROW, "item", item, NULL);
}

InvSidebarItem *
inv_sidebar_row_get_item (InvSidebarRow *self)
{
  g_return_val_if_fail (INV_IS_SIDEBAR_ROW (self), NULL);

  return self->item;
}
