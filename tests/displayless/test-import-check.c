/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checks of an import by themselves: what a row may say of a new DID, and of one that exists. */

#include "config.h"

#include "inv-error.h"
#include "inv-import-check.h"

#include <string.h>

/* 2026-11-22 12:00:00 UTC, and the midnights after it. */
#define NOW G_GINT64_CONSTANT (1795348800)
#define MIDNIGHT_AFTER(days) (NOW - 12 * 3600 + (days) * G_GINT64_CONSTANT (86400))

#define STATUS(s) .has_status = TRUE, .status = INV_STATUS_##s
#define AFTER(s) .has_after_hold = TRUE, .after_hold = INV_STATUS_##s
#define DAYS(own, packages) .hold_days = (own), .package_hold_days = (packages)
#define NO_DAYS DAYS (-1, -1)
#define UNTIL(moment) .has_hold_until = TRUE, .hold_until = (moment)
#define OPERATOR .operator_id = 1
#define CLIENT .client_id = 1

typedef struct
{
  const char *name;
  InvDidFacts given;
  const char *refused;
  InvDidFacts result;
} NewCase;

static const NewCase new_cases[] = {
  { "least", { OPERATOR, NO_DAYS }, NULL, { OPERATOR, STATUS (IN_STOCK), AFTER (IN_STOCK), NO_DAYS } },
  { "client-makes-active",
    { OPERATOR, CLIENT, NO_DAYS },
    NULL,
    { OPERATOR, CLIENT, STATUS (ACTIVE), AFTER (IN_STOCK), NO_DAYS } },
  { "frozen",
    { OPERATOR, STATUS (FROZEN), AFTER (ARCHIVE), NO_DAYS },
    NULL,
    { OPERATOR, STATUS (FROZEN), AFTER (ARCHIVE), NO_DAYS } },
  { "batch-names-operator",
    { .batch_id = 3, .batch_operator_id = 2, NO_DAYS },
    NULL,
    { .batch_id = 3,
      .batch_operator_id = 2,
      .operator_id = 2,
      STATUS (IN_STOCK),
      AFTER (IN_STOCK),
      NO_DAYS } },
  { "no-operator", { NO_DAYS }, "operator", { 0 } },
  { "other-batch", { OPERATOR, .batch_id = 3, .batch_operator_id = 2, NO_DAYS }, "batch", { 0 } },
  { "active-without-client", { OPERATOR, STATUS (ACTIVE), NO_DAYS }, "client", { 0 } },
  { "blocked-without-client", { OPERATOR, STATUS (BLOCKED), NO_DAYS }, "client", { 0 } },
  { "stock-with-client", { OPERATOR, CLIENT, STATUS (IN_STOCK), NO_DAYS }, "no client", { 0 } },
  { "account-without-client", { OPERATOR, STATUS (HOLD), .account_id = 4, NO_DAYS }, "client", { 0 } },
  { "hold-of-inventory",
    { OPERATOR, CLIENT, STATUS (HOLD), NO_DAYS },
    NULL,
    { OPERATOR, CLIENT, STATUS (HOLD), AFTER (IN_STOCK), UNTIL (MIDNIGHT_AFTER (30)), NO_DAYS } },
  { "hold-of-package",
    { OPERATOR, STATUS (HOLD), DAYS (-1, 5) },
    NULL,
    { OPERATOR, STATUS (HOLD), AFTER (IN_STOCK), UNTIL (MIDNIGHT_AFTER (5)), DAYS (-1, 5) } },
  { "hold-of-its-own",
    { OPERATOR, STATUS (HOLD), DAYS (7, 5) },
    NULL,
    { OPERATOR, STATUS (HOLD), AFTER (IN_STOCK), UNTIL (MIDNIGHT_AFTER (7)), DAYS (7, 5) } },
  { "hold-as-given",
    { OPERATOR, STATUS (HOLD), UNTIL (5), DAYS (7, 5) },
    NULL,
    { OPERATOR, STATUS (HOLD), AFTER (IN_STOCK), UNTIL (5), DAYS (7, 5) } },
  { "hold-of-no-days",
    { OPERATOR, CLIENT, STATUS (HOLD), AFTER (ARCHIVE), DAYS (0, 5) },
    NULL,
    { OPERATOR, STATUS (ARCHIVE), AFTER (ARCHIVE), DAYS (0, 5) } },
  { "end-without-hold", { OPERATOR, STATUS (IN_STOCK), UNTIL (5), NO_DAYS }, "on Hold", { 0 } },
  { "reservation",
    { OPERATOR, STATUS (RESERVED), .reserved_for = "Zoe", NO_DAYS },
    NULL,
    { OPERATOR, STATUS (RESERVED), AFTER (IN_STOCK), .reserved_for = "Zoe", NO_DAYS } },
  { "reservation-in-stock", { OPERATOR, .reserved_for = "Zoe", NO_DAYS }, "Reserved", { 0 } },
};

typedef struct
{
  const char *name;
  InvDidFacts current;
  InvDidFacts given;
  const char *refused;
  InvDidFacts result;
} ChangeCase;

#define IN_STOCK_DID { OPERATOR, STATUS (IN_STOCK), AFTER (IN_STOCK), NO_DAYS }
#define ACTIVE_DID                                                                                           \
  { OPERATOR, CLIENT, .account_id = 4, .subscription_id = 5, STATUS (ACTIVE), AFTER (ARCHIVE), DAYS (-1, 5) }

static const ChangeCase change_cases[] = {
  { "nothing", ACTIVE_DID, { NO_DAYS }, NULL, ACTIVE_DID },
  { "same", ACTIVE_DID, ACTIVE_DID, NULL, ACTIVE_DID },
  { "to-archive",
    IN_STOCK_DID,
    { STATUS (ARCHIVE), NO_DAYS },
    NULL,
    { OPERATOR, STATUS (ARCHIVE), AFTER (IN_STOCK), NO_DAYS } },
  { "to-active", IN_STOCK_DID, { STATUS (ACTIVE), CLIENT, NO_DAYS }, "assign", { 0 } },
  { "to-hold",
    ACTIVE_DID,
    { STATUS (HOLD), NO_DAYS },
    NULL,
    { OPERATOR, CLIENT, .account_id = 4, .subscription_id = 5, STATUS (HOLD), AFTER (ARCHIVE),
      UNTIL (MIDNIGHT_AFTER (5)), DAYS (-1, 5) } },
  { "to-hold-of-no-days",
    ACTIVE_DID,
    { STATUS (HOLD), DAYS (0, -1) },
    NULL,
    { OPERATOR, STATUS (ARCHIVE), AFTER (ARCHIVE), DAYS (0, 5) } },
  { "release",
    ACTIVE_DID,
    { STATUS (RESERVED), .reserved_for = "Zoe", NO_DAYS },
    NULL,
    { OPERATOR, STATUS (RESERVED), AFTER (ARCHIVE), .reserved_for = "Zoe", DAYS (-1, 5) } },
  { "release-with-client", ACTIVE_DID, { STATUS (RESERVED), CLIENT, NO_DAYS }, "no client", { 0 } },
  { "other-client", ACTIVE_DID, { .client_id = 2, NO_DAYS }, "assigning", { 0 } },
  { "other-account", ACTIVE_DID, { .account_id = 9, NO_DAYS }, "assigning", { 0 } },
  { "end-of-hold",
    { OPERATOR, STATUS (HOLD), AFTER (ARCHIVE), UNTIL (5), NO_DAYS },
    { UNTIL (6), NO_DAYS },
    NULL,
    { OPERATOR, STATUS (HOLD), AFTER (ARCHIVE), UNTIL (6), NO_DAYS } },
  { "hold-over",
    { OPERATOR, CLIENT, STATUS (HOLD), AFTER (ARCHIVE), UNTIL (5), NO_DAYS },
    { STATUS (ARCHIVE), NO_DAYS },
    NULL,
    { OPERATOR, STATUS (ARCHIVE), AFTER (ARCHIVE), NO_DAYS } },
  { "hold-over-otherwise",
    { OPERATOR, STATUS (HOLD), AFTER (ARCHIVE), UNTIL (5), NO_DAYS },
    { STATUS (IN_STOCK), NO_DAYS },
    "Archive",
    { 0 } },
  { "reservation-over",
    { OPERATOR, STATUS (RESERVED), AFTER (IN_STOCK), .reserved_for = "Zoe", .has_reserved_until = TRUE,
      .reserved_until = 5, NO_DAYS },
    { STATUS (IN_STOCK), NO_DAYS },
    NULL,
    IN_STOCK_DID },
  { "operator-leaves-batch",
    { OPERATOR, .batch_id = 3, .batch_operator_id = 1, STATUS (IN_STOCK), AFTER (IN_STOCK), NO_DAYS },
    { .operator_id = 2, NO_DAYS },
    NULL,
    { .operator_id = 2, STATUS (IN_STOCK), AFTER (IN_STOCK), NO_DAYS } },
  { "batch-of-another", IN_STOCK_DID, { .batch_id = 3, .batch_operator_id = 2, NO_DAYS }, "batch", { 0 } },
};

static void
check (gboolean can_be,
       const char *refused,
       const InvDidFacts *result,
       const InvDidFacts *expected,
       GError *error)
{
  if (refused != NULL)
    {
      g_assert_false (can_be);
      g_assert_error (error, INV_ERROR, INV_ERROR_FORBIDDEN);
      g_assert_nonnull (strstr (error->message, refused));
      return;
    }

  g_assert_no_error (error);
  g_assert_true (can_be);
  g_assert_cmpint (result->status, ==, expected->status);
  g_assert_cmpint (result->after_hold, ==, expected->after_hold);
  g_assert_cmpint (result->operator_id, ==, expected->operator_id);
  g_assert_cmpint (result->batch_id, ==, expected->batch_id);
  g_assert_cmpint (result->client_id, ==, expected->client_id);
  g_assert_cmpint (result->account_id, ==, expected->account_id);
  g_assert_cmpint (result->subscription_id, ==, expected->subscription_id);
  g_assert_cmpint (result->has_hold_until, ==, expected->has_hold_until);
  g_assert_cmpint (result->hold_until, ==, expected->hold_until);
  g_assert_cmpstr (result->reserved_for, ==, expected->reserved_for);
  g_assert_cmpint (result->has_reserved_until, ==, expected->has_reserved_until);
  g_assert_cmpint (result->hold_days, ==, expected->hold_days);
}

static InvClock *
make_clock (void)
{
  g_autoptr (InvZone) zone = inv_zone_new ("UTC", NULL);

  return inv_clock_new_at (zone, NOW);
}

static void
test_new (gconstpointer data)
{
  const NewCase *c = data;
  g_autoptr (InvClock) clock = make_clock ();
  g_autoptr (GError) error = NULL;
  const InvImportRules rules = { clock, 30 };
  InvDidFacts result;
  gboolean can_be = inv_import_check_new (&c->given, &rules, &result, &error);

  check (can_be, c->refused, &result, &c->result, error);
}

static void
test_change (gconstpointer data)
{
  const ChangeCase *c = data;
  g_autoptr (InvClock) clock = make_clock ();
  g_autoptr (GError) error = NULL;
  const InvImportRules rules = { clock, 30 };
  InvDidFacts result;
  gboolean can_be = inv_import_check_change (&c->current, &c->given, &rules, &result, &error);

  check (can_be, c->refused, &result, &c->result, error);
}

/* L1 and L2 for every pair: an update allows exactly what the rules allow by hand, and what comes of it is
 * a DID that the inventory can hold. */
static void
test_every_pair (void)
{
  g_autoptr (InvClock) clock = make_clock ();
  const InvImportRules rules = { clock, 30 };

  for (InvStatus from = 0; from < INV_N_STATUSES; from++)
    for (InvStatus to = 0; to < INV_N_STATUSES; to++)
      {
        InvDidFacts current = { OPERATOR, AFTER (ARCHIVE), NO_DAYS, .has_status = TRUE, .status = from };
        InvDidFacts given = { NO_DAYS, .has_status = TRUE, .status = to };
        InvDidFacts result;

        current.client_id = inv_status_may_have_client (from) ? 1 : 0;
        current.has_hold_until = from == INV_STATUS_HOLD;
        current.reserved_for = from == INV_STATUS_RESERVED ? "Zoe" : NULL;

        gboolean can_be = inv_import_check_change (&current, &given, &rules, &result, NULL);

        g_assert_cmpint (can_be, ==,
                         from == to
                             || inv_status_may_change (from, to, INV_STATUS_ARCHIVE, INV_STATUS_WAY_EDIT));
        if (!can_be)
          continue;

        g_assert_cmpint (result.status, ==, to);
        g_assert_true (result.client_id != 0 || !inv_status_needs_client (to));
        g_assert_true (result.client_id == 0 || inv_status_may_have_client (to));
        g_assert_cmpint (result.has_hold_until, ==, to == INV_STATUS_HOLD);
        g_assert_true (result.reserved_for == NULL || to == INV_STATUS_RESERVED);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (new_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import-check/L1/new/%s", new_cases[i].name);

      g_test_add_data_func (name, &new_cases[i], test_new);
    }

  for (guint i = 0; i < G_N_ELEMENTS (change_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import-check/L1/change/%s", change_cases[i].name);

      g_test_add_data_func (name, &change_cases[i], test_change);
    }

  g_test_add_func ("/import-check/L2/every-pair", test_every_pair);

  return g_test_run ();
}
