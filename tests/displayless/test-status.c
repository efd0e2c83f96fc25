/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statuses: their names in both directions, and all 49 pairs by every way
 * against a table that is written here once more, by hand.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-status.h"

#include <string.h>

/* In the order of InvStatus: Active, In Stock, Reserved, Hold, Blocked, Frozen, Archive. A row is what the DID
 * is, a column what it becomes; x: allowed, a: allowed if it is the After Hold status. */
static const char *const expected[INV_N_STATUS_WAYS][INV_N_STATUSES] = {
  [INV_STATUS_WAY_EDIT] = { "x.xxx..", ".xx..xx", ".xx...x", ".axx..a", "x.xxx..", ".xx..xx", "..x...x" },
  [INV_STATUS_WAY_ASSIGN] = { ".......", "x......", "x......", ".......", ".......", ".......", "......." },
  [INV_STATUS_WAY_RELEASE] = { ".aax..a", ".......", ".......", ".......", ".aax..a", ".......", "......." },
  [INV_STATUS_WAY_GIVE_BACK] = { ".aax..a", ".aax..a", ".......", ".......", ".aax..a", ".......",
                                 "......." },
  [INV_STATUS_WAY_RESUME] = { ".......", ".......", ".......", "x......", ".......", ".......", "......." },
  [INV_STATUS_WAY_TIME] = { ".......", ".......", ".x.....", ".aa...a", ".......", ".......", "......." },
  [INV_STATUS_WAY_CREATE] = { ".xx...x", ".xx...x", ".xx...x", ".xx...x", ".xx...x", ".xx...x", ".xx...x" },
  [INV_STATUS_WAY_IMPORT] = { "xxxxxxx", "xxxxxxx", "xxxxxxx", "xxxxxxx", "xxxxxxx", "xxxxxxx", "xxxxxxx" },
};

static const InvStatus after_holds[] = { INV_STATUS_IN_STOCK, INV_STATUS_RESERVED, INV_STATUS_ARCHIVE };

static void
check_pair (InvStatus from, InvStatus to, InvStatus after_hold, InvStatusWay way)
{
  char mark = expected[way][from][to];
  gboolean allowed = mark == 'x' || (mark == 'a' && to == after_hold);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s → %s, after hold %s, way %d", inv_status_get_token (from), inv_status_get_token (to),
                  inv_status_get_token (after_hold), way);
  g_assert_cmpint (inv_status_may_change (from, to, after_hold, way), ==, allowed);
  g_assert_cmpint (inv_status_check_change (from, to, after_hold, way, &error), ==, allowed);
  if (allowed)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, INV_ERROR, INV_ERROR_FORBIDDEN);
  g_assert_nonnull (strstr (error->message, inv_status_get_label (way == INV_STATUS_WAY_CREATE ? to : from)));
}

static void
test_pairs (gconstpointer data)
{
  InvStatusWay way = (InvStatusWay) GPOINTER_TO_INT (data);

  for (guint from = 0; from < INV_N_STATUSES; from++)
    {
      for (guint to = 0; to < INV_N_STATUSES; to++)
        {
          for (gsize i = 0; i < G_N_ELEMENTS (after_holds); i++)
            check_pair ((InvStatus) from, (InvStatus) to, after_holds[i], way);
        }
    }
}

static void
test_explanations (void)
{
  static const struct
  {
    InvStatus from;
    InvStatus to;
    InvStatusWay way;
    const char *message;
  } cases[] = {
    { INV_STATUS_IN_STOCK, INV_STATUS_ACTIVE, INV_STATUS_WAY_EDIT,
      "A DID goes from In Stock to Active only by assigning it to a client's account." },
    { INV_STATUS_HOLD, INV_STATUS_ACTIVE, INV_STATUS_WAY_EDIT,
      "A DID goes from Hold to Active only by resuming its subscription." },
    { INV_STATUS_ACTIVE, INV_STATUS_IN_STOCK, INV_STATUS_WAY_EDIT,
      "A DID cannot go from Active to In Stock. It can go to Reserved, Hold or Blocked." },
    { INV_STATUS_ARCHIVE, INV_STATUS_ACTIVE, INV_STATUS_WAY_EDIT,
      "A DID cannot go from Archive to Active. It can go to Reserved." },
    { INV_STATUS_FROZEN, INV_STATUS_ACTIVE, INV_STATUS_WAY_ASSIGN,
      "A DID whose status is Frozen cannot be assigned. It must be In Stock or Reserved." },
    { INV_STATUS_ACTIVE, INV_STATUS_FROZEN, INV_STATUS_WAY_CREATE,
      "A new DID cannot be Frozen. It can be In Stock, Reserved or Archive." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = inv_status_explain (cases[i].from, cases[i].to, INV_STATUS_IN_STOCK,
                                                     cases[i].way);

      g_assert_cmpstr (message, ==, cases[i].message);
    }
}

static void
test_meanings (void)
{
  static const struct
  {
    InvStatus status;
    const char *token;
    const char *label;
    gboolean after_hold, needs_client, may_have_client, may_be_deleted;
  } cases[] = {
    { INV_STATUS_ACTIVE, "active", "Active", FALSE, TRUE, TRUE, FALSE },
    { INV_STATUS_IN_STOCK, "instock", "In Stock", TRUE, FALSE, FALSE, TRUE },
    { INV_STATUS_RESERVED, "reserved", "Reserved", TRUE, FALSE, FALSE, TRUE },
    { INV_STATUS_HOLD, "hold", "Hold", FALSE, FALSE, TRUE, TRUE },
    { INV_STATUS_BLOCKED, "blocked", "Blocked", FALSE, TRUE, TRUE, FALSE },
    { INV_STATUS_FROZEN, "frozen", "Frozen", FALSE, FALSE, FALSE, TRUE },
    { INV_STATUS_ARCHIVE, "archive", "Archive", TRUE, FALSE, FALSE, TRUE },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, INV_N_STATUSES);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvStatus status = cases[i].status;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (status, ==, i);
      g_assert_cmpstr (inv_status_get_token (status), ==, cases[i].token);
      g_assert_cmpstr (inv_status_get_label (status), ==, cases[i].label);
      g_assert_cmpint (inv_status_is_after_hold (status), ==, cases[i].after_hold);
      g_assert_cmpint (inv_status_check_after_hold (status, &error), ==, cases[i].after_hold);
      if (!cases[i].after_hold)
        g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_cmpint (inv_status_needs_client (status), ==, cases[i].needs_client);
      g_assert_cmpint (inv_status_may_have_client (status), ==, cases[i].may_have_client);
      g_assert_cmpint (inv_status_may_be_deleted (status), ==, cases[i].may_be_deleted);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    InvStatus status;
  } cases[] = {
    { "active", INV_STATUS_ACTIVE },      { "In Stock", INV_STATUS_IN_STOCK },
    { "in-stock", INV_STATUS_IN_STOCK },  { "IN_STOCK", INV_STATUS_IN_STOCK },
    { " instock ", INV_STATUS_IN_STOCK }, { "Archived", INV_STATUS_ARCHIVE },
    { "ARCHIVE", INV_STATUS_ARCHIVE },    { "Reserved", INV_STATUS_RESERVED },
    { "hold", INV_STATUS_HOLD },          { "Blocked", INV_STATUS_BLOCKED },
    { "frozen", INV_STATUS_FROZEN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvStatus status;
      g_autoptr (GError) error = NULL;

      g_assert_true (inv_status_parse (cases[i].text, -1, &status, &error));
      g_assert_no_error (error);
      g_assert_cmpint (status, ==, cases[i].status);
    }
}

static void
test_parse_refused (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "actve", "“actve” is not a status. Did you mean “active”?" },
    { "Resereved", "“Resereved” is not a status. Did you mean “reserved”?" },
    { "", "“” is not a status. There are active, instock, reserved, hold, blocked, frozen, archive." },
    { "0", "“0” is not a status. There are active, instock, reserved, hold, blocked, frozen, archive." },
    { "something else altogether", "“something else altogether” is not a status. There are active, instock, "
                                   "reserved, hold, blocked, frozen, "
                                   "archive." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InvStatus status;
      g_autoptr (GError) error = NULL;

      g_assert_false (inv_status_parse (cases[i].text, -1, &status, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    InvStatusWay way;
  } ways[] = {
    { "/status/L1/edit", INV_STATUS_WAY_EDIT },
    { "/status/L1/assign", INV_STATUS_WAY_ASSIGN },
    { "/status/L1/J15/release", INV_STATUS_WAY_RELEASE },
    { "/status/L1/A2/give-back", INV_STATUS_WAY_GIVE_BACK },
    { "/status/L1/J16/resume", INV_STATUS_WAY_RESUME },
    { "/status/L1/J17/L3/time", INV_STATUS_WAY_TIME },
    { "/status/L1/J4/create", INV_STATUS_WAY_CREATE },
    { "/status/L1/P10/import", INV_STATUS_WAY_IMPORT },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    g_test_add_data_func (ways[i].path, GINT_TO_POINTER (ways[i].way), test_pairs);
  g_test_add_func ("/status/L1/explanations", test_explanations);
  g_test_add_func ("/status/J3/J11/L2/meanings", test_meanings);
  g_test_add_func ("/status/J3/parse", test_parse);
  g_test_add_func ("/status/J3/refused", test_parse_refused);

  return g_test_run ();
}
