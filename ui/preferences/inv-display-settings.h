/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * inv_display_settings_follow:
 * @application: the application
 *
 * Shows dates and numbers as the settings say, from now on and for as long as
 * @application lives, in all its windows.
 */
void inv_display_settings_follow (GtkApplication *application);

G_END_DECLS
