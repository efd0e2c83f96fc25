/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a number is shown. The lengths of calling codes are fixed by ITU-T
 * E.164: zones 1 and 7 have one digit, and which of the others have two has not
 * changed in decades.
 */

#include "config.h"

#include "inv-number-text.h"

#include <string.h>

/* U+2005, a quarter of an em. */
#define SPACE "\xe2\x80\x85"

#define GROUPED_FROM 9

static int is_grouped = TRUE;

static const char two_digit_codes[] = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 "
                                      "56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

static gsize
get_code_length (const char *digits)
{
  if (digits[0] == '0')
    return 0;
  if (digits[0] == '1' || digits[0] == '7')
    return 1;

  for (const char *code = two_digit_codes; *code != '\0'; code += code[2] == ' ' ? 3 : 2)
    if (strncmp (code, digits, 2) == 0)
      return 2;

  return 3;
}

static void
append_group (GString *text, const char *digits, gsize n_digits)
{
  if (n_digits == 0)
    return;

  if (text->len > 0)
    g_string_append (text, SPACE);
  g_string_append_len (text, digits, n_digits);
}

char *
inv_number_to_text (const char *digits)
{
  gsize n_digits = strlen (digits);

  if (n_digits < GROUPED_FROM || !g_atomic_int_get (&is_grouped))
    return g_strdup (digits);

  GString *text = g_string_sized_new (n_digits + 3 * strlen (SPACE));
  gsize n_code = get_code_length (digits);
  gsize n_last = 4;
  gsize n_middle = MIN (3, n_digits - n_last - n_code);
  gsize n_rest = n_digits - n_last - n_middle - n_code;

  append_group (text, digits, n_code);
  append_group (text, digits + n_code, n_rest);
  append_group (text, digits + n_code + n_rest, n_middle);
  append_group (text, digits + n_digits - n_last, n_last);

  return g_string_free_and_steal (text);
}

void
inv_number_text_set_grouped (gboolean grouped)
{
  g_atomic_int_set (&is_grouped, grouped);
}
