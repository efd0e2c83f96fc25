/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an import begins: a place to drop a file, a button to choose one, and those that were imported
 * last. */

#include "config.h"

#include "inv-import-file-page.h"

#include "inv-recent-files.h"

#include <glib/gi18n.h>

struct _InvImportFilePage
{
  InvImportPage parent_instance;

  GtkWidget *drop_area;
  GtkWidget *choose_button;
  AdwPreferencesGroup *recent_group;

  GListModel *recent;
};

G_DEFINE_FINAL_TYPE (InvImportFilePage, inv_import_file_page, INV_TYPE_IMPORT_PAGE)

static void
recent_activated_cb (GtkWidget *row, GFile *file)
{
  GtkWidget *self = gtk_widget_get_ancestor (row, INV_TYPE_IMPORT_FILE_PAGE);

  inv_import_session_set_file (inv_import_page_get_session (INV_IMPORT_PAGE (self)), file);
}

static GtkWidget *
make_recent_row (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *place = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "subtitle",
                                 place != NULL ? place : "", "activatable", TRUE, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("text-x-generic-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (recent_activated_cb), file, G_CONNECT_DEFAULT);

  return row;
}

static void
show_recent (InvImportFilePage *self)
{
  guint n_files;

  self->recent = inv_recent_files_list ();
  n_files = g_list_model_get_n_items (self->recent);

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (self->recent, i);

      adw_preferences_group_add (self->recent_group, make_recent_row (file));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), n_files > 0);
}

static gboolean
drop_cb (InvImportFilePage *self, const GValue *value)
{
  GFile *file = g_value_get_object (value);

  if (file == NULL)
    return FALSE;

  inv_import_session_set_file (inv_import_page_get_session (INV_IMPORT_PAGE (self)), file);

  return TRUE;
}

static void
inv_import_file_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (INV_IMPORT_FILE_PAGE (page)->choose_button);
}

static void
inv_import_file_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_FILE_PAGE);
  g_clear_object (&INV_IMPORT_FILE_PAGE (object)->recent);

  G_OBJECT_CLASS (inv_import_file_page_parent_class)->dispose (object);
}

static void
inv_import_file_page_class_init (InvImportFilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_file_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = inv_import_file_page_shown;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportFilePage, drop_area);
  gtk_widget_class_bind_template_child (widget_class, InvImportFilePage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, InvImportFilePage, recent_group);
  inv_import_page_class_bind_closures (widget_class);
}

static void
inv_import_file_page_init (InvImportFilePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->drop_area, GTK_EVENT_CONTROLLER (target));
  show_recent (self);
}
