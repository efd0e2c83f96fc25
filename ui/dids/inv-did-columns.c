/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table of DIDs. */

#include "config.h"

#include "inv-did-cell.h"
#include "inv-did-columns.h"
#include "inv-menu.h"

#include <adwaita.h>

/* Widths that suit what is usually in there; the others have this one. */
#define DEFAULT_WIDTH 120

static const struct
{
  InvField field;
  int width;
} default_widths[] = {
  { INV_FIELD_ID, 80 },    { INV_FIELD_OPERATOR, 144 }, { INV_FIELD_DID, 134 },     { INV_FIELD_TAG, 106 },
  { INV_FIELD_NOTES, -1 }, { INV_FIELD_CLIENT, 204 },   { INV_FIELD_RESELLER, 98 },
};

/* The column that takes what the others leave, and what it takes at least. */
#define ELASTIC_FIELD INV_FIELD_NOTES
#define ELASTIC_WIDTH 150

/* What the column of statuses has at least, and what the style sheet leaves free on either side of a cell. */
#define STATUS_WIDTH 102
#define CELL_PADDING 8

/* Widths grow with the text. */
static int
to_pixels (int width)
{
  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, NULL);
}

/* A status is a word that is known beforehand, in whatever language: none of them is cut. */
static int
get_default_width (GtkColumnView *view, InvField field)
{
  if (field == INV_FIELD_STATUS)
    return MAX (to_pixels (STATUS_WIDTH), inv_did_cell_measure_status (GTK_WIDGET (view)) + 2 * CELL_PADDING);

  for (gsize i = 0; i < G_N_ELEMENTS (default_widths); i++)
    if (default_widths[i].field == field)
      return default_widths[i].width < 0 ? -1 : to_pixels (default_widths[i].width);

  return to_pixels (DEFAULT_WIDTH);
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
make_column (InvField field, int width, GMenuModel *header_menu)
{
  const char *name = inv_field_get_name (field);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
  g_autoptr (GMenuModel) menu = NULL;
  GtkColumnViewColumn *column = gtk_column_view_column_new (inv_field_get_label (field),
                                                            make_factory (field));

  gtk_column_view_column_set_id (column, name);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, field == ELASTIC_FIELD);
  gtk_column_view_column_set_fixed_width (column, width);
  if (header_menu != NULL)
    {
      menu = inv_menu_with_target (header_menu, g_variant_new_string (name));
      gtk_column_view_column_set_header_menu (column, menu);
    }

  return column;
}

static void
add_column (GtkColumnView *view, InvField field, gboolean visible, GVariant *widths, GMenuModel *header_menu)
{
  int width = get_default_width (view, field);

  g_variant_lookup (widths, inv_field_get_name (field), "i", &width);

  g_autoptr (GtkColumnViewColumn) column = make_column (field, width, header_menu);

  gtk_column_view_column_set_visible (column, visible);
  gtk_column_view_append_column (view, column);
}

void
inv_did_columns_add (GtkColumnView *view, GSettings *settings, GMenuModel *header_menu)
{
  g_autoptr (GVariant) widths = g_settings_get_value (settings, "did-column-widths");
  g_autoptr (GVariant) chosen = g_settings_get_value (settings, "did-columns");
  gboolean there[INV_N_FIELDS] = { FALSE };
  GVariantIter iter;
  const char *name;
  gboolean visible;

  g_variant_iter_init (&iter, chosen);
  while (g_variant_iter_next (&iter, "(&sb)", &name, &visible))
    {
      InvField field = inv_field_parse (name, NULL);

      if (field == INV_FIELD_NONE || there[field])
        continue;
      there[field] = TRUE;
      add_column (view, field, visible, widths, header_menu);
    }

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (!there[field])
      add_column (view, field, inv_field_has (field, INV_FIELD_FLAG_DEFAULT_COLUMN), widths, header_menu);
}

static GVariant *
get_widths (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width != get_default_width (view, inv_did_columns_get_field (column)))
        g_variant_builder_add (&builder, "{si}", gtk_column_view_column_get_id (column), width);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
get_order (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sb)"));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_variant_builder_add (&builder, "(sb)", gtk_column_view_column_get_id (column),
                             gtk_column_view_column_get_visible (column));
    }

  return g_variant_builder_end (&builder);
}

void
inv_did_columns_save (GtkColumnView *view, GSettings *settings)
{
  g_settings_set_value (settings, "did-column-widths", get_widths (view));
  g_settings_set_value (settings, "did-columns", get_order (view));
}

void
inv_did_columns_reset (GtkColumnView *view)
{
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      GtkColumnViewColumn *column = inv_did_columns_find (view, field);

      inv_did_columns_move (view, field, field);
      gtk_column_view_column_set_visible (column, inv_field_has (field, INV_FIELD_FLAG_DEFAULT_COLUMN));
      gtk_column_view_column_set_fixed_width (column, get_default_width (view, field));
    }
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

GtkColumnViewColumn *
inv_did_columns_find (GtkColumnView *view, InvField field)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (inv_did_columns_get_field (column) == field)
        return column;
    }

  g_return_val_if_reached (NULL);
}

InvField
inv_did_columns_get_field (GtkColumnViewColumn *column)
{
  const char *name = gtk_column_view_column_get_id (column);

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (g_str_equal (inv_field_get_name (field), name))
      return field;

  g_return_val_if_reached (INV_FIELD_NONE);
}

void
inv_did_columns_move (GtkColumnView *view, InvField field, guint position)
{
  g_autoptr (GtkColumnViewColumn) column = g_object_ref (inv_did_columns_find (view, field));

  gtk_column_view_insert_column (view, position, column);
}

GArray *
inv_did_columns_get_fields (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (InvField));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      InvField field = inv_did_columns_get_field (column);

      if (gtk_column_view_column_get_visible (column))
        g_array_append_val (fields, field);
    }

  return fields;
}

void
inv_did_columns_set_sort (GtkColumnView *view, const InvSort *sort)
{
  gtk_column_view_sort_by_column (view, inv_did_columns_find (view, sort->field),
                                  sort->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

InvSort
inv_did_columns_get_sort (GtkColumnView *view)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  if (column == NULL)
    return INV_SORT_DEFAULT;

  return (InvSort) {
    .field = inv_did_columns_get_field (column),
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

void
inv_did_columns_refresh (GtkWidget *widget)
{
  if (INV_IS_DID_CELL (widget))
    inv_did_cell_refresh (INV_DID_CELL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    inv_did_columns_refresh (child);
}
