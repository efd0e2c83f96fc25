/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of what an inventory knows by name: resellers, operators, batches, clients, accounts, packages and
 * destinations, with their fields and with what can refer to them. All that is done with them goes by this
 * table. */

#include "config.h"

#include "inv-entity.h"

#include "inv-error.h"
#include "inv-suggest.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>

#define ID_FIELD                                                                                             \
  { "id", N_ ("ID"), INV_ENTITY_FIELD_ID, INV_ENTITY_FIELD_FLAG_NONE, "id", INV_ENTITY_NONE, NULL, 0 }
#define NAME_FIELD(label)                                                                                    \
  { "name", label, INV_ENTITY_FIELD_NAME, INV_ENTITY_FIELD_FLAG_MANDATORY, "name", INV_ENTITY_NONE, NULL, 0 }
#define TEXT_FIELD(name, label)                                                                              \
  { name, label, INV_ENTITY_FIELD_TEXT, INV_ENTITY_FIELD_FLAG_NONE, name, INV_ENTITY_NONE, NULL, 0 }
#define YES_NO_FIELD(name, label, column)                                                                    \
  { name, label, INV_ENTITY_FIELD_YES_NO, INV_ENTITY_FIELD_FLAG_NONE, column, INV_ENTITY_NONE, NULL, 0 }
#define INTEGER_FIELD(name, label, column, maximum)                                                           \
  {                                                                                                           \
    name, label, INV_ENTITY_FIELD_INTEGER, INV_ENTITY_FIELD_FLAG_NONE, column, INV_ENTITY_NONE, NULL, maximum \
  }
#define REFERENCE_FIELD(name, label, flags, column, target)                                                  \
  { name, label, INV_ENTITY_FIELD_REFERENCE, flags, column, target, NULL, 0 }
#define COUNT_FIELD(name, label, table, column)                                                              \
  { name, label, INV_ENTITY_FIELD_COUNT, INV_ENTITY_FIELD_FLAG_NONE, column, INV_ENTITY_NONE, table, 0 }
#define COUNT_THROUGH_FIELD(name, label, table, column, through, through_column)                             \
  { name, label,   INV_ENTITY_FIELD_COUNT, INV_ENTITY_FIELD_FLAG_NONE, column, INV_ENTITY_NONE, table,       \
    0,    through, through_column }

static const InvEntityField reseller_fields[] = {
  ID_FIELD,
  NAME_FIELD (N_ ("Name")),
  COUNT_FIELD ("operators", N_ ("Operators"), "operator", "reseller_id"),
  COUNT_THROUGH_FIELD ("dids", N_ ("DIDs"), "did", "operator_id", "operator", "reseller_id"),
  COUNT_FIELD ("clients", N_ ("Clients"), "client", "reseller_id"),
  TEXT_FIELD ("notes", N_ ("Notes")),
};

static const InvEntityField operator_fields[] = {
  ID_FIELD,
  NAME_FIELD (N_ ("Name")),
  COUNT_FIELD ("dids", N_ ("DIDs"), "did", "operator_id"),
  REFERENCE_FIELD ("reseller",
                   N_ ("Reseller"),
                   INV_ENTITY_FIELD_FLAG_NONE,
                   "reseller_id",
                   INV_ENTITY_RESELLER),
  YES_NO_FIELD ("on-demand-provisioning", N_ ("On-Demand Provisioning"), "on_demand"),
  TEXT_FIELD ("notes", N_ ("Notes")),
};

static const InvEntityField batch_fields[] = {
  ID_FIELD,
  NAME_FIELD (N_ ("Name")),
  REFERENCE_FIELD ("operator",
                   N_ ("Operator"),
                   INV_ENTITY_FIELD_FLAG_MANDATORY,
                   "operator_id",
                   INV_ENTITY_OPERATOR),
  COUNT_FIELD ("dids", N_ ("DIDs"), "did", "batch_id"),
  TEXT_FIELD ("notes", N_ ("Notes")),
};

static const InvEntityField client_fields[] = {
  ID_FIELD,
  NAME_FIELD (N_ ("Name")),
  REFERENCE_FIELD ("reseller",
                   N_ ("Reseller"),
                   INV_ENTITY_FIELD_FLAG_NONE,
                   "reseller_id",
                   INV_ENTITY_RESELLER),
  COUNT_FIELD ("accounts", N_ ("Accounts"), "account", "client_id"),
  COUNT_FIELD ("dids", N_ ("DIDs"), "did", "client_id"),
  TEXT_FIELD ("notes", N_ ("Notes")),
};

static const InvEntityField account_fields[] = {
  ID_FIELD,
  NAME_FIELD (N_ ("Name")),
  REFERENCE_FIELD ("client", N_ ("Client"), INV_ENTITY_FIELD_FLAG_MANDATORY, "client_id", INV_ENTITY_CLIENT),
  COUNT_FIELD ("dids", N_ ("DIDs"), "did", "account_id"),
  TEXT_FIELD ("notes", N_ ("Notes")),
};

static const InvEntityField package_fields[] = {
  ID_FIELD,
  NAME_FIELD (N_ ("Name")),
  INTEGER_FIELD ("did-limit", N_ ("DID Limit"), "did_limit", G_MAXINT32),
  { "tags", N_ ("Tags"), INV_ENTITY_FIELD_TAGS, INV_ENTITY_FIELD_FLAG_NONE, "tag_set_id", INV_ENTITY_NONE,
    NULL, 0 },
  INTEGER_FIELD ("hold-days", N_ ("Hold Days"), "hold_days", 36500),
  YES_NO_FIELD ("active", N_ ("Active"), "active"),
  COUNT_FIELD ("subscriptions", N_ ("Subscriptions"), "subscription", "package_id"),
  TEXT_FIELD ("notes", N_ ("Notes")),
};

static const InvEntityField destination_fields[] = {
  ID_FIELD,
  { "prefix", N_ ("Prefix"), INV_ENTITY_FIELD_PREFIX, INV_ENTITY_FIELD_FLAG_MANDATORY, "prefix",
    INV_ENTITY_NONE, NULL, 0 },
  { "country", N_ ("Country"), INV_ENTITY_FIELD_COUNTRY, INV_ENTITY_FIELD_FLAG_MANDATORY, "country",
    INV_ENTITY_NONE, NULL, 0 },
  TEXT_FIELD ("area", N_ ("Area")),
};

static const InvEntityUse reseller_uses[] = {
  { "operator", "reseller_id" },
  { "client", "reseller_id" },
  { "purchase", "reseller_id" },
  { NULL, NULL },
};

static const InvEntityUse operator_uses[] = {
  { "did", "operator_id" },
  { "batch", "operator_id" },
  { "charge", "operator_id" },
  { NULL, NULL },
};

static const InvEntityUse batch_uses[] = {
  { "did", "batch_id" },
  { NULL, NULL },
};

static const InvEntityUse client_uses[] = {
  { "did", "client_id" },
  { "account", "client_id" },
  { "subscription", "client_id" },
  { "purchase", "client_id" },
  { NULL, NULL },
};

static const InvEntityUse account_uses[] = {
  { "did", "account_id" },
  { "purchase", "account_id" },
  { NULL, NULL },
};

static const InvEntityUse package_uses[] = {
  { "subscription", "package_id" },
  { NULL, NULL },
};

static const InvEntityUse destination_uses[] = {
  { NULL, NULL },
};

static const InvEntityInfo entities[INV_N_ENTITIES] = {
  [INV_ENTITY_RESELLER] = {
    .name = "reseller",
    .label = N_ ("Reseller"),
    .unknown = N_ ("There is no reseller “{name}”."),
    .taken = N_ ("There is a reseller “{name}” already."),
    .in_use = N_ ("The reseller “{name}” cannot be deleted: it has {uses}."),
    .fields = reseller_fields,
    .n_fields = G_N_ELEMENTS (reseller_fields),
    .uses = reseller_uses,
  },
  [INV_ENTITY_OPERATOR] = {
    .name = "operator",
    .label = N_ ("Operator"),
    .unknown = N_ ("There is no operator “{name}”."),
    .taken = N_ ("There is an operator “{name}” already."),
    .in_use = N_ ("The operator “{name}” cannot be deleted: it has {uses}."),
    .fields = operator_fields,
    .n_fields = G_N_ELEMENTS (operator_fields),
    .uses = operator_uses,
  },
  [INV_ENTITY_BATCH] = {
    .name = "batch",
    .label = N_ ("Vendor Batch"),
    .unknown = N_ ("There is no vendor batch “{name}”."),
    .taken = N_ ("There is a vendor batch “{name}” already."),
    .in_use = N_ ("The vendor batch “{name}” cannot be deleted: it has {uses}."),
    .fields = batch_fields,
    .n_fields = G_N_ELEMENTS (batch_fields),
    .uses = batch_uses,
  },
  [INV_ENTITY_CLIENT] = {
    .name = "client",
    .label = N_ ("Client"),
    .unknown = N_ ("There is no client “{name}”."),
    .taken = N_ ("There is a client “{name}” already."),
    .in_use = N_ ("The client “{name}” cannot be deleted: it has {uses}."),
    .fields = client_fields,
    .n_fields = G_N_ELEMENTS (client_fields),
    .uses = client_uses,
  },
  [INV_ENTITY_ACCOUNT] = {
    .name = "account",
    .label = N_ ("Account"),
    .unknown = N_ ("There is no account “{name}”."),
    .taken = N_ ("The client has an account “{name}” already."),
    .in_use = N_ ("The account “{name}” cannot be deleted: it has {uses}."),
    .fields = account_fields,
    .n_fields = G_N_ELEMENTS (account_fields),
    .uses = account_uses,
  },
  [INV_ENTITY_PACKAGE] = {
    .name = "package",
    .label = N_ ("Package"),
    .unknown = N_ ("There is no package “{name}”."),
    .taken = N_ ("There is a package “{name}” already."),
    .in_use = N_ ("The package “{name}” cannot be deleted: it has {uses}."),
    .fields = package_fields,
    .n_fields = G_N_ELEMENTS (package_fields),
    .uses = package_uses,
  },
  [INV_ENTITY_DESTINATION] = {
    .name = "destination",
    .label = N_ ("Destination"),
    .unknown = N_ ("There is no destination “{name}”."),
    .taken = N_ ("There is a destination “{name}” already."),
    .in_use = N_ ("The destination “{name}” cannot be deleted: it has {uses}."),
    .fields = destination_fields,
    .n_fields = G_N_ELEMENTS (destination_fields),
    .uses = destination_uses,
  },
};

const InvEntityInfo *
inv_entity_get_info (InvEntity entity)
{
  g_return_val_if_fail (entity >= 0 && entity < INV_N_ENTITIES, NULL);

  return &entities[entity];
}

InvEntity
inv_entity_parse (const char *name)
{
  g_return_val_if_fail (name != NULL, INV_ENTITY_NONE);

  for (int i = 0; i < INV_N_ENTITIES; i++)
    if (g_str_equal (entities[i].name, name))
      return i;

  return INV_ENTITY_NONE;
}

const InvEntityField *
inv_entity_get_name_field (InvEntity entity)
{
  const InvEntityInfo *info = inv_entity_get_info (entity);

  for (gsize i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == INV_ENTITY_FIELD_NAME || info->fields[i].type == INV_ENTITY_FIELD_PREFIX)
      return &info->fields[i];

  g_assert_not_reached ();
}

const InvEntityField *
inv_entity_parse_field (InvEntity entity, const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  const InvEntityInfo *info = inv_entity_get_info (entity);
  g_autofree char *wanted = g_ascii_strdown (name, -1);
  g_strdelimit (g_strstrip (wanted), " _", '-');

  for (gsize i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, wanted))
      return &info->fields[i];

  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (gsize i = 0; i < info->n_fields; i++)
    g_strv_builder_add (builder, info->fields[i].name);

  g_auto (GStrv) names = g_strv_builder_end (builder);
  const char *meant = inv_suggest (wanted, (const char *const *) names);

  if (meant != NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   /* Translators: The names of fields are as typed on the command line. */
                   _ ("There is no field “%s” here. Did you mean “%s”?"), name, meant);
      return NULL;
    }

  g_autofree char *all = g_strjoinv (", ", names);
  g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no field “%s” here. The fields are: %s."),
               name, all);
  return NULL;
}

char *
inv_entity_format_message (const char *message, const char *name, const char *uses)
{
  g_return_val_if_fail (message != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *shown = inv_text_shorten (name, -1);
  g_autoptr (GString) text = g_string_new (_ (message));

  if (uses != NULL)
    g_string_replace (text, "{uses}", uses, 1);
  g_string_replace (text, "{name}", shown, 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

gboolean
inv_entity_field_is_read_only (const InvEntityField *field)
{
  return field->type == INV_ENTITY_FIELD_ID || field->type == INV_ENTITY_FIELD_COUNT;
}
