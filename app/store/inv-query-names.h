/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-query.h"

G_BEGIN_DECLS

/* Finds what rows of other tables a match on a name or tag means, and adds the
 * values that the field's column in did then has to ids. A name that is not
 * there is an error; a pattern or a tag that nothing has adds nothing. */
gboolean inv_query_names_resolve (InvConnection *connection,
                                  InvField field,
                                  const InvMatch *match,
                                  GArray *ids,
                                  GError **error);

/* Writes ids as an array of JSON: the form in which a
 * statement takes any number of values in one parameter. */
char *inv_query_ids_to_json (GArray *ids);

G_END_DECLS
