/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of InvLibrary share. */

#pragma once

#include "inv-library.h"

G_BEGIN_DECLS

/* Looks at the folder again. */
void inv_library_reload (InvLibrary *self);

G_END_DECLS
