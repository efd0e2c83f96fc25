/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define INV_TYPE_TAGS (inv_tags_get_type ())

/**
 * InvTags:
 *
 * A set of tags. A tag is a name: it is cleaned by [func@Inv.name_clean], two
 * tags are one if [func@Inv.name_equal] says so, and the set is sorted by their
 * keys. The spelling that came first is kept. There is no comma in a tag.
 *
 * A set never changes and may be shared between threads.
 */
typedef struct _InvTags InvTags;

GType inv_tags_get_type (void);

/**
 * inv_tags_new_empty:
 *
 * Returns: (transfer full): a set without tags
 */
InvTags *inv_tags_new_empty (void);

/**
 * inv_tags_parse:
 * @text: tags with commas between, as written by a person or as stored
 * @len: its length in bytes, or -1 if it ends in NUL
 * @error: return location for an error
 *
 * Reads tags. Blanks around them, empty ones and doubles drop. A tag that
 * cannot be a name is refused with %INV_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the set, or %NULL with @error set
 */
InvTags *inv_tags_parse (const char *text, gssize len, GError **error);

/**
 * inv_tags_ref:
 * @self: a set
 *
 * Returns: (transfer full): the set, held once more
 */
InvTags *inv_tags_ref (InvTags *self);

/**
 * inv_tags_unref:
 * @self: (transfer full): a set
 *
 * Lets go of a set.
 */
void inv_tags_unref (InvTags *self);

/**
 * inv_tags_get_strv:
 * @self: a set
 *
 * Returns: (array zero-terminated=1) (transfer none): the tags in their order,
 *   as long as the set lives
 */
const char *const *inv_tags_get_strv (const InvTags *self);

/**
 * inv_tags_is_empty:
 * @self: a set
 *
 * Returns: whether it holds no tag
 */
gboolean inv_tags_is_empty (const InvTags *self);

/**
 * inv_tags_contains:
 * @self: a set
 * @tag: a tag, valid UTF-8, in any spelling
 *
 * Returns: whether it is in the set
 */
gboolean inv_tags_contains (const InvTags *self, const char *tag);

/**
 * inv_tags_contains_all:
 * @self: a set
 * @others: another
 *
 * Returns: whether every tag of @others is in @self
 */
gboolean inv_tags_contains_all (const InvTags *self, const InvTags *others);

/**
 * inv_tags_equal:
 * @a: a set
 * @b: another
 *
 * Returns: whether both hold the same tags, whatever their spelling
 */
gboolean inv_tags_equal (const InvTags *a, const InvTags *b);

/**
 * inv_tags_add:
 * @self: a set
 * @others: the tags to add
 *
 * Returns: (transfer full): the tags that are in either, those of @self in
 *   their spelling there
 */
InvTags *inv_tags_add (const InvTags *self, const InvTags *others);

/**
 * inv_tags_remove:
 * @self: a set
 * @others: the tags to remove; what is not there does not matter
 *
 * Returns: (transfer full): the tags of @self that are not in @others
 */
InvTags *inv_tags_remove (const InvTags *self, const InvTags *others);

/**
 * inv_tags_to_text:
 * @self: a set
 *
 * Writes the tags for people and files: `gold, london`.
 *
 * Returns: (transfer full): the text, empty for an empty set
 */
char *inv_tags_to_text (const InvTags *self);

/**
 * inv_tags_to_storage:
 * @self: a set
 *
 * Writes the tags as they are stored: `gold,london`. [func@Inv.tags_parse]
 * reads it.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for an empty set
 */
char *inv_tags_to_storage (const InvTags *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTags, inv_tags_unref)

G_END_DECLS
