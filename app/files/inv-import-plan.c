/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides what becomes of each number of a file. The numbers come in order; of equal ones the first that
 * can be is taken, and those after it are rejected. */

#include "config.h"

#include "inv-import-plan.h"

#include "inv-error.h"
#include "inv-import-corrections.h"
#include "inv-import-existing.h"
#include "inv-import-given.h"
#include "inv-import-product.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InvImportPlan
{
  InvImportRows *rows;
  InvImportDefaults *defaults;
  InvImportNames *names;
  InvImportSubscriptions *subscriptions;
  InvImportRules rules;
  InvImportUpdate update;
  InvImportReasons *reasons;
  InvImportReasons *corrections;

  InvImportCounts counts;
  GByteArray *outcomes;
  GArray *changes;
  GArray *facts;
  GStringChunk *texts;
  guint32 double_reason;
  gboolean operator_is_missing;
};

static InvImportEntry *
get_entry (const InvImportPlan *plan, guint32 entry)
{
  return &g_array_index (plan->rows->entries, InvImportEntry, entry);
}

static void
count_corrections (InvImportPlan *plan, const InvImportEntry *entry)
{
  const char *messages[INV_IMPORT_MAX_CORRECTIONS];
  guint n = inv_import_corrections_list (plan->rows, plan->defaults, plan->names, entry->row, messages);

  for (guint i = 0; i < n; i++)
    inv_import_reasons_count (plan->corrections, inv_import_reasons_intern (plan->corrections, messages[i]),
                              inv_import_rows_get_line (plan->rows, entry), 1);

  if (n > 0)
    plan->counts.corrected++;
}

static void
set_outcome (InvImportPlan *plan, guint32 index, InvImportOutcome outcome)
{
  plan->outcomes->data[index] = outcome;
  plan->counts.outcomes[outcome]++;

  if (outcome == INV_IMPORT_CREATED || outcome == INV_IMPORT_UPDATED)
    count_corrections (plan, get_entry (plan, index));
}

static void
reject (InvImportPlan *plan, guint32 index, guint32 reason)
{
  InvImportEntry *entry = get_entry (plan, index);

  entry->detail = reason;
  set_outcome (plan, index, INV_IMPORT_REJECTED);
  inv_import_reasons_count (plan->reasons, reason, inv_import_rows_get_line (plan->rows, entry), 1);
}

static void
use_names (InvImportPlan *plan, const InvDidFacts *facts)
{
  inv_import_names_use (plan->names, facts->operator_id);
  inv_import_names_use (plan->names, facts->batch_id);
  inv_import_names_use (plan->names, facts->client_id);
  inv_import_names_use (plan->names, facts->account_id);
  inv_import_subscriptions_use (plan->subscriptions, plan->names, facts->subscription_id);
}

/* An operator that the import makes gets the reseller that stands beside it. */
static guint32
give_reseller (InvImportPlan *plan, guint32 row, const InvDidFacts *facts)
{
  const InvImportCell *reseller = inv_import_given_get_cell (plan->rows, plan->defaults, row,
                                                             INV_FIELD_RESELLER);

  if (facts->operator_id >= 0 || reseller->type == INV_VALUE_NULL)
    return 0;

  if (reseller->reason == 0)
    inv_import_names_set_parent (plan->names, facts->operator_id, reseller->integer);

  return reseller->reason;
}

/* Decides about a number that the inventory has not. Returns the reason if it cannot be created. */
static guint32
plan_new (InvImportPlan *plan, guint32 index)
{
  guint32 row = get_entry (plan, index)->row;
  g_autoptr (GError) error = NULL;
  InvDidFacts given, facts;
  guint32 reason = inv_import_given_get_facts (plan->rows, plan->defaults, plan->names, plan->subscriptions,
                                               row, NULL, &given);

  if (reason != 0)
    return reason;

  if (!inv_import_check_new (&given, &plan->rules, &facts, &error))
    {
      plan->operator_is_missing |= given.operator_id == 0 && given.batch_operator_id == 0;
      return inv_import_reasons_take_error (plan->reasons, g_steal_pointer (&error));
    }

  reason = give_reseller (plan, row, &facts);

  if (reason == 0 && inv_import_product_is_given (plan->rows, plan->defaults, row))
    reason = inv_import_product_check_new (plan->rows, plan->defaults, row, plan->reasons);

  if (reason != 0)
    return reason;

  use_names (plan, &facts);
  set_outcome (plan, index, INV_IMPORT_CREATED);

  return 0;
}

static gboolean
is_updated (const InvImportPlan *plan, InvField field)
{
  return plan->update == INV_IMPORT_UPDATE_ALL || field == INV_FIELD_ACTIVATION_COST
         || field == INV_FIELD_RECURRING_COST;
}

/* Finds the plain fields in which the row says something else than the DID has. */
static guint32
compare_plain_fields (const InvImportPlan *plan, guint32 row, InvImportExisting *existing)
{
  gboolean is_product = inv_import_existing_is_product (existing);
  guint32 changed = 0;
  guint n_fields;
  const InvField *fields = inv_import_plain_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const InvImportCell *cell = inv_import_given_get_cell (plan->rows, NULL, row, fields[i]);

      if (cell->type == INV_VALUE_NULL || !is_updated (plan, fields[i])
          || (!is_product && inv_import_field_is_of_product (fields[i])))
        continue;

      InvValue has = inv_import_existing_get_value (existing, i);
      gboolean same = cell->type == INV_VALUE_TEXT
                          ? has.type == INV_VALUE_TEXT && g_str_equal (has.text, cell->text)
                          : has.type == cell->type && has.integer == cell->integer;

      if (!same)
        changed |= 1u << i;
    }

  return changed;
}

static guint32
add_facts (InvImportPlan *plan, InvDidFacts *facts)
{
  if (facts->reserved_for != NULL)
    facts->reserved_for = g_string_chunk_insert_const (plan->texts, facts->reserved_for);

  g_array_append_vals (plan->facts, facts, 1);

  return plan->facts->len - 1;
}

static void
add_change (InvImportPlan *plan, guint32 index, guint32 facts, guint32 fields)
{
  InvImportChange change = { index, facts, fields };

  if (facts == INV_IMPORT_NO_FACTS && fields == 0)
    {
      set_outcome (plan, index, INV_IMPORT_UNCHANGED);
      return;
    }

  g_array_append_val (plan->changes, change);
  set_outcome (plan, index, INV_IMPORT_UPDATED);
}

/* Decides about a number that the inventory has. Returns the reason if it cannot become what the row says. */
static guint32
plan_existing (InvImportPlan *plan, guint32 index, InvImportExisting *existing)
{
  guint32 row = get_entry (plan, index)->row;
  guint32 place = INV_IMPORT_NO_FACTS;
  guint32 fields = 0;
  g_autoptr (GError) error = NULL;

  if (plan->update == INV_IMPORT_UPDATE_ALL)
    {
      InvDidFacts current, given, facts;

      inv_import_existing_get_facts (existing, &current);
      current.package_hold_days = inv_import_subscriptions_get_hold_days (plan->subscriptions,
                                                                          current.subscription_id);
      if (current.batch_id != 0)
        current.batch_operator_id = current.operator_id;

      guint32 reason = inv_import_given_get_facts (plan->rows, NULL, plan->names, plan->subscriptions, row,
                                                   &current, &given);

      if (reason == 0 && !inv_import_check_change (&current, &given, &plan->rules, &facts, &error))
        reason = inv_import_reasons_take_error (plan->reasons, g_steal_pointer (&error));

      if (reason == 0 && given.operator_id != 0)
        reason = give_reseller (plan, row, &facts);

      if (reason == 0 && !inv_import_existing_is_product (existing)
          && inv_import_product_is_given (plan->rows, NULL, row))
        {
          fields = INV_IMPORT_NEW_PRODUCT;
          reason = inv_import_product_check_new (plan->rows, NULL, row, plan->reasons);
        }

      if (reason != 0)
        return reason;

      if (!inv_did_facts_equal (&current, &facts))
        {
          use_names (plan, &facts);
          place = add_facts (plan, &facts);
        }
    }

  add_change (plan, index, place, fields | compare_plain_fields (plan, row, existing));

  return 0;
}

/* Goes through the entries of one number, from first to before end. */
static void
plan_number (InvImportPlan *plan, guint32 first, guint32 end, InvImportExisting *existing)
{
  gboolean exists = get_entry (plan, first)->detail != 0;
  gboolean is_taken = FALSE;

  for (guint32 index = first; index < end; index++)
    {
      guint32 reason = 0;

      if (is_taken)
        reason = plan->double_reason;
      else if (!exists)
        reason = plan_new (plan, index);
      else if (plan->update == INV_IMPORT_UPDATE_NONE)
        set_outcome (plan, index, INV_IMPORT_UNCHANGED);
      else
        reason = plan_existing (plan, index, existing);

      if (reason != 0)
        reject (plan, index, reason);
      else
        is_taken = TRUE;
    }
}

/* Where the next number begins. */
static guint32
find_end (const GArray *entries, guint32 first)
{
  const InvImportEntry *all = (const InvImportEntry *) entries->data;
  guint32 end = first + 1;

  while (end < entries->len && inv_number_key_compare (all[first].key, all[end].key) == 0)
    end++;

  return end;
}

static GArray *
list_existing (const GArray *entries)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 first = 0; first < entries->len; first = find_end (entries, first))
    {
      guint32 id = g_array_index (entries, InvImportEntry, first).detail;

      if (id != 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

static gboolean
plan_numbers (InvImportPlan *plan, InvConnection *connection, InvProgress *progress, GError **error)
{
  GArray *entries = plan->rows->entries;
  g_autoptr (InvImportExisting) existing = NULL;
  g_autoptr (GArray) ids = NULL;

  inv_progress_begin_stage (progress, _ ("Comparing with the inventory"), entries->len);

  if (!inv_import_existing_find (connection, entries, progress, error))
    return FALSE;

  if (plan->update != INV_IMPORT_UPDATE_NONE)
    {
      ids = list_existing (entries);
      existing = inv_import_existing_new (connection, (const guint32 *) ids->data, ids->len, error);
      if (existing == NULL)
        return FALSE;
    }

  guint32 end;

  for (guint32 first = 0; first < entries->len; first = end)
    {
      end = find_end (entries, first);

      if (existing != NULL && get_entry (plan, first)->detail != 0
          && !inv_import_existing_next (existing, error))
        return FALSE;

      plan_number (plan, first, end, existing);

      inv_progress_add (progress, end - first);
      if (first % 4096 == 0 && !inv_progress_check (progress, error))
        return FALSE;
    }

  return TRUE;
}

static void
count_rejected_rows (InvImportPlan *plan)
{
  for (guint i = 0; i < plan->rows->rejected->len; i++)
    {
      const InvImportRejectedRow *row = &g_array_index (plan->rows->rejected, InvImportRejectedRow, i);

      plan->counts.outcomes[INV_IMPORT_REJECTED] += row->count;
      inv_import_reasons_count (plan->reasons, row->reason, row->line, row->count);
    }
}

static int
compare_changes (gconstpointer a, gconstpointer b, gpointer data)
{
  const InvImportPlan *plan = data;
  guint32 one = get_entry (plan, ((const InvImportChange *) a)->entry)->detail;
  guint32 other = get_entry (plan, ((const InvImportChange *) b)->entry)->detail;

  return one < other ? -1 : one > other;
}

/* New DIDs that no one owns, in a file that says nothing of owners: nothing is gained by rejecting them
 * one by one. */
static gboolean
check_operator (const InvImportPlan *plan, GError **error)
{
  if (!plan->operator_is_missing || inv_import_plan_has_field (plan, INV_FIELD_OPERATOR)
      || inv_import_plan_has_field (plan, INV_FIELD_BATCH))
    return TRUE;

  g_set_error_literal (
      error, INV_ERROR, INV_ERROR_INVALID,
      _ ("The file does not say which operator the DIDs belong to. Map a column to “operator”, or set "
         "an operator for all new DIDs."));
  return FALSE;
}

InvImportPlan *
inv_import_plan_new (InvConnection *connection,
                     InvImportRows *rows,
                     InvImportDefaults *defaults,
                     const InvImportRules *rules,
                     InvImportUpdate update,
                     gboolean create_missing,
                     InvImportReasons *reasons,
                     InvImportReasons *corrections,
                     InvProgress *progress,
                     GError **error)
{
  g_autoptr (InvImportPlan) plan = g_new0 (InvImportPlan, 1);

  plan->rows = rows;
  plan->defaults = defaults;
  plan->rules = *rules;
  plan->update = update;
  plan->reasons = reasons;
  plan->corrections = corrections;
  plan->names = inv_import_names_new (connection, create_missing, reasons);
  plan->subscriptions = inv_import_subscriptions_load (connection, create_missing,
                                                       inv_clock_get_now (rules->clock), reasons, error);
  plan->changes = g_array_new (FALSE, FALSE, sizeof (InvImportChange));
  plan->facts = g_array_new (FALSE, FALSE, sizeof (InvDidFacts));
  plan->texts = g_string_chunk_new (4096);
  plan->outcomes = g_byte_array_sized_new (rows->entries->len);
  g_byte_array_set_size (plan->outcomes, rows->entries->len);
  plan->double_reason = inv_import_reasons_intern (
      reasons, _ ("The number stands in the file more than once; the first counts."));

  inv_import_reasons_reset (reasons);
  inv_import_reasons_reset (corrections);
  count_rejected_rows (plan);

  if (plan->subscriptions == NULL || !inv_import_given_look_up (rows, defaults, plan->names, error)
      || !plan_numbers (plan, connection, progress, error) || !check_operator (plan, error))
    return NULL;

  for (guint i = 0; i < INV_IMPORT_N_OUTCOMES; i++)
    plan->counts.read += plan->counts.outcomes[i];

  g_array_sort_with_data (plan->changes, compare_changes, plan);

  return g_steal_pointer (&plan);
}

void
inv_import_plan_free (InvImportPlan *plan)
{
  inv_import_names_free (plan->names);
  g_clear_pointer (&plan->subscriptions, inv_import_subscriptions_free);
  g_array_unref (plan->changes);
  g_array_unref (plan->facts);
  g_string_chunk_free (plan->texts);
  g_byte_array_unref (plan->outcomes);
  g_free (plan);
}

const InvImportCounts *
inv_import_plan_get_counts (const InvImportPlan *plan)
{
  return &plan->counts;
}

InvImportOutcome
inv_import_plan_get_outcome (const InvImportPlan *plan, guint32 entry)
{
  return plan->outcomes->data[entry];
}

gboolean
inv_import_plan_is_like (const InvImportPlan *plan, const InvImportPlan *other)
{
  return plan->outcomes->len == other->outcomes->len
         && memcmp (plan->outcomes->data, other->outcomes->data, plan->outcomes->len) == 0;
}

/* The line of the entry that took the number before this one did. */
static guint32
find_taker (const InvImportPlan *plan, guint32 entry)
{
  guint32 taker = entry;

  do
    taker--;
  while (plan->outcomes->data[taker] == INV_IMPORT_REJECTED);

  return inv_import_rows_get_line (plan->rows, get_entry (plan, taker));
}

char *
inv_import_plan_get_message (const InvImportPlan *plan, guint32 entry)
{
  InvImportOutcome outcome = plan->outcomes->data[entry];
  guint32 reason = get_entry (plan, entry)->detail;

  if (outcome == INV_IMPORT_REJECTED && reason == plan->double_reason)
    return g_strdup_printf (_ ("The number stands on line %u already."), find_taker (plan, entry));

  if (outcome == INV_IMPORT_REJECTED)
    return g_strdup (inv_import_reasons_get_message (plan->reasons, reason));

  const char *messages[INV_IMPORT_MAX_CORRECTIONS + 1] = { NULL };

  if (outcome != INV_IMPORT_UNCHANGED)
    inv_import_corrections_list (plan->rows, plan->defaults, plan->names, get_entry (plan, entry)->row,
                                 messages);

  return g_strjoinv (" ", (char **) messages);
}

void
inv_import_plan_get_new_facts (InvImportPlan *plan, guint32 entry, InvDidFacts *facts)
{
  InvDidFacts given;
  guint32 row = get_entry (plan, entry)->row;
  gboolean can_be = inv_import_given_get_facts (plan->rows, plan->defaults, plan->names, plan->subscriptions,
                                                row, NULL, &given)
                        == 0
                    && inv_import_check_new (&given, &plan->rules, facts, NULL);

  g_assert (can_be);
}

const InvImportCell *
inv_import_plan_get_new_cell (InvImportPlan *plan, guint32 entry, InvField field)
{
  return inv_import_given_get_cell (plan->rows, plan->defaults, get_entry (plan, entry)->row, field);
}

gboolean
inv_import_plan_has_field (const InvImportPlan *plan, InvField field)
{
  return plan->rows->columns[field] != NULL || plan->defaults->cells[field].type != INV_VALUE_NULL;
}

InvImportRows *
inv_import_plan_get_rows (InvImportPlan *plan)
{
  return plan->rows;
}

InvImportDefaults *
inv_import_plan_get_defaults (InvImportPlan *plan)
{
  return plan->defaults;
}

InvImportNames *
inv_import_plan_get_names (InvImportPlan *plan)
{
  return plan->names;
}

InvImportSubscriptions *
inv_import_plan_get_subscriptions (InvImportPlan *plan)
{
  return plan->subscriptions;
}

GArray *
inv_import_plan_get_changes (InvImportPlan *plan)
{
  return plan->changes;
}

const InvDidFacts *
inv_import_plan_get_changed_facts (InvImportPlan *plan, guint32 facts)
{
  return &g_array_index (plan->facts, InvDidFacts, facts);
}
