/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Creating DIDs, one or ten million, in one step. The numbers that exist are found beforehand, by going through the
 * list and the index of the numbers side by side; the others go in by one statement. */

#include "config.h"

#include "inv-did-create.h"

#include "inv-did-edit-values.h"
#include "inv-entity-edit.h"
#include "inv-error.h"
#include "inv-field-value.h"
#include "inv-names.h"
#include "inv-source.h"
#include "inv-statement.h"
#include "inv-step.h"
#include "inv-tag-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows go by between two reports of progress. */
#define REPORT_EVERY 4096

/* After so many steps through the index it is quicker to look a number up. */
#define MAX_STEPS 16

/* Goes on in the index to the first number that is not before @number. */
static const char *
advance_index (InvStatement *statement, const char *number, GError **error)
{
  const char *found = inv_statement_get_text (statement, 0);

  for (guint i = 0; i < MAX_STEPS && strcmp (found, number) < 0; i++)
    {
      if (!inv_statement_step (statement, error))
        return NULL;
      found = inv_statement_get_text (statement, 0);
    }
  if (strcmp (found, number) >= 0)
    return found;

  inv_statement_reset (statement);
  inv_statement_bind_text (statement, 1, number);
  return inv_statement_step (statement, error) ? inv_statement_get_text (statement, 0) : NULL;
}

static void
count_existing (InvDidCreateResult *result, const char *number)
{
  inv_number_examples_add (&result->examples, number);
  result->existing++;
}

/* Which of the numbers exist: their places in the list, from 1, or, if they are wanted, the ids of the DIDs. */
static InvIdSet *
find_existing (InvConnection *connection,
               const InvNumberList *numbers,
               gboolean wants_ids,
               InvProgress *progress,
               InvDidCreateResult *result,
               GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection,
                                     "SELECT number, id FROM did WHERE number >= ?1 ORDER BY number", error);
  if (statement == NULL)
    return NULL;

  g_autoptr (InvIdSetBuilder) places = inv_id_set_builder_new ();
  g_autoptr (GError) local_error = NULL;
  InvNumberListIter iter;
  const char *found = NULL;
  gint64 place = 1;

  inv_progress_begin_stage (progress, _ ("Looking for numbers that exist"), result->asked);
  inv_number_list_iter_init (&iter, numbers);
  inv_statement_bind_text (statement, 1, "");
  if (inv_statement_step (statement, &local_error))
    found = inv_statement_get_text (statement, 0);

  for (; found != NULL && inv_number_list_iter_next (&iter); place++)
    {
      int order = strcmp (found, iter.number);

      if (place % REPORT_EVERY == 0)
        inv_progress_set_done (progress, place);

      if (order < 0)
        {
          found = advance_index (statement, iter.number, &local_error);
          order = found != NULL ? strcmp (found, iter.number) : 1;
        }
      if (order == 0)
        {
          inv_id_set_builder_add (places, wants_ids ? inv_statement_get_integer (statement, 1) : place);
          count_existing (result, iter.number);
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return inv_id_set_builder_end (g_steal_pointer (&places));
}

static InvIdSet *
look_up (InvConnection *connection,
         const InvNumberList *numbers,
         InvProgress *progress,
         InvDidCreateResult *result,
         GError **error)
{
  *result = (InvDidCreateResult) {
    .asked = inv_number_list_get_count (numbers),
    .repeated = inv_number_list_get_n_repeated (numbers),
  };
  g_strlcpy (result->first, inv_number_list_get_first (numbers), sizeof result->first);
  g_strlcpy (result->last, inv_number_list_get_last (numbers), sizeof result->last);

  g_autoptr (InvIdSet) existing = find_existing (connection, numbers, FALSE, progress, result, error);

  result->created = result->asked - result->existing;
  return g_steal_pointer (&existing);
}

gboolean
inv_did_create_preview (InvConnection *connection,
                        const InvNumberList *numbers,
                        InvProgress *progress,
                        InvDidCreateResult *result,
                        GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (numbers != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  if (!inv_number_list_check (numbers, error))
    return FALSE;

  inv_connection_set_progress (connection, progress);
  g_autoptr (InvIdSet) existing = look_up (connection, numbers, progress, result, error);
  inv_connection_set_progress (connection, NULL);

  return existing != NULL;
}

InvIdSet *
inv_did_create_find_existing (InvConnection *connection,
                              const InvNumberList *numbers,
                              InvProgress *progress,
                              GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (numbers != NULL, NULL);

  InvDidCreateResult result = { .asked = inv_number_list_get_count (numbers) };

  inv_connection_set_progress (connection, progress);
  InvIdSet *ids = find_existing (connection, numbers, TRUE, progress, &result, error);
  inv_connection_set_progress (connection, NULL);

  return ids;
}

enum
{
  NUMBER,
  STATUS,
  AFTER_HOLD,
  OPERATOR_ID,
  TAG_SET_ID,
  NOTES,
  N_COLUMNS,
};

static const char *const main_columns[N_COLUMNS] = {
  [NUMBER] = "number",           [STATUS] = "status",         [AFTER_HOLD] = "after_hold",
  [OPERATOR_ID] = "operator_id", [TAG_SET_ID] = "tag_set_id", [NOTES] = "notes",
};

/* The numbers that do not exist, in their order. */
typedef struct
{
  InvSource base;
  InvNumberListIter numbers;
  gint64 place;
  InvIdSetIter existing;
  gint64 next_existing;
  gint64 row;
  InvValue values[N_COLUMNS + INV_N_FIELDS];
} NumberSource;

static void
go_to_next_number (NumberSource *source)
{
  gboolean exists;

  do
    {
      inv_number_list_iter_next (&source->numbers);
      exists = ++source->place == source->next_existing;
      if (exists && !inv_id_set_iter_next (&source->existing, &source->next_existing))
        source->next_existing = 0;
    }
  while (exists);

  source->values[NUMBER] = inv_value_from_text (source->numbers.number);
}

static void
get_value_cb (InvSource *base, gint64 row, int column, InvValue *value)
{
  NumberSource *source = (NumberSource *) base;

  if (source->row != row)
    {
      go_to_next_number (source);
      source->row = row;
    }
  *value = source->values[column];
}

static gint64
take_operator (InvStep *step, const InvDidCreateFields *fields, InvDidCreateResult *result, GError **error)
{
  InvConnection *connection = inv_store_get_connection (inv_step_get_store (step));
  g_autoptr (GError) local_error = NULL;
  gint64 id = inv_names_find (connection, INV_ENTITY_OPERATOR, fields->operator_name, 0, &local_error);

  if (id != 0)
    return id;

  if (fields->create_missing && g_error_matches (local_error, INV_ERROR, INV_ERROR_NOT_FOUND))
    {
      result->operator_created = TRUE;
      return inv_entity_add_in_step (step, INV_ENTITY_OPERATOR, fields->operator_name, NULL, 0, error);
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return 0;
}

/* A new DID has no status yet that a value could go with, so this is said before it is written. */
static gboolean
check_other (const InvDidAssignment *other, const InvDidCreateFields *fields, GError **error)
{
  gboolean is_reservation = other->field == INV_FIELD_RESERVED_FOR
                            || other->field == INV_FIELD_RESERVED_UNTIL;

  if (!inv_field_has (other->field, INV_FIELD_FLAG_CREATE))
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” cannot be set on a new DID."),
                 inv_field_get_label (other->field));
  else if (is_reservation && fields->status != INV_STATUS_RESERVED)
    g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                 _ ("“%s” is for Reserved DIDs. Set the status to Reserved, or leave it empty."),
                 inv_field_get_label (other->field));
  else
    return TRUE;

  return FALSE;
}

/* Reads the fields besides those that every new DID gets. The operator goes with them, because a batch is one of its
 * own. */
static gboolean
read_others (InvStore *store, const InvDidCreateFields *fields, InvDidEditValues *values, GError **error)
{
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (InvDidAssignment));
  InvDidAssignment supplier = { INV_FIELD_OPERATOR, INV_DID_EDIT_SET, fields->operator_name };

  g_array_append_val (given, supplier);
  for (gsize i = 0; i < fields->n_others; i++)
    if (*fields->others[i].text != '\0')
      {
        if (!check_other (&fields->others[i], fields, error))
          return FALSE;
        g_array_append_val (given, fields->others[i]);
      }

  return inv_did_edit_values_read (values, store, NULL, (const InvDidAssignment *) given->data, given->len,
                                   error);
}

/* Puts the other fields behind the columns that every new DID has. */
static void
add_others (const InvDidEditValues *others, const char **columns, InvValue *values)
{
  int n = N_COLUMNS;

  for (int field = 0; field < INV_N_FIELDS; field++)
    {
      if (!others->given[field] || field == INV_FIELD_OPERATOR)
        continue;

      columns[n] = inv_field_get_info (field)->column;
      values[n] = others->references[field] != 0 ? inv_value_from_integer (others->references[field])
                                                 : others->values[field];
      n++;
    }
}

static gboolean
insert_numbers (InvStep *step,
                const InvNumberList *numbers,
                const InvIdSet *existing,
                gint64 operator_id,
                const InvDidCreateFields *fields,
                InvDidCreateResult *result,
                GError **error)
{
  InvStore *store = inv_step_get_store (step);
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvTags) tags = inv_tags_parse (fields->tags != NULL ? fields->tags : "", -1, error);
  g_auto (InvValue) notes = INV_VALUE_INIT;
  g_auto (InvDidEditValues) others = { 0 };
  gint64 tag_set_id;

  if (tags == NULL || !inv_tag_set_intern (connection, tags, &tag_set_id, error)
      || !inv_field_parse_value (INV_FIELD_NOTES, &notes, fields->notes != NULL ? fields->notes : "", NULL,
                                 error)
      || !read_others (store, fields, &others, error))
    return FALSE;

  NumberSource source = {
    .base = { result->created, get_value_cb },
    .row = -1,
    .values = {
      [STATUS] = inv_value_from_integer (fields->status),
      [AFTER_HOLD] = inv_value_from_integer (fields->after_hold),
      [OPERATOR_ID] = inv_value_from_integer (operator_id),
      [TAG_SET_ID] = tag_set_id != 0 ? inv_value_from_integer (tag_set_id) : inv_value_null (),
      [NOTES] = notes,
    },
  };
  const char *columns[N_COLUMNS + INV_N_FIELDS + 1] = { NULL };

  memcpy (columns, main_columns, sizeof main_columns);
  add_others (&others, columns, source.values);

  inv_number_list_iter_init (&source.numbers, numbers);
  inv_id_set_iter_init (&source.existing, existing);
  if (!inv_id_set_iter_next (&source.existing, &source.next_existing))
    source.next_existing = 0;

  return inv_step_insert (step, "did", columns, &source.base, &result->first_id, NULL, error);
}

/* What the log names the step by. */
static char *
summarize (const InvNumberList *numbers)
{
  guint n_ranges;
  const InvRange *ranges = inv_number_list_get_ranges (numbers, &n_ranges);

  if (n_ranges == 1)
    return inv_range_to_text (&ranges[0]);

  return g_strdup_printf ("%s … %s", inv_number_list_get_first (numbers), inv_number_list_get_last (numbers));
}

gboolean
inv_did_create (InvStore *store,
                const InvNumberList *numbers,
                const InvDidCreateFields *fields,
                InvProgress *progress,
                InvDidCreateResult *result,
                GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (numbers != NULL, FALSE);
  g_return_val_if_fail (fields != NULL && fields->operator_name != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  if (!inv_number_list_check (numbers, error) || !inv_status_check_after_hold (fields->after_hold, error)
      || !inv_status_check_change (fields->status, fields->status, fields->after_hold, INV_STATUS_WAY_CREATE,
                                   error))
    return FALSE;

  g_autoptr (InvStep) step = inv_step_begin (store, "create", progress, error);
  if (step == NULL)
    return FALSE;

  g_autoptr (InvIdSet)
      existing = look_up (inv_store_get_connection (store), numbers, progress, result, error);
  if (existing == NULL)
    return FALSE;

  gint64 operator_id = take_operator (step, fields, result, error);
  g_autofree char *summary = summarize (numbers);

  return operator_id != 0 && insert_numbers (step, numbers, existing, operator_id, fields, result, error)
         && inv_step_commit (step, summary, result->created, error);
}

static char *
describe_existing (const InvDidCreateResult *result)
{
  g_autofree char *examples = inv_number_examples_to_text (&result->examples, result->existing);

  return g_strdup_printf (ngettext ("%'lu number is in the inventory already and stays as it is: %s",
                                    "%'lu numbers are in the inventory already and stay as they are: %s",
                                    result->existing),
                          (gulong) result->existing, examples);
}

GStrv
inv_did_create_describe (const InvDidCreateResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_strv_builder_take (lines,
                       g_strdup_printf (ngettext ("%'lu DID created.", "%'lu DIDs created.", result->created),
                                        (gulong) result->created));
  if (result->existing > 0)
    g_strv_builder_take (lines, describe_existing (result));
  if (result->repeated > 0)
    g_strv_builder_take (lines, g_strdup_printf (ngettext ("%'lu number was given more than once.",
                                                           "%'lu numbers were given more than once.",
                                                           result->repeated),
                                                 (gulong) result->repeated));
  return g_strv_builder_end (lines);
}
