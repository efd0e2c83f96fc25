/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each type of field: a switch for yes and no, a drop-down with
 * search for what refers to another row, and an entry for all else.
 */

#include "config.h"

#include "inv-entity-editor.h"

#include "inv-name-row.h"

#include <glib/gi18n.h>

static GQuark
field_quark (void)
{
  return g_quark_from_static_string ("inv-entity-editor-field");
}

/* What needs more words than the label has. */
static const struct
{
  const char *field;
  const char *text;
} explanations[] = {
  { "on-demand-provisioning", N_ ("Numbers come one by one, not in vendor batches") },
};

static const char *
get_explanation (const InvEntityField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (explanations); i++)
    if (g_str_equal (explanations[i].field, field->name))
      return _ (explanations[i].text);

  return NULL;
}

GtkWidget *
inv_entity_editor_new (const InvEntityField *field,
                       InvInventory *inventory,
                       GCallback changed,
                       void *user_data)
{
  GtkWidget *editor;
  const char *property;

  switch (field->type)
    {
    case INV_ENTITY_FIELD_YES_NO:
      editor = g_object_new (ADW_TYPE_SWITCH_ROW, "subtitle", get_explanation (field), NULL);
      property = "notify::active";
      break;

    case INV_ENTITY_FIELD_REFERENCE:
      editor = g_object_new (INV_TYPE_NAME_ROW, "entity", inv_entity_get_info (field->target)->name, NULL);
      inv_name_row_set_inventory (INV_NAME_ROW (editor), inventory);
      property = "notify::selected-name";
      break;

    case INV_ENTITY_FIELD_TEXT:
    case INV_ENTITY_FIELD_INTEGER:
    case INV_ENTITY_FIELD_TAGS:
    case INV_ENTITY_FIELD_COUNTRY:
      editor = g_object_new (ADW_TYPE_ENTRY_ROW, "activates-default", TRUE, NULL);
      property = "changed";
      break;

    case INV_ENTITY_FIELD_ID:
    case INV_ENTITY_FIELD_NAME:
    case INV_ENTITY_FIELD_PREFIX:
    case INV_ENTITY_FIELD_COUNT:
    default:
      g_return_val_if_reached (NULL);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (editor), _ (field->label));
  g_object_set_qdata (G_OBJECT (editor), field_quark (), (void *) field);
  g_signal_connect_object (editor, property, changed, user_data, G_CONNECT_SWAPPED);

  return editor;
}

const InvEntityField *
inv_entity_editor_get_field (GtkWidget *editor)
{
  return g_object_get_qdata (G_OBJECT (editor), field_quark ());
}

const char *
inv_entity_editor_get_text (GtkWidget *editor)
{
  if (ADW_IS_SWITCH_ROW (editor))
    return adw_switch_row_get_active (ADW_SWITCH_ROW (editor)) ? "yes" : "no";
  if (INV_IS_NAME_ROW (editor))
    return inv_name_row_get_selected_name (INV_NAME_ROW (editor));

  return gtk_editable_get_text (GTK_EDITABLE (editor));
}

void
inv_entity_editor_set_text (GtkWidget *editor, const char *text)
{
  if (ADW_IS_SWITCH_ROW (editor))
    adw_switch_row_set_active (ADW_SWITCH_ROW (editor), g_str_equal (text, "yes"));
  else if (INV_IS_NAME_ROW (editor))
    inv_name_row_set_selected_name (INV_NAME_ROW (editor), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (editor), text);
}
