/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-loader.h"

G_BEGIN_DECLS

/**
 * INV_DID_PAGE_ROWS:
 *
 * How many rows are loaded at a time.
 */
#define INV_DID_PAGE_ROWS 256

/**
 * INV_DID_PAGES_MAX:
 *
 * How many pages are kept at most, those that were used last.
 */
#define INV_DID_PAGES_MAX 64

/**
 * InvDidPages:
 *
 * The pages of an [class@Inv.DidList] that are in memory, and those that it
 * waits for. Of the main thread.
 */
typedef struct _InvDidPages InvDidPages;

/**
 * InvDidPagesFuncs:
 * @is_needed: whether anyone still waits for rows of the page
 * @arrived: a page is there
 * @failed: a page could not be loaded
 *
 * What the pages ask and tell the list.
 */
typedef struct
{
  gboolean (*is_needed) (guint page, gpointer user_data);
  void (*arrived) (guint page, gpointer user_data);
  void (*failed) (const GError *error, gpointer user_data);
} InvDidPagesFuncs;

/**
 * inv_did_pages_new:
 * @loader: where pages come from
 * @funcs: what to ask and tell
 * @user_data: for @funcs
 *
 * Returns: (transfer full): no pages, of a list without rows
 */
InvDidPages *inv_did_pages_new (InvDidLoader *loader, const InvDidPagesFuncs *funcs, gpointer user_data);

/**
 * inv_did_pages_free:
 * @self: (transfer full): pages
 *
 * Frees them. What is being loaded comes to nothing.
 */
void inv_did_pages_free (InvDidPages *self);

/**
 * inv_did_pages_reset:
 * @self: pages
 * @ids: the ids of the list
 * @fields: (element-type InvField): which fields to load; must not change any
 *   more
 *
 * Forgets all pages, those on their way too, and goes on with others.
 */
void inv_did_pages_reset (InvDidPages *self, InvIdVector *ids, GArray *fields);

/**
 * inv_did_pages_peek:
 * @self: pages
 * @position: a row
 * @content: (out) (transfer none) (nullable): its content, %NULL where the DID
 *   is there no more
 *
 * Gets the content of a row if it is in memory.
 *
 * Returns: whether its page is
 */
gboolean inv_did_pages_peek (InvDidPages *self, guint position, InvDidContent **content);

/**
 * inv_did_pages_want:
 * @self: pages
 * @page: a page
 *
 * Has a page loaded, before those that were wanted earlier.
 */
void inv_did_pages_want (InvDidPages *self, guint page);

/**
 * inv_did_pages_get_n_loaded:
 * @self: pages
 *
 * Returns: how many pages have come in so far, forgotten ones included
 */
guint64 inv_did_pages_get_n_loaded (InvDidPages *self);

/**
 * inv_did_pages_get_n_kept:
 * @self: pages
 *
 * Returns: how many pages are in memory
 */
guint inv_did_pages_get_n_kept (InvDidPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvDidPages, inv_did_pages_free)

G_END_DECLS
