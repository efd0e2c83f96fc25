/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-names.h"

G_BEGIN_DECLS

/**
 * InvImportSubscriptions:
 *
 * By which subscription a client has the package that a file names. One that
 * the inventory lacks may be made later; it has a negative id until
 * [func@Inv.import_subscriptions_make] makes it. The connection's thread.
 */
typedef struct _InvImportSubscriptions InvImportSubscriptions;

/**
 * inv_import_subscriptions_load:
 * @connection: a connection
 * @create_missing: whether what is not there is made
 * @now: when those begin that are made, in seconds since 1970 UTC
 * @reasons: where reasons go
 * @error: return location for an error
 *
 * Reads which client has which packages.
 *
 * Returns: (transfer full): the subscriptions, or %NULL with @error set
 */
InvImportSubscriptions *inv_import_subscriptions_load (InvConnection *connection,
                                                       gboolean create_missing,
                                                       gint64 now,
                                                       InvImportReasons *reasons,
                                                       GError **error);

void inv_import_subscriptions_free (InvImportSubscriptions *subscriptions);

/**
 * inv_import_subscriptions_find:
 * @subscriptions: subscriptions
 * @client: a client, as in [func@Inv.import_names_find]
 * @package: the package that the row names, or 0
 * @number: the subscription's number in the row, or 0
 * @current: the subscription that the DID has, or 0
 * @reason: (out): why there is none, if there is none
 *
 * Finds the subscription that a row means. The number is that of the inventory
 * that the file comes from: where it does not fit and the package is named, the
 * package decides, and the number only tells two subscriptions apart that are
 * to be made.
 *
 * Returns: its id, negative for one to be made, 0 with @reason set
 */
gint64 inv_import_subscriptions_find (InvImportSubscriptions *subscriptions,
                                      gint64 client,
                                      gint64 package,
                                      gint64 number,
                                      gint64 current,
                                      guint32 *reason);

/**
 * inv_import_subscriptions_get_hold_days:
 * @subscriptions: subscriptions
 * @subscription: a subscription
 *
 * Returns: the days on Hold of its package, -1 if it has none of its own
 */
int inv_import_subscriptions_get_hold_days (const InvImportSubscriptions *subscriptions, gint64 subscription);

/**
 * inv_import_subscriptions_use:
 * @subscriptions: subscriptions
 * @names: where its client and package are from
 * @subscription: a subscription
 *
 * Says that a DID has a subscription: of those to be made, only these are made,
 * with their client and package.
 */
void inv_import_subscriptions_use (InvImportSubscriptions *subscriptions,
                                   InvImportNames *names,
                                   gint64 subscription);

/**
 * inv_import_subscriptions_make:
 * @subscriptions: subscriptions
 * @names: where their clients and packages are from, which were made before
 * @step: the step of the import
 * @error: return location for an error
 *
 * Makes the subscriptions that are to be made.
 *
 * Returns: whether they are there
 */
gboolean inv_import_subscriptions_make (InvImportSubscriptions *subscriptions,
                                        const InvImportNames *names,
                                        InvStep *step,
                                        GError **error);

/**
 * inv_import_subscriptions_get_id:
 * @subscriptions: subscriptions
 * @subscription: a subscription
 *
 * Returns: @subscription, or for one that was made the id that it got
 */
gint64 inv_import_subscriptions_get_id (const InvImportSubscriptions *subscriptions, gint64 subscription);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportSubscriptions, inv_import_subscriptions_free)

G_END_DECLS
