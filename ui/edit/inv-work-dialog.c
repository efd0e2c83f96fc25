/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What dialogs share that write many DIDs: waiting for the work, closing when it takes long, coming back when it
 * fails. */

#include "config.h"

#include "inv-work-dialog.h"

#include "inv-error.h"

#include <glib/gi18n.h>

typedef struct
{
  InvWindow *window;
  InvTask *task; /* what the dialog waits for */
  GCancellable *finding;
  InvWorkDialogFound found;
  char *error;
  gboolean narrow;
  gboolean asking;
  gboolean has_left;   /* it has closed although its work goes on */
  gboolean comes_back; /* as soon as it has finished closing */
} InvWorkDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InvWorkDialog, inv_work_dialog, ADW_TYPE_DIALOG)

#define GET_PRIVATE(self) ((InvWorkDialogPrivate *) inv_work_dialog_get_instance_private (self))

enum
{
  PROP_WINDOW = 1,
  PROP_BUSY,
  PROP_ERROR,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (InvWorkDialog *self)
{
  INV_WORK_DIALOG_GET_CLASS (self)->update (self);
}

static void
set_task (InvWorkDialog *self, InvTask *task)
{
  g_set_object (&GET_PRIVATE (self)->task, task);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  update (self);
}

static void
come_back_cb (void *user_data)
{
  g_autoptr (InvWorkDialog) self = user_data;
  InvWorkDialogPrivate *priv = GET_PRIVATE (self);

  priv->has_left = FALSE;
  priv->comes_back = FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (priv->window)))
    adw_dialog_present (ADW_DIALOG (self), GTK_WIDGET (priv->window));
}

/* A dialog that is still closing cannot be shown again before it is gone. */
static void
root_cb (InvWorkDialog *self)
{
  if (GET_PRIVATE (self)->comes_back && gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    g_idle_add_once (come_back_cb, g_object_ref (self));
}

/* Who stopped the work needs no word about it, and finds all that was filled in as it was. */
static void
show_failure (InvWorkDialog *self, const GError *error)
{
  InvWorkDialogPrivate *priv = GET_PRIVATE (self);

  if (!g_error_matches (error, INV_ERROR, INV_ERROR_CANCELLED))
    inv_work_dialog_set_error (self, error->message);

  priv->comes_back = priv->has_left;
  root_cb (self);
}

static void
ran_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWorkDialog) self = user_data;
  g_autoptr (InvTask) task = g_object_ref (GET_PRIVATE (self)->task);
  g_autoptr (GError) error = NULL;
  void *data;
  gboolean is_done = inv_inventory_run_finish (INV_INVENTORY (source), result, &data, &error);

  set_task (self, NULL);
  if (!is_done)
    {
      inv_task_dismiss (task);
      show_failure (self, error);
      return;
    }

  if (!GET_PRIVATE (self)->has_left)
    adw_dialog_force_close (ADW_DIALOG (self));
  INV_WORK_DIALOG_GET_CLASS (self)->done (self, data);
}

static void
stop_finding (InvWorkDialog *self)
{
  InvWorkDialogPrivate *priv = GET_PRIVATE (self);

  if (priv->finding != NULL)
    g_cancellable_cancel (priv->finding);
  g_clear_object (&priv->finding);
}

static void
found_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWorkDialog) self = user_data;
  InvWorkDialogPrivate *priv = GET_PRIVATE (self);
  g_autoptr (GError) error = NULL;
  void *data;
  gboolean is_done = inv_inventory_run_finish (INV_INVENTORY (source), result, &data, &error);

  if (!inv_seat_is_awaited (result, priv->finding))
    return;

  g_clear_object (&priv->finding);
  if (is_done)
    priv->found (self, data);
  else
    inv_work_dialog_set_error (self, error->message);
}

static void
inv_work_dialog_closed (AdwDialog *dialog)
{
  stop_finding (INV_WORK_DIALOG (dialog));
}

static void
discard_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (AdwDialog) self = user_data;

  GET_PRIVATE (INV_WORK_DIALOG (self))->asking = FALSE;
  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "discard"))
    adw_dialog_force_close (self);
}

/* The dialog was told that it has what is not to be lost by a slip of the finger. */
static void
inv_work_dialog_close_attempt (AdwDialog *dialog)
{
  InvWorkDialogPrivate *priv = GET_PRIVATE (INV_WORK_DIALOG (dialog));

  if (priv->asking)
    return;

  priv->asking = TRUE;

  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Discard What You Filled In?"),
                                                                  _ ("Nothing has been changed yet.")));

  adw_alert_dialog_add_responses (alert, "keep", _ ("_Keep Editing"), "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  adw_alert_dialog_choose (alert, GTK_WIDGET (dialog), NULL, discard_cb, g_object_ref (dialog));
}

static void
inv_work_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvWorkDialog *self = INV_WORK_DIALOG (object);

  switch (prop_id)
    {
    case PROP_WINDOW:
      g_value_set_object (value, inv_work_dialog_get_window (self));
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, inv_work_dialog_is_busy (self));
      break;

    case PROP_ERROR:
      g_value_set_string (value, inv_work_dialog_get_error (self));
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, GET_PRIVATE (self)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_work_dialog_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvWorkDialog *self = INV_WORK_DIALOG (object);

  switch (prop_id)
    {
    case PROP_WINDOW:
      GET_PRIVATE (self)->window = g_value_dup_object (value);
      break;

    case PROP_ERROR:
      inv_work_dialog_set_error (self, g_value_get_string (value));
      break;

    case PROP_NARROW:
      GET_PRIVATE (self)->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_work_dialog_dispose (GObject *object)
{
  InvWorkDialogPrivate *priv = GET_PRIVATE (INV_WORK_DIALOG (object));

  stop_finding (INV_WORK_DIALOG (object));
  g_clear_object (&priv->window);
  g_clear_object (&priv->task);

  G_OBJECT_CLASS (inv_work_dialog_parent_class)->dispose (object);
}

static void
inv_work_dialog_finalize (GObject *object)
{
  g_free (GET_PRIVATE (INV_WORK_DIALOG (object))->error);

  G_OBJECT_CLASS (inv_work_dialog_parent_class)->finalize (object);
}

static void
inv_work_dialog_class_init (InvWorkDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_work_dialog_get_property;
  object_class->set_property = inv_work_dialog_set_property;
  object_class->dispose = inv_work_dialog_dispose;
  object_class->finalize = inv_work_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->close_attempt = inv_work_dialog_close_attempt;
  ADW_DIALOG_CLASS (klass)->closed = inv_work_dialog_closed;

  properties[PROP_WINDOW] = g_param_spec_object ("window", NULL, NULL, INV_TYPE_WINDOW,
                                                 writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, writable);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_work_dialog_init (InvWorkDialog *self)
{
  g_signal_connect (self, "notify::root", G_CALLBACK (root_cb), NULL);
}

InvWindow *
inv_work_dialog_get_window (InvWorkDialog *self)
{
  g_return_val_if_fail (INV_IS_WORK_DIALOG (self), NULL);

  return GET_PRIVATE (self)->window;
}

void
inv_work_dialog_run (InvWorkDialog *self,
                     const char *title,
                     guint64 n_dids,
                     InvSeatFunc func,
                     void *data,
                     GDestroyNotify free_data)
{
  g_return_if_fail (INV_IS_WORK_DIALOG (self));
  g_return_if_fail (!inv_work_dialog_is_busy (self));

  InvWindow *window = GET_PRIVATE (self)->window;

  stop_finding (self);
  inv_work_dialog_set_error (self, NULL);
  set_task (self, inv_tasks_write_async (inv_window_get_tasks (window), inv_window_get_inventory (window),
                                         title, func, data, free_data, ran_cb, g_object_ref (self)));
  if (n_dids > INV_WORK_DIALOG_MANY)
    {
      GET_PRIVATE (self)->has_left = TRUE;
      adw_dialog_force_close (ADW_DIALOG (self));
    }
}

void
inv_work_dialog_find (InvWorkDialog *self,
                      InvSeatFunc func,
                      void *data,
                      GDestroyNotify free_data,
                      InvWorkDialogFound found)
{
  g_return_if_fail (INV_IS_WORK_DIALOG (self));

  InvWorkDialogPrivate *priv = GET_PRIVATE (self);

  stop_finding (self);
  priv->finding = g_cancellable_new ();
  priv->found = found;
  inv_inventory_read_async (inv_window_get_inventory (priv->window), func, data, free_data, priv->finding,
                            found_cb, g_object_ref (self));
}

void
inv_work_dialog_cancel (InvWorkDialog *self)
{
  g_return_if_fail (INV_IS_WORK_DIALOG (self));

  if (inv_work_dialog_is_busy (self))
    inv_task_cancel (GET_PRIVATE (self)->task);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

gboolean
inv_work_dialog_is_busy (InvWorkDialog *self)
{
  g_return_val_if_fail (INV_IS_WORK_DIALOG (self), FALSE);

  return GET_PRIVATE (self)->task != NULL;
}

const char *
inv_work_dialog_get_error (InvWorkDialog *self)
{
  g_return_val_if_fail (INV_IS_WORK_DIALOG (self), NULL);

  return GET_PRIVATE (self)->error;
}

void
inv_work_dialog_set_error (InvWorkDialog *self, const char *error)
{
  g_return_if_fail (INV_IS_WORK_DIALOG (self));

  if (!g_set_str (&GET_PRIVATE (self)->error, error))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  update (self);
}
