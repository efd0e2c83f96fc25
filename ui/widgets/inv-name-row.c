/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row to choose an operator, a reseller or the like in.
 *
 * Its model is three lists in a row: the entry for none, the names, and the
 * entry that makes a new one. What is chosen is kept as an id here, because
 * the toolkit would choose a neighbour for what goes out of the list.
 */

#include "config.h"

#include "inv-name-row.h"

#include "inv-entity-dialog.h"
#include "inv-entity-kind.h"
#include "inv-name-list.h"

#include <glib/gi18n.h>

/* What is no row of the inventory. */
#define NONE_ID 0
#define CREATE_ID -1

struct _InvNameRow
{
  AdwComboRow parent_instance;

  InvEntity entity;
  const InvEntityKind *kind;
  InvInventory *inventory;
  gint64 owner;
  char *none_label;
  gboolean creatable;

  InvNameList *names;
  GListStore *create; /* the entry for a new one, if one can be made */
  GtkEditable *search;
  char *typed;

  gint64 selected_id;
  char *wanted_name;
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_INVENTORY,
  PROP_ENTITY,
  PROP_OWNER,
  PROP_NONE_LABEL,
  PROP_CREATABLE,
  PROP_SELECTED_ID,
  PROP_SELECTED_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvNameRow, inv_name_row, ADW_TYPE_COMBO_ROW)

static void
notify_selected (InvNameRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ID]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_NAME]);
}

/* Shows what is chosen; none as long as that is not in the list. */
static void
show_selected (InvNameRow *self)
{
  guint position;

  self->updating = TRUE;
  if (self->names != NULL && inv_name_list_find (self->names, self->selected_id, &position) != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), position + 1);
  else
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
  self->updating = FALSE;
}

static void
select_id (InvNameRow *self, gint64 id)
{
  gboolean changed = self->selected_id != id || self->wanted_name != NULL;

  self->selected_id = id;
  g_clear_pointer (&self->wanted_name, g_free);
  show_selected (self);

  if (changed)
    notify_selected (self);
}

/* The names are known now: what is not among them is none. */
static void
loaded_cb (InvNameRow *self)
{
  if (self->names == NULL || inv_name_list_is_loading (self->names))
    return;

  if (self->wanted_name != NULL)
    {
      InvNamed *named = inv_name_list_find_name (self->names, self->wanted_name);

      select_id (self, named != NULL ? inv_named_get_id (named) : NONE_ID);
    }
  else if (inv_name_list_find (self->names, self->selected_id, NULL) == NULL)
    {
      select_id (self, NONE_ID);
    }
}

/* The toolkit is the last to hear that the list begins to change, and the
 * first to have heard it.
 */
static void
list_changes_cb (InvNameRow *self)
{
  self->updating = TRUE;
}

static void
list_changed_cb (InvNameRow *self)
{
  show_selected (self);
}

/* The name is not in the list before that is read again. */
static void
created_cb (InvNameRow *self, gint64 id, const char *name)
{
  self->selected_id = id;
  g_set_str (&self->wanted_name, name);
  notify_selected (self);
  inv_name_list_refresh (self->names);
}

static void
open_dialog (InvNameRow *self)
{
  InvEntityDialog *dialog = inv_entity_dialog_new (self->inventory, self->entity, NULL);
  g_autofree char *name = g_steal_pointer (&self->typed);

  inv_entity_dialog_set_name (dialog, name != NULL ? name : "");
  g_signal_connect_object (dialog, "saved", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
selected_item_cb (InvNameRow *self)
{
  InvNamed *named = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  if (self->updating || named == NULL)
    return;

  if (inv_named_get_id (named) == CREATE_ID)
    {
      show_selected (self);
      open_dialog (self);
    }
  else
    {
      select_id (self, inv_named_get_id (named));
    }
}

static gboolean
is_creatable (InvNameRow *self)
{
  return self->creatable && self->kind != NULL && self->inventory != NULL
         && inv_inventory_get_read_only_reason (self->inventory) == NULL;
}

/* The entry for a new one says what is searched for: so it is found whatever
 * that is, and shows what the new one would be called.
 */
static void
show_create (InvNameRow *self, const char *text)
{
  g_autofree char *label = *text != '\0' ? inv_entity_format_message (self->kind->new_named, text, NULL)
                                         : g_strdup (_ (self->kind->new_entry));
  g_autoptr (InvNamed) entry = inv_named_new (CREATE_ID, label);

  g_list_store_splice (self->create, 0, g_list_model_get_n_items (G_LIST_MODEL (self->create)),
                       (void **) &entry, 1);
}

/* The toolkit clears the search while it finds out which entry was chosen:
 * then the entries must stay as they are until the list is opened again.
 */
static void
search_cb (InvNameRow *self)
{
  const char *text = gtk_editable_get_text (self->search);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->search)))
    return;

  g_set_str (&self->typed, text);
  if (is_creatable (self))
    show_create (self, text);
}

static GtkWidget *
find_part (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_part (child, type);

  return found;
}

/* Return chooses the first entry that was found, also before the toolkit, which
 * waits for a pause in the typing, has looked for it.
 */
static void
search_activate_cb (InvNameRow *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self->search), GTK_TYPE_POPOVER);
  GtkWidget *list = popover != NULL ? find_part (popover, GTK_TYPE_LIST_VIEW) : NULL;

  if (list == NULL || *gtk_editable_get_text (self->search) == '\0')
    return;

  g_signal_emit_by_name (self->search, "search-changed");
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) > 0)
    gtk_widget_activate_action (list, "list.activate-item", "u", 0);
}

static const char *
get_none_label (InvNameRow *self)
{
  if (self->none_label != NULL)
    return self->none_label;

  return self->kind != NULL ? _ (self->kind->choose) : _ ("None");
}

/* Made anew with every inventory. */
static void
make_model (InvNameRow *self)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) none = g_list_store_new (INV_TYPE_NAMED);
  g_autoptr (InvNamed) entry = inv_named_new (NONE_ID, get_none_label (self));
  g_autoptr (GtkFlattenListModel) model = NULL;

  self->updating = TRUE;
  g_clear_object (&self->names);
  g_list_store_remove_all (self->create);
  if (is_creatable (self))
    show_create (self, "");

  g_list_store_append (none, entry);
  g_list_store_append (parts, none);
  if (self->inventory != NULL)
    {
      self->names = inv_name_list_new (self->inventory, self->entity);
      inv_name_list_set_owner (self->names, self->owner);
      g_signal_connect_object (self->names, "items-changed", G_CALLBACK (list_changes_cb), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (parts, self->names);
    }
  g_list_store_append (parts, self->create);

  model = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  self->updating = FALSE;

  if (self->names != NULL)
    {
      g_signal_connect_object (self->names, "items-changed", G_CALLBACK (list_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (self->names, "notify::loading", G_CALLBACK (loaded_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
inv_name_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvNameRow *self = INV_NAME_ROW (object);

  switch (prop_id)
    {
    case PROP_INVENTORY:
      g_value_set_object (value, self->inventory);
      break;

    case PROP_OWNER:
      g_value_set_int64 (value, self->owner);
      break;

    case PROP_NONE_LABEL:
      g_value_set_string (value, self->none_label);
      break;

    case PROP_CREATABLE:
      g_value_set_boolean (value, self->creatable);
      break;

    case PROP_SELECTED_ID:
      g_value_set_int64 (value, self->selected_id);
      break;

    case PROP_SELECTED_NAME:
      g_value_set_string (value, inv_name_row_get_selected_name (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_name_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvNameRow *self = INV_NAME_ROW (object);

  switch (prop_id)
    {
    case PROP_INVENTORY:
      inv_name_row_set_inventory (self, g_value_get_object (value));
      break;

    case PROP_ENTITY:
      self->entity = inv_entity_parse (g_value_get_string (value));
      break;

    case PROP_OWNER:
      inv_name_row_set_owner (self, g_value_get_int64 (value));
      break;

    case PROP_NONE_LABEL:
      self->none_label = g_value_dup_string (value);
      break;

    case PROP_CREATABLE:
      self->creatable = g_value_get_boolean (value);
      break;

    case PROP_SELECTED_ID:
      inv_name_row_set_selected_id (self, g_value_get_int64 (value));
      break;

    case PROP_SELECTED_NAME:
      inv_name_row_set_selected_name (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_name_row_constructed (GObject *object)
{
  InvNameRow *self = INV_NAME_ROW (object);

  G_OBJECT_CLASS (inv_name_row_parent_class)->constructed (object);

  self->kind = inv_entity_kind_get (self->entity);
  self->search = GTK_EDITABLE (find_part (GTK_WIDGET (self), GTK_TYPE_SEARCH_ENTRY));
  if (self->search != NULL)
    {
      g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->search, "changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->search, "map", G_CALLBACK (search_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }

  make_model (self);
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (selected_item_cb), NULL);
}

static void
inv_name_row_dispose (GObject *object)
{
  InvNameRow *self = INV_NAME_ROW (object);

  self->updating = TRUE;
  g_clear_object (&self->names);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_name_row_parent_class)->dispose (object);
}

static void
inv_name_row_finalize (GObject *object)
{
  InvNameRow *self = INV_NAME_ROW (object);

  g_clear_object (&self->create);
  g_free (self->none_label);
  g_free (self->typed);
  g_free (self->wanted_name);

  G_OBJECT_CLASS (inv_name_row_parent_class)->finalize (object);
}

static void
inv_name_row_class_init (InvNameRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_name_row_get_property;
  object_class->set_property = inv_name_row_set_property;
  object_class->constructed = inv_name_row_constructed;
  object_class->dispose = inv_name_row_dispose;
  object_class->finalize = inv_name_row_finalize;

  properties[PROP_INVENTORY] = g_param_spec_object ("inventory", NULL, NULL, INV_TYPE_INVENTORY, flags);
  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, "operator", once);
  properties[PROP_OWNER] = g_param_spec_int64 ("owner", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NONE_LABEL] = g_param_spec_string ("none-label", NULL, NULL, NULL,
                                                     flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CREATABLE] = g_param_spec_boolean ("creatable", NULL, NULL, TRUE,
                                                     flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_SELECTED_ID] = g_param_spec_int64 ("selected-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_SELECTED_NAME] = g_param_spec_string ("selected-name", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_name_row_init (InvNameRow *self)
{
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (INV_TYPE_NAMED, NULL, "name");

  self->create = g_list_store_new (INV_TYPE_NAMED);

  adw_combo_row_set_expression (ADW_COMBO_ROW (self), expression);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self), TRUE);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

gint64
inv_name_row_get_selected_id (InvNameRow *self)
{
  g_return_val_if_fail (INV_IS_NAME_ROW (self), 0);

  return self->selected_id;
}

void
inv_name_row_set_selected_id (InvNameRow *self, gint64 id)
{
  g_return_if_fail (INV_IS_NAME_ROW (self));

  select_id (self, id);
  loaded_cb (self);
}

const char *
inv_name_row_get_selected_name (InvNameRow *self)
{
  g_return_val_if_fail (INV_IS_NAME_ROW (self), NULL);

  if (self->wanted_name != NULL)
    return self->wanted_name;

  InvNamed *named = self->names != NULL ? inv_name_list_find (self->names, self->selected_id, NULL) : NULL;

  return named != NULL ? inv_named_get_name (named) : "";
}

void
inv_name_row_set_selected_name (InvNameRow *self, const char *name)
{
  g_return_if_fail (INV_IS_NAME_ROW (self));

  if (name == NULL || *name == '\0')
    {
      select_id (self, NONE_ID);
      return;
    }

  self->selected_id = NONE_ID;
  g_set_str (&self->wanted_name, name);
  notify_selected (self);
  loaded_cb (self);
}

void
inv_name_row_set_inventory (InvNameRow *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_NAME_ROW (self));

  if (!g_set_object (&self->inventory, inventory))
    return;

  make_model (self);
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INVENTORY]);
}

void
inv_name_row_set_owner (InvNameRow *self, gint64 owner)
{
  g_return_if_fail (INV_IS_NAME_ROW (self));

  if (self->owner == owner)
    return;

  self->owner = owner;
  if (self->names != NULL)
    inv_name_list_set_owner (self->names, owner);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}
