/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of one kind. All that there are are kept in the order of their
 * names; those that are shown are picked and sorted from these.
 */

#include "config.h"

#include "inv-entity-rows.h"

#include "inv-entity-list.h"
#include "inv-entity-order.h"
#include "inv-error.h"
#include "inv-list-update.h"
#include "inv-name.h"
#include "inv-text-matcher.h"

struct _InvEntityRows
{
  GObject parent_instance;

  InvInventory *inventory;
  InvEntity entity;
  GPtrArray *all;    /* InvEntityItem, in the order of their names */
  GPtrArray *rows;   /* those of them that are shown, in the order wanted */
  GHashTable *by_id; /* gint64 -> its InvEntityItem */
  GError *error;

  char *search;
  const InvEntityField *filter_field;
  char *filter_key;
  const InvEntityField *sort_field;
  gboolean descending;

  gboolean active;
  gboolean stale;
  gboolean loading;
  gboolean ready;
};

enum
{
  PROP_0,
  PROP_N_ITEMS,
  PROP_N_ALL,
  PROP_READY,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void inv_entity_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvEntityRows,
                               inv_entity_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_entity_rows_list_model_init))

/* What is read, on another thread. */
typedef struct
{
  InvEntity entity;
  GPtrArray *rows; /* GStrv */
} Job;

static void
job_free (void *data)
{
  Job *job = data;

  g_clear_pointer (&job->rows, g_ptr_array_unref);
  g_free (job);
}

static gboolean
read_rows (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Job *job = data;
  g_autoptr (GPtrArray) columns = inv_entity_parse_columns (job->entity, NULL, error);

  if (columns != NULL)
    job->rows = inv_entity_list (inv_store_get_connection (store), job->entity, columns, NULL, error);

  return job->rows != NULL;
}

static GHashTable *
make_map (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static GType
inv_entity_rows_get_item_type (GListModel *model)
{
  return INV_TYPE_ENTITY_ITEM;
}

static guint
inv_entity_rows_get_n_items (GListModel *model)
{
  return INV_ENTITY_ROWS (model)->rows->len;
}

static void *
inv_entity_rows_get_item (GListModel *model, guint position)
{
  GPtrArray *rows = INV_ENTITY_ROWS (model)->rows;

  return position < rows->len ? g_object_ref (g_ptr_array_index (rows, position)) : NULL;
}

static void
inv_entity_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inv_entity_rows_get_item_type;
  iface->get_n_items = inv_entity_rows_get_n_items;
  iface->get_item = inv_entity_rows_get_item;
}

static gboolean
passes_filter (InvEntityRows *self, InvEntityItem *item)
{
  if (self->filter_field == NULL || self->filter_key == NULL)
    return TRUE;

  g_autofree char *key = inv_name_key (inv_entity_item_get_text (item, self->filter_field), -1);

  return g_str_equal (key, self->filter_key);
}

static gboolean
has_word (InvEntityItem *item, InvTextMatcher *word)
{
  const InvEntityInfo *info = inv_entity_get_info (inv_entity_item_get_entity (item));

  for (gsize i = 0; i < info->n_fields; i++)
    {
      const InvEntityField *field = &info->fields[i];
      const char *text = inv_entity_item_get_text (item, field);

      if (field->type != INV_ENTITY_FIELD_COUNT && field->type != INV_ENTITY_FIELD_YES_NO
          && inv_text_matcher_matches (word, text, strlen (text)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_words (InvEntityItem *item, GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!has_word (item, g_ptr_array_index (words, i)))
      return FALSE;

  return TRUE;
}

static GPtrArray *
make_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) inv_text_matcher_free);
  g_auto (GStrv) parts = g_strsplit_set (text, " \t", -1);

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_ptr_array_add (words, inv_text_matcher_new (INV_TEXT_MATCH_CONTAINS, *part));

  return words;
}

/* Shows those of all rows that are wanted, in the order wanted. */
static void
pick_rows (InvEntityRows *self)
{
  g_autoptr (GPtrArray) words = make_words (self->search);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_before = self->rows->len;

  for (guint i = 0; i < self->all->len; i++)
    {
      InvEntityItem *item = g_ptr_array_index (self->all, i);

      if (passes_filter (self, item) && has_words (item, words))
        g_ptr_array_add (wanted, g_object_ref (item));
    }

  inv_entity_order_sort (wanted, self->sort_field, self->descending);
  inv_list_update (G_LIST_MODEL (self), self->rows, wanted);

  if (self->rows->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* Rows that are known stay the objects that they are. */
static void
take_rows (InvEntityRows *self, GPtrArray *read)
{
  g_autoptr (GHashTable) known = g_steal_pointer (&self->by_id);
  guint n_before = self->all->len;

  self->by_id = make_map ();
  g_ptr_array_set_size (self->all, 0);
  g_ptr_array_set_free_func (read, NULL);

  for (guint i = 0; i < read->len; i++)
    {
      GStrv texts = g_ptr_array_index (read, i);
      gint64 id = g_ascii_strtoll (texts[0], NULL, 10);
      InvEntityItem *item = g_hash_table_lookup (known, &id);

      if (item == NULL)
        {
          item = inv_entity_item_new (self->entity, texts);
        }
      else
        {
          g_object_ref (item);
          inv_entity_item_take (item, texts);
        }

      g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), item);
      g_ptr_array_add (self->all, g_object_ref (item));
    }

  pick_rows (self);

  if (self->all->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ALL]);
}

static void
set_error (InvEntityRows *self, GError *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void start_loading (InvEntityRows *self);

static void
loaded_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvEntityRows) self = user_data;
  GError *error = NULL;
  Job *job;

  self->loading = FALSE;

  if (inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &job, &error))
    take_rows (self, job->rows);

  /* The inventory is being closed: there is nothing to say, and nothing more to read. */
  if (g_error_matches (error, INV_ERROR, INV_ERROR_CANCELLED))
    {
      g_error_free (error);
      return;
    }

  set_error (self, error);
  if (!self->ready && error == NULL)
    {
      self->ready = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
    }
  if (self->stale)
    start_loading (self);
}

static void
start_loading (InvEntityRows *self)
{
  Job *job;

  if (self->loading || !self->active)
    {
      self->stale = TRUE;
      return;
    }

  job = g_new0 (Job, 1);
  job->entity = self->entity;
  self->loading = TRUE;
  self->stale = FALSE;
  inv_inventory_read_async (self->inventory, read_rows, job, job_free, NULL, loaded_cb, g_object_ref (self));
}

static void
inv_entity_rows_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvEntityRows *self = INV_ENTITY_ROWS (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->rows->len);
      break;

    case PROP_N_ALL:
      g_value_set_uint (value, self->all->len);
      break;

    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_entity_rows_finalize (GObject *object)
{
  InvEntityRows *self = INV_ENTITY_ROWS (object);

  g_clear_object (&self->inventory);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_id);
  g_clear_error (&self->error);
  g_free (self->search);
  g_free (self->filter_key);

  G_OBJECT_CLASS (inv_entity_rows_parent_class)->finalize (object);
}

static void
inv_entity_rows_class_init (InvEntityRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_entity_rows_get_property;
  object_class->finalize = inv_entity_rows_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_ALL] = g_param_spec_uint ("n-all", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_entity_rows_init (InvEntityRows *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = make_map ();
  self->search = g_strdup ("");
  self->stale = TRUE;
}

InvEntityRows *
inv_entity_rows_new (InvInventory *inventory, InvEntity entity)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  InvEntityRows *self = g_object_new (INV_TYPE_ENTITY_ROWS, NULL);

  self->inventory = g_object_ref (inventory);
  self->entity = entity;
  self->sort_field = inv_entity_get_name_field (entity);
  g_signal_connect_object (inventory, "changed", G_CALLBACK (start_loading), self, G_CONNECT_SWAPPED);

  return self;
}

void
inv_entity_rows_set_active (InvEntityRows *self, gboolean active)
{
  g_return_if_fail (INV_IS_ENTITY_ROWS (self));

  self->active = active;
  if (active && self->stale)
    start_loading (self);
}

void
inv_entity_rows_set_search (InvEntityRows *self, const char *text)
{
  g_return_if_fail (INV_IS_ENTITY_ROWS (self));
  g_return_if_fail (text != NULL);

  if (g_set_str (&self->search, text))
    pick_rows (self);
}

void
inv_entity_rows_set_filter (InvEntityRows *self, const InvEntityField *field, const char *name)
{
  g_return_if_fail (INV_IS_ENTITY_ROWS (self));

  g_free (self->filter_key);
  self->filter_field = field;
  self->filter_key = name != NULL ? inv_name_key (name, -1) : NULL;
  pick_rows (self);
}

void
inv_entity_rows_set_sort (InvEntityRows *self, const InvEntityField *field, gboolean descending)
{
  g_return_if_fail (INV_IS_ENTITY_ROWS (self));

  self->sort_field = field != NULL ? field : inv_entity_get_name_field (self->entity);
  self->descending = descending;
  pick_rows (self);
}

guint
inv_entity_rows_get_n_all (InvEntityRows *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_ROWS (self), 0);

  return self->all->len;
}

gboolean
inv_entity_rows_is_ready (InvEntityRows *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_ROWS (self), FALSE);

  return self->ready;
}

gboolean
inv_entity_rows_is_loading (InvEntityRows *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_ROWS (self), FALSE);

  return self->loading;
}

const GError *
inv_entity_rows_get_error (InvEntityRows *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_ROWS (self), NULL);

  return self->error;
}

gboolean
inv_entity_rows_find (InvEntityRows *self, gint64 id, guint *position)
{
  g_return_val_if_fail (INV_IS_ENTITY_ROWS (self), FALSE);

  InvEntityItem *item = g_hash_table_lookup (self->by_id, &id);

  return item != NULL && g_ptr_array_find (self->rows, item, position);
}
