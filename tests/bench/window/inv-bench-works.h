/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is measured of the window. Each work prints what it found. */

#pragma once

#include "inv-bench-window.h"

G_BEGIN_DECLS

/* Selects all, as a person does and as GtkMultiSelection does it. */
void inv_bench_select (InvBenchWindow *window);

/* Searches and sorts, from the key press to the rows on the screen. */
void inv_bench_query (InvBenchWindow *window);

/* Puts another result into a list that a view shows, and tells a view that all rows of a list are others. */
void inv_bench_update (InvBenchWindow *window);

/* Scrolls smoothly and jumps. */
void inv_bench_scroll (InvBenchWindow *window);

/* Counts frames while the inventory is filtered, edited and imported into. */
void inv_bench_busy (InvBenchWindow *window);

/* Says how much memory the program has after scrolling to the end and selecting all. */
void inv_bench_memory (InvBenchWindow *window);

G_END_DECLS
