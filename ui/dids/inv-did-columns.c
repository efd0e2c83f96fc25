/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table of DIDs. Cells are GtkInscription, whose size does
 * not depend on their text: a jump over a million rows draws in one frame.
 */

#include "config.h"

#include "inv-did-columns.h"
#include "inv-number-text.h"
#include "inv-status-pill.h"

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

static GQuark
row_quark (void)
{
  return g_quark_from_static_string ("inv-did-columns-row");
}

static GQuark
field_quark (void)
{
  return g_quark_from_static_string ("inv-did-columns-field");
}

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

/* The client with the account behind it, dimmed. */
static void
show_client (GtkInscription *cell, InvDid *did)
{
  const char *client = inv_did_get_text (did, INV_FIELD_CLIENT);
  const char *account = inv_did_get_text (did, INV_FIELD_ACCOUNT);
  g_autofree char *text = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoAttribute *dim;

  if (*account == '\0')
    {
      gtk_inscription_set_attributes (cell, NULL);
      gtk_inscription_set_text (cell, client);
      return;
    }

  text = g_strconcat (client, "  ", account, NULL);
  attributes = pango_attr_list_new ();
  dim = pango_attr_foreground_alpha_new (G_MAXUINT16 * 7 / 10);
  dim->start_index = strlen (client);
  pango_attr_list_insert (attributes, dim);
  gtk_inscription_set_attributes (cell, attributes);
  gtk_inscription_set_text (cell, text);
}

static void
show_text (GtkInscription *cell, InvDid *did, InvField field)
{
  const char *value = inv_did_get_text (did, field);

  if (field == INV_FIELD_CLIENT)
    {
      show_client (cell, did);
    }
  else if (field == INV_FIELD_DID)
    {
      g_autofree char *text = inv_number_to_text (value);

      gtk_inscription_set_text (cell, text);
    }
  else
    {
      gtk_inscription_set_text (cell, value);
    }
}

static InvField
get_cell_field (GtkInscription *cell)
{
  return GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (cell), field_quark ()));
}

static void
changed_cb (InvDid *did, GParamSpec *pspec, GtkInscription *cell)
{
  show_text (cell, did, get_cell_field (cell));
}

static void
setup_text_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  InvField field = GPOINTER_TO_INT (user_data);
  GtkWidget *text = gtk_inscription_new (NULL);

  g_object_set_qdata (G_OBJECT (text), field_quark (), user_data);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 0);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);

  if (field == ELASTIC_FIELD)
    gtk_widget_set_size_request (text, ELASTIC_WIDTH, -1);

  if (field == INV_FIELD_ID)
    gtk_widget_add_css_class (text, "dimmed");
  if (field == INV_FIELD_DID)
    gtk_widget_add_css_class (text, "number");
  if (field == INV_FIELD_DID || inv_field_is_ordered (field))
    gtk_widget_add_css_class (text, "numeric");

  gtk_column_view_cell_set_child (cell, text);
}

/* A jump connects a thousand cells, so the signal is not looked up by name. */
static void
connect_field (InvDid *did, InvField field, GtkWidget *text)
{
  static guint notify_id;
  GQuark detail = g_quark_from_static_string (inv_field_get_name (field));

  if (notify_id == 0)
    notify_id = g_signal_lookup ("notify", G_TYPE_OBJECT);

  g_signal_connect_closure_by_id (did, notify_id, detail,
                                  g_cclosure_new (G_CALLBACK (changed_cb), text, NULL), FALSE);
}

static void
bind_text_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  InvField field = GPOINTER_TO_INT (user_data);
  InvDid *did = gtk_column_view_cell_get_item (cell);
  GtkWidget *text = gtk_column_view_cell_get_child (cell);

  g_object_set_qdata (G_OBJECT (text), row_quark (), did);
  connect_field (did, field, text);
  if (field == INV_FIELD_CLIENT)
    connect_field (did, INV_FIELD_ACCOUNT, text);
  show_text (GTK_INSCRIPTION (text), did, field);
}

static void
unbind_text_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  GtkWidget *text = gtk_column_view_cell_get_child (cell);

  g_object_set_qdata (G_OBJECT (text), row_quark (), NULL);
  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (cell), changed_cb, text);
}

static void
setup_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  gtk_column_view_cell_set_child (cell, inv_status_pill_new ());
}

static void
bind_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  inv_status_pill_set_did (INV_STATUS_PILL (gtk_column_view_cell_get_child (cell)),
                           gtk_column_view_cell_get_item (cell));
}

static void
unbind_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, void *user_data)
{
  inv_status_pill_set_did (INV_STATUS_PILL (gtk_column_view_cell_get_child (cell)), NULL);
}

static GtkListItemFactory *
make_factory (InvField field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  void *data = GINT_TO_POINTER (field);

  if (field == INV_FIELD_STATUS)
    {
      g_signal_connect (factory, "setup", G_CALLBACK (setup_status_cb), data);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_status_cb), data);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_status_cb), data);
    }
  else
    {
      g_signal_connect (factory, "setup", G_CALLBACK (setup_text_cb), data);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_text_cb), data);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_text_cb), data);
    }

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
  InvDid *did = g_object_get_qdata (G_OBJECT (widget), row_quark ());

  for (GtkWidget *child = gtk_widget_get_first_child (widget); did == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    did = inv_did_columns_find_row (child);

  return did;
}
