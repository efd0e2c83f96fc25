/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows for a file that is not among the inventories of the
 * program.
 */

#include "config.h"

#include "inv-offer-page.h"

#include "inv-inventory-name.h"
#include "inv-tasks-view.h"

struct _InvOfferPage
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkWidget *bring_in_button;
  InvTasksView *tasks_view;
};

G_DEFINE_FINAL_TYPE (InvOfferPage, inv_offer_page, ADW_TYPE_BIN)

static gboolean
inv_offer_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INV_OFFER_PAGE (widget)->bring_in_button);
}

static void
inv_offer_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_OFFER_PAGE);

  G_OBJECT_CLASS (inv_offer_page_parent_class)->dispose (object);
}

static void
inv_offer_page_class_init (InvOfferPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_offer_page_dispose;
  widget_class->grab_focus = inv_offer_page_grab_focus;

  g_type_ensure (INV_TYPE_TASKS_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/inventories/inv-offer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvOfferPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, InvOfferPage, bring_in_button);
  gtk_widget_class_bind_template_child (widget_class, InvOfferPage, tasks_view);
}

static void
inv_offer_page_init (InvOfferPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_offer_page_set_path (InvOfferPage *self, const char *path)
{
  g_return_if_fail (INV_IS_OFFER_PAGE (self));
  g_return_if_fail (path != NULL);

  g_autofree char *name = inv_inventory_name_of_file (path);
  g_autofree char *title = g_markup_escape_text (name, -1);

  adw_status_page_set_title (self->status_page, title);
}

void
inv_offer_page_set_tasks (InvOfferPage *self, InvTasks *tasks)
{
  g_return_if_fail (INV_IS_OFFER_PAGE (self));

  inv_tasks_view_set_tasks (self->tasks_view, tasks);
}
