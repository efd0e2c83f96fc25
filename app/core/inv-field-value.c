/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values of fields from text and to text, for files, command line, searches
 * and history alike. */

#include "config.h"

#include "inv-error.h"
#include "inv-field-value.h"
#include "inv-money.h"
#include "inv-name.h"
#include "inv-number.h"
#include "inv-status.h"
#include "inv-suggest.h"
#include "inv-tags.h"
#include "inv-text.h"
#include "inv-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_STATIC_ASSERT (INV_VALUE_BUFFER_SIZE >= INV_MONEY_SIZE);
G_STATIC_ASSERT (INV_VALUE_BUFFER_SIZE >= INV_TIME_SIZE);

/* What people write for yes and no; the first of each is how it is written. */
static const char *const yes_words[] = { "yes", "y", "true", "1", NULL };
static const char *const no_words[] = { "no", "n", "false", "0", NULL };

static gboolean
set_integer (InvValue *value, gint64 integer)
{
  *value = inv_value_from_integer (integer);
  return TRUE;
}

/* Has the value own the text. */
static gboolean
take_text (InvValue *value, char *text)
{
  *value = inv_value_from_text (text);
  return text != NULL;
}

static gboolean
is_one_of (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    {
      if (g_ascii_strcasecmp (text, *words) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Puts the field in front of what is wrong with its value. */
static void
name_field (GError **error, InvField field)
{
  /* Translators: a field's name, and what is wrong with its value. */
  g_prefix_error (error, _ ("%s: "), inv_field_get_label (field));
}

static gboolean
parse_number (InvValue *value, const char *text, GError **error)
{
  char number[INV_NUMBER_SIZE];

  if (!inv_number_parse (text, -1, number, NULL, error))
    return FALSE;
  return take_text (value, g_strdup (number));
}

static gboolean
parse_status (InvValue *value, gboolean is_after_hold, const char *text, GError **error)
{
  InvStatus status;

  if (!inv_status_parse (text, -1, &status, error)
      || (is_after_hold && !inv_status_check_after_hold (status, error)))
    return FALSE;
  return set_integer (value, status);
}

static gboolean
parse_tags (InvValue *value, const char *text, GError **error)
{
  g_autoptr (InvTags) tags = inv_tags_parse (text, -1, error);

  if (tags == NULL)
    return FALSE;
  return inv_tags_is_empty (tags) || take_text (value, inv_tags_to_storage (tags));
}

static gboolean
parse_money (InvValue *value, const char *text, const InvValueContext *context, GError **error)
{
  gboolean is_known = context != NULL && context->decimal_sign != '\0';
  InvMoney money;

  if (is_known ? !inv_money_parse_with_sign (text, -1, context->decimal_sign, &money, error)
               : !inv_money_parse (text, -1, &money, error))
    return FALSE;
  if (money < 0)
    {
      g_autofree char *shown = inv_text_shorten (text, -1);

      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is less than zero. Write an amount of 0 or more."), shown);
      return FALSE;
    }
  return set_integer (value, money);
}

static gboolean
parse_moment (InvValue *value, const char *text, const InvValueContext *context, GError **error)
{
  gint64 moment;

  g_return_val_if_fail (context != NULL && context->zone != NULL, FALSE);

  if (!inv_time_parse (context->zone, text, -1, &moment, NULL, error))
    return FALSE;
  return set_integer (value, moment);
}

static gboolean
parse_integer (InvValue *value, gint64 maximum, const char *text, GError **error)
{
  guint64 integer;

  if (!g_ascii_string_to_unsigned (text, 10, 0, (guint64) maximum, &integer, NULL))
    {
      g_autofree char *shown = inv_text_shorten (text, -1);

      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is no whole number from 0 to %lld."), shown,
                   (long long) maximum);
      return FALSE;
    }
  return set_integer (value, (gint64) integer);
}

static gboolean
parse_boolean (InvValue *value, const char *text, GError **error)
{
  if (!is_one_of (text, yes_words) && !is_one_of (text, no_words))
    {
      g_autofree char *shown = inv_text_shorten (text, -1);

      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is neither “yes” nor “no”."), shown);
      return FALSE;
    }
  return set_integer (value, is_one_of (text, yes_words));
}

static gboolean
parse_country (InvValue *value, const char *text, GError **error)
{
  gboolean is_code = strlen (text) == 2
                     && ((g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]))
                         || g_str_equal (text, "--"));

  if (!is_code)
    {
      g_autofree char *shown = inv_text_shorten (text, -1);

      g_set_error (
          error, INV_ERROR, INV_ERROR_INVALID,
          _ ("“%s” is no country code. Write the two letters of ISO 3166-1, as in “US”, or “--” for none."),
          shown);
      return FALSE;
    }
  return take_text (value, g_ascii_strup (text, -1));
}

static gboolean
parse_choice (InvValue *value, const InvFieldChoice *choices, const char *text, GError **error)
{
  g_autoptr (GPtrArray) tokens = g_ptr_array_new ();

  for (const InvFieldChoice *choice = choices; choice->token != NULL; choice++)
    {
      if (g_ascii_strcasecmp (text, choice->token) == 0)
        return set_integer (value, choice->value);
      g_ptr_array_add (tokens, (gpointer) choice->token);
    }
  g_ptr_array_add (tokens, NULL);

  const char *meant = inv_suggest (text, (const char *const *) tokens->pdata);
  g_autofree char *shown = inv_text_shorten (text, -1);
  g_autofree char *all = g_strjoinv (", ", (char **) tokens->pdata);

  if (meant != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is not known. Did you mean “%s”?"), shown,
                 meant);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is not known. Write one of: %s."), shown, all);
  return FALSE;
}

/* Reads what is not empty and has no blanks around it. */
static gboolean
parse_stripped (const InvFieldInfo *info,
                InvValue *value,
                const char *text,
                const InvValueContext *context,
                GError **error)
{
  switch (info->type)
    {
    case INV_FIELD_TYPE_ID:
      return parse_integer (value, G_MAXINT64, text, error);

    case INV_FIELD_TYPE_NUMBER:
      return parse_number (value, text, error);

    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
      return parse_status (value, info->type == INV_FIELD_TYPE_AFTER_HOLD, text, error);

    case INV_FIELD_TYPE_NAME:
      return take_text (value, inv_name_clean (text, -1, error));

    case INV_FIELD_TYPE_TAGS:
      return parse_tags (value, text, error);

    case INV_FIELD_TYPE_MONEY:
      return parse_money (value, text, context, error);

    case INV_FIELD_TYPE_MOMENT:
      return parse_moment (value, text, context, error);

    case INV_FIELD_TYPE_INTEGER:
      return parse_integer (value, info->maximum, text, error);

    case INV_FIELD_TYPE_BOOLEAN:
      return parse_boolean (value, text, error);

    case INV_FIELD_TYPE_COUNTRY:
      return parse_country (value, text, error);

    case INV_FIELD_TYPE_CHOICE:
      return parse_choice (value, info->choices, text, error);

    case INV_FIELD_TYPE_TEXT:
    default:
      return take_text (value, g_strdup (text));
    }
}

gboolean
inv_field_read_value (InvField field,
                      InvValue *value,
                      const char *text,
                      const InvValueContext *context,
                      GError **error)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  g_return_val_if_fail (info != NULL && value != NULL && text != NULL, FALSE);

  g_autofree char *stripped = g_strstrip (g_strdup (text));

  *value = inv_value_null ();
  if (!g_utf8_validate (stripped, -1, NULL))
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, _ ("The text is not valid UTF-8."));
      return FALSE;
    }
  if (*stripped == '\0' && info->type == INV_FIELD_TYPE_BOOLEAN)
    return set_integer (value, FALSE);
  if (*stripped == '\0' && (info->flags & INV_FIELD_FLAG_MANDATORY) != 0)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, _ ("It cannot be empty."));
      return FALSE;
    }
  return *stripped == '\0' || parse_stripped (info, value, stripped, context, error);
}

gboolean
inv_field_parse_value (InvField field,
                       InvValue *value,
                       const char *text,
                       const InvValueContext *context,
                       GError **error)
{
  if (inv_field_read_value (field, value, text, context, error))
    return TRUE;

  name_field (error, field);
  return FALSE;
}

static const char *
get_choice_token (const InvFieldChoice *choices, gint64 integer)
{
  while (choices->token != NULL && choices->value != integer)
    choices++;
  return choices->token != NULL ? choices->token : "";
}

/* Writes digits from the end of the buffer forward: faster than printf, and an
 * export writes millions. */
static const char *
write_digits (char *buffer, gint64 integer, gsize *length)
{
  char *end = buffer + INV_VALUE_BUFFER_SIZE - 1;
  char *p = end;
  guint64 rest = integer < 0 ? -(guint64) integer : (guint64) integer;

  *p = '\0';
  do
    {
      *--p = (char) ('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  if (integer < 0)
    *--p = '-';

  *length = (gsize) (end - p);
  return p;
}

static const char *
measure (const char *text, gsize *length)
{
  *length = strlen (text);
  return text;
}

const char *
inv_field_write_integer (char *buffer,
                         InvField field,
                         gint64 integer,
                         const InvValueContext *context,
                         gsize *length)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  switch (info->type)
    {
    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
      if G_UNLIKELY (integer < 0 || integer >= INV_N_STATUSES)
        return write_digits (buffer, integer, length);
      return measure (inv_status_get_token ((InvStatus) integer), length);

    case INV_FIELD_TYPE_MONEY:
      *length = inv_money_write (integer, buffer);
      return buffer;

    case INV_FIELD_TYPE_MOMENT:
      *length = inv_time_write (context->zone, integer, INV_TIME_STYLE_FULL, buffer);
      return buffer;

    case INV_FIELD_TYPE_BOOLEAN:
      return measure (integer != 0 ? yes_words[0] : no_words[0], length);

    case INV_FIELD_TYPE_CHOICE:
      return measure (get_choice_token (info->choices, integer), length);

    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_INTEGER:
    case INV_FIELD_TYPE_NUMBER:
    case INV_FIELD_TYPE_NAME:
    case INV_FIELD_TYPE_TAGS:
    case INV_FIELD_TYPE_TEXT:
    case INV_FIELD_TYPE_COUNTRY:
    default:
      return write_digits (buffer, integer, length);
    }
}

/* Writes tags as people and files have them; what is stored has no blanks. */
static char *
write_tags (const char *stored)
{
  g_autoptr (InvTags) tags = inv_tags_parse (stored, -1, NULL);

  return tags != NULL ? inv_tags_to_text (tags) : g_strdup (stored);
}

char *
inv_field_write_value (InvField field, const InvValue *value, const InvValueContext *context)
{
  g_return_val_if_fail (value != NULL, NULL);

  char buffer[INV_VALUE_BUFFER_SIZE];
  gsize length;

  switch (value->type)
    {
    case INV_VALUE_INTEGER:
      return g_strdup (inv_field_write_integer (buffer, field, value->integer, context, &length));

    case INV_VALUE_TEXT:
      return inv_field_get_info (field)->type == INV_FIELD_TYPE_TAGS ? write_tags (value->text)
                                                                     : g_strdup (value->text);

    case INV_VALUE_NULL:
    default:
      return g_strdup ("");
    }
}
