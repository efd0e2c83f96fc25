/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the preferences that belongs to an inventory. All of it is read
 * at once and kept at once; what changes while it is being kept is kept after.
 */

#include "config.h"

#include "inv-inventory-preferences.h"

#include "inv-did-defaults.h"
#include "inv-entry-error.h"
#include "inv-name-row.h"
#include "inv-settings.h"
#include "inv-tags.h"
#include "inv-zone-list.h"

#include <glib/gi18n.h>

struct _InvInventoryPreferences
{
  AdwPreferencesPage parent_instance;

  InvNameRow *operator_row;
  AdwComboRow *status_row;
  AdwComboRow *after_hold_row;
  GtkEditable *tags_row;
  GtkWidget *tags_error_row;
  GtkLabel *tags_error_label;
  AdwSpinRow *hold_days_row;
  AdwComboRow *zone_row;
  GtkStringList *zones;
  GtkEditable *currency_row;
  GtkWidget *currency_error_row;
  GtkLabel *currency_error_label;

  InvInventory *inventory;
  char *tags; /* those that can be kept */
  gboolean is_loaded;
  gboolean is_saving;
  gboolean save_again;
};

G_DEFINE_FINAL_TYPE (InvInventoryPreferences, inv_inventory_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the entries. */
static const InvStatus statuses[] = { INV_STATUS_IN_STOCK, INV_STATUS_RESERVED, INV_STATUS_ARCHIVE };

/* The settings. Texts that are NULL are left as they are. */
typedef struct
{
  InvDidDefaults *defaults;
  char *hold_days;
  char *time_zone;
  char *currency;
  GStrv zones;
} Settings;

static void
settings_free (void *data)
{
  Settings *self = data;

  g_clear_pointer (&self->defaults, inv_did_defaults_free);
  g_free (self->hold_days);
  g_free (self->time_zone);
  g_free (self->currency);
  g_strfreev (self->zones);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Settings, settings_free)

static gboolean
load (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Settings *self = data;
  int hold_days;

  self->defaults = inv_did_defaults_load (store, error);
  if (self->defaults == NULL || !inv_store_get_hold_days (store, &hold_days, error)
      || !inv_store_get_setting (store, INV_SETTING_TIME_ZONE, &self->time_zone, error)
      || !inv_store_get_setting (store, INV_SETTING_CURRENCY, &self->currency, error))
    return FALSE;

  self->hold_days = g_strdup_printf ("%d", hold_days);
  self->zones = inv_zone_list_new (self->time_zone);

  return TRUE;
}

static gboolean
save_setting (InvStore *store, const char *key, const char *value, GError **error)
{
  return value == NULL || inv_settings_set (store, key, value, error);
}

static gboolean
save (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  const Settings *self = data;

  return inv_did_defaults_save (store, self->defaults, error)
         && save_setting (store, INV_SETTING_HOLD_DAYS, self->hold_days, error)
         && save_setting (store, INV_SETTING_TIME_ZONE, self->time_zone, error)
         && save_setting (store, INV_SETTING_CURRENCY, self->currency, error);
}

/* Says what is wrong below its row. */
static void
show_error (GtkEditable *row, GtkWidget *error_row, GtkLabel *label, const GError *error)
{
  gtk_widget_set_visible (error_row, error != NULL);
  inv_entry_error_show (GTK_WIDGET (row), label, error != NULL ? error->message : NULL);
}

static char *
read_currency (InvInventoryPreferences *self)
{
  g_autofree char *currency = g_ascii_strup (gtk_editable_get_text (self->currency_row), -1);
  g_autoptr (GError) error = NULL;
  gboolean is_right = inv_settings_check (INV_SETTING_CURRENCY, currency, &error);

  show_error (self->currency_row, self->currency_error_row, self->currency_error_label, error);

  return is_right ? g_steal_pointer (&currency) : NULL;
}

static gboolean
check_tags (InvInventoryPreferences *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTags) tags = inv_tags_parse (gtk_editable_get_text (self->tags_row), -1, &error);

  show_error (self->tags_row, self->tags_error_row, self->tags_error_label, error);

  return tags != NULL;
}

static InvStatus
get_status (AdwComboRow *row)
{
  guint position = adw_combo_row_get_selected (row);

  return statuses[MIN (position, G_N_ELEMENTS (statuses) - 1)];
}

static void
set_status (AdwComboRow *row, InvStatus status)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (statuses[i] == status)
      adw_combo_row_set_selected (row, i);
}

/* The tags that were right last stay where those in the row are wrong. */
static InvDidDefaults *
read_defaults (InvInventoryPreferences *self)
{
  InvDidDefaults *defaults = g_new0 (InvDidDefaults, 1);

  if (check_tags (self))
    g_set_str (&self->tags, gtk_editable_get_text (self->tags_row));

  defaults->operator_id = inv_name_row_get_selected_id (self->operator_row);
  defaults->status = get_status (self->status_row);
  defaults->after_hold = get_status (self->after_hold_row);
  defaults->tags = g_strdup (self->tags);

  return defaults;
}

static Settings *
read_rows (InvInventoryPreferences *self)
{
  GtkStringObject *zone = adw_combo_row_get_selected_item (self->zone_row);
  g_autoptr (Settings) settings = g_new0 (Settings, 1);

  settings->defaults = read_defaults (self);
  settings->currency = read_currency (self);
  settings->hold_days = g_strdup_printf ("%d", (int) adw_spin_row_get_value (self->hold_days_row));
  settings->time_zone = zone != NULL ? g_strdup (gtk_string_object_get_string (zone)) : NULL;

  return g_steal_pointer (&settings);
}

static void
tell (InvInventoryPreferences *self, const GError *error)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *toast;

  if (dialog == NULL)
    return;

  toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

static void changed_cb (InvInventoryPreferences *self);

static void
saved_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvInventoryPreferences) self = user_data;
  g_autoptr (GError) error = NULL;

  self->is_saving = FALSE;
  if (!inv_inventory_run_finish (INV_INVENTORY (source), result, NULL, &error))
    tell (self, error);

  if (self->save_again && self->inventory != NULL)
    changed_cb (self);
}

static void
changed_cb (InvInventoryPreferences *self)
{
  g_autoptr (Settings) settings = NULL;

  if (!self->is_loaded)
    return;

  self->save_again = self->is_saving;
  settings = read_rows (self);
  if (self->is_saving)
    return;

  self->is_saving = TRUE;
  inv_inventory_write_async (self->inventory, save, g_steal_pointer (&settings), settings_free, NULL,
                             saved_cb, g_object_ref (self));
}

static void
select_zone (InvInventoryPreferences *self, const char *zone)
{
  guint position = gtk_string_list_find (self->zones, zone);

  if (position != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (self->zone_row, position);
}

static void
show_settings (InvInventoryPreferences *self, const Settings *settings)
{
  const InvDidDefaults *defaults = settings->defaults;

  gtk_string_list_splice (self->zones, 0, 0, (const char *const *) settings->zones);
  select_zone (self, settings->time_zone != NULL ? settings->time_zone : "UTC");
  inv_name_row_set_selected_id (self->operator_row, defaults->operator_id);
  set_status (self->status_row, defaults->status);
  set_status (self->after_hold_row, defaults->after_hold);
  g_set_str (&self->tags, defaults->tags);
  gtk_editable_set_text (self->tags_row, defaults->tags != NULL ? defaults->tags : "");
  adw_spin_row_set_value (self->hold_days_row, g_ascii_strtod (settings->hold_days, NULL));
  gtk_editable_set_text (self->currency_row, settings->currency != NULL ? settings->currency : "");

  self->is_loaded = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), inv_inventory_get_read_only_reason (self->inventory) == NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvInventoryPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  Settings *settings;

  if (self->inventory == NULL)
    return;

  if (inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &settings, &error))
    show_settings (self, settings);
  else
    tell (self, error);
}

static void
inv_inventory_preferences_dispose (GObject *object)
{
  InvInventoryPreferences *self = INV_INVENTORY_PREFERENCES (object);

  self->is_loaded = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_INVENTORY_PREFERENCES);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_inventory_preferences_parent_class)->dispose (object);
}

static void
inv_inventory_preferences_finalize (GObject *object)
{
  g_free (INV_INVENTORY_PREFERENCES (object)->tags);

  G_OBJECT_CLASS (inv_inventory_preferences_parent_class)->finalize (object);
}

static void
inv_inventory_preferences_class_init (InvInventoryPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_inventory_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = inv_inventory_preferences_finalize;

  g_type_ensure (INV_TYPE_NAME_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/preferences/inv-inventory-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, operator_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, status_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, after_hold_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, tags_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, tags_error_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, tags_error_label);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, hold_days_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, zone_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, zones);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, currency_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, currency_error_row);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryPreferences, currency_error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
inv_inventory_preferences_init (InvInventoryPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

void
inv_inventory_preferences_set_inventory (InvInventoryPreferences *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_INVENTORY_PREFERENCES (self));
  g_return_if_fail (self->inventory == NULL);

  if (inventory == NULL)
    return;

  self->inventory = g_object_ref (inventory);
  inv_name_row_set_inventory (self->operator_row, inventory);
  inv_inventory_read_async (inventory, load, g_new0 (Settings, 1), settings_free, NULL, loaded_cb,
                            g_object_ref (self));
}

gboolean
inv_inventory_preferences_is_ready (InvInventoryPreferences *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY_PREFERENCES (self), FALSE);

  return self->is_loaded && !self->is_saving && !self->save_again;
}
