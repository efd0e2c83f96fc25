/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INV_TYPE_SHARE_BAR (inv_share_bar_get_type ())

/**
 * InvShare:
 * @value: how much it is
 * @style: the style class that gives it its colour
 *
 * A part of a whole.
 */
typedef struct
{
  double value;
  const char *style;
} InvShare;

/**
 * InvShareBar:
 *
 * A thin bar of coloured segments, as long as their shares of the whole. What is
 * not nothing is never too short to be seen. It says nothing that does not stand
 * beside it in figures, so assistive technology passes it over.
 */
G_DECLARE_FINAL_TYPE (InvShareBar, inv_share_bar, INV, SHARE_BAR, GtkWidget)

/**
 * inv_share_bar_set_shares:
 * @self: a bar
 * @shares: (array length=n_shares): the parts, from the start to the end
 * @n_shares: how many
 *
 * Shows other shares.
 */
void inv_share_bar_set_shares (InvShareBar *self, const InvShare *shares, guint n_shares);

G_END_DECLS
