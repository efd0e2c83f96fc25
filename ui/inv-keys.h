/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InvKeyGroup:
 * @INV_KEY_GROUP_GENERAL: what can be done anywhere
 * @INV_KEY_GROUP_PAGES: ways to the pages
 * @INV_KEY_GROUP_DIDS: the page of DIDs
 * @INV_KEY_GROUP_SELECTION: what is selected there
 * @INV_KEY_GROUP_EDIT: the dialog that edits a DID
 * @INV_KEY_GROUP_ENTITIES: the pages of operators and the like
 *
 * The groups that keys are listed in.
 */
typedef enum
{
  INV_KEY_GROUP_GENERAL,
  INV_KEY_GROUP_PAGES,
  INV_KEY_GROUP_DIDS,
  INV_KEY_GROUP_SELECTION,
  INV_KEY_GROUP_EDIT,
  INV_KEY_GROUP_ENTITIES,
} InvKeyGroup;

/**
 * INV_N_KEY_GROUPS:
 *
 * How many groups there are.
 */
#define INV_N_KEY_GROUPS (INV_KEY_GROUP_ENTITIES + 1)

/**
 * InvKeyTurn:
 * @INV_KEY_TURN_FIRST: before the widget in focus gets the key
 * @INV_KEY_TURN_LAST: after it, for keys that mean something to a text entry,
 *   too
 * @INV_KEY_TURN_WIDGET: a widget deals with it; it is listed only
 *
 * When it is the turn of a key's action.
 */
typedef enum
{
  INV_KEY_TURN_FIRST,
  INV_KEY_TURN_LAST,
  INV_KEY_TURN_WIDGET,
} InvKeyTurn;

/**
 * InvKey:
 * @group: where it is listed
 * @label: what it does, to be translated with gettext
 * @action: (nullable): its action, with its parameter: `win.show-page::dids`
 * @accelerators: the keys, in the manner of gtk_accelerator_parse(), the one to
 *   be listed first, up to one that is %NULL
 * @turn: when it is its turn
 *
 * A key and what it does.
 */
typedef struct
{
  InvKeyGroup group;
  const char *label;
  const char *action;
  const char *accelerators[4];
  InvKeyTurn turn;
} InvKey;

/**
 * inv_keys_get:
 * @n_keys: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_keys): all keys of the program, but
 *   those of pages, which are Alt and the number of the page
 */
const InvKey *inv_keys_get (gsize *n_keys);

/**
 * inv_keys_get_group_title:
 * @group: a group
 *
 * Returns: (transfer none): its title, translated
 */
const char *inv_keys_get_group_title (InvKeyGroup group);

/**
 * inv_keys_add_to_application:
 * @application: the application
 *
 * Has keys whose turn is first activate their actions, in all windows.
 */
void inv_keys_add_to_application (GtkApplication *application);

/**
 * inv_keys_add_to_window:
 * @window: a window
 *
 * Has keys whose turn is last activate their actions in a window.
 */
void inv_keys_add_to_window (GtkWidget *window);

/**
 * inv_keys_set_enabled:
 * @window: a window that has the keys
 * @enabled: whether they do anything
 *
 * Has a window's keys rest, while a dialog is in front of what they are about.
 */
void inv_keys_set_enabled (GtkWidget *window, gboolean enabled);

G_END_DECLS
