/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the log holds of changes as lines for people: fields by their labels,
 * values in words.
 */

#include "config.h"

#include "inv-history-line.h"

#include "inv-count.h"
#include "inv-entity.h"
#include "inv-field-text.h"
#include "inv-status.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_line_cb (void *data)
{
  InvHistoryLine *line = data;

  g_free (line->label);
  g_free (line->text);
  g_free (line->old_text);
  g_free (line->new_text);
  g_free (line);
}

static InvHistoryLine *
add_line (GPtrArray *lines, InvHistoryKind kind, const char *label)
{
  InvHistoryLine *line = g_new0 (InvHistoryLine, 1);

  line->kind = kind;
  line->label = g_strdup (label);
  line->old_status = -1;
  line->new_status = -1;
  line->count = 1;
  g_ptr_array_add (lines, line);

  return line;
}

static InvField
get_field (const InvHistoryChange *change)
{
  return change->field != NULL ? inv_field_find_by_column (change->table, change->field) : INV_FIELD_NONE;
}

/* A field of something else than a DID. */
static const InvEntityField *
find_entity_field (const InvHistoryChange *change)
{
  InvEntity entity = inv_entity_parse (change->table);
  const InvEntityInfo *info = entity != INV_ENTITY_NONE ? inv_entity_get_info (entity) : NULL;

  for (gsize i = 0; info != NULL && i < info->n_fields; i++)
    if (info->fields[i].type != INV_ENTITY_FIELD_COUNT && g_str_equal (info->fields[i].column, change->field))
      return &info->fields[i];

  return NULL;
}

static const char *
get_label (const InvHistoryChange *change)
{
  InvField field = get_field (change);
  const InvEntityField *entity_field;

  if (field != INV_FIELD_NONE)
    return inv_field_get_label (field);

  entity_field = find_entity_field (change);

  return entity_field != NULL ? _ (entity_field->label) : change->field;
}

static char *
make_field_text (InvField field, const InvValue *value, const InvValueContext *context)
{
  gboolean is_name = inv_field_get_info (field)->type == INV_FIELD_TYPE_NAME;
  g_autofree char *written = is_name && value->type == INV_VALUE_INTEGER
                                 ? g_strdup_printf ("%" G_GINT64_FORMAT, value->integer)
                                 : inv_field_write_value (field, value, context);
  InvCell cell = { value->type, value->integer, written, strlen (written) };
  char *made = NULL;
  const char *text = inv_field_to_text (field, &cell, context, &made);

  return made != NULL ? made : g_strdup (text);
}

/* Nothing where there is no value. */
static char *
make_text (const InvHistoryChange *change, const InvValue *value, const InvValueContext *context)
{
  InvField field = get_field (change);
  const InvEntityField *entity_field;

  if (value->type == INV_VALUE_NULL)
    return NULL;

  if (field != INV_FIELD_NONE)
    return make_field_text (field, value, context);

  if (value->type == INV_VALUE_TEXT)
    return g_strdup (value->text);

  entity_field = find_entity_field (change);
  if (entity_field != NULL && entity_field->type == INV_ENTITY_FIELD_YES_NO)
    return g_strdup (value->integer ? _ ("Yes") : _ ("No"));

  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}

static int
get_status (const InvHistoryChange *change, const InvValue *value)
{
  gboolean is_status = get_field (change) == INV_FIELD_STATUS && value->type == INV_VALUE_INTEGER
                       && value->integer >= 0 && value->integer < INV_N_STATUSES;

  return is_status ? (int) value->integer : -1;
}

/* The tags of one set that are not in the other. */
static char *
find_tags_beyond (const InvValue *tags, const InvValue *others)
{
  g_auto (GStrv) all = g_strsplit (tags->type == INV_VALUE_TEXT ? tags->text : "", ",", -1);
  g_auto (GStrv) known = g_strsplit (others->type == INV_VALUE_TEXT ? others->text : "", ",", -1);
  g_autoptr (GString) beyond = g_string_new (NULL);

  for (guint i = 0; all[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) known, all[i]))
      g_string_append_printf (beyond, "%s%s", beyond->len > 0 ? ", " : "", all[i]);

  return beyond->len > 0 ? g_string_free_and_steal (g_steal_pointer (&beyond)) : NULL;
}

/* Of tags it is told which came and which went. */
static char *
describe_tags (const InvHistoryChange *change)
{
  g_autofree char *added = find_tags_beyond (&change->new_value, &change->old_value);
  g_autofree char *removed = find_tags_beyond (&change->old_value, &change->new_value);

  if (added != NULL && removed != NULL)
    /* Translators: tags, in the history of a DID. */
    return g_strdup_printf (_ ("added %s, removed %s"), added, removed);

  if (removed != NULL)
    return g_strdup_printf (_ ("removed %s"), removed);

  return g_strdup_printf (_ ("added %s"), added != NULL ? added : "");
}

static void
add_change (GPtrArray *lines, const InvHistoryChange *change, const InvValueContext *context)
{
  InvHistoryLine *line = add_line (lines, INV_HISTORY_CHANGED, get_label (change));
  InvField field = get_field (change);

  line->count = change->count;
  if (change->is_each)
    {
      line->text = g_strdup (_ ("a value of its own in each"));
      return;
    }

  line->old_status = get_status (change, &change->old_value);
  line->new_status = get_status (change, &change->new_value);
  if (field != INV_FIELD_NONE && inv_field_get_info (field)->type == INV_FIELD_TYPE_TAGS)
    {
      line->text = describe_tags (change);
      return;
    }

  line->old_text = make_text (change, &change->old_value, context);
  line->new_text = make_text (change, &change->new_value, context);
}

/* Whether the DID itself came or went in this entry, and not only the terms on which it is offered. */
static gboolean
has_row (GPtrArray *changes, const InvHistoryChange *wanted)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const InvHistoryChange *change = g_ptr_array_index (changes, i);

      if (change->kind == wanted->kind && change->id == wanted->id && g_str_equal (change->table, "did"))
        return TRUE;
    }

  return FALSE;
}

static void
append_value (GString *text,
              const InvHistoryChange *change,
              const InvValue *value,
              const InvValueContext *context)
{
  g_autofree char *value_text = make_text (change, value, context);
  InvField field = get_field (change);

  if (field == INV_FIELD_DID || value_text == NULL)
    return;

  if (text->len > 0)
    g_string_append (text, ", ");

  if (field == INV_FIELD_STATUS)
    /* Translators: the status in which a DID was created or deleted: “Created as In Stock”. */
    g_string_append_printf (text, _ ("as %s"), value_text);
  else
    g_string_append_printf (text, "%s %s", get_label (change), value_text);
}

/* A row that came or went is one line with all that it had. Returns where the changes of the row end. */
static guint
add_row (GPtrArray *lines, GPtrArray *changes, guint first, const InvValueContext *context)
{
  const InvHistoryChange *row = g_ptr_array_index (changes, first);
  gboolean is_created = row->kind == INV_HISTORY_CREATED;
  InvHistoryLine *line = add_line (lines, row->kind, is_created ? _ ("Created") : _ ("Deleted"));
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = first; i < changes->len; i++)
    {
      const InvHistoryChange *change = g_ptr_array_index (changes, i);
      const InvValue *value = is_created ? &change->new_value : &change->old_value;

      if (change->kind != row->kind || change->id != row->id)
        break;

      if (is_created && get_status (change, value) >= 0)
        line->new_status = get_status (change, value);
      if (inv_history_change_is_filled_in (change))
        append_value (text, change, value, context);
    }

  if (text->len > 0)
    line->text = g_strdup (text->str);

  return i;
}

GPtrArray *
inv_history_lines_of_entry (GPtrArray *changes, const InvValueContext *context)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line_cb);

  for (guint i = 0; i < changes->len;)
    {
      const InvHistoryChange *change = g_ptr_array_index (changes, i);

      if (change->kind != INV_HISTORY_CHANGED && has_row (changes, change))
        {
          i = add_row (lines, changes, i, context);
          continue;
        }

      if (change->kind == INV_HISTORY_CHANGED || inv_history_change_is_filled_in (change))
        add_change (lines, change, context);
      i++;
    }

  return lines;
}

static char *
describe_rows (const InvHistoryChange *change)
{
  g_autofree char *count = inv_count_to_text (change->count);
  InvEntity entity = inv_entity_parse (change->table);

  if (g_str_equal (change->table, "did"))
    return g_strdup_printf (ngettext ("%s DID", "%s DIDs", change->count), count);

  if (g_str_equal (change->table, "product"))
    return g_strdup_printf (ngettext ("%s product", "%s products", change->count), count);

  return g_strdup (entity != INV_ENTITY_NONE ? _ (inv_entity_get_info (entity)->label) : change->table);
}

GPtrArray *
inv_history_lines_of_step (GPtrArray *changes, const InvValueContext *context)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line_cb);

  for (guint i = 0; i < changes->len; i++)
    {
      const InvHistoryChange *change = g_ptr_array_index (changes, i);
      InvHistoryLine *line;

      if (change->kind == INV_HISTORY_CHANGED)
        {
          /* The key of a name says nothing that the name does not. */
          if (!g_str_equal (change->field, "name_key"))
            add_change (lines, change, context);
          continue;
        }

      line = add_line (lines, change->kind,
                       change->kind == INV_HISTORY_CREATED ? _ ("Created") : _ ("Deleted"));
      line->text = describe_rows (change);
      line->count = change->count;
    }

  return lines;
}
