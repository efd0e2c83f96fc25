/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mistyped word was meant to be. */

#include "config.h"

#include "inv-suggest.h"

static const char *const fields[] = {
  "id",      "status",  "operator",   "did",       "tag",        "notes",          "client",
  "account", "package", "after-hold", "hold-days", "hold-until", "recurring-cost", "batch",
  "country", NULL,
};

static void
test_distance (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    guint distance;
  } cases[] = {
    { "", "", 0 },
    { "", "abc", 3 },
    { "abc", "", 3 },
    { "status", "status", 0 },
    { "sttaus", "status", 1 },
    { "statu", "status", 1 },
    { "statuss", "status", 1 },
    { "stetus", "status", 1 },
    { "kitten", "sitting", 3 },
    { "é", "e", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (inv_suggest_distance (cases[i].a, cases[i].b), ==, cases[i].distance);
}

static void
test_suggest (void)
{
  static const struct
  {
    const char *word;
    const char *meant;
  } cases[] = {
    { "sttaus", "status" },     { "Operater", "operator" },
    { "OPERATOR", "operator" }, { "recurring", "recurring-cost" },
    { "hold", NULL },           { "cuontry", "country" },
    { "note", "notes" },        { "tags", "tag" },
    { "colour", NULL },         { "", NULL },
    { "\xff\xfe", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (inv_suggest (cases[i].word, fields), ==, cases[i].meant);
}

static void
test_long (void)
{
  g_autofree char *word = g_strnfill (1000000, 'x');

  g_assert_null (inv_suggest (word, fields));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggest/distance", test_distance);
  g_test_add_func ("/suggest/meant", test_suggest);
  g_test_add_func ("/suggest/long", test_long);

  return g_test_run ();
}
