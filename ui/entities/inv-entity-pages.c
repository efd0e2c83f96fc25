/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of operators, resellers and vendor batches: one page, three times. */

#include "config.h"

#include "inv-entity-page.h"

typedef InvEntityPage InvOperatorPage;
typedef InvEntityPageClass InvOperatorPageClass;
typedef InvEntityPage InvResellerPage;
typedef InvEntityPageClass InvResellerPageClass;
typedef InvEntityPage InvBatchPage;
typedef InvEntityPageClass InvBatchPageClass;

G_DEFINE_FINAL_TYPE (InvOperatorPage, inv_operator_page, INV_TYPE_ENTITY_PAGE)
G_DEFINE_FINAL_TYPE (InvResellerPage, inv_reseller_page, INV_TYPE_ENTITY_PAGE)
G_DEFINE_FINAL_TYPE (InvBatchPage, inv_batch_page, INV_TYPE_ENTITY_PAGE)

static void
inv_operator_page_class_init (InvOperatorPageClass *klass)
{
  klass->entity = INV_ENTITY_OPERATOR;
}

static void
inv_operator_page_init (InvOperatorPage *self)
{
}

static void
inv_reseller_page_class_init (InvResellerPageClass *klass)
{
  klass->entity = INV_ENTITY_RESELLER;
}

static void
inv_reseller_page_init (InvResellerPage *self)
{
}

static void
inv_batch_page_class_init (InvBatchPageClass *klass)
{
  klass->entity = INV_ENTITY_BATCH;
}

static void
inv_batch_page_init (InvBatchPage *self)
{
}
