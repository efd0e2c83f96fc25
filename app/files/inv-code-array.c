/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps which of a column's distinct values stands in each row. Most columns of a table hold few distinct
 * values, so that a million rows take a megabyte for each of them. */

#include "config.h"

#include "inv-code-array.h"

void
inv_code_array_init (InvCodeArray *codes)
{
  codes->bytes = g_byte_array_new ();
  codes->width = 1;
}

void
inv_code_array_clear (InvCodeArray *codes)
{
  g_clear_pointer (&codes->bytes, g_byte_array_unref);
}

static void
append_code (GByteArray *bytes, guint width, guint32 code)
{
  guint8 byte = code;
  guint16 two = code;

  if (width == 1)
    g_byte_array_append (bytes, &byte, 1);
  else if (width == 2)
    g_byte_array_append (bytes, (const guint8 *) &two, 2);
  else
    g_byte_array_append (bytes, (const guint8 *) &code, 4);
}

static void
widen (InvCodeArray *codes, guint width)
{
  guint n = codes->bytes->len / codes->width;
  InvCodeArray wider = { g_byte_array_sized_new (n * width + 1024), width };

  for (guint i = 0; i < n; i++)
    append_code (wider.bytes, width, inv_code_array_get (codes, i));

  inv_code_array_clear (codes);
  *codes = wider;
}

void
inv_code_array_append (InvCodeArray *codes, guint32 code)
{
  guint width = code > G_MAXUINT16 ? 4 : code > G_MAXUINT8 ? 2 : 1;

  if (width > codes->width)
    widen (codes, width);

  append_code (codes->bytes, codes->width, code);
}
