/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-range.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define INV_TYPE_NUMBER_LIST (inv_number_list_get_type ())

/**
 * InvNumberList:
 *
 * The numbers that a person typed or pasted: numbers and ranges, one or many.
 * However many they are, it holds them as ranges.
 *
 * A list never changes and may be shared between threads.
 */
typedef struct _InvNumberList InvNumberList;

/**
 * InvNumberListProblem:
 * @entry: which entry of the text it is, from 1, blank ones not counted
 * @line: on which line it stands, from 1
 * @code: why it is neither a number nor a range
 * @text: (array length=len): the entry, without blanks around it; it belongs
 *   to the list and does not end in NUL
 * @len: its length in bytes
 *
 * An entry that cannot be read.
 */
typedef struct
{
  guint entry;
  guint line;
  InvNumberError code;
  const char *text;
  gsize len;
} InvNumberListProblem;

/**
 * InvNumberListIter:
 * @number: the number that the iterator stands at, with a NUL behind it
 * @len: how many digits it has
 *
 * Walks over the different numbers of a list in the byte order of their texts,
 * as the inventory sorts them: `1`, `10`, `100`, `2`. The fields after these
 * two are private.
 */
typedef struct
{
  const char *number;
  gsize len;
  /*< private >*/
  struct
  {
    InvRangeIter position;
    const InvRange *next;
    const InvRange *end;
  } lengths[INV_NUMBER_MAX_DIGITS];
  guint8 order[INV_NUMBER_MAX_DIGITS];
  guint n_left;
} InvNumberListIter;

GType inv_number_list_get_type (void);

/**
 * inv_number_list_parse:
 * @text: numbers and ranges with commas, semicolons, tabs or line ends between
 * @len: its length in bytes, or -1 if it ends in NUL
 *
 * Reads a list. Each entry is read by [func@Inv.range_scan]; what cannot be
 * read becomes a problem of the list, which has the others nonetheless.
 *
 * The time it takes goes with the length of the text, not with how many
 * numbers its ranges hold, so it may be done at every key press.
 *
 * Any thread.
 *
 * Returns: (transfer full): the list
 */
InvNumberList *inv_number_list_parse (const char *text, gssize len);

/**
 * inv_number_list_ref:
 * @self: a list
 *
 * Returns: (transfer full): the list, held once more
 */
InvNumberList *inv_number_list_ref (InvNumberList *self);

/**
 * inv_number_list_unref:
 * @self: (transfer full): a list
 *
 * Lets go of a list.
 */
void inv_number_list_unref (InvNumberList *self);

/**
 * inv_number_list_check:
 * @self: a list
 * @error: return location for an error
 *
 * Whether the numbers can be created in one go: every entry could be read,
 * there is at least one, and no more than [const@Inv.CREATE_MAX] numbers.
 * Else the reason is an error for people, %INV_ERROR_INVALID.
 *
 * Returns: %TRUE if they can
 */
gboolean inv_number_list_check (const InvNumberList *self, GError **error);

/**
 * inv_number_list_get_n_entries:
 * @self: a list
 *
 * Returns: how many entries the text has, blank ones not counted
 */
guint inv_number_list_get_n_entries (const InvNumberList *self);

/**
 * inv_number_list_get_problems:
 * @self: a list
 * @n_problems: (out): how many there are
 *
 * Returns: (array length=n_problems) (transfer none): the entries that cannot
 *   be read, in the order of the text, as long as the list lives
 */
const InvNumberListProblem *inv_number_list_get_problems (const InvNumberList *self, guint *n_problems);

/**
 * inv_number_list_explain:
 * @self: a list
 * @problem: one of its problems
 *
 * Returns: (transfer full): what is wrong with the entry, as a message that
 *   says which one it is unless it is the only one
 */
char *inv_number_list_explain (const InvNumberList *self, const InvNumberListProblem *problem);

/**
 * inv_number_list_mend:
 * @self: a list
 * @n_mended: (out): how many problems that puts right
 * @suggestion: (out) (transfer full) (nullable): what the first of them becomes
 *
 * Writes the text anew with what was most likely meant in place of each entry
 * that cannot be read, as far as that is known. All else stays as it is.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if nothing can be
 *   put right
 */
char *inv_number_list_mend (const InvNumberList *self, guint *n_mended, char **suggestion);

/**
 * inv_number_list_get_notices:
 * @self: a list
 *
 * Returns: what to tell of the numbers, all of them taken together
 */
InvNumberNotices inv_number_list_get_notices (const InvNumberList *self);

/**
 * inv_number_list_get_count:
 * @self: a list
 *
 * Returns: how many different numbers there are; %G_MAXUINT64 for more than
 *   that type holds
 */
guint64 inv_number_list_get_count (const InvNumberList *self);

/**
 * inv_number_list_get_n_repeated:
 * @self: a list
 *
 * How many numbers were given besides the different ones: one that stands
 * there three times counts two.
 *
 * Returns: the count; %G_MAXUINT64 for more than that type holds
 */
guint64 inv_number_list_get_n_repeated (const InvNumberList *self);

/**
 * inv_number_list_get_repeated:
 * @self: a list
 * @n_ranges: (out): how many ranges there are
 *
 * Returns: (array length=n_ranges) (transfer none): the numbers of
 *   [method@Inv.NumberList.get_n_repeated], as long as the list lives
 */
const InvRange *inv_number_list_get_repeated (const InvNumberList *self, guint *n_ranges);

/**
 * inv_number_list_get_ranges:
 * @self: a list
 * @n_ranges: (out): how many ranges there are
 *
 * Gets the different numbers as ranges in the order of counting. All numbers
 * of a range have one length; ranges that could be one are one.
 *
 * Returns: (array length=n_ranges) (transfer none): the ranges, as long as the
 *   list lives
 */
const InvRange *inv_number_list_get_ranges (const InvNumberList *self, guint *n_ranges);

/**
 * inv_number_list_get_first:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the first number in the order of
 *   counting, %NULL if there is none
 */
const char *inv_number_list_get_first (const InvNumberList *self);

/**
 * inv_number_list_get_last:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the last number in the order of
 *   counting, %NULL if there is none
 */
const char *inv_number_list_get_last (const InvNumberList *self);

/**
 * inv_number_list_iter_init:
 * @iter: an uninitialised iterator
 * @list: a list that outlives it
 *
 * Sets @iter before the first number. There is nothing to clear. An iterator
 * must not be copied.
 */
void inv_number_list_iter_init (InvNumberListIter *iter, const InvNumberList *list);

/**
 * inv_number_list_iter_next:
 * @iter: an iterator
 *
 * Goes to the next number and puts it in the fields of @iter.
 *
 * Returns: %FALSE when there is none left
 */
gboolean inv_number_list_iter_next (InvNumberListIter *iter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvNumberList, inv_number_list_unref)

G_END_DECLS
