/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sample data: everything that DIDs refer to, and then the DIDs. It takes no memory and comes out the same each
 * time. */

#include "config.h"

#include "inv-sample.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-sample-private.h"
#include "inv-settings.h"
#include "inv-tag-set.h"

#include <glib/gi18n-lib.h>

#define DIDS_PER_CLIENT 120
#define MIN_CLIENTS 12

static const char *const reseller_columns[] = { "name", "name_key", NULL };

static void
make_reseller (InvSampleSource *source, guint row)
{
  inv_sample_source_set_name (source, 0, g_strdup (inv_sample_resellers[row]));
}

static const char *const operator_columns[] = { "name", "name_key", "reseller_id", "on_demand", NULL };

static void
make_operator (InvSampleSource *source, guint row)
{
  const InvSampleOperator *made = &inv_sample_operators[row];

  inv_sample_source_set_name (source, 0, g_strdup (made->name));
  inv_sample_source_set_integer (source, 2, source->sample->first_reseller + made->reseller_index);
  inv_sample_source_set_integer (source, 3, row == inv_sample_n_operators - 1);
}

static const char *const batch_columns[] = { "name", "name_key", "operator_id", NULL };

static void
make_batch (InvSampleSource *source, guint row)
{
  guint operator_index = row / INV_SAMPLE_BATCHES_PER_OPERATOR;
  guint quarter = row % INV_SAMPLE_BATCHES_PER_OPERATOR;

  inv_sample_source_set_name (source, 0,
                              g_strdup_printf ("%s-%u-Q%u", inv_sample_operators[operator_index].batch_code,
                                               2025 + quarter / 4, 1 + quarter % 4));
  inv_sample_source_set_integer (source, 2, source->sample->first_operator + operator_index);
}

static const char *const client_columns[] = { "name", "name_key", "reseller_id", NULL };

static void
make_client (InvSampleSource *source, guint row)
{
  guint64 chance = inv_sample_scatter (row, 1);

  inv_sample_source_set_name (source, 0, inv_sample_client_name (row));
  if (chance % 3 == 0)
    inv_sample_source_set_integer (source, 2,
                                   source->sample->first_reseller + (chance >> 8) % inv_sample_n_resellers);
  else
    inv_sample_source_set_null (source, 2);
}

static const char *const account_columns[] = { "name", "name_key", "client_id", NULL };

static void
make_account (InvSampleSource *source, guint row)
{
  inv_sample_source_set_name (source, 0, g_strdup_printf ("sip-%u", 2000 + row));
  inv_sample_source_set_integer (source, 2,
                                 source->sample->first_client + row / INV_SAMPLE_ACCOUNTS_PER_CLIENT);
}

static const char *const subscription_columns[] = { "client_id", "package_id", "state", "since", NULL };

static void
make_subscription (InvSampleSource *source, guint row)
{
  InvSample *sample = source->sample;
  guint64 chance = inv_sample_scatter (row, 2);

  inv_sample_source_set_integer (source, 0, sample->first_client + row);
  inv_sample_source_set_integer (source, 1, sample->first_package + chance % INV_SAMPLE_N_COMMON_PACKAGES);
  inv_sample_source_set_integer (source, 2, 0);
  inv_sample_source_set_integer (source, 3,
                                 sample->now
                                     - (gint64) (1 + (chance >> 16) % 1400) * INV_SAMPLE_SECONDS_PER_DAY);
}

static gboolean
insert_packages (InvSample *sample, GError **error)
{
  static const char *const columns[] = { "name", "name_key", "did_limit", "tag_set_id", "hold_days", NULL };

  for (guint i = 0; i < inv_sample_n_packages; i++)
    {
      const InvSamplePackage *package = &inv_sample_packages[i];
      g_autofree char *key = inv_name_key (package->name, -1);
      InvValue values[] = {
        inv_value_from_text (package->name),
        inv_value_from_text (key),
        package->did_limit > 0 ? inv_value_from_integer (package->did_limit) : inv_value_null (),
        inv_value_null (),
        package->hold_days > 0 ? inv_value_from_integer (package->hold_days) : inv_value_null (),
      };
      gint64 id;

      if (package->tags != NULL)
        {
          g_autoptr (InvTags) tags = inv_tags_parse (package->tags, -1, error);

          if (tags == NULL || !inv_tag_set_intern (sample->connection, tags, &values[3].integer, error))
            return FALSE;
          values[3].type = INV_VALUE_INTEGER;
        }
      if (!inv_step_insert_row (sample->step, "package", columns, values, &id, error))
        return FALSE;
      if (i == 0)
        sample->first_package = id;
    }
  return TRUE;
}

static gboolean
insert_all (InvSample *sample, GError **error)
{
  return inv_sample_insert (sample, "reseller", reseller_columns, inv_sample_n_resellers, make_reseller,
                            &sample->first_reseller, error)
         && inv_sample_insert (sample, "operator", operator_columns, inv_sample_n_operators, make_operator,
                               &sample->first_operator, error)
         && inv_sample_insert (sample, "batch", batch_columns,
                               inv_sample_n_operators * INV_SAMPLE_BATCHES_PER_OPERATOR, make_batch,
                               &sample->first_batch, error)
         && inv_sample_insert (sample, "client", client_columns, sample->n_clients, make_client,
                               &sample->first_client, error)
         && inv_sample_insert (sample, "account", account_columns,
                               sample->n_clients * INV_SAMPLE_ACCOUNTS_PER_CLIENT, make_account,
                               &sample->first_account, error)
         && insert_packages (sample, error)
         && inv_sample_insert (sample, "subscription", subscription_columns, sample->n_clients,
                               make_subscription, &sample->first_subscription, error)
         && inv_sample_insert_dids (sample, error);
}

/* Names of the sample would meet those that are there. */
static gboolean
check_empty (InvConnection *connection, GError **error)
{
  gint64 n_rows;

  if (!inv_connection_query_integer (
          connection,
          "SELECT (SELECT count (*) FROM reseller) + (SELECT count (*) FROM operator)"
          " + (SELECT count (*) FROM client) + (SELECT count (*) FROM package)",
          &n_rows, error))
    return FALSE;

  if (n_rows > 0)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_FORBIDDEN,
                           _ ("Sample data can be made in an empty inventory only. Make a new one for it."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_size (guint n_dids, GError **error)
{
  if (n_dids >= 1 && n_dids <= INV_SAMPLE_MAX)
    return TRUE;

  g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
               _ ("A sample cannot have %'u DIDs. It has from 1 to %'d."), n_dids, INV_SAMPLE_MAX);
  return FALSE;
}

gboolean
inv_sample_create (InvStore *store, guint n_dids, InvProgress *progress, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  if (!check_size (n_dids, error))
    return FALSE;

  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  if (clock == NULL)
    return FALSE;

  g_autoptr (InvStep) step = inv_step_begin (store, "sample", progress, error);
  if (step == NULL)
    return FALSE;

  InvSample sample = {
    .step = step,
    .connection = inv_store_get_connection (store),
    .now = inv_clock_get_now (clock),
    .n_dids = n_dids,
    .n_clients = MAX (MIN_CLIENTS, n_dids / DIDS_PER_CLIENT),
  };

  for (int days = 0; days <= INV_SAMPLE_MAX_HOLD_DAYS; days++)
    sample.midnights[days] = inv_clock_get_midnight_after (clock, days);

  return check_empty (sample.connection, error) && insert_all (&sample, error)
         && inv_step_commit (step, NULL, n_dids, error);
}
