/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses values of a field. What is typed narrows down what is offered, and
 * is a value itself where values are not from a list.
 */

#include "config.h"

#include "inv-condition.h"
#include "inv-entry-error.h"
#include "inv-name.h"
#include "inv-value-option.h"
#include "inv-value-picker.h"

#include <glib/gi18n.h>

struct _InvValuePicker
{
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkLabel *error_label;
  GtkWidget *list_window;
  GtkListView *list_view;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;

  InvField field;
  InvInventory *inventory;
  GListModel *options;
  char **taken;
  char *wanted;
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvValuePicker, inv_value_picker, GTK_TYPE_POPOVER)

static const char *
get_text (InvValuePicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_offered (void *item, void *user_data)
{
  InvValuePicker *self = user_data;
  InvValueOption *option = item;

  if (self->taken != NULL
      && g_strv_contains ((const char *const *) self->taken, inv_value_option_get_value (option)))
    return FALSE;

  if (self->wanted == NULL || *self->wanted == '\0')
    return TRUE;

  g_autofree char *key = inv_name_key (inv_value_option_get_label (option), -1);

  return strstr (key, self->wanted) != NULL;
}

static void
show_error (InvValuePicker *self, const char *message)
{
  inv_entry_error_show (GTK_WIDGET (self->entry), self->error_label, message);
}

static void
changed_cb (InvValuePicker *self)
{
  g_free (self->wanted);
  self->wanted = inv_name_key (get_text (self), -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_error (self, NULL);
}

/* Whether the values of the field are from a list and no others. */
static gboolean
is_closed (InvField field)
{
  switch (inv_field_get_info (field)->type)
    {
    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
    case INV_FIELD_TYPE_BOOLEAN:
    case INV_FIELD_TYPE_CHOICE:
    case INV_FIELD_TYPE_NAME:
      return TRUE;

    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_NUMBER:
    case INV_FIELD_TYPE_TAGS:
    case INV_FIELD_TYPE_TEXT:
    case INV_FIELD_TYPE_MONEY:
    case INV_FIELD_TYPE_MOMENT:
    case INV_FIELD_TYPE_INTEGER:
    case INV_FIELD_TYPE_COUNTRY:
    default:
      return FALSE;
    }
}

static gboolean
has_options (InvField field)
{
  return is_closed (field) || inv_field_get_info (field)->type == INV_FIELD_TYPE_TAGS;
}

static void
pick (InvValuePicker *self, const char *value)
{
  g_autofree char *picked = g_strdup (value);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, picked);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
item_activated_cb (InvValuePicker *self, guint position)
{
  g_autoptr (InvValueOption) option = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (option != NULL)
    pick (self, inv_value_option_get_value (option));
}

/* Takes what was typed, as it will be read. */
static void
pick_typed (InvValuePicker *self)
{
  const char *texts[] = { get_text (self), NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvQuery) part = inv_condition_parse (self->field, INV_COMPARISON_ANY_OF, texts, NULL, &error);
  guint n_conditions;

  if (part == NULL)
    {
      show_error (self, error->message);
      return;
    }

  const InvCondition *condition = inv_query_get_conditions (part, &n_conditions);
  g_auto (GStrv) read = inv_condition_get_texts (condition);

  pick (self, inv_condition_get_comparison (condition) == INV_COMPARISON_ANY_OF ? read[0] : texts[0]);
}

/* Enter takes what is called so, else the first that is offered. */
static void
activate_cb (InvValuePicker *self)
{
  guint n_offered = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint chosen = 0;

  if (*get_text (self) == '\0')
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  for (guint i = 0; i < n_offered; i++)
    {
      g_autoptr (InvValueOption) option = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (inv_name_equal (inv_value_option_get_label (option), get_text (self)))
        chosen = i;
    }

  if (n_offered > 0)
    item_activated_cb (self, chosen);
  else if (is_closed (self->field))
    {
      /* Translators: what is wrong with a name that was typed, and the field that it is for. */
      g_autofree char *message = g_strdup_printf (_ ("%s: there is no “%s”. Choose one of the list."),
                                                  inv_field_get_label (self->field), get_text (self));

      show_error (self, message);
    }
  else
    pick_typed (self);
}

/* From the entry one gets into the list by the key that leads down. */
static gboolean
key_pressed_cb (InvValuePicker *self, guint keyval)
{
  if (keyval != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_FOCUS, NULL);

  return GDK_EVENT_STOP;
}

static void
visible_cb (InvValuePicker *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  if (self->options == NULL)
    {
      self->options = inv_value_options_new (self->field, self->inventory);
      gtk_filter_list_model_set_model (self->filtered, self->options);
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_error (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
inv_value_picker_dispose (GObject *object)
{
  InvValuePicker *self = INV_VALUE_PICKER (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_VALUE_PICKER);
  g_clear_object (&self->options);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_value_picker_parent_class)->dispose (object);
}

static void
inv_value_picker_finalize (GObject *object)
{
  InvValuePicker *self = INV_VALUE_PICKER (object);

  g_strfreev (self->taken);
  g_free (self->wanted);

  G_OBJECT_CLASS (inv_value_picker_parent_class)->finalize (object);
}

static void
inv_value_picker_class_init (InvValuePickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inv_value_picker_dispose;
  object_class->finalize = inv_value_picker_finalize;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", INV_TYPE_VALUE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (INV_TYPE_VALUE_OPTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-value-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, InvValuePicker, entry);
  gtk_widget_class_bind_template_child (widget_class, InvValuePicker, error_label);
  gtk_widget_class_bind_template_child (widget_class, InvValuePicker, list_window);
  gtk_widget_class_bind_template_child (widget_class, InvValuePicker, list_view);
  gtk_widget_class_bind_template_child (widget_class, InvValuePicker, filtered);
  gtk_widget_class_bind_template_child (widget_class, InvValuePicker, filter);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_cb);
}

static void
inv_value_picker_init (InvValuePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, is_offered, self, NULL);
}

void
inv_value_picker_set_field (InvValuePicker *self, InvField field, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_VALUE_PICKER (self));

  self->field = field;
  g_set_object (&self->inventory, inventory);
  g_clear_object (&self->options);

  gtk_widget_set_visible (self->list_window, has_options (field));
  gtk_entry_set_placeholder_text (self->entry, has_options (field) ? _ ("Search") : _ ("Value, then Enter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  inv_field_get_label (field), -1);
}

void
inv_value_picker_set_taken (InvValuePicker *self, const char *const *values)
{
  g_return_if_fail (INV_IS_VALUE_PICKER (self));

  g_strfreev (self->taken);
  self->taken = g_strdupv ((char **) values);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}
