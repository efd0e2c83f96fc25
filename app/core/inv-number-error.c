/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people are told of a text that is no number: in a few words for a
 * table of counts, and in a sentence with the value and what to do.
 */

#include "config.h"

#include "inv-number.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>

const char *
inv_number_error_label (InvNumberError code)
{
  switch (code)
    {
    case INV_NUMBER_EMPTY:
      return _ ("no number given");
    case INV_NUMBER_NO_DIGITS:
      return _ ("not a phone number");
    case INV_NUMBER_TOO_LONG:
      return _ ("number too long");
    case INV_NUMBER_SHORTENED:
      return _ ("number shortened by a spreadsheet");
    case INV_NUMBER_FRACTION:
      return _ ("number with a fraction");
    case INV_NUMBER_LETTERS:
      return _ ("letters in the number");
    case INV_NUMBER_EXTENSION:
      return _ ("number with an extension");
    case INV_NUMBER_PLUS:
      return _ ("plus sign within the number");
    case INV_NUMBER_CHARACTER:
      return _ ("characters that no phone number has");
    case INV_NUMBER_RANGE_OPEN:
      return _ ("range without its first or last number");
    case INV_NUMBER_RANGE_REVERSED:
      return _ ("range that runs backwards");
    case INV_NUMBER_RANGE_ZERO:
      return _ ("range that grows in length from a leading zero");
    case INV_NUMBER_RANGE_SEVERAL:
      return _ ("several ranges in one");
    case INV_NUMBER_OK:
    default:
      g_return_val_if_reached ("");
    }
}

char *
inv_number_error_message (InvNumberError code, const char *text, gssize len)
{
  g_autofree char *shown = inv_text_shorten (text, len);

  switch (code)
    {
    case INV_NUMBER_EMPTY:
      return g_strdup (_ ("There is no number. Type its digits, such as 442079460000."));
    case INV_NUMBER_NO_DIGITS:
      return g_strdup_printf (_ ("“%s” is not a phone number: it has no digits."), shown);
    case INV_NUMBER_TOO_LONG:
      return g_strdup_printf (_ ("“%s” is too long: a number has at most %d digits. "
                                 "Separate several numbers by commas."),
                              shown, INV_NUMBER_MAX_DIGITS);
    case INV_NUMBER_SHORTENED:
      return g_strdup_printf (
          _ ("“%s” has been shortened by a spreadsheet and its last digits are gone. "
             "Format the column as text there, enter the number again and save the file anew."),
          shown);
    case INV_NUMBER_FRACTION:
      return g_strdup_printf (_ ("“%s” has a fraction, which no phone number has. "
                                 "If the dot only separates digits, take it out."),
                              shown);
    case INV_NUMBER_LETTERS:
      return g_strdup_printf (_ ("“%s” has letters. They are read as keypad digits where three or more stand "
                                 "together after three or more digits, as in 1-800-FLOWERS."),
                              shown);
    case INV_NUMBER_EXTENSION:
      return g_strdup_printf (
          _ ("“%s” is a number with an extension. Leave the extension out, or write it in "
             "the notes."),
          shown);
    case INV_NUMBER_PLUS:
      return g_strdup_printf (_ ("“%s” has a plus sign within. Only one may stand, before the first digit; "
                                 "separate several numbers by commas."),
                              shown);
    case INV_NUMBER_CHARACTER:
      return g_strdup_printf (_ ("“%s” holds characters that no phone number has. Type digits; spaces, dots, "
                                 "brackets, slashes and dashes may stand between them."),
                              shown);
    case INV_NUMBER_RANGE_OPEN:
    case INV_NUMBER_RANGE_REVERSED:
    case INV_NUMBER_RANGE_ZERO:
    case INV_NUMBER_RANGE_SEVERAL:
    case INV_NUMBER_OK:
    default:
      g_return_val_if_reached (NULL);
    }
}
