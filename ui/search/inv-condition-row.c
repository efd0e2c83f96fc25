/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One condition of a search as a form. */

#include "config.h"

#include "inv-chip-box.h"
#include "inv-condition-row.h"
#include "inv-condition.h"
#include "inv-value-entry.h"

#include <glib/gi18n.h>

/* How long a person does not type before it counts, in milliseconds. */
#define TYPING_PAUSE 150

struct _InvConditionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *field_label;
  GtkMenuButton *comparison_button;
  GtkLabel *comparison_label;
  GtkPopover *comparison_popover;
  GtkListBox *comparison_list;
  GtkWidget *remove_button;
  GtkStack *editor;
  InvValueEntry *one_entry;
  GtkBox *two_box;
  InvValueEntry *low_entry;
  InvValueEntry *high_entry;
  InvChipBox *chip_box;
  GtkLabel *error_label;

  InvField field;
  InvComparison comparison;
  InvQuery *part;
  guint typing;
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvConditionRow, inv_condition_row, GTK_TYPE_LIST_BOX_ROW)

static GStrv
get_texts (InvConditionRow *self, InvComparisonShape shape)
{
  switch (shape)
    {
    case INV_COMPARISON_SHAPE_ONE:
      return g_strdupv ((char *[]) { (char *) inv_value_entry_get_text (self->one_entry), NULL });

    case INV_COMPARISON_SHAPE_TWO:
      return g_strdupv ((char *[]) { (char *) inv_value_entry_get_text (self->low_entry),
                                     (char *) inv_value_entry_get_text (self->high_entry), NULL });

    case INV_COMPARISON_SHAPE_LIST:
      return inv_chip_box_get_values (self->chip_box);

    case INV_COMPARISON_SHAPE_NONE:
    default:
      return g_new0 (char *, 1);
    }
}

static void
set_texts (InvConditionRow *self, InvComparisonShape shape, const char *const *texts)
{
  guint n_texts = g_strv_length ((char **) texts);

  switch (shape)
    {
    case INV_COMPARISON_SHAPE_ONE:
      inv_value_entry_set_text (self->one_entry, n_texts > 0 ? texts[0] : "");
      break;

    case INV_COMPARISON_SHAPE_TWO:
      inv_value_entry_set_text (self->low_entry, n_texts > 0 ? texts[0] : "");
      inv_value_entry_set_text (self->high_entry, n_texts > 1 ? texts[1] : "");
      break;

    case INV_COMPARISON_SHAPE_LIST:
      inv_chip_box_set_values (self->chip_box, texts);
      break;

    case INV_COMPARISON_SHAPE_NONE:
    default:
      break;
    }
}

static gboolean
is_blank (const char *const *texts)
{
  for (; *texts != NULL; texts++)
    if (**texts != '\0')
      return FALSE;

  return TRUE;
}

/* Marks what is wrong, at the place where it is. */
static void
show_error (InvConditionRow *self, guint wrong, const char *message)
{
  InvComparisonShape shape = inv_comparison_get_shape (self->comparison);

  inv_value_entry_set_wrong (self->one_entry, shape == INV_COMPARISON_SHAPE_ONE ? message : NULL);
  inv_value_entry_set_wrong (self->low_entry,
                             shape == INV_COMPARISON_SHAPE_TWO && wrong == 0 ? message : NULL);
  inv_value_entry_set_wrong (self->high_entry,
                             shape == INV_COMPARISON_SHAPE_TWO && wrong == 1 ? message : NULL);
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
}

/* Reads what is in the row now. */
static void
read_row (InvConditionRow *self)
{
  g_auto (GStrv) texts = get_texts (self, inv_comparison_get_shape (self->comparison));
  g_autoptr (GError) error = NULL;
  guint wrong = 0;
  g_autoptr (InvQuery)
      part = inv_condition_parse (self->field, self->comparison, (const char *const *) texts, &wrong, &error);

  g_clear_handle_id (&self->typing, g_source_remove);
  show_error (self, wrong, part == NULL ? error->message : NULL);
  if (part == NULL || inv_query_equal (part, self->part))
    return;

  inv_query_unref (self->part);
  self->part = g_steal_pointer (&part);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static gboolean
typing_paused_cb (void *user_data)
{
  InvConditionRow *self = user_data;

  self->typing = 0;
  read_row (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (InvConditionRow *self)
{
  g_clear_handle_id (&self->typing, g_source_remove);
  self->typing = g_timeout_add (TYPING_PAUSE, typing_paused_cb, self);
}

static void
chosen_cb (InvConditionRow *self)
{
  read_row (self);
}

static void
remove_clicked_cb (InvConditionRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

/* The comparison's own editor. What stands in the others stays there, for
 * whoever changes their mind.
 */
static void
show_comparison (InvConditionRow *self, InvComparison comparison)
{
  static const char *const pages[] = {
    [INV_COMPARISON_SHAPE_ONE] = "one",
    [INV_COMPARISON_SHAPE_TWO] = "two",
    [INV_COMPARISON_SHAPE_LIST] = "list",
  };
  InvComparisonShape shape = inv_comparison_get_shape (comparison);
  const char *label = inv_comparison_get_label (comparison, self->field);
  g_autofree char *description = NULL;

  self->comparison = comparison;
  gtk_label_set_label (self->comparison_label, label);
  gtk_widget_set_visible (GTK_WIDGET (self->editor), shape != INV_COMPARISON_SHAPE_NONE);
  if (shape != INV_COMPARISON_SHAPE_NONE)
    gtk_stack_set_visible_child_name (self->editor, pages[shape]);

  /* Translators: a field and how it is compared, for those who do not see them: “Status is any of”. */
  description = g_strdup_printf (_ ("%s %s"), gtk_label_get_label (self->field_label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->comparison_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

static InvComparison
get_comparison (GtkListBoxRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "comparison"));
}

/* The keyboard begins at the comparison that there is. */
static void
show_comparisons_cb (InvConditionRow *self)
{
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->comparison_list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->comparison_list, i)) != NULL; i++)
    if (get_comparison (row) == self->comparison)
      {
        gtk_list_box_select_row (self->comparison_list, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
      }
}

static void
comparison_activated_cb (InvConditionRow *self, GtkListBoxRow *row)
{
  InvComparison comparison = get_comparison (row);
  InvComparisonShape shape = inv_comparison_get_shape (comparison);
  g_auto (GStrv) before = get_texts (self, inv_comparison_get_shape (self->comparison));
  g_auto (GStrv) there = get_texts (self, shape);

  gtk_popover_popdown (self->comparison_popover);
  if (self->comparison != INV_COMPARISON_WRITTEN && is_blank ((const char *const *) there)
      && !is_blank ((const char *const *) before))
    set_texts (self, shape, (const char *const *) before);
  else if (self->comparison == INV_COMPARISON_WRITTEN && shape == INV_COMPARISON_SHAPE_ONE)
    inv_value_entry_set_text (self->one_entry, "");

  show_comparison (self, comparison);
  read_row (self);
  inv_condition_row_start (self);
}

static void
inv_condition_row_dispose (GObject *object)
{
  InvConditionRow *self = INV_CONDITION_ROW (object);

  g_clear_handle_id (&self->typing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_CONDITION_ROW);

  G_OBJECT_CLASS (inv_condition_row_parent_class)->dispose (object);
}

static void
inv_condition_row_finalize (GObject *object)
{
  inv_query_unref (INV_CONDITION_ROW (object)->part);

  G_OBJECT_CLASS (inv_condition_row_parent_class)->finalize (object);
}

static void
inv_condition_row_class_init (InvConditionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inv_condition_row_dispose;
  object_class->finalize = inv_condition_row_finalize;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", INV_TYPE_CONDITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", INV_TYPE_CONDITION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  g_type_ensure (INV_TYPE_CHIP_BOX);
  g_type_ensure (INV_TYPE_VALUE_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-condition-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, field_label);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, comparison_button);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, comparison_label);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, comparison_popover);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, comparison_list);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, editor);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, one_entry);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, two_box);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, low_entry);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, high_entry);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, chip_box);
  gtk_widget_class_bind_template_child (widget_class, InvConditionRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, comparison_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_comparisons_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
inv_condition_row_init (InvConditionRow *self)
{
  self->part = inv_query_new_all ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_comparison (InvConditionRow *self, InvComparison comparison)
{
  GtkWidget *label = gtk_label_new (inv_comparison_get_label (comparison, self->field));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), "comparison", GINT_TO_POINTER (comparison));
  gtk_list_box_append (self->comparison_list, row);
}

static void
set_field (InvConditionRow *self, InvField field, InvInventory *inventory)
{
  gboolean is_word = field == INV_FIELD_NONE;
  const char *label = is_word ? _ ("Any Text") : inv_field_get_label (field);
  /* Translators: takes a condition out of a search. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove Condition on %s"), label);
  g_autofree char *low_label = g_strdup_printf (_ ("%s, from"), label);
  g_autofree char *high_label = g_strdup_printf (_ ("%s, up to"), label);

  self->field = field;
  gtk_label_set_label (self->field_label, label);
  gtk_widget_set_tooltip_text (self->remove_button, tooltip);
  inv_value_entry_set_field (self->one_entry, field, label);
  inv_value_entry_set_field (self->low_entry, field, low_label);
  inv_value_entry_set_field (self->high_entry, field, high_label);
  if (!is_word)
    inv_chip_box_set_field (self->chip_box, field, inventory);

  /* Two dates with their calendars are too much for one line. */
  if (!is_word && inv_field_get_info (field)->type == INV_FIELD_TYPE_MOMENT)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->two_box), GTK_ORIENTATION_VERTICAL);

  for (InvComparison comparison = 0; comparison < INV_N_COMPARISONS; comparison++)
    if (inv_comparison_fits (comparison, field))
      add_comparison (self, comparison);
}

GtkWidget *
inv_condition_row_new (InvField field, InvInventory *inventory)
{
  InvConditionRow *self = g_object_new (INV_TYPE_CONDITION_ROW, NULL);

  set_field (self, field, inventory);
  show_comparison (self, inv_comparison_get_first (field));

  return GTK_WIDGET (self);
}

InvField
inv_condition_row_get_field (InvConditionRow *self)
{
  g_return_val_if_fail (INV_IS_CONDITION_ROW (self), INV_FIELD_NONE);

  return self->field;
}

InvQuery *
inv_condition_row_get_part (InvConditionRow *self)
{
  g_return_val_if_fail (INV_IS_CONDITION_ROW (self), NULL);

  return self->part;
}

void
inv_condition_row_set_condition (InvConditionRow *self, const InvCondition *condition)
{
  g_return_if_fail (INV_IS_CONDITION_ROW (self));
  g_return_if_fail (condition != NULL && condition->field == self->field);

  InvComparison comparison = inv_condition_get_comparison (condition);
  g_auto (GStrv) texts = inv_condition_get_texts (condition);
  g_autoptr (InvQuery) all = inv_query_new_all ();

  g_clear_handle_id (&self->typing, g_source_remove);
  inv_query_unref (self->part);
  self->part = inv_query_new_with (all, condition);

  show_comparison (self, comparison);
  set_texts (self, inv_comparison_get_shape (comparison), (const char *const *) texts);
  show_error (self, 0, NULL);
}

void
inv_condition_row_start (InvConditionRow *self)
{
  g_return_if_fail (INV_IS_CONDITION_ROW (self));

  switch (inv_comparison_get_shape (self->comparison))
    {
    case INV_COMPARISON_SHAPE_ONE:
      gtk_widget_grab_focus (GTK_WIDGET (self->one_entry));
      break;

    case INV_COMPARISON_SHAPE_TWO:
      gtk_widget_grab_focus (GTK_WIDGET (self->low_entry));
      break;

    case INV_COMPARISON_SHAPE_LIST:
      inv_chip_box_start (self->chip_box);
      break;

    case INV_COMPARISON_SHAPE_NONE:
    default:
      gtk_widget_grab_focus (GTK_WIDGET (self->comparison_button));
      break;
    }
}
