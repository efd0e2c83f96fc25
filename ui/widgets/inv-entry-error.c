/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with what was typed stands beside it. */

#include "config.h"

#include "inv-entry-error.h"

static void
mark_wrong (GtkWidget *entry, GtkLabel *label, const char *message)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (entry);

  gtk_widget_add_css_class (entry, "error");
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  if (label != NULL)
    gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, label, NULL, -1);
  else
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
}

static void
mark_right (GtkWidget *entry, GtkLabel *label)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (entry);

  gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
  if (label != NULL)
    gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
inv_entry_error_show (GtkWidget *entry, GtkLabel *label, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (entry));
  g_return_if_fail (label == NULL || GTK_IS_LABEL (label));

  if (label != NULL)
    {
      gtk_label_set_text (label, message != NULL ? message : "");
      gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
    }

  if (message != NULL)
    mark_wrong (entry, label, message);
  else
    mark_right (entry, label);
}
