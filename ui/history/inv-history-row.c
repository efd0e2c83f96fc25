/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step in the list of all. */

#include "config.h"

#include "inv-history-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _InvHistoryRow
{
  AdwBin parent_instance;

  InvHistoryItem *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvHistoryRow, inv_history_row, ADW_TYPE_BIN)

/* What stands at the end of a kind says most: `operator-add`, `delete`. */
static const struct
{
  const char *kind;
  const char *icon_name;
} icons[] = {
  { "create", "list-add-symbolic" },   { "add", "list-add-symbolic" },
  { "sample", "list-add-symbolic" },   { "edit", "document-edit-symbolic" },
  { "delete", "user-trash-symbolic" }, { "import", "inv-import-symbolic" },
};

static char *
choose_icon_cb (InvHistoryRow *self, const char *title)
{
  const InvStepInfo *step = self->item != NULL ? inv_history_item_get_step (self->item) : NULL;

  if (step == NULL)
    return NULL;

  if (step->action != INV_STEP_DO)
    return g_strdup (step->action == INV_STEP_UNDO ? "edit-undo-symbolic" : "edit-redo-symbolic");

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_has_suffix (step->kind, icons[i].kind))
      return g_strdup (icons[i].icon_name);

  return g_strdup ("document-edit-symbolic");
}

/* What it was done to is said by the title or by what it came by already, where the name is in these. */
static char *
describe_cb (InvHistoryRow *self, const char *summary, const char *who, const char *through)
{
  g_autofree char *title = NULL;

  if (self->item == NULL)
    return NULL;

  g_object_get (self->item, "title", &title, NULL);
  if (summary == NULL || *summary == '\0' || strstr (title, summary) != NULL
      || strstr (through, summary) != NULL)
    return g_strdup_printf ("%s · %s", who, through);

  return g_strdup_printf ("%s · %s · %s", summary, who, through);
}

static void
inv_history_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, INV_HISTORY_ROW (object)->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvHistoryRow *self = INV_HISTORY_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_HISTORY_ROW);
  g_clear_object (&INV_HISTORY_ROW (object)->item);

  G_OBJECT_CLASS (inv_history_row_parent_class)->dispose (object);
}

static void
inv_history_row_class_init (InvHistoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_history_row_get_property;
  object_class->set_property = inv_history_row_set_property;
  object_class->dispose = inv_history_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, INV_TYPE_HISTORY_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "historyrow");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/history/inv-history-row.ui");
  gtk_widget_class_bind_template_callback_full (widget_class, "choose_icon", G_CALLBACK (choose_icon_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "describe", G_CALLBACK (describe_cb));
}

static void
inv_history_row_init (InvHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
