/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a list of names. */

#include "config.h"

#include "inv-named.h"

struct _InvNamed
{
  GObject parent_instance;

  gint64 id;
  char *name;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvNamed, inv_named, G_TYPE_OBJECT)

static void
inv_named_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvNamed *self = INV_NAMED (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_named_finalize (GObject *object)
{
  g_free (INV_NAMED (object)->name);

  G_OBJECT_CLASS (inv_named_parent_class)->finalize (object);
}

static void
inv_named_class_init (InvNamedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_named_get_property;
  object_class->finalize = inv_named_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_named_init (InvNamed *self)
{
}

InvNamed *
inv_named_new (gint64 id, const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  InvNamed *self = g_object_new (INV_TYPE_NAMED, NULL);

  self->id = id;
  self->name = g_strdup (name);

  return self;
}

gint64
inv_named_get_id (InvNamed *self)
{
  g_return_val_if_fail (INV_IS_NAMED (self), 0);

  return self->id;
}

const char *
inv_named_get_name (InvNamed *self)
{
  g_return_val_if_fail (INV_IS_NAMED (self), NULL);

  return self->name;
}

void
inv_named_set_name (InvNamed *self, const char *name)
{
  g_return_if_fail (INV_IS_NAMED (self));
  g_return_if_fail (name != NULL);

  if (g_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}
