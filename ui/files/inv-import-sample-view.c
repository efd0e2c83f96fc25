/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sample of a file as a grid of labels: line numbers to the left, lists to choose from and the file's own
 * headers on top. */

#include "config.h"

#include "inv-import-sample-view.h"

#include "inv-import-targets.h"

#include <glib/gi18n.h>

/* More columns than these are not shown; what they are for is found by their headers all the same. */
#define MAX_COLUMNS 100

/* With many columns fewer rows are shown, so that drawing stays quick. */
#define MAX_CELLS 1500

#define HEADER_ROW 1
#define FIRST_ROW 2

struct _InvImportSampleView
{
  AdwBin parent_instance;

  GtkGrid *grid;

  GListModel *targets;
  GPtrArray *drop_downs;
  GPtrArray *cells;
  guint n_columns;
  gboolean setting;
};

enum
{
  TARGET_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvImportSampleView, inv_import_sample_view, ADW_TYPE_BIN)

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, InvImportSampleView *self)
{
  guint column;

  if (!self->setting && g_ptr_array_find (self->drop_downs, drop_down, &column))
    g_signal_emit (self, signals[TARGET_CHOSEN], 0, column,
                   inv_import_targets_get (gtk_drop_down_get_selected (drop_down)));
}

static void
add_drop_down (InvImportSampleView *self, guint column)
{
  g_autofree char *label = g_strdup_printf (_ ("What column %u is"), column + 1);
  g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = g_object_new (GTK_TYPE_DROP_DOWN, "model", self->targets, "expression", text,
                                       "enable-search", TRUE, "search-match-mode",
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
  g_ptr_array_add (self->drop_downs, drop_down);
  gtk_grid_attach (self->grid, drop_down, column + 1, 0, 1, 1);
}

static void
clear_grid (InvImportSampleView *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->drop_downs, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
clear_cells (InvImportSampleView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_grid_remove (self->grid, self->cells->pdata[i]);
  g_ptr_array_set_size (self->cells, 0);
}

static gboolean
is_amount (int target)
{
  return target >= 0 && target < INV_N_FIELDS && inv_field_get_info (target)->type == INV_FIELD_TYPE_MONEY;
}

static void
add_cell (InvImportSampleView *self, const char *text, int target, const char *style, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), is_amount (target) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "cell");
  gtk_widget_add_css_class (label, style);
  if (target == INV_IMPORT_TARGET_NONE)
    gtk_widget_add_css_class (label, "faded");

  g_ptr_array_add (self->cells, label);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
add_row (InvImportSampleView *self, InvImportSample *sample, guint row)
{
  const InvImportMapping *mapping = inv_import_sample_get_mapping (sample);
  g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, inv_import_sample_get_line (sample, row));

  add_cell (self, line, INV_FIELD_RECURRING_COST, "line", 0, FIRST_ROW + row);

  for (guint column = 0; column < self->n_columns; column++)
    {
      g_autofree char *text = inv_import_sample_get_cell (sample, row, column);

      add_cell (self, text, inv_import_mapping_get_target (mapping, column), "numeric", column + 1,
                FIRST_ROW + row);
    }
}

static void
add_header (InvImportSampleView *self, const InvImportMapping *mapping, guint column)
{
  const char *header = inv_import_mapping_get_header (mapping, column);

  if (header == NULL)
    return;

  g_autofree char *text = g_utf8_make_valid (header, -1);

  g_strdelimit (text, "\r\n\t", ' ');
  add_cell (self, text, inv_import_mapping_get_target (mapping, column), "header", column + 1, HEADER_ROW);
}

static void
add_rest (InvImportSampleView *self, guint n_columns)
{
  if (n_columns <= self->n_columns)
    return;

  guint n = n_columns - self->n_columns;
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more column", "and %u more columns", n), n);

  add_cell (self, text, INV_IMPORT_TARGET_NONE, "header", self->n_columns + 1, HEADER_ROW);
}

static void
show_targets (InvImportSampleView *self, const InvImportMapping *mapping)
{
  self->setting = TRUE;

  for (guint column = 0; column < self->n_columns; column++)
    {
      GtkWidget *drop_down = self->drop_downs->pdata[column];
      int target = inv_import_mapping_get_target (mapping, column);

      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), inv_import_targets_find (target));
      if (target == INV_IMPORT_TARGET_NONE)
        gtk_widget_add_css_class (drop_down, "faded");
      else
        gtk_widget_remove_css_class (drop_down, "faded");
    }

  self->setting = FALSE;
}

static void
inv_import_sample_view_dispose (GObject *object)
{
  InvImportSampleView *self = INV_IMPORT_SAMPLE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_SAMPLE_VIEW);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->drop_downs, g_ptr_array_unref);
  g_clear_object (&self->targets);

  G_OBJECT_CLASS (inv_import_sample_view_parent_class)->dispose (object);
}

static void
inv_import_sample_view_class_init (InvImportSampleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_sample_view_dispose;

  signals[TARGET_CHOSEN] = g_signal_new ("target-chosen", INV_TYPE_IMPORT_SAMPLE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-sample-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportSampleView, grid);
}

static void
inv_import_sample_view_init (InvImportSampleView *self)
{
  self->targets = inv_import_targets_new ();
  self->drop_downs = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_import_sample_view_set_sample (InvImportSampleView *self, InvImportSample *sample)
{
  const InvImportMapping *mapping = sample != NULL ? inv_import_sample_get_mapping (sample) : NULL;
  guint n_in_file = mapping != NULL ? inv_import_mapping_get_n_columns (mapping) : 0;
  guint n_columns = MIN (n_in_file, MAX_COLUMNS);

  if (n_columns != self->n_columns)
    {
      clear_grid (self);
      self->n_columns = n_columns;
      for (guint column = 0; column < n_columns; column++)
        add_drop_down (self, column);
    }
  else
    clear_cells (self);

  if (sample == NULL)
    return;

  guint n_rows = MIN (inv_import_sample_get_n_rows (sample), MAX (MAX_CELLS / (n_columns + 1), 10));

  for (guint column = 0; column < n_columns; column++)
    add_header (self, mapping, column);
  add_rest (self, n_in_file);
  for (guint row = 0; row < n_rows; row++)
    add_row (self, sample, row);

  show_targets (self, mapping);
}

GtkDropDown *
inv_import_sample_view_get_drop_down (InvImportSampleView *self, guint column)
{
  return column < self->n_columns ? self->drop_downs->pdata[column] : NULL;
}
