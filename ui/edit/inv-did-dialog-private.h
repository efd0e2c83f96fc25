/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-dialog.h"
#include "inv-did-record.h"

G_BEGIN_DECLS

/* What the files that make up the dialog share. */

/* No DID: out of the dialog. */
#define INV_DID_DIALOG_AWAY 0

void inv_did_dialog_install_actions (GtkWidgetClass *widget_class);

InvInventory *inv_did_dialog_get_inventory (InvDidDialog *self);

/* The DID as it is in the inventory, or NULL before it is read. */
const InvDidRecord *inv_did_dialog_get_record (InvDidDialog *self);

gboolean inv_did_dialog_has_edits (InvDidDialog *self);

/* The id of the DID so many places further in the list, 0 if there is none. */
guint32 inv_did_dialog_find_neighbour (InvDidDialog *self, int step);

/* Goes to another DID or away; leaving asks about edits before. */
void inv_did_dialog_go (InvDidDialog *self, guint32 id);
void inv_did_dialog_leave (InvDidDialog *self, guint32 id);

/* Leaves for what an action of the window shows, which the dialog would cover. */
void inv_did_dialog_leave_for (InvDidDialog *self, const char *action, GVariant *target);

/* Saves what was edited and goes away. */
void inv_did_dialog_save (InvDidDialog *self);

/* While something is written nothing else can be. */
void inv_did_dialog_set_saving (InvDidDialog *self, gboolean saving);

void inv_did_dialog_show_message (InvDidDialog *self, const char *message);
void inv_did_dialog_add_toast (InvDidDialog *self, AdwToast *toast);

G_END_DECLS
