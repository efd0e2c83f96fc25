/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns the cells of a row into what the row says of a DID: names become the rows of the inventory that
 * they stand for. */

#include "config.h"

#include "inv-import-given.h"

static const InvImportCell no_cell = { 0, NULL, 0, INV_VALUE_NULL };

static const struct
{
  InvField field;
  InvEntity entity;
} name_fields[] = {
  { INV_FIELD_RESELLER, INV_ENTITY_RESELLER }, { INV_FIELD_OPERATOR, INV_ENTITY_OPERATOR },
  { INV_FIELD_BATCH, INV_ENTITY_BATCH },       { INV_FIELD_CLIENT, INV_ENTITY_CLIENT },
  { INV_FIELD_PACKAGE, INV_ENTITY_PACKAGE },
};

static void
look_up_cell (InvImportCell *cell, InvImportNames *names, InvEntity entity)
{
  if (cell->type == INV_VALUE_TEXT)
    cell->integer = inv_import_names_find (names, entity, cell->text, 0, &cell->reason);
}

gboolean
inv_import_given_look_up (InvImportRows *rows,
                          InvImportDefaults *defaults,
                          InvImportNames *names,
                          GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (name_fields); i++)
    {
      InvEntity entity = name_fields[i].entity;
      InvImportColumn *column = rows->columns[name_fields[i].field];
      InvImportCell *default_cell = &defaults->cells[name_fields[i].field];

      if (column == NULL && default_cell->type == INV_VALUE_NULL)
        continue;

      if (!inv_import_names_load (names, entity, error))
        return FALSE;

      look_up_cell (default_cell, names, entity);
      if (default_cell->reason != 0)
        {
          inv_import_names_set_error (names, default_cell->reason, error);
          return FALSE;
        }

      for (guint32 cell = 1; column != NULL && cell < inv_import_column_get_n_cells (column); cell++)
        look_up_cell (inv_import_column_get_cell (column, cell), names, entity);
    }

  return (rows->columns[INV_FIELD_ACCOUNT] == NULL
          && defaults->cells[INV_FIELD_ACCOUNT].type == INV_VALUE_NULL)
         || inv_import_names_load (names, INV_ENTITY_ACCOUNT, error);
}

const InvImportCell *
inv_import_given_get_cell (const InvImportRows *rows,
                           const InvImportDefaults *defaults,
                           guint32 row,
                           InvField field)
{
  const InvImportCell *cell = rows->columns[field] != NULL ? inv_import_column_get (rows->columns[field], row)
                                                           : &no_cell;

  if (cell->type == INV_VALUE_NULL && defaults != NULL)
    cell = &defaults->cells[field];

  return cell;
}

/* The account and the package are the client's: the one that the row names, else the one that the DID has. */
static guint32
get_client_parts (const InvImportRows *rows,
                  const InvImportDefaults *defaults,
                  InvImportNames *names,
                  InvImportSubscriptions *subscriptions,
                  guint32 row,
                  const InvDidFacts *current,
                  InvDidFacts *facts)
{
  const InvImportCell *account = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_ACCOUNT);
  const InvImportCell *package = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_PACKAGE);
  const InvImportCell *subscription = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_SUBSCRIPTION);
  gint64 client = facts->client_id == 0 && current != NULL ? current->client_id : facts->client_id;
  guint32 reason = 0;

  if (account->type == INV_VALUE_TEXT && client == 0)
    facts->account_id = G_MAXINT64;
  else if (account->type == INV_VALUE_TEXT)
    facts->account_id = inv_import_names_find (names, INV_ENTITY_ACCOUNT, account->text, client, &reason);

  if (reason != 0)
    return reason;

  if (package->type == INV_VALUE_TEXT && package->reason != 0)
    return package->reason;

  if (package->type != INV_VALUE_NULL || subscription->type != INV_VALUE_NULL)
    facts->subscription_id = client == 0
                                 ? G_MAXINT64
                                 : inv_import_subscriptions_find (subscriptions, client, package->integer,
                                                                  subscription->integer,
                                                                  current != NULL ? current->subscription_id
                                                                                  : 0,
                                                                  &reason);

  facts->package_hold_days = inv_import_subscriptions_get_hold_days (subscriptions, facts->subscription_id);

  return reason;
}

guint32
inv_import_given_get_facts (const InvImportRows *rows,
                            const InvImportDefaults *defaults,
                            InvImportNames *names,
                            InvImportSubscriptions *subscriptions,
                            guint32 row,
                            const InvDidFacts *current,
                            InvDidFacts *facts)
{
  const InvImportCell *status = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_STATUS);
  const InvImportCell *after_hold = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_AFTER_HOLD);
  const InvImportCell *operator= inv_import_given_get_cell (rows, defaults, row, INV_FIELD_OPERATOR);
  const InvImportCell *batch = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_BATCH);
  const InvImportCell *client = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_CLIENT);
  const InvImportCell *hold_days = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_HOLD_DAYS);
  const InvImportCell *hold_until = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_HOLD_UNTIL);
  const InvImportCell *reserved_for = inv_import_given_get_cell (rows, defaults, row, INV_FIELD_RESERVED_FOR);
  const InvImportCell *reserved_until = inv_import_given_get_cell (rows, defaults, row,
                                                                   INV_FIELD_RESERVED_UNTIL);

  *facts = (InvDidFacts) {
    .has_status = status->type != INV_VALUE_NULL,
    .status = status->integer,
    .has_after_hold = after_hold->type != INV_VALUE_NULL,
    .after_hold = after_hold->integer,
    .operator_id = operator->integer,
    .batch_id = batch->integer,
    .client_id = client->integer,
    .hold_days = hold_days->type != INV_VALUE_NULL ? (int) hold_days->integer : -1,
    .package_hold_days = -1,
    .has_hold_until = hold_until->type != INV_VALUE_NULL,
    .hold_until = hold_until->integer,
    .reserved_for = reserved_for->text,
    .has_reserved_until = reserved_until->type != INV_VALUE_NULL,
    .reserved_until = reserved_until->integer,
  };

  if (operator->reason != 0)
    return operator->reason;
  if (batch->reason != 0)
    return batch->reason;
  if (client->reason != 0)
    return client->reason;

  if (facts->batch_id != 0)
    {
      gint64 owner = facts->operator_id == 0 && current != NULL ? current->operator_id : facts->operator_id;

      inv_import_names_set_parent (names, facts->batch_id, owner);
      facts->batch_operator_id = inv_import_names_get_parent (names, INV_ENTITY_BATCH, facts->batch_id);
    }

  return get_client_parts (rows, defaults, names, subscriptions, row, current, facts);
}

/* What a field has when nothing is said: a DID is not free of charge, a product is active and billed again
 * and again. */
static InvValue
get_usual (InvField field)
{
  if (field == INV_FIELD_FREE)
    return inv_value_from_integer (0);
  if (field == INV_FIELD_PRODUCT_STATUS || field == INV_FIELD_BILLING_TYPE)
    return inv_value_from_integer (1);

  return inv_value_null ();
}

InvValue
inv_import_cell_get_value (const InvImportCell *cell, InvField field)
{
  /* Tags were interned, and their cell has the id of the set. */
  if (field == INV_FIELD_TAG)
    return cell->type == INV_VALUE_NULL ? inv_value_null () : inv_value_from_integer (cell->integer);

  switch (cell->type)
    {
    case INV_VALUE_INTEGER:
      return inv_value_from_integer (cell->integer);

    case INV_VALUE_TEXT:
      return inv_value_from_text (cell->text);

    case INV_VALUE_NULL:
    default:
      return get_usual (field);
    }
}
