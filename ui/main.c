/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the program begins. */

#include "config.h"

#include "inv-application.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_autoptr (InvApplication) application = inv_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
