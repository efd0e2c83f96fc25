/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-value.h"

G_BEGIN_DECLS

/**
 * INV_SOURCE_MAX_COLUMNS:
 *
 * How many columns a source has at most.
 */
#define INV_SOURCE_MAX_COLUMNS 64

typedef struct _InvSource InvSource;

/**
 * InvSource:
 * @n_rows: how many rows there are
 * @get_value: writes the value of a column (from 0) of a row (from 0) to @value.
 *   A text is borrowed and must stay as it is until another row is asked for.
 *   Rows are asked for in order, each column of a row at most once, by the
 *   thread that runs the step. Before it is called @value holds nothing.
 *
 * Rows that are made as they are needed, so that a million of them go into the
 * inventory by one statement without standing in memory first. Embed it as
 * the first member of a struct of your own.
 */
struct _InvSource
{
  gint64 n_rows;
  void (*get_value) (InvSource *source, gint64 row, int column, InvValue *value);
};

G_END_DECLS
