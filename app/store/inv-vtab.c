/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the virtual tables over memory have in common. */

#include "config.h"

#include "inv-vtab.h"

/* A plan that reads memory should begin with it and look the rest up by id. */
#define ESTIMATED_ROWS 100

int
inv_vtab_connect (sqlite3 *sqlite, const char *declaration, sqlite3_vtab **vtab)
{
  int result = sqlite3_declare_vtab (sqlite, declaration);

  if (result == SQLITE_OK)
    {
      sqlite3_vtab_config (sqlite, SQLITE_VTAB_DIRECTONLY);
      *vtab = g_new0 (sqlite3_vtab, 1);
    }

  return result;
}

int
inv_vtab_disconnect (sqlite3_vtab *vtab)
{
  g_free (vtab);

  return SQLITE_OK;
}

int
inv_vtab_close (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);

  return SQLITE_OK;
}

/* The argument must be known before the table is read. */
int
inv_vtab_require_argument (sqlite3_index_info *info, int argument_column)
{
  for (int i = 0; i < info->nConstraint; i++)
    if (info->aConstraint[i].iColumn == argument_column
        && info->aConstraint[i].op == SQLITE_INDEX_CONSTRAINT_EQ && info->aConstraint[i].usable)
      {
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->estimatedCost = ESTIMATED_ROWS;
        info->estimatedRows = ESTIMATED_ROWS;
        return SQLITE_OK;
      }

  return SQLITE_CONSTRAINT;
}
