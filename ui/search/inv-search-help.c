/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search language by examples. */

#include "config.h"

#include "inv-search-help.h"

#include <glib/gi18n.h>

struct _InvSearchHelp
{
  GtkPopover parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (InvSearchHelp, inv_search_help, GTK_TYPE_POPOVER)

static const struct
{
  const char *example;
  const char *meaning;
} examples[] = {
  { "london", N_ ("in number, tag, notes or client") },
  { "\"main line\"", N_ ("two words, one after the other") },
  { "1205*", N_ ("numbers that begin so") },
  { "1800*VOIP", N_ ("letters as on the keypad") },
  { "status:hold,reserved", N_ ("one of several") },
  { "-tag:vip", N_ ("not so") },
  { "operator:north*", N_ ("names that begin so") },
  { "notes:none", N_ ("empty; “any” is the opposite") },
  { "did:1205..1209", N_ ("from here to there") },
  { "recurring-cost:>2.50", N_ ("more than; also <, <=, >=") },
  { "hold-until:today..today+7", N_ ("within a week") },
};

static void
inv_search_help_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_SEARCH_HELP);

  G_OBJECT_CLASS (inv_search_help_parent_class)->dispose (object);
}

static void
inv_search_help_class_init (InvSearchHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_search_help_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-search-help.ui");
  gtk_widget_class_bind_template_child (widget_class, InvSearchHelp, grid);
}

static void
inv_search_help_init (InvSearchHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      GtkWidget *example = gtk_label_new (examples[i].example);
      GtkWidget *meaning = gtk_label_new (_ (examples[i].meaning));

      gtk_label_set_xalign (GTK_LABEL (example), 0);
      gtk_widget_add_css_class (example, "monospace");
      gtk_label_set_xalign (GTK_LABEL (meaning), 0);
      gtk_label_set_wrap (GTK_LABEL (meaning), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (meaning), 20);
      gtk_widget_add_css_class (meaning, "dimmed");
      gtk_grid_attach (self->grid, example, 0, (int) i, 1, 1);
      gtk_grid_attach (self->grid, meaning, 1, (int) i, 1, 1);
    }
}

const char *
inv_search_help_get_example (guint position)
{
  return position < G_N_ELEMENTS (examples) ? examples[position].example : NULL;
}
