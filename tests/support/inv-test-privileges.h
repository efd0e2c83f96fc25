/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the permissions of files count for root, too. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From now on this process may only do to files what their permissions allow. There is no way back, so a test
 * calls it in a process of its own. */
void inv_test_drop_privileges (void);

G_END_DECLS
