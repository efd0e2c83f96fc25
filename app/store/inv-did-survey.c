/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What many DIDs have in the fields that are going to be edited: which values, how often. One pass over the rows counts
 * what is stored; names and tags are looked up at the end. */

#include "config.h"

#include "inv-did-survey.h"

#include "inv-did-names.h"
#include "inv-id-filter.h"
#include "inv-statement.h"
#include "inv-tag-set.h"

#include <string.h>

/* A value that was met, and how often. */
typedef struct
{
  InvValue value;
  guint64 count;
} Tally;

/* Most rows have one of a few values, which are found here without a look into the hash table. */
#define N_RECENT 64

/* The values of one field while they are counted. */
typedef struct
{
  gboolean is_text;
  guint max_values;
  guint64 n_empty;
  gint64 lowest;
  gint64 highest;
  gint64 sum;
  gboolean has_numbers;
  gboolean has_many;
  GHashTable *tallies;
  Tally *recent[N_RECENT];
} Counter;

struct _InvDidSurvey
{
  guint64 count;
  InvFieldSurvey fields[INV_N_FIELDS];
};

static guint
hash_tally (gconstpointer key)
{
  return inv_value_hash (key);
}

static gboolean
equal_tallies (gconstpointer a, gconstpointer b)
{
  return inv_value_equal (a, b);
}

static void
free_tally (gpointer data)
{
  Tally *tally = data;

  inv_value_clear (&tally->value);
  g_free (tally);
}

static void
counter_init (Counter *counter, InvField field)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  counter->is_text = info->type == INV_FIELD_TYPE_TEXT || info->type == INV_FIELD_TYPE_COUNTRY
                     || info->type == INV_FIELD_TYPE_NUMBER;
  counter->max_values = info->type == INV_FIELD_TYPE_TAGS ? G_MAXUINT : INV_SURVEY_MAX_VALUES;
  counter->tallies = g_hash_table_new_full (hash_tally, equal_tallies, NULL, free_tally);
}

static void
counter_clear (Counter *counter)
{
  g_clear_pointer (&counter->tallies, g_hash_table_unref);
}

/* The tally of a value, NULL once there are too many. */
static Tally *
take_tally (Counter *counter, const InvValue *value)
{
  Tally *tally = g_hash_table_lookup (counter->tallies, value);

  if (tally != NULL)
    return tally;

  if (g_hash_table_size (counter->tallies) >= counter->max_values)
    {
      counter->has_many = TRUE;
      return NULL;
    }

  tally = g_new0 (Tally, 1);
  inv_value_copy (&tally->value, value);
  g_hash_table_insert (counter->tallies, &tally->value, tally);
  return tally;
}

static void
count_integer (Counter *counter, gint64 integer)
{
  if (integer < counter->lowest || !counter->has_numbers)
    counter->lowest = integer;
  if (integer > counter->highest || !counter->has_numbers)
    counter->highest = integer;
  counter->has_numbers = TRUE;
  if (__builtin_add_overflow (counter->sum, integer, &counter->sum))
    counter->sum = G_MAXINT64;

  if (counter->has_many)
    return;

  Tally **recent = &counter->recent[(guint64) integer % N_RECENT];

  if (*recent == NULL || (*recent)->value.integer != integer)
    {
      InvValue value = inv_value_from_integer (integer);
      Tally *tally = take_tally (counter, &value);

      if (tally == NULL)
        return;
      *recent = tally;
    }
  (*recent)->count++;
}

static void
count_text (Counter *counter, const char *text)
{
  if (counter->has_many)
    return;

  Tally **recent = &counter->recent[0];

  if (*recent == NULL || strcmp ((*recent)->value.text, text) != 0)
    {
      InvValue value = inv_value_from_text (text);
      Tally *tally = take_tally (counter, &value);

      if (tally == NULL)
        return;
      *recent = tally;
    }
  (*recent)->count++;
}

static void
count_column (Counter *counter, InvStatement *statement, int column)
{
  if (inv_statement_is_null (statement, column))
    counter->n_empty++;
  else if (counter->is_text)
    count_text (counter, inv_statement_get_text (statement, column));
  else
    count_integer (counter, inv_statement_get_integer (statement, column));
}

static gboolean
count_rows (InvConnection *connection,
            const InvIdSet *ids,
            const InvField *fields,
            guint n_fields,
            Counter *counters,
            guint64 *count,
            GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.id");

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, ", t.%s", inv_field_get_info (fields[i])->column);
  g_string_append_printf (sql, " FROM did AS t WHERE %s", inv_id_filter_get_sql (ids));

  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  inv_id_filter_bind (statement, ids);
  while (inv_statement_step (statement, &local_error))
    {
      (*count)++;
      for (guint i = 0; i < n_fields; i++)
        count_column (&counters[i], statement, (int) i + 1);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const InvSurveyValue *value_a = a;
  const InvSurveyValue *value_b = b;

  if (value_a->count != value_b->count)
    return value_a->count > value_b->count ? -1 : 1;
  if (value_a->value.type == INV_VALUE_TEXT)
    return strcmp (value_a->value.text, value_b->value.text);
  return value_a->value.integer < value_b->value.integer ? -1 : 1;
}

static void
clear_value (gpointer data)
{
  InvSurveyValue *value = data;

  inv_value_clear (&value->value);
  g_free (value->name);
}

static void
add_value (InvFieldSurvey *survey, const InvValue *value, const char *name, guint64 count)
{
  InvSurveyValue added = { .name = g_strdup (name), .count = count };

  inv_value_copy (&added.value, value);
  g_array_append_val (survey->values, added);
}

/* Reads the names of the values that were counted. */
static gboolean
add_names (InvFieldSurvey *survey, InvConnection *connection, GError **error)
{
  InvDidNames *names = inv_did_names_new (connection, survey->field, error);
  g_autoptr (GError) local_error = NULL;

  if (names == NULL)
    return FALSE;

  for (guint i = 0; i < survey->values->len && local_error == NULL; i++)
    {
      InvSurveyValue *value = &g_array_index (survey->values, InvSurveyValue, i);
      const InvDidName *name = inv_did_names_get (names, value->value.integer, &local_error);

      value->name = g_strdup (name != NULL ? name->text : "");
    }
  inv_did_names_free (names);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

/* Turns sets of tags into tags. */
static gboolean
add_tags (InvFieldSurvey *survey, Counter *counter, InvConnection *connection, GError **error)
{
  g_autoptr (GHashTable) by_tag = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, counter->tallies);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Tally *tally = value;
      g_autoptr (InvTags) tags = inv_tag_set_load (connection, tally->value.integer, error);

      if (tags == NULL)
        return FALSE;

      for (const char *const *tag = inv_tags_get_strv (tags); *tag != NULL; tag++)
        {
          guint64 *count = g_hash_table_lookup (by_tag, *tag);

          if (count == NULL)
            {
              count = g_new0 (guint64, 1);
              g_hash_table_insert (by_tag, g_strdup (*tag), count);
            }
          *count += tally->count;
        }
    }

  g_hash_table_iter_init (&iter, by_tag);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      InvValue tag = inv_value_from_text (key);

      add_value (survey, &tag, NULL, *(guint64 *) value);
    }
  g_array_sort (survey->values, compare_values);
  return TRUE;
}

static gboolean
conclude (InvFieldSurvey *survey, Counter *counter, InvConnection *connection, GError **error)
{
  InvFieldType type = inv_field_get_info (survey->field)->type;
  guint n_values = g_hash_table_size (counter->tallies);
  GHashTableIter iter;
  gpointer value;

  survey->n_empty = counter->n_empty;
  survey->has_many = counter->has_many;
  survey->is_uniform = !counter->has_many && n_values + (counter->n_empty > 0 ? 1 : 0) <= 1;
  survey->lowest = counter->lowest;
  survey->highest = counter->highest;
  survey->sum = counter->sum;

  if (counter->has_many)
    return TRUE;
  if (type == INV_FIELD_TYPE_TAGS)
    return add_tags (survey, counter, connection, error);

  g_hash_table_iter_init (&iter, counter->tallies);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_value (survey, &((const Tally *) value)->value, NULL, ((const Tally *) value)->count);
  g_array_sort (survey->values, compare_values);

  return type != INV_FIELD_TYPE_NAME || add_names (survey, connection, error);
}

InvDidSurvey *
inv_did_survey_take (InvConnection *connection,
                     const InvIdSet *ids,
                     const InvField *fields,
                     guint n_fields,
                     InvProgress *progress,
                     GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  g_autoptr (InvDidSurvey) self = g_new0 (InvDidSurvey, 1);
  g_autofree Counter *counters = g_new0 (Counter, n_fields);
  gboolean is_done;

  for (guint i = 0; i < n_fields; i++)
    {
      InvFieldSurvey *survey = &self->fields[fields[i]];

      survey->field = fields[i];
      survey->values = g_array_new (FALSE, TRUE, sizeof (InvSurveyValue));
      g_array_set_clear_func (survey->values, clear_value);
      counter_init (&counters[i], fields[i]);
    }

  inv_connection_set_progress (connection, progress);
  is_done = count_rows (connection, ids, fields, n_fields, counters, &self->count, error);
  for (guint i = 0; i < n_fields; i++)
    {
      is_done = is_done && conclude (&self->fields[fields[i]], &counters[i], connection, error);
      counter_clear (&counters[i]);
    }
  inv_connection_set_progress (connection, NULL);

  return is_done ? g_steal_pointer (&self) : NULL;
}

void
inv_did_survey_free (InvDidSurvey *self)
{
  if (self == NULL)
    return;

  for (int field = 0; field < INV_N_FIELDS; field++)
    g_clear_pointer (&self->fields[field].values, g_array_unref);
  g_free (self);
}

guint64
inv_did_survey_get_count (const InvDidSurvey *self)
{
  return self->count;
}

const InvFieldSurvey *
inv_did_survey_get_field (const InvDidSurvey *self, InvField field)
{
  return self->fields[field].values != NULL ? &self->fields[field] : NULL;
}
