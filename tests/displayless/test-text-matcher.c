/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing texts letter case aside: cases, and random patterns against the
 * plainest way to compare them. */

#include "config.h"

#include "inv-text-matcher.h"

#include <string.h>

static const struct
{
  InvTextMatch how;
  const char *wanted;
  const char *text;
  gboolean matches;
} cases[] = {
  { INV_TEXT_MATCH_CONTAINS, "ell", "HELLO", TRUE },
  { INV_TEXT_MATCH_CONTAINS, "STRASSE", "Hauptstraße 1", TRUE },
  { INV_TEXT_MATCH_CONTAINS, "straße", "HAUPTSTRASSE", TRUE },
  { INV_TEXT_MATCH_CONTAINS, "é", "cafe\314\201", TRUE },
  { INV_TEXT_MATCH_CONTAINS, "e\314\201", "CAFÉ", TRUE },
  { INV_TEXT_MATCH_CONTAINS, "δelta", "ΔELTA", TRUE },
  { INV_TEXT_MATCH_CONTAINS, "", "anything", TRUE },
  { INV_TEXT_MATCH_CONTAINS, "x", "", FALSE },
  { INV_TEXT_MATCH_CONTAINS, "a*b", "xa*by", TRUE },
  { INV_TEXT_MATCH_EQUALS, "Test", "tEST", TRUE },
  { INV_TEXT_MATCH_EQUALS, "test", "tests", FALSE },
  { INV_TEXT_MATCH_PATTERN, "te*", "Testing", TRUE },
  { INV_TEXT_MATCH_PATTERN, "te*", "a test", FALSE },
  { INV_TEXT_MATCH_PATTERN, "*ing", "TestING", TRUE },
  { INV_TEXT_MATCH_PATTERN, "a*a", "a", FALSE },
  { INV_TEXT_MATCH_PATTERN, "a*a", "aa", TRUE },
  { INV_TEXT_MATCH_PATTERN, "*a*b*c*", "xxaxxbxxcxx", TRUE },
  { INV_TEXT_MATCH_PATTERN, "*a*b*c*", "xxaxxcxxbxx", FALSE },
  { INV_TEXT_MATCH_PATTERN, "a\\*b", "a*b", TRUE },
  { INV_TEXT_MATCH_PATTERN, "a\\*b", "axb", FALSE },
  { INV_TEXT_MATCH_PATTERN, "a\\\\*", "a\\b", TRUE },
  { INV_TEXT_MATCH_PATTERN, "*", "", TRUE },
  { INV_TEXT_MATCH_TAG, "vip", "gold,VIP", TRUE },
  { INV_TEXT_MATCH_TAG, "vip", "gold,viper", FALSE },
  { INV_TEXT_MATCH_TAG, "straße", "STRASSE", TRUE },
  { INV_TEXT_MATCH_TAG_PATTERN, "g*", "vip,gold", TRUE },
  { INV_TEXT_MATCH_TAG_PATTERN, "g*p", "gold,vip", FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTextMatcher) matcher = inv_text_matcher_new (cases[i].how, cases[i].wanted);

      g_test_message ("“%s” in “%s”", cases[i].wanted, cases[i].text);
      g_assert_true (inv_text_matcher_matches (matcher, cases[i].text, strlen (cases[i].text))
                     == cases[i].matches);
    }
}

static void
test_not_utf8 (void)
{
  g_autoptr (InvTextMatcher) matcher = inv_text_matcher_new (INV_TEXT_MATCH_CONTAINS, "x");

  g_assert_true (inv_text_matcher_matches (matcher, "\377x", 2));
  g_assert_false (inv_text_matcher_matches (matcher, "\377", 1));
}

/* Tries every length for every asterisk. */
static gboolean
is_like (const char *text, const char *pattern)
{
  if (*pattern == '\0')
    return *text == '\0';
  if (*pattern == '*')
    return is_like (text, pattern + 1) || (*text != '\0' && is_like (text + 1, pattern));
  return *text == *pattern && is_like (text + 1, pattern + 1);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (99);

  for (int i = 0; i < 100000; i++)
    {
      char text[9] = "";
      char pattern[7] = "";
      int n_text = g_rand_int_range (rand, 0, sizeof text);
      int n_pattern = g_rand_int_range (rand, 0, sizeof pattern);

      for (int j = 0; j < n_text; j++)
        text[j] = "ab"[g_rand_int_range (rand, 0, 2)];
      for (int j = 0; j < n_pattern; j++)
        pattern[j] = "ab*"[g_rand_int_range (rand, 0, 3)];

      g_autoptr (InvTextMatcher) matcher = inv_text_matcher_new (INV_TEXT_MATCH_PATTERN, pattern);

      g_assert_true (inv_text_matcher_matches (matcher, text, strlen (text)) == is_like (text, pattern));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-matcher/R4/cases", test_cases);
  g_test_add_func ("/text-matcher/R4/not-utf8", test_not_utf8);
  g_test_add_func ("/text-matcher/R4/random", test_random);

  return g_test_run ();
}
