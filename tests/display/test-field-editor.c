/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editors of fields, as real widgets. */

#include "config.h"

#include "inv-field-row.h"
#include "inv-status.h"
#include "inv-test-store.h"
#include "main-loop.h"

static void *
find_visible (GtkWidget *widget, GType type)
{
  void *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_OBJECT_TYPE (widget) == type)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_visible (child, type);

  return found;
}

static void
count_cb (int *n_edits)
{
  (*n_edits)++;
}

/* Each field that can be edited has an editor that gives back what it is given, and no error. */
static void
test_every_field (void)
{
  static const char *const values[] = {
    [INV_FIELD_TYPE_NUMBER] = "442079460000", [INV_FIELD_TYPE_STATUS] = "archive",
    [INV_FIELD_TYPE_AFTER_HOLD] = "reserved", [INV_FIELD_TYPE_NAME] = "Northline Telecom",
    [INV_FIELD_TYPE_TAGS] = "gold, london",   [INV_FIELD_TYPE_TEXT] = "a text",
    [INV_FIELD_TYPE_MONEY] = "1.25",          [INV_FIELD_TYPE_MOMENT] = "2026-12-01",
    [INV_FIELD_TYPE_INTEGER] = "30",          [INV_FIELD_TYPE_BOOLEAN] = "yes",
    [INV_FIELD_TYPE_COUNTRY] = "GB",
  };

  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      if (!inv_field_has (field, INV_FIELD_FLAG_EDIT))
        continue;

      g_autoptr (GtkWidget) row = g_object_ref_sink (inv_field_row_new (field));
      InvFieldEditor *editor = inv_field_row_get_editor (INV_FIELD_ROW (row));
      const char *value = values[inv_field_get_info (field)->type];
      int n_edits = 0;

      g_signal_connect_swapped (editor, "edited", G_CALLBACK (count_cb), &n_edits);
      inv_field_editor_set_value (editor, value);
      g_assert_cmpstr (inv_field_editor_get_value (editor), ==, value);
      g_assert_null (inv_field_editor_get_error (editor));
      g_assert_cmpint (n_edits, ==, 0);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                       inv_field_get_label (field));
    }
}

typedef struct
{
  InvField field;
  const char *text;
  const char *error;
} WrongValue;

static const WrongValue wrong_values[] = {
  { INV_FIELD_HOLD_DAYS, "many", "“many” is no whole number from 0 to 36500." },
  { INV_FIELD_HOLD_DAYS, "-1", "“-1” is no whole number from 0 to 36500." },
  { INV_FIELD_RECURRING_COST, "-2", "“-2” is less than zero. Write an amount of 0 or more." },
  { INV_FIELD_DID, "", "It cannot be empty." },
};

static void
test_wrong_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_values); i++)
    {
      const WrongValue *wrong = &wrong_values[i];
      g_autoptr (GtkWidget) row = g_object_ref_sink (inv_field_row_new (wrong->field));
      InvFieldEditor *editor = inv_field_row_get_editor (INV_FIELD_ROW (row));
      GtkWidget *entry = find_visible (row, GTK_TYPE_ENTRY);

      gtk_editable_set_text (GTK_EDITABLE (entry), "1");
      gtk_editable_set_text (GTK_EDITABLE (entry), wrong->text);
      g_assert_cmpstr (inv_field_editor_get_error (editor), ==, wrong->error);
      g_assert_true (gtk_widget_has_css_class (entry, "error"));

      gtk_editable_set_text (GTK_EDITABLE (entry), "1");
      g_assert_null (inv_field_editor_get_error (editor));
      g_assert_false (gtk_widget_has_css_class (entry, "error"));

      inv_field_editor_set_error (editor, "from the inventory");
      g_assert_cmpstr (inv_field_editor_get_error (editor), ==, "from the inventory");
      gtk_editable_set_text (GTK_EDITABLE (entry), "12");
      g_assert_null (inv_field_editor_get_error (editor));
    }
}

static void
test_edit_checks_the_row (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (inv_field_row_new (INV_FIELD_HOLD_DAYS));
  InvFieldEditor *editor = inv_field_row_get_editor (INV_FIELD_ROW (row));

  g_object_set (row, "checkable", TRUE, NULL);
  inv_field_editor_set_value (editor, "30");
  g_assert_false (inv_field_row_get_checked (INV_FIELD_ROW (row)));

  gtk_editable_set_text (GTK_EDITABLE (find_visible (row, GTK_TYPE_ENTRY)), "60");
  g_assert_true (inv_field_row_get_checked (INV_FIELD_ROW (row)));
}

static void
test_list (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (inv_field_row_new (INV_FIELD_STATUS));
  InvFieldEditor *editor = inv_field_row_get_editor (INV_FIELD_ROW (row));
  GtkDropDown *drop_down = find_visible (row, GTK_TYPE_DROP_DOWN);
  int n_edits = 0;

  g_signal_connect_swapped (editor, "edited", G_CALLBACK (count_cb), &n_edits);
  g_assert_null (inv_field_editor_get_value (editor));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)), ==, INV_N_STATUSES);

  inv_field_editor_set_placeholder (editor, "Mixed");
  inv_field_editor_set_statuses (editor,
                                 INV_STATUS_BIT (INV_STATUS_HOLD) | INV_STATUS_BIT (INV_STATUS_ARCHIVE));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  g_assert_cmpint (n_edits, ==, 0);

  gtk_drop_down_set_selected (drop_down, 2);
  g_assert_cmpstr (inv_field_editor_get_value (editor), ==, "archive");
  g_assert_cmpint (n_edits, ==, 1);

  inv_field_editor_set_statuses (editor, INV_STATUS_BIT (INV_STATUS_HOLD));
  g_assert_null (inv_field_editor_get_value (editor));
}

typedef struct
{
  InvTestStore *store;
  InvInventory *inventory;
} Fixture;

static void
opened_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  fixture->inventory = inv_inventory_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
closed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_clear_object (&((Fixture *) user_data)->inventory);
}

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->store = inv_test_store_new ();
  inv_test_store_add_operator (fixture->store, "Northline Telecom");
  inv_test_store_add_operator (fixture->store, "Alder Lines");
  inv_inventory_open_async (fixture->store->path, INV_INVENTORY_OPEN_NONE, opened_cb, fixture);
  main_loop_until (fixture->inventory != NULL);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  inv_inventory_close_async (fixture->inventory, closed_cb, fixture);
  main_loop_until (fixture->inventory == NULL);
  inv_test_store_free (fixture->store);
}

/* The value is there before the names are read, and stays when they are. */
static void
test_names (Fixture *fixture, const void *data)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (inv_field_row_new (INV_FIELD_OPERATOR));
  InvFieldEditor *editor = inv_field_row_get_editor (INV_FIELD_ROW (row));
  GtkDropDown *drop_down = find_visible (row, GTK_TYPE_DROP_DOWN);

  inv_field_editor_set_value (editor, "Northline Telecom");
  inv_field_editor_set_inventory (editor, fixture->inventory);
  main_loop_until (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)) == 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 1);

  gtk_drop_down_set_selected (drop_down, 0);
  g_assert_cmpstr (inv_field_editor_get_value (editor), ==, "Alder Lines");
  inv_field_editor_set_inventory (editor, NULL);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/field-editor/J5/every-field", test_every_field);
  g_test_add_func ("/field-editor/J6/wrong-values", test_wrong_values);
  g_test_add_func ("/field-editor/J6/edit-checks-the-row", test_edit_checks_the_row);
  g_test_add_func ("/field-editor/L1/list", test_list);
  g_test_add ("/field-editor/J6/names", Fixture, NULL, set_up, test_names, tear_down);

  return g_test_run ();
}
