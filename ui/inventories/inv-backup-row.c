/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup in the list of them. */

#include "config.h"

#include "inv-backup-row.h"

#include "inv-moment-text.h"

#include <glib/gi18n.h>

struct _InvBackupRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *menu_button;
  GtkWidget *restore_button;

  InvBackup *backup;
};

G_DEFINE_FINAL_TYPE (InvBackupRow, inv_backup_row, ADW_TYPE_ACTION_ROW)

char *
inv_backup_to_text (InvBackup *backup)
{
  g_autoptr (InvZone) zone = inv_zone_new (NULL, NULL);

  if (zone == NULL)
    zone = inv_zone_new ("UTC", NULL);

  return inv_moment_to_text (zone, inv_backup_get_moment (backup), INV_TIME_STYLE_FULL);
}

/* Actions of the row have no parameter, so that its menu is the same for all. */
static void
row_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvBackupRow *self = INV_BACKUP_ROW (widget);
  g_autofree char *name = g_strconcat ("backups.", strchr (action_name, '.') + 1, NULL);
  g_autofree char *uri = g_file_get_uri (inv_backup_get_file (self->backup));

  gtk_widget_activate_action (widget, name, "s", uri);
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_menu_button_popup (INV_BACKUP_ROW (widget)->menu_button);
}

static void
inv_backup_row_dispose (GObject *object)
{
  InvBackupRow *self = INV_BACKUP_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_BACKUP_ROW);
  g_clear_object (&self->backup);

  G_OBJECT_CLASS (inv_backup_row_parent_class)->dispose (object);
}

static void
inv_backup_row_class_init (InvBackupRowClass *klass)
{
  static const char *const actions[] = { "row.restore", "row.look", "row.show", "row.delete" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_backup_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/inventories/inv-backup-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvBackupRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, InvBackupRow, restore_button);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, row_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu", NULL);
}

static void
inv_backup_row_init (InvBackupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe (InvBackupRow *self)
{
  g_autofree char *when = inv_backup_to_text (self->backup);
  g_autofree char *size = g_format_size (inv_backup_get_size (self->backup));
  const char *inventory = inv_backup_get_inventory (self->backup);
  g_autofree char *details = NULL;
  g_autofree char *restore = g_strdup_printf (_ ("Restore the Backup of %s"), when);
  g_autofree char *menu = g_strdup_printf (_ ("Menu of the Backup of %s"), when);

  /* Translators: the inventory that a backup is of, and the size of the backup. */
  details = g_strdup_printf (inv_backup_is_automatic (self->backup) ? _ ("%s · %s · automatic")
                                                                    : _ ("%s · %s"),
                             inventory, size);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), details);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->restore_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  restore, -1);
}

GtkWidget *
inv_backup_row_new (InvBackup *backup)
{
  InvBackupRow *self = g_object_new (INV_TYPE_BACKUP_ROW, NULL);

  self->backup = g_object_ref (backup);
  describe (self);

  return GTK_WIDGET (self);
}
