/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "inv-status.h"

G_BEGIN_DECLS

/**
 * InvStatusColors:
 * @solid: for dots, bars and cells
 * @text: for text on @tint
 * @tint: what the text stands on
 *
 * The colours of a status.
 */
typedef struct
{
  GdkRGBA solid;
  GdkRGBA text;
  GdkRGBA tint;
} InvStatusColors;

/**
 * inv_status_colors_get:
 * @status: a status
 *
 * Gets the colours of a status in the present style, for widgets that draw
 * them. Style sheets have them as custom properties: `--status-hold`,
 * `--status-hold-text`, `--status-hold-tint`. Main thread.
 *
 * Returns: (transfer none): the colours
 */
const InvStatusColors *inv_status_colors_get (InvStatus status);

/**
 * inv_status_colors_to_css:
 *
 * Returns: (transfer full): a style sheet that declares the colours of all
 *   statuses in the present style
 */
char *inv_status_colors_to_css (void);

G_END_DECLS
