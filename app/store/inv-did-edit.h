/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"
#include "inv-id-set.h"
#include "inv-progress.h"
#include "inv-status.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvDidEditMode:
 * @INV_DID_EDIT_SET: the field takes the value: `field=value`
 * @INV_DID_EDIT_ADD: the tags come to those that are there: `tag+=value`
 * @INV_DID_EDIT_REMOVE: the tags go from those that are there: `tag-=value`
 *
 * What an assignment does with its value.
 */
typedef enum
{
  INV_DID_EDIT_SET,
  INV_DID_EDIT_ADD,
  INV_DID_EDIT_REMOVE,
} InvDidEditMode;

/**
 * InvDidAssignment:
 * @field: a field
 * @mode: what is done with the value
 * @text: the value, as typed; empty for none
 *
 * One change to a field.
 */
typedef struct
{
  InvField field;
  InvDidEditMode mode;
  const char *text;
} InvDidAssignment;

/**
 * inv_did_assignment_parse:
 * @text: `field=value`, `tag+=value` or `tag-=value`
 * @assignment: (out caller-allocated): what it says; its text points into @text
 * @error: return location for an error
 *
 * Reads an assignment as it is typed on the command line. The error,
 * %INV_ERROR_USAGE, says which field was most likely meant. Any thread.
 *
 * Returns: whether it is one
 */
gboolean inv_did_assignment_parse (const char *text, InvDidAssignment *assignment, GError **error);

/**
 * InvDidEditReason:
 * @INV_DID_EDIT_NOT_ON_HOLD: only a DID on Hold has an end of hold
 * @INV_DID_EDIT_NOT_RESERVED: only a Reserved DID is reserved for somebody
 * @INV_DID_EDIT_NO_CLIENT: only Active, Blocked and Hold DIDs have a client
 * @INV_DID_EDIT_NO_SUCH_ACCOUNT: the DID's client has no account of that name
 * @INV_DID_EDIT_BATCH_OF_ANOTHER: the batch belongs to another operator
 *
 * Why a DID keeps what it has in one of the fields. Statuses have reasons of
 * their own, see [struct@Inv.DidEditResult].
 */
typedef enum
{
  INV_DID_EDIT_NOT_ON_HOLD,
  INV_DID_EDIT_NOT_RESERVED,
  INV_DID_EDIT_NO_CLIENT,
  INV_DID_EDIT_NO_SUCH_ACCOUNT,
  INV_DID_EDIT_BATCH_OF_ANOTHER,
} InvDidEditReason;

#define INV_DID_EDIT_N_REASONS (INV_DID_EDIT_BATCH_OF_ANOTHER + 1)

/**
 * InvDidEditResult:
 * @selected: how many DIDs were to be edited and are there
 * @changed: how many of them something changed on
 * @target: the status that they were to get, if @status_given
 * @status_given: whether the status was to change
 * @forbidden: by the status that they have: how many DIDs keep it, because the
 *   rules do not let it become @target
 * @n_forbidden: their sum
 * @left_out: by reason: how many DIDs keep what they have in some other field
 * @touched: in a preview, by field: how many DIDs would get another value in a
 *   field that is assigned to
 *
 * What came of an edit.
 */
typedef struct
{
  guint64 selected;
  guint64 changed;
  InvStatus target;
  gboolean status_given;
  guint64 forbidden[INV_N_STATUSES];
  guint64 n_forbidden;
  guint64 left_out[INV_DID_EDIT_N_REASONS];
  guint64 touched[INV_N_FIELDS];
} InvDidEditResult;

/**
 * inv_did_edit:
 * @store: an inventory
 * @ids: the DIDs to edit
 * @assignments: (array length=n_assignments): what to change
 * @n_assignments: how many that is
 * @progress: (nullable): progress and cancel
 * @result: (out caller-allocated): what came of it
 * @error: return location for an error
 *
 * Edits DIDs, in one step. A field that is not named stays as it is.
 *
 * A DID whose status the rules do not let become what was asked for keeps it
 * and gets the other changes; the same holds for the fields of
 * [enum@Inv.DidEditReason]. All of them are counted.
 *
 * What goes with a change of status is done, too. On Hold a DID gets the end
 * of its hold: the local midnight that comes its own hold days, else its
 * package's, else the inventory's, after today; with 0 days it takes its After
 * Hold status at once. It keeps its client on Hold, as the last one, and loses
 * it with any other status that has none. A DID that gets another operator
 * leaves the batch of the old one. One that gets another client has neither
 * account nor subscription of the old one.
 *
 * A value that cannot be, or that names what is not there, a field that cannot
 * be edited, and a number for other than exactly one DID are errors; so is a
 * number that another DID has, %INV_ERROR_EXISTS. Then nothing is changed. The
 * store's thread.
 *
 * Returns: whether it was done
 */
gboolean inv_did_edit (InvStore *store,
                       const InvIdSet *ids,
                       const InvDidAssignment *assignments,
                       gsize n_assignments,
                       InvProgress *progress,
                       InvDidEditResult *result,
                       GError **error);

/**
 * inv_did_edit_is_partial:
 * @result: what came of an edit
 *
 * Whether some DIDs did not get all that was asked for.
 *
 * Returns: %TRUE if there are some
 */
gboolean inv_did_edit_is_partial (const InvDidEditResult *result);

/**
 * inv_did_edit_describe:
 * @result: what came of an edit
 *
 * Puts the result into words: a line for what changed, and one for each reason
 * why some did not. The first line is always there.
 *
 * Returns: (transfer full): the lines, translated
 */
GStrv inv_did_edit_describe (const InvDidEditResult *result);

/**
 * inv_did_edit_describe_reason:
 * @reason: why DIDs keep what they have in a field
 * @n_dids: how many that are
 *
 * Puts one reason into words. Any thread.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *inv_did_edit_describe_reason (InvDidEditReason reason, guint64 n_dids);

/**
 * inv_did_edit_check:
 * @store: an inventory, open for writing or for reading only
 * @ids: the DIDs to edit
 * @assignments: (array length=n_assignments): what to change
 * @n_assignments: how many that is
 * @error: return location for an error
 *
 * Says whether the values can be and whether what they name is there, without
 * a look at the DIDs: fast, for telling which of several assignments is wrong.
 * It fails as [func@Inv.did_edit] would. The store's thread.
 *
 * Returns: whether the assignments can be
 */
gboolean inv_did_edit_check (InvStore *store,
                             const InvIdSet *ids,
                             const InvDidAssignment *assignments,
                             gsize n_assignments,
                             GError **error);

/**
 * inv_did_edit_preview:
 * @store: an inventory, open for writing or for reading only
 * @ids: DIDs
 * @assignments: (array length=n_assignments): what would change
 * @n_assignments: how many that is
 * @progress: (nullable): progress and cancel
 * @result: (out caller-allocated): what would come of it
 * @error: return location for an error
 *
 * Says what [func@Inv.did_edit] would do, and changes nothing: how many DIDs
 * would be other than they are, in which fields, and for how many the rules
 * forbid a part of it. It only reads, so that nobody who writes has to wait,
 * and takes a fifth of the time of the edit. It fails as the edit would. The
 * store's thread.
 *
 * Returns: whether it could be done
 */
gboolean inv_did_edit_preview (InvStore *store,
                               const InvIdSet *ids,
                               const InvDidAssignment *assignments,
                               gsize n_assignments,
                               InvProgress *progress,
                               InvDidEditResult *result,
                               GError **error);

/**
 * inv_did_edit_find_forbidden:
 * @connection: a connection, for reading
 * @ids: DIDs
 * @assignments: (array length=n_assignments): what would change, a status
 *   among it
 * @n_assignments: how many that is
 * @from: a status
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Finds the DIDs that are counted in the field `forbidden` of the result of a
 * preview. The connection's thread.
 *
 * Returns: (transfer full): those that have the status @from and keep it
 *   because the rules do not allow the change, or %NULL with @error set
 */
InvIdSet *inv_did_edit_find_forbidden (InvConnection *connection,
                                       const InvIdSet *ids,
                                       const InvDidAssignment *assignments,
                                       gsize n_assignments,
                                       InvStatus from,
                                       InvProgress *progress,
                                       GError **error);

G_END_DECLS
