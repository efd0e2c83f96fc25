/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An editor for a field of a DID. A table says what the editor of each type is like; the two kinds that there are, a
 * text to be typed and a list to choose from, share the rest. */

#include "config.h"

#include "inv-field-editor.h"

#include "inv-day-popover.h"
#include "inv-entry-error.h"
#include "inv-field-options.h"
#include "inv-field-value.h"
#include "inv-tag-popover.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InvFieldEditor
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  GtkEntry *entry;
  GtkWidget *decrease_button;
  GtkWidget *increase_button;
  GtkMenuButton *calendar_button;
  GtkMenuButton *tags_button;

  InvField field;
  InvFieldOptions *options;
  char *chosen; /* the value of a list, which may not have read its names yet */
  InvInventory *inventory;
  char *placeholder;
  char *error;
  char *given_error;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (InvFieldEditor, inv_field_editor, ADW_TYPE_BIN)

enum
{
  PROP_FIELD = 1,
  PROP_VALUE,
  PROP_ERROR,
  PROP_PLACEHOLDER,
  PROP_INVENTORY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the editor of a type is like.
 *
 * width: how many characters an entry has room for
 * xalign: where they stand in it
 * purpose: which keyboard a screen shows
 * has_steps: whether buttons make the value less and more
 * has_calendar: whether a button opens a calendar
 */
typedef struct
{
  int width;
  float xalign;
  GtkInputPurpose purpose;
  gboolean has_steps;
  gboolean has_calendar;
} EntryKind;

static const EntryKind entry_kinds[] = {
  [INV_FIELD_TYPE_NUMBER] = { .width = 20, .purpose = GTK_INPUT_PURPOSE_PHONE },
  [INV_FIELD_TYPE_NAME] = { .width = 20 },
  [INV_FIELD_TYPE_TAGS] = { .width = 14 },
  [INV_FIELD_TYPE_TEXT] = { .width = 24 },
  [INV_FIELD_TYPE_MONEY] = { .width = 12, .xalign = 1, .purpose = GTK_INPUT_PURPOSE_NUMBER },
  [INV_FIELD_TYPE_MOMENT] = { .width = 18, .has_calendar = TRUE },
  [INV_FIELD_TYPE_INTEGER] = { .width = 6, .purpose = GTK_INPUT_PURPOSE_DIGITS, .has_steps = TRUE },
  [INV_FIELD_TYPE_COUNTRY] = { .width = 6 },
};

static gboolean
is_list (InvFieldEditor *self)
{
  return self->options != NULL;
}

static void
set_error (InvFieldEditor *self, const char *message)
{
  if (!g_set_str (&self->error, message))
    return;

  inv_entry_error_show (GTK_WIDGET (self->entry), NULL, message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* A day is a day in every zone, so whether a text is a moment needs no zone of the inventory's. */
static void
check_value (InvFieldEditor *self)
{
  const char *text = inv_field_editor_get_value (self);
  g_autoptr (InvZone) zone = inv_zone_new (NULL, NULL);
  InvValueContext context = { .zone = zone };
  g_auto (InvValue) value = INV_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (text != NULL && !is_list (self) && !(self->placeholder != NULL && *text == '\0'))
    inv_field_read_value (self->field, &value, text, &context, &error);

  set_error (self, error != NULL ? error->message : self->given_error);
}

static void
value_changed (InvFieldEditor *self)
{
  g_clear_pointer (&self->given_error, g_free);
  check_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
changed_cb (InvFieldEditor *self)
{
  value_changed (self);
}

static void
selected_cb (InvFieldEditor *self)
{
  if (!is_list (self) || self->setting)
    return;

  guint position = gtk_drop_down_get_selected (self->drop_down);

  if (position != GTK_INVALID_LIST_POSITION
      && g_set_str (&self->chosen, inv_field_options_get_value (self->options, position)))
    value_changed (self);
}

/* While the options come and go the list selects one by itself, which nobody has chosen. */
static void
options_changing (InvFieldEditor *self)
{
  self->setting = TRUE;
}

static void
select_chosen (InvFieldEditor *self)
{
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->drop_down, inv_field_options_find (self->options, self->chosen));
  self->setting = FALSE;
}

static void
step (InvFieldEditor *self, int by)
{
  const InvFieldInfo *info = inv_field_get_info (self->field);
  gint64 integer = g_ascii_strtoll (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL, 10);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, CLAMP (integer + by, 0, info->maximum));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
decrease_cb (InvFieldEditor *self)
{
  step (self, -1);
}

static void
increase_cb (InvFieldEditor *self)
{
  step (self, 1);
}

static void
create_calendar_cb (GtkMenuButton *button, void *user_data)
{
  InvFieldEditor *self = user_data;

  gtk_menu_button_set_popover (button, inv_day_popover_new (GTK_EDITABLE (self->entry)));
}

static void
create_tags_cb (GtkMenuButton *button, void *user_data)
{
  InvFieldEditor *self = user_data;

  gtk_menu_button_set_popover (button, inv_tag_popover_new (GTK_EDITABLE (self->entry), self->inventory));
}

/* The tags that there are can be chosen, too, once it is known where they are. */
static void
update_tags_button (InvFieldEditor *self)
{
  gboolean has_tags = inv_field_get_info (self->field)->type == INV_FIELD_TYPE_TAGS
                      && self->inventory != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->tags_button), has_tags);
  gtk_menu_button_set_popover (self->tags_button, NULL);
  if (has_tags)
    gtk_menu_button_set_create_popup_func (self->tags_button, create_tags_cb, self, NULL);
}

static void
show_entry (InvFieldEditor *self)
{
  const EntryKind *kind = &entry_kinds[inv_field_get_info (self->field)->type];

  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  gtk_entry_set_alignment (self->entry, kind->xalign);
  gtk_entry_set_input_purpose (self->entry, kind->purpose);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), kind->width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), kind->width);

  gtk_widget_set_visible (self->decrease_button, kind->has_steps);
  gtk_widget_set_visible (self->increase_button, kind->has_steps);
  gtk_widget_set_visible (GTK_WIDGET (self->calendar_button), kind->has_calendar);
  if (kind->has_calendar)
    gtk_menu_button_set_create_popup_func (self->calendar_button, create_calendar_cb, self, NULL);
}

static void
show_list (InvFieldEditor *self)
{
  GListModel *options = inv_field_options_get_model (self->options);
  g_autoptr (GtkExpression)
      label = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                           G_CALLBACK (inv_field_options_get_label), NULL, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->drop_down), TRUE);
  gtk_drop_down_set_expression (self->drop_down, label);
  gtk_drop_down_set_enable_search (self->drop_down,
                                   inv_field_get_info (self->field)->type == INV_FIELD_TYPE_NAME);
  gtk_drop_down_set_search_match_mode (self->drop_down, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);

  g_signal_connect_object (options, "items-changed", G_CALLBACK (options_changing), self, G_CONNECT_SWAPPED);
  self->setting = TRUE;
  gtk_drop_down_set_model (self->drop_down, options);
  select_chosen (self);
  g_signal_connect_object (options, "items-changed", G_CALLBACK (select_chosen), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
inv_field_editor_constructed (GObject *object)
{
  InvFieldEditor *self = INV_FIELD_EDITOR (object);
  const char *label = inv_field_get_label (self->field);

  G_OBJECT_CLASS (inv_field_editor_parent_class)->constructed (object);

  self->options = inv_field_options_new (self->field);
  if (is_list (self))
    show_list (self);
  else
    show_entry (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
inv_field_editor_grab_focus (GtkWidget *widget)
{
  InvFieldEditor *self = INV_FIELD_EDITOR (widget);

  return gtk_widget_grab_focus (is_list (self) ? GTK_WIDGET (self->drop_down) : GTK_WIDGET (self->entry));
}

static void
inv_field_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvFieldEditor *self = INV_FIELD_EDITOR (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_int (value, self->field);
      break;

    case PROP_VALUE:
      g_value_set_string (value, inv_field_editor_get_value (self));
      break;

    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;

    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;

    case PROP_INVENTORY:
      g_value_set_object (value, self->inventory);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_field_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvFieldEditor *self = INV_FIELD_EDITOR (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      self->field = g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_VALUE:
      inv_field_editor_set_value (self, g_value_get_string (value));
      break;

    case PROP_PLACEHOLDER:
      inv_field_editor_set_placeholder (self, g_value_get_string (value));
      break;

    case PROP_INVENTORY:
      inv_field_editor_set_inventory (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_field_editor_dispose (GObject *object)
{
  InvFieldEditor *self = INV_FIELD_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_FIELD_EDITOR);
  g_clear_object (&self->inventory);
  g_clear_object (&self->options);

  G_OBJECT_CLASS (inv_field_editor_parent_class)->dispose (object);
}

static void
inv_field_editor_finalize (GObject *object)
{
  InvFieldEditor *self = INV_FIELD_EDITOR (object);

  g_free (self->chosen);
  g_free (self->placeholder);
  g_free (self->error);
  g_free (self->given_error);

  G_OBJECT_CLASS (inv_field_editor_parent_class)->finalize (object);
}

static void
inv_field_editor_class_init (InvFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = inv_field_editor_constructed;
  object_class->get_property = inv_field_editor_get_property;
  object_class->set_property = inv_field_editor_set_property;
  object_class->dispose = inv_field_editor_dispose;
  object_class->finalize = inv_field_editor_finalize;
  widget_class->grab_focus = inv_field_editor_grab_focus;

  properties[PROP_FIELD] = g_param_spec_int ("field", NULL, NULL, 0, INV_N_FIELDS - 1, INV_FIELD_NOTES,
                                             writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, writable);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, readable);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, writable);
  properties[PROP_INVENTORY] = g_param_spec_object ("inventory", NULL, NULL, INV_TYPE_INVENTORY, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * InvFieldEditor::edited:
   *
   * A person has changed the value.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-field-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, InvFieldEditor, drop_down);
  gtk_widget_class_bind_template_child (widget_class, InvFieldEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, InvFieldEditor, decrease_button);
  gtk_widget_class_bind_template_child (widget_class, InvFieldEditor, increase_button);
  gtk_widget_class_bind_template_child (widget_class, InvFieldEditor, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, InvFieldEditor, tags_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, decrease_cb);
  gtk_widget_class_bind_template_callback (widget_class, increase_cb);
}

static void
inv_field_editor_init (InvFieldEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_field_editor_new (InvField field)
{
  g_return_val_if_fail (inv_field_has (field, INV_FIELD_FLAG_EDIT)
                            || inv_field_has (field, INV_FIELD_FLAG_IMPORT),
                        NULL);

  return g_object_new (INV_TYPE_FIELD_EDITOR, "field", field, NULL);
}

InvField
inv_field_editor_get_field (InvFieldEditor *self)
{
  g_return_val_if_fail (INV_IS_FIELD_EDITOR (self), INV_FIELD_NONE);

  return self->field;
}

void
inv_field_editor_set_inventory (InvFieldEditor *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_FIELD_EDITOR (self));

  if (!g_set_object (&self->inventory, inventory))
    return;

  if (is_list (self))
    inv_field_options_set_inventory (self->options, inventory);
  update_tags_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INVENTORY]);
}

void
inv_field_editor_set_statuses (InvFieldEditor *self, guint statuses)
{
  g_return_if_fail (INV_IS_FIELD_EDITOR (self));
  g_return_if_fail (is_list (self));

  inv_field_options_set_statuses (self->options, statuses);
  if (inv_field_options_find (self->options, self->chosen) == GTK_INVALID_LIST_POSITION)
    inv_field_editor_set_value (self, NULL);
}

void
inv_field_editor_set_placeholder (InvFieldEditor *self, const char *placeholder)
{
  g_return_if_fail (INV_IS_FIELD_EDITOR (self));

  if (!g_set_str (&self->placeholder, placeholder))
    return;

  if (is_list (self))
    inv_field_options_set_placeholder (self->options, placeholder);
  else
    gtk_entry_set_placeholder_text (self->entry, placeholder);
  check_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

const char *
inv_field_editor_get_value (InvFieldEditor *self)
{
  g_return_val_if_fail (INV_IS_FIELD_EDITOR (self), NULL);

  if (is_list (self))
    return self->chosen;

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
inv_field_editor_set_value (InvFieldEditor *self, const char *value)
{
  g_return_if_fail (INV_IS_FIELD_EDITOR (self));

  if (is_list (self))
    {
      g_set_str (&self->chosen, value);
      select_chosen (self);
    }

  self->setting = TRUE;
  if (is_list (self))
    value_changed (self);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), value != NULL ? value : "");
  self->setting = FALSE;
}

const char *
inv_field_editor_get_error (InvFieldEditor *self)
{
  g_return_val_if_fail (INV_IS_FIELD_EDITOR (self), NULL);

  return self->error;
}

void
inv_field_editor_set_error (InvFieldEditor *self, const char *message)
{
  g_return_if_fail (INV_IS_FIELD_EDITOR (self));

  if (g_set_str (&self->given_error, message))
    check_value (self);
}
