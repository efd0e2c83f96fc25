/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fetches rows in the order of their ids, keeps them, and hands them out in
 * the order of a list. */

#include "config.h"

#include "inv-did-window.h"
#include "inv-ids-vtab.h"

#include <string.h>

/* So many rows are kept at a time. */
#define MAX_ROWS 262144

/* Ids are sorted by so many of their bits at a time. */
#define DIGIT_BITS 11
#define N_DIGITS 3
#define N_BUCKETS (1 << DIGIT_BITS)

/* What a slot holds where the row has nothing. */
#define NOTHING G_MININT64

/* An id and where it stands in the piece. */
typedef struct
{
  guint32 id;
  guint32 position;
} Place;

struct _InvDidWindow
{
  InvStatement *statement;
  const gboolean *is_text;
  guint n_columns;
  gsize n_reserved;
  Place *places;
  Place *scratch;
  guint32 *sorted_ids;
  gboolean *is_there;
  gint64 *slots;
  GString *texts;
};

InvDidWindow *
inv_did_window_new (InvStatement *statement, const gboolean *is_text, guint n_columns)
{
  InvDidWindow *window = g_new0 (InvDidWindow, 1);

  window->statement = statement;
  window->is_text = is_text;
  window->n_columns = n_columns;
  window->texts = g_string_new (NULL);
  return window;
}

void
inv_did_window_free (InvDidWindow *window)
{
  g_free (window->places);
  g_free (window->scratch);
  g_free (window->sorted_ids);
  g_free (window->is_there);
  g_free (window->slots);
  g_string_free (window->texts, TRUE);
  g_free (window);
}

static void
reserve (InvDidWindow *window, gsize n_rows)
{
  if (n_rows <= window->n_reserved)
    return;

  window->places = g_renew (Place, window->places, n_rows);
  window->scratch = g_renew (Place, window->scratch, n_rows);
  window->sorted_ids = g_renew (guint32, window->sorted_ids, n_rows);
  window->is_there = g_renew (gboolean, window->is_there, n_rows);
  window->slots = g_renew (gint64, window->slots, n_rows * window->n_columns);
  window->n_reserved = n_rows;
}

/* Deals the places into buckets by some bits of their ids, keeping the order
 * within a bucket. */
static void
deal (const Place *places, Place *dealt, gsize n_places, guint shift)
{
  gsize ends[N_BUCKETS] = { 0 };
  gsize begin = 0;

  for (gsize i = 0; i < n_places; i++)
    ends[(places[i].id >> shift) % N_BUCKETS]++;
  for (guint i = 0; i < N_BUCKETS; i++)
    {
      gsize n = ends[i];

      ends[i] = begin;
      begin += n;
    }
  for (gsize i = 0; i < n_places; i++)
    dealt[ends[(places[i].id >> shift) % N_BUCKETS]++] = places[i];
}

static void
sort_places (InvDidWindow *window, const guint32 *ids, gsize n_ids)
{
  for (gsize i = 0; i < n_ids; i++)
    window->places[i] = (Place) { ids[i], (guint32) i };

  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      Place *dealt = window->scratch;

      deal (window->places, dealt, n_ids, digit * DIGIT_BITS);
      window->scratch = window->places;
      window->places = dealt;
    }

  for (gsize i = 0; i < n_ids; i++)
    window->sorted_ids[i] = window->places[i].id;
}

/* Keeps a text behind its length, and says where. */
static gint64
keep_text (InvDidWindow *window, const char *text)
{
  gsize length = strlen (text);
  gint64 offset = (gint64) window->texts->len;

  g_string_append_len (window->texts, (const char *) &length, sizeof length);
  g_string_append_len (window->texts, text, (gssize) length + 1);
  return offset;
}

static void
keep_row (InvDidWindow *window, gsize position)
{
  gint64 *slots = &window->slots[position * window->n_columns];

  window->is_there[position] = TRUE;
  for (guint i = 0; i < window->n_columns; i++)
    {
      int column = (int) i + 1;
      const char *text = window->is_text[i] ? inv_statement_get_text (window->statement, column) : NULL;

      if (window->is_text[i])
        slots[i] = text != NULL ? keep_text (window, text) : NOTHING;
      else if (inv_statement_is_null (window->statement, column))
        slots[i] = NOTHING;
      else
        slots[i] = inv_statement_get_integer (window->statement, column);
    }
}

gsize
inv_did_window_fill (InvDidWindow *window, const guint32 *ids, gsize n_ids, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gsize n_rows = MIN (n_ids, MAX_ROWS);

  reserve (window, n_rows);
  memset (window->is_there, 0, n_rows * sizeof *window->is_there);
  g_string_truncate (window->texts, 0);
  sort_places (window, ids, n_rows);

  inv_statement_reset (window->statement);
  inv_statement_bind_ids (window->statement, 1, window->sorted_ids, n_rows);
  while (inv_statement_step (window->statement, &failure))
    keep_row (window, window->places[inv_statement_get_integer (window->statement, 0)].position);
  inv_statement_reset (window->statement);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return 0;
    }
  return n_rows;
}

gboolean
inv_did_window_has_row (InvDidWindow *window, gsize position)
{
  return window->is_there[position];
}

gboolean
inv_did_window_get_integer (InvDidWindow *window, gsize position, guint column, gint64 *integer)
{
  *integer = window->slots[position * window->n_columns + column];
  return *integer != NOTHING;
}

const char *
inv_did_window_get_text (InvDidWindow *window, gsize position, guint column, gsize *length)
{
  gint64 offset = window->slots[position * window->n_columns + column];

  if (offset == NOTHING)
    return NULL;

  memcpy (length, window->texts->str + offset, sizeof *length);
  return window->texts->str + offset + sizeof *length;
}
