/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sample data is made of. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvSampleBlock:
 * @prefix: the digits that its numbers begin with
 * @n_digits: how many digits follow
 * @share: how many of a thousand numbers of a small sample lie in it
 * @operator_index: whose it is, an index into %inv_sample_operators
 * @country: its country
 * @area: (nullable): its area
 * @tag: the tag of its numbers
 *
 * A block of numbers that are kept for fiction.
 */
typedef struct
{
  const char *prefix;
  guint n_digits;
  guint share;
  guint operator_index;
  const char *country;
  const char *area;
  const char *tag;
} InvSampleBlock;

/**
 * InvSampleOperator:
 * @name: its name
 * @reseller_index: an index into %inv_sample_resellers
 * @batch_code: what the names of its batches begin with
 * @activation_cost: of its numbers, in millionths
 * @recurring_cost: of its numbers, in millionths
 *
 * An operator.
 */
typedef struct
{
  const char *name;
  guint reseller_index;
  const char *batch_code;
  gint64 activation_cost;
  gint64 recurring_cost;
} InvSampleOperator;

/**
 * InvSamplePackage:
 * @name: its name
 * @did_limit: how many DIDs a subscriber may have, 0 for any
 * @tags: (nullable): what they must carry
 * @hold_days: how long they are on Hold, 0 for what is usual
 *
 * A package.
 */
typedef struct
{
  const char *name;
  guint did_limit;
  const char *tags;
  guint hold_days;
} InvSamplePackage;

/* All but the last block are of a size of their own; the last has room for what the others do not hold. */
extern const InvSampleBlock inv_sample_blocks[];
extern const guint inv_sample_n_blocks;

extern const InvSampleOperator inv_sample_operators[];
extern const guint inv_sample_n_operators;

extern const char *const inv_sample_resellers[];
extern const guint inv_sample_n_resellers;

/* Clients have one of the first INV_SAMPLE_N_COMMON_PACKAGES. */
#define INV_SAMPLE_N_COMMON_PACKAGES 4

extern const InvSamplePackage inv_sample_packages[];
extern const guint inv_sample_n_packages;

/* Notes of DIDs in use, and of those that are not. */
extern const char *const inv_sample_notes_in_use[];
extern const guint inv_sample_n_notes_in_use;

extern const char *const inv_sample_notes_blocked[];
extern const guint inv_sample_n_notes_blocked;

extern const char *const inv_sample_notes_archive[];
extern const guint inv_sample_n_notes_archive;

extern const char *const inv_sample_reserved_for[];
extern const guint inv_sample_n_reserved_for;

char *inv_sample_client_name (guint index);

G_END_DECLS
