/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INV_TYPE_NAMED (inv_named_get_type ())

/**
 * InvNamed:
 *
 * Something of an inventory that has a name, as a row of a [class@Inv.NameList].
 * It has the properties `id` and `name`; the name notifies. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvNamed, inv_named, INV, NAMED, GObject)

/**
 * inv_named_new:
 * @id: its id; what is no row of the inventory has one below 1
 * @name: its name
 *
 * Returns: (transfer full): a row
 */
InvNamed *inv_named_new (gint64 id, const char *name);

/**
 * inv_named_get_id:
 * @self: a row
 *
 * Returns: its id
 */
gint64 inv_named_get_id (InvNamed *self);

/**
 * inv_named_get_name:
 * @self: a row
 *
 * Returns: (transfer none): its name
 */
const char *inv_named_get_name (InvNamed *self);

/**
 * inv_named_set_name:
 * @self: a row
 * @name: its name
 *
 * Says that it has another name now.
 */
void inv_named_set_name (InvNamed *self, const char *name);

G_END_DECLS
