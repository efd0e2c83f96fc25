/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row around the editor of a field. */

#include "config.h"

#include "inv-field-row.h"

struct _InvFieldRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *check;
  GtkBox *suffixes;

  InvField field;
  InvFieldEditor *editor;
  char *note;
  char *effect;
  gboolean checkable;
  gboolean checked;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (InvFieldRow, inv_field_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_FIELD = 1,
  PROP_EDITOR,
  PROP_NOTE,
  PROP_EFFECT,
  PROP_CHECKABLE,
  PROP_CHECKED,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
field_label_cb (InvFieldRow *self, int field)
{
  return g_strdup (inv_field_get_label (field));
}

static gboolean
is_text_cb (InvFieldRow *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static GtkOrientation
choose_orientation_cb (InvFieldRow *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/* What is not going to change is faded. */
static void
update_faded (InvFieldRow *self)
{
  if (self->checkable && !self->checked)
    gtk_widget_add_css_class (GTK_WIDGET (self->suffixes), "faded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->suffixes), "faded");
}

static void
set_flag (InvFieldRow *self, gboolean *flag, gboolean value, int prop)
{
  if (*flag == value)
    return;

  *flag = value;
  update_faded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/* Whoever edits a value means it; whoever takes it back means that, too. */
static void
edited_cb (InvFieldRow *self)
{
  if (self->checkable)
    inv_field_row_set_checked (self, inv_field_editor_get_value (self->editor) != NULL);
}

/* Whoever ticks a field goes on with its value. A tick that comes from the value leaves the keyboard where it is. */
static void
toggled_cb (InvFieldRow *self)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)) && gtk_widget_is_focus (self->check))
    gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
inv_field_row_constructed (GObject *object)
{
  InvFieldRow *self = INV_FIELD_ROW (object);

  G_OBJECT_CLASS (inv_field_row_parent_class)->constructed (object);

  self->editor = INV_FIELD_EDITOR (inv_field_editor_new (self->field));
  gtk_widget_set_hexpand (GTK_WIDGET (self->editor), TRUE);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->suffixes, GTK_WIDGET (self->editor));
  g_object_notify_by_pspec (object, properties[PROP_EDITOR]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  inv_field_get_label (self->field), -1);
  update_faded (self);
}

static gboolean
inv_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INV_FIELD_ROW (widget)->editor));
}

static void
inv_field_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvFieldRow *self = INV_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_int (value, self->field);
      break;

    case PROP_EDITOR:
      g_value_set_object (value, self->editor);
      break;

    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;

    case PROP_EFFECT:
      g_value_set_string (value, self->effect);
      break;

    case PROP_CHECKABLE:
      g_value_set_boolean (value, self->checkable);
      break;

    case PROP_CHECKED:
      g_value_set_boolean (value, self->checked);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_field_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvFieldRow *self = INV_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      self->field = g_value_get_int (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_NOTE:
      inv_field_row_set_note (self, g_value_get_string (value));
      break;

    case PROP_EFFECT:
      inv_field_row_set_effect (self, g_value_get_string (value));
      break;

    case PROP_CHECKABLE:
      set_flag (self, &self->checkable, g_value_get_boolean (value), prop_id);
      break;

    case PROP_CHECKED:
      set_flag (self, &self->checked, g_value_get_boolean (value), prop_id);
      break;

    case PROP_NARROW:
      set_flag (self, &self->narrow, g_value_get_boolean (value), prop_id);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_field_row_dispose (GObject *object)
{
  InvFieldRow *self = INV_FIELD_ROW (object);

  self->editor = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_FIELD_ROW);

  G_OBJECT_CLASS (inv_field_row_parent_class)->dispose (object);
}

static void
inv_field_row_finalize (GObject *object)
{
  InvFieldRow *self = INV_FIELD_ROW (object);

  g_free (self->note);
  g_free (self->effect);

  G_OBJECT_CLASS (inv_field_row_parent_class)->finalize (object);
}

static void
inv_field_row_class_init (InvFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = inv_field_row_constructed;
  object_class->get_property = inv_field_row_get_property;
  object_class->set_property = inv_field_row_set_property;
  object_class->dispose = inv_field_row_dispose;
  object_class->finalize = inv_field_row_finalize;
  widget_class->grab_focus = inv_field_row_grab_focus;

  properties[PROP_FIELD] = g_param_spec_int ("field", NULL, NULL, 0, INV_N_FIELDS - 1, INV_FIELD_NOTES,
                                             writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, INV_TYPE_FIELD_EDITOR, readable);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, writable);
  properties[PROP_EFFECT] = g_param_spec_string ("effect", NULL, NULL, NULL, writable);
  properties[PROP_CHECKABLE] = g_param_spec_boolean ("checkable", NULL, NULL, FALSE, writable);
  properties[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, FALSE, writable);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_FIELD_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/edit/inv-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvFieldRow, check);
  gtk_widget_class_bind_template_child (widget_class, InvFieldRow, suffixes);
  gtk_widget_class_bind_template_callback_full (widget_class, "field_label", G_CALLBACK (field_label_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "is_text", G_CALLBACK (is_text_cb));
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "choose_orientation",
                                                G_CALLBACK (choose_orientation_cb));
}

static void
inv_field_row_init (InvFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_field_row_new (InvField field)
{
  g_return_val_if_fail (inv_field_has (field, INV_FIELD_FLAG_EDIT)
                            || inv_field_has (field, INV_FIELD_FLAG_IMPORT),
                        NULL);

  return g_object_new (INV_TYPE_FIELD_ROW, "field", field, NULL);
}

InvFieldEditor *
inv_field_row_get_editor (InvFieldRow *self)
{
  g_return_val_if_fail (INV_IS_FIELD_ROW (self), NULL);

  return self->editor;
}

void
inv_field_row_set_note (InvFieldRow *self, const char *note)
{
  g_return_if_fail (INV_IS_FIELD_ROW (self));

  if (g_set_str (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

void
inv_field_row_set_effect (InvFieldRow *self, const char *effect)
{
  g_return_if_fail (INV_IS_FIELD_ROW (self));

  if (g_set_str (&self->effect, effect))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EFFECT]);
}

void
inv_field_row_add_prefix (InvFieldRow *self, GtkWidget *widget)
{
  g_return_if_fail (INV_IS_FIELD_ROW (self));

  gtk_box_prepend (self->suffixes, widget);
}

gboolean
inv_field_row_get_checked (InvFieldRow *self)
{
  g_return_val_if_fail (INV_IS_FIELD_ROW (self), FALSE);

  return self->checked;
}

void
inv_field_row_set_checked (InvFieldRow *self, gboolean checked)
{
  g_return_if_fail (INV_IS_FIELD_ROW (self));

  set_flag (self, &self->checked, checked, PROP_CHECKED);
}
