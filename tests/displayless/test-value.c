/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values: what is equal, and who owns the text. */

#include "config.h"

#include "inv-value.h"

static void
test_equal (void)
{
  const InvValue values[] = {
    inv_value_null (),           inv_value_from_integer (0),  inv_value_from_integer (-1),
    inv_value_from_text (""),    inv_value_from_text ("0"),   inv_value_from_text ("Größe"),
    inv_value_from_integer (48), inv_value_from_text ("48 "),
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      g_assert_cmpint (inv_value_equal (&values[i], &values[j]), ==, i == j);
}

static void
test_copy (void)
{
  g_autofree char *text = g_strdup ("vip");
  InvValue borrowed = inv_value_from_text (text);
  g_auto (InvValue) copy = INV_VALUE_INIT;

  inv_value_copy (&copy, &borrowed);
  g_assert_true (inv_value_equal (&copy, &borrowed));
  g_assert_cmpuint (inv_value_hash (&copy), ==, inv_value_hash (&borrowed));
  g_assert_true (copy.text != borrowed.text);

  inv_value_clear (&copy);
  g_assert_cmpint (copy.type, ==, INV_VALUE_NULL);
}

static void
test_no_text (void)
{
  g_assert_cmpint (inv_value_from_text (NULL).type, ==, INV_VALUE_NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/equal", test_equal);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/no-text", test_no_text);

  return g_test_run ();
}
