/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drop-down that a page of operators or batches is filtered with. What is
 * chosen is kept as an id, because the toolkit would choose a neighbour for
 * what goes out of the list.
 */

#include "config.h"

#include "inv-entity-filter.h"

#include "inv-name-list.h"

#include <glib/gi18n.h>

/* What is no row of the inventory. */
#define ALL_ID 0
#define NONE_ID -1

struct _InvEntityFilter
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;

  const InvEntityField *field;
  InvNameList *names;
  gint64 selected_id;
  gboolean updating;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvEntityFilter, inv_entity_filter, ADW_TYPE_BIN)

static guint
find_position (InvEntityFilter *self, gint64 id)
{
  GListModel *model = gtk_drop_down_get_model (self->drop_down);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (InvNamed) named = g_list_model_get_item (model, i);

      if (inv_named_get_id (named) == id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
select_id (InvEntityFilter *self, gint64 id)
{
  gboolean changed = self->selected_id != id;

  self->selected_id = id;
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->drop_down, find_position (self, id));
  self->updating = FALSE;

  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
selected_item_cb (InvEntityFilter *self)
{
  InvNamed *named = gtk_drop_down_get_selected_item (self->drop_down);

  if (!self->updating && named != NULL)
    select_id (self, inv_named_get_id (named));
}

static void
list_changes_cb (InvEntityFilter *self)
{
  self->updating = TRUE;
}

static void
list_changed_cb (InvEntityFilter *self)
{
  gboolean gone = find_position (self, self->selected_id) == GTK_INVALID_LIST_POSITION;

  select_id (self, gone ? ALL_ID : self->selected_id);
}

/* The one that is chosen may have got another name. */
static void
loaded_cb (InvEntityFilter *self)
{
  if (self->names != NULL && self->selected_id > 0 && !inv_name_list_is_loading (self->names))
    g_signal_emit (self, signals[CHANGED], 0);
}

/* All, then the names, then none where that can be. */
static GListModel *
make_model (InvEntityFilter *self)
{
  const InvEntityKind *kind = inv_entity_kind_get (self->field->target);
  g_autoptr (InvNamed) all = inv_named_new (ALL_ID, _ (kind->all));
  g_autoptr (InvNamed) none = inv_named_new (NONE_ID, _ (kind->choose));
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) before = g_list_store_new (INV_TYPE_NAMED);
  g_autoptr (GListStore) after = g_list_store_new (INV_TYPE_NAMED);

  g_list_store_append (before, all);
  if ((self->field->flags & INV_ENTITY_FIELD_FLAG_MANDATORY) == 0)
    g_list_store_append (after, none);

  g_list_store_append (parts, before);
  g_list_store_append (parts, self->names);
  g_list_store_append (parts, after);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static void
inv_entity_filter_dispose (GObject *object)
{
  InvEntityFilter *self = INV_ENTITY_FILTER (object);

  self->updating = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_ENTITY_FILTER);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (inv_entity_filter_parent_class)->dispose (object);
}

static void
inv_entity_filter_class_init (InvEntityFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_entity_filter_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (INV_TYPE_NAMED);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/entities/inv-entity-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, InvEntityFilter, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_item_cb);
}

static void
inv_entity_filter_init (InvEntityFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_entity_filter_set_field (InvEntityFilter *self, const InvEntityField *field)
{
  g_return_if_fail (INV_IS_ENTITY_FILTER (self));

  self->field = field;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
}

void
inv_entity_filter_set_inventory (InvEntityFilter *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_ENTITY_FILTER (self));
  g_return_if_fail (self->field != NULL);

  self->updating = TRUE;
  gtk_drop_down_set_model (self->drop_down, NULL);
  g_clear_object (&self->names);

  if (inventory != NULL)
    {
      g_autoptr (GListModel) model = NULL;

      self->names = inv_name_list_new (inventory, self->field->target);
      g_signal_connect_object (self->names, "items-changed", G_CALLBACK (list_changes_cb), self,
                               G_CONNECT_SWAPPED);
      model = make_model (self);
      gtk_drop_down_set_model (self->drop_down, model);
      g_signal_connect_object (self->names, "items-changed", G_CALLBACK (list_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (self->names, "notify::loading", G_CALLBACK (loaded_cb), self,
                               G_CONNECT_SWAPPED);
    }
  self->updating = FALSE;
  select_id (self, ALL_ID);
}

const char *
inv_entity_filter_get_name (InvEntityFilter *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_FILTER (self), NULL);

  InvNamed *named = self->names != NULL ? inv_name_list_find (self->names, self->selected_id, NULL) : NULL;

  if (named != NULL)
    return inv_named_get_name (named);

  return self->selected_id == NONE_ID ? "" : NULL;
}

void
inv_entity_filter_clear (InvEntityFilter *self)
{
  g_return_if_fail (INV_IS_ENTITY_FILTER (self));

  select_id (self, ALL_ID);
}
