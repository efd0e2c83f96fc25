/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Go to Number: from a number to its row. */

#include "config.h"

#include "inv-did-place.h"
#include "inv-entry-error.h"
#include "inv-go-to-dialog.h"
#include "inv-number.h"

#include <glib/gi18n.h>

struct _InvGoToDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *entry;
  GtkWidget *button;

  InvInventory *inventory;
  InvDidView *view;
  InvSelection *selection;
  char number[INV_NUMBER_SIZE];
  char *message;
};

enum
{
  PROP_0,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvGoToDialog, inv_go_to_dialog, ADW_TYPE_DIALOG)

static gboolean
is_text (InvGoToDialog *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
set_message (InvGoToDialog *self, const char *message)
{
  if (g_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
changed_cb (InvGoToDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;
  gboolean is_number = inv_number_parse (text, -1, self->number, NULL, &error);

  const char *message = is_number || *text == '\0' ? NULL : error->message;

  inv_entry_error_show (GTK_WIDGET (self->entry), NULL, message);
  set_message (self, message);
  gtk_widget_set_sensitive (self->button, is_number);
}

static char *
describe_missing (InvGoToDialog *self, const InvDidPlace *place)
{
  if (place->exists)
    return g_strdup_printf (_ ("%s is in the inventory, but not among the DIDs found."), self->number);

  return g_strdup_printf (_ ("%s is not in the inventory."), self->number);
}

static void
found_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvGoToDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  InvDidPlace place;

  if (!inv_did_place_find_finish (INV_INVENTORY (source), result, &place, &error))
    {
      set_message (self, error->message);
      return;
    }

  if (!place.listed)
    {
      g_autofree char *message = describe_missing (self, &place);

      set_message (self, message);
    }

  /* The list may have changed since it was asked. */
  if ((place.listed || place.near)
      && place.position < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    inv_did_view_go_to (self->view, place.position, place.listed);

  if (place.listed)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
go_cb (InvGoToDialog *self)
{
  InvDidList *list = inv_selection_get_list (self->selection);
  InvSort sort = inv_did_list_get_sort (list);

  inv_did_place_find_async (self->inventory, inv_did_list_get_ids (list), &sort, self->number, found_cb,
                            g_object_ref (self));
}

static void
inv_go_to_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, INV_GO_TO_DIALOG (object)->message);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_go_to_dialog_dispose (GObject *object)
{
  InvGoToDialog *self = INV_GO_TO_DIALOG (object);

  g_clear_object (&self->inventory);
  g_clear_object (&self->view);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_GO_TO_DIALOG);

  G_OBJECT_CLASS (inv_go_to_dialog_parent_class)->dispose (object);
}

static void
inv_go_to_dialog_finalize (GObject *object)
{
  g_free (INV_GO_TO_DIALOG (object)->message);

  G_OBJECT_CLASS (inv_go_to_dialog_parent_class)->finalize (object);
}

static void
inv_go_to_dialog_class_init (InvGoToDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_go_to_dialog_get_property;
  object_class->dispose = inv_go_to_dialog_dispose;
  object_class->finalize = inv_go_to_dialog_finalize;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/dids/inv-go-to-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvGoToDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, InvGoToDialog, button);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
inv_go_to_dialog_init (InvGoToDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_go_to_dialog_present (InvInventory *inventory, InvDidView *view)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));
  g_return_if_fail (INV_IS_DID_VIEW (view));

  InvGoToDialog *self = g_object_new (INV_TYPE_GO_TO_DIALOG, NULL);

  self->inventory = g_object_ref (inventory);
  self->view = g_object_ref (view);
  g_object_get (view, "selection", &self->selection, NULL);
  adw_dialog_present (ADW_DIALOG (self), GTK_WIDGET (view));
}
