/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A loader without an inventory. */

#include "config.h"

#include "fake-loader.h"
#include "inv-error.h"
#include "main-loop.h"

struct _FakeLoader
{
  GObject parent_instance;

  GArray *ids;
  guint edition;
  guint32 lost;
  gboolean failing;

  GPtrArray *asked;
  guint n_finds;
};

typedef struct
{
  InvIdVector *ids;
  guint first;
  guint n_rows;
  guint limit;
} Question;

static void fake_loader_iface_init (InvDidLoaderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeLoader,
                               fake_loader,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INV_TYPE_DID_LOADER, fake_loader_iface_init))

static void
question_free (void *data)
{
  Question *question = data;

  g_clear_pointer (&question->ids, inv_id_vector_unref);
  g_free (question);
}

static void
ask (FakeLoader *self, GTask *task, const Question *question)
{
  g_task_set_task_data (task, g_memdup2 (question, sizeof *question), question_free);
  g_ptr_array_add (self->asked, task);
}

static void
fake_loader_find_async (InvDidLoader *loader,
                        InvQuery *query,
                        const InvSort *sort,
                        guint limit,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        void *user_data)
{
  FakeLoader *self = FAKE_LOADER (loader);

  self->n_finds++;
  ask (self, g_task_new (self, cancellable, callback, user_data), &(Question) { .limit = limit });
}

static InvIdVector *
fake_loader_find_finish (InvDidLoader *loader, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fake_loader_load_async (InvDidLoader *loader,
                        InvIdVector *ids,
                        guint first,
                        guint n_rows,
                        GArray *fields,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        void *user_data)
{
  FakeLoader *self = FAKE_LOADER (loader);

  ask (self, g_task_new (self, cancellable, callback, user_data),
       &(Question) { .ids = inv_id_vector_ref (ids), .first = first, .n_rows = n_rows });
}

static GPtrArray *
fake_loader_load_finish (InvDidLoader *loader, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fake_loader_iface_init (InvDidLoaderInterface *iface)
{
  iface->find_async = fake_loader_find_async;
  iface->find_finish = fake_loader_find_finish;
  iface->load_async = fake_loader_load_async;
  iface->load_finish = fake_loader_load_finish;
}

static void
fake_loader_finalize (GObject *object)
{
  FakeLoader *self = FAKE_LOADER (object);

  g_ptr_array_unref (self->asked);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (fake_loader_parent_class)->finalize (object);
}

static void
fake_loader_class_init (FakeLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_loader_finalize;
}

static void
fake_loader_init (FakeLoader *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->asked = g_ptr_array_new_with_free_func (g_object_unref);
}

FakeLoader *
fake_loader_new (void)
{
  return g_object_new (FAKE_TYPE_LOADER, NULL);
}

void
fake_loader_set_ids (FakeLoader *self, const guint32 *ids, guint n_ids)
{
  g_array_set_size (self->ids, 0);
  g_array_append_vals (self->ids, ids, n_ids);
}

void
fake_loader_set_count (FakeLoader *self, guint n_ids)
{
  g_array_set_size (self->ids, n_ids);
  for (guint i = 0; i < n_ids; i++)
    g_array_index (self->ids, guint32, i) = i + 1;
}

void
fake_loader_set_edition (FakeLoader *self, guint edition)
{
  self->edition = edition;
}

void
fake_loader_lose (FakeLoader *self, guint32 id)
{
  self->lost = id;
}

void
fake_loader_set_failing (FakeLoader *self, gboolean failing)
{
  self->failing = failing;
}

guint
fake_loader_get_n_asked (FakeLoader *self)
{
  return self->asked->len;
}

guint
fake_loader_get_n_finds (FakeLoader *self)
{
  return self->n_finds;
}

static InvIdVector *
find (FakeLoader *self, guint limit)
{
  guint n_ids = limit == 0 ? self->ids->len : MIN (limit, self->ids->len);
  InvIdVector *ids = inv_id_vector_new (n_ids);

  for (guint i = 0; i < n_ids; i++)
    inv_id_vector_append (ids, g_array_index (self->ids, guint32, i));

  return ids;
}

static GPtrArray *
load (FakeLoader *self, const Question *question)
{
  const InvField fields[] = { INV_FIELD_ID, INV_FIELD_NOTES };
  const guint32 *ids = inv_id_vector_get_ids (question->ids, NULL) + question->first;
  GPtrArray *rows = inv_did_loader_new_rows (question->n_rows);

  for (guint i = 0; i < question->n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", ids[i]);
      g_autofree char *notes = g_strdup_printf ("%u/%u", ids[i], self->edition);
      const char *texts[] = { id, notes };

      if (ids[i] != self->lost)
        g_ptr_array_index (rows, i) = inv_did_content_new (ids[i], ids[i] % 7, fields, texts,
                                                           G_N_ELEMENTS (fields));
    }

  return rows;
}

void
fake_loader_answer (FakeLoader *self, guint index)
{
  g_autoptr (GTask) task = g_ptr_array_steal_index (self->asked, index);
  const Question *question = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  if (self->failing)
    g_task_return_new_error_literal (task, INV_ERROR, INV_ERROR_IO, "The file cannot be read.");
  else if (question->ids == NULL)
    g_task_return_pointer (task, find (self, question->limit), (GDestroyNotify) inv_id_vector_unref);
  else
    g_task_return_pointer (task, load (self, question), (GDestroyNotify) g_ptr_array_unref);
}

void
fake_loader_answer_all (FakeLoader *self)
{
  main_loop_settle ();
  while (self->asked->len > 0)
    {
      fake_loader_answer (self, 0);
      main_loop_settle ();
    }
}
