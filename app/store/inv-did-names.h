/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-field.h"

G_BEGIN_DECLS

/* A name that a row shows.
 *
 * id: the row that has the name; for tags, the set
 * text: how it is shown
 * length: how long that is
 */
typedef struct
{
  gint64 id;
  char *text;
  gsize length;
} InvDidName;

/* The names, or tags, that one field of DIDs shows, read when they are first met. */
typedef struct _InvDidNames InvDidNames;

InvDidNames *inv_did_names_new (InvConnection *connection, InvField field, GError **error);
void inv_did_names_free (InvDidNames *names);

/* Forgets the names, because they may have changed. */
void inv_did_names_forget (InvDidNames *names);

/* Gets the name for a value of the field's column. NULL if it shows none, and,
 * with error set, if it could not be read. It is valid until forgotten. */
const InvDidName *inv_did_names_get (InvDidNames *names, gint64 key, GError **error);

G_END_DECLS
