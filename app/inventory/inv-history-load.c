/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a history. A search goes over what people read, so it is done on the
 * entries in words; a number finds the steps that concern its DIDs besides.
 */

#include "config.h"

#include "inv-history-load.h"

#include "inv-history-item.h"
#include "inv-history.h"
#include "inv-number.h"
#include "inv-settings.h"
#include "inv-text-matcher.h"

#include <string.h>

/* How many steps are read at once. */
#define CHUNK 256

typedef struct
{
  InvHistoryLoad *load;
  InvConnection *connection;
  InvValueContext context;
  GPtrArray *matchers;
  GHashTable *steps_of_number;
} Reader;

static void
free_matcher_cb (void *data)
{
  inv_text_matcher_free (data);
}

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->matchers, g_ptr_array_unref);
  g_clear_pointer (&self->steps_of_number, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
read_number (Reader *self, GError **error)
{
  InvHistoryLoad *load = self->load;
  g_autoptr (GPtrArray)
      entries = inv_history_of_number (self->connection, load->number, load->limit + 1, error);

  if (entries == NULL)
    return FALSE;

  load->has_more = entries->len > load->limit;
  for (guint i = 0; i < entries->len && i < load->limit; i++)
    {
      InvHistoryEntry *entry = g_ptr_array_index (entries, i);
      GPtrArray *lines = inv_history_lines_of_entry (entry->changes, &self->context);

      g_ptr_array_add (load->items,
                       inv_history_item_new (g_steal_pointer (&entry->step), lines, &self->context));
    }

  return TRUE;
}

/* Each word must be somewhere in an entry. */
static void
prepare_words (Reader *self)
{
  g_auto (GStrv) words = g_strsplit_set (self->load->search, " \t\n", -1);

  self->matchers = g_ptr_array_new_with_free_func (free_matcher_cb);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (self->matchers, inv_text_matcher_new (INV_TEXT_MATCH_CONTAINS, words[i]));
}

static gboolean
prepare_number (Reader *self, GError **error)
{
  char number[INV_NUMBER_SIZE];
  g_autoptr (GPtrArray) entries = NULL;

  if (!inv_number_parse (self->load->search, -1, number, NULL, NULL))
    return TRUE;

  entries = inv_history_of_number (self->connection, number, G_MAXUINT, error);
  if (entries == NULL)
    return FALSE;

  self->steps_of_number = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const InvHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_hash_table_add (self->steps_of_number, g_memdup2 (&entry->step->id, sizeof entry->step->id));
    }

  return TRUE;
}

static gboolean
is_wanted (Reader *self, InvHistoryItem *item)
{
  g_autofree char *text = NULL;

  if (self->matchers == NULL)
    return TRUE;

  if (self->steps_of_number != NULL
      && g_hash_table_contains (self->steps_of_number, &inv_history_item_get_step (item)->id))
    return TRUE;

  text = inv_history_item_get_text (item);
  for (guint i = 0; i < self->matchers->len; i++)
    if (!inv_text_matcher_matches (g_ptr_array_index (self->matchers, i), text, strlen (text)))
      return FALSE;

  return TRUE;
}

/* Takes what is wanted of some steps. Stops at the first that is one too many. */
static void
take_steps (Reader *self, GPtrArray *steps)
{
  InvHistoryLoad *load = self->load;

  for (guint i = 0; i < steps->len && !load->has_more; i++)
    {
      InvStepInfo *step = g_steal_pointer (&steps->pdata[i]);
      gint64 id = step->id;
      g_autoptr (InvHistoryItem) item = inv_history_item_new (step, NULL, &self->context);

      if (!is_wanted (self, item))
        continue;

      if (load->items->len >= load->limit && id < load->down_to)
        load->has_more = TRUE;
      else
        g_ptr_array_add (load->items, g_steal_pointer (&item));
    }
}

static gboolean
read_log (Reader *self, InvProgress *progress, GError **error)
{
  gint64 before = 0;
  guint n_steps;

  if (self->load->down_to == 0)
    self->load->down_to = G_MAXINT64;

  if (self->load->search != NULL)
    {
      prepare_words (self);
      if (!prepare_number (self, error))
        return FALSE;
    }

  do
    {
      g_autoptr (GPtrArray) steps = inv_history_list (self->connection, before, CHUNK, error);

      if (steps == NULL || !inv_progress_check (progress, error))
        return FALSE;

      n_steps = steps->len;
      if (n_steps > 0)
        before = ((InvStepInfo *) g_ptr_array_index (steps, n_steps - 1))->id;
      take_steps (self, steps);
    }
  while (n_steps == CHUNK && !self->load->has_more);

  return TRUE;
}

void
inv_history_load_free (InvHistoryLoad *self)
{
  g_free (self->number);
  g_free (self->search);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

gboolean
inv_history_load (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvHistoryLoad *load = data;
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  g_auto (Reader) self = { .load = load, .connection = inv_store_get_connection (store) };

  if (clock == NULL)
    return FALSE;

  self.context = (InvValueContext) { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };
  load->items = g_ptr_array_new_with_free_func (g_object_unref);

  return load->number != NULL ? read_number (&self, error) : read_log (&self, progress, error);
}
