/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns an export has. */

#include "config.h"

#include "inv-export-columns.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

struct _InvExportColumns
{
  GtkStringList *names;
  guint selected;
  GArray *shown;
  gboolean chosen[INV_N_FIELDS];
};

static gboolean
has_field (const GArray *fields, InvField field)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, InvField, i) == field)
      return TRUE;

  return FALSE;
}

InvExportColumns *
inv_export_columns_new (GArray *shown)
{
  InvExportColumns *self = g_new0 (InvExportColumns, 1);
  InvField package = INV_FIELD_PACKAGE;
  guint n_presets;
  const InvPreset *presets = inv_preset_list (&n_presets);

  self->shown = g_array_copy (shown);
  if (!has_field (shown, package))
    g_array_append_val (self->shown, package);
  for (guint i = 0; i < self->shown->len; i++)
    self->chosen[g_array_index (self->shown, InvField, i)] = TRUE;

  self->names = gtk_string_list_new (NULL);
  gtk_string_list_append (self->names, _ ("As in the Table"));
  for (guint i = 0; i < n_presets; i++)
    gtk_string_list_append (self->names, _ (presets[i].label));
  gtk_string_list_append (self->names, _ ("Own Choice"));

  return self;
}

void
inv_export_columns_free (InvExportColumns *self)
{
  g_object_unref (self->names);
  g_array_unref (self->shown);
  g_free (self);
}

GListModel *
inv_export_columns_get_names (InvExportColumns *self)
{
  return G_LIST_MODEL (self->names);
}

void
inv_export_columns_select (InvExportColumns *self, guint position)
{
  self->selected = position;
}

gboolean
inv_export_columns_is_own_choice (InvExportColumns *self)
{
  return self->selected + 1 == g_list_model_get_n_items (G_LIST_MODEL (self->names));
}

void
inv_export_columns_choose (InvExportColumns *self, InvField field, gboolean is_chosen)
{
  self->chosen[field] = is_chosen;
}

gboolean
inv_export_columns_is_chosen (InvExportColumns *self, InvField field)
{
  return self->chosen[field];
}

static GArray *
make_chosen (InvExportColumns *self)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (InvField));

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (self->chosen[field])
      g_array_append_val (fields, field);

  return inv_export_columns_from_fields (fields);
}

GArray *
inv_export_columns_make (InvExportColumns *self)
{
  guint n_presets;
  const InvPreset *presets = inv_preset_list (&n_presets);

  if (inv_export_columns_is_own_choice (self))
    return make_chosen (self);

  if (self->selected > 0)
    return inv_export_columns_from_preset (&presets[self->selected - 1]);

  return inv_export_columns_from_fields (self->shown);
}

guint
inv_export_columns_get_n_columns (InvExportColumns *self)
{
  g_autoptr (GArray) columns = inv_export_columns_make (self);

  return columns->len;
}

char *
inv_export_columns_describe (InvExportColumns *self)
{
  g_autoptr (GArray) columns = inv_export_columns_make (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < columns->len; i++)
    g_strv_builder_add (builder, g_array_index (columns, InvExportColumn, i).header);

  g_auto (GStrv) headers = g_strv_builder_end (builder);

  return g_strjoinv (", ", headers);
}
