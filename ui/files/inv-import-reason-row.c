/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reason, counted, with what can be done about it: use the name that was meant, choose what the text stands
 * for, make what is missing. */

#include "config.h"

#include "inv-import-reason-row.h"

#include "inv-count.h"
#include "inv-field-editor.h"
#include "inv-text.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InvImportReasonRow
{
  AdwActionRow parent_instance;

  GtkLabel *count_label;
  GtkBox *remedies;

  InvField field;
  char *text;
  char *suggestion;
};

enum
{
  REPLACE,
  CREATE_MISSING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvImportReasonRow, inv_import_reason_row, ADW_TYPE_ACTION_ROW)

static void
inv_import_reason_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_REASON_ROW);

  G_OBJECT_CLASS (inv_import_reason_row_parent_class)->dispose (object);
}

static void
inv_import_reason_row_finalize (GObject *object)
{
  InvImportReasonRow *self = INV_IMPORT_REASON_ROW (object);

  g_free (self->text);
  g_free (self->suggestion);

  G_OBJECT_CLASS (inv_import_reason_row_parent_class)->finalize (object);
}

static void
inv_import_reason_row_class_init (InvImportReasonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_import_reason_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = inv_import_reason_row_finalize;

  signals[REPLACE] = g_signal_new ("replace", INV_TYPE_IMPORT_REASON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);
  signals[CREATE_MISSING] = g_signal_new ("create-missing", INV_TYPE_IMPORT_REASON_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-reason-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportReasonRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportReasonRow, remedies);
}

static void
inv_import_reason_row_init (InvImportReasonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->field = INV_FIELD_NONE;
}

/* Some reasons are labels that stand in the middle of sentences elsewhere. */
static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

GtkWidget *
inv_import_reason_row_new (const InvImportReason *reason, InvImportLines lines)
{
  InvImportReasonRow *self = g_object_new (INV_TYPE_IMPORT_REASON_ROW, NULL);
  g_autofree char *count = inv_count_to_text (reason->count);
  g_autofree char *line = inv_count_to_text (reason->first_line);
  g_autofree char *title = capitalise (reason->message);
  g_autofree char *subtitle = g_strdup_printf (_ ("First on line %s"), line);

  gtk_label_set_label (self->count_label, count);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(uu)", lines, reason->id);
  self->field = reason->field;
  self->text = g_strdup (reason->text);
  self->suggestion = g_strdup (reason->suggestion);

  return GTK_WIDGET (self);
}

static void
use_suggestion_cb (InvImportReasonRow *self)
{
  g_signal_emit (self, signals[REPLACE], 0, self->field, self->text, self->suggestion);
}

static void
create_missing_cb (InvImportReasonRow *self)
{
  g_signal_emit (self, signals[CREATE_MISSING], 0);
}

static void
chosen_cb (InvImportReasonRow *self, InvFieldEditor *editor)
{
  const char *value = inv_field_editor_get_value (editor);

  if (value != NULL && *value != '\0')
    g_signal_emit (self, signals[REPLACE], 0, self->field, self->text, value);
}

static void
add_button (InvImportReasonRow *self, const char *label, const char *tooltip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->remedies, button);
}

static void
add_suggestion (InvImportReasonRow *self)
{
  g_autofree char *name = inv_text_shorten (self->suggestion, -1);
  g_autofree char *label = g_strdup_printf (_ ("Use %s"), name);

  add_button (self, label, _ ("Read the text as this name, on every line"), G_CALLBACK (use_suggestion_cb));
}

static void
add_choice (InvImportReasonRow *self, InvInventory *inventory)
{
  GtkWidget *editor = inv_field_editor_new (self->field);

  inv_field_editor_set_placeholder (INV_FIELD_EDITOR (editor), _ ("Choose…"));
  inv_field_editor_set_inventory (INV_FIELD_EDITOR (editor), inventory);
  gtk_widget_set_tooltip_text (editor, _ ("Choose what the text stands for, on every line"));
  g_signal_connect_object (editor, "edited", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->remedies, editor);
}

static gboolean
is_chosen_from_list (InvFieldType type)
{
  return type == INV_FIELD_TYPE_STATUS || type == INV_FIELD_TYPE_AFTER_HOLD || type == INV_FIELD_TYPE_BOOLEAN
         || type == INV_FIELD_TYPE_CHOICE || type == INV_FIELD_TYPE_NAME;
}

void
inv_import_reason_row_offer_remedy (InvImportReasonRow *self,
                                    const InvImportReason *reason,
                                    InvInventory *inventory)
{
  if (reason->field == INV_FIELD_NONE)
    return;

  InvFieldType type = inv_field_get_info (reason->field)->type;

  if (reason->suggestion != NULL)
    add_suggestion (self);
  else if (type == INV_FIELD_TYPE_NAME)
    add_button (self, _ ("Create Missing"), _ ("Make what the file names and the inventory lacks"),
                G_CALLBACK (create_missing_cb));

  if (reason->suggestion == NULL && is_chosen_from_list (type))
    add_choice (self, inventory);
}
