/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person types or pastes into a field for numbers, or gives to the
 * command line: how many numbers it is, which of them repeat, and what cannot
 * be read. All of it is found by sorting and merging ranges, so that ten
 * million numbers take no longer than one.
 */

#include "config.h"

#include "inv-digits.h"
#include "inv-error.h"
#include "inv-number-list.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InvNumberList
{
  gatomicrefcount ref_count;
  char *text;
  gsize n_bytes;
  guint n_entries;
  GArray *problems; /* InvNumberListProblem */
  GArray *ranges;   /* InvRange, each of one length */
  GArray *repeated; /* InvRange, each of one length */
  InvNumberNotices notices;
  guint64 count;
  guint64 n_repeated;
};

G_DEFINE_BOXED_TYPE (InvNumberList, inv_number_list, inv_number_list_ref, inv_number_list_unref)

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const InvRange *range_a = a;
  const InvRange *range_b = b;

  return inv_digits_compare (range_a->first, range_a->first_len, range_b->first, range_b->first_len);
}

/* Whether a number comes right behind the range's last. */
static gboolean
follows (const InvRange *range, const char *number)
{
  char next[INV_NUMBER_SIZE + 1];

  memcpy (next, range->last, INV_NUMBER_SIZE);
  inv_digits_increment (next, range->last_len);
  return strcmp (next, number) == 0;
}

static guint64
add_counts (guint64 a, guint64 b)
{
  guint64 sum;

  return g_uint64_checked_add (&sum, a, b) ? sum : G_MAXUINT64;
}

static void
set_last (InvRange *range, const InvRange *to)
{
  memcpy (range->last, to->last, INV_NUMBER_SIZE);
  range->count = inv_digits_count (range->first, range->first_len, range->last, range->last_len);
}

/* Adds the numbers of one length. Lists are often in order, and then become one range at once. */
static void
add_part (GArray *ranges, const InvRange *part)
{
  InvRange *last = ranges->len > 0 ? &g_array_index (ranges, InvRange, ranges->len - 1) : NULL;

  if (last != NULL && last->last_len == part->first_len && follows (last, part->first))
    set_last (last, part);
  else
    g_array_append_vals (ranges, part, 1);
}

static void
add_range (GArray *ranges, const InvRange *range)
{
  for (gsize len = range->first_len; len <= range->last_len; len++)
    {
      InvRange part;

      inv_range_get_of_length (range, len, &part);
      add_part (ranges, &part);
    }
}

/* Takes out what a range has in common with an earlier one that begins no later. */
static void
add_repeated (InvNumberList *self, const InvRange *earlier, const InvRange *range)
{
  InvRange common = *range;

  if (strcmp (earlier->last, range->last) < 0)
    set_last (&common, earlier);
  g_array_append_val (self->repeated, common);
  self->n_repeated = add_counts (self->n_repeated, common.count);
}

/* Sorts the ranges and joins what overlaps or touches. */
static void
merge (InvNumberList *self)
{
  g_autoptr (GArray) given = self->ranges;

  self->ranges = g_array_new (FALSE, FALSE, sizeof (InvRange));
  g_array_sort (given, compare_ranges);

  for (guint i = 0; i < given->len; i++)
    {
      const InvRange *range = &g_array_index (given, InvRange, i);
      InvRange *before = self->ranges->len > 0
                             ? &g_array_index (self->ranges, InvRange, self->ranges->len - 1)
                             : NULL;

      if (before == NULL || before->first_len != range->first_len || strcmp (before->last, range->first) < 0)
        {
          add_part (self->ranges, range);
          continue;
        }
      add_repeated (self, before, range);
      if (strcmp (before->last, range->last) < 0)
        set_last (before, range);
    }

  for (guint i = 0; i < self->ranges->len; i++)
    self->count = add_counts (self->count, g_array_index (self->ranges, InvRange, i).count);
}

static void
read_entry (InvNumberList *self, const char *text, gsize len, guint line)
{
  InvRange range;
  InvNumberNotices notices;
  InvNumberError code = inv_range_scan (text, (gssize) len, &range, &notices);

  if (code == INV_NUMBER_EMPTY)
    return;

  self->n_entries++;
  if (code == INV_NUMBER_OK)
    {
      self->notices |= notices;
      add_range (self->ranges, &range);
      return;
    }

  const char *begin = text;
  const char *end = text + len;

  inv_text_trim (&begin, &end);

  InvNumberListProblem problem = { self->n_entries, line, code, begin, (gsize) (end - begin) };

  g_array_append_val (self->problems, problem);
}

static gboolean
is_separator (char c)
{
  return c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r';
}

InvNumberList *
inv_number_list_parse (const char *text, gssize len)
{
  g_return_val_if_fail (text != NULL || len == 0, NULL);

  InvNumberList *self = g_new0 (InvNumberList, 1);
  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;
  guint line = 1;

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_memdup2 (text, n_bytes);
  self->n_bytes = n_bytes;
  self->problems = g_array_new (FALSE, FALSE, sizeof (InvNumberListProblem));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (InvRange));
  self->repeated = g_array_new (FALSE, FALSE, sizeof (InvRange));

  for (gsize begin = 0, i = 0; i <= n_bytes; i++)
    {
      if (i < n_bytes && !is_separator (self->text[i]))
        continue;
      if (i > begin)
        read_entry (self, self->text + begin, i - begin, line);
      begin = i + 1;

      gboolean ends_line = i < n_bytes
                           && (self->text[i] == '\n'
                               || (self->text[i] == '\r' && (i + 1 == n_bytes || self->text[i + 1] != '\n')));
      if (ends_line)
        line++;
    }

  merge (self);
  return self;
}

InvNumberList *
inv_number_list_ref (InvNumberList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inv_number_list_unref (InvNumberList *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->problems);
  g_array_unref (self->ranges);
  g_array_unref (self->repeated);
  g_free (self->text);
  g_free (self);
}

gboolean
inv_number_list_check (const InvNumberList *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->problems->len > 0)
    {
      g_autofree char *message = inv_number_list_explain (self, &g_array_index (self->problems,
                                                                                InvNumberListProblem, 0));
      guint n_more = self->problems->len - 1;

      if (n_more == 0)
        g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, message);
      else
        g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                     ngettext ("%s %u more entry cannot be read.", "%s %u more entries cannot be read.",
                               n_more),
                     message, n_more);
      return FALSE;
    }

  if (self->count == 0)
    {
      g_autofree char *message = inv_number_error_message (INV_NUMBER_EMPTY, NULL, 0);

      g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, message);
      return FALSE;
    }

  if (self->count > INV_CREATE_MAX)
    {
      g_set_error (
          error, INV_ERROR, INV_ERROR_INVALID,
          _ ("From %s to %s these are too many numbers. No more than 10 million can be created in one go; "
             "do it in parts."),
          inv_number_list_get_first (self), inv_number_list_get_last (self));
      return FALSE;
    }
  return TRUE;
}

guint
inv_number_list_get_n_entries (const InvNumberList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_entries;
}

const InvNumberListProblem *
inv_number_list_get_problems (const InvNumberList *self, guint *n_problems)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_problems != NULL, NULL);

  *n_problems = self->problems->len;
  return (const InvNumberListProblem *) (gconstpointer) self->problems->data;
}

char *
inv_number_list_explain (const InvNumberList *self, const InvNumberListProblem *problem)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (problem != NULL, NULL);

  g_autofree char *message = inv_range_error_message (problem->code, problem->text, (gssize) problem->len);

  if (self->n_entries == 1)
    return g_steal_pointer (&message);
  return g_strdup_printf (_ ("Entry %u, on line %u: %s"), problem->entry, problem->line, message);
}

char *
inv_number_list_mend (const InvNumberList *self, guint *n_mended, char **suggestion)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_mended != NULL, NULL);
  g_return_val_if_fail (suggestion != NULL, NULL);

  g_autoptr (GString) text = g_string_new (NULL);
  const char *rest = self->text;

  *n_mended = 0;
  *suggestion = NULL;
  for (guint i = 0; i < self->problems->len; i++)
    {
      const InvNumberListProblem *problem = &g_array_index (self->problems, InvNumberListProblem, i);
      g_autofree char *meant = inv_range_suggest (problem->code, problem->text, (gssize) problem->len);

      if (meant == NULL)
        continue;

      g_string_append_len (text, rest, problem->text - rest);
      g_string_append (text, meant);
      rest = problem->text + problem->len;
      if ((*n_mended)++ == 0)
        *suggestion = g_steal_pointer (&meant);
    }
  if (*n_mended == 0)
    return NULL;

  g_string_append_len (text, rest, self->text + self->n_bytes - rest);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

InvNumberNotices
inv_number_list_get_notices (const InvNumberList *self)
{
  g_return_val_if_fail (self != NULL, INV_NUMBER_NOTICE_NONE);

  return self->notices;
}

guint64
inv_number_list_get_count (const InvNumberList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->count;
}

guint64
inv_number_list_get_n_repeated (const InvNumberList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_repeated;
}

const InvRange *
inv_number_list_get_repeated (const InvNumberList *self, guint *n_ranges)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_ranges != NULL, NULL);

  *n_ranges = self->repeated->len;
  return (const InvRange *) (gconstpointer) self->repeated->data;
}

const InvRange *
inv_number_list_get_ranges (const InvNumberList *self, guint *n_ranges)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_ranges != NULL, NULL);

  *n_ranges = self->ranges->len;
  return (const InvRange *) (gconstpointer) self->ranges->data;
}

const char *
inv_number_list_get_first (const InvNumberList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ranges->len > 0 ? g_array_index (self->ranges, InvRange, 0).first : NULL;
}

const char *
inv_number_list_get_last (const InvNumberList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ranges->len > 0 ? g_array_index (self->ranges, InvRange, self->ranges->len - 1).last : NULL;
}
