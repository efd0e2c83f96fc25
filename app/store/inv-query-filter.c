/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The conditions of a query as SQL. Names of columns come from the table of
 * fields, values are bound. */

#include "config.h"

#include "inv-query-filter.h"
#include "inv-query-ids.h"
#include "inv-query-moment.h"
#include "inv-query-names.h"
#include "inv-query-number.h"
#include "inv-query-step.h"

#include <string.h>

/* Up to so many values stand in the SQL as parameters of their own. */
#define MAX_LISTED 16

void
inv_query_filter_clear (InvQueryFilter *filter)
{
  g_clear_pointer (&filter->sql, g_free);
  g_clear_pointer (&filter->walk, g_free);
  g_clear_pointer (&filter->values, g_array_unref);
}

/* How the column is written: with the name of its row. */
static char *
get_column (const InvFieldInfo *info)
{
  return g_strdup_printf ("%s.%s", g_str_equal (info->table, "did") ? "d" : "p", info->column);
}

/* The expression that is true where a field is empty. */
static char *
get_empty (InvField field)
{
  const InvFieldInfo *info = inv_field_get_info (field);
  g_autofree char *column = get_column (info);

  if (info->via != NULL)
    {
      return g_strdup_printf ("(%s IS NULL OR %s IN (SELECT id FROM %s WHERE %s IS NULL))", column, column,
                              info->via, info->via_column);
    }
  if (info->type == INV_FIELD_TYPE_TEXT)
    return g_strdup_printf ("(%s IS NULL OR %s = '')", column, column);
  return g_strdup_printf ("(%s IS NULL)", column);
}

static void
append_in (GString *sql, const char *column, GArray *ids, InvQueryParameters *parameters)
{
  if (ids->len == 0)
    {
      g_string_append (sql, "0");
    }
  else if (ids->len == 1)
    {
      g_string_append_printf (sql, "%s = :p%u", column,
                              inv_query_parameters_add_integer (parameters, g_array_index (ids, gint64, 0)));
    }
  else if (ids->len <= MAX_LISTED)
    {
      g_string_append_printf (sql, "%s IN (", column);
      for (guint i = 0; i < ids->len; i++)
        {
          g_string_append_printf (sql, i > 0 ? ", :p%u" : ":p%u",
                                  inv_query_parameters_add_integer (parameters,
                                                                    g_array_index (ids, gint64, i)));
        }
      g_string_append_c (sql, ')');
    }
  else
    {
      g_autofree char *json = inv_query_ids_to_json (ids);

      g_string_append_printf (sql, "%s IN (SELECT value FROM json_each (:p%u))", column,
                              inv_query_parameters_add_text (parameters, json));
    }
}

/* Adds the comparison of a column with an end of a range. */
static void
append_end (GString *sql, const char *column, const char *sign, gint64 end, InvQueryParameters *parameters)
{
  if (sql->str[sql->len - 1] != '(')
    g_string_append (sql, " AND ");
  g_string_append_printf (sql, "%s %s :p%u", column, sign,
                          inv_query_parameters_add_integer (parameters, end));
}

static void
append_moment (GString *sql,
               const char *column,
               const InvMatch *match,
               const InvValueContext *context,
               InvQueryParameters *parameters)
{
  gboolean is_value = match->kind == INV_MATCH_VALUE;
  gint64 begin;
  gint64 end;

  g_string_append_c (sql, '(');
  if (match->low.type == INV_VALUE_TEXT)
    {
      inv_query_moment_resolve (match->low.text, context, &begin, &end);
      append_end (sql, column, ">=", match->excludes_low ? end : begin, parameters);
    }
  if (is_value || match->high.type == INV_VALUE_TEXT)
    {
      inv_query_moment_resolve (is_value ? match->low.text : match->high.text, context, &begin, &end);
      append_end (sql, column, "<", match->excludes_high ? begin : end, parameters);
    }
  g_string_append_c (sql, ')');
}

static void
append_integer (GString *sql, const char *column, const InvMatch *match, InvQueryParameters *parameters)
{
  g_string_append_c (sql, '(');
  if (match->kind == INV_MATCH_VALUE)
    {
      append_end (sql, column, "=", match->low.integer, parameters);
    }
  else
    {
      if (match->low.type == INV_VALUE_INTEGER)
        append_end (sql, column, match->excludes_low ? ">" : ">=", match->low.integer, parameters);
      if (match->high.type == INV_VALUE_INTEGER)
        append_end (sql, column, match->excludes_high ? "<" : "<=", match->high.integer, parameters);
    }
  g_string_append_c (sql, ')');
}

static void
append_text (GString *sql, const char *column, const InvMatch *match, InvQueryParameters *parameters)
{
  const char *function = "inv_contains";

  if (match->kind == INV_MATCH_EXACT)
    function = "inv_equals";
  else if (match->kind == INV_MATCH_PATTERN)
    function = "inv_like";
  g_string_append_printf (sql, "%s (%s, :p%u)", function, column,
                          inv_query_parameters_add_text (parameters, match->low.text));
}

/* Adds a match on a field that has neither number nor names. */
static void
append_match (GString *sql,
              InvField field,
              const InvMatch *match,
              const InvValueContext *context,
              InvQueryParameters *parameters)
{
  const InvFieldInfo *info = inv_field_get_info (field);
  g_autofree char *column = get_column (info);

  switch (info->type)
    {
    case INV_FIELD_TYPE_TEXT:
      append_text (sql, column, match, parameters);
      break;

    case INV_FIELD_TYPE_COUNTRY:
      g_string_append_printf (sql, "%s = :p%u", column,
                              inv_query_parameters_add_text (parameters, match->low.text));
      break;

    case INV_FIELD_TYPE_MOMENT:
      append_moment (sql, column, match, context, parameters);
      break;

    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
    case INV_FIELD_TYPE_MONEY:
    case INV_FIELD_TYPE_INTEGER:
    case INV_FIELD_TYPE_BOOLEAN:
    case INV_FIELD_TYPE_CHOICE:
      append_integer (sql, column, match, parameters);
      break;

    case INV_FIELD_TYPE_NUMBER:
      inv_query_number_append (sql, match, parameters);
      break;

    case INV_FIELD_TYPE_NAME:
    case INV_FIELD_TYPE_TAGS:
    default:
      g_assert_not_reached ();
    }
}

/* Adds a bare word: it may be in number, notes, tags, or the client's name. */
static void
append_word (GString *sql, const InvMatch *match, InvQueryParameters *parameters)
{
  const char *text = match->low.text;
  gboolean is_pattern = match->kind == INV_MATCH_PATTERN;
  guint parameter = inv_query_parameters_add_text (parameters, text);

  g_string_append_c (sql, '(');
  if (!is_pattern && text[strspn (text, "0123456789")] == '\0')
    g_string_append_printf (sql, "instr (d.number, :p%u) > 0 OR ", parameter);
  g_string_append_printf (sql,
                          "%s (d.notes, :p%u)"
                          " OR d.tag_set_id IN (SELECT id FROM tag_set WHERE %s (tags, :p%u))"
                          " OR d.client_id IN (SELECT id FROM client WHERE %s (name, :p%u)))",
                          is_pattern ? "inv_like" : "inv_contains", parameter,
                          is_pattern ? "inv_has_tag_like" : "inv_contains", parameter,
                          is_pattern ? "inv_like" : "inv_contains", parameter);
}

static void
begin_match (GString *sql)
{
  if (sql->len > 0)
    g_string_append (sql, " OR ");
}

/* Adds all matches of a field with names or tags; those that say nothing of
 * emptiness become one list of ids. */
static gboolean
append_names (GString *sql,
              InvConnection *connection,
              const InvCondition *condition,
              GArray *ids,
              InvQueryParameters *parameters,
              GError **error)
{
  g_autofree char *column = get_column (inv_field_get_info (condition->field));
  g_autofree char *empty = get_empty (condition->field);
  gboolean has_names = FALSE;

  for (guint i = 0; i < condition->n_matches; i++)
    {
      const InvMatch *match = &condition->matches[i];

      if (match->kind == INV_MATCH_EMPTY || match->kind == INV_MATCH_FILLED)
        {
          begin_match (sql);
          g_string_append_printf (sql, match->kind == INV_MATCH_EMPTY ? "%s" : "NOT %s", empty);
          continue;
        }
      if (!inv_query_names_resolve (connection, condition->field, match, ids, error))
        return FALSE;
      has_names = TRUE;
    }

  if (has_names)
    {
      begin_match (sql);
      append_in (sql, column, ids, parameters);
    }
  return TRUE;
}

/* Adds all matches of a field without names, and of bare words. */
static void
append_plain (GString *sql,
              const InvCondition *condition,
              const InvValueContext *context,
              InvQueryParameters *parameters)
{
  gboolean is_number = condition->field != INV_FIELD_NONE
                       && inv_field_get_info (condition->field)->type == INV_FIELD_TYPE_NUMBER;

  if (is_number)
    inv_query_number_append_list (sql, condition, parameters);

  for (guint i = 0; i < condition->n_matches; i++)
    {
      const InvMatch *match = &condition->matches[i];

      if (is_number && match->kind == INV_MATCH_VALUE)
        continue;

      begin_match (sql);
      if (condition->field == INV_FIELD_NONE)
        {
          append_word (sql, match, parameters);
        }
      else if (match->kind == INV_MATCH_EMPTY || match->kind == INV_MATCH_FILLED)
        {
          g_autofree char *empty = get_empty (condition->field);

          g_string_append_printf (sql, match->kind == INV_MATCH_EMPTY ? "%s" : "NOT %s", empty);
        }
      else
        {
          append_match (sql, condition->field, match, context, parameters);
        }
    }
}

static gboolean
all_are (const InvCondition *condition, InvMatchKind kind)
{
  for (guint i = 0; i < condition->n_matches; i++)
    {
      if (condition->matches[i].kind != kind)
        return FALSE;
    }
  return TRUE;
}

/* The ids or statuses that a list of plain values holds, or NULL if it is no such list. */
static GArray *
get_values (const InvCondition *condition)
{
  InvFieldType type = inv_field_get_info (condition->field)->type;
  g_autoptr (GArray) values = NULL;

  if ((type != INV_FIELD_TYPE_STATUS && type != INV_FIELD_TYPE_ID) || !all_are (condition, INV_MATCH_VALUE))
    return NULL;

  values = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < condition->n_matches; i++)
    g_array_append_val (values, condition->matches[i].low.integer);
  return g_steal_pointer (&values);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
sort_unique (GArray *ids)
{
  guint n_kept = 0;

  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    {
      if (n_kept == 0 || g_array_index (ids, gint64, n_kept - 1) != g_array_index (ids, gint64, i))
        g_array_index (ids, gint64, n_kept++) = g_array_index (ids, gint64, i);
    }
  g_array_set_size (ids, n_kept);
}

/* Says how an index finds the rows, where one does. */
static void
find_walk (InvQueryFilter *filter, const InvCondition *condition, InvQueryParameters *parameters)
{
  const InvFieldInfo *info = inv_field_get_info (condition->field);
  gboolean is_did = g_str_equal (info->table, "did");
  const InvMatch *first = condition->matches;

  if (info->type == INV_FIELD_TYPE_NUMBER)
    {
      inv_query_number_find_walk (filter, condition, parameters);
      return;
    }
  gboolean is_span = condition->n_matches == 1
                     && (first->kind == INV_MATCH_VALUE || first->kind == INV_MATCH_RANGE)
                     && (info->type == INV_FIELD_TYPE_MOMENT || info->type == INV_FIELD_TYPE_ID);
  gboolean has_values = filter->values != NULL && filter->values->len > 0;

  gboolean is_by_id = info->type == INV_FIELD_TYPE_ID && (is_span || has_values);

  if (is_did && (is_span || has_values))
    filter->index = inv_did_index_find (info->column);
  if (!is_by_id && filter->index == NULL)
    return;

  if (has_values)
    {
      g_autofree char *column = get_column (info);
      g_autoptr (GString) walk = g_string_new (NULL);

      append_in (walk, column, filter->values, parameters);
      filter->walk = g_string_free (g_steal_pointer (&walk), FALSE);
    }
  else
    {
      filter->walk = g_strdup (filter->sql);
    }
  filter->walk_is_all = TRUE;
}

gboolean
inv_query_filter_compile (InvQueryFilter *filter,
                          InvConnection *connection,
                          const InvCondition *condition,
                          const InvValueContext *context,
                          InvQueryParameters *parameters,
                          GError **error)
{
  if (inv_query_step_is (condition))
    return inv_query_step_compile (filter, connection, condition, parameters, error);
  if (inv_query_ids_is_list (condition))
    {
      inv_query_ids_compile (filter, condition, parameters);
      return TRUE;
    }

  InvField field = condition->field;
  InvFieldType type = field != INV_FIELD_NONE ? inv_field_get_info (field)->type : INV_FIELD_TYPE_TEXT;
  gboolean has_names = type == INV_FIELD_TYPE_NAME || type == INV_FIELD_TYPE_TAGS;
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  *filter = (InvQueryFilter) { .reads_row = type != INV_FIELD_TYPE_NUMBER && type != INV_FIELD_TYPE_ID };
  if (has_names && !append_names (sql, connection, condition, ids, parameters, error))
    return FALSE;

  if (has_names && all_are (condition, condition->matches->kind)
      && condition->matches->kind != INV_MATCH_EMPTY && condition->matches->kind != INV_MATCH_FILLED)
    filter->values = g_steal_pointer (&ids);
  else if (field != INV_FIELD_NONE)
    filter->values = get_values (condition);

  if (filter->values != NULL)
    {
      g_autofree char *column = get_column (inv_field_get_info (field));
      g_autofree char *hidden_column = g_strconcat ("+", column, NULL);

      sort_unique (filter->values);
      g_string_truncate (sql, 0);
      append_in (sql, hidden_column, filter->values, parameters);
    }
  else if (!has_names)
    {
      append_plain (sql, condition, context, parameters);
    }

  filter->sql = g_strdup_printf (condition->negated ? "((%s) IS NOT TRUE)" : "(%s)", sql->str);
  filter->reads_product = field != INV_FIELD_NONE
                          && g_str_equal (inv_field_get_info (field)->table, "product");
  filter->looks_for_text = type == INV_FIELD_TYPE_TEXT && !condition->negated
                           && condition->matches->low.text != NULL;
  if (field != INV_FIELD_NONE && !condition->negated)
    find_walk (filter, condition, parameters);
  return TRUE;
}
