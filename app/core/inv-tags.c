/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of tags. A DID has few tags, and an inventory has few different sets,
 * which the store keeps once each; so a set is a small sorted array.
 */

#include "config.h"

#include "inv-name.h"
#include "inv-tags.h"

#include <string.h>

struct _InvTags
{
  gatomicrefcount ref_count;
  guint n_tags;
  char **tags;
  char **keys;
};

/* A set that is being put together. */
typedef struct
{
  GPtrArray *tags;
  GPtrArray *keys;
} Draft;

G_DEFINE_BOXED_TYPE (InvTags, inv_tags, inv_tags_ref, inv_tags_unref)

static void
draft_init (Draft *draft)
{
  draft->tags = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  draft->keys = g_ptr_array_new_null_terminated (0, g_free, TRUE);
}

/* Adds a clean tag, unless it is there. */
static void
draft_add (Draft *draft, const char *tag, const char *key)
{
  guint i = 0;

  while (i < draft->keys->len && strcmp (draft->keys->pdata[i], key) < 0)
    i++;
  if (i < draft->keys->len && strcmp (draft->keys->pdata[i], key) == 0)
    return;
  g_ptr_array_insert (draft->tags, (int) i, g_strdup (tag));
  g_ptr_array_insert (draft->keys, (int) i, g_strdup (key));
}

static void
draft_clear (Draft *draft)
{
  g_clear_pointer (&draft->tags, g_ptr_array_unref);
  g_clear_pointer (&draft->keys, g_ptr_array_unref);
}

static InvTags *
draft_end (Draft *draft)
{
  InvTags *self = g_new0 (InvTags, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_tags = draft->tags->len;
  self->tags = (char **) g_ptr_array_free (g_steal_pointer (&draft->tags), FALSE);
  self->keys = (char **) g_ptr_array_free (g_steal_pointer (&draft->keys), FALSE);
  return self;
}

/* Where a key stands in the set, or -1. */
static int
find_key (const InvTags *self, const char *key)
{
  for (guint i = 0; i < self->n_tags; i++)
    {
      if (strcmp (self->keys[i], key) == 0)
        return (int) i;
    }
  return -1;
}

InvTags *
inv_tags_new_empty (void)
{
  Draft draft;

  draft_init (&draft);
  return draft_end (&draft);
}

InvTags *
inv_tags_parse (const char *text, gssize len, GError **error)
{
  g_return_val_if_fail (text != NULL || len == 0, NULL);

  const char *end = len < 0 ? text + strlen (text) : text + len;
  Draft draft;

  draft_init (&draft);
  for (const char *p = text; p < end; p++)
    {
      const char *comma = memchr (p, ',', (gsize) (end - p));
      gssize n_bytes = (comma != NULL ? comma : end) - p;
      g_autofree char *visible = g_utf8_validate (p, n_bytes, NULL) ? inv_name_key (p, n_bytes) : NULL;

      if (visible == NULL || *visible != '\0')
        {
          g_autofree char *tag = inv_name_clean (p, n_bytes, error);

          if (tag == NULL)
            {
              draft_clear (&draft);
              return NULL;
            }
          draft_add (&draft, tag, visible);
        }
      p += n_bytes;
    }
  return draft_end (&draft);
}

InvTags *
inv_tags_ref (InvTags *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inv_tags_unref (InvTags *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_strfreev (self->tags);
  g_strfreev (self->keys);
  g_free (self);
}

const char *const *
inv_tags_get_strv (const InvTags *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->tags;
}

gboolean
inv_tags_is_empty (const InvTags *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_tags == 0;
}

gboolean
inv_tags_contains (const InvTags *self, const char *tag)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tag != NULL, FALSE);

  g_autofree char *key = inv_name_key (tag, -1);

  return find_key (self, key) >= 0;
}

gboolean
inv_tags_contains_all (const InvTags *self, const InvTags *others)
{
  g_return_val_if_fail (self != NULL && others != NULL, FALSE);

  for (guint i = 0; i < others->n_tags; i++)
    {
      if (find_key (self, others->keys[i]) < 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
inv_tags_equal (const InvTags *a, const InvTags *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->n_tags == b->n_tags && inv_tags_contains_all (a, b);
}

InvTags *
inv_tags_add (const InvTags *self, const InvTags *others)
{
  g_return_val_if_fail (self != NULL && others != NULL, NULL);

  Draft draft;

  draft_init (&draft);
  for (guint i = 0; i < self->n_tags; i++)
    draft_add (&draft, self->tags[i], self->keys[i]);
  for (guint i = 0; i < others->n_tags; i++)
    draft_add (&draft, others->tags[i], others->keys[i]);
  return draft_end (&draft);
}

InvTags *
inv_tags_remove (const InvTags *self, const InvTags *others)
{
  g_return_val_if_fail (self != NULL && others != NULL, NULL);

  Draft draft;

  draft_init (&draft);
  for (guint i = 0; i < self->n_tags; i++)
    {
      if (find_key (others, self->keys[i]) < 0)
        draft_add (&draft, self->tags[i], self->keys[i]);
    }
  return draft_end (&draft);
}

char *
inv_tags_to_text (const InvTags *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strjoinv (", ", self->tags);
}

char *
inv_tags_to_storage (const InvTags *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->n_tags > 0 ? g_strjoinv (",", self->tags) : NULL;
}
