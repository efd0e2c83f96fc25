/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random operations on an inventory, compared with a simple model after each; undone to the start and redone to the
 * end. */

#include "config.h"

#include "did-model.h"
#include "inv-did-create.h"
#include "inv-did-delete.h"
#include "inv-entity-edit.h"
#include "inv-error.h"
#include "inv-names.h"
#include "inv-statement.h"
#include "inv-step.h"
#include "inv-tags.h"
#include "inv-test-store.h"
#include "inv-undo.h"

/* Of the result of an edit, all but what only a preview says. */
#define N_COMPARED G_STRUCT_OFFSET (InvDidEditResult, touched)

/* Sunday 2026-11-22, 10:30 UTC. */
#define NOW G_GINT64_CONSTANT (1795343400)
#define DEFAULT_DAYS 30
#define PACKAGE_DAYS 14
#define N_OPERATIONS 500
#define N_BEGINNINGS 40
#define FIXED_CLIENT 1

typedef struct
{
  InvTestStore *test;
  Model *model;      /* as it should be now */
  GPtrArray *states; /* as it was after each step in effect or undone, the start first */
  guint position;    /* the state that it is in */
} World;

static const char *const operator_names[] = { "Acme", "Baltic", "Cobalt", "Dover" };
static const char *const batch_names[] = { "B1", "B2", "B3" };
static const char *const client_names[] = { "Fixed", "Harbour", "Quayside", "Tideway" };
static const char *const account_names[] = { "sip-1", "sip-2", "sip-3" };
static const char *const tag_texts[] = { "gold", "gold, vip", "london,Gold", "" };
static const char *const texts[] = { "Main line", "Offer 2217", "" };
static const char *const days[] = { "0", "1", "90", "" };
static const char *const dates[] = { "2026-12-01", "2026-12-24" };
static const char *const costs[] = { "0", "2" };

#define PICK(array) ((array)[g_test_rand_int_range (0, G_N_ELEMENTS (array))])

static gboolean
chance (int percent)
{
  return g_test_rand_int_range (0, 100) < percent;
}

static char *
dump_inventory (World *world)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (16, g_free, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_test_store_get_connection (world->test), MODEL_DUMP_SQL, &error);

  g_assert_no_error (error);
  while (inv_statement_step (statement, &error))
    g_ptr_array_add (lines, g_strdup (inv_statement_get_text (statement, 0)));
  g_assert_no_error (error);
  g_ptr_array_sort_values (lines, (GCompareFunc) g_strcmp0);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* What must hold whatever was done: L2 and the other conditions of the tables, keys, indexes. */
static void
check_world (World *world)
{
  g_autofree char *is = dump_inventory (world);
  g_autofree char *should = model_dump (world->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (inv_test_store_get_connection (world->test),
                                                          "PRAGMA integrity_check", &error);

  g_assert_cmpstr (is, ==, should);
  g_assert_no_error (error);
  g_assert_true (inv_statement_step (statement, &error));
  g_assert_cmpstr (inv_statement_get_text (statement, 0), ==, "ok");
  g_assert_cmpint (inv_test_store_query (world->test, "SELECT count (*) FROM pragma_foreign_key_check"), ==,
                   0);
  g_assert_cmpint (inv_test_store_query (
                       world->test, "SELECT count (*) FROM did WHERE status IN (0, 4) AND client_id IS NULL"),
                   ==, 0);
}

/* After an operation: what changed anything is a step, and ends what could be redone. */
static void
settle (World *world)
{
  const Model *before = g_ptr_array_index (world->states, world->position);
  g_autofree char *was = model_dump ((Model *) before);
  g_autofree char *is = model_dump (world->model);

  if (!g_str_equal (was, is))
    {
      g_ptr_array_set_size (world->states, world->position + 1);
      g_ptr_array_add (world->states, model_copy (world->model));
      world->position++;
    }
  check_world (world);
}

static void
create (World *world)
{
  int first = g_test_rand_int_range (100, 160);
  int last = first + g_test_rand_int_range (0, 8);
  const char *tag = PICK (tag_texts);
  const char *notes = PICK (texts);
  InvDidCreateFields fields = {
    .operator_name = PICK (operator_names),
    .status = PICK (((const InvStatus[]) { INV_STATUS_IN_STOCK, INV_STATUS_RESERVED, INV_STATUS_ARCHIVE })),
    .after_hold = PICK (((const InvStatus[]) { INV_STATUS_IN_STOCK, INV_STATUS_RESERVED,
                                               INV_STATUS_ARCHIVE })),
    .tags = tag,
    .notes = notes,
    .create_missing = chance (30),
  };
  g_autofree char *text = g_strdup_printf ("%d-%d, %d", first, last, first);
  g_autoptr (InvNumberList) numbers = inv_number_list_parse (text, -1);
  const ModelRow *operator= model_find_row (world->model, INV_ENTITY_OPERATOR, fields.operator_name, 0);
  g_autoptr (GError) error = NULL;
  InvDidCreateResult result;
  gboolean done = inv_did_create (world->test->store, numbers, &fields, NULL, &result, &error);

  if (operator== NULL && !fields.create_missing)
    {
      g_assert_false (done);
      g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpint (result.operator_created, ==, operator== NULL);

  gint64 operator_id = operator!= NULL ? operator->id : 0;
  if (operator== NULL)
    {
      operator_id = inv_test_store_query (world->test, "SELECT max (id) FROM operator");
      ModelRow row = { operator_id, INV_ENTITY_OPERATOR, fields.operator_name, 0 };
      g_array_append_val (world->model->rows, row);
    }

  g_autoptr (InvTags) tags = inv_tags_parse (tag, -1, NULL);
  g_autofree char *stored_tags = inv_tags_to_storage (tags);
  gint64 id = result.first_id;
  guint64 n_existing = 0;

  for (int number = first; number <= last; number++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", number);
      ModelDid did = {
        .id = id,
        .number = g_intern_string (digits),
        .status = fields.status,
        .after_hold = fields.after_hold,
        .operator_id = operator_id,
        .tags = stored_tags != NULL ? g_intern_string (stored_tags) : NULL,
        .notes = *notes != '\0' ? g_intern_string (notes) : NULL,
        .hold_days = -1,
        .recurring_cost = -1,
      };

      if (model_find_number (world->model, digits) != NULL)
        n_existing++;
      else
        {
          g_array_append_val (world->model->dids, did);
          id++;
        }
    }
  g_assert_cmpuint (result.existing, ==, n_existing);
  g_assert_cmpuint (result.created, ==, last - first + 1 - n_existing);
}

/* Often all, as a person selects them. */
static InvIdSet *
pick_ids (World *world)
{
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();
  int percent = MIN (g_test_rand_int_range (0, 140), 100);

  for (guint i = 0; i < world->model->dids->len; i++)
    if (chance (percent))
      inv_id_set_builder_add (builder, g_array_index (world->model->dids, ModelDid, i).id);
  if (chance (10))
    inv_id_set_builder_add (builder, 100000);
  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

static void
edit (World *world)
{
  static const char *const names_of_statuses[] = { "active",  "instock", "reserved", "hold",
                                                   "blocked", "frozen",  "archive" };
  static const char *const after_holds[] = { "instock", "reserved", "archive" };
  const InvDidAssignment possible[] = {
    { INV_FIELD_STATUS, INV_DID_EDIT_SET, PICK (names_of_statuses) },
    { INV_FIELD_AFTER_HOLD, INV_DID_EDIT_SET, PICK (after_holds) },
    { INV_FIELD_HOLD_DAYS, INV_DID_EDIT_SET, PICK (days) },
    { INV_FIELD_HOLD_UNTIL, INV_DID_EDIT_SET, PICK (dates) },
    { INV_FIELD_NOTES, INV_DID_EDIT_SET, PICK (texts) },
    { INV_FIELD_TAG, (InvDidEditMode) g_test_rand_int_range (0, 3), PICK (tag_texts) },
    { INV_FIELD_OPERATOR, INV_DID_EDIT_SET, PICK (operator_names) },
    { INV_FIELD_BATCH, INV_DID_EDIT_SET, chance (20) ? "" : PICK (batch_names) },
    { INV_FIELD_CLIENT, INV_DID_EDIT_SET, PICK (client_names) },
    { INV_FIELD_ACCOUNT, INV_DID_EDIT_SET, chance (20) ? "" : PICK (account_names) },
    { INV_FIELD_RESERVED_FOR, INV_DID_EDIT_SET, PICK (texts) },
    { INV_FIELD_RESERVED_UNTIL, INV_DID_EDIT_SET, chance (20) ? "" : PICK (dates) },
    { INV_FIELD_RECURRING_COST, INV_DID_EDIT_SET, PICK (costs) },
    { INV_FIELD_TAG, (InvDidEditMode) g_test_rand_int_range (1, 3), PICK (tag_texts) },
  };
  g_autoptr (InvIdSet) ids = pick_ids (world);
  InvDidAssignment assignments[G_N_ELEMENTS (possible)];
  gsize n = 0;
  int percent = g_test_rand_int_range (5, 40);

  for (gsize i = 0; i < G_N_ELEMENTS (possible); i++)
    if (chance (i == 0 ? 60 : percent))
      assignments[n++] = possible[i];

  g_autoptr (Model) expected = model_copy (world->model);
  g_autoptr (GError) error = NULL;
  InvDidEditResult should;
  InvDidEditResult would;
  InvDidEditResult is;
  gboolean possible_edit = model_edit (expected, ids, assignments, n, &should);
  gboolean previewed = inv_did_edit_preview (world->test->store, ids, assignments, n, NULL, &would, NULL);
  gboolean done = inv_did_edit (world->test->store, ids, assignments, n, NULL, &is, &error);

  g_assert_cmpint (done, ==, possible_edit);
  g_assert_cmpint (previewed, ==, possible_edit);
  if (done)
    {
      g_assert_cmpmem (&would, N_COMPARED, &should, N_COMPARED);
      g_assert_cmpmem (&is, N_COMPARED, &should, N_COMPARED);
      g_clear_pointer (&world->model, model_free);
      world->model = g_steal_pointer (&expected);
    }
}

static void
delete_dids (World *world)
{
  g_autoptr (InvIdSet) ids = pick_ids (world);
  g_autoptr (GError) error = NULL;
  InvDidDeleteResult result;

  inv_did_delete (world->test->store, ids, NULL, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result.deleted, ==, model_delete (world->model, ids));
}

/* What assigning does, so that there are DIDs in use. */
static void
assign (World *world)
{
  static const char *const columns[] = { "status", "client_id", "account_id", "subscription_id", NULL };
  const ModelRow *client = model_find_row (world->model, INV_ENTITY_CLIENT, PICK (client_names), 0);
  g_autoptr (InvIdSet) ids = pick_ids (world);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = inv_step_begin (world->test->store, "assign", NULL, &error);

  g_assert_no_error (error);
  if (client == NULL)
    return;

  const ModelRow *account = model_find_row (world->model, INV_ENTITY_ACCOUNT, PICK (account_names),
                                            client->id);

  for (guint i = 0; i < world->model->dids->len; i++)
    {
      ModelDid *did = &g_array_index (world->model->dids, ModelDid, i);

      if (did->status != INV_STATUS_IN_STOCK || !inv_id_set_contains (ids, did->id))
        continue;

      g_autoptr (InvIdSet) one = inv_id_set_new_run (did->id, did->id);
      InvAssign assigns[4];

      did->status = INV_STATUS_ACTIVE;
      did->client_id = client->id;
      did->account_id = account != NULL ? account->id : 0;
      did->subscription_id = client->id == FIXED_CLIENT && chance (50) ? 1 : 0;

      const gint64 values[] = { did->status, did->client_id, did->account_id, did->subscription_id };
      for (int j = 0; j < 4; j++)
        assigns[j] = (InvAssign) { columns[j], NULL,
                                   j > 0 && values[j] == 0 ? inv_value_null ()
                                                           : inv_value_from_integer (values[j]) };
      inv_step_update (step, "did", one, assigns, 4, NULL, 0, NULL, &error);
      g_assert_no_error (error);
    }
  inv_step_commit (step, NULL, 1, &error);
  g_assert_no_error (error);
}

static InvEntity
pick_entity (const char **name)
{
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      *name = PICK (operator_names);
      return INV_ENTITY_OPERATOR;
    case 1:
      *name = PICK (batch_names);
      return INV_ENTITY_BATCH;
    case 2:
      *name = PICK (client_names);
      return INV_ENTITY_CLIENT;
    default:
      *name = PICK (account_names);
      return INV_ENTITY_ACCOUNT;
    }
}

static void
add_entity (World *world)
{
  const char *name;
  InvEntity entity = pick_entity (&name);
  gboolean has_owner = entity == INV_ENTITY_BATCH || entity == INV_ENTITY_ACCOUNT;
  const char *owner_name = entity == INV_ENTITY_BATCH ? PICK (operator_names) : PICK (client_names);
  InvEntityAssignment assignment = { entity == INV_ENTITY_BATCH ? "operator" : "client", owner_name };
  const ModelRow *owner = has_owner ? model_find_row (world->model,
                                                      entity == INV_ENTITY_BATCH ? INV_ENTITY_OPERATOR
                                                                                 : INV_ENTITY_CLIENT,
                                                      owner_name, 0)
                                    : NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = inv_entity_add (world->test->store, entity, name, &assignment, has_owner, NULL, &error);

  if (has_owner && owner == NULL)
    g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  else if (model_find_row (world->model, entity, name, entity == INV_ENTITY_ACCOUNT ? owner->id : 0) != NULL)
    g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  else
    {
      ModelRow row = { id, entity, name, owner != NULL ? owner->id : 0 };

      g_assert_no_error (error);
      g_array_append_val (world->model->rows, row);
    }
}

static ModelRow *
pick_row (World *world)
{
  return &g_array_index (world->model->rows, ModelRow,
                         g_test_rand_int_range (0, (gint32) world->model->rows->len));
}

static void
rename_entity (World *world)
{
  static const char *const names[] = { "Acme",    "ACME",  "Baltic", "B1", "b2",
                                       "Harbour", "sip-1", "SIP-3",  "New" };
  ModelRow *row = pick_row (world);
  const char *name = PICK (names);
  InvEntityAssignment assignment = { "name", name };
  const ModelRow *other = model_find_row (world->model, row->entity, name,
                                          row->entity == INV_ENTITY_ACCOUNT ? row->owner : 0);
  g_autoptr (GError) error = NULL;
  gboolean done = inv_entity_edit (world->test->store, row->entity, row->id, &assignment, 1, NULL, NULL,
                                   &error);

  if (other != NULL && other != row)
    {
      g_assert_false (done);
      g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
      return;
    }
  g_assert_no_error (error);
  row->name = name;
}

static void
delete_entity (World *world)
{
  ModelRow *row = pick_row (world);
  g_autoptr (GError) error = NULL;
  gboolean done = inv_entity_delete (world->test->store, row->entity, row->id, NULL, &error);

  if (model_is_in_use (world->model, row) || (row->entity == INV_ENTITY_CLIENT && row->id == FIXED_CLIENT))
    {
      g_assert_false (done);
      g_assert_error (error, INV_ERROR, INV_ERROR_IN_USE);
      return;
    }
  g_assert_no_error (error);
  for (guint i = 0; i < world->model->rows->len; i++)
    if (&g_array_index (world->model->rows, ModelRow, i) == row)
      {
        g_array_remove_index (world->model->rows, i);
        break;
      }
}

static void
go_to_state (World *world, guint position)
{
  world->position = position;
  g_clear_pointer (&world->model, model_free);
  world->model = model_copy (g_ptr_array_index (world->states, position));
}

static void
undo (World *world, guint n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) undone = inv_undo (world->test->store, n_steps, NULL, &error);

  if (n_steps > world->position)
    g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  else
    {
      g_assert_no_error (error);
      go_to_state (world, world->position - n_steps);
    }
}

static void
redo (World *world, guint n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) redone = inv_redo (world->test->store, n_steps, NULL, &error);

  if (world->position + n_steps >= world->states->len)
    g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  else
    {
      g_assert_no_error (error);
      go_to_state (world, world->position + n_steps);
    }
}

static void
world_init (World *world)
{
  g_autoptr (GError) error = NULL;

  world->test = inv_test_store_new ();
  inv_store_set_clock (world->test->store, NOW);
  inv_store_set_setting (world->test->store, INV_SETTING_TIME_ZONE, "UTC", &error);
  g_assert_no_error (error);
  inv_connection_exec (inv_test_store_get_connection (world->test),
                       "INSERT INTO client (name, name_key) VALUES ('Fixed', 'fixed')", &error);
  g_assert_no_error (error);
  inv_connection_exec (inv_test_store_get_connection (world->test),
                       "INSERT INTO package (name, name_key, hold_days)"
                       " VALUES ('Office', 'office', " G_STRINGIFY (PACKAGE_DAYS) ")", &error);
  g_assert_no_error (error);
  inv_connection_exec (inv_test_store_get_connection (world->test),
                       "INSERT INTO subscription (client_id, package_id, since) VALUES (1, 1, 0)", &error);
  g_assert_no_error (error);

  ModelRow fixed = { FIXED_CLIENT, INV_ENTITY_CLIENT, "Fixed", 0 };

  world->model = model_new (NOW, DEFAULT_DAYS, PACKAGE_DAYS);
  g_array_append_val (world->model->rows, fixed);
  world->states = g_ptr_array_new_with_free_func ((GDestroyNotify) model_free);
  g_ptr_array_add (world->states, model_copy (world->model));
  world->position = 0;
}

static void
world_clear (World *world)
{
  g_clear_pointer (&world->model, model_free);
  g_clear_pointer (&world->states, g_ptr_array_unref);
  g_clear_pointer (&world->test, inv_test_store_free);
}

static void
operate (World *world)
{
  int dice = g_test_rand_int_range (0, 100);

  if (dice < 12)
    create (world);
  else if (dice < 50)
    edit (world);
  else if (dice < 53)
    delete_dids (world);
  else if (dice < 64)
    assign (world);
  else if (dice < 76)
    add_entity (world);
  else if (dice < 80)
    rename_entity (world);
  else if (dice < 86)
    delete_entity (world);
  else if (dice < 94)
    undo (world, g_test_rand_int_range (1, 4));
  else
    redo (world, g_test_rand_int_range (1, 3));
}

static void
test_random (void)
{
  World world;

  world_init (&world);
  g_autofree char *start = inv_test_store_dump (world.test);

  for (int i = 0; i < N_OPERATIONS; i++)
    {
      if (i < N_BEGINNINGS)
        (i % 4 == 0 ? create : add_entity) (&world);
      else
        operate (&world);
      settle (&world);
    }

  g_autofree char *end = inv_test_store_dump (world.test);
  guint n_steps = world.position;

  if (n_steps > 0)
    undo (&world, n_steps);
  check_world (&world);
  g_autofree char *undone = inv_test_store_dump (world.test);
  g_assert_cmpstr (undone, ==, start);

  if (n_steps > 0)
    redo (&world, n_steps);
  check_world (&world);
  g_autofree char *redone = inv_test_store_dump (world.test);
  g_assert_cmpstr (redone, ==, end);

  world_clear (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did-property/H2-L2-N5/first", test_random);
  g_test_add_func ("/did-property/H2-L2-N5/second", test_random);
  g_test_add_func ("/did-property/H2-L2-N5/third", test_random);

  return g_test_run ();
}
