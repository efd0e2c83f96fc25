/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list of columns. */

#include "config.h"

#include "inv-columns-row.h"

struct _InvColumnsRow
{
  GtkListBoxRow parent_instance;

  GtkDropTarget *drop_target;

  GtkColumnViewColumn *column;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SHOWN,
  N_PROPS
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvColumnsRow, inv_columns_row, GTK_TYPE_LIST_BOX_ROW)

static void
move_to (InvColumnsRow *self, int position)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, position);
}

static void
move_up_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget));

  if (position > 0)
    move_to (INV_COLUMNS_ROW (widget), position - 1);
}

static void
move_down_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (gtk_widget_get_next_sibling (widget) != NULL)
    move_to (INV_COLUMNS_ROW (widget), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget)) + 1);
}

static GdkContentProvider *
prepare_cb (InvColumnsRow *self, double x, double y, GtkDragSource *source)
{
  return gdk_content_provider_new_typed (INV_TYPE_COLUMNS_ROW, self);
}

static void
drag_begin_cb (InvColumnsRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, gtk_widget_get_height (GTK_WIDGET (self)) / 2);
}

static gboolean
drop_cb (InvColumnsRow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  InvColumnsRow *dropped = g_value_get_object (value);

  if (dropped == NULL || dropped == self
      || gtk_widget_get_parent (GTK_WIDGET (dropped)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;

  move_to (dropped, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)));

  return TRUE;
}

static void
inv_columns_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvColumnsRow *self = INV_COLUMNS_ROW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->column != NULL ? gtk_column_view_column_get_title (self->column) : "");
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, self->column != NULL && gtk_column_view_column_get_visible (self->column));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_columns_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvColumnsRow *self = INV_COLUMNS_ROW (object);

  switch (prop_id)
    {
    case PROP_SHOWN:
      gtk_column_view_column_set_visible (self->column, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_columns_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_COLUMNS_ROW);

  G_OBJECT_CLASS (inv_columns_row_parent_class)->dispose (object);
}

static void
inv_columns_row_finalize (GObject *object)
{
  g_clear_object (&INV_COLUMNS_ROW (object)->column);

  G_OBJECT_CLASS (inv_columns_row_parent_class)->finalize (object);
}

static void
inv_columns_row_class_init (InvColumnsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_columns_row_get_property;
  object_class->set_property = inv_columns_row_set_property;
  object_class->dispose = inv_columns_row_dispose;
  object_class->finalize = inv_columns_row_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_MOVED] = g_signal_new ("moved", INV_TYPE_COLUMNS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "column.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "column.move-down", NULL, move_down_action);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/dids/inv-columns-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvColumnsRow, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
inv_columns_row_init (InvColumnsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, (GType[]) { INV_TYPE_COLUMNS_ROW }, 1);
}

static void
visible_cb (InvColumnsRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

GtkWidget *
inv_columns_row_new (GtkColumnViewColumn *column)
{
  InvColumnsRow *self = g_object_new (INV_TYPE_COLUMNS_ROW, NULL);

  self->column = g_object_ref (column);
  g_signal_connect_object (column, "notify::visible", G_CALLBACK (visible_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  visible_cb (self);

  return GTK_WIDGET (self);
}

GtkColumnViewColumn *
inv_columns_row_get_column (InvColumnsRow *self)
{
  g_return_val_if_fail (INV_IS_COLUMNS_ROW (self), NULL);

  return self->column;
}
