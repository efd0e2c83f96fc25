/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list of DIDs. Its properties are made from the table of fields,
 * so a field that is added there can be bound to at once.
 */

#include "config.h"

#include "inv-did-private.h"

struct _InvDid
{
  GObject parent_instance;

  guint position;
  guint32 id;
  InvDidContent *content;
};

/* A field's property has the field's number and one, because 0 is taken. */
#define PROP_OF_FIELD(field) ((guint) (field) + 1)
#define FIELD_OF_PROP(prop_id) ((InvField) ((prop_id) - 1))

#define PROP_SUMMARY PROP_OF_FIELD (INV_N_FIELDS)
#define N_PROPS (PROP_SUMMARY + 1)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvDid, inv_did, G_TYPE_OBJECT)

static char *
make_summary (InvDid *self)
{
  const InvField fields[] = { INV_FIELD_DID, INV_FIELD_STATUS, INV_FIELD_OPERATOR, INV_FIELD_CLIENT };
  GString *summary = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = inv_did_get_text (self, fields[i]);

      if (*text != '\0')
        g_string_append_printf (summary, "%s%s", summary->len > 0 ? ", " : "", text);
    }

  return g_string_free_and_steal (summary);
}

static void
inv_did_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvDid *self = INV_DID (object);

  if (prop_id == PROP_SUMMARY)
    g_value_take_string (value, make_summary (self));
  else
    g_value_set_string (value, inv_did_get_text (self, FIELD_OF_PROP (prop_id)));
}

static void
inv_did_finalize (GObject *object)
{
  InvDid *self = INV_DID (object);

  g_clear_pointer (&self->content, inv_did_content_unref);

  G_OBJECT_CLASS (inv_did_parent_class)->finalize (object);
}

static void
inv_did_class_init (InvDidClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inv_did_get_property;
  object_class->finalize = inv_did_finalize;

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    properties[PROP_OF_FIELD (field)] = g_param_spec_string (inv_field_get_name (field), NULL, NULL, "",
                                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                                 | G_PARAM_STATIC_STRINGS);

  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, "",
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                      | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", INV_TYPE_DID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
inv_did_init (InvDid *self)
{
}

InvDid *
inv_did_new (guint position, guint32 id)
{
  InvDid *self = g_object_new (INV_TYPE_DID, NULL);

  self->position = position;
  self->id = id;

  return self;
}

guint32
inv_did_get_id (InvDid *self)
{
  g_return_val_if_fail (INV_IS_DID (self), 0);

  return self->id;
}

void
inv_did_set_id (InvDid *self, guint32 id)
{
  g_return_if_fail (INV_IS_DID (self));

  self->id = id;
}

guint
inv_did_get_position (InvDid *self)
{
  g_return_val_if_fail (INV_IS_DID (self), G_MAXUINT);

  return self->position;
}

gboolean
inv_did_is_loaded (InvDid *self)
{
  g_return_val_if_fail (INV_IS_DID (self), FALSE);

  return self->content != NULL && inv_did_content_get_id (self->content) == self->id;
}

void
inv_did_set_content (InvDid *self, InvDidContent *content)
{
  g_return_if_fail (INV_IS_DID (self));

  if (self->content == content)
    return;

  g_autoptr (InvDidContent) old = g_steal_pointer (&self->content);
  gboolean changed = old == NULL || inv_did_content_get_status (old) != inv_did_content_get_status (content);

  self->content = inv_did_content_ref (content);

  g_object_freeze_notify (G_OBJECT (self));
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OF_FIELD (INV_FIELD_STATUS)]);
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (!g_str_equal (inv_did_content_get_text (old, field), inv_did_content_get_text (content, field)))
      {
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OF_FIELD (field)]);
        changed = TRUE;
      }
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
  g_object_thaw_notify (G_OBJECT (self));

  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

int
inv_did_get_status (InvDid *self)
{
  g_return_val_if_fail (INV_IS_DID (self), -1);

  return self->content == NULL ? -1 : inv_did_content_get_status (self->content);
}

const char *
inv_did_get_text (InvDid *self, InvField field)
{
  g_return_val_if_fail (INV_IS_DID (self), "");

  return inv_did_content_get_text (self->content, field);
}
