/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panel of Advanced Search. Its rows and the query are kept equal: what a
 * person does to a row becomes a query, and a query that comes from elsewhere
 * is dealt out to the rows, of which those that still say what it says stay as
 * they are, unfinished ones included.
 */

#include "config.h"

#include "inv-condition-row.h"
#include "inv-count.h"
#include "inv-did-list.h"
#include "inv-field-picker.h"
#include "inv-save-search.h"
#include "inv-search-help.h"
#include "inv-search-panel.h"
#include "inv-window.h"

#include <glib/gi18n.h>

struct _InvSearchPanel
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  GtkWidget *add_row;
  GtkMenuButton *save_button;
  InvSaveSearch *save_popover;

  InvDidSearch *search;
  InvInventory *inventory;
  InvDidList *list;
  gboolean collapsed;
  gboolean pushing;
};

enum
{
  PROP_0,
  PROP_SEARCH,
  PROP_INVENTORY,
  PROP_COLLAPSED,
  PROP_LIST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvSearchPanel, inv_search_panel, ADW_TYPE_BIN)

static char *
describe_query (void *widget, InvQuery *query)
{
  if (query == NULL || inv_query_is_all (query))
    return g_strdup (_ ("All DIDs"));

  return inv_query_to_text (query, INV_QUERY_MODE_SEARCH);
}

static char *
describe_found (void *widget, guint n_found, gboolean ready)
{
  g_autofree char *count = inv_count_to_text (n_found);

  return ready ? g_strdup_printf (ngettext ("%s found", "%s found", n_found), count) : g_strdup ("");
}

static AdwNavigationView *
get_navigation_view (InvSearchPanel *self)
{
  return ADW_NAVIGATION_VIEW (adw_bin_get_child (ADW_BIN (self)));
}

static InvConditionRow *
get_row (InvSearchPanel *self, int position)
{
  return (InvConditionRow *) gtk_list_box_get_row_at_index (self->list_box, position);
}

/* What all rows say together. */
static InvQuery *
join_rows (InvSearchPanel *self)
{
  InvQuery *query = inv_query_new_all ();
  InvConditionRow *row;
  guint n_conditions;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      g_autoptr (InvQuery) shorter = query;

      inv_query_get_conditions (shorter, &n_conditions);
      query = inv_query_new_spliced (shorter, n_conditions, 0, inv_condition_row_get_part (row));
    }

  return query;
}

static void
push_query (InvSearchPanel *self)
{
  g_autoptr (InvQuery) query = join_rows (self);

  if (self->search == NULL)
    return;

  self->pushing = TRUE;
  inv_did_search_set_query (self->search, query);
  self->pushing = FALSE;
}

static void
update_list (InvSearchPanel *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), get_row (self, 0) != NULL);
}

static void
remove_row (InvSearchPanel *self, InvConditionRow *row)
{
  gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  update_list (self);
}

/* The keyboard goes on to the row that takes the place of the one that went. */
static void
removed_cb (InvSearchPanel *self, InvConditionRow *row)
{
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  InvConditionRow *next;

  remove_row (self, row);
  next = get_row (self, position);
  if (next != NULL)
    gtk_widget_child_focus (GTK_WIDGET (next), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add_row);
  push_query (self);
}

static InvConditionRow *
add_row (InvSearchPanel *self, InvField field)
{
  GtkWidget *row = inv_condition_row_new (field, self->inventory);

  g_signal_connect_object (row, "edited", G_CALLBACK (push_query), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list_box, row);
  update_list (self);

  return INV_CONDITION_ROW (row);
}

static void
field_picked_cb (InvSearchPanel *self, int field)
{
  InvConditionRow *row = add_row (self, field);

  adw_navigation_view_pop (get_navigation_view (self));
  inv_condition_row_start (row);
}

/* Whether the row says what the condition says; one that says nothing yet says
 * nothing else either.
 */
static gboolean
row_says (InvConditionRow *row, const InvCondition *condition)
{
  guint n_conditions;
  const InvCondition *said = inv_query_get_conditions (inv_condition_row_get_part (row), &n_conditions);

  return n_conditions == 1 && inv_condition_equal (said, condition);
}

static gboolean
is_unfinished (InvConditionRow *row)
{
  return inv_query_is_all (inv_condition_row_get_part (row));
}

/* The first row that no condition has yet, and that says the condition or, if
 * @other is set, something else of the same field.
 */
static InvConditionRow *
find_row (InvSearchPanel *self, GHashTable *dealt, const InvCondition *condition, gboolean other)
{
  InvConditionRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (g_hash_table_contains (dealt, row))
        continue;
      if (other ? inv_condition_row_get_field (row) == condition->field && !is_unfinished (row)
                : row_says (row, condition))
        return row;
    }

  return NULL;
}

/* Deals the conditions of the query out to the rows. */
static void
pull_query (InvSearchPanel *self)
{
  g_autoptr (GHashTable) dealt = g_hash_table_new (NULL, NULL);
  g_autofree gboolean *done = NULL;
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (inv_did_search_get_query (self->search),
                                                             &n_conditions);
  InvConditionRow *row;

  done = g_new0 (gboolean, n_conditions + 1);
  for (guint i = 0; i < n_conditions; i++)
    {
      row = find_row (self, dealt, &conditions[i], FALSE);
      done[i] = row != NULL;
      if (row != NULL)
        g_hash_table_add (dealt, row);
    }

  for (guint i = 0; i < n_conditions; i++)
    {
      if (done[i])
        continue;
      row = find_row (self, dealt, &conditions[i], TRUE);
      if (row == NULL)
        row = add_row (self, conditions[i].field);
      inv_condition_row_set_condition (row, &conditions[i]);
      g_hash_table_add (dealt, row);
    }

  for (int i = 0; (row = get_row (self, i)) != NULL;)
    {
      if (g_hash_table_contains (dealt, row) || is_unfinished (row))
        i++;
      else
        remove_row (self, row);
    }
}

static void
query_changed_cb (InvSearchPanel *self)
{
  if (!self->pushing)
    pull_query (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "search-panel.copy",
                                 !inv_query_is_all (inv_did_search_get_query (self->search)));
}

static void
set_search (InvSearchPanel *self, InvDidSearch *search)
{
  if (self->search == search)
    return;

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, query_changed_cb, self);
  g_set_object (&self->search, search);
  if (search != NULL)
    {
      g_signal_connect_object (search, "notify::query", G_CALLBACK (query_changed_cb), self,
                               G_CONNECT_SWAPPED);
      query_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

static void
remove_all (InvSearchPanel *self)
{
  gtk_list_box_remove_all (self->list_box);
  update_list (self);
}

/* The rows offer names of the inventory that they were made for. */
static void
set_inventory (InvSearchPanel *self, InvInventory *inventory)
{
  if (!g_set_object (&self->inventory, inventory))
    return;

  remove_all (self);
  if (self->search != NULL)
    pull_query (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INVENTORY]);
}

static void
copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvSearchPanel *self = INV_SEARCH_PANEL (widget);
  g_autofree char *text = inv_query_to_text (inv_did_search_get_query (self->search), INV_QUERY_MODE_SEARCH);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
clear_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvSearchPanel *self = INV_SEARCH_PANEL (widget);

  remove_all (self);
  inv_did_search_clear (self->search);
  gtk_widget_grab_focus (self->add_row);
}

/* What is saved is what is searched for when the popover opens. */
static void
save_pressed_cb (InvSearchPanel *self)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (!gtk_menu_button_get_active (self->save_button) || window == NULL)
    return;

  text = inv_query_to_text (inv_did_search_get_query (self->search), INV_QUERY_MODE_SEARCH);
  inv_save_search_set_new (self->save_popover, inv_window_get_searches (window), text);
}

static void
inv_search_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvSearchPanel *self = INV_SEARCH_PANEL (object);

  switch (prop_id)
    {
    case PROP_SEARCH:
      g_value_set_object (value, self->search);
      break;

    case PROP_INVENTORY:
      g_value_set_object (value, self->inventory);
      break;

    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;

    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_search_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvSearchPanel *self = INV_SEARCH_PANEL (object);

  switch (prop_id)
    {
    case PROP_SEARCH:
      set_search (self, g_value_get_object (value));
      break;

    case PROP_INVENTORY:
      set_inventory (self, g_value_get_object (value));
      break;

    case PROP_COLLAPSED:
      if (self->collapsed != g_value_get_boolean (value))
        {
          self->collapsed = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_LIST:
      if (g_set_object (&self->list, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_search_panel_dispose (GObject *object)
{
  InvSearchPanel *self = INV_SEARCH_PANEL (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_SEARCH_PANEL);
  g_clear_object (&self->search);
  g_clear_object (&self->inventory);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (inv_search_panel_parent_class)->dispose (object);
}

static void
inv_search_panel_class_init (InvSearchPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_search_panel_get_property;
  object_class->set_property = inv_search_panel_set_property;
  object_class->dispose = inv_search_panel_dispose;

  properties[PROP_SEARCH] = g_param_spec_object ("search", NULL, NULL, INV_TYPE_DID_SEARCH, flags);
  properties[PROP_INVENTORY] = g_param_spec_object ("inventory", NULL, NULL, INV_TYPE_INVENTORY, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, INV_TYPE_DID_LIST, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_DID_LIST);
  g_type_ensure (INV_TYPE_FIELD_PICKER);
  g_type_ensure (INV_TYPE_SAVE_SEARCH);
  g_type_ensure (INV_TYPE_SEARCH_HELP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-search-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, InvSearchPanel, list_box);
  gtk_widget_class_bind_template_child (widget_class, InvSearchPanel, add_row);
  gtk_widget_class_bind_template_child (widget_class, InvSearchPanel, save_button);
  gtk_widget_class_bind_template_child (widget_class, InvSearchPanel, save_popover);
  gtk_widget_class_bind_template_callback (widget_class, describe_found);
  gtk_widget_class_bind_template_callback (widget_class, describe_query);
  gtk_widget_class_bind_template_callback (widget_class, field_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_pressed_cb);

  gtk_widget_class_install_action (widget_class, "search-panel.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "search-panel.copy", NULL, copy_action);
}

static void
inv_search_panel_init (InvSearchPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_search_panel_start (InvSearchPanel *self)
{
  g_return_if_fail (INV_IS_SEARCH_PANEL (self));

  InvConditionRow *row = get_row (self, 0);

  adw_navigation_view_pop_to_tag (get_navigation_view (self), "conditions");
  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add_row);
}

void
inv_search_panel_save (InvSearchPanel *self)
{
  g_return_if_fail (INV_IS_SEARCH_PANEL (self));

  adw_navigation_view_pop_to_tag (get_navigation_view (self), "conditions");
  gtk_menu_button_popup (self->save_button);
}
