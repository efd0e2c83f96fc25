/* SPDX-License-Identifier: GPL-3.0-or-later */

/* did-inventory-cli: the inventory from the command line. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>

#include "inv-cli.h"

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  /* A file that grows past what the system allows is an error like others, with a message. */
  signal (SIGXFSZ, SIG_IGN);

  return inv_cli_run (argv + 1);
}
