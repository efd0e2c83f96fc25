/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An operator, a reseller or the like as a row: the texts of its fields. */

#include "config.h"

#include "inv-entity-item.h"

#include "inv-count.h"

#include <glib/gi18n-lib.h>

struct _InvEntityItem
{
  GObject parent_instance;

  InvEntity entity;
  GStrv texts;
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvEntityItem, inv_entity_item, G_TYPE_OBJECT)

/* The name, then what it has or belongs to, each with the name of its field. */
static char *
make_summary (InvEntityItem *self)
{
  const InvEntityInfo *info = inv_entity_get_info (self->entity);
  GString *summary = g_string_new (inv_entity_item_get_name (self));

  for (gsize i = 0; i < info->n_fields; i++)
    {
      const InvEntityField *field = &info->fields[i];

      if (field->type == INV_ENTITY_FIELD_COUNT)
        {
          g_autofree char *count = inv_count_to_text (inv_entity_item_get_number (self, field));

          /* Translators: the name of a field and its value, as they are read aloud: “DIDs: 1,204”. */
          g_string_append_printf (summary, _ (", %s: %s"), _ (field->label), count);
        }
      else if (field->type == INV_ENTITY_FIELD_REFERENCE && *self->texts[i] != '\0')
        {
          g_string_append_printf (summary, _ (", %s: %s"), _ (field->label), self->texts[i]);
        }
    }

  return g_string_free_and_steal (summary);
}

static void
inv_entity_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_take_string (value, make_summary (INV_ENTITY_ITEM (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_entity_item_finalize (GObject *object)
{
  g_strfreev (INV_ENTITY_ITEM (object)->texts);

  G_OBJECT_CLASS (inv_entity_item_parent_class)->finalize (object);
}

static void
inv_entity_item_class_init (InvEntityItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inv_entity_item_get_property;
  object_class->finalize = inv_entity_item_finalize;

  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                      | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
inv_entity_item_init (InvEntityItem *self)
{
}

InvEntityItem *
inv_entity_item_new (InvEntity entity, GStrv texts)
{
  g_return_val_if_fail (g_strv_length (texts) == inv_entity_get_info (entity)->n_fields, NULL);

  InvEntityItem *self = g_object_new (INV_TYPE_ENTITY_ITEM, NULL);

  self->entity = entity;
  self->texts = texts;

  return self;
}

void
inv_entity_item_take (InvEntityItem *self, GStrv texts)
{
  g_return_if_fail (INV_IS_ENTITY_ITEM (self));

  if (g_strv_equal ((const char *const *) self->texts, (const char *const *) texts))
    {
      g_strfreev (texts);
      return;
    }

  g_strfreev (self->texts);
  self->texts = texts;
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

InvEntity
inv_entity_item_get_entity (InvEntityItem *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_ITEM (self), INV_ENTITY_NONE);

  return self->entity;
}

gint64
inv_entity_item_get_id (InvEntityItem *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_ITEM (self), 0);

  /* The table of kinds begins with the id. */
  return g_ascii_strtoll (self->texts[0], NULL, 10);
}

const char *
inv_entity_item_get_name (InvEntityItem *self)
{
  g_return_val_if_fail (INV_IS_ENTITY_ITEM (self), NULL);

  return inv_entity_item_get_text (self, inv_entity_get_name_field (self->entity));
}

const char *
inv_entity_item_get_text (InvEntityItem *self, const InvEntityField *field)
{
  g_return_val_if_fail (INV_IS_ENTITY_ITEM (self), NULL);

  const InvEntityInfo *info = inv_entity_get_info (self->entity);

  g_return_val_if_fail (field >= info->fields && field < info->fields + info->n_fields, NULL);

  return self->texts[field - info->fields];
}

gint64
inv_entity_item_get_number (InvEntityItem *self, const InvEntityField *field)
{
  g_return_val_if_fail (INV_IS_ENTITY_ITEM (self), 0);

  return g_ascii_strtoll (inv_entity_item_get_text (self, field), NULL, 10);
}
