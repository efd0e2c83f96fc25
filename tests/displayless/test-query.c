/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search language: what is read and how it is written back, what is refused
 * and how that is said, and that any query survives being written and read. */

#include "config.h"

#include "inv-error.h"
#include "inv-query-private.h"
#include "inv-query.h"

#include <string.h>

/* A query as typed, and its one form when it is written. */
static const struct
{
  const char *typed;
  const char *written;
} search_cases[] = {
  { "", "" },
  { "   ", "" },
  { "status:hold", "status:hold" },
  { "STATUS:Hold,\"In Stock\"", "status:hold,instock" },
  { "after-hold:reserved", "after-hold:reserved" },
  { "afterhold:archived After_Hold:instock", "after-hold:archive after-hold:instock" },
  { "operator:\"Acme\"", "operator:Acme" },
  { "operator:\"Northline Telecom\"", "operator:\"Northline Telecom\"" },
  { "operator:\"none\" operator:none", "operator:\"none\" operator:none" },
  { "operator:\"say \\\"hi\\\" \\\\ there\"", "operator:\"say \\\"hi\\\" \\\\ there\"" },
  { "operator:north*", "operator:north*" },
  { "operator:\"a*b\"*", "operator:\"a*b\"*" },
  { "-tag:vip", "-tag:vip" },
  { "tag:vip,gold*", "tag:vip,gold*" },
  { "notes:none", "notes:none" },
  { "notes:any", "notes:any" },
  { "notes:test", "notes:test" },
  { "notes:=\"exact\"", "notes:=exact" },
  { "notes:\" x\"", "notes:\" x\"" },
  { "notes:http://example.org", "notes:\"http://example.org\"" },
  { "recurring-cost:1..5", "recurring-cost:1..5" },
  { "recurring-cost:0.80..2.50", "recurring-cost:0.8..2.5" },
  { "recurring-cost:1..", "recurring-cost:>=1" },
  { "recurring-cost:..5", "recurring-cost:<=5" },
  { "recurring-cost:<5,>=10", "recurring-cost:<5,>=10" },
  { "hold-until:<2026-12-01", "hold-until:<2026-12-01" },
  { "hold-until:today..today+7", "hold-until:today..today+7" },
  { "hold-until:yesterday,tomorrow", "hold-until:today-1,today+1" },
  { "hold-until:>\"2026-12-01 09:30\"", "hold-until:>\"2026-12-01 09:30\"" },
  { "hold-until:2026-12-01T09:30:00", "hold-until:\"2026-12-01 09:30:00\"" },
  { "hold-days:30", "hold-days:30" },
  { "id:5,7,9..12", "id:5,7,9..12" },
  { "step:12,13 -Step:7", "step:12,13 -step:7" },
  { "free:Y", "free:yes" },
  { "country:us,--", "country:US,\"--\"" },
  { "product-status:inactive billing-type:ONE-TIME", "product-status:inactive billing-type:one-time" },
  { "did:442079460000..442079489999", "did:442079460000..442079489999" },
  { "did:442079460000-0999", "did:442079460000..442079460999" },
  { "did:1..10", "did:1..10" },
  { "did:1205,1206,1207", "did:1205,1206,1207" },
  { "did:\"+1 (205) 666-1234\"", "did:12056661234" },
  { "did:1-800-FLOWERS", "did:18003569377" },
  { "did:1205*", "did:1205*" },
  { "did:*VOIP", "did:*8647" },
  { "did:>=1205", "did:>=1205" },
  { "did:1205..", "did:>=1205" },
  { "1205*", "did:1205*" },
  { "*0000", "did:*0000" },
  { "1800*VOIP", "did:1800*8647" },
  { "-1205*", "-did:1205*" },
  { "*", "did:*" },
  { "1**2", "did:1*2" },
  { "gold*", "gold*" },
  { "\"a 1\"*", "\"a 1\"*" },
  { "london", "london" },
  { "\"two words\" -three", "\"two words\" -three" },
  { "1205", "1205" },
  { "+44 20 7946", "44207946" },
  { "(205) 666-1234", "2056661234" },
  { "020 7946 - 0132", "02079460132" },
  { "44 -20 7946", "44 -20 7946" },
  { "44 london 20", "44 london 20" },
  { "44 \"20\"", "44 \"20\"" },
  { "1205,1206", "did:1205,1206" },
  { "1205..1209", "did:1205..1209" },
  { "12:30", "\"12:30\"" },
  { "x12 12x", "x12 12x" },
  { "-", "\"-\"" },
  { "a,b", "\"a,b\"" },
  { "caf\303\251", "caf\303\251" },
  { "status:hold operator:\"Acme\" tag:vip 1205* -notes:test hold-until:<2026-12-01",
    "status:hold operator:Acme tag:vip did:1205* -notes:test hold-until:<2026-12-01" },
};

static const struct
{
  const char *typed;
  const char *written;
} command_cases[] = {
  { "111", "did:111" },           { "+44 20 7946", "did:44207946" },
  { "-111", "-did:111" },         { "111,222", "did:111,222" },
  { "111..222", "did:111..222" }, { "\"111\"", "\"111\"" },
  { "111*", "did:111*" },         { "london", "london" },
};

/* What is refused, and what the message has in it. */
static const struct
{
  InvQueryMode mode;
  const char *typed;
  const char *says;
} refused_cases[] = {
  { INV_QUERY_MODE_SEARCH, "stauts:hold", "Did you mean “status”?" },
  { INV_QUERY_MODE_SEARCH, "stauts:hold", "“stauts:hold” (character 1)" },
  { INV_QUERY_MODE_SEARCH, "tag:vip  stauts:hold", "(character 10)" },
  { INV_QUERY_MODE_SEARCH, "caf\303\251 stauts:hold", "(character 6)" },
  { INV_QUERY_MODE_SEARCH, "http://example.org", "There is no field “http”" },
  { INV_QUERY_MODE_SEARCH, "status:hodl", "hold" },
  { INV_QUERY_MODE_SEARCH, "after-hold:active", "After Hold" },
  { INV_QUERY_MODE_SEARCH, "status:", "status:none" },
  { INV_QUERY_MODE_SEARCH, "status:hold,", "A value is missing" },
  { INV_QUERY_MODE_SEARCH, "notes:\"\"", "A value is missing" },
  { INV_QUERY_MODE_SEARCH, "\"\"", "nothing in the quotes" },
  { INV_QUERY_MODE_SEARCH, "-\"\"", "nothing in the quotes" },
  { INV_QUERY_MODE_SEARCH, "operator:\"Acme", "a quote is not closed" },
  { INV_QUERY_MODE_SEARCH, "status:<hold", "has no order" },
  { INV_QUERY_MODE_SEARCH, "status:ho*", "takes no “*”" },
  { INV_QUERY_MODE_SEARCH, "recurring-cost:5..1", "Did you mean “1..5”?" },
  { INV_QUERY_MODE_SEARCH, "recurring-cost:..", "first or a last" },
  { INV_QUERY_MODE_SEARCH, "recurring-cost:abc", "Recurring Cost" },
  { INV_QUERY_MODE_SEARCH, "recurring-cost:-1", "less than zero" },
  { INV_QUERY_MODE_SEARCH, "hold-until:2024-02-30", "is no date" },
  { INV_QUERY_MODE_SEARCH, "hold-until:today+x", "is no date" },
  { INV_QUERY_MODE_SEARCH, "hold-until:2026-12-02..2026-12-01", "backwards" },
  { INV_QUERY_MODE_SEARCH, "hold-days:1.5", "whole number" },
  { INV_QUERY_MODE_SEARCH, "free:maybe", "neither" },
  { INV_QUERY_MODE_SEARCH, "country:USA", "country code" },
  { INV_QUERY_MODE_SEARCH, "product-status:activ", "Did you mean “active”?" },
  { INV_QUERY_MODE_SEARCH, "did:abc", "abc" },
  { INV_QUERY_MODE_SEARCH, "did:222-111", "111" },
  { INV_QUERY_MODE_SEARCH, "did:%*", "no pattern" },
  { INV_QUERY_MODE_SEARCH, "did:4.479E+11", "4.479E+11" },
  { INV_QUERY_MODE_SEARCH, "\377", "UTF-8" },
  { INV_QUERY_MODE_COMMAND, "111-222", "did:111..222" },
  { INV_QUERY_MODE_COMMAND, "111222333444555666777888999000111", "digits" },
};

static void
check_case (InvQueryMode mode, const char *typed, const char *written)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvQuery) query = inv_query_parse (typed, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (query);

  g_autofree char *text = inv_query_to_text (query, mode);

  g_assert_cmpstr (text, ==, written);

  g_autoptr (InvQuery) again = inv_query_parse (text, mode, &error);

  g_assert_no_error (error);
  g_assert_true (inv_query_equal (query, again));
}

static void
test_search (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (search_cases); i++)
    check_case (INV_QUERY_MODE_SEARCH, search_cases[i].typed, search_cases[i].written);
}

static void
test_command (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (command_cases); i++)
    check_case (INV_QUERY_MODE_COMMAND, command_cases[i].typed, command_cases[i].written);
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = inv_query_parse (refused_cases[i].typed, refused_cases[i].mode, &error);

      g_autofree char *shown = g_strescape (refused_cases[i].typed, NULL);

      g_test_message ("%s: %s", shown, error != NULL ? error->message : "accepted");
      g_assert_null (query);
      g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, refused_cases[i].says));
    }
}

static void
test_too_long (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) texts = g_string_new ("notes:x");
  g_autoptr (GString) numbers = g_string_new ("did:1");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 10000; i++)
    {
      g_string_append_printf (words, "x%d ", i);
      g_string_append_printf (texts, ",x%d", i);
      g_string_append_printf (numbers, ",%d", i);
    }

  g_assert_null (inv_query_parse (words->str, INV_QUERY_MODE_SEARCH, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_null (inv_query_parse (texts->str, INV_QUERY_MODE_SEARCH, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_clear_error (&error);

  g_autoptr (InvQuery) query = inv_query_parse (numbers->str, INV_QUERY_MODE_SEARCH, &error);

  g_assert_no_error (error);
  g_assert_nonnull (query);
}

/* Random queries, made of what is hard to write. */

static char *
random_text (GRand *rand)
{
  static const char *const pieces[] = {
    "a",  "B",     "1",        "20",       " ",
    "\"", "\\",    "*",        ",",        ":",
    "-",  "+",     ".",        "..",       "<",
    ">",  "=",     "none",     "any",      "caf\303\251",
    "(",  ")",     "/",        "\302\240", "\343\201\202",
    "x",  "today", "\331\243",
  };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 6);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* A text that has no blanks around it and is not empty, as names are. */
static char *
random_name (GRand *rand)
{
  for (;;)
    {
      g_autofree char *text = random_text (rand);

      if (*g_strstrip (text) != '\0')
        return g_steal_pointer (&text);
    }
}

static char *
random_digits (GRand *rand)
{
  static const char *const numbers[] = {
    "0", "7", "12", "007", "442079460000", "99999999999999999999999999999999"
  };

  return g_strdup (numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
}

static char *
random_moment (GRand *rand)
{
  static const char *const moments[] = { "today", "today+7", "today-30", "2026-12-01",
                                         "2026-12-01 09:30:00" };

  return g_strdup (moments[g_rand_int_range (rand, 0, G_N_ELEMENTS (moments))]);
}

static char *
random_pattern (GRand *rand, gboolean is_number)
{
  GString *pattern = g_string_new (NULL);
  g_autofree char *first = is_number ? random_digits (rand) : random_name (rand);

  for (const char *p = first; *p != '\0'; p++)
    {
      if (*p == '*' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '*');
  if (g_rand_boolean (rand))
    g_string_append (pattern, is_number ? "12" : "end");
  return g_string_free (pattern, FALSE);
}

static InvValue
random_value (GRand *rand, InvFieldType type)
{
  switch (type)
    {
    case INV_FIELD_TYPE_NUMBER:
      return inv_value_from_text (random_digits (rand));

    case INV_FIELD_TYPE_MOMENT:
      return inv_value_from_text (random_moment (rand));

    case INV_FIELD_TYPE_COUNTRY:
      return inv_value_from_text (g_strdup (g_rand_boolean (rand) ? "US" : "--"));

    case INV_FIELD_TYPE_TEXT:
      return inv_value_from_text (random_text (rand));

    case INV_FIELD_TYPE_NAME:
    case INV_FIELD_TYPE_TAGS:
      return inv_value_from_text (random_name (rand));

    case INV_FIELD_TYPE_AFTER_HOLD:
      return inv_value_from_integer (g_rand_int_range (rand, 1, 3));

    case INV_FIELD_TYPE_STATUS:
      return inv_value_from_integer (g_rand_int_range (rand, 0, 7));

    case INV_FIELD_TYPE_BOOLEAN:
    case INV_FIELD_TYPE_CHOICE:
      return inv_value_from_integer (g_rand_int_range (rand, 0, 2));

    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_MONEY:
    case INV_FIELD_TYPE_INTEGER:
    default:
      return inv_value_from_integer (g_rand_int_range (rand, 0, 30000));
    }
}

static gboolean
takes_patterns (InvFieldType type)
{
  return type == INV_FIELD_TYPE_NUMBER || type == INV_FIELD_TYPE_TEXT || type == INV_FIELD_TYPE_NAME
         || type == INV_FIELD_TYPE_TAGS;
}

static void
fill_range (GRand *rand, InvMatch *match, InvFieldType type)
{
  match->kind = INV_MATCH_RANGE;
  if (g_rand_boolean (rand))
    {
      match->low = random_value (rand, type);
      match->excludes_low = g_rand_boolean (rand);
    }
  else
    {
      match->high = random_value (rand, type);
      match->excludes_high = g_rand_boolean (rand);
    }
}

static InvMatch
random_match (GRand *rand, InvField field)
{
  InvFieldType type = field == INV_FIELD_NONE ? INV_FIELD_TYPE_TEXT : inv_field_get_info (field)->type;
  InvMatch match = { .kind = INV_MATCH_VALUE };
  int choice = g_rand_int_range (rand, 0, 6);

  if (field != INV_FIELD_NONE && choice == 0)
    match.kind = g_rand_boolean (rand) ? INV_MATCH_EMPTY : INV_MATCH_FILLED;
  else if (field != INV_FIELD_NONE && choice == 1 && inv_field_is_ordered (field))
    fill_range (rand, &match, type);
  else if (choice == 2 && field != INV_FIELD_NONE && takes_patterns (type))
    {
      match.kind = INV_MATCH_PATTERN;
      match.low = inv_value_from_text (random_pattern (rand, type == INV_FIELD_TYPE_NUMBER));
    }
  else
    {
      match.kind = choice == 3 && field != INV_FIELD_NONE && type == INV_FIELD_TYPE_TEXT ? INV_MATCH_EXACT
                                                                                         : INV_MATCH_VALUE;
      match.low = random_value (rand, type);
    }
  return match;
}

static InvQuery *
random_query (GRand *rand)
{
  g_auto (InvQueryBuilder) builder = { NULL };
  int n_conditions = g_rand_int_range (rand, 0, 5);

  inv_query_builder_init (&builder);
  for (int i = 0; i < n_conditions; i++)
    {
      InvField field = (InvField) g_rand_int_range (rand, INV_FIELD_NONE, INV_N_FIELDS);
      int n_matches = field == INV_FIELD_NONE ? 1 : g_rand_int_range (rand, 1, 4);
      GArray *matches = inv_matches_new ();

      for (int j = 0; j < n_matches; j++)
        {
          InvMatch match = random_match (rand, field);

          g_array_append_val (matches, match);
        }
      inv_query_builder_take (&builder, field, g_rand_boolean (rand), matches);
    }
  return inv_query_builder_end (&builder);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (int i = 0; i < 20000; i++)
    {
      InvQueryMode mode = g_rand_boolean (rand) ? INV_QUERY_MODE_SEARCH : INV_QUERY_MODE_COMMAND;
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = random_query (rand);
      g_autofree char *text = inv_query_to_text (query, mode);
      g_autoptr (InvQuery) again = inv_query_parse (text, mode, &error);

      if (again == NULL || !inv_query_equal (query, again))
        g_test_message ("%s", text);
      g_assert_no_error (error);
      g_assert_true (inv_query_equal (query, again));
    }
}

/* Whatever is typed is read or refused; what is read, is read again as the same. */
static void
test_random_text (void)
{
  static const char *const pieces[] = {
    "status:", "did:",     "notes:",   "operator:", "hold-until:", "recurring-cost:",
    "tag:",    "hold",     "1205",     "..",        "-",           "*",
    "\"",      "\\",       " ",        ",",         "<",           ">=",
    "=",       "none",     "any",      "today",     "+7",          "2026-12-01",
    "x",       "\303\251", "(",        ")",         ":",           "\377",
    "0",       "\t",       "\302\240", "FLOWERS",   "\331\243",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4479);

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      InvQueryMode mode = g_rand_boolean (rand) ? INV_QUERY_MODE_SEARCH : INV_QUERY_MODE_COMMAND;
      int n = g_rand_int_range (rand, 0, 12);

      for (int j = 0; j < n; j++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = inv_query_parse (text->str, mode, &error);

      if (query == NULL)
        {
          g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
          continue;
        }

      g_autofree char *written = inv_query_to_text (query, mode);
      g_autoptr (InvQuery) again = inv_query_parse (written, mode, &error);

      if (again == NULL || !inv_query_equal (query, again))
        g_test_message ("%s, written as %s", text->str, written);
      g_assert_no_error (error);
      g_assert_true (inv_query_equal (query, again));
    }
}

static void
test_with_and_without (void)
{
  g_autoptr (InvQuery) query = inv_query_parse ("status:hold london", INV_QUERY_MODE_SEARCH, NULL);
  InvMatch match = { .kind = INV_MATCH_FILLED };
  InvCondition condition = { .field = INV_FIELD_NOTES, .matches = &match, .n_matches = 1 };
  g_autoptr (InvQuery) more = inv_query_new_with (query, &condition);
  g_autoptr (InvQuery) less = inv_query_new_without (more, INV_FIELD_STATUS);
  g_autofree char *more_text = inv_query_to_text (more, INV_QUERY_MODE_SEARCH);
  g_autofree char *less_text = inv_query_to_text (less, INV_QUERY_MODE_SEARCH);
  g_autoptr (InvQuery) all = inv_query_new_all ();

  g_assert_cmpstr (more_text, ==, "status:hold london notes:any");
  g_assert_cmpstr (less_text, ==, "london notes:any");
  g_assert_true (inv_query_is_all (all));
  g_assert_false (inv_query_is_all (less));
}

static void
test_sort (void)
{
  InvSort sort;
  g_autoptr (GError) error = NULL;

  g_assert_true (inv_sort_parse (&sort, "hold-until:desc", &error));
  g_assert_cmpint (sort.field, ==, INV_FIELD_HOLD_UNTIL);
  g_assert_true (sort.descending);

  g_autofree char *text = inv_sort_to_text (&sort);

  g_assert_cmpstr (text, ==, "hold-until:desc");
  g_assert_true (inv_sort_parse (&sort, "did", &error));
  g_assert_false (sort.descending);
  g_assert_false (inv_sort_parse (&sort, "didd", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (inv_sort_parse (&sort, "did:up", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/R4/search", test_search);
  g_test_add_func ("/query/R4/command", test_command);
  g_test_add_func ("/query/R4/refused", test_refused);
  g_test_add_func ("/query/R4/too-long", test_too_long);
  g_test_add_func ("/query/R4/round-trip", test_round_trip);
  g_test_add_func ("/query/R4/random-text", test_random_text);
  g_test_add_func ("/query/R4/with-and-without", test_with_and_without);
  g_test_add_func ("/query/sort", test_sort);

  return g_test_run ();
}
