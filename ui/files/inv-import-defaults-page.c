/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows with the fields that a file may lack. They are made once and stay, so that what was typed does, too;
 * a field that a column holds is not in sight. */

#include "config.h"

#include "inv-import-defaults-page.h"

#include "inv-field-row.h"
#include "inv-name-row.h"

#include <glib/gi18n.h>

struct _InvImportDefaultsPage
{
  InvImportPage parent_instance;

  AdwPreferencesGroup *common_group;
  AdwPreferencesGroup *further_group;
  InvNameRow *operator_row;
  InvNameRow *batch_row;

  GtkWidget *rows[INV_N_FIELDS];
};

G_DEFINE_FINAL_TYPE (InvImportDefaultsPage, inv_import_defaults_page, INV_TYPE_IMPORT_PAGE)

/* Besides the operator and the batch, which can be made here, too. */
static const InvField common_fields[] = {
  INV_FIELD_STATUS,
  INV_FIELD_AFTER_HOLD,
  INV_FIELD_TAG,
  INV_FIELD_NOTES,
};

static void
set_default (InvImportDefaultsPage *self, InvField field, const char *value)
{
  InvImportSession *session = inv_import_page_get_session (INV_IMPORT_PAGE (self));

  if (session == NULL)
    return;

  inv_import_choices_set_default (inv_import_session_get_choices (session), field, value);
  inv_import_session_forget_check (session);
}

static void
operator_cb (InvImportDefaultsPage *self)
{
  set_default (self, INV_FIELD_OPERATOR, inv_name_row_get_selected_name (self->operator_row));
}

static void
batch_cb (InvImportDefaultsPage *self)
{
  set_default (self, INV_FIELD_BATCH, inv_name_row_get_selected_name (self->batch_row));
}

static void
edited_cb (InvImportDefaultsPage *self, InvFieldEditor *editor)
{
  gboolean is_right = inv_field_editor_get_error (editor) == NULL;

  set_default (self, inv_field_editor_get_field (editor),
               is_right ? inv_field_editor_get_value (editor) : NULL);
}

static void
add_row (InvImportDefaultsPage *self, AdwPreferencesGroup *group, InvField field)
{
  InvImportSession *session = inv_import_page_get_session (INV_IMPORT_PAGE (self));
  GtkWidget *row = inv_field_row_new (field);
  InvFieldEditor *editor = inv_field_row_get_editor (INV_FIELD_ROW (row));

  inv_field_editor_set_placeholder (editor, C_ ("value of a field", "Nothing"));
  inv_field_editor_set_inventory (editor, inv_import_session_get_inventory (session));
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  self->rows[field] = row;
}

static void
make_rows (InvImportDefaultsPage *self)
{
  InvImportSession *session = inv_import_page_get_session (INV_IMPORT_PAGE (self));

  inv_name_row_set_inventory (self->operator_row, inv_import_session_get_inventory (session));
  inv_name_row_set_inventory (self->batch_row, inv_import_session_get_inventory (session));
  self->rows[INV_FIELD_OPERATOR] = GTK_WIDGET (self->operator_row);
  self->rows[INV_FIELD_BATCH] = GTK_WIDGET (self->batch_row);

  for (guint i = 0; i < G_N_ELEMENTS (common_fields); i++)
    add_row (self, self->common_group, common_fields[i]);

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (self->rows[field] == NULL && field != INV_FIELD_DID && inv_field_has (field, INV_FIELD_FLAG_IMPORT))
      add_row (self, self->further_group, field);
}

static void
inv_import_defaults_page_showing (AdwNavigationPage *page)
{
  InvImportDefaultsPage *self = INV_IMPORT_DEFAULTS_PAGE (page);
  InvImportSession *session = inv_import_page_get_session (INV_IMPORT_PAGE (self));
  InvImportSample *sample = inv_import_session_get_sample (session);

  if (self->rows[INV_FIELD_OPERATOR] == NULL)
    make_rows (self);

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (self->rows[field] != NULL)
      gtk_widget_set_visible (self->rows[field],
                              sample == NULL
                                  || inv_import_mapping_find (inv_import_sample_get_mapping (sample), field)
                                         < 0);
}

/* For another file, nothing is filled in. */
static void
name_changed_cb (InvImportDefaultsPage *self)
{
  inv_name_row_set_selected_name (self->operator_row, NULL);
  inv_name_row_set_selected_name (self->batch_row, NULL);
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (INV_IS_FIELD_ROW (self->rows[field]))
      inv_field_editor_set_value (inv_field_row_get_editor (INV_FIELD_ROW (self->rows[field])), NULL);
}

static void
inv_import_defaults_page_session_set (InvImportPage *page)
{
  g_signal_connect_object (inv_import_page_get_session (page), "notify::name", G_CALLBACK (name_changed_cb),
                           page, G_CONNECT_SWAPPED);
}

static void
inv_import_defaults_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_DEFAULTS_PAGE);

  G_OBJECT_CLASS (inv_import_defaults_page_parent_class)->dispose (object);
}

static void
inv_import_defaults_page_class_init (InvImportDefaultsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_defaults_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = inv_import_defaults_page_showing;
  INV_IMPORT_PAGE_CLASS (klass)->session_set = inv_import_defaults_page_session_set;

  g_type_ensure (INV_TYPE_NAME_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-defaults-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportDefaultsPage, common_group);
  gtk_widget_class_bind_template_child (widget_class, InvImportDefaultsPage, further_group);
  gtk_widget_class_bind_template_child (widget_class, InvImportDefaultsPage, operator_row);
  gtk_widget_class_bind_template_child (widget_class, InvImportDefaultsPage, batch_row);
  gtk_widget_class_bind_template_callback (widget_class, operator_cb);
  gtk_widget_class_bind_template_callback (widget_class, batch_cb);
}

static void
inv_import_defaults_page_init (InvImportDefaultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_import_defaults_page_get_row (InvImportDefaultsPage *self, InvField field)
{
  return self->rows[field];
}
