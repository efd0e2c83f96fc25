/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry for a value to compare with. */

#include "config.h"

#include "inv-day-popover.h"
#include "inv-entry-error.h"
#include "inv-value-entry.h"

#include <glib/gi18n.h>

struct _InvValueEntry
{
  AdwBin parent_instance;

  GtkEntry *entry;
  GtkMenuButton *calendar_button;

  gboolean setting;
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvValueEntry, inv_value_entry, ADW_TYPE_BIN)

static void
changed_cb (InvValueEntry *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static gboolean
inv_value_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INV_VALUE_ENTRY (widget)->entry));
}

static void
inv_value_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_VALUE_ENTRY);

  G_OBJECT_CLASS (inv_value_entry_parent_class)->dispose (object);
}

static void
inv_value_entry_class_init (InvValueEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_value_entry_dispose;
  widget_class->grab_focus = inv_value_entry_grab_focus;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", INV_TYPE_VALUE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-value-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, InvValueEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, InvValueEntry, calendar_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
inv_value_entry_init (InvValueEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_placeholder (InvField field)
{
  switch (field != INV_FIELD_NONE ? inv_field_get_info (field)->type : INV_FIELD_TYPE_TEXT)
    {
    case INV_FIELD_TYPE_MOMENT:
      /* Translators: what a date can look like; the words are not translated. */
      return _ ("2026-12-01, today+7");

    case INV_FIELD_TYPE_MONEY:
      return _ ("0.00");

    case INV_FIELD_TYPE_NUMBER:
      return _ ("Digits");

    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_INTEGER:
      return _ ("Number");

    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
    case INV_FIELD_TYPE_NAME:
    case INV_FIELD_TYPE_TAGS:
    case INV_FIELD_TYPE_TEXT:
    case INV_FIELD_TYPE_BOOLEAN:
    case INV_FIELD_TYPE_COUNTRY:
    case INV_FIELD_TYPE_CHOICE:
    default:
      return _ ("Text");
    }
}

void
inv_value_entry_set_field (InvValueEntry *self, InvField field, const char *label)
{
  g_return_if_fail (INV_IS_VALUE_ENTRY (self));

  gboolean is_moment = field != INV_FIELD_NONE && inv_field_get_info (field)->type == INV_FIELD_TYPE_MOMENT;

  gtk_entry_set_placeholder_text (self->entry, get_placeholder (field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  gtk_widget_set_visible (GTK_WIDGET (self->calendar_button), is_moment);
  if (is_moment)
    gtk_menu_button_set_popover (self->calendar_button, inv_day_popover_new (GTK_EDITABLE (self->entry)));
}

const char *
inv_value_entry_get_text (InvValueEntry *self)
{
  g_return_val_if_fail (INV_IS_VALUE_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
inv_value_entry_set_text (InvValueEntry *self, const char *text)
{
  g_return_if_fail (INV_IS_VALUE_ENTRY (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (inv_value_entry_get_text (self), text))
    return;

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->setting = FALSE;
}

void
inv_value_entry_set_wrong (InvValueEntry *self, const char *message)
{
  g_return_if_fail (INV_IS_VALUE_ENTRY (self));

  inv_entry_error_show (GTK_WIDGET (self->entry), NULL, message);
}
