/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window over an inventory of a test's own. */

#include "config.h"

#include "window-fixture.h"

#include "inv-application.h"
#include "main-loop.h"

static InvApplication *application;
static void (*fill_store) (InvTestStore *store);

static void
set_up (WindowFixture *fixture, const void *data)
{
  fixture->store = inv_test_store_new ();
  if (fill_store != NULL)
    fill_store (fixture->store);

  fixture->window = inv_window_new (GTK_APPLICATION (application), fixture->store->path,
                                    INV_INVENTORY_OPEN_NONE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  main_loop_until (inv_window_get_inventory (fixture->window) != NULL);
  main_loop_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  fixture->inventory = inv_window_get_inventory (fixture->window);
}

static void
tear_down (WindowFixture *fixture, const void *data)
{
  void *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  main_loop_until (window == NULL);
  g_clear_pointer (&fixture->store, inv_test_store_free);
}

int
window_fixture_run (int argc,
                    char *argv[],
                    void (*fill) (InvTestStore *store),
                    const WindowTest *tests,
                    gsize n_tests)
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  fill_store = fill;
  application = inv_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  for (gsize i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, WindowFixture, tests[i].data, set_up, tests[i].test, tear_down);

  return g_test_run ();
}

void *
window_fixture_find (void *widget, GType type)
{
  return window_fixture_find_with (widget, type, NULL, NULL);
}

static gboolean
has_text (GtkWidget *widget, const char *property, const char *value)
{
  g_autofree char *text = NULL;

  if (property == NULL)
    return TRUE;

  g_object_get (widget, property, &text, NULL);

  return g_strcmp0 (text, value) == 0;
}

void *
window_fixture_find_with (void *widget, GType type, const char *property, const char *value)
{
  void *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && has_text (widget, property, value))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = window_fixture_find_with (child, type, property, value);

  return found;
}

gboolean
window_fixture_says (void *widget, const char *text)
{
  GtkWidget *label = window_fixture_find_with (widget, GTK_TYPE_LABEL, "label", text);

  return label != NULL && gtk_widget_get_mapped (label);
}

void
window_fixture_click (void *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
}

AdwDialog *
window_fixture_get_dialog (WindowFixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

gboolean
window_fixture_has_focus (WindowFixture *fixture, void *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, GTK_WIDGET (widget)));
}

void
window_fixture_close_dialogs (WindowFixture *fixture)
{
  for (AdwDialog *dialog = window_fixture_get_dialog (fixture); dialog != NULL;
       dialog = window_fixture_get_dialog (fixture))
    {
      void *alive = dialog;

      g_object_add_weak_pointer (G_OBJECT (dialog), &alive);
      adw_dialog_force_close (dialog);
      main_loop_until (alive == NULL);
    }
}

void
window_fixture_run_xdotool (const char *const *command)
{
  int status;
  GError *error = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
use_keyboard (WindowFixture *fixture, const char *way, const char *text)
{
  main_loop_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  window_fixture_run_xdotool ((const char *[]) { "xdotool", way, "--", text, NULL });
}

void
window_fixture_press (WindowFixture *fixture, const char *keys)
{
  use_keyboard (fixture, "key", keys);
}

void
window_fixture_type (WindowFixture *fixture, const char *text)
{
  use_keyboard (fixture, "type", text);
}
