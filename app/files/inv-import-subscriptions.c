/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds by which subscription a client has a package, or notes that it has to be made. As with names, notes are made
 * in the same way when an import is only tried. */

#include "config.h"

#include "inv-import-subscriptions.h"

#include "inv-statement.h"

#include <glib/gi18n-lib.h>

/* What a client has; of one that is to be made, number is what the file calls it and id what it gets. Two
 * subscriptions to one package that both run cannot be told apart by the package's name. */
typedef struct
{
  gint64 client;
  gint64 package;
  gint64 number;
  gint64 id;
  int hold_days;
  gboolean runs;
  gboolean is_double;
  gboolean used;
} Subscription;

struct _InvImportSubscriptions
{
  gboolean create_missing;
  gint64 now;
  InvImportReasons *reasons;
  GHashTable *by_id;
  GHashTable *by_package;
  GHashTable *missing_by_package;
  GPtrArray *missing;
};

static guint
hash_package (gconstpointer key)
{
  const Subscription *subscription = key;

  return (g_int64_hash (&subscription->client) * 31 + g_int64_hash (&subscription->package)) * 31
         + g_int64_hash (&subscription->number);
}

static gboolean
is_same_package (gconstpointer a, gconstpointer b)
{
  const Subscription *one = a, *other = b;

  return one->client == other->client && one->package == other->package && one->number == other->number;
}

static void
add_existing (InvImportSubscriptions *subscriptions, const Subscription *read)
{
  Subscription *subscription = g_memdup2 (read, sizeof *read);
  Subscription *other = g_hash_table_lookup (subscriptions->by_package, subscription);

  g_hash_table_insert (subscriptions->by_id, &subscription->id, subscription);

  if (!subscription->runs)
    return;

  if (other != NULL)
    other->is_double = TRUE;
  else
    g_hash_table_add (subscriptions->by_package, subscription);
}

InvImportSubscriptions *
inv_import_subscriptions_load (InvConnection *connection,
                               gboolean create_missing,
                               gint64 now,
                               InvImportReasons *reasons,
                               GError **error)
{
  g_autoptr (InvImportSubscriptions) subscriptions = g_new0 (InvImportSubscriptions, 1);
  g_autoptr (GError) local_error = NULL;

  subscriptions->create_missing = create_missing;
  subscriptions->now = now;
  subscriptions->reasons = reasons;
  subscriptions->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  subscriptions->by_package = g_hash_table_new (hash_package, is_same_package);
  subscriptions->missing_by_package = g_hash_table_new (hash_package, is_same_package);
  subscriptions->missing = g_ptr_array_new_with_free_func (g_free);

  g_autoptr (InvStatement) statement =
      inv_statement_new (connection,
                         "SELECT s.client_id, s.package_id, s.id, ifnull (p.hold_days, -1), s.state != 3 "
                         "FROM subscription AS s JOIN package AS p ON p.id = s.package_id",
                         error);

  if (statement == NULL)
    return NULL;

  while (inv_statement_step (statement, &local_error))
    {
      Subscription subscription = {
        .client = inv_statement_get_integer (statement, 0),
        .package = inv_statement_get_integer (statement, 1),
        .id = inv_statement_get_integer (statement, 2),
        .hold_days = inv_statement_get_integer (statement, 3),
        .runs = inv_statement_get_integer (statement, 4),
      };

      add_existing (subscriptions, &subscription);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&subscriptions);
}

void
inv_import_subscriptions_free (InvImportSubscriptions *subscriptions)
{
  g_hash_table_unref (subscriptions->missing_by_package);
  g_hash_table_unref (subscriptions->by_package);
  g_hash_table_unref (subscriptions->by_id);
  g_ptr_array_unref (subscriptions->missing);
  g_free (subscriptions);
}

static Subscription *
get_missing (const InvImportSubscriptions *subscriptions, gint64 id)
{
  return id < 0 ? g_ptr_array_index (subscriptions->missing, -id - 1) : NULL;
}

/* The id of one to be made; it is kept as its place until then. */
static gint64
find_missing (InvImportSubscriptions *subscriptions, const Subscription *wanted)
{
  Subscription *missing = g_hash_table_lookup (subscriptions->missing_by_package, wanted);

  if (missing == NULL)
    {
      missing = g_memdup2 (wanted, sizeof *wanted);
      g_ptr_array_add (subscriptions->missing, missing);
      missing->id = -(gint64) subscriptions->missing->len;
      g_hash_table_add (subscriptions->missing_by_package, missing);
    }

  return missing->id;
}

static gboolean
is_of (const InvImportSubscriptions *subscriptions, gint64 id, gint64 client, gint64 package)
{
  const Subscription *found = g_hash_table_lookup (subscriptions->by_id, &id);

  return found != NULL && found->client == client && (package == 0 || found->package == package);
}

gint64
inv_import_subscriptions_find (InvImportSubscriptions *subscriptions,
                               gint64 client,
                               gint64 package,
                               gint64 number,
                               gint64 current,
                               guint32 *reason)
{
  Subscription wanted = { .client = client, .package = package, .hold_days = -1 };
  const Subscription *found = g_hash_table_lookup (subscriptions->by_package, &wanted);
  const char *message;

  *reason = 0;

  if (is_of (subscriptions, number, client, package))
    return number;
  if (package != 0 && is_of (subscriptions, current, client, package))
    return current;
  if (found != NULL && !found->is_double)
    return found->id;

  if (package != 0 && found == NULL && subscriptions->create_missing)
    {
      wanted.number = number;
      return find_missing (subscriptions, &wanted);
    }

  if (package == 0)
    message = _ ("The client has no subscription of that number. Correct it, or leave it empty.");
  else if (found != NULL)
    message = _ ("The client has more than one subscription to the package. Fill in the subscription.");
  else
    message = _ (
        "The client has no subscription to the package. Subscribe the client, or leave the package empty.");

  *reason = inv_import_reasons_intern (subscriptions->reasons, message);

  return 0;
}

int
inv_import_subscriptions_get_hold_days (const InvImportSubscriptions *subscriptions, gint64 subscription)
{
  const Subscription *found = g_hash_table_lookup (subscriptions->by_id, &subscription);

  return found != NULL ? found->hold_days : -1;
}

void
inv_import_subscriptions_use (InvImportSubscriptions *subscriptions,
                              InvImportNames *names,
                              gint64 subscription)
{
  Subscription *missing = get_missing (subscriptions, subscription);

  if (missing == NULL || missing->used)
    return;

  missing->used = TRUE;
  inv_import_names_use (names, missing->client);
  inv_import_names_use (names, missing->package);
}

gboolean
inv_import_subscriptions_make (InvImportSubscriptions *subscriptions,
                               const InvImportNames *names,
                               InvStep *step,
                               GError **error)
{
  static const char *const columns[] = { "client_id", "package_id", "since", NULL };

  for (guint i = 0; i < subscriptions->missing->len; i++)
    {
      Subscription *missing = g_ptr_array_index (subscriptions->missing, i);
      const InvValue values[] = {
        inv_value_from_integer (inv_import_names_get_id (names, missing->client)),
        inv_value_from_integer (inv_import_names_get_id (names, missing->package)),
        inv_value_from_integer (subscriptions->now),
      };

      if (missing->used && !inv_step_insert_row (step, "subscription", columns, values, &missing->id, error))
        return FALSE;
    }

  return TRUE;
}

gint64
inv_import_subscriptions_get_id (const InvImportSubscriptions *subscriptions, gint64 subscription)
{
  const Subscription *missing = get_missing (subscriptions, subscription);

  return missing != NULL ? missing->id : subscription;
}
