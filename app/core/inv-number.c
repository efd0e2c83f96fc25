/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a phone number out of the ways in which people and programs write
 * one. A number is its digits, as text; the value of this file is in what it
 * refuses, because a number that is stored wrong is worse than one that is
 * not stored.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-number.h"
#include "inv-text.h"

#include <string.h>

/* Digits kept while reading: room for those of a fraction that is dropped. */
#define MAX_READ_DIGITS (2 * INV_NUMBER_MAX_DIGITS)

/* A vanity number has this many digits before its letters, at least, and this
 * many letters in a row. */
#define MIN_DIGITS_BEFORE_LETTERS 3
#define MIN_LETTERS 3

/* From this many digits before a dot on, what is behind it is a fraction,
 * however long. */
#define MIN_DIGITS_BEFORE_LONG_FRACTION 10

/* Behind a dot, this many digits are a fraction at most. */
#define MAX_FRACTION_DIGITS 2

typedef enum
{
  KIND_DIGIT,
  KIND_LETTER,
  KIND_PLUS,
  KIND_DOT,
  KIND_PUNCTUATION,
  KIND_APOSTROPHE,
  KIND_INVISIBLE,
  KIND_OTHER,
} Kind;

typedef struct
{
  char digits[MAX_READ_DIGITS];
  gsize n_digits;
  gsize n_dots;
  gsize n_digits_before_dot;
  gsize n_letters_in_row;
  char letters[sizeof "EXTENSION"];
  gboolean has_letters;
  gboolean has_plus;
  gboolean has_punctuation;
  gboolean has_begun;
} Reading;

static Kind
classify (gunichar c)
{
  if (c >= '0' && c <= '9')
    return KIND_DIGIT;
  if (c < 0x80 && g_ascii_isalpha ((char) c))
    return KIND_LETTER;
  if (inv_text_is_blank (c) || inv_text_is_dash (c))
    return KIND_PUNCTUATION;
  if (inv_text_is_invisible (c))
    return KIND_INVISIBLE;

  switch (c)
    {
    case '.':
    case 0xff0e: /* full-width */
      return KIND_DOT;
    case '+':
    case 0xff0b: /* full-width */
      return KIND_PLUS;
    case '\'':
    case 0x2019: /* the typographic one */
      return KIND_APOSTROPHE;
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '\\':
    case 0xb7:   /* middle dot */
    case 0x2044: /* fraction slash */
    case 0xff08: /* full-width brackets and slash */
    case 0xff09:
    case 0xff0f:
      return KIND_PUNCTUATION;
    default:
      return g_unichar_isdigit (c) ? KIND_DIGIT : KIND_OTHER;
    }
}

/* Reads a character and says how long it is; 0 for what is not UTF-8. */
static gsize
next_character (const char *p, const char *end, gunichar *c)
{
  if ((guchar) *p < 0x80)
    {
      *c = (guchar) *p;
      return 1;
    }

  *c = g_utf8_get_char_validated (p, end - p);
  if (*c == (gunichar) -1 || *c == (gunichar) -2)
    return 0;
  return (gsize) (g_utf8_next_char (p) - p);
}

static gboolean
add_digit (Reading *reading, char digit)
{
  if (reading->n_digits == MAX_READ_DIGITS)
    return FALSE;
  reading->digits[reading->n_digits++] = digit;
  return TRUE;
}

static InvNumberError
read_letter (Reading *reading, char letter)
{
  if (reading->n_letters_in_row == 0 && reading->n_digits < MIN_DIGITS_BEFORE_LETTERS)
    return INV_NUMBER_LETTERS;
  if (reading->n_letters_in_row < sizeof reading->letters)
    reading->letters[reading->n_letters_in_row] = g_ascii_toupper (letter);
  reading->n_letters_in_row++;
  reading->has_letters = TRUE;
  return add_digit (reading, inv_keypad_digit (letter)) ? INV_NUMBER_OK : INV_NUMBER_TOO_LONG;
}

static gboolean
letters_are (const Reading *reading, const char *word)
{
  return reading->n_letters_in_row == strlen (word)
         && memcmp (reading->letters, word, reading->n_letters_in_row) == 0;
}

static InvNumberError
end_letters (Reading *reading)
{
  if (reading->n_letters_in_row == 0)
    return INV_NUMBER_OK;
  if (letters_are (reading, "EXT") || letters_are (reading, "EXTN") || letters_are (reading, "EXTENSION"))
    return INV_NUMBER_EXTENSION;
  if (reading->n_letters_in_row < MIN_LETTERS)
    return INV_NUMBER_LETTERS;
  reading->n_letters_in_row = 0;
  return INV_NUMBER_OK;
}

static InvNumberError
read_character (Reading *reading, gunichar c)
{
  Kind kind = classify (c);

  if (kind == KIND_INVISIBLE)
    return INV_NUMBER_OK;
  if (kind == KIND_LETTER)
    return read_letter (reading, (char) c);

  InvNumberError code = end_letters (reading);
  if (code != INV_NUMBER_OK)
    return code;

  switch (kind)
    {
    case KIND_DIGIT:
      if (!add_digit (reading, (char) ('0' + g_unichar_digit_value (c))))
        return INV_NUMBER_TOO_LONG;
      break;

    case KIND_PLUS:
      if (reading->has_plus || reading->n_digits > 0)
        return INV_NUMBER_PLUS;
      reading->has_plus = TRUE;
      break;

    case KIND_DOT:
      reading->n_dots++;
      reading->n_digits_before_dot = reading->n_digits;
      break;

    case KIND_APOSTROPHE:
      if (reading->has_begun)
        return INV_NUMBER_CHARACTER;
      break;

    case KIND_PUNCTUATION:
      if (!inv_text_is_blank (c))
        reading->has_punctuation = TRUE;
      break;

    case KIND_LETTER:
    case KIND_INVISIBLE:
    case KIND_OTHER:
    default:
      return INV_NUMBER_CHARACTER;
    }

  reading->has_begun = reading->has_begun || !inv_text_is_blank (c);
  return INV_NUMBER_OK;
}

/* Whether the digits behind the only dot are a fraction. */
static gboolean
has_fraction (const Reading *reading)
{
  if (reading->n_dots != 1)
    return FALSE;

  gsize n_behind = reading->n_digits - reading->n_digits_before_dot;

  return (n_behind >= 1 && n_behind <= MAX_FRACTION_DIGITS)
         || (n_behind > MAX_FRACTION_DIGITS && reading->n_digits_before_dot >= MIN_DIGITS_BEFORE_LONG_FRACTION
             && !reading->has_punctuation && !reading->has_letters);
}

static InvNumberError
drop_fraction (Reading *reading)
{
  for (gsize i = reading->n_digits_before_dot; i < reading->n_digits; i++)
    {
      if (reading->digits[i] != '0')
        return INV_NUMBER_FRACTION;
    }
  reading->n_digits = reading->n_digits_before_dot;
  return INV_NUMBER_OK;
}

static InvNumberError
read_text (Reading *reading, const char *text, const char *end, InvNumberNotices *notices)
{
  for (const char *p = text; p < end;)
    {
      gunichar c;
      gsize n = next_character (p, end, &c);
      InvNumberError code = n > 0 ? read_character (reading, c) : INV_NUMBER_CHARACTER;

      if (code != INV_NUMBER_OK)
        return code;
      p += n;
    }

  InvNumberError code = end_letters (reading);

  if (code == INV_NUMBER_OK && has_fraction (reading))
    {
      code = drop_fraction (reading);
      *notices |= INV_NUMBER_NOTICE_FRACTION;
    }
  if (code != INV_NUMBER_OK)
    return code;
  if (reading->n_digits == 0)
    return INV_NUMBER_NO_DIGITS;
  if (reading->n_digits > INV_NUMBER_MAX_DIGITS)
    return INV_NUMBER_TOO_LONG;
  if (reading->has_letters)
    *notices |= INV_NUMBER_NOTICE_LETTERS;
  return INV_NUMBER_OK;
}

static gboolean
skip_ascii_digits (const char **p, const char *end)
{
  const char *begin = *p;

  while (*p < end && g_ascii_isdigit (**p))
    (*p)++;
  return *p > begin;
}

/* Whether the text is a number as spreadsheets shorten it: 4.479E+11. */
static gboolean
is_shortened (const char *text, const char *end)
{
  const char *p = text;

  inv_text_trim (&p, &end);
  if (p < end && *p == '\'')
    p++;
  if (p < end && (*p == '+' || *p == '-'))
    p++;
  if (!skip_ascii_digits (&p, end))
    return FALSE;
  if (p < end && (*p == '.' || *p == ','))
    {
      p++;
      skip_ascii_digits (&p, end);
    }
  if (p == end || g_ascii_toupper (*p) != 'E')
    return FALSE;
  p++;
  if (p < end && (*p == '+' || *p == '-'))
    p++;
  return skip_ascii_digits (&p, end) && p == end;
}

/* Why a text is refused, once it is clear that it is: what the whole of it
 * looks like says more than the first character that does not fit. */
static InvNumberError
explain_refusal (InvNumberError code, const char *text, const char *end)
{
  gboolean has_anything = FALSE;
  gboolean has_digit = FALSE;

  if (is_shortened (text, end))
    return INV_NUMBER_SHORTENED;

  for (const char *p = text; p < end && !has_digit;)
    {
      gunichar c;
      gsize n = next_character (p, end, &c);

      if (n == 0)
        return INV_NUMBER_CHARACTER;
      has_digit = classify (c) == KIND_DIGIT;
      has_anything = has_anything || !(inv_text_is_blank (c) || inv_text_is_invisible (c));
      p += n;
    }

  if (!has_anything && !has_digit)
    return INV_NUMBER_EMPTY;
  return has_digit ? code : INV_NUMBER_NO_DIGITS;
}

/* The form in which nearly all numbers of nearly all files are. */
static gsize
copy_plain_digits (const char *text, gsize len, char *out)
{
  if (len == 0 || len > INV_NUMBER_MAX_DIGITS)
    return 0;

  for (gsize i = 0; i < len; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return 0;
      out[i] = text[i];
    }
  out[len] = '\0';
  return len;
}

InvNumberError
inv_number_scan (const char *text,
                 gssize len,
                 char out[INV_NUMBER_SIZE],
                 gsize *out_len,
                 InvNumberNotices *notices)
{
  g_return_val_if_fail (text != NULL || len == 0, INV_NUMBER_EMPTY);
  g_return_val_if_fail (out != NULL, INV_NUMBER_EMPTY);

  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;
  gsize n_digits = copy_plain_digits (text, n_bytes, out);
  InvNumberNotices noticed = INV_NUMBER_NOTICE_NONE;
  InvNumberError code = INV_NUMBER_OK;

  if (n_digits == 0)
    {
      const char *end = text != NULL ? text + n_bytes : NULL;
      Reading reading = { .n_digits = 0 };

      code = read_text (&reading, text, end, &noticed);
      if (code == INV_NUMBER_OK)
        {
          n_digits = reading.n_digits;
          memcpy (out, reading.digits, n_digits);
        }
      else
        {
          code = explain_refusal (code, text, end);
          noticed = INV_NUMBER_NOTICE_NONE;
        }
      out[n_digits] = '\0';
    }

  if (out_len != NULL)
    *out_len = n_digits;
  if (notices != NULL)
    *notices = noticed;
  return code;
}

gboolean
inv_number_parse (const char *text,
                  gssize len,
                  char out[INV_NUMBER_SIZE],
                  InvNumberNotices *notices,
                  GError **error)
{
  InvNumberError code = inv_number_scan (text, len, out, NULL, notices);

  if (code == INV_NUMBER_OK)
    return TRUE;

  g_autofree char *message = inv_number_error_message (code, text, len);
  g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, message);
  return FALSE;
}

gboolean
inv_number_is_digits (const char *text, gssize len)
{
  char digits[INV_NUMBER_SIZE];

  g_return_val_if_fail (text != NULL || len == 0, FALSE);

  return copy_plain_digits (text, len < 0 ? strlen (text) : (gsize) len, digits) > 0;
}

char
inv_keypad_digit (char letter)
{
  static const char keypad[] = "22233344455566677778889999";

  return g_ascii_isalpha (letter) ? keypad[g_ascii_toupper (letter) - 'A'] : '\0';
}
