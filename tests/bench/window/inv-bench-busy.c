/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How evenly the window draws while a million DIDs are filtered, edited or imported, beside how it draws when
 * nothing goes on.
 */

#include "inv-bench-frames.h"
#include "inv-bench-works.h"
#include "inv-bench.h"
#include "inv-did-edit.h"
#include "inv-import.h"

#define N_IDLE_FRAMES 300

typedef struct
{
  gboolean done;
  const char *file;
  InvIdSet *ids;
} Work;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;

  if (!inv_inventory_run_finish (INV_INVENTORY (source), result, NULL, &error))
    g_error ("%s", error->message);
  work->done = TRUE;
}

static gboolean
edit (InvStore *store, InvProgress *progress, gpointer data, GError **error)
{
  Work *work = data;
  InvDidAssignment assignment = { .field = INV_FIELD_STATUS, .text = "reserved" };
  InvDidEditResult result;

  return inv_did_edit (store, work->ids, &assignment, 1, progress, &result, error);
}

static gboolean
import (InvStore *store, InvProgress *progress, gpointer data, GError **error)
{
  Work *work = data;
  InvImportOptions options = { .update = INV_IMPORT_UPDATE_ALL, .create_missing = TRUE };
  g_autoptr (InvImport) file = inv_import_open (work->file, &options, error);

  return file != NULL && inv_import_try (file, store, progress, error)
         && inv_import_run (file, store, progress, error);
}

static double
get_slow_frame (InvBenchFrames *frames)
{
  return inv_bench_get_percentile (inv_bench_frames_get_intervals (frames), 99);
}

static double
wait_idly (InvBenchFrames *frames)
{
  inv_bench_frames_clear (frames);
  inv_bench_until (inv_bench_frames_get_count (frames) >= N_IDLE_FRAMES);

  return get_slow_frame (frames);
}

/* Until the list shows what came of it. */
static double
carry_out (InvBenchWindow *window, InvBenchFrames *frames, InvSeatFunc func, Work *work)
{
  g_autoptr (InvInventory) inventory = NULL;

  g_object_get (window->page, "inventory", &inventory, NULL);
  inv_bench_frames_clear (frames);
  inv_inventory_write_async (inventory, func, work, NULL, NULL, done_cb, work);
  inv_bench_until (work->done);
  inv_bench_until (inv_bench_window_is_ready (window) && inv_bench_frames_get_count (frames) > 0);

  return get_slow_frame (frames);
}

static double
filter (InvBenchWindow *window, InvBenchFrames *frames)
{
  static const char *const searches[] = { "status:instock", "notes:ticket", "vip", "" };

  inv_bench_frames_clear (frames);
  for (int i = 0; i < 3; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (searches); j++)
      {
        g_autoptr (InvQuery) before = inv_query_ref (inv_did_list_get_query (window->list));

        gtk_editable_set_text (window->search, searches[j]);
        inv_bench_until (inv_did_list_get_query (window->list) != before);
        inv_bench_until (inv_bench_window_is_ready (window));
      }

  return get_slow_frame (frames);
}

void
inv_bench_busy (InvBenchWindow *window)
{
  g_autoptr (InvBenchFrames) frames = inv_bench_frames_new (GTK_WIDGET (window->search));
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (inv_did_page_get_selection (window->page));
  Work work = { 0 };
  double idle = wait_idly (frames);

  inv_bench_print ("frames-filter", filter (window, frames), idle);

  gtk_selection_model_select_all (selection);
  work.ids = inv_selection_get_ids (INV_SELECTION (selection));
  idle = wait_idly (frames);
  inv_bench_print ("frames-edit", carry_out (window, frames, edit, &work), idle);
  inv_id_set_unref (work.ids);

  work = (Work) { .file = g_getenv ("INV_BENCH_CSV") };
  idle = wait_idly (frames);
  inv_bench_print ("frames-import", carry_out (window, frames, import, &work), idle);
}
