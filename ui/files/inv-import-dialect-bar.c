/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists to choose from for preset, encoding, delimiter, quote and decimal sign, and a check for the header
 * row. They show what the last sample was read with, and read another when a person changes one. */

#include "config.h"

#include "inv-import-dialect-bar.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InvImportDialectBar
{
  AdwBin parent_instance;

  GtkDropDown *preset_drop_down;
  GtkDropDown *encoding_drop_down;
  GtkDropDown *delimiter_drop_down;
  GtkDropDown *quote_drop_down;
  GtkDropDown *decimal_drop_down;
  GtkCheckButton *header_check;

  InvImportSession *session;
  gboolean setting;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvImportDialectBar, inv_import_dialect_bar, ADW_TYPE_BIN)

/* In the order of their lists. */
static const char delimiters[] = ",;\t| ";
static const char quotes[] = "\"'";
static const char decimal_signs[] = { '\0', '.', ',' };

static const char *const encodings[] = {
  "UTF-8",        "UTF-16LE",     "UTF-16BE",     "ISO-8859-1",   "WINDOWS-1252", "WINDOWS-1250",
  "WINDOWS-1251", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "WINDOWS-1257",
  "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-7",   "ISO-8859-15",  "KOI8-R",       "KOI8-U",
  "IBM866",       "MAC-CYRILLIC", "SHIFT_JIS",    "EUC-JP",       "GB18030",      "BIG5",
  "EUC-KR",       NULL,
};

static InvImportChoices *
get_choices (InvImportDialectBar *self)
{
  return inv_import_session_get_choices (self->session);
}

static gboolean
is_chosen_by_person (InvImportDialectBar *self)
{
  return self->session != NULL && !self->setting;
}

static void
preset_cb (InvImportDialectBar *self)
{
  guint n_presets;
  const InvPreset *presets = inv_preset_list (&n_presets);
  guint selected = gtk_drop_down_get_selected (self->preset_drop_down);

  if (!is_chosen_by_person (self))
    return;

  get_choices (self)->preset = selected > 0 && selected <= n_presets ? &presets[selected - 1] : NULL;
  inv_import_choices_forget_targets (get_choices (self));
  inv_import_session_read_sample (self->session);
}

static void
encoding_cb (InvImportDialectBar *self)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->encoding_drop_down);

  if (!is_chosen_by_person (self) || item == NULL)
    return;

  get_choices (self)->dialect.encoding = g_intern_string (gtk_string_object_get_string (item));
  inv_import_session_read_sample (self->session);
}

static void
delimiter_cb (InvImportDialectBar *self)
{
  if (!is_chosen_by_person (self))
    return;

  get_choices (self)->dialect.delimiter = delimiters[gtk_drop_down_get_selected (self->delimiter_drop_down)];
  inv_import_session_read_sample (self->session);
}

static void
quote_cb (InvImportDialectBar *self)
{
  if (!is_chosen_by_person (self))
    return;

  get_choices (self)->dialect.quote = quotes[gtk_drop_down_get_selected (self->quote_drop_down)];
  inv_import_session_read_sample (self->session);
}

static void
decimal_cb (InvImportDialectBar *self)
{
  if (!is_chosen_by_person (self))
    return;

  get_choices (self)
      ->dialect.decimal_sign = decimal_signs[gtk_drop_down_get_selected (self->decimal_drop_down)];
  inv_import_session_read_sample (self->session);
}

static void
header_cb (InvImportDialectBar *self)
{
  if (!is_chosen_by_person (self))
    return;

  get_choices (self)->dialect.header = gtk_check_button_get_active (self->header_check)
                                           ? INV_CSV_HEADER_PRESENT
                                           : INV_CSV_HEADER_ABSENT;
  inv_import_session_read_sample (self->session);
}

static void
show_encoding (InvImportDialectBar *self, const char *encoding)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self->encoding_drop_down));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint position = 0;

  while (position < n && g_ascii_strcasecmp (gtk_string_list_get_string (list, position), encoding) != 0)
    position++;

  if (position == n)
    gtk_string_list_append (list, encoding);
  gtk_drop_down_set_selected (self->encoding_drop_down, position);
}

static void
show_character (GtkDropDown *drop_down, const char *characters, gsize n_characters, char character)
{
  const char *found = memchr (characters, character, n_characters);

  gtk_drop_down_set_selected (drop_down, found != NULL ? found - characters : GTK_INVALID_LIST_POSITION);
}

/* A file with the very headers of a preset is shown as one, until its columns are chosen otherwise. */
static guint
find_preset (InvImportDialectBar *self, InvImportSample *sample)
{
  const InvImportMapping *mapping = inv_import_sample_get_mapping (sample);
  const InvImportChoices *choices = get_choices (self);
  guint n_columns = inv_import_mapping_get_n_columns (mapping);
  g_autofree const char **headers = g_new0 (const char *, n_columns + 1);
  guint n_presets;
  const InvPreset *presets = inv_preset_list (&n_presets);

  for (guint i = 0; i < n_columns; i++)
    headers[i] = inv_import_mapping_get_header (mapping, i);

  const InvPreset *preset = choices->preset;

  if (preset == NULL && choices->targets == NULL && n_columns > 0 && headers[0] != NULL)
    preset = inv_preset_find_by_headers (headers, n_columns);

  return preset != NULL ? preset - presets + 1 : 0;
}

static void
sample_changed_cb (InvImportDialectBar *self)
{
  InvImportSample *sample = inv_import_session_get_sample (self->session);

  if (sample == NULL)
    return;

  const InvCsvDialect *dialect = inv_import_sample_get_dialect (sample);

  self->setting = TRUE;
  gtk_drop_down_set_selected (self->preset_drop_down, find_preset (self, sample));
  show_encoding (self, dialect->encoding);
  show_character (self->delimiter_drop_down, delimiters, sizeof delimiters - 1, dialect->delimiter);
  show_character (self->quote_drop_down, quotes, sizeof quotes - 1, dialect->quote);
  show_character (self->decimal_drop_down, decimal_signs, sizeof decimal_signs, dialect->decimal_sign);
  gtk_check_button_set_active (self->header_check, dialect->header == INV_CSV_HEADER_PRESENT);
  self->setting = FALSE;
}

static void
fill_presets (InvImportDialectBar *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint n_presets;
  const InvPreset *presets = inv_preset_list (&n_presets);

  gtk_string_list_append (list, _ ("Own Columns"));
  for (guint i = 0; i < n_presets; i++)
    gtk_string_list_append (list, _ (presets[i].label));

  gtk_drop_down_set_model (self->preset_drop_down, G_LIST_MODEL (list));
}

static void
fill_encodings (InvImportDialectBar *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (encodings);
  g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (self->encoding_drop_down, text);
  gtk_drop_down_set_model (self->encoding_drop_down, G_LIST_MODEL (list));
}

static void
inv_import_dialect_bar_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, INV_IMPORT_DIALECT_BAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_dialect_bar_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  InvImportDialectBar *self = INV_IMPORT_DIALECT_BAR (object);

  switch (property)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)) && self->session != NULL)
        g_signal_connect_object (self->session, "sample-changed", G_CALLBACK (sample_changed_cb), self,
                                 G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_dialect_bar_dispose (GObject *object)
{
  InvImportDialectBar *self = INV_IMPORT_DIALECT_BAR (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_IMPORT_DIALECT_BAR);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inv_import_dialect_bar_parent_class)->dispose (object);
}

static void
inv_import_dialect_bar_class_init (InvImportDialectBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_import_dialect_bar_get_property;
  object_class->set_property = inv_import_dialect_bar_set_property;
  object_class->dispose = inv_import_dialect_bar_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, INV_TYPE_IMPORT_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/files/inv-import-dialect-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, InvImportDialectBar, preset_drop_down);
  gtk_widget_class_bind_template_child (widget_class, InvImportDialectBar, encoding_drop_down);
  gtk_widget_class_bind_template_child (widget_class, InvImportDialectBar, delimiter_drop_down);
  gtk_widget_class_bind_template_child (widget_class, InvImportDialectBar, quote_drop_down);
  gtk_widget_class_bind_template_child (widget_class, InvImportDialectBar, decimal_drop_down);
  gtk_widget_class_bind_template_child (widget_class, InvImportDialectBar, header_check);
  gtk_widget_class_bind_template_callback (widget_class, preset_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_cb);
  gtk_widget_class_bind_template_callback (widget_class, delimiter_cb);
  gtk_widget_class_bind_template_callback (widget_class, quote_cb);
  gtk_widget_class_bind_template_callback (widget_class, decimal_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
}

static void
inv_import_dialect_bar_init (InvImportDialectBar *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_presets (self);
  fill_encodings (self);
  self->setting = FALSE;
}
