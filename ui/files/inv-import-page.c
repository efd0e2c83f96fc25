/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of the import dialog have in common: the session, and closures that their templates bind
 * to. */

#include "config.h"

#include "inv-import-page.h"

#include <glib/gi18n.h>

typedef struct
{
  InvImportSession *session;
  gboolean narrow;
} InvImportPagePrivate;

enum
{
  PROP_SESSION = 1,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InvImportPage, inv_import_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_text (void *page, const char *text)
{
  return text != NULL && *text != '\0';
}

/* What stands below the title of the later pages. */
static char *
describe_step (void *page, const char *name, int step)
{
  const char *shown = name != NULL ? name : "";

  switch (step)
    {
    case 2:
      return g_strdup_printf (_ ("%s, step 2 of 4: Columns"), shown);
    case 3:
      return g_strdup_printf (_ ("%s, step 3 of 4: Check"), shown);
    default:
      return g_strdup_printf (_ ("%s, step 4 of 4: Done"), shown);
    }
}

static void
inv_import_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  InvImportPagePrivate *priv = inv_import_page_get_instance_private (INV_IMPORT_PAGE (object));

  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_page_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  InvImportPage *self = INV_IMPORT_PAGE (object);
  InvImportPagePrivate *priv = inv_import_page_get_instance_private (self);

  switch (property)
    {
    case PROP_SESSION:
      if (g_set_object (&priv->session, g_value_get_object (value)))
        {
          if (priv->session != NULL && INV_IMPORT_PAGE_GET_CLASS (self)->session_set != NULL)
            INV_IMPORT_PAGE_GET_CLASS (self)->session_set (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_NARROW:
      if (priv->narrow != g_value_get_boolean (value))
        {
          priv->narrow = !priv->narrow;
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
inv_import_page_dispose (GObject *object)
{
  InvImportPagePrivate *priv = inv_import_page_get_instance_private (INV_IMPORT_PAGE (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (inv_import_page_parent_class)->dispose (object);
}

static void
inv_import_page_class_init (InvImportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inv_import_page_get_property;
  object_class->set_property = inv_import_page_set_property;
  object_class->dispose = inv_import_page_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, INV_TYPE_IMPORT_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                      | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                      | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_import_page_init (InvImportPage *self)
{
}

InvImportSession *
inv_import_page_get_session (InvImportPage *self)
{
  InvImportPagePrivate *priv = inv_import_page_get_instance_private (self);

  return priv->session;
}

void
inv_import_page_set_default (InvImportPage *self, GtkWidget *button)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (dialog != NULL)
    adw_dialog_set_default_widget (ADW_DIALOG (dialog), button);
}

void
inv_import_page_class_bind_closures (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, describe_step);
}
