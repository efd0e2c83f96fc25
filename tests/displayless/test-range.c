/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranges of numbers: which texts are one, what is in them, and counting with
 * numbers as text.
 */

#include "config.h"

#include "inv-digits.h"
#include "inv-error.h"
#include "inv-range.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *first;
  const char *last;
  guint64 count;
} Case;

static const Case plain[] = {
  { "111-222", "111", "222", 112 },
  { "007-012", "007", "012", 6 },
  { "007-12", "007", "012", 6 },
  { "1-10", "1", "10", 10 },
  { "442079460000-0999", "442079460000", "442079460999", 1000 },
  { "442079460000-442079460999", "442079460000", "442079460999", 1000 },
  { "111-111", "111", "111", 1 },
  { "1-999999999", "1", "999999999", 999999999 },
  { "1000-1", "1000", "1001", 2 },
  { "111 - 222", "111", "222", 112 },
  { "111- 222", "111", "222", 112 },
  { " 111-222\t", "111", "222", 112 },
  { "111\u2013222", "111", "222", 112 },
  { "111\u2011222", "111", "222", 112 },
  { "111--222", "111", "222", 112 },
  { "111..222", "111", "222", 112 },
  { "111 .. 222", "111", "222", 112 },
  { "111\u2026222", "111", "222", 112 },
  { "00000000000000000000000000000000-99999999999999999999999999999999", "00000000000000000000000000000000",
    "99999999999999999999999999999999", G_MAXUINT64 },
};

static const Case punctuated[] = {
  { "+44 20 7946 0000 - 0999", "442079460000", "442079460999", 1000 },
  { "+44 20 7946 0000 \u2013 0999", "442079460000", "442079460999", 1000 },
  { "+44 20 7946 0000\u20130999", "442079460000", "442079460999", 1000 },
  { "+44 20 7946 0000..0999", "442079460000", "442079460999", 1000 },
  { "+44 20 7946 0000 - +44 20 7946 0999", "442079460000", "442079460999", 1000 },
  { "205-666-1234 - 205-666-1299", "2056661234", "2056661299", 66 },
  { "205\u2013666\u20131234 \u2013 205\u2013666\u20131299", "2056661234", "2056661299", 66 },
  { "(205) 666-1234 .. 99", "2056661234", "2056661299", 66 },
  { "1-800-FLOW000 - 1-800-FLOW999", "18003569000", "18003569999", 1000 },
  { "205.666.1234..1299", "2056661234", "2056661299", 66 },
};

static const Case singles[] = {
  { "442079460000", "442079460000", "442079460000", 1 },
  { "(205) 666-1234", "2056661234", "2056661234", 1 },
  { "205-666-1234", "2056661234", "2056661234", 1 },
  { "205 - 666 - 1234", "2056661234", "2056661234", 1 },
  { "205\u2013666\u20131234", "2056661234", "2056661234", 1 },
  { "44 20 7946 0000-0999", "4420794600000999", "4420794600000999", 1 },
  { "+111-222", "111222", "111222", 1 },
  { "1-800-FLOWERS", "18003569377", "18003569377", 1 },
  { "800-FLOWERS", "8003569377", "8003569377", 1 },
  { "-111", "111", "111", 1 },
  { "111-", "111", "111", 1 },
  { "\u2013111", "111", "111", 1 },
  { "442079460000.0", "442079460000", "442079460000", 1 },
  { "205.666.1234", "2056661234", "2056661234", 1 },
};

static const struct
{
  const char *text;
  InvNumberError code;
  const char *message;
} refused[] = {
  { "222-111", INV_NUMBER_RANGE_REVERSED, "The range “222-111” runs backwards. Did you mean 111-222?" },
  { "442079460999-0000", INV_NUMBER_RANGE_REVERSED,
    "The range “442079460999-0000” runs backwards. Did you mean 442079460000-442079460999?" },
  { "+44 999 - 111", INV_NUMBER_RANGE_REVERSED,
    "The range “+44 999 - 111” runs backwards. Did you mean 44111-44999?" },
  { "007-1000", INV_NUMBER_RANGE_ZERO,
    "An end of the range “007-1000” begins with zero, so both need as many digits. Did you mean 0007-1000?" },
  { "1-0010", INV_NUMBER_RANGE_ZERO,
    "An end of the range “1-0010” begins with zero, so both need as many digits. Did you mean 0001-0010?" },
  { "0-10", INV_NUMBER_RANGE_ZERO,
    "An end of the range “0-10” begins with zero, so both need as many digits. Did you mean 00-10?" },
  { "111..", INV_NUMBER_RANGE_OPEN,
    "“111..” lacks one end of the range. Write the first and the last number, as in 111..222." },
  { "..111", INV_NUMBER_RANGE_OPEN,
    "“..111” lacks one end of the range. Write the first and the last number, as in 111..222." },
  { "1..2..3", INV_NUMBER_RANGE_SEVERAL, "“1..2..3” holds more than one range. Separate ranges by commas." },
  { "111 - n/a", INV_NUMBER_NO_DIGITS, "“n/a” is not a phone number: it has no digits." },
  { "n/a - 111", INV_NUMBER_NO_DIGITS, "“n/a” is not a phone number: it has no digits." },
  { "n/a", INV_NUMBER_NO_DIGITS, "“n/a” is not a phone number: it has no digits." },
  { "", INV_NUMBER_EMPTY, "There is no number. Type its digits, such as 442079460000." },
};

static void
check_taken (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      InvRange range;
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (inv_range_parse (cases[i].text, -1, &range, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (range.first, ==, cases[i].first);
      g_assert_cmpstr (range.last, ==, cases[i].last);
      g_assert_cmpuint (range.first_len, ==, strlen (range.first));
      g_assert_cmpuint (range.last_len, ==, strlen (range.last));
      g_assert_cmpuint (range.count, ==, cases[i].count);

      InvRange again;
      g_autofree char *text = inv_range_to_text (&range);

      g_assert_cmpint (inv_range_scan (text, -1, &again, NULL), ==, INV_NUMBER_OK);
      g_assert_cmpstr (again.first, ==, range.first);
      g_assert_cmpstr (again.last, ==, range.last);
    }
}

static void
test_plain (void)
{
  check_taken (plain, G_N_ELEMENTS (plain));
}

static void
test_punctuated (void)
{
  check_taken (punctuated, G_N_ELEMENTS (punctuated));
}

static void
test_singles (void)
{
  check_taken (singles, G_N_ELEMENTS (singles));
}

static void
test_notices (void)
{
  static const struct
  {
    const char *text;
    InvNumberNotices notices;
  } cases[] = {
    { "111-222", INV_NUMBER_NOTICE_NONE },
    { "1-800-FLOWERS", INV_NUMBER_NOTICE_LETTERS },
    { "18003569000 - 1-800-FLOW999", INV_NUMBER_NOTICE_LETTERS },
    { "442079460000.0", INV_NUMBER_NOTICE_FRACTION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvRange range;
      InvNumberNotices notices = INV_NUMBER_NOTICE_FRACTION | INV_NUMBER_NOTICE_LETTERS;

      g_assert_cmpint (inv_range_scan (cases[i].text, -1, &range, &notices), ==, INV_NUMBER_OK);
      g_assert_cmpuint (notices, ==, cases[i].notices);
    }
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      InvRange range;
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", refused[i].text);
      g_assert_cmpint (inv_range_scan (refused[i].text, -1, &range, NULL), ==, refused[i].code);
      g_assert_false (inv_range_parse (refused[i].text, -1, &range, NULL, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, refused[i].message);
      g_assert_cmpstr (inv_number_error_label (refused[i].code), !=, "");
    }
}

static void
test_ends (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    InvNumberError code;
    const char *text;
  } cases[] = {
    { "442079460000", "442079460999", INV_NUMBER_OK, "442079460000-442079460999" },
    { "+44 20 7946-0000", "0999", INV_NUMBER_OK, "442079460000-442079460999" },
    { "442079460000", "", INV_NUMBER_OK, "442079460000" },
    { "442079460000", " \u00a0", INV_NUMBER_OK, "442079460000" },
    { "442079460000.0", "442079460999.0", INV_NUMBER_OK, "442079460000-442079460999" },
    { "", "442079460999", INV_NUMBER_RANGE_OPEN, NULL },
    { "", "", INV_NUMBER_EMPTY, NULL },
    { "222", "111", INV_NUMBER_RANGE_REVERSED, NULL },
    { "007", "1000", INV_NUMBER_RANGE_ZERO, NULL },
    { "4.479E+11", "4.48E+11", INV_NUMBER_SHORTENED, NULL },
    { "442079460000", "x", INV_NUMBER_NO_DIGITS, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvRange range;
      g_autoptr (GError) error = NULL;
      gboolean taken = inv_range_from_ends (cases[i].start, -1, cases[i].end, -1, &range, NULL, &error);

      g_assert_cmpint (inv_range_scan_ends (cases[i].start, -1, cases[i].end, -1, &range, NULL), ==,
                       cases[i].code);
      g_assert_cmpint (taken, ==, cases[i].code == INV_NUMBER_OK);
      if (taken)
        {
          g_autofree char *text = inv_range_to_text (&range);

          g_assert_no_error (error);
          g_assert_cmpstr (text, ==, cases[i].text);
        }
      else
        g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
    }
}

/* Every small range, counted in plain integers. */
static void
test_small_ranges (void)
{
  for (guint first = 1; first < 130; first += 3)
    {
      for (guint last = first; last < 1200; last += 7)
        {
          g_autofree char *first_text = g_strdup_printf ("%u", first);
          g_autofree char *last_text = g_strdup_printf ("%u", last);
          InvRange range;
          InvRangeIter iter;
          guint expected = first;

          g_assert_cmpint (inv_range_init_digits (&range, first_text, last_text), ==, INV_NUMBER_OK);
          g_assert_cmpuint (range.count, ==, last - first + 1);
          inv_range_iter_init (&iter, &range);
          while (inv_range_iter_next (&iter))
            {
              char number[INV_NUMBER_SIZE];
              char text[INV_NUMBER_SIZE];

              g_snprintf (text, sizeof text, "%u", expected);
              g_assert_cmpstr (iter.number, ==, text);
              g_assert_cmpuint (iter.len, ==, strlen (text));
              g_assert_cmpuint (inv_range_get_nth (&range, expected - first, number), ==, iter.len);
              g_assert_cmpstr (number, ==, text);
              g_assert_true (inv_range_contains (&range, text));
              expected++;
            }
          g_assert_cmpuint (expected, ==, last + 1);
        }
    }
}

static void
test_zeros (void)
{
  static const char *const numbers[] = { "007", "008", "009", "010", "011", "012" };
  InvRange range;
  InvRangeIter iter;

  g_assert_cmpint (inv_range_scan ("007-12", -1, &range, NULL), ==, INV_NUMBER_OK);
  inv_range_iter_init (&iter, &range);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_true (inv_range_iter_next (&iter));
      g_assert_cmpstr (iter.number, ==, numbers[i]);
    }
  g_assert_false (inv_range_iter_next (&iter));
}

static void
test_contains (void)
{
  static const struct
  {
    const char *range;
    const char *number;
    gboolean contains;
  } cases[] = {
    { "007-012", "007", TRUE },  { "007-012", "012", TRUE }, { "007-012", "006", FALSE },
    { "007-012", "013", FALSE }, { "007-012", "7", FALSE },  { "007-012", "0007", FALSE },
    { "1-10", "5", TRUE },       { "1-10", "10", TRUE },     { "1-10", "05", FALSE },
    { "1-10", "0", FALSE },      { "1-10", "11", FALSE },    { "5-1000", "99", TRUE },
    { "5-1000", "099", FALSE },  { "5-1000", "4", FALSE },   { "5-1000", "1001", FALSE },
    { "111", "111", TRUE },      { "111", "112", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvRange range;

      g_assert_cmpint (inv_range_scan (cases[i].range, -1, &range, NULL), ==, INV_NUMBER_OK);
      g_assert_cmpint (inv_range_contains (&range, cases[i].number), ==, cases[i].contains);
    }
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean overlaps;
  } cases[] = {
    { "111-222", "222-333", TRUE }, { "111-222", "223-333", FALSE }, { "1-10", "10-20", TRUE },
    { "1-10", "05", FALSE },        { "1-1000", "005-009", FALSE },  { "1-1000", "100-200", TRUE },
    { "111", "111", TRUE },         { "111", "1111", FALSE },        { "5-50", "1-4", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvRange a;
      InvRange b;

      g_assert_cmpint (inv_range_scan (cases[i].a, -1, &a, NULL), ==, INV_NUMBER_OK);
      g_assert_cmpint (inv_range_scan (cases[i].b, -1, &b, NULL), ==, INV_NUMBER_OK);
      g_assert_cmpint (inv_range_overlaps (&a, &b), ==, cases[i].overlaps);
      g_assert_cmpint (inv_range_overlaps (&b, &a), ==, cases[i].overlaps);
    }
}

static void
test_parts (void)
{
  static const char *const parts[] = { NULL, "5-9", "10-99", "100-999", "1000-1234", NULL };
  InvRange range;

  g_assert_cmpint (inv_range_scan ("5-1234", -1, &range, NULL), ==, INV_NUMBER_OK);
  for (gsize len = 0; len < G_N_ELEMENTS (parts); len++)
    {
      InvRange part;
      gboolean found = inv_range_get_of_length (&range, len, &part);

      g_assert_cmpint (found, ==, parts[len] != NULL);
      if (found)
        {
          g_autofree char *text = inv_range_to_text (&part);

          g_assert_cmpstr (text, ==, parts[len]);
        }
    }
}

static void
test_counting (void)
{
  static const struct
  {
    const char *number;
    guint64 n;
    const char *sum;
  } cases[] = {
    { "0", 0, "0" },
    { "9", 1, "10" },
    { "99", 1, "100" },
    { "099", 1, "100" },
    { "007", 5, "012" },
    { "1", 999999999, "1000000000" },
    { "5", G_MAXUINT64, "18446744073709551620" },
    { "00000000000000000000000000000001", G_MAXUINT64, "00000000000018446744073709551616" },
    { "12345678901234567890123456789012", 1000000, "12345678901234567890123457789012" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char number[INV_NUMBER_SIZE];
      gsize len = g_strlcpy (number, cases[i].number, sizeof number);

      g_assert_cmpuint (inv_digits_add (number, len, cases[i].n), ==, strlen (cases[i].sum));
      g_assert_cmpstr (number, ==, cases[i].sum);
      g_assert_cmpuint (inv_digits_count (cases[i].number, len, cases[i].sum, strlen (cases[i].sum)), ==,
                        cases[i].n == G_MAXUINT64 ? G_MAXUINT64 : cases[i].n + 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/range/N3/plain", test_plain);
  g_test_add_func ("/range/N3/punctuated", test_punctuated);
  g_test_add_func ("/range/N3/singles", test_singles);
  g_test_add_func ("/range/N3/notices", test_notices);
  g_test_add_func ("/range/N3/refused", test_refused);
  g_test_add_func ("/range/N3/I9/ends", test_ends);
  g_test_add_func ("/range/N3/small-ranges", test_small_ranges);
  g_test_add_func ("/range/N3/zeros", test_zeros);
  g_test_add_func ("/range/N3/contains", test_contains);
  g_test_add_func ("/range/N3/overlaps", test_overlaps);
  g_test_add_func ("/range/N3/parts", test_parts);
  g_test_add_func ("/range/N3/counting", test_counting);

  return g_test_run ();
}
