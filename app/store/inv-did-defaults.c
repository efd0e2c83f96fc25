/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What new DIDs of an inventory get unless the person says something else. */

#include "config.h"

#include "inv-did-defaults.h"

#include "inv-error.h"
#include "inv-statement.h"
#include "inv-tags.h"

#include <glib/gi18n-lib.h>

#define OPERATOR "new-did-operator"
#define STATUS "new-did-status"
#define AFTER_HOLD "new-did-after-hold"
#define TAGS "new-did-tags"

static gboolean
load_operator (InvStore *store, InvDidDefaults *defaults, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!inv_store_get_setting (store, OPERATOR, &id, error))
    return FALSE;
  if (id == NULL)
    return TRUE;

  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "SELECT id, name FROM operator WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, g_ascii_strtoll (id, NULL, 10));
  if (inv_statement_step (statement, &local_error))
    {
      defaults->operator_id = inv_statement_get_integer (statement, 0);
      defaults->operator_name = g_strdup (inv_statement_get_text (statement, 1));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* A file may come from anywhere, so what stands in it need not be a status that can be. */
static gboolean
load_status (InvStore *store, const char *key, InvStatus *status, GError **error)
{
  g_autofree char *token = NULL;
  InvStatus found;

  *status = INV_STATUS_IN_STOCK;
  if (!inv_store_get_setting (store, key, &token, error))
    return FALSE;

  if (token != NULL && inv_status_scan (token, -1, &found) && inv_status_is_after_hold (found))
    *status = found;

  return TRUE;
}

static gboolean
load_tags (InvStore *store, InvDidDefaults *defaults, GError **error)
{
  g_autofree char *text = NULL;

  if (!inv_store_get_setting (store, TAGS, &text, error))
    return FALSE;

  g_autoptr (InvTags) tags = text != NULL ? inv_tags_parse (text, -1, NULL) : NULL;

  if (tags != NULL && !inv_tags_is_empty (tags))
    defaults->tags = inv_tags_to_text (tags);

  return TRUE;
}

InvDidDefaults *
inv_did_defaults_load (InvStore *store, GError **error)
{
  g_return_val_if_fail (store != NULL, NULL);

  g_autoptr (InvDidDefaults) defaults = g_new0 (InvDidDefaults, 1);

  if (!load_operator (store, defaults, error) || !load_status (store, STATUS, &defaults->status, error)
      || !load_status (store, AFTER_HOLD, &defaults->after_hold, error)
      || !load_tags (store, defaults, error))
    return NULL;

  return g_steal_pointer (&defaults);
}

static gboolean
load_sole_operator (InvStore *store, InvDidDefaults *defaults, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "SELECT min (id), min (name) FROM operator HAVING count (*) = 1", error);

  if (statement == NULL)
    return FALSE;

  if (inv_statement_step (statement, &local_error))
    {
      defaults->operator_id = inv_statement_get_integer (statement, 0);
      defaults->operator_name = g_strdup (inv_statement_get_text (statement, 1));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

InvDidDefaults *
inv_did_defaults_load_for_new (InvStore *store, GError **error)
{
  g_autoptr (InvDidDefaults) defaults = inv_did_defaults_load (store, error);

  if (defaults == NULL || (defaults->operator_id == 0 && !load_sole_operator (store, defaults, error)))
    return NULL;

  return g_steal_pointer (&defaults);
}

static gboolean
check_operator (InvStore *store, gint64 id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (inv_store_get_connection (store),
                                                          "SELECT 1 FROM operator WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, id);
  if (inv_statement_step (statement, &local_error))
    return TRUE;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                         _ ("The operator is no longer in the inventory. Choose another one."));

  return FALSE;
}

static gboolean
save_all (InvStore *store, const InvDidDefaults *defaults, const char *tags, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, defaults->operator_id);

  if (defaults->operator_id != 0 && !check_operator (store, defaults->operator_id, error))
    return FALSE;

  return inv_store_set_setting (store, OPERATOR, defaults->operator_id != 0 ? id : NULL, error)
         && inv_store_set_setting (store, STATUS, inv_status_get_token (defaults->status), error)
         && inv_store_set_setting (store, AFTER_HOLD, inv_status_get_token (defaults->after_hold), error)
         && inv_store_set_setting (store, TAGS, tags, error)
         && inv_connection_commit (inv_store_get_connection (store), error);
}

gboolean
inv_did_defaults_save (InvStore *store, const InvDidDefaults *defaults, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (defaults != NULL, FALSE);

  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvTags) tags = inv_tags_parse (defaults->tags != NULL ? defaults->tags : "", -1, error);

  if (tags == NULL
      || !inv_status_check_change (defaults->status, defaults->status, defaults->after_hold,
                                   INV_STATUS_WAY_CREATE, error)
      || !inv_status_check_after_hold (defaults->after_hold, error)
      || !inv_connection_begin_write (connection, error))
    return FALSE;

  g_autofree char *stored_tags = inv_tags_to_storage (tags);
  gboolean is_saved = save_all (store, defaults, stored_tags, error);

  inv_connection_rollback (connection);

  return is_saved;
}

void
inv_did_defaults_free (InvDidDefaults *defaults)
{
  if (defaults == NULL)
    return;

  g_free (defaults->operator_name);
  g_free (defaults->tags);
  g_free (defaults);
}
