/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells of failures that have no better place. */

#include "config.h"

#include "inv-alert.h"

#include "inv-error.h"

#include <glib/gi18n.h>

void
inv_alert_present (GtkWidget *parent, const char *heading, const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (error != NULL);

  AdwDialog *alert;

  if (g_error_matches (error, INV_ERROR, INV_ERROR_CANCELLED))
    return;

  alert = adw_alert_dialog_new (heading, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, parent);
}
