/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * inv_alert_present:
 * @parent: a widget
 * @heading: what did not work
 * @error: why; of %INV_ERROR_CANCELLED nothing is said
 *
 * Tells of a failure that has no better place.
 */
void inv_alert_present (GtkWidget *parent, const char *heading, const GError *error);

G_END_DECLS
