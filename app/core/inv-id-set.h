/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * INV_ID_PIECE_MAX:
 *
 * How many ids a piece of a set holds at most.
 */
#define INV_ID_PIECE_MAX 65536

#define INV_TYPE_ID_SET (inv_id_set_get_type ())

/**
 * InvIdSet:
 *
 * A set of row ids, which are whole numbers from 1 on. It is kept as runs of
 * ids that follow each other, in ascending order, so that a million rows that
 * were created together take no more room than one.
 *
 * A set never changes and may be shared between threads.
 */
typedef struct _InvIdSet InvIdSet;

/**
 * InvIdSetBuilder:
 *
 * Collects the ids of a set, in any order. Ascending order is fastest. Belongs
 * to one thread.
 */
typedef struct _InvIdSetBuilder InvIdSetBuilder;

/**
 * InvIdRun:
 * @first: the first id
 * @last: the last id, not less than @first
 *
 * Ids that follow each other, both ends included.
 */
typedef struct
{
  gint64 first;
  gint64 last;
} InvIdRun;

/**
 * InvIdPiece:
 * @first: the least id
 * @last: the greatest id
 * @count: how many ids there are, at most [const@Inv.ID_PIECE_MAX]
 * @bytes: (array length=n_bytes): which of the ids between are in it
 * @n_bytes: how many bytes that is
 *
 * A part of a set in the form in which it is stored.
 *
 * The bytes hold, for each run of ids, one number: how many ids are left out
 * before it, less one (0 for the first run, which begins at @first), times two,
 * plus one if the run has more than one id. In that case a second number
 * follows, the run's length less two. Numbers are written seven bits a byte,
 * low ones first, the high bit telling that more follow.
 */
typedef struct
{
  gint64 first;
  gint64 last;
  gint64 count;
  const guint8 *bytes;
  gsize n_bytes;
} InvIdPiece;

/**
 * InvIdSetIter:
 *
 * Walks over the ids of a set. Its fields are private.
 */
typedef struct
{
  /*< private >*/
  const InvIdRun *run;
  const InvIdRun *end;
  gint64 next;
} InvIdSetIter;

/**
 * InvIdPieceIter:
 *
 * Walks over a set in pieces. Its fields are private.
 */
typedef struct
{
  /*< private >*/
  const InvIdRun *run;
  const InvIdRun *end;
  gint64 next;
  GByteArray *bytes;
} InvIdPieceIter;

GType inv_id_set_get_type (void);

/**
 * inv_id_set_new_empty:
 *
 * Returns: (transfer full): a set without ids
 */
InvIdSet *inv_id_set_new_empty (void);

/**
 * inv_id_set_new_run:
 * @first: the first id, 1 or more
 * @last: the last id, not less than @first
 *
 * Returns: (transfer full): the set of the ids from @first to @last
 */
InvIdSet *inv_id_set_new_run (gint64 first, gint64 last);

/**
 * inv_id_set_ref:
 * @self: a set
 *
 * Any thread.
 *
 * Returns: (transfer full): the set, held once more
 */
InvIdSet *inv_id_set_ref (InvIdSet *self);

/**
 * inv_id_set_unref:
 * @self: (transfer full): a set
 *
 * Lets go of a set. Any thread.
 */
void inv_id_set_unref (InvIdSet *self);

/**
 * inv_id_set_get_count:
 * @self: a set
 *
 * Returns: how many ids it holds
 */
guint64 inv_id_set_get_count (const InvIdSet *self);

/**
 * inv_id_set_is_empty:
 * @self: a set
 *
 * Returns: whether it holds no id
 */
gboolean inv_id_set_is_empty (const InvIdSet *self);

/**
 * inv_id_set_get_first:
 * @self: a set
 *
 * Returns: the least id, or 0 if there is none
 */
gint64 inv_id_set_get_first (const InvIdSet *self);

/**
 * inv_id_set_get_last:
 * @self: a set
 *
 * Returns: the greatest id, or 0 if there is none
 */
gint64 inv_id_set_get_last (const InvIdSet *self);

/**
 * inv_id_set_get_runs:
 * @self: a set
 * @n_runs: (out): how many runs it has
 *
 * Returns: (array length=n_runs) (transfer none): the runs, ascending, with at
 *   least one absent id between any two; as long as the set lives
 */
const InvIdRun *inv_id_set_get_runs (const InvIdSet *self, gsize *n_runs);

/**
 * inv_id_set_contains:
 * @self: a set
 * @id: an id
 *
 * Takes time by the logarithm of the number of runs.
 *
 * Returns: whether @id is in the set
 */
gboolean inv_id_set_contains (const InvIdSet *self, gint64 id);

/**
 * inv_id_set_equal:
 * @a: a set
 * @b: another
 *
 * Returns: whether both hold the same ids
 */
gboolean inv_id_set_equal (const InvIdSet *a, const InvIdSet *b);

/**
 * inv_id_set_union:
 * @a: a set
 * @b: another
 *
 * Returns: (transfer full): the ids that are in either
 */
InvIdSet *inv_id_set_union (const InvIdSet *a, const InvIdSet *b);

/**
 * inv_id_set_intersect:
 * @a: a set
 * @b: another
 *
 * Returns: (transfer full): the ids that are in both
 */
InvIdSet *inv_id_set_intersect (const InvIdSet *a, const InvIdSet *b);

/**
 * inv_id_set_subtract:
 * @a: a set
 * @b: another
 *
 * Returns: (transfer full): the ids of @a that are not in @b
 */
InvIdSet *inv_id_set_subtract (const InvIdSet *a, const InvIdSet *b);

/**
 * inv_id_set_iter_init:
 * @iter: an uninitialised iterator
 * @set: a set that outlives it
 *
 * Sets @iter before the least id. There is nothing to clear.
 */
void inv_id_set_iter_init (InvIdSetIter *iter, const InvIdSet *set);

/**
 * inv_id_set_iter_next:
 * @iter: an iterator
 * @id: (out): the next id, in ascending order
 *
 * Returns: %FALSE when there is none left
 */
gboolean inv_id_set_iter_next (InvIdSetIter *iter, gint64 *id);

/**
 * inv_id_piece_iter_init:
 * @iter: an uninitialised iterator
 * @set: a set that outlives it
 *
 * Sets @iter before the first piece of @set.
 */
void inv_id_piece_iter_init (InvIdPieceIter *iter, const InvIdSet *set);

/**
 * inv_id_piece_iter_next:
 * @iter: an iterator
 * @piece: (out caller-allocated): the next piece; its bytes stay until the
 *   next call and belong to @iter
 *
 * Every piece but the last holds [const@Inv.ID_PIECE_MAX] ids.
 *
 * Returns: %FALSE when there is none left
 */
gboolean inv_id_piece_iter_next (InvIdPieceIter *iter, InvIdPiece *piece);

/**
 * inv_id_piece_iter_clear:
 * @iter: an iterator
 *
 * Frees what @iter holds.
 */
void inv_id_piece_iter_clear (InvIdPieceIter *iter);

/**
 * inv_id_piece_contains:
 * @piece: a piece of any origin
 * @id: an id
 *
 * Looks for one id in a stored piece without making a set of it. A malformed
 * piece contains nothing.
 *
 * Returns: whether @id is in it
 */
gboolean inv_id_piece_contains (const InvIdPiece *piece, gint64 id);

/**
 * inv_id_set_builder_new:
 *
 * Returns: (transfer full): a builder without ids
 */
InvIdSetBuilder *inv_id_set_builder_new (void);

/**
 * inv_id_set_builder_free:
 * @self: (transfer full) (nullable): a builder
 *
 * Frees the builder and what it has collected.
 */
void inv_id_set_builder_free (InvIdSetBuilder *self);

/**
 * inv_id_set_builder_add:
 * @self: a builder
 * @id: an id, 1 or more; it may be there already
 *
 * Adds an id.
 */
void inv_id_set_builder_add (InvIdSetBuilder *self, gint64 id);

/**
 * inv_id_set_builder_add_run:
 * @self: a builder
 * @first: the first id, 1 or more
 * @last: the last id, not less than @first
 *
 * Adds the ids from @first to @last.
 */
void inv_id_set_builder_add_run (InvIdSetBuilder *self, gint64 first, gint64 last);

/**
 * inv_id_set_builder_add_piece:
 * @self: a builder
 * @piece: a piece of any origin
 * @error: return location for an error
 *
 * Adds the ids of a stored piece. A piece that is malformed in any way is
 * refused with %INV_ERROR_DAMAGED, and nothing of it is added.
 *
 * Returns: whether it was added
 */
gboolean inv_id_set_builder_add_piece (InvIdSetBuilder *self, const InvIdPiece *piece, GError **error);

/**
 * inv_id_set_builder_end:
 * @self: (transfer full): a builder
 *
 * Makes the set and frees the builder.
 *
 * Returns: (transfer full): the set of what was added
 */
InvIdSet *inv_id_set_builder_end (InvIdSetBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvIdSet, inv_id_set_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvIdSetBuilder, inv_id_set_builder_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvIdPieceIter, inv_id_piece_iter_clear)

G_END_DECLS
