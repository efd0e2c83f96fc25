/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leads through an import: goes from page to page, and works the actions of their buttons. */

#include "config.h"

#include "inv-import-dialog.h"

#include "inv-file-chooser.h"
#include "inv-import-check-page.h"
#include "inv-import-columns-page.h"
#include "inv-import-defaults-page.h"
#include "inv-import-done-page.h"
#include "inv-import-file-page.h"
#include "inv-import-lines-page.h"
#include "inv-import-run.h"
#include "inv-window.h"

#include <glib/gi18n.h>
#include <string.h>

/* With more DIDs than these the import goes on without the dialog. */
#define LONG_IMPORT 200000

struct _InvImportDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwNavigationView *navigation_view;
  InvImportColumnsPage *columns_page;

  InvImportSession *session;
  gboolean is_closed;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvImportDialog, inv_import_dialog, ADW_TYPE_DIALOG)

static gboolean
is_visible (InvImportDialog *self, const char *tag)
{
  return g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->navigation_view), tag) == 0;
}

static guint64
count_imported (InvImportSession *session)
{
  const InvImportCounts *counts = inv_import_get_counts (inv_import_session_get_import (session));

  return counts->outcomes[INV_IMPORT_CREATED] + counts->outcomes[INV_IMPORT_UPDATED];
}

static guint64
count_rejected (InvImportSession *session)
{
  return inv_import_get_counts (inv_import_session_get_import (session))->outcomes[INV_IMPORT_REJECTED];
}

static void
update_actions (InvImportDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  InvImportState state = inv_import_session_get_state (self->session);
  gboolean is_known = state == INV_IMPORT_STATE_CHECKED || state == INV_IMPORT_STATE_DONE;
  gboolean is_done = state == INV_IMPORT_STATE_DONE;
  gboolean is_readable = inv_import_session_get_sample (self->session) != NULL
                         && inv_import_columns_page_get_problem (self->columns_page) == NULL;

  gtk_widget_action_set_enabled (widget, "import.check",
                                 is_readable
                                     && (state == INV_IMPORT_STATE_OPEN
                                         || state == INV_IMPORT_STATE_CHECKED));
  gtk_widget_action_set_enabled (widget, "import.run",
                                 state == INV_IMPORT_STATE_CHECKED && count_imported (self->session) > 0);
  gtk_widget_action_set_enabled (widget, "import.save-report", is_known);
  gtk_widget_action_set_enabled (widget, "import.show-lines", is_known);
  gtk_widget_action_set_enabled (widget, "import.save-rejects",
                                 is_known && count_rejected (self->session) > 0);
  gtk_widget_action_set_enabled (widget, "import.undo", is_done && count_imported (self->session) > 0);
  gtk_widget_action_set_enabled (widget, "import.show-dids", is_done && count_imported (self->session) > 0);
}

static void
sample_changed_cb (InvImportDialog *self)
{
  g_autofree char *error = NULL;

  g_object_get (self->session, "sample-error", &error, NULL);
  update_actions (self);

  if (error == NULL && is_visible (self, "file"))
    adw_navigation_view_push_by_tag (self->navigation_view, "columns");
}

static void
state_changed_cb (InvImportDialog *self)
{
  update_actions (self);

  if (inv_import_session_get_state (self->session) == INV_IMPORT_STATE_DONE && !self->is_closed
      && !is_visible (self, "done"))
    adw_navigation_view_push_by_tag (self->navigation_view, "done");
}

/* Who goes back changes something, or thinks better of it. */
static void
popped_cb (InvImportDialog *self, AdwNavigationPage *page)
{
  if (INV_IS_IMPORT_CHECK_PAGE (page))
    inv_import_session_forget_check (self->session);
}

static void
show_defaults_cb (InvImportDialog *self)
{
  adw_navigation_view_push_by_tag (self->navigation_view, "defaults");
}

static void
file_chosen_cb (GtkWidget *widget, GFile *file)
{
  inv_import_session_set_file (INV_IMPORT_DIALOG (widget)->session, file);
}

static void
choose_file_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_file_chooser_open (widget, _ ("Import"), file_chosen_cb);
}

static void
check_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvImportDialog *self = INV_IMPORT_DIALOG (widget);

  if (!is_visible (self, "check"))
    adw_navigation_view_push_by_tag (self->navigation_view, "check");
  inv_import_session_check (self->session, NULL);
}

static void
run_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvImportDialog *self = INV_IMPORT_DIALOG (widget);
  gboolean is_long = count_imported (self->session) > LONG_IMPORT;

  inv_import_run_start (self->session, inv_window_of (widget), ADW_DIALOG (self));
  if (is_long)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvImportDialog *self = INV_IMPORT_DIALOG (widget);

  if (inv_import_session_get_state (self->session) == INV_IMPORT_STATE_RUNNING)
    inv_import_session_cancel (self->session);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.undo", NULL);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
show_dids_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvImportSession *session = INV_IMPORT_DIALOG (widget)->session;
  g_autofree char *query = inv_import_make_query (inv_import_session_get_import (session));

  if (query != NULL)
    gtk_widget_activate_action (widget, "win.show-dids", "s", query);
  adw_dialog_close (ADW_DIALOG (widget));
}

/* A name beside that of the file: *berlin-rejected.csv*. */
static char *
make_name (InvImportDialog *self, const char *what)
{
  const char *name = inv_import_session_get_name (self->session);
  const char *dot = strrchr (name, '.');
  g_autofree char *stem = dot != NULL && dot != name ? g_strndup (name, dot - name) : g_strdup (name);

  return g_strdup_printf ("%s-%s.csv", stem, what);
}

static void
rejects_chosen_cb (GtkWidget *widget, GFile *file)
{
  inv_import_dialog_save (INV_IMPORT_DIALOG (widget), INV_IMPORT_FILE_REJECTS, file);
}

static void
save_rejects_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *name = make_name (INV_IMPORT_DIALOG (widget), C_ ("name of a file", "rejected"));

  inv_file_chooser_save (widget, _ ("Save Rejected Rows"), name, rejects_chosen_cb);
}

static void
report_chosen_cb (GtkWidget *widget, GFile *file)
{
  inv_import_dialog_save (INV_IMPORT_DIALOG (widget), INV_IMPORT_FILE_REPORT, file);
}

static void
save_report_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *name = make_name (INV_IMPORT_DIALOG (widget), C_ ("name of a file", "report"));

  inv_file_chooser_save (widget, _ ("Save Whole Report"), name, report_chosen_cb);
}

/* What the lines have in common, as a title. */
static char *
describe_lines (InvImport *import, InvImportLines lines, guint32 which)
{
  static const char *const outcomes[INV_IMPORT_N_OUTCOMES] = {
    [INV_IMPORT_CREATED] = NC_ ("lines of a file", "Created"),
    [INV_IMPORT_UPDATED] = NC_ ("lines of a file", "Updated"),
    [INV_IMPORT_UNCHANGED] = NC_ ("lines of a file", "Unchanged"),
    [INV_IMPORT_REJECTED] = NC_ ("lines of a file", "Rejected"),
  };

  if (lines == INV_IMPORT_LINES_WITH_OUTCOME)
    return g_strdup (g_dpgettext2 (NULL, "lines of a file", outcomes[which]));

  g_autoptr (GArray) reasons = lines == INV_IMPORT_LINES_WITH_REASON ? inv_import_get_reasons (import)
                                                                     : inv_import_get_corrections (import);

  for (guint i = 0; i < reasons->len; i++)
    if (g_array_index (reasons, InvImportReason, i).id == which)
      return g_strdup (g_array_index (reasons, InvImportReason, i).message);

  return g_strdup (_ ("Lines of the File"));
}

static void
show_lines_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvImportDialog *self = INV_IMPORT_DIALOG (widget);
  InvImport *import = inv_import_session_get_import (self->session);
  guint32 lines, which;

  g_variant_get (parameter, "(uu)", &lines, &which);

  g_autofree char *title = describe_lines (import, lines, which);

  adw_navigation_view_push (self->navigation_view, inv_import_lines_page_new (import, lines, which, title));
}

static void
inv_import_dialog_closed (AdwDialog *dialog)
{
  InvImportDialog *self = INV_IMPORT_DIALOG (dialog);

  self->is_closed = TRUE;
  if (inv_import_session_get_state (self->session) == INV_IMPORT_STATE_CHECKING)
    inv_import_session_cancel (self->session);
}

static void
inv_import_dialog_constructed (GObject *object)
{
  InvImportDialog *self = INV_IMPORT_DIALOG (object);

  G_OBJECT_CLASS (inv_import_dialog_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "sample-changed", G_CALLBACK (sample_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
}

static void
inv_import_dialog_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, INV_IMPORT_DIALOG (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_dialog_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      INV_IMPORT_DIALOG (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_dialog_dispose (GObject *object)
{
  InvImportDialog *self = INV_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inv_import_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "import.choose-file", NULL, choose_file_action);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.save-rejects", NULL, save_rejects_action);
  gtk_widget_class_install_action (widget_class, "import.save-report", NULL, save_report_action);
  gtk_widget_class_install_action (widget_class, "import.show-dids", NULL, show_dids_action);
  gtk_widget_class_install_action (widget_class, "import.show-lines", "(uu)", show_lines_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
}

static void
inv_import_dialog_class_init (InvImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = inv_import_dialog_constructed;
  object_class->get_property = inv_import_dialog_get_property;
  object_class->set_property = inv_import_dialog_set_property;
  object_class->dispose = inv_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = inv_import_dialog_closed;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, INV_TYPE_IMPORT_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                      | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_IMPORT_CHECK_PAGE);
  g_type_ensure (INV_TYPE_IMPORT_COLUMNS_PAGE);
  g_type_ensure (INV_TYPE_IMPORT_DEFAULTS_PAGE);
  g_type_ensure (INV_TYPE_IMPORT_DONE_PAGE);
  g_type_ensure (INV_TYPE_IMPORT_FILE_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, InvImportDialog, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, InvImportDialog, columns_page);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_defaults_cb);
  install_actions (widget_class);
}

static void
inv_import_dialog_init (InvImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A file that is dropped on a dialog which is open takes the place of the one in it, unless that is on its
 * way already. */
static gboolean
hand_to_open_dialog (InvWindow *window, GFile *file)
{
  AdwDialog *open = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  InvImportDialog *self = INV_IS_IMPORT_DIALOG (open) ? INV_IMPORT_DIALOG (open) : NULL;

  if (self == NULL)
    return FALSE;

  if (inv_import_session_get_state (self->session) == INV_IMPORT_STATE_DONE)
    {
      adw_dialog_close (open);
      return FALSE;
    }

  if (file != NULL && inv_import_session_get_state (self->session) != INV_IMPORT_STATE_RUNNING)
    {
      adw_navigation_view_pop_to_tag (self->navigation_view, "file");
      inv_import_session_set_file (self->session, file);
    }

  return TRUE;
}

void
inv_import_dialog_present (GtkWidget *parent, const char *uri)
{
  InvWindow *window = inv_window_of (parent);
  g_autoptr (GFile) file = uri != NULL && *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (hand_to_open_dialog (window, file))
    return;

  g_autoptr (InvImportSession) session = inv_import_session_new (inv_window_get_inventory (window));
  AdwDialog *dialog = g_object_new (INV_TYPE_IMPORT_DIALOG, "session", session, NULL);

  if (file != NULL)
    inv_import_session_set_file (session, file);

  adw_dialog_present (dialog, parent);
}

gboolean
inv_import_dialog_is_open (InvImportDialog *self)
{
  return !self->is_closed;
}

InvImportSession *
inv_import_dialog_get_session (InvImportDialog *self)
{
  return self->session;
}

/* A file on its way to the disk, which goes on when the dialog is closed. */
typedef struct
{
  GWeakRef dialog;
  InvTask *task;
  GFile *file;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (InvImportDialog) dialog = g_weak_ref_get (&saving->dialog);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (inv_import_session_save_finish (INV_IMPORT_SESSION (source), result, &error))
    {
      g_autofree char *name = g_file_get_parse_name (saving->file);

      message = g_strdup_printf (_ ("Saved to %s"), name);
      inv_task_done (saving->task, saving->file, message);
    }
  else
    {
      message = g_strdup (error->message);
      inv_task_failed (saving->task, error);
    }

  if (dialog != NULL)
    {
      AdwToast *toast = adw_toast_new (message);

      adw_toast_set_use_markup (toast, FALSE);
      adw_toast_overlay_dismiss_all (dialog->toast_overlay);
      adw_toast_overlay_add_toast (dialog->toast_overlay, toast);
      if (error != NULL)
        inv_task_dismiss (saving->task);
    }

  g_weak_ref_clear (&saving->dialog);
  g_object_unref (saving->task);
  g_object_unref (saving->file);
  g_free (saving);
}

void
inv_import_dialog_save (InvImportDialog *self, InvImportFileKind kind, GFile *file)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self));
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  Saving *saving = g_new0 (Saving, 1);

  g_return_if_fail (window != NULL);

  g_weak_ref_init (&saving->dialog, self);
  saving->file = g_object_ref (file);
  saving->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (window),
                                              kind == INV_IMPORT_FILE_REJECTS ? _ ("Saving rejected rows")
                                                                              : _ ("Saving the report"),
                                              progress));
  inv_import_session_save (self->session, kind, file, progress, saved_cb, saving);
}
