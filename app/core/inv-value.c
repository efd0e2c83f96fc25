/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One value of one field as the inventory keeps it: nothing, a whole number
 * or text. */

#include "config.h"

#include "inv-value.h"

InvValue
inv_value_null (void)
{
  return (InvValue) INV_VALUE_INIT;
}

InvValue
inv_value_from_integer (gint64 integer)
{
  return (InvValue) { .type = INV_VALUE_INTEGER, .integer = integer };
}

InvValue
inv_value_from_text (const char *text)
{
  return (InvValue) { .type = text != NULL ? INV_VALUE_TEXT : INV_VALUE_NULL, .text = text };
}

void
inv_value_copy (InvValue *copy, const InvValue *value)
{
  *copy = *value;
  copy->text = g_strdup (value->text);
}

void
inv_value_clear (InvValue *value)
{
  g_free ((char *) value->text);
  *value = inv_value_null ();
}

gboolean
inv_value_equal (const InvValue *a, const InvValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case INV_VALUE_INTEGER:
      return a->integer == b->integer;

    case INV_VALUE_TEXT:
      return g_str_equal (a->text, b->text);

    case INV_VALUE_NULL:
    default:
      return TRUE;
    }
}

guint
inv_value_hash (const InvValue *value)
{
  switch (value->type)
    {
    case INV_VALUE_INTEGER:
      return g_int64_hash (&value->integer);

    case INV_VALUE_TEXT:
      return g_str_hash (value->text);

    case INV_VALUE_NULL:
    default:
      return 0;
    }
}
