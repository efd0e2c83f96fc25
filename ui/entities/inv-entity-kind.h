/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-entity.h"
#include "inv-field.h"

G_BEGIN_DECLS

/**
 * INV_ENTITY_KIND_MAX_COLUMNS:
 *
 * How many columns the table of a kind has at most.
 */
#define INV_ENTITY_KIND_MAX_COLUMNS 8

/**
 * InvEntityColumn:
 * @field: the name of the field that it shows
 * @width: how wide it is at first, in pixels; -1 for what the others leave
 *
 * A column of the table of a kind.
 */
typedef struct
{
  const char *field;
  int width;
} InvEntityColumn;

/**
 * InvEntityKind:
 * @entity: the kind of row
 * @page: the name of its page
 * @icon_name: its icon
 * @title: what all of them are called; this and all other texts are to be
 *   translated with gettext
 * @search: what stands in the empty search entry
 * @new_title: what a dialog for a new one is called
 * @edit_title: what a dialog for one that is there is called
 * @new_entry: the entry of a drop-down that makes a new one
 * @new_named: the same with a name, for which `{name}` stands
 * @choose: what stands in a drop-down where none is chosen
 * @all: the entry of a filter that lets all pass
 * @similar: what is said beside a name that is nearly `{name}`
 * @empty_title: the title of a page that has none
 * @empty_text: what to do then
 * @no_hits: the title of a search that finds none
 * @created: what was done when `{name}` was created
 * @changed: the same when it was changed
 * @deleted: the same when it was deleted
 * @did_field: the field of a DID that refers to one
 * @filter: (nullable): the name of the field that the page can be filtered by
 * @detail: the name of the field that stands below the name where there is
 *   room for two lines only
 * @count: the name of the field that counts its DIDs
 * @columns: the columns of its table, up to one without a field
 *
 * What the window says and shows of a kind of row.
 */
typedef struct
{
  InvEntity entity;
  const char *page;
  const char *icon_name;
  const char *title;
  const char *search;
  const char *new_title;
  const char *edit_title;
  const char *new_entry;
  const char *new_named;
  const char *choose;
  const char *all;
  const char *similar;
  const char *empty_title;
  const char *empty_text;
  const char *no_hits;
  const char *created;
  const char *changed;
  const char *deleted;
  InvField did_field;
  const char *filter;
  const char *detail;
  const char *count;
  InvEntityColumn columns[INV_ENTITY_KIND_MAX_COLUMNS];
} InvEntityKind;

/**
 * inv_entity_kind_get:
 * @entity: a kind of row
 *
 * Returns: (transfer none) (nullable): what the window says of it, or %NULL if
 *   it has no page and no dialog
 */
const InvEntityKind *inv_entity_kind_get (InvEntity entity);

/**
 * inv_entity_kind_count:
 * @self: a kind
 * @count: how many
 *
 * Returns: (transfer full): “14 operators”
 */
char *inv_entity_kind_count (const InvEntityKind *self, gulong count);

/**
 * inv_entity_kind_make_query:
 * @self: a kind
 * @name: the name of one of its rows
 *
 * Returns: (transfer full): the search, as text, that finds its DIDs
 */
char *inv_entity_kind_make_query (const InvEntityKind *self, const char *name);

G_END_DECLS
