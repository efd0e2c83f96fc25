/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of a field to choose from: those that the program knows, then the names that the inventory has. */

#include "config.h"

#include "inv-field-options.h"

#include "inv-name-list.h"
#include "inv-status.h"

#include <glib/gi18n.h>

struct _InvFieldOptions
{
  GObject parent_instance;

  InvField field;
  guint statuses;
  char *placeholder;
  GtkStringList *labels;
  GPtrArray *values;
  GListStore *parts; /* the labels and, behind them, the names */
  InvNameList *names;
  GtkFlattenListModel *model;
};

G_DEFINE_FINAL_TYPE (InvFieldOptions, inv_field_options, G_TYPE_OBJECT)

static void
add (InvFieldOptions *self, const char *value, const char *label)
{
  g_ptr_array_add (self->values, (void *) value);
  gtk_string_list_append (self->labels, label);
}

static void
add_statuses (InvFieldOptions *self)
{
  for (int status = 0; status < INV_N_STATUSES; status++)
    if ((self->statuses & INV_STATUS_BIT (status)) != 0)
      add (self, inv_status_get_token (status), inv_status_get_label (status));
}

static void
fill (InvFieldOptions *self)
{
  const InvFieldInfo *info = inv_field_get_info (self->field);

  g_ptr_array_set_size (self->values, 0);
  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)), NULL);

  if (self->placeholder != NULL)
    add (self, NULL, self->placeholder);

  if (info->type == INV_FIELD_TYPE_BOOLEAN)
    {
      add (self, "yes", _ ("Yes"));
      add (self, "no", _ ("No"));
    }
  else if (info->type == INV_FIELD_TYPE_NAME)
    {
      if (!inv_field_has (self->field, INV_FIELD_FLAG_MANDATORY))
        add (self, "", _ ("None"));
    }
  else if (info->type == INV_FIELD_TYPE_CHOICE)
    for (const InvFieldChoice *choice = info->choices; choice->token != NULL; choice++)
      add (self, choice->token, inv_field_get_choice_label (self->field, choice));
  else
    add_statuses (self);
}

static void
inv_field_options_finalize (GObject *object)
{
  InvFieldOptions *self = INV_FIELD_OPTIONS (object);

  g_free (self->placeholder);
  g_object_unref (self->labels);
  g_clear_object (&self->names);
  g_object_unref (self->parts);
  g_object_unref (self->model);
  g_ptr_array_unref (self->values);

  G_OBJECT_CLASS (inv_field_options_parent_class)->finalize (object);
}

static void
inv_field_options_class_init (InvFieldOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inv_field_options_finalize;
}

static void
inv_field_options_init (InvFieldOptions *self)
{
  self->labels = gtk_string_list_new (NULL);
  self->values = g_ptr_array_new ();
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, self->labels);
  self->model = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->parts)));
}

/* Accounts are those of a client, and which client that is may differ from DID to DID: they are typed. */
static gboolean
has_options (InvField field)
{
  switch (inv_field_get_info (field)->type)
    {
    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
    case INV_FIELD_TYPE_BOOLEAN:
    case INV_FIELD_TYPE_CHOICE:
      return TRUE;

    case INV_FIELD_TYPE_NAME:
      return field != INV_FIELD_ACCOUNT;

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

static guint
get_all_statuses (InvField field)
{
  guint statuses = 0;

  for (int status = 0; status < INV_N_STATUSES; status++)
    if (inv_field_get_info (field)->type == INV_FIELD_TYPE_STATUS || inv_status_is_after_hold (status))
      statuses |= INV_STATUS_BIT (status);

  return statuses;
}

InvFieldOptions *
inv_field_options_new (InvField field)
{
  if (!has_options (field))
    return NULL;

  InvFieldOptions *self = g_object_new (INV_TYPE_FIELD_OPTIONS, NULL);

  self->field = field;
  self->statuses = get_all_statuses (field);
  fill (self);
  return self;
}

GListModel *
inv_field_options_get_model (InvFieldOptions *self)
{
  g_return_val_if_fail (INV_IS_FIELD_OPTIONS (self), NULL);

  return G_LIST_MODEL (self->model);
}

char *
inv_field_options_get_label (void *item)
{
  if (INV_IS_NAMED (item))
    return g_strdup (inv_named_get_name (item));
  return g_strdup (gtk_string_object_get_string (item));
}

void
inv_field_options_set_inventory (InvFieldOptions *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_FIELD_OPTIONS (self));

  static const InvEntity entities[INV_N_FIELDS] = {
    [INV_FIELD_OPERATOR] = INV_ENTITY_OPERATOR,
    [INV_FIELD_BATCH] = INV_ENTITY_BATCH,
    [INV_FIELD_CLIENT] = INV_ENTITY_CLIENT,
  };

  if (inv_field_get_info (self->field)->type != INV_FIELD_TYPE_NAME)
    return;

  if (self->names != NULL)
    g_list_store_remove (self->parts, 1);
  g_clear_object (&self->names);
  if (inventory == NULL)
    return;

  self->names = inv_name_list_new (inventory, entities[self->field]);
  g_list_store_append (self->parts, self->names);
}

void
inv_field_options_set_statuses (InvFieldOptions *self, guint statuses)
{
  g_return_if_fail (INV_IS_FIELD_OPTIONS (self));

  self->statuses = statuses;
  fill (self);
}

void
inv_field_options_set_placeholder (InvFieldOptions *self, const char *placeholder)
{
  g_return_if_fail (INV_IS_FIELD_OPTIONS (self));

  if (g_set_str (&self->placeholder, placeholder))
    fill (self);
}

const char *
inv_field_options_get_value (InvFieldOptions *self, guint position)
{
  g_return_val_if_fail (INV_IS_FIELD_OPTIONS (self), NULL);

  if (position < self->values->len)
    return g_ptr_array_index (self->values, position);
  if (self->names == NULL)
    return NULL;

  g_autoptr (InvNamed)
      named = g_list_model_get_item (G_LIST_MODEL (self->names), position - self->values->len);

  return named != NULL ? inv_named_get_name (named) : NULL;
}

guint
inv_field_options_find (InvFieldOptions *self, const char *value)
{
  g_return_val_if_fail (INV_IS_FIELD_OPTIONS (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->values, i), value) == 0)
      return i;

  InvNamed *named = self->names != NULL && value != NULL ? inv_name_list_find_name (self->names, value)
                                                         : NULL;
  guint position;

  if (named == NULL || inv_name_list_find (self->names, inv_named_get_id (named), &position) == NULL)
    return GTK_INVALID_LIST_POSITION;
  return self->values->len + position;
}
