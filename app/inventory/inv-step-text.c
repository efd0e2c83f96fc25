/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The log holds what was done as a word, a count and a name; here these become
 * words for people.
 */

#include "config.h"

#include "inv-count.h"
#include "inv-step-text.h"

#include <glib/gi18n-lib.h>

char *
inv_step_info_to_text (const InvStepInfo *info)
{
  guint64 n = info->count;
  g_autofree char *count = inv_count_to_text (n);

  if (g_str_equal (info->kind, "create"))
    return g_strdup_printf (ngettext ("Create %s DID", "Create %s DIDs", n), count);

  if (g_str_equal (info->kind, "edit"))
    return g_strdup_printf (ngettext ("Edit %s DID", "Edit %s DIDs", n), count);

  if (g_str_equal (info->kind, "delete"))
    return g_strdup_printf (ngettext ("Delete %s DID", "Delete %s DIDs", n), count);

  if (g_str_equal (info->kind, "import"))
    return g_strdup_printf (ngettext ("Import %s DID", "Import %s DIDs", n), count);

  if (g_str_equal (info->kind, "sample"))
    return g_strdup_printf (ngettext ("Sample Inventory of %s DID", "Sample Inventory of %s DIDs", n), count);

  /* Of operators, clients and the rest the summary is the name. */
  if (g_str_has_suffix (info->kind, "-add"))
    return g_strdup_printf (_ ("Add %s"), info->summary);

  if (g_str_has_suffix (info->kind, "-edit"))
    return g_strdup_printf (_ ("Edit %s"), info->summary);

  if (g_str_has_suffix (info->kind, "-delete"))
    return g_strdup_printf (_ ("Delete %s"), info->summary);

  return g_strdup (info->summary != NULL ? info->summary : info->kind);
}
