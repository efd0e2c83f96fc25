/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-number.h"

G_BEGIN_DECLS

/**
 * INV_NUMBER_EXAMPLES_MAX:
 *
 * How many numbers a message names before it says that there are more.
 */
#define INV_NUMBER_EXAMPLES_MAX 5

/**
 * InvNumberExamples:
 * @numbers: the first numbers of many
 * @n_numbers: how many of them there are
 *
 * Numbers to be named in a message. All zeros is none.
 */
typedef struct
{
  char numbers[INV_NUMBER_EXAMPLES_MAX][INV_NUMBER_SIZE];
  guint n_numbers;
} InvNumberExamples;

/**
 * inv_number_examples_add:
 * @examples: examples
 * @number: a number, as digits
 *
 * Keeps a number, if it is one of the first. Any thread.
 */
void inv_number_examples_add (InvNumberExamples *examples, const char *number);

/**
 * inv_number_examples_to_text:
 * @examples: examples
 * @count: how many numbers there are in all
 *
 * Any thread.
 *
 * Returns: (transfer full): the numbers with commas between, and an ellipsis if
 *   there are more
 */
char *inv_number_examples_to_text (const InvNumberExamples *examples, guint64 count);

G_END_DECLS
