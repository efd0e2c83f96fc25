/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the field of a new condition. */

#include "config.h"

#include "inv-field-picker.h"
#include "inv-name.h"

#include <glib/gi18n.h>

struct _InvFieldPicker
{
  AdwNavigationPage parent_instance;

  GtkSearchEntry *search_entry;
  GtkListBox *list_box;

  char *wanted;
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvFieldPicker, inv_field_picker, ADW_TYPE_NAVIGATION_PAGE)

/* The first row is for any text, behind it come the fields in their order. */
static InvField
get_field (GtkListBoxRow *row)
{
  return (InvField) (gtk_list_box_row_get_index (row) + INV_FIELD_NONE);
}

static gboolean
is_wanted (GtkListBoxRow *row, void *user_data)
{
  InvFieldPicker *self = user_data;
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  if (self->wanted == NULL || *self->wanted == '\0')
    return TRUE;

  g_autofree char *key = inv_name_key (title, -1);

  return strstr (key, self->wanted) != NULL;
}

static void
search_changed_cb (InvFieldPicker *self)
{
  g_free (self->wanted);
  self->wanted = inv_name_key (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);
  gtk_list_box_invalidate_filter (self->list_box);
}

static void
row_activated_cb (InvFieldPicker *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, get_field (row));
}

/* Enter takes the first that is left. */
static void
activate_cb (InvFieldPicker *self)
{
  GtkListBoxRow *row;

  search_changed_cb (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (is_wanted (row, self))
      {
        row_activated_cb (self, row);
        return;
      }
}

static void
stop_search_cb (InvFieldPicker *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
add_row (InvFieldPicker *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list_box, row);
}

static void
showing_cb (InvFieldPicker *self)
{
  if (gtk_list_box_get_row_at_index (self->list_box, 0) == NULL)
    {
      add_row (self, _ ("Any Text"), _ ("Number, tag, notes or client"));
      for (InvField field = INV_FIELD_ID; (int) field < INV_N_FIELDS; field++)
        add_row (self, inv_field_get_label (field), "");
    }

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* One can type as soon as the entry is there, and goes on when the page has come in. */
static void
start_cb (InvFieldPicker *self)
{
  GtkWidget *entry = GTK_WIDGET (self->search_entry);
  GtkRoot *root = gtk_widget_get_root (entry);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, entry))
    gtk_widget_grab_focus (entry);
}

static void
inv_field_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_FIELD_PICKER);

  G_OBJECT_CLASS (inv_field_picker_parent_class)->dispose (object);
}

static void
inv_field_picker_finalize (GObject *object)
{
  g_free (INV_FIELD_PICKER (object)->wanted);

  G_OBJECT_CLASS (inv_field_picker_parent_class)->finalize (object);
}

static void
inv_field_picker_class_init (InvFieldPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inv_field_picker_dispose;
  object_class->finalize = inv_field_picker_finalize;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", INV_TYPE_FIELD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-field-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, InvFieldPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, InvFieldPicker, list_box);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, showing_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
inv_field_picker_init (InvFieldPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list_box, is_wanted, self, NULL);
}
