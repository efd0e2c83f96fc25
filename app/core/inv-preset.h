/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"

G_BEGIN_DECLS

/**
 * InvPresetColumn:
 * @header: its header, byte for byte
 * @field: the field it holds, %INV_FIELD_NONE for what the inventory has not
 *
 * A column of a preset.
 */
typedef struct
{
  const char *header;
  InvField field;
} InvPresetColumn;

/**
 * InvPreset:
 * @name: its name on the command line: `jerasoft`
 * @label: its name for people
 * @columns: its columns in their order
 * @n_columns: how many there are
 * @by_position: whether columns are known by their place, and the first row is
 *   skipped whatever it holds
 *
 * The shape of a table file of another program, or of our own.
 */
typedef struct
{
  const char *name;
  const char *label;
  const InvPresetColumn *columns;
  guint n_columns;
  gboolean by_position;
} InvPreset;

/**
 * inv_preset_list:
 * @n_presets: (out): how many there are
 *
 * Gets all presets. Any thread.
 *
 * Returns: (transfer none) (array length=n_presets): the presets
 */
const InvPreset *inv_preset_list (guint *n_presets);

/**
 * inv_preset_parse:
 * @name: the name as typed
 * @error: return location for an error
 *
 * Finds a preset. The error, %INV_ERROR_USAGE, says what there is. Any thread.
 *
 * Returns: (transfer none): the preset, or %NULL with @error set
 */
const InvPreset *inv_preset_parse (const char *name, GError **error);

/**
 * inv_preset_find_by_headers:
 * @headers: (array length=n_headers): the header row of a file
 * @n_headers: how many cells it has
 *
 * Finds the preset whose header row that is, exactly. Any thread.
 *
 * Returns: (transfer none) (nullable): the preset
 */
const InvPreset *inv_preset_find_by_headers (const char *const *headers, guint n_headers);

G_END_DECLS
