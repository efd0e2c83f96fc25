/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of DIDs: a vector of ids, the rows that somebody holds, by
 * position, and pages of content. A view over millions of rows asks for every
 * one of them again when it is told that the list was replaced; so it is told
 * of the length alone, and the rows it holds change under it.
 */

#include "config.h"

#include "inv-did-list.h"
#include "inv-did-pages.h"
#include "inv-did-private.h"

#include <string.h>

/* Show the first rows when a result takes longer than this, in milliseconds. */
#define PATIENCE 100

/* How many rows come first then: more than any screen shows. */
#define FIRST_ROWS 512

/* How many come before anything has been shown: what a window shows, as what
 * comes with them costs time until the first frame.
 */
#define VERY_FIRST_ROWS 64

typedef struct
{
  InvDidList *list;
  InvDid *did;
  guint position;
} LiveRow;

typedef struct
{
  GWeakRef list;
  guint generation;
  guint limit;
} Find;

struct _InvDidList
{
  GObject parent_instance;

  InvDidLoader *loader;
  GArray *fields;
  InvQuery *query;
  InvSort sort;

  InvIdVector *ids;
  gboolean partial;
  gboolean ready;
  gboolean filtered;
  GHashTable *live;
  InvDidPages *pages;

  /* One find at a time counts, that of the present generation. */
  GCancellable *finding;
  guint generation;
  guint patience_id;
  gboolean stale;
  GError *error;

  guint64 n_gets;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_READY,
  PROP_FILTERED,
  PROP_LOADING,
  PROP_SORT,
  PROP_ERROR,
  N_PROPS
};

enum
{
  SIGNAL_REARRANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void inv_did_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvDidList,
                               inv_did_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_did_list_model_init))

static void
row_gone_cb (void *user_data, GObject *where_the_row_was)
{
  LiveRow *row = user_data;

  g_hash_table_remove (row->list->live, GUINT_TO_POINTER (row->position));
}

/* Rows that are let go of stay as they are for those who hold them. */
static void
let_go_of_rows_from (InvDidList *self, guint n_items)
{
  GHashTableIter iter;
  void *value;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      LiveRow *row = value;

      if (row->position < n_items)
        continue;

      g_object_weak_unref (G_OBJECT (row->did), row_gone_cb, row);
      g_hash_table_iter_remove (&iter);
    }
}

static void
set_error (InvDidList *self, const GError *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  if (error != NULL)
    self->error = g_error_copy (error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* Shows a live row's content if it is in memory, else has it loaded. */
static void
fill_row (InvDidList *self, InvDid *did)
{
  guint position = inv_did_get_position (did);
  InvDidContent *content = NULL;

  if (!inv_did_pages_peek (self->pages, position, &content))
    inv_did_pages_want (self->pages, position / INV_DID_PAGE_ROWS);
  else if (content != NULL)
    inv_did_set_content (did, content);
}

/* Notifying a row runs code of others, which may let go of rows or ask for
 * more; so the walk is over a copy that holds them.
 */
static GPtrArray *
copy_live_rows (InvDidList *self)
{
  GPtrArray *rows = g_ptr_array_new_full (g_hash_table_size (self->live), g_object_unref);
  GHashTableIter iter;
  void *value;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (rows, g_object_ref (((LiveRow *) value)->did));

  return rows;
}

static void
refill_rows (InvDidList *self)
{
  g_autoptr (GPtrArray) rows = copy_live_rows (self);

  for (guint i = 0; i < rows->len; i++)
    fill_row (self, g_ptr_array_index (rows, i));
}

static gboolean
page_is_needed_cb (guint page, void *user_data)
{
  InvDidList *self = user_data;

  for (guint i = 0; i < INV_DID_PAGE_ROWS; i++)
    if (g_hash_table_contains (self->live, GUINT_TO_POINTER (page * INV_DID_PAGE_ROWS + i)))
      return TRUE;

  return FALSE;
}

static void
page_arrived_cb (guint page, void *user_data)
{
  g_autoptr (InvDidList) self = g_object_ref (user_data);

  for (guint i = 0; i < INV_DID_PAGE_ROWS; i++)
    {
      guint position = page * INV_DID_PAGE_ROWS + i;
      LiveRow *row = g_hash_table_lookup (self->live, GUINT_TO_POINTER (position));

      if (row != NULL)
        {
          g_autoptr (InvDid) did = g_object_ref (row->did);

          fill_row (self, did);
        }
    }
}

static void
page_failed_cb (const GError *error, void *user_data)
{
  set_error (user_data, error);
}

static const InvDidPagesFuncs pages_funcs = {
  .is_needed = page_is_needed_cb,
  .arrived = page_arrived_cb,
  .failed = page_failed_cb,
};

static gboolean
same_ids (InvIdVector *a, InvIdVector *b)
{
  gsize n_ids = inv_id_vector_get_length (a);

  return n_ids == inv_id_vector_get_length (b)
         && (n_ids == 0
             || memcmp (inv_id_vector_get_ids (a, NULL), inv_id_vector_get_ids (b, NULL),
                        n_ids * sizeof (guint32))
                    == 0);
}

static void
set_filtered (InvDidList *self, gboolean filtered)
{
  if (self->filtered == filtered)
    return;

  self->filtered = filtered;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTERED]);
}

/* Rows that go are let go before their going is told, so that whoever asks for
 * a row in between gets one of the new list; the others change after that, when
 * everybody knows the new length.
 */
static void
replace_ids (InvDidList *self, InvIdVector *ids, gboolean partial)
{
  g_autoptr (InvIdVector) before = g_steal_pointer (&self->ids);
  guint n_before = inv_id_vector_get_length (before);
  guint n_after = inv_id_vector_get_length (ids);
  guint n_common = MIN (n_before, n_after);
  GHashTableIter iter;
  void *value;

  self->ids = inv_id_vector_ref (ids);
  self->partial = partial;
  set_filtered (self, !inv_query_is_all (self->query));
  let_go_of_rows_from (self, n_after);
  inv_did_pages_reset (self->pages, self->ids, self->fields);

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      LiveRow *row = value;

      inv_did_set_id (row->did, inv_id_vector_get_ids (ids, NULL)[row->position]);
    }

  if (n_before != n_after)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), n_common, n_before - n_common, n_after - n_common);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
    }

  refill_rows (self);

  if (!same_ids (before, ids))
    g_signal_emit (self, signals[SIGNAL_REARRANGED], 0, before);
}

static void
stop_finding (InvDidList *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->finding != NULL)
    {
      g_cancellable_cancel (self->finding);
      g_clear_object (&self->finding);
    }
}

static void start_finding (InvDidList *self, gboolean impatient);
static void find (InvDidList *self, guint limit);

static void
find_free (Find *find)
{
  g_weak_ref_clear (&find->list);
  g_free (find);
}

/* Once the very first rows have been drawn, which goes before. */
static void
find_rest_cb (void *user_data)
{
  InvDidList *self = user_data;

  self->patience_id = 0;
  find (self, 0);
}

static void
find_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  Find *find = user_data;
  g_autoptr (InvDidList) self = g_weak_ref_get (&find->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvIdVector) ids = inv_did_loader_find_finish (INV_DID_LOADER (source), result, &error);
  guint limit = find->limit;
  gboolean obsolete = self == NULL || find->generation != self->generation || self->finding == NULL;

  find_free (find);

  if (obsolete)
    return;

  if (limit > 0 && (ids == NULL || inv_id_vector_get_length (ids) == limit))
    {
      /* What failed here fails for the whole as well, and is told then. */
      if (ids != NULL)
        replace_ids (self, ids, TRUE);
      if (!self->ready)
        self->patience_id = g_idle_add_once (find_rest_cb, self);
      return;
    }

  stop_finding (self);
  set_error (self, error);

  if (ids != NULL)
    replace_ids (self, ids, FALSE);

  if (ids != NULL && !self->ready)
    {
      self->ready = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
    }

  if (self->finding == NULL && self->stale)
    start_finding (self, FALSE);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
find (InvDidList *self, guint limit)
{
  Find *find = g_new0 (Find, 1);

  g_weak_ref_init (&find->list, self);
  find->generation = self->generation;
  find->limit = limit;

  inv_did_loader_find_async (self->loader, self->query, &self->sort, limit, self->finding, find_cb, find);
}

static gboolean
patience_cb (void *user_data)
{
  InvDidList *self = user_data;

  self->patience_id = 0;
  find (self, FIRST_ROWS);

  return G_SOURCE_REMOVE;
}

static void
start_finding (InvDidList *self, gboolean impatient)
{
  stop_finding (self);

  self->generation++;
  self->stale = FALSE;
  self->finding = g_cancellable_new ();
  if (impatient && self->ready)
    self->patience_id = g_timeout_add (PATIENCE, patience_cb, self);
  find (self, self->ready ? 0 : VERY_FIRST_ROWS);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void *
inv_did_list_get_item (GListModel *model, guint position)
{
  InvDidList *self = INV_DID_LIST (model);
  LiveRow *row;

  if (position >= inv_id_vector_get_length (self->ids))
    return NULL;

  self->n_gets++;

  row = g_hash_table_lookup (self->live, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row->did);

  row = g_new (LiveRow, 1);
  row->list = self;
  row->position = position;
  row->did = inv_did_new (position, inv_id_vector_get_ids (self->ids, NULL)[position]);
  g_object_weak_ref (G_OBJECT (row->did), row_gone_cb, row);
  g_hash_table_insert (self->live, GUINT_TO_POINTER (position), row);
  fill_row (self, row->did);

  return row->did;
}

static guint
inv_did_list_get_n_items (GListModel *model)
{
  return inv_id_vector_get_length (INV_DID_LIST (model)->ids);
}

static GType
inv_did_list_get_item_type (GListModel *model)
{
  return INV_TYPE_DID;
}

static void
inv_did_list_model_init (GListModelInterface *iface)
{
  iface->get_item = inv_did_list_get_item;
  iface->get_n_items = inv_did_list_get_n_items;
  iface->get_item_type = inv_did_list_get_item_type;
}

static void
inv_did_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvDidList *self = INV_DID_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, inv_id_vector_get_length (self->ids));
      break;

    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;

    case PROP_FILTERED:
      g_value_set_boolean (value, self->filtered);
      break;

    case PROP_LOADING:
      g_value_set_boolean (value, inv_did_list_is_loading (self));
      break;

    case PROP_SORT:
      g_value_take_string (value, inv_sort_to_text (&self->sort));
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_list_dispose (GObject *object)
{
  InvDidList *self = INV_DID_LIST (object);

  stop_finding (self);
  let_go_of_rows_from (self, 0);
  g_clear_pointer (&self->pages, inv_did_pages_free);
  g_clear_object (&self->loader);

  G_OBJECT_CLASS (inv_did_list_parent_class)->dispose (object);
}

static void
inv_did_list_finalize (GObject *object)
{
  InvDidList *self = INV_DID_LIST (object);

  g_clear_error (&self->error);
  g_clear_pointer (&self->live, g_hash_table_unref);
  g_clear_pointer (&self->ids, inv_id_vector_unref);
  g_clear_pointer (&self->query, inv_query_unref);
  g_clear_pointer (&self->fields, g_array_unref);

  G_OBJECT_CLASS (inv_did_list_parent_class)->finalize (object);
}

static void
inv_did_list_class_init (InvDidListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_did_list_get_property;
  object_class->dispose = inv_did_list_dispose;
  object_class->finalize = inv_did_list_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_FILTERED] = g_param_spec_boolean ("filtered", NULL, NULL, FALSE, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, NULL, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_REARRANGED] = g_signal_new ("rearranged", INV_TYPE_DID_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
inv_did_list_init (InvDidList *self)
{
  self->sort = INV_SORT_DEFAULT;
  self->ids = inv_id_vector_new (0);
  self->fields = g_array_new (FALSE, FALSE, sizeof (InvField));
  self->live = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

InvDidList *
inv_did_list_new (InvDidLoader *loader)
{
  InvDidList *self = g_object_new (INV_TYPE_DID_LIST, NULL);

  self->loader = g_object_ref (loader);
  self->pages = inv_did_pages_new (loader, &pages_funcs, self);
  inv_did_pages_reset (self->pages, self->ids, self->fields);
  g_signal_connect_object (loader, "changed", G_CALLBACK (inv_did_list_reload), self, G_CONNECT_SWAPPED);

  return self;
}

void
inv_did_list_set_query (InvDidList *self, InvQuery *query, const InvSort *sort)
{
  g_return_if_fail (INV_IS_DID_LIST (self));
  g_return_if_fail (query != NULL);

  if (self->query != NULL && inv_query_equal (self->query, query) && self->sort.field == sort->field
      && self->sort.descending == sort->descending && self->error == NULL)
    return;

  inv_query_ref (query);
  g_clear_pointer (&self->query, inv_query_unref);
  self->query = query;
  self->sort = *sort;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);

  start_finding (self, TRUE);
}

InvQuery *
inv_did_list_get_query (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), NULL);

  return self->query;
}

InvSort
inv_did_list_get_sort (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), INV_SORT_DEFAULT);

  return self->sort;
}

void
inv_did_list_set_fields (InvDidList *self, const InvField *fields, gsize n_fields)
{
  InvField status = INV_FIELD_STATUS;
  gboolean has_status = FALSE;

  g_return_if_fail (INV_IS_DID_LIST (self));

  g_array_unref (self->fields);
  self->fields = g_array_sized_new (FALSE, FALSE, sizeof (InvField), n_fields + 1);
  g_array_append_vals (self->fields, fields, n_fields);

  for (gsize i = 0; i < n_fields; i++)
    has_status = has_status || fields[i] == status;
  if (!has_status)
    g_array_append_val (self->fields, status);

  inv_did_pages_reset (self->pages, self->ids, self->fields);
  refill_rows (self);
}

/* A find that is under way goes on: when writes follow each other closely,
 * something must be seen of them in between.
 */
void
inv_did_list_reload (InvDidList *self)
{
  g_return_if_fail (INV_IS_DID_LIST (self));

  if (self->query == NULL)
    return;

  if (self->finding != NULL)
    self->stale = TRUE;
  else
    start_finding (self, FALSE);
}

gboolean
inv_did_list_is_ready (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), FALSE);

  return self->ready;
}

gboolean
inv_did_list_is_filtered (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), FALSE);

  return self->filtered;
}

gboolean
inv_did_list_is_loading (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), FALSE);

  return self->finding != NULL;
}

gboolean
inv_did_list_is_partial (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), FALSE);

  return self->partial;
}

const GError *
inv_did_list_get_error (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), NULL);

  return self->error;
}

InvIdVector *
inv_did_list_get_ids (InvDidList *self)
{
  g_return_val_if_fail (INV_IS_DID_LIST (self), NULL);

  return self->ids;
}

gboolean
inv_did_list_find (InvDidList *self, guint32 id, guint *position)
{
  gsize n_ids;
  const guint32 *ids;

  g_return_val_if_fail (INV_IS_DID_LIST (self), FALSE);

  ids = inv_id_vector_get_ids (self->ids, &n_ids);
  for (gsize i = 0; i < n_ids; i++)
    if (ids[i] == id)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

void
inv_did_list_get_counters (InvDidList *self, InvDidListCounters *counters)
{
  g_return_if_fail (INV_IS_DID_LIST (self));

  counters->n_gets = self->n_gets;
  counters->n_live = g_hash_table_size (self->live);
  counters->n_loads = inv_did_pages_get_n_loaded (self->pages);
  counters->n_pages = inv_did_pages_get_n_kept (self->pages);
}
