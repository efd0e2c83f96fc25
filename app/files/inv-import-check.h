/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-clock.h"
#include "inv-status.h"

G_BEGIN_DECLS

/**
 * InvDidFacts:
 * @has_status: whether there is a status
 * @status: the status
 * @has_after_hold: whether there is an After Hold status
 * @after_hold: the After Hold status
 * @operator_id: the operator, or 0
 * @batch_id: the batch, or 0
 * @batch_operator_id: the operator of that batch
 * @client_id: the client, or 0
 * @account_id: the client's account, or 0
 * @subscription_id: the client's subscription, or 0
 * @hold_days: the DID's own days on Hold, or -1
 * @package_hold_days: those of the subscription's package, or -1
 * @has_hold_until: whether there is an end of hold
 * @hold_until: the end of hold
 * @reserved_for: (nullable): for whom it is reserved
 * @has_reserved_until: whether there is an end of the reservation
 * @reserved_until: the end of the reservation
 *
 * Those fields of a DID that depend on each other: as a row of a file gives
 * them, or as the inventory has them. Ids may be of rows that are yet to be
 * made; then they are negative.
 */
typedef struct
{
  gboolean has_status;
  InvStatus status;
  gboolean has_after_hold;
  InvStatus after_hold;
  gint64 operator_id;
  gint64 batch_id;
  gint64 batch_operator_id;
  gint64 client_id;
  gint64 account_id;
  gint64 subscription_id;
  int hold_days;
  int package_hold_days;
  gboolean has_hold_until;
  gint64 hold_until;
  const char *reserved_for;
  gboolean has_reserved_until;
  gint64 reserved_until;
} InvDidFacts;

#define INV_DID_FACTS_NONE { .hold_days = -1, .package_hold_days = -1 }

/**
 * inv_did_facts_equal:
 * @a: facts of a DID
 * @b: others
 *
 * Compares all but the days on Hold, which say nothing of a DID as it is now.
 * Any thread.
 *
 * Returns: whether they are the same
 */
gboolean inv_did_facts_equal (const InvDidFacts *a, const InvDidFacts *b);

/**
 * InvImportRules:
 * @clock: what day it is
 * @hold_days: the inventory's days on Hold
 *
 * What the checks depend on besides the DID.
 */
typedef struct
{
  const InvClock *clock;
  int hold_days;
} InvImportRules;

/**
 * inv_import_check_new:
 * @given: what a row says
 * @rules: clock and hold days
 * @result: (out caller-allocated): the new DID
 * @error: return location for an error, %INV_ERROR_FORBIDDEN
 *
 * Makes a DID of what a row says. Without a status, it is Active when it has a
 * client, else In Stock; its After Hold status is In Stock where none is
 * given; the operator of its batch is its own where none is given. A hold
 * ends as given, else after the DID's, the package's or the inventory's days;
 * after 0 days it is over at once. Any thread.
 *
 * Returns: whether there can be such a DID
 */
gboolean inv_import_check_new (const InvDidFacts *given,
                               const InvImportRules *rules,
                               InvDidFacts *result,
                               GError **error);

/**
 * inv_import_check_change:
 * @current: a DID as it is
 * @given: what a row says of it
 * @rules: clock and hold days
 * @result: (out caller-allocated): the DID as it would be
 * @error: return location for an error, %INV_ERROR_FORBIDDEN
 *
 * Changes a DID to what a row says; what the row leaves open stays. Its status
 * changes as by hand. Client, account and subscription change by assigning
 * and releasing only: a row may name those that the DID has. Any thread.
 *
 * Returns: whether it can become so
 */
gboolean inv_import_check_change (const InvDidFacts *current,
                                  const InvDidFacts *given,
                                  const InvImportRules *rules,
                                  InvDidFacts *result,
                                  GError **error);

G_END_DECLS
