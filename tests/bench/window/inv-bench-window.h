/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real window over an inventory, as the measurements use it. */

#pragma once

#include "inv-window.h"

G_BEGIN_DECLS

typedef struct
{
  GtkApplication *application;
  InvWindow *window;
  InvDidPage *page;
  InvDidList *list;
  GtkColumnView *table;
  GtkEditable *search;
  int n_times;
} InvBenchWindow;

/* Opens a window and waits until its rows are there. @n_times says how often to measure. */
InvBenchWindow *inv_bench_window_new (GtkApplication *application, const char *path, int n_times);

/* Closes it and waits until that is done. */
void inv_bench_window_free (InvBenchWindow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvBenchWindow, inv_bench_window_free)

/* Whether the row at @position has its content. */
gboolean inv_bench_window_is_loaded (InvBenchWindow *self, guint position);

/* Whether the list shows what was asked for last, with content. */
gboolean inv_bench_window_is_ready (InvBenchWindow *self);

G_END_DECLS
