/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What typed numbers come to. A look at them reads the text and the inventory in the inventory's thread; the card shows
 * what the last look found until the next one has something to say. */

#include "config.h"

#include "inv-numbers-card.h"

#include "inv-count.h"
#include "inv-number-text.h"

#include <glib/gi18n.h>

/* So long after the last key a person seems to look up. */
#define LOOK_AFTER_MS 150

/* A look at a text.
 *
 * text: numbers and ranges, as typed
 * numbers: what it says
 * is_blank: whether it says nothing at all
 * error: what is wrong with it
 * result: what creating the numbers would come to, if nothing is wrong
 * mended: the text that was most likely meant, if something is wrong
 * n_mended: how many entries of it are other than in the text
 * suggestion: what the first of them is there
 *
 * It counts references: the inventory's thread fills it, the card keeps it.
 */
typedef struct
{
  char *text;
  InvNumberList *numbers;
  gboolean is_blank;
  GError *error;
  InvDidCreateResult result;
  char *mended;
  guint n_mended;
  char *suggestion;
} Look;

struct _InvNumbersCard
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *count_label;
  GtkLabel *unit_label;
  GtkLabel *first_label;
  GtkLabel *last_label;
  GtkLabel *created_label;
  GtkWidget *existing_box;
  GtkLabel *existing_label;
  GtkButton *existing_button;
  GtkWidget *remark_box;
  GtkLabel *remark_label;
  GtkLabel *error_label;
  GtkButton *mend_button;

  InvInventory *inventory;
  char *text;
  Look *look;
  guint wait_id;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (InvNumbersCard, inv_numbers_card, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MEND,
  SIGNAL_SHOW_EXISTING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_look (void *data)
{
  Look *look = data;

  g_free (look->text);
  g_clear_pointer (&look->numbers, inv_number_list_unref);
  g_clear_error (&look->error);
  g_free (look->mended);
  g_free (look->suggestion);
}

static void
look_unref (void *look)
{
  g_atomic_rc_box_release_full (look, clear_look);
}

/* On the inventory's thread. What is wrong with the numbers is what a look finds, and no failure of it. */
static gboolean
look_at_numbers (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Look *look = data;

  look->numbers = inv_number_list_parse (look->text, -1);
  look->is_blank = inv_number_list_get_n_entries (look->numbers) == 0;
  if (look->is_blank)
    return TRUE;

  if (inv_number_list_check (look->numbers, &look->error))
    return inv_did_create_preview (inv_store_get_connection (store), look->numbers, progress, &look->result,
                                   error);

  look->mended = inv_number_list_mend (look->numbers, &look->n_mended, &look->suggestion);
  return TRUE;
}

/* Numbers of any size stand in these sentences as their own text. */
static void
set_counted (GtkLabel *label, const char *format, guint64 count)
{
  g_autofree char *shown = inv_count_to_text (count);
  g_autofree char *bold = g_strdup_printf ("<b>%s</b>", shown);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", bold, 1);
  gtk_label_set_label (label, text->str);
}

static void
show_existing (InvNumbersCard *self, guint64 n_existing)
{
  g_autofree char *count = inv_count_to_text (n_existing);
  g_autofree char *button = g_strdup_printf (_ ("Show the %s"), count);

  gtk_widget_set_visible (self->existing_box, n_existing > 0);
  set_counted (self->existing_label,
               ngettext ("%s is in the inventory already and stays as it is",
                         "%s are in the inventory already and stay as they are", n_existing),
               n_existing);
  gtk_button_set_label (self->existing_button, button);
}

static void
show_remarks (InvNumbersCard *self, guint64 n_repeated, InvNumberNotices notices)
{
  g_autoptr (GString) remarks = g_string_new (NULL);
  g_autofree char *count = inv_count_to_text (n_repeated);

  if (n_repeated > 0)
    g_string_append_printf (remarks,
                            ngettext ("%s was given more than once and counts once.",
                                      "%s were given more than once and count once.", n_repeated),
                            count);
  if (notices & INV_NUMBER_NOTICE_LETTERS)
    g_string_append_printf (remarks, "%s%s", remarks->len > 0 ? " " : "",
                            _ ("Letters became the digits of the telephone keypad."));
  if (notices & INV_NUMBER_NOTICE_FRACTION)
    g_string_append_printf (remarks, "%s%s", remarks->len > 0 ? " " : "",
                            _ ("Fractions of zeros were dropped."));

  gtk_widget_set_visible (self->remark_box, remarks->len > 0);
  gtk_label_set_label (self->remark_label, remarks->str);
}

static void
show_result (InvNumbersCard *self, const Look *look)
{
  const InvDidCreateResult *result = &look->result;
  g_autofree char *count = inv_count_to_text (result->asked);
  g_autofree char *first = inv_number_to_text (result->first);
  g_autofree char *last = inv_number_to_text (result->last);

  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->unit_label, ngettext ("number", "numbers", result->asked));
  gtk_label_set_label (self->first_label, first);
  gtk_label_set_label (self->last_label, last);
  set_counted (self->created_label, ngettext ("%s will be created", "%s will be created", result->created),
               result->created);
  show_existing (self, result->existing);
  show_remarks (self, result->repeated, inv_number_list_get_notices (look->numbers));
  gtk_stack_set_visible_child_name (self->stack, "numbers");
}

static void
show_error (InvNumbersCard *self, const Look *look)
{
  g_autofree char *mend = NULL;

  if (look->n_mended == 1)
    mend = g_strdup_printf (_ ("Use %s"), look->suggestion);
  else
    mend = g_strdup_printf (ngettext ("Put %u Entry Right", "Put %u Entries Right", look->n_mended),
                            look->n_mended);

  gtk_label_set_label (self->error_label, look->error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->mend_button), look->mended != NULL);
  gtk_button_set_label (self->mend_button, mend);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
show_look (InvNumbersCard *self, Look *look)
{
  g_clear_pointer (&self->look, look_unref);
  self->look = g_atomic_rc_box_acquire (look);

  gtk_widget_set_visible (GTK_WIDGET (self), look->error != NULL || !look->is_blank);
  if (look->error != NULL)
    show_error (self, look);
  else if (!look->is_blank)
    show_result (self, look);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
looked_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvNumbersCard) self = user_data;
  g_autoptr (GError) error = NULL;
  Look *look = NULL;
  gboolean is_done = inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &look, &error);

  if (!inv_seat_is_awaited (result, self->cancellable))
    return;

  g_clear_object (&self->cancellable);
  if (!is_done && look->error == NULL)
    look->error = g_steal_pointer (&error);
  show_look (self, look);
}

static void
look_now (InvNumbersCard *self)
{
  Look *begun = g_atomic_rc_box_new0 (Look);

  begun->text = g_strdup (self->text);
  self->cancellable = g_cancellable_new ();
  inv_inventory_read_async (self->inventory, look_at_numbers, begun, look_unref, self->cancellable, looked_cb,
                            g_object_ref (self));
}

static void
look_cb (void *user_data)
{
  InvNumbersCard *self = user_data;

  self->wait_id = 0;
  look_now (self);
}

static void
stop_looking (InvNumbersCard *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
look_later (InvNumbersCard *self)
{
  stop_looking (self);
  if (self->inventory != NULL && self->text != NULL)
    self->wait_id = g_timeout_add_once (LOOK_AFTER_MS, look_cb, self);
}

static void
mend_cb (InvNumbersCard *self)
{
  g_autofree char *mended = g_strdup (self->look->mended);

  g_signal_emit (self, signals[SIGNAL_MEND], 0, mended);
}

static void
show_existing_cb (InvNumbersCard *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_EXISTING], 0);
}

static void
inv_numbers_card_dispose (GObject *object)
{
  InvNumbersCard *self = INV_NUMBERS_CARD (object);

  inv_numbers_card_set_inventory (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_NUMBERS_CARD);

  G_OBJECT_CLASS (inv_numbers_card_parent_class)->dispose (object);
}

static void
inv_numbers_card_finalize (GObject *object)
{
  InvNumbersCard *self = INV_NUMBERS_CARD (object);

  g_free (self->text);
  g_clear_pointer (&self->look, look_unref);

  G_OBJECT_CLASS (inv_numbers_card_parent_class)->finalize (object);
}

static void
inv_numbers_card_class_init (InvNumbersCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = inv_numbers_card_dispose;
  object_class->finalize = inv_numbers_card_finalize;

  /**
   * InvNumbersCard::changed:
   *
   * It says something else than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  /**
   * InvNumbersCard::mend:
   * @text: the text that was most likely meant
   *
   * The person wants the text put right.
   */
  signals[SIGNAL_MEND] = g_signal_new ("mend", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);

  /**
   * InvNumbersCard::show-existing:
   *
   * The person wants to see the DIDs that have some of the numbers.
   */
  signals[SIGNAL_SHOW_EXISTING] = g_signal_new ("show-existing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/edit/inv-numbers-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, stack);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, count_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, unit_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, first_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, last_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, created_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, existing_box);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, existing_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, existing_button);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, remark_box);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, remark_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, error_label);
  gtk_widget_class_bind_template_child (widget_class, InvNumbersCard, mend_button);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_existing_cb);
}

static void
inv_numbers_card_init (InvNumbersCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
inv_numbers_card_set_inventory (InvNumbersCard *self, InvInventory *inventory)
{
  g_return_if_fail (INV_IS_NUMBERS_CARD (self));

  if (self->inventory != NULL)
    g_signal_handlers_disconnect_by_func (self->inventory, look_later, self);
  stop_looking (self);
  g_set_object (&self->inventory, inventory);
  if (inventory != NULL)
    g_signal_connect_object (inventory, "changed", G_CALLBACK (look_later), self, G_CONNECT_SWAPPED);
  look_later (self);
}

void
inv_numbers_card_set_text (InvNumbersCard *self, char *text)
{
  g_return_if_fail (INV_IS_NUMBERS_CARD (self));
  g_return_if_fail (text != NULL);

  g_free (self->text);
  self->text = text;
  look_later (self);
}

gboolean
inv_numbers_card_is_current (InvNumbersCard *self)
{
  g_return_val_if_fail (INV_IS_NUMBERS_CARD (self), FALSE);

  return self->look != NULL && g_strcmp0 (self->look->text, self->text) == 0;
}

static gboolean
is_good (InvNumbersCard *self)
{
  return self->look != NULL && self->look->error == NULL && !self->look->is_blank;
}

InvNumberList *
inv_numbers_card_get_numbers (InvNumbersCard *self)
{
  g_return_val_if_fail (INV_IS_NUMBERS_CARD (self), NULL);

  return is_good (self) ? self->look->numbers : NULL;
}

const InvDidCreateResult *
inv_numbers_card_get_result (InvNumbersCard *self)
{
  g_return_val_if_fail (INV_IS_NUMBERS_CARD (self), NULL);

  return is_good (self) ? &self->look->result : NULL;
}
