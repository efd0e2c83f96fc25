/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A ring that fills. It is drawn in the colour of icons, what is not done yet
 * faded.
 */

#include "config.h"

#include "inv-progress-ring.h"

#include <math.h>

#define SIZE 16
#define LINE_WIDTH 3
#define UNKNOWN_SHARE 0.25
#define UNKNOWN_STEP 0.1

struct _InvProgressRing
{
  GtkWidget parent_instance;

  double fraction;
  double turn;
};

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvProgressRing, inv_progress_ring, GTK_TYPE_WIDGET)

static void
place_on_ring (double turn, graphene_point_t *point)
{
  double radius = (SIZE - LINE_WIDTH) / 2.0;

  point->x = (float) (SIZE / 2.0 + radius * sin (2 * G_PI * turn));
  point->y = (float) (SIZE / 2.0 - radius * cos (2 * G_PI * turn));
}

/* Arcs of a quarter at most, because one that ends where it begins has no direction. */
static GskPath *
make_arc (double from, double to)
{
  float radius = (SIZE - LINE_WIDTH) / 2.0F;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  graphene_point_t point;

  place_on_ring (from, &point);
  gsk_path_builder_move_to (builder, point.x, point.y);
  for (double at = from; at < to;)
    {
      at = MIN (at + 0.25, to);
      place_on_ring (at, &point);
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, FALSE, TRUE, point.x, point.y);
    }

  return gsk_path_builder_to_path (builder);
}

static void
draw_arc (GtkSnapshot *snapshot, double from, double to, const GdkRGBA *color)
{
  g_autoptr (GskPath) path = make_arc (from, to);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
inv_progress_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  InvProgressRing *self = INV_PROGRESS_RING (widget);
  GdkRGBA color;
  GdkRGBA faded;

  gtk_widget_get_color (widget, &color);
  faded = color;
  faded.alpha *= 0.25F;

  draw_arc (snapshot, 0, 1, &faded);
  if (self->fraction < 0)
    draw_arc (snapshot, self->turn, self->turn + UNKNOWN_SHARE, &color);
  else if (self->fraction > 0)
    draw_arc (snapshot, 0, self->fraction, &color);
}

static void
inv_progress_ring_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = SIZE;
  *natural = SIZE;
}

static void
set_fraction (InvProgressRing *self, double fraction)
{
  if (fraction < 0)
    self->turn = fmod (self->turn + UNKNOWN_STEP, 1);
  self->fraction = fraction;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static void
inv_progress_ring_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvProgressRing *self = INV_PROGRESS_RING (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_progress_ring_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvProgressRing *self = INV_PROGRESS_RING (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      set_fraction (self, g_value_get_double (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_progress_ring_class_init (InvProgressRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_progress_ring_get_property;
  object_class->set_property = inv_progress_ring_set_property;

  widget_class->measure = inv_progress_ring_measure;
  widget_class->snapshot = inv_progress_ring_snapshot;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inv_progress_ring_init (InvProgressRing *self)
{
  self->fraction = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
