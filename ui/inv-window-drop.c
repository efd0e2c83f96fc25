/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that is dropped on the window is imported, or opened if it is an
 * inventory.
 */

#include "config.h"

#include "inv-application.h"
#include "inv-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_inventory (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".didinventory");
}

static gboolean
import (InvWindow *self, GFile *file)
{
  const GError *reason;
  g_autofree char *uri = g_file_get_uri (file);

  if (self->inventory == NULL)
    return FALSE;

  reason = inv_inventory_get_read_only_reason (self->inventory);
  if (reason != NULL)
    {
      inv_window_add_toast (self, g_strdup (reason->message), NULL, NULL);
      return FALSE;
    }

  return gtk_widget_activate_action (GTK_WIDGET (self), "win.import", "s", uri);
}

static gboolean
drop_cb (InvWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return FALSE;

  if (files->next != NULL)
    {
      inv_window_add_toast (self, g_strdup (_ ("Drop one file at a time")), NULL, NULL);
      return FALSE;
    }

  if (is_inventory (files->data))
    {
      inv_application_open_file (INV_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                                 files->data);
      return TRUE;
    }

  return import (self, files->data);
}

void
inv_window_add_drop_target (InvWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), GTK_EVENT_CONTROLLER (target));
}
