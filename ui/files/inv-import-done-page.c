/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import has done. */

#include "config.h"

#include "inv-import-done-page.h"

#include "inv-count.h"
#include "inv-import-figures.h"

#include <glib/gi18n.h>

struct _InvImportDonePage
{
  InvImportPage parent_instance;

  GtkLabel *title_label;
  InvImportFigures *figures;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (InvImportDonePage, inv_import_done_page, INV_TYPE_IMPORT_PAGE)

static void
state_changed_cb (InvImportDonePage *self)
{
  InvImportSession *session = inv_import_page_get_session (INV_IMPORT_PAGE (self));

  if (inv_import_session_get_state (session) != INV_IMPORT_STATE_DONE)
    return;

  const InvImportCounts *counts = inv_import_get_counts (inv_import_session_get_import (session));
  guint64 n = counts->outcomes[INV_IMPORT_CREATED] + counts->outcomes[INV_IMPORT_UPDATED];
  g_autofree char *count = inv_count_to_text (n);
  g_autofree char *title = g_strdup_printf (ngettext ("%s DID Imported", "%s DIDs Imported", n), count);

  gtk_label_set_label (self->title_label, title);
  inv_import_figures_show (self->figures, counts, inv_import_session_get_choices (session)->update, TRUE);
}

static void
inv_import_done_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (INV_IMPORT_DONE_PAGE (page)->close_button);
  inv_import_page_set_default (INV_IMPORT_PAGE (page), INV_IMPORT_DONE_PAGE (page)->close_button);
}

static void
inv_import_done_page_session_set (InvImportPage *page)
{
  g_signal_connect_object (inv_import_page_get_session (page), "notify::state", G_CALLBACK (state_changed_cb),
                           page, G_CONNECT_SWAPPED);
}

static void
inv_import_done_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_DONE_PAGE);

  G_OBJECT_CLASS (inv_import_done_page_parent_class)->dispose (object);
}

static void
inv_import_done_page_class_init (InvImportDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_done_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = inv_import_done_page_shown;
  INV_IMPORT_PAGE_CLASS (klass)->session_set = inv_import_done_page_session_set;

  g_type_ensure (INV_TYPE_IMPORT_FIGURES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportDonePage, title_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportDonePage, figures);
  gtk_widget_class_bind_template_child (widget_class, InvImportDonePage, close_button);
  inv_import_page_class_bind_closures (widget_class);
}

static void
inv_import_done_page_init (InvImportDonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
