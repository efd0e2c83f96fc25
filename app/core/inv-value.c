/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One value of one field as the inventory keeps it: nothing, a whole number
 * or text. */

#include "config.h"

#include "inv-value.h"

/**
 * inv_value_null:
 *
 * Returns: nothing
 */
InvValue
inv_value_null (void)
{
  return (InvValue) INV_VALUE_INIT;
}

/**
 * inv_value_from_integer:
 * @integer: a whole number
 *
 * Returns: a value that holds @integer
 */
InvValue
inv_value_from_integer (gint64 integer)
{
  return (InvValue) { .type = INV_VALUE_INTEGER, .integer = integer };
}

/**
 * inv_value_from_text:
 * @text: (nullable): UTF-8 text, which must outlive the value
 *
 * Returns: a value that borrows @text; nothing when @text is %NULL
 */
InvValue
inv_value_from_text (const char *text)
{
  return (InvValue) { .type = text != NULL ? INV_VALUE_TEXT : INV_VALUE_NULL, .text = text };
}

/**
 * inv_value_copy:
 * @copy: (out caller-allocates): where the copy goes; what it held is not freed
 * @value: the value to copy
 *
 * Copies @value with its text. Free it with inv_value_clear().
 */
void
inv_value_copy (InvValue *copy, const InvValue *value)
{
  *copy = *value;
  copy->text = g_strdup (value->text);
}

/**
 * inv_value_clear:
 * @value: a value made by inv_value_copy(), or nothing
 *
 * Frees what @value owns and leaves nothing in it.
 */
void
inv_value_clear (InvValue *value)
{
  g_free ((char *) value->text);
  *value = inv_value_null ();
}

/**
 * inv_value_equal:
 * @a: a value
 * @b: another
 *
 * Returns: whether both hold the same; nothing equals nothing
 */
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

/**
 * inv_value_hash:
 * @value: a value
 *
 * Returns: a number that is the same for equal values
 */
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
