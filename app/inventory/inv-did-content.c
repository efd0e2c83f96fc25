/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The texts of one row. They lie one behind the other, each ending in NUL, so
 * that a page of rows is 256 blocks and not some thousands.
 */

#include "config.h"

#include "inv-did-content.h"

#include <string.h>

struct _InvDidContent
{
  gatomicrefcount ref_count;
  guint32 id;
  int status;
  /* Where the text of each field begins; the first byte is the empty text. */
  guint32 offsets[INV_N_FIELDS];
  char texts[];
};

InvDidContent *
inv_did_content_new (guint32 id, int status, const InvField *fields, const char *const *texts, gsize n_fields)
{
  gsize size = 1;

  for (gsize i = 0; i < n_fields; i++)
    size += texts[i] == NULL ? 0 : strlen (texts[i]) + 1;

  InvDidContent *self = g_malloc0 (sizeof *self + size);
  gsize offset = 1;

  g_atomic_ref_count_init (&self->ref_count);
  self->id = id;
  self->status = status;

  for (gsize i = 0; i < n_fields; i++)
    {
      if (texts[i] == NULL || *texts[i] == '\0')
        continue;

      gsize length = strlen (texts[i]) + 1;

      memcpy (self->texts + offset, texts[i], length);
      self->offsets[fields[i]] = offset;
      offset += length;
    }

  return self;
}

InvDidContent *
inv_did_content_ref (InvDidContent *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
inv_did_content_unref (InvDidContent *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

guint32
inv_did_content_get_id (const InvDidContent *self)
{
  return self->id;
}

int
inv_did_content_get_status (const InvDidContent *self)
{
  return self->status;
}

const char *
inv_did_content_get_text (const InvDidContent *self, InvField field)
{
  g_assert (field >= 0 && field < INV_N_FIELDS);

  return self == NULL ? "" : self->texts + self->offsets[field];
}
