/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a long piece of work is, and whether it should stop: shared by the
 * thread that works and the one that waits. */

#include "config.h"

#include "inv-progress.h"

/* The fraction is kept as a whole number, which threads can share without a lock. */
#define WHOLE (1 << 20)

struct _InvProgress
{
  GObject parent_instance;

  GCancellable *cancellable;
  int done;
};

G_DEFINE_FINAL_TYPE (InvProgress, inv_progress, G_TYPE_OBJECT)

static void
inv_progress_finalize (GObject *object)
{
  InvProgress *self = INV_PROGRESS (object);

  g_clear_object (&self->cancellable);

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
}

InvProgress *
inv_progress_new (GCancellable *cancellable)
{
  InvProgress *self = g_object_new (INV_TYPE_PROGRESS, NULL);

  g_set_object (&self->cancellable, cancellable);

  return self;
}

gboolean
inv_progress_is_cancelled (InvProgress *self)
{
  return self != NULL && g_cancellable_is_cancelled (self->cancellable);
}

void
inv_progress_set_fraction (InvProgress *self, double fraction)
{
  if (self != NULL)
    g_atomic_int_set (&self->done, (int) (CLAMP (fraction, 0, 1) * WHOLE));
}

double
inv_progress_get_fraction (InvProgress *self)
{
  return (double) g_atomic_int_get (&self->done) / WHOLE;
}
