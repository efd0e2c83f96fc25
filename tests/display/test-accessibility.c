/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader gets of each page and dialog, wide and narrow: the whole
 * tree is walked as it comes over the accessibility bus, and every control in
 * it must have a name.
 *
 * A page or dialog is a line in the table of places.
 */

#include "config.h"

#include "accessible-tree.h"
#include "inv-sample.h"
#include "main-loop.h"
#include "window-fixture.h"

#define N_DIDS 40

/* 360 and the border that a window has where nothing draws shadows. */
#define NARROW 372

/* What is read for its content, or not at all; all else is something that one uses, and has to have a name. */
static const char *const passive_roles[] = {
  "alert",     "application", "caption",   "generic",        "grid cell", "group",     "image",
  "invalid",   "label",       "list",      "none",           "paragraph", "panel",     "section",
  "row group", "status",      "separator", "tooltip",        "tab list",  "tab panel", "toolbar",
  "widget",    "scroll bar",  "search",    "tree grid cell", NULL,
};

typedef enum
{
  NOTHING_ELSE = 0,
  SELECT_ROWS = 1 << 0, /* before the action */
  ON_THE_PAGE = 1 << 1, /* the action shows something there and opens no dialog */
} Manner;

/* Something to walk: the page, then the action that opens a dialog, or shows something on the page. */
typedef struct
{
  const char *path;
  const char *page;
  const char *action;
  const char *target;
  Manner manner;
} Place;

static const Place places[] = {
  { "/accessibility/J1/dids", "dids", NULL, NULL, NOTHING_ELSE },
  { "/accessibility/J6/selected-dids", "dids", NULL, NULL, SELECT_ROWS },
  { "/accessibility/J12/operators", "operators", NULL, NULL, NOTHING_ELSE },
  { "/accessibility/P8/batches", "batches", NULL, NULL, NOTHING_ELSE },
  { "/accessibility/J13/resellers", "resellers", NULL, NULL, NOTHING_ELSE },
  { "/accessibility/H1/history", "history", NULL, NULL, NOTHING_ELSE },
  { "/accessibility/J12/new-operator", "operators", "entity.new", NULL, NOTHING_ELSE },
  { "/accessibility/J13/new-reseller", "resellers", "entity.new", NULL, NOTHING_ELSE },
  { "/accessibility/P8/new-batch", "batches", "entity.new", NULL, NOTHING_ELSE },
  { "/accessibility/J4/new-dids", "dids", "win.new-dids", "'442079460000-0999'", NOTHING_ELSE },
  { "/accessibility/J6/mass-edit", "dids", "win.mass-edit", NULL, SELECT_ROWS },
  { "/accessibility/J8/import", "dids", "win.import", "''", NOTHING_ELSE },
  { "/accessibility/J5/edit-did", "dids", "win.edit-did", "uint32 1", NOTHING_ELSE },
  { "/accessibility/R4/go-to-number", "dids", "win.go-to-number", NULL, NOTHING_ELSE },
  { "/accessibility/D1/inventories", "dids", "win.inventories", NULL, NOTHING_ELSE },
  { "/accessibility/D1/new-inventory", "dids", "win.new-inventory", NULL, NOTHING_ELSE },
  { "/accessibility/D1/backups", "dids", "win.backups", NULL, NOTHING_ELSE },
  { "/accessibility/D1/preferences", "dids", "win.preferences", NULL, NOTHING_ELSE },
  { "/accessibility/J1/shortcuts", "dids", "win.shortcuts", NULL, NOTHING_ELSE },
  { "/accessibility/J1/about", "dids", "app.about", NULL, NOTHING_ELSE },
  { "/accessibility/J7/advanced-search", "dids", "win.advanced-search", NULL, ON_THE_PAGE },
  { "/accessibility/E1/export", "dids", "win.export", NULL, NOTHING_ELSE },
};

static void
fill (InvTestStore *store)
{
  g_assert_true (inv_sample_create (store->store, N_DIDS, NULL, NULL));
}

typedef struct
{
  const char *width;
  GString *unnamed;
} Walk;

/* Rows of a list of settings hold controls and are none themselves. */
static gboolean
is_passive (const AccessibleNode *node)
{
  return g_strv_contains (passive_roles, node->role)
         || (g_str_equal (node->role, "list item") && !node->focusable);
}

/* Of a combo box the toolkit reads the value; what it is made of is not walked through. */
static gboolean
is_in_combo_box (const AccessibleNode *node)
{
  for (const AccessibleNode *above = node->parent; above != NULL; above = above->parent)
    if (g_str_equal (above->role, "combo box"))
      return TRUE;

  return FALSE;
}

static void
note_unnamed (const AccessibleNode *node, void *user_data)
{
  Walk *walk = user_data;

  if (*node->name != '\0' || *node->role == '\0' || is_passive (node) || is_in_combo_box (node))
    return;

  g_autofree char *text = accessible_node_describe (node);

  g_string_append_printf (walk->unnamed, "\n  %s: %s", walk->width, text);
}

static void
count_node (const AccessibleNode *node, void *user_data)
{
  ++*(guint *) user_data;
}

/* Rows come when there is time for them, so the tree is read until it no longer grows. */
static AccessibleNode *
read_settled_tree (void)
{
  AccessibleNode *root = NULL;
  guint n_before;
  guint n_nodes = 0;

  do
    {
      g_clear_pointer (&root, accessible_tree_free);
      main_loop_settle ();
      n_before = n_nodes;
      n_nodes = 0;
      root = accessible_tree_read ();
      accessible_tree_foreach (root, count_node, &n_nodes);
    }
  while (n_nodes != n_before);

  return root;
}

static void
find_unnamed (GString *unnamed, const char *width)
{
  g_autoptr (AccessibleNode) root = read_settled_tree ();
  Walk walk = { width, unnamed };

  accessible_tree_foreach (root, note_unnamed, &walk);
}

static void
select_rows (WindowFixture *fixture)
{
  InvDidPage *page = inv_window_get_did_page (fixture->window);

  main_loop_until (inv_did_page_get_list (page) != NULL
                   && g_list_model_get_n_items (G_LIST_MODEL (inv_did_page_get_list (page))) == N_DIDS);
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (inv_did_page_get_selection (page)), 0, 5, TRUE);
}

static void
test_place (WindowFixture *fixture, const void *data)
{
  const Place *place = data;
  GtkWidget *page = GTK_WIDGET (inv_window_show_page (fixture->window, place->page));
  g_autoptr (GString) unnamed = g_string_new (NULL);

  main_loop_until (gtk_widget_get_mapped (page));
  main_loop_settle ();

  if ((place->manner & SELECT_ROWS) != 0)
    select_rows (fixture);
  if (place->action != NULL)
    {
      g_autoptr (GVariant)
          target = place->target != NULL ? g_variant_parse (NULL, place->target, NULL, NULL, NULL) : NULL;

      main_loop_until (gtk_widget_activate_action_variant (page, place->action, target));
      if ((place->manner & ON_THE_PAGE) == 0)
        main_loop_until (window_fixture_get_dialog (fixture) != NULL);
    }
  find_unnamed (unnamed, "wide");

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), NARROW, 700);
  main_loop_until (inv_page_is_narrow (INV_PAGE (page)));
  find_unnamed (unnamed, "narrow");

  window_fixture_close_dialogs (fixture);
  if (unnamed->len > 0)
    g_test_fail_printf ("These have no name:%s", unnamed->str);
}

int
main (int argc, char *argv[])
{
  WindowTest tests[G_N_ELEMENTS (places)];

  g_setenv ("GTK_A11Y", "atspi", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    tests[i] = (WindowTest) { places[i].path, test_place, &places[i] };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
