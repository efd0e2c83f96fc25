/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of a file that is imported, as an item of a list. */

#include "config.h"

#include "inv-import-line.h"

struct _InvImportLine
{
  GObject parent_instance;

  guint64 line;
  char *number;
  char *rest;
  char *message;
};

enum
{
  PROP_LINE = 1,
  PROP_NUMBER,
  PROP_REST,
  PROP_MESSAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvImportLine, inv_import_line, G_TYPE_OBJECT)

static void
inv_import_line_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  InvImportLine *self = INV_IMPORT_LINE (object);

  switch (property)
    {
    case PROP_LINE:
      g_value_set_uint64 (value, self->line);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_REST:
      g_value_set_string (value, self->rest);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_line_finalize (GObject *object)
{
  InvImportLine *self = INV_IMPORT_LINE (object);

  g_free (self->number);
  g_free (self->rest);
  g_free (self->message);

  G_OBJECT_CLASS (inv_import_line_parent_class)->finalize (object);
}

static void
inv_import_line_class_init (InvImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_import_line_get_property;
  object_class->finalize = inv_import_line_finalize;

  properties[PROP_LINE] = g_param_spec_uint64 ("line", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  properties[PROP_REST] = g_param_spec_string ("rest", NULL, NULL, NULL, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_import_line_init (InvImportLine *self)
{
}

InvImportLine *
inv_import_line_new (guint64 line, const char *number, const char *rest)
{
  InvImportLine *self = g_object_new (INV_TYPE_IMPORT_LINE, NULL);

  self->line = line;
  self->number = g_strdup (number);
  self->rest = g_strdup (rest);

  return self;
}

void
inv_import_line_take_message (InvImportLine *self, char *message)
{
  g_free (self->message);
  self->message = message;
}

guint64
inv_import_line_get_line (InvImportLine *self)
{
  return self->line;
}

const char *
inv_import_line_get_number (InvImportLine *self)
{
  return self->number;
}

const char *
inv_import_line_get_rest (InvImportLine *self)
{
  return self->rest;
}

const char *
inv_import_line_get_message (InvImportLine *self)
{
  return self->message;
}
