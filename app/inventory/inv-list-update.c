/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the rows that a list has to those that it shall have: what is gone goes
 * in runs, what is new comes in runs, and where the order is another one, what
 * lies between the first and the last row that moved is told as one change.
 */

#include "config.h"

#include "inv-list-update.h"

static GHashTable *
make_set (GPtrArray *rows)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (set, g_ptr_array_index (rows, i));

  return set;
}

static void
insert_rows (GPtrArray *rows, guint position, GPtrArray *from, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_insert (rows, position + i, g_object_ref (g_ptr_array_index (from, position + i)));
}

static void
remove_gone (GListModel *model, GPtrArray *rows, GPtrArray *wanted)
{
  g_autoptr (GHashTable) staying = make_set (wanted);
  guint end = rows->len;

  while (end > 0)
    {
      guint start = end;

      while (start > 0 && !g_hash_table_contains (staying, g_ptr_array_index (rows, start - 1)))
        start--;

      if (start < end)
        {
          g_ptr_array_remove_range (rows, start, end - start);
          g_list_model_items_changed (model, start, end - start, 0);
        }
      end = MAX (start, 1) - 1;
    }
}

/* From @position on the rows stand in another order. */
static void
replace_middle (GListModel *model, GPtrArray *rows, guint position, GPtrArray *wanted)
{
  guint n_removed = rows->len - position;
  guint n_added = wanted->len - position;

  while (n_removed > 0 && n_added > 0
         && g_ptr_array_index (rows, position + n_removed - 1)
                == g_ptr_array_index (wanted, position + n_added - 1))
    {
      n_removed--;
      n_added--;
    }

  g_ptr_array_remove_range (rows, position, n_removed);
  insert_rows (rows, position, wanted, n_added);
  g_list_model_items_changed (model, position, n_removed, n_added);
}

void
inv_list_update (GListModel *model, GPtrArray *rows, GPtrArray *wanted)
{
  g_return_if_fail (G_IS_LIST_MODEL (model));

  remove_gone (model, rows, wanted);

  g_autoptr (GHashTable) known = make_set (rows);
  guint position = 0;

  while (position < wanted->len)
    {
      guint n_new = 0;

      if (position < rows->len && g_ptr_array_index (rows, position) == g_ptr_array_index (wanted, position))
        {
          position++;
          continue;
        }

      while (position + n_new < wanted->len
             && !g_hash_table_contains (known, g_ptr_array_index (wanted, position + n_new)))
        n_new++;

      if (n_new == 0)
        {
          replace_middle (model, rows, position, wanted);
          return;
        }

      insert_rows (rows, position, wanted, n_new);
      g_list_model_items_changed (model, position, 0, n_new);
      position += n_new;
    }
}
