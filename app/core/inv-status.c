/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statuses of a DID by name: what they are called, and what each of them
 * means for the DID that has it. How one follows another is in
 * inv-status-rules.c.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-status.h"
#include "inv-suggest.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define IN_USE (INV_STATUS_BIT (INV_STATUS_ACTIVE) | INV_STATUS_BIT (INV_STATUS_BLOCKED))
#define AFTER_HOLD                                                                                           \
  (INV_STATUS_BIT (INV_STATUS_RESERVED) | INV_STATUS_BIT (INV_STATUS_IN_STOCK)                               \
   | INV_STATUS_BIT (INV_STATUS_ARCHIVE))

/* Longer than any spelling of a status without its blanks. */
#define MAX_FOLDED 16

static const char *const tokens[] = {
  [INV_STATUS_ACTIVE] = "active",     [INV_STATUS_IN_STOCK] = "instock",
  [INV_STATUS_RESERVED] = "reserved", [INV_STATUS_HOLD] = "hold",
  [INV_STATUS_BLOCKED] = "blocked",   [INV_STATUS_FROZEN] = "frozen",
  [INV_STATUS_ARCHIVE] = "archive",   NULL,
};

static const char *const labels[] = {
  [INV_STATUS_ACTIVE] = NC_ ("status", "Active"),     [INV_STATUS_IN_STOCK] = NC_ ("status", "In Stock"),
  [INV_STATUS_RESERVED] = NC_ ("status", "Reserved"), [INV_STATUS_HOLD] = NC_ ("status", "Hold"),
  [INV_STATUS_BLOCKED] = NC_ ("status", "Blocked"),   [INV_STATUS_FROZEN] = NC_ ("status", "Frozen"),
  [INV_STATUS_ARCHIVE] = NC_ ("status", "Archive"),
};

static gboolean
is_among (InvStatus status, guint statuses)
{
  return (INV_STATUS_BIT (status) & statuses) != 0;
}

const char *
inv_status_get_token (InvStatus status)
{
  g_return_val_if_fail (status < INV_N_STATUSES, NULL);

  return tokens[status];
}

const char *
inv_status_get_label (InvStatus status)
{
  g_return_val_if_fail (status < INV_N_STATUSES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "status", labels[status]);
}

gboolean
inv_status_scan (const char *text, gssize len, InvStatus *status)
{
  g_return_val_if_fail (text != NULL || len == 0, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  char folded[MAX_FOLDED + 1];
  gsize n_folded = 0;
  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (g_ascii_isspace (text[i]) || text[i] == '-' || text[i] == '_')
        continue;
      if (n_folded == MAX_FOLDED || text[i] == '\0')
        return FALSE;
      folded[n_folded++] = g_ascii_tolower (text[i]);
    }
  folded[n_folded] = '\0';

  for (guint i = 0; i < INV_N_STATUSES; i++)
    {
      if (strcmp (folded, tokens[i]) == 0)
        {
          *status = (InvStatus) i;
          return TRUE;
        }
    }
  if (strcmp (folded, "archived") == 0)
    {
      *status = INV_STATUS_ARCHIVE;
      return TRUE;
    }
  return FALSE;
}

gboolean
inv_status_parse (const char *text, gssize len, InvStatus *status, GError **error)
{
  if (inv_status_scan (text, len, status))
    return TRUE;

  g_autofree char *shown = inv_text_shorten (text, len);
  const char *meant = inv_suggest (shown, tokens);

  if (meant != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is not a status. Did you mean “%s”?"), shown,
                 meant);
  else
    {
      g_autofree char *all = g_strjoinv (", ", (char **) tokens);

      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is not a status. There are %s."), shown,
                   all);
    }
  return FALSE;
}

gboolean
inv_status_is_after_hold (InvStatus status)
{
  return is_among (status, AFTER_HOLD);
}

gboolean
inv_status_check_after_hold (InvStatus status, GError **error)
{
  if (inv_status_is_after_hold (status))
    return TRUE;

  g_autofree char *possible = inv_status_set_to_text (AFTER_HOLD);

  g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("%s cannot be an After Hold status. It can be %s."),
               inv_status_get_label (status), possible);
  return FALSE;
}

gboolean
inv_status_needs_client (InvStatus status)
{
  return is_among (status, IN_USE);
}

gboolean
inv_status_may_have_client (InvStatus status)
{
  return is_among (status, IN_USE | INV_STATUS_BIT (INV_STATUS_HOLD));
}

gboolean
inv_status_may_be_deleted (InvStatus status)
{
  return !is_among (status, IN_USE);
}

char *
inv_status_set_to_text (guint statuses)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < INV_N_STATUSES; i++)
    {
      if ((statuses & INV_STATUS_BIT (i)) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, (statuses >> i) == 1 ? C_ ("between the last two of a list", " or ") : ", ");
      g_string_append (text, inv_status_get_label ((InvStatus) i));
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
