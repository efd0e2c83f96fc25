/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-edit.h"
#include "inv-number-examples.h"
#include "inv-number-list.h"
#include "inv-progress.h"
#include "inv-status.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvDidCreateFields:
 * @operator_name: the operator's name
 * @status: In Stock, Reserved or Archive
 * @after_hold: the same three
 * @tags: (nullable): tags, with commas between them
 * @notes: (nullable): notes
 * @create_missing: whether to make the operator if the inventory lacks it
 * @others: (array length=n_others) (nullable): values of other fields that have
 *   %INV_FIELD_FLAG_CREATE; an empty one leaves the field empty
 * @n_others: how many there are
 *
 * What every new DID gets.
 */
typedef struct
{
  const char *operator_name;
  InvStatus status;
  InvStatus after_hold;
  const char *tags;
  const char *notes;
  gboolean create_missing;
  const InvDidAssignment *others;
  gsize n_others;
} InvDidCreateFields;

/**
 * InvDidCreateResult:
 * @asked: how many numbers were asked for, each counted once
 * @repeated: how often one of them was named again
 * @existing: how many of them are in the inventory already
 * @created: how many were created; in a preview, would be
 * @first: the first of @asked, in the order of counting
 * @last: the last of them
 * @examples: the first of those that exist
 * @first_id: the id of the first DID that was created; the others follow it
 *   without a gap
 * @operator_created: whether the operator was made, too
 *
 * What came of it: @asked = @created + @existing.
 */
typedef struct
{
  guint64 asked;
  guint64 repeated;
  guint64 existing;
  guint64 created;
  char first[INV_NUMBER_SIZE];
  char last[INV_NUMBER_SIZE];
  InvNumberExamples examples;
  gint64 first_id;
  gboolean operator_created;
} InvDidCreateResult;

/**
 * inv_did_create_preview:
 * @connection: a connection, for reading
 * @numbers: the numbers to create
 * @progress: (nullable): progress and cancel
 * @result: (out caller-allocated): what creating them would come to
 * @error: return location for an error
 *
 * Says what [func@Inv.did_create] would do, and changes nothing. What
 * [method@Inv.NumberList.check] refuses is refused here, too. Takes about
 * 0.1 s for each million numbers. The connection's thread.
 *
 * Returns: whether they can be created
 */
gboolean inv_did_create_preview (InvConnection *connection,
                                 const InvNumberList *numbers,
                                 InvProgress *progress,
                                 InvDidCreateResult *result,
                                 GError **error);

/**
 * inv_did_create_find_existing:
 * @connection: a connection, for reading
 * @numbers: numbers, which [method@Inv.NumberList.check] allows
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Finds the DIDs that have some of the numbers already. The connection's
 * thread.
 *
 * Returns: (transfer full): their ids, or %NULL with @error set
 */
InvIdSet *inv_did_create_find_existing (InvConnection *connection,
                                        const InvNumberList *numbers,
                                        InvProgress *progress,
                                        GError **error);

/**
 * inv_did_create:
 * @store: an inventory
 * @numbers: the numbers to create
 * @fields: what each of them gets
 * @progress: (nullable): progress and cancel
 * @result: (out caller-allocated): what came of it
 * @error: return location for an error
 *
 * Creates DIDs, in one step. Numbers that are in the inventory already stay as
 * they are, and are counted.
 *
 * The error is %INV_ERROR_NOT_FOUND for an operator that is not there (with
 * the name that was most likely meant), %INV_ERROR_FORBIDDEN for a status that
 * no DID is born with by hand, and %INV_ERROR_INVALID for numbers that
 * [method@Inv.NumberList.check] refuses and for values that cannot be. Then, and when it is cancelled, the
 * inventory is as it was. The store's thread.
 *
 * Returns: whether it was done
 */
gboolean inv_did_create (InvStore *store,
                         const InvNumberList *numbers,
                         const InvDidCreateFields *fields,
                         InvProgress *progress,
                         InvDidCreateResult *result,
                         GError **error);

/**
 * inv_did_create_describe:
 * @result: what came of it
 *
 * Puts the result into words: a line for what was created, and one for each
 * reason why some were not. The first line is always there.
 *
 * Returns: (transfer full): the lines, translated
 */
GStrv inv_did_create_describe (const InvDidCreateResult *result);

G_END_DECLS
