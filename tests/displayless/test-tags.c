/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of tags: reading, writing and putting them together. */

#include "config.h"

#include "inv-error.h"
#include "inv-tags.h"

static InvTags *
tags (const char *text)
{
  g_autoptr (GError) error = NULL;
  InvTags *set = inv_tags_parse (text, -1, &error);

  g_assert_no_error (error);
  return set;
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *stored;
    const char *shown;
  } cases[] = {
    { "", NULL, "" },
    { " , ,, ", NULL, "" },
    { "gold", "gold", "gold" },
    { "london, gold", "gold,london", "gold, london" },
    { "london,gold,", "gold,london", "gold, london" },
    { "gold,gold, Gold,GOLD", "gold", "gold" },
    { "VIP, toll free,Gold", "Gold,toll free,VIP", "Gold, toll free, VIP" },
    { " toll   free ", "toll free", "toll free" },
    { "b, B, a, \u00e4", "a,b,\u00e4", "a, b, \u00e4" },
    { "a;b", "a;b", "a;b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTags) set = tags (cases[i].text);
      g_autofree char *stored = inv_tags_to_storage (set);
      g_autofree char *shown = inv_tags_to_text (set);

      g_assert_cmpstr (stored, ==, cases[i].stored);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpint (inv_tags_is_empty (set), ==, cases[i].stored == NULL);

      g_autoptr (InvTags) again = tags (shown);
      g_autofree char *stored_again = inv_tags_to_storage (again);
      g_assert_cmpstr (stored_again, ==, stored);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = { "gold,a\ab", "gold,\xff", "\a" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (inv_tags_parse (cases[i], -1, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
    }
}

static void
test_combine (void)
{
  static const struct
  {
    const char *tags;
    const char *others;
    const char *sum;
    const char *rest;
    gboolean contains_all;
  } cases[] = {
    { "", "", "", "", TRUE },
    { "gold", "", "gold", "gold", TRUE },
    { "", "gold", "gold", "", FALSE },
    { "gold, london", "vip", "gold, london, vip", "gold, london", FALSE },
    { "gold, london", "GOLD", "gold, london", "london", TRUE },
    { "Gold, london", "london, gold", "Gold, london", "", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTags) set = tags (cases[i].tags);
      g_autoptr (InvTags) others = tags (cases[i].others);
      g_autoptr (InvTags) sum = inv_tags_add (set, others);
      g_autoptr (InvTags) rest = inv_tags_remove (set, others);
      g_autofree char *sum_text = inv_tags_to_text (sum);
      g_autofree char *rest_text = inv_tags_to_text (rest);

      g_assert_cmpstr (sum_text, ==, cases[i].sum);
      g_assert_cmpstr (rest_text, ==, cases[i].rest);
      g_assert_cmpint (inv_tags_contains_all (set, others), ==, cases[i].contains_all);
      g_assert_true (inv_tags_contains_all (sum, others));
    }
}

static void
test_contains (void)
{
  g_autoptr (InvTags) set = tags ("gold, Stra\u00dfe");
  g_autoptr (InvTags) same = tags ("STRASSE, Gold");
  g_autoptr (InvTags) other = tags ("gold");

  g_assert_true (inv_tags_contains (set, "Gold"));
  g_assert_true (inv_tags_contains (set, "strasse"));
  g_assert_false (inv_tags_contains (set, "gol"));
  g_assert_true (inv_tags_equal (set, same));
  g_assert_false (inv_tags_equal (set, other));
  g_assert_false (inv_tags_equal (other, set));
  g_assert_cmpstr (inv_tags_get_strv (set)[0], ==, "gold");
  g_assert_null (inv_tags_get_strv (set)[2]);
}

static void
test_shared (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (InvTags) set = inv_tags_new_empty ();

  g_value_init (&value, INV_TYPE_TAGS);
  g_value_set_boxed (&value, set);
  g_assert_true (g_value_get_boxed (&value) == set);
  g_assert_nonnull (inv_tags_get_strv (set));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tags/D3/parse", test_parse);
  g_test_add_func ("/tags/D3/refused", test_refused);
  g_test_add_func ("/tags/D3/J6/combine", test_combine);
  g_test_add_func ("/tags/D3/J14/contains", test_contains);
  g_test_add_func ("/tags/D3/shared", test_shared);

  return g_test_run ();
}
