/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sidebar: a list for each section, one after the other in one list box,
 * with a heading where a section begins.
 */

#include "config.h"

#include "inv-inventory.h"
#include "inv-sidebar.h"
#include "inv-tasks-view.h"

#include <glib/gi18n.h>

struct _InvSidebar
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  GtkRevealer *tasks_revealer;
  InvTasksView *tasks_view;

  InvInventory *inventory;
  GListStore *sections;
  InvSidebarSetUpFunc set_up;
  void *set_up_data;
  GtkListBoxRow *selected;
};

enum
{
  PROP_0,
  PROP_INVENTORY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvSidebar, inv_sidebar, ADW_TYPE_BIN)

static const char *const headings[INV_N_SIDEBAR_SECTIONS] = {
  [INV_SIDEBAR_SECTION_SEARCHES] = N_ ("Saved Searches"),
  [INV_SIDEBAR_SECTION_SUPPLY] = N_ ("Supply"),
  [INV_SIDEBAR_SECTION_SALES] = N_ ("Sales"),
  [INV_SIDEBAR_SECTION_LOG] = N_ ("Log"),
};

static InvSidebarItem *
get_item (GtkListBoxRow *row)
{
  return inv_sidebar_row_get_item (INV_SIDEBAR_ROW (row));
}

static void
row_activated_cb (InvSidebar *self, GtkListBoxRow *row)
{
  InvSidebarItem *item = get_item (row);

  gtk_widget_activate_action_variant (GTK_WIDGET (self), inv_sidebar_item_get_action_name (item),
                                      inv_sidebar_item_get_action_target (item));
}

/* The arrow keys move the selection; whoever goes away without having gone to
 * the row leaves the mark where the page in sight is.
 */
static void
focus_left_cb (InvSidebar *self)
{
  if (self->selected != NULL)
    gtk_list_box_select_row (self->list_box, self->selected);
}

static GtkWidget *
create_row (void *item, void *user_data)
{
  InvSidebar *self = user_data;
  GtkWidget *row = inv_sidebar_row_new (item);

  if (inv_sidebar_item_get_section (item) == INV_SIDEBAR_SECTION_SEARCHES && self->set_up != NULL)
    self->set_up (INV_SIDEBAR_ROW (row), self->set_up_data);

  return row;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, void *user_data)
{
  InvSidebarSection section = inv_sidebar_item_get_section (get_item (row));
  GtkWidget *heading;

  if (headings[section] == NULL
      || (before != NULL && inv_sidebar_item_get_section (get_item (before)) == section))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (gtk_list_box_row_get_header (row) != NULL)
    return;

  heading = gtk_label_new (_ (headings[section]));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "section");
  gtk_list_box_row_set_header (row, heading);
}

static void
inv_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvSidebar *self = INV_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_INVENTORY:
      g_value_set_object (value, self->inventory);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvSidebar *self = INV_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_INVENTORY:
      if (g_set_object (&self->inventory, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_sidebar_dispose (GObject *object)
{
  InvSidebar *self = INV_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_SIDEBAR);
  g_clear_object (&self->inventory);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (inv_sidebar_parent_class)->dispose (object);
}

static void
inv_sidebar_class_init (InvSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_sidebar_get_property;
  object_class->set_property = inv_sidebar_set_property;
  object_class->dispose = inv_sidebar_dispose;

  properties[PROP_INVENTORY] = g_param_spec_object ("inventory", NULL, NULL, INV_TYPE_INVENTORY,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                        | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_INVENTORY);
  g_type_ensure (INV_TYPE_TASKS_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/sidebar/inv-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, InvSidebar, list_box);
  gtk_widget_class_bind_template_child (widget_class, InvSidebar, tasks_revealer);
  gtk_widget_class_bind_template_child (widget_class, InvSidebar, tasks_view);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
inv_sidebar_init (InvSidebar *self)
{
  g_autoptr (GtkFlattenListModel) rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->sections = g_list_store_new (G_TYPE_LIST_MODEL);
  for (int i = 0; i < INV_N_SIDEBAR_SECTIONS; i++)
    {
      g_autoptr (GListStore) section = g_list_store_new (INV_TYPE_SIDEBAR_ITEM);

      g_list_store_append (self->sections, section);
    }

  rows = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->sections)));
  gtk_list_box_set_header_func (self->list_box, update_header, NULL, NULL);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (rows), create_row, self, NULL);
}

void
inv_sidebar_add (InvSidebar *self, InvSidebarItem *item)
{
  g_return_if_fail (INV_IS_SIDEBAR (self));
  g_return_if_fail (INV_IS_SIDEBAR_ITEM (item));

  g_autoptr (GListStore)
      section = g_list_model_get_item (G_LIST_MODEL (self->sections), inv_sidebar_item_get_section (item));

  g_list_store_append (section, item);
}

static GtkListBoxRow *
find_row (InvSidebar *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (g_strcmp0 (inv_sidebar_item_get_name (get_item (row)), name) == 0)
      return row;

  return NULL;
}

InvSidebarItem *
inv_sidebar_find (InvSidebar *self, const char *name)
{
  g_return_val_if_fail (INV_IS_SIDEBAR (self), NULL);

  GtkListBoxRow *row = find_row (self, name);

  return row != NULL ? get_item (row) : NULL;
}

void
inv_sidebar_set_searches (InvSidebar *self, GListModel *searches, InvSidebarSetUpFunc set_up, void *user_data)
{
  g_autoptr (GListModel) none = G_LIST_MODEL (g_list_store_new (INV_TYPE_SIDEBAR_ITEM));

  g_return_if_fail (INV_IS_SIDEBAR (self));
  g_return_if_fail (searches == NULL || G_IS_LIST_MODEL (searches));

  self->set_up = set_up;
  self->set_up_data = user_data;
  if (searches == NULL)
    searches = none;
  g_list_store_splice (self->sections, INV_SIDEBAR_SECTION_SEARCHES, 1, (void **) &searches, 1);
}

static void
reveal_tasks_cb (GListModel *tasks, guint position, guint removed, guint added, InvSidebar *self)
{
  gtk_revealer_set_reveal_child (self->tasks_revealer, g_list_model_get_n_items (tasks) > 0);
}

void
inv_sidebar_set_tasks (InvSidebar *self, InvTasks *tasks)
{
  g_return_if_fail (INV_IS_SIDEBAR (self));
  g_return_if_fail (INV_IS_TASKS (tasks));

  inv_tasks_view_set_tasks (self->tasks_view, tasks);
  g_signal_connect_object (tasks, "items-changed", G_CALLBACK (reveal_tasks_cb), self, G_CONNECT_DEFAULT);
}

void
inv_sidebar_select (InvSidebar *self, const char *name)
{
  g_return_if_fail (INV_IS_SIDEBAR (self));

  GtkListBoxRow *row = find_row (self, name);

  self->selected = row;
  if (row != NULL)
    gtk_list_box_select_row (self->list_box, row);
}
