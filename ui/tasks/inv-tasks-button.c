/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work that goes on in a window, as a button. */

#include "config.h"

#include "inv-progress-ring.h"
#include "inv-tasks-button.h"
#include "inv-tasks-view.h"

struct _InvTasksButton
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  InvTasksView *view;

  InvTasks *tasks;
};

enum
{
  PROP_0,
  PROP_TASKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvTasksButton, inv_tasks_button, ADW_TYPE_BIN)

static void
inv_tasks_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvTasksButton *self = INV_TASKS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_TASKS:
      g_value_set_object (value, self->tasks);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_tasks_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvTasksButton *self = INV_TASKS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_TASKS:
      self->tasks = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A popover that goes with its button would keep the keyboard. */
static void
inv_tasks_button_unmap (GtkWidget *widget)
{
  gtk_menu_button_popdown (INV_TASKS_BUTTON (widget)->menu_button);

  GTK_WIDGET_CLASS (inv_tasks_button_parent_class)->unmap (widget);
}

static void
inv_tasks_button_dispose (GObject *object)
{
  InvTasksButton *self = INV_TASKS_BUTTON (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_TASKS_BUTTON);
  g_clear_object (&self->tasks);

  G_OBJECT_CLASS (inv_tasks_button_parent_class)->dispose (object);
}

static void
inv_tasks_button_class_init (InvTasksButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_tasks_button_get_property;
  object_class->set_property = inv_tasks_button_set_property;
  object_class->dispose = inv_tasks_button_dispose;

  widget_class->unmap = inv_tasks_button_unmap;

  properties[PROP_TASKS] = g_param_spec_object ("tasks", NULL, NULL, INV_TYPE_TASKS,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                    | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_PROGRESS_RING);
  g_type_ensure (INV_TYPE_TASKS);
  g_type_ensure (INV_TYPE_TASKS_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/tasks/inv-tasks-button.ui");
  gtk_widget_class_bind_template_child (widget_class, InvTasksButton, menu_button);
  gtk_widget_class_bind_template_child (widget_class, InvTasksButton, view);
}

static void
inv_tasks_button_init (InvTasksButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_tasks_button_new (InvTasks *tasks)
{
  InvTasksButton *self = g_object_new (INV_TYPE_TASKS_BUTTON, "tasks", tasks, NULL);

  inv_tasks_view_set_tasks (self->view, tasks);

  return GTK_WIDGET (self);
}
