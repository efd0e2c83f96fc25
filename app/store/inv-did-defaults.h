/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-status.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvDidDefaults:
 * @operator_id: the operator's id, 0 for none
 * @operator_name: (nullable): the operator's name, %NULL for none
 * @status: In Stock, Reserved or Archive
 * @after_hold: the same three
 * @tags: (nullable): tags, with commas between them, %NULL for none
 *
 * What a new DID gets unless the person says something else. It belongs to the
 * inventory, and is kept in its file.
 */
typedef struct
{
  gint64 operator_id;
  char *operator_name;
  InvStatus status;
  InvStatus after_hold;
  char *tags;
} InvDidDefaults;

/**
 * inv_did_defaults_load:
 * @store: an inventory
 * @error: return location for an error
 *
 * Reads the defaults: In Stock, without operator and tags, where nothing was
 * ever said. An operator that is gone counts as none. The store's thread.
 *
 * Returns: (transfer full): the defaults, or %NULL with @error set
 */
InvDidDefaults *inv_did_defaults_load (InvStore *store, GError **error);

/**
 * inv_did_defaults_load_for_new:
 * @store: an inventory
 * @error: return location for an error
 *
 * Reads the defaults to begin with when DIDs are created: where no operator was
 * ever said and there is but one, that is it. The store's thread.
 *
 * Returns: (transfer full): the defaults, or %NULL with @error set
 */
InvDidDefaults *inv_did_defaults_load_for_new (InvStore *store, GError **error);

/**
 * inv_did_defaults_save:
 * @store: an inventory that is open for writing
 * @defaults: the defaults; of the operator only the id counts
 * @error: return location for an error
 *
 * Keeps the defaults. A status that no DID is born with by hand is
 * %INV_ERROR_FORBIDDEN; an After Hold status or tags that cannot be are
 * %INV_ERROR_INVALID; an operator that is not there is %INV_ERROR_NOT_FOUND. They are a setting, and
 * no part of steps. The store's thread.
 *
 * Returns: whether they are kept
 */
gboolean inv_did_defaults_save (InvStore *store, const InvDidDefaults *defaults, GError **error);

/**
 * inv_did_defaults_free:
 * @defaults: (transfer full) (nullable): defaults
 *
 * Frees defaults.
 */
void inv_did_defaults_free (InvDidDefaults *defaults);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvDidDefaults, inv_did_defaults_free)

G_END_DECLS
