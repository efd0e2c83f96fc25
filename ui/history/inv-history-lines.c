/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of a history. How many there are, and of what kind, is known only when
 * they are shown, so each is a small widget made then.
 */

#include "config.h"

#include "inv-history-lines.h"

#include "inv-count.h"
#include "inv-history-line.h"
#include "inv-status-pill.h"

#include <glib/gi18n.h>

/* What is told faintly. In markup there is no style class. */
#define FAINT "alpha=\"70%%\""

struct _InvHistoryLines
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (InvHistoryLines, inv_history_lines, ADW_TYPE_BIN)

static GtkWidget *
make_pill (int status)
{
  GtkWidget *pill = inv_status_pill_new ();

  inv_status_pill_set_status (INV_STATUS_PILL (pill), status);

  return pill;
}

static GtkWidget *
make_statuses (const InvHistoryLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), make_pill (line->old_status));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("›"));
  gtk_box_append (GTK_BOX (box), make_pill (line->new_status));

  return box;
}

/* Nothing is told as such: a field without a value was, or became, *none*. */
static char *
make_markup (const InvHistoryLine *line)
{
  const char *none = C_ ("value of a field", "none");

  if (line->text != NULL)
    return g_markup_printf_escaped ("<b>%s</b>  %s", line->label, line->text);

  if (line->kind != INV_HISTORY_CHANGED)
    return g_markup_printf_escaped ("<b>%s</b>", line->label);

  return g_markup_printf_escaped ("<b>%s</b>  <span " FAINT ">%s</span>  ›  %s", line->label,
                                  line->old_text != NULL ? line->old_text : none,
                                  line->new_text != NULL ? line->new_text : none);
}

static GtkWidget *
make_text (const InvHistoryLine *line)
{
  g_autofree char *markup = make_markup (line);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static GtkWidget *
make_count (gint64 count)
{
  g_autofree char *text = inv_count_to_text (count);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

static GtkWidget *
make_line (const InvHistoryLine *line)
{
  gboolean is_status = line->old_status >= 0 && line->new_status >= 0;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *what = is_status ? make_statuses (line) : make_text (line);

  gtk_widget_set_hexpand (what, TRUE);
  gtk_box_append (GTK_BOX (box), what);
  if (line->kind == INV_HISTORY_CHANGED && line->count > 1)
    gtk_box_append (GTK_BOX (box), make_count (line->count));

  return box;
}

static void
inv_history_lines_class_init (InvHistoryLinesClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "historylines");
}

static void
inv_history_lines_init (InvHistoryLines *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
inv_history_lines_set_lines (InvHistoryLines *self, GPtrArray *lines)
{
  g_return_if_fail (INV_IS_HISTORY_LINES (self));

  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    gtk_box_append (self->box, make_line (g_ptr_array_index (lines, i)));
}
