/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of an inventory: it opens and closes it, has its pages, and keeps
 * what a person has set up. What can be done in it is in inv-window-actions.c.
 */

#include "config.h"

#include "inv-keys.h"
#include "inv-tasks-button.h"
#include "inv-window-private.h"
#include "inv-window.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_INVENTORY,
  PROP_COMPACT,
  PROP_FOLDED,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvWindow, inv_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_sidebar (InvWindow *self)
{
  adw_navigation_split_view_set_collapsed (self->split_view, self->folded || self->sidebar_hidden);
}

/* The work that goes on shows in the header bar of the page where the sidebar
 * is not in sight.
 */
static void
place_tasks_button (InvWindow *self)
{
  InvPage *page = inv_window_get_visible_page (self);
  AdwHeaderBar *header_bar = page != NULL ? inv_page_get_header_bar (page) : NULL;
  gboolean wanted = g_list_model_get_n_items (G_LIST_MODEL (self->tasks)) > 0
                    && adw_navigation_split_view_get_collapsed (self->split_view);
  GtkWidget *before = self->tasks_button != NULL
                          ? gtk_widget_get_ancestor (self->tasks_button, ADW_TYPE_HEADER_BAR)
                          : NULL;

  if (!wanted)
    header_bar = NULL;
  if (before == GTK_WIDGET (header_bar))
    return;

  if (before != NULL)
    {
      adw_header_bar_remove (ADW_HEADER_BAR (before), self->tasks_button);
      self->tasks_button = NULL;
    }
  if (header_bar != NULL)
    {
      self->tasks_button = inv_tasks_button_new (self->tasks);
      adw_header_bar_pack_end (header_bar, self->tasks_button);
    }
}

/* Going back from a page brings the sidebar back beside it where there is room. */
static void
show_content_cb (InvWindow *self)
{
  if (adw_navigation_split_view_get_show_content (self->split_view) || self->folded)
    return;

  self->sidebar_hidden = FALSE;
  update_sidebar (self);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
totals_changed_cb (InvTotals *totals, InvWindow *self)
{
  gsize n_infos;
  const InvPageInfo *infos = inv_window_get_page_infos (&n_infos);

  /* Those of an inventory that was here before may still come. */
  if (totals != self->totals)
    return;

  for (gsize i = 0; i < n_infos; i++)
    if (infos[i].count != NULL)
      inv_sidebar_item_set_count (inv_sidebar_find (self->sidebar, infos[i].name), infos[i].count (totals));
}

/* Counts what there is, after what is needed for the page in sight. */
static void
count_totals_cb (void *user_data)
{
  g_autoptr (InvWindow) self = user_data;

  if (self->inventory == NULL)
    return;

  g_clear_object (&self->totals);
  self->totals = inv_totals_new (self->inventory);
  g_signal_connect_object (self->totals, "changed", G_CALLBACK (totals_changed_cb), self, G_CONNECT_DEFAULT);
}

static void
show_inventory (InvWindow *self, InvInventory *inventory)
{
  self->inventory = g_object_ref (inventory);
  g_signal_connect_object (inventory, "notify::undo-label", G_CALLBACK (inv_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inventory, "notify::redo-label", G_CALLBACK (inv_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inventory, "notify::writing", G_CALLBACK (inv_window_update_actions), self,
                           G_CONNECT_SWAPPED);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INVENTORY]);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  inv_window_update_actions (self);
  g_idle_add_once (count_totals_cb, g_object_ref (self));
}

static void
show_failure (InvWindow *self, const GError *error)
{
  inv_failed_page_set_error (self->failed_page, self->path, error);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
opened_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InvInventory) inventory = inv_inventory_open_finish (result, &error);

  self->opening = FALSE;
  if (self->closing)
    return;

  if (inventory != NULL)
    show_inventory (self, inventory);
  else
    show_failure (self, error);
}

/* What the keys do would happen behind a dialog. */
static void
visible_dialog_cb (InvWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  inv_keys_set_enabled (GTK_WIDGET (self), dialog == NULL);
}

/* Who comes back to the window may have worked on the command line meanwhile. */
static void
active_cb (InvWindow *self)
{
  if (self->inventory != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    inv_inventory_check (self->inventory);
}

static void
save_state (InvWindow *self)
{
  int width;
  int height;

  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "sidebar-visible", !self->sidebar_hidden);
  g_settings_set_string (self->settings, "page", gtk_stack_get_visible_child_name (self->page_stack));
}

static void
closed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;

  gtk_window_destroy (GTK_WINDOW (self));
}

/* The window goes at once, the program stays until what it was told to write
 * is written.
 */
static gboolean
inv_window_close_request (GtkWindow *window)
{
  InvWindow *self = INV_WINDOW (window);

  if (self->closing || inv_window_ask_to_close (self))
    return GDK_EVENT_STOP;

  save_state (self);
  self->closing = TRUE;
  if (self->inventory == NULL)
    return GTK_WINDOW_CLASS (inv_window_parent_class)->close_request (window);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  inv_inventory_close_async (self->inventory, closed_cb, g_object_ref (self));
  g_clear_object (&self->totals);
  g_clear_object (&self->inventory);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INVENTORY]);

  return GDK_EVENT_STOP;
}

static void
inv_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvWindow *self = INV_WINDOW (object);

  switch (prop_id)
    {
    case PROP_INVENTORY:
      g_value_set_object (value, self->inventory);
      break;

    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
set_flag (InvWindow *self, gboolean *flag, const GValue *value, GParamSpec *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return FALSE;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);

  return TRUE;
}

static void
inv_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvWindow *self = INV_WINDOW (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      set_flag (self, &self->compact, value, pspec);
      break;

    case PROP_FOLDED:
      if (set_flag (self, &self->folded, value, pspec))
        update_sidebar (self);
      break;

    case PROP_NARROW:
      set_flag (self, &self->narrow, value, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_window_dispose (GObject *object)
{
  InvWindow *self = INV_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_WINDOW);
  g_clear_object (&self->totals);
  g_clear_object (&self->searches);
  g_clear_object (&self->inventory);
  g_clear_object (&self->tasks);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inv_window_parent_class)->dispose (object);
}

static void
inv_window_finalize (GObject *object)
{
  g_free (INV_WINDOW (object)->path);

  G_OBJECT_CLASS (inv_window_parent_class)->finalize (object);
}

static void
inv_window_class_init (InvWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_window_get_property;
  object_class->set_property = inv_window_set_property;
  object_class->dispose = inv_window_dispose;
  object_class->finalize = inv_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = inv_window_close_request;

  properties[PROP_INVENTORY] = g_param_spec_object ("inventory", NULL, NULL, INV_TYPE_INVENTORY, readable);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, writable);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, writable);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_FAILED_PAGE);
  g_type_ensure (INV_TYPE_OFFER_PAGE);
  g_type_ensure (INV_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/inv-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InvWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, offer_page);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, page_stack);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, sidebar);
  gtk_widget_class_bind_template_callback (widget_class, show_content_cb);

  inv_window_install_actions (widget_class);
}

static void
add_sidebar_items (InvWindow *self)
{
  gsize n_infos;
  const InvPageInfo *infos = inv_window_get_page_infos (&n_infos);

  for (gsize i = 0; i < n_infos; i++)
    {
      g_autoptr (InvSidebarItem)
          item = inv_sidebar_item_new (infos[i].section, infos[i].name, _ (infos[i].title),
                                       infos[i].icon_name, "win.show-page",
                                       g_variant_new_string (infos[i].name));

      inv_sidebar_add (self->sidebar, item);
    }
}

static void
restore_state (InvWindow *self)
{
  g_autofree char *page = g_settings_get_string (self->settings, "page");
  int width;
  int height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  self->sidebar_hidden = !g_settings_get_boolean (self->settings, "sidebar-visible");
  update_sidebar (self);
  inv_window_show_page (self, inv_window_find_page_info (page) != NULL ? page : "dids");
}

static void
watch_tasks (InvWindow *self)
{
  inv_sidebar_set_tasks (self->sidebar, self->tasks);
  inv_failed_page_set_tasks (self->failed_page, self->tasks);
  inv_offer_page_set_tasks (self->offer_page, self->tasks);
  g_signal_connect_object (self->tasks, "items-changed", G_CALLBACK (place_tasks_button), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tasks, "notify::n-running", G_CALLBACK (inv_window_update_inhibition), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tasks, "notify::n-running", G_CALLBACK (inv_window_go_on_closing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tasks, "notify::busy", G_CALLBACK (inv_window_go_on_closing), self,
                           G_CONNECT_SWAPPED);
}

static void
inv_window_init (InvWindow *self)
{
  self->tasks = inv_tasks_new ();
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));

  inv_keys_add_to_window (GTK_WIDGET (self));
  inv_window_add_drop_target (self);
  inv_window_watch_searches (self);
  add_sidebar_items (self);
  watch_tasks (self);
  restore_state (self);

  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
  g_signal_connect_swapped (self->split_view, "notify::collapsed", G_CALLBACK (place_tasks_button), self);
  inv_window_update_actions (self);
}

InvWindow *
inv_window_new (GtkApplication *application, const char *path, InvInventoryOpenFlags flags)
{
  InvWindow *self = g_object_new (INV_TYPE_WINDOW, "application", application, NULL);

  self->path = g_strdup (path);
  self->flags = flags;
  inv_window_reopen (self);

  return self;
}

InvWindow *
inv_window_of (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  GtkRoot *root = gtk_widget_get_root (widget);

  return INV_IS_WINDOW (root) ? INV_WINDOW (root) : NULL;
}

const char *
inv_window_get_path (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);

  return self->path;
}

InvInventory *
inv_window_get_inventory (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);

  return self->inventory;
}

InvTasks *
inv_window_get_tasks (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);

  return self->tasks;
}

static InvPage *
make_page (InvWindow *self, const InvPageInfo *info)
{
  InvPage *page = g_object_new (info->get_type (), "title", _ (info->title), NULL);

  g_object_bind_property (self, "compact", page, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->split_view, "collapsed", page, "collapsed", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "inventory", page, "inventory", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->page_stack, GTK_WIDGET (page), info->name);

  return page;
}

InvPage *
inv_window_get_page (InvWindow *self, const char *name)
{
  const InvPageInfo *info = inv_window_find_page_info (name);

  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);
  g_return_val_if_fail (info != NULL, NULL);

  GtkWidget *page = gtk_stack_get_child_by_name (self->page_stack, name);

  return page != NULL ? INV_PAGE (page) : make_page (self, info);
}

InvPage *
inv_window_get_visible_page (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);

  return (InvPage *) gtk_stack_get_visible_child (self->page_stack);
}

InvPage *
inv_window_show_page (InvWindow *self, const char *name)
{
  InvPage *page = inv_window_get_page (self, name);

  g_return_val_if_fail (page != NULL, NULL);

  gtk_stack_set_visible_child (self->page_stack, GTK_WIDGET (page));
  adw_navigation_page_set_title (self->content_page, inv_page_get_title (page));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  inv_sidebar_select (self->sidebar, name);
  place_tasks_button (self);

  return page;
}

InvDidPage *
inv_window_get_did_page (InvWindow *self)
{
  return INV_DID_PAGE (inv_window_get_page (self, "dids"));
}

void
inv_window_add_toast (InvWindow *self, char *title, const char *button, const char *action)
{
  g_return_if_fail (INV_IS_WINDOW (self));

  g_autofree char *text = title;
  AdwToast *toast;

  if (self->closing)
    return;

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  inv_page_add_toast (inv_window_get_visible_page (self), toast);
}

void
inv_window_reopen (InvWindow *self)
{
  if (self->opening || self->inventory != NULL)
    return;

  self->opening = TRUE;
  inv_inventory_open_async (self->path, self->flags, opened_cb, g_object_ref (self));
}

void
inv_window_toggle_sidebar (InvWindow *self)
{
  if (self->folded)
    {
      gboolean show_content = adw_navigation_split_view_get_show_content (self->split_view);

      adw_navigation_split_view_set_show_content (self->split_view, !show_content);
      return;
    }

  self->sidebar_hidden = !self->sidebar_hidden;
  update_sidebar (self);
}
