/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "inv-field.h"
#include "inv-value.h"

G_BEGIN_DECLS

/**
 * InvMatchKind:
 * @INV_MATCH_VALUE: the field is this value. Texts and bare words: it has this
 *   in it. Names: it has this name. Tags: this is one of them. Moments: it
 *   lies in this day, or second
 * @INV_MATCH_EXACT: the text is this and nothing more, letter case aside
 * @INV_MATCH_PATTERN: the whole of it looks like this, `*` standing for
 *   anything, `\*` for an asterisk
 * @INV_MATCH_RANGE: it lies between two values; one of them may be missing
 * @INV_MATCH_EMPTY: the field is empty
 * @INV_MATCH_FILLED: the field is not empty
 * @INV_MATCH_STEP: of the id alone: this step of the history, by its id, concerned the DID
 *
 * How a field is compared.
 */
typedef enum
{
  INV_MATCH_VALUE,
  INV_MATCH_EXACT,
  INV_MATCH_PATTERN,
  INV_MATCH_RANGE,
  INV_MATCH_EMPTY,
  INV_MATCH_FILLED,
  INV_MATCH_STEP,
} InvMatchKind;

/**
 * InvMatch:
 * @kind: how to compare
 * @low: the value, pattern or text; of a range the lower end, or empty for none
 * @high: the upper end of a range, or empty for none
 * @excludes_low: whether the lower end itself is outside of the range
 * @excludes_high: whether the upper end itself is outside of the range
 *
 * One thing to compare a field with.
 *
 * Values are as the field stores them, but for names and tags, which are
 * texts, and for moments, which are texts too: `2026-12-01`,
 * `2026-12-01 09:30:00`, `today`, `today+7`, `today-1`. So a query that was
 * saved means another week next week.
 */
typedef struct
{
  InvMatchKind kind;
  InvValue low;
  InvValue high;
  gboolean excludes_low;
  gboolean excludes_high;
} InvMatch;

/**
 * InvCondition:
 * @field: the field, or %INV_FIELD_NONE for a bare word, which is looked for in
 *   number, tag, notes and client
 * @negated: whether it must not be so
 * @matches: (array length=n_matches): what to compare it with; one of them is enough
 * @n_matches: how many there are, at least one
 *
 * One condition of a query.
 */
typedef struct
{
  InvField field;
  gboolean negated;
  InvMatch *matches;
  guint n_matches;
} InvCondition;

/**
 * inv_condition_equal:
 * @a: a condition
 * @b: another
 *
 * Whether both say the same in the same words. Any thread.
 *
 * Returns: %TRUE if they do
 */
gboolean inv_condition_equal (const InvCondition *a, const InvCondition *b);

#define INV_TYPE_QUERY (inv_query_get_type ())

/**
 * InvQuery:
 *
 * Which DIDs: a list of conditions that must all hold. It is immutable and
 * counts references, so threads can share it. A query without conditions means
 * all DIDs.
 */
typedef struct _InvQuery InvQuery;

/**
 * InvQueryMode:
 * @INV_QUERY_MODE_SEARCH: bare digits are looked for within numbers and texts
 * @INV_QUERY_MODE_COMMAND: bare digits are one whole number, so that a command
 *   that writes changes at most one DID by them
 *
 * What the text of a query is for.
 */
typedef enum
{
  INV_QUERY_MODE_SEARCH,
  INV_QUERY_MODE_COMMAND,
} InvQueryMode;

/**
 * inv_query_parse:
 * @text: a query in the search language
 * @mode: what it is for
 * @error: return location for an error
 *
 * Reads a query. Words are ANDed; a `-` in front negates one.
 *
 * - `word`, `"two words"`: in number, tag, notes or client. Digits with
 *   punctuation and blanks are one number: `+44 20 7946`.
 * - `1205*`, `*0000`, `1800*VOIP`: the number looks like this.
 * - `field:value`, `field:a,b`: one of them. `field:none`, `field:any`: empty,
 *   not empty. `field:a*`: looks like this.
 * - `field:a..b`, `field:a..`, `field:..b`, `field:<a`, `<=`, `>`, `>=`, for
 *   whatever has an order. `did:a..b` is a span of numbers as long as its ends.
 * - Text fields: `notes:test` has it in it, `notes:="test"` is it.
 * - `step:12`: the DIDs that a step of the history concerned.
 * - Quotes are for blanks and for characters that mean something; in quotes
 *   `\"` is a quote and `\\` a backslash.
 *
 * Letter case never matters. The error, %INV_ERROR_USAGE, names the word, where
 * it stands, and the closest thing that there is. Any thread.
 *
 * Returns: (transfer full): the query, or %NULL with @error set
 */
InvQuery *inv_query_parse (const char *text, InvQueryMode mode, GError **error);

/**
 * inv_query_to_text:
 * @query: a query
 * @mode: what the text is for
 *
 * Writes a query in the search language, so that [func@Inv.query_parse] in the
 * same mode reads an equal query. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *inv_query_to_text (const InvQuery *query, InvQueryMode mode);

/**
 * inv_query_new_all:
 *
 * Makes the query for all DIDs.
 *
 * Returns: (transfer full): a query without conditions
 */
InvQuery *inv_query_new_all (void);

/**
 * inv_query_new_with:
 * @query: a query
 * @condition: (transfer none): a condition
 *
 * Makes a query that has one condition more.
 *
 * Returns: (transfer full): the new query
 */
InvQuery *inv_query_new_with (const InvQuery *query, const InvCondition *condition);

/**
 * inv_query_new_without:
 * @query: a query
 * @field: a field, or %INV_FIELD_NONE for bare words
 *
 * Makes a query that has no condition on @field.
 *
 * Returns: (transfer full): the new query
 */
InvQuery *inv_query_new_without (const InvQuery *query, InvField field);

/**
 * inv_query_new_spliced:
 * @query: a query
 * @position: which condition, from 0; as many as there are means behind the last
 * @n_removed: how many conditions to leave out from there on
 * @added: (nullable): a query whose conditions take their place
 *
 * Makes a query that has other conditions at a place: it adds, replaces and
 * removes.
 *
 * Returns: (transfer full): the new query
 */
InvQuery *
inv_query_new_spliced (const InvQuery *query, guint position, guint n_removed, const InvQuery *added);

/**
 * inv_query_new_part:
 * @query: a query
 * @position: which condition, from 0
 *
 * Makes a query of one of the conditions alone.
 *
 * Returns: (transfer full): the new query
 */
InvQuery *inv_query_new_part (const InvQuery *query, guint position);

GType inv_query_get_type (void);

InvQuery *inv_query_ref (InvQuery *query);
void inv_query_unref (InvQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvQuery, inv_query_unref)

/**
 * inv_query_get_conditions:
 * @query: a query
 * @n_conditions: (out): how many there are
 *
 * Gets the conditions in the order in which they were written.
 *
 * Returns: (transfer none) (array length=n_conditions): the conditions
 */
const InvCondition *inv_query_get_conditions (const InvQuery *query, guint *n_conditions);

/**
 * inv_query_is_all:
 * @query: a query
 *
 * Whether it has no condition.
 *
 * Returns: %TRUE if it means all DIDs
 */
gboolean inv_query_is_all (const InvQuery *query);

/**
 * inv_query_equal:
 * @a: a query
 * @b: another
 *
 * Whether both have the same conditions in the same order.
 *
 * Returns: %TRUE if they have
 */
gboolean inv_query_equal (const InvQuery *a, const InvQuery *b);

/**
 * InvSort:
 * @field: the field to sort by
 * @descending: whether the largest comes first
 *
 * The order of a list. Rows that are equal in @field follow by number,
 * ascending, so that every order is total. Where the field is empty the row
 * comes last, in both directions. Names sort by their name keys, statuses in
 * the order of a DID's life.
 */
typedef struct
{
  InvField field;
  gboolean descending;
} InvSort;

/**
 * INV_SORT_DEFAULT:
 *
 * By number, ascending.
 */
#define INV_SORT_DEFAULT ((InvSort) { INV_FIELD_DID, FALSE })

/**
 * inv_sort_parse:
 * @sort: (out): the order
 * @text: a field's name, with `:desc` or `:asc` behind it or not
 * @error: return location for an error
 *
 * Reads an order as the command line takes it. Any thread.
 *
 * Returns: whether it is one
 */
gboolean inv_sort_parse (InvSort *sort, const char *text, GError **error);

/**
 * inv_sort_to_text:
 * @sort: an order
 *
 * Writes an order as [func@Inv.sort_parse] reads it. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *inv_sort_to_text (const InvSort *sort);

G_END_DECLS
