/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person has said that texts of a file stand for, by field and text. */

#include "config.h"

#include "inv-import-replacements.h"

struct _InvImportReplacements
{
  gatomicrefcount references;
  GHashTable *fields[INV_N_FIELDS];
};

InvImportReplacements *
inv_import_replacements_new (void)
{
  InvImportReplacements *replacements = g_new0 (InvImportReplacements, 1);

  g_atomic_ref_count_init (&replacements->references);

  return replacements;
}

InvImportReplacements *
inv_import_replacements_ref (InvImportReplacements *replacements)
{
  g_atomic_ref_count_inc (&replacements->references);

  return replacements;
}

void
inv_import_replacements_unref (InvImportReplacements *replacements)
{
  if (!g_atomic_ref_count_dec (&replacements->references))
    return;

  for (guint i = 0; i < INV_N_FIELDS; i++)
    g_clear_pointer (&replacements->fields[i], g_hash_table_unref);
  g_free (replacements);
}

InvImportReplacements *
inv_import_replacements_copy (const InvImportReplacements *replacements)
{
  InvImportReplacements *copy = inv_import_replacements_new ();
  GHashTableIter iter;
  gpointer from, to;

  for (InvField field = 0; replacements != NULL && field < INV_N_FIELDS; field++)
    {
      if (replacements->fields[field] == NULL)
        continue;

      g_hash_table_iter_init (&iter, replacements->fields[field]);
      while (g_hash_table_iter_next (&iter, &from, &to))
        inv_import_replacements_add (copy, field, from, to);
    }

  return copy;
}

void
inv_import_replacements_add (InvImportReplacements *replacements,
                             InvField field,
                             const char *from,
                             const char *to)
{
  GHashTable **table = &replacements->fields[field];

  if (*table == NULL)
    *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_hash_table_insert (*table, g_strdup (from), g_strdup (to));
}

const char *
inv_import_replacements_find (const InvImportReplacements *replacements, InvField field, const char *text)
{
  if (replacements == NULL || replacements->fields[field] == NULL)
    return NULL;

  return g_hash_table_lookup (replacements->fields[field], text);
}
