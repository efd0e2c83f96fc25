/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several commands do with the fields of a DID: queries, columns, and the help on both. */

#include "config.h"

#include "inv-cli-fields.h"

#include <glib/gi18n-lib.h>

#include "inv-cli-help.h"
#include "inv-error.h"

InvQuery *
inv_cli_parse_search (InvCli *cli, guint position, GError **error)
{
  const char *text = inv_cli_args_operand (cli->args, position);

  return text != NULL ? inv_query_parse (text, INV_QUERY_MODE_SEARCH, error) : inv_query_new_all ();
}

GArray *
inv_cli_parse_columns (InvCli *cli, GError **error)
{
  const char *text = inv_cli_args_get (cli->args, "columns");

  if (text != NULL)
    return inv_field_parse_list (text, error);

  GArray *fields = g_array_new (FALSE, FALSE, sizeof (InvField));

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      if (inv_field_has (field, INV_FIELD_FLAG_DEFAULT_COLUMN))
        g_array_append_val (fields, field);
    }

  return fields;
}

static InvCliCellKind
cell_kind (InvField field)
{
  switch (inv_field_get_info (field)->type)
    {
    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_INTEGER:
      return INV_CLI_CELL_INTEGER;
    case INV_FIELD_TYPE_BOOLEAN:
      return INV_CLI_CELL_FLAG;
    case INV_FIELD_TYPE_TAGS:
      return INV_CLI_CELL_SET;
    case INV_FIELD_TYPE_NUMBER:
    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
    case INV_FIELD_TYPE_NAME:
    case INV_FIELD_TYPE_TEXT:
    case INV_FIELD_TYPE_MONEY:
    case INV_FIELD_TYPE_MOMENT:
    case INV_FIELD_TYPE_COUNTRY:
    case INV_FIELD_TYPE_CHOICE:
      return INV_CLI_CELL_TEXT;
    default:
      g_assert_not_reached ();
    }
}

InvCliColumn *
inv_cli_fields_to_columns (GArray *fields)
{
  InvCliColumn *columns = g_new (InvCliColumn, fields->len);

  for (guint i = 0; i < fields->len; i++)
    {
      InvField field = g_array_index (fields, InvField, i);

      columns[i].name = inv_field_get_name (field);
      columns[i].kind = cell_kind (field);
    }

  return columns;
}

void
inv_cli_help_append_fields (GString *out, const char *title, InvFieldFlags flags)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (INV_N_FIELDS, NULL, TRUE);

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      if (inv_field_has (field, flags))
        g_ptr_array_add (names, (gpointer) inv_field_get_name (field));
    }

  inv_cli_help_append_words (out, title, (const char *const *) names->pdata);
}

void
inv_cli_help_append_query (GString *out)
{
  static const struct
  {
    const char *term;
    const char *text;
  } rows[] = {
    { "1205*  *0000  1800*VOIP", N_ ("numbers that look like this") },
    { "did:A..B  did:A,B,C", N_ ("a span of numbers, a list of numbers") },
    { "status:hold,reserved", N_ ("a field that has one of these values") },
    { "recurring-cost:1..5", N_ ("a field between two values; also <, <=, >, >=") },
    { "notes:none  notes:any", N_ ("a field that is empty, or is not") },
    { "-tag:vip", N_ ("not so") },
    { "word  \"two words\"", N_ ("in number, tag, notes or client") },
  };

  g_string_append_printf (out, "\n%s\n",
                          _ ("QUERY is one argument, in quotes; all that stands in it must be so:"));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    inv_cli_help_append_row (out, rows[i].term, _ (rows[i].text));
}
