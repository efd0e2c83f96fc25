/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Disks that fail: between SQLite and the system, the write of one's choice goes wrong. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What happens at the chosen write. */
typedef enum
{
  INV_TEST_FAULT_NONE,
  /* The disk is full, and stays so. */
  INV_TEST_FAULT_FULL,
  /* The write fails, and so do all after it. */
  INV_TEST_FAULT_BROKEN,
  /* The process dies with half of the write done, as by a power cut of its own. */
  INV_TEST_FAULT_KILL,
} InvTestFault;

/* Puts itself between SQLite and the system for every file opened from now on. */
void inv_test_faults_install (void);

/* Lets @n_writes more writes and syncs pass before @fault comes. Zero makes the next one fail. */
void inv_test_faults_set (InvTestFault fault, guint n_writes);

/* Ends the fault; tells whether it came. */
gboolean inv_test_faults_clear (void);

G_END_DECLS
