/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An inventory in the list of those of the program. */

#include "config.h"

#include "inv-library-item.h"

#include "inv-inventory-name.h"

struct _InvLibraryItem
{
  GObject parent_instance;

  char *path;
  char *name;
  guint64 size;
  gint64 modified;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_SIZE,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvLibraryItem, inv_library_item, G_TYPE_OBJECT)

static void
inv_library_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvLibraryItem *self = INV_LIBRARY_ITEM (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_SIZE:
      g_value_set_uint64 (value, self->size);
      break;

    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_library_item_finalize (GObject *object)
{
  InvLibraryItem *self = INV_LIBRARY_ITEM (object);

  g_free (self->path);
  g_free (self->name);

  G_OBJECT_CLASS (inv_library_item_parent_class)->finalize (object);
}

static void
inv_library_item_class_init (InvLibraryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_library_item_get_property;
  object_class->finalize = inv_library_item_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SIZE] = g_param_spec_uint64 ("size", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_library_item_init (InvLibraryItem *self)
{
}

InvLibraryItem *
inv_library_item_new (const char *path)
{
  InvLibraryItem *self = g_object_new (INV_TYPE_LIBRARY_ITEM, NULL);

  self->path = g_strdup (path);
  self->name = inv_inventory_name_of_file (path);

  return self;
}

const char *
inv_library_item_get_path (InvLibraryItem *self)
{
  g_return_val_if_fail (INV_IS_LIBRARY_ITEM (self), NULL);

  return self->path;
}

const char *
inv_library_item_get_name (InvLibraryItem *self)
{
  g_return_val_if_fail (INV_IS_LIBRARY_ITEM (self), NULL);

  return self->name;
}

guint64
inv_library_item_get_size (InvLibraryItem *self)
{
  g_return_val_if_fail (INV_IS_LIBRARY_ITEM (self), 0);

  return self->size;
}

gint64
inv_library_item_get_modified (InvLibraryItem *self)
{
  g_return_val_if_fail (INV_IS_LIBRARY_ITEM (self), 0);

  return self->modified;
}

void
inv_library_item_update (InvLibraryItem *self, guint64 size, gint64 modified)
{
  g_return_if_fail (INV_IS_LIBRARY_ITEM (self));

  if (self->size != size)
    {
      self->size = size;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
    }

  if (self->modified != modified)
    {
      self->modified = modified;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
    }
}
