/* SPDX-License-Identifier: GPL-3.0-or-later */

/* DIDs to the clipboard, and numbers from it. */

#include "config.h"

#include "inv-count.h"
#include "inv-did-copy.h"
#include "inv-did-page-private.h"
#include "inv-window.h"

#include <glib/gi18n.h>

/* More than a spreadsheet takes well from a clipboard; files take any number. */
#define MAX_COPIED 100000

typedef struct
{
  InvDidPage *page;
  guint n_copied;
  guint n_selected;
} Copy;

static void
copy_free (Copy *self)
{
  g_object_unref (self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

/* The ids of what is selected, in the order of the list, as many as can be
 * copied; where nothing is, that of the row in focus.
 */
static GArray *
get_ids (InvDidPage *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  InvDid *row = inv_did_view_get_row (self->view);
  gsize n_ids;
  const guint32 *all = inv_id_vector_get_ids (inv_did_list_get_ids (self->list), &n_ids);
  GtkBitsetIter iter;
  guint position;

  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position);
       valid && position < n_ids && ids->len < MAX_COPIED; valid = gtk_bitset_iter_next (&iter, &position))
    g_array_append_val (ids, all[position]);

  if (ids->len == 0 && row != NULL)
    {
      guint32 id = inv_did_get_id (row);

      g_array_append_val (ids, id);
    }

  return ids;
}

static char *
describe_copied (const Copy *copy)
{
  g_autofree char *n_copied = inv_count_to_text (copy->n_copied);
  g_autofree char *n_selected = inv_count_to_text (copy->n_selected);

  if (copy->n_copied < copy->n_selected)
    return g_strdup_printf (_ ("The first %s of %s DIDs copied. Export them all to a file."), n_copied,
                            n_selected);

  return g_strdup_printf (ngettext ("%s DID copied", "%s DIDs copied", copy->n_copied), n_copied);
}

static void
copied_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = inv_did_copy_finish (INV_INVENTORY (source), result, &error);
  InvWindow *window = inv_window_of (GTK_WIDGET (copy->page));

  if (window == NULL)
    return;

  if (text == NULL)
    {
      inv_window_add_toast (window, g_strdup (error->message), NULL, NULL);
      return;
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (copy->page)), text);
  inv_window_add_toast (window, describe_copied (copy), NULL, NULL);
}

/* The Client column shows the account, too. */
static GArray *
add_accounts (GArray *fields)
{
  GArray *longer = g_array_new (FALSE, FALSE, sizeof (InvField));
  InvField account = INV_FIELD_ACCOUNT;
  gboolean has_account = FALSE;

  for (guint i = 0; i < fields->len; i++)
    has_account = has_account || g_array_index (fields, InvField, i) == account;

  for (guint i = 0; i < fields->len; i++)
    {
      g_array_append_val (longer, g_array_index (fields, InvField, i));
      if (!has_account && g_array_index (fields, InvField, i) == INV_FIELD_CLIENT)
        g_array_append_val (longer, account);
    }

  return longer;
}

void
inv_did_page_copy (InvDidPage *self, GArray *fields)
{
  g_autoptr (GArray) ids = get_ids (self);
  g_autoptr (GArray) shown = add_accounts (fields);
  Copy *copy;

  if (ids->len == 0)
    return;

  copy = g_new0 (Copy, 1);
  copy->page = g_object_ref (self);
  copy->n_copied = ids->len;
  copy->n_selected = MAX (inv_selection_get_n_selected (self->selection), ids->len);
  inv_did_copy_async (inv_page_get_inventory (INV_PAGE (self)), ids, shown, NULL, copied_cb, copy);
}

static void
read_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvDidPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* What is no text is nothing to paste. */
  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.new-dids", "s", g_strstrip (text));
}

void
inv_did_page_paste (InvDidPage *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, read_cb,
                                 g_object_ref (self));
}
