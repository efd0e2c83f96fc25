/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work that goes on in a window, one below the other. */

#include "config.h"

#include "inv-task-row.h"
#include "inv-tasks-view.h"

struct _InvTasksView
{
  AdwBin parent_instance;

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (InvTasksView, inv_tasks_view, ADW_TYPE_BIN)

static GtkWidget *
create_row (void *task, void *user_data)
{
  return inv_task_row_new (task);
}

static void
inv_tasks_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_TASKS_VIEW);

  G_OBJECT_CLASS (inv_tasks_view_parent_class)->dispose (object);
}

static void
inv_tasks_view_class_init (InvTasksViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_tasks_view_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/tasks/inv-tasks-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InvTasksView, list_box);
}

static void
inv_tasks_view_init (InvTasksView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_tasks_view_set_tasks (InvTasksView *self, InvTasks *tasks)
{
  g_return_if_fail (INV_IS_TASKS_VIEW (self));
  g_return_if_fail (tasks == NULL || INV_IS_TASKS (tasks));

  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (tasks), create_row, NULL, NULL);
}
