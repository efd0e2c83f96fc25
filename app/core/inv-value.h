/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvValueType:
 * @INV_VALUE_NULL: nothing
 * @INV_VALUE_INTEGER: a whole number: an id, a status, millionths, seconds
 * @INV_VALUE_TEXT: UTF-8 text
 *
 * What an [struct@Inv.Value] holds.
 */
typedef enum
{
  INV_VALUE_NULL,
  INV_VALUE_INTEGER,
  INV_VALUE_TEXT,
} InvValueType;

/**
 * InvValue:
 * @type: which of the others counts
 * @integer: the whole number, else 0
 * @text: the text, ended by a NUL byte, else %NULL
 *
 * One value of one field as the inventory keeps it.
 *
 * A value made by [func@Inv.Value.from_text] borrows its text. One made by
 * [func@Inv.Value.copy] owns it and goes with [func@Inv.Value.clear]. All
 * functions may be called from any thread.
 */
typedef struct
{
  InvValueType type;
  gint64 integer;
  const char *text;
} InvValue;

#define INV_VALUE_INIT { INV_VALUE_NULL, 0, NULL }

/**
 * inv_value_null:
 *
 * Returns: nothing
 */
InvValue inv_value_null (void);

/**
 * inv_value_from_integer:
 * @integer: a whole number
 *
 * Returns: a value that holds @integer
 */
InvValue inv_value_from_integer (gint64 integer);

/**
 * inv_value_from_text:
 * @text: (nullable): UTF-8 text, which must outlive the value
 *
 * Returns: a value that borrows @text; nothing when @text is %NULL
 */
InvValue inv_value_from_text (const char *text);

/**
 * inv_value_copy:
 * @copy: (out caller-allocates): where the copy goes; what it held is not freed
 * @value: the value to copy
 *
 * Copies @value with its text. Free it with inv_value_clear().
 */
void inv_value_copy (InvValue *copy, const InvValue *value);

/**
 * inv_value_clear:
 * @value: a value made by inv_value_copy(), or nothing
 *
 * Frees what @value owns and leaves nothing in it.
 */
void inv_value_clear (InvValue *value);

/**
 * inv_value_equal:
 * @a: a value
 * @b: another
 *
 * Returns: whether both hold the same; nothing equals nothing
 */
gboolean inv_value_equal (const InvValue *a, const InvValue *b);

/**
 * inv_value_hash:
 * @value: a value
 *
 * Returns: a number that is the same for equal values
 */
guint inv_value_hash (const InvValue *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvValue, inv_value_clear)

G_END_DECLS
