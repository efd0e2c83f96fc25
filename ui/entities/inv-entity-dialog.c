/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for a new operator, reseller or the like, or for one that is
 * there. Whether its name can be had is seen at once among the names that
 * there are; the inventory has the last word.
 */

#include "config.h"

#include "inv-entity-dialog.h"

#include "inv-entity-editor.h"
#include "inv-entity-kind.h"
#include "inv-entity-save.h"
#include "inv-entry-error.h"
#include "inv-name-list.h"
#include "inv-name.h"

#include <glib/gi18n.h>

struct _InvEntityDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *name_row;
  AdwPreferencesGroup *fields_group;
  GtkWidget *save_button;

  InvInventory *inventory;
  const InvEntityKind *kind;
  InvEntityItem *item;
  InvNameList *names;
  GPtrArray *editors; /* GtkWidget, owned by the group */

  char *message;
  gboolean name_ok;
  gboolean saving;
};

enum
{
  PROP_0,
  PROP_MESSAGE,
  PROP_HAS_MESSAGE,
  PROP_CAN_SAVE,
  PROP_SAVING,
  PROP_IS_NEW,
  N_PROPS
};

enum
{
  SAVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvEntityDialog, inv_entity_dialog, ADW_TYPE_DIALOG)

static const char *
get_name (InvEntityDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name_row));
}

static gint64
get_id (InvEntityDialog *self)
{
  return self->item != NULL ? inv_entity_item_get_id (self->item) : 0;
}

static gboolean
has_mandatory (InvEntityDialog *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    {
      GtkWidget *editor = g_ptr_array_index (self->editors, i);

      if ((inv_entity_editor_get_field (editor)->flags & INV_ENTITY_FIELD_FLAG_MANDATORY) != 0
          && *inv_entity_editor_get_text (editor) == '\0')
        return FALSE;
    }

  return TRUE;
}

static gboolean
can_save (InvEntityDialog *self)
{
  return self->inventory != NULL && !self->saving && self->name_ok && has_mandatory (self);
}

static void
update_can_save (InvEntityDialog *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SAVE]);
}

/* A dialog keeps the height that it opened with, so it is told that there is more in it now. */
static void
fit_height (InvEntityDialog *self)
{
  AdwDialog *dialog = ADW_DIALOG (self);
  int height;

  gtk_widget_measure (adw_dialog_get_child (dialog), GTK_ORIENTATION_VERTICAL,
                      adw_dialog_get_content_width (dialog), NULL, &height, NULL, NULL);
  adw_dialog_set_content_height (dialog, height);
}

/* Says something about the name: what is wrong with it, or what it may have
 * been meant to be.
 */
static void
set_message (InvEntityDialog *self, const char *message, gboolean is_error)
{
  inv_entry_error_show (GTK_WIDGET (self->name_row), NULL, is_error ? message : NULL);

  if (!g_set_str (&self->message, message))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_MESSAGE]);
  fit_height (self);
}

/* A name that is one already, or is nearly one, unless it is the row's own. */
static void
compare_name (InvEntityDialog *self, const char *name)
{
  InvNamed *same = inv_name_list_find_name (self->names, name);
  InvNamed *similar = same == NULL ? inv_name_list_suggest (self->names, name) : NULL;
  g_autofree char *message = NULL;

  if (same != NULL && inv_named_get_id (same) != get_id (self))
    {
      const InvEntityInfo *info = inv_entity_get_info (self->kind->entity);

      self->name_ok = FALSE;
      message = inv_entity_format_message (info->taken, inv_named_get_name (same), NULL);
    }
  else if (similar != NULL && inv_named_get_id (similar) != get_id (self))
    {
      message = inv_entity_format_message (self->kind->similar, inv_named_get_name (similar), NULL);
    }

  set_message (self, message, !self->name_ok);
}

static void
check_name (InvEntityDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = inv_name_key (get_name (self), -1);
  g_autofree char *name = *key != '\0' ? inv_name_clean (get_name (self), -1, &error) : NULL;

  self->name_ok = name != NULL;
  if (name != NULL)
    compare_name (self, name);
  else
    set_message (self, error != NULL ? error->message : NULL, error != NULL);

  update_can_save (self);
}

static void
name_changed_cb (InvEntityDialog *self)
{
  if (self->names != NULL)
    check_name (self);
}

static void
set_saving (InvEntityDialog *self, gboolean saving)
{
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
  update_can_save (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvEntityDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 id = inv_entity_save_finish (INV_INVENTORY (source), result, &error);

  set_saving (self, FALSE);

  if (id == 0)
    {
      set_message (self, error->message, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      return;
    }

  g_autofree char *name = inv_name_clean (get_name (self), -1, NULL);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SAVED], 0, id, name);
}

/* Only what was changed here is written: the rest may have changed elsewhere. */
static gboolean
is_changed (InvEntityDialog *self, const InvEntityField *field, const char *text)
{
  return self->item == NULL || !g_str_equal (inv_entity_item_get_text (self->item, field), text);
}

static void
save_cb (InvEntityDialog *self)
{
  const InvEntityField *name_field = inv_entity_get_name_field (self->kind->entity);
  gboolean renamed = is_changed (self, name_field, get_name (self));
  InvEntitySave *save;

  if (!can_save (self))
    return;

  save = inv_entity_save_new (self->kind->entity, get_id (self), renamed ? get_name (self) : NULL);
  for (guint i = 0; i < self->editors->len; i++)
    {
      GtkWidget *editor = g_ptr_array_index (self->editors, i);
      const InvEntityField *field = inv_entity_editor_get_field (editor);
      const char *text = inv_entity_editor_get_text (editor);

      if (is_changed (self, field, text))
        inv_entity_save_add (save, field, text);
    }

  /* An entry that has the keyboard while it becomes insensitive does not notice. */
  gtk_widget_grab_focus (self->save_button);
  set_saving (self, TRUE);
  inv_entity_save_async (save, self->inventory, saved_cb, g_object_ref (self));
}

static char *
choose (GtkWidget *widget, gboolean condition, const char *yes, const char *no)
{
  return g_strdup (condition ? yes : no);
}

static char *
describe_save (GtkWidget *widget, gboolean is_new)
{
  return g_strdup (is_new ? C_ ("button", "_Create") : C_ ("button", "_Save"));
}

static void
inv_entity_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvEntityDialog *self = INV_ENTITY_DIALOG (object);

  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;

    case PROP_HAS_MESSAGE:
      g_value_set_boolean (value, self->message != NULL);
      break;

    case PROP_CAN_SAVE:
      g_value_set_boolean (value, can_save (self));
      break;

    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;

    case PROP_IS_NEW:
      g_value_set_boolean (value, self->item == NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_entity_dialog_dispose (GObject *object)
{
  InvEntityDialog *self = INV_ENTITY_DIALOG (object);

  g_clear_object (&self->names);
  g_ptr_array_set_size (self->editors, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_ENTITY_DIALOG);
  g_clear_object (&self->inventory);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (inv_entity_dialog_parent_class)->dispose (object);
}

static void
inv_entity_dialog_finalize (GObject *object)
{
  InvEntityDialog *self = INV_ENTITY_DIALOG (object);

  g_ptr_array_unref (self->editors);
  g_free (self->message);

  G_OBJECT_CLASS (inv_entity_dialog_parent_class)->finalize (object);
}

static void
inv_entity_dialog_class_init (InvEntityDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_entity_dialog_get_property;
  object_class->dispose = inv_entity_dialog_dispose;
  object_class->finalize = inv_entity_dialog_finalize;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_HAS_MESSAGE] = g_param_spec_boolean ("has-message", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_SAVE] = g_param_spec_boolean ("can-save", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  properties[PROP_IS_NEW] = g_param_spec_boolean ("is-new", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/entities/inv-entity-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvEntityDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, InvEntityDialog, fields_group);
  gtk_widget_class_bind_template_child (widget_class, InvEntityDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, describe_save);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
inv_entity_dialog_init (InvEntityDialog *self)
{
  self->editors = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_editors (InvEntityDialog *self)
{
  const InvEntityInfo *info = inv_entity_get_info (self->kind->entity);

  for (gsize i = 0; i < info->n_fields; i++)
    {
      const InvEntityField *field = &info->fields[i];
      GtkWidget *editor;

      if (inv_entity_field_is_read_only (field) || field == inv_entity_get_name_field (self->kind->entity))
        continue;

      editor = inv_entity_editor_new (field, self->inventory, G_CALLBACK (update_can_save), self);
      if (self->item != NULL)
        inv_entity_editor_set_text (editor, inv_entity_item_get_text (self->item, field));
      g_ptr_array_add (self->editors, editor);
      adw_preferences_group_add (self->fields_group, editor);
    }
}

InvEntityDialog *
inv_entity_dialog_new (InvInventory *inventory, InvEntity entity, InvEntityItem *item)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);
  g_return_val_if_fail (inv_entity_kind_get (entity) != NULL, NULL);

  InvEntityDialog *self = g_object_new (INV_TYPE_ENTITY_DIALOG, NULL);

  self->inventory = g_object_ref (inventory);
  self->kind = inv_entity_kind_get (entity);
  g_set_object (&self->item, item);
  adw_dialog_set_title (ADW_DIALOG (self), _ (item != NULL ? self->kind->edit_title : self->kind->new_title));
  add_editors (self);

  self->names = inv_name_list_new (inventory, entity);
  g_signal_connect_object (self->names, "notify::loading", G_CALLBACK (check_name), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NEW]);
  inv_entity_dialog_set_name (self, item != NULL ? inv_entity_item_get_name (item) : "");

  return self;
}

void
inv_entity_dialog_set_name (InvEntityDialog *self, const char *name)
{
  g_return_if_fail (INV_IS_ENTITY_DIALOG (self));
  g_return_if_fail (name != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  gtk_editable_set_position (GTK_EDITABLE (self->name_row), -1);
}
