/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a person says that new DIDs get where a file says nothing. */

#include "config.h"

#include "inv-import-defaults.h"

#include "inv-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
parse_default (InvImportDefaults *defaults,
               const char *assignment,
               const InvValueContext *context,
               GStringChunk *texts,
               GError **error)
{
  const char *sign = strchr (assignment, '=');

  if (sign == NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("“%s” sets nothing. Write a field, an equals sign and a value: “operator=Acme”."),
                   assignment);
      return FALSE;
    }

  g_autofree char *name = g_strstrip (g_strndup (assignment, sign - assignment));
  g_auto (InvValue) value = INV_VALUE_INIT;
  InvField field = inv_field_parse (name, error);

  if (field == INV_FIELD_NONE)
    return FALSE;

  if (field == INV_FIELD_DID || !inv_field_has (field, INV_FIELD_FLAG_IMPORT))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” cannot be set for all DIDs of a file."), name);
      return FALSE;
    }

  g_autoptr (GError) reason = NULL;
  if (!inv_field_parse_value (field, &value, sign + 1, context, &reason))
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_USAGE, reason->message);
      return FALSE;
    }

  defaults->cells[field] = (InvImportCell) {
    .integer = value.integer,
    .text = value.type == INV_VALUE_TEXT ? g_string_chunk_insert_const (texts, value.text) : NULL,
    .type = value.type,
  };

  return TRUE;
}

gboolean
inv_import_defaults_parse (InvImportDefaults *defaults,
                           const char *const *assignments,
                           const InvValueContext *context,
                           GStringChunk *texts,
                           GError **error)
{
  memset (defaults, 0, sizeof *defaults);

  for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++)
    if (!parse_default (defaults, assignments[i], context, texts, error))
      return FALSE;

  return TRUE;
}
