/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-loader.h"

G_BEGIN_DECLS

#define FAKE_TYPE_LOADER (fake_loader_get_type ())

/* A loader over an array that the test changes as it likes. What is asked for
 * waits until the test has it answered, in the order that the test wants.
 */
G_DECLARE_FINAL_TYPE (FakeLoader, fake_loader, FAKE, LOADER, GObject)

FakeLoader *fake_loader_new (void);

/* The ids that every find brings from now on. */
void fake_loader_set_ids (FakeLoader *self, const guint32 *ids, guint n_ids);

/* The ids from 1 on. */
void fake_loader_set_count (FakeLoader *self, guint n_ids);

/* The notes of each row read "ID/EDITION". */
void fake_loader_set_edition (FakeLoader *self, guint edition);

/* Has every load leave out this DID. */
void fake_loader_lose (FakeLoader *self, guint32 id);

/* Has finds and loads fail from now on, or not any more. */
void fake_loader_set_failing (FakeLoader *self, gboolean failing);

guint fake_loader_get_n_asked (FakeLoader *self);
guint fake_loader_get_n_finds (FakeLoader *self);

/* Answers one of those who wait, counted from the one that came first. */
void fake_loader_answer (FakeLoader *self, guint index);

/* Answers all, and all that they cause. */
void fake_loader_answer_all (FakeLoader *self);

G_END_DECLS
