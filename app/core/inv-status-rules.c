/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of a DID: which status can follow which, by what. This table is
 * the only place that knows; dialogs, mass edit, import, rules and the command
 * line all ask here, and all say what is said here.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-status.h"

#include <glib/gi18n-lib.h>

#define ACTIVE INV_STATUS_BIT (INV_STATUS_ACTIVE)
#define IN_STOCK INV_STATUS_BIT (INV_STATUS_IN_STOCK)
#define RESERVED INV_STATUS_BIT (INV_STATUS_RESERVED)
#define HOLD INV_STATUS_BIT (INV_STATUS_HOLD)
#define BLOCKED INV_STATUS_BIT (INV_STATUS_BLOCKED)
#define FROZEN INV_STATUS_BIT (INV_STATUS_FROZEN)
#define ARCHIVE INV_STATUS_BIT (INV_STATUS_ARCHIVE)

/* Stands for the bit of the DID's own After Hold status. */
#define AFTER_HOLD INV_STATUS_BIT (INV_N_STATUSES)

#define EVERY (AFTER_HOLD - 1)

static const guint followers[INV_STATUS_WAY_CREATE][INV_N_STATUSES] = {
  [INV_STATUS_WAY_EDIT] = {
    [INV_STATUS_ACTIVE] = ACTIVE | BLOCKED | HOLD | RESERVED,
    [INV_STATUS_IN_STOCK] = IN_STOCK | RESERVED | ARCHIVE | FROZEN,
    [INV_STATUS_RESERVED] = RESERVED | IN_STOCK | ARCHIVE,
    [INV_STATUS_HOLD] = HOLD | AFTER_HOLD | RESERVED,
    [INV_STATUS_BLOCKED] = BLOCKED | ACTIVE | HOLD | RESERVED,
    [INV_STATUS_FROZEN] = FROZEN | IN_STOCK | RESERVED | ARCHIVE,
    [INV_STATUS_ARCHIVE] = ARCHIVE | RESERVED,
  },
  [INV_STATUS_WAY_ASSIGN] = {
    [INV_STATUS_IN_STOCK] = ACTIVE,
    [INV_STATUS_RESERVED] = ACTIVE,
  },
  [INV_STATUS_WAY_RELEASE] = {
    [INV_STATUS_ACTIVE] = HOLD | AFTER_HOLD,
    [INV_STATUS_BLOCKED] = HOLD | AFTER_HOLD,
  },
  [INV_STATUS_WAY_GIVE_BACK] = {
    [INV_STATUS_ACTIVE] = HOLD | AFTER_HOLD,
    [INV_STATUS_IN_STOCK] = HOLD | AFTER_HOLD,
    [INV_STATUS_BLOCKED] = HOLD | AFTER_HOLD,
  },
  [INV_STATUS_WAY_RESUME] = {
    [INV_STATUS_HOLD] = ACTIVE,
  },
  [INV_STATUS_WAY_TIME] = {
    [INV_STATUS_RESERVED] = IN_STOCK,
    [INV_STATUS_HOLD] = AFTER_HOLD,
  },
};

/* The statuses that have a follower by a way. */
static guint
get_beginnings (InvStatusWay way)
{
  guint statuses = 0;

  for (guint from = 0; from < INV_N_STATUSES; from++)
    {
      if (followers[way][from] != 0)
        statuses |= INV_STATUS_BIT (from);
    }
  return statuses;
}

guint
inv_status_get_allowed (InvStatus from, InvStatus after_hold, InvStatusWay way)
{
  g_return_val_if_fail (way < INV_N_STATUS_WAYS, 0);

  if (way == INV_STATUS_WAY_CREATE)
    return IN_STOCK | RESERVED | ARCHIVE;
  if (way == INV_STATUS_WAY_IMPORT)
    return EVERY;

  g_return_val_if_fail (from < INV_N_STATUSES, 0);
  g_return_val_if_fail (inv_status_is_after_hold (after_hold), 0);

  guint allowed = followers[way][from];

  if ((allowed & AFTER_HOLD) != 0)
    allowed |= INV_STATUS_BIT (after_hold);
  return allowed & EVERY;
}

gboolean
inv_status_may_change (InvStatus from, InvStatus to, InvStatus after_hold, InvStatusWay way)
{
  g_return_val_if_fail (to < INV_N_STATUSES, FALSE);

  return (inv_status_get_allowed (from, after_hold, way) & INV_STATUS_BIT (to)) != 0;
}

static char *
explain_edit (InvStatus from, InvStatus to, InvStatus after_hold)
{
  const char *is = inv_status_get_label (from);
  const char *becomes = inv_status_get_label (to);
  guint others = inv_status_get_allowed (from, after_hold, INV_STATUS_WAY_EDIT) & ~INV_STATUS_BIT (from);
  g_autofree char *possible = inv_status_set_to_text (others);

  if (inv_status_may_change (from, to, after_hold, INV_STATUS_WAY_ASSIGN))
    return g_strdup_printf (_ ("A DID goes from %s to %s only by assigning it to a client's account."), is,
                            becomes);
  if (inv_status_may_change (from, to, after_hold, INV_STATUS_WAY_RESUME))
    return g_strdup_printf (_ ("A DID goes from %s to %s only by resuming its subscription."), is, becomes);
  return g_strdup_printf (_ ("A DID cannot go from %s to %s. It can go to %s."), is, becomes, possible);
}

char *
inv_status_explain (InvStatus from, InvStatus to, InvStatus after_hold, InvStatusWay way)
{
  g_return_val_if_fail (way < INV_N_STATUS_WAYS, NULL);
  g_return_val_if_fail (to < INV_N_STATUSES, NULL);

  if (way == INV_STATUS_WAY_EDIT)
    return explain_edit (from, to, after_hold);

  if (way == INV_STATUS_WAY_CREATE || way == INV_STATUS_WAY_IMPORT)
    {
      g_autofree char *possible = inv_status_set_to_text (inv_status_get_allowed (from, after_hold, way));

      return g_strdup_printf (_ ("A new DID cannot be %s. It can be %s."), inv_status_get_label (to),
                              possible);
    }

  const char *is = inv_status_get_label (from);
  g_autofree char *those = inv_status_set_to_text (get_beginnings (way));

  switch (way)
    {
    case INV_STATUS_WAY_ASSIGN:
      return g_strdup_printf (_ ("A DID whose status is %s cannot be assigned. It must be %s."), is, those);
    case INV_STATUS_WAY_RELEASE:
      return g_strdup_printf (_ ("A DID whose status is %s cannot be released. It must be %s."), is, those);
    case INV_STATUS_WAY_GIVE_BACK:
      return g_strdup_printf (_ ("A DID whose status is %s cannot be given back. It must be %s."), is, those);
    case INV_STATUS_WAY_RESUME:
      return g_strdup_printf (_ ("A DID whose status is %s cannot be resumed. It must be %s."), is, those);
    case INV_STATUS_WAY_TIME:
      return g_strdup_printf (_ ("A DID does not go from %s to %s by time."), is, inv_status_get_label (to));
    case INV_STATUS_WAY_EDIT:
    case INV_STATUS_WAY_CREATE:
    case INV_STATUS_WAY_IMPORT:
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
inv_status_check_change (InvStatus from, InvStatus to, InvStatus after_hold, InvStatusWay way, GError **error)
{
  if (inv_status_may_change (from, to, after_hold, way))
    return TRUE;

  g_autofree char *message = inv_status_explain (from, to, after_hold, way);

  g_set_error_literal (error, INV_ERROR, INV_ERROR_FORBIDDEN, message);
  return FALSE;
}
