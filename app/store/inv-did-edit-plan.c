/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Works out what an edit does to each column, as expressions over the row, so that one UPDATE makes all changes with
 * all that follows from them. Nobody else has to know what follows from a change of status.
 *
 * The pieces of SQL are text of this file. Whatever comes from a person is a parameter. */

#include "config.h"

#include "inv-did-edit-plan.h"

#include "inv-did-census.h"
#include "inv-did-edit-values.h"
#include "inv-name.h"
#include "inv-settings.h"
#include "inv-tag-set.h"
#include "inv-temporary-map.h"

#include <string.h>

typedef struct
{
  InvDidEditPlan *plan;
  InvConnection *connection;
  InvStore *store;
  const InvIdSet *ids;
  const InvDidAssignment *assignments;
  gsize n_assignments;
  gboolean is_preview;

  InvDidEditValues input;
  InvStatusChange change;
  InvDidCensus census;
  const char *after_hold; /* SQL of the After Hold status that the DID will have */
  const char *days;       /* SQL of the days that a DID which goes on Hold stays there */
  const char *status;     /* SQL of the status that it will have */
} Planner;

static void
planner_clear (Planner *planner)
{
  inv_did_edit_values_clear (&planner->input);
  inv_did_census_clear (&planner->census);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planner, planner_clear)

/* Texts that live as long as the plan. */
static const char *
keep_text (Planner *planner, const char *text)
{
  return g_string_chunk_insert (planner->plan->texts, text);
}

G_GNUC_PRINTF (2, 3) static const char *
keep_sql (Planner *planner, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return keep_text (planner, sql);
}

static InvValue
keep_value (Planner *planner, const InvValue *value)
{
  if (value->type != INV_VALUE_TEXT)
    return *value;
  return inv_value_from_text (keep_text (planner, value->text));
}

static void
set_value (Planner *planner, const char *column, const InvValue *value)
{
  InvAssign assign = { column, NULL, keep_value (planner, value) };

  g_array_append_val (planner->plan->assigns, assign);
}

static void
set_integer (Planner *planner, const char *column, gint64 integer)
{
  InvValue value = inv_value_from_integer (integer);

  set_value (planner, column, &value);
}

static void
set_expression (Planner *planner, const char *column, const char *expression)
{
  InvAssign assign = { column, expression, inv_value_null () };

  g_array_append_val (planner->plan->assigns, assign);
}

static void
add_parameter (Planner *planner, const char *name, const InvValue *value)
{
  InvParameter parameter = { name, keep_value (planner, value) };

  g_array_append_val (planner->plan->parameters, parameter);
}

static void
add_integer_parameter (Planner *planner, const char *name, gint64 integer)
{
  InvValue value = inv_value_from_integer (integer);

  add_parameter (planner, name, &value);
}

/* What was given for a field, or what the DID has. */
static const char *
choose_sql (Planner *planner, InvField field, const char *parameter)
{
  if (!planner->input.given[field])
    return keep_sql (planner, "t.%s", inv_field_get_info (field)->column);

  if (inv_field_get_info (field)->type == INV_FIELD_TYPE_NAME && planner->input.references[field] != 0)
    add_integer_parameter (planner, parameter, planner->input.references[field]);
  else
    add_parameter (planner, parameter, &planner->input.values[field]);
  return parameter;
}

/* What a DID that goes on Hold is rested for, unless the end is given: its own days, else its package's, else the
 * inventory's. */
static gboolean
plan_days (Planner *planner, int *default_days, GError **error)
{
  const InvValue *days = &planner->input.values[INV_FIELD_HOLD_DAYS];

  if (!planner->input.given[INV_FIELD_STATUS] || planner->change.target != INV_STATUS_HOLD
      || planner->input.given[INV_FIELD_HOLD_UNTIL])
    return TRUE;

  if (!inv_store_get_hold_days (planner->store, default_days, error))
    return FALSE;

  if (days->type == INV_VALUE_INTEGER)
    {
      planner->days = keep_sql (planner, "%" G_GINT64_FORMAT, days->integer);
      return TRUE;
    }

  planner->days = keep_sql (planner,
                            "coalesce (%s, (SELECT p.hold_days FROM subscription AS s JOIN package AS p"
                            " ON p.id = s.package_id WHERE s.id = t.subscription_id), :default_days)",
                            planner->input.given[INV_FIELD_HOLD_DAYS] ? "NULL" : "t.hold_days");
  add_integer_parameter (planner, ":default_days", *default_days);
  return TRUE;
}

static gboolean
take_census (Planner *planner, InvDidEditResult *result, GError **error)
{
  const gboolean *given = planner->input.given;
  const InvValue *account = &planner->input.values[INV_FIELD_ACCOUNT];
  g_autofree char *account_key = NULL;
  int default_days = 0;

  if (given[INV_FIELD_ACCOUNT] && !given[INV_FIELD_CLIENT] && account->type == INV_VALUE_TEXT)
    {
      account_key = inv_name_key (account->text, -1);
      InvValue key = inv_value_from_text (account_key);
      add_parameter (planner, ":account_key", &key);
    }
  if (!plan_days (planner, &default_days, error))
    return FALSE;

  InvDidCensusQuestions questions = {
    .change = given[INV_FIELD_STATUS] ? &planner->change : NULL,
    .days = planner->days,
    .default_days = default_days,
    .tag_sets = given[INV_FIELD_TAG],
    .hold_until = given[INV_FIELD_HOLD_UNTIL],
    .reservation = given[INV_FIELD_RESERVED_FOR] || given[INV_FIELD_RESERVED_UNTIL],
    .client = given[INV_FIELD_CLIENT] || given[INV_FIELD_ACCOUNT],
    .account_key = account_key,
    .batch_operator = given[INV_FIELD_OPERATOR] ? 0 : planner->input.batch_operator,
  };

  if (!inv_did_census_take (&planner->census, planner->connection, planner->ids, &questions, error))
    return FALSE;

  result->selected = planner->census.count;
  for (int reason = 0; reason < INV_DID_EDIT_N_REASONS; reason++)
    result->left_out[reason] = planner->census.left_out[reason];
  if (given[INV_FIELD_STATUS])
    inv_did_census_count_forbidden (&planner->census, &planner->change, result);
  return TRUE;
}

/* SQL that turns a number into another. One that stands for all needs no table. */
static const char *
plan_lookup (Planner *planner,
             const char *table,
             const char *key,
             GArray *pairs,
             const char *parameter,
             GError **error)
{
  if (pairs->len == 1)
    {
      add_integer_parameter (planner, parameter, g_array_index (pairs, InvPair, 0).value);
      return parameter;
    }

  if (!inv_temporary_map_fill (planner->connection, table, (const InvPair *) pairs->data, pairs->len, error))
    return NULL;
  return keep_sql (planner, "(SELECT m.value FROM temp.\"%s\" AS m WHERE m.key = %s)", table, key);
}

/* The rule book as a condition over the row. */
static const char *
make_allowed_sql (Planner *planner)
{
  static const InvStatus after_holds[] = { INV_STATUS_IN_STOCK, INV_STATUS_RESERVED, INV_STATUS_ARCHIVE };
  g_autoptr (GString) sql = g_string_new ("(");

  for (int from = 0; from < INV_N_STATUSES; from++)
    for (gsize i = 0; i < G_N_ELEMENTS (after_holds); i++)
      if (from != (int) planner->change.target
          && inv_status_change_is_allowed (&planner->change, from, after_holds[i]))
        g_string_append_printf (sql, "%s(t.status = %d AND t.after_hold = %d)", sql->len > 1 ? " OR " : "",
                                from, after_holds[i]);
  if (sql->len == 1)
    g_string_append (sql, "FALSE");
  g_string_append_c (sql, ')');

  return keep_text (planner, sql->str);
}

/* Whether there are DIDs that leave a status which has something that the new one has not. */
static gboolean
leaves (Planner *planner, InvStatus from)
{
  const InvStatusChange *change = &planner->change;

  if (!planner->input.given[INV_FIELD_STATUS] || from == change->target)
    return FALSE;

  for (int after_hold = 0; after_hold < INV_N_STATUSES; after_hold++)
    if (planner->census.by_status[from][after_hold] > 0
        && inv_status_change_is_allowed (change, from, after_hold))
      return TRUE;

  return FALSE;
}

static gboolean
stays_zero_days (Planner *planner)
{
  gint64 zero = 0;

  return g_hash_table_contains (planner->census.days, &zero);
}

static void
plan_status (Planner *planner, const InvDidEditResult *result)
{
  InvStatus target = planner->change.target;

  if (!planner->input.given[INV_FIELD_STATUS])
    {
      planner->status = "t.status";
      return;
    }

  const char *becomes = keep_sql (planner, "%d", target);

  if (target == INV_STATUS_HOLD && stays_zero_days (planner))
    becomes = keep_sql (planner, "iif (%s = 0, %s, %d)", planner->days, planner->after_hold, target);
  else if (result->n_forbidden == 0)
    {
      planner->status = becomes;
      set_integer (planner, "status", target);
      return;
    }

  planner->status = keep_sql (planner, "CASE WHEN %s THEN %s ELSE t.status END", make_allowed_sql (planner),
                              becomes);
  set_expression (planner, "status", planner->status);
}

/* The end of the hold for each number of days that there is, as SQL. */
static const char *
plan_hold_ends (Planner *planner, GError **error)
{
  g_autoptr (InvClock) clock = inv_settings_make_clock (planner->store, error);
  if (clock == NULL)
    return NULL;

  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (InvPair));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, planner->census.days);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 days = *(const gint64 *) key;
      InvPair pair = { days, inv_clock_get_midnight_after (clock, days) };

      g_array_append_val (ends, pair);
    }
  return plan_lookup (planner, "edit_hold_end", planner->days, ends, ":hold_end", error);
}

static gboolean
plan_hold (Planner *planner, GError **error)
{
  gboolean given = planner->input.given[INV_FIELD_HOLD_UNTIL];
  gboolean enters = g_hash_table_size (planner->census.days) > 0;

  if (!enters && !given && !leaves (planner, INV_STATUS_HOLD))
    return TRUE;

  const char *until = choose_sql (planner, INV_FIELD_HOLD_UNTIL, ":hold_until");

  if (enters)
    {
      const char *ends = plan_hold_ends (planner, error);

      if (ends == NULL)
        return FALSE;
      until = keep_sql (planner, "iif (t.status = %d, t.hold_until, %s)", INV_STATUS_HOLD, ends);
    }

  set_expression (planner, "hold_until",
                  keep_sql (planner, "iif (%s = %d, %s, NULL)", planner->status, INV_STATUS_HOLD, until));
  return TRUE;
}

static void
plan_client (Planner *planner)
{
  gboolean lost = leaves (planner, INV_STATUS_ACTIVE) || leaves (planner, INV_STATUS_BLOCKED)
                  || leaves (planner, INV_STATUS_HOLD);
  gboolean kept = planner->input.given[INV_FIELD_STATUS]
                  && inv_status_may_have_client (planner->change.target) && !stays_zero_days (planner);
  gboolean client_given = planner->input.given[INV_FIELD_CLIENT];
  gboolean account_given = planner->input.given[INV_FIELD_ACCOUNT];

  if (!client_given && !account_given && (!lost || kept))
    return;

  const char *client = choose_sql (planner, INV_FIELD_CLIENT, ":client");
  const char *account = "t.account_id";
  const char *subscription = "t.subscription_id";

  if (client_given)
    {
      account = "iif (t.client_id = :client, t.account_id, NULL)";
      subscription = "iif (t.client_id = :client, t.subscription_id, NULL)";
    }
  if (account_given && (client_given || planner->input.values[INV_FIELD_ACCOUNT].type == INV_VALUE_NULL))
    account = choose_sql (planner, INV_FIELD_ACCOUNT, ":account");
  else if (account_given)
    account = "ifnull ((SELECT a.id FROM account AS a WHERE a.client_id = t.client_id"
              " AND a.name_key = :account_key), t.account_id)";

  const char *has_client = keep_sql (planner, "%s IN (%d, %d, %d)", planner->status, INV_STATUS_ACTIVE,
                                     INV_STATUS_HOLD, INV_STATUS_BLOCKED);

  set_expression (planner, "client_id", keep_sql (planner, "iif (%s, %s, NULL)", has_client, client));
  set_expression (planner, "account_id", keep_sql (planner, "iif (%s, %s, NULL)", has_client, account));
  set_expression (planner, "subscription_id",
                  keep_sql (planner, "iif (%s, %s, NULL)", has_client, subscription));
}

static void
plan_reservation (Planner *planner)
{
  if (!planner->input.given[INV_FIELD_RESERVED_FOR] && !planner->input.given[INV_FIELD_RESERVED_UNTIL]
      && !leaves (planner, INV_STATUS_RESERVED))
    return;

  const char *who = choose_sql (planner, INV_FIELD_RESERVED_FOR, ":reserved_for");
  const char *until = choose_sql (planner, INV_FIELD_RESERVED_UNTIL, ":reserved_until");
  static const char format[] = "iif (%s = %d, %s, NULL)";

  set_expression (planner, "reserved_for",
                  keep_sql (planner, format, planner->status, INV_STATUS_RESERVED, who));
  set_expression (planner, "reserved_until",
                  keep_sql (planner, format, planner->status, INV_STATUS_RESERVED, until));
}

static void
plan_supply (Planner *planner)
{
  gint64 operator_id = planner->input.references[INV_FIELD_OPERATOR];
  gint64 batch_id = planner->input.references[INV_FIELD_BATCH];

  if (operator_id != 0)
    {
      add_integer_parameter (planner, ":operator", operator_id);
      set_integer (planner, "operator_id", operator_id);
    }

  if (planner->input.given[INV_FIELD_BATCH] && (operator_id != 0 || batch_id == 0))
    {
      InvValue value = batch_id != 0 ? inv_value_from_integer (batch_id) : inv_value_null ();

      set_value (planner, "batch_id", &value);
    }
  else if (planner->input.given[INV_FIELD_BATCH])
    {
      add_integer_parameter (planner, ":batch", batch_id);
      add_integer_parameter (planner, ":batch_operator", planner->input.batch_operator);
      set_expression (planner, "batch_id", "iif (t.operator_id = :batch_operator, :batch, t.batch_id)");
    }
  else if (operator_id != 0)
    set_expression (planner, "batch_id",
                    "(SELECT b.id FROM batch AS b WHERE b.id = t.batch_id AND b.operator_id = :operator)");
}

/* Applies all that is to be done with tags to one set. */
static gboolean
change_tags (Planner *planner, InvPair *set, GError **error)
{
  g_autoptr (InvTags) tags = inv_tag_set_load (planner->connection, set->key, error);

  for (gsize i = 0; tags != NULL && i < planner->n_assignments; i++)
    {
      const InvDidAssignment *assignment = &planner->assignments[i];

      if (assignment->field != INV_FIELD_TAG)
        continue;

      g_autoptr (InvTags) before = g_steal_pointer (&tags);
      g_autoptr (InvTags) others = inv_tags_parse (assignment->text, -1, error);

      if (others == NULL)
        return FALSE;
      if (assignment->mode == INV_DID_EDIT_ADD)
        tags = inv_tags_add (before, others);
      else if (assignment->mode == INV_DID_EDIT_REMOVE)
        tags = inv_tags_remove (before, others);
      else
        tags = g_steal_pointer (&others);
    }

  if (tags == NULL)
    return FALSE;
  if (planner->is_preview)
    return inv_tag_set_find (planner->connection, tags, &set->value, error);
  return inv_tag_set_intern (planner->connection, tags, &set->value, error);
}

/* What each of the tag sets that there are becomes: sets are few, DIDs many. */
static gboolean
plan_tags (Planner *planner, GError **error)
{
  if (!planner->input.given[INV_FIELD_TAG])
    return TRUE;

  g_autoptr (GArray) sets = g_array_new (FALSE, FALSE, sizeof (InvPair));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, planner->census.tag_sets);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      InvPair set = { *(const gint64 *) key, 0 };

      if (!change_tags (planner, &set, error))
        return FALSE;
      g_array_append_val (sets, set);
    }

  const char *becomes = plan_lookup (planner, "edit_tag_set", "ifnull (t.tag_set_id, 0)", sets, ":tag_set",
                                     error);
  if (becomes == NULL)
    return FALSE;

  set_expression (planner, "tag_set_id", keep_sql (planner, "nullif (%s, 0)", becomes));
  return TRUE;
}

/* Fields that nothing follows from and that every DID can have. */
static void
plan_plain_fields (Planner *planner)
{
  static const InvField fields[] = {
    INV_FIELD_DID,         INV_FIELD_NOTES,           INV_FIELD_AFTER_HOLD,     INV_FIELD_HOLD_DAYS,
    INV_FIELD_DESCRIPTION, INV_FIELD_ACTIVATION_COST, INV_FIELD_RECURRING_COST, INV_FIELD_RELEASE_DATE,
    INV_FIELD_FREE,        INV_FIELD_COUNTRY,         INV_FIELD_AREA,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (planner->input.given[fields[i]])
      set_value (planner, inv_field_get_info (fields[i])->column, &planner->input.values[fields[i]]);
}

gboolean
inv_did_edit_plan_make (InvDidEditPlan *plan,
                        InvStore *store,
                        const InvIdSet *ids,
                        const InvDidAssignment *assignments,
                        gsize n_assignments,
                        gboolean is_preview,
                        InvDidEditResult *result,
                        GError **error)
{
  g_auto (Planner) planner = {
    .plan = plan,
    .store = store,
    .connection = inv_store_get_connection (store),
    .ids = ids,
    .assignments = assignments,
    .n_assignments = n_assignments,
    .is_preview = is_preview,
    .after_hold = "t.after_hold",
  };

  plan->assigns = g_array_new (FALSE, FALSE, sizeof (InvAssign));
  plan->parameters = g_array_new (FALSE, FALSE, sizeof (InvParameter));
  plan->texts = g_string_chunk_new (1024);

  if (!inv_did_edit_values_read (&planner.input, store, ids, assignments, n_assignments, error))
    return FALSE;
  memcpy (plan->given, planner.input.given, sizeof plan->given);

  planner.change.target = planner.input.values[INV_FIELD_STATUS].integer;
  planner.change.after_hold = planner.input.values[INV_FIELD_AFTER_HOLD].integer;
  planner.change.after_hold_given = planner.input.given[INV_FIELD_AFTER_HOLD];
  if (planner.change.after_hold_given)
    planner.after_hold = keep_sql (&planner, "%d", planner.change.after_hold);

  if (!take_census (&planner, result, error))
    return FALSE;

  plan_status (&planner, result);
  plan_client (&planner);
  plan_reservation (&planner);
  plan_supply (&planner);
  plan_plain_fields (&planner);
  return plan_hold (&planner, error) && plan_tags (&planner, error);
}

void
inv_did_edit_plan_clear (InvDidEditPlan *plan)
{
  g_clear_pointer (&plan->assigns, g_array_unref);
  g_clear_pointer (&plan->parameters, g_array_unref);
  g_clear_pointer (&plan->texts, g_string_chunk_free);
}
