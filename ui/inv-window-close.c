/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing a window while work goes on in it. What is over within half a second
 * is waited for; about what takes longer the person is asked, once. Work that is
 * stopped undoes what it has done so far, and then the window closes; the
 * question goes away when there is no reason for it any more.
 */

#include "config.h"

#include "inv-window-private.h"

#include <glib/gi18n.h>

static void
answered_cb (AdwAlertDialog *question, const char *response, InvWindow *self)
{
  self->close_question = NULL;

  if (g_str_equal (response, "stop"))
    inv_tasks_cancel (self->tasks);
  else if (inv_tasks_is_busy (self->tasks))
    self->close_wanted = FALSE;
}

/* The names of what runs, a line each. */
static char *
list_running (InvTasks *tasks)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_tasks = g_list_model_get_n_items (G_LIST_MODEL (tasks));

  for (guint i = 0; i < n_tasks; i++)
    {
      g_autoptr (InvTask) task = g_list_model_get_item (G_LIST_MODEL (tasks), i);

      if (inv_task_is_running (task))
        g_string_append_printf (text, "%s\n", inv_task_get_title (task));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
ask (InvWindow *self)
{
  guint n_running = inv_tasks_get_n_running (self->tasks);
  g_autofree char *running = list_running (self->tasks);
  AdwDialog *question = adw_alert_dialog_new (_ ("Stop What Is Running?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (question),
                                ngettext ("%s\nIf it is stopped, nothing of it remains.",
                                          "%s\nIf they are stopped, nothing of them remains.", n_running),
                                running);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "keep", _ ("_Keep Working"), "stop",
                                  _ ("_Stop and Close"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "stop", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "keep");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);

  self->close_question = question;
  gtk_window_present (GTK_WINDOW (self));
  adw_dialog_present (question, GTK_WIDGET (self));
}

gboolean
inv_window_ask_to_close (InvWindow *self)
{
  if (!inv_tasks_is_busy (self->tasks))
    return FALSE;

  self->close_wanted = TRUE;
  if (inv_tasks_get_n_running (self->tasks) > 0 && self->close_question == NULL)
    ask (self);

  return TRUE;
}

static void
close_cb (void *user_data)
{
  g_autoptr (InvWindow) self = user_data;

  if (self->close_question != NULL)
    adw_dialog_force_close (self->close_question);
  gtk_window_close (GTK_WINDOW (self));
}

void
inv_window_update_inhibition (InvWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean running = inv_tasks_get_n_running (self->tasks) > 0;

  if (running && self->inhibition == 0)
    {
      self->inhibition = gtk_application_inhibit (application, GTK_WINDOW (self),
                                                  GTK_APPLICATION_INHIBIT_LOGOUT
                                                      | GTK_APPLICATION_INHIBIT_SUSPEND,
                                                  _ ("Work on an inventory is going on"));
    }
  else if (!running && self->inhibition != 0)
    {
      gtk_application_uninhibit (application, self->inhibition);
      self->inhibition = 0;
    }
}

/* Whoever waits for the work has its say before the window closes. */
void
inv_window_go_on_closing (InvWindow *self)
{
  if (!self->close_wanted)
    return;

  if (!inv_tasks_is_busy (self->tasks))
    g_idle_add_once (close_cb, g_object_ref (self));
  else if (inv_tasks_get_n_running (self->tasks) > 0 && self->close_question == NULL)
    ask (self);
}
