/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random inventories. */

#include "config.h"

#include "inv-random-dids.h"

#include "inv-name.h"
#include "inv-statement.h"
#include "inv-status.h"

#include <string.h>

#define DAY 86400

/* 2026-11-22 00:00:00 UTC. */
#define BASE G_GINT64_CONSTANT (1795305600)

/* A table of names that DIDs refer to. Ids count from 1. */
typedef struct
{
  const char *const *names;
  guint n_names;
} Names;

static const char *const resellers[] = { "Contoso", "Éclair", "zulu" };
static const char *const operators[] = { "Acme", "Northline Telecom", "Ångström", "beta", "Zeta" };
static const char *const clients[] = { "Café Zürich", "acme retail", "Bolt", "Δelta", "12 Monkeys" };
static const char *const accounts[] = { "main", "Main 2", "backup" };
static const char *const packages[] = { "Basic", "gold", "Silver 10" };
static const char *const batches[] = { "B-1", "b-2", "Batch Ω" };
static const char *const tag_sets[] = { "gold", "gold,London", "London,vip", "Straße", "vip" };
static const char *const notes[] = { "test", "Testing 1205", "NONE", "ÜBER café", "a*b", "x \"quoted\"", "" };
static const char *const areas[] = { "Alabama", "alabama", "London", "Zürich" };
static const char *const countries[] = { "US", "GB", "--" };

/* The reseller of each operator, and the operator of each batch; 0 for none. */
static const int operator_resellers[] = { 1, 2, 0, 3, 2 };
static const int batch_operators[] = { 1, 2, 3 };

/* The client and the package of each subscription. */
static const struct
{
  int client;
  int package;
} subscriptions[] = { { 1, 1 }, { 1, 2 }, { 2, 3 }, { 3, 1 }, { 5, 2 } };

static void exec (InvConnection *connection, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
exec (InvConnection *connection, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, format);

  g_autofree char *sql = g_strdup_vprintf (format, arguments);

  va_end (arguments);
  inv_connection_exec (connection, sql, &error);
  g_assert_no_error (error);
}

static void
insert_names (InvConnection *connection, const char *table, const char *const *names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      g_autofree char *key = inv_name_key (names[i], -1);

      exec (connection, "INSERT INTO %s (name, name_key) VALUES ('%s', '%s')", table, names[i], key);
    }
}

static void
insert_others (InvConnection *connection)
{
  insert_names (connection, "reseller", resellers, G_N_ELEMENTS (resellers));
  insert_names (connection, "operator", operators, G_N_ELEMENTS (operators));
  insert_names (connection, "client", clients, G_N_ELEMENTS (clients));
  insert_names (connection, "package", packages, G_N_ELEMENTS (packages));

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    exec (connection, "UPDATE operator SET reseller_id = nullif (%d, 0) WHERE id = %u", operator_resellers[i],
          i + 1);
  for (guint i = 0; i < G_N_ELEMENTS (batches); i++)
    {
      g_autofree char *key = inv_name_key (batches[i], -1);

      exec (connection, "INSERT INTO batch (name, name_key, operator_id) VALUES ('%s', '%s', %d)", batches[i],
            key, batch_operators[i]);
    }
  for (guint client = 1; client <= G_N_ELEMENTS (clients); client++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
        {
          g_autofree char *key = inv_name_key (accounts[i], -1);

          exec (connection, "INSERT INTO account (client_id, name, name_key) VALUES (%u, '%s', '%s')", client,
                accounts[i], key);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (subscriptions); i++)
    exec (connection, "INSERT INTO subscription (client_id, package_id, since) VALUES (%d, %d, 0)",
          subscriptions[i].client, subscriptions[i].package);
  for (guint i = 0; i < G_N_ELEMENTS (tag_sets); i++)
    exec (connection, "INSERT INTO tag_set (tags) VALUES ('%s')", tag_sets[i]);
}

static void
set_text (InvRandomDid *did, InvField field, const char *text)
{
  const InvValue value = inv_value_from_text (text);

  inv_value_copy (&did->values[field], &value);
}

static void
set_integer (InvRandomDid *did, InvField field, gint64 integer)
{
  did->values[field] = inv_value_from_integer (integer);
}

static gboolean
chance (GRand *rand, int percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

/* Chooses one of the texts, or none. Returns its id. */
static int
choose (GRand *rand, InvRandomDid *did, InvField field, const char *const *texts, guint n_texts, int percent)
{
  if (!chance (rand, percent))
    return 0;

  int i = g_rand_int_range (rand, 0, (gint32) n_texts);

  set_text (did, field, texts[i]);
  return i + 1;
}

/* Binds what is chosen from another table. */
static void
bind_id (InvStatement *statement, const char *parameter, int id)
{
  int place = inv_statement_find_parameter (statement, parameter);

  if (id > 0)
    inv_statement_bind_integer (statement, place, id);
  else
    inv_statement_bind_null (statement, place);
}

static void
fill_number (GRand *rand, InvRandomDid *did, GHashTable *numbers)
{
  static const char *const prefixes[] = { "1205", "1206", "4420", "00", "", "99" };
  g_autofree char *number = NULL;

  do
    {
      g_free (number);
      number = g_strdup_printf ("%s%d", prefixes[g_rand_int_range (rand, 0, G_N_ELEMENTS (prefixes))],
                                g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 4, 24)));
    }
  while (!g_hash_table_add (numbers, g_strdup (number)));

  set_text (did, INV_FIELD_DID, number);
}

static void
fill_costs (GRand *rand, InvRandomDid *did)
{
  if (chance (rand, 60))
    set_integer (did, INV_FIELD_ACTIVATION_COST, g_rand_int_range (rand, 0, 5) * 500000);
  if (chance (rand, 60))
    set_integer (did, INV_FIELD_RECURRING_COST, g_rand_int_range (rand, 0, 1000) * 12345);
  if (chance (rand, 50))
    set_integer (did, INV_FIELD_HOLD_DAYS, g_rand_int_range (rand, 0, 4) * 30);
  if (chance (rand, 50))
    set_integer (did, INV_FIELD_RELEASE_DATE, BASE - g_rand_int_range (rand, 0, 100 * DAY));
  set_integer (did, INV_FIELD_FREE, g_rand_boolean (rand));
}

/* Chooses status, client, account and subscription as the schema demands. */
static void
fill_use (GRand *rand, InvRandomDid *did, InvStatement *statement)
{
  static const int after_hold[] = { INV_STATUS_IN_STOCK, INV_STATUS_RESERVED, INV_STATUS_ARCHIVE };
  InvStatus status = (InvStatus) g_rand_int_range (rand, 0, INV_N_STATUSES);
  int subscription = 0;
  int account = 0;
  int client = 0;

  set_integer (did, INV_FIELD_STATUS, status);
  set_integer (did, INV_FIELD_AFTER_HOLD, after_hold[g_rand_int_range (rand, 0, 3)]);
  if (inv_status_needs_client (status) || (status == INV_STATUS_HOLD && chance (rand, 70)))
    {
      subscription = g_rand_int_range (rand, 1, G_N_ELEMENTS (subscriptions) + 1);
      client = subscriptions[subscription - 1].client;
      set_text (did, INV_FIELD_CLIENT, clients[client - 1]);
      if (chance (rand, 40))
        subscription = 0;
      account = choose (rand, did, INV_FIELD_ACCOUNT, accounts, G_N_ELEMENTS (accounts), 70);
    }
  if (subscription > 0)
    {
      set_integer (did, INV_FIELD_SUBSCRIPTION, subscription);
      set_text (did, INV_FIELD_PACKAGE, packages[subscriptions[subscription - 1].package - 1]);
    }
  if (status == INV_STATUS_HOLD)
    set_integer (did, INV_FIELD_HOLD_UNTIL, BASE + g_rand_int_range (rand, -20, 20) * DAY);
  if (status == INV_STATUS_RESERVED)
    {
      choose (rand, did, INV_FIELD_RESERVED_FOR, clients, G_N_ELEMENTS (clients), 50);
      if (chance (rand, 50))
        set_integer (did, INV_FIELD_RESERVED_UNTIL, BASE + g_rand_int_range (rand, 0, 40 * DAY));
    }

  bind_id (statement, ":client_id", client);
  bind_id (statement, ":account_id",
           account > 0 ? (client - 1) * (int) G_N_ELEMENTS (accounts) + account : 0);
  bind_id (statement, ":subscription_id", subscription);
}

static void
fill_product (GRand *rand, InvRandomDid *did)
{
  set_integer (did, INV_FIELD_PRODUCT_STATUS, g_rand_boolean (rand));
  set_integer (did, INV_FIELD_MONTHLY_FEE, g_rand_int_range (rand, 0, 4) * 1000000);
  set_integer (did, INV_FIELD_BILLING_TYPE, g_rand_boolean (rand));
  set_integer (did, INV_FIELD_BILLING_DAYS, 28);
  choose (rand, did, INV_FIELD_CITY, areas, G_N_ELEMENTS (areas), 50);
}

/* Binds the fields of a table that are stored as they are. */
static void
bind_fields (InvStatement *statement, const InvRandomDid *did, const char *table)
{
  for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
    {
      const InvFieldInfo *info = inv_field_get_info (field);
      g_autofree char *parameter = g_strconcat (":", info->column, NULL);
      int place = inv_statement_find_parameter (statement, parameter);

      if (place > 0 && g_str_equal (info->table, table) && info->reference == NULL
          && field != INV_FIELD_SUBSCRIPTION)
        inv_statement_bind_value (statement, place, &did->values[field]);
    }
}

static void
run (InvStatement *statement)
{
  g_autoptr (GError) error = NULL;

  inv_statement_run (statement, &error);
  g_assert_no_error (error);
}

static void
free_did (gpointer data)
{
  InvRandomDid *did = data;

  for (int i = 0; i < INV_N_FIELDS; i++)
    inv_value_clear (&did->values[i]);
  g_free (did);
}

static InvRandomDid *
insert_did (GRand *rand, gint64 id, GHashTable *numbers, InvStatement *into_did, InvStatement *into_product)
{
  InvRandomDid *did = g_new0 (InvRandomDid, 1);
  int operator_id = choose (rand, did, INV_FIELD_OPERATOR, operators, G_N_ELEMENTS (operators), 100);
  int reseller = operator_resellers[operator_id - 1];

  set_integer (did, INV_FIELD_ID, id);
  if (reseller > 0)
    set_text (did, INV_FIELD_RESELLER, resellers[reseller - 1]);
  fill_number (rand, did, numbers);
  fill_costs (rand, did);
  fill_use (rand, did, into_did);
  choose (rand, did, INV_FIELD_NOTES, notes, G_N_ELEMENTS (notes), 60);
  choose (rand, did, INV_FIELD_DESCRIPTION, notes, G_N_ELEMENTS (notes), 30);
  choose (rand, did, INV_FIELD_AREA, areas, G_N_ELEMENTS (areas), 60);
  choose (rand, did, INV_FIELD_COUNTRY, countries, G_N_ELEMENTS (countries), 80);

  bind_fields (into_did, did, "did");
  bind_id (into_did, ":operator_id", operator_id);
  bind_id (into_did, ":tag_set_id", choose (rand, did, INV_FIELD_TAG, tag_sets, G_N_ELEMENTS (tag_sets), 60));
  bind_id (into_did, ":batch_id", choose (rand, did, INV_FIELD_BATCH, batches, G_N_ELEMENTS (batches), 40));
  run (into_did);

  if (chance (rand, 30))
    {
      fill_product (rand, did);
      bind_fields (into_product, did, "product");
      inv_statement_bind_integer (into_product, inv_statement_find_parameter (into_product, ":id"), id);
      run (into_product);
    }
  return did;
}

static GPtrArray *
fill (InvTestStore *store, guint n_dids, guint32 seed)
{
  InvConnection *connection = inv_test_store_get_connection (store);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *dids = g_ptr_array_new_with_free_func (free_did);

  exec (connection, "BEGIN");
  insert_others (connection);

  g_autoptr (InvStatement) into_did = inv_statement_new (
      connection,
      "INSERT INTO did (id, number, status, after_hold, operator_id, tag_set_id, notes, client_id, "
      "account_id,"
      " subscription_id, hold_days, hold_until, reserved_for, reserved_until, batch_id, description,"
      " activation_cost, recurring_cost, release_date, free, country, area)"
      " VALUES (:id, :number, :status, :after_hold, :operator_id, :tag_set_id, :notes, :client_id, "
      ":account_id,"
      " :subscription_id, :hold_days, :hold_until, :reserved_for, :reserved_until, :batch_id, :description,"
      " :activation_cost, :recurring_cost, :release_date, :free, :country, :area)",
      &error);
  g_autoptr (InvStatement) into_product =
      inv_statement_new (connection,
                         "INSERT INTO product (id, active, city, monthly_fee, recurring, billing_days)"
                         " VALUES (:id, :active, :city, :monthly_fee, :recurring, :billing_days)",
                         &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_dids; i++)
    g_ptr_array_add (dids, insert_did (rand, i + 1, numbers, into_did, into_product));
  exec (connection, "COMMIT");
  return dids;
}

void
inv_random_dids_init (InvRandomDids *self, guint n_dids, guint32 seed, gint64 now)
{
  g_autoptr (GError) error = NULL;

  self->store = inv_test_store_new ();
  self->dids = fill (self->store, n_dids, seed);
  self->context = (InvValueContext) { .zone = inv_zone_new ("Europe/London", &error), .now = now };
  g_assert_no_error (error);
}

void
inv_random_dids_clear (InvRandomDids *self)
{
  g_ptr_array_unref (self->dids);
  inv_test_store_free (self->store);
  inv_zone_unref (self->context.zone);
}
