/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates and numbers as the settings say. */

#include "config.h"

#include "inv-display-settings.h"

#include "inv-did-loader.h"
#include "inv-moment-text.h"
#include "inv-number-text.h"
#include "inv-window.h"

static void
apply (GSettings *settings)
{
  inv_date_style_set (g_settings_get_enum (settings, "date-style"));
  inv_number_text_set_grouped (g_settings_get_boolean (settings, "number-groups"));
}

/* The texts that are shown are made from what is in the inventories once more. */
static void
changed_cb (GSettings *settings, const char *key, GtkApplication *application)
{
  apply (settings);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      InvInventory *inventory = INV_IS_WINDOW (l->data) ? inv_window_get_inventory (l->data) : NULL;

      if (inventory != NULL)
        inv_did_loader_emit_changed (INV_DID_LOADER (inventory));
    }
}

void
inv_display_settings_follow (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  GSettings *settings = g_settings_new (APP_ID);

  apply (settings);
  g_signal_connect_object (settings, "changed::date-style", G_CALLBACK (changed_cb), application,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (settings, "changed::number-groups", G_CALLBACK (changed_cb), application,
                           G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (application), "inv-display-settings", settings, g_object_unref);
}
