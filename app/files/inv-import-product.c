/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The terms on which DIDs are offered, as far as a file says anything of them. They stand in a table of
 * their own, so a DID becomes a product by a row there. */

#include "config.h"

#include "inv-import-product.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The products among the new DIDs, or those that DIDs which exist become. */
typedef struct
{
  InvSource source;
  InvImportPlan *plan;
  GArray *products;
  gboolean are_new_dids;
  InvField fields[INV_N_FIELDS];
} NewProducts;

/* A product: the id of its DID and the number in the plan. */
typedef struct
{
  gint64 id;
  guint32 entry;
} NewProduct;

/* Those of the table of DIDs. */
static const InvField plain_did_fields[] = {
  INV_FIELD_TAG,
  INV_FIELD_NOTES,
  INV_FIELD_HOLD_DAYS,
  INV_FIELD_DESCRIPTION,
  INV_FIELD_ACTIVATION_COST,
  INV_FIELD_RECURRING_COST,
  INV_FIELD_RELEASE_DATE,
  INV_FIELD_FREE,
  INV_FIELD_COUNTRY,
  INV_FIELD_AREA,
};

#define N_PLAIN_FIELDS (G_N_ELEMENTS (plain_did_fields) + INV_N_FIELDS - INV_FIELD_FIRST_OF_PRODUCT)

const InvField *
inv_import_plain_fields (guint *n_fields)
{
  static InvField fields[N_PLAIN_FIELDS];
  static gsize is_filled;

  if (g_once_init_enter (&is_filled))
    {
      gsize n = G_N_ELEMENTS (plain_did_fields);

      memcpy (fields, plain_did_fields, sizeof plain_did_fields);
      for (InvField field = INV_FIELD_FIRST_OF_PRODUCT; field < INV_N_FIELDS; field++)
        fields[n++] = field;
      g_once_init_leave (&is_filled, TRUE);
    }

  *n_fields = N_PLAIN_FIELDS;
  return fields;
}

gboolean
inv_import_field_is_of_product (InvField field)
{
  return field >= INV_FIELD_FIRST_OF_PRODUCT;
}

gboolean
inv_import_product_is_given (const InvImportRows *rows, const InvImportDefaults *defaults, guint32 row)
{
  for (InvField field = INV_FIELD_FIRST_OF_PRODUCT; field < INV_N_FIELDS; field++)
    if (inv_import_given_get_cell (rows, defaults, row, field)->type != INV_VALUE_NULL)
      return TRUE;

  return FALSE;
}

guint32
inv_import_product_check_new (const InvImportRows *rows,
                              const InvImportDefaults *defaults,
                              guint32 row,
                              InvImportReasons *reasons)
{
  if (inv_import_given_get_cell (rows, defaults, row, INV_FIELD_MONTHLY_FEE)->type != INV_VALUE_NULL
      && inv_import_given_get_cell (rows, defaults, row, INV_FIELD_BILLING_DAYS)->integer > 0)
    return 0;

  return inv_import_reasons_intern (reasons,
                                    _ ("A product has a monthly fee and billing days. Fill in both, or leave "
                                       "all fields of the product empty."));
}

static gboolean
is_new_product (InvImportPlan *plan, guint32 entry)
{
  const InvImportRows *rows = inv_import_plan_get_rows (plan);

  return inv_import_product_is_given (rows, inv_import_plan_get_defaults (plan),
                                      g_array_index (rows->entries, InvImportEntry, entry).row);
}

static void
get_product_value (InvSource *source, gint64 row, int column, InvValue *value)
{
  const NewProducts *products = (const NewProducts *) source;
  const NewProduct *product = &g_array_index (products->products, NewProduct, row);
  InvField field = products->fields[MAX (column, 1) - 1];

  if (column == 0)
    *value = inv_value_from_integer (product->id);
  else if (products->are_new_dids)
    *value = inv_import_cell_get_value (inv_import_plan_get_new_cell (products->plan, product->entry, field),
                                        field);
  else
    {
      InvImportRows *rows = inv_import_plan_get_rows (products->plan);
      guint32 file_row = g_array_index (rows->entries, InvImportEntry, product->entry).row;

      *value = inv_import_cell_get_value (inv_import_given_get_cell (rows, NULL, file_row, field), field);
    }
}

static gboolean
write_products (InvImportPlan *plan,
                InvStep *step,
                GArray *new_products,
                gboolean are_new_dids,
                GError **error)
{
  NewProducts products = {
    .source = { new_products->len, get_product_value },
    .plan = plan,
    .products = new_products,
    .are_new_dids = are_new_dids,
  };
  const char *columns[INV_N_FIELDS + 1] = { "id" };
  guint n_columns = 1;

  if (new_products->len == 0)
    return TRUE;

  for (InvField field = INV_FIELD_FIRST_OF_PRODUCT; field < INV_N_FIELDS; field++)
    {
      products.fields[n_columns - 1] = field;
      columns[n_columns++] = inv_field_get_info (field)->column;
    }

  return inv_step_insert (step, "product", columns, &products.source, NULL, NULL, error);
}

/* New DIDs have ids without a gap, in the order of the numbers. */
static GArray *
list_new_products (InvImportPlan *plan, gint64 first_id)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (NewProduct));
  guint n_entries = inv_import_plan_get_rows (plan)->entries->len;
  NewProduct product = { first_id, 0 };

  for (; product.entry < n_entries; product.entry++)
    {
      if (inv_import_plan_get_outcome (plan, product.entry) != INV_IMPORT_CREATED)
        continue;
      if (is_new_product (plan, product.entry))
        g_array_append_val (list, product);
      product.id++;
    }

  return list;
}

static GArray *
list_become_products (InvImportPlan *plan)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (NewProduct));
  const GArray *changes = inv_import_plan_get_changes (plan);
  const GArray *entries = inv_import_plan_get_rows (plan)->entries;

  for (guint i = 0; i < changes->len; i++)
    {
      const InvImportChange *change = &g_array_index (changes, InvImportChange, i);
      NewProduct product = { g_array_index (entries, InvImportEntry, change->entry).detail, change->entry };

      if (change->fields & INV_IMPORT_NEW_PRODUCT)
        g_array_append_val (list, product);
    }

  return list;
}

gboolean
inv_import_product_write_new (InvImportPlan *plan, InvStep *step, gint64 first_id, GError **error)
{
  if (!inv_import_plan_has_field (plan, INV_FIELD_MONTHLY_FEE))
    return TRUE;

  g_autoptr (GArray) products = list_new_products (plan, first_id);

  return write_products (plan, step, products, TRUE, error);
}

gboolean
inv_import_product_write_existing (InvImportPlan *plan, InvStep *step, GError **error)
{
  g_autoptr (GArray) products = list_become_products (plan);

  return write_products (plan, step, products, FALSE, error);
}
