/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window over an inventory of a test's own, and how to find one's way in it. */

#pragma once

#include "inv-test-store.h"
#include "inv-window.h"

G_BEGIN_DECLS

typedef struct
{
  InvTestStore *store;
  InvWindow *window;
  InvInventory *inventory;
} WindowFixture;

typedef struct
{
  const char *path;
  void (*test) (WindowFixture *fixture, const void *data);
  const void *data;
} WindowTest;

/* Runs tests, each in a window of its own, 1200 wide, over what @fill has put into an inventory. */
int window_fixture_run (int argc,
                        char *argv[],
                        void (*fill) (InvTestStore *store),
                        const WindowTest *tests,
                        gsize n_tests);

/* The first widget of a type in another one, or NULL. */
void *window_fixture_find (void *widget, GType type);

/* The first widget of a type in another one that has a text for the property @property, or NULL. */
void *window_fixture_find_with (void *widget, GType type, const char *property, const char *value);

/* Whether the first label with a text can be seen. */
gboolean window_fixture_says (void *widget, const char *text);

/* Clicks on a button. */
void window_fixture_click (void *button);

/* The dialog in front, or NULL. */
AdwDialog *window_fixture_get_dialog (WindowFixture *fixture);

/* Closes all dialogs, whatever is in them, and sees that nothing is left of them. */
void window_fixture_close_dialogs (WindowFixture *fixture);

/* Whether the keyboard is with a widget or with one in it. */
gboolean window_fixture_has_focus (WindowFixture *fixture, void *widget);

/* Presses keys as a keyboard does: “ctrl+z”, “Return”. */
void window_fixture_press (WindowFixture *fixture, const char *keys);

/* Types a text as a keyboard does. */
void window_fixture_type (WindowFixture *fixture, const char *text);

/* Has xdotool do what keyboard and pointer do. */
void window_fixture_run_xdotool (const char *const *command);

G_END_DECLS
