/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a column of a file can be for, as a list to choose from. */

#include "config.h"

#include "inv-import-targets.h"

#include <glib/gi18n.h>

#define N_SPECIAL 4

static const int special[N_SPECIAL] = {
  INV_IMPORT_TARGET_NONE,
  INV_FIELD_DID,
  INV_IMPORT_TARGET_RANGE_START,
  INV_IMPORT_TARGET_RANGE_END,
};

static gboolean
is_further_field (InvField field)
{
  return field != INV_FIELD_DID && inv_field_has (field, INV_FIELD_FLAG_IMPORT);
}

GListModel *
inv_import_targets_new (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("column of a file", "Ignore"));
  gtk_string_list_append (labels, inv_field_get_label (INV_FIELD_DID));
  gtk_string_list_append (labels, _ ("Range Start"));
  gtk_string_list_append (labels, _ ("Range End"));

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (is_further_field (field))
      gtk_string_list_append (labels, inv_field_get_label (field));

  return G_LIST_MODEL (labels);
}

int
inv_import_targets_get (guint position)
{
  guint place = N_SPECIAL;

  if (position < N_SPECIAL)
    return special[position];

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (is_further_field (field) && place++ == position)
      return field;

  return INV_IMPORT_TARGET_NONE;
}

guint
inv_import_targets_find (int target)
{
  guint place = N_SPECIAL;

  for (guint i = 0; i < N_SPECIAL; i++)
    if (special[i] == target)
      return i;

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (is_further_field (field))
      {
        if ((int) field == target)
          return place;
        place++;
      }

  return 0;
}
