/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How numbers are shown. */

#include "config.h"

#include "inv-number-text.h"

static void
test_groups (void)
{
  static const struct
  {
    const char *digits;
    const char *text;
  } cases[] = {
    { "", "" },
    { "007", "007" },
    { "12345678", "12345678" },
    { "123456789", "1 2 345 6789" },
    { "12056661234", "1 205 666 1234" },
    { "120566612345", "1 2056 661 2345" },
    { "442079460000", "44 207 946 0000" },
    { "441345678", "44 134 5678" },
    { "4231234567", "423 123 4567" },
    { "423234567", "423 23 4567" },
    { "0012345678", "001 234 5678" },
    { "123456789012345", "1 2345678 901 2345" },
    { "99999999999999999999999999999999", "999 9999999999999999999999 999 9999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = inv_number_to_text (cases[i].digits);
      g_auto (GStrv) groups = g_strsplit (text, "\xe2\x80\x85", -1);
      g_autofree char *readable = g_strjoinv (" ", groups);
      g_autofree char *bare = g_strjoinv ("", groups);

      g_assert_cmpstr (readable, ==, cases[i].text);
      g_assert_cmpstr (bare, ==, cases[i].digits);
    }
}

static void
test_ungrouped (void)
{
  inv_number_text_set_grouped (FALSE);
  g_autofree char *bare = inv_number_to_text ("442079460000");
  inv_number_text_set_grouped (TRUE);

  g_assert_cmpstr (bare, ==, "442079460000");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-text/N1/groups", test_groups);
  g_test_add_func ("/number-text/N1/ungrouped", test_ungrouped);

  return g_test_run ();
}
