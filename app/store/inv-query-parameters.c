/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values that the statements of a query share, bound by name. */

#include "config.h"

#include "inv-query-parameters.h"

static void
clear_value (gpointer data)
{
  inv_value_clear (data);
}

void
inv_query_parameters_init (InvQueryParameters *parameters)
{
  parameters->values = g_array_new (FALSE, TRUE, sizeof (InvValue));
  g_array_set_clear_func (parameters->values, clear_value);
}

void
inv_query_parameters_clear (InvQueryParameters *parameters)
{
  g_clear_pointer (&parameters->values, g_array_unref);
}

static guint
add_value (InvQueryParameters *parameters, InvValue value)
{
  InvValue copy;

  inv_value_copy (&copy, &value);
  g_array_append_val (parameters->values, copy);
  return parameters->values->len - 1;
}

guint
inv_query_parameters_add_integer (InvQueryParameters *parameters, gint64 integer)
{
  return add_value (parameters, inv_value_from_integer (integer));
}

guint
inv_query_parameters_add_text (InvQueryParameters *parameters, const char *text)
{
  return add_value (parameters, inv_value_from_text (text));
}

void
inv_query_parameters_bind (const InvQueryParameters *parameters, InvStatement *statement)
{
  char name[16];

  for (guint i = 0; i < parameters->values->len; i++)
    {
      g_snprintf (name, sizeof name, ":p%u", i);

      int parameter = inv_statement_find_parameter (statement, name);

      if (parameter > 0)
        inv_statement_bind_value (statement, parameter, &g_array_index (parameters->values, InvValue, i));
    }
}
