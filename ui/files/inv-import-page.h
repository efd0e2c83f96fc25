/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-import-session.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_PAGE (inv_import_page_get_type ())

/**
 * InvImportPage:
 *
 * A page of the import dialog. All share a session, the property `session`. The
 * property `narrow` says that there is little room beside each other.
 */
G_DECLARE_DERIVABLE_TYPE (InvImportPage, inv_import_page, INV, IMPORT_PAGE, AdwNavigationPage)

/**
 * InvImportPageClass:
 * @session_set: the page has got its session, which stays the same
 *
 * What a page implements.
 */
struct _InvImportPageClass
{
  AdwNavigationPageClass parent_class;

  void (*session_set) (InvImportPage *self);
};

/**
 * inv_import_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the session, once it has one
 */
InvImportSession *inv_import_page_get_session (InvImportPage *self);

/**
 * inv_import_page_set_default:
 * @self: a page that comes into sight
 * @button: its button
 *
 * Has the Enter key press the button.
 */
void inv_import_page_set_default (InvImportPage *self, GtkWidget *button);

/**
 * inv_import_page_class_bind_closures:
 * @widget_class: the class of a page, with its template set
 *
 * Has the template find the closures that all pages share.
 */
void inv_import_page_class_bind_closures (GtkWidgetClass *widget_class);

G_END_DECLS
