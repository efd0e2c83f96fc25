/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the style sheet that follow the system's settings. */

#include "config.h"

#include "inv-status-colors.h"
#include "inv-style.h"

#include <adwaita.h>

#define FOLDER "/io/github/did_inventory/DidInventory/style/"

static void
load_colors_cb (AdwStyleManager *manager, GParamSpec *pspec, GtkCssProvider *provider)
{
  g_autofree char *css = inv_status_colors_to_css ();

  gtk_css_provider_load_from_string (provider, css);
}

static void
load_contrast_cb (AdwStyleManager *manager, GParamSpec *pspec, GtkCssProvider *provider)
{
  if (adw_style_manager_get_high_contrast (manager))
    gtk_css_provider_load_from_resource (provider, FOLDER "contrast.css");
  else
    gtk_css_provider_load_from_string (provider, "");
}

static GtkCssProvider *
add_provider (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);

  return provider;
}

void
inv_style_install (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GtkCssProvider) colors = add_provider ();
  g_autoptr (GtkCssProvider) contrast = add_provider ();

  load_colors_cb (manager, NULL, colors);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (load_colors_cb), colors, G_CONNECT_DEFAULT);

  load_contrast_cb (manager, NULL, contrast);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (load_contrast_cb), contrast,
                           G_CONNECT_DEFAULT);
}
