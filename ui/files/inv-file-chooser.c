/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for files by the desktop's own dialog. Nothing but the question is here; what is done with the answer
 * is with who asks. */

#include "config.h"

#include "inv-file-chooser.h"

#include <glib/gi18n.h>

/* A question that waits for its answer. */
typedef struct
{
  GWeakRef widget;
  InvFileChosen chosen;
} Question;

static Question *
question_new (GtkWidget *widget, InvFileChosen chosen)
{
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->widget, widget);
  question->chosen = chosen;

  return question;
}

/* What comes as an error is that the person closed the dialog. */
static void
answer (Question *question, GFile *answered)
{
  g_autoptr (GFile) file = answered;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&question->widget);

  if (widget != NULL && file != NULL)
    question->chosen (widget, file);

  g_weak_ref_clear (&question->widget);
  g_free (question);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  answer (user_data, gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  answer (user_data, gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL));
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Tables"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, tables);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW));
}

void
inv_file_chooser_open (GtkWidget *widget, const char *title, InvFileChosen chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, get_window (widget), NULL, opened_cb, question_new (widget, chosen));
}

void
inv_file_chooser_save (GtkWidget *widget, const char *title, const char *name, InvFileChosen chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (widget), NULL, saved_cb, question_new (widget, chosen));
}
