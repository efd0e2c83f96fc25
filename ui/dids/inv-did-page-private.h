/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the page says, as closures for its template. */
void inv_did_page_bind_closures (GtkWidgetClass *widget_class);

G_END_DECLS
