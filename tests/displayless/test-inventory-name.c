/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an inventory can be called. */

#include "config.h"

#include "inv-error.h"
#include "inv-inventory-name.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *name; /* NULL if it cannot be one */
  } cases[] = {
    { "Main", "Main" },
    { "  London   East ", "London East" },
    { "Köln & Bonn (2026)", "Köln & Bonn (2026)" },
    { "v1.2", "v1.2" },
    { "", NULL },
    { " \t ", NULL },
    { "a/b", NULL },
    { "a\\b", NULL },
    { "12:30", NULL },
    { "why?", NULL },
    { ".hidden", NULL },
    { "..", NULL },
    { "bell\x07", NULL },
    { "\xff\xfe", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = inv_inventory_name_clean (cases[i].text, &error);

      g_assert_cmpstr (name, ==, cases[i].name);
      if (name == NULL)
        g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
    }
}

static void
test_too_long (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fits = g_strnfill (INV_INVENTORY_NAME_MAX, 'a');
  g_autofree char *longer = g_strnfill (INV_INVENTORY_NAME_MAX + 1, 'a');
  g_autofree char *cleaned = inv_inventory_name_clean (fits, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cleaned, ==, fits);
  g_assert_null (inv_inventory_name_clean (longer, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
}

static void
test_foreign (void)
{
  static const struct
  {
    const char *path;
    const char *name;
  } cases[] = {
    { "/media/stick/London.didinventory", "London" },
    { "London", "London" },
    { "/tmp/12:30?.didinventory", "12 30" },
    { "/tmp/.didinventory", "Inventory" },
    { "/tmp/...x.didinventory", "x" },
    { "/tmp/\xff.didinventory", "\xef\xbf\xbd" },
    { "/tmp/a\nb.didinventory", "a b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = inv_inventory_name_from_foreign (cases[i].path);
      g_autofree char *again = inv_inventory_name_clean (name, NULL);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (again, ==, name);
    }
}

/* A name is cut between characters. */
static void
test_foreign_too_long (void)
{
  g_autoptr (GString) path = g_string_new ("x");

  while (path->len < 2 * INV_INVENTORY_NAME_MAX)
    g_string_append (path, "ü");

  g_autofree char *name = inv_inventory_name_from_foreign (path->str);
  g_autofree char *again = inv_inventory_name_clean (name, NULL);

  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_cmpuint (strlen (name), ==, INV_INVENTORY_NAME_MAX - 1);
  g_assert_cmpstr (again, ==, name);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inventory-name/D1/clean", test_clean);
  g_test_add_func ("/inventory-name/D1/too-long", test_too_long);
  g_test_add_func ("/inventory-name/D1/foreign", test_foreign);
  g_test_add_func ("/inventory-name/D1/foreign-too-long", test_foreign_too_long);

  return g_test_run ();
}
