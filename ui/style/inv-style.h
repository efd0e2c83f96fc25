/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_style_install:
 *
 * Gives the display the program's colours, and keeps them in step with the
 * light or dark style and with high contrast. Once, when GTK is initialised.
 */
void inv_style_install (void);

G_END_DECLS
