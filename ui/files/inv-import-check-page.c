/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dry run of an import, shown: figures, reasons, and while it goes on how far it is. */

#include "config.h"

#include "inv-import-check-page.h"

#include "inv-count.h"
#include "inv-import-figures.h"
#include "inv-import-reason-row.h"

#include <glib/gi18n.h>

#define UPDATE_INTERVAL_MS 100

/* So many reasons are shown; the report has all. */
#define MAX_REASONS 100

struct _InvImportCheckPage
{
  InvImportPage parent_instance;

  AdwBanner *banner;
  GtkStack *stack;
  GtkLabel *working_label;
  GtkProgressBar *progress_bar;
  AdwStatusPage *failed_page;
  InvImportFigures *figures;
  AdwPreferencesGroup *rejected_group;
  GtkListBox *rejected_list;
  AdwPreferencesGroup *corrected_group;
  GtkListBox *corrected_list;
  GtkButton *import_button;
  GtkWidget *back_button;

  guint update_id;
};

G_DEFINE_FINAL_TYPE (InvImportCheckPage, inv_import_check_page, INV_TYPE_IMPORT_PAGE)

static InvImportSession *
get_session (InvImportCheckPage *self)
{
  return inv_import_page_get_session (INV_IMPORT_PAGE (self));
}

static gboolean
update_progress_cb (gpointer user_data)
{
  InvImportCheckPage *self = user_data;
  InvProgress *progress = inv_import_session_get_progress (get_session (self));

  if (progress == NULL)
    return G_SOURCE_CONTINUE;

  g_autofree char *label = inv_progress_dup_label (progress);
  double fraction = inv_progress_get_fraction (progress);

  gtk_label_set_label (self->working_label, label);
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  else
    gtk_progress_bar_pulse (self->progress_bar);

  return G_SOURCE_CONTINUE;
}

static void
show_working (InvImportCheckPage *self, gboolean is_working)
{
  if (is_working && self->update_id == 0)
    self->update_id = g_timeout_add (UPDATE_INTERVAL_MS, update_progress_cb, self);
  else if (!is_working)
    g_clear_handle_id (&self->update_id, g_source_remove);

  if (is_working)
    {
      gtk_progress_bar_set_fraction (self->progress_bar, 0);
      gtk_stack_set_visible_child_name (self->stack, "working");
    }
}

static void
check_again (InvImportCheckPage *self)
{
  inv_import_session_check (get_session (self), NULL);
}

static void
replace_cb (InvImportCheckPage *self, int field, const char *from, const char *to)
{
  inv_import_choices_replace (inv_import_session_get_choices (get_session (self)), field, from, to);
  check_again (self);
}

static void
create_missing_cb (InvImportCheckPage *self)
{
  inv_import_session_get_choices (get_session (self))->create_missing = TRUE;
  check_again (self);
}

static void
add_reason (InvImportCheckPage *self, GtkListBox *list, const InvImportReason *reason, InvImportLines lines)
{
  GtkWidget *row = inv_import_reason_row_new (reason, lines);

  if (lines == INV_IMPORT_LINES_WITH_REASON)
    {
      inv_import_reason_row_offer_remedy (INV_IMPORT_REASON_ROW (row), reason,
                                          inv_import_session_get_inventory (get_session (self)));
      g_signal_connect_object (row, "replace", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "create-missing", G_CALLBACK (create_missing_cb), self,
                               G_CONNECT_SWAPPED);
    }

  gtk_list_box_append (list, row);
}

static void
add_rest (GtkListBox *list, guint n)
{
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *title = g_strdup_printf (ngettext ("%s other reason", "%s other reasons", n), count);

  gtk_list_box_append (list, g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle",
                                           _ ("The whole report has them all."), NULL));
}

static void
show_reasons (InvImportCheckPage *self, GtkListBox *list, GArray *reasons, InvImportLines lines)
{
  gtk_list_box_remove_all (list);

  for (guint i = 0; i < MIN (reasons->len, MAX_REASONS); i++)
    add_reason (self, list, &g_array_index (reasons, InvImportReason, i), lines);

  if (reasons->len > MAX_REASONS)
    add_rest (list, reasons->len - MAX_REASONS);
}

static void
describe_group (AdwPreferencesGroup *group, char *description, gboolean is_visible)
{
  g_autofree char *text = description;

  adw_preferences_group_set_description (group, text);
  gtk_widget_set_visible (GTK_WIDGET (group), is_visible);
}

static void
show_import_button (InvImportCheckPage *self, const InvImportCounts *counts)
{
  guint64 n = counts->outcomes[INV_IMPORT_CREATED] + counts->outcomes[INV_IMPORT_UPDATED];
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *label = n > 0 ? g_strdup_printf (ngettext ("_Import %s DID", "_Import %s DIDs", n), count)
                                 : g_strdup (_ ("Nothing to Import"));

  gtk_button_set_label (self->import_button, label);
}

static void
show_result (InvImportCheckPage *self, InvImport *import)
{
  const InvImportCounts *counts = inv_import_get_counts (import);
  const InvImportChoices *choices = inv_import_session_get_choices (get_session (self));
  guint64 n_rejected = counts->outcomes[INV_IMPORT_REJECTED];
  g_autofree char *rejected = inv_count_to_text (n_rejected);
  g_autofree char *corrected = inv_count_to_text (counts->corrected);
  g_autoptr (GArray) reasons = inv_import_get_reasons (import);
  g_autoptr (GArray) corrections = inv_import_get_corrections (import);

  inv_import_figures_show (self->figures, counts, choices->update, FALSE);
  show_reasons (self, self->rejected_list, reasons, INV_IMPORT_LINES_WITH_REASON);
  show_reasons (self, self->corrected_list, corrections, INV_IMPORT_LINES_WITH_CORRECTION);
  describe_group (self->rejected_group,
                  g_strdup_printf (ngettext ("%s number stays out. It is named with its line and reason.",
                                             "%s numbers stay out. Each is named with its line and reason.",
                                             n_rejected),
                                   rejected),
                  reasons->len > 0);
  describe_group (self->corrected_group,
                  g_strdup_printf (ngettext ("%s number goes in with a correction.",
                                             "%s numbers go in with a correction.", counts->corrected),
                                   corrected),
                  corrections->len > 0);
  show_import_button (self, counts);
  gtk_stack_set_visible_child_name (self->stack, "result");
  gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

/* Why there is another check stands over its figures. */
static void
show_banner (InvImportCheckPage *self)
{
  g_autofree char *notice = NULL;

  g_object_get (get_session (self), "notice", &notice, NULL);

  if (notice != NULL)
    adw_banner_set_title (self->banner, notice);
  adw_banner_set_revealed (self->banner, notice != NULL);
}

static void
state_changed_cb (InvImportCheckPage *self)
{
  InvImportSession *session = get_session (self);
  InvImportState state = inv_import_session_get_state (session);
  const char *error = inv_import_session_get_error (session);

  show_working (self, state == INV_IMPORT_STATE_CHECKING || state == INV_IMPORT_STATE_RUNNING);
  gtk_widget_set_sensitive (self->back_button, state != INV_IMPORT_STATE_RUNNING);

  if (state == INV_IMPORT_STATE_CHECKED)
    show_result (self, inv_import_session_get_import (session));
  else if (state == INV_IMPORT_STATE_OPEN && error != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (error, -1);

      adw_status_page_set_description (self->failed_page, markup);
      gtk_stack_set_visible_child_name (self->stack, "failed");
    }

  if (state != INV_IMPORT_STATE_CHECKED)
    gtk_button_set_label (self->import_button, _ ("_Import"));
  show_banner (self);
}

static void
inv_import_check_page_showing (AdwNavigationPage *page)
{
  inv_import_page_set_default (INV_IMPORT_PAGE (page),
                               GTK_WIDGET (INV_IMPORT_CHECK_PAGE (page)->import_button));
}

static void
inv_import_check_page_session_set (InvImportPage *page)
{
  InvImportSession *session = inv_import_page_get_session (page);

  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::notice", G_CALLBACK (show_banner), page, G_CONNECT_SWAPPED);
}

static void
inv_import_check_page_dispose (GObject *object)
{
  InvImportCheckPage *self = INV_IMPORT_CHECK_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_CHECK_PAGE);

  G_OBJECT_CLASS (inv_import_check_page_parent_class)->dispose (object);
}

static void
inv_import_check_page_class_init (InvImportCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_check_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = inv_import_check_page_showing;
  INV_IMPORT_PAGE_CLASS (klass)->session_set = inv_import_check_page_session_set;

  g_type_ensure (INV_TYPE_IMPORT_FIGURES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, banner);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, working_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, figures);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, rejected_group);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, rejected_list);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, corrected_group);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, corrected_list);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, InvImportCheckPage, back_button);
  inv_import_page_class_bind_closures (widget_class);
}

static void
inv_import_check_page_init (InvImportCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
