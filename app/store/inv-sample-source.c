/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of sample data: each is a function of its place, made when the inventory asks for it. */

#include "config.h"

#include "inv-sample-private.h"

#include "inv-name.h"

/* The finalizer of SplitMix64: neighbouring inputs give outputs that have nothing in common. */
guint64
inv_sample_scatter (guint64 seed, guint64 salt)
{
  guint64 z = (seed + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + salt;

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
get_value_cb (InvSource *base, gint64 row, int column, InvValue *value)
{
  InvSampleSource *source = (InvSampleSource *) base;

  if (source->made != row)
    {
      source->make_row (source, row);
      source->made = row;
    }
  *value = source->values[column];
}

void
inv_sample_source_set_integer (InvSampleSource *source, int column, gint64 integer)
{
  source->values[column] = inv_value_from_integer (integer);
}

void
inv_sample_source_set_text (InvSampleSource *source, int column, const char *text)
{
  source->values[column] = text != NULL ? inv_value_from_text (text) : inv_value_null ();
}

void
inv_sample_source_set_null (InvSampleSource *source, int column)
{
  source->values[column] = inv_value_null ();
}

/* A name with its key, both owned by the source. */
void
inv_sample_source_set_name (InvSampleSource *source, int column, char *name)
{
  g_free (source->texts[0]);
  g_free (source->texts[1]);
  source->texts[0] = name;
  source->texts[1] = inv_name_key (name, -1);
  inv_sample_source_set_text (source, column, source->texts[0]);
  inv_sample_source_set_text (source, column + 1, source->texts[1]);
}

gboolean
inv_sample_insert (InvSample *sample,
                   const char *table,
                   const char *const *columns,
                   guint n_rows,
                   InvSampleMakeRow make_row,
                   gint64 *first_id,
                   GError **error)
{
  InvSampleSource source = {
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
