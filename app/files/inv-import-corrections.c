/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import takes otherwise than the file writes it, and tells the person about. */

#include "config.h"

#include "inv-import-corrections.h"

#include <glib/gi18n-lib.h>

/* Whether the row names another reseller than its operator has. */
static gboolean
has_other_reseller (const InvImportRows *rows,
                    const InvImportDefaults *defaults,
                    InvImportNames *names,
                    guint32 row)
{
  if (rows->columns[INV_FIELD_RESELLER] == NULL)
    return FALSE;

  const InvImportCell *reseller = inv_import_given_get_cell (rows, NULL, row, INV_FIELD_RESELLER);
  const InvImportCell *operator= inv_import_given_get_cell (rows, defaults, row, INV_FIELD_OPERATOR);

  return reseller->type == INV_VALUE_TEXT
         && operator->integer != 0 && reseller->integer != inv_import_names_get_parent (
             names, INV_ENTITY_OPERATOR, operator->integer);
}

guint
inv_import_corrections_list (const InvImportRows *rows,
                             const InvImportDefaults *defaults,
                             InvImportNames *names,
                             guint32 row,
                             const char *messages[INV_IMPORT_MAX_CORRECTIONS])
{
  guint8 notices = rows->notices->data[row];
  guint n = 0;

  if (notices & INV_NUMBER_NOTICE_LETTERS)
    messages[n++] = _ ("Letters became the digits of the telephone keypad.");
  if (notices & INV_NUMBER_NOTICE_FRACTION)
    messages[n++] = _ ("A fraction of zeros was taken off the number.");
  if (has_other_reseller (rows, defaults, names, row))
    messages[n++] = _ ("The reseller is the operator's, and stayed as it is.");

  return n;
}
