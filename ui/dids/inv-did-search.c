/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of DIDs searches for. The query is kept in two parts, that of
 * the entry's text and the rest, so that a text stays as it was typed while
 * other conditions come and go.
 */

#include "config.h"

#include "inv-did-search.h"

struct _InvDidSearch
{
  GObject parent_instance;

  char *text;
  char *error;
  InvQuery *typed;
  InvQuery *rest;
  InvQuery *query;
};

enum
{
  PROP_0,
  PROP_QUERY,
  PROP_TEXT,
  PROP_ERROR,
  PROP_STATUSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvDidSearch, inv_did_search, G_TYPE_OBJECT)

static void
take_query (InvQuery **query, InvQuery *other)
{
  inv_query_unref (*query);
  *query = other;
}

static void
add_condition (InvQuery **query, const InvCondition *condition)
{
  take_query (query, inv_query_new_with (*query, condition));
}

static gboolean
has_condition (InvQuery *query, const InvCondition *condition)
{
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (query, &n_conditions);

  for (guint i = 0; i < n_conditions; i++)
    if (inv_condition_equal (&conditions[i], condition))
      return TRUE;

  return FALSE;
}

static void
set_text (InvDidSearch *self, const char *text)
{
  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
set_error (InvDidSearch *self, const char *message)
{
  if (g_set_str (&self->error, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* Puts the parts together: the rest first, which the person chose first. */
static void
join_parts (InvDidSearch *self)
{
  g_autoptr (InvQuery) joined = inv_query_ref (self->rest);
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (self->typed, &n_conditions);

  for (guint i = 0; i < n_conditions; i++)
    add_condition (&joined, &conditions[i]);

  if (inv_query_equal (joined, self->query))
    return;

  take_query (&self->query, g_steal_pointer (&joined));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUSES]);
}

/* Has the entry say what is typed now, unless it says so already. */
static void
rewrite_text (InvDidSearch *self, InvQuery *typed)
{
  if (!inv_query_equal (typed, self->typed))
    {
      g_autofree char *text = inv_query_to_text (typed, INV_QUERY_MODE_SEARCH);

      take_query (&self->typed, inv_query_ref (typed));
      set_text (self, text);
      set_error (self, NULL);
    }
}

/* The statuses that a condition allows. */
static guint
get_allowed (const InvCondition *condition)
{
  const guint all = INV_STATUS_BIT (INV_N_STATUSES) - 1;
  guint allowed = 0;

  for (guint i = 0; i < condition->n_matches; i++)
    {
      const InvMatch *match = &condition->matches[i];

      if (match->kind == INV_MATCH_VALUE && match->low.type == INV_VALUE_INTEGER)
        allowed |= INV_STATUS_BIT (match->low.integer);
      else if (match->kind == INV_MATCH_FILLED)
        allowed = all;
    }

  return condition->negated ? all & ~allowed : allowed;
}

static void
inv_did_search_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvDidSearch *self = INV_DID_SEARCH (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;

    case PROP_STATUSES:
      g_value_set_uint (value, inv_did_search_get_statuses (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_search_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvDidSearch *self = INV_DID_SEARCH (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      inv_did_search_set_query (self, g_value_get_boxed (value));
      break;

    case PROP_TEXT:
      inv_did_search_set_text (self, g_value_get_string (value));
      break;

    case PROP_STATUSES:
      inv_did_search_set_statuses (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_search_finalize (GObject *object)
{
  InvDidSearch *self = INV_DID_SEARCH (object);

  g_free (self->text);
  g_free (self->error);
  inv_query_unref (self->typed);
  inv_query_unref (self->rest);
  inv_query_unref (self->query);

  G_OBJECT_CLASS (inv_did_search_parent_class)->finalize (object);
}

static void
inv_did_search_class_init (InvDidSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_did_search_get_property;
  object_class->set_property = inv_did_search_set_property;
  object_class->finalize = inv_did_search_finalize;

  properties[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, INV_TYPE_QUERY, writable);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", writable);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, readable);
  properties[PROP_STATUSES] = g_param_spec_uint ("statuses", NULL, NULL, 0, G_MAXUINT, 0, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_did_search_init (InvDidSearch *self)
{
  self->text = g_strdup ("");
  self->typed = inv_query_new_all ();
  self->rest = inv_query_new_all ();
  self->query = inv_query_new_all ();
}

InvDidSearch *
inv_did_search_new (void)
{
  return g_object_new (INV_TYPE_DID_SEARCH, NULL);
}

InvQuery *
inv_did_search_get_query (InvDidSearch *self)
{
  g_return_val_if_fail (INV_IS_DID_SEARCH (self), NULL);

  return self->query;
}

void
inv_did_search_set_query (InvDidSearch *self, InvQuery *query)
{
  g_return_if_fail (INV_IS_DID_SEARCH (self));
  g_return_if_fail (query != NULL);

  g_autoptr (InvQuery) typed = inv_query_new_all ();
  g_autoptr (InvQuery) rest = inv_query_new_all ();
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (query, &n_conditions);

  for (guint i = 0; i < n_conditions; i++)
    {
      gboolean is_typed = conditions[i].field == INV_FIELD_NONE
                          || has_condition (self->typed, &conditions[i]);

      add_condition (is_typed ? &typed : &rest, &conditions[i]);
    }

  g_object_freeze_notify (G_OBJECT (self));
  take_query (&self->rest, g_steal_pointer (&rest));
  rewrite_text (self, typed);
  join_parts (self);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
inv_did_search_get_text (InvDidSearch *self)
{
  g_return_val_if_fail (INV_IS_DID_SEARCH (self), NULL);

  return self->text;
}

gboolean
inv_did_search_set_text (InvDidSearch *self, const char *text)
{
  g_return_val_if_fail (INV_IS_DID_SEARCH (self), FALSE);

  g_autoptr (GError) error = NULL;
  InvQuery *typed = inv_query_parse (text != NULL ? text : "", INV_QUERY_MODE_SEARCH, &error);

  g_object_freeze_notify (G_OBJECT (self));
  set_text (self, text != NULL ? text : "");
  set_error (self, typed != NULL ? NULL : error->message);
  if (typed != NULL)
    {
      take_query (&self->typed, typed);
      join_parts (self);
    }
  g_object_thaw_notify (G_OBJECT (self));

  return typed != NULL;
}

gboolean
inv_did_search_show (InvDidSearch *self, const char *text)
{
  gboolean is_read;

  g_return_val_if_fail (INV_IS_DID_SEARCH (self), FALSE);

  g_object_freeze_notify (G_OBJECT (self));
  take_query (&self->rest, inv_query_new_all ());
  is_read = inv_did_search_set_text (self, text);
  g_object_thaw_notify (G_OBJECT (self));

  return is_read;
}

void
inv_did_search_clear (InvDidSearch *self)
{
  inv_did_search_show (self, "");
}

const char *
inv_did_search_get_error (InvDidSearch *self)
{
  g_return_val_if_fail (INV_IS_DID_SEARCH (self), NULL);

  return self->error;
}

guint
inv_did_search_get_statuses (InvDidSearch *self)
{
  g_return_val_if_fail (INV_IS_DID_SEARCH (self), 0);

  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (self->query, &n_conditions);
  guint statuses = G_MAXUINT;

  for (guint i = 0; i < n_conditions; i++)
    if (conditions[i].field == INV_FIELD_STATUS)
      statuses &= get_allowed (&conditions[i]);

  return statuses == G_MAXUINT ? 0 : statuses;
}

void
inv_did_search_set_statuses (InvDidSearch *self, guint statuses)
{
  InvMatch matches[INV_N_STATUSES];
  InvCondition condition = { .field = INV_FIELD_STATUS, .matches = matches };

  g_return_if_fail (INV_IS_DID_SEARCH (self));

  for (int status = 0; status < INV_N_STATUSES; status++)
    if (statuses & INV_STATUS_BIT (status))
      matches[condition.n_matches++] = (InvMatch) {
        .kind = INV_MATCH_VALUE,
        .low = { .type = INV_VALUE_INTEGER, .integer = status },
      };

  g_autoptr (InvQuery) typed = inv_query_new_without (self->typed, INV_FIELD_STATUS);

  g_object_freeze_notify (G_OBJECT (self));
  take_query (&self->rest, inv_query_new_without (self->rest, INV_FIELD_STATUS));
  if (condition.n_matches > 0)
    add_condition (&self->rest, &condition);
  rewrite_text (self, typed);
  join_parts (self);
  g_object_thaw_notify (G_OBJECT (self));
}
