/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts: exact in, exact out, and refused where they could mean two things. */

#include "config.h"

#include "inv-error.h"
#include "inv-money.h"

#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    InvMoney money;
  } cases[] = {
    { "0", 0 },
    { "3", 3000000 },
    { "0.1", 100000 },
    { ".5", 500000 },
    { "5.", 5000000 },
    { "12.50", 12500000 },
    { "-1.25", -1250000 },
    { "\u22121.25", -1250000 },
    { "+2", 2000000 },
    { "0.000001", 1 },
    { "0.1234560000", 123456 },
    { " \u00a012.5\t", 12500000 },
    { "1,234.5", 1234500000 },
    { "1,234,567", G_GINT64_CONSTANT (1234567000000) },
    { "1 234", 1234000000 },
    { "1\u202f234\u00a0567.25", G_GINT64_CONSTANT (1234567250000) },
    { "1'234.5", 1234500000 },
    { "1\u2019234", 1234000000 },
    { "007", 7000000 },
    { "9223372036854.775807", G_MAXINT64 },
    { "-9223372036854.775808", G_MININT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvMoney money = -1;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (inv_money_parse (cases[i].text, -1, &money, &error));
      g_assert_no_error (error);
      g_assert_cmpint (money, ==, cases[i].money);
    }
}

static void
test_decimal_signs (void)
{
  static const struct
  {
    const char *text;
    char sign;
    InvMoney money;
  } cases[] = {
    { "1,5", ',', 1500000 },   { "1.234,5", ',', 1234500000 }, { "1.234", ',', 1234000000 },
    { "1,234", ',', 1234000 }, { "1,234", '.', 1234000000 },   { "1 234,5", ',', 1234500000 },
    { "0,000001", ',', 1 },    { "12", ',', 12000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvMoney money = -1;
      g_autoptr (GError) error = NULL;

      g_assert_true (inv_money_parse_with_sign (cases[i].text, -1, cases[i].sign, &money, &error));
      g_assert_no_error (error);
      g_assert_cmpint (money, ==, cases[i].money);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } cases[] = {
    { "", "no amount" },
    { " \u00a0 ", "no amount" },
    { "abc", "not an amount" },
    { "-", "not an amount" },
    { ".", "not an amount" },
    { "$12", "currency" },
    { "12 EUR", "not an amount" },
    { "\u20ac12", "currency" },
    { "12%", "currency" },
    { "--1", "not an amount" },
    { "1-", "not an amount" },
    { "1\xff", "not an amount" },
    { "1E-05", "exponent" },
    { "1e5", "exponent" },
    { "1.2.3", "behind one “.”" },
    { "1,5", "behind one “.”" },
    { "1,23,456", "behind one “.”" },
    { "1234,567", "behind one “.”" },
    { "1,234 567", "behind one “.”" },
    { "0,123", "behind one “.”" },
    { "1,234,", "behind one “.”" },
    { "1.5,000", "behind one “.”" },
    { "1,234", "two ways" },
    { "0.0000001", "more than 6 decimals" },
    { "9223372036854.775808", "too large" },
    { "-9223372036854.775809", "too large" },
    { "9223372036855", "too large" },
    { "99999999999999999999999999", "too large" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvMoney money = 42;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].reason);
      g_assert_false (inv_money_parse (cases[i].text, -1, &money, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].reason));
      g_assert_cmpint (money, ==, 42);
    }
}

static void
test_write (void)
{
  static const struct
  {
    InvMoney money;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { 100000, "0.1" },
    { 12500000, "12.5" },
    { 3000000, "3" },
    { 1, "0.000001" },
    { -1, "-0.000001" },
    { 1000000, "1" },
    { -12345678, "-12.345678" },
    { G_MAXINT64, "9223372036854.775807" },
    { G_MININT64, "-9223372036854.775808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = inv_money_to_text (cases[i].money);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      InvMoney money = (InvMoney) bits >> g_test_rand_int_range (0, 64);
      InvMoney read = 0;
      char text[INV_MONEY_SIZE];
      gsize len = inv_money_write (money, text);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (len, ==, strlen (text));
      g_assert_true (inv_money_parse (text, (gssize) len, &read, &error));
      g_assert_cmpint (read, ==, money);
    }
}

static void
test_exact_sums (void)
{
  InvMoney tenth = 0;
  InvMoney sum = 0;
  InvMoney product = 0;

  g_assert_true (inv_money_parse ("0.1", -1, &tenth, NULL));
  for (int i = 0; i < 10; i++)
    g_assert_true (inv_money_add (sum, tenth, &sum));
  g_assert_cmpint (sum, ==, INV_MONEY_ONE);
  g_assert_true (inv_money_multiply (tenth, 10, &product));
  g_assert_cmpint (product, ==, INV_MONEY_ONE);
}

static void
test_overflow (void)
{
  InvMoney result = 7;

  g_assert_false (inv_money_add (G_MAXINT64, 1, &result));
  g_assert_false (inv_money_add (G_MININT64, -1, &result));
  g_assert_false (inv_money_multiply (G_MAXINT64, 2, &result));
  g_assert_false (inv_money_multiply (G_MININT64, -1, &result));
  g_assert_cmpint (result, ==, 7);

  g_assert_true (inv_money_add (G_MAXINT64, G_MININT64, &result));
  g_assert_cmpint (result, ==, -1);
  g_assert_true (inv_money_multiply (G_MININT64, 1, &result));
  g_assert_cmpint (result, ==, G_MININT64);
  g_assert_true (inv_money_multiply (-3, -4, &result));
  g_assert_cmpint (result, ==, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/P3/parse", test_parse);
  g_test_add_func ("/money/P3/I1/decimal-signs", test_decimal_signs);
  g_test_add_func ("/money/P3/refused", test_refused);
  g_test_add_func ("/money/P3/write", test_write);
  g_test_add_func ("/money/P3/round-trip", test_round_trip);
  g_test_add_func ("/money/P3/exact-sums", test_exact_sums);
  g_test_add_func ("/money/P3/overflow", test_overflow);

  return g_test_run ();
}
