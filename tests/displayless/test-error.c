/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain: it has one name and is none of GLib's. */

#include "config.h"

#include "inv-error.h"

static void
test_domain (void)
{
  g_assert_cmpstr (g_quark_to_string (INV_ERROR), ==, "inv-error-quark");
  g_assert_cmpuint (INV_ERROR, ==, inv_error_quark ());
}

static void
test_matches (void)
{
  g_autoptr (GError)
      error = g_error_new (INV_ERROR, INV_ERROR_EXISTS, "“%s” is in the inventory already", "1205");

  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_assert_false (g_error_matches (error, G_FILE_ERROR, INV_ERROR_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error/domain", test_domain);
  g_test_add_func ("/error/matches", test_matches);

  return g_test_run ();
}
