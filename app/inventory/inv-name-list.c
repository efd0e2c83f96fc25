/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of all rows of one kind. There are few of them beside the DIDs, so
 * they are read whole, and taken over by what has changed.
 */

#include "config.h"

#include "inv-name-list.h"

#include "inv-error.h"
#include "inv-list-update.h"
#include "inv-name.h"
#include "inv-names.h"
#include "inv-suggest.h"

struct _InvNameList
{
  GObject parent_instance;

  InvInventory *inventory;
  InvEntity entity;
  gint64 owner;
  GPtrArray *rows;   /* InvNamed */
  GHashTable *by_id; /* gint64 -> its InvNamed */

  gboolean loading;
  gboolean load_again;
};

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void inv_name_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvNameList,
                               inv_name_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_name_list_list_model_init))

/* What is read, on another thread. */
typedef struct
{
  gint64 id;
  char *name;
} ReadName;

typedef struct
{
  InvEntity entity;
  gint64 owner;
  GArray *names; /* ReadName */
} Job;

static void
read_name_clear (void *data)
{
  ReadName *read = data;

  g_free (read->name);
}

static Job *
job_new (InvEntity entity, gint64 owner)
{
  Job *job = g_new (Job, 1);

  *job = (Job) { entity, owner, g_array_new (FALSE, FALSE, sizeof (ReadName)) };
  g_array_set_clear_func (job->names, read_name_clear);

  return job;
}

static void
job_free (void *data)
{
  Job *job = data;

  g_array_unref (job->names);
  g_free (job);
}

static void
add_name (gint64 id, const char *name, void *user_data)
{
  ReadName read = { id, g_strdup (name) };

  g_array_append_val (((Job *) user_data)->names, read);
}

static gboolean
read_names (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Job *job = data;

  return inv_names_foreach (inv_store_get_connection (store), job->entity, job->owner, add_name, job, error);
}

static GHashTable *
make_map (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static GType
inv_name_list_get_item_type (GListModel *model)
{
  return INV_TYPE_NAMED;
}

static guint
inv_name_list_get_n_items (GListModel *model)
{
  return INV_NAME_LIST (model)->rows->len;
}

static void *
inv_name_list_get_item (GListModel *model, guint position)
{
  GPtrArray *rows = INV_NAME_LIST (model)->rows;

  return position < rows->len ? g_object_ref (g_ptr_array_index (rows, position)) : NULL;
}

static void
inv_name_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inv_name_list_get_item_type;
  iface->get_n_items = inv_name_list_get_n_items;
  iface->get_item = inv_name_list_get_item;
}

/* Rows that are known stay the objects that they are. */
static void
take_names (InvNameList *self, GArray *names)
{
  g_autoptr (GHashTable) known = g_steal_pointer (&self->by_id);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_full (names->len, g_object_unref);

  self->by_id = make_map ();

  for (guint i = 0; i < names->len; i++)
    {
      const ReadName *read = &g_array_index (names, ReadName, i);
      InvNamed *named = g_hash_table_lookup (known, &read->id);

      named = named != NULL ? g_object_ref (named) : inv_named_new (read->id, read->name);
      inv_named_set_name (named, read->name);
      g_hash_table_insert (self->by_id, g_memdup2 (&read->id, sizeof read->id), g_object_ref (named));
      g_ptr_array_add (wanted, named);
    }

  inv_list_update (G_LIST_MODEL (self), self->rows, wanted);
}

static void start_loading (InvNameList *self);

/* What cannot be read leaves the names as they were: whoever uses one of them
 * is told what is wrong.
 */
static void
loaded_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvNameList) self = user_data;
  g_autoptr (GError) error = NULL;
  Job *job;

  if (inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &job, &error))
    take_names (self, job->names);
  else
    g_debug ("Reading names: %s", error->message);

  if (self->load_again && !g_error_matches (error, INV_ERROR, INV_ERROR_CANCELLED))
    {
      start_loading (self);
      return;
    }

  self->loading = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
start_loading (InvNameList *self)
{
  self->load_again = FALSE;
  inv_inventory_read_async (self->inventory, read_names, job_new (self->entity, self->owner), job_free, NULL,
                            loaded_cb, g_object_ref (self));
}

static void
inv_name_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, INV_NAME_LIST (object)->loading);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_name_list_finalize (GObject *object)
{
  InvNameList *self = INV_NAME_LIST (object);

  g_clear_object (&self->inventory);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_id);

  G_OBJECT_CLASS (inv_name_list_parent_class)->finalize (object);
}

static void
inv_name_list_class_init (InvNameListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inv_name_list_get_property;
  object_class->finalize = inv_name_list_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_name_list_init (InvNameList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = make_map ();
}

InvNameList *
inv_name_list_new (InvInventory *inventory, InvEntity entity)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  InvNameList *self = g_object_new (INV_TYPE_NAME_LIST, NULL);

  self->inventory = g_object_ref (inventory);
  self->entity = entity;
  g_signal_connect_object (inventory, "changed", G_CALLBACK (inv_name_list_refresh), self, G_CONNECT_SWAPPED);
  inv_name_list_refresh (self);

  return self;
}

void
inv_name_list_set_owner (InvNameList *self, gint64 owner)
{
  g_return_if_fail (INV_IS_NAME_LIST (self));

  if (self->owner == owner)
    return;

  self->owner = owner;
  inv_name_list_refresh (self);
}

gboolean
inv_name_list_is_loading (InvNameList *self)
{
  g_return_val_if_fail (INV_IS_NAME_LIST (self), FALSE);

  return self->loading;
}

void
inv_name_list_refresh (InvNameList *self)
{
  g_return_if_fail (INV_IS_NAME_LIST (self));

  if (self->loading)
    {
      self->load_again = TRUE;
      return;
    }

  self->loading = TRUE;
  start_loading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

InvNamed *
inv_name_list_find (InvNameList *self, gint64 id, guint *position)
{
  g_return_val_if_fail (INV_IS_NAME_LIST (self), NULL);

  InvNamed *named = g_hash_table_lookup (self->by_id, &id);

  if (named == NULL || !g_ptr_array_find (self->rows, named, position))
    return NULL;

  return named;
}

InvNamed *
inv_name_list_find_name (InvNameList *self, const char *name)
{
  g_return_val_if_fail (INV_IS_NAME_LIST (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *key = inv_name_key (name, -1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      InvNamed *named = g_ptr_array_index (self->rows, i);
      g_autofree char *its_key = inv_name_key (inv_named_get_name (named), -1);

      if (g_str_equal (its_key, key))
        return named;
    }

  return NULL;
}

InvNamed *
inv_name_list_suggest (InvNameList *self, const char *name)
{
  g_return_val_if_fail (INV_IS_NAME_LIST (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree const char **names = g_new (const char *, self->rows->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    names[i] = inv_named_get_name (g_ptr_array_index (self->rows, i));
  names[self->rows->len] = NULL;

  const char *meant = inv_suggest (name, names);

  return meant != NULL ? inv_name_list_find_name (self, meant) : NULL;
}
