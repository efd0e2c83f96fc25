/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry of a history in words: what was done, by whom, through what, and
 * when, in the inventory's time zone.
 */

#include "config.h"

#include "inv-history-item.h"

#include "inv-count.h"
#include "inv-moment-text.h"
#include "inv-step-text.h"

#include <glib/gi18n-lib.h>

struct _InvHistoryItem
{
  GObject parent_instance;

  InvStepInfo *step;
  GPtrArray *lines;
  InvDay day;
  char *title;
  char *count_text;
  char *through;
  char *day_text;
  char *time;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_COUNT_TEXT,
  PROP_WHO,
  PROP_THROUGH,
  PROP_DAY_TEXT,
  PROP_TIME,
  PROP_WHEN,
  PROP_UNDONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvHistoryItem, inv_history_item, G_TYPE_OBJECT)

static char *
make_title (const InvStepInfo *step)
{
  g_autofree char *text = inv_step_info_to_text (step);

  switch (step->action)
    {
    case INV_STEP_UNDO:
      /* Translators: an entry of the history; {step} is what was undone: “Edit 3 DIDs”. */
      return g_strdup_printf (_ ("Undo: %s"), text);

    case INV_STEP_REDO:
      return g_strdup_printf (_ ("Redo: %s"), text);

    case INV_STEP_DO:
    default:
      return g_steal_pointer (&text);
    }
}

static char *
make_day_text (InvDay day, const InvValueContext *context)
{
  InvDay today = inv_zone_get_day (context->zone, context->now);

  if (day == today)
    return g_strdup (C_ ("day", "Today"));

  if (day == today - 1)
    return g_strdup (C_ ("day", "Yesterday"));

  return inv_moment_to_text (context->zone, inv_zone_get_day_start (context->zone, day),
                             INV_TIME_STYLE_SHORT);
}

static char *
make_time (gint64 at, InvZone *zone)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_utc (inv_zone_to_local (zone, at));

  return local != NULL ? g_date_time_format (local, "%H:%M") : NULL;
}

static char *
make_when (InvHistoryItem *self)
{
  /* Translators: a day and the time on it: “Today 09:15”. */
  return g_strdup_printf (C_ ("day and time", "%s %s"), self->day_text, self->time);
}

static void
inv_history_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvHistoryItem *self = INV_HISTORY_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->step->summary);
      break;

    case PROP_COUNT_TEXT:
      g_value_set_string (value, self->count_text);
      break;

    case PROP_WHO:
      g_value_set_string (value, self->step->who);
      break;

    case PROP_THROUGH:
      g_value_set_string (value, self->through);
      break;

    case PROP_DAY_TEXT:
      g_value_set_string (value, self->day_text);
      break;

    case PROP_TIME:
      g_value_set_string (value, self->time);
      break;

    case PROP_WHEN:
      g_value_take_string (value, make_when (self));
      break;

    case PROP_UNDONE:
      g_value_set_boolean (value, self->step->is_undone);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_item_finalize (GObject *object)
{
  InvHistoryItem *self = INV_HISTORY_ITEM (object);

  inv_step_info_free (self->step);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->count_text);
  g_free (self->through);
  g_free (self->day_text);
  g_free (self->time);

  G_OBJECT_CLASS (inv_history_item_parent_class)->finalize (object);
}

static void
inv_history_item_class_init (InvHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  static const char *const names[] = {
    [PROP_TITLE] = "title", [PROP_SUMMARY] = "summary", [PROP_COUNT_TEXT] = "count-text",
    [PROP_WHO] = "who",     [PROP_THROUGH] = "through", [PROP_DAY_TEXT] = "day-text",
    [PROP_TIME] = "time",   [PROP_WHEN] = "when",
  };
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_history_item_get_property;
  object_class->finalize = inv_history_item_finalize;

  for (guint i = PROP_TITLE; i <= PROP_WHEN; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_UNDONE] = g_param_spec_boolean ("undone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_history_item_init (InvHistoryItem *self)
{
}

/* Says what a step came by: *by hand*, *import of northline.csv*. */
static char *
describe_through (const InvStepInfo *step)
{
  gboolean is_import = g_str_equal (step->through, "import");

  if (is_import && step->summary != NULL && g_str_equal (step->kind, "import"))
    /* Translators: what something came by; the name is that of a file. */
    return g_strdup_printf (_ ("import of %s"), step->summary);

  if (is_import)
    return g_strdup (_ ("import"));

  if (g_str_equal (step->through, "window"))
    /* Translators: what something came by: somebody did it in the window. */
    return g_strdup (_ ("by hand"));

  if (g_str_equal (step->through, "command-line"))
    return g_strdup (_ ("command line"));

  if (g_str_equal (step->through, "rule"))
    /* Translators: what something came by: a rule of the inventory. */
    return g_strdup (_ ("by rule"));

  return g_strdup (step->through);
}

InvHistoryItem *
inv_history_item_new (InvStepInfo *step, GPtrArray *lines, const InvValueContext *context)
{
  InvHistoryItem *self = g_object_new (INV_TYPE_HISTORY_ITEM, NULL);

  self->step = step;
  self->lines = lines;
  self->day = inv_zone_get_day (context->zone, step->at);
  self->title = make_title (step);
  self->count_text = inv_count_to_text (step->count);
  self->through = describe_through (step);
  self->day_text = make_day_text (self->day, context);
  self->time = make_time (step->at, context->zone);

  return self;
}

static void
take_text (InvHistoryItem *self, char **text, char **other, guint prop_id)
{
  g_autofree char *old = *text;
  gboolean is_other = g_strcmp0 (old, *other) != 0;

  *text = g_steal_pointer (other);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

void
inv_history_item_take_over (InvHistoryItem *self, InvHistoryItem *other)
{
  g_return_if_fail (INV_IS_HISTORY_ITEM (self));
  g_return_if_fail (INV_IS_HISTORY_ITEM (other));

  gboolean was_undone = self->step->is_undone;

  self->step->is_undone = other->step->is_undone;
  self->day = other->day;
  if (self->lines != NULL)
    {
      g_ptr_array_unref (self->lines);
      self->lines = g_steal_pointer (&other->lines);
    }

  g_object_freeze_notify (G_OBJECT (self));
  take_text (self, &self->day_text, &other->day_text, PROP_DAY_TEXT);
  take_text (self, &self->time, &other->time, PROP_TIME);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHEN]);
  if (self->step->is_undone != was_undone)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDONE]);
  g_object_thaw_notify (G_OBJECT (self));
}

const InvStepInfo *
inv_history_item_get_step (InvHistoryItem *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_ITEM (self), NULL);

  return self->step;
}

GPtrArray *
inv_history_item_get_lines (InvHistoryItem *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_ITEM (self), NULL);

  return self->lines;
}

int
inv_history_item_get_status (InvHistoryItem *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_ITEM (self), -1);

  int status = -1;

  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    {
      const InvHistoryLine *line = g_ptr_array_index (self->lines, i);

      if (line->new_status >= 0)
        status = line->new_status;
    }

  return status;
}

InvDay
inv_history_item_get_day (InvHistoryItem *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_ITEM (self), 0);

  return self->day;
}

char *
inv_history_item_get_text (InvHistoryItem *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_ITEM (self), NULL);

  const InvStepInfo *step = self->step;

  return g_strjoin ("\n", self->title, step->who, self->through, step->kind, step->through,
                    step->summary != NULL ? step->summary : "", NULL);
}
