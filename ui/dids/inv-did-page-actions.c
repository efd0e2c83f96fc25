/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done on the page of DIDs. Dialogs and other pages are reached by
 * the actions of the window.
 */

#include "config.h"

#include "inv-did-columns.h"
#include "inv-did-page-private.h"
#include "inv-go-to-dialog.h"
#include "inv-number.h"

static gboolean
is_writable (InvDidPage *self)
{
  InvInventory *inventory = inv_page_get_inventory (INV_PAGE (self));

  return inventory != NULL && inv_inventory_get_read_only_reason (inventory) == NULL;
}

static void
clear_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_page_clear_search (INV_DID_PAGE (widget));
}

static void
create_number_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *text = inv_did_search_get_text (INV_DID_PAGE (widget)->search);
  char number[INV_NUMBER_SIZE];

  if (inv_number_parse (text, -1, number, NULL, NULL))
    gtk_widget_activate_action (widget, "win.new-dids", "s", number);
}

static void
select_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (INV_DID_PAGE (widget)->selection));
}

static void
unselect_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (INV_DID_PAGE (widget)->selection));
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_view_show_menu (INV_DID_PAGE (widget)->view);
}

static void
edit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvDid *did = inv_did_view_get_row (INV_DID_PAGE (widget)->view);

  if (did != NULL)
    inv_did_page_edit (INV_DID_PAGE (widget), did);
}

static void
history_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvDid *did = inv_did_view_get_row (INV_DID_PAGE (widget)->view);

  if (did != NULL)
    gtk_widget_activate_action (widget, "win.show-history", "s", inv_did_get_text (did, INV_FIELD_DID));
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.export", NULL);
}

static void
add_match (InvQuery **query, InvField field, const InvMatch *match)
{
  InvCondition condition = { .field = field, .matches = (InvMatch *) match, .n_matches = 1 };
  InvQuery *longer = inv_query_new_with (*query, &condition);

  inv_query_unref (*query);
  *query = longer;
}

/* Searches within what is searched for, for DIDs that are in a field as the row
 * is. Of several tags they have all.
 */
static void
show_only_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvDidPage *self = INV_DID_PAGE (widget);
  InvField field = inv_field_parse (g_variant_get_string (parameter, NULL), NULL);
  InvDid *did = inv_did_view_get_row (self->view);

  if (did == NULL || !inv_did_is_loaded (did))
    return;

  g_autoptr (InvQuery) query = inv_query_new_without (inv_did_search_get_query (self->search), field);
  const char *text = inv_did_get_text (did, field);
  g_auto (GStrv) values = g_strsplit (text, field == INV_FIELD_TAG ? "," : "\n", -1);

  if (field == INV_FIELD_STATUS)
    add_match (&query, field,
               &(InvMatch) { .low = { .type = INV_VALUE_INTEGER, .integer = inv_did_get_status (did) } });
  else if (*text == '\0')
    add_match (&query, field, &(InvMatch) { .kind = INV_MATCH_EMPTY });
  else
    for (char **value = values; *value != NULL; value++)
      add_match (&query, field,
                 &(InvMatch) { .low = { .type = INV_VALUE_TEXT, .text = g_strstrip (*value) } });

  inv_did_search_set_query (self->search, query);
}

static void
sort_by (GtkWidget *widget, GVariant *parameter, gboolean descending)
{
  InvSort sort = { .field = inv_field_parse (g_variant_get_string (parameter, NULL), NULL),
                   .descending = descending };

  if (sort.field != INV_FIELD_NONE)
    inv_did_view_set_sort (INV_DID_PAGE (widget)->view, &sort);
}

static void
sort_ascending_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  sort_by (widget, parameter, FALSE);
}

static void
sort_descending_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  sort_by (widget, parameter, TRUE);
}

static void
hide_column_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvField field = inv_field_parse (g_variant_get_string (parameter, NULL), NULL);
  GtkColumnView *table = inv_did_view_get_table (INV_DID_PAGE (widget)->view);

  if (field != INV_FIELD_NONE)
    gtk_column_view_column_set_visible (inv_did_columns_find (table, field), FALSE);
}

static void
show_columns_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_view_show_columns (INV_DID_PAGE (widget)->view);
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_page_delete_selected (INV_DID_PAGE (widget));
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GArray) fields = inv_did_page_get_fields (INV_DID_PAGE (widget));

  inv_did_page_copy (INV_DID_PAGE (widget), fields);
}

static void
copy_numbers_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (InvField));
  InvField number = INV_FIELD_DID;

  g_array_append_val (fields, number);
  inv_did_page_copy (INV_DID_PAGE (widget), fields);
}

static void
paste_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_page_paste (INV_DID_PAGE (widget));
}

void
inv_did_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "dids.clear-search", NULL, clear_search_action },
    { "dids.copy", NULL, copy_action },
    { "dids.copy-numbers", NULL, copy_numbers_action },
    { "dids.create-number", NULL, create_number_action },
    { "dids.delete", NULL, delete_action },
    { "dids.edit", NULL, edit_action },
    { "dids.export", NULL, export_action },
    { "dids.hide-column", "s", hide_column_action },
    { "dids.history", NULL, history_action },
    { "dids.menu", NULL, menu_action },
    { "dids.paste", NULL, paste_action },
    { "dids.select-all", NULL, select_all_action },
    { "dids.show-columns", "s", show_columns_action },
    { "dids.show-only", "s", show_only_action },
    { "dids.sort-ascending", "s", sort_ascending_action },
    { "dids.sort-descending", "s", sort_descending_action },
    { "dids.unselect-all", NULL, unselect_all_action },
  };
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, "dids.unselect-all" },
    { GDK_KEY_Insert, GDK_SHIFT_MASK, "dids.paste" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "dids.paste" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "dids.sort-field", "sort-field");
  gtk_widget_class_install_property_action (widget_class, "dids.sort-reversed", "sort-reversed");

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

void
inv_did_page_update_actions (InvDidPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_rows = self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;
  gboolean has_selected = self->selection != NULL && inv_selection_get_n_selected (self->selection) > 0;
  gboolean writable = is_writable (self);

  gtk_widget_action_set_enabled (widget, "dids.copy", has_rows);
  gtk_widget_action_set_enabled (widget, "dids.copy-numbers", has_rows);
  gtk_widget_action_set_enabled (widget, "dids.delete", has_selected && writable);
  gtk_widget_action_set_enabled (widget, "dids.export", has_rows);
  gtk_widget_action_set_enabled (widget, "dids.menu", has_rows);
  gtk_widget_action_set_enabled (widget, "dids.paste", writable);
  gtk_widget_action_set_enabled (widget, "dids.select-all", has_rows);
  gtk_widget_action_set_enabled (widget, "dids.unselect-all", has_selected);
}

void
inv_did_page_edit (InvDidPage *self, InvDid *did)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-did", "u", inv_did_get_id (did));
}

void
inv_did_page_go_to_number (InvDidPage *self)
{
  g_return_if_fail (INV_IS_DID_PAGE (self));

  if (self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    inv_go_to_dialog_present (inv_page_get_inventory (INV_PAGE (self)), self->view);
}
