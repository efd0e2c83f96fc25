/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The log holds what was done as a word, a count and a name; here these become
 * words for people.
 */

#include "config.h"

#include "inv-step-text.h"

#include <glib/gi18n-lib.h>

char *
inv_step_info_to_text (const InvStepInfo *info)
{
  long long count = info->count;

  if (g_str_equal (info->kind, "create"))
    return g_strdup_printf (ngettext ("Create %'lld DID", "Create %'lld DIDs", count), count);

  if (g_str_equal (info->kind, "edit"))
    return g_strdup_printf (ngettext ("Edit %'lld DID", "Edit %'lld DIDs", count), count);

  if (g_str_equal (info->kind, "delete"))
    return g_strdup_printf (ngettext ("Delete %'lld DID", "Delete %'lld DIDs", count), count);

  if (g_str_equal (info->kind, "import"))
    return g_strdup_printf (ngettext ("Import %'lld DID", "Import %'lld DIDs", count), count);

  if (g_str_equal (info->kind, "sample"))
    return g_strdup_printf (ngettext ("Sample Inventory of %'lld DID", "Sample Inventory of %'lld DIDs",
                                      count),
                            count);

  if (info->summary != NULL)
    return g_strdup_printf ("%s %s", info->kind, info->summary);

  return g_strdup (info->kind);
}
