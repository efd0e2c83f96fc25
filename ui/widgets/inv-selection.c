/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A selection of millions of rows: a bit set of positions, which is the model
 * that views show. GtkMultiSelection holds the object of every selected row,
 * 70 bytes and a query each.
 */

#include "config.h"

#include "inv-did.h"
#include "inv-selection.h"

struct _InvSelection
{
  GObject parent_instance;

  InvDidList *list;
  GtkBitset *selected;

  /* What is selected and not among the first rows of a result, which came
   * ahead of the others; it waits for them.
   */
  InvIdSet *waiting;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_N_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void inv_selection_list_model_init (GListModelInterface *iface);
static void inv_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvSelection,
                               inv_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_selection_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          inv_selection_selection_model_init))

static void
replace_selected (InvSelection *self, GtkBitset *selected)
{
  g_autoptr (GtkBitset) changed = gtk_bitset_copy (self->selected);
  guint64 n_before = gtk_bitset_get_size (self->selected);

  gtk_bitset_difference (changed, selected);
  gtk_bitset_remove_range_closed (changed, g_list_model_get_n_items (G_LIST_MODEL (self->list)), G_MAXUINT);
  g_clear_pointer (&self->selected, gtk_bitset_unref);
  self->selected = gtk_bitset_ref (selected);

  if (!gtk_bitset_is_empty (changed))
    {
      guint first = gtk_bitset_get_minimum (changed);

      gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first,
                                             gtk_bitset_get_maximum (changed) - first + 1);
    }

  if (gtk_bitset_get_size (selected) != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

/* The ids at the selected positions of a vector, positions past its end aside. */
static InvIdSet *
collect_ids (InvSelection *self, InvIdVector *vector)
{
  InvIdSetBuilder *builder = inv_id_set_builder_new ();
  gsize n_ids;
  const guint32 *ids = inv_id_vector_get_ids (vector, &n_ids);
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, self->selected, &position);
       valid && position < n_ids; valid = gtk_bitset_iter_next (&iter, &position))
    inv_id_set_builder_add (builder, ids[position]);

  return inv_id_set_builder_end (builder);
}

static GtkBitset *
find_positions (InvIdVector *vector, const InvIdSet *set)
{
  GtkBitset *positions = gtk_bitset_new_empty ();
  gsize n_ids;
  const guint32 *ids = inv_id_vector_get_ids (vector, &n_ids);

  if (inv_id_set_is_empty (set))
    return positions;

  for (gsize i = 0; i < n_ids; i++)
    {
      gsize first = i;

      while (i < n_ids && inv_id_set_contains (set, ids[i]))
        i++;
      if (i > first)
        gtk_bitset_add_range (positions, first, i - first);
    }

  return positions;
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, void *user_data)
{
  InvSelection *self = user_data;

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* The positions still are those of before, also where the list became shorter:
 * views ask for none past its end, and here they are needed to know the ids.
 */
static void
rearranged_cb (InvDidList *list, InvIdVector *before, void *user_data)
{
  InvSelection *self = user_data;
  g_autoptr (InvIdSet) ids = collect_ids (self, before);

  if (self->waiting != NULL)
    {
      g_autoptr (InvIdSet) both = inv_id_set_union (ids, self->waiting);

      g_clear_pointer (&self->waiting, inv_id_set_unref);
      inv_id_set_unref (ids);
      ids = g_steal_pointer (&both);
    }

  g_autoptr (GtkBitset) selected = find_positions (inv_did_list_get_ids (list), ids);

  replace_selected (self, selected);

  if (inv_did_list_is_partial (list))
    {
      g_autoptr (InvIdSet) shown = inv_selection_get_ids (self);

      self->waiting = inv_id_set_subtract (ids, shown);
    }
}

static void *
inv_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (INV_SELECTION (model)->list), position);
}

static guint
inv_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (INV_SELECTION (model)->list));
}

static GType
inv_selection_get_item_type (GListModel *model)
{
  return INV_TYPE_DID;
}

static void
inv_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item = inv_selection_get_item;
  iface->get_n_items = inv_selection_get_n_items;
  iface->get_item_type = inv_selection_get_item_type;
}

static gboolean
inv_selection_is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (INV_SELECTION (model)->selected, position);
}

static GtkBitset *
inv_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (INV_SELECTION (model)->selected);
}

/* Every other way to select is this one with another mask. */
static gboolean
inv_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  InvSelection *self = INV_SELECTION (model);
  guint n_items = inv_selection_get_n_items (G_LIST_MODEL (self));
  g_autoptr (GtkBitset) result = gtk_bitset_copy (self->selected);
  g_autoptr (GtkBitset) added = gtk_bitset_copy (selected);

  gtk_bitset_intersect (added, mask);
  gtk_bitset_subtract (result, mask);
  gtk_bitset_union (result, added);
  gtk_bitset_remove_range_closed (result, n_items, G_MAXUINT);

  replace_selected (self, result);

  return TRUE;
}

/* A range of positions that there are: a set of all positions that there could
 * be takes milliseconds to make.
 */
static GtkBitset *
make_range (GtkSelectionModel *model, guint position, guint n_items)
{
  guint n_there = inv_selection_get_n_items (G_LIST_MODEL (model));

  return gtk_bitset_new_range (position, position < n_there ? MIN (n_items, n_there - position) : 0);
}

static gboolean
inv_selection_select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  g_autoptr (GtkBitset) range = make_range (model, position, n_items);
  g_autoptr (GtkBitset) all = NULL;

  if (!unselect_rest)
    return inv_selection_set_selection (model, range, range);

  all = make_range (model, 0, G_MAXUINT);
  g_clear_pointer (&INV_SELECTION (model)->waiting, inv_id_set_unref);

  return inv_selection_set_selection (model, range, all);
}

static gboolean
inv_selection_unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  g_autoptr (GtkBitset) range = make_range (model, position, n_items);
  g_autoptr (GtkBitset) none = gtk_bitset_new_empty ();

  return inv_selection_set_selection (model, none, range);
}

static gboolean
inv_selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return inv_selection_select_range (model, position, 1, unselect_rest);
}

static gboolean
inv_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  return inv_selection_unselect_range (model, position, 1);
}

static gboolean
inv_selection_select_all (GtkSelectionModel *model)
{
  return inv_selection_select_range (model, 0, inv_selection_get_n_items (G_LIST_MODEL (model)), FALSE);
}

static gboolean
inv_selection_unselect_all (GtkSelectionModel *model)
{
  InvSelection *self = INV_SELECTION (model);

  g_clear_pointer (&self->waiting, inv_id_set_unref);

  return inv_selection_unselect_range (model, 0, G_MAXUINT);
}

static void
inv_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = inv_selection_is_selected;
  iface->get_selection_in_range = inv_selection_get_selection_in_range;
  iface->set_selection = inv_selection_set_selection;
  iface->select_range = inv_selection_select_range;
  iface->unselect_range = inv_selection_unselect_range;
  iface->select_item = inv_selection_select_item;
  iface->unselect_item = inv_selection_unselect_item;
  iface->select_all = inv_selection_select_all;
  iface->unselect_all = inv_selection_unselect_all;
}

static void
inv_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvSelection *self = INV_SELECTION (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, inv_selection_get_n_items (G_LIST_MODEL (self)));
      break;

    case PROP_N_SELECTED:
      g_value_set_uint (value, inv_selection_get_n_selected (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_selection_finalize (GObject *object)
{
  InvSelection *self = INV_SELECTION (object);

  g_clear_pointer (&self->selected, gtk_bitset_unref);
  g_clear_pointer (&self->waiting, inv_id_set_unref);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (inv_selection_parent_class)->finalize (object);
}

static void
inv_selection_class_init (InvSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_selection_get_property;
  object_class->finalize = inv_selection_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_selection_init (InvSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

InvSelection *
inv_selection_new (InvDidList *list)
{
  InvSelection *self = g_object_new (INV_TYPE_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (list, "rearranged", G_CALLBACK (rearranged_cb), self, G_CONNECT_DEFAULT);

  return self;
}

InvDidList *
inv_selection_get_list (InvSelection *self)
{
  g_return_val_if_fail (INV_IS_SELECTION (self), NULL);

  return self->list;
}

guint
inv_selection_get_n_selected (InvSelection *self)
{
  g_return_val_if_fail (INV_IS_SELECTION (self), 0);

  return gtk_bitset_get_size (self->selected);
}

InvIdSet *
inv_selection_get_ids (InvSelection *self)
{
  g_return_val_if_fail (INV_IS_SELECTION (self), NULL);

  return collect_ids (self, inv_did_list_get_ids (self->list));
}
