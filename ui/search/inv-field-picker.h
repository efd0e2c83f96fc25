/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-field.h"

G_BEGIN_DECLS

#define INV_TYPE_FIELD_PICKER (inv_field_picker_get_type ())

/**
 * InvFieldPicker:
 *
 * A page with every field that one can search by. The signal `picked` comes
 * with the field that a person chooses, as an int.
 */
G_DECLARE_FINAL_TYPE (InvFieldPicker, inv_field_picker, INV, FIELD_PICKER, AdwNavigationPage)

G_END_DECLS
