/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes from an entity dialog to the thread that writes. */

#include "config.h"

#include "inv-entity-save.h"

#include "inv-entity-edit.h"

struct _InvEntitySave
{
  InvEntity entity;
  gint64 id;
  char *name;
  GArray *assignments; /* InvEntityAssignment */
};

static void
assignment_clear (void *data)
{
  g_free ((char *) ((InvEntityAssignment *) data)->value);
}

static void
inv_entity_save_free (void *data)
{
  InvEntitySave *self = data;

  g_free (self->name);
  g_array_unref (self->assignments);
  g_free (self);
}

static gboolean
save (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvEntitySave *self = data;
  const InvEntityAssignment *assignments = (const InvEntityAssignment *) (void *) self->assignments->data;
  gsize n_assignments = self->assignments->len;

  if (self->id != 0)
    return inv_entity_edit (store, self->entity, self->id, assignments, n_assignments, progress, NULL, error);

  self->id = inv_entity_add (store, self->entity, self->name, assignments, n_assignments, progress, error);

  return self->id != 0;
}

InvEntitySave *
inv_entity_save_new (InvEntity entity, gint64 id, const char *name)
{
  InvEntitySave *self = g_new0 (InvEntitySave, 1);

  self->entity = entity;
  self->id = id;
  self->name = g_strdup (name);
  self->assignments = g_array_new (FALSE, FALSE, sizeof (InvEntityAssignment));
  g_array_set_clear_func (self->assignments, assignment_clear);

  if (id != 0 && name != NULL)
    inv_entity_save_add (self, inv_entity_get_name_field (entity), name);

  return self;
}

void
inv_entity_save_add (InvEntitySave *self, const InvEntityField *field, const char *text)
{
  InvEntityAssignment assignment = { field->name, g_strdup (text) };

  g_array_append_val (self->assignments, assignment);
}

void
inv_entity_save_async (InvEntitySave *self,
                       InvInventory *inventory,
                       GAsyncReadyCallback callback,
                       void *user_data)
{
  inv_inventory_write_async (inventory, save, self, inv_entity_save_free, NULL, callback, user_data);
}

gint64
inv_entity_save_finish (InvInventory *inventory, GAsyncResult *result, GError **error)
{
  InvEntitySave *self;

  return inv_inventory_run_finish (inventory, result, (void **) &self, error) ? self->id : 0;
}
