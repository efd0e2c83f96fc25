/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a history. Entries of one day follow each other, so a section
 * goes as far as the day does. It looks at the entries that are there and never
 * at one beyond, because asking for the last ones has the list read on.
 */

#include "config.h"

#include "inv-history-sections.h"

struct _InvHistorySections
{
  GObject parent_instance;

  InvHistoryList *list;
};

static void inv_history_sections_list_model_init (GListModelInterface *iface);
static void inv_history_sections_section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvHistorySections,
                               inv_history_sections,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_history_sections_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          inv_history_sections_section_model_init))

static GType
inv_history_sections_get_item_type (GListModel *model)
{
  return INV_TYPE_HISTORY_ITEM;
}

static guint
inv_history_sections_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (INV_HISTORY_SECTIONS (model)->list));
}

static void *
inv_history_sections_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (INV_HISTORY_SECTIONS (model)->list), position);
}

static void
inv_history_sections_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inv_history_sections_get_item_type;
  iface->get_n_items = inv_history_sections_get_n_items;
  iface->get_item = inv_history_sections_get_item;
}

static void
inv_history_sections_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  InvHistoryList *list = INV_HISTORY_SECTIONS (model)->list;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (position >= n_items)
    {
      *start = n_items;
      *end = G_MAXUINT;
      return;
    }

  InvDay day = inv_history_list_get_day (list, position);

  *start = position;
  while (*start > 0 && inv_history_list_get_day (list, *start - 1) == day)
    --*start;

  *end = position + 1;
  while (*end < n_items && inv_history_list_get_day (list, *end) == day)
    ++*end;
}

static void
inv_history_sections_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = inv_history_sections_get_section;
}

static void
inv_history_sections_dispose (GObject *object)
{
  g_clear_object (&INV_HISTORY_SECTIONS (object)->list);

  G_OBJECT_CLASS (inv_history_sections_parent_class)->dispose (object);
}

static void
inv_history_sections_class_init (InvHistorySectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inv_history_sections_dispose;
}

static void
inv_history_sections_init (InvHistorySections *self)
{
}

InvHistorySections *
inv_history_sections_new (InvHistoryList *list)
{
  g_return_val_if_fail (INV_IS_HISTORY_LIST (list), NULL);

  InvHistorySections *self = g_object_new (INV_TYPE_HISTORY_SECTIONS, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}
