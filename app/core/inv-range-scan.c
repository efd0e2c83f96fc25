/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a range of numbers out of text. The difficulty is the dash, which
 * people write between the ends of a range and within a number alike; the
 * rules for it are those in the description of inv_range_scan().
 */

#include "config.h"

#include "inv-digits.h"
#include "inv-error.h"
#include "inv-range.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *begin;
  const char *end;
} Span;

/* The marks in a text that could stand between the ends of a range: how many of a kind, and where the last is. */
typedef struct
{
  guint n;
  Span span;
} Mark;

typedef struct
{
  Mark dots;
  Mark dashes;
  Mark spaced_dashes;
  Mark long_dashes;
} Marks;

typedef struct
{
  gboolean is_range;
  Span start;
  Span end;
} Ends;

static void
add_mark (Mark *mark, const char *begin, const char *end)
{
  mark->n++;
  mark->span = (Span) { begin, end };
}

static gboolean
is_long_dash (gunichar c)
{
  return c >= 0x2012 && c <= 0x2015;
}

static gboolean
is_blank_at (const char *p, const char *end)
{
  return p < end && inv_text_is_blank (g_utf8_get_char (p));
}

/* Adds a run of dashes, which counts as one. */
static const char *
add_dashes (Marks *marks, const char *p, Span text)
{
  const char *begin = p;
  gboolean is_long = FALSE;
  gboolean blank_before = begin > text.begin
                          && inv_text_is_blank (g_utf8_get_char (g_utf8_prev_char (begin)));

  while (p < text.end && inv_text_is_dash (g_utf8_get_char (p)))
    {
      is_long = is_long || is_long_dash (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  add_mark (&marks->dashes, begin, p);
  if (is_long)
    add_mark (&marks->long_dashes, begin, p);
  if (blank_before && is_blank_at (p, text.end))
    add_mark (&marks->spaced_dashes, begin, p);
  return p;
}

/* Adds a run of dots, if it is one that makes a range. */
static const char *
add_dots (Marks *marks, const char *p, Span text)
{
  const char *begin = p;
  guint n_dots = 0;

  for (; p < text.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '.' && c != 0x2025 && c != 0x2026)
        break;
      n_dots += c == '.' ? 1 : 2;
    }
  if (n_dots >= 2)
    add_mark (&marks->dots, begin, p);
  return p;
}

static Marks
find_marks (Span text)
{
  Marks marks = { 0 };

  for (const char *p = text.begin; p < text.end;)
    {
      gunichar c = g_utf8_get_char (p);

      if (inv_text_is_dash (c))
        p = add_dashes (&marks, p, text);
      else if (c == '.' || c == 0x2025 || c == 0x2026)
        p = add_dots (&marks, p, text);
      else
        p = g_utf8_next_char (p);
    }
  return marks;
}

static Span
trim (Span text)
{
  inv_text_trim (&text.begin, &text.end);
  return text;
}

static gboolean
is_plain (Span text)
{
  for (const char *p = text.begin; p < text.end; p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
    }
  return text.begin < text.end;
}

static Ends
split_at (Span text, Span mark)
{
  return (Ends) {
    .is_range = TRUE,
    .start = trim ((Span) { text.begin, mark.begin }),
    .end = trim ((Span) { mark.end, text.end }),
  };
}

static gboolean
has_both (const Ends *ends)
{
  return ends->start.begin < ends->start.end && ends->end.begin < ends->end.end;
}

/* Decides whether a text is a range, and where its ends are. */
static InvNumberError
split (const char *text, gsize len, Ends *ends)
{
  Span whole = { text, text + len };

  *ends = (Ends) { .start = whole };
  if (len == 0 || !g_utf8_validate (text, (gssize) len, NULL))
    return INV_NUMBER_OK;

  whole = trim (whole);

  Marks marks = find_marks (whole);
  const Mark *deciding[] = { &marks.spaced_dashes, &marks.long_dashes };

  if (marks.dots.n > 1)
    return INV_NUMBER_RANGE_SEVERAL;
  if (marks.dots.n == 1)
    {
      *ends = split_at (whole, marks.dots.span);
      return has_both (ends) ? INV_NUMBER_OK : INV_NUMBER_RANGE_OPEN;
    }

  if (marks.dashes.n == 1)
    {
      Ends plain = split_at (whole, marks.dashes.span);

      if (is_plain (plain.start) && is_plain (plain.end))
        {
          *ends = plain;
          return INV_NUMBER_OK;
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (deciding); i++)
    {
      if (deciding[i]->n == 0)
        continue;
      if (deciding[i]->n == 1)
        {
          Ends halves = split_at (whole, deciding[i]->span);

          if (has_both (&halves))
            *ends = halves;
        }
      break;
    }
  return INV_NUMBER_OK;
}

/* The right end in full: a short one stands for the last digits. */
static void
complete_last (const char *first, gsize first_len, char last[INV_NUMBER_SIZE], gsize last_len)
{
  if (last_len >= first_len)
    return;
  memmove (last + first_len - last_len, last, last_len + 1);
  memcpy (last, first, first_len - last_len);
}

/* Reads both ends into full numbers. */
static InvNumberError
scan_ends (const Ends *ends,
           char first[INV_NUMBER_SIZE],
           char last[INV_NUMBER_SIZE],
           InvNumberNotices *notices)
{
  gsize first_len;
  gsize last_len;
  InvNumberNotices of_first;
  InvNumberNotices of_last;
  InvNumberError code = inv_number_scan (ends->start.begin, ends->start.end - ends->start.begin, first,
                                         &first_len, &of_first);

  if (code == INV_NUMBER_OK)
    code = inv_number_scan (ends->end.begin, ends->end.end - ends->end.begin, last, &last_len, &of_last);
  if (code != INV_NUMBER_OK)
    return code;

  complete_last (first, first_len, last, last_len);
  *notices = of_first | of_last;
  return INV_NUMBER_OK;
}

static InvNumberError
scan_range (const Ends *ends, InvRange *range, InvNumberNotices *notices)
{
  char first[INV_NUMBER_SIZE];
  char last[INV_NUMBER_SIZE];
  InvNumberError code = scan_ends (ends, first, last, notices);

  return code == INV_NUMBER_OK ? inv_range_init_digits (range, first, last) : code;
}

static InvNumberError
scan_single (const char *text, gsize len, InvRange *range, InvNumberNotices *notices)
{
  gsize n_digits;
  InvNumberError code = inv_number_scan (text, (gssize) len, range->first, &n_digits, notices);

  if (code != INV_NUMBER_OK)
    return code;
  memcpy (range->last, range->first, n_digits + 1);
  range->first_len = range->last_len = (guint8) n_digits;
  range->count = 1;
  return INV_NUMBER_OK;
}

InvNumberError
inv_range_scan (const char *text, gssize len, InvRange *range, InvNumberNotices *notices)
{
  g_return_val_if_fail (text != NULL || len == 0, INV_NUMBER_EMPTY);
  g_return_val_if_fail (range != NULL, INV_NUMBER_EMPTY);

  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;
  InvNumberNotices noticed = INV_NUMBER_NOTICE_NONE;
  InvNumberError code;
  Ends ends;

  if (is_plain ((Span) { text, text + n_bytes }))
    code = scan_single (text, n_bytes, range, &noticed);
  else
    {
      code = split (text, n_bytes, &ends);
      if (code == INV_NUMBER_OK)
        code = ends.is_range ? scan_range (&ends, range, &noticed)
                             : scan_single (text, n_bytes, range, &noticed);
    }
  if (notices != NULL)
    *notices = noticed;
  return code;
}

InvNumberError
inv_range_scan_ends (const char *start,
                     gssize start_len,
                     const char *end,
                     gssize end_len,
                     InvRange *range,
                     InvNumberNotices *notices)
{
  g_return_val_if_fail (start != NULL || start_len == 0, INV_NUMBER_EMPTY);
  g_return_val_if_fail (end != NULL || end_len == 0, INV_NUMBER_EMPTY);
  g_return_val_if_fail (range != NULL, INV_NUMBER_EMPTY);

  char digits[INV_NUMBER_SIZE];
  InvNumberNotices noticed = INV_NUMBER_NOTICE_NONE;
  gsize n_start = start_len < 0 ? strlen (start) : (gsize) start_len;
  gsize n_end = end_len < 0 ? strlen (end) : (gsize) end_len;
  Ends ends = { .is_range = TRUE, .start = { start, start + n_start }, .end = { end, end + n_end } };
  gboolean no_start = inv_number_scan (start, (gssize) n_start, digits, NULL, NULL) == INV_NUMBER_EMPTY;
  gboolean no_end = inv_number_scan (end, (gssize) n_end, digits, NULL, NULL) == INV_NUMBER_EMPTY;
  InvNumberError code;

  if (no_end)
    code = scan_single (start, n_start, range, &noticed);
  else
    code = no_start ? INV_NUMBER_RANGE_OPEN : scan_range (&ends, range, &noticed);
  if (notices != NULL)
    *notices = noticed;
  return code;
}

/* What was most likely meant by ends that were told apart, or NULL. */
static char *
suggest_for_ends (InvNumberError code, const Ends *ends)
{
  char first[INV_NUMBER_SIZE];
  char last[INV_NUMBER_SIZE];
  InvNumberNotices notices;

  if ((code != INV_NUMBER_RANGE_REVERSED && code != INV_NUMBER_RANGE_ZERO)
      || scan_ends (ends, first, last, &notices) != INV_NUMBER_OK)
    return NULL;

  if (code == INV_NUMBER_RANGE_REVERSED)
    return g_strdup_printf ("%s-%s", last, first);

  g_autofree char *zeros = g_strnfill (strlen (last) - strlen (first), '0');

  return g_strdup_printf ("%s%s-%s", zeros, first, last);
}

/* The message for ends that were told apart, of which @shown is the text. */
static char *
message_for_ends (InvNumberError code, const Ends *ends, const char *shown)
{
  char first[INV_NUMBER_SIZE];
  char last[INV_NUMBER_SIZE];
  InvNumberNotices notices;

  if (code == INV_NUMBER_RANGE_OPEN)
    return g_strdup_printf (_ ("“%s” lacks one end of the range. Write the first and the last number, as in "
                               "111..222."),
                            shown);
  if (code == INV_NUMBER_RANGE_SEVERAL)
    return g_strdup_printf (_ ("“%s” holds more than one range. Separate ranges by commas."), shown);

  if (scan_ends (ends, first, last, &notices) != INV_NUMBER_OK)
    {
      const Span *wrong = &ends->start;

      if (inv_number_scan (wrong->begin, wrong->end - wrong->begin, first, NULL, NULL) == INV_NUMBER_OK)
        wrong = &ends->end;
      return inv_number_error_message (code, wrong->begin, wrong->end - wrong->begin);
    }

  g_autofree char *suggestion = suggest_for_ends (code, ends);

  if (code == INV_NUMBER_RANGE_REVERSED)
    return g_strdup_printf (_ ("The range “%s” runs backwards. Did you mean %s?"), shown, suggestion);

  return g_strdup_printf (
      _ ("An end of the range “%s” begins with zero, so both need as many digits. Did you "
         "mean %s?"),
      shown, suggestion);
}

char *
inv_range_error_message (InvNumberError code, const char *text, gssize len)
{
  g_return_val_if_fail (text != NULL || len == 0, NULL);

  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;
  g_autofree char *shown = inv_text_shorten (text, (gssize) n_bytes);
  Ends ends;

  if (split (text, n_bytes, &ends) == INV_NUMBER_OK && !ends.is_range)
    return inv_number_error_message (code, text, (gssize) n_bytes);
  return message_for_ends (code, &ends, shown);
}

char *
inv_range_suggest (InvNumberError code, const char *text, gssize len)
{
  g_return_val_if_fail (text != NULL || len == 0, NULL);

  Ends ends;

  if (split (text, len < 0 ? strlen (text) : (gsize) len, &ends) != INV_NUMBER_OK || !ends.is_range)
    return NULL;
  return suggest_for_ends (code, &ends);
}

gboolean
inv_range_parse (const char *text, gssize len, InvRange *range, InvNumberNotices *notices, GError **error)
{
  InvNumberError code = inv_range_scan (text, len, range, notices);

  if (code == INV_NUMBER_OK)
    return TRUE;

  g_autofree char *message = inv_range_error_message (code, text, len);

  g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, message);
  return FALSE;
}

gboolean
inv_range_from_ends (const char *start,
                     gssize start_len,
                     const char *end,
                     gssize end_len,
                     InvRange *range,
                     InvNumberNotices *notices,
                     GError **error)
{
  InvNumberError code = inv_range_scan_ends (start, start_len, end, end_len, range, notices);

  if (code == INV_NUMBER_OK)
    return TRUE;

  gsize n_start = start_len < 0 ? strlen (start) : (gsize) start_len;
  gsize n_end = end_len < 0 ? strlen (end) : (gsize) end_len;
  Ends ends = { .is_range = TRUE, .start = { start, start + n_start }, .end = { end, end + n_end } };
  g_autofree char *shown_start = inv_text_shorten (start, (gssize) n_start);
  g_autofree char *shown_end = inv_text_shorten (end, (gssize) n_end);
  g_autofree char *shown = g_strdup_printf ("%s-%s", shown_start, shown_end);
  g_autofree char *message = message_for_ends (code, &ends, shown);

  g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, message);
  return FALSE;
}
