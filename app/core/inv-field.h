/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvField:
 *
 * A field of a DID, in the order in which fields are shown and exported.
 * %INV_FIELD_NONE stands for no field. What is known of a field is in its
 * [struct@Inv.FieldInfo].
 */
typedef enum
{
  INV_FIELD_NONE = -1,
  INV_FIELD_ID,
  INV_FIELD_STATUS,
  INV_FIELD_OPERATOR,
  INV_FIELD_DID,
  INV_FIELD_TAG,
  INV_FIELD_NOTES,
  INV_FIELD_CLIENT,
  INV_FIELD_ACCOUNT,
  INV_FIELD_PACKAGE,
  INV_FIELD_AFTER_HOLD,
  INV_FIELD_RESELLER,
  INV_FIELD_HOLD_DAYS,
  INV_FIELD_HOLD_UNTIL,
  INV_FIELD_RESERVED_FOR,
  INV_FIELD_RESERVED_UNTIL,
  INV_FIELD_DESCRIPTION,
  INV_FIELD_BATCH,
  INV_FIELD_ACTIVATION_COST,
  INV_FIELD_RECURRING_COST,
  INV_FIELD_RELEASE_DATE,
  INV_FIELD_FREE,
  INV_FIELD_COUNTRY,
  INV_FIELD_AREA,
  INV_FIELD_SUBSCRIPTION,
  INV_FIELD_PRODUCT_STATUS,
  INV_FIELD_PROVINCE,
  INV_FIELD_CITY,
  INV_FIELD_BUY_COST,
  INV_FIELD_CONNECTION_COST,
  INV_FIELD_GRACE_TIME,
  INV_FIELD_COST_PER_MINUTE,
  INV_FIELD_INITIAL_INCREMENT,
  INV_FIELD_INCREMENT,
  INV_FIELD_SETUP_FEE,
  INV_FIELD_MONTHLY_FEE,
  INV_FIELD_CALL_TIMEOUT,
  INV_FIELD_BILLING_TYPE,
  INV_FIELD_BILLING_DAYS,
  INV_FIELD_CONCURRENT_CALLS,
} InvField;

/**
 * INV_N_FIELDS:
 *
 * How many fields there are.
 */
#define INV_N_FIELDS (INV_FIELD_CONCURRENT_CALLS + 1)

/**
 * INV_FIELD_FIRST_OF_PRODUCT:
 *
 * The first of the terms on which a DID is offered as a product. They come last: it and all behind it stand
 * in the table `product`.
 */
#define INV_FIELD_FIRST_OF_PRODUCT INV_FIELD_PRODUCT_STATUS

/**
 * InvFieldType:
 * @INV_FIELD_TYPE_ID: the row's own id
 * @INV_FIELD_TYPE_NUMBER: a phone number, digits as text
 * @INV_FIELD_TYPE_STATUS: a status
 * @INV_FIELD_TYPE_AFTER_HOLD: one of the statuses that a DID can have after Hold
 * @INV_FIELD_TYPE_NAME: the name of a row of another table
 * @INV_FIELD_TYPE_TAGS: a set of tags
 * @INV_FIELD_TYPE_TEXT: any text
 * @INV_FIELD_TYPE_MONEY: an amount in millionths of the inventory's currency
 * @INV_FIELD_TYPE_MOMENT: seconds since 1970-01-01 00:00:00 UTC
 * @INV_FIELD_TYPE_INTEGER: a whole number
 * @INV_FIELD_TYPE_BOOLEAN: yes or no
 * @INV_FIELD_TYPE_COUNTRY: an ISO 3166-1 alpha-2 code or `--`
 * @INV_FIELD_TYPE_CHOICE: one of the field's [struct@Inv.FieldChoice]s
 *
 * What the values of a field are.
 */
typedef enum
{
  INV_FIELD_TYPE_ID,
  INV_FIELD_TYPE_NUMBER,
  INV_FIELD_TYPE_STATUS,
  INV_FIELD_TYPE_AFTER_HOLD,
  INV_FIELD_TYPE_NAME,
  INV_FIELD_TYPE_TAGS,
  INV_FIELD_TYPE_TEXT,
  INV_FIELD_TYPE_MONEY,
  INV_FIELD_TYPE_MOMENT,
  INV_FIELD_TYPE_INTEGER,
  INV_FIELD_TYPE_BOOLEAN,
  INV_FIELD_TYPE_COUNTRY,
  INV_FIELD_TYPE_CHOICE,
} InvFieldType;

/**
 * InvFieldFlags:
 * @INV_FIELD_FLAG_NONE: nothing of the below
 * @INV_FIELD_FLAG_IMPORT: a column of a file can be mapped to it
 * @INV_FIELD_FLAG_EDIT: it can be set on a DID
 * @INV_FIELD_FLAG_MASS_EDIT: it can be set on many DIDs at once
 * @INV_FIELD_FLAG_CREATE: it can be set when a DID is made by hand
 * @INV_FIELD_FLAG_DEFAULT_COLUMN: the table shows it unless told otherwise
 * @INV_FIELD_FLAG_MANDATORY: it is never empty
 *
 * What can be done with a field. Every field can be listed, exported,
 * searched and sorted by; one without %INV_FIELD_FLAG_EDIT is read only.
 */
typedef enum
{
  INV_FIELD_FLAG_NONE = 0,
  INV_FIELD_FLAG_IMPORT = 1 << 0,
  INV_FIELD_FLAG_EDIT = 1 << 1,
  INV_FIELD_FLAG_MASS_EDIT = 1 << 2,
  INV_FIELD_FLAG_CREATE = 1 << 3,
  INV_FIELD_FLAG_DEFAULT_COLUMN = 1 << 4,
  INV_FIELD_FLAG_MANDATORY = 1 << 5,
} InvFieldFlags;

/**
 * InvFieldChoice:
 * @value: what the inventory stores
 * @token: how it is written in files and on the command line
 * @label: what people see, to be translated: see
 *   [func@Inv.field_get_choice_label]
 *
 * One of the values of a field of type %INV_FIELD_TYPE_CHOICE.
 */
typedef struct
{
  gint64 value;
  const char *token;
  const char *label;
} InvFieldChoice;

/**
 * InvFieldInfo:
 * @name: its name on the command line, in searches and in files of the
 *   program: `after-hold`
 * @label: its name for people, to be translated with gettext; untranslated it
 *   is the column's header in files that the program writes
 * @type: what its values are
 * @flags: what can be done with it
 * @table: the table that holds it: `did`, or `product`, which has a row of the
 *   same id for those DIDs that are on offer
 * @column: the column of @table; for names the one with the id of the row
 * @reference: (nullable): for names, the table that the name stands in
 * @via: (nullable): for names that are not @table's own: the table whose id
 *   @column holds
 * @via_column: (nullable): the column of @via with the id of the row in
 *   @reference
 * @maximum: for whole numbers, the largest that is accepted
 * @choices: (nullable): for choices, what there is, up to one without a token
 * @choice_context: (nullable): for choices, the context of their labels for
 *   gettext
 * @aliases: further headers that mean this field in files of others, in lower
 *   case without punctuation, with a bar between them
 *
 * What the program knows of a field. These rows are the one place that list,
 * search, import, export, edit and command line take it from.
 */
typedef struct
{
  const char *name;
  const char *label;
  InvFieldType type;
  InvFieldFlags flags;
  const char *table;
  const char *column;
  const char *reference;
  const char *via;
  const char *via_column;
  gint64 maximum;
  const InvFieldChoice *choices;
  const char *choice_context;
  const char *aliases;
} InvFieldInfo;

/**
 * inv_field_get_info:
 * @field: a field
 *
 * Gets what is known of a field. Any thread.
 *
 * Returns: (transfer none): the field's row in the table of fields
 */
const InvFieldInfo *inv_field_get_info (InvField field);

/**
 * inv_field_get_name:
 * @field: a field
 *
 * Gets how the field is written on the command line: `after-hold`. Any thread.
 *
 * Returns: (transfer none): its name
 */
const char *inv_field_get_name (InvField field);

/**
 * inv_field_get_label:
 * @field: a field
 *
 * Gets what people call the field, in their language: *After Hold*. Any thread.
 *
 * Returns: (transfer none): its label, translated
 */
const char *inv_field_get_label (InvField field);

/**
 * inv_field_get_choice_label:
 * @field: a field of type %INV_FIELD_TYPE_CHOICE
 * @choice: one of its choices
 *
 * Gets what people call a choice, in their language: *One Time*. Any thread.
 *
 * Returns: (transfer none): its label, translated
 */
const char *inv_field_get_choice_label (InvField field, const InvFieldChoice *choice);

/**
 * inv_field_get_header:
 * @field: a field
 *
 * Gets the field's column header in files, which is the same in every
 * language: `After Hold`. Any thread.
 *
 * Returns: (transfer none): the header
 */
const char *inv_field_get_header (InvField field);

/**
 * inv_field_has:
 * @field: a field
 * @flags: what is asked for
 *
 * Whether the field has all of @flags. Any thread.
 *
 * Returns: %TRUE if it has
 */
gboolean inv_field_has (InvField field, InvFieldFlags flags);

/**
 * inv_field_is_ordered:
 * @field: a field
 *
 * Whether its values have an order that a search can use, so that it takes
 * ranges: numbers, amounts, moments, counts.
 *
 * Returns: %TRUE if they have
 */
gboolean inv_field_is_ordered (InvField field);

/**
 * inv_field_parse:
 * @name: a field's name as typed; case does not matter, and blanks or
 *   underscores may stand for hyphens
 * @error: return location for an error
 *
 * Finds a field by its name. The error, %INV_ERROR_USAGE, names the closest
 * field there is. Any thread.
 *
 * Returns: the field, or %INV_FIELD_NONE with @error set
 */
InvField inv_field_parse (const char *name, GError **error);

/**
 * inv_field_parse_list:
 * @text: names with commas between them, or `all`
 * @error: return location for an error
 *
 * Reads a choice of columns. Any thread.
 *
 * Returns: (transfer full) (element-type InvField): the fields in the order in
 *   which they were named, or %NULL with @error set
 */
GArray *inv_field_parse_list (const char *text, GError **error);

/**
 * inv_field_find_by_header:
 * @header: a column header of a file, of the program's own or another's
 *
 * Finds the field that a column of a file is for, by its header alone. Case,
 * blanks and punctuation do not matter. Any thread.
 *
 * Returns: the field, or %INV_FIELD_NONE where the header says nothing
 */
InvField inv_field_find_by_header (const char *header);

/**
 * inv_field_find_by_column:
 * @table: a table of the inventory
 * @column: one of its columns
 *
 * Finds the field that a person knows a column as. Any thread.
 *
 * Returns: the field, or %INV_FIELD_NONE where no field shows the column
 */
InvField inv_field_find_by_column (const char *table, const char *column);

G_END_DECLS
