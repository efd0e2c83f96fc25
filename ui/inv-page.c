/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of the window have in common. */

#include "config.h"

#include "inv-page.h"

typedef struct
{
  InvInventory *inventory;
  char *title;
  gboolean compact;
  gboolean collapsed;
  gboolean narrow;
} InvPagePrivate;

enum
{
  PROP_0,
  PROP_INVENTORY,
  PROP_TITLE,
  PROP_COMPACT,
  PROP_COLLAPSED,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InvPage, inv_page, ADW_TYPE_BIN)

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static void
inv_page_real_add_toast (InvPage *self, AdwToast *toast)
{
  GtkWidget *overlay = find_child (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  g_return_if_fail (overlay != NULL);

  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (overlay));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
set_flag (InvPage *self, gboolean *flag, const GValue *value, GParamSpec *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
inv_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvPagePrivate *priv = inv_page_get_instance_private (INV_PAGE (object));

  switch (prop_id)
    {
    case PROP_INVENTORY:
      g_value_set_object (value, priv->inventory);
      break;

    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, priv->compact);
      break;

    case PROP_COLLAPSED:
      g_value_set_boolean (value, priv->collapsed);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvPage *self = INV_PAGE (object);
  InvPagePrivate *priv = inv_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_INVENTORY:
      inv_page_set_inventory (self, g_value_get_object (value));
      break;

    case PROP_TITLE:
      if (g_set_str (&priv->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_COMPACT:
      set_flag (self, &priv->compact, value, pspec);
      break;

    case PROP_COLLAPSED:
      set_flag (self, &priv->collapsed, value, pspec);
      break;

    case PROP_NARROW:
      set_flag (self, &priv->narrow, value, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_page_dispose (GObject *object)
{
  InvPagePrivate *priv = inv_page_get_instance_private (INV_PAGE (object));

  g_clear_object (&priv->inventory);

  G_OBJECT_CLASS (inv_page_parent_class)->dispose (object);
}

static void
inv_page_finalize (GObject *object)
{
  InvPagePrivate *priv = inv_page_get_instance_private (INV_PAGE (object));

  g_free (priv->title);

  G_OBJECT_CLASS (inv_page_parent_class)->finalize (object);
}

static void
inv_page_class_init (InvPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_page_get_property;
  object_class->set_property = inv_page_set_property;
  object_class->dispose = inv_page_dispose;
  object_class->finalize = inv_page_finalize;

  klass->add_toast = inv_page_real_add_toast;

  properties[PROP_INVENTORY] = g_param_spec_object ("inventory", NULL, NULL, INV_TYPE_INVENTORY, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_page_init (InvPage *self)
{
}

void
inv_page_set_inventory (InvPage *self, InvInventory *inventory)
{
  InvPagePrivate *priv = inv_page_get_instance_private (self);

  g_return_if_fail (INV_IS_PAGE (self));

  if (!g_set_object (&priv->inventory, inventory))
    return;

  if (INV_PAGE_GET_CLASS (self)->set_inventory != NULL)
    INV_PAGE_GET_CLASS (self)->set_inventory (self, inventory);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INVENTORY]);
}

InvInventory *
inv_page_get_inventory (InvPage *self)
{
  InvPagePrivate *priv = inv_page_get_instance_private (self);

  g_return_val_if_fail (INV_IS_PAGE (self), NULL);

  return priv->inventory;
}

const char *
inv_page_get_title (InvPage *self)
{
  InvPagePrivate *priv = inv_page_get_instance_private (self);

  g_return_val_if_fail (INV_IS_PAGE (self), NULL);

  return priv->title;
}

gboolean
inv_page_is_compact (InvPage *self)
{
  InvPagePrivate *priv = inv_page_get_instance_private (self);

  g_return_val_if_fail (INV_IS_PAGE (self), FALSE);

  return priv->compact;
}

gboolean
inv_page_is_collapsed (InvPage *self)
{
  InvPagePrivate *priv = inv_page_get_instance_private (self);

  g_return_val_if_fail (INV_IS_PAGE (self), FALSE);

  return priv->collapsed;
}

gboolean
inv_page_is_narrow (InvPage *self)
{
  InvPagePrivate *priv = inv_page_get_instance_private (self);

  g_return_val_if_fail (INV_IS_PAGE (self), FALSE);

  return priv->narrow;
}

void
inv_page_search (InvPage *self)
{
  g_return_if_fail (INV_IS_PAGE (self));

  if (INV_PAGE_GET_CLASS (self)->search != NULL)
    INV_PAGE_GET_CLASS (self)->search (self);
}

void
inv_page_add_toast (InvPage *self, AdwToast *toast)
{
  g_return_if_fail (INV_IS_PAGE (self));

  INV_PAGE_GET_CLASS (self)->add_toast (self, toast);
}

AdwHeaderBar *
inv_page_get_header_bar (InvPage *self)
{
  g_return_val_if_fail (INV_IS_PAGE (self), NULL);

  return (AdwHeaderBar *) find_child (GTK_WIDGET (self), ADW_TYPE_HEADER_BAR);
}
