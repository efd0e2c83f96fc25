/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work as it is shown. How far it is it asks its progress when it is told to,
 * because work that goes on in another thread tells nobody by itself.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-task-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* An estimate of the time left is no better than a guess before this much is
 * done and has been measured.
 */
#define ESTIMATE_FROM_FRACTION 0.05
#define ESTIMATE_FROM_SECONDS 2.0

struct _InvTask
{
  GObject parent_instance;

  char *title;
  char *detail;
  InvProgress *progress;
  GFile *file;
  gint64 began;
  double fraction;
  gboolean running;
  gboolean failed;
  gboolean dismissed;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_FRACTION,
  PROP_RUNNING,
  PROP_FAILED,
  PROP_FILE,
  N_PROPS
};

enum
{
  SIGNAL_ENDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvTask, inv_task, G_TYPE_OBJECT)

static void
set_detail (InvTask *self, const char *detail)
{
  if (g_set_str (&self->detail, detail))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
}

/* One that is not known notifies each time, so that what shows it can move. */
static void
set_fraction (InvTask *self, double fraction)
{
  if (self->fraction == fraction && fraction >= 0)
    return;

  self->fraction = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

/* The time left, as people say it: %NULL while it cannot be known. */
static char *
describe_time_left (InvTask *self)
{
  double seconds = (double) (g_get_monotonic_time () - self->began) / G_USEC_PER_SEC;
  guint left;

  if (self->fraction < ESTIMATE_FROM_FRACTION || seconds < ESTIMATE_FROM_SECONDS)
    return NULL;

  left = (guint) ceil (seconds * (1 - self->fraction) / self->fraction);
  if (left < 90)
    return g_strdup_printf (_ ("about %u s"), MAX (left, 1));

  return g_strdup_printf (_ ("about %u min"), (left + 30) / 60);
}

static char *
describe (InvTask *self)
{
  g_autofree char *stage = inv_progress_dup_label (self->progress);
  g_autofree char *left = describe_time_left (self);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  if (*stage != '\0')
    g_strv_builder_add (parts, stage);
  if (self->fraction >= 0)
    g_strv_builder_take (parts, g_strdup_printf (_ ("%d %%"), (int) (self->fraction * 100)));
  if (left != NULL)
    g_strv_builder_add (parts, left);

  texts = g_strv_builder_end (parts);

  return g_strjoinv (", ", texts);
}

static void
end (InvTask *self)
{
  self->running = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
inv_task_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvTask *self = INV_TASK (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;

    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;

    case PROP_RUNNING:
      g_value_set_boolean (value, self->running);
      break;

    case PROP_FAILED:
      g_value_set_boolean (value, self->failed);
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_task_finalize (GObject *object)
{
  InvTask *self = INV_TASK (object);

  g_free (self->title);
  g_free (self->detail);
  g_clear_object (&self->progress);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (inv_task_parent_class)->finalize (object);
}

static void
inv_task_class_init (InvTaskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_task_get_property;
  object_class->finalize = inv_task_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  properties[PROP_FAILED] = g_param_spec_boolean ("failed", NULL, NULL, FALSE, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ENDED] = g_signal_new ("ended", INV_TYPE_TASK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
inv_task_init (InvTask *self)
{
  self->detail = g_strdup ("");
  self->fraction = -1;
  self->running = TRUE;
  self->began = g_get_monotonic_time ();
}

InvTask *
inv_task_new (const char *title, InvProgress *progress)
{
  InvTask *self = g_object_new (INV_TYPE_TASK, NULL);

  self->title = g_strdup (title);
  self->progress = g_object_ref (progress);

  return self;
}

void
inv_task_update (InvTask *self)
{
  if (!self->running)
    return;

  if (inv_progress_is_cancelled (self->progress))
    {
      set_detail (self, _ ("Stopping…"));
      return;
    }

  set_fraction (self, inv_progress_get_fraction (self->progress));

  g_autofree char *detail = describe (self);

  set_detail (self, detail);
}

gboolean
inv_task_is_dismissed (InvTask *self)
{
  return self->dismissed;
}

void
inv_task_done (InvTask *self, GFile *file, const char *message)
{
  g_return_if_fail (INV_IS_TASK (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));
  g_return_if_fail (self->running);

  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  set_detail (self, message != NULL ? message : "");
  set_fraction (self, 1);
  self->dismissed = file == NULL;
  end (self);
}

void
inv_task_failed (InvTask *self, const GError *error)
{
  g_return_if_fail (INV_IS_TASK (self));
  g_return_if_fail (error != NULL);
  g_return_if_fail (self->running);

  if (g_error_matches (error, INV_ERROR, INV_ERROR_CANCELLED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->dismissed = TRUE;
    }
  else
    {
      set_detail (self, error->message);
      self->failed = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILED]);
    }

  end (self);
}

void
inv_task_dismiss (InvTask *self)
{
  g_return_if_fail (INV_IS_TASK (self));
  g_return_if_fail (!self->running);

  self->dismissed = TRUE;
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

void
inv_task_cancel (InvTask *self)
{
  g_return_if_fail (INV_IS_TASK (self));

  if (!self->running)
    return;

  inv_progress_cancel (self->progress);
  inv_task_update (self);
}

gboolean
inv_task_is_running (InvTask *self)
{
  g_return_val_if_fail (INV_IS_TASK (self), FALSE);

  return self->running;
}

gboolean
inv_task_has_failed (InvTask *self)
{
  g_return_val_if_fail (INV_IS_TASK (self), FALSE);

  return self->failed;
}

GFile *
inv_task_get_file (InvTask *self)
{
  g_return_val_if_fail (INV_IS_TASK (self), NULL);

  return self->file;
}

const char *
inv_task_get_title (InvTask *self)
{
  g_return_val_if_fail (INV_IS_TASK (self), NULL);

  return self->title;
}

double
inv_task_get_fraction (InvTask *self)
{
  g_return_val_if_fail (INV_IS_TASK (self), -1);

  return self->fraction;
}
