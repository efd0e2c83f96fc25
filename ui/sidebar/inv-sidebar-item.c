/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row of the sidebar shows and where it leads. */

#include "config.h"

#include "inv-sidebar-item.h"

typedef struct
{
  InvSidebarSection section;
  char *name;
  char *title;
  char *icon_name;
  char *action_name;
  GVariant *action_target;
  gint64 count;
} InvSidebarItemPrivate;

enum
{
  PROP_0,
  PROP_SECTION,
  PROP_NAME,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_ACTION_NAME,
  PROP_ACTION_TARGET,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (InvSidebarItem, inv_sidebar_item, G_TYPE_OBJECT)

static void
set_text (InvSidebarItem *self, char **text, const GValue *value, GParamSpec *pspec)
{
  if (g_set_str (text, g_value_get_string (value)))
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_action_target (InvSidebarItem *self, GVariant *target)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  g_clear_pointer (&priv->action_target, g_variant_unref);
  if (target != NULL)
    priv->action_target = g_variant_ref_sink (target);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTION_TARGET]);
}

static void
inv_sidebar_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (INV_SIDEBAR_ITEM (object));

  switch (prop_id)
    {
    case PROP_SECTION:
      g_value_set_uint (value, priv->section);
      break;

    case PROP_NAME:
      g_value_set_string (value, priv->name);
      break;

    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_ICON_NAME:
      g_value_set_string (value, priv->icon_name);
      break;

    case PROP_ACTION_NAME:
      g_value_set_string (value, priv->action_name);
      break;

    case PROP_ACTION_TARGET:
      g_value_set_variant (value, priv->action_target);
      break;

    case PROP_COUNT:
      g_value_set_int64 (value, priv->count);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_sidebar_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvSidebarItem *self = INV_SIDEBAR_ITEM (object);
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_SECTION:
      priv->section = g_value_get_uint (value);
      break;

    case PROP_NAME:
      set_text (self, &priv->name, value, pspec);
      break;

    case PROP_TITLE:
      set_text (self, &priv->title, value, pspec);
      break;

    case PROP_ICON_NAME:
      set_text (self, &priv->icon_name, value, pspec);
      break;

    case PROP_ACTION_NAME:
      set_text (self, &priv->action_name, value, pspec);
      break;

    case PROP_ACTION_TARGET:
      set_action_target (self, g_value_get_variant (value));
      break;

    case PROP_COUNT:
      inv_sidebar_item_set_count (self, g_value_get_int64 (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_sidebar_item_finalize (GObject *object)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (INV_SIDEBAR_ITEM (object));

  g_free (priv->name);
  g_free (priv->title);
  g_free (priv->icon_name);
  g_free (priv->action_name);
  g_clear_pointer (&priv->action_target, g_variant_unref);

  G_OBJECT_CLASS (inv_sidebar_item_parent_class)->finalize (object);
}

static void
inv_sidebar_item_class_init (InvSidebarItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_sidebar_item_get_property;
  object_class->set_property = inv_sidebar_item_set_property;
  object_class->finalize = inv_sidebar_item_finalize;

  properties[PROP_SECTION] = g_param_spec_uint ("section", NULL, NULL, 0, INV_N_SIDEBAR_SECTIONS - 1, 0,
                                                flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_TARGET] = g_param_spec_variant ("action-target", NULL, NULL, G_VARIANT_TYPE_ANY,
                                                         NULL, flags);
  properties[PROP_COUNT] = g_param_spec_int64 ("count", NULL, NULL, -1, G_MAXINT64, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_sidebar_item_init (InvSidebarItem *self)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  priv->count = -1;
}

InvSidebarItem *
inv_sidebar_item_new (InvSidebarSection section,
                      const char *name,
                      const char *title,
                      const char *icon_name,
                      const char *action_name,
                      GVariant *action_target)
{
  return g_object_new (INV_TYPE_SIDEBAR_ITEM, "section", section, "name", name, "title", title, "icon-name",
                       icon_name, "action-name", action_name, "action-target", action_target, NULL);
}

InvSidebarSection
inv_sidebar_item_get_section (InvSidebarItem *self)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  g_return_val_if_fail (INV_IS_SIDEBAR_ITEM (self), INV_SIDEBAR_SECTION_TOP);

  return priv->section;
}

const char *
inv_sidebar_item_get_name (InvSidebarItem *self)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  g_return_val_if_fail (INV_IS_SIDEBAR_ITEM (self), NULL);

  return priv->name;
}

const char *
inv_sidebar_item_get_action_name (InvSidebarItem *self)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  g_return_val_if_fail (INV_IS_SIDEBAR_ITEM (self), NULL);

  return priv->action_name;
}

GVariant *
inv_sidebar_item_get_action_target (InvSidebarItem *self)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  g_return_val_if_fail (INV_IS_SIDEBAR_ITEM (self), NULL);

  return priv->action_target;
}

gint64
inv_sidebar_item_get_count (InvSidebarItem *self)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  g_return_val_if_fail (INV_IS_SIDEBAR_ITEM (self), -1);

  return priv->count;
}

void
inv_sidebar_item_set_count (InvSidebarItem *self, gint64 count)
{
  InvSidebarItemPrivate *priv = inv_sidebar_item_get_instance_private (self);

  g_return_if_fail (INV_IS_SIDEBAR_ITEM (self));

  if (priv->count == count)
    return;

  priv->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}
