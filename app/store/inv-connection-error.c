/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What SQLite's failures mean to the person at the screen. */

#include "config.h"

#include "inv-connection-private.h"
#include "inv-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* Some ways of having no room are no ENOSPC, and SQLite only says that a write failed. */
static gboolean
is_out_of_space (sqlite3 *sqlite, int result)
{
  int code;

  if ((result & 0xff) == SQLITE_FULL)
    return TRUE;

  if ((result & 0xff) != SQLITE_IOERR)
    return FALSE;

  code = sqlite3_system_errno (sqlite);

  return code == ENOSPC || code == EDQUOT || code == EFBIG;
}

static void
set_constraint_error (sqlite3 *sqlite, int result, GError **error)
{
  const char *detail = sqlite3_errmsg (sqlite);

  switch (result)
    {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      g_set_error (error, INV_ERROR, INV_ERROR_EXISTS,
                   _ ("This is in the inventory already (%s). Nothing was changed."), detail);
      break;

    case SQLITE_CONSTRAINT_FOREIGNKEY:
      g_set_error_literal (
          error, INV_ERROR, INV_ERROR_IN_USE,
          _ ("Something in the inventory refers to this, or this refers to something that is "
             "gone. Nothing was changed."));
      break;

    default:
      g_set_error (error, INV_ERROR, INV_ERROR_FORBIDDEN,
                   _ ("The inventory's rules do not allow this (%s). Nothing was changed."), detail);
      break;
    }
}

gboolean
inv_sqlite_set_error (sqlite3 *sqlite, const char *name, int result, GError **error)
{
  if (is_out_of_space (sqlite, result))
    {
      g_set_error (
          error, INV_ERROR, INV_ERROR_NO_SPACE,
          _ ("There is no room left on the disk of “%s”. Nothing was changed. Make room and try again."),
          name);
      return FALSE;
    }

  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, INV_ERROR, INV_ERROR_BUSY,
                   _ ("Another program is writing to “%s”. Nothing was changed. Try again when it is done."),
                   name);
      break;

    case SQLITE_INTERRUPT:
      g_set_error_literal (error, INV_ERROR, INV_ERROR_CANCELLED, _ ("Stopped. Nothing was changed."));
      break;

    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (
          error, INV_ERROR, INV_ERROR_READ_ONLY,
          _ ("“%s” cannot be changed, because the file or its folder cannot be written. Copy it to a "
             "folder of your own to change it."),
          name);
      break;

    case SQLITE_NOTADB:
      g_set_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY,
                   _ ("“%s” is not an inventory. To bring a table in, import it."), name);
      break;

    case SQLITE_CORRUPT:
      g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED,
                   _ ("“%s” is damaged. It was left as it is; restore the newest backup of it."), name);
      break;

    case SQLITE_CONSTRAINT:
      set_constraint_error (sqlite, result, error);
      break;

    default:
      g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” could not be read or written: %s"), name,
                   sqlite3_errmsg (sqlite));
      break;
    }

  return FALSE;
}

gboolean
inv_connection_set_error (InvConnection *self, int result, GError **error)
{
  return inv_sqlite_set_error (inv_connection_get_sqlite (self), inv_connection_get_display_name (self),
                               result, error);
}
