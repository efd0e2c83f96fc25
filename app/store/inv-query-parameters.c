/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values that the statements of a query share, bound by name. */

#include "config.h"

#include "inv-query-parameters.h"

#include "inv-ids-vtab.h"

static void
clear_value (gpointer data)
{
  inv_value_clear (data);
}

static void
free_id_set (gpointer data)
{
  inv_id_set_unref (data);
}

void
inv_query_parameters_init (InvQueryParameters *parameters)
{
  parameters->values = g_array_new (FALSE, TRUE, sizeof (InvValue));
  g_array_set_clear_func (parameters->values, clear_value);
  parameters->id_sets = g_ptr_array_new_with_free_func (free_id_set);
}

void
inv_query_parameters_clear (InvQueryParameters *parameters)
{
  g_clear_pointer (&parameters->values, g_array_unref);
  g_clear_pointer (&parameters->id_sets, g_ptr_array_unref);
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

guint
inv_query_parameters_add_id_set (InvQueryParameters *parameters, InvIdSet *ids)
{
  g_ptr_array_add (parameters->id_sets, inv_id_set_ref (ids));
  return parameters->id_sets->len - 1;
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

  for (guint i = 0; i < parameters->id_sets->len; i++)
    {
      g_snprintf (name, sizeof name, ":ids%u", i);

      int parameter = inv_statement_find_parameter (statement, name);

      if (parameter > 0)
        inv_statement_bind_id_set (statement, parameter, g_ptr_array_index (parameters->id_sets, i));
    }
}
