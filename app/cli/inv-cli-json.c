/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one thing of JSON that is worth a function when one only writes it: its strings. */

#include "config.h"

#include "inv-cli-json.h"

#include <string.h>

static void
append_valid (GString *out, const char *text)
{
  const char *from = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;

      g_string_append_len (out, from, p - from);
      from = p + 1;

      switch (c)
        {
        case '"':
        case '\\':
          g_string_append_c (out, '\\');
          g_string_append_c (out, c);
          break;
        case '\n':
          g_string_append (out, "\\n");
          break;
        case '\t':
          g_string_append (out, "\\t");
          break;
        default:
          g_string_append_printf (out, "\\u%04x", c);
          break;
        }
    }

  g_string_append (out, from);
}

void
inv_cli_json_append_text (GString *out, const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '"');
  if (g_utf8_validate (text, -1, NULL))
    append_valid (out, text);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      append_valid (out, valid);
    }
  g_string_append_c (out, '"');
}
