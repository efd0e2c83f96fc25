/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work that goes on, in a list of it. */

#include "config.h"

#include "inv-task-row.h"

#include <glib/gi18n.h>

struct _InvTaskRow
{
  GtkListBoxRow parent_instance;

  GtkProgressBar *bar;
  GtkWidget *detail;

  InvTask *task;
};

enum
{
  PROP_0,
  PROP_TASK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvTaskRow, inv_task_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_text (void *widget, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
is_file (void *widget, GFile *file)
{
  return file != NULL;
}

static char *
describe_button (void *widget, gboolean running)
{
  return g_strdup (running ? _ ("Cancel") : _ ("Dismiss"));
}

static void
button_clicked_cb (InvTaskRow *self)
{
  if (inv_task_is_running (self->task))
    inv_task_cancel (self->task);
  else
    inv_task_dismiss (self->task);
}

/* The file manager says itself what goes wrong with it. */
static void
show_file_cb (InvTaskRow *self)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (inv_task_get_file (self->task));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (root), NULL, NULL, NULL);
}

static void
fraction_cb (InvTaskRow *self)
{
  double fraction = inv_task_get_fraction (self->task);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, fraction);
}

/* A screen reader has to say at once that something failed. */
static void
failed_cb (InvTaskRow *self)
{
  gboolean failed = inv_task_has_failed (self->task);

  gtk_widget_remove_css_class (self->detail, failed ? "dimmed" : "error");
  gtk_widget_add_css_class (self->detail, failed ? "error" : "dimmed");
  if (failed)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), inv_task_get_title (self->task),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
inv_task_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvTaskRow *self = INV_TASK_ROW (object);

  switch (prop_id)
    {
    case PROP_TASK:
      g_value_set_object (value, self->task);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_task_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvTaskRow *self = INV_TASK_ROW (object);

  switch (prop_id)
    {
    case PROP_TASK:
      self->task = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_task_row_dispose (GObject *object)
{
  InvTaskRow *self = INV_TASK_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_TASK_ROW);
  g_clear_object (&self->task);

  G_OBJECT_CLASS (inv_task_row_parent_class)->dispose (object);
}

static void
inv_task_row_class_init (InvTaskRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_task_row_get_property;
  object_class->set_property = inv_task_row_set_property;
  object_class->dispose = inv_task_row_dispose;

  properties[PROP_TASK] = g_param_spec_object ("task", NULL, NULL, INV_TYPE_TASK,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_TASK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/tasks/inv-task-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvTaskRow, bar);
  gtk_widget_class_bind_template_child (widget_class, InvTaskRow, detail);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_button);
  gtk_widget_class_bind_template_callback (widget_class, is_file);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, show_file_cb);
}

static void
inv_task_row_init (InvTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_task_row_new (InvTask *task)
{
  InvTaskRow *self = g_object_new (INV_TYPE_TASK_ROW, "task", task, NULL);

  g_signal_connect_object (task, "notify::fraction", G_CALLBACK (fraction_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (task, "notify::failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  fraction_cb (self);
  failed_cb (self);

  return GTK_WIDGET (self);
}
