/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables that steps change, with their columns. A test compares them to the schema. */

#include "config.h"

#include "inv-table.h"

static const char *const reseller_columns[] = { "id", "name", "name_key", "notes", NULL };

static const char *const operator_columns[] = { "id",        "name",  "name_key", "reseller_id",
                                                "on_demand", "notes", NULL };

static const char *const batch_columns[] = { "id", "name", "name_key", "operator_id", "notes", NULL };

static const char *const client_columns[] = { "id", "name", "name_key", "reseller_id", "notes", NULL };

static const char *const account_columns[] = { "id", "client_id", "name", "name_key", "notes", NULL };

static const char *const package_columns[] = { "id",        "name",   "name_key", "did_limit", "tag_set_id",
                                               "hold_days", "active", "notes",    NULL };

static const char *const subscription_columns[] = { "id",    "client_id", "package_id", "state",
                                                    "since", "until",     "notes",      NULL };

static const char *const did_columns[] = { "id",
                                           "number",
                                           "status",
                                           "after_hold",
                                           "operator_id",
                                           "tag_set_id",
                                           "notes",
                                           "client_id",
                                           "account_id",
                                           "subscription_id",
                                           "hold_days",
                                           "hold_until",
                                           "reserved_for",
                                           "reserved_until",
                                           "batch_id",
                                           "description",
                                           "activation_cost",
                                           "recurring_cost",
                                           "release_date",
                                           "free",
                                           "country",
                                           "area",
                                           NULL };

static const char *const product_columns[] = { "id",
                                               "active",
                                               "province",
                                               "city",
                                               "buy_cost",
                                               "connection_cost",
                                               "grace_time",
                                               "cost_per_minute",
                                               "initial_increment",
                                               "increment",
                                               "setup_fee",
                                               "monthly_fee",
                                               "call_timeout",
                                               "recurring",
                                               "billing_days",
                                               "concurrent_calls",
                                               NULL };

static const char *const purchase_columns[] = { "id",
                                                "did_id",
                                                "number",
                                                "reseller_id",
                                                "client_id",
                                                "account_id",
                                                "at",
                                                "ended_at",
                                                "next_due",
                                                "free",
                                                "buy_cost",
                                                "buy_setup_fee",
                                                "buy_price",
                                                "buy_recurring",
                                                "buy_billing_days",
                                                "sell_cost",
                                                "sell_setup_fee",
                                                "sell_price",
                                                "sell_recurring",
                                                "sell_billing_days",
                                                NULL };

static const char *const charge_columns[] = { "id",  "purchase_id", "operator_id", "kind",
                                              "due", "at",          "amount",      NULL };

static const char *const destination_columns[] = { "id", "prefix", "country", "area", NULL };

static const InvTable tables[] = {
  { "reseller", "removed_reseller", reseller_columns, TRUE, NULL },
  { "operator", "removed_operator", operator_columns, TRUE, NULL },
  { "batch", "removed_batch", batch_columns, TRUE, NULL },
  { "client", "removed_client", client_columns, TRUE, NULL },
  { "account", "removed_account", account_columns, TRUE, NULL },
  { "package", "removed_package", package_columns, TRUE, NULL },
  { "subscription", "removed_subscription", subscription_columns, TRUE, NULL },
  { "did", "removed_did", did_columns, TRUE, "product" },
  { "product", "removed_product", product_columns, FALSE, NULL },
  { "purchase", "removed_purchase", purchase_columns, TRUE, NULL },
  { "charge", "removed_charge", charge_columns, TRUE, NULL },
  { "destination", "removed_destination", destination_columns, TRUE, NULL },
};

const InvTable *
inv_table_get_all (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);

  return tables;
}

const InvTable *
inv_table_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].name, name))
      return &tables[i];

  return NULL;
}

gboolean
inv_table_has_column (const InvTable *self, const char *column)
{
  return g_strv_contains (self->columns, column);
}
