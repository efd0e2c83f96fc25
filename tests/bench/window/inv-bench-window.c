/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that is measured, and its parts that the works need. */

#include "inv-bench-window.h"
#include "inv-bench.h"
#include "inv-did.h"

static void *
find_widget (GtkWidget *widget, GType type)
{
  void *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

gboolean
inv_bench_window_is_loaded (InvBenchWindow *self, guint position)
{
  g_autoptr (InvDid) did = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  return did == NULL || inv_did_is_loaded (did);
}

gboolean
inv_bench_window_is_ready (InvBenchWindow *self)
{
  return inv_did_list_is_ready (self->list) && !inv_did_list_is_loading (self->list)
         && inv_bench_window_is_loaded (self, 0);
}

InvBenchWindow *
inv_bench_window_new (GtkApplication *application, const char *path, int n_times)
{
  InvBenchWindow *self = g_new0 (InvBenchWindow, 1);

  self->application = application;
  self->n_times = n_times;
  self->window = inv_window_new (application, path, INV_INVENTORY_OPEN_NONE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), INV_BENCH_WIDTH, INV_BENCH_HEIGHT);
  gtk_window_present (GTK_WINDOW (self->window));
  self->page = inv_window_get_did_page (self->window);
  inv_bench_until ((self->list = inv_did_page_get_list (self->page)) != NULL);
  inv_bench_until (inv_bench_window_is_ready (self));
  self->table = find_widget (GTK_WIDGET (self->page), GTK_TYPE_COLUMN_VIEW);
  self->search = find_widget (GTK_WIDGET (self->page), GTK_TYPE_SEARCH_ENTRY);
  inv_bench_until (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0
                   || gtk_widget_get_mapped (GTK_WIDGET (self->table)));

  return self;
}

void
inv_bench_window_free (InvBenchWindow *self)
{
  void *window = self->window;

  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_close (GTK_WINDOW (self->window));
  inv_bench_until (window == NULL);
  g_free (self);
}
