/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the name of a search. */

#include "config.h"

#include "inv-save-search.h"

#include "inv-entry-error.h"

#include <glib/gi18n.h>

struct _InvSaveSearch
{
  GtkPopover parent_instance;

  GtkLabel *heading_label;
  GtkEntry *entry;
  GtkLabel *error_label;
  GtkButton *save_button;

  InvSavedSearches *searches;
  InvSavedItem *item;
  char *query;
};

G_DEFINE_FINAL_TYPE (InvSaveSearch, inv_save_search, GTK_TYPE_POPOVER)

static const char *
get_name (InvSaveSearch *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_error (InvSaveSearch *self, const char *message)
{
  inv_entry_error_show (GTK_WIDGET (self->entry), self->error_label, message);
}

/* An empty entry is no mistake yet, but there is nothing to save. */
static void
changed_cb (InvSaveSearch *self)
{
  gint64 id = self->item != NULL ? inv_saved_item_get_id (self->item) : 0;
  gboolean is_empty = *get_name (self) == '\0';
  g_autoptr (GError) error = NULL;
  gboolean is_free = self->searches != NULL && !is_empty
                     && inv_saved_searches_check_name (self->searches, get_name (self), id, &error);

  show_error (self, error != NULL ? error->message : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), is_free);
}

static void
saved_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvSaveSearch) self = user_data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), TRUE);
  if (inv_saved_searches_change_finish (INV_SAVED_SEARCHES (source), result, &error))
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    show_error (self, error->message);
}

static void
save_cb (InvSaveSearch *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), FALSE);
  if (self->item != NULL)
    inv_saved_searches_rename_async (self->searches, inv_saved_item_get_id (self->item), get_name (self),
                                     saved_cb, g_object_ref (self));
  else
    inv_saved_searches_add_async (self->searches, get_name (self), self->query, G_MAXUINT, saved_cb,
                                  g_object_ref (self));
}

static void
visible_cb (InvSaveSearch *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->entry),
                         self->item != NULL ? inv_saved_item_get_name (self->item) : "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  changed_cb (self);
}

static void
inv_save_search_dispose (GObject *object)
{
  InvSaveSearch *self = INV_SAVE_SEARCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_SAVE_SEARCH);
  g_clear_object (&self->searches);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (inv_save_search_parent_class)->dispose (object);
}

static void
inv_save_search_finalize (GObject *object)
{
  g_free (INV_SAVE_SEARCH (object)->query);

  G_OBJECT_CLASS (inv_save_search_parent_class)->finalize (object);
}

static void
inv_save_search_class_init (InvSaveSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inv_save_search_dispose;
  object_class->finalize = inv_save_search_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-save-search.ui");
  gtk_widget_class_bind_template_child (widget_class, InvSaveSearch, heading_label);
  gtk_widget_class_bind_template_child (widget_class, InvSaveSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, InvSaveSearch, error_label);
  gtk_widget_class_bind_template_child (widget_class, InvSaveSearch, save_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_cb);
}

static void
inv_save_search_init (InvSaveSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_save_search_set_new (InvSaveSearch *self, InvSavedSearches *searches, const char *query)
{
  g_return_if_fail (INV_IS_SAVE_SEARCH (self));

  g_set_object (&self->searches, searches);
  g_clear_object (&self->item);
  g_set_str (&self->query, query);
  gtk_label_set_label (self->heading_label, _ ("Save Search"));
  gtk_button_set_label (self->save_button, _ ("_Save"));
}

void
inv_save_search_set_renamed (InvSaveSearch *self, InvSavedSearches *searches, InvSavedItem *item)
{
  g_return_if_fail (INV_IS_SAVE_SEARCH (self));

  g_set_object (&self->searches, searches);
  g_set_object (&self->item, item);
  gtk_label_set_label (self->heading_label, _ ("Rename Search"));
  gtk_button_set_label (self->save_button, _ ("_Rename"));
}
