/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvEntity:
 * @INV_ENTITY_NONE: none of them
 * @INV_ENTITY_RESELLER: a reseller
 * @INV_ENTITY_OPERATOR: an operator, the provider that owns numbers
 * @INV_ENTITY_BATCH: an operator's batch
 * @INV_ENTITY_CLIENT: a client
 * @INV_ENTITY_ACCOUNT: a client's account
 * @INV_ENTITY_PACKAGE: a package
 * @INV_ENTITY_DESTINATION: a prefix with its country and area
 *
 * What an inventory knows by name, beside its DIDs. What is known of each kind
 * is in its [struct@Inv.EntityInfo].
 */
typedef enum
{
  INV_ENTITY_NONE = -1,
  INV_ENTITY_RESELLER,
  INV_ENTITY_OPERATOR,
  INV_ENTITY_BATCH,
  INV_ENTITY_CLIENT,
  INV_ENTITY_ACCOUNT,
  INV_ENTITY_PACKAGE,
  INV_ENTITY_DESTINATION,
} InvEntity;

/**
 * INV_N_ENTITIES:
 *
 * How many kinds there are.
 */
#define INV_N_ENTITIES (INV_ENTITY_DESTINATION + 1)

/**
 * InvEntityFieldType:
 * @INV_ENTITY_FIELD_ID: the row's own id; read only
 * @INV_ENTITY_FIELD_NAME: the name that the row is known by
 * @INV_ENTITY_FIELD_PREFIX: a name that consists of digits
 * @INV_ENTITY_FIELD_TEXT: any text
 * @INV_ENTITY_FIELD_YES_NO: yes or no
 * @INV_ENTITY_FIELD_INTEGER: a whole number
 * @INV_ENTITY_FIELD_TAGS: a set of tags
 * @INV_ENTITY_FIELD_COUNTRY: an ISO 3166-1 alpha-2 code or `--`
 * @INV_ENTITY_FIELD_REFERENCE: another row, by its name
 * @INV_ENTITY_FIELD_COUNT: how many rows of another table refer to this one;
 *   read only
 *
 * What the values of a field are.
 */
typedef enum
{
  INV_ENTITY_FIELD_ID,
  INV_ENTITY_FIELD_NAME,
  INV_ENTITY_FIELD_PREFIX,
  INV_ENTITY_FIELD_TEXT,
  INV_ENTITY_FIELD_YES_NO,
  INV_ENTITY_FIELD_INTEGER,
  INV_ENTITY_FIELD_TAGS,
  INV_ENTITY_FIELD_COUNTRY,
  INV_ENTITY_FIELD_REFERENCE,
  INV_ENTITY_FIELD_COUNT,
} InvEntityFieldType;

/**
 * InvEntityFieldFlags:
 * @INV_ENTITY_FIELD_FLAG_NONE: nothing of the below
 * @INV_ENTITY_FIELD_FLAG_MANDATORY: it is never empty
 *
 * What is special about a field.
 */
typedef enum
{
  INV_ENTITY_FIELD_FLAG_NONE = 0,
  INV_ENTITY_FIELD_FLAG_MANDATORY = 1 << 0,
} InvEntityFieldFlags;

/**
 * InvEntityField:
 * @name: its name on the command line: `hold-days`
 * @label: its name for people, to be translated with gettext
 * @type: what its values are
 * @flags: what is special about it
 * @column: the column that holds it; for counts the column of @table that
 *   refers to the row
 * @target: for references, what they refer to
 * @table: (nullable): for counts, the table that is counted
 * @maximum: for whole numbers, the largest that is accepted
 * @through: (nullable): for counts of what refers to the row by way of a third
 *   table only, that table, whose rows @column refers to
 * @through_column: (nullable): the column of @through that refers to the row
 *
 * A field of a kind of row.
 */
typedef struct
{
  const char *name;
  const char *label;
  InvEntityFieldType type;
  InvEntityFieldFlags flags;
  const char *column;
  InvEntity target;
  const char *table;
  gint64 maximum;
  const char *through;
  const char *through_column;
} InvEntityField;

/**
 * InvEntityUse:
 * @table: a table that refers to rows of the kind
 * @column: its column that does
 *
 * One of the ways in which a row can be in use.
 */
typedef struct
{
  const char *table;
  const char *column;
} InvEntityUse;

/**
 * InvEntityInfo:
 * @name: its name on the command line, and of its table: `operator`
 * @label: what people call one, to be translated with gettext
 * @unknown: message for a name that is none of theirs; in this and the next
 *   two, which are to be translated with gettext, `{name}` stands for the name
 * @taken: message for a name that another one has
 * @in_use: message for one that is in use; `{uses}` stands for by what
 * @fields: its fields in the order in which they are shown
 * @n_fields: how many they are
 * @uses: what can refer to it, up to one without a table
 *
 * What the program knows of a kind of row. Adding, editing, deleting, listing
 * and looking up all go by this.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *unknown;
  const char *taken;
  const char *in_use;
  const InvEntityField *fields;
  gsize n_fields;
  const InvEntityUse *uses;
} InvEntityInfo;

/**
 * inv_entity_get_info:
 * @entity: a kind of row
 *
 * Gets what is known of a kind of row. Any thread.
 *
 * Returns: (transfer none): its description
 */
const InvEntityInfo *inv_entity_get_info (InvEntity entity);

/**
 * inv_entity_parse:
 * @name: the name of a kind of row: `operator`
 *
 * Finds a kind of row by its name. Any thread.
 *
 * Returns: the kind, or %INV_ENTITY_NONE
 */
InvEntity inv_entity_parse (const char *name);

/**
 * inv_entity_get_name_field:
 * @entity: a kind of row
 *
 * Gets the field that rows of the kind are known by: a name, or a prefix.
 * Any thread.
 *
 * Returns: (transfer none): the field
 */
const InvEntityField *inv_entity_get_name_field (InvEntity entity);

/**
 * inv_entity_parse_field:
 * @entity: a kind of row
 * @name: the name of a field as typed; case does not matter, and blanks or
 *   underscores may stand for hyphens
 * @error: return location for an error
 *
 * Finds a field by its name. The error, %INV_ERROR_USAGE, says what was most
 * likely meant. Any thread.
 *
 * Returns: (transfer none): the field, or %NULL with @error set
 */
const InvEntityField *inv_entity_parse_field (InvEntity entity, const char *name, GError **error);

/**
 * inv_entity_format_message:
 * @message: one of the messages of [struct@Inv.EntityInfo]
 * @name: a name, of any origin; a long one is shown shortened
 * @uses: (nullable): by what it is in use
 *
 * Makes a message for people. Any thread.
 *
 * Returns: (transfer full): the message, translated
 */
char *inv_entity_format_message (const char *message, const char *name, const char *uses);

/**
 * inv_entity_field_is_read_only:
 * @field: a field
 *
 * Whether the field can be shown only. Any thread.
 *
 * Returns: %TRUE if it cannot be set
 */
gboolean inv_entity_field_is_read_only (const InvEntityField *field);

G_END_DECLS
