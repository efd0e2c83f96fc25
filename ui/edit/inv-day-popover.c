/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day is chosen from a calendar. The entry that it goes to stays what is edited: one may type there, too. */

#include "config.h"

#include "inv-day-popover.h"

#include "inv-time.h"

struct _InvDayPopover
{
  GtkPopover parent_instance;

  GtkCalendar *calendar;
  GtkEditable *entry;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (InvDayPopover, inv_day_popover, GTK_TYPE_POPOVER)

/* The calendar begins with the day in the entry, if there is one, else with today. */
static void
show_cb (InvDayPopover *self)
{
  g_autoptr (InvZone) zone = inv_zone_new (NULL, NULL);
  gint64 moment;

  if (self->entry == NULL
      || !inv_time_parse (zone, gtk_editable_get_text (self->entry), -1, &moment, NULL, NULL))
    return;

  g_autoptr (GDateTime) day = g_date_time_new_from_unix_utc (inv_zone_to_local (zone, moment));

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

static void
day_selected_cb (InvDayPopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  if (self->showing || self->entry == NULL)
    return;

  gtk_editable_set_text (self->entry, text);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
inv_day_popover_dispose (GObject *object)
{
  InvDayPopover *self = INV_DAY_POPOVER (object);

  g_clear_weak_pointer (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_DAY_POPOVER);

  G_OBJECT_CLASS (inv_day_popover_parent_class)->dispose (object);
}

static void
inv_day_popover_class_init (InvDayPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_day_popover_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-day-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InvDayPopover, calendar);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
inv_day_popover_init (InvDayPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_day_popover_new (GtkEditable *entry)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  InvDayPopover *self = g_object_new (INV_TYPE_DAY_POPOVER, NULL);

  g_set_weak_pointer (&self->entry, entry);
  return GTK_WIDGET (self);
}
