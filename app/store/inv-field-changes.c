/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field's values were and became, gathered row by row. */

#include "config.h"

#include "inv-field-changes.h"

struct _InvFieldChanges
{
  GPtrArray *groups;
  GHashTable *index;
  InvChangeGroup *last;
  InvIdSetBuilder *builder;
  InvIdSet *ids;
};

static guint
hash_group_cb (gconstpointer data)
{
  const InvChangeGroup *group = data;

  return inv_value_hash (&group->old_value) * 31 + inv_value_hash (&group->new_value);
}

static gboolean
is_group_of (const InvChangeGroup *group, const InvValue *old_value, const InvValue *new_value)
{
  return inv_value_equal (&group->old_value, old_value) && inv_value_equal (&group->new_value, new_value);
}

static gboolean
equal_groups_cb (gconstpointer a, gconstpointer b)
{
  const InvChangeGroup *group = b;

  return is_group_of (a, &group->old_value, &group->new_value);
}

static void
free_group_cb (gpointer data)
{
  InvChangeGroup *group = data;

  inv_value_clear (&group->old_value);
  inv_value_clear (&group->new_value);
  g_clear_pointer (&group->builder, inv_id_set_builder_free);
  g_clear_pointer (&group->ids, inv_id_set_unref);
  g_free (group);
}

InvFieldChanges *
inv_field_changes_new (void)
{
  InvFieldChanges *self = g_new0 (InvFieldChanges, 1);

  self->groups = g_ptr_array_new_with_free_func (free_group_cb);
  self->index = g_hash_table_new (hash_group_cb, equal_groups_cb);
  self->builder = inv_id_set_builder_new ();

  return self;
}

static void
drop_groups (InvFieldChanges *self)
{
  self->last = NULL;
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
}

void
inv_field_changes_free (InvFieldChanges *self)
{
  drop_groups (self);
  g_clear_pointer (&self->builder, inv_id_set_builder_free);
  g_clear_pointer (&self->ids, inv_id_set_unref);
  g_free (self);
}

static InvChangeGroup *
find_group (InvFieldChanges *self, const InvValue *old_value, const InvValue *new_value)
{
  const InvChangeGroup key = { .old_value = *old_value, .new_value = *new_value };
  InvChangeGroup *group;

  if (self->last != NULL && is_group_of (self->last, old_value, new_value))
    return self->last;

  group = g_hash_table_lookup (self->index, &key);
  if (group == NULL && self->groups->len < INV_FIELD_CHANGES_MAX_GROUPS)
    {
      group = g_new0 (InvChangeGroup, 1);
      inv_value_copy (&group->old_value, old_value);
      inv_value_copy (&group->new_value, new_value);
      group->builder = inv_id_set_builder_new ();
      g_ptr_array_add (self->groups, group);
      g_hash_table_add (self->index, group);
    }
  self->last = group;

  return group;
}

void
inv_field_changes_add (InvFieldChanges *self, gint64 id, const InvValue *old_value, const InvValue *new_value)
{
  inv_id_set_builder_add (self->builder, id);

  if (self->groups != NULL)
    {
      InvChangeGroup *group = find_group (self, old_value, new_value);

      if (group != NULL)
        inv_id_set_builder_add (group->builder, id);
      else
        drop_groups (self);
    }
}

void
inv_field_changes_end (InvFieldChanges *self)
{
  self->ids = inv_id_set_builder_end (g_steal_pointer (&self->builder));

  for (guint i = 0; self->groups != NULL && i < self->groups->len; i++)
    {
      InvChangeGroup *group = self->groups->pdata[i];

      group->ids = inv_id_set_builder_end (g_steal_pointer (&group->builder));
    }
}

const InvIdSet *
inv_field_changes_get_ids (InvFieldChanges *self)
{
  return self->ids;
}

const InvChangeGroup *const *
inv_field_changes_get_groups (InvFieldChanges *self, guint *n_groups)
{
  if (self->groups == NULL)
    return NULL;

  *n_groups = self->groups->len;

  return (const InvChangeGroup *const *) self->groups->pdata;
}
