/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A DID in two lines: number and status, and below them what says most of it. */

#include "config.h"

#include "inv-did-row.h"
#include "inv-number-text.h"
#include "inv-status-pill.h"

struct _InvDidRow
{
  GtkWidget parent_instance;

  InvDid *did;
};

enum
{
  PROP_0,
  PROP_DID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvDidRow, inv_did_row, GTK_TYPE_WIDGET)

static char *
group_digits (InvDidRow *self, const char *number)
{
  return inv_number_to_text (number != NULL ? number : "");
}

static char *
choose_detail (InvDidRow *self, const char *client, const char *account, const char *notes, const char *tag)
{
  if (client != NULL && *client != '\0')
    return account != NULL && *account != '\0' ? g_strdup_printf ("%s, %s", client, account)
                                               : g_strdup (client);

  return g_strdup (notes != NULL && *notes != '\0' ? notes : tag);
}

static void
inv_did_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DID:
      g_value_set_object (value, INV_DID_ROW (object)->did);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvDidRow *self = INV_DID_ROW (object);

  switch (prop_id)
    {
    case PROP_DID:
      if (g_set_object (&self->did, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_row_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_object (&INV_DID_ROW (object)->did);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (inv_did_row_parent_class)->dispose (object);
}

static void
inv_did_row_class_init (InvDidRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_did_row_get_property;
  object_class->set_property = inv_did_row_set_property;
  object_class->dispose = inv_did_row_dispose;

  properties[PROP_DID] = g_param_spec_object ("did", NULL, NULL, INV_TYPE_DID,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_STATUS_PILL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/dids/inv-did-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, group_digits);
  gtk_widget_class_bind_template_callback (widget_class, choose_detail);
}

static void
inv_did_row_init (InvDidRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

InvDid *
inv_did_row_find (GtkWidget *widget)
{
  InvDid *did = INV_IS_DID_ROW (widget) ? INV_DID_ROW (widget)->did : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); did == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    did = inv_did_row_find (child);

  return did;
}
