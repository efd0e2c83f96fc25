/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why numbers are rejected, and what is corrected: each reason kept once and counted, so that a million
 * rows with one fault take no more room than one. */

#include "config.h"

#include "inv-import-reasons.h"

#include "inv-import.h"

struct _InvImportReasons
{
  GHashTable *numbers;
  GArray *reasons;
  GStringChunk *texts;
};

InvImportReasons *
inv_import_reasons_new (void)
{
  InvImportReasons *reasons = g_new0 (InvImportReasons, 1);

  reasons->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reasons->reasons = g_array_new (FALSE, TRUE, sizeof (InvImportReason));
  reasons->texts = g_string_chunk_new (1024);

  return reasons;
}

void
inv_import_reasons_free (InvImportReasons *reasons)
{
  g_hash_table_unref (reasons->numbers);
  g_array_unref (reasons->reasons);
  g_string_chunk_free (reasons->texts);
  g_free (reasons);
}

static InvImportReason *
get_reason (const InvImportReasons *reasons, guint32 reason)
{
  g_assert (reason > 0 && reason <= reasons->reasons->len);

  return &g_array_index (reasons->reasons, InvImportReason, reason - 1);
}

guint32
inv_import_reasons_intern (InvImportReasons *reasons, const char *message)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (reasons->numbers, message));

  if (number == 0)
    {
      InvImportReason reason = { .message = g_strdup (message), .field = INV_FIELD_NONE };

      number = reason.id = reasons->reasons->len + 1;
      g_array_append_val (reasons->reasons, reason);
      g_hash_table_insert (reasons->numbers, (char *) reason.message, GUINT_TO_POINTER (number));
    }

  return number;
}

guint32
inv_import_reasons_take_error (InvImportReasons *reasons, GError *error)
{
  guint32 number = inv_import_reasons_intern (reasons, error->message);

  g_error_free (error);

  return number;
}

void
inv_import_reasons_explain (InvImportReasons *reasons,
                            guint32 reason,
                            InvField field,
                            const char *text,
                            const char *suggestion)
{
  InvImportReason *explained = get_reason (reasons, reason);

  if (explained->text != NULL && (explained->field != field || !g_str_equal (explained->text, text)))
    {
      explained->field = INV_FIELD_NONE;
      return;
    }

  if (explained->text == NULL)
    {
      explained->field = field;
      explained->text = g_string_chunk_insert (reasons->texts, text);
    }

  explained->suggestion = suggestion != NULL ? g_string_chunk_insert_const (reasons->texts, suggestion)
                                             : NULL;
}

const char *
inv_import_reasons_get_message (const InvImportReasons *reasons, guint32 reason)
{
  return get_reason (reasons, reason)->message;
}

guint64
inv_import_reasons_get_count (const InvImportReasons *reasons, guint32 reason)
{
  return get_reason (reasons, reason)->count;
}

void
inv_import_reasons_count (InvImportReasons *reasons, guint32 reason, guint64 line, guint64 count)
{
  InvImportReason *counted = get_reason (reasons, reason);

  if (counted->count == 0 || line < counted->first_line)
    counted->first_line = line;
  counted->count += count;
}

void
inv_import_reasons_reset (InvImportReasons *reasons)
{
  for (guint i = 0; i < reasons->reasons->len; i++)
    g_array_index (reasons->reasons, InvImportReason, i).count = 0;
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const InvImportReason *one = a, *other = b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;

  return one->first_line < other->first_line ? -1 : one->first_line > other->first_line;
}

GArray *
inv_import_reasons_list (const InvImportReasons *reasons)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (InvImportReason));

  for (guint i = 0; i < reasons->reasons->len; i++)
    {
      const InvImportReason *reason = &g_array_index (reasons->reasons, InvImportReason, i);

      if (reason->count > 0)
        g_array_append_vals (list, reason, 1);
    }

  g_array_sort (list, compare_reasons);

  return list;
}
