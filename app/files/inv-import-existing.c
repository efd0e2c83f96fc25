/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meets the numbers of a file with those of the inventory. */

#include "config.h"

#include "inv-import-existing.h"

#include "inv-error.h"
#include "inv-import-product.h"
#include "inv-ids-vtab.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* After so many numbers of the inventory that the file has not, looking for the next one anew is faster. */
#define STEPS_BEFORE_LEAP 24

/* Where in a row the product's id is, and behind it the first plain field. */
#define PRODUCT_COLUMN 11
#define FIRST_PLAIN_COLUMN 12

struct _InvImportExisting
{
  InvStatement *statement;
};

static InvNumberKey
get_key (InvStatement *statement)
{
  const char *digits = inv_statement_get_text (statement, 0);

  return inv_number_key_from_digits (digits, strlen (digits));
}

/* Goes to the first number of the inventory that is not less than key. */
static gboolean
leap (InvStatement *statement, InvNumberKey key, GError **error)
{
  char digits[INV_NUMBER_SIZE];

  inv_number_key_to_digits (key, digits);
  inv_statement_reset (statement);
  inv_statement_bind_text (statement, 1, digits);

  return inv_statement_step (statement, error);
}

gboolean
inv_import_existing_find (InvConnection *connection, GArray *entries, InvProgress *progress, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection,
                                     "SELECT number, id FROM did WHERE number >= ?1 ORDER BY number", error);
  gboolean on_row = FALSE;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      InvImportEntry *entry = &g_array_index (entries, InvImportEntry, i);
      int order = -1;

      if (i == 0)
        on_row = leap (statement, entry->key, &local_error);

      for (guint n_steps = 0;
           on_row && (order = inv_number_key_compare (get_key (statement), entry->key)) < 0; n_steps++)
        on_row = n_steps < STEPS_BEFORE_LEAP ? inv_statement_step (statement, &local_error)
                                             : leap (statement, entry->key, &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      entry->detail = on_row && order == 0 ? inv_statement_get_integer (statement, 1) : 0;

      if (i % 4096 == 0 && !inv_progress_check (progress, error))
        return FALSE;
    }

  return TRUE;
}

static char *
build_sql (void)
{
  GString *sql = g_string_new ("SELECT d.status, d.after_hold, d.operator_id, d.batch_id, d.client_id, "
                               "d.account_id, d.subscription_id, d.hold_days, d.hold_until, d.reserved_for, "
                               "d.reserved_until, p.id");
  guint n_fields;
  const InvField *fields = inv_import_plain_fields (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const InvFieldInfo *info = inv_field_get_info (fields[i]);

      if (fields[i] == INV_FIELD_TAG)
        g_string_append (sql, ", t.tags");
      else
        g_string_append_printf (sql, ", %s.%s", inv_import_field_is_of_product (fields[i]) ? "p" : "d",
                                info->column);
    }

  g_string_append (sql, " FROM inv_ids (?1) AS v CROSS JOIN did AS d ON d.id = v.id "
                        "LEFT JOIN tag_set AS t ON t.id = d.tag_set_id LEFT JOIN product AS p ON p.id = d.id "
                        "ORDER BY v.position");

  return g_string_free (sql, FALSE);
}

InvImportExisting *
inv_import_existing_new (InvConnection *connection, const guint32 *ids, gsize n_ids, GError **error)
{
  g_autofree char *sql = build_sql ();
  InvStatement *statement = inv_statement_new (connection, sql, error);

  if (statement == NULL)
    return NULL;

  inv_statement_bind_ids (statement, 1, ids, n_ids);

  InvImportExisting *existing = g_new0 (InvImportExisting, 1);

  existing->statement = statement;

  return existing;
}

void
inv_import_existing_free (InvImportExisting *existing)
{
  inv_statement_free (existing->statement);
  g_free (existing);
}

gboolean
inv_import_existing_next (InvImportExisting *existing, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (inv_statement_step (existing->statement, &local_error))
    return TRUE;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, INV_ERROR, INV_ERROR_DAMAGED,
                         _ ("The index of the numbers does not fit the table of DIDs. Check the inventory."));

  return FALSE;
}

void
inv_import_existing_get_facts (InvImportExisting *existing, InvDidFacts *facts)
{
  InvStatement *statement = existing->statement;

  *facts = (InvDidFacts) {
    .has_status = TRUE,
    .status = inv_statement_get_integer (statement, 0),
    .has_after_hold = TRUE,
    .after_hold = inv_statement_get_integer (statement, 1),
    .operator_id = inv_statement_get_integer (statement, 2),
    .batch_id = inv_statement_get_integer (statement, 3),
    .client_id = inv_statement_get_integer (statement, 4),
    .account_id = inv_statement_get_integer (statement, 5),
    .subscription_id = inv_statement_get_integer (statement, 6),
    .hold_days = inv_statement_is_null (statement, 7) ? -1 : (int) inv_statement_get_integer (statement, 7),
    .package_hold_days = -1,
    .has_hold_until = !inv_statement_is_null (statement, 8),
    .hold_until = inv_statement_get_integer (statement, 8),
    .reserved_for = inv_statement_get_text (statement, 9),
    .has_reserved_until = !inv_statement_is_null (statement, 10),
    .reserved_until = inv_statement_get_integer (statement, 10),
  };
}

gboolean
inv_import_existing_is_product (InvImportExisting *existing)
{
  return !inv_statement_is_null (existing->statement, PRODUCT_COLUMN);
}

InvValue
inv_import_existing_get_value (InvImportExisting *existing, guint plain_field)
{
  return inv_statement_get_value (existing->statement, FIRST_PLAIN_COLUMN + (int) plain_field);
}
