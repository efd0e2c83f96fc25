/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of row ids against the simplest model of one, an array of flags, and
 * their stored form against random and damaged bytes.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-id-set.h"

#include <string.h>

#define MODEL_SIZE 400

typedef gboolean Model[MODEL_SIZE];

typedef InvIdSet *(*Combine) (const InvIdSet *a, const InvIdSet *b);

static InvIdSet *
random_set (Model model)
{
  InvIdSetBuilder *builder = inv_id_set_builder_new ();
  int n_adds = g_test_rand_int_range (0, 40);

  memset (model, 0, sizeof (Model));
  for (int i = 0; i < n_adds; i++)
    {
      int first = g_test_rand_int_range (1, MODEL_SIZE);
      int last = g_test_rand_bit () ? first : g_test_rand_int_range (first, MIN (first + 12, MODEL_SIZE));

      if (first == last)
        inv_id_set_builder_add (builder, first);
      else
        inv_id_set_builder_add_run (builder, first, last);
      for (int id = first; id <= last; id++)
        model[id] = TRUE;
    }
  return inv_id_set_builder_end (builder);
}

static void
check_against_model (const InvIdSet *set, const Model model)
{
  gsize n_runs;
  const InvIdRun *runs = inv_id_set_get_runs (set, &n_runs);
  InvIdSetIter iter;
  guint64 count = 0;
  gint64 id;

  inv_id_set_iter_init (&iter, set);
  for (int i = 0; i < MODEL_SIZE; i++)
    {
      g_assert_cmpint (inv_id_set_contains (set, i), ==, model[i]);
      if (!model[i])
        continue;
      g_assert_true (inv_id_set_iter_next (&iter, &id));
      g_assert_cmpint (id, ==, i);
      if (count++ == 0)
        g_assert_cmpint (inv_id_set_get_first (set), ==, i);
    }
  g_assert_false (inv_id_set_iter_next (&iter, &id));
  g_assert_cmpuint (inv_id_set_get_count (set), ==, count);
  g_assert_cmpint (inv_id_set_is_empty (set), ==, count == 0);

  for (gsize i = 0; i < n_runs; i++)
    {
      g_assert_cmpint (runs[i].first, <=, runs[i].last);
      if (i > 0)
        g_assert_cmpint (runs[i].first, >, runs[i - 1].last + 1);
    }
}

static InvIdSet *
store_and_read (const InvIdSet *set, guint *n_pieces, gsize *n_bytes)
{
  g_auto (InvIdPieceIter) iter = { 0 };
  InvIdSetBuilder *builder = inv_id_set_builder_new ();
  InvIdPiece piece;

  *n_pieces = 0;
  *n_bytes = 0;
  inv_id_piece_iter_init (&iter, set);
  while (inv_id_piece_iter_next (&iter, &piece))
    {
      g_autofree guint8 *copy = g_memdup2 (piece.bytes, piece.n_bytes);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (piece.count, <=, INV_ID_PIECE_MAX);
      g_assert_true (inv_id_piece_contains (&piece, piece.first));
      g_assert_true (inv_id_piece_contains (&piece, piece.last));
      piece.bytes = copy;
      inv_id_set_builder_add_piece (builder, &piece, &error);
      g_assert_no_error (error);
      *n_pieces += 1;
      *n_bytes += piece.n_bytes;
    }
  return inv_id_set_builder_end (builder);
}

static void
test_random_sets (void)
{
  for (int round = 0; round < 300; round++)
    {
      Model model;
      g_autoptr (InvIdSet) set = random_set (model);

      check_against_model (set, model);
    }
}

static void
test_combinations (void)
{
  static const Combine combine[] = { inv_id_set_union, inv_id_set_intersect, inv_id_set_subtract };

  for (int round = 0; round < 300; round++)
    {
      Model model_a;
      Model model_b;
      g_autoptr (InvIdSet) a = random_set (model_a);
      g_autoptr (InvIdSet) b = random_set (model_b);

      g_assert_cmpint (inv_id_set_equal (a, b), ==, memcmp (model_a, model_b, sizeof model_a) == 0);
      for (gsize i = 0; i < G_N_ELEMENTS (combine); i++)
        {
          Model expected;
          g_autoptr (InvIdSet) set = combine[i](a, b);

          for (int id = 0; id < MODEL_SIZE; id++)
            {
              gboolean results[] = {
                model_a[id] || model_b[id],
                model_a[id] && model_b[id],
                model_a[id] && !model_b[id],
              };

              expected[id] = results[i];
            }
          check_against_model (set, expected);
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (InvIdSet) set = inv_id_set_new_empty ();
  g_autoptr (InvIdSet) same = inv_id_set_new_empty ();
  g_auto (InvIdPieceIter) pieces = { 0 };
  InvIdPiece piece;

  g_assert_true (inv_id_set_is_empty (set));
  g_assert_true (inv_id_set_equal (set, same));
  g_assert_cmpint (inv_id_set_get_first (set), ==, 0);
  g_assert_cmpint (inv_id_set_get_last (set), ==, 0);
  g_assert_false (inv_id_set_contains (set, 1));
  inv_id_piece_iter_init (&pieces, set);
  g_assert_false (inv_id_piece_iter_next (&pieces, &piece));
}

static void
test_greatest_ids (void)
{
  g_autoptr (InvIdSet) all = inv_id_set_new_run (1, G_MAXINT64);
  g_autoptr (InvIdSet) top = inv_id_set_new_run (G_MAXINT64 - 1, G_MAXINT64);
  g_autoptr (InvIdSet) below = inv_id_set_subtract (all, top);
  g_autoptr (InvIdSet) nothing = inv_id_set_subtract (top, all);
  g_autoptr (InvIdSet) joined = inv_id_set_union (below, top);
  InvIdSetIter iter;
  guint n_pieces;
  gsize n_bytes;
  gint64 id;

  g_assert_cmpuint (inv_id_set_get_count (all), ==, G_MAXINT64);
  g_assert_cmpint (inv_id_set_get_last (below), ==, G_MAXINT64 - 2);
  g_assert_true (inv_id_set_is_empty (nothing));
  g_assert_true (inv_id_set_equal (joined, all));

  inv_id_set_iter_init (&iter, top);
  g_assert_true (inv_id_set_iter_next (&iter, &id));
  g_assert_true (inv_id_set_iter_next (&iter, &id));
  g_assert_cmpint (id, ==, G_MAXINT64);
  g_assert_false (inv_id_set_iter_next (&iter, &id));

  g_autoptr (InvIdSet) one = inv_id_set_new_run (1, 1);
  g_autoptr (InvIdSet) ends = inv_id_set_union (one, top);
  g_autoptr (InvIdSet) read = store_and_read (ends, &n_pieces, &n_bytes);

  g_assert_true (inv_id_set_equal (ends, read));
}

/* Many ids in disorder are sorted by other means than few. */
static void
test_shuffled (void)
{
  static const int strides[] = { 1, 2, 1000 };
  const int n_ids = 20000;

  for (gsize i = 0; i < G_N_ELEMENTS (strides); i++)
    {
      InvIdSetBuilder *builder = inv_id_set_builder_new ();
      InvIdSetBuilder *in_order = inv_id_set_builder_new ();

      for (int k = 0; k < n_ids; k++)
        {
          inv_id_set_builder_add (builder, 77 + (gint64) (k * 7919 % n_ids) * strides[i]);
          inv_id_set_builder_add (in_order, 77 + (gint64) k * strides[i]);
        }

      g_autoptr (InvIdSet) set = inv_id_set_builder_end (builder);
      g_autoptr (InvIdSet) expected = inv_id_set_builder_end (in_order);

      g_assert_cmpuint (inv_id_set_get_count (set), ==, (guint64) n_ids);
      g_assert_true (inv_id_set_equal (set, expected));
    }
}

static void
test_stored_form_round_trip (void)
{
  for (int round = 0; round < 300; round++)
    {
      Model model;
      g_autoptr (InvIdSet) set = random_set (model);
      guint n_pieces;
      gsize n_bytes;
      g_autoptr (InvIdSet) read = store_and_read (set, &n_pieces, &n_bytes);

      g_assert_true (inv_id_set_equal (set, read));
    }
}

static void
test_pieces (void)
{
  static const struct
  {
    gint64 n_ids;
    gint64 stride;
    guint n_pieces;
    gsize max_bytes;
  } cases[] = {
    { 1, 1, 1, 1 },         { 65536, 1, 1, 4 },     { 65537, 1, 2, 5 },        { 1000000, 1, 16, 64 },
    { 65536, 2, 1, 65536 }, { 65537, 2, 2, 65537 }, { 200000, 60, 4, 200000 }, { 200000, 100, 4, 400000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvIdSetBuilder *builder = inv_id_set_builder_new ();
      guint n_pieces;
      gsize n_bytes;

      for (gint64 k = 0; k < cases[i].n_ids; k++)
        inv_id_set_builder_add (builder, 5 + k * cases[i].stride);

      g_autoptr (InvIdSet) set = inv_id_set_builder_end (builder);
      g_autoptr (InvIdSet) read = store_and_read (set, &n_pieces, &n_bytes);

      g_assert_true (inv_id_set_equal (set, read));
      g_assert_cmpuint (n_pieces, ==, cases[i].n_pieces);
      g_assert_cmpuint (n_bytes, <=, cases[i].max_bytes);
    }
}

static void
test_piece_contains (void)
{
  for (int round = 0; round < 100; round++)
    {
      Model model;
      g_autoptr (InvIdSet) set = random_set (model);
      g_auto (InvIdPieceIter) iter = { 0 };
      InvIdPiece piece;

      inv_id_piece_iter_init (&iter, set);
      if (!inv_id_piece_iter_next (&iter, &piece))
        continue;
      for (int id = 0; id < MODEL_SIZE; id++)
        g_assert_cmpint (inv_id_piece_contains (&piece, id), ==, model[id]);
    }
}

static void
check_refused (const InvIdPiece *piece)
{
  InvIdSetBuilder *builder = inv_id_set_builder_new ();
  g_autoptr (GError) error = NULL;

  inv_id_set_builder_add (builder, 3);
  g_assert_false (inv_id_set_builder_add_piece (builder, piece, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_DAMAGED);
  g_assert_false (inv_id_piece_contains (piece, piece->first));

  g_autoptr (InvIdSet) set = inv_id_set_builder_end (builder);
  g_assert_cmpuint (inv_id_set_get_count (set), ==, 1);
}

static void
test_malformed (void)
{
  static const guint8 one[] = { 0x00 };
  static const guint8 run_of_four[] = { 0x01, 0x02 };
  static const guint8 two[] = { 0x00, 0x00 };
  static const guint8 skips_first[] = { 0x02 };
  static const guint8 cut_off[] = { 0x01 };
  static const guint8 endless[] = { 0x81, 0x80 };
  static const guint8 too_wide[] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f };
  static const guint8 too_far[] = { 0x00, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01 };
  static const guint8 too_long[] = { 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01 };
  const InvIdPiece pieces[] = {
    { 5, 5, 1, NULL, 0 },
    { 0, 0, 1, one, sizeof one },
    { -5, -5, 1, one, sizeof one },
    { 5, 4, 1, one, sizeof one },
    { 5, 6, 1, one, sizeof one },
    { 5, 5, 0, one, sizeof one },
    { 5, 5, 2, one, sizeof one },
    { 5, 5, -1, one, sizeof one },
    { 5, 8, 3, run_of_four, sizeof run_of_four },
    { 5, 8, 5, run_of_four, sizeof run_of_four },
    { 5, 9, 4, run_of_four, sizeof run_of_four },
    { G_MAXINT64, G_MAXINT64, 4, run_of_four, sizeof run_of_four },
    { 5, 6, 2, two, sizeof two },
    { G_MAXINT64, G_MAXINT64, 2, two, sizeof two },
    { 5, 6, 1, skips_first, sizeof skips_first },
    { 5, 5, 1, cut_off, sizeof cut_off },
    { 5, 5, 1, endless, sizeof endless },
    { 5, 5, 1, too_wide, sizeof too_wide },
    { 5, 5, 2, too_far, sizeof too_far },
    { 5, 5, 1, too_long, sizeof too_long },
    { 1, G_MAXINT64, G_MAXINT64, too_long, sizeof too_long },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    check_refused (&pieces[i]);
}

/* Whatever the bytes: either a set that agrees with what the piece says of itself, or an error. */
static void
test_random_bytes (void)
{
  guint n_taken = 0;

  for (int round = 0; round < 20000; round++)
    {
      gsize n_bytes = (gsize) g_test_rand_int_range (1, 12);
      g_autofree guint8 *bytes = g_new (guint8, n_bytes);
      InvIdSetBuilder *builder = inv_id_set_builder_new ();
      g_autoptr (GError) error = NULL;
      InvIdPiece piece = { 10, 0, 0, bytes, n_bytes };

      for (gsize i = 0; i < n_bytes; i++)
        bytes[i] = (guint8) g_test_rand_int_range (0, g_test_rand_bit () ? 4 : 256);
      bytes[0] &= 1;
      piece.count = g_test_rand_int_range (1, 20);
      piece.last = piece.first + piece.count - 1 + g_test_rand_int_range (0, 8);

      gboolean taken = inv_id_set_builder_add_piece (builder, &piece, &error);
      g_autoptr (InvIdSet) set = inv_id_set_builder_end (builder);

      if (taken)
        {
          n_taken++;
          g_assert_cmpint (inv_id_set_get_first (set), ==, piece.first);
          g_assert_cmpint (inv_id_set_get_last (set), ==, piece.last);
          g_assert_cmpuint (inv_id_set_get_count (set), ==, (guint64) piece.count);
        }
      else
        {
          g_assert_error (error, INV_ERROR, INV_ERROR_DAMAGED);
          g_assert_true (inv_id_set_is_empty (set));
        }
    }
  g_assert_cmpuint (n_taken, >, 0);
}

static void
test_boxed (void)
{
  g_autoptr (InvIdSet) set = inv_id_set_new_run (3, 4);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, INV_TYPE_ID_SET);
  g_value_set_boxed (&value, set);
  g_assert_true (g_value_get_boxed (&value) == set);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-set/empty", test_empty);
  g_test_add_func ("/id-set/random", test_random_sets);
  g_test_add_func ("/id-set/combinations", test_combinations);
  g_test_add_func ("/id-set/greatest-ids", test_greatest_ids);
  g_test_add_func ("/id-set/shuffled", test_shuffled);
  g_test_add_func ("/id-set/boxed", test_boxed);
  g_test_add_func ("/id-set/H1/round-trip", test_stored_form_round_trip);
  g_test_add_func ("/id-set/H1/pieces", test_pieces);
  g_test_add_func ("/id-set/H1/piece-contains", test_piece_contains);
  g_test_add_func ("/id-set/H1/malformed", test_malformed);
  g_test_add_func ("/id-set/H1/random-bytes", test_random_bytes);

  return g_test_run ();
}
