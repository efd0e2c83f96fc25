/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions as a person puts them together: what each says in the search
 * language, what is refused, and that whatever a query says can be taken apart
 * and put together again. */

#include "config.h"

#include "inv-condition.h"
#include "inv-error.h"

#include <string.h>

/* What is put together, and how it is written. Texts have bars between them. */
static const struct
{
  InvField field;
  InvComparison comparison;
  const char *texts;
  const char *written;
} cases[] = {
  { INV_FIELD_STATUS, INV_COMPARISON_ANY_OF, "instock|Reserved", "status:instock,reserved" },
  { INV_FIELD_STATUS, INV_COMPARISON_NONE_OF, "hold", "-status:hold" },
  { INV_FIELD_OPERATOR, INV_COMPARISON_ANY_OF, "Northline Telecom|none",
    "operator:\"Northline Telecom\",\"none\"" },
  { INV_FIELD_OPERATOR, INV_COMPARISON_CONTAINS, "line", "operator:*line*" },
  { INV_FIELD_CLIENT, INV_COMPARISON_EMPTY, "", "client:none" },
  { INV_FIELD_CLIENT, INV_COMPARISON_FILLED, "", "client:any" },
  { INV_FIELD_TAG, INV_COMPARISON_NONE_OF, "vip|gold", "-tag:vip,gold" },
  { INV_FIELD_TAG, INV_COMPARISON_STARTS, "go", "tag:go*" },
  { INV_FIELD_NOTES, INV_COMPARISON_CONTAINS, "a, b*", "notes:\"a, b*\"" },
  { INV_FIELD_NOTES, INV_COMPARISON_CONTAINS_NOT, "test", "-notes:test" },
  { INV_FIELD_NOTES, INV_COMPARISON_IS, "any", "notes:=\"any\"" },
  { INV_FIELD_NOTES, INV_COMPARISON_IS_NOT, "x y", "-notes:=\"x y\"" },
  { INV_FIELD_NOTES, INV_COMPARISON_STARTS, "a*b", "notes:\"a*b\"*" },
  { INV_FIELD_NOTES, INV_COMPARISON_ENDS, "end", "notes:*end" },
  { INV_FIELD_NOTES, INV_COMPARISON_LIKE, "a*z", "notes:a*z" },
  { INV_FIELD_NOTES, INV_COMPARISON_LIKE, "a\\*z*", "notes:\"a*z\"*" },
  { INV_FIELD_NOTES, INV_COMPARISON_LIKE, "az", "notes:=az" },
  { INV_FIELD_NOTES, INV_COMPARISON_ANY_OF, "a|b", "notes:a,b" },
  { INV_FIELD_DID, INV_COMPARISON_IS, "+44 20 7946 0000", "did:442079460000" },
  { INV_FIELD_DID, INV_COMPARISON_IS, "442079460000-0999", "did:442079460000..442079460999" },
  { INV_FIELD_DID, INV_COMPARISON_IS_NOT, "1205", "-did:1205" },
  { INV_FIELD_DID, INV_COMPARISON_STARTS, "+44 20", "did:4420*" },
  { INV_FIELD_DID, INV_COMPARISON_ENDS, "VOIP", "did:*8647" },
  { INV_FIELD_DID, INV_COMPARISON_CONTAINS, "000", "did:*000*" },
  { INV_FIELD_DID, INV_COMPARISON_LIKE_NOT, "1800*VOIP", "-did:1800*8647" },
  { INV_FIELD_DID, INV_COMPARISON_BETWEEN, "442079460000|442079489999", "did:442079460000..442079489999" },
  { INV_FIELD_DID, INV_COMPARISON_BETWEEN, "442079460000|0999", "did:442079460000..442079460999" },
  { INV_FIELD_DID, INV_COMPARISON_BETWEEN, "4420|", "did:>=4420" },
  { INV_FIELD_DID, INV_COMPARISON_BETWEEN, "|4420", "did:<=4420" },
  { INV_FIELD_DID, INV_COMPARISON_AT_LEAST, "4420", "did:>=4420" },
  { INV_FIELD_DID, INV_COMPARISON_ANY_OF, "111|1..9", "did:111,1..9" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_BETWEEN, "0.80|2.50", "recurring-cost:0.8..2.5" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_BETWEEN_NOT, "1|2", "-recurring-cost:1..2" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_ABOVE, "2.50", "recurring-cost:>2.5" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_BELOW, " 2.50 ", "recurring-cost:<2.5" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_ANY_OF, "1|2", "recurring-cost:1,2" },
  { INV_FIELD_HOLD_UNTIL, INV_COMPARISON_BETWEEN, "today|tomorrow", "hold-until:today..today+1" },
  { INV_FIELD_HOLD_UNTIL, INV_COMPARISON_BELOW, "2026-12-01", "hold-until:<2026-12-01" },
  { INV_FIELD_HOLD_UNTIL, INV_COMPARISON_AT_MOST, "2026-12-01T09:30", "hold-until:<=\"2026-12-01 09:30\"" },
  { INV_FIELD_HOLD_DAYS, INV_COMPARISON_IS, "30", "hold-days:30" },
  { INV_FIELD_ID, INV_COMPARISON_AT_MOST, "9", "id:<=9" },
  { INV_FIELD_FREE, INV_COMPARISON_ANY_OF, "y", "free:yes" },
  { INV_FIELD_COUNTRY, INV_COMPARISON_ANY_OF, "us|--", "country:US,\"--\"" },
  { INV_FIELD_BILLING_TYPE, INV_COMPARISON_NONE_OF, "recurring", "-billing-type:recurring" },
  { INV_FIELD_NONE, INV_COMPARISON_CONTAINS, "two words", "\"two words\"" },
  { INV_FIELD_NONE, INV_COMPARISON_CONTAINS, "a*", "\"a*\"" },
  { INV_FIELD_NONE, INV_COMPARISON_CONTAINS, "+44 20 7946", "44207946" },
  { INV_FIELD_NONE, INV_COMPARISON_CONTAINS_NOT, "(205) 666", "-205666" },
  { INV_FIELD_NONE, INV_COMPARISON_CONTAINS, "-5", "\"-5\"" },
  { INV_FIELD_HOLD_DAYS, INV_COMPARISON_WRITTEN, "hold-days:5,>10", "hold-days:5,>10" },
  { INV_FIELD_NONE, INV_COMPARISON_WRITTEN, "gold*", "gold*" },
  { INV_FIELD_NONE, INV_COMPARISON_WRITTEN, "+44 20 7946", "44207946" },

  /* Nothing has been filled in yet. */
  { INV_FIELD_STATUS, INV_COMPARISON_ANY_OF, NULL, "" },
  { INV_FIELD_NOTES, INV_COMPARISON_CONTAINS, "", "" },
  { INV_FIELD_DID, INV_COMPARISON_STARTS, "  ", "" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_BETWEEN, " |", "" },
  { INV_FIELD_NONE, INV_COMPARISON_WRITTEN, "", "" },
};

/* What is refused, which of the texts it is, and what the message has in it. */
static const struct
{
  InvField field;
  InvComparison comparison;
  const char *texts;
  guint wrong;
  const char *says;
} refused_cases[] = {
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_BETWEEN, "abc|2", 0, "“abc”" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_BETWEEN, "1|abc", 1, "“abc”" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_BETWEEN, "5|1", 1, "Did you mean “1..5”?" },
  { INV_FIELD_RECURRING_COST, INV_COMPARISON_ABOVE, "-1", 0, "less than zero" },
  { INV_FIELD_DID, INV_COMPARISON_BETWEEN, "442079460999|442079460000", 1, "442079460000" },
  { INV_FIELD_DID, INV_COMPARISON_STARTS, "n/a!", 0, "no pattern" },
  { INV_FIELD_DID, INV_COMPARISON_ANY_OF, "1205|abc", 1, "abc" },
  { INV_FIELD_HOLD_UNTIL, INV_COMPARISON_ABOVE, "2024-02-30", 0, "is no date" },
  { INV_FIELD_HOLD_DAYS, INV_COMPARISON_IS, "1.5", 0, "whole number" },
  { INV_FIELD_STATUS, INV_COMPARISON_ANY_OF, "hold|hodl", 1, "hold" },
  { INV_FIELD_COUNTRY, INV_COMPARISON_ANY_OF, "USA", 0, "country code" },
  { INV_FIELD_NONE, INV_COMPARISON_WRITTEN, "stauts:hold", 0, "Did you mean “status”?" },
  { INV_FIELD_NONE, INV_COMPARISON_WRITTEN, "status:hold gold", 0, "more than one" },
};

static GStrv
split (const char *texts)
{
  return texts != NULL && *texts != '\0'
             ? g_strsplit (texts, "|", -1)
             : g_strdupv ((char *[]) { texts != NULL ? (char *) "" : NULL, NULL });
}

static void
test_written (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) texts = split (cases[i].texts);
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = inv_condition_parse (cases[i].field, cases[i].comparison,
                                                        (const char *const *) texts, NULL, &error);

      g_assert_no_error (error);

      g_autofree char *written = inv_query_to_text (query, INV_QUERY_MODE_SEARCH);
      g_autoptr (InvQuery) read = inv_query_parse (written, INV_QUERY_MODE_SEARCH, &error);

      g_assert_cmpstr (written, ==, cases[i].written);
      g_assert_no_error (error);
      g_assert_true (inv_query_equal (query, read));
    }
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_auto (GStrv) texts = split (refused_cases[i].texts);
      g_autoptr (GError) error = NULL;
      guint wrong = G_MAXUINT;

      g_test_message ("%s", refused_cases[i].texts);
      g_assert_null (inv_condition_parse (refused_cases[i].field, refused_cases[i].comparison,
                                          (const char *const *) texts, &wrong, &error));
      g_test_message ("%s", error->message);
      g_assert_cmpuint (wrong, ==, refused_cases[i].wrong);
      g_assert_nonnull (strstr (error->message, refused_cases[i].says));
    }
}

/* How conditions that were written are shown, and what stays as text. */
static void
test_taken_apart (void)
{
  static const struct
  {
    const char *query;
    InvComparison comparison;
    const char *texts;
  } written[] = {
    { "status:hold", INV_COMPARISON_ANY_OF, "hold" },
    { "-status:hold,reserved", INV_COMPARISON_NONE_OF, "hold|reserved" },
    { "operator:north*", INV_COMPARISON_STARTS, "north" },
    { "operator:*north*", INV_COMPARISON_CONTAINS, "north" },
    { "notes:*north*", INV_COMPARISON_LIKE, "*north*" },
    { "-notes:\"a b\"", INV_COMPARISON_CONTAINS_NOT, "a b" },
    { "did:1205*", INV_COMPARISON_STARTS, "1205" },
    { "*0000", INV_COMPARISON_ENDS, "0000" },
    { "1800*VOIP", INV_COMPARISON_LIKE, "1800*8647" },
    { "did:442079460000-0999", INV_COMPARISON_BETWEEN, "442079460000|442079460999" },
    { "did:1,2,5..9", INV_COMPARISON_ANY_OF, "1|2|5..9" },
    { "recurring-cost:1..", INV_COMPARISON_AT_LEAST, "1" },
    { "recurring-cost:<5", INV_COMPARISON_BELOW, "5" },
    { "hold-until:today..today+7", INV_COMPARISON_BETWEEN, "today|today+7" },
    { "notes:none", INV_COMPARISON_EMPTY, "" },
    { "+44 20", INV_COMPARISON_CONTAINS, "4420" },
    { "\"44 20\"", INV_COMPARISON_WRITTEN, "\"44 20\"" },
    { "-notes:none", INV_COMPARISON_WRITTEN, "-notes:none" },
    { "-recurring-cost:>5", INV_COMPARISON_WRITTEN, "-recurring-cost:>5" },
    { "tag:vip,gold*", INV_COMPARISON_WRITTEN, "tag:vip,gold*" },
    { "recurring-cost:<5,>=10", INV_COMPARISON_WRITTEN, "recurring-cost:<5,>=10" },
    { "gold*", INV_COMPARISON_WRITTEN, "gold*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = inv_query_parse (written[i].query, INV_QUERY_MODE_SEARCH, &error);
      guint n_conditions;

      g_assert_no_error (error);

      const InvCondition *condition = inv_query_get_conditions (query, &n_conditions);
      g_auto (GStrv) texts = inv_condition_get_texts (condition);
      g_autofree char *joined = g_strjoinv ("|", texts);

      g_test_message ("%s", written[i].query);
      g_assert_cmpuint (n_conditions, ==, 1);
      g_assert_cmpint (inv_condition_get_comparison (condition), ==, written[i].comparison);
      g_assert_cmpstr (joined, ==, written[i].texts);
    }
}

/* Puts the query together again from what its conditions say. */
static InvQuery *
rebuild (const InvQuery *query)
{
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (query, &n_conditions);
  g_autoptr (InvQuery) rebuilt = inv_query_new_all ();

  for (guint i = 0; i < n_conditions; i++)
    {
      InvComparison comparison = inv_condition_get_comparison (&conditions[i]);
      g_auto (GStrv) texts = inv_condition_get_texts (&conditions[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) part = inv_condition_parse (conditions[i].field, comparison,
                                                       (const char *const *) texts, NULL, &error);

      g_assert_no_error (error);

      InvQuery *longer = inv_query_new_spliced (rebuilt, i, 0, part);

      inv_query_unref (rebuilt);
      rebuilt = longer;
    }
  return g_steal_pointer (&rebuilt);
}

/* Every query survives being taken apart and put together. */
static void
test_round_trip (void)
{
  static const char *const pieces[] = { "status:hold",
                                        "operator:",
                                        "notes:",
                                        "tag:",
                                        "did:",
                                        "hold-until:",
                                        "recurring-cost:",
                                        "client:",
                                        "free:y",
                                        "id:",
                                        "-",
                                        "*",
                                        "\"",
                                        "\\",
                                        " ",
                                        " ",
                                        " ",
                                        ",",
                                        "..",
                                        "<",
                                        ">=",
                                        "=",
                                        "none",
                                        "any",
                                        "today",
                                        "+7",
                                        "2026-12-01",
                                        "x",
                                        "caf\303\251",
                                        "1205",
                                        "0",
                                        "(20)",
                                        "VOIP",
                                        "5",
                                        "9",
                                        "country:us,--",
                                        "\"a * b\"*",
                                        "\\*",
                                        "after-",
                                        "a-b.c+",
                                        "\342\200\213" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_read = 0;

  for (int i = 0; i < 60000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n = g_rand_int_range (rand, 0, 9);

      for (int j = 0; j < n; j++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      g_autoptr (InvQuery) query = inv_query_parse (text->str, INV_QUERY_MODE_SEARCH, NULL);

      if (query == NULL)
        continue;

      g_autoptr (InvQuery) rebuilt = rebuild (query);

      if (!inv_query_equal (query, rebuilt))
        g_test_message ("%s", text->str);
      g_assert_true (inv_query_equal (query, rebuilt));
      n_read++;
    }
  g_assert_cmpuint (n_read, >, 10000);
}

/* Whatever is put together is one condition that reads back as itself, whatever
 * the texts are, or is refused. */
static void
test_any_text (void)
{
  static const char *const pieces[] = {
    "a", "B",  "1", "20",    " ",   "\"",   "\\",          ",", "*",     ":",       "-",          "+",
    ".", "..", "<", ">",     "=",   "none", "caf\303\251", "(", "today", "instock", "2026-12-01", "yes",
    "U", "S",  "7", "today", "1.5", "000",  "VOIP",        ")", "/",     "any",     "-1",         "\t",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1205);

  for (int i = 0; i < 60000; i++)
    {
      InvField field = (InvField) g_rand_int_range (rand, INV_FIELD_NONE, INV_N_FIELDS);
      InvComparison comparison = (InvComparison) g_rand_int_range (rand, 0, INV_N_COMPARISONS);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      if (!inv_comparison_fits (comparison, field))
        continue;

      for (int j = 0; j < 2; j++)
        {
          g_autoptr (GString) text = g_string_new (NULL);
          int n = g_rand_int_range (rand, 1, 4);

          for (int k = 0; k < n; k++)
            g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          g_strv_builder_add (builder, text->str);
        }

      g_auto (GStrv) texts = g_strv_builder_end (builder);
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery)
          query = inv_condition_parse (field, comparison, (const char *const *) texts, NULL, &error);

      if (query == NULL)
        {
          g_assert_nonnull (error);
          continue;
        }

      g_autofree char *written = inv_query_to_text (query, INV_QUERY_MODE_SEARCH);
      g_autoptr (InvQuery) read = inv_query_parse (written, INV_QUERY_MODE_SEARCH, &error);
      guint n_conditions;

      if (read == NULL || !inv_query_equal (query, read))
        g_test_message ("%d %d: %s, %s: %s", field, comparison, texts[0], texts[1], written);
      g_assert_no_error (error);
      g_assert_true (inv_query_equal (query, read));
      inv_query_get_conditions (query, &n_conditions);
      g_assert_cmpuint (n_conditions, <=, 1);
    }
}

/* Every field can be compared, and begins with a comparison that is on offer. */
static void
test_offered (void)
{
  for (InvField field = INV_FIELD_NONE; (int) field < INV_N_FIELDS; field++)
    {
      g_assert_true (inv_comparison_fits (inv_comparison_get_first (field), field));
      g_assert_false (inv_comparison_fits (INV_COMPARISON_WRITTEN, field));
      for (InvComparison comparison = 0; comparison < INV_N_COMPARISONS; comparison++)
        g_assert_cmpstr (inv_comparison_get_label (comparison, field), !=, "");
    }

  g_assert_false (inv_comparison_fits (INV_COMPARISON_EMPTY, INV_FIELD_STATUS));
  g_assert_true (inv_comparison_fits (INV_COMPARISON_EMPTY, INV_FIELD_NOTES));
  g_assert_false (inv_comparison_fits (INV_COMPARISON_BETWEEN, INV_FIELD_OPERATOR));
  g_assert_cmpstr (inv_comparison_get_label (INV_COMPARISON_ANY_OF, INV_FIELD_STATUS), ==, "is any of");
  g_assert_cmpstr (inv_comparison_get_label (INV_COMPARISON_ANY_OF, INV_FIELD_TAG), ==, "has any of");
  g_assert_cmpstr (inv_comparison_get_label (INV_COMPARISON_BELOW, INV_FIELD_HOLD_UNTIL), ==, "is before");
}

static void
test_spliced (void)
{
  g_autoptr (InvQuery) query = inv_query_parse ("status:hold london 1205*", INV_QUERY_MODE_SEARCH, NULL);
  g_autoptr (InvQuery) added = inv_query_parse ("tag:vip gold", INV_QUERY_MODE_SEARCH, NULL);
  g_autoptr (InvQuery) replaced = inv_query_new_spliced (query, 1, 1, added);
  g_autoptr (InvQuery) shorter = inv_query_new_spliced (query, 0, 2, NULL);
  g_autoptr (InvQuery) longer = inv_query_new_spliced (query, 3, 0, added);
  g_autoptr (InvQuery) part = inv_query_new_part (query, 2);
  g_autofree char *replaced_text = inv_query_to_text (replaced, INV_QUERY_MODE_SEARCH);
  g_autofree char *shorter_text = inv_query_to_text (shorter, INV_QUERY_MODE_SEARCH);
  g_autofree char *longer_text = inv_query_to_text (longer, INV_QUERY_MODE_SEARCH);

  g_assert_cmpstr (replaced_text, ==, "status:hold tag:vip gold did:1205*");
  g_assert_cmpstr (shorter_text, ==, "did:1205*");
  g_assert_cmpstr (longer_text, ==, "status:hold london did:1205* tag:vip gold");
  g_assert_true (inv_query_equal (shorter, part));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/J7/written", test_written);
  g_test_add_func ("/condition/J7/refused", test_refused);
  g_test_add_func ("/condition/J7/taken-apart", test_taken_apart);
  g_test_add_func ("/condition/J7/round-trip", test_round_trip);
  g_test_add_func ("/condition/J7/any-text", test_any_text);
  g_test_add_func ("/condition/J7/offered", test_offered);
  g_test_add_func ("/condition/J7/spliced", test_spliced);

  return g_test_run ();
}
