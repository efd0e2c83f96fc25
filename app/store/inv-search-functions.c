/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparisons of texts that SQL cannot do, as functions of SQL. What is
 * looked for is prepared once a statement. */

#include "config.h"

#include "inv-search-functions.h"
#include "inv-text-matcher.h"

static const struct
{
  const char *name;
  InvTextMatch how;
} matches[] = {
  { "inv_contains", INV_TEXT_MATCH_CONTAINS },
  { "inv_equals", INV_TEXT_MATCH_EQUALS },
  { "inv_like", INV_TEXT_MATCH_PATTERN },
  { "inv_has_tag", INV_TEXT_MATCH_TAG },
  { "inv_has_tag_like", INV_TEXT_MATCH_TAG_PATTERN },
};

static void
free_matcher (void *matcher)
{
  inv_text_matcher_free (matcher);
}

/* Gets the matcher that the statement keeps, or has it keep a new one. SQLite
 * may free what it is given to keep at once, for want of memory. */
static InvTextMatcher *
get_matcher (sqlite3_context *context, sqlite3_value *wanted)
{
  InvTextMatcher *matcher = sqlite3_get_auxdata (context, 1);

  if (matcher == NULL)
    {
      const char *text = (const char *) sqlite3_value_text (wanted);
      InvTextMatch how = (InvTextMatch) GPOINTER_TO_INT (sqlite3_user_data (context));

      matcher = inv_text_matcher_new (how, text != NULL ? text : "");
      sqlite3_set_auxdata (context, 1, matcher, free_matcher);
      matcher = sqlite3_get_auxdata (context, 1);
    }
  return matcher;
}

static void
match_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text == NULL)
    {
      sqlite3_result_int (context, 0);
      return;
    }

  InvTextMatcher *matcher = get_matcher (context, values[1]);

  if (matcher == NULL)
    sqlite3_result_error_nomem (context);
  else
    sqlite3_result_int (context,
                        inv_text_matcher_matches (matcher, text, (gsize) sqlite3_value_bytes (values[0])));
}

static void
fold_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autoptr (GString) folded = NULL;

  if (text == NULL)
    return;

  folded = g_string_new (NULL);
  inv_text_fold (text, (gsize) sqlite3_value_bytes (values[0]), folded);
  sqlite3_result_text (context, folded->str, (int) folded->len, SQLITE_TRANSIENT);
}

void
inv_search_functions_register (sqlite3 *sqlite)
{
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;

  sqlite3_create_function_v2 (sqlite, "inv_fold", 1, flags, NULL, fold_cb, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      sqlite3_create_function_v2 (sqlite, matches[i].name, 2, flags, GINT_TO_POINTER ((int) matches[i].how),
                                  match_cb, NULL, NULL, NULL);
    }
}
