/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What queries find in an inventory, against a plain search through the same
 * rows in memory. */

#include "config.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-query-moment.h"
#include "inv-query-private.h"
#include "inv-query-sql.h"
#include "inv-random-dids.h"

#include <stdlib.h>
#include <string.h>

#define NOW G_GINT64_CONSTANT (1795348800)

/* The plain search. */

static char *
fold (const char *text)
{
  g_autofree char *cased = g_utf8_casefold (text, -1);

  return g_utf8_normalize (cased, -1, G_NORMALIZE_NFC);
}

static gboolean
contains (const char *text, const char *wanted)
{
  g_autofree char *folded = fold (text);
  g_autofree char *folded_wanted = fold (wanted);

  return strstr (folded, folded_wanted) != NULL;
}

static gboolean
equals (const char *text, const char *wanted)
{
  g_autofree char *folded = fold (text);
  g_autofree char *folded_wanted = fold (wanted);

  return g_str_equal (folded, folded_wanted);
}

/* Matches by trying every length for every asterisk. */
static gboolean
is_like (const char *text, const char *pattern)
{
  if (*pattern == '\0')
    return *text == '\0';
  if (*pattern == '*')
    return is_like (text, pattern + 1) || (*text != '\0' && is_like (text + 1, pattern));
  if (*pattern == '\\')
    pattern++;
  return *text == *pattern && is_like (text + 1, pattern + 1);
}

static gboolean
is_folded_like (const char *text, const char *pattern)
{
  g_autofree char *folded = fold (text);
  g_autofree char *folded_pattern = fold (pattern);

  return is_like (folded, folded_pattern);
}

static gboolean
any_tag (const char *tags, const char *wanted, gboolean (*compare) (const char *, const char *))
{
  g_auto (GStrv) list = g_strsplit (tags, ",", -1);

  for (char **tag = list; *tag != NULL; tag++)
    {
      if (compare (*tag, wanted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_number_in (const char *number, const InvMatch *match)
{
  gsize n = strlen (number);

  if (match->low.type == INV_VALUE_TEXT && match->high.type == INV_VALUE_TEXT)
    {
      gsize n_low = strlen (match->low.text);
      gsize n_high = strlen (match->high.text);

      return n >= n_low && n <= n_high && (n > n_low || strcmp (number, match->low.text) >= 0)
             && (n < n_high || strcmp (number, match->high.text) <= 0) && (n == n_low || *number != '0');
    }
  if (match->low.type == INV_VALUE_TEXT)
    return strcmp (number, match->low.text) >= (match->excludes_low ? 1 : 0);
  return strcmp (number, match->high.text) <= (match->excludes_high ? -1 : 0);
}

static gboolean
is_moment_in (const InvRandomDids *fixture, gint64 moment, const InvMatch *match)
{
  gint64 begin;
  gint64 end;

  if (match->kind == INV_MATCH_VALUE)
    {
      inv_query_moment_resolve (match->low.text, &fixture->context, &begin, &end);
      return moment >= begin && moment < end;
    }
  if (match->low.type == INV_VALUE_TEXT)
    {
      inv_query_moment_resolve (match->low.text, &fixture->context, &begin, &end);
      if (moment < (match->excludes_low ? end : begin))
        return FALSE;
    }
  if (match->high.type == INV_VALUE_TEXT)
    {
      inv_query_moment_resolve (match->high.text, &fixture->context, &begin, &end);
      if (moment >= (match->excludes_high ? begin : end))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_integer_in (gint64 integer, const InvMatch *match)
{
  if (match->kind == INV_MATCH_VALUE)
    return integer == match->low.integer;
  return (match->low.type == INV_VALUE_NULL || integer > match->low.integer
          || (integer == match->low.integer && !match->excludes_low))
         && (match->high.type == INV_VALUE_NULL || integer < match->high.integer
             || (integer == match->high.integer && !match->excludes_high));
}

static gboolean
text_matches (InvFieldType type, const char *text, const InvMatch *match)
{
  gboolean is_pattern = match->kind == INV_MATCH_PATTERN;

  switch (type)
    {
    case INV_FIELD_TYPE_NUMBER:
      if (match->kind == INV_MATCH_RANGE)
        return is_number_in (text, match);
      return is_like (text, match->low.text);

    case INV_FIELD_TYPE_TAGS:
      return any_tag (text, match->low.text, is_pattern ? is_folded_like : equals);

    case INV_FIELD_TYPE_TEXT:
      if (is_pattern)
        return is_folded_like (text, match->low.text);
      return match->kind == INV_MATCH_EXACT ? equals (text, match->low.text)
                                            : contains (text, match->low.text);

    default:
      return is_pattern ? is_folded_like (text, match->low.text) : equals (text, match->low.text);
    }
}

static gboolean
word_matches (const InvRandomDid *did, const InvMatch *match)
{
  static const InvField fields[] = { INV_FIELD_NOTES, INV_FIELD_CLIENT, INV_FIELD_TAG };
  const char *word = match->low.text;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = did->values[fields[i]].text;

      if (text == NULL)
        continue;
      if (match->kind == INV_MATCH_VALUE ? contains (text, word)
          : fields[i] == INV_FIELD_TAG   ? any_tag (text, word, is_folded_like)
                                         : is_folded_like (text, word))
        return TRUE;
    }
  return match->kind == INV_MATCH_VALUE && word[strspn (word, "0123456789")] == '\0'
         && strstr (did->values[INV_FIELD_DID].text, word) != NULL;
}

static gboolean
match_matches (const InvRandomDids *fixture, const InvRandomDid *did, InvField field, const InvMatch *match)
{
  if (field == INV_FIELD_NONE)
    return word_matches (did, match);

  const InvValue *value = &did->values[field];
  gboolean is_empty = value->type == INV_VALUE_NULL
                      || (value->type == INV_VALUE_TEXT && *value->text == '\0');

  if (match->kind == INV_MATCH_EMPTY || match->kind == INV_MATCH_FILLED)
    return is_empty == (match->kind == INV_MATCH_EMPTY);
  if (value->type == INV_VALUE_NULL)
    return FALSE;
  if (value->type == INV_VALUE_TEXT)
    return text_matches (inv_field_get_info (field)->type, value->text, match);
  if (inv_field_get_info (field)->type == INV_FIELD_TYPE_MOMENT)
    return is_moment_in (fixture, value->integer, match);
  return is_integer_in (value->integer, match);
}

static gboolean
query_matches (const InvRandomDids *fixture, const InvRandomDid *did, const InvQuery *query)
{
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (query, &n_conditions);

  for (guint i = 0; i < n_conditions; i++)
    {
      gboolean is_met = FALSE;

      for (guint j = 0; j < conditions[i].n_matches && !is_met; j++)
        is_met = match_matches (fixture, did, conditions[i].field, &conditions[i].matches[j]);
      if (is_met == conditions[i].negated)
        return FALSE;
    }
  return TRUE;
}

/* The plain sort. */

static int
compare_texts (InvField field, const char *a, const char *b)
{
  InvFieldType type = inv_field_get_info (field)->type;
  gboolean is_name = type == INV_FIELD_TYPE_NAME || type == INV_FIELD_TYPE_TEXT;
  g_autofree char *a_key = is_name ? fold (a) : g_strdup (a);
  g_autofree char *b_key = is_name ? fold (b) : g_strdup (b);

  return strcmp (a_key, b_key);
}

static int
compare_dids (gconstpointer a, gconstpointer b, gpointer data)
{
  const InvSort *sort = data;
  const InvRandomDid *first = *(const InvRandomDid *const *) a;
  const InvRandomDid *second = *(const InvRandomDid *const *) b;
  const InvValue *first_value = &first->values[sort->field];
  const InvValue *second_value = &second->values[sort->field];
  int order = 0;

  if ((first_value->type == INV_VALUE_NULL) != (second_value->type == INV_VALUE_NULL))
    return first_value->type == INV_VALUE_NULL ? 1 : -1;

  if (first_value->type == INV_VALUE_TEXT)
    order = compare_texts (sort->field, first_value->text, second_value->text);
  else if (first_value->type == INV_VALUE_INTEGER)
    order = (first_value->integer > second_value->integer) - (first_value->integer < second_value->integer);

  if (order != 0)
    return sort->descending ? -order : order;
  return strcmp (first->values[INV_FIELD_DID].text, second->values[INV_FIELD_DID].text);
}

/* Counts in all ways, and compares with the DIDs that are expected. */
static void
check_counts (const InvRandomDids *fixture, const InvQuery *query, GPtrArray *expected)
{
  InvConnection *connection = inv_test_store_get_connection (fixture->store);
  g_autoptr (GHashTable) operators = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) countries = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  guint64 statuses[INV_N_STATUSES] = { 0 };
  guint64 counted[INV_N_STATUSES];
  guint64 n_counted = 0;
  guint n_operators;
  guint n_countries;

  for (guint i = 0; i < expected->len; i++)
    {
      const InvRandomDid *did = g_ptr_array_index (expected, i);

      statuses[did->values[INV_FIELD_STATUS].integer]++;
      g_hash_table_add (operators, (void *) did->values[INV_FIELD_OPERATOR].text);
      if (did->values[INV_FIELD_COUNTRY].type == INV_VALUE_TEXT)
        g_hash_table_add (countries, (void *) did->values[INV_FIELD_COUNTRY].text);
    }

  inv_query_count (connection, query, &fixture->context, NULL, &n_counted, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_counted, ==, expected->len);

  inv_query_count_statuses (connection, query, &fixture->context, NULL, counted, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (counted, sizeof counted, statuses, sizeof statuses);

  inv_query_count_places (connection, query, &fixture->context, NULL, &n_operators, &n_countries, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_operators, ==, g_hash_table_size (operators));
  g_assert_cmpuint (n_countries, ==, g_hash_table_size (countries));
}

static void
check_query (const InvRandomDids *fixture, const InvQuery *query, const InvSort *sort, guint64 limit)
{
  InvConnection *connection = inv_test_store_get_connection (fixture->store);
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < fixture->dids->len; i++)
    {
      if (query_matches (fixture, g_ptr_array_index (fixture->dids, i), query))
        g_ptr_array_add (expected, g_ptr_array_index (fixture->dids, i));
    }
  g_ptr_array_sort_with_data (expected, compare_dids, (gpointer) sort);

  g_autofree char *text = inv_query_to_text (query, INV_QUERY_MODE_SEARCH);
  g_autofree char *order = inv_sort_to_text (sort);

  g_test_message ("%s, by %s: %u", text, order, expected->len);

  g_autoptr (InvIdVector)
      vector = inv_query_collect (connection, query, sort, limit, &fixture->context, NULL, &error);

  g_assert_no_error (error);

  gsize n_ids;
  const guint32 *ids = inv_id_vector_get_ids (vector, &n_ids);

  g_assert_cmpuint (n_ids, ==, limit > 0 ? MIN (limit, expected->len) : expected->len);
  for (gsize i = 0; i < n_ids; i++)
    {
      const InvRandomDid *did = g_ptr_array_index (expected, i);

      g_assert_cmpint (ids[i], ==, did->values[INV_FIELD_ID].integer);
    }

  check_counts (fixture, query, expected);
}

/* Random queries of what the inventory holds. */

static const InvValue *
some_value (const InvRandomDids *fixture, GRand *rand, InvField field)
{
  for (;;)
    {
      const InvRandomDid *did = g_ptr_array_index (fixture->dids,
                                                   (guint) g_rand_int_range (rand, 0,
                                                                             (gint32) fixture->dids->len));
      const InvValue *value = &did->values[field];

      if (value->type != INV_VALUE_NULL && !(value->type == INV_VALUE_TEXT && *value->text == '\0'))
        return value;
    }
}

static gboolean
has_values (const InvRandomDids *fixture, InvField field)
{
  for (guint i = 0; i < fixture->dids->len; i++)
    {
      const InvRandomDid *did = g_ptr_array_index (fixture->dids, i);

      if (did->values[field].type != INV_VALUE_NULL)
        return TRUE;
    }
  return FALSE;
}

/* A value of the field in the form in which queries have it. */
static char *
some_text (const InvRandomDids *fixture, GRand *rand, InvField field)
{
  static const char *const moments[] = { "today", "today+7", "today-10", "2026-11-25",
                                         "2026-11-20 12:00:00" };
  InvFieldType type = inv_field_get_info (field)->type;

  if (type == INV_FIELD_TYPE_MOMENT)
    return g_strdup (moments[g_rand_int_range (rand, 0, G_N_ELEMENTS (moments))]);

  g_autofree char *text = g_strdup (some_value (fixture, rand, field)->text);

  if (type == INV_FIELD_TYPE_TAGS)
    *strchrnul (text, ',') = '\0';
  if (g_rand_boolean (rand))
    {
      g_autofree char *cased = g_utf8_strup (text, -1);

      return g_steal_pointer (&cased);
    }
  return g_steal_pointer (&text);
}

static char *
some_pattern (const InvRandomDids *fixture, GRand *rand, InvField field)
{
  g_autofree char *text = some_text (fixture, rand, field);
  g_autofree char *plain = g_strdup (g_strdelimit (text, "*\\", 'x'));
  glong n = g_utf8_strlen (plain, -1);
  g_autofree char *begin = g_utf8_substring (plain, 0, g_rand_int_range (rand, 0, (gint32) n + 1));

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      return g_strconcat (begin, "*", NULL);
    case 1:
      return g_strconcat ("*", begin, "*", NULL);
    default:
      return g_strconcat (begin, "*", plain + strlen (begin), NULL);
    }
}

static InvValue
match_value (const InvRandomDids *fixture, GRand *rand, InvField field)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  if (info->type == INV_FIELD_TYPE_MOMENT || info->reference != NULL || info->type == INV_FIELD_TYPE_TEXT)
    return inv_value_from_text (some_text (fixture, rand, field));

  InvValue copy;

  inv_value_copy (&copy, some_value (fixture, rand, field));
  return copy;
}

static void
fill_range (const InvRandomDids *fixture, GRand *rand, InvField field, InvMatch *match)
{
  gboolean is_number = field == INV_FIELD_DID;
  int ends = g_rand_int_range (rand, is_number ? 1 : 0, 3);

  match->kind = INV_MATCH_RANGE;
  if (ends != 1)
    match->low = match_value (fixture, rand, field);
  if (ends != 2)
    match->high = match_value (fixture, rand, field);
  match->excludes_low = ends == 2 && g_rand_boolean (rand);
  match->excludes_high = ends == 1 && g_rand_boolean (rand);
}

static gboolean
is_text_like (InvField field)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  return info->type == INV_FIELD_TYPE_NUMBER || info->type == INV_FIELD_TYPE_TEXT || info->reference != NULL;
}

static InvMatch
some_match (const InvRandomDids *fixture, GRand *rand, InvField field)
{
  InvMatch match = { .kind = INV_MATCH_VALUE };
  int choice = g_rand_int_range (rand, 0, 6);

  if (choice == 0)
    match.kind = g_rand_boolean (rand) ? INV_MATCH_EMPTY : INV_MATCH_FILLED;
  else if (choice == 1 && inv_field_is_ordered (field))
    fill_range (fixture, rand, field, &match);
  else if (choice == 2 && is_text_like (field))
    {
      match.kind = INV_MATCH_PATTERN;
      match.low = inv_value_from_text (some_pattern (fixture, rand, field));
    }
  else
    {
      match.low = match_value (fixture, rand, field);
      if (choice == 3 && inv_field_get_info (field)->type == INV_FIELD_TYPE_TEXT)
        match.kind = INV_MATCH_EXACT;
    }
  return match;
}

static InvMatch
some_word (GRand *rand)
{
  static const char *const words[] = { "1205", "44", "test", "GOLD", "café", "zür", "on", "0", "quoted" };
  static const char *const patterns[] = { "test*", "*old", "*retail", "*é*" };
  gboolean is_pattern = g_rand_int_range (rand, 0, 4) == 0;
  const char *text = is_pattern ? patterns[g_rand_int_range (rand, 0, G_N_ELEMENTS (patterns))]
                                : words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];

  return (InvMatch) { .kind = is_pattern ? INV_MATCH_PATTERN : INV_MATCH_VALUE,
                      .low = inv_value_from_text (g_strdup (text)) };
}

static void
add_condition (const InvRandomDids *fixture, GRand *rand, InvField field, InvQueryBuilder *builder)
{
  GArray *matches = inv_matches_new ();
  int n_matches = field == INV_FIELD_NONE ? 1 : g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 2 : 5);

  for (int i = 0; i < n_matches; i++)
    {
      InvMatch match = field == INV_FIELD_NONE ? some_word (rand) : some_match (fixture, rand, field);

      g_array_append_val (matches, match);
    }
  inv_query_builder_take (builder, field, g_rand_int_range (rand, 0, 4) == 0, matches);
}

static InvField
some_field (const InvRandomDids *fixture, GRand *rand)
{
  for (;;)
    {
      InvField field = (InvField) g_rand_int_range (rand, INV_FIELD_NONE, INV_N_FIELDS);

      if (field == INV_FIELD_NONE || has_values (fixture, field))
        return field;
    }
}

static void
check_random (const InvRandomDids *fixture, guint n_queries)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n_queries);

  for (guint i = 0; i < n_queries; i++)
    {
      g_auto (InvQueryBuilder) builder = { NULL };
      int n_conditions = g_rand_int_range (rand, 0, 4);
      InvSort sort = { (InvField) g_rand_int_range (rand, 0, INV_N_FIELDS), g_rand_boolean (rand) };

      if (g_rand_int_range (rand, 0, 3) == 0)
        sort.field = INV_FIELD_DID;
      inv_query_builder_init (&builder);
      for (int j = 0; j < n_conditions; j++)
        add_condition (fixture, rand, some_field (fixture, rand), &builder);

      g_autoptr (InvQuery) query = inv_query_builder_end (&builder);

      check_query (fixture, query, &sort,
                   g_rand_boolean (rand) ? 0 : (guint64) g_rand_int_range (rand, 1, 200));
    }
}

static void
test_random_few (void)
{
  g_auto (InvRandomDids) fixture = { NULL };

  inv_random_dids_init (&fixture, 400, 400, NOW);
  check_random (&fixture, 1500);
}

/* Enough rows for what is walked in the order of the list. */
static void
test_random_many (void)
{
  g_auto (InvRandomDids) fixture = { NULL };

  inv_random_dids_init (&fixture, 30000, 30000, NOW);
  check_random (&fixture, 60);
}

static void
test_every_sort (void)
{
  g_auto (InvRandomDids) fixture = { NULL };

  inv_random_dids_init (&fixture, 6000, 6000, NOW);
  for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
    {
      static const char *const queries[] = { "", "status:active,hold", "-notes:test" };

      for (guint i = 0; i < 2 * G_N_ELEMENTS (queries); i++)
        {
          InvSort sort = { field, i % 2 == 1 };
          g_autoptr (InvQuery) query = inv_query_parse (queries[i / 2], INV_QUERY_MODE_SEARCH, NULL);

          check_query (&fixture, query, &sort, 0);
        }
    }
}

static void
test_unknown_names (void)
{
  static const struct
  {
    const char *query;
    const char *says;
  } cases[] = {
    { "operator:Acmee", "Acme" },
    { "client:\"Cafe Zurich\"", "Zurich" },
    { "reseller:contosso", "Contoso" },
    { "package:golt", "gold" },
    { "batch:b-9", "b-9" },
    { "account:mian", "main" },
    { "-operator:Acmee", "Acme" },
    { "operator:Acme,betta", "beta" },
  };
  g_auto (InvRandomDids) fixture = { NULL };

  inv_random_dids_init (&fixture, 10, 10, NOW);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = inv_query_parse (cases[i].query, INV_QUERY_MODE_SEARCH, NULL);
      g_autoptr (InvIdVector)
          vector = inv_query_collect (inv_test_store_get_connection (fixture.store), query, &INV_SORT_DEFAULT,
                                      0, &fixture.context, NULL, &error);

      g_assert_null (vector);
      g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
test_long_list (void)
{
  g_auto (InvRandomDids) fixture = { NULL };
  g_autoptr (GString) text = g_string_new ("did:");
  g_autoptr (GError) error = NULL;
  guint64 n_dids = 0;

  inv_random_dids_init (&fixture, 5000, 5000, NOW);
  for (guint i = 0; i < fixture.dids->len; i++)
    {
      const InvRandomDid *did = g_ptr_array_index (fixture.dids, i);

      g_string_append_printf (text, i > 0 ? ",%s" : "%s", did->values[INV_FIELD_DID].text);
    }

  g_autoptr (InvQuery) query = inv_query_parse (text->str, INV_QUERY_MODE_COMMAND, &error);

  g_assert_no_error (error);
  inv_query_count (inv_test_store_get_connection (fixture.store), query, &fixture.context, NULL, &n_dids,
                   &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_dids, ==, 5000);
}

/* A pattern may mean more rows than there are parameters for. */
static void
test_many_names (void)
{
  static const char *const queries[] = {
    "client:*", "operator:*", "account:*", "package:*", "client:* notes:any", "operator:* 1*", "-client:*",
  };
  g_auto (InvRandomDids) fixture = { NULL };
  g_autoptr (GError) error = NULL;

  inv_random_dids_init (&fixture, 6000, 6000, NOW);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO client (name, name_key) VALUES ('X%u', 'x%u');"
                                              "INSERT INTO operator (name, name_key) VALUES ('X%u', 'x%u');",
                                              i, i, i, i);

      inv_connection_exec (inv_test_store_get_connection (fixture.store), sql, &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (InvQuery) query = inv_query_parse (queries[i], INV_QUERY_MODE_SEARCH, &error);

      g_assert_no_error (error);
      for (InvField field = INV_FIELD_ID; field <= INV_FIELD_SUBSCRIPTION; field += 2)
        check_query (&fixture, query, &(InvSort) { field, i % 2 == 1 }, field % 4 == 0 ? 100 : 0);
    }
}

static void
test_cancelled (void)
{
  g_auto (InvRandomDids) fixture = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (cancellable);
  g_autoptr (InvQuery) query = inv_query_parse ("-notes:xyz -area:xyz", INV_QUERY_MODE_SEARCH, NULL);
  g_autoptr (GError) error = NULL;

  inv_random_dids_init (&fixture, 10000, 10000, NOW);
  g_cancellable_cancel (cancellable);

  g_autoptr (InvIdVector)
      vector = inv_query_collect (inv_test_store_get_connection (fixture.store), query, &INV_SORT_DEFAULT, 0,
                                  &fixture.context, progress, &error);

  g_assert_null (vector);
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
}

/* As many spans as a search may have. */
static void
test_many_spans (void)
{
  g_auto (InvRandomDids) fixture = { NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GString) ids = g_string_new ("id:");
  g_autoptr (GString) numbers = g_string_new ("did:");
  const char *texts[4];

  inv_random_dids_init (&fixture, 30000, 30000, NOW);
  for (guint i = 0; i < 400; i++)
    {
      const InvRandomDid *did = g_ptr_array_index (fixture.dids, (guint) g_rand_int_range (rand, 0, 30000));
      const char *number = did->values[INV_FIELD_DID].text;
      const char *joint = i > 0 ? "," : "";
      int id = g_rand_int_range (rand, 1, 31000);

      if (i % 2 == 0)
        g_string_append_printf (ids, "%s%d", joint, id);
      else
        g_string_append_printf (ids, "%s%d..%d", joint, id, id + (int) (i % 60));
      if (i % 3 == 0)
        g_string_append_printf (numbers, "%s%s", joint, number);
      else if (i % 3 == 1)
        g_string_append_printf (numbers, "%s%s*", joint, number);
      else
        g_string_append_printf (numbers, "%s%s..%s", joint, number, number);
    }

  g_autofree char *other_ids = g_strconcat ("-", ids->str, NULL);
  g_autofree char *other_numbers = g_strconcat ("-", numbers->str, NULL);

  texts[0] = ids->str;
  texts[1] = numbers->str;
  texts[2] = other_ids;
  texts[3] = other_numbers;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvQuery) query = inv_query_parse (texts[i], INV_QUERY_MODE_SEARCH, &error);

      g_assert_no_error (error);
      check_query (&fixture, query, &INV_SORT_DEFAULT, 0);
      check_query (&fixture, query, &(InvSort) { INV_FIELD_ACCOUNT, TRUE }, 0);
      check_query (&fixture, query, &(InvSort) { INV_FIELD_STATUS, FALSE }, 100);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-sql/R4/random-few", test_random_few);
  g_test_add_func ("/query-sql/R4/random-many", test_random_many);
  g_test_add_func ("/query-sql/R4/every-sort", test_every_sort);
  g_test_add_func ("/query-sql/R4/unknown-names", test_unknown_names);
  g_test_add_func ("/query-sql/R4/long-list", test_long_list);
  g_test_add_func ("/query-sql/R4/many-names", test_many_names);
  g_test_add_func ("/query-sql/R4/cancelled", test_cancelled);
  g_test_add_func ("/query-sql/R4/many-spans", test_many_spans);

  return g_test_run ();
}
