/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of an import. */

#include "config.h"

#include "inv-import-figures.h"

#include "inv-count.h"
#include "inv-share-bar.h"

#include <glib/gi18n.h>

struct _InvImportFigures
{
  AdwBin parent_instance;

  GtkWidget *created_button;
  GtkLabel *created_count;
  GtkLabel *created_label;
  GtkWidget *corrected_button;
  GtkLabel *corrected_count;
  GtkLabel *corrected_label;
  GtkWidget *updated_button;
  GtkLabel *updated_count;
  GtkLabel *updated_label;
  GtkWidget *costs_label;
  GtkWidget *unchanged_button;
  GtkLabel *unchanged_count;
  GtkLabel *unchanged_label;
  GtkWidget *rejected_button;
  GtkLabel *rejected_count;
  GtkLabel *rejected_label;
  InvShareBar *bar;
  GtkLabel *sum_label;
  GtkWidget *written_label;
};

G_DEFINE_FINAL_TYPE (InvImportFigures, inv_import_figures, ADW_TYPE_BIN)

static void
inv_import_figures_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_FIGURES);

  G_OBJECT_CLASS (inv_import_figures_parent_class)->dispose (object);
}

static void
set_outcome (GtkWidget *button, InvImportOutcome outcome)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", INV_IMPORT_LINES_WITH_OUTCOME, outcome);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "import.show-lines");
  gtk_widget_set_tooltip_text (button, _ ("Show These Lines"));
}

static void
inv_import_figures_class_init (InvImportFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_figures_dispose;

  g_type_ensure (INV_TYPE_SHARE_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, created_button);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, created_count);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, created_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, corrected_button);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, corrected_count);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, corrected_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, updated_button);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, updated_count);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, updated_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, costs_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, unchanged_button);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, unchanged_count);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, unchanged_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, rejected_button);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, rejected_count);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, rejected_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, bar);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, sum_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportFigures, written_label);
}

static void
inv_import_figures_init (InvImportFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_outcome (self->created_button, INV_IMPORT_CREATED);
  set_outcome (self->updated_button, INV_IMPORT_UPDATED);
  set_outcome (self->unchanged_button, INV_IMPORT_UNCHANGED);
  set_outcome (self->rejected_button, INV_IMPORT_REJECTED);
  gtk_widget_set_can_target (self->corrected_button, FALSE);
  gtk_widget_set_focusable (self->corrected_button, FALSE);
}

static void
show_count (GtkLabel *label, guint64 count)
{
  g_autofree char *text = inv_count_to_text (count);

  gtk_label_set_label (label, text);
}

static void
show_sum (InvImportFigures *self, const InvImportCounts *counts)
{
  g_autofree char *created = inv_count_to_text (counts->outcomes[INV_IMPORT_CREATED]);
  g_autofree char *updated = inv_count_to_text (counts->outcomes[INV_IMPORT_UPDATED]);
  g_autofree char *unchanged = inv_count_to_text (counts->outcomes[INV_IMPORT_UNCHANGED]);
  g_autofree char *rejected = inv_count_to_text (counts->outcomes[INV_IMPORT_REJECTED]);
  g_autofree char *read = inv_count_to_text (counts->read);
  g_autofree char *sum = g_strdup_printf (
      ngettext ("%s number read  =  %s created  +  %s updated  +  %s unchanged  +  %s rejected",
                "%s numbers read  =  %s created  +  %s updated  +  %s unchanged  +  %s rejected",
                counts->read),
      read, created, updated, unchanged, rejected);

  gtk_label_set_label (self->sum_label, sum);
}

void
inv_import_figures_show (InvImportFigures *self,
                         const InvImportCounts *counts,
                         InvImportUpdate update,
                         gboolean is_done)
{
  const guint64 *outcomes = counts->outcomes;
  const InvShare shares[] = {
    { (double) outcomes[INV_IMPORT_CREATED], "created" },
    { (double) outcomes[INV_IMPORT_UPDATED], "updated" },
    { (double) outcomes[INV_IMPORT_UNCHANGED], "unchanged" },
    { (double) outcomes[INV_IMPORT_REJECTED], "rejected" },
  };

  show_count (self->created_count, outcomes[INV_IMPORT_CREATED]);
  show_count (self->corrected_count, counts->corrected);
  show_count (self->updated_count, outcomes[INV_IMPORT_UPDATED]);
  show_count (self->unchanged_count, outcomes[INV_IMPORT_UNCHANGED]);
  show_count (self->rejected_count, outcomes[INV_IMPORT_REJECTED]);
  gtk_label_set_label (self->created_label, is_done ? _ ("created") : _ ("will be created"));
  gtk_label_set_label (self->corrected_label, _ ("of those, corrected"));
  gtk_label_set_label (self->updated_label, is_done ? _ ("updated") : _ ("will be updated"));
  gtk_label_set_label (self->unchanged_label, is_done ? _ ("unchanged") : _ ("stay unchanged"));
  gtk_label_set_label (self->rejected_label, is_done ? _ ("rejected") : _ ("are rejected"));
  gtk_widget_set_visible (self->costs_label, update == INV_IMPORT_UPDATE_COSTS);
  gtk_widget_set_visible (self->written_label, !is_done);

  inv_share_bar_set_shares (self->bar, shares, G_N_ELEMENTS (shares));
  show_sum (self, counts);
}
