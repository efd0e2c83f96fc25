/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the program: that each can be pressed, and means one thing where
 * it can be pressed.
 */

#include "config.h"

#include "inv-keys.h"

#include <gtk/gtk.h>

/* A key that widgets of their own answer to may mean something else in another group. */
static gboolean
can_meet (const InvKey *a, const InvKey *b)
{
  return a->group == b->group || (a->turn != INV_KEY_TURN_WIDGET && b->turn != INV_KEY_TURN_WIDGET);
}

static gboolean
is_same (const char *a, const char *b)
{
  GdkModifierType modifiers_a;
  GdkModifierType modifiers_b;
  guint key_a;
  guint key_b;

  g_assert_true (gtk_accelerator_parse (a, &key_a, &modifiers_a));
  g_assert_true (gtk_accelerator_parse (b, &key_b, &modifiers_b));

  return key_a == key_b && modifiers_a == modifiers_b;
}

static void
assert_apart (const InvKey *a, const InvKey *b)
{
  for (gsize i = 0; a->accelerators[i] != NULL; i++)
    for (gsize j = 0; b->accelerators[j] != NULL; j++)
      if (is_same (a->accelerators[i], b->accelerators[j]))
        g_error ("%s means both “%s” and “%s”", a->accelerators[i], a->label, b->label);
}

static void
test_one_meaning (void)
{
  gsize n_keys;
  const InvKey *keys = inv_keys_get (&n_keys);

  for (gsize i = 0; i < n_keys; i++)
    for (gsize j = 0; j < i; j++)
      if (can_meet (&keys[i], &keys[j]))
        assert_apart (&keys[j], &keys[i]);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keys/J1/one-meaning", test_one_meaning);

  return g_test_run ();
}
