/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open inventory: that nothing waits in the main thread, that writes are
 * seen whoever made them, and that it ends well.
 */

#include "config.h"

#include "inv-did-list.h"
#include "inv-did.h"
#include "inv-error.h"
#include "inv-inventory.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

#include <string.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

typedef struct
{
  InvTestStore *other;
  gint64 operator_id;
  InvInventory *inventory;
  guint n_changed;
} Fixture;

static InvInventory *
open_path (const char *path, InvInventoryOpenFlags flags, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inv_inventory_open_async (path, flags, inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);

  return inv_inventory_open_finish (result, error);
}

static void
count_changed_cb (InvInventory *inventory, void *user_data)
{
  ++*(guint *) user_data;
}

static void
set_up (Fixture *fixture, const void *data)
{
  g_autoptr (GError) error = NULL;

  fixture->other = inv_test_store_new ();
  fixture->operator_id = inv_test_store_add_operator (fixture->other, "Northline Telecom");
  fixture->inventory = open_path (fixture->other->path, INV_INVENTORY_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->inventory, "changed", G_CALLBACK (count_changed_cb), &fixture->n_changed);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  inv_test_inventory_close (fixture->inventory);
  main_loop_settle ();
  g_assert_finalize_object (fixture->inventory);
  inv_test_store_free (fixture->other);
}

/* A write that notes on which thread it ran, and how many DIDs there are. */
typedef struct
{
  gint64 operator_id;
  gint64 first_number;
  GThread *thread;
  gint64 n_dids;
} Job;

static gboolean
count_dids (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Job *job = data;

  job->thread = g_thread_self ();

  return inv_connection_query_integer (inv_store_get_connection (store), "SELECT count (*) FROM did",
                                       &job->n_dids, error);
}

static gboolean
add_one (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Job *job = data;
  InvTestStore as_test_store = { .store = store };

  job->thread = g_thread_self ();
  inv_test_store_add_dids (&as_test_store, job->first_number, 1, job->operator_id);

  return TRUE;
}

static void
test_runs_elsewhere (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  Job write_job = { .operator_id = fixture->operator_id, .first_number = FIRST_NUMBER };
  Job read_job = { 0 };
  void *job;

  inv_inventory_write_async (fixture->inventory, add_one, &write_job, NULL, NULL, inv_test_keep_result_cb,
                             &written);
  g_assert_true (inv_inventory_is_writing (fixture->inventory));
  main_loop_until (written != NULL);
  g_assert_false (inv_inventory_is_writing (fixture->inventory));
  g_assert_true (inv_inventory_run_finish (fixture->inventory, written, &job, NULL));
  g_assert_true (job == &write_job);

  inv_inventory_read_async (fixture->inventory, count_dids, &read_job, NULL, NULL, inv_test_keep_result_cb,
                            &read);
  main_loop_until (read != NULL);
  g_assert_true (inv_inventory_run_finish (fixture->inventory, read, NULL, NULL));
  g_assert_cmpint (read_job.n_dids, ==, 1);

  g_assert_true (write_job.thread != g_thread_self ());
  g_assert_true (read_job.thread != g_thread_self ());
  g_assert_true (read_job.thread != write_job.thread);
}

static void
test_tells_of_writes (Fixture *fixture, const void *data)
{
  Job jobs[20];
  GAsyncResult *results[G_N_ELEMENTS (jobs)] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      jobs[i] = (Job) { .operator_id = fixture->operator_id, .first_number = FIRST_NUMBER + i };
      inv_inventory_write_async (fixture->inventory, add_one, &jobs[i], NULL, NULL, inv_test_keep_result_cb,
                                 &results[i]);
    }

  main_loop_until (results[G_N_ELEMENTS (jobs) - 1] != NULL);
  main_loop_until (fixture->n_changed > 0);
  g_assert_cmpuint (fixture->n_changed, <=, G_N_ELEMENTS (jobs));
  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    g_clear_object (&results[i]);

  main_loop_until (g_strcmp0 (inv_inventory_get_undo_label (fixture->inventory), "Create 1 DID") == 0);
}

static void
test_tells_of_others_writes (Fixture *fixture, const void *data)
{
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 1000, fixture->operator_id);
  inv_inventory_check (fixture->inventory);
  main_loop_until (fixture->n_changed == 1);
  g_assert_cmpstr (inv_inventory_get_undo_label (fixture->inventory), ==, "Create 1,000 DIDs");

  /* And without being asked, once a second. */
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 1000, 1, fixture->operator_id);
  main_loop_until (fixture->n_changed == 2);
  g_assert_cmpstr (inv_inventory_get_undo_label (fixture->inventory), ==, "Create 1 DID");
}

static void
test_undoes_and_redoes (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (GAsyncResult) redone = NULL;
  g_autofree char *undone_step = NULL;
  g_autofree char *redone_step = NULL;

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 1000, fixture->operator_id);
  inv_inventory_undo_async (fixture->inventory, 1, NULL, inv_test_keep_result_cb, &undone);
  main_loop_until (undone != NULL);
  undone_step = inv_inventory_undo_finish (fixture->inventory, undone, NULL);
  g_assert_cmpstr (undone_step, ==, "Create 1,000 DIDs");
  g_assert_cmpint (inv_test_store_query (fixture->other, "SELECT count (*) FROM did"), ==, 0);
  main_loop_until (g_strcmp0 (inv_inventory_get_redo_label (fixture->inventory), "Create 1,000 DIDs") == 0);

  inv_inventory_redo_async (fixture->inventory, 1, NULL, inv_test_keep_result_cb, &redone);
  main_loop_until (redone != NULL);
  redone_step = inv_inventory_undo_finish (fixture->inventory, redone, NULL);
  g_assert_cmpstr (redone_step, ==, "Create 1,000 DIDs");
  g_assert_cmpint (inv_test_store_query (fixture->other, "SELECT count (*) FROM did"), ==, 1000);
  main_loop_until (inv_inventory_get_redo_label (fixture->inventory) == NULL);
}

/* All of several steps go, or none: where there are too few, and where it is stopped. */
static void
test_undoes_several (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) failed = NULL;
  g_autoptr (GAsyncResult) stopped = NULL;
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autoptr (InvProgress) cancelled = inv_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *steps = NULL;

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 5000, fixture->operator_id);
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 5000, 5000, fixture->operator_id);

  inv_inventory_undo_async (fixture->inventory, 4, NULL, inv_test_keep_result_cb, &failed);
  main_loop_until (failed != NULL);
  g_assert_null (inv_inventory_undo_finish (fixture->inventory, failed, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);

  inv_progress_cancel (cancelled);
  inv_inventory_undo_async (fixture->inventory, 2, cancelled, inv_test_keep_result_cb, &stopped);
  main_loop_until (stopped != NULL);
  g_assert_null (inv_inventory_undo_finish (fixture->inventory, stopped, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_assert_cmpint (inv_test_store_query (fixture->other, "SELECT count (*) FROM did"), ==, 10000);

  inv_inventory_undo_async (fixture->inventory, 2, progress, inv_test_keep_result_cb, &undone);
  main_loop_until (undone != NULL);
  steps = inv_inventory_undo_finish (fixture->inventory, undone, NULL);
  g_assert_cmpstr (steps, ==, "2 Steps");
  g_assert_cmpint (inv_test_store_query (fixture->other, "SELECT count (*) FROM did"), ==, 0);
  g_assert_cmpuint (inv_progress_get_total (progress), ==, 5000);
  g_assert_cmpuint (inv_progress_get_done (progress), >, 4000);
}

/* Back to a step, unless more was done since one was told how many steps that takes. */
static void
test_goes_back (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *steps = NULL;

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 10, fixture->operator_id);
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 10, 10, fixture->operator_id);
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 20, 10, fixture->operator_id);

  inv_inventory_undo_to_async (fixture->inventory, 2, 1, NULL, inv_test_keep_result_cb, &refused);
  main_loop_until (refused != NULL);
  g_assert_null (inv_inventory_undo_finish (fixture->inventory, refused, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CHANGED);
  g_assert_cmpint (inv_test_store_query (fixture->other, "SELECT count (*) FROM did"), ==, 30);

  inv_inventory_undo_to_async (fixture->inventory, 2, 2, NULL, inv_test_keep_result_cb, &undone);
  main_loop_until (undone != NULL);
  steps = inv_inventory_undo_finish (fixture->inventory, undone, NULL);
  g_assert_cmpstr (steps, ==, "2 Steps");
  g_assert_cmpint (inv_test_store_query (fixture->other, "SELECT count (*) FROM did"), ==, 10);
}

/* Counts, lets the test write, and counts again. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean counted;
  gboolean written;
  gint64 before;
  gint64 after;
} Export;

static gboolean
count_twice (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Export *export = data;
  Job job = { 0 };

  if (!count_dids (store, progress, &job, error))
    return FALSE;

  export->before = job.n_dids;

  g_mutex_lock (&export->mutex);
  export->counted = TRUE;
  g_cond_signal (&export->cond);
  while (!export->written)
    g_cond_wait (&export->cond, &export->mutex);
  g_mutex_unlock (&export->mutex);

  if (!count_dids (store, progress, &job, error))
    return FALSE;

  export->after = job.n_dids;

  return TRUE;
}

static void
test_exports_what_stands_still (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) result = NULL;
  Export export = { 0 };

  g_mutex_init (&export.mutex);
  g_cond_init (&export.cond);
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 10, fixture->operator_id);
  inv_inventory_export_async (fixture->inventory, count_twice, &export, NULL, NULL, inv_test_keep_result_cb,
                              &result);

  g_mutex_lock (&export.mutex);
  while (!export.counted)
    g_cond_wait (&export.cond, &export.mutex);
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 10, 10, fixture->operator_id);
  export.written = TRUE;
  g_cond_signal (&export.cond);
  g_mutex_unlock (&export.mutex);

  main_loop_until (result != NULL);
  g_assert_true (inv_inventory_run_finish (fixture->inventory, result, NULL, NULL));
  g_assert_cmpint (export.before, ==, 10);
  g_assert_cmpint (export.after, ==, 10);
  g_mutex_clear (&export.mutex);
  g_cond_clear (&export.cond);
}

static void
test_close_waits_for_writes (Fixture *fixture, const void *data)
{
  Job jobs[10];

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      jobs[i] = (Job) { .operator_id = fixture->operator_id, .first_number = FIRST_NUMBER + i };
      inv_inventory_write_async (fixture->inventory, add_one, &jobs[i], NULL, NULL, NULL, NULL);
    }

  inv_test_inventory_close (fixture->inventory);
  g_assert_cmpint (inv_test_store_query (fixture->other, "SELECT count (*) FROM did"), ==,
                   G_N_ELEMENTS (jobs));
}

static gboolean
read_for_ever (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Export *export = data;
  gint64 count;

  g_mutex_lock (&export->mutex);
  export->counted = TRUE;
  g_cond_signal (&export->cond);
  g_mutex_unlock (&export->mutex);

  return inv_connection_query_integer (
      inv_store_get_connection (store),
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n", &count,
      error);
}

static void
test_reads_end_when_told (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Export export = { 0 };

  g_mutex_init (&export.mutex);
  g_cond_init (&export.cond);

  inv_inventory_read_async (fixture->inventory, read_for_ever, &export, NULL, cancellable,
                            inv_test_keep_result_cb, &cancelled);
  g_mutex_lock (&export.mutex);
  while (!export.counted)
    g_cond_wait (&export.cond, &export.mutex);
  g_mutex_unlock (&export.mutex);
  g_cancellable_cancel (cancellable);
  main_loop_until (cancelled != NULL);
  g_assert_false (inv_inventory_run_finish (fixture->inventory, cancelled, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_clear_error (&error);

  export.counted = FALSE;
  inv_inventory_read_async (fixture->inventory, read_for_ever, &export, NULL, NULL, inv_test_keep_result_cb,
                            &closed);
  g_mutex_lock (&export.mutex);
  while (!export.counted)
    g_cond_wait (&export.cond, &export.mutex);
  g_mutex_unlock (&export.mutex);
  inv_test_inventory_close (fixture->inventory);
  main_loop_until (closed != NULL);
  g_assert_false (inv_inventory_run_finish (fixture->inventory, closed, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);

  g_mutex_clear (&export.mutex);
  g_cond_clear (&export.cond);
}

static void
test_list_shows_it (Fixture *fixture, const void *data)
{
  InvDidList *list = inv_did_list_new (INV_DID_LOADER (fixture->inventory));
  g_autoptr (InvQuery)
      query = inv_query_parse ("operator:\"northline telecom\"", INV_QUERY_MODE_SEARCH, NULL);
  const InvField fields[] = { INV_FIELD_ID, INV_FIELD_DID, INV_FIELD_OPERATOR, INV_FIELD_AFTER_HOLD };
  InvSort sort = { INV_FIELD_DID, TRUE };
  InvDid *did;

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 1000, fixture->operator_id);
  inv_did_list_set_fields (list, fields, G_N_ELEMENTS (fields));
  inv_did_list_set_query (list, query, &sort);
  main_loop_until (inv_did_list_is_ready (list));
  g_assert_no_error (inv_did_list_get_error (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1000);

  did = g_list_model_get_item (G_LIST_MODEL (list), 0);
  main_loop_until (inv_did_is_loaded (did));
  g_assert_cmpstr (inv_did_get_text (did, INV_FIELD_DID), ==, "442079460999");
  g_assert_cmpstr (inv_did_get_text (did, INV_FIELD_OPERATOR), ==, "Northline Telecom");
  g_assert_cmpstr (inv_did_get_text (did, INV_FIELD_STATUS), ==, "In Stock");
  g_assert_cmpint (inv_did_get_status (did), ==, 1);

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 1000, 1, fixture->operator_id);
  main_loop_until (g_str_equal (inv_did_get_text (did, INV_FIELD_DID), "442079461000"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1001);

  g_assert_finalize_object (list);
  g_assert_finalize_object (did);
}

static void
test_creates_what_is_missing (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inv-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a", "b", "Main.didinventory", NULL);
  g_autoptr (GError) error = NULL;
  InvInventory *inventory;

  inventory = open_path (path, INV_INVENTORY_OPEN_NONE, &error);
  g_assert_null (inventory);
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);

  inventory = open_path (path, INV_INVENTORY_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (inv_inventory_get_name (inventory), ==, "Main");
  g_assert_null (inv_inventory_get_undo_label (inventory));
  inv_test_inventory_close (inventory);
  main_loop_settle ();
  g_assert_finalize_object (inventory);
  inv_test_remove_folder (folder);
}

static void
test_newer_is_read_only (void)
{
  g_autoptr (InvTestStore) store = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  InvInventory *inventory;
  Job job = { 0 };

  g_assert_true (inv_connection_exec (inv_test_store_get_connection (store), "PRAGMA user_version = 99",
                                      &error));
  g_clear_pointer (&store->store, inv_store_free);

  inventory = open_path (store->path, INV_INVENTORY_OPEN_NONE, &error);
  g_assert_no_error (error);
  g_assert_error (inv_inventory_get_read_only_reason (inventory), INV_ERROR, INV_ERROR_NEWER);

  inv_inventory_write_async (inventory, add_one, &job, NULL, NULL, inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);
  g_assert_false (inv_inventory_run_finish (inventory, result, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_READ_ONLY);
  g_clear_object (&result);

  inv_test_inventory_close (inventory);
  main_loop_settle ();
  g_assert_finalize_object (inventory);
}

/* The file is left alone, and what others write to it later is not seen. */
static void
test_copy_to_look (void)
{
  g_autoptr (InvTestStore) store = inv_test_store_new ();
  gint64 operator_id = inv_test_store_add_operator (store, "Northline Telecom");
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  InvInventory *look;
  Job job = { 0 };

  inv_test_store_add_dids (store, FIRST_NUMBER, 10, operator_id);
  g_clear_pointer (&store->store, inv_store_free);

  look = open_path (store->path, INV_INVENTORY_OPEN_TO_LOOK, &error);
  g_assert_no_error (error);
  g_assert_true (inv_inventory_is_look (look));
  g_assert_error (inv_inventory_get_read_only_reason (look), INV_ERROR, INV_ERROR_READ_ONLY);
  g_assert_cmpstr (inv_inventory_get_path (look), ==, store->path);
  g_assert_cmpstr (inv_inventory_get_name (look), ==, "Test");

  inv_test_store_reopen (store);
  inv_test_store_add_dids (store, FIRST_NUMBER + 10, 10, operator_id);
  inv_inventory_read_async (look, count_dids, &job, NULL, NULL, inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);
  g_assert_true (inv_inventory_run_finish (look, result, NULL, &error));
  g_assert_cmpint (job.n_dids, ==, 10);
  g_clear_object (&result);

  inv_test_inventory_close (look);
  main_loop_settle ();
  g_assert_finalize_object (look);
}

static void
test_refuses_what_is_none (void)
{
  g_autoptr (InvTestStore) store = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&store->store, inv_store_free);
  g_assert_true (g_file_set_contents (store->path, "Number,Status\n111,instock\n", -1, NULL));
  g_assert_null (open_path (store->path, INV_INVENTORY_OPEN_CREATE, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY);
  g_clear_error (&error);

  /* Whoever only looks hears of the file that was chosen, not of the copy made for it. */
  g_assert_null (open_path (store->path, INV_INVENTORY_OPEN_TO_LOOK, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY);
  g_assert_nonnull (strstr (error->message, store->path));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/inventory/runs-elsewhere", test_runs_elsewhere },
    { "/inventory/tells-of-writes", test_tells_of_writes },
    { "/inventory/C1/tells-of-others-writes", test_tells_of_others_writes },
    { "/inventory/H2/undoes-and-redoes", test_undoes_and_redoes },
    { "/inventory/H2/undoes-several", test_undoes_several },
    { "/inventory/H2/goes-back", test_goes_back },
    { "/inventory/E1/exports-what-stands-still", test_exports_what_stands_still },
    { "/inventory/close-waits-for-writes", test_close_waits_for_writes },
    { "/inventory/reads-end-when-told", test_reads_end_when_told },
    { "/inventory/J2/list-shows-it", test_list_shows_it },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/inventory/D1/creates-what-is-missing", test_creates_what_is_missing);
  g_test_add_func ("/inventory/newer-is-read-only", test_newer_is_read_only);
  g_test_add_func ("/inventory/D1/copy-to-look", test_copy_to_look);
  g_test_add_func ("/inventory/refuses-what-is-none", test_refuses_what_is_none);

  return g_test_run ();
}
