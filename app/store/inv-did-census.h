/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an edit would find: used by inv-did-edit alone. */

#pragma once

#include "inv-did-edit.h"

G_BEGIN_DECLS

/**
 * InvStatusChange:
 * @target: the status that DIDs shall get
 * @after_hold: the After Hold status that they get at the same time, if
 *   @after_hold_given
 * @after_hold_given: whether they get one
 *
 * A change of status.
 */
typedef struct
{
  InvStatus target;
  InvStatus after_hold;
  gboolean after_hold_given;
} InvStatusChange;

gboolean inv_status_change_is_allowed (const InvStatusChange *change, InvStatus from, InvStatus after_hold);

/**
 * InvDidCensus:
 * @count: how many of the DIDs there are
 * @by_status: how many of them in each status, by their After Hold status
 * @days: (element-type gint64): how many days those that go on Hold stay there,
 *   each once
 * @tag_sets: (element-type gint64): the tag sets that they have, each once; 0
 *   for none
 * @left_out: by reason, how many do not get what they are given
 *
 * What the DIDs of an edit are like before it.
 */
typedef struct
{
  guint64 count;
  guint64 by_status[INV_N_STATUSES][INV_N_STATUSES];
  GHashTable *days;
  GHashTable *tag_sets;
  guint64 left_out[INV_DID_EDIT_N_REASONS];
} InvDidCensus;

/**
 * InvDidCensusQuestions:
 * @change: (nullable): the change of status
 * @days: (nullable): the SQL of a DID's days on Hold, where it is asked for
 * @default_days: the parameter `:default_days` of @days
 * @tag_sets: whether tags change
 * @hold_until: whether the end of the hold is set
 * @reservation: whether the reservation is set
 * @client: whether the client or the account is set
 * @account_key: (nullable): the key of the account's name, where it is set and
 *   the client is not
 * @batch_operator: the operator of the batch, where it is set and the operator
 *   is not, else 0
 *
 * What a census shall find out.
 */
typedef struct
{
  const InvStatusChange *change;
  const char *days;
  gint64 default_days;
  gboolean tag_sets;
  gboolean hold_until;
  gboolean reservation;
  gboolean client;
  const char *account_key;
  gint64 batch_operator;
} InvDidCensusQuestions;

gboolean inv_did_census_take (InvDidCensus *census,
                              InvConnection *connection,
                              const InvIdSet *ids,
                              const InvDidCensusQuestions *questions,
                              GError **error);

void inv_did_census_clear (InvDidCensus *census);

void inv_did_census_count_forbidden (const InvDidCensus *census,
                                     const InvStatusChange *change,
                                     InvDidEditResult *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvDidCensus, inv_did_census_clear)

G_END_DECLS
