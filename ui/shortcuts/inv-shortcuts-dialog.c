/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of keys, made from the tables of keys and of pages. */

#include "config.h"

#include "inv-keys.h"
#include "inv-shortcut-row.h"
#include "inv-shortcuts-dialog.h"
#include "inv-window-private.h"

#include <glib/gi18n.h>

struct _InvShortcutsDialog
{
  AdwPreferencesDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (InvShortcutsDialog, inv_shortcuts_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
add_keys (AdwPreferencesGroup *group, InvKeyGroup which)
{
  gsize n_keys;
  const InvKey *keys = inv_keys_get (&n_keys);

  for (gsize i = 0; i < n_keys; i++)
    if (keys[i].group == which)
      adw_preferences_group_add (group, inv_shortcut_row_new (_ (keys[i].label), keys[i].accelerators[0]));
}

static void
add_pages (AdwPreferencesGroup *group)
{
  gsize n_infos;
  const InvPageInfo *infos = inv_window_get_page_infos (&n_infos);

  for (gsize i = 0; i < n_infos && inv_window_get_page_accelerator (i) != NULL; i++)
    adw_preferences_group_add (group, inv_shortcut_row_new (_ (infos[i].title),
                                                            inv_window_get_page_accelerator (i)));
}

static void
inv_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (inv_shortcuts_dialog_parent_class)->dispose (object);
}

static void
inv_shortcuts_dialog_class_init (InvShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/shortcuts/inv-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvShortcutsDialog, page);
}

static void
inv_shortcuts_dialog_init (InvShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < INV_N_KEY_GROUPS; i++)
    {
      AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

      adw_preferences_group_set_title (group, inv_keys_get_group_title (i));
      add_keys (group, i);
      if (i == INV_KEY_GROUP_PAGES)
        add_pages (group);
      adw_preferences_page_add (self->page, group);
    }
}

AdwDialog *
inv_shortcuts_dialog_new (void)
{
  return g_object_new (INV_TYPE_SHORTCUTS_DIALOG, NULL);
}
