/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorting rows by a field: each row's key is made once, figures compare by
 * their size and texts by what makes two names one.
 */

#include "config.h"

#include "inv-entity-order.h"

#include "inv-name.h"

typedef struct
{
  InvEntityItem *item;
  guint position;
  gint64 number;
  char *text;
} Key;

static void
key_clear (void *data)
{
  g_free (((Key *) data)->text);
}

static gboolean
is_number (const InvEntityField *field)
{
  return field->type == INV_ENTITY_FIELD_ID || field->type == INV_ENTITY_FIELD_COUNT
         || field->type == INV_ENTITY_FIELD_INTEGER;
}

static Key
make_key (InvEntityItem *item, guint position, const InvEntityField *field)
{
  Key key = { .item = item, .position = position };

  if (is_number (field))
    key.number = inv_entity_item_get_number (item, field);
  if (*inv_entity_item_get_text (item, field) != '\0')
    key.text = inv_name_key (inv_entity_item_get_text (item, field), -1);

  return key;
}

/* What is empty comes last whatever the direction. */
static int
compare_keys (const void *a, const void *b, void *user_data)
{
  const Key *left = a;
  const Key *right = b;
  const int *sign = user_data;

  if ((left->text == NULL) != (right->text == NULL))
    return left->text == NULL ? 1 : -1;
  if (left->number != right->number)
    return left->number < right->number ? -*sign : *sign;

  int by_text = left->number == 0 ? g_strcmp0 (left->text, right->text) : 0;

  if (by_text != 0)
    return by_text * *sign;

  return left->position < right->position ? -1 : 1;
}

void
inv_entity_order_sort (GPtrArray *items, const InvEntityField *field, gboolean descending)
{
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), items->len);
  int sign = descending ? -1 : 1;

  g_array_set_clear_func (keys, key_clear);
  for (guint i = 0; i < items->len; i++)
    {
      Key key = make_key (g_ptr_array_index (items, i), i, field);

      g_array_append_val (keys, key);
    }

  g_array_sort_with_data (keys, compare_keys, &sign);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_index (items, i) = g_array_index (keys, Key, i).item;
}
