/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures beside a list of DIDs. The statuses come first, for which an
 * index is enough; the rest, for which rows have to be read, when there is
 * nothing more urgent.
 */

#include "config.h"

#include "inv-did-counts.h"
#include "inv-did-loader.h"
#include "inv-query-sql.h"
#include "inv-settings.h"

struct _InvDidCounts
{
  GObject parent_instance;

  InvInventory *inventory;
  InvQuery *query;

  GCancellable *counting;
  gboolean stale;

  gboolean ready;
  guint64 statuses[INV_N_STATUSES];
  guint n_operators;
  guint n_countries;
};

enum
{
  PROP_0,
  PROP_N_OPERATORS,
  PROP_N_COUNTRIES,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvDidCounts, inv_did_counts, G_TYPE_OBJECT)

typedef struct
{
  GWeakRef counts;
  InvQuery *query;
  guint64 statuses[INV_N_STATUSES];
  guint n_operators;
  guint n_countries;
} Count;

static void
count_free (void *data)
{
  Count *self = data;

  g_weak_ref_clear (&self->counts);
  inv_query_unref (self->query);
  g_free (self);
}

static gboolean
count_statuses (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Count *self = data;
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  g_autoptr (InvQuery) query = inv_query_new_without (self->query, INV_FIELD_STATUS);

  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  return inv_query_count_statuses (inv_store_get_connection (store), query, &context, NULL, self->statuses,
                                   error);
}

static gboolean
count_places (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Count *self = data;
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);

  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  return inv_query_count_places (inv_store_get_connection (store), self->query, &context, NULL,
                                 &self->n_operators, &self->n_countries, error);
}

static void
count (InvDidCounts *self, InvSeatFunc func, GAsyncReadyCallback callback)
{
  Count *data = g_new0 (Count, 1);

  g_weak_ref_init (&data->counts, self);
  data->query = inv_query_ref (self->query);
  inv_inventory_read_async (self->inventory, func, data, count_free, self->counting, callback,
                            g_object_ref (self->counting));
}

static void
stop_counting (InvDidCounts *self)
{
  if (self->counting != NULL)
    {
      g_cancellable_cancel (self->counting);
      g_clear_object (&self->counting);
    }
}

static void start_counting (InvDidCounts *self);

/* Gets whose count has ended, unless nobody waits for it any more. A count
 * that failed leaves the figures as they were: the list of the same search
 * says why.
 */
static InvDidCounts *
end_count (InvInventory *inventory, GAsyncResult *result, GCancellable *counting, Count **data)
{
  g_autoptr (GError) error = NULL;
  void *counted = NULL;
  gboolean succeeded = inv_inventory_run_finish (inventory, result, &counted, &error);
  g_autoptr (InvDidCounts) self = g_weak_ref_get (&((Count *) counted)->counts);

  *data = succeeded ? counted : NULL;

  return self != NULL && self->counting == counting ? g_steal_pointer (&self) : NULL;
}

static void
end_counting (InvDidCounts *self)
{
  g_clear_object (&self->counting);
  if (self->stale)
    start_counting (self);
}

static void
set_number (InvDidCounts *self, guint *number, guint value, guint prop_id)
{
  if (*number == value)
    return;

  *number = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
places_counted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GCancellable) counting = user_data;
  Count *data;
  g_autoptr (InvDidCounts) self = end_count (INV_INVENTORY (source), result, counting, &data);

  if (self == NULL)
    return;

  if (data != NULL)
    {
      set_number (self, &self->n_operators, data->n_operators, PROP_N_OPERATORS);
      set_number (self, &self->n_countries, data->n_countries, PROP_N_COUNTRIES);
    }
  end_counting (self);
}

static void
statuses_counted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GCancellable) counting = user_data;
  Count *data;
  g_autoptr (InvDidCounts) self = end_count (INV_INVENTORY (source), result, counting, &data);

  if (self == NULL)
    return;

  if (data == NULL)
    {
      end_counting (self);
      return;
    }

  self->ready = TRUE;
  for (int status = 0; status < INV_N_STATUSES; status++)
    self->statuses[status] = data->statuses[status];
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  count (self, count_places, places_counted_cb);
}

static void
start_counting (InvDidCounts *self)
{
  stop_counting (self);

  self->stale = FALSE;
  self->counting = g_cancellable_new ();
  count (self, count_statuses, statuses_counted_cb);
}

/* A count that is under way goes on, so that something is seen of writes that
 * follow each other closely.
 */
static void
inventory_changed_cb (InvDidCounts *self)
{
  if (self->counting != NULL)
    self->stale = TRUE;
  else if (self->query != NULL)
    start_counting (self);
}

static void
inv_did_counts_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvDidCounts *self = INV_DID_COUNTS (object);

  switch (prop_id)
    {
    case PROP_N_OPERATORS:
      g_value_set_uint (value, self->n_operators);
      break;

    case PROP_N_COUNTRIES:
      g_value_set_uint (value, self->n_countries);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_counts_dispose (GObject *object)
{
  InvDidCounts *self = INV_DID_COUNTS (object);

  stop_counting (self);
  g_clear_object (&self->inventory);
  g_clear_pointer (&self->query, inv_query_unref);

  G_OBJECT_CLASS (inv_did_counts_parent_class)->dispose (object);
}

static void
inv_did_counts_class_init (InvDidCountsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_did_counts_get_property;
  object_class->dispose = inv_did_counts_dispose;

  properties[PROP_N_OPERATORS] = g_param_spec_uint ("n-operators", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_COUNTRIES] = g_param_spec_uint ("n-countries", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", INV_TYPE_DID_COUNTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
inv_did_counts_init (InvDidCounts *self)
{
}

InvDidCounts *
inv_did_counts_new (InvInventory *inventory)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  InvDidCounts *self = g_object_new (INV_TYPE_DID_COUNTS, NULL);

  self->inventory = g_object_ref (inventory);
  g_signal_connect_object (inventory, "changed", G_CALLBACK (inventory_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
inv_did_counts_set_query (InvDidCounts *self, InvQuery *query)
{
  g_return_if_fail (INV_IS_DID_COUNTS (self));
  g_return_if_fail (query != NULL);

  if (self->counting == NULL && self->query != NULL && inv_query_equal (self->query, query))
    return;

  g_clear_pointer (&self->query, inv_query_unref);
  self->query = inv_query_ref (query);
  start_counting (self);
}

gboolean
inv_did_counts_is_ready (InvDidCounts *self)
{
  g_return_val_if_fail (INV_IS_DID_COUNTS (self), FALSE);

  return self->ready;
}

guint64
inv_did_counts_get (InvDidCounts *self, InvStatus status)
{
  g_return_val_if_fail (INV_IS_DID_COUNTS (self), 0);
  g_return_val_if_fail (status < INV_N_STATUSES, 0);

  return self->statuses[status];
}

guint64
inv_did_counts_get_total (InvDidCounts *self)
{
  guint64 total = 0;

  g_return_val_if_fail (INV_IS_DID_COUNTS (self), 0);

  for (int status = 0; status < INV_N_STATUSES; status++)
    total += self->statuses[status];

  return total;
}
