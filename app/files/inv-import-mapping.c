/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matches the columns of a file to fields. What the person says goes first, then the preset, then the headers
 * themselves; of two columns for one field the first is taken. */

#include "config.h"

#include "inv-import-mapping.h"

#include "inv-error.h"
#include "inv-suggest.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a rejects file has behind the columns of the file that it came from. */
static const char *const rejects_headers[] = { "Line", "Reason" };

static const char range_start_aliases[] =
    "|rangestart|start|startnumber|startdid|didstart|rangebegin|begin|from|"
    "fromnumber|first|firstnumber|firstdid|rangefrom|";
static const char range_end_aliases[] = "|rangeend|end|endnumber|enddid|didend|to|tonumber|last|lastnumber|"
                                        "lastdid|rangeto|";

typedef struct
{
  char *header;
  int target;
  gboolean is_ours;
} InvImportMappedColumn;

struct _InvImportMapping
{
  InvImportMappedColumn *columns;
  guint n_columns;
  guint n_own_columns;
  gboolean has_headers;
};

/* Gives a field to a column, unless an earlier column has it. */
static void
map_column (InvImportMapping *mapping, guint column, int target)
{
  if (target != INV_IMPORT_TARGET_NONE && inv_import_mapping_find (mapping, target) < 0
      && (target >= INV_N_FIELDS || inv_field_has (target, INV_FIELD_FLAG_IMPORT)))
    mapping->columns[column].target = target;
}

static char *
normalise (const char *header)
{
  GString *key = g_string_new ("|");

  for (const char *p = header; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (key, g_ascii_tolower (*p));

  return g_string_free (g_string_append_c (key, '|'), FALSE);
}

static gboolean
is_alias (const char *header, const char *aliases)
{
  g_autofree char *key = normalise (header);

  return strlen (key) > 2 && strstr (aliases, key) != NULL;
}

/* Both ends of a range have a column, and no column has the number itself. */
static void
guess_range (InvImportMapping *mapping)
{
  int start = -1, end = -1;

  if (inv_import_mapping_find (mapping, INV_FIELD_DID) >= 0
      || inv_import_mapping_find (mapping, INV_IMPORT_TARGET_RANGE_START) >= 0
      || inv_import_mapping_find (mapping, INV_IMPORT_TARGET_RANGE_END) >= 0)
    return;

  for (guint i = 0; i < mapping->n_columns; i++)
    {
      if (mapping->columns[i].target != INV_IMPORT_TARGET_NONE)
        continue;

      if (start < 0 && is_alias (mapping->columns[i].header, range_start_aliases))
        start = i;
      else if (end < 0 && is_alias (mapping->columns[i].header, range_end_aliases))
        end = i;
    }

  if (start >= 0 && end >= 0)
    {
      mapping->columns[start].target = INV_IMPORT_TARGET_RANGE_START;
      mapping->columns[end].target = INV_IMPORT_TARGET_RANGE_END;
    }
}

static void
map_preset_headers (InvImportMapping *mapping, const InvPreset *preset)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    for (guint k = 0; k < preset->n_columns; k++)
      if (mapping->columns[i].target == INV_IMPORT_TARGET_NONE
          && g_ascii_strcasecmp (mapping->columns[i].header, preset->columns[k].header) == 0)
        map_column (mapping, i, preset->columns[k].field);
}

static void
map_preset_places (InvImportMapping *mapping, const InvPreset *preset)
{
  for (guint i = 0; i < mapping->n_columns && i < preset->n_columns; i++)
    map_column (mapping, i, preset->columns[i].field);
}

static void
guess_headers (InvImportMapping *mapping)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    if (mapping->columns[i].target == INV_IMPORT_TARGET_NONE && !mapping->columns[i].is_ours)
      map_column (mapping, i, inv_field_find_by_header (mapping->columns[i].header));

  guess_range (mapping);
}

static int
find_header (const InvImportMapping *mapping, const char *name)
{
  if (mapping->has_headers)
    for (guint i = 0; i < mapping->n_columns; i++)
      if (g_ascii_strcasecmp (mapping->columns[i].header, name) == 0)
        return i;

  guint64 place;

  if (g_ascii_string_to_unsigned (name, 10, 1, mapping->n_columns, &place, NULL))
    return place - 1;

  return -1;
}

static void
set_unknown_header (const InvImportMapping *mapping, const char *name, GError **error)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();

  for (guint i = 0; mapping->has_headers && i < mapping->n_columns; i++)
    g_ptr_array_add (headers, mapping->columns[i].header);
  g_ptr_array_add (headers, NULL);

  const char *meant = inv_suggest (name, (const char *const *) headers->pdata);

  if (meant != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("The file has no column “%s”. Did you mean “%s”?"),
                 name, meant);
  else if (mapping->has_headers)
    {
      g_autofree char *all = g_strjoinv ("”, “", (char **) headers->pdata);

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("The file has no column “%s”. Its columns are “%s”."), name, all);
    }
  else
    g_set_error (
        error, INV_ERROR, INV_ERROR_USAGE,
        ngettext ("The file has no column “%s”. It has no header row, and %u column; write its place.",
                  "The file has no column “%s”. It has no header row, and %u columns; write the place of "
                  "one.",
                  mapping->n_columns),
        name, mapping->n_columns);
}

static gboolean
parse_target (const char *name, int *target, GError **error)
{
  *target = INV_IMPORT_TARGET_NONE;

  if (*name == '\0' || g_ascii_strcasecmp (name, "none") == 0)
    return TRUE;

  if (g_ascii_strcasecmp (name, "range-start") == 0)
    *target = INV_IMPORT_TARGET_RANGE_START;
  else if (g_ascii_strcasecmp (name, "range-end") == 0)
    *target = INV_IMPORT_TARGET_RANGE_END;
  else
    *target = inv_field_parse (name, error);

  if (*target == INV_IMPORT_TARGET_NONE)
    return FALSE;

  if (*target < INV_N_FIELDS && !inv_field_has (*target, INV_FIELD_FLAG_IMPORT))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("“%s” cannot be imported; the inventory makes it itself."),
                   inv_field_get_name (*target));
      return FALSE;
    }

  return TRUE;
}

/* The text behind the last equals sign is the field: a header may hold one, a field's name does not. */
static gboolean
apply_map (InvImportMapping *mapping, const char *map, GError **error)
{
  const char *sign = strrchr (map, '=');

  if (sign == NULL || sign == map)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("“%s” maps no column. Write the column's header, an equals sign and a field: “Phone "
                      "Number=did”."),
                   map);
      return FALSE;
    }

  g_autofree char *header = g_strstrip (g_strndup (map, sign - map));
  g_autofree char *field = g_strstrip (g_strdup (sign + 1));
  int column = find_header (mapping, header);
  int target;

  if (column < 0)
    {
      set_unknown_header (mapping, header, error);
      return FALSE;
    }

  if (!parse_target (field, &target, error))
    return FALSE;

  int other = target == INV_IMPORT_TARGET_NONE ? -1 : inv_import_mapping_find (mapping, target);

  if (other >= 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("Two columns are mapped to “%s”. Map one of them."),
                   field);
      return FALSE;
    }

  mapping->columns[column].target = target;
  mapping->columns[column].is_ours = target == INV_IMPORT_TARGET_NONE;

  return TRUE;
}

static void
find_ours (InvImportMapping *mapping)
{
  guint n = G_N_ELEMENTS (rejects_headers);

  if (mapping->n_columns <= n)
    return;

  InvImportMappedColumn *last = mapping->columns + mapping->n_columns - n;

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (last[i].header, rejects_headers[i]))
      return;

  for (guint i = 0; i < n; i++)
    last[i].is_ours = TRUE;
  mapping->n_own_columns -= n;
}

static InvImportMapping *
new_unmapped (const char *const *headers, guint n_columns)
{
  InvImportMapping *mapping = g_new0 (InvImportMapping, 1);

  mapping->columns = g_new0 (InvImportMappedColumn, n_columns);
  mapping->n_columns = n_columns;
  mapping->n_own_columns = n_columns;
  mapping->has_headers = headers != NULL;

  for (guint i = 0; i < n_columns; i++)
    {
      mapping->columns[i].header = headers != NULL ? g_strstrip (g_strdup (headers[i])) : NULL;
      mapping->columns[i].target = INV_IMPORT_TARGET_NONE;
    }

  if (headers != NULL)
    find_ours (mapping);

  return mapping;
}

InvImportMapping *
inv_import_mapping_new (const char *const *headers,
                        guint n_columns,
                        const InvPreset *preset,
                        const char *const *maps,
                        GError **error)
{
  g_autoptr (InvImportMapping) mapping = new_unmapped (headers, n_columns);

  for (guint i = 0; maps != NULL && maps[i] != NULL; i++)
    if (!apply_map (mapping, maps[i], error))
      return NULL;

  if (preset != NULL && (headers == NULL || preset->by_position))
    map_preset_places (mapping, preset);
  else if (preset != NULL)
    map_preset_headers (mapping, preset);

  if (headers != NULL)
    guess_headers (mapping);
  else if (n_columns == 1)
    map_column (mapping, 0, INV_FIELD_DID);

  if (!inv_import_mapping_check (mapping, error))
    return NULL;

  return g_steal_pointer (&mapping);
}

InvImportMapping *
inv_import_mapping_new_from_targets (const char *const *headers, guint n_columns, const int *targets)
{
  InvImportMapping *mapping = new_unmapped (headers, n_columns);

  for (guint i = 0; i < n_columns; i++)
    map_column (mapping, i, targets[i]);

  return mapping;
}

/* A range needs both of its ends, and is instead of the number. */
gboolean
inv_import_mapping_check (const InvImportMapping *mapping, GError **error)
{
  gboolean start = inv_import_mapping_find (mapping, INV_IMPORT_TARGET_RANGE_START) >= 0;
  gboolean end = inv_import_mapping_find (mapping, INV_IMPORT_TARGET_RANGE_END) >= 0;

  if (start != end)
    {
      g_set_error_literal (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("A range has two ends: map one column to “range-start” and one to “range-end”."));
      return FALSE;
    }

  if (start && inv_import_mapping_find (mapping, INV_FIELD_DID) >= 0)
    {
      g_set_error_literal (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("The numbers are either in one column, “did”, or in the two columns “range-start” and "
             "“range-end”. Map the one to “none”."));
      return FALSE;
    }

  return TRUE;
}

void
inv_import_mapping_free (InvImportMapping *mapping)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    g_free (mapping->columns[i].header);

  g_free (mapping->columns);
  g_free (mapping);
}

guint
inv_import_mapping_get_n_columns (const InvImportMapping *mapping)
{
  return mapping->n_columns;
}

guint
inv_import_mapping_get_n_own_columns (const InvImportMapping *mapping)
{
  return mapping->n_own_columns;
}

const char *
inv_import_mapping_get_header (const InvImportMapping *mapping, guint column)
{
  g_return_val_if_fail (column < mapping->n_columns, NULL);

  return mapping->columns[column].header;
}

int
inv_import_mapping_get_target (const InvImportMapping *mapping, guint column)
{
  g_return_val_if_fail (column < mapping->n_columns, INV_IMPORT_TARGET_NONE);

  return mapping->columns[column].target;
}

int
inv_import_mapping_find (const InvImportMapping *mapping, int target)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    if (mapping->columns[i].target == target)
      return i;

  return -1;
}

gboolean
inv_import_mapping_has_number (const InvImportMapping *mapping)
{
  return inv_import_mapping_find (mapping, INV_FIELD_DID) >= 0
         || inv_import_mapping_find (mapping, INV_IMPORT_TARGET_RANGE_START) >= 0;
}

char **
inv_import_mapping_get_ignored (const InvImportMapping *mapping)
{
  g_autoptr (GStrvBuilder) ignored = g_strv_builder_new ();

  for (guint i = 0; i < mapping->n_columns; i++)
    {
      const InvImportMappedColumn *column = &mapping->columns[i];

      if (column->target != INV_IMPORT_TARGET_NONE || column->is_ours)
        continue;

      if (column->header == NULL)
        g_strv_builder_take (ignored, g_strdup_printf ("%u", i + 1));
      else if (*column->header != '\0' && inv_field_find_by_header (column->header) != INV_FIELD_ID)
        g_strv_builder_add (ignored, column->header);
    }

  return g_strv_builder_end (ignored);
}

void
inv_import_mapping_set_error_no_number (const InvImportMapping *mapping, GError **error)
{
  if (mapping->has_headers)
    g_set_error_literal (
        error, INV_ERROR, INV_ERROR_INVALID,
        _ ("None of the columns is known to hold the numbers. Say which does: map its header to "
           "“did”, as in “Phone Number=did”."));
  else
    g_set_error_literal (
        error, INV_ERROR, INV_ERROR_INVALID,
        _ ("The file has no header row that says which column holds the numbers. Map its place to "
           "“did”, as in “1=did”, or name the preset whose columns the file has."));
}
