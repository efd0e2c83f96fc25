/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a file are and what to do with its rows, with a sample that follows every change. */

#include "config.h"

#include "inv-import-columns-page.h"

#include "inv-count.h"
#include "inv-import-defaults-text.h"
#include "inv-import-dialect-bar.h"
#include "inv-number.h"

#include <glib/gi18n.h>

struct _InvImportColumnsPage
{
  InvImportPage parent_instance;

  GtkImage *hint_icon;
  GtkLabel *hint_label;
  InvImportSampleView *sample_view;
  GtkLabel *number_label;
  GtkEditable *strip_entry;
  GtkEditable *add_entry;
  AdwToggleGroup *update_group;
  AdwActionRow *defaults_row;
  AdwSwitchRow *missing_row;
  GtkLabel *used_label;
  GtkButton *check_button;

  char *problem;
  gboolean setting;
};

enum
{
  PROP_PROBLEM = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SHOW_DEFAULTS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvImportColumnsPage, inv_import_columns_page, INV_TYPE_IMPORT_PAGE)

static const char *const update_names[] = { "none", "costs", "all" };

static InvImportSession *
get_session (InvImportColumnsPage *self)
{
  return inv_import_page_get_session (INV_IMPORT_PAGE (self));
}

static InvImportChoices *
get_choices (InvImportColumnsPage *self)
{
  return inv_import_session_get_choices (get_session (self));
}

static gboolean
has_target (const InvImportMapping *mapping, int target)
{
  return inv_import_mapping_find (mapping, target) >= 0;
}

static char *
find_prefix_error (InvImportColumnsPage *self, InvImportSample *sample)
{
  const InvImportChoices *choices = get_choices (self);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  inv_import_sample_try_number (sample, choices->strip_prefix, choices->add_prefix, &before, &after, &error);

  return error != NULL ? g_strdup (error->message) : NULL;
}

/* Why the file cannot be checked, in the words of this page. */
static char *
find_problem (InvImportColumnsPage *self)
{
  InvImportSample *sample = inv_import_session_get_sample (get_session (self));
  g_autofree char *error = NULL;

  g_object_get (get_session (self), "sample-error", &error, NULL);

  if (error != NULL || sample == NULL)
    return g_steal_pointer (&error);

  const InvImportMapping *mapping = inv_import_sample_get_mapping (sample);
  gboolean start = has_target (mapping, INV_IMPORT_TARGET_RANGE_START);
  gboolean end = has_target (mapping, INV_IMPORT_TARGET_RANGE_END);
  gboolean number = has_target (mapping, INV_FIELD_DID);

  if (number && (start || end))
    return g_strdup (_ ("The numbers are either in one column, DID, or in two, Range Start and Range End. "
                        "Choose Ignore for the other."));
  if (start && !end)
    return g_strdup (_ ("A range has two ends. Choose the column with the Range End, too."));
  if (end && !start)
    return g_strdup (_ ("A range has two ends. Choose the column with the Range Start, too."));
  if (!number && !start)
    return g_strdup (_ ("Choose DID over the column that holds the numbers."));

  return find_prefix_error (self, sample);
}

static void
show_problem (InvImportColumnsPage *self)
{
  g_autofree char *problem = find_problem (self);

  gtk_image_set_from_icon_name (self->hint_icon,
                                problem != NULL ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_label_set_label (
      self->hint_label,
      problem != NULL ? problem
                      : _ ("Found by looking at the file. Change what is wrong, and the sample follows."));
  gtk_widget_set_css_classes (GTK_WIDGET (self->hint_label),
                              problem != NULL ? (const char *[]) { "caption", "error", NULL }
                                              : (const char *[]) { "caption", "dimmed", NULL });
  gtk_widget_set_css_classes (GTK_WIDGET (self->hint_icon), problem != NULL
                                                                ? (const char *[]) { "error", NULL }
                                                                : (const char *[]) { "success", NULL });
  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static gboolean
is_prefix (const char *text)
{
  return text == NULL || *text == '\0' || inv_number_is_digits (text, -1);
}

static void
set_error_style (GtkEditable *entry, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
}

/* What the prefixes make of a number, or what is wrong with them. */
static void
show_number (InvImportColumnsPage *self)
{
  InvImportSample *sample = inv_import_session_get_sample (get_session (self));
  const InvImportChoices *choices = get_choices (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *text = NULL;

  if (sample == NULL)
    return;

  inv_import_sample_try_number (sample, choices->strip_prefix, choices->add_prefix, &before, &after, &error);

  if (before != NULL)
    text = g_strdup_printf (_ ("%s becomes %s"), before, after);
  else
    text = g_strdup (error != NULL ? error->message : "");

  gtk_label_set_label (self->number_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->number_label), *text != '\0');
  gtk_widget_set_css_classes (GTK_WIDGET (self->number_label),
                              error != NULL ? (const char *[]) { "caption", "error", NULL }
                                            : (const char *[]) { "caption", "dimmed", "numeric", NULL });
  set_error_style (self->strip_entry, !is_prefix (choices->strip_prefix));
  set_error_style (self->add_entry, !is_prefix (choices->add_prefix));
}

static void
show_counts (InvImportColumnsPage *self, InvImportSample *sample)
{
  const InvImportMapping *mapping = inv_import_sample_get_mapping (sample);
  guint n_columns = inv_import_mapping_get_n_columns (mapping);
  gboolean is_exact;
  guint64 total = inv_import_sample_get_total (sample, &is_exact);
  g_autofree char *count = inv_count_to_text (total);
  g_autofree char *check = NULL, *used = NULL;
  guint n_used = 0;

  for (guint i = 0; i < n_columns; i++)
    if (inv_import_mapping_get_target (mapping, i) != INV_IMPORT_TARGET_NONE)
      n_used++;

  used = g_strdup_printf (ngettext ("%u of %u column is used", "%u of %u columns are used", n_columns),
                          n_used, n_columns);
  if (is_exact)
    check = g_strdup_printf (ngettext ("C_heck %s Row", "C_heck %s Rows", total), count);
  else
    check = g_strdup_printf (_ ("C_heck About %s Rows"), count);

  gtk_label_set_label (self->used_label, used);
  gtk_button_set_label (self->check_button, check);
}

static void
show_defaults (InvImportColumnsPage *self)
{
  g_autofree char *text = inv_import_defaults_describe (get_choices (self),
                                                        inv_import_session_get_sample (get_session (self)));

  adw_action_row_set_subtitle (self->defaults_row, text);
}

/* What was decided about the file before does not count for another one. */
static void
show_choices (InvImportColumnsPage *self)
{
  const InvImportChoices *choices = get_choices (self);

  self->setting = TRUE;
  if (choices->strip_prefix == NULL)
    gtk_editable_set_text (self->strip_entry, "");
  if (choices->add_prefix == NULL)
    gtk_editable_set_text (self->add_entry, "");
  adw_toggle_group_set_active_name (self->update_group, update_names[choices->update]);
  adw_switch_row_set_active (self->missing_row, choices->create_missing);
  self->setting = FALSE;
}

static void
sample_changed_cb (InvImportColumnsPage *self)
{
  InvImportSample *sample = inv_import_session_get_sample (get_session (self));

  inv_import_sample_view_set_sample (self->sample_view, sample);
  show_choices (self);
  show_problem (self);
  show_number (self);
  show_defaults (self);
  if (sample != NULL)
    show_counts (self, sample);
}

static void
target_chosen_cb (InvImportColumnsPage *self, guint column, int target)
{
  InvImportSample *sample = inv_import_session_get_sample (get_session (self));

  if (sample == NULL)
    return;

  inv_import_choices_set_target (get_choices (self), inv_import_sample_get_mapping (sample), column, target);
  get_choices (self)->preset = NULL;
  inv_import_session_read_sample (get_session (self));
}

static void
prefix_cb (InvImportColumnsPage *self)
{
  if (self->setting || get_session (self) == NULL)
    return;

  g_set_str (&get_choices (self)->strip_prefix, gtk_editable_get_text (self->strip_entry));
  g_set_str (&get_choices (self)->add_prefix, gtk_editable_get_text (self->add_entry));
  inv_import_session_forget_check (get_session (self));
  show_problem (self);
  show_number (self);
}

static void
update_cb (InvImportColumnsPage *self)
{
  if (self->setting || get_session (self) == NULL)
    return;

  inv_import_update_parse (adw_toggle_group_get_active_name (self->update_group), &get_choices (self)->update,
                           NULL);
  inv_import_session_forget_check (get_session (self));
}

static void
missing_cb (InvImportColumnsPage *self)
{
  if (self->setting || get_session (self) == NULL)
    return;

  get_choices (self)->create_missing = adw_switch_row_get_active (self->missing_row);
  inv_import_session_forget_check (get_session (self));
}

static void
defaults_cb (InvImportColumnsPage *self)
{
  g_signal_emit (self, signals[SHOW_DEFAULTS], 0);
}

/* What was put right on the page after this one, or on that of the defaults, shows here, too. */
static void
inv_import_columns_page_showing (AdwNavigationPage *page)
{
  InvImportColumnsPage *self = INV_IMPORT_COLUMNS_PAGE (page);

  show_choices (self);
  show_defaults (self);
  inv_import_page_set_default (INV_IMPORT_PAGE (self), GTK_WIDGET (self->check_button));
}

static void
inv_import_columns_page_session_set (InvImportPage *page)
{
  g_signal_connect_object (inv_import_page_get_session (page), "sample-changed",
                           G_CALLBACK (sample_changed_cb), page, G_CONNECT_SWAPPED);
}

static void
inv_import_columns_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, INV_IMPORT_COLUMNS_PAGE (object)->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_columns_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_COLUMNS_PAGE);

  G_OBJECT_CLASS (inv_import_columns_page_parent_class)->dispose (object);
}

static void
inv_import_columns_page_finalize (GObject *object)
{
  g_free (INV_IMPORT_COLUMNS_PAGE (object)->problem);

  G_OBJECT_CLASS (inv_import_columns_page_parent_class)->finalize (object);
}

static void
inv_import_columns_page_class_init (InvImportColumnsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_import_columns_page_get_property;
  object_class->dispose = inv_import_columns_page_dispose;
  object_class->finalize = inv_import_columns_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = inv_import_columns_page_showing;
  INV_IMPORT_PAGE_CLASS (klass)->session_set = inv_import_columns_page_session_set;

  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_DEFAULTS] = g_signal_new ("show-defaults", INV_TYPE_IMPORT_COLUMNS_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (INV_TYPE_IMPORT_DIALECT_BAR);
  g_type_ensure (INV_TYPE_IMPORT_SAMPLE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, hint_icon);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, sample_view);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, number_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, strip_entry);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, add_entry);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, update_group);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, defaults_row);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, missing_row);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, used_label);
  gtk_widget_class_bind_template_child (widget_class, InvImportColumnsPage, check_button);
  gtk_widget_class_bind_template_callback (widget_class, target_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, prefix_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, missing_cb);
  gtk_widget_class_bind_template_callback (widget_class, defaults_cb);
  inv_import_page_class_bind_closures (widget_class);
}

static void
inv_import_columns_page_init (InvImportColumnsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
inv_import_columns_page_get_problem (InvImportColumnsPage *self)
{
  return self->problem;
}
