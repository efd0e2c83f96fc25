/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Resellers, operators, batches, clients, accounts, packages and destinations: new, edit, delete, list, each undoable. */

#include "config.h"

#include "inv-entity-edit.h"
#include "inv-entity-list.h"
#include "inv-error.h"
#include "inv-names.h"
#include "inv-test-store.h"
#include "inv-undo.h"

#define MAX_ASSIGNMENTS 8

/* Splits `field=value|field=value` in place. */
static gsize
split (char *text, InvEntityAssignment *assignments)
{
  gsize n = 0;

  for (char *part = text; part != NULL && *part != '\0';)
    {
      char *next = strchr (part, '|');
      char *equals = strchr (part, '=');

      if (next != NULL)
        *next++ = '\0';
      *equals = '\0';
      g_assert_cmpuint (n, <, MAX_ASSIGNMENTS);
      assignments[n++] = (InvEntityAssignment) { part, equals + 1 };
      part = next;
    }
  return n;
}

static gint64
add (InvTestStore *test, InvEntity entity, const char *name, const char *fields, GError **error)
{
  g_autofree char *text = g_strdup (fields);
  InvEntityAssignment assignments[MAX_ASSIGNMENTS];
  gsize n = split (text, assignments);

  return inv_entity_add (test->store, entity, name, assignments, n, NULL, error);
}

static gint64
add_ok (InvTestStore *test, InvEntity entity, const char *name, const char *fields)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add (test, entity, name, fields, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gboolean
edit (InvTestStore *test, InvEntity entity, gint64 id, const char *fields, gboolean *changed, GError **error)
{
  g_autofree char *text = g_strdup (fields);
  InvEntityAssignment assignments[MAX_ASSIGNMENTS];
  gsize n = split (text, assignments);

  return inv_entity_edit (test->store, entity, id, assignments, n, NULL, changed, error);
}

/* The list as text: a line for each row, a bar between cells. */
static char *
list (InvTestStore *test, InvEntity entity, const char *columns, const char *sort)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = inv_entity_parse_columns (entity, columns, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray)
      rows = inv_entity_list (inv_test_store_get_connection (test), entity, fields, sort, &error);
  g_assert_no_error (error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (rows, i));

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_list (InvTestStore *test,
             InvEntity entity,
             const char *columns,
             const char *sort,
             const char *expected)
{
  g_autofree char *text = list (test, entity, columns, sort);

  g_assert_cmpstr (text, ==, expected);
}

/* What each kind needs to be there first, a row of it, an edit, and how it is listed before and after. */
typedef struct
{
  const char *path;
  InvEntity entity;
  const char *name;
  const char *fields;
  const char *edit;
  const char *listed;
  const char *listed_after;
} Kind;

static const Kind kinds[] = {
  { "/entity/J13/reseller", INV_ENTITY_RESELLER, "Brightwire", "notes=Since 2019",
    "name=Brightwire Ltd|notes=", "|Brightwire|0|0|0|Since 2019\n", "|Brightwire Ltd|0|0|0|\n" },
  { "/entity/J12/operator", INV_ENTITY_OPERATOR, "Northline Telecom",
    "reseller=cobalt|on-demand-provisioning=yes|notes=x", "reseller=|On Demand_Provisioning=no",
    "|Northline Telecom|0|Cobalt|yes|x\n", "|Northline Telecom|0||no|x\n" },
  { "/entity/P8/batch", INV_ENTITY_BATCH, "NL-2025-Q4", "operator=ACME",
    "name=NL-2026-Q1|operator=Baltic Voice", "|NL-2025-Q4|Acme|0|\n", "|NL-2026-Q1|Baltic Voice|0|\n" },
  { "/entity/J13/client", INV_ENTITY_CLIENT, "Harbour Dental", "reseller=Cobalt", "notes=moved",
    "Harbour Dental|Cobalt|0|0|\n", "Harbour Dental|Cobalt|0|0|moved\n" },
  { "/entity/J13/account", INV_ENTITY_ACCOUNT, "sip-2041", "client=Quayside Lets",
    "name=sip-2042|client=quayside lets", "|sip-2041|Quayside Lets|0|\n", "|sip-2042|Quayside Lets|0|\n" },
  { "/entity/J13/package", INV_ENTITY_PACKAGE, "Office 10",
    "did-limit=10|tags=gold, geo|hold-days=0|active=no", "did-limit=|tags=|hold-days=30|active=yes|notes=n",
    "|Office 10|10|geo, gold|0|no|0|\n", "|Office 10|||30|yes|0|n\n" },
  { "/entity/G/destination", INV_ENTITY_DESTINATION, "+1 205", "country=us|area=Alabama",
    "prefix=1206|area=Washington", "|1205|US|Alabama\n", "|1206|US|Washington\n" },
};

/* Ids differ with what was there before, so lists without them are compared. */
static char *
without_id (const Kind *kind)
{
  const InvEntityInfo *info = inv_entity_get_info (kind->entity);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (gsize i = 1; i < info->n_fields; i++)
    g_string_append_printf (columns, "%s%s", i > 1 ? "," : "", info->fields[i].name);
  return g_string_free_and_steal (g_steal_pointer (&columns));
}

static void
test_kind (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *columns = without_id (kind);
  const char *listed = kind->listed[0] == '|' ? kind->listed + 1 : kind->listed;
  const char *listed_after = kind->listed_after[0] == '|' ? kind->listed_after + 1 : kind->listed_after;
  g_autoptr (GError) error = NULL;
  gboolean changed;

  if (kind->entity != INV_ENTITY_RESELLER)
    add_ok (test, INV_ENTITY_RESELLER, "Cobalt", "");
  if (kind->entity != INV_ENTITY_OPERATOR)
    {
      add_ok (test, INV_ENTITY_OPERATOR, "Acme", "");
      add_ok (test, INV_ENTITY_OPERATOR, "Baltic Voice", "");
    }
  if (kind->entity == INV_ENTITY_ACCOUNT)
    add_ok (test, INV_ENTITY_CLIENT, "Quayside Lets", "");
  g_autofree char *before = inv_test_store_dump (test);

  gint64 id = add_ok (test, kind->entity, kind->name, kind->fields);
  assert_list (test, kind->entity, columns, NULL, listed);
  g_assert_cmpint (inv_names_find (inv_test_store_get_connection (test), kind->entity, kind->name, 0, &error),
                   ==, id);
  g_assert_no_error (error);

  g_assert_cmpint (add (test, kind->entity, kind->name, kind->fields, &error), ==, 0);
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_clear_error (&error);

  g_assert_true (edit (test, kind->entity, id, kind->edit, &changed, &error));
  g_assert_no_error (error);
  g_assert_true (changed);
  assert_list (test, kind->entity, columns, NULL, listed_after);

  gint64 n_steps = inv_test_store_query (test, "SELECT count (*) FROM step");
  g_assert_true (edit (test, kind->entity, id, kind->edit, &changed, &error));
  g_assert_no_error (error);
  g_assert_false (changed);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step"), ==, n_steps);

  g_assert_true (inv_entity_delete (test->store, kind->entity, id, NULL, &error));
  g_assert_no_error (error);
  assert_list (test, kind->entity, columns, NULL, "");
  g_assert_false (inv_entity_delete (test->store, kind->entity, id, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_autoptr (GPtrArray) first = inv_undo (test->store, 1, NULL, &error);
  g_assert_no_error (error);
  assert_list (test, kind->entity, columns, NULL, listed_after);
  g_autoptr (GPtrArray) second = inv_undo (test->store, 2, NULL, &error);
  g_assert_no_error (error);

  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_in_use (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  gint64 reseller = add_ok (test, INV_ENTITY_RESELLER, "Cobalt", "");
  gint64 acme = add_ok (test, INV_ENTITY_OPERATOR, "Acme", "reseller=Cobalt");
  gint64 client = add_ok (test, INV_ENTITY_CLIENT, "Harbour Dental", "reseller=Cobalt");
  g_autoptr (GError) error = NULL;

  add_ok (test, INV_ENTITY_BATCH, "B1", "operator=Acme");
  add_ok (test, INV_ENTITY_BATCH, "B2", "operator=Acme");
  add_ok (test, INV_ENTITY_ACCOUNT, "sip-1", "client=Harbour Dental");
  inv_test_store_add_dids (test, 12056660000, 1204, acme);

  g_assert_false (inv_entity_delete (test->store, INV_ENTITY_OPERATOR, acme, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IN_USE);
  g_assert_cmpstr (error->message, ==,
                   "The operator “Acme” cannot be deleted: it has 1,204 DIDs, 2 vendor batches.");
  g_clear_error (&error);

  assert_list (test, INV_ENTITY_RESELLER, "name, operators, dids, clients", NULL, "Cobalt|1|1204|1\n");
  g_assert_false (inv_entity_delete (test->store, INV_ENTITY_RESELLER, reseller, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IN_USE);
  g_assert_cmpstr (error->message, ==,
                   "The reseller “Cobalt” cannot be deleted: it has 1 operator, 1 client.");
  g_clear_error (&error);

  g_assert_false (inv_entity_delete (test->store, INV_ENTITY_CLIENT, client, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IN_USE);
}

/* A batch has DIDs of its own operator only. */
static void
test_batch_operator (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  gint64 acme = add_ok (test, INV_ENTITY_OPERATOR, "Acme", "");
  gint64 batch;
  const InvEntityAssignment assignment = { "operator", "Baltic" };
  g_autoptr (GError) error = NULL;

  add_ok (test, INV_ENTITY_OPERATOR, "Baltic", "");
  batch = add_ok (test, INV_ENTITY_BATCH, "B1", "operator=Acme");
  inv_test_store_add_dids (test, 12056660000, 12, acme);
  inv_connection_exec (inv_test_store_get_connection (test), "UPDATE did SET batch_id = 1", &error);
  g_assert_no_error (error);

  g_assert_false (inv_entity_edit (test->store, INV_ENTITY_BATCH, batch, &assignment, 1, NULL, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IN_USE);
  g_assert_cmpstr (error->message, ==,
                   "The vendor batch “B1” cannot go to another operator: it has 12 DIDs.");
  g_clear_error (&error);

  inv_connection_exec (inv_test_store_get_connection (test), "UPDATE did SET batch_id = NULL", &error);
  g_assert_true (inv_entity_edit (test->store, INV_ENTITY_BATCH, batch, &assignment, 1, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_names (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvConnection *connection = inv_test_store_get_connection (test);
  gint64 street = add_ok (test, INV_ENTITY_CLIENT, "  Straße   12 ", "");
  gint64 other = add_ok (test, INV_ENTITY_CLIENT, "Harbour Dental", "");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (inv_names_find (connection, INV_ENTITY_CLIENT, "STRASSE 12", 0, &error), ==, street);
  g_assert_cmpint (add (test, INV_ENTITY_CLIENT, "STRASSE 12", "", &error), ==, 0);
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_assert_cmpstr (error->message, ==, "There is a client “STRASSE 12” already.");
  g_clear_error (&error);

  g_assert_false (edit (test, INV_ENTITY_CLIENT, other, "name=strasse 12", NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (edit (test, INV_ENTITY_CLIENT, street, "name=STRASSE 12", NULL, &error));
  g_assert_no_error (error);

  g_assert_cmpint (inv_names_find (connection, INV_ENTITY_CLIENT, "Harbor Dental", 0, &error), ==, 0);
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is no client “Harbor Dental”. Did you mean “Harbour Dental”?");
  g_clear_error (&error);

  g_autoptr (InvNames) names = inv_names_load (connection, INV_ENTITY_CLIENT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_names_lookup (names, "harbour dental", 0), ==, other);
  g_assert_cmpint (inv_names_lookup (names, "harbour dental", 0), ==, other);
  g_assert_cmpint (inv_names_lookup (names, "Harbour", 0), ==, 0);
  g_assert_cmpstr (inv_names_get (names, street), ==, "STRASSE 12");
  inv_names_add (names, 77, "Oakmere Council", 0);
  g_assert_cmpint (inv_names_lookup (names, "OAKMERE COUNCIL", 0), ==, 77);
}

static void
test_accounts (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvConnection *connection = inv_test_store_get_connection (test);
  gint64 harbour = add_ok (test, INV_ENTITY_CLIENT, "Harbour Dental", "");
  gint64 quayside = add_ok (test, INV_ENTITY_CLIENT, "Quayside Lets", "");
  gint64 first = add_ok (test, INV_ENTITY_ACCOUNT, "sip-1", "client=Harbour Dental");
  gint64 second = add_ok (test, INV_ENTITY_ACCOUNT, "SIP-1", "client=Quayside Lets");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (inv_names_find (connection, INV_ENTITY_ACCOUNT, "sip-1", harbour, &error), ==, first);
  g_assert_cmpint (inv_names_find (connection, INV_ENTITY_ACCOUNT, "sip-1", quayside, &error), ==, second);
  g_assert_cmpint (inv_names_find (connection, INV_ENTITY_ACCOUNT, "sip-1", 0, &error), ==, 0);
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_clear_error (&error);

  g_assert_cmpint (add (test, INV_ENTITY_ACCOUNT, "Sip-1", "client=Harbour Dental", &error), ==, 0);
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_cmpint (add (test, INV_ENTITY_ACCOUNT, "sip-2", "", &error), ==, 0);
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_assert_cmpstr (error->message, ==, "“Client” is missing. Give it as client=….");
  g_clear_error (&error);
  g_assert_false (edit (test, INV_ENTITY_ACCOUNT, first, "client=Quayside Lets", NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_FORBIDDEN);
}

static void
test_refused (void)
{
  static const struct
  {
    InvEntity entity;
    const char *name;
    const char *fields;
    int code;
  } cases[] = {
    { INV_ENTITY_OPERATOR, "", "", INV_ERROR_INVALID },
    { INV_ENTITY_OPERATOR, "A\001B", "", INV_ERROR_INVALID },
    { INV_ENTITY_OPERATOR, "A", "reseller=Nobody", INV_ERROR_NOT_FOUND },
    { INV_ENTITY_OPERATOR, "A", "on-demand-provisioning=perhaps", INV_ERROR_INVALID },
    { INV_ENTITY_OPERATOR, "A", "notse=x", INV_ERROR_USAGE },
    { INV_ENTITY_OPERATOR, "A", "dids=3", INV_ERROR_USAGE },
    { INV_ENTITY_OPERATOR, "A", "id=3", INV_ERROR_USAGE },
    { INV_ENTITY_OPERATOR, "A", "notes=x|notes=y", INV_ERROR_USAGE },
    { INV_ENTITY_BATCH, "B", "", INV_ERROR_USAGE },
    { INV_ENTITY_BATCH, "B", "operator=", INV_ERROR_INVALID },
    { INV_ENTITY_BATCH, "B", "operator=Nobody", INV_ERROR_NOT_FOUND },
    { INV_ENTITY_PACKAGE, "P", "did-limit=-1", INV_ERROR_INVALID },
    { INV_ENTITY_PACKAGE, "P", "did-limit=ten", INV_ERROR_INVALID },
    { INV_ENTITY_PACKAGE, "P", "hold-days=36501", INV_ERROR_INVALID },
    { INV_ENTITY_DESTINATION, "12x", "country=US", INV_ERROR_INVALID },
    { INV_ENTITY_DESTINATION, "1205", "", INV_ERROR_USAGE },
    { INV_ENTITY_DESTINATION, "1205", "country=Alabama", INV_ERROR_INVALID },
  };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *before = inv_test_store_dump (test);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s “%s” %s", inv_entity_get_info (cases[i].entity)->name, cases[i].name,
                      cases[i].fields);
      g_assert_cmpint (add (test, cases[i].entity, cases[i].name, cases[i].fields, &error), ==, 0);
      g_assert_error (error, INV_ERROR, cases[i].code);
    }

  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_list (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  add_ok (test, INV_ENTITY_RESELLER, "Zeta", "");
  add_ok (test, INV_ENTITY_RESELLER, "alpha", "");
  gint64 beta = add_ok (test, INV_ENTITY_OPERATOR, "beta", "reseller=Zeta");
  add_ok (test, INV_ENTITY_OPERATOR, "Alto", "");
  gint64 gamma = add_ok (test, INV_ENTITY_OPERATOR, "Gamma", "reseller=alpha");
  inv_test_store_add_dids (test, 100, 9, beta);
  inv_test_store_add_dids (test, 200, 10, gamma);

  assert_list (test, INV_ENTITY_OPERATOR, "name,dids", NULL, "Alto|0\nbeta|9\nGamma|10\n");
  assert_list (test, INV_ENTITY_OPERATOR, "name", "dids:desc", "Gamma\nbeta\nAlto\n");
  assert_list (test, INV_ENTITY_OPERATOR, "Name, Reseller", "reseller", "Gamma|alpha\nbeta|Zeta\nAlto|\n");
  assert_list (test, INV_ENTITY_OPERATOR, "name", "Reseller:DESC", "beta\nGamma\nAlto\n");
  assert_list (test, INV_ENTITY_OPERATOR, NULL, "id",
               "1|beta|9|Zeta|no|\n2|Alto|0||no|\n3|Gamma|10|alpha|no|\n");

  g_assert_null (inv_entity_parse_columns (INV_ENTITY_OPERATOR, "name,resellr", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_assert_cmpstr (error->message, ==, "There is no field “resellr” here. Did you mean “reseller”?");
  g_clear_error (&error);

  g_autoptr (GPtrArray) columns = inv_entity_parse_columns (INV_ENTITY_OPERATOR, "name", &error);
  g_assert_null (inv_entity_list (inv_test_store_get_connection (test), INV_ENTITY_OPERATOR, columns,
                                  "name:up", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_test_add_data_func (kinds[i].path, &kinds[i], test_kind);
  g_test_add_func ("/entity/J12/in-use", test_in_use);
  g_test_add_func ("/entity/P2/batch-operator", test_batch_operator);
  g_test_add_func ("/entity/I7/names", test_names);
  g_test_add_func ("/entity/I7/accounts", test_accounts);
  g_test_add_func ("/entity/J13/refused", test_refused);
  g_test_add_func ("/entity/J12/list", test_list);

  return g_test_run ();
}
