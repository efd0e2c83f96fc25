/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of chips above the table of DIDs. The wheel scrolls it sideways
 * where it does not fit.
 */

#include "config.h"

#include "inv-status-chip.h"
#include "inv-status-chips.h"

/* How far a notch of the wheel goes, in pixels. */
#define WHEEL_STEP 60

struct _InvStatusChips
{
  AdwBin parent_instance;

  GtkBox *box;

  InvDidSearch *search;
  InvDidCounts *counts;
};

enum
{
  PROP_0,
  PROP_SEARCH,
  PROP_COUNTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvStatusChips, inv_status_chips, ADW_TYPE_BIN)

static InvStatusChip *
get_first_chip (InvStatusChips *self)
{
  return INV_STATUS_CHIP (gtk_widget_get_first_child (GTK_WIDGET (self->box)));
}

static InvStatusChip *
get_next_chip (InvStatusChip *chip)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (chip));

  return next != NULL ? INV_STATUS_CHIP (next) : NULL;
}

static void
show_statuses (InvStatusChips *self)
{
  guint statuses = self->search != NULL ? inv_did_search_get_statuses (self->search) : 0;

  for (InvStatusChip *chip = get_first_chip (self); chip != NULL; chip = get_next_chip (chip))
    {
      guint own = inv_status_chip_get_statuses (chip);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                    own != 0 ? (statuses & own) != 0 : statuses == 0);
    }
}

static guint64
count_statuses (InvStatusChips *self, guint statuses)
{
  return statuses == 0 ? inv_did_counts_get_total (self->counts)
                       : inv_did_counts_get (self->counts, g_bit_nth_lsf (statuses, -1));
}

static void
show_counts (InvStatusChips *self)
{
  if (self->counts == NULL || !inv_did_counts_is_ready (self->counts))
    return;

  for (InvStatusChip *chip = get_first_chip (self); chip != NULL; chip = get_next_chip (chip))
    inv_status_chip_set_count (chip, count_statuses (self, inv_status_chip_get_statuses (chip)));
}

/* A click on the only chip that is on switches it off. */
static void
chosen_cb (InvStatusChip *chip, gboolean add, InvStatusChips *self)
{
  guint own = inv_status_chip_get_statuses (chip);
  guint statuses = inv_did_search_get_statuses (self->search);

  if (own != 0 && (add || statuses == own))
    statuses ^= own;
  else
    statuses = own;

  inv_did_search_set_statuses (self->search, statuses);
  show_statuses (self);
}

static gboolean
scroll_cb (InvStatusChips *self, double dx, double dy)
{
  GtkScrolledWindow *scrolled_window = GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scrolled_window);
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (room <= 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * WHEEL_STEP);

  return GDK_EVENT_STOP;
}

static void
inv_status_chips_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvStatusChips *self = INV_STATUS_CHIPS (object);

  switch (prop_id)
    {
    case PROP_SEARCH:
      g_value_set_object (value, self->search);
      break;

    case PROP_COUNTS:
      g_value_set_object (value, self->counts);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_search (InvStatusChips *self, InvDidSearch *search)
{
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, show_statuses, self);
  g_set_object (&self->search, search);
  if (search != NULL)
    g_signal_connect_object (search, "notify::statuses", G_CALLBACK (show_statuses), self, G_CONNECT_SWAPPED);
  show_statuses (self);
}

static void
set_counts (InvStatusChips *self, InvDidCounts *counts)
{
  if (self->counts != NULL)
    g_signal_handlers_disconnect_by_func (self->counts, show_counts, self);
  g_set_object (&self->counts, counts);
  if (counts != NULL)
    g_signal_connect_object (counts, "changed", G_CALLBACK (show_counts), self, G_CONNECT_SWAPPED);
  show_counts (self);
}

static void
inv_status_chips_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvStatusChips *self = INV_STATUS_CHIPS (object);

  switch (prop_id)
    {
    case PROP_SEARCH:
      set_search (self, g_value_get_object (value));
      break;

    case PROP_COUNTS:
      set_counts (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_status_chips_dispose (GObject *object)
{
  InvStatusChips *self = INV_STATUS_CHIPS (object);

  set_counts (self, NULL);
  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, show_statuses, self);
  g_clear_object (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_STATUS_CHIPS);

  G_OBJECT_CLASS (inv_status_chips_parent_class)->dispose (object);
}

static void
inv_status_chips_class_init (InvStatusChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_status_chips_get_property;
  object_class->set_property = inv_status_chips_set_property;
  object_class->dispose = inv_status_chips_dispose;

  properties[PROP_SEARCH] = g_param_spec_object ("search", NULL, NULL, INV_TYPE_DID_SEARCH, flags);
  properties[PROP_COUNTS] = g_param_spec_object ("counts", NULL, NULL, INV_TYPE_DID_COUNTS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/dids/inv-status-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, InvStatusChips, box);
}

static void
add_chip (InvStatusChips *self, guint statuses)
{
  GtkWidget *chip = inv_status_chip_new (statuses);

  g_signal_connect_object (chip, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (self->box, chip);
}

static void
inv_status_chips_init (InvStatusChips *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_widget_init_template (GTK_WIDGET (self));

  add_chip (self, 0);
  for (int status = 0; status < INV_N_STATUSES; status++)
    add_chip (self, INV_STATUS_BIT (status));
  show_statuses (self);

  g_signal_connect_object (wheel, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}
