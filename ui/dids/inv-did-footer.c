/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The buttons at the foot of the page of DIDs in a narrow window. Each is as
 * wide as its word needs, so that long ones are not cut off beside short ones.
 */

#include "config.h"

#include "inv-did-footer.h"

struct _InvDidFooter
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (InvDidFooter, inv_did_footer, ADW_TYPE_BIN)

static void
inv_did_footer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_DID_FOOTER);

  G_OBJECT_CLASS (inv_did_footer_parent_class)->dispose (object);
}

static void
inv_did_footer_class_init (InvDidFooterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_did_footer_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/dids/inv-did-footer.ui");
}

static void
inv_did_footer_init (InvDidFooter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
