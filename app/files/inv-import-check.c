/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row of a file may say of a DID: the fields that depend on each other, checked together. Which
 * status can follow which stands in the rules of statuses alone. */

#include "config.h"

#include "inv-import-check.h"

#include "inv-error.h"

#include <glib/gi18n-lib.h>

gboolean
inv_did_facts_equal (const InvDidFacts *a, const InvDidFacts *b)
{
  return a->status == b->status && a->after_hold == b->after_hold && a->operator_id == b->operator_id
         && a->batch_id == b->batch_id && a->client_id == b->client_id && a->account_id == b->account_id
         && a->subscription_id == b->subscription_id && a->has_hold_until == b->has_hold_until
         && a->hold_until == b->hold_until && g_strcmp0 (a->reserved_for, b->reserved_for) == 0
         && a->has_reserved_until == b->has_reserved_until && a->reserved_until == b->reserved_until;
}

static gboolean
forbid (GError **error, const char *message)
{
  g_set_error_literal (error, INV_ERROR, INV_ERROR_FORBIDDEN, message);

  return FALSE;
}

/* Whether what is given goes with the status that the DID gets. */
static gboolean
check_parts (const InvDidFacts *given, InvStatus status, GError **error)
{
  if (given->client_id != 0 && !inv_status_may_have_client (status))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_FORBIDDEN,
                   _ ("A DID that is %s has no client. Leave the client empty, or make the DID Active."),
                   inv_status_get_label (status));
      return FALSE;
    }

  if (given->has_hold_until && status != INV_STATUS_HOLD)
    return forbid (error,
                   _ ("Only a DID on Hold has an end of hold. Leave it empty, or put the DID on Hold."));

  if ((given->reserved_for != NULL || given->has_reserved_until) && status != INV_STATUS_RESERVED)
    return forbid (
        error,
        _ ("Only a Reserved DID is reserved for somebody. Leave that empty, or make the DID Reserved."));

  return TRUE;
}

static void
drop_client (InvDidFacts *facts)
{
  facts->client_id = 0;
  facts->account_id = 0;
  facts->subscription_id = 0;
}

static void
drop_reservation (InvDidFacts *facts)
{
  facts->reserved_for = NULL;
  facts->has_reserved_until = FALSE;
  facts->reserved_until = 0;
}

/* Begins a hold whose end is not given: days from today, which may be none. */
static void
begin_hold (InvDidFacts *facts, const InvImportRules *rules)
{
  int days = facts->hold_days >= 0           ? facts->hold_days
             : facts->package_hold_days >= 0 ? facts->package_hold_days
                                             : rules->hold_days;

  if (days > 0)
    {
      facts->has_hold_until = TRUE;
      facts->hold_until = inv_clock_get_midnight_after (rules->clock, days);
    }
  else
    {
      facts->status = facts->after_hold;
      drop_client (facts);
    }
}

gboolean
inv_import_check_new (const InvDidFacts *given,
                      const InvImportRules *rules,
                      InvDidFacts *result,
                      GError **error)
{
  *result = *given;

  if (!given->has_status)
    {
      result->has_status = TRUE;
      result->status = given->client_id != 0 ? INV_STATUS_ACTIVE : INV_STATUS_IN_STOCK;
    }

  if (!given->has_after_hold)
    {
      result->has_after_hold = TRUE;
      result->after_hold = INV_STATUS_IN_STOCK;
    }

  if (given->operator_id == 0)
    result->operator_id = given->batch_operator_id;

  if (result->operator_id == 0)
    return forbid (error,
                   _ ("The row does not say which operator the DID belongs to. Fill in the operator."));

  if (given->batch_id != 0 && given->batch_operator_id != result->operator_id)
    return forbid (error, _ ("The batch belongs to another operator. Correct the batch or the operator."));

  if (!inv_status_check_change (result->status, result->status, result->after_hold, INV_STATUS_WAY_IMPORT,
                                error)
      || !check_parts (given, result->status, error))
    return FALSE;

  if (given->client_id == 0 && inv_status_needs_client (result->status))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_FORBIDDEN,
                   _ ("A DID that is %s has a client. Fill in the client, or choose another status."),
                   inv_status_get_label (result->status));
      return FALSE;
    }

  if (given->client_id == 0 && (given->account_id != 0 || given->subscription_id != 0))
    return forbid (error, _ ("An account or a package belongs to a client. Fill in the client."));

  if (result->status == INV_STATUS_HOLD && !given->has_hold_until)
    begin_hold (result, rules);

  return TRUE;
}

static gboolean
check_client (const InvDidFacts *current, const InvDidFacts *given, GError **error)
{
  if ((given->client_id != 0 && given->client_id != current->client_id)
      || (given->account_id != 0 && given->account_id != current->account_id)
      || (given->subscription_id != 0 && given->subscription_id != current->subscription_id))
    return forbid (
        error, _ ("The DID has another client, account or package. Those change by assigning and releasing "
                  "it, not by an import."));

  return TRUE;
}

/* A batch goes with its operator: a DID that gets another operator leaves the batch of the old one. */
static gboolean
change_operator (InvDidFacts *result, const InvDidFacts *given, GError **error)
{
  if (given->operator_id != 0 && given->operator_id != result->operator_id)
    {
      result->operator_id = given->operator_id;
      result->batch_id = 0;
      result->batch_operator_id = 0;
    }

  if (given->batch_id == 0)
    return TRUE;

  if (given->batch_operator_id != result->operator_id)
    return forbid (error, _ ("The batch belongs to another operator. Correct the batch or the operator."));

  result->batch_id = given->batch_id;
  result->batch_operator_id = given->batch_operator_id;

  return TRUE;
}

gboolean
inv_import_check_change (const InvDidFacts *current,
                         const InvDidFacts *given,
                         const InvImportRules *rules,
                         InvDidFacts *result,
                         GError **error)
{
  InvStatus status = given->has_status ? given->status : current->status;

  *result = *current;
  result->status = status;

  if (status != current->status
      && !inv_status_check_change (current->status, status, current->after_hold, INV_STATUS_WAY_EDIT, error))
    return FALSE;

  if (!check_parts (given, status, error) || !check_client (current, given, error)
      || !change_operator (result, given, error))
    return FALSE;

  if (given->has_after_hold)
    result->after_hold = given->after_hold;
  if (given->hold_days >= 0)
    result->hold_days = given->hold_days;

  if (!inv_status_may_have_client (status))
    drop_client (result);

  if (given->has_hold_until)
    {
      result->has_hold_until = TRUE;
      result->hold_until = given->hold_until;
    }
  else if (status == INV_STATUS_HOLD && current->status != INV_STATUS_HOLD)
    begin_hold (result, rules);

  if (result->status != INV_STATUS_HOLD)
    {
      result->has_hold_until = FALSE;
      result->hold_until = 0;
    }

  if (status != INV_STATUS_RESERVED)
    drop_reservation (result);
  if (given->reserved_for != NULL)
    result->reserved_for = given->reserved_for;
  if (given->has_reserved_until)
    {
      result->has_reserved_until = TRUE;
      result->reserved_until = given->reserved_until;
    }

  return TRUE;
}
