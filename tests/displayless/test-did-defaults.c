/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What new DIDs of an inventory get unless told otherwise: kept, read back, and never what cannot be. */

#include "config.h"

#include "inv-did-defaults.h"
#include "inv-error.h"
#include "inv-test-store.h"

static void
assert_defaults (InvTestStore *test, const InvDidDefaults *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvDidDefaults) found = inv_did_defaults_load (test->store, &error);

  g_assert_no_error (error);
  g_assert_cmpint (found->operator_id, ==, expected->operator_id);
  g_assert_cmpstr (found->operator_name, ==, expected->operator_name);
  g_assert_cmpint (found->status, ==, expected->status);
  g_assert_cmpint (found->after_hold, ==, expected->after_hold);
  g_assert_cmpstr (found->tags, ==, expected->tags);
}

static const InvDidDefaults never_said = { .status = INV_STATUS_IN_STOCK, .after_hold = INV_STATUS_IN_STOCK };

static void
test_kept (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  InvDidDefaults said = { .status = INV_STATUS_RESERVED, .after_hold = INV_STATUS_ARCHIVE };

  assert_defaults (test, &never_said);

  said.operator_id = inv_test_store_add_operator (test, "Acme");
  said.operator_name = (char *) "Acme";
  said.tags = (char *) "vip, london ,vip";
  g_assert_true (inv_did_defaults_save (test->store, &said, &error));
  g_assert_no_error (error);

  inv_test_store_reopen (test);
  said.tags = (char *) "london, vip";
  assert_defaults (test, &said);

  g_assert_true (inv_did_defaults_save (test->store, &never_said, &error));
  g_assert_no_error (error);
  assert_defaults (test, &never_said);
}

/* Where there is but one operator there is nothing to choose. */
static void
test_sole_operator (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvDidDefaults) none = inv_did_defaults_load_for_new (test->store, &error);

  g_assert_no_error (error);
  g_assert_null (none->operator_name);

  gint64 id = inv_test_store_add_operator (test, "Acme");
  g_autoptr (InvDidDefaults) sole = inv_did_defaults_load_for_new (test->store, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sole->operator_id, ==, id);
  g_assert_cmpstr (sole->operator_name, ==, "Acme");
  assert_defaults (test, &never_said);

  inv_test_store_add_operator (test, "Northline");
  g_autoptr (InvDidDefaults) several = inv_did_defaults_load_for_new (test->store, &error);

  g_assert_no_error (error);
  g_assert_null (several->operator_name);
}

static void
test_refused (void)
{
  static const struct
  {
    InvDidDefaults defaults;
    int code;
  } cases[] = {
    { { .status = INV_STATUS_ACTIVE, .after_hold = INV_STATUS_IN_STOCK }, INV_ERROR_FORBIDDEN },
    { { .status = INV_STATUS_FROZEN, .after_hold = INV_STATUS_IN_STOCK }, INV_ERROR_FORBIDDEN },
    { { .status = INV_STATUS_IN_STOCK, .after_hold = INV_STATUS_HOLD }, INV_ERROR_INVALID },
    { { .operator_id = 7, .status = INV_STATUS_IN_STOCK, .after_hold = INV_STATUS_IN_STOCK },
      INV_ERROR_NOT_FOUND },
    { { .status = INV_STATUS_IN_STOCK, .after_hold = INV_STATUS_IN_STOCK, .tags = (char *) "vip\x01" },
      INV_ERROR_INVALID },
  };
  g_autoptr (InvTestStore) test = inv_test_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (inv_did_defaults_save (test->store, &cases[i].defaults, &error));
      g_assert_error (error, INV_ERROR, cases[i].code);
      assert_defaults (test, &never_said);
    }
}

/* Another program may have written anything, and an operator may go. */
static void
test_what_cannot_be_is_passed_over (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  inv_store_set_setting (test->store, "new-did-operator", "12", &error);
  inv_store_set_setting (test->store, "new-did-status", "hold", &error);
  inv_store_set_setting (test->store, "new-did-after-hold", "sold", &error);
  inv_store_set_setting (test->store, "new-did-tags", "vip\x01", &error);
  g_assert_no_error (error);
  assert_defaults (test, &never_said);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did-defaults/J4/kept", test_kept);
  g_test_add_func ("/did-defaults/J4/sole-operator", test_sole_operator);
  g_test_add_func ("/did-defaults/J4/refused", test_refused);
  g_test_add_func ("/did-defaults/J4/passed-over", test_what_cannot_be_is_passed_over);

  return g_test_run ();
}
