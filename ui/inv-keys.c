/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the program, in one table that both works them and lists them for
 * people.
 */

#include "config.h"

#include "inv-keys.h"

#include <glib/gi18n.h>

/* The controllers of a window that have keys: that of the toolkit for what stands
 * with the application, and ours.
 */
#define FIRST_CONTROLLER "gtk-application-shortcuts"
#define LAST_CONTROLLER "inv-keys"

#define FIRST INV_KEY_TURN_FIRST
#define LAST INV_KEY_TURN_LAST
#define WIDGET INV_KEY_TURN_WIDGET

static const InvKey keys[] = {
  { INV_KEY_GROUP_GENERAL, N_ ("Undo"), "win.undo", { "<Control>z" }, LAST },
  { INV_KEY_GROUP_GENERAL, N_ ("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" }, LAST },
  { INV_KEY_GROUP_GENERAL, N_ ("Search"), "win.search", { "<Control>f" }, FIRST },
  { INV_KEY_GROUP_GENERAL, N_ ("Show or Hide the Sidebar"), "win.toggle-sidebar", { "F9" }, FIRST },
  { INV_KEY_GROUP_GENERAL, N_ ("Main Menu"), NULL, { "F10" }, WIDGET },
  { INV_KEY_GROUP_GENERAL, N_ ("Inventories"), "win.inventories", { "<Control>o" }, FIRST },
  { INV_KEY_GROUP_GENERAL, N_ ("Save a Copy"), "win.save-copy", { "<Control><Shift>s" }, FIRST },
  { INV_KEY_GROUP_GENERAL, N_ ("Preferences"), "win.preferences", { "<Control>comma" }, FIRST },
  { INV_KEY_GROUP_GENERAL, N_ ("Keyboard Shortcuts"), "win.shortcuts", { "<Control>question", "F1" }, FIRST },
  { INV_KEY_GROUP_GENERAL, N_ ("Close the Window"), "window.close", { "<Control>w" }, FIRST },
  { INV_KEY_GROUP_GENERAL, N_ ("Quit"), "app.quit", { "<Control>q" }, FIRST },
  { INV_KEY_GROUP_DIDS, N_ ("New DIDs"), "win.new-dids('')", { "<Control>n" }, FIRST },
  { INV_KEY_GROUP_DIDS, N_ ("Import"), "win.import('')", { "<Control>i" }, FIRST },
  { INV_KEY_GROUP_DIDS, N_ ("Export"), "win.export", { "<Control>e" }, FIRST },
  { INV_KEY_GROUP_DIDS, N_ ("Open"), NULL, { "Return" }, WIDGET },
  { INV_KEY_GROUP_DIDS, N_ ("Menu"), NULL, { "Menu", "<Shift>F10" }, WIDGET },
  { INV_KEY_GROUP_DIDS, N_ ("Advanced Search"), "win.advanced-search", { "<Control><Shift>f" }, FIRST },
  { INV_KEY_GROUP_DIDS, N_ ("Save Search"), "win.save-search", { "<Control>d" }, FIRST },
  { INV_KEY_GROUP_DIDS, N_ ("Go to Number"), "win.go-to-number", { "<Control>g" }, FIRST },
  { INV_KEY_GROUP_DIDS, N_ ("Paste Numbers"), NULL, { "<Control>v" }, WIDGET },
  { INV_KEY_GROUP_DIDS, N_ ("Select All"), NULL, { "<Control>a" }, WIDGET },
  { INV_KEY_GROUP_SELECTION, N_ ("Mass Edit"), "win.mass-edit", { "<Control>m" }, FIRST },
  { INV_KEY_GROUP_SELECTION, N_ ("Copy"), NULL, { "<Control>c" }, WIDGET },
  { INV_KEY_GROUP_SELECTION, N_ ("Copy Numbers"), NULL, { "<Control><Shift>c" }, WIDGET },
  { INV_KEY_GROUP_SELECTION, N_ ("Delete"), NULL, { "Delete" }, WIDGET },
  { INV_KEY_GROUP_SELECTION, N_ ("Clear Selection"), NULL, { "Escape" }, WIDGET },
  { INV_KEY_GROUP_EDIT, N_ ("Previous DID"), NULL, { "<Alt>Up" }, WIDGET },
  { INV_KEY_GROUP_EDIT, N_ ("Next DID"), NULL, { "<Alt>Down" }, WIDGET },
  { INV_KEY_GROUP_EDIT, N_ ("Save"), NULL, { "<Control>s" }, WIDGET },
  { INV_KEY_GROUP_ENTITIES, N_ ("New"), NULL, { "<Control><Shift>n" }, WIDGET },
  { INV_KEY_GROUP_ENTITIES, N_ ("Edit"), NULL, { "Return" }, WIDGET },
  { INV_KEY_GROUP_ENTITIES, N_ ("Delete"), NULL, { "Delete" }, WIDGET },
  { INV_KEY_GROUP_ENTITIES, N_ ("Menu"), NULL, { "Menu", "<Shift>F10" }, WIDGET },
};

static const char *const group_titles[INV_N_KEY_GROUPS] = {
  [INV_KEY_GROUP_GENERAL] = N_ ("General"),
  [INV_KEY_GROUP_PAGES] = N_ ("Pages"),
  [INV_KEY_GROUP_DIDS] = N_ ("DIDs"),
  [INV_KEY_GROUP_SELECTION] = N_ ("Selected DIDs"),
  [INV_KEY_GROUP_EDIT] = N_ ("Edit DID"),
  [INV_KEY_GROUP_ENTITIES] = N_ ("Operators, Resellers and Vendor Batches"),
};

const InvKey *
inv_keys_get (gsize *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);

  return keys;
}

const char *
inv_keys_get_group_title (InvKeyGroup group)
{
  return _ (group_titles[group]);
}

void
inv_keys_add_to_application (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].turn == FIRST)
      gtk_application_set_accels_for_action (application, keys[i].action, keys[i].accelerators);
}

/* The one that is to be listed comes last, because menus show that. */
static void
add_key (GtkShortcutController *controller, const InvKey *key)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  g_action_parse_detailed_name (key->action, &name, &target, NULL);
  for (guint i = g_strv_length ((char **) key->accelerators); i > 0; i--)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key->accelerators[i - 1]),
                                                gtk_named_action_new (name));

      gtk_shortcut_set_arguments (shortcut, target);
      gtk_shortcut_controller_add_shortcut (controller, shortcut);
    }
}

void
inv_keys_add_to_window (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].turn == LAST)
      add_key (GTK_SHORTCUT_CONTROLLER (controller), &keys[i]);

  gtk_event_controller_set_static_name (controller, LAST_CONTROLLER);
  gtk_widget_add_controller (window, controller);
}

void
inv_keys_set_enabled (GtkWidget *window, gboolean enabled)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      const char *name = gtk_event_controller_get_name (controller);

      if (g_strcmp0 (name, FIRST_CONTROLLER) == 0)
        gtk_event_controller_set_propagation_phase (controller, enabled ? GTK_PHASE_CAPTURE : GTK_PHASE_NONE);
      else if (g_strcmp0 (name, LAST_CONTROLLER) == 0)
        gtk_event_controller_set_propagation_phase (controller, enabled ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
    }
}
