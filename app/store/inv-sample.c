/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sample data. Every row is a function of its place, made when the inventory asks for it, so that a million DIDs
 * take no memory and come out the same each time. */

#include "config.h"

#include "inv-sample.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-number.h"
#include "inv-settings.h"
#include "inv-sample-data.h"
#include "inv-source.h"
#include "inv-statement.h"
#include "inv-status.h"
#include "inv-step.h"
#include "inv-tag-set.h"

#include <glib/gi18n-lib.h>

#define BATCHES_PER_OPERATOR 7
#define ACCOUNTS_PER_CLIENT 2
#define DIDS_PER_CLIENT 120
#define MIN_CLIENTS 12
#define MAX_HOLD_DAYS 90
#define MAX_COLUMNS 24
#define REPORT_EVERY 4096
#define SECONDS_PER_DAY (24 * 60 * 60)

/* A run of DIDs in one block: those before @end that are not in the run before. */
typedef struct
{
  const InvSampleBlock *block;
  guint end;
  gint64 tag_sets[3];
} Run;

typedef struct
{
  InvStep *step;
  InvConnection *connection;
  InvProgress *progress;
  gint64 now;
  gint64 midnights[MAX_HOLD_DAYS + 1];
  guint n_dids;
  guint n_clients;
  GArray *runs;

  gint64 first_reseller;
  gint64 first_operator;
  gint64 first_batch;
  gint64 first_package;
  gint64 first_client;
  gint64 first_account;
  gint64 first_subscription;
} Sample;

typedef struct _SampleSource SampleSource;

/* Makes the values of a row; texts that are not constants go to the source's own. */
typedef void (*MakeRow) (SampleSource *source, guint row);

struct _SampleSource
{
  InvSource base;
  Sample *sample;
  MakeRow make_row;
  gint64 made;
  InvValue values[MAX_COLUMNS];
  char *texts[2];
  char number[INV_NUMBER_SIZE];
  guint run;
};

/* The finalizer of SplitMix64: neighbouring inputs give outputs that have nothing in common. */
static guint64
scatter (guint64 seed, guint64 salt)
{
  guint64 z = (seed + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + salt;

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
get_value_cb (InvSource *base, gint64 row, int column, InvValue *value)
{
  SampleSource *source = (SampleSource *) base;

  if (source->made != row)
    {
      source->make_row (source, row);
      source->made = row;
    }
  *value = source->values[column];
}

static void
set_integer (SampleSource *source, int column, gint64 integer)
{
  source->values[column] = inv_value_from_integer (integer);
}

static void
set_text (SampleSource *source, int column, const char *text)
{
  source->values[column] = text != NULL ? inv_value_from_text (text) : inv_value_null ();
}

static void
set_null (SampleSource *source, int column)
{
  source->values[column] = inv_value_null ();
}

/* A name with its key, both owned by the source. */
static void
set_name (SampleSource *source, int column, char *name)
{
  g_free (source->texts[0]);
  g_free (source->texts[1]);
  source->texts[0] = name;
  source->texts[1] = inv_name_key (name, -1);
  set_text (source, column, source->texts[0]);
  set_text (source, column + 1, source->texts[1]);
}

static gboolean
insert (Sample *sample,
        const char *table,
        const char *const *columns,
        guint n_rows,
        MakeRow make_row,
        gint64 *first_id,
        GError **error)
{
  SampleSource source = {
    .base = { n_rows, get_value_cb },
    .sample = sample,
    .make_row = make_row,
    .made = -1,
  };

  gboolean inserted = inv_step_insert (sample->step, table, columns, &source.base, first_id, NULL, error);

  g_free (source.texts[0]);
  g_free (source.texts[1]);
  return inserted;
}

static const char *const reseller_columns[] = { "name", "name_key", NULL };

static void
make_reseller (SampleSource *source, guint row)
{
  set_name (source, 0, g_strdup (inv_sample_resellers[row]));
}

static const char *const operator_columns[] = { "name", "name_key", "reseller_id", "on_demand", NULL };

static void
make_operator (SampleSource *source, guint row)
{
  const InvSampleOperator *operator= & inv_sample_operators[row];

  set_name (source, 0, g_strdup (operator->name));
  set_integer (source, 2, source->sample->first_reseller + operator->reseller_index);
  set_integer (source, 3, row == inv_sample_n_operators - 1);
}

static const char *const batch_columns[] = { "name", "name_key", "operator_id", NULL };

static void
make_batch (SampleSource *source, guint row)
{
  guint operator_index = row / BATCHES_PER_OPERATOR;
  guint quarter = row % BATCHES_PER_OPERATOR;

  set_name (source, 0,
            g_strdup_printf ("%s-%u-Q%u", inv_sample_operators[operator_index].batch_code, 2025 + quarter / 4,
                             1 + quarter % 4));
  set_integer (source, 2, source->sample->first_operator + operator_index);
}

static const char *const client_columns[] = { "name", "name_key", "reseller_id", NULL };

static void
make_client (SampleSource *source, guint row)
{
  guint64 chance = scatter (row, 1);

  set_name (source, 0, inv_sample_client_name (row));
  if (chance % 3 == 0)
    set_integer (source, 2, source->sample->first_reseller + (chance >> 8) % inv_sample_n_resellers);
  else
    set_null (source, 2);
}

static const char *const account_columns[] = { "name", "name_key", "client_id", NULL };

static void
make_account (SampleSource *source, guint row)
{
  set_name (source, 0, g_strdup_printf ("sip-%u", 2000 + row));
  set_integer (source, 2, source->sample->first_client + row / ACCOUNTS_PER_CLIENT);
}

static const char *const subscription_columns[] = { "client_id", "package_id", "state", "since", NULL };

static void
make_subscription (SampleSource *source, guint row)
{
  Sample *sample = source->sample;
  guint64 chance = scatter (row, 2);

  set_integer (source, 0, sample->first_client + row);
  set_integer (source, 1, sample->first_package + chance % INV_SAMPLE_N_COMMON_PACKAGES);
  set_integer (source, 2, 0);
  set_integer (source, 3, sample->now - (gint64) (1 + (chance >> 16) % 1400) * SECONDS_PER_DAY);
}

/* The columns of a DID, in the order in which they are made. */
enum
{
  NUMBER,
  STATUS,
  AFTER_HOLD,
  OPERATOR_ID,
  TAG_SET_ID,
  NOTES,
  CLIENT_ID,
  ACCOUNT_ID,
  SUBSCRIPTION_ID,
  HOLD_DAYS,
  HOLD_UNTIL,
  RESERVED_FOR,
  RESERVED_UNTIL,
  BATCH_ID,
  DESCRIPTION,
  ACTIVATION_COST,
  RECURRING_COST,
  RELEASE_DATE,
  FREE,
  COUNTRY,
  AREA,
  N_DID_COLUMNS,
};

G_STATIC_ASSERT (N_DID_COLUMNS <= MAX_COLUMNS);

static const char *const did_columns[] = {
  [NUMBER] = "number",
  [STATUS] = "status",
  [AFTER_HOLD] = "after_hold",
  [OPERATOR_ID] = "operator_id",
  [TAG_SET_ID] = "tag_set_id",
  [NOTES] = "notes",
  [CLIENT_ID] = "client_id",
  [ACCOUNT_ID] = "account_id",
  [SUBSCRIPTION_ID] = "subscription_id",
  [HOLD_DAYS] = "hold_days",
  [HOLD_UNTIL] = "hold_until",
  [RESERVED_FOR] = "reserved_for",
  [RESERVED_UNTIL] = "reserved_until",
  [BATCH_ID] = "batch_id",
  [DESCRIPTION] = "description",
  [ACTIVATION_COST] = "activation_cost",
  [RECURRING_COST] = "recurring_cost",
  [RELEASE_DATE] = "release_date",
  [FREE] = "free",
  [COUNTRY] = "country",
  [AREA] = "area",
  NULL,
};

/* Numbers that lie together fare alike now and then: a whole fifty is frozen, or reserved for an offer. */
static InvStatus
choose_status (guint row, guint64 chance)
{
  guint64 mood = scatter (row / 50, 3) % 1000;
  guint64 share = chance % 1000;

  if (mood < 55)
    return INV_STATUS_FROZEN;
  if (mood < 72)
    return INV_STATUS_RESERVED;

  if (share < 465)
    return INV_STATUS_ACTIVE;
  if (share < 910)
    return INV_STATUS_IN_STOCK;
  if (share < 932)
    return INV_STATUS_RESERVED;
  if (share < 956)
    return INV_STATUS_HOLD;
  if (share < 961)
    return INV_STATUS_BLOCKED;
  if (share < 966)
    return INV_STATUS_FROZEN;
  return INV_STATUS_ARCHIVE;
}

static InvStatus
choose_after_hold (guint64 chance)
{
  switch (chance % 20)
    {
    case 0:
      return INV_STATUS_ARCHIVE;
    case 1:
    case 2:
      return INV_STATUS_RESERVED;
    default:
      return INV_STATUS_IN_STOCK;
    }
}

static const char *
choose_notes (InvStatus status, guint64 chance)
{
  switch (status)
    {
    case INV_STATUS_ACTIVE:
      return chance % 3 != 0 ? inv_sample_notes_in_use[(chance >> 8) % inv_sample_n_notes_in_use] : NULL;
    case INV_STATUS_BLOCKED:
      return inv_sample_notes_blocked[(chance >> 8) % inv_sample_n_notes_blocked];
    case INV_STATUS_ARCHIVE:
      return inv_sample_notes_archive[(chance >> 8) % inv_sample_n_notes_archive];
    case INV_STATUS_FROZEN:
      return chance % 5 == 0 ? "Price not agreed" : NULL;
    case INV_STATUS_IN_STOCK:
    case INV_STATUS_RESERVED:
    case INV_STATUS_HOLD:
    default:
      return NULL;
    }
}

static void
make_client_columns (SampleSource *source, guint row, InvStatus status)
{
  Sample *sample = source->sample;

  if (!inv_status_may_have_client (status))
    {
      set_null (source, CLIENT_ID);
      set_null (source, ACCOUNT_ID);
      set_null (source, SUBSCRIPTION_ID);
      return;
    }

  guint64 chance = scatter (row / 6, 4);
  guint client = chance % sample->n_clients;

  set_integer (source, CLIENT_ID, sample->first_client + client);
  set_integer (source, ACCOUNT_ID,
               sample->first_account + client * ACCOUNTS_PER_CLIENT + (chance >> 32) % ACCOUNTS_PER_CLIENT);
  set_integer (source, SUBSCRIPTION_ID, sample->first_subscription + client);
}

static void
make_hold_columns (SampleSource *source, guint row, InvStatus status, guint64 chance)
{
  static const guint usual_days[] = { 30, 60, 90 };
  Sample *sample = source->sample;

  if (chance % 8 == 0)
    set_integer (source, HOLD_DAYS, usual_days[(chance >> 8) % G_N_ELEMENTS (usual_days)]);
  else
    set_null (source, HOLD_DAYS);

  if (status == INV_STATUS_HOLD)
    set_integer (source, HOLD_UNTIL, sample->midnights[1 + (chance >> 16) % MAX_HOLD_DAYS]);
  else
    set_null (source, HOLD_UNTIL);

  guint64 offer = scatter (row / 50, 5);

  if (status == INV_STATUS_RESERVED && offer % 8 != 0)
    set_text (source, RESERVED_FOR, inv_sample_reserved_for[(offer >> 8) % inv_sample_n_reserved_for]);
  else
    set_null (source, RESERVED_FOR);

  if (status == INV_STATUS_RESERVED && offer % 3 != 0)
    set_integer (source, RESERVED_UNTIL, sample->midnights[1 + (offer >> 16) % MAX_HOLD_DAYS]);
  else
    set_null (source, RESERVED_UNTIL);
}

static void
make_supply_columns (SampleSource *source, guint row, const Run *run, guint64 chance)
{
  Sample *sample = source->sample;
  guint operator_index = run->block->operator_index;
  const InvSampleOperator *operator= & inv_sample_operators[operator_index];
  guint64 delivery = scatter (row / 500, 6);

  set_integer (source, OPERATOR_ID, sample->first_operator + operator_index);
  set_integer (source, ACTIVATION_COST, operator->activation_cost);
  set_integer (source, RECURRING_COST, operator->recurring_cost);
  set_integer (source, FREE, chance % 40 == 0);
  set_text (source, COUNTRY, run->block->country);
  set_text (source, AREA, run->block->area);

  if (delivery % 2 == 0)
    {
      guint batch = (delivery >> 8) % BATCHES_PER_OPERATOR;

      set_integer (source, BATCH_ID, sample->first_batch + operator_index * BATCHES_PER_OPERATOR + batch);
      set_text (source, DESCRIPTION, "Voice and fax");
      set_integer (source, RELEASE_DATE,
                   sample->now - (gint64) (30 + (delivery >> 16) % 700) * SECONDS_PER_DAY);
    }
  else
    {
      set_null (source, BATCH_ID);
      set_null (source, DESCRIPTION);
      set_null (source, RELEASE_DATE);
    }
}

static void
make_did (SampleSource *source, guint row)
{
  const Run *runs = &g_array_index (source->sample->runs, Run, 0);

  while (row >= runs[source->run].end)
    source->run++;

  const Run *run = &runs[source->run];
  if (row % REPORT_EVERY == 0)
    inv_progress_set_done (source->sample->progress, row);

  guint place = row - (source->run > 0 ? runs[source->run - 1].end : 0);
  guint64 chance = scatter (row, 7);
  InvStatus status = choose_status (row, chance);

  g_snprintf (source->number, sizeof source->number, "%s%0*u", run->block->prefix, (int) run->block->n_digits,
              place);
  set_text (source, NUMBER, source->number);
  set_integer (source, STATUS, status);
  set_integer (source, AFTER_HOLD, choose_after_hold (chance >> 10));
  set_integer (source, TAG_SET_ID,
               run->tag_sets[(chance >> 20) % 40 == 0   ? 1
                             : (chance >> 20) % 40 == 1 ? 2
                                                        : 0]);
  set_text (source, NOTES, choose_notes (status, chance >> 26));
  make_client_columns (source, row, status);
  make_hold_columns (source, row, status, chance >> 32);
  make_supply_columns (source, row, run, chance >> 52);
}

/* Small samples take a share of every block; what is left fills the blocks up, then the last one. */
static void
plan_runs (Sample *sample)
{
  static const guint sizes[] = { 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000 };
  g_autofree guint *takes = g_new0 (guint, inv_sample_n_blocks);
  guint left = sample->n_dids;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < inv_sample_n_blocks && left > 0; i++)
      {
        const InvSampleBlock *block = &inv_sample_blocks[i];
        guint room = sizes[block->n_digits] - takes[i];
        guint64 share = ((guint64) sample->n_dids * block->share + 999) / 1000;
        guint take = MIN (left, round == 0 ? MIN (room, share) : room);

        takes[i] += take;
        left -= take;
      }

  sample->runs = g_array_new (FALSE, TRUE, sizeof (Run));
  for (guint i = 0, end = 0; i < inv_sample_n_blocks; i++)
    if (takes[i] > 0)
      {
        end += takes[i];
        g_array_append_val (sample->runs, ((Run) { .block = &inv_sample_blocks[i], .end = end }));
      }
}

/* The numbers of a block carry its tag; some are gold besides, or of a delivery. */
static gboolean
intern_tags (Sample *sample, GError **error)
{
  static const char *const patterns[] = { "%s", "gold,%s", "%s,q4-2026" };

  for (guint i = 0; i < sample->runs->len; i++)
    {
      Run *run = &g_array_index (sample->runs, Run, i);

      for (guint j = 0; j < G_N_ELEMENTS (patterns); j++)
        {
          g_auto (GStrv) parts = g_strsplit (patterns[j], "%s", 2);
          g_autofree char *text = g_strjoinv (run->block->tag, parts);
          g_autoptr (InvTags) tags = inv_tags_parse (text, -1, error);

          if (tags == NULL || !inv_tag_set_intern (sample->connection, tags, &run->tag_sets[j], error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
insert_packages (Sample *sample, GError **error)
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
insert_all (Sample *sample, GError **error)
{
  return insert (sample, "reseller", reseller_columns, inv_sample_n_resellers, make_reseller,
                 &sample->first_reseller, error)
         && insert (sample, "operator", operator_columns, inv_sample_n_operators, make_operator,
                    &sample->first_operator, error)
         && insert (sample, "batch", batch_columns, inv_sample_n_operators * BATCHES_PER_OPERATOR, make_batch,
                    &sample->first_batch, error)
         && insert (sample, "client", client_columns, sample->n_clients, make_client, &sample->first_client,
                    error)
         && insert (sample, "account", account_columns, sample->n_clients * ACCOUNTS_PER_CLIENT, make_account,
                    &sample->first_account, error)
         && insert_packages (sample, error)
         && insert (sample, "subscription", subscription_columns, sample->n_clients, make_subscription,
                    &sample->first_subscription, error)
         && intern_tags (sample, error)
         && insert (sample, "did", did_columns, sample->n_dids, make_did, NULL, error);
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
                           _("Sample data can be made in an empty inventory only. Make a new one for it."));
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
               _("A sample cannot have %'u DIDs. It has from 1 to %'d."), n_dids, INV_SAMPLE_MAX);
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

  Sample sample = {
    .step = step,
    .connection = inv_store_get_connection (store),
    .progress = progress,
    .now = inv_clock_get_now (clock),
    .n_dids = n_dids,
    .n_clients = MAX (MIN_CLIENTS, n_dids / DIDS_PER_CLIENT),
  };

  for (int days = 0; days <= MAX_HOLD_DAYS; days++)
    sample.midnights[days] = inv_clock_get_midnight_after (clock, days);

  plan_runs (&sample);
  inv_progress_begin_stage (progress, _("Making sample data"), n_dids);

  gboolean done = check_empty (sample.connection, error) && insert_all (&sample, error)
                  && inv_step_commit (step, NULL, n_dids, error);

  g_array_unref (sample.runs);
  return done;
}
