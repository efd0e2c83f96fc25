/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of what is done with tags. */

#include "config.h"

#include "inv-tag-mode.h"

struct _InvTagMode
{
  AdwBin parent_instance;

  AdwToggleGroup *group;
};

G_DEFINE_FINAL_TYPE (InvTagMode, inv_tag_mode, ADW_TYPE_BIN)

enum
{
  PROP_MODE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
changed_cb (InvTagMode *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
}

static void
inv_tag_mode_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MODE:
      g_value_set_int (value, inv_tag_mode_get_mode (INV_TAG_MODE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_tag_mode_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_TAG_MODE);

  G_OBJECT_CLASS (inv_tag_mode_parent_class)->dispose (object);
}

static void
inv_tag_mode_class_init (InvTagModeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_tag_mode_get_property;
  object_class->dispose = inv_tag_mode_dispose;

  properties[PROP_MODE] = g_param_spec_int ("mode", NULL, NULL, INV_DID_EDIT_SET, INV_DID_EDIT_REMOVE,
                                            INV_DID_EDIT_ADD,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/edit/inv-tag-mode.ui");
  gtk_widget_class_bind_template_child (widget_class, InvTagMode, group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
inv_tag_mode_init (InvTagMode *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_tag_mode_new (void)
{
  return g_object_new (INV_TYPE_TAG_MODE, NULL);
}

InvDidEditMode
inv_tag_mode_get_mode (InvTagMode *self)
{
  g_return_val_if_fail (INV_IS_TAG_MODE (self), INV_DID_EDIT_ADD);

  const char *name = adw_toggle_group_get_active_name (self->group);

  if (g_strcmp0 (name, "remove") == 0)
    return INV_DID_EDIT_REMOVE;
  return g_strcmp0 (name, "replace") == 0 ? INV_DID_EDIT_SET : INV_DID_EDIT_ADD;
}
