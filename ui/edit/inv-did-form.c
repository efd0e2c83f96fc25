/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a DID in groups. The table of groups says where each field
 * stands, the table of fields what it is edited with.
 */

#include "config.h"

#include "inv-did-form.h"

#include "inv-field-row.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_GROUP_FIELDS 17

static const struct
{
  const char *title;
  guint n_fields;
  InvField fields[MAX_GROUP_FIELDS];
} groups[] = {
  { NULL,
    8,
    { INV_FIELD_DID, INV_FIELD_STATUS, INV_FIELD_OPERATOR, INV_FIELD_RESELLER, INV_FIELD_BATCH, INV_FIELD_TAG,
      INV_FIELD_NOTES, INV_FIELD_DESCRIPTION } },
  { NC_ ("group of fields", "Client"),
    4,
    { INV_FIELD_CLIENT, INV_FIELD_ACCOUNT, INV_FIELD_PACKAGE, INV_FIELD_SUBSCRIPTION } },
  { NC_ ("group of fields", "Reservation"), 2, { INV_FIELD_RESERVED_FOR, INV_FIELD_RESERVED_UNTIL } },
  { NC_ ("group of fields", "Hold"), 3, { INV_FIELD_HOLD_DAYS, INV_FIELD_AFTER_HOLD, INV_FIELD_HOLD_UNTIL } },
  { NC_ ("group of fields", "Costs"),
    4,
    { INV_FIELD_ACTIVATION_COST, INV_FIELD_RECURRING_COST, INV_FIELD_FREE, INV_FIELD_RELEASE_DATE } },
  { NC_ ("group of fields", "Place"), 2, { INV_FIELD_COUNTRY, INV_FIELD_AREA } },
  { NC_ ("group of fields", "Product"),
    15,
    { INV_FIELD_PRODUCT_STATUS, INV_FIELD_PROVINCE, INV_FIELD_CITY, INV_FIELD_BUY_COST,
      INV_FIELD_CONNECTION_COST, INV_FIELD_GRACE_TIME, INV_FIELD_COST_PER_MINUTE, INV_FIELD_INITIAL_INCREMENT,
      INV_FIELD_INCREMENT, INV_FIELD_SETUP_FEE, INV_FIELD_MONTHLY_FEE, INV_FIELD_CALL_TIMEOUT,
      INV_FIELD_BILLING_TYPE, INV_FIELD_BILLING_DAYS, INV_FIELD_CONCURRENT_CALLS } },
};

/* A field is in a row with an editor, or in one that only shows it. */
typedef struct
{
  GtkWidget *widget;
  InvFieldEditor *editor;
} Row;

struct _InvDidForm
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkSizeGroup *editors;
  GtkWidget *groups[G_N_ELEMENTS (groups)];
  Row rows[INV_N_FIELDS];

  InvInventory *inventory;
  InvDidRecord *record;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvDidForm, inv_did_form, ADW_TYPE_BIN)

static const char *
get_value (InvDidForm *self, InvField field)
{
  InvFieldEditor *editor = self->rows[field].editor;
  const char *value = editor != NULL ? inv_field_editor_get_value (editor) : NULL;

  return value != NULL ? value : self->record->texts[field];
}

static gboolean
is_edited (InvDidForm *self, InvField field)
{
  return gtk_widget_get_visible (self->rows[field].widget)
         && !g_str_equal (get_value (self, field), self->record->texts[field]);
}

/* The status that the DID would have. */
static InvStatus
get_status (InvDidForm *self)
{
  InvStatus status;

  return inv_status_scan (get_value (self, INV_FIELD_STATUS), -1, &status) ? status : self->record->status;
}

static InvStatus
get_after_hold (InvDidForm *self)
{
  InvStatus status;

  return inv_status_scan (get_value (self, INV_FIELD_AFTER_HOLD), -1, &status) ? status
                                                                               : self->record->after_hold;
}

/* Status offers what can follow, and says so. */
static void
update_statuses (InvDidForm *self)
{
  InvStatus status = self->record->status;
  guint allowed = inv_status_get_allowed (status, get_after_hold (self), INV_STATUS_WAY_EDIT);
  guint others = allowed & ~INV_STATUS_BIT (status);
  InvFieldRow *row = INV_FIELD_ROW (self->rows[INV_FIELD_STATUS].widget);
  g_autofree char *list = others != 0 ? inv_status_set_to_text (others) : NULL;
  g_autofree char *note = NULL;

  if (list != NULL)
    /* Translators: what a status can become: “From Active: Blocked, Hold or Reserved”. */
    note = g_strdup_printf (_ ("From %s: %s"), inv_status_get_label (status), list);

  inv_field_editor_set_statuses (self->rows[INV_FIELD_STATUS].editor, allowed | INV_STATUS_BIT (status));
  inv_field_row_set_note (row, note);
}

static gboolean
is_shown (InvDidForm *self, InvField field)
{
  InvStatus status = get_status (self);

  switch (field)
    {
    case INV_FIELD_CLIENT:
    case INV_FIELD_ACCOUNT:
      return inv_status_may_have_client (status);

    case INV_FIELD_RESERVED_FOR:
    case INV_FIELD_RESERVED_UNTIL:
      return status == INV_STATUS_RESERVED;

    case INV_FIELD_HOLD_UNTIL:
      return status == INV_STATUS_HOLD;

    default:
      return self->rows[field].editor != NULL || *self->record->shown[field] != '\0';
    }
}

static void
update_shown (InvDidForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      gboolean has_any = FALSE;

      for (guint j = 0; j < groups[i].n_fields; j++)
        {
          gboolean shown = is_shown (self, groups[i].fields[j]);

          gtk_widget_set_visible (self->rows[groups[i].fields[j]].widget, shown);
          has_any = has_any || shown;
        }
      gtk_widget_set_visible (self->groups[i], has_any);
    }
}

static void
edited_cb (InvDidForm *self, InvFieldEditor *editor)
{
  if (inv_field_editor_get_field (editor) == INV_FIELD_AFTER_HOLD)
    update_statuses (self);

  update_shown (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static GtkWidget *
make_shown_row (InvField field)
{
  GtkWidget *row = adw_action_row_new ();

  gtk_widget_add_css_class (row, "property");
  g_object_set (row, "title", inv_field_get_label (field), "use-markup", FALSE, "subtitle-selectable", TRUE,
                NULL);

  return row;
}

static Row
make_row (InvDidForm *self, InvField field, gboolean is_writable)
{
  Row row = { NULL, NULL };

  if (!is_writable || !inv_field_has (field, INV_FIELD_FLAG_EDIT))
    {
      row.widget = make_shown_row (field);
      return row;
    }

  row.widget = inv_field_row_new (field);
  row.editor = inv_field_row_get_editor (INV_FIELD_ROW (row.widget));
  inv_field_editor_set_inventory (row.editor, self->inventory);
  g_object_bind_property (self, "narrow", row.widget, "narrow", G_BINDING_SYNC_CREATE);
  gtk_size_group_add_widget (self->editors, GTK_WIDGET (row.editor));
  g_object_bind_property (self, "narrow", row.editor, "hexpand", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row.editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
make_groups (InvDidForm *self, gboolean is_writable)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      self->groups[i] = adw_preferences_group_new ();
      if (groups[i].title != NULL)
        adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[i]),
                                         g_dpgettext2 (NULL, "group of fields", groups[i].title));

      for (guint j = 0; j < groups[i].n_fields; j++)
        {
          Row row = make_row (self, groups[i].fields[j], is_writable);

          self->rows[groups[i].fields[j]] = row;
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[i]), row.widget);
        }
      gtk_box_append (self->box, self->groups[i]);
    }
}

static void
show_value (InvDidForm *self, InvField field)
{
  Row *row = &self->rows[field];

  if (row->editor != NULL)
    inv_field_editor_set_value (row->editor, self->record->texts[field]);
  else if (row->widget != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row->widget), self->record->shown[field]);
}

/* The status comes last: what it can become is known when all else is. */
static void
show_values (InvDidForm *self, const gboolean *keeps)
{
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (!keeps[field] && field != INV_FIELD_STATUS)
      show_value (self, field);

  if (self->rows[INV_FIELD_STATUS].editor != NULL)
    update_statuses (self);
  if (!keeps[INV_FIELD_STATUS])
    show_value (self, INV_FIELD_STATUS);

  update_shown (self);
}

static void
inv_did_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, INV_DID_FORM (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_form_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      INV_DID_FORM (object)->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_form_dispose (GObject *object)
{
  g_clear_object (&INV_DID_FORM (object)->inventory);
  g_clear_object (&INV_DID_FORM (object)->editors);

  G_OBJECT_CLASS (inv_did_form_parent_class)->dispose (object);
}

static void
inv_did_form_finalize (GObject *object)
{
  inv_did_record_free (INV_DID_FORM (object)->record);

  G_OBJECT_CLASS (inv_did_form_parent_class)->finalize (object);
}

static void
inv_did_form_class_init (InvDidFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inv_did_form_get_property;
  object_class->set_property = inv_did_form_set_property;
  object_class->dispose = inv_did_form_dispose;
  object_class->finalize = inv_did_form_finalize;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
inv_did_form_init (InvDidForm *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  self->editors = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
inv_did_form_set_inventory (InvDidForm *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_DID_FORM (self));
  g_return_if_fail (self->inventory == NULL);

  self->inventory = g_object_ref (inventory);
  make_groups (self, inv_inventory_get_read_only_reason (inventory) == NULL);
}

static void
take_record (InvDidForm *self, InvDidRecord *record)
{
  inv_did_record_free (self->record);
  self->record = record;
}

void
inv_did_form_set_record (InvDidForm *self, InvDidRecord *record)
{
  g_return_if_fail (INV_IS_DID_FORM (self));
  g_return_if_fail (record->exists);

  const gboolean keeps[INV_N_FIELDS] = { FALSE };

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (self->rows[field].editor != NULL)
      inv_field_row_set_note (INV_FIELD_ROW (self->rows[field].widget), NULL);

  take_record (self, record);
  show_values (self, keeps);
}

/* A field that is edited here and has become another there. */
static void
note_conflict (InvDidForm *self, InvField field, const InvDidRecord *record, GString *labels)
{
  const char *text = *record->shown[field] != '\0' ? record->shown[field] : C_ ("value of a field", "none");
  g_autofree char *note = g_strdup_printf (_ ("Has become “%s” meanwhile"), text);

  if (field != INV_FIELD_STATUS)
    inv_field_row_set_note (INV_FIELD_ROW (self->rows[field].widget), note);
  g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", inv_field_get_label (field));
}

char *
inv_did_form_take_over (InvDidForm *self, InvDidRecord *record)
{
  g_return_val_if_fail (INV_IS_DID_FORM (self), NULL);
  g_return_val_if_fail (record->exists, NULL);

  gboolean keeps[INV_N_FIELDS];
  g_autoptr (GString) labels = g_string_new (NULL);

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      keeps[field] = self->rows[field].editor != NULL && is_edited (self, field);
      if (keeps[field] && !g_str_equal (self->record->texts[field], record->texts[field]))
        note_conflict (self, field, record, labels);
    }

  take_record (self, record);
  show_values (self, keeps);

  return labels->len > 0 ? g_string_free_and_steal (g_steal_pointer (&labels)) : NULL;
}

const InvDidRecord *
inv_did_form_get_record (InvDidForm *self)
{
  g_return_val_if_fail (INV_IS_DID_FORM (self), NULL);

  return self->record;
}

GArray *
inv_did_form_get_assignments (InvDidForm *self)
{
  g_return_val_if_fail (INV_IS_DID_FORM (self), NULL);

  GArray *assignments = g_array_new (FALSE, FALSE, sizeof (InvDidAssignment));

  for (InvField field = 0; field < INV_N_FIELDS && self->record != NULL; field++)
    if (self->rows[field].editor != NULL && is_edited (self, field))
      {
        InvDidAssignment assignment = { field, INV_DID_EDIT_SET, get_value (self, field) };

        g_array_append_val (assignments, assignment);
      }

  return assignments;
}

gboolean
inv_did_form_has_errors (InvDidForm *self)
{
  g_return_val_if_fail (INV_IS_DID_FORM (self), FALSE);

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (self->rows[field].editor != NULL && gtk_widget_get_visible (self->rows[field].widget)
        && inv_field_editor_get_error (self->rows[field].editor) != NULL)
      return TRUE;

  return FALSE;
}

const char *
inv_did_form_show_problems (InvDidForm *self, GPtrArray *problems)
{
  g_return_val_if_fail (INV_IS_DID_FORM (self), NULL);

  const char *other = NULL;

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (self->rows[field].editor != NULL)
      inv_field_editor_set_error (self->rows[field].editor, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const InvDidProblem *problem = g_ptr_array_index (problems, i);
      Row *row = problem->field != INV_FIELD_NONE ? &self->rows[problem->field] : NULL;

      if (row != NULL && row->editor != NULL && gtk_widget_get_visible (row->widget))
        inv_field_editor_set_error (row->editor, problem->message);
      else
        other = problem->message;
    }

  return other;
}
