/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Advanced Search, with real widgets over a real inventory: searches that are
 * put together by clicking and typing find what SQL finds.
 */

#include "config.h"

#include "inv-chip-box.h"
#include "inv-condition-row.h"
#include "inv-field-picker.h"
#include "inv-sample.h"
#include "inv-save-search.h"
#include "inv-search-help.h"
#include "inv-search-panel.h"
#include "inv-value-entry.h"
#include "inv-value-picker.h"
#include "main-loop.h"
#include "window-fixture.h"

#include <string.h>

#define N_DIDS 4000

/* 2026-11-22, on which the sample is made. */
#define NOW G_GINT64_CONSTANT (1795348800)

/* The widget of a type that comes after @n others. */
static void *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  void *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, n);

  return found;
}

static void *
find (void *widget, GType type, guint n)
{
  return find_nth (widget, type, &n);
}

static InvDidPage *
get_page (WindowFixture *fixture)
{
  return inv_window_get_did_page (fixture->window);
}

static GtkWidget *
get_panel (WindowFixture *fixture)
{
  return find (get_page (fixture), INV_TYPE_SEARCH_PANEL, 0);
}

static gboolean
is_ready (WindowFixture *fixture)
{
  InvDidList *list = inv_did_page_get_list (get_page (fixture));

  return list != NULL && inv_did_list_is_ready (list) && !inv_did_list_is_loading (list);
}

static guint
get_n_rows (WindowFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (inv_did_page_get_list (get_page (fixture))));
}

static char *
get_text (WindowFixture *fixture)
{
  return inv_query_to_text (inv_did_search_get_query (inv_did_page_get_search (get_page (fixture))),
                            INV_QUERY_MODE_SEARCH);
}

static gboolean
is_text (WindowFixture *fixture, const char *expected)
{
  g_autofree char *text = get_text (fixture);

  return g_str_equal (text, expected);
}

static void
fill (InvTestStore *store)
{
  g_autoptr (GError) error = NULL;

  inv_store_set_clock (store->store, NOW);
  inv_sample_create (store->store, N_DIDS, NULL, &error);
  g_assert_no_error (error);
}

static void
open_panel (WindowFixture *fixture)
{
  main_loop_until (is_ready (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.advanced-search", NULL);
  main_loop_until (gtk_widget_get_mapped (get_panel (fixture)));
  main_loop_settle ();
}

static InvConditionRow *
get_row (WindowFixture *fixture, guint position)
{
  return find (get_panel (fixture), INV_TYPE_CONDITION_ROW, position);
}

static guint
count_rows (WindowFixture *fixture)
{
  guint n_rows = 0;

  while (get_row (fixture, n_rows) != NULL)
    n_rows++;

  return n_rows;
}

/* Chooses a field in the list of all of them. */
static InvConditionRow *
add_condition (WindowFixture *fixture, const char *field)
{
  guint n_rows = count_rows (fixture);
  GtkWidget *picker;

  gtk_widget_activate (find (get_panel (fixture), ADW_TYPE_BUTTON_ROW, 0));
  picker = find (get_panel (fixture), INV_TYPE_FIELD_PICKER, 0);
  gtk_widget_activate (window_fixture_find_with (picker, ADW_TYPE_ACTION_ROW, "title", field));
  main_loop_until (get_row (fixture, n_rows) != NULL);

  return get_row (fixture, n_rows);
}

static void
compare (InvConditionRow *row, const char *comparison)
{
  GtkWidget *list = find (row, GTK_TYPE_LIST_BOX, 0);
  GtkWidget *label = window_fixture_find_with (list, GTK_TYPE_LABEL, "label", comparison);

  g_assert_nonnull (label);
  gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW));
}

/* Types into the entries that can be seen, the first ones first. */
static void
type (InvConditionRow *row, const char *const *texts)
{
  GtkWidget *stack = find (row, GTK_TYPE_STACK, 0);
  GtkWidget *editor = gtk_stack_get_visible_child (GTK_STACK (stack));

  for (guint i = 0; texts[i] != NULL; i++)
    {
      GtkWidget *entry = find (editor, INV_TYPE_VALUE_ENTRY, i);

      gtk_editable_set_text (find (entry, GTK_TYPE_ENTRY, 0), texts[i]);
    }
}

/* Picks values, each by its label and Enter. */
static void
pick (InvConditionRow *row, const char *const *labels)
{
  GtkWidget *box = find (row, INV_TYPE_CHIP_BOX, 0);
  GtkWidget *picker;
  GtkListView *list;

  inv_chip_box_start (INV_CHIP_BOX (box));
  picker = find (box, INV_TYPE_VALUE_PICKER, 0);
  main_loop_until (gtk_widget_get_mapped (picker));
  list = find (picker, GTK_TYPE_LIST_VIEW, 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (list)))
    main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) > 0);

  for (; *labels != NULL; labels++)
    {
      GtkEditable *entry = find (picker, GTK_TYPE_ENTRY, 0);

      gtk_editable_set_text (entry, *labels);
      g_signal_emit_by_name (entry, "activate");
      g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
    }
  gtk_popover_popdown (GTK_POPOVER (picker));
}

static void
fill_in (WindowFixture *fixture, const char *field, const char *comparison, const char *values)
{
  InvConditionRow *row = add_condition (fixture, field);
  g_auto (GStrv) texts = g_strsplit (values, "|", -1);

  compare (row, comparison);
  if (strstr (comparison, " of") != NULL || g_str_equal (field, "Free"))
    pick (row, (const char *const *) texts);
  else if (*values != '\0')
    type (row, (const char *const *) texts);
}

/* A condition as it is put together, and what SQL says to it. */
typedef struct
{
  const char *field;
  const char *comparison;
  const char *values;
  const char *sql;
} Case;

static const Case cases[] = {
  { "Status", "is any of", "In Stock|Reserved", "status IN (1, 2)" },
  { "Status", "is none of", "Active", "status != 0" },
  { "Operator", "is any of", "Northline Telecom",
    "operator_id IN (SELECT id FROM operator WHERE name = 'Northline Telecom')" },
  { "Operator", "contains", "tel", "operator_id IN (SELECT id FROM operator WHERE name LIKE '%tel%')" },
  { "DID", "starts with", "44", "number LIKE '44%'" },
  { "DID", "ends with", "00", "number LIKE '%00'" },
  { "DID", "does not contain", "99", "number NOT LIKE '%99%'" },
  { "DID", "is between", "440000000000|449999999999",
    "length (number) = 12 AND number BETWEEN '440000000000' AND '449999999999'" },
  { "Tag", "has any of", "gold",
    "tag_set_id IN (SELECT id FROM tag_set WHERE ',' || tags || ',' LIKE '%,gold,%')" },
  { "Tag", "is empty", "", "tag_set_id IS NULL" },
  { "Notes", "is empty", "", "coalesce (notes, '') = ''" },
  { "Notes", "is not empty", "", "notes != ''" },
  { "Notes", "contains", "line", "notes LIKE '%line%'" },
  { "Notes", "is not", "Main line", "(notes IS NULL OR notes != 'Main line')" },
  { "Client", "is not empty", "", "client_id IS NOT NULL" },
  { "Recurring Cost", "is between", "0.80|1.50", "recurring_cost BETWEEN 800000 AND 1500000" },
  { "Recurring Cost", "is more than", "1", "recurring_cost > 1000000" },
  { "Recurring Cost", "is any of", "0.5|1", "recurring_cost IN (500000, 1000000)" },
  { "Hold Until", "is on or before", "2027-01-01", "hold_until < unixepoch ('2027-01-02')" },
  { "Hold Until", "is empty", "", "hold_until IS NULL" },
  { "Hold Days", "is at least", "30", "hold_days >= 30" },
  { "Free", "is", "No", "free = 0" },
  { "Country", "is any of", "gb|us", "country IN ('GB', 'US')" },
  { "Area", "starts with", "L", "area LIKE 'l%'" },
  { "Any Text", "contains", "office",
    "(notes LIKE '%office%' OR client_id IN (SELECT id FROM client WHERE name LIKE '%office%'))" },
};

static gint64
count (WindowFixture *fixture, const char *first, const char *second)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM did WHERE (%s) AND (%s)", first, second);

  return inv_test_store_query (fixture->store, sql);
}

static void
clear (WindowFixture *fixture)
{
  gtk_widget_activate_action (get_panel (fixture), "search-panel.clear", NULL);
  main_loop_until (is_ready (fixture) && get_n_rows (fixture) == N_DIDS);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

/* Each condition alone, and with the one that stands a third of the table away. */
static void
test_two_conditions (WindowFixture *fixture, const void *data)
{
  open_panel (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *first = &cases[i];
      const Case *second = &cases[(i + G_N_ELEMENTS (cases) / 3) % G_N_ELEMENTS (cases)];

      g_test_message ("%s %s %s", first->field, first->comparison, first->values);
      fill_in (fixture, first->field, first->comparison, first->values);
      main_loop_until (is_ready (fixture) && get_n_rows (fixture) == count (fixture, first->sql, "1"));

      g_test_message ("and %s %s %s", second->field, second->comparison, second->values);
      fill_in (fixture, second->field, second->comparison, second->values);
      main_loop_until (is_ready (fixture)
                       && get_n_rows (fixture) == count (fixture, first->sql, second->sql));
      clear (fixture);
    }
}

/* The panel shows what the entry says, and the text of the panel finds the same in the entry. */
static void
test_one_query (WindowFixture *fixture, const void *data)
{
  GtkEditable *entry = find (get_page (fixture), GTK_TYPE_SEARCH_ENTRY, 0);
  InvDidSearch *search = inv_did_page_get_search (get_page (fixture));
  g_autofree char *text = NULL;
  guint n_found;

  open_panel (fixture);
  fill_in (fixture, "Operator", "is any of", "Northline Telecom|Rheinfon");
  fill_in (fixture, "Recurring Cost", "is between", "0.80|1.50");
  fill_in (fixture, "Notes", "contains", "line, or \"so\"");
  main_loop_until (is_text (fixture, "operator:\"Northline Telecom\",Rheinfon recurring-cost:0.8..1.5 "
                                     "notes:\"line, or \\\"so\\\"\""));
  gtk_widget_activate (window_fixture_find_with (get_row (fixture, 2), GTK_TYPE_BUTTON, "tooltip-text",
                                                 "Remove Condition on Notes"));
  main_loop_until (count_rows (fixture) == 2 && is_ready (fixture));
  n_found = get_n_rows (fixture);
  text = get_text (fixture);
  g_assert_cmpuint (n_found, >, 0);

  clear (fixture);
  gtk_editable_set_text (entry, text);
  main_loop_until (is_text (fixture, text) && is_ready (fixture));
  g_assert_cmpuint (get_n_rows (fixture), ==, n_found);
  g_assert_cmpuint (count_rows (fixture), ==, 2);

  inv_did_search_set_statuses (search, INV_STATUS_BIT (INV_STATUS_HOLD));
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  inv_did_search_set_statuses (search, 0);
  g_assert_cmpuint (count_rows (fixture), ==, 2);

  gtk_editable_set_text (entry, "hold-days:5,>10");
  main_loop_until (is_text (fixture, "hold-days:5,>10"));
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  type (get_row (fixture, 0), (const char *[]) { "hold-days:>5", NULL });
  main_loop_until (is_text (fixture, "hold-days:>5"));
}

static GtkWidget *
get_entry (WindowFixture *fixture, guint position)
{
  GtkWidget *stack = find (get_row (fixture, 0), GTK_TYPE_STACK, 0);
  GtkWidget *editor = gtk_stack_get_visible_child (GTK_STACK (stack));

  return find (find (editor, INV_TYPE_VALUE_ENTRY, position), GTK_TYPE_ENTRY, 0);
}

/* Whether the first condition says what is wrong with it. */
static gboolean
is_told (WindowFixture *fixture, const char *wanted)
{
  GtkWidget *label;
  guint n = 0;

  while ((label = find (get_row (fixture, 0), GTK_TYPE_LABEL, n++)) != NULL)
    if (gtk_widget_get_mapped (label) && strstr (gtk_label_get_label (GTK_LABEL (label)), wanted) != NULL)
      return TRUE;

  return FALSE;
}

/* What is wrong is marked where it is, and what was found stays, as does what was typed. */
static void
test_broken_value (WindowFixture *fixture, const void *data)
{
  guint n_found;

  open_panel (fixture);
  fill_in (fixture, "Recurring Cost", "is between", "0.80|1.50");
  main_loop_until (is_text (fixture, "recurring-cost:0.8..1.5") && is_ready (fixture));
  n_found = get_n_rows (fixture);

  type (get_row (fixture, 0), (const char *[]) { "0.80", "1.5o", NULL });
  main_loop_until (gtk_widget_has_css_class (get_entry (fixture, 1), "error"));
  g_assert_false (gtk_widget_has_css_class (get_entry (fixture, 0), "error"));
  g_assert_true (is_told (fixture, "“1.5o”"));
  g_assert_true (is_text (fixture, "recurring-cost:0.8..1.5"));

  /* Other conditions go on meanwhile. */
  fill_in (fixture, "Notes", "is not empty", "");
  main_loop_until (is_text (fixture, "recurring-cost:0.8..1.5 notes:any") && is_ready (fixture));
  g_assert_cmpuint (get_n_rows (fixture), <, n_found);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture, 1))), ==, "1.5o");

  type (get_row (fixture, 0), (const char *[]) { "5", "1", NULL });
  main_loop_until (is_told (fixture, "Did you mean “1..5”?"));

  type (get_row (fixture, 0), (const char *[]) { "", "1", NULL });
  main_loop_until (is_text (fixture, "recurring-cost:<=1 notes:any"));
  g_assert_false (gtk_widget_has_css_class (get_entry (fixture, 1), "error"));
}

/* Who chooses another comparison goes on with what was typed. */
static void
test_changed_mind (WindowFixture *fixture, const void *data)
{
  InvConditionRow *row;

  open_panel (fixture);
  fill_in (fixture, "Recurring Cost", "is between", "0.80|1.50");
  main_loop_until (is_text (fixture, "recurring-cost:0.8..1.5"));
  row = get_row (fixture, 0);

  compare (row, "is more than");
  g_assert_true (is_text (fixture, "recurring-cost:>0.8"));
  compare (row, "is any of");
  g_assert_true (is_text (fixture, "recurring-cost:0.8"));
  compare (row, "is empty");
  g_assert_true (is_text (fixture, "recurring-cost:none"));
  compare (row, "is between");
  g_assert_true (is_text (fixture, "recurring-cost:0.8..1.5"));
}

/* What is not from the list is refused where only the list is good. */
static void
test_unknown_name (WindowFixture *fixture, const void *data)
{
  GtkWidget *picker;
  GtkEditable *entry;

  open_panel (fixture);
  picker = find (add_condition (fixture, "Operator"), INV_TYPE_VALUE_PICKER, 0);
  entry = find (picker, GTK_TYPE_ENTRY, 0);
  main_loop_until (gtk_widget_get_mapped (picker));
  gtk_editable_set_text (entry, "Nobody");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Nobody");
  g_assert_true (is_text (fixture, ""));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copies (WindowFixture *fixture, const void *data)
{
  g_autofree char *copied = NULL;

  open_panel (fixture);
  fill_in (fixture, "Notes", "is empty", "");
  main_loop_until (is_text (fixture, "notes:none"));
  gtk_widget_activate_action (get_panel (fixture), "search-panel.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (get_panel (fixture)), NULL, text_read_cb, &copied);
  main_loop_until (copied != NULL);
  g_assert_cmpstr (copied, ==, "notes:none");
}

/* Narrow, the panel covers the page, and has a way back. */
static void
test_narrow (WindowFixture *fixture, const void *data)
{
  main_loop_until (is_ready (fixture));
  main_loop_settle ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  main_loop_until (inv_page_is_narrow (INV_PAGE (get_page (fixture))));
  open_panel (fixture);
  main_loop_until (gtk_widget_get_width (get_panel (fixture))
                   == gtk_widget_get_width (GTK_WIDGET (get_page (fixture))));

  fill_in (fixture, "Notes", "is empty", "");
  main_loop_until (is_text (fixture, "notes:none"));
  gtk_widget_activate (window_fixture_find_with (get_panel (fixture), GTK_TYPE_BUTTON, "tooltip-text",
                                                 "Back to the Table"));
  main_loop_until (!gtk_widget_get_mapped (get_panel (fixture)));
}

/* Every example of the help is a search. */
static void
test_examples (WindowFixture *fixture, const void *data)
{
  const char *example;

  for (guint i = 0; (example = inv_search_help_get_example (i)) != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = inv_query_parse (example, INV_QUERY_MODE_SEARCH, &error);

      g_assert_no_error (error);
      g_assert_false (inv_query_is_all (query));
    }
}

/* From the keys that open the panel to the hits without a mouse. */
static void
test_keyboard (WindowFixture *fixture, const void *data)
{
  main_loop_until (is_ready (fixture));
  window_fixture_press (fixture, "ctrl+shift+f");
  main_loop_until (get_panel (fixture) != NULL && gtk_widget_get_mapped (get_panel (fixture)));
  main_loop_until (window_fixture_has_focus (fixture, get_panel (fixture)));

  window_fixture_press (fixture, "Return");
  main_loop_until (find (get_panel (fixture), INV_TYPE_FIELD_PICKER, 0) != NULL);
  main_loop_until (window_fixture_has_focus (fixture, find (get_panel (fixture), INV_TYPE_FIELD_PICKER, 0)));
  window_fixture_type (fixture, "area");
  window_fixture_press (fixture, "Return");
  main_loop_until (count_rows (fixture) == 1);
  main_loop_until (window_fixture_has_focus (fixture, get_row (fixture, 0)));
  window_fixture_type (fixture, "leeds");
  main_loop_until (is_text (fixture, "area:leeds") && is_ready (fixture));
  g_assert_cmpuint (get_n_rows (fixture), ==, count (fixture, "area LIKE '%leeds%'", "1"));

  window_fixture_press (fixture, "ctrl+shift+f");
  main_loop_until (!gtk_widget_get_mapped (get_panel (fixture)));
  main_loop_until (!window_fixture_has_focus (fixture, get_panel (fixture)));
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/advanced-search/J7/two-conditions", test_two_conditions },
    { "/advanced-search/J7/one-query", test_one_query },
    { "/advanced-search/J7/broken-value", test_broken_value },
    { "/advanced-search/J7/changed-mind", test_changed_mind },
    { "/advanced-search/J7/unknown-name", test_unknown_name },
    { "/advanced-search/J7/keyboard", test_keyboard },
    { "/advanced-search/J7/narrow", test_narrow },
    { "/advanced-search/R4/copies", test_copies },
    { "/advanced-search/R4/examples", test_examples },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
