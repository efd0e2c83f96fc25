/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"
#include "inv-value.h"
#include "inv-zone.h"

G_BEGIN_DECLS

/**
 * InvValueContext:
 * @zone: (transfer none): the inventory's time zone
 * @now: the moment that counts as now, in seconds since 1970 UTC
 * @decimal_sign: the sign before the fraction of an amount that is read, NUL
 *   for the point; amounts are written with a point
 *
 * What reading and writing values depends on.
 */
typedef struct
{
  InvZone *zone;
  gint64 now;
  char decimal_sign;
} InvValueContext;

/**
 * inv_field_parse_value:
 * @field: the field it is for
 * @value: (out): where to put the value, which must be initialised; it owns
 *   its text
 * @text: the text as typed, or as it stands in a file
 * @context: time zone and clock
 * @error: return location for an error
 *
 * Reads a field's value. Blanks around it do not count; a text of blanks
 * only is the empty value. Of a yes-or-no field that is no, and fields that
 * are never empty refuse it.
 *
 * Names and tags are checked for their form only; whether a row of that name
 * is there is for the store to say. The error, %INV_ERROR_INVALID, says what is
 * wrong with which value. Any thread.
 *
 * Returns: whether the text is a value of the field
 */
gboolean inv_field_parse_value (InvField field,
                                InvValue *value,
                                const char *text,
                                const InvValueContext *context,
                                GError **error);

/**
 * inv_field_read_value:
 * @field: the field it is for
 * @value: (out): where to put the value, which must be initialised; it owns
 *   its text
 * @text: the text as typed
 * @context: time zone and clock
 * @error: return location for an error
 *
 * The same as [func@Inv.field_parse_value] with an error that does not name
 * the field, for a message that stands beside it. Any thread.
 *
 * Returns: whether the text is a value of the field
 */
gboolean inv_field_read_value (InvField field,
                               InvValue *value,
                               const char *text,
                               const InvValueContext *context,
                               GError **error);

/**
 * INV_VALUE_BUFFER_SIZE:
 *
 * Room for any value that is not a text, with a NUL at its end.
 */
#define INV_VALUE_BUFFER_SIZE 32

/**
 * inv_field_write_integer:
 * @buffer: room for %INV_VALUE_BUFFER_SIZE bytes
 * @field: a field whose values are stored as numbers, and no name
 * @integer: the value
 * @context: time zone and clock
 * @length: (out): how long the text is
 *
 * Writes a stored number as the text that stands for it in files, on the
 * command line and in the history: `instock`, `1.25`, `2026-12-01 00:00:00`.
 * It is the same in every language, and [func@Inv.field_parse_value] reads it back
 * as the same value. Allocates nothing. Any thread.
 *
 * Returns: (transfer none): the text: @buffer, or a constant
 */
const char *inv_field_write_integer (char *buffer,
                                     InvField field,
                                     gint64 integer,
                                     const InvValueContext *context,
                                     gsize *length);

/**
 * inv_field_write_value:
 * @field: a field
 * @value: a value of it
 * @context: time zone and clock
 *
 * Writes a value as text, as [func@Inv.field_write_integer] does. The empty
 * value is the empty text. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *inv_field_write_value (InvField field, const InvValue *value, const InvValueContext *context);

G_END_DECLS
