/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row in the making, from what a person typed to columns and values: used by inv-entity-edit alone. */

#pragma once

#include "inv-connection.h"
#include "inv-entity-edit.h"
#include "inv-value.h"

G_BEGIN_DECLS

/* More columns than any kind has. */
#define INV_ENTITY_ROW_MAX_COLUMNS 16

/**
 * InvEntityRow:
 * @connection: a connection
 * @entity: the kind of the row
 * @columns: columns that are given
 * @values: their values
 * @n_columns: how many they are
 *
 * Columns of a row with their values.
 */
typedef struct
{
  InvConnection *connection;
  InvEntity entity;
  const char *columns[INV_ENTITY_ROW_MAX_COLUMNS + 1];
  InvValue values[INV_ENTITY_ROW_MAX_COLUMNS];
  guint n_columns;
} InvEntityRow;

/* Reads all assignments but that of the name, which goes to @name. */
gboolean inv_entity_row_read (InvEntityRow *row,
                              const InvEntityAssignment *assignments,
                              gsize n_assignments,
                              const char **name,
                              GError **error);

/* Fails where something is missing that a new row needs. */
gboolean inv_entity_row_check_complete (const InvEntityRow *row, GError **error);

/* The row that a column is to refer to, or 0 where it is not given or to be empty. */
gint64 inv_entity_row_get_reference (const InvEntityRow *row, const char *column);

/* The client that an account is given, else 0. */
gint64 inv_entity_row_get_owner (const InvEntityRow *row);

/* Sets the name, which no other row than @id may have; an account's is its own among those of @owner. */
gboolean
inv_entity_row_set_name (InvEntityRow *row, const char *text, gint64 owner, gint64 id, GError **error);

void inv_entity_row_clear (InvEntityRow *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvEntityRow, inv_entity_row_clear)

G_END_DECLS
