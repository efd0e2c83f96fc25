/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to compare a field with: statuses and the like, which the
 * program knows, and names and tags, which the inventory has.
 */

#include "config.h"

#include "inv-mapped-list.h"
#include "inv-name-list.h"
#include "inv-status.h"
#include "inv-tag-list.h"
#include "inv-value-option.h"

#include <glib/gi18n.h>

struct _InvValueOption
{
  GObject parent_instance;

  char *value;
  char *label;
};

enum
{
  PROP_0,
  PROP_VALUE,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvValueOption, inv_value_option, G_TYPE_OBJECT)

static void
inv_value_option_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvValueOption *self = INV_VALUE_OPTION (object);

  switch (prop_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_value_option_finalize (GObject *object)
{
  InvValueOption *self = INV_VALUE_OPTION (object);

  g_free (self->value);
  g_free (self->label);

  G_OBJECT_CLASS (inv_value_option_parent_class)->finalize (object);
}

static void
inv_value_option_class_init (InvValueOptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_value_option_get_property;
  object_class->finalize = inv_value_option_finalize;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_value_option_init (InvValueOption *self)
{
}

static InvValueOption *
option_new (const char *value, const char *label)
{
  InvValueOption *self = g_object_new (INV_TYPE_VALUE_OPTION, NULL);

  self->value = g_strdup (value);
  self->label = g_strdup (label);

  return self;
}

static void
add_option (GListStore *store, const char *value, const char *label)
{
  g_autoptr (InvValueOption) option = option_new (value, label);

  g_list_store_append (store, option);
}

static void *
map_named (void *item, void *user_data)
{
  return option_new (inv_named_get_name (item), inv_named_get_name (item));
}

static GListModel *
list_names (InvField field, InvInventory *inventory)
{
  const char *table = inv_field_get_info (field)->reference;
  InvEntity entity = INV_ENTITY_RESELLER;
  g_autoptr (InvNameList) names = NULL;

  while (entity < INV_N_ENTITIES - 1 && !g_str_equal (inv_entity_get_info (entity)->name, table))
    entity++;

  names = inv_name_list_new (inventory, entity);

  return inv_mapped_list_new (G_LIST_MODEL (names), INV_TYPE_VALUE_OPTION, map_named, NULL);
}

static void
tags_read_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GListStore) store = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTags) tags = inv_tag_list_read_finish (INV_INVENTORY (source), result, &error);

  if (tags == NULL)
    {
      g_debug ("Reading tags: %s", error->message);
      return;
    }

  for (const char *const *tag = inv_tags_get_strv (tags); *tag != NULL; tag++)
    add_option (store, *tag, *tag);
}

static GListModel *
list_tags (InvInventory *inventory)
{
  GListStore *store = g_list_store_new (INV_TYPE_VALUE_OPTION);

  inv_tag_list_read_async (inventory, NULL, tags_read_cb, g_object_ref (store));

  return G_LIST_MODEL (store);
}

static void
add_statuses (GListStore *store, gboolean all)
{
  for (int status = 0; status < INV_N_STATUSES; status++)
    if (all || inv_status_is_after_hold (status))
      add_option (store, inv_status_get_token (status), inv_status_get_label (status));
}

/* What the program itself knows. */
static GListModel *
list_known (InvField field)
{
  const InvFieldInfo *info = inv_field_get_info (field);
  GListStore *store = g_list_store_new (INV_TYPE_VALUE_OPTION);

  if (info->type == INV_FIELD_TYPE_STATUS || info->type == INV_FIELD_TYPE_AFTER_HOLD)
    add_statuses (store, info->type == INV_FIELD_TYPE_STATUS);
  else if (info->type == INV_FIELD_TYPE_BOOLEAN)
    {
      add_option (store, "yes", inv_value_options_get_label (field, "yes"));
      add_option (store, "no", inv_value_options_get_label (field, "no"));
    }
  else if (info->type == INV_FIELD_TYPE_CHOICE)
    for (const InvFieldChoice *choice = info->choices; choice->token != NULL; choice++)
      add_option (store, choice->token, inv_field_get_choice_label (field, choice));

  return G_LIST_MODEL (store);
}

const char *
inv_value_option_get_value (InvValueOption *self)
{
  g_return_val_if_fail (INV_IS_VALUE_OPTION (self), NULL);

  return self->value;
}

const char *
inv_value_option_get_label (InvValueOption *self)
{
  g_return_val_if_fail (INV_IS_VALUE_OPTION (self), NULL);

  return self->label;
}

GListModel *
inv_value_options_new (InvField field, InvInventory *inventory)
{
  InvFieldType type = inv_field_get_info (field)->type;

  if (inventory != NULL && type == INV_FIELD_TYPE_NAME)
    return list_names (field, inventory);

  if (inventory != NULL && type == INV_FIELD_TYPE_TAGS)
    return list_tags (inventory);

  return list_known (field);
}

const char *
inv_value_options_get_label (InvField field, const char *value)
{
  const InvFieldInfo *info = field != INV_FIELD_NONE ? inv_field_get_info (field) : NULL;
  InvStatus status;

  if (info == NULL)
    return value;

  if (info->type == INV_FIELD_TYPE_BOOLEAN)
    return g_str_equal (value, "yes") ? _ ("Yes") : _ ("No");

  if ((info->type == INV_FIELD_TYPE_STATUS || info->type == INV_FIELD_TYPE_AFTER_HOLD)
      && inv_status_scan (value, -1, &status))
    return inv_status_get_label (status);

  if (info->type == INV_FIELD_TYPE_CHOICE)
    for (const InvFieldChoice *choice = info->choices; choice->token != NULL; choice++)
      if (g_str_equal (choice->token, value))
        return inv_field_get_choice_label (field, choice);

  return value;
}
