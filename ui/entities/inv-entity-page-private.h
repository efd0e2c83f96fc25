/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that make up the page share. */

#pragma once

#include "inv-entity-kind.h"
#include "inv-entity-page.h"

G_BEGIN_DECLS

const InvEntityKind *inv_entity_page_get_kind (InvEntityPage *self);

/* Selects a row and shows it, now or when it is there. */
void inv_entity_page_show_row (InvEntityPage *self, gint64 id);

/* Has all rows shown again. */
void inv_entity_page_clear_search (InvEntityPage *self);

/* Opens the menu of the selected row; at @x and @y of @widget, or below the row with the keyboard. */
void inv_entity_page_open_menu (InvEntityPage *self, GtkWidget *widget, double x, double y);
void inv_entity_page_open_menu_at_focus (InvEntityPage *self);

void inv_entity_page_install_actions (GtkWidgetClass *widget_class);

/* Enables the actions that can be used now. */
void inv_entity_page_update_actions (InvEntityPage *self);

G_END_DECLS
