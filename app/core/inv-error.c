/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain that all of the program shares. */

#include "config.h"

#include "inv-error.h"

G_DEFINE_QUARK (inv-error-quark, inv_error)
