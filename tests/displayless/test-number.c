/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Phone numbers as people and programs write them: what is taken, with which
 * notice, and what is refused, with which reason.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-number.h"
#include "inv-text.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *number;
  InvNumberNotices notices;
} Taken;

typedef struct
{
  const char *text;
  InvNumberError code;
} Refused;

#define NONE INV_NUMBER_NOTICE_NONE
#define LETTERS INV_NUMBER_NOTICE_LETTERS
#define FRACTION INV_NUMBER_NOTICE_FRACTION

static const Taken punctuation[] = {
  { "442079460000", "442079460000", NONE },
  { "007", "007", NONE },
  { "0", "0", NONE },
  { "123456789012345", "123456789012345", NONE },
  { "12345678901234567890123456789012", "12345678901234567890123456789012", NONE },
  { "+1 (205) 666-1234", "12056661234", NONE },
  { "205-666-1234", "2056661234", NONE },
  { "205.666.1234", "2056661234", NONE },
  { "205.6661234", "2056661234", NONE },
  { "205/666/1234", "2056661234", NONE },
  { "[205] {666} 1234", "2056661234", NONE },
  { "(+44) 20 7946 0000", "442079460000", NONE },
  { "  +442079460000  ", "442079460000", NONE },
  { "\t442079460000\r\n", "442079460000", NONE },
  { "'00442079460000", "00442079460000", NONE },
  { "442079460000.", "442079460000", NONE },
  { "1.205-666.1234", "12056661234", NONE },
};

static const Taken unicode[] = {
  { "44\u00a020\u00a07946\u00a00000", "442079460000", NONE },
  { "44\u200920\u202f7946\u30000000", "442079460000", NONE },
  { "205\u2011666\u20131234", "2056661234", NONE },
  { "205\u2014666\u22121234", "2056661234", NONE },
  { "\ufeff442079460000", "442079460000", NONE },
  { "\u202a+44\u200b2079460000\u202c", "442079460000", NONE },
  { "\uff0b\uff14\uff14 \uff082079\uff09 460000", "442079460000", NONE },
  { "\u0664\u0664\u0662", "442", NONE },
  { "44\u00b720\u00b77946", "44207946", NONE },
  { "\u201900442", "00442", NONE },
};

static const Taken letters[] = {
  { "1-800-FLOWERS", "18003569377", LETTERS },
  { "1-800-flowers", "18003569377", LETTERS },
  { "1800FLOWERS", "18003569377", LETTERS },
  { "800 ABC DEF", "800222333", LETTERS },
  { "800 GHI JKL MNO", "800444555666", LETTERS },
  { "800PQRSTUVWXYZ",
    "8007777888"
    "9999",
    LETTERS },
  { "1-800-FLOW-123", "18003569123", LETTERS },
  { "1-800-TEXTING", "18008398464", LETTERS },
};

static const Taken fractions[] = {
  { "442079460000.0", "442079460000", FRACTION },
  { "442079460000.00", "442079460000", FRACTION },
  { "007.0", "007", FRACTION },
  { "+44 20 7946 0000.0", "442079460000", FRACTION },
  { "442079460000.000", "442079460000", FRACTION },
  { "44791123456.0", "44791123456", FRACTION },
  { "12345678901234567890123456789012.00", "12345678901234567890123456789012", FRACTION },
};

static const Refused refused[] = {
  { "", INV_NUMBER_EMPTY },
  { "   ", INV_NUMBER_EMPTY },
  { "\u00a0\u200b\t", INV_NUMBER_EMPTY },
  { "n/a", INV_NUMBER_NO_DIGITS },
  { "Total", INV_NUMBER_NO_DIGITS },
  { "#N/A", INV_NUMBER_NO_DIGITS },
  { "####", INV_NUMBER_NO_DIGITS },
  { "-", INV_NUMBER_NO_DIGITS },
  { "+", INV_NUMBER_NO_DIGITS },
  { "()", INV_NUMBER_NO_DIGITS },
  { "\u041d\u0435\u0442", INV_NUMBER_NO_DIGITS },
  { ".0", INV_NUMBER_NO_DIGITS },
  { "123456789012345678901234567890123", INV_NUMBER_TOO_LONG },
  { "1234567890123456789012345678901234567890123456789012345678901234567890", INV_NUMBER_TOO_LONG },
  { "1-800-ABCDEFGHIJKLMNOPQRSTUVWXYZABC", INV_NUMBER_TOO_LONG },
  { "4.479E+11", INV_NUMBER_SHORTENED },
  { "1.2E+11", INV_NUMBER_SHORTENED },
  { "4,479E+11", INV_NUMBER_SHORTENED },
  { " 4.479e+11 ", INV_NUMBER_SHORTENED },
  { "4E+11", INV_NUMBER_SHORTENED },
  { "4E11", INV_NUMBER_SHORTENED },
  { "4479112E+5", INV_NUMBER_SHORTENED },
  { "-4.479E+11", INV_NUMBER_SHORTENED },
  { "12.5", INV_NUMBER_FRACTION },
  { "205.66", INV_NUMBER_FRACTION },
  { "442079460000.01", INV_NUMBER_FRACTION },
  { "44791123456.004", INV_NUMBER_FRACTION },
  { "x12", INV_NUMBER_LETTERS },
  { "12AB", INV_NUMBER_LETTERS },
  { "205 AB 1234", INV_NUMBER_LETTERS },
  { "1-800-GO-FEDEX", INV_NUMBER_LETTERS },
  { "20ABC", INV_NUMBER_LETTERS },
  { "tel 2056661234", INV_NUMBER_LETTERS },
  { "2056661234x12", INV_NUMBER_LETTERS },
  { "2056661234 ext 12", INV_NUMBER_EXTENSION },
  { "2056661234 Ext. 12", INV_NUMBER_EXTENSION },
  { "++442079460000", INV_NUMBER_PLUS },
  { "44+2079460000", INV_NUMBER_PLUS },
  { "442079460000+", INV_NUMBER_PLUS },
  { "205,666", INV_NUMBER_CHARACTER },
  { "205#666", INV_NUMBER_CHARACTER },
  { "205:666", INV_NUMBER_CHARACTER },
  { "205'666", INV_NUMBER_CHARACTER },
  { "205\u00e9666", INV_NUMBER_CHARACTER },
  { "205\xff\xfe"
    "666",
    INV_NUMBER_CHARACTER },
  { "205\xe2\x80", INV_NUMBER_CHARACTER },
};

static void
check_taken (const Taken *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      char number[INV_NUMBER_SIZE];
      gsize len = 0;
      InvNumberNotices notices = LETTERS;
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (inv_number_parse (cases[i].text, -1, number, &notices, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (number, ==, cases[i].number);
      g_assert_cmpuint (notices, ==, cases[i].notices);
      g_assert_cmpint (inv_number_scan (cases[i].text, -1, number, &len, NULL), ==, INV_NUMBER_OK);
      g_assert_cmpuint (len, ==, strlen (number));
    }
}

static void
test_punctuation (void)
{
  check_taken (punctuation, G_N_ELEMENTS (punctuation));
}

static void
test_unicode (void)
{
  check_taken (unicode, G_N_ELEMENTS (unicode));
}

static void
test_letters (void)
{
  check_taken (letters, G_N_ELEMENTS (letters));
}

static void
test_fractions (void)
{
  check_taken (fractions, G_N_ELEMENTS (fractions));
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      char number[INV_NUMBER_SIZE] = "1";
      gsize len = 1;
      InvNumberNotices notices = LETTERS;
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = inv_text_shorten (refused[i].text, -1);

      g_test_message ("“%s”", shown);
      g_assert_cmpint (inv_number_scan (refused[i].text, -1, number, &len, &notices), ==, refused[i].code);
      g_assert_cmpuint (len, ==, 0);
      g_assert_cmpstr (number, ==, "");
      g_assert_cmpuint (notices, ==, NONE);

      g_assert_false (inv_number_parse (refused[i].text, -1, number, NULL, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      if (refused[i].code != INV_NUMBER_EMPTY)
        g_assert_nonnull (strstr (error->message, shown));
      g_assert_cmpstr (inv_number_error_label (refused[i].code), !=, "");
    }
}

static void
test_length (void)
{
  static const char with_nul[] = "205\0"
                                 "666";
  char number[INV_NUMBER_SIZE];

  g_assert_cmpint (inv_number_scan ("1205666", 4, number, NULL, NULL), ==, INV_NUMBER_OK);
  g_assert_cmpstr (number, ==, "1205");
  g_assert_cmpint (inv_number_scan (with_nul, sizeof with_nul - 1, number, NULL, NULL), ==,
                   INV_NUMBER_CHARACTER);
  g_assert_cmpint (inv_number_scan (NULL, 0, number, NULL, NULL), ==, INV_NUMBER_EMPTY);
}

static void
test_long_values_are_shown_shortened (void)
{
  g_autofree char *garbage = g_strnfill (10 * 1024 * 1024, '#');
  char number[INV_NUMBER_SIZE];
  g_autoptr (GError) error = NULL;

  garbage[0] = '7';
  g_assert_false (inv_number_parse (garbage, -1, number, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
  g_assert_cmpuint (strlen (error->message), <, 400);
  g_assert_nonnull (strstr (error->message, "7##"));
  g_assert_nonnull (strstr (error->message, "…"));
}

static void
test_shown_text (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } cases[] = {
    { "", "" },
    { "two\nlines\tand\u00a0blanks", "two lines and blanks" },
    { "bell\a", "bell\ufffd" },
    { "\ufeffmark", "mark" },
    { "bad \xff byte", "bad \ufffd byte" },
    { "1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890" },
    { "12345678901234567890123456789012345678901", "123456789012345678901234567890123456789…" },
    { "äääääääääääääääääääääääääääääääääääääääää", "äääääääääääääääääääääääääääääääääääääää…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = inv_text_shorten (cases[i].text, -1);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_trimmed_text (void)
{
  static const struct
  {
    const char *text;
    const char *trimmed;
  } cases[] = {
    { "", "" },
    { " \u00a0\ufeff\t", "" },
    { "a", "a" },
    { " a b\r\n", "a b" },
    { "\u200e\u3000a\u2028", "a" },
    { "\xff a \xe2\x80", "\xff a \xe2\x80" },
    { " \xe2", "\xe2" },
    { "\x80 ", "\x80" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *begin = cases[i].text;
      const char *end = begin + strlen (begin);

      g_assert_cmpint (inv_text_trim (&begin, &end), ==, *cases[i].trimmed != '\0');
      g_assert_cmpmem (begin, (gsize) (end - begin), cases[i].trimmed, strlen (cases[i].trimmed));
    }
}

static void
test_stored_form (void)
{
  g_assert_true (inv_number_is_digits ("007", -1));
  g_assert_true (inv_number_is_digits ("007x", 3));
  g_assert_true (inv_number_is_digits ("12345678901234567890123456789012", -1));
  g_assert_false (inv_number_is_digits ("", -1));
  g_assert_false (inv_number_is_digits (NULL, 0));
  g_assert_false (inv_number_is_digits ("+44", -1));
  g_assert_false (inv_number_is_digits ("123456789012345678901234567890123", -1));
}

static void
test_keypad (void)
{
  static const char *const keys[] = { "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      for (const char *letter = keys[i]; *letter != '\0'; letter++)
        {
          g_assert_cmpint (inv_keypad_digit (*letter), ==, '2' + (char) i);
          g_assert_cmpint (inv_keypad_digit (g_ascii_tolower (*letter)), ==, '2' + (char) i);
        }
    }
  g_assert_cmpint (inv_keypad_digit ('1'), ==, '\0');
  g_assert_cmpint (inv_keypad_digit ('\xe4'), ==, '\0');
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/N1/punctuation", test_punctuation);
  g_test_add_func ("/number/N1/unicode", test_unicode);
  g_test_add_func ("/number/N1/letters", test_letters);
  g_test_add_func ("/number/N1/I6/fractions", test_fractions);
  g_test_add_func ("/number/N1/I6/refused", test_refused);
  g_test_add_func ("/number/N1/length", test_length);
  g_test_add_func ("/number/N1/long-values", test_long_values_are_shown_shortened);
  g_test_add_func ("/number/N1/shown-text", test_shown_text);
  g_test_add_func ("/number/N1/trimmed-text", test_trimmed_text);
  g_test_add_func ("/number/N1/stored-form", test_stored_form);
  g_test_add_func ("/number/N1/keypad", test_keypad);

  return g_test_run ();
}
