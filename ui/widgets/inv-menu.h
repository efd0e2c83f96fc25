/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * inv_menu_with_target:
 * @menu: a menu
 * @target: a target; if it is floating, the menu takes it
 *
 * Makes a menu whose items are those of @menu, all with the same target: a menu
 * that is declared once serves many things.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *inv_menu_with_target (GMenuModel *menu, GVariant *target);

G_END_DECLS
