/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * inv_history_top_keep:
 * @view: a view that shows a history
 *
 * Has @view show what comes on top, as long as its top is in sight. It would keep
 * the entries in sight where they are. For the model that it has now.
 */
void inv_history_top_keep (GtkListView *view);

G_END_DECLS
