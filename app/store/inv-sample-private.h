/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that make sample data share. */

#pragma once

#include "inv-number.h"
#include "inv-sample-data.h"
#include "inv-source.h"
#include "inv-step.h"

G_BEGIN_DECLS

#define INV_SAMPLE_BATCHES_PER_OPERATOR 7
#define INV_SAMPLE_ACCOUNTS_PER_CLIENT 2
#define INV_SAMPLE_MAX_HOLD_DAYS 90
#define INV_SAMPLE_MAX_COLUMNS 24
#define INV_SAMPLE_SECONDS_PER_DAY (24 * 60 * 60)

/* A run of DIDs in one block: those before @end that are not in the run before. */
typedef struct
{
  const InvSampleBlock *block;
  guint end;
  gint64 tag_sets[3];
} InvSampleRun;

typedef struct
{
  InvStep *step;
  InvConnection *connection;
  gint64 now;
  gint64 midnights[INV_SAMPLE_MAX_HOLD_DAYS + 1];
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
} InvSample;

typedef struct _InvSampleSource InvSampleSource;

/* Makes the values of a row; texts that are not constants go to the source's own. */
typedef void (*InvSampleMakeRow) (InvSampleSource *source, guint row);

struct _InvSampleSource
{
  InvSource base;
  InvSample *sample;
  InvSampleMakeRow make_row;
  gint64 made;
  InvValue values[INV_SAMPLE_MAX_COLUMNS];
  char *texts[2];
  char number[INV_NUMBER_SIZE];
  guint run;
};

/* Numbers that have nothing in common for neighbouring @seed. */
guint64 inv_sample_scatter (guint64 seed, guint64 salt);

void inv_sample_source_set_integer (InvSampleSource *source, int column, gint64 integer);
void inv_sample_source_set_null (InvSampleSource *source, int column);

/* Sets a text that outlives the row, or nothing. */
void inv_sample_source_set_text (InvSampleSource *source, int column, const char *text);

/* Sets a name, which the source takes over, and its key in the column behind it. */
void inv_sample_source_set_name (InvSampleSource *source, int column, char *name);

/* Adds rows to a table, as a part of the sample's step. */
gboolean inv_sample_insert (InvSample *sample,
                            const char *table,
                            const char *const *columns,
                            guint n_rows,
                            InvSampleMakeRow make_row,
                            gint64 *first_id,
                            GError **error);

/* Adds the DIDs, once all that they refer to is there. */
gboolean inv_sample_insert_dids (InvSample *sample, GError **error);

G_END_DECLS
