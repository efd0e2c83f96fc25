/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What many DIDs have in a field, in a line for people. */

#include "config.h"

#include "inv-survey-text.h"

#include "inv-count.h"
#include "inv-field-text.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many values are named before the rest is summed up. */
#define MAX_NAMED 3

char *
inv_survey_value_to_text (InvField field, const InvSurveyValue *value, const InvValueContext *context)
{
  if (value->name != NULL)
    return g_strdup (value->name);
  return inv_field_write_value (field, &value->value, context);
}

/* A value in words, and not too many. */
static char *
show_value (InvField field, const InvSurveyValue *value, const InvValueContext *context)
{
  g_autofree char *text = inv_survey_value_to_text (field, value, context);
  g_autofree char *made = NULL;
  InvCell cell = { value->value.type, value->value.integer, text, strlen (text) };

  return inv_text_shorten (inv_field_to_text (field, &cell, context, &made), -1);
}

static char *
show_integer (InvField field, gint64 integer, const InvValueContext *context)
{
  InvSurveyValue value = { .value = inv_value_from_integer (integer) };

  return show_value (field, &value, context);
}

static void
append_part (GString *line, InvField field, const char *what, guint64 count)
{
  g_autofree char *shown = inv_count_to_text (count);

  if (line->len > 0)
    g_string_append (line, ", ");
  if (inv_field_get_info (field)->type == INV_FIELD_TYPE_STATUS)
    /* Translators: how many DIDs have which status: 11,902 In Stock. */
    g_string_append_printf (line, C_ ("count and status", "%s %s"), shown, what);
  else
    /* Translators: which value how many DIDs have: 30 on 9,120. */
    g_string_append_printf (line, _ ("%s on %s"), what, shown);
}

static char *
say_uniform (const InvFieldSurvey *survey, const InvValueContext *context)
{
  if (survey->values->len == 0)
    return g_strdup (_ ("Empty on all"));

  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < survey->values->len; i++)
    {
      g_autofree char *value = show_value (survey->field, &g_array_index (survey->values, InvSurveyValue, i),
                                           context);

      g_string_append_printf (values, "%s%s", i > 0 ? ", " : "", value);
    }
  /* Translators: what all selected DIDs have in a field: In Stock on all. */
  return g_strdup_printf (_ ("%s on all"), values->str);
}

static char *
say_range (const InvFieldSurvey *survey, const InvValueContext *context)
{
  g_autofree char *low = show_integer (survey->field, survey->lowest, context);
  g_autofree char *high = show_integer (survey->field, survey->highest, context);
  g_autofree char *empty = inv_count_to_text (survey->n_empty);

  if (survey->n_empty > 0)
    return g_strdup_printf (_ ("Mixed: %s to %s, empty on %s"), low, high, empty);
  return g_strdup_printf (_ ("Mixed: %s to %s"), low, high);
}

static char *
say_many (const InvFieldSurvey *survey)
{
  g_autofree char *empty = inv_count_to_text (survey->n_empty);

  if (survey->n_empty > 0)
    return g_strdup_printf (_ ("Mixed: many different values, empty on %s"), empty);
  return g_strdup (_ ("Mixed: many different values"));
}

/* The DIDs that have nothing come first where most have nothing, else last. */
static char *
say_values (const InvFieldSurvey *survey, const InvValueContext *context)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n = survey->values->len;
  guint n_named = n <= MAX_NAMED + 1 ? n : MAX_NAMED;
  guint64 most = n > 0 ? g_array_index (survey->values, InvSurveyValue, 0).count : 0;
  gboolean mostly_empty = survey->n_empty > most;

  if (mostly_empty)
    append_part (line, survey->field, _ ("empty"), survey->n_empty);
  for (guint i = 0; i < n_named; i++)
    {
      const InvSurveyValue *value = &g_array_index (survey->values, InvSurveyValue, i);
      g_autofree char *text = show_value (survey->field, value, context);

      append_part (line, survey->field, text, value->count);
    }
  if (survey->n_empty > 0 && !mostly_empty)
    append_part (line, survey->field, _ ("empty"), survey->n_empty);
  if (n_named < n)
    g_string_append_printf (line, ngettext (", %u other", ", %u others", n - n_named), n - n_named);

  return g_string_free_and_steal (g_steal_pointer (&line));
}

char *
inv_field_survey_to_text (const InvFieldSurvey *survey, const InvValueContext *context)
{
  g_return_val_if_fail (survey != NULL, NULL);

  InvFieldType type = inv_field_get_info (survey->field)->type;
  gboolean has_range = type == INV_FIELD_TYPE_MONEY || type == INV_FIELD_TYPE_MOMENT
                       || (type == INV_FIELD_TYPE_INTEGER && survey->has_many);

  if (survey->is_uniform)
    return say_uniform (survey, context);
  if (has_range && (survey->has_many || survey->values->len > 2))
    return say_range (survey, context);
  if (survey->has_many)
    return say_many (survey);

  g_autofree char *values = say_values (survey, context);

  if (type == INV_FIELD_TYPE_STATUS)
    return g_strdup_printf (_ ("Now: %s"), values);
  return g_strdup_printf (_ ("Mixed: %s"), values);
}
