/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_TAG_POPOVER (inv_tag_popover_get_type ())

/**
 * InvTagPopover:
 *
 * The tags that an inventory has, to be put into an entry for tags. While one
 * is being typed, it lists those that begin so.
 */
G_DECLARE_FINAL_TYPE (InvTagPopover, inv_tag_popover, INV, TAG_POPOVER, GtkPopover)

/**
 * inv_tag_popover_new:
 * @entry: tags, with commas between them
 * @inventory: an inventory
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *inv_tag_popover_new (GtkEditable *entry, InvInventory *inventory);

G_END_DECLS
