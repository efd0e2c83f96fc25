/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open inventory: its connection, its settings, who works on it, and what
 * time it is for them. */

#include "config.h"

#include "inv-store.h"

#include "inv-statement.h"

#define DEFAULT_HOLD_DAYS 30
#define DEFAULT_CURRENCY "EUR"

struct _InvStore
{
  InvConnection *connection;
  InvThrough through;
  gboolean has_clock;
  gint64 clock;
};

/* Days are counted where the inventory is kept, wherever it is opened later. */
static gboolean
set_defaults (InvStore *self, GError **error)
{
  static const char hold_days[] = G_STRINGIFY (DEFAULT_HOLD_DAYS);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return inv_store_set_setting (self, INV_SETTING_TIME_ZONE, g_time_zone_get_identifier (zone), error)
         && inv_store_set_setting (self, INV_SETTING_HOLD_DAYS, hold_days, error)
         && inv_store_set_setting (self, INV_SETTING_CURRENCY, DEFAULT_CURRENCY, error);
}

InvStore *
inv_store_open (const char *path, InvConnectionMode mode, InvThrough through, GError **error)
{
  g_autoptr (InvStore) self = g_new0 (InvStore, 1);

  self->through = through;
  self->connection = inv_connection_open (path, mode, error);
  if (self->connection == NULL)
    return NULL;

  if (mode == INV_CONNECTION_CREATE
      && (!inv_connection_begin_write (self->connection, error) || !set_defaults (self, error)
          || !inv_connection_commit (self->connection, error)))
    return NULL;

  return g_steal_pointer (&self);
}

void
inv_store_free (InvStore *self)
{
  if (self == NULL)
    return;

  inv_connection_free (self->connection);
  g_free (self);
}

InvConnection *
inv_store_get_connection (InvStore *self)
{
  return self->connection;
}

InvThrough
inv_store_get_through (InvStore *self)
{
  return self->through;
}

const char *
inv_store_get_who (InvStore *self)
{
  return g_get_user_name ();
}

void
inv_store_set_clock (InvStore *self, gint64 now)
{
  self->has_clock = TRUE;
  self->clock = now;
}

gboolean
inv_store_get_clock (InvStore *self, gint64 *now)
{
  *now = self->clock;

  return self->has_clock;
}

gint64
inv_store_get_now (InvStore *self)
{
  return self->has_clock ? self->clock : g_get_real_time () / G_USEC_PER_SEC;
}

gboolean
inv_store_get_setting (InvStore *self, const char *key, char **value, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement)
      statement = inv_statement_new (self->connection, "SELECT value FROM setting WHERE key = ?1", error);

  *value = NULL;
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_text (statement, 1, key);
  if (inv_statement_step (statement, &local_error))
    *value = g_strdup (inv_statement_get_text (statement, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

gboolean
inv_store_set_setting (InvStore *self, const char *key, const char *value, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (self->connection,
                                     value != NULL
                                         ? "INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)"
                                         : "DELETE FROM setting WHERE key = ?1",
                                     error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_text (statement, 1, key);
  if (value != NULL)
    inv_statement_bind_text (statement, 2, value);

  return inv_statement_run (statement, error);
}

gboolean
inv_store_get_hold_days (InvStore *self, int *days, GError **error)
{
  g_autofree char *text = NULL;

  if (!inv_store_get_setting (self, INV_SETTING_HOLD_DAYS, &text, error))
    return FALSE;

  *days = text != NULL ? (int) g_ascii_strtoll (text, NULL, 10) : DEFAULT_HOLD_DAYS;

  return TRUE;
}
