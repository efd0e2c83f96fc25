/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-plan.h"

G_BEGIN_DECLS

/**
 * inv_import_defaults_parse:
 * @defaults: (out caller-allocated): what a file lacks
 * @assignments: (nullable) (array zero-terminated=1): `field=value`
 * @context: time zone, clock and decimal sign
 * @texts: keeps the texts
 * @error: return location for an error: %INV_ERROR_USAGE, or %INV_ERROR_INVALID
 *   for a value that cannot be
 *
 * Reads what new DIDs get where a file says nothing.
 *
 * Returns: whether all is well
 */
gboolean inv_import_defaults_parse (InvImportDefaults *defaults,
                                    const char *const *assignments,
                                    const InvValueContext *context,
                                    GStringChunk *texts,
                                    GError **error);

G_END_DECLS
