/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-step-info.h"

G_BEGIN_DECLS

/**
 * inv_step_info_to_text:
 * @info: an entry of the log
 *
 * Says in a few words what was done: *Import 24,522 DIDs*. Any thread.
 *
 * Returns: (transfer full): the words, translated
 */
char *inv_step_info_to_text (const InvStepInfo *info);

G_END_DECLS
