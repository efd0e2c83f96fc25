/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks over the DIDs that are to be edited, in one pass: how many there are in which status, how long those that
 * go on Hold stay there, and which of them cannot get all that they are given. */

#include "config.h"

#include "inv-did-census.h"

#include "inv-id-filter.h"
#include "inv-statement.h"

gboolean
inv_status_change_is_allowed (const InvStatusChange *change, InvStatus from, InvStatus after_hold)
{
  return inv_status_may_change (from, change->target,
                                change->after_hold_given ? change->after_hold : after_hold,
                                INV_STATUS_WAY_EDIT);
}

enum
{
  COLUMN_STATUS,
  COLUMN_AFTER_HOLD,
  COLUMN_DAYS,
  COLUMN_HAS_ACCOUNT,
  COLUMN_OPERATOR,
  COLUMN_TAG_SET,
};

static InvStatement *
prepare (InvConnection *connection,
         const InvIdSet *ids,
         const InvDidCensusQuestions *questions,
         GError **error)
{
  const char *has_account =
      "EXISTS (SELECT 1 FROM account AS a WHERE a.client_id = t.client_id AND a.name_key = :account_key)";
  g_autofree char *sql = g_strdup_printf ("SELECT t.status, t.after_hold, %s, %s, %s, %s"
                                          " FROM did AS t WHERE %s",
                                          questions->days != NULL ? questions->days : "0",
                                          questions->account_key != NULL ? has_account : "1",
                                          questions->batch_operator != 0 ? "t.operator_id" : "0",
                                          questions->tag_sets ? "t.tag_set_id" : "0",
                                          inv_id_filter_get_sql (ids));
  InvStatement *statement = inv_statement_new (connection, sql, error);
  if (statement == NULL)
    return NULL;

  int default_days = inv_statement_find_parameter (statement, ":default_days");
  int account_key = inv_statement_find_parameter (statement, ":account_key");

  inv_id_filter_bind (statement, ids);
  if (default_days > 0)
    inv_statement_bind_integer (statement, default_days, questions->default_days);
  if (account_key > 0)
    inv_statement_bind_text (statement, account_key, questions->account_key);

  return statement;
}

static void
add_number (GHashTable *numbers, gint64 number)
{
  if (!g_hash_table_contains (numbers, &number))
    g_hash_table_add (numbers, g_memdup2 (&number, sizeof number));
}

static gboolean
count_row (InvDidCensus *census,
           InvStatement *statement,
           const InvDidCensusQuestions *questions,
           GError **error)
{
  InvStatus status;
  InvStatus after_hold;
  const InvStatusChange *change = questions->change;

  if (!inv_statement_get_status (statement, COLUMN_STATUS, &status, error)
      || !inv_statement_get_status (statement, COLUMN_AFTER_HOLD, &after_hold, error))
    return FALSE;

  census->count++;
  census->by_status[status][after_hold]++;
  if (questions->tag_sets)
    add_number (census->tag_sets, inv_statement_get_integer (statement, COLUMN_TAG_SET));

  if (change != NULL && change->target != status && inv_status_change_is_allowed (change, status, after_hold))
    {
      status = change->target;
      if (questions->days != NULL)
        {
          gint64 days = inv_statement_get_integer (statement, COLUMN_DAYS);

          add_number (census->days, days);
          if (days == 0)
            status = change->after_hold_given ? change->after_hold : after_hold;
        }
    }

  if (questions->hold_until && status != INV_STATUS_HOLD)
    census->left_out[INV_DID_EDIT_NOT_ON_HOLD]++;
  if (questions->reservation && status != INV_STATUS_RESERVED)
    census->left_out[INV_DID_EDIT_NOT_RESERVED]++;
  if (questions->client && !inv_status_may_have_client (status))
    census->left_out[INV_DID_EDIT_NO_CLIENT]++;
  else if (inv_statement_get_integer (statement, COLUMN_HAS_ACCOUNT) == 0)
    census->left_out[INV_DID_EDIT_NO_SUCH_ACCOUNT]++;
  if (inv_statement_get_integer (statement, COLUMN_OPERATOR) != questions->batch_operator)
    census->left_out[INV_DID_EDIT_BATCH_OF_ANOTHER]++;

  return TRUE;
}

gboolean
inv_did_census_take (InvDidCensus *census,
                     InvConnection *connection,
                     const InvIdSet *ids,
                     const InvDidCensusQuestions *questions,
                     GError **error)
{
  g_autoptr (InvStatement) statement = prepare (connection, ids, questions, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  *census = (InvDidCensus) {
    .days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .tag_sets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
  };
  while (inv_statement_step (statement, &local_error))
    if (!count_row (census, statement, questions, error))
      return FALSE;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

void
inv_did_census_clear (InvDidCensus *census)
{
  g_clear_pointer (&census->days, g_hash_table_unref);
  g_clear_pointer (&census->tag_sets, g_hash_table_unref);
}

void
inv_did_census_count_forbidden (const InvDidCensus *census,
                                const InvStatusChange *change,
                                InvDidEditResult *result)
{
  result->status_given = TRUE;
  result->target = change->target;

  for (int from = 0; from < INV_N_STATUSES; from++)
    for (int after_hold = 0; after_hold < INV_N_STATUSES; after_hold++)
      {
        guint64 count = census->by_status[from][after_hold];

        if (count > 0 && !inv_status_change_is_allowed (change, from, after_hold))
          {
            result->forbidden[from] += count;
            result->n_forbidden += count;
          }
      }
}
