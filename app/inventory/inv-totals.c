/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much an inventory holds. Writes that follow each other closely are counted
 * once: a count that is under way is finished, then there is one more.
 */

#include "config.h"

#include "inv-did-loader.h"
#include "inv-entity-list.h"
#include "inv-query-sql.h"
#include "inv-settings.h"
#include "inv-totals.h"

typedef struct
{
  guint64 n_dids;
  guint64 n_entities[INV_N_ENTITIES];
} Count;

struct _InvTotals
{
  GObject parent_instance;

  InvInventory *inventory;
  gboolean counting;
  gboolean stale;

  gboolean ready;
  Count totals;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvTotals, inv_totals, G_TYPE_OBJECT)

static gboolean
count (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  g_autoptr (InvQuery) all = inv_query_new_all ();
  Count *self = data;

  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  for (InvEntity entity = 0; entity < INV_N_ENTITIES; entity++)
    if (!inv_entity_count (connection, entity, &self->n_entities[entity], error))
      return FALSE;

  return inv_query_count (connection, all, &context, progress, &self->n_dids, error);
}

static void start_counting (InvTotals *self);

/* A count that fails leaves the figures as they were: what is wrong with the
 * inventory shows where a person works with it.
 */
static void
counted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvTotals) self = user_data;
  void *data;

  self->counting = FALSE;
  if (inv_inventory_run_finish (INV_INVENTORY (source), result, &data, NULL))
    {
      self->totals = *(Count *) data;
      self->ready = TRUE;
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }

  if (self->stale)
    start_counting (self);
}

static void
start_counting (InvTotals *self)
{
  self->stale = FALSE;
  self->counting = TRUE;
  inv_inventory_read_async (self->inventory, count, g_new0 (Count, 1), g_free, NULL, counted_cb,
                            g_object_ref (self));
}

static void
inventory_changed_cb (InvTotals *self)
{
  if (self->counting)
    self->stale = TRUE;
  else
    start_counting (self);
}

static void
inv_totals_dispose (GObject *object)
{
  g_clear_object (&INV_TOTALS (object)->inventory);

  G_OBJECT_CLASS (inv_totals_parent_class)->dispose (object);
}

static void
inv_totals_class_init (InvTotalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inv_totals_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", INV_TYPE_TOTALS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
inv_totals_init (InvTotals *self)
{
}

InvTotals *
inv_totals_new (InvInventory *inventory)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  InvTotals *self = g_object_new (INV_TYPE_TOTALS, NULL);

  self->inventory = g_object_ref (inventory);
  g_signal_connect_object (inventory, "changed", G_CALLBACK (inventory_changed_cb), self, G_CONNECT_SWAPPED);
  start_counting (self);

  return self;
}

gint64
inv_totals_get_n_dids (InvTotals *self)
{
  g_return_val_if_fail (INV_IS_TOTALS (self), -1);

  return self->ready ? (gint64) self->totals.n_dids : -1;
}

gint64
inv_totals_get_n_entities (InvTotals *self, InvEntity entity)
{
  g_return_val_if_fail (INV_IS_TOTALS (self), -1);
  g_return_val_if_fail (entity >= 0 && entity < INV_N_ENTITIES, -1);

  return self->ready ? (gint64) self->totals.n_entities[entity] : -1;
}
