/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar of coloured segments: one child for each, placed by its share of the width. */

#include "config.h"

#include "inv-share-bar.h"

#include <math.h>

#define GAP 1.5
#define SHORTEST 3

struct _InvShareBar
{
  GtkWidget parent_instance;

  GArray *values;
};

G_DEFINE_FINAL_TYPE (InvShareBar, inv_share_bar, GTK_TYPE_WIDGET)

static void
remove_segments (InvShareBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
inv_share_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

/* How many pixels a share of one is long, when those that would be too short have what they need. */
static double
get_scale (InvShareBar *self, double room)
{
  double total = 0, long_total = 0;

  for (guint i = 0; i < self->values->len; i++)
    total += g_array_index (self->values, double, i);

  for (guint i = 0; i < self->values->len; i++)
    {
      double value = g_array_index (self->values, double, i);

      if (value / total * room < SHORTEST)
        room -= SHORTEST;
      else
        long_total += value;
    }

  return long_total > 0 ? MAX (room, 0) / long_total : 0;
}

static void
inv_share_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  InvShareBar *self = INV_SHARE_BAR (widget);
  double scale = get_scale (self, width - GAP * (self->values->len - 1.0));
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double x = 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      double length = MAX (g_array_index (self->values, double, i) * scale, SHORTEST);
      double begin = round (x), end = MIN (round (x + length), width);
      GtkAllocation place = { (int) begin, 0, (int) MAX (end - begin, 1), height };

      if (is_rtl)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
      x += length + GAP;
    }
}

static void
inv_share_bar_dispose (GObject *object)
{
  InvShareBar *self = INV_SHARE_BAR (object);

  remove_segments (self);
  g_clear_pointer (&self->values, g_array_unref);

  G_OBJECT_CLASS (inv_share_bar_parent_class)->dispose (object);
}

static void
inv_share_bar_class_init (InvShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_share_bar_dispose;
  widget_class->measure = inv_share_bar_measure;
  widget_class->size_allocate = inv_share_bar_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inv_share_bar_init (InvShareBar *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
inv_share_bar_set_shares (InvShareBar *self, const InvShare *shares, guint n_shares)
{
  remove_segments (self);
  g_array_set_size (self->values, 0);

  for (guint i = 0; i < n_shares; i++)
    {
      if (shares[i].value <= 0)
        continue;

      GtkWidget *segment = g_object_new (GTK_TYPE_BOX, "css-name", "segment", "accessible-role",
                                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (segment, shares[i].style);
      gtk_widget_set_parent (segment, GTK_WIDGET (self));
      g_array_append_val (self->values, shares[i].value);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}
