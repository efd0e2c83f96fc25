/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting the selected DIDs: it asks nothing, says which stay and why, and
 * offers to take it back.
 */

#include "config.h"

#include "inv-count.h"
#include "inv-did-delete.h"
#include "inv-did-page-private.h"
#include "inv-window.h"

#include <glib/gi18n.h>

/* How wide a toast of several lines gets. */
#define TOAST_CHARS 60

typedef struct
{
  InvIdSet *ids;
  InvDidDeleteResult result;
} Delete;

static void
delete_free (void *data)
{
  Delete *self = data;

  inv_id_set_unref (self->ids);
  g_free (self);
}

static gboolean
delete_dids (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Delete *self = data;

  return inv_did_delete (store, self->ids, progress, &self->result, error);
}

/* Where some stay there is more to say than fits on the line of a toast. */
static void
show_result (InvDidPage *self, const InvDidDeleteResult *result)
{
  g_auto (GStrv) lines = inv_did_delete_describe (result);
  AdwToast *toast = adw_toast_new (lines[0]);

  adw_toast_set_use_markup (toast, FALSE);
  if (lines[1] != NULL)
    {
      g_autofree char *text = g_strjoinv ("\n", lines);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), TOAST_CHARS);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      adw_toast_set_custom_title (toast, label);
      adw_toast_set_timeout (toast, 10);
    }
  if (result->deleted > 0)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }

  inv_page_add_toast (INV_PAGE (self), toast);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvDidPage) self = user_data;
  void *data;

  /* The task shows what went wrong. */
  if (inv_inventory_run_finish (INV_INVENTORY (source), result, &data, NULL))
    show_result (self, &((Delete *) data)->result);
}

void
inv_did_page_delete_selected (InvDidPage *self)
{
  g_return_if_fail (INV_IS_DID_PAGE (self));

  guint n_selected = self->selection != NULL ? inv_selection_get_n_selected (self->selection) : 0;
  g_autofree char *count = inv_count_to_text (n_selected);
  g_autofree char *title = g_strdup_printf (ngettext ("Deleting %s DID", "Deleting %s DIDs", n_selected),
                                            count);
  InvWindow *window = inv_window_of (GTK_WIDGET (self));

  if (n_selected == 0 || window == NULL)
    return;

  Delete *data = g_new0 (Delete, 1);

  data->ids = inv_selection_get_ids (self->selection);
  inv_tasks_write_async (inv_window_get_tasks (window), inv_page_get_inventory (INV_PAGE (self)), title,
                         delete_dids, data, delete_free, deleted_cb, g_object_ref (self));
}
