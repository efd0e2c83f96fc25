/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell of the table of DIDs. A jump over a million rows gives other DIDs to
 * some two thousand cells, of which two hundred are seen: so a cell that gets
 * one only notes it, and reads, lays out and watches it when it is drawn.
 */

#include "config.h"

#include "inv-did-cell.h"
#include "inv-number-text.h"
#include "inv-status-colors.h"
#include "inv-status.h"

#include <adwaita.h>

/* A pill: the dot in it, and what is left free beside dot and text. */
#define DOT_SIZE 8
#define DOT_GAP 6
#define PILL_PADDING 9
#define PILL_MARGIN 1
#define PILL_AROUND_TEXT (2 * PILL_PADDING + DOT_SIZE + DOT_GAP)

/* What is dimmed beside something else, in 65536ths. */
#define DIM_ALPHA (G_MAXUINT16 / 10 * 7)

struct _InvDidCell
{
  GtkWidget parent_instance;

  InvField field;
  InvDid *did;
  gulong watch;

  /* Made when it is first drawn; fresh while it says what the DID says. */
  PangoLayout *layout;
  gboolean fresh;
};

G_DEFINE_FINAL_TYPE (InvDidCell, inv_did_cell, GTK_TYPE_WIDGET)

static void
changed_cb (InvDid *did, InvDidCell *self)
{
  inv_did_cell_refresh (self);
}

static void
watch (InvDidCell *self)
{
  static guint changed_id;

  if (self->watch != 0)
    return;

  if (changed_id == 0)
    changed_id = g_signal_lookup ("changed", INV_TYPE_DID);
  self->watch = g_signal_connect_closure_by_id (self->did, changed_id, 0,
                                                g_cclosure_new (G_CALLBACK (changed_cb), self, NULL), FALSE);
}

static void
unwatch (InvDidCell *self)
{
  if (self->watch != 0)
    g_signal_handler_disconnect (self->did, self->watch);
  self->watch = 0;
}

/* The client with the account behind it, dimmed. */
static void
lay_out_client (InvDidCell *self)
{
  const char *client = inv_did_get_text (self->did, INV_FIELD_CLIENT);
  const char *account = inv_did_get_text (self->did, INV_FIELD_ACCOUNT);
  g_autofree char *text = g_strjoin (*account != '\0' ? "  " : "", client, account, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *dim = pango_attr_foreground_alpha_new (DIM_ALPHA);

  dim->start_index = strlen (client);
  pango_attr_list_insert (attributes, dim);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, text, -1);
}

static void
lay_out (InvDidCell *self)
{
  const char *text = inv_did_get_text (self->did, self->field);

  if (self->field == INV_FIELD_CLIENT)
    {
      lay_out_client (self);
      text = pango_layout_get_text (self->layout);
    }
  else if (self->field == INV_FIELD_DID)
    {
      g_autofree char *grouped = inv_number_to_text (text);

      pango_layout_set_text (self->layout, grouped, -1);
    }
  else
    {
      pango_layout_set_text (self->layout, text, -1);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Has the layout say what the DID says now. */
static void
prepare (InvDidCell *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (self->layout, TRUE);
      self->fresh = FALSE;
    }

  watch (self);
  if (!self->fresh)
    lay_out (self);
  self->fresh = TRUE;
}

static void
snapshot_text (InvDidCell *self, GtkSnapshot *snapshot, float x, int width, const GdkRGBA *color)
{
  int height;

  pango_layout_set_width (self->layout, MAX (width, 0) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x, (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
fill_round (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, bounds->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, bounds->size.height / 2);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

/* A dot and a word on a tint. In high contrast it has a border. */
static void
snapshot_pill (InvDidCell *self, GtkSnapshot *snapshot)
{
  const InvStatusColors *colors = inv_status_colors_get (inv_did_get_status (self->did));
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int text_width;
  int text_height;

  pango_layout_set_width (self->layout, MAX (width - PILL_AROUND_TEXT, 0) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);

  int pill_width = text_width + PILL_AROUND_TEXT;
  int pill_height = text_height + 2 * PILL_MARGIN;
  int x = is_rtl ? width - pill_width : 0;
  int y = (height - pill_height) / 2;
  int dot_x = is_rtl ? x + pill_width - PILL_PADDING - DOT_SIZE : x + PILL_PADDING;
  int text_x = is_rtl ? x + PILL_PADDING : x + PILL_PADDING + DOT_SIZE + DOT_GAP;
  graphene_rect_t pill = GRAPHENE_RECT_INIT (x, y, pill_width, pill_height);

  fill_round (snapshot, &pill, &colors->tint);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    draw_outline (snapshot, &pill, &colors->text);
  fill_round (snapshot, &GRAPHENE_RECT_INIT (dot_x, y + (pill_height - DOT_SIZE) / 2, DOT_SIZE, DOT_SIZE),
              &colors->solid);
  snapshot_text (self, snapshot, text_x, text_width + 1, &colors->text);
}

static void
inv_did_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  InvDidCell *self = INV_DID_CELL (widget);
  GdkRGBA color;

  if (self->did == NULL)
    return;

  prepare (self);
  if (self->field == INV_FIELD_STATUS && inv_did_get_status (self->did) >= 0)
    {
      snapshot_pill (self, snapshot);
    }
  else
    {
      gtk_widget_get_color (widget, &color);
      snapshot_text (self, snapshot, 0, gtk_widget_get_width (widget), &color);
    }
}

/* Whatever the text is, so that rows coming and going move nothing. The metrics
 * of a font are kept with it, while those of a context are made by shaping a
 * text each time.
 */
static void
inv_did_cell_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      PangoContext *context = gtk_widget_get_pango_context (widget);
      g_autoptr (PangoFont)
          font = pango_context_load_font (context, pango_context_get_font_description (context));
      PangoFontMetrics *metrics = pango_font_get_metrics (font, NULL);
      int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

      *minimum = *natural = height + 2 * PILL_MARGIN;
      pango_font_metrics_unref (metrics);
    }
}

static gboolean
inv_did_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  InvDidCell *self = INV_DID_CELL (widget);

  if (self->layout == NULL || !pango_layout_is_ellipsized (self->layout))
    return FALSE;

  gtk_tooltip_set_text (tooltip, pango_layout_get_text (self->layout));

  return TRUE;
}

static void
forget_layout (InvDidCell *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
inv_did_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (inv_did_cell_parent_class)->css_changed (widget, change);

  if (INV_DID_CELL (widget)->layout != NULL)
    pango_layout_context_changed (INV_DID_CELL (widget)->layout);
  gtk_widget_queue_draw (widget);
}

static void
inv_did_cell_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (inv_did_cell_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME
      || setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    forget_layout (INV_DID_CELL (widget));
}

static void
inv_did_cell_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (inv_did_cell_parent_class)->direction_changed (widget, before);

  forget_layout (INV_DID_CELL (widget));
}

static void
inv_did_cell_dispose (GObject *object)
{
  InvDidCell *self = INV_DID_CELL (object);

  inv_did_cell_set_did (self, NULL);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (inv_did_cell_parent_class)->dispose (object);
}

static void
inv_did_cell_class_init (InvDidCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inv_did_cell_dispose;

  widget_class->snapshot = inv_did_cell_snapshot;
  widget_class->measure = inv_did_cell_measure;
  widget_class->query_tooltip = inv_did_cell_query_tooltip;
  widget_class->css_changed = inv_did_cell_css_changed;
  widget_class->system_setting_changed = inv_did_cell_system_setting_changed;
  widget_class->direction_changed = inv_did_cell_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "didcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
inv_did_cell_init (InvDidCell *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
inv_did_cell_new (InvField field)
{
  InvDidCell *self = g_object_new (INV_TYPE_DID_CELL, NULL);

  self->field = field;

  return GTK_WIDGET (self);
}

void
inv_did_cell_set_did (InvDidCell *self, InvDid *did)
{
  g_return_if_fail (INV_IS_DID_CELL (self));

  if (self->did == did)
    return;

  unwatch (self);
  g_set_object (&self->did, did);
  self->fresh = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

InvDid *
inv_did_cell_get_did (InvDidCell *self)
{
  g_return_val_if_fail (INV_IS_DID_CELL (self), NULL);

  return self->did;
}

void
inv_did_cell_refresh (InvDidCell *self)
{
  g_return_if_fail (INV_IS_DID_CELL (self));

  self->fresh = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
inv_did_cell_measure_status (GtkWidget *table)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (table, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int widest = 0;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_MEDIUM));
  pango_layout_set_attributes (layout, attributes);
  for (InvStatus status = 0; status < INV_N_STATUSES; status++)
    {
      int width;

      pango_layout_set_text (layout, inv_status_get_label (status), -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest + PILL_AROUND_TEXT;
}
