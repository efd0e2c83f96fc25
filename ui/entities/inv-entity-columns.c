/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table of operators, resellers and the like. */

#include "config.h"

#include "inv-entity-columns.h"

#include "inv-count.h"

#include <glib/gi18n.h>

/* What the column that takes the rest takes at least. */
#define ELASTIC_WIDTH 150

static GQuark
item_quark (void)
{
  return g_quark_from_static_string ("inv-entity-columns-item");
}

static GQuark
field_quark (void)
{
  return g_quark_from_static_string ("inv-entity-columns-field");
}

static const InvEntityField *
get_field (GtkColumnViewColumn *column)
{
  return g_object_get_qdata (G_OBJECT (column), field_quark ());
}

static gboolean
is_count (const InvEntityField *field)
{
  return field->type == INV_ENTITY_FIELD_COUNT || field->type == INV_ENTITY_FIELD_INTEGER;
}

static void
show_text (InvEntityItem *item, GtkInscription *cell)
{
  const InvEntityField *field = g_object_get_qdata (G_OBJECT (cell), field_quark ());

  if (field->type == INV_ENTITY_FIELD_COUNT)
    {
      g_autofree char *count = inv_count_to_text (inv_entity_item_get_number (item, field));

      gtk_inscription_set_text (cell, count);
    }
  else
    {
      gtk_inscription_set_text (cell, inv_entity_item_get_text (item, field));
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  const InvEntityField *field = user_data;
  GtkWidget *text = gtk_inscription_new (NULL);

  g_object_set_qdata (G_OBJECT (text), field_quark (), user_data);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 0);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);

  if (field->type == INV_ENTITY_FIELD_ID)
    gtk_widget_add_css_class (text, "dimmed");
  if (field->type == INV_ENTITY_FIELD_ID || is_count (field))
    gtk_widget_add_css_class (text, "numeric");
  if (is_count (field))
    gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1);
  if (field->type == INV_ENTITY_FIELD_NAME)
    gtk_widget_add_css_class (text, "number");

  gtk_column_view_cell_set_child (cell, text);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  InvEntityItem *item = gtk_column_view_cell_get_item (cell);
  GtkWidget *text = gtk_column_view_cell_get_child (cell);

  g_object_set_qdata (G_OBJECT (text), item_quark (), item);
  g_signal_connect (item, "changed", G_CALLBACK (show_text), text);
  show_text (item, GTK_INSCRIPTION (text));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  GtkWidget *text = gtk_column_view_cell_get_child (cell);

  g_object_set_qdata (G_OBJECT (text), item_quark (), NULL);
  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (cell), show_text, text);
}

static GtkColumnViewColumn *
make_column (const InvEntityField *field, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (field->label), factory);

  /* The sorter sorts nothing, it makes the header one to click on. */
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (void *) field);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  g_object_set_qdata (G_OBJECT (column), field_quark (), (void *) field);
  gtk_column_view_column_set_id (column, field->name);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, width < 0);
  gtk_column_view_column_set_fixed_width (column, width);

  return column;
}

/* Figures stand at the right of their column, and so does its title. There is
 * no property for that; a header that is built in another way stays as it is.
 */
static void
align_title (GtkColumnView *view, guint position)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; i < position && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);

  GtkWidget *box = title != NULL ? gtk_widget_get_first_child (title) : NULL;

  if (box != NULL)
    gtk_widget_set_halign (box, GTK_ALIGN_END);
}

static int
get_default_width (const InvEntityKind *kind, const char *name)
{
  for (const InvEntityColumn *column = kind->columns; column->field != NULL; column++)
    if (g_str_equal (column->field, name))
      return column->width;

  g_return_val_if_reached (-1);
}

void
inv_entity_columns_add (GtkColumnView *view, const InvEntityKind *kind, GVariant *widths)
{
  for (guint i = 0; kind->columns[i].field != NULL; i++)
    {
      const InvEntityColumn *info = &kind->columns[i];
      const InvEntityField *field = inv_entity_parse_field (kind->entity, info->field, NULL);
      int width = info->width;

      if (widths != NULL)
        g_variant_lookup (widths, info->field, "i", &width);

      g_autoptr (GtkColumnViewColumn) column = make_column (field, width);

      gtk_column_view_append_column (view, column);
      if (is_count (field))
        align_title (view, i);
    }
}

GVariant *
inv_entity_columns_get_widths (GtkColumnView *view, const InvEntityKind *kind)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *name = gtk_column_view_column_get_id (column);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width != get_default_width (kind, name))
        g_variant_builder_add (&builder, "{si}", name, width);
    }

  return g_variant_builder_end (&builder);
}

void
inv_entity_columns_set_sort (GtkColumnView *view, const InvEntityField *field, gboolean descending)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (get_field (column) == field)
        gtk_column_view_sort_by_column (view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

const InvEntityField *
inv_entity_columns_get_sort (GtkColumnView *view, const InvEntityKind *kind, gboolean *descending)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  *descending = column != NULL
                && gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;

  return column != NULL ? get_field (column) : inv_entity_get_name_field (kind->entity);
}

InvEntityItem *
inv_entity_columns_find_item (GtkWidget *widget)
{
  InvEntityItem *item = g_object_get_qdata (G_OBJECT (widget), item_quark ());

  for (GtkWidget *child = gtk_widget_get_first_child (widget); item == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    item = inv_entity_columns_find_item (child);

  return item;
}
