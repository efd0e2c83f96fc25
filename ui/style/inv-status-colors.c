/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the statuses, one set for each style. They were chosen for
 * people who see colours differently: seen without red, green or blue cones,
 * any two of the solid ones stay apart.
 */

#include "config.h"

#include "inv-status-colors.h"

#include <adwaita.h>

#define SHADE(rgb)                                                                                           \
  { (((rgb) >> 16) & 0xff) / 255.0f, (((rgb) >> 8) & 0xff) / 255.0f, ((rgb) & 0xff) / 255.0f, 1 }
#define COLORS(solid, text, tint) { SHADE (solid), SHADE (text), SHADE (tint) }

static const InvStatusColors light[INV_N_STATUSES] = {
  [INV_STATUS_ACTIVE] = COLORS (0x1756cc, 0x0f3f9c, 0xdfe8fa),
  [INV_STATUS_IN_STOCK] = COLORS (0x269c5e, 0x0d5c34, 0xd9f0e3),
  [INV_STATUS_RESERVED] = COLORS (0x81408a, 0x6a2b73, 0xefe0f2),
  [INV_STATUS_HOLD] = COLORS (0xf5a626, 0x6e4300, 0xfdecc8),
  [INV_STATUS_BLOCKED] = COLORS (0xa82a1a, 0x8f2013, 0xf9dfdb),
  [INV_STATUS_FROZEN] = COLORS (0x71c7f9, 0x0a4f78, 0xdbf0fd),
  [INV_STATUS_ARCHIVE] = COLORS (0x949ca6, 0x464c55, 0xe8eaed),
};

static const InvStatusColors dark[INV_N_STATUSES] = {
  [INV_STATUS_ACTIVE] = COLORS (0x407beb, 0xa9c6ff, 0x22365f),
  [INV_STATUS_IN_STOCK] = COLORS (0x33cf8d, 0x7fe8b8, 0x17402f),
  [INV_STATUS_RESERVED] = COLORS (0xbc8dcc, 0xe2bdee, 0x432f4a),
  [INV_STATUS_HOLD] = COLORS (0xeab919, 0xf7d566, 0x453a12),
  [INV_STATUS_BLOCKED] = COLORS (0xe44832, 0xffb0a3, 0x55231c),
  [INV_STATUS_FROZEN] = COLORS (0xb5e6f5, 0xd4f5fd, 0x22424f),
  [INV_STATUS_ARCHIVE] = COLORS (0x7d8087, 0xc6c9ce, 0x3f4145),
};

const InvStatusColors *
inv_status_colors_get (InvStatus status)
{
  g_return_val_if_fail (status < INV_N_STATUSES, NULL);

  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? &dark[status] : &light[status];
}

static void
append_color (GString *css, const char *token, const char *part, const GdkRGBA *color)
{
  g_autofree char *value = gdk_rgba_to_string (color);

  g_string_append_printf (css, "  --status-%s%s: %s;\n", token, part, value);
}

char *
inv_status_colors_to_css (void)
{
  GString *css = g_string_new (":root {\n");

  for (int status = 0; status < INV_N_STATUSES; status++)
    {
      const char *token = inv_status_get_token (status);
      const InvStatusColors *colors = inv_status_colors_get (status);

      append_color (css, token, "", &colors->solid);
      append_color (css, token, "-text", &colors->text);
      append_color (css, token, "-tint", &colors->tint);
    }
  g_string_append (css, "}\n");

  return g_string_free_and_steal (css);
}
