/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of an edit, in words: the same in dialog, mass edit and command line. */

#include "config.h"

#include "inv-did-edit.h"

#include <glib/gi18n-lib.h>

static char *
describe_changed (const InvDidEditResult *result)
{
  if (result->selected == 0)
    return g_strdup (_ ("No DIDs found."));

  return g_strdup_printf (ngettext ("%'lu DID changed.", "%'lu DIDs changed.", result->changed),
                          (gulong) result->changed);
}

static char *
describe_forbidden (const InvDidEditResult *result, InvStatus from)
{
  gulong count = result->forbidden[from];

  return g_strdup_printf (ngettext ("%'lu of %'lu DIDs cannot go from %s to %s. It keeps its status.",
                                    "%'lu of %'lu DIDs cannot go from %s to %s. They keep their status.",
                                    count),
                          count, (gulong) result->selected, inv_status_get_label (from),
                          inv_status_get_label (result->target));
}

char *
inv_did_edit_describe_reason (InvDidEditReason reason, guint64 n_dids)
{
  gulong count = n_dids;

  switch (reason)
    {
    case INV_DID_EDIT_NOT_ON_HOLD:
      return g_strdup_printf (ngettext ("%'lu DID is not on Hold and has no end of hold.",
                                        "%'lu DIDs are not on Hold and have no end of hold.", count),
                              count);
    case INV_DID_EDIT_NOT_RESERVED:
      return g_strdup_printf (ngettext ("%'lu DID is not Reserved and has no reservation.",
                                        "%'lu DIDs are not Reserved and have no reservation.", count),
                              count);
    case INV_DID_EDIT_NO_CLIENT:
      return g_strdup_printf (ngettext ("%'lu DID is not Active, Blocked or on Hold and has no client.",
                                        "%'lu DIDs are not Active, Blocked or on Hold and have no client.",
                                        count),
                              count);
    case INV_DID_EDIT_NO_SUCH_ACCOUNT:
      return g_strdup_printf (
          ngettext ("%'lu DID has a client without such an account. It keeps its account.",
                    "%'lu DIDs have a client without such an account. They keep their account.", count),
          count);
    case INV_DID_EDIT_BATCH_OF_ANOTHER:
      return g_strdup_printf (
          ngettext ("%'lu DID has another operator than the vendor batch. It keeps its batch.",
                    "%'lu DIDs have another operator than the vendor batch. They keep their batch.", count),
          count);
    default:
      g_assert_not_reached ();
    }
}

gboolean
inv_did_edit_is_partial (const InvDidEditResult *result)
{
  g_return_val_if_fail (result != NULL, FALSE);

  if (result->n_forbidden > 0)
    return TRUE;

  for (int reason = 0; reason < INV_DID_EDIT_N_REASONS; reason++)
    if (result->left_out[reason] > 0)
      return TRUE;

  return FALSE;
}

GStrv
inv_did_edit_describe (const InvDidEditResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_strv_builder_take (lines, describe_changed (result));

  for (int from = 0; from < INV_N_STATUSES; from++)
    if (result->forbidden[from] > 0)
      g_strv_builder_take (lines, describe_forbidden (result, from));

  for (int reason = 0; reason < INV_DID_EDIT_N_REASONS; reason++)
    if (result->left_out[reason] > 0)
      g_strv_builder_take (lines, inv_did_edit_describe_reason (reason, result->left_out[reason]));

  return g_strv_builder_end (lines);
}
