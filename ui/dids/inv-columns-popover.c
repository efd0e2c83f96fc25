/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of columns. It is made when it is opened, and then follows the
 * table: the model of its rows is that of the table's columns.
 */

#include "config.h"

#include "inv-columns-popover.h"
#include "inv-columns-row.h"
#include "inv-did-columns.h"

struct _InvColumnsPopover
{
  GtkPopover parent_instance;

  GtkListBox *list_box;

  GtkColumnView *table;
};

enum
{
  PROP_0,
  PROP_TABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvColumnsPopover, inv_columns_popover, GTK_TYPE_POPOVER)

/* The row that was moved is another widget now. */
static void
moved_cb (InvColumnsRow *row, int position, InvColumnsPopover *self)
{
  InvField field = inv_did_columns_get_field (inv_columns_row_get_column (row));

  inv_did_columns_move (self->table, field, position);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, position)));
}

static GtkWidget *
make_row (void *item, void *user_data)
{
  GtkWidget *row = inv_columns_row_new (item);

  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), user_data, G_CONNECT_DEFAULT);

  return row;
}

static void
reset_cb (InvColumnsPopover *self)
{
  inv_did_columns_reset (self->table);
}

static void
inv_columns_popover_map (GtkWidget *widget)
{
  InvColumnsPopover *self = INV_COLUMNS_POPOVER (widget);

  if (self->table != NULL)
    gtk_list_box_bind_model (self->list_box, gtk_column_view_get_columns (self->table), make_row, self, NULL);

  GTK_WIDGET_CLASS (inv_columns_popover_parent_class)->map (widget);
}

static void
inv_columns_popover_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TABLE:
      g_value_set_object (value, INV_COLUMNS_POPOVER (object)->table);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_columns_popover_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TABLE:
      g_set_object (&INV_COLUMNS_POPOVER (object)->table, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_columns_popover_dispose (GObject *object)
{
  g_clear_object (&INV_COLUMNS_POPOVER (object)->table);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_COLUMNS_POPOVER);

  G_OBJECT_CLASS (inv_columns_popover_parent_class)->dispose (object);
}

static void
inv_columns_popover_class_init (InvColumnsPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_columns_popover_get_property;
  object_class->set_property = inv_columns_popover_set_property;
  object_class->dispose = inv_columns_popover_dispose;

  widget_class->map = inv_columns_popover_map;

  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, GTK_TYPE_COLUMN_VIEW,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/dids/inv-columns-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InvColumnsPopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
inv_columns_popover_init (InvColumnsPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
