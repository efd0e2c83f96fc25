/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table of DIDs. */

#include "config.h"

#include "inv-did-cell.h"
#include "inv-did-columns.h"

/* Widths that suit what is usually in there; the others have this one. */
#define DEFAULT_WIDTH 120

static const struct
{
  InvField field;
  int width;
} default_widths[] = {
  { INV_FIELD_ID, 70 },   { INV_FIELD_STATUS, 102 }, { INV_FIELD_OPERATOR, 144 }, { INV_FIELD_DID, 134 },
  { INV_FIELD_TAG, 106 }, { INV_FIELD_NOTES, -1 },   { INV_FIELD_CLIENT, 204 },   { INV_FIELD_RESELLER, 98 },
};

/* The column that takes what the others leave, and what it takes at least. */
#define ELASTIC_FIELD INV_FIELD_NOTES
#define ELASTIC_WIDTH 150

static int
get_default_width (InvField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (default_widths); i++)
    if (default_widths[i].field == field)
      return default_widths[i].width;

  return DEFAULT_WIDTH;
}

static InvField
get_field (GtkColumnViewColumn *column)
{
  return inv_field_parse (gtk_column_view_column_get_id (column), NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  InvField field = GPOINTER_TO_INT (user_data);
  GtkWidget *child = inv_did_cell_new (field);

  if (field == ELASTIC_FIELD)
    gtk_widget_set_size_request (child, ELASTIC_WIDTH, -1);

  if (field == INV_FIELD_ID)
    gtk_widget_add_css_class (child, "dimmed");
  if (field == INV_FIELD_DID)
    gtk_widget_add_css_class (child, "number");
  if (field == INV_FIELD_STATUS)
    gtk_widget_add_css_class (child, "status");
  if (field == INV_FIELD_DID || inv_field_is_ordered (field))
    gtk_widget_add_css_class (child, "numeric");

  gtk_column_view_cell_set_child (cell, child);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  inv_did_cell_set_did (INV_DID_CELL (gtk_column_view_cell_get_child (cell)),
                        gtk_column_view_cell_get_item (cell));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  inv_did_cell_set_did (INV_DID_CELL (gtk_column_view_cell_get_child (cell)), NULL);
}

static GtkListItemFactory *
make_factory (InvField field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (field));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

/* The sorter sorts nothing, it makes the header one to click on: what is
 * sorted are millions of rows in the inventory, not objects here.
 */
static GtkColumnViewColumn *
make_column (InvField field, int width)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
  GtkColumnViewColumn *column = gtk_column_view_column_new (inv_field_get_label (field),
                                                            make_factory (field));

  gtk_column_view_column_set_id (column, inv_field_get_name (field));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, field == ELASTIC_FIELD);
  gtk_column_view_column_set_fixed_width (column, width);

  return column;
}

/* What is read aloud of a row. */
static void
label_row (InvDid *did, GtkColumnViewRow *row)
{
  g_autofree char *summary = NULL;

  g_object_get (did, "summary", &summary, NULL);
  gtk_column_view_row_set_accessible_label (row, summary);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row)
{
  InvDid *did = gtk_column_view_row_get_item (row);

  g_signal_connect (did, "changed", G_CALLBACK (label_row), row);
  label_row (did, row);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_row_get_item (row), label_row, row);
}

GtkListItemFactory *
inv_did_columns_make_row_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);

  return factory;
}

void
inv_did_columns_add (GtkColumnView *view, GVariant *widths)
{
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      int width = get_default_width (field);

      if (!inv_field_has (field, INV_FIELD_FLAG_DEFAULT_COLUMN))
        continue;

      if (widths != NULL)
        g_variant_lookup (widths, inv_field_get_name (field), "i", &width);

      g_autoptr (GtkColumnViewColumn) column = make_column (field, width);

      gtk_column_view_append_column (view, column);
    }
}

GVariant *
inv_did_columns_get_widths (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width != get_default_width (get_field (column)))
        g_variant_builder_add (&builder, "{si}", gtk_column_view_column_get_id (column), width);
    }

  return g_variant_builder_end (&builder);
}

GArray *
inv_did_columns_get_fields (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (InvField));
  InvField account = INV_FIELD_ACCOUNT;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      InvField field = get_field (column);

      g_array_append_val (fields, field);
      if (field == INV_FIELD_CLIENT)
        g_array_append_val (fields, account);
    }

  return fields;
}

void
inv_did_columns_set_sort (GtkColumnView *view, const InvSort *sort)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (get_field (column) == sort->field)
        gtk_column_view_sort_by_column (view, column,
                                        sort->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

InvSort
inv_did_columns_get_sort (GtkColumnView *view)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  if (column == NULL)
    return INV_SORT_DEFAULT;

  return (InvSort) {
    .field = get_field (column),
    .descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING,
  };
}

InvDid *
inv_did_columns_find_row (GtkWidget *widget)
{
  InvDid *did = INV_IS_DID_CELL (widget) ? inv_did_cell_get_did (INV_DID_CELL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); did == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    did = inv_did_columns_find_row (child);

  return did;
}
