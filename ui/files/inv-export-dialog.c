/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what to export and how, and has it done among the tasks of the window. */

#include "config.h"

#include "inv-export-dialog.h"

#include "inv-count.h"
#include "inv-export-columns.h"
#include "inv-export-job.h"
#include "inv-file-chooser.h"
#include "inv-totals.h"
#include "inv-window.h"

#include <glib/gi18n.h>

struct _InvExportDialog
{
  AdwDialog parent_instance;

  GtkWidget *selected_row;
  GtkCheckButton *selected_check;
  GtkLabel *selected_count;
  AdwActionRow *found_row;
  GtkCheckButton *found_check;
  GtkLabel *found_count;
  GtkCheckButton *all_check;
  GtkLabel *all_count;
  AdwComboRow *columns_row;
  AdwExpanderRow *chosen_row;
  AdwComboRow *delimiter_row;
  AdwComboRow *encoding_row;
  AdwComboRow *line_end_row;
  AdwSwitchRow *formula_row;
  GtkButton *export_button;

  InvInventory *inventory;
  InvDidList *list;
  InvIdSet *selected;
  InvExportColumns *columns;
  InvTotals *totals;
};

G_DEFINE_FINAL_TYPE (InvExportDialog, inv_export_dialog, ADW_TYPE_DIALOG)

/* In the order of the lists, which is that of the settings. */
static const char delimiters[] = { ',', ';', '\t', '|' };

static guint64
count_dids (InvExportDialog *self)
{
  if (gtk_check_button_get_active (self->selected_check))
    return inv_id_set_get_count (self->selected);

  if (gtk_check_button_get_active (self->found_check))
    return g_list_model_get_n_items (G_LIST_MODEL (self->list));

  return MAX (inv_totals_get_n_dids (self->totals), 0);
}

static void
changed_cb (InvExportDialog *self)
{
  if (self->columns == NULL)
    return;

  guint64 n = count_dids (self);
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *label = n > 0
                               ? g_strdup_printf (ngettext ("_Export %s DID…", "_Export %s DIDs…", n), count)
                               : g_strdup (_ ("_Export…"));

  gtk_button_set_label (self->export_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file",
                                 n > 0 && inv_export_columns_get_n_columns (self->columns) > 0);
}

static void
show_count (GtkLabel *label, guint64 count)
{
  g_autofree char *text = inv_count_to_text (count);

  gtk_label_set_label (label, text);
}

static void
totals_changed_cb (InvExportDialog *self)
{
  show_count (self->all_count, MAX (inv_totals_get_n_dids (self->totals), 0));
  changed_cb (self);
}

static void
columns_cb (InvExportDialog *self)
{
  if (self->columns == NULL)
    return;

  guint selected = adw_combo_row_get_selected (self->columns_row);

  inv_export_columns_select (self->columns, selected);

  g_autofree char *text = inv_export_columns_describe (self->columns);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->columns_row), text);
  gtk_widget_set_visible (GTK_WIDGET (self->chosen_row), inv_export_columns_is_own_choice (self->columns));
  changed_cb (self);
}

static void
chosen_cb (GtkCheckButton *check, GParamSpec *pspec, InvExportDialog *self)
{
  InvField field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "field"));

  inv_export_columns_choose (self->columns, field, gtk_check_button_get_active (check));
  columns_cb (self);
}

static void
add_field (InvExportDialog *self, InvField field)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), inv_field_get_label (field));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  inv_field_get_label (field), -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), inv_export_columns_is_chosen (self->columns, field));
  g_object_set_data (G_OBJECT (check), "field", GINT_TO_POINTER (field));
  g_signal_connect (check, "notify::active", G_CALLBACK (chosen_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->chosen_row, row);
}

static void
get_format (InvExportDialog *self, InvCsvFormat *format)
{
  guint encoding = adw_combo_row_get_selected (self->encoding_row);

  *format = (InvCsvFormat) {
    .delimiter = delimiters[adw_combo_row_get_selected (self->delimiter_row)],
    .encoding = encoding == 2 ? "UTF-16LE" : NULL,
    .byte_order_mark = encoding > 0,
    .carriage_returns = adw_combo_row_get_selected (self->line_end_row) == 1,
    .raw = !adw_switch_row_get_active (self->formula_row),
  };
}

static InvExportJob *
make_job (InvExportDialog *self)
{
  InvSort sort = inv_did_list_get_sort (self->list);

  if (gtk_check_button_get_active (self->selected_check))
    return inv_export_job_new_for_ids (self->selected, inv_did_list_get_ids (self->list));

  if (gtk_check_button_get_active (self->found_check) && inv_did_list_get_query (self->list) != NULL)
    return inv_export_job_new_for_query (inv_did_list_get_query (self->list), &sort);

  g_autoptr (InvQuery) all = inv_query_new_all ();

  return inv_export_job_new_for_query (all, &sort);
}

static void
file_chosen_cb (GtkWidget *widget, GFile *file)
{
  inv_export_dialog_export_to (INV_EXPORT_DIALOG (widget), file);
}

static void
choose_file_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvExportDialog *self = INV_EXPORT_DIALOG (widget);
  g_autofree char *name = g_strconcat (inv_inventory_get_name (self->inventory), ".csv", NULL);

  inv_file_chooser_save (widget, _ ("Export"), name, file_chosen_cb);
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
inv_export_dialog_dispose (GObject *object)
{
  InvExportDialog *self = INV_EXPORT_DIALOG (object);

  g_clear_pointer (&self->columns, inv_export_columns_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_EXPORT_DIALOG);
  g_clear_pointer (&self->selected, inv_id_set_unref);
  g_clear_object (&self->list);
  g_clear_object (&self->totals);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_export_dialog_parent_class)->dispose (object);
}

static void
inv_export_dialog_class_init (InvExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, selected_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, selected_check);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, selected_count);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, found_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, found_check);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, found_count);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, all_check);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, all_count);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, columns_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, chosen_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, line_end_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, formula_row);
  gtk_widget_class_bind_template_child (widget_class, InvExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL, choose_file_action);
}

static void
inv_export_dialog_init (InvExportDialog *self)
{
  self->selected = inv_id_set_new_empty ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the preferences say, for a start. */
static void
show_habits (InvExportDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  adw_combo_row_set_selected (self->delimiter_row, g_settings_get_enum (settings, "csv-delimiter"));
  adw_combo_row_set_selected (self->encoding_row, g_settings_get_enum (settings, "csv-encoding"));
  adw_combo_row_set_selected (self->line_end_row, g_settings_get_enum (settings, "csv-line-end"));
  adw_switch_row_set_active (self->formula_row, g_settings_get_boolean (settings, "csv-formula-safe"));
}

static void
show_page (InvExportDialog *self, InvDidPage *page)
{
  InvSelection *selection = inv_did_page_get_selection (page);
  gboolean is_filtered = inv_did_list_is_filtered (self->list);

  if (selection != NULL)
    {
      inv_id_set_unref (self->selected);
      self->selected = inv_selection_get_ids (selection);
    }

  guint64 n_selected = inv_id_set_get_count (self->selected);

  show_count (self->selected_count, n_selected);
  show_count (self->found_count, g_list_model_get_n_items (G_LIST_MODEL (self->list)));
  adw_action_row_set_subtitle (self->found_row, inv_did_search_get_text (inv_did_page_get_search (page)));
  gtk_widget_set_sensitive (self->selected_row, n_selected > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->found_row), is_filtered);

  if (n_selected > 0)
    gtk_check_button_set_active (self->selected_check, TRUE);
  else if (is_filtered)
    gtk_check_button_set_active (self->found_check, TRUE);
  else
    gtk_check_button_set_active (self->all_check, TRUE);
}

static void
show_columns (InvExportDialog *self, InvDidPage *page)
{
  g_autoptr (GArray) fields = inv_did_page_get_fields (page);

  self->columns = inv_export_columns_new (fields);
  adw_combo_row_set_model (self->columns_row, inv_export_columns_get_names (self->columns));
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    add_field (self, field);
  columns_cb (self);
}

void
inv_export_dialog_present (GtkWidget *parent)
{
  InvWindow *window = inv_window_of (parent);
  InvDidPage *page = inv_window_get_did_page (window);
  InvExportDialog *self = g_object_new (INV_TYPE_EXPORT_DIALOG, NULL);

  self->inventory = g_object_ref (inv_window_get_inventory (window));
  self->list = g_object_ref (inv_did_page_get_list (page));
  self->totals = inv_totals_new (self->inventory);
  g_signal_connect_object (self->totals, "changed", G_CALLBACK (totals_changed_cb), self, G_CONNECT_SWAPPED);
  show_habits (self);
  show_columns (self, page);
  show_page (self, page);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
inv_export_dialog_export_to (InvExportDialog *self, GFile *file)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self));
  guint64 n = count_dids (self);
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *title = g_strdup_printf (ngettext ("Exporting %s DID", "Exporting %s DIDs", n), count);
  InvExportJob *job = make_job (self);
  InvCsvFormat format;

  get_format (self, &format);
  inv_export_job_set_columns (job, inv_export_columns_make (self->columns));
  inv_export_job_set_target (job, file, &format);
  inv_tasks_export_async (inv_window_get_tasks (window), self->inventory, title, file, inv_export_job_run,
                          job, inv_export_job_free, NULL, NULL);
  adw_dialog_close (ADW_DIALOG (self));
}
