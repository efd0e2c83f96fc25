/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the program's own elements over the accessibility bus, as a screen reader does: all that are known at a
 * time at once, while the main loop turns, because it is the same program that answers. */

#include "config.h"

#include "accessible-tree.h"

#include "main-loop.h"

#define ACCESSIBLE "org.a11y.atspi.Accessible"

/* ATSPI_STATE_FOCUSABLE */
#define STATE_FOCUSABLE (1u << 11)

typedef struct
{
  GDBusConnection *bus;
  char *application;
  guint n_pending;
} Reader;

/* A question about a node. */
typedef struct
{
  Reader *reader;
  AccessibleNode *node;
  void (*answered) (Reader *reader, AccessibleNode *node, GVariant *answer);
} Question;

static AccessibleNode *
node_new (AccessibleNode *parent, const char *path)
{
  AccessibleNode *node = g_new0 (AccessibleNode, 1);

  node->path = g_strdup (path);
  node->role = g_strdup ("");
  node->name = g_strdup ("");
  node->parent = parent;
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) accessible_tree_free);

  return node;
}

void
accessible_tree_free (AccessibleNode *node)
{
  g_free (node->path);
  g_free (node->role);
  g_free (node->name);
  g_ptr_array_unref (node->children);
  g_free (node);
}

/* What went away while it was asked about has nothing to answer. */
static void
answered_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (answer != NULL)
    question->answered (question->reader, question->node, answer);
  question->reader->n_pending--;
}

static void
ask (Reader *reader,
     AccessibleNode *node,
     const char *interface,
     const char *method,
     GVariant *arguments,
     void (*answered) (Reader *reader, AccessibleNode *node, GVariant *answer))
{
  Question *question = g_new (Question, 1);

  *question = (Question) { reader, node, answered };
  reader->n_pending++;
  g_dbus_connection_call (reader->bus, reader->application, node->path, interface, method, arguments, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, answered_cb, question);
}

static void
take_role (Reader *reader, AccessibleNode *node, GVariant *answer)
{
  g_free (node->role);
  g_variant_get (answer, "(s)", &node->role);
}

static void
take_name (Reader *reader, AccessibleNode *node, GVariant *answer)
{
  g_autoptr (GVariant) value = NULL;

  g_variant_get (answer, "(v)", &value);
  g_set_str (&node->name, g_variant_get_string (value, NULL));
}

static void
take_states (Reader *reader, AccessibleNode *node, GVariant *answer)
{
  g_autoptr (GVariant) states = g_variant_get_child_value (answer, 0);
  guint32 low;

  g_variant_get_child (states, 0, "u", &low);
  node->focusable = (low & STATE_FOCUSABLE) != 0;
}

static void ask_all (Reader *reader, AccessibleNode *node);

static void
take_children (Reader *reader, AccessibleNode *node, GVariant *answer)
{
  g_autoptr (GVariant) children = g_variant_get_child_value (answer, 0);
  GVariantIter iter;
  const char *path;

  g_variant_iter_init (&iter, children);
  while (g_variant_iter_next (&iter, "(&s&o)", NULL, &path))
    {
      AccessibleNode *child = node_new (node, path);

      g_ptr_array_add (node->children, child);
      ask_all (reader, child);
    }
}

static void
ask_all (Reader *reader, AccessibleNode *node)
{
  ask (reader, node, ACCESSIBLE, "GetRoleName", NULL, take_role);
  ask (reader, node, "org.freedesktop.DBus.Properties", "Get", g_variant_new ("(ss)", ACCESSIBLE, "Name"),
       take_name);
  ask (reader, node, ACCESSIBLE, "GetState", NULL, take_states);
  ask (reader, node, ACCESSIBLE, "GetChildren", NULL, take_children);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GVariant *
call (GDBusConnection *bus, const char *name, const char *path, const char *interface, const char *method)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *answer;

  g_dbus_connection_call (bus, name, path, interface, method, NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                          keep_result_cb, &result);
  main_loop_until (result != NULL);
  answer = g_dbus_connection_call_finish (bus, result, &error);
  g_assert_no_error (error);

  return answer;
}

static GDBusConnection *
connect_to_bus (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);

  g_autoptr (GVariant) answer = call (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress");
  const char *address;
  GDBusConnection *bus;

  g_variant_get (answer, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                    | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);

  return bus;
}

/* The program is alone on its bus. */
static char *
find_application (GDBusConnection *bus, char **path)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) children = NULL;
  char *name;

  answer = call (bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", ACCESSIBLE,
                 "GetChildren");
  children = g_variant_get_child_value (answer, 0);
  g_assert_cmpuint (g_variant_n_children (children), ==, 1);
  g_variant_get_child (children, 0, "(so)", &name, path);

  return name;
}

AccessibleNode *
accessible_tree_read (void)
{
  g_autoptr (GDBusConnection) bus = connect_to_bus ();
  g_autofree char *path = NULL;
  g_autofree char *application = find_application (bus, &path);
  Reader reader = { .bus = bus, .application = application };
  AccessibleNode *root = node_new (NULL, path);

  ask_all (&reader, root);
  main_loop_until (reader.n_pending == 0);

  return root;
}

void
accessible_tree_foreach (const AccessibleNode *node, AccessibleNodeFunc func, void *user_data)
{
  func (node, user_data);

  for (guint i = 0; i < node->children->len; i++)
    accessible_tree_foreach (g_ptr_array_index (node->children, i), func, user_data);
}

char *
accessible_node_describe (const AccessibleNode *node)
{
  GString *text = g_string_new (NULL);

  g_string_append (text, node->role);
  if (*node->name != '\0')
    g_string_append_printf (text, " “%s”", node->name);
  for (const AccessibleNode *above = node->parent; above != NULL; above = above->parent)
    if (*above->name != '\0')
      g_string_append_printf (text, " in %s “%s”", above->role, above->name);

  return g_string_free_and_steal (text);
}
