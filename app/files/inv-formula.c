/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps text that looks like a formula from being run by the spreadsheet that opens our file, in a way
 * that can be taken back exactly. */

#include "config.h"

#include "inv-formula.h"

static gboolean
starts_formula (char c)
{
  return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
}

gboolean
inv_formula_needs_mark (const char *text, gsize length)
{
  gsize i = 0;

  while (i < length && text[i] == '\'')
    i++;

  return i < length && starts_formula (text[i]);
}

const char *
inv_formula_skip_mark (const char *text)
{
  if (text[0] != '\'')
    return text;

  const char *behind = text;

  while (*behind == '\'')
    behind++;

  return starts_formula (*behind) ? text + 1 : text;
}
