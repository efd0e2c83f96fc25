/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window around the pages: its sidebar and keys, work that goes on in it,
 * and how it is closed meanwhile.
 */

#include "config.h"

#include "inv-did-create.h"
#include "inv-history-page.h"
#include "inv-keys.h"
#include "inv-shortcut-row.h"
#include "inv-shortcuts-dialog.h"
#include "inv-task-row.h"
#include "inv-tasks-button.h"
#include "inv-window-private.h"
#include "main-loop.h"
#include "window-fixture.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (441632960000)
#define N_DIDS 100

/* More than can be made before that is stopped. */
#define MANY_NUMBERS "441700000000-441704999999"

/* Work that goes on until it is told to end, or to stop. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean open;
  gboolean ended;
  gboolean succeeded;
} Gate;

static Gate *
gate_new (void)
{
  Gate *self = g_new0 (Gate, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);

  return self;
}

static void
gate_free (Gate *self)
{
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gate, gate_free)

static void
gate_open (Gate *self)
{
  g_mutex_lock (&self->mutex);
  self->open = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static void
cancelled_cb (GCancellable *cancellable, Gate *gate)
{
  gate_open (gate);
}

static gboolean
wait_at_gate (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Gate *gate = data;
  GCancellable *cancellable = inv_progress_get_cancellable (progress);
  gulong id;

  inv_progress_begin_stage (progress, "Waiting", 4);
  inv_progress_add (progress, 1);
  id = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), gate, NULL);

  g_mutex_lock (&gate->mutex);
  while (!gate->open)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);

  g_cancellable_disconnect (cancellable, id);

  return inv_progress_check (progress, error);
}

static void
ended_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  Gate *gate = user_data;

  gate->succeeded = inv_inventory_run_finish (INV_INVENTORY (source), result, NULL, NULL);
  gate->ended = TRUE;
}

static GListModel *
get_tasks (WindowFixture *fixture)
{
  return G_LIST_MODEL (inv_window_get_tasks (fixture->window));
}

static void
start_write (WindowFixture *fixture, Gate *gate)
{
  inv_tasks_write_async (inv_window_get_tasks (fixture->window), fixture->inventory, "Writing", wait_at_gate,
                         gate, NULL, ended_cb, gate);
}

static void
start_export (WindowFixture *fixture, Gate *gate, GFile *file)
{
  inv_tasks_export_async (inv_window_get_tasks (fixture->window), fixture->inventory, "Exporting", file,
                          wait_at_gate, gate, NULL, ended_cb, gate);
}

static void
fill (InvTestStore *store)
{
  inv_test_store_add_dids (store, FIRST_NUMBER, N_DIDS,
                           inv_test_store_add_operator (store, "Northline Telecom"));
}

static GtkWidget *
find_task_row (WindowFixture *fixture, const char *title)
{
  GtkWidget *label = window_fixture_find_with (fixture->window->sidebar, GTK_TYPE_LABEL, "label", title);

  return label != NULL ? gtk_widget_get_ancestor (label, INV_TYPE_TASK_ROW) : NULL;
}

/* Where the window was closed, for the rest of the test. */
static void
open_again (WindowFixture *fixture, int width)
{
  fixture->window = inv_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->store->path,
                                    INV_INVENTORY_OPEN_NONE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  main_loop_until (inv_window_get_inventory (fixture->window) != NULL);
  fixture->inventory = inv_window_get_inventory (fixture->window);
}

static void
watch_window (WindowFixture *fixture, void **window)
{
  *window = fixture->window;
  g_object_add_weak_pointer (G_OBJECT (fixture->window), window);
}

static void
test_several_tasks (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) writing = gate_new ();
  g_autoptr (Gate) exporting = gate_new ();
  gint64 began = g_get_monotonic_time ();

  start_write (fixture, writing);
  start_export (fixture, exporting, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 0);

  main_loop_until (g_list_model_get_n_items (get_tasks (fixture)) == 2);
  g_assert_cmpint (g_get_monotonic_time () - began, >=, G_USEC_PER_SEC / 2);
  main_loop_until (find_task_row (fixture, "Writing") != NULL
                   && gtk_widget_get_mapped (find_task_row (fixture, "Exporting")));
  g_assert_cmpfloat_with_epsilon (inv_tasks_get_fraction (inv_window_get_tasks (fixture->window)), 0.25,
                                  0.001);

  gate_open (writing);
  main_loop_until (writing->ended);
  g_assert_true (writing->succeeded);
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 1);

  gate_open (exporting);
  main_loop_until (exporting->ended);
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 0);
}

/* What is over at once is not seen at all, unless it made a file. */
static void
test_short_tasks (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) writing = gate_new ();
  g_autoptr (Gate) exporting = gate_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/in-stock.csv");
  GtkWidget *row;

  gate_open (writing);
  start_write (fixture, writing);
  main_loop_until (writing->ended);
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 0);

  gate_open (exporting);
  start_export (fixture, exporting, file);
  main_loop_until (exporting->ended);
  row = find_task_row (fixture, "Exporting");
  g_assert_nonnull (row);
  g_assert_nonnull (window_fixture_find_with (row, GTK_TYPE_BUTTON, "label", "_Show File"));

  window_fixture_click (window_fixture_find_with (row, GTK_TYPE_BUTTON, "tooltip-text", "Dismiss"));
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 0);
}

static gboolean
fail (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");

  return FALSE;
}

static void
test_failed_task_stays (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) gate = gate_new ();
  GtkWidget *row;

  inv_tasks_write_async (inv_window_get_tasks (fixture->window), fixture->inventory, "Writing", fail, NULL,
                         NULL, ended_cb, gate);
  main_loop_until (gate->ended);
  row = find_task_row (fixture, "Writing");
  g_assert_nonnull (row);
  g_assert_nonnull (window_fixture_find_with (row, GTK_TYPE_LABEL, "label", "The disk is full."));

  window_fixture_click (window_fixture_find_with (row, GTK_TYPE_BUTTON, "tooltip-text", "Dismiss"));
  g_assert_null (find_task_row (fixture, "Writing"));
}

static gboolean
create_many (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  g_autoptr (InvNumberList) numbers = inv_number_list_parse (MANY_NUMBERS, -1);
  InvDidCreateFields fields = { .operator_name = "Northline Telecom",
                                .status = INV_STATUS_IN_STOCK,
                                .after_hold = INV_STATUS_IN_STOCK };
  InvDidCreateResult created;

  return inv_did_create (store, numbers, &fields, progress, &created, error);
}

static void
test_cancel (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) gate = gate_new ();
  g_autofree char *before = inv_test_store_dump (fixture->store);
  g_autofree char *after = NULL;

  inv_tasks_write_async (inv_window_get_tasks (fixture->window), fixture->inventory, "Creating", create_many,
                         NULL, NULL, ended_cb, gate);
  main_loop_until (find_task_row (fixture, "Creating") != NULL);
  g_assert_false (gate->ended);

  window_fixture_click (window_fixture_find_with (find_task_row (fixture, "Creating"), GTK_TYPE_BUTTON,
                                                  "tooltip-text", "Cancel"));
  main_loop_until (gate->ended);
  g_assert_false (gate->succeeded);
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 0);

  after = inv_test_store_dump (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

/* A dialog takes the keyboard when it is there. */
static AdwDialog *
wait_for_dialog (WindowFixture *fixture)
{
  AdwDialog *dialog;

  main_loop_until (window_fixture_get_dialog (fixture) != NULL);
  dialog = window_fixture_get_dialog (fixture);
  main_loop_until (window_fixture_has_focus (fixture, dialog));

  return dialog;
}

static void
test_close_and_keep_working (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) gate = gate_new ();

  start_write (fixture, gate);
  gtk_window_close (GTK_WINDOW (fixture->window));
  wait_for_dialog (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_tasks (fixture)), ==, 1);

  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_false (gate->ended);

  gate_open (gate);
  main_loop_until (gate->ended);
  main_loop_settle ();
  g_assert_true (gate->succeeded);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

static void
test_close_and_stop (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) gate = gate_new ();
  void *window;

  watch_window (fixture, &window);
  start_write (fixture, gate);
  main_loop_until (g_list_model_get_n_items (get_tasks (fixture)) == 1);
  gtk_window_close (GTK_WINDOW (fixture->window));
  wait_for_dialog (fixture);

  window_fixture_press (fixture, "alt+s");
  main_loop_until (window == NULL);
  g_assert_true (gate->ended);
  g_assert_false (gate->succeeded);

  open_again (fixture, 1200);
}

/* There is nothing to ask any more when the work has ended. */
static void
test_close_when_done (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) gate = gate_new ();
  void *window;

  watch_window (fixture, &window);
  start_write (fixture, gate);
  main_loop_until (g_list_model_get_n_items (get_tasks (fixture)) == 1);
  gtk_window_close (GTK_WINDOW (fixture->window));
  wait_for_dialog (fixture);

  gate_open (gate);
  main_loop_until (window == NULL);
  g_assert_true (gate->succeeded);

  open_again (fixture, 1200);
}

static gboolean
shows_page (WindowFixture *fixture, GType type)
{
  return G_OBJECT_TYPE (inv_window_get_visible_page (fixture->window)) == type;
}

static guint
find_page_number (const char *name)
{
  gsize n_infos;
  const InvPageInfo *infos = inv_window_get_page_infos (&n_infos);
  guint number = 1;

  while (!g_str_equal (infos[number - 1].name, name))
    number++;

  return number;
}

static void
test_pages_by_keyboard (WindowFixture *fixture, const void *data)
{
  g_autofree char *history = g_strdup_printf ("alt+%u", find_page_number ("history"));

  g_assert_true (shows_page (fixture, INV_TYPE_DID_PAGE));
  window_fixture_press (fixture, history);
  main_loop_until (shows_page (fixture, INV_TYPE_HISTORY_PAGE));
  window_fixture_press (fixture, "alt+1");
  main_loop_until (shows_page (fixture, INV_TYPE_DID_PAGE));
}

static gboolean
is_collapsed (WindowFixture *fixture)
{
  return adw_navigation_split_view_get_collapsed (fixture->window->split_view);
}

/* A dialog is about what is behind it: that stays as it is. */
static void
test_keys_rest_behind_dialogs (WindowFixture *fixture, const void *data)
{
  g_autofree char *history = g_strdup_printf ("alt+%u", find_page_number ("history"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.shortcuts", NULL);
  wait_for_dialog (fixture);
  window_fixture_press (fixture, history);
  window_fixture_press (fixture, "ctrl+z");
  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_true (shows_page (fixture, INV_TYPE_DID_PAGE));
  g_assert_null (inv_inventory_get_redo_label (fixture->inventory));

  window_fixture_press (fixture, history);
  main_loop_until (shows_page (fixture, INV_TYPE_HISTORY_PAGE));
}

static void
test_sidebar_by_keyboard (WindowFixture *fixture, const void *data)
{
  g_assert_false (is_collapsed (fixture));
  window_fixture_press (fixture, "F9");
  main_loop_until (is_collapsed (fixture));
  g_assert_true (inv_page_is_collapsed (inv_window_get_visible_page (fixture->window)));

  window_fixture_press (fixture, "F9");
  main_loop_until (!is_collapsed (fixture));
  g_assert_false (inv_page_is_collapsed (inv_window_get_visible_page (fixture->window)));
}

static void
test_state_is_kept (WindowFixture *fixture, const void *data)
{
  void *window;

  watch_window (fixture, &window);
  inv_window_show_page (fixture->window, "history");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle-sidebar", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  main_loop_until (window == NULL);

  open_again (fixture, 1200);
  g_assert_true (shows_page (fixture, INV_TYPE_HISTORY_PAGE));
  g_assert_true (is_collapsed (fixture));

  inv_window_show_page (fixture->window, "dids");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle-sidebar", NULL);
}

static void
test_counts (WindowFixture *fixture, const void *data)
{
  InvSidebarItem *item = inv_sidebar_find (fixture->window->sidebar, "dids");
  gint64 operator_id = inv_test_store_query (fixture->store, "SELECT id FROM operator");

  main_loop_until (inv_sidebar_item_get_count (item) == N_DIDS);
  g_assert_nonnull (window_fixture_find_with (fixture->window->sidebar, GTK_TYPE_LABEL, "label", "100"));

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER + N_DIDS, 1000, operator_id);
  main_loop_until (inv_sidebar_item_get_count (item) == N_DIDS + 1000);
  g_assert_nonnull (window_fixture_find_with (fixture->window->sidebar, GTK_TYPE_LABEL, "label", "1,100"));
}

static GtkWidget *
find_toast (WindowFixture *fixture, const char *title)
{
  return window_fixture_find_with (inv_window_get_visible_page (fixture->window), GTK_TYPE_LABEL, "label",
                                   title);
}

static void
test_newest_toast (WindowFixture *fixture, const void *data)
{
  inv_window_add_toast (fixture->window, g_strdup ("First"), NULL, NULL);
  main_loop_until (find_toast (fixture, "First") != NULL);

  inv_window_add_toast (fixture->window, g_strdup ("Second & last"), "_Undo", "win.undo");
  main_loop_until (find_toast (fixture, "Second & last") != NULL && find_toast (fixture, "First") == NULL);
}

/* Below 560 there is a list instead of the table, and work shows in the header bar. */
static void
test_narrow (WindowFixture *fixture, const void *data)
{
  g_autoptr (Gate) gate = gate_new ();
  GtkWidget *button;
  InvPage *page;
  void *window;

  watch_window (fixture, &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  main_loop_until (window == NULL);
  open_again (fixture, 360);

  page = inv_window_get_visible_page (fixture->window);
  main_loop_until (inv_page_is_narrow (page) && inv_page_is_compact (page));
  g_assert_true (is_collapsed (fixture));
  g_assert_true (adw_navigation_split_view_get_show_content (fixture->window->split_view));

  window_fixture_press (fixture, "F9");
  main_loop_until (!adw_navigation_split_view_get_show_content (fixture->window->split_view));
  window_fixture_press (fixture, "F9");
  main_loop_until (adw_navigation_split_view_get_show_content (fixture->window->split_view));

  start_write (fixture, gate);
  main_loop_until (g_list_model_get_n_items (get_tasks (fixture)) == 1);
  button = window_fixture_find (inv_page_get_header_bar (page), INV_TYPE_TASKS_BUTTON);
  g_assert_nonnull (button);
  main_loop_until (gtk_widget_get_mapped (button));

  gtk_menu_button_popup (window_fixture_find (button, GTK_TYPE_MENU_BUTTON));
  main_loop_until (window_fixture_find (button, INV_TYPE_TASK_ROW) != NULL);
  window_fixture_click (window_fixture_find_with (button, GTK_TYPE_BUTTON, "tooltip-text", "Cancel"));
  main_loop_until (gate->ended);
  g_assert_null (window_fixture_find (inv_page_get_header_bar (page), INV_TYPE_TASKS_BUTTON));
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static gboolean
drop (WindowFixture *fixture, const char *const *paths)
{
  GtkDropTarget *target = find_drop_target (GTK_WIDGET (fixture->window->stack));
  g_autoslist (GFile) files = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  for (; *paths != NULL; paths++)
    files = g_slist_prepend (files, g_file_new_for_path (*paths));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);

  return taken;
}

static void
test_drop (WindowFixture *fixture, const void *data)
{
  g_autofree char *folder = g_dir_make_tmp ("inv-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "numbers.csv", NULL);
  const char *one[] = { path, NULL };
  const char *two[] = { path, path, NULL };

  g_assert_true (g_file_set_contents (path, "DID,Operator\n442079460000,Northline Telecom\n", -1, NULL));

  g_assert_false (drop (fixture, two));
  main_loop_until (find_toast (fixture, "Drop one file at a time") != NULL);

  g_assert_true (drop (fixture, one));
  main_loop_until (window_fixture_get_dialog (fixture) != NULL);
  g_assert_false (drop (fixture, one));

  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  inv_test_remove_folder (folder);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n_rows = INV_IS_SHORTCUT_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_rows += count_rows (child);

  return n_rows;
}

static void
test_shortcuts (WindowFixture *fixture, const void *data)
{
  AdwDialog *dialog;
  gsize n_keys;
  gsize n_infos;

  inv_keys_get (&n_keys);
  inv_window_get_page_infos (&n_infos);

  window_fixture_press (fixture, "ctrl+question");
  dialog = wait_for_dialog (fixture);
  g_assert_true (INV_IS_SHORTCUTS_DIALOG (dialog));
  g_assert_cmpuint (count_rows (GTK_WIDGET (dialog)), ==, n_keys + n_infos);

  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

/* An action of the window that takes such a parameter. */
static gboolean
is_window_action (const char *name, GVariant *target)
{
  GtkWidgetClass *widget_class = g_type_class_peek (INV_TYPE_WINDOW);
  const GVariantType *type;
  const char *property;
  const char *found;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &found, &type, &property); i++)
    if (g_str_equal (found, name))
      return type == NULL ? target == NULL : target != NULL && g_variant_is_of_type (target, type);

  return FALSE;
}

/* Each key does something: its action is there, and takes what it is given. */
static void
test_keys_have_actions (WindowFixture *fixture, const void *data)
{
  gsize n_keys;
  const InvKey *keys = inv_keys_get (&n_keys);

  for (gsize i = 0; i < n_keys; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", keys[i].label);
      for (const char *const *accelerator = keys[i].accelerators; *accelerator != NULL; accelerator++)
        g_assert_true (gtk_accelerator_parse (*accelerator, NULL, NULL));
      if (keys[i].turn == INV_KEY_TURN_WIDGET)
        continue;

      g_action_parse_detailed_name (keys[i].action, &name, &target, &error);
      g_assert_no_error (error);
      if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (g_application_get_default ()), name + 4));
      else
        g_assert_true (is_window_action (name, target));
    }
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/shell/tasks/several", test_several_tasks },
    { "/shell/tasks/short", test_short_tasks },
    { "/shell/tasks/failed-stays", test_failed_task_stays },
    { "/shell/tasks/cancel", test_cancel },
    { "/shell/close/keep-working", test_close_and_keep_working },
    { "/shell/close/stop", test_close_and_stop },
    { "/shell/close/when-done", test_close_when_done },
    { "/shell/J1/pages-by-keyboard", test_pages_by_keyboard },
    { "/shell/J1/keys-rest-behind-dialogs", test_keys_rest_behind_dialogs },
    { "/shell/J1/sidebar-by-keyboard", test_sidebar_by_keyboard },
    { "/shell/J12/counts", test_counts },
    { "/shell/state-is-kept", test_state_is_kept },
    { "/shell/newest-toast", test_newest_toast },
    { "/shell/narrow", test_narrow },
    { "/shell/I1/drop", test_drop },
    { "/shell/shortcuts", test_shortcuts },
    { "/shell/keys-have-actions", test_keys_have_actions },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
