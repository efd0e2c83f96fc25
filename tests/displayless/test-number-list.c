/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of numbers: entries, problems, repetitions and order, also against the
 * simplest model, which expands everything.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-number-list.h"

#include <string.h>

static void
test_counts (void)
{
  static const struct
  {
    const char *text;
    guint n_entries;
    guint64 count;
    guint64 n_repeated;
    const char *first;
    const char *last;
  } cases[] = {
    { "", 0, 0, 0, NULL, NULL },
    { " ,;\n\r\n\t ", 0, 0, 0, NULL, NULL },
    { "442079460000", 1, 1, 0, "442079460000", "442079460000" },
    { "111, 222;333\n444\r\n555\t666", 6, 6, 0, "111", "666" },
    { "+1 (205) 666-1234, +1 205 666 1235", 2, 2, 0, "12056661234", "12056661235" },
    { "111-222", 1, 112, 0, "111", "222" },
    { "1-10", 1, 10, 0, "1", "10" },
    { "111,111,111", 3, 1, 2, "111", "111" },
    { "111-222, 200-300", 2, 190, 23, "111", "300" },
    { "200-300, 111-222", 2, 190, 23, "111", "300" },
    { "111-222, 150, 160-170", 3, 112, 12, "111", "222" },
    { "1-1000, 001-009, 5", 3, 1009, 1, "1", "1000" },
    { "1-1000000", 1, 1000000, 0, "1", "1000000" },
    { "1-999999999", 1, 999999999, 0, "1", "999999999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvNumberList) list = inv_number_list_parse (cases[i].text, -1);
      guint n_problems;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpuint (inv_number_list_get_n_entries (list), ==, cases[i].n_entries);
      g_assert_cmpuint (inv_number_list_get_count (list), ==, cases[i].count);
      g_assert_cmpuint (inv_number_list_get_n_repeated (list), ==, cases[i].n_repeated);
      g_assert_cmpstr (inv_number_list_get_first (list), ==, cases[i].first);
      g_assert_cmpstr (inv_number_list_get_last (list), ==, cases[i].last);
      inv_number_list_get_problems (list, &n_problems);
      g_assert_cmpuint (n_problems, ==, 0);
    }
}

static void
test_pasted_list (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_ranges;

  for (int i = 0; i < 500; i++)
    g_string_append_printf (text, "+44 20 7946 %04d\n", i * 7);
  g_string_append (text, "442079460000\n");

  g_autoptr (InvNumberList) list = inv_number_list_parse (text->str, (gssize) text->len);
  g_autoptr (GError) error = NULL;

  g_assert_true (inv_number_list_check (list, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (inv_number_list_get_n_entries (list), ==, 501);
  g_assert_cmpuint (inv_number_list_get_count (list), ==, 500);
  g_assert_cmpuint (inv_number_list_get_n_repeated (list), ==, 1);
  g_assert_cmpstr (inv_number_list_get_repeated (list, &n_ranges)[0].first, ==, "442079460000");
  g_assert_cmpuint (n_ranges, ==, 1);
}

static void
test_problems (void)
{
  g_autoptr (InvNumberList) list = inv_number_list_parse ("111, x12\n222,\n\n 222-111 ;1.2E+11\r\n333", -1);
  static const struct
  {
    guint entry;
    guint line;
    InvNumberError code;
    const char *text;
    const char *message;
  } expected[] = {
    { 2, 1, INV_NUMBER_LETTERS, "x12", "Entry 2, on line 1: “x12” has letters." },
    { 4, 4, INV_NUMBER_RANGE_REVERSED, "222-111",
      "Entry 4, on line 4: The range “222-111” runs backwards. Did you mean 111-222?" },
    { 5, 4, INV_NUMBER_SHORTENED, "1.2E+11", "Entry 5, on line 4: “1.2E+11” has been shortened" },
  };
  g_autoptr (GError) error = NULL;
  guint n_problems;
  const InvNumberListProblem *problems = inv_number_list_get_problems (list, &n_problems);

  g_assert_cmpuint (n_problems, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n_problems; i++)
    {
      g_autofree char *message = inv_number_list_explain (list, &problems[i]);

      g_assert_cmpuint (problems[i].entry, ==, expected[i].entry);
      g_assert_cmpuint (problems[i].line, ==, expected[i].line);
      g_assert_cmpint (problems[i].code, ==, expected[i].code);
      g_assert_cmpmem (problems[i].text, problems[i].len, expected[i].text, strlen (expected[i].text));
      g_assert_true (g_str_has_prefix (message, expected[i].message));
    }

  g_assert_cmpuint (inv_number_list_get_n_entries (list), ==, 6);
  g_assert_cmpuint (inv_number_list_get_count (list), ==, 3);
  g_assert_false (inv_number_list_check (list, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "2 more entries cannot be read."));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } cases[] = {
    { "", "There is no number" },
    { " , ", "There is no number" },
    { "1-10000001", "No more than 10 million" },
    { "1-999999999", "No more than 10 million" },
    { "1-99999999999999999999999999999999", "No more than 10 million" },
    { "10000000-19999999, 5", "No more than 10 million" },
    { "222-111", "runs backwards" },
    { "x", "“x” is not a phone number" },
    { "111, x", "Entry 2, on line 1: “x” is not a phone number" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvNumberList) list = inv_number_list_parse (cases[i].text, -1);
      g_autoptr (GError) error = NULL;

      g_assert_false (inv_number_list_check (list, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].reason));
    }

  g_autoptr (InvNumberList) most = inv_number_list_parse ("10000000-19999999, 19999999", -1);
  g_autoptr (GError) error = NULL;

  g_assert_true (inv_number_list_check (most, &error));
  g_assert_no_error (error);
}

static void
test_notices (void)
{
  g_autoptr (InvNumberList) none = inv_number_list_parse ("111,222", -1);
  g_autoptr (InvNumberList) both = inv_number_list_parse ("442079460000.0,1-800-FLOWERS,111", -1);

  g_assert_cmpuint (inv_number_list_get_notices (none), ==, INV_NUMBER_NOTICE_NONE);
  g_assert_cmpuint (inv_number_list_get_notices (both), ==,
                    INV_NUMBER_NOTICE_LETTERS | INV_NUMBER_NOTICE_FRACTION);
}

static void
test_order (void)
{
  static const char *const expected[] = { "007", "1", "10", "100", "11", "2", "20", "21", "3", "9" };
  g_autoptr (InvNumberList) list = inv_number_list_parse ("21,9,1-3,20,100,10-11,007", -1);
  InvNumberListIter iter;

  inv_number_list_iter_init (&iter, list);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (inv_number_list_iter_next (&iter));
      g_assert_cmpstr (iter.number, ==, expected[i]);
      g_assert_cmpuint (iter.len, ==, strlen (expected[i]));
    }
  g_assert_false (inv_number_list_iter_next (&iter));
  g_assert_false (inv_number_list_iter_next (&iter));
}

static void
add_number (GHashTable *model, GPtrArray *numbers, const char *number, guint64 *n_repeated)
{
  if (!g_hash_table_add (model, g_strdup (number)))
    (*n_repeated)++;
  else
    g_ptr_array_add (numbers, g_strdup (number));
}

/* Adds a random entry to the text and all its numbers to the model. */
static void
add_entry (GString *text, GHashTable *model, GPtrArray *numbers, guint64 *n_repeated)
{
  int first = g_test_rand_int_range (1, 300);
  int last = first + g_test_rand_int_range (0, g_test_rand_bit () ? 5 : 1500);
  int width = g_test_rand_int_range (0, 3) == 0 ? 5 : 1;

  if (g_test_rand_bit ())
    last = first;
  if (first == last)
    g_string_append_printf (text, "%0*d,", width, first);
  else
    g_string_append_printf (text, "%0*d-%0*d\n", width, first, width, last);
  for (int n = first; n <= last; n++)
    {
      g_autofree char *number = g_strdup_printf ("%0*d", width, n);

      add_number (model, numbers, number, n_repeated);
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_random_lists (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GHashTable) model = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
      int n_entries = g_test_rand_int_range (0, 12);
      guint64 n_repeated = 0;
      guint64 n_in_repeated = 0;
      guint n_ranges;
      InvNumberListIter iter;

      for (int i = 0; i < n_entries; i++)
        add_entry (text, model, numbers, &n_repeated);
      g_ptr_array_sort (numbers, compare_texts);

      g_autoptr (InvNumberList) list = inv_number_list_parse (text->str, -1);

      g_assert_cmpuint (inv_number_list_get_count (list), ==, numbers->len);
      g_assert_cmpuint (inv_number_list_get_n_repeated (list), ==, n_repeated);

      const InvRange *repeated = inv_number_list_get_repeated (list, &n_ranges);

      for (guint i = 0; i < n_ranges; i++)
        {
          n_in_repeated += repeated[i].count;
          g_assert_true (g_hash_table_contains (model, repeated[i].first));
          g_assert_true (g_hash_table_contains (model, repeated[i].last));
        }
      g_assert_cmpuint (n_in_repeated, ==, n_repeated);

      inv_number_list_iter_init (&iter, list);
      for (guint i = 0; i < numbers->len; i++)
        {
          g_assert_true (inv_number_list_iter_next (&iter));
          g_assert_cmpstr (iter.number, ==, numbers->pdata[i]);
          g_assert_cmpuint (iter.len, ==, strlen (iter.number));
        }
      g_assert_false (inv_number_list_iter_next (&iter));
    }
}

/* Ranges come out in order, of one length each, and never touch. */
static void
test_ranges (void)
{
  g_autoptr (InvNumberList) list = inv_number_list_parse ("5-120, 121, 119-130, 7, 99, 0007, 98-99", -1);
  static const char *const expected[] = { "5-9", "10-99", "100-130", "0007" };
  guint n_ranges;
  const InvRange *ranges = inv_number_list_get_ranges (list, &n_ranges);

  g_assert_cmpuint (n_ranges, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n_ranges; i++)
    {
      g_autofree char *text = inv_range_to_text (&ranges[i]);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_mend (void)
{
  static const struct
  {
    const char *text;
    const char *mended;
    guint n_mended;
    const char *suggestion;
  } cases[] = {
    { "222-111", "111-222", 1, "111-222" },
    { "5; 222-111 ,\n 007-1000, 8", "5; 111-222 ,\n 0007-1000, 8", 2, "111-222" },
    { "+44 999 - 111, n/a", "44111-44999, n/a", 1, "44111-44999" },
    { "111-222, n/a", NULL, 0, NULL },
    { "", NULL, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvNumberList) list = inv_number_list_parse (cases[i].text, -1);
      g_autofree char *suggestion = NULL;
      guint n_mended;
      g_autofree char *mended = inv_number_list_mend (list, &n_mended, &suggestion);

      g_assert_cmpstr (mended, ==, cases[i].mended);
      g_assert_cmpuint (n_mended, ==, cases[i].n_mended);
      g_assert_cmpstr (suggestion, ==, cases[i].suggestion);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-list/N2/counts", test_counts);
  g_test_add_func ("/number-list/N2/pasted-list", test_pasted_list);
  g_test_add_func ("/number-list/N2/problems", test_problems);
  g_test_add_func ("/number-list/N2/notices", test_notices);
  g_test_add_func ("/number-list/N4/refused", test_refused);
  g_test_add_func ("/number-list/N4/ranges", test_ranges);
  g_test_add_func ("/number-list/N5/order", test_order);
  g_test_add_func ("/number-list/N5/random-lists", test_random_lists);
  g_test_add_func ("/number-list/N3/mend", test_mend);

  return g_test_run ();
}
