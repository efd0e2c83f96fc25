/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvStatus:
 * @INV_STATUS_ACTIVE: in use by a customer
 * @INV_STATUS_IN_STOCK: available
 * @INV_STATUS_RESERVED: not used, not yet for sale
 * @INV_STATUS_HOLD: resting after use
 * @INV_STATUS_BLOCKED: assigned, but unusable for the time being
 * @INV_STATUS_FROZEN: delivered, but not yet put in stock
 * @INV_STATUS_ARCHIVE: no longer used
 *
 * The status of a DID. The values are those in the database, and their order
 * is the one on the screen.
 */
typedef enum
{
  INV_STATUS_ACTIVE = 0,
  INV_STATUS_IN_STOCK = 1,
  INV_STATUS_RESERVED = 2,
  INV_STATUS_HOLD = 3,
  INV_STATUS_BLOCKED = 4,
  INV_STATUS_FROZEN = 5,
  INV_STATUS_ARCHIVE = 6,
} InvStatus;

/**
 * INV_N_STATUSES:
 *
 * How many statuses there are.
 */
#define INV_N_STATUSES (INV_STATUS_ARCHIVE + 1)

/**
 * INV_STATUS_BIT:
 * @status: a status
 *
 * The bit of @status in a set of statuses.
 */
#define INV_STATUS_BIT(status) (1u << (status))

/**
 * InvStatusWay:
 * @INV_STATUS_WAY_EDIT: a person sets the status: edit dialog, mass edit,
 *   command line, an import that updates
 * @INV_STATUS_WAY_ASSIGN: the DID is assigned to a client's account
 * @INV_STATUS_WAY_RELEASE: the DID is taken from its client: released, or its
 *   subscription has ended or pauses
 * @INV_STATUS_WAY_GIVE_BACK: a reseller or client gives a purchased DID back
 * @INV_STATUS_WAY_RESUME: the DID's subscription resumes
 * @INV_STATUS_WAY_TIME: its hold, or its reservation, is over
 * @INV_STATUS_WAY_CREATE: the DID is new
 * @INV_STATUS_WAY_IMPORT: the DID is new and comes from a file
 *
 * By what a DID gets a status. What is allowed depends on it.
 */
typedef enum
{
  INV_STATUS_WAY_EDIT,
  INV_STATUS_WAY_ASSIGN,
  INV_STATUS_WAY_RELEASE,
  INV_STATUS_WAY_GIVE_BACK,
  INV_STATUS_WAY_RESUME,
  INV_STATUS_WAY_TIME,
  INV_STATUS_WAY_CREATE,
  INV_STATUS_WAY_IMPORT,
} InvStatusWay;

/**
 * INV_N_STATUS_WAYS:
 *
 * How many ways there are.
 */
#define INV_N_STATUS_WAYS (INV_STATUS_WAY_IMPORT + 1)

/**
 * inv_status_get_token:
 * @status: a status
 *
 * The word for a status in files and on the command line: `instock`.
 *
 * Any thread, like all functions here.
 *
 * Returns: (transfer none): the token
 */
const char *inv_status_get_token (InvStatus status);

/**
 * inv_status_get_label:
 * @status: a status
 *
 * The name of a status on the screen: *In Stock*.
 *
 * Returns: (transfer none): the name, translated
 */
const char *inv_status_get_label (InvStatus status);

/**
 * inv_status_scan:
 * @text: a status as a person or a program wrote it
 * @len: its length in bytes, or -1 if it ends in NUL
 * @status: (out): the status
 *
 * Reads a status. Case, blanks, hyphens and underscores do not count, and
 * `archived` is taken for `archive`. Allocates nothing.
 *
 * Returns: whether it is a status
 */
gboolean inv_status_scan (const char *text, gssize len, InvStatus *status);

/**
 * inv_status_parse:
 * @text: a status as a person or a program wrote it
 * @len: its length in bytes, or -1 if it ends in NUL
 * @status: (out): the status
 * @error: return location for an error
 *
 * The same as [func@Inv.status_scan] with an error, %INV_ERROR_INVALID, that
 * says what was meant, or what there is. Allocates nothing when it is a status.
 *
 * Returns: whether it is a status
 */
gboolean inv_status_parse (const char *text, gssize len, InvStatus *status, GError **error);

/**
 * inv_status_is_after_hold:
 * @status: a status
 *
 * Whether a DID can take @status when its hold is over: Reserved, In Stock or
 * Archive.
 *
 * Returns: %TRUE if it can
 */
gboolean inv_status_is_after_hold (InvStatus status);

/**
 * inv_status_check_after_hold:
 * @status: a status
 * @error: return location for an error
 *
 * The same as [func@Inv.status_is_after_hold] with an error,
 * %INV_ERROR_INVALID.
 *
 * Returns: whether it can be an After Hold status
 */
gboolean inv_status_check_after_hold (InvStatus status, GError **error);

/**
 * inv_status_needs_client:
 * @status: a status
 *
 * Whether a DID of this status always has a client: Active and Blocked. On the
 * screen these are *in use*.
 *
 * Returns: %TRUE if it has
 */
gboolean inv_status_needs_client (InvStatus status);

/**
 * inv_status_may_have_client:
 * @status: a status
 *
 * Whether a DID of this status can have a client. On Hold it is the last one.
 *
 * Returns: %TRUE if it can
 */
gboolean inv_status_may_have_client (InvStatus status);

/**
 * inv_status_may_be_deleted:
 * @status: a status
 *
 * Whether the status of a DID allows to delete it: all but Active and Blocked.
 * Whether it is purchased has to be asked besides.
 *
 * Returns: %TRUE if it does
 */
gboolean inv_status_may_be_deleted (InvStatus status);

/**
 * inv_status_get_allowed:
 * @from: the DID's status, of no account for a new one
 * @after_hold: its After Hold status
 * @way: by what the status changes
 *
 * The rule of which status can follow which. By hand, the status that a DID
 * has already is among them.
 *
 * A change to Hold with no hold days goes on to the After Hold status in the
 * same step: ask for Hold, then set After Hold.
 *
 * Returns: the set of the statuses, a bit each: [func@Inv.STATUS_BIT]
 */
guint inv_status_get_allowed (InvStatus from, InvStatus after_hold, InvStatusWay way);

/**
 * inv_status_may_change:
 * @from: the DID's status, of no account for a new one
 * @to: the status it would get
 * @after_hold: its After Hold status
 * @way: by what the status changes
 *
 * Whether @to is among [func@Inv.status_get_allowed].
 *
 * Returns: %TRUE if it is
 */
gboolean inv_status_may_change (InvStatus from, InvStatus to, InvStatus after_hold, InvStatusWay way);

/**
 * inv_status_explain:
 * @from: the DID's status, of no account for a new one
 * @to: a status that it cannot get
 * @after_hold: its After Hold status
 * @way: by what the status would change
 *
 * Says that a change is not allowed, and what is.
 *
 * Returns: (transfer full): the message, translated
 */
char *inv_status_explain (InvStatus from, InvStatus to, InvStatus after_hold, InvStatusWay way);

/**
 * inv_status_check_change:
 * @from: the DID's status, of no account for a new one
 * @to: the status it would get
 * @after_hold: its After Hold status
 * @way: by what the status changes
 * @error: return location for an error
 *
 * The same as [func@Inv.status_may_change] with the explanation as an error,
 * %INV_ERROR_FORBIDDEN.
 *
 * Returns: whether the change is allowed
 */
gboolean inv_status_check_change (InvStatus from,
                                  InvStatus to,
                                  InvStatus after_hold,
                                  InvStatusWay way,
                                  GError **error);

/**
 * inv_status_set_to_text:
 * @statuses: a set of statuses, not empty
 *
 * Lists statuses within a sentence: *In Stock, Reserved or Archive*.
 *
 * Returns: (transfer full): the list, translated
 */
char *inv_status_set_to_text (guint statuses);

G_END_DECLS
