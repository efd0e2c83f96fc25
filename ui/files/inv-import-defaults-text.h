/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-choices.h"
#include "inv-import-sample.h"

G_BEGIN_DECLS

/**
 * inv_import_defaults_describe:
 * @choices: what was decided
 * @sample: (nullable): a sample of the file
 *
 * Says what new DIDs get where the file says nothing; and that they lack an
 * operator, where that is so.
 *
 * Returns: (transfer full): the text
 */
char *inv_import_defaults_describe (const InvImportChoices *choices, InvImportSample *sample);

G_END_DECLS
