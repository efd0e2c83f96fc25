/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The indexes of the table of DIDs that searches walk. */

#include "config.h"

#include "inv-did-index.h"

static const InvDidIndex number_index = { "number", "sqlite_autoindex_did_1", TRUE };

static const InvDidIndex indexes[] = {
  { "status", "did_status", TRUE },
  { "operator_id", "did_operator", TRUE },
  { "tag_set_id", "did_tag_set", TRUE },
  { "client_id", "did_client", TRUE },
  { "batch_id", "did_batch", TRUE },
  { "account_id", "did_account", FALSE },
  { "subscription_id", "did_subscription", FALSE },
  { "hold_until", "did_hold_until", FALSE },
  { "reserved_until", "did_reserved_until", FALSE },
};

const InvDidIndex *
inv_did_index_find (const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      if (g_str_equal (indexes[i].column, column))
        return &indexes[i];
    }
  return NULL;
}

const InvDidIndex *
inv_did_index_get_number (void)
{
  return &number_index;
}
