/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress of work on another thread, and the wish to stop it. It belongs to
 * no widget; a window, a command line and a test all watch it in their way.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-progress.h"

#include <glib/gi18n-lib.h>
#include <stdatomic.h>

#define MILLION 1000000
#define UNKNOWN (-1)

struct _InvProgress
{
  GObject parent_instance;

  GCancellable *cancellable;
  GMutex mutex; /* guards label */
  char *label;
  _Atomic guint64 done;
  _Atomic guint64 total;
  _Atomic int millionths; /* the fraction that was told, or UNKNOWN */
};

G_DEFINE_FINAL_TYPE (InvProgress, inv_progress, G_TYPE_OBJECT)

static void
inv_progress_finalize (GObject *object)
{
  InvProgress *self = INV_PROGRESS (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->label, g_free);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (inv_progress_parent_class)->finalize (object);
}

static void
inv_progress_class_init (InvProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inv_progress_finalize;
}

static void
inv_progress_init (InvProgress *self)
{
  g_mutex_init (&self->mutex);
  self->label = g_strdup ("");
  self->millionths = UNKNOWN;
}

InvProgress *
inv_progress_new (GCancellable *cancellable)
{
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  InvProgress *self = g_object_new (INV_TYPE_PROGRESS, NULL);

  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  return self;
}

void
inv_progress_begin_stage (InvProgress *self, const char *label, guint64 total)
{
  g_return_if_fail (label != NULL);

  if (self == NULL)
    return;

  atomic_store_explicit (&self->done, 0, memory_order_relaxed);
  atomic_store_explicit (&self->total, total, memory_order_relaxed);
  atomic_store_explicit (&self->millionths, UNKNOWN, memory_order_relaxed);

  g_mutex_lock (&self->mutex);
  g_set_str (&self->label, label);
  g_mutex_unlock (&self->mutex);
}

void
inv_progress_add (InvProgress *self, guint64 n)
{
  if (self != NULL)
    atomic_fetch_add_explicit (&self->done, n, memory_order_relaxed);
}

void
inv_progress_set_done (InvProgress *self, guint64 done)
{
  if (self != NULL)
    atomic_store_explicit (&self->done, done, memory_order_relaxed);
}

void
inv_progress_set_fraction (InvProgress *self, double fraction)
{
  if (self != NULL)
    atomic_store_explicit (&self->millionths, (int) (CLAMP (fraction, 0.0, 1.0) * MILLION),
                           memory_order_relaxed);
}

gboolean
inv_progress_is_cancelled (InvProgress *self)
{
  return self != NULL && g_cancellable_is_cancelled (self->cancellable);
}

gboolean
inv_progress_check (InvProgress *self, GError **error)
{
  if (!inv_progress_is_cancelled (self))
    return TRUE;

  g_set_error_literal (error, INV_ERROR, INV_ERROR_CANCELLED, _ ("Cancelled. Nothing was changed."));
  return FALSE;
}

void
inv_progress_cancel (InvProgress *self)
{
  g_return_if_fail (INV_IS_PROGRESS (self));

  g_cancellable_cancel (self->cancellable);
}

GCancellable *
inv_progress_get_cancellable (InvProgress *self)
{
  g_return_val_if_fail (INV_IS_PROGRESS (self), NULL);

  return self->cancellable;
}

char *
inv_progress_dup_label (InvProgress *self)
{
  g_return_val_if_fail (INV_IS_PROGRESS (self), NULL);

  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->label);
}

guint64
inv_progress_get_done (InvProgress *self)
{
  g_return_val_if_fail (INV_IS_PROGRESS (self), 0);

  return atomic_load_explicit (&self->done, memory_order_relaxed);
}

guint64
inv_progress_get_total (InvProgress *self)
{
  g_return_val_if_fail (INV_IS_PROGRESS (self), 0);

  return atomic_load_explicit (&self->total, memory_order_relaxed);
}

double
inv_progress_get_fraction (InvProgress *self)
{
  g_return_val_if_fail (INV_IS_PROGRESS (self), -1);

  guint64 total = inv_progress_get_total (self);

  if (total > 0)
    return MIN ((double) inv_progress_get_done (self) / (double) total, 1.0);

  int millionths = atomic_load_explicit (&self->millionths, memory_order_relaxed);

  return millionths == UNKNOWN ? -1.0 : (double) millionths / MILLION;
}
