/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tags to choose from, beside an entry in which they are typed. */

#include "config.h"

#include "inv-tag-popover.h"

#include "inv-statement.h"
#include "inv-tags.h"

#include <string.h>

/* Nobody looks through more than this; whoever types gets to the others. */
#define MAX_SHOWN 100

struct _InvTagPopover
{
  GtkPopover parent_instance;

  GtkListBox *list;

  GtkEditable *entry;
  InvInventory *inventory;
};

G_DEFINE_FINAL_TYPE (InvTagPopover, inv_tag_popover, GTK_TYPE_POPOVER)

/* All tags of the inventory, as one set. */
static gboolean
read_tags (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvTags **tags = data;
  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store), "SELECT tags FROM tag_set", error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) local_error = NULL;

  while (inv_statement_step (statement, &local_error))
    g_string_append_printf (text, "%s,", inv_statement_get_text (statement, 0));
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *tags = inv_tags_parse (text->str, -1, error);
  return *tags != NULL;
}

static void
free_tags (void *data)
{
  InvTags **tags = data;

  g_clear_pointer (tags, inv_tags_unref);
  g_free (tags);
}

/* The tag that is being typed: what stands behind the last comma. */
static const char *
find_last (const char *text)
{
  const char *comma = strrchr (text, ',');
  const char *last = comma != NULL ? comma + 1 : text;

  while (*last == ' ')
    last++;
  return last;
}

static gboolean
begins_with (const char *tag, const char *beginning)
{
  g_autofree char *folded = g_utf8_casefold (tag, -1);
  g_autofree char *folded_beginning = g_utf8_casefold (beginning, -1);

  return g_str_has_prefix (folded, folded_beginning);
}

static void
add_tag (InvTagPopover *self, const char *tag)
{
  GtkWidget *label = gtk_label_new (tag);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_append (self->list, label);
}

/* Those that are there already are no choice. A whole tag is not being typed any more. */
static void
show_tags (InvTagPopover *self, const InvTags *tags)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (InvTags) present = inv_tags_parse (text, -1, NULL);
  const char *last = find_last (text);
  const char *beginning = inv_tags_contains (tags, last) ? "" : last;
  guint n_shown = 0;

  gtk_list_box_remove_all (self->list);
  for (const char *const *tag = inv_tags_get_strv (tags); *tag != NULL && n_shown < MAX_SHOWN; tag++)
    if (begins_with (*tag, beginning) && (present == NULL || !inv_tags_contains (present, *tag)))
      {
        add_tag (self, *tag);
        n_shown++;
      }
}

static void
read_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvTagPopover) self = user_data;
  InvTags **tags;

  if (inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &tags, NULL) && self->entry != NULL)
    show_tags (self, *tags);
}

static void
show_cb (InvTagPopover *self)
{
  if (self->inventory != NULL)
    inv_inventory_read_async (self->inventory, read_tags, g_new0 (InvTags *, 1), free_tags, NULL, read_cb,
                              g_object_ref (self));
}

/* Takes the place of what has been typed of the tag. */
static void
row_activated_cb (InvTagPopover *self, GtkListBoxRow *row)
{
  const char *tag = gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
  const char *text = gtk_editable_get_text (self->entry);
  const char *last = find_last (text);
  g_autofree char *before = g_strndup (text, begins_with (tag, last) ? last - text : (gssize) strlen (text));
  gboolean has_comma = g_str_has_suffix (g_strchomp (before), ",") || *before == '\0';
  g_autofree char *all = g_strdup_printf ("%s%s%s", before,
                                          *before == '\0' ? ""
                                          : has_comma     ? " "
                                                          : ", ",
                                          tag);

  gtk_editable_set_text (self->entry, all);
  gtk_editable_set_position (self->entry, -1);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
inv_tag_popover_dispose (GObject *object)
{
  InvTagPopover *self = INV_TAG_POPOVER (object);

  g_clear_weak_pointer (&self->entry);
  g_clear_object (&self->inventory);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_TAG_POPOVER);

  G_OBJECT_CLASS (inv_tag_popover_parent_class)->dispose (object);
}

static void
inv_tag_popover_class_init (InvTagPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_tag_popover_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-tag-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InvTagPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
inv_tag_popover_init (InvTagPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_tag_popover_new (GtkEditable *entry, InvInventory *inventory)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  InvTagPopover *self = g_object_new (INV_TYPE_TAG_POPOVER, NULL);

  g_set_weak_pointer (&self->entry, entry);
  self->inventory = g_object_ref (inventory);
  return GTK_WIDGET (self);
}
