/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list gets its rows from a loader of this file's own, which answers when
 * it is told to: so the clock runs over nothing but the update of the list and
 * of what shows it.
 */

#include "config.h"

#include "inv-bench-works.h"
#include "inv-bench.h"
#include "inv-did-columns.h"
#include "inv-did.h"

#define INV_TYPE_BENCH_LOADER (inv_bench_loader_get_type ())
G_DECLARE_FINAL_TYPE (InvBenchLoader, inv_bench_loader, INV, BENCH_LOADER, GObject)

struct _InvBenchLoader
{
  GObject parent_instance;

  GTask *finding;
};

/* Numbers from 1 on, or the same the other way round. */
static InvIdVector *
make_ids (guint n_rows, gboolean backwards)
{
  InvIdVector *ids = inv_id_vector_new (n_rows);

  for (guint i = 0; i < n_rows; i++)
    inv_id_vector_append (ids, backwards ? n_rows - i : i + 1);

  return ids;
}

/* The first rows come at once, all rows when they are answered for. */
static void
inv_bench_loader_find_async (InvDidLoader *loader,
                             InvQuery *query,
                             const InvSort *sort,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (loader, NULL, callback, user_data);

  if (limit == 0)
    g_set_object (&INV_BENCH_LOADER (loader)->finding, task);
  else
    g_task_return_pointer (task, make_ids (limit, FALSE), (GDestroyNotify) inv_id_vector_unref);
}

static InvIdVector *
inv_bench_loader_find_finish (InvDidLoader *loader, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
inv_bench_loader_load_async (InvDidLoader *loader,
                             InvIdVector *ids,
                             guint first,
                             guint n_rows,
                             GArray *fields,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (loader, NULL, callback, user_data);

  g_task_return_pointer (task, inv_did_loader_new_rows (n_rows), (GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
inv_bench_loader_load_finish (InvDidLoader *loader, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
inv_bench_loader_iface_init (InvDidLoaderInterface *iface)
{
  iface->find_async = inv_bench_loader_find_async;
  iface->find_finish = inv_bench_loader_find_finish;
  iface->load_async = inv_bench_loader_load_async;
  iface->load_finish = inv_bench_loader_load_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InvBenchLoader,
                               inv_bench_loader,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INV_TYPE_DID_LOADER, inv_bench_loader_iface_init))

static void
inv_bench_loader_dispose (GObject *object)
{
  g_clear_object (&INV_BENCH_LOADER (object)->finding);

  G_OBJECT_CLASS (inv_bench_loader_parent_class)->dispose (object);
}

static void
inv_bench_loader_class_init (InvBenchLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inv_bench_loader_dispose;
}

static void
inv_bench_loader_init (InvBenchLoader *self)
{
}

static double
get_now (void)
{
  return g_get_monotonic_time () / (double) G_USEC_PER_SEC;
}

/* Has the list ask for its rows in the other order, and answers. */
static double
answer (InvBenchLoader *loader, InvDidList *list, InvIdVector *ids, gboolean backwards)
{
  g_autoptr (InvQuery) query = inv_query_parse ("", INV_QUERY_MODE_SEARCH, NULL);
  InvSort sort = { .field = INV_FIELD_DID, .descending = backwards };
  g_autoptr (GTask) task = NULL;
  double begin;

  inv_did_list_set_query (list, query, &sort);
  inv_bench_until (loader->finding != NULL);
  task = g_steal_pointer (&loader->finding);

  /* A task answers at once if it was not made in this turn of the main loop. */
  g_main_context_iteration (NULL, FALSE);
  begin = get_now ();
  g_task_return_pointer (task, inv_id_vector_ref (ids), (GDestroyNotify) inv_id_vector_unref);
  inv_bench_until (!inv_did_list_is_loading (list));

  return get_now () - begin;
}

/* A list that says that all its rows are others, as a list that does not know better does. */
#define INV_TYPE_BENCH_RESET (inv_bench_reset_get_type ())
G_DECLARE_FINAL_TYPE (InvBenchReset, inv_bench_reset, INV, BENCH_RESET, GObject)

struct _InvBenchReset
{
  GObject parent_instance;

  GListModel *model;
};

static GType
inv_bench_reset_get_item_type (GListModel *model)
{
  return INV_TYPE_DID;
}

static guint
inv_bench_reset_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (INV_BENCH_RESET (model)->model);
}

static void *
inv_bench_reset_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (INV_BENCH_RESET (model)->model, position);
}

static void
inv_bench_reset_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = inv_bench_reset_get_item_type;
  iface->get_n_items = inv_bench_reset_get_n_items;
  iface->get_item = inv_bench_reset_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InvBenchReset,
                               inv_bench_reset,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_bench_reset_iface_init))

static void
inv_bench_reset_dispose (GObject *object)
{
  g_clear_object (&INV_BENCH_RESET (object)->model);

  G_OBJECT_CLASS (inv_bench_reset_parent_class)->dispose (object);
}

static void
inv_bench_reset_class_init (InvBenchResetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inv_bench_reset_dispose;
}

static void
inv_bench_reset_init (InvBenchReset *self)
{
}

static double
reset (InvBenchReset *model)
{
  guint n_items = g_list_model_get_n_items (model->model);
  double begin = get_now ();

  g_list_model_items_changed (G_LIST_MODEL (model), 0, n_items, n_items);

  return get_now () - begin;
}

static GtkColumnView *
show (GtkWindow *window, GtkSelectionModel *model)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  inv_did_columns_add (GTK_COLUMN_VIEW (view), settings, NULL);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), model);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_default_size (window, INV_BENCH_WIDTH, INV_BENCH_HEIGHT);
  gtk_window_set_child (window, scrolled);
  gtk_window_present (window);
  inv_bench_until (gtk_widget_get_mapped (view) && gtk_widget_get_height (view) > 0);

  return GTK_COLUMN_VIEW (view);
}

void
inv_bench_update (InvBenchWindow *bench)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (bench->list));
  g_autoptr (InvBenchLoader) loader = g_object_new (INV_TYPE_BENCH_LOADER, NULL);
  g_autoptr (InvDidList) list = inv_did_list_new (INV_DID_LOADER (loader));
  g_autoptr (InvSelection) selection = inv_selection_new (list);
  g_autoptr (InvBenchReset) model = g_object_new (INV_TYPE_BENCH_RESET, NULL);
  g_autoptr (GtkNoSelection) no_selection = NULL;
  g_autoptr (InvIdVector) forwards = make_ids (n_rows, FALSE);
  g_autoptr (InvIdVector) backwards = make_ids (n_rows, TRUE);
  GtkWindow *ours = GTK_WINDOW (gtk_window_new ());
  GtkWindow *baseline = GTK_WINDOW (gtk_window_new ());

  model->model = g_object_ref (G_LIST_MODEL (list));
  no_selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (model)));
  answer (loader, list, forwards, FALSE);
  show (ours, GTK_SELECTION_MODEL (selection));
  show (baseline, GTK_SELECTION_MODEL (no_selection));

  for (int i = 0; i < bench->n_times; i++)
    {
      inv_bench_print ("update", answer (loader, list, backwards, TRUE), reset (model));
      answer (loader, list, forwards, FALSE);
    }

  gtk_window_destroy (ours);
  gtk_window_destroy (baseline);
}
