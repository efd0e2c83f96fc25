/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-entity-rows.h"
#include "inv-page.h"

G_BEGIN_DECLS

#define INV_TYPE_ENTITY_PAGE (inv_entity_page_get_type ())

/**
 * InvEntityPage:
 *
 * A page with all operators, or resellers, or vendor batches: a table that is
 * searched, filtered and sorted, in which rows are made, changed and deleted.
 * What is particular to a kind stands in the table of kinds.
 */
G_DECLARE_DERIVABLE_TYPE (InvEntityPage, inv_entity_page, INV, ENTITY_PAGE, InvPage)

/**
 * InvEntityPageClass:
 * @entity: what is on the page
 *
 * What makes the pages differ.
 */
struct _InvEntityPageClass
{
  InvPageClass parent_class;

  InvEntity entity;
};

/* The pages that there are. */
GType inv_operator_page_get_type (void);
GType inv_reseller_page_get_type (void);
GType inv_batch_page_get_type (void);

/**
 * inv_entity_page_get_rows:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): its rows; %NULL without an inventory
 */
InvEntityRows *inv_entity_page_get_rows (InvEntityPage *self);

/**
 * inv_entity_page_get_selected:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the row that is selected
 */
InvEntityItem *inv_entity_page_get_selected (InvEntityPage *self);

G_END_DECLS
