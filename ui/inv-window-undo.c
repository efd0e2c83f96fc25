/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo in the window: one step or several, as a task that shows how
 * far it is, with the way back in a toast.
 */

#include "config.h"

#include "inv-count.h"
#include "inv-window-private.h"

#include <glib/gi18n.h>

typedef struct
{
  InvWindow *window;
  InvTask *task;
  guint n_steps;
} TakeBack;

static TakeBack *
take_back_new (InvWindow *window, guint n_steps, char *title, InvProgress *progress)
{
  g_autofree char *text = title;
  TakeBack *self = g_new0 (TakeBack, 1);

  self->window = g_object_ref (window);
  self->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (window), text, progress));
  self->n_steps = n_steps;

  return self;
}

static void
take_back_free (TakeBack *self)
{
  g_object_unref (self->window);
  g_object_unref (self->task);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TakeBack, take_back_free)

static char *
take_back_finish (TakeBack *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  char *step = inv_inventory_undo_finish (INV_INVENTORY (source), result, &error);

  if (step != NULL)
    inv_task_done (self->task, NULL, NULL);
  else
    inv_task_failed (self->task, error);

  return step;
}

/* The other way takes as many steps. */
static void
add_toast (TakeBack *self, char *title, const char *button, const char *action)
{
  g_autofree char *with_steps = g_strdup_printf ("%s-steps(uint32 %u)", action, self->n_steps);

  inv_window_add_toast (self->window, title, button, self->n_steps == 1 ? action : with_steps);
}

static void
undone_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (TakeBack) self = user_data;
  g_autofree char *step = take_back_finish (self, source, result);

  if (step != NULL)
    add_toast (self, g_strdup_printf (_ ("Undone: %s"), step), _ ("_Redo"), "win.redo");
}

/* Takes back so many steps, or all that came after one where that is given. */
static void
undo (GtkWidget *widget, guint n_steps, gint64 back_to)
{
  InvWindow *self = INV_WINDOW (widget);
  InvInventory *inventory = inv_window_get_inventory (self);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autofree char *count = inv_count_to_text (n_steps);
  char *title = n_steps == 1
                    ? g_strdup_printf (_ ("Undoing: %s"), inv_inventory_get_undo_label (inventory))
                    : g_strdup_printf (ngettext ("Undoing %s step", "Undoing %s steps", n_steps), count);

  TakeBack *take_back = take_back_new (self, n_steps, title, progress);

  if (back_to != 0)
    inv_inventory_undo_to_async (inventory, back_to, n_steps, progress, undone_cb, take_back);
  else
    inv_inventory_undo_async (inventory, n_steps, progress, undone_cb, take_back);
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  undo (widget, 1, 0);
}

static void
undo_steps_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  undo (widget, MAX (g_variant_get_uint32 (parameter), 1), 0);
}

static void
undo_to_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gint64 step;
  guint n_steps;

  g_variant_get (parameter, "(xu)", &step, &n_steps);
  if (step > 0 && n_steps > 0)
    undo (widget, n_steps, step);
}

static void
redone_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (TakeBack) self = user_data;
  g_autofree char *step = take_back_finish (self, source, result);

  if (step != NULL)
    add_toast (self, g_strdup_printf (_ ("Done again: %s"), step), _ ("_Undo"), "win.undo");
}

static void
redo (GtkWidget *widget, guint n_steps)
{
  InvWindow *self = INV_WINDOW (widget);
  InvInventory *inventory = inv_window_get_inventory (self);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autofree char *count = inv_count_to_text (n_steps);
  char *title = n_steps == 1
                    ? g_strdup_printf (_ ("Doing again: %s"), inv_inventory_get_redo_label (inventory))
                    : g_strdup_printf (ngettext ("Doing %s step again", "Doing %s steps again", n_steps),
                                       count);

  inv_inventory_redo_async (inventory, n_steps, progress, redone_cb,
                            take_back_new (self, n_steps, title, progress));
}

static void
redo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  redo (widget, 1);
}

static void
redo_steps_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  redo (widget, MAX (g_variant_get_uint32 (parameter), 1));
}

void
inv_window_install_undo_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.redo-steps", "u", redo_steps_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.undo-steps", "u", undo_steps_action);
  gtk_widget_class_install_action (widget_class, "win.undo-to", "(xu)", undo_to_action);
}
