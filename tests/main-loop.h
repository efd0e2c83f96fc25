/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Turns of the main loop that end: a test that waits for what never comes
 * fails after a while.
 */

static inline gboolean
main_loop_give_up_cb (void *user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Turns the main loop until @condition holds. */
#define main_loop_until(condition)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gboolean gave_up_ = FALSE;                                                                               \
    guint timeout_ = g_timeout_add_seconds (30, main_loop_give_up_cb, &gave_up_);                            \
    while (!(condition) && !gave_up_)                                                                        \
      g_main_context_iteration (NULL, TRUE);                                                                 \
    if (gave_up_)                                                                                            \
      g_error ("%s: this did not come: %s", G_STRLOC, #condition);                                           \
    g_source_remove (timeout_);                                                                              \
  }                                                                                                          \
  G_STMT_END

/* Does what is ready to be done now. */
static inline void
main_loop_settle (void)
{
  for (int turn = 0; turn < 10000 && g_main_context_iteration (NULL, FALSE); turn++)
    ;
}
