/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of the DIDs that exist already, behind the dialog for new ones. */

#include "config.h"

#include "inv-existing-page.h"

#include "inv-did-list.h"
#include "inv-did-row.h"
#include "inv-ids-query.h"

struct _InvExistingPage
{
  AdwNavigationPage parent_instance;

  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (InvExistingPage, inv_existing_page, ADW_TYPE_NAVIGATION_PAGE)

static void
inv_existing_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_EXISTING_PAGE);

  G_OBJECT_CLASS (inv_existing_page_parent_class)->dispose (object);
}

static void
inv_existing_page_class_init (InvExistingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_existing_page_dispose;
  g_type_ensure (INV_TYPE_DID_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-existing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvExistingPage, view);
}

static void
inv_existing_page_init (InvExistingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_existing_page_show (InvExistingPage *self, InvInventory *inventory, const InvIdSet *ids)
{
  static const InvField fields[] = {
    INV_FIELD_DID,   INV_FIELD_STATUS, INV_FIELD_CLIENT,   INV_FIELD_ACCOUNT,
    INV_FIELD_NOTES, INV_FIELD_TAG,    INV_FIELD_OPERATOR,
  };

  g_return_if_fail (INV_IS_EXISTING_PAGE (self));

  g_autofree char *text = inv_ids_to_query (ids, NULL);
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, NULL);
  InvDidList *list = inv_did_list_new (INV_DID_LOADER (inventory));

  inv_did_list_set_fields (list, fields, G_N_ELEMENTS (fields));
  inv_did_list_set_query (list, query, &INV_SORT_DEFAULT);

  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (list));

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}
