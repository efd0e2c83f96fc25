/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values in words for people, in their language. Files and the command line
 * have tokens instead, which are the same everywhere.
 */

#include "config.h"

#include "inv-field-text.h"
#include "inv-moment-text.h"
#include "inv-status.h"

#include <glib/gi18n-lib.h>

static const char *
choice_to_text (InvField field, gint64 value)
{
  for (const InvFieldChoice *choice = inv_field_get_info (field)->choices; choice->token != NULL; choice++)
    if (choice->value == value)
      return inv_field_get_choice_label (field, choice);

  return "";
}

const char *
inv_field_to_text (InvField field, const InvCell *cell, const InvValueContext *context, char **made)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  if (cell->type == INV_VALUE_NULL)
    return "";

  switch (info->type)
    {
    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
      if G_UNLIKELY (cell->integer < 0 || cell->integer >= INV_N_STATUSES)
        return cell->text;
      return inv_status_get_label (cell->integer);

    case INV_FIELD_TYPE_CHOICE:
      return choice_to_text (field, cell->integer);

    case INV_FIELD_TYPE_BOOLEAN:
      return cell->integer ? _ ("Yes") : _ ("No");

    case INV_FIELD_TYPE_MOMENT:
      *made = inv_moment_to_text (context->zone, cell->integer, INV_TIME_STYLE_SHORT);
      return *made;

    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_NUMBER:
    case INV_FIELD_TYPE_NAME:
    case INV_FIELD_TYPE_TAGS:
    case INV_FIELD_TYPE_TEXT:
    case INV_FIELD_TYPE_MONEY:
    case INV_FIELD_TYPE_INTEGER:
    case INV_FIELD_TYPE_COUNTRY:
      return cell->text;

    default:
      g_assert_not_reached ();
    }
}
