/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program. One process has a window for each inventory that it is asked
 * for; without being asked it opens its own.
 */

#include "config.h"

#include "inv-application.h"
#include "inv-auto-backup.h"
#include "inv-display-settings.h"
#include "inv-keys.h"
#include "inv-library-files.h"
#include "inv-style.h"
#include "inv-window-private.h"

#include <glib/gi18n.h>

struct _InvApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (InvApplication, inv_application, ADW_TYPE_APPLICATION)

/* Whether a file is one of the program's own inventories; its backups are not. */
static gboolean
is_own (GFile *file)
{
  g_autofree char *path = inv_inventory_get_default_path ();
  g_autoptr (GFile) own = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (own);

  return g_file_has_parent (file, folder);
}

/* The inventory that a window has open, under whatever name it now has, is the one to begin with the next time. */
static void
inventory_cb (InvWindow *window)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  if (inv_window_get_inventory (window) != NULL)
    g_settings_set_string (settings, "last-inventory",
                           inv_inventory_get_name (inv_window_get_inventory (window)));
}

static InvWindow *
open_window (InvApplication *self, const char *path, InvInventoryOpenFlags flags)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *canonical = g_file_peek_path (file);
  InvWindow *window = inv_application_find_window (self, canonical);

  if (window == NULL)
    {
      window = inv_window_new (GTK_APPLICATION (self), canonical, flags);
      if (is_own (file))
        {
          inv_auto_backup_watch (window);
          g_signal_connect (window, "notify::inventory", G_CALLBACK (inventory_cb), NULL);
        }
    }

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* What was open last, else the first one by its usual name, else whatever there is; and at first start there is
 * nothing.
 */
static char *
get_path_to_begin_with (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *last = g_settings_get_string (settings, "last-inventory");
  g_autofree char *main_path = inv_inventory_get_default_path ();
  g_autofree char *folder = g_path_get_dirname (main_path);
  g_autofree char *last_path = inv_library_files_get_path (folder, last);
  char *any;

  if (g_file_test (last_path, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&last_path);

  any = g_file_test (main_path, G_FILE_TEST_EXISTS) ? NULL : inv_library_files_find_any (folder);

  return any != NULL ? any : g_steal_pointer (&main_path);
}

static void
inv_application_activate (GApplication *application)
{
  g_autofree char *path = get_path_to_begin_with ();

  open_window (INV_APPLICATION (application), path, INV_INVENTORY_OPEN_CREATE);
}

/* What is named by the option is opened where it is, whatever else is opened as by a click on it. */
static int
inv_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  InvApplication *self = INV_APPLICATION (application);
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **rest = NULL;
  const char *name = NULL;

  if (g_variant_dict_lookup (given, "inventory", "^&ay", &name))
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, name);
      g_autofree char *path = g_file_get_path (file);

      open_window (self, path != NULL ? path : name, INV_INVENTORY_OPEN_NONE);
    }
  else if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &rest))
    {
      for (gsize i = 0; rest[i] != NULL; i++)
        {
          g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, rest[i]);

          inv_application_open_file (self, file);
        }
    }
  else
    {
      g_application_activate (application);
    }

  return EXIT_SUCCESS;
}

static void
inv_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (inv_application_parent_class)->startup (application);

  inv_style_install ();
  inv_display_settings_follow (GTK_APPLICATION (application));
  inv_keys_add_to_application (GTK_APPLICATION (application));
  inv_window_add_page_keys (GTK_APPLICATION (application));
}

/* What someone who looks into a fault asks first. */
static char *
describe_versions (void)
{
  return g_strdup_printf ("DID Inventory %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n",
                          PACKAGE_VERSION, gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (), glib_major_version, glib_minor_version,
                          glib_micro_version);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, void *user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  AdwDialog *about = adw_about_dialog_new ();
  g_autofree char *versions = describe_versions ();

  g_object_set (about, "application-name", _ ("DID Inventory"), "application-icon", APP_ID, "version",
                PACKAGE_VERSION, "developer-name", _ ("The DID Inventory developers"), "comments",
                _ ("Keeps phone numbers in order"), "website", "https://did-inventory.github.io/",
                "license-type", GTK_LICENSE_GPL_3_0, "translator-credits",
                /* Translators: your names, a line each. */
                C_ ("credits", "translator-credits"), "debug-info", versions, "debug-info-filename",
                "did-inventory.txt", NULL);
  adw_dialog_present (about, GTK_WIDGET (window));
}

/* Windows are asked to close, because they have something to finish. One that goes may take others with it. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, void *user_data)
{
  g_autolist (GtkWindow)
      windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (user_data)),
                                  (GCopyFunc) (void *) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_action },
  { .name = "quit", .activate = quit_action },
};

static void
inv_application_class_init (InvApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = inv_application_activate;
  application_class->command_line = inv_application_command_line;
  application_class->startup = inv_application_startup;
}

static void
inv_application_init (InvApplication *self)
{
  g_application_set_version (G_APPLICATION (self), PACKAGE_VERSION);
  g_application_add_main_option (G_APPLICATION (self), "inventory", 'i', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_FILENAME,
                                 _ ("Open this inventory instead of the program’s own"), _ ("FILE"));
  g_application_add_main_option (G_APPLICATION (self), G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_FILENAME_ARRAY, "", _ ("[FILE…]"));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

InvApplication *
inv_application_new (void)
{
  return g_object_new (INV_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path",
                       "/io/github/did_inventory/DidInventory", "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}

InvWindow *
inv_application_find_window (InvApplication *self, const char *path)
{
  g_return_val_if_fail (INV_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (INV_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data)
        && g_str_equal (inv_window_get_path (l->data), path))
      return l->data;

  return NULL;
}

void
inv_application_open (InvApplication *self, const char *path, InvWindow *replace)
{
  g_return_if_fail (INV_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  InvWindow *window = open_window (self, path, INV_INVENTORY_OPEN_NONE);

  if (replace != NULL && replace != window)
    gtk_window_close (GTK_WINDOW (replace));
}

/* Where the file cannot be had by a path, there is no copy of it to make. */
static char *
get_path (GFile *file)
{
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

void
inv_application_look (InvApplication *self, GFile *file)
{
  g_return_if_fail (INV_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  g_autofree char *path = get_path (file);

  open_window (self, path, INV_INVENTORY_OPEN_TO_LOOK);
}

void
inv_application_open_file (InvApplication *self, GFile *file)
{
  g_return_if_fail (INV_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  g_autofree char *path = get_path (file);
  InvWindow *window = inv_application_find_window (self, path);

  if (window == NULL && is_own (file))
    {
      open_window (self, path, INV_INVENTORY_OPEN_NONE);
      return;
    }

  if (window == NULL)
    window = inv_window_new_to_offer (GTK_APPLICATION (self), path);

  gtk_window_present (GTK_WINDOW (window));
}
