/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree that the window shows to a screen reader, as it comes over the accessibility bus. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _AccessibleNode AccessibleNode;

/* An element: its role and its name as they are read aloud (no name is an empty one), and whether the keyboard can
 * be brought to it. */
struct _AccessibleNode
{
  char *path;
  char *role;
  char *name;
  gboolean focusable;
  AccessibleNode *parent;
  GPtrArray *children; /* AccessibleNode */
};

typedef void (*AccessibleNodeFunc) (const AccessibleNode *node, gpointer user_data);

/* Reads the tree of this program, from its window down, while the main loop turns. The program must have been
 * started with GTK_A11Y=atspi. */
AccessibleNode *accessible_tree_read (void);

void accessible_tree_free (AccessibleNode *root);

/* Calls @func for a node and all in it. */
void accessible_tree_foreach (const AccessibleNode *node, AccessibleNodeFunc func, gpointer user_data);

/* Where a node is, for people: button “New” in group “DIDs” in window “DID Inventory”. */
char *accessible_node_describe (const AccessibleNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccessibleNode, accessible_tree_free)

G_END_DECLS
