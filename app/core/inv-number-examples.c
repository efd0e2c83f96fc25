/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first of many numbers, to be named in a message. */

#include "config.h"

#include "inv-number-examples.h"

#include <glib/gi18n-lib.h>

void
inv_number_examples_add (InvNumberExamples *examples, const char *number)
{
  if (examples->n_numbers < INV_NUMBER_EXAMPLES_MAX)
    g_strlcpy (examples->numbers[examples->n_numbers++], number, INV_NUMBER_SIZE);
}

char *
inv_number_examples_to_text (const InvNumberExamples *examples, guint64 count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < examples->n_numbers; i++)
    {
      if (i > 0)
        g_string_append (text, _ (", "));
      g_string_append (text, examples->numbers[i]);
    }
  if (count > examples->n_numbers)
    g_string_append (text, _ (", …"));

  return g_string_free_and_steal (text);
}
