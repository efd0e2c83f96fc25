/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a file that have something in common, a page of them at a time. */

#include "config.h"

#include "inv-import-lines-page.h"

#include "inv-count.h"

#include <glib/gi18n.h>

/* How many lines are read at a time. */
#define PAGE_SIZE 200

struct _InvImportLinesPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  GtkListView *list_view;
  AdwStatusPage *empty_page;

  InvImport *import;
  InvImportLines lines;
  guint32 which;
  GListStore *found;
  InvProgress *reading;
  gboolean at_end;
};

G_DEFINE_FINAL_TYPE (InvImportLinesPage, inv_import_lines_page, ADW_TYPE_NAVIGATION_PAGE)

/* A request for lines, for another thread. */
typedef struct
{
  InvImport *import;
  InvImportLines lines;
  guint32 which;
  guint64 first;
  InvProgress *progress;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->import);
  g_object_unref (request->progress);
  g_free (request);
}

static gboolean
is_text (void *item, const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
count_to_text (void *item, guint64 count)
{
  return inv_count_to_text (count);
}

static char *
describe_line (void *item, guint64 line, const char *number, const char *message)
{
  g_autofree char *count = inv_count_to_text (line);

  return g_strdup_printf (_ ("Line %s: %s. %s"), count, number != NULL ? number : "",
                          message != NULL ? message : "");
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  GPtrArray *found = inv_import_read_lines (request->import, request->lines, request->which, request->first,
                                            PAGE_SIZE, request->progress, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
show_found (InvImportLinesPage *self, GPtrArray *found)
{
  self->at_end = found->len < PAGE_SIZE;
  g_list_store_splice (self->found, g_list_model_get_n_items (G_LIST_MODEL (self->found)), 0, found->pdata,
                       found->len);
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0
                                                     ? "lines"
                                                     : "empty");
}

static void
show_failure (InvImportLinesPage *self, const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  self->at_end = TRUE;
  adw_status_page_set_title (self->empty_page, _ ("The Lines Cannot Be Shown"));
  adw_status_page_set_description (self->empty_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  InvImportLinesPage *self = INV_IMPORT_LINES_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), &error);

  /* The page was closed. */
  if (self->reading == NULL)
    return;

  g_clear_object (&self->reading);
  if (found != NULL)
    show_found (self, found);
  else
    show_failure (self, error);
}

static void
read_more (InvImportLinesPage *self)
{
  if (self->reading != NULL || self->at_end)
    return;

  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);
  Request *request = g_new (Request, 1);

  self->reading = inv_progress_new (NULL);
  *request = (Request) { g_object_ref (self->import), self->lines, self->which,
                         g_list_model_get_n_items (G_LIST_MODEL (self->found)),
                         g_object_ref (self->reading) };
  g_task_set_source_tag (task, read_more);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
edge_reached_cb (InvImportLinesPage *self, GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM)
    read_more (self);
}

static void
inv_import_lines_page_dispose (GObject *object)
{
  InvImportLinesPage *self = INV_IMPORT_LINES_PAGE (object);

  if (self->reading != NULL)
    inv_progress_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_LINES_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (inv_import_lines_page_parent_class)->dispose (object);
}

static void
inv_import_lines_page_class_init (InvImportLinesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_lines_page_dispose;

  g_type_ensure (INV_TYPE_IMPORT_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-lines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportLinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InvImportLinesPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, InvImportLinesPage, empty_page);
  gtk_widget_class_bind_template_callback (widget_class, edge_reached_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, count_to_text);
  gtk_widget_class_bind_template_callback (widget_class, describe_line);
}

static void
inv_import_lines_page_init (InvImportLinesPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->found = g_list_store_new (INV_TYPE_IMPORT_LINE);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

AdwNavigationPage *
inv_import_lines_page_new (InvImport *import, InvImportLines lines, guint32 which, const char *title)
{
  InvImportLinesPage *self = g_object_new (INV_TYPE_IMPORT_LINES_PAGE, "title", title, NULL);

  self->import = g_object_ref (import);
  self->lines = lines;
  self->which = which;
  read_more (self);

  return ADW_NAVIGATION_PAGE (self);
}

GListModel *
inv_import_lines_page_get_lines (InvImportLinesPage *self)
{
  return G_LIST_MODEL (self->found);
}
