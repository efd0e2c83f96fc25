/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The DIDs of sample data: numbers in blocks, with all seven statuses and what goes with each. */

#include "config.h"

#include "inv-sample-private.h"

#include "inv-status.h"
#include "inv-tag-set.h"

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

G_STATIC_ASSERT (N_DID_COLUMNS <= INV_SAMPLE_MAX_COLUMNS);

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
  guint64 mood = inv_sample_scatter (row / 50, 3) % 1000;
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
make_client_columns (InvSampleSource *source, guint row, InvStatus status)
{
  InvSample *sample = source->sample;

  if (!inv_status_may_have_client (status))
    {
      inv_sample_source_set_null (source, CLIENT_ID);
      inv_sample_source_set_null (source, ACCOUNT_ID);
      inv_sample_source_set_null (source, SUBSCRIPTION_ID);
      return;
    }

  guint64 chance = inv_sample_scatter (row / 6, 4);
  guint client = chance % sample->n_clients;

  inv_sample_source_set_integer (source, CLIENT_ID, sample->first_client + client);
  inv_sample_source_set_integer (source, ACCOUNT_ID,
                                 sample->first_account + client * INV_SAMPLE_ACCOUNTS_PER_CLIENT
                                     + (chance >> 32) % INV_SAMPLE_ACCOUNTS_PER_CLIENT);
  inv_sample_source_set_integer (source, SUBSCRIPTION_ID, sample->first_subscription + client);
}

static void
make_hold_columns (InvSampleSource *source, guint row, InvStatus status, guint64 chance)
{
  static const guint usual_days[] = { 30, 60, 90 };
  InvSample *sample = source->sample;

  if (chance % 8 == 0)
    inv_sample_source_set_integer (source, HOLD_DAYS, usual_days[(chance >> 8) % G_N_ELEMENTS (usual_days)]);
  else
    inv_sample_source_set_null (source, HOLD_DAYS);

  if (status == INV_STATUS_HOLD)
    inv_sample_source_set_integer (source, HOLD_UNTIL,
                                   sample->midnights[1 + (chance >> 16) % INV_SAMPLE_MAX_HOLD_DAYS]);
  else
    inv_sample_source_set_null (source, HOLD_UNTIL);

  guint64 offer = inv_sample_scatter (row / 50, 5);

  if (status == INV_STATUS_RESERVED && offer % 8 != 0)
    inv_sample_source_set_text (source, RESERVED_FOR,
                                inv_sample_reserved_for[(offer >> 8) % inv_sample_n_reserved_for]);
  else
    inv_sample_source_set_null (source, RESERVED_FOR);

  if (status == INV_STATUS_RESERVED && offer % 3 != 0)
    inv_sample_source_set_integer (source, RESERVED_UNTIL,
                                   sample->midnights[1 + (offer >> 16) % INV_SAMPLE_MAX_HOLD_DAYS]);
  else
    inv_sample_source_set_null (source, RESERVED_UNTIL);
}

static void
make_supply_columns (InvSampleSource *source, guint row, const InvSampleRun *run, guint64 chance)
{
  InvSample *sample = source->sample;
  guint operator_index = run->block->operator_index;
  const InvSampleOperator *operator= & inv_sample_operators[operator_index];
  guint64 delivery = inv_sample_scatter (row / 500, 6);

  inv_sample_source_set_integer (source, OPERATOR_ID, sample->first_operator + operator_index);
  inv_sample_source_set_integer (source, ACTIVATION_COST, operator->activation_cost);
  inv_sample_source_set_integer (source, RECURRING_COST, operator->recurring_cost);
  inv_sample_source_set_integer (source, FREE, chance % 40 == 0);
  inv_sample_source_set_text (source, COUNTRY, run->block->country);
  inv_sample_source_set_text (source, AREA, run->block->area);

  if (delivery % 2 == 0)
    {
      guint batch = (delivery >> 8) % INV_SAMPLE_BATCHES_PER_OPERATOR;

      inv_sample_source_set_integer (source, BATCH_ID,
                                     sample->first_batch + operator_index * INV_SAMPLE_BATCHES_PER_OPERATOR
                                         + batch);
      inv_sample_source_set_text (source, DESCRIPTION, "Voice and fax");
      inv_sample_source_set_integer (source, RELEASE_DATE,
                                     sample->now
                                         - (gint64) (30 + (delivery >> 16) % 700)
                                               * INV_SAMPLE_SECONDS_PER_DAY);
    }
  else
    {
      inv_sample_source_set_null (source, BATCH_ID);
      inv_sample_source_set_null (source, DESCRIPTION);
      inv_sample_source_set_null (source, RELEASE_DATE);
    }
}

static void
make_did (InvSampleSource *source, guint row)
{
  const InvSampleRun *runs = &g_array_index (source->sample->runs, InvSampleRun, 0);

  while (row >= runs[source->run].end)
    source->run++;

  const InvSampleRun *run = &runs[source->run];
  guint place = row - (source->run > 0 ? runs[source->run - 1].end : 0);
  guint64 chance = inv_sample_scatter (row, 7);
  InvStatus status = choose_status (row, chance);

  g_snprintf (source->number, sizeof source->number, "%s%0*u", run->block->prefix, (int) run->block->n_digits,
              place);
  inv_sample_source_set_text (source, NUMBER, source->number);
  inv_sample_source_set_integer (source, STATUS, status);
  inv_sample_source_set_integer (source, AFTER_HOLD, choose_after_hold (chance >> 10));
  inv_sample_source_set_integer (source, TAG_SET_ID,
                                 run->tag_sets[(chance >> 20) % 40 == 0   ? 1
                                               : (chance >> 20) % 40 == 1 ? 2
                                                                          : 0]);
  inv_sample_source_set_text (source, NOTES, choose_notes (status, chance >> 26));
  make_client_columns (source, row, status);
  make_hold_columns (source, row, status, chance >> 32);
  make_supply_columns (source, row, run, chance >> 52);
}

/* Small samples take a share of every block; what is left fills the blocks up, then the last one. */
static void
plan_runs (InvSample *sample)
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

  sample->runs = g_array_new (FALSE, TRUE, sizeof (InvSampleRun));
  for (guint i = 0, end = 0; i < inv_sample_n_blocks; i++)
    if (takes[i] > 0)
      {
        end += takes[i];
        g_array_append_val (sample->runs, ((InvSampleRun) { .block = &inv_sample_blocks[i], .end = end }));
      }
}

/* The numbers of a block carry its tag; some are gold besides, or of a delivery. */
static gboolean
intern_tags (InvSample *sample, GError **error)
{
  static const char *const patterns[] = { "%s", "gold,%s", "%s,q4-2026" };

  for (guint i = 0; i < sample->runs->len; i++)
    {
      InvSampleRun *run = &g_array_index (sample->runs, InvSampleRun, i);

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

gboolean
inv_sample_insert_dids (InvSample *sample, GError **error)
{
  plan_runs (sample);

  gboolean inserted = intern_tags (sample, error)
                      && inv_sample_insert (sample, "did", did_columns, sample->n_dids, make_did, NULL,
                                            error);

  g_clear_pointer (&sample->runs, g_array_unref);
  return inserted;
}
