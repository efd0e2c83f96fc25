/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A saved search as a row of a list. */

#include "config.h"

#include "inv-saved-item.h"

struct _InvSavedItem
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *query;
  gint64 count;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_QUERY,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvSavedItem, inv_saved_item, G_TYPE_OBJECT)

static void
inv_saved_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvSavedItem *self = INV_SAVED_ITEM (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;

    case PROP_COUNT:
      g_value_set_int64 (value, self->count);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_saved_item_finalize (GObject *object)
{
  InvSavedItem *self = INV_SAVED_ITEM (object);

  g_free (self->name);
  g_free (self->query);

  G_OBJECT_CLASS (inv_saved_item_parent_class)->finalize (object);
}

static void
inv_saved_item_class_init (InvSavedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_saved_item_get_property;
  object_class->finalize = inv_saved_item_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, "", flags);
  properties[PROP_COUNT] = g_param_spec_int64 ("count", NULL, NULL, -1, G_MAXINT64, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_saved_item_init (InvSavedItem *self)
{
  self->name = g_strdup ("");
  self->query = g_strdup ("");
  self->count = -1;
}

InvSavedItem *
inv_saved_item_new (gint64 id)
{
  InvSavedItem *self = g_object_new (INV_TYPE_SAVED_ITEM, NULL);

  self->id = id;
  return self;
}

gint64
inv_saved_item_get_id (InvSavedItem *self)
{
  g_return_val_if_fail (INV_IS_SAVED_ITEM (self), 0);

  return self->id;
}

const char *
inv_saved_item_get_name (InvSavedItem *self)
{
  g_return_val_if_fail (INV_IS_SAVED_ITEM (self), NULL);

  return self->name;
}

const char *
inv_saved_item_get_query (InvSavedItem *self)
{
  g_return_val_if_fail (INV_IS_SAVED_ITEM (self), NULL);

  return self->query;
}

gint64
inv_saved_item_get_count (InvSavedItem *self)
{
  g_return_val_if_fail (INV_IS_SAVED_ITEM (self), -1);

  return self->count;
}

void
inv_saved_item_set (InvSavedItem *self, const char *name, const char *query)
{
  g_return_if_fail (INV_IS_SAVED_ITEM (self));
  g_return_if_fail (name != NULL && query != NULL);

  if (g_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  if (g_set_str (&self->query, query))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

void
inv_saved_item_set_count (InvSavedItem *self, gint64 count)
{
  g_return_if_fail (INV_IS_SAVED_ITEM (self));

  if (self->count == count)
    return;

  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}
