/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names: what is stored of them, and which are one and the same. */

#include "config.h"

#include "inv-error.h"
#include "inv-name.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } cases[] = {
    { "Acme", "Acme" },
    { "  Acme  Telecom ", "Acme Telecom" },
    { "Acme\u00a0\tTelecom\r\n", "Acme Telecom" },
    { "\ufeffAc\u200bme\u00ad", "Acme" },
    { "Cafe\u0301", "Caf\u00e9" },
    { "\u041c\u0422\u0421", "\u041c\u0422\u0421" },
    { "a, b; \"c\"", "a, b; \"c\"" },
    { "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
      "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = inv_name_clean (cases[i].text, -1, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, cases[i].name);

      g_autofree char *again = inv_name_clean (name, -1, &error);
      g_assert_cmpstr (again, ==, name);
    }
}

static void
test_length (void)
{
  g_autofree char *longest = g_strnfill (INV_NAME_MAX, 'a');
  g_autofree char *too_long = g_strnfill (INV_NAME_MAX + 1, 'a');
  g_autofree char *padded = g_strconcat ("   ", longest, "   ", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = inv_name_clean (padded, -1, &error);

  g_assert_cmpstr (name, ==, longest);
  g_assert_null (inv_name_clean (too_long, -1, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);

  g_autofree char *part = inv_name_clean ("Acme, Other", 4, NULL);
  g_assert_cmpstr (part, ==, "Acme");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    gssize len;
  } cases[] = {
    { "", -1 },     { "   ", -1 }, { "\u00a0\u200b", -1 }, { NULL, 0 },
    { "a\ab", -1 }, { "a\0b", 3 }, { "a\xff", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (inv_name_clean (cases[i].text, cases[i].len, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_same (void)
{
  static const char *const groups[][4] = {
    { "Acme", "ACME", " acme ", "A\u200bcme" },
    { "Stra\u00dfe", "STRASSE", "strasse", "STRA\u1e9eE" },
    { "Caf\u00e9", "CAFE\u0301", "caf\u00c9", "cafe\u0301" },
    { "\u039f\u03a3", "\u03bf\u03c3", "\u03bf\u03c2", "\u039f\u03c3" },
    { "\u00c5ngstr\u00f6m", "\u212bNGSTR\u00d6M", "A\u030angstro\u0308m", "\u00e5ngstr\u00f6m" },
    { "\u0411\u0438\u043b\u0430\u0439\u043d", "\u0411\u0418\u041b\u0410\u0419\u041d",
      "\u0431\u0438\u043b\u0430\u0438\u0306\u043d", "\u0431\u0438\u043b\u0430\u0439\u043d" },
    { "Acme Telecom", "acme   telecom", "ACME\u00a0TELECOM", "Acme\tTelecom" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      for (gsize j = 1; j < G_N_ELEMENTS (groups[i]); j++)
        {
          g_assert_true (inv_name_equal (groups[i][0], groups[i][j]));
          g_assert_false (inv_name_equal (groups[i][0], groups[(i + 1) % G_N_ELEMENTS (groups)][j]));
        }

      g_autofree char *key = inv_name_key (groups[i][0], -1);
      g_autofree char *again = inv_name_key (key, -1);
      g_assert_cmpstr (key, ==, again);
    }
}

static void
test_different (void)
{
  static const char *const names[] = { "Acme", "Acme 2", "Acm\u00e9", "A cme", "Acme-2", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        g_assert_cmpint (inv_name_equal (names[i], names[j]), ==, i == j);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name/I7/clean", test_clean);
  g_test_add_func ("/name/I7/length", test_length);
  g_test_add_func ("/name/I7/refused", test_refused);
  g_test_add_func ("/name/I7/same", test_same);
  g_test_add_func ("/name/I7/different", test_different);

  return g_test_run ();
}
