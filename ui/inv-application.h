/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_APPLICATION (inv_application_get_type ())

/**
 * InvApplication:
 *
 * The program: its options, its windows, its keys.
 */
G_DECLARE_FINAL_TYPE (InvApplication, inv_application, INV, APPLICATION, AdwApplication)

InvApplication *inv_application_new (void);

G_END_DECLS
