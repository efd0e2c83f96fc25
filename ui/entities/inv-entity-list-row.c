/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An operator, a reseller or the like in two lines. */

#include "config.h"

#include "inv-entity-list-row.h"

#include "inv-count.h"
#include "inv-entity-kind.h"

#include <glib/gi18n.h>

struct _InvEntityListRow
{
  AdwBin parent_instance;

  GtkLabel *name_label;
  GtkLabel *detail_label;
  GtkLabel *count_label;

  InvEntityItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvEntityListRow, inv_entity_list_row, ADW_TYPE_BIN)

static const char *
get_text (InvEntityListRow *self, const char *name)
{
  return inv_entity_item_get_text (self->item,
                                   inv_entity_parse_field (inv_entity_item_get_entity (self->item), name,
                                                           NULL));
}

static void
show_item (InvEntityListRow *self)
{
  const InvEntityKind *kind = inv_entity_kind_get (inv_entity_item_get_entity (self->item));
  gulong n_dids = strtoul (get_text (self, kind->count), NULL, 10);
  g_autofree char *count = inv_count_to_text (n_dids);
  g_autofree char *dids = g_strdup_printf (ngettext ("%s DID", "%s DIDs", n_dids), count);

  gtk_label_set_text (self->name_label, inv_entity_item_get_name (self->item));
  gtk_label_set_text (self->detail_label, get_text (self, kind->detail));
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), *get_text (self, kind->detail) != '\0');
  gtk_label_set_text (self->count_label, dids);
}

static void
set_item (InvEntityListRow *self, InvEntityItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_item, self);

  if (!g_set_object (&self->item, item))
    return;

  if (item != NULL)
    {
      g_signal_connect_object (item, "changed", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
      show_item (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
inv_entity_list_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, INV_ENTITY_LIST_ROW (object)->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_entity_list_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (INV_ENTITY_LIST_ROW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_entity_list_row_dispose (GObject *object)
{
  set_item (INV_ENTITY_LIST_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_ENTITY_LIST_ROW);

  G_OBJECT_CLASS (inv_entity_list_row_parent_class)->dispose (object);
}

static void
inv_entity_list_row_class_init (InvEntityListRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_entity_list_row_get_property;
  object_class->set_property = inv_entity_list_row_set_property;
  object_class->dispose = inv_entity_list_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, INV_TYPE_ENTITY_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/entities/inv-entity-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvEntityListRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, InvEntityListRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, InvEntityListRow, count_label);
}

static void
inv_entity_list_row_init (InvEntityListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

InvEntityItem *
inv_entity_list_row_get_item (InvEntityListRow *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_LIST_ROW (self), NULL);

  return self->item;
}
