/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-edit.h"

G_BEGIN_DECLS

#define INV_TYPE_TAG_MODE (inv_tag_mode_get_type ())

/**
 * InvTagMode:
 *
 * Whether tags are added to those that are there, removed from them, or take
 * their place. The property `mode` notifies.
 */
G_DECLARE_FINAL_TYPE (InvTagMode, inv_tag_mode, INV, TAG_MODE, AdwBin)

/**
 * inv_tag_mode_new:
 *
 * Returns: (transfer floating): a choice that begins with adding
 */
GtkWidget *inv_tag_mode_new (void);

/**
 * inv_tag_mode_get_mode:
 * @self: a choice
 *
 * Returns: what is done with the tags
 */
InvDidEditMode inv_tag_mode_get_mode (InvTagMode *self);

G_END_DECLS
