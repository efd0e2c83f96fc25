/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_DID_FOOTER (inv_did_footer_get_type ())

/**
 * InvDidFooter:
 *
 * The buttons at the foot of the page of DIDs in a narrow window, whose header
 * bar has no room for them. They work the actions of the page and its window.
 */
G_DECLARE_FINAL_TYPE (InvDidFooter, inv_did_footer, INV, DID_FOOTER, AdwBin)

G_END_DECLS
