/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the list of DIDs. Who drags the scroll bar passes pages by the
 * hundred and looks at the last: so the newest wish goes first, only few are
 * under way at a time, and one that nobody waits for any more is dropped.
 */

#include "config.h"

#include "inv-did-pages.h"

#define LOADS_MAX 2

typedef struct
{
  guint index;
  GPtrArray *rows;
  GList link;
} Page;

/* Outlives the pages if they go first: then self is NULL. */
typedef struct
{
  InvDidPages *self;
  guint page;
} Load;

struct _InvDidPages
{
  InvDidLoader *loader;
  const InvDidPagesFuncs *funcs;
  void *user_data;

  InvIdVector *ids;
  GArray *fields;

  GHashTable *pages;
  GQueue by_use;
  GQueue wishes;
  GList *loads;
  GCancellable *cancellable;
  guint64 n_loaded;
};

static void start_loads (InvDidPages *self);

static void
page_free (Page *page)
{
  g_ptr_array_unref (page->rows);
  g_free (page);
}

static void
forget_oldest (InvDidPages *self)
{
  GList *link = g_queue_pop_tail_link (&self->by_use);
  Page *page = link->data;

  g_hash_table_remove (self->pages, GUINT_TO_POINTER (page->index));
}

static void
keep_page (InvDidPages *self, guint index, GPtrArray *rows)
{
  Page *page = g_new0 (Page, 1);

  page->index = index;
  page->rows = rows;
  page->link.data = page;

  g_hash_table_insert (self->pages, GUINT_TO_POINTER (index), page);
  g_queue_push_head_link (&self->by_use, &page->link);

  if (self->by_use.length > INV_DID_PAGES_MAX)
    forget_oldest (self);
}

static void
load_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autofree Load *load = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = inv_did_loader_load_finish (INV_DID_LOADER (source), result, &error);
  InvDidPages *self = load->self;

  if (self == NULL)
    return;

  self->loads = g_list_remove (self->loads, load);

  if (rows == NULL)
    {
      start_loads (self);
      self->funcs->failed (error, self->user_data);
      return;
    }

  self->n_loaded++;
  keep_page (self, load->page, g_steal_pointer (&rows));
  start_loads (self);
  self->funcs->arrived (load->page, self->user_data);
}

static gboolean
is_loading (InvDidPages *self, guint page)
{
  for (GList *l = self->loads; l != NULL; l = l->next)
    if (((Load *) l->data)->page == page)
      return TRUE;

  return FALSE;
}

static void
start_loads (InvDidPages *self)
{
  while (g_list_length (self->loads) < LOADS_MAX && self->wishes.length > 0)
    {
      guint page = GPOINTER_TO_UINT (g_queue_pop_head (&self->wishes));

      if (!self->funcs->is_needed (page, self->user_data))
        continue;

      Load *load = g_new (Load, 1);
      guint first = page * INV_DID_PAGE_ROWS;
      guint n_rows = MIN (INV_DID_PAGE_ROWS, inv_id_vector_get_length (self->ids) - first);

      *load = (Load) { .self = self, .page = page };
      self->loads = g_list_prepend (self->loads, load);
      inv_did_loader_load_async (self->loader, self->ids, first, n_rows, self->fields, self->cancellable,
                                 load_cb, load);
    }
}

static void
forget_all (InvDidPages *self)
{
  for (GList *l = self->loads; l != NULL; l = l->next)
    ((Load *) l->data)->self = NULL;
  g_clear_list (&self->loads, NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  g_queue_clear (&self->wishes);
  g_queue_init (&self->by_use);
  g_hash_table_remove_all (self->pages);
}

InvDidPages *
inv_did_pages_new (InvDidLoader *loader, const InvDidPagesFuncs *funcs, void *user_data)
{
  InvDidPages *self = g_new0 (InvDidPages, 1);

  self->loader = g_object_ref (loader);
  self->funcs = funcs;
  self->user_data = user_data;
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) page_free);
  g_queue_init (&self->by_use);
  g_queue_init (&self->wishes);

  return self;
}

void
inv_did_pages_free (InvDidPages *self)
{
  forget_all (self);
  g_hash_table_unref (self->pages);
  g_clear_pointer (&self->ids, inv_id_vector_unref);
  g_clear_pointer (&self->fields, g_array_unref);
  g_object_unref (self->loader);
  g_free (self);
}

void
inv_did_pages_reset (InvDidPages *self, InvIdVector *ids, GArray *fields)
{
  forget_all (self);

  g_clear_pointer (&self->ids, inv_id_vector_unref);
  self->ids = inv_id_vector_ref (ids);
  g_clear_pointer (&self->fields, g_array_unref);
  self->fields = g_array_ref (fields);
  self->cancellable = g_cancellable_new ();
}

gboolean
inv_did_pages_peek (InvDidPages *self, guint position, InvDidContent **content)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (position / INV_DID_PAGE_ROWS));

  if (page == NULL)
    return FALSE;

  g_queue_unlink (&self->by_use, &page->link);
  g_queue_push_head_link (&self->by_use, &page->link);
  *content = g_ptr_array_index (page->rows, position % INV_DID_PAGE_ROWS);

  return TRUE;
}

void
inv_did_pages_want (InvDidPages *self, guint page)
{
  if (is_loading (self, page))
    return;

  g_queue_remove (&self->wishes, GUINT_TO_POINTER (page));
  g_queue_push_head (&self->wishes, GUINT_TO_POINTER (page));
  start_loads (self);
}

guint64
inv_did_pages_get_n_loaded (InvDidPages *self)
{
  return self->n_loaded;
}

guint
inv_did_pages_get_n_kept (InvDidPages *self)
{
  return self->by_use.length;
}
