/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of DIDs says: closures that its template binds to. The first
 * argument is the widget that binds.
 */

#include "config.h"

#include "inv-count.h"
#include "inv-did-page-private.h"
#include "inv-number.h"
#include "inv-query.h"

#include <glib/gi18n.h>

static char *
choose (void *widget, gboolean condition, const char *if_true, const char *if_false)
{
  return g_strdup (condition ? if_true : if_false);
}

static gboolean
is_text (void *widget, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
is_either (void *widget, gboolean a, gboolean b)
{
  return a || b;
}

/* A narrow window has the buttons of an empty inventory at its foot. */
static gboolean
has_bars (void *widget, gboolean blank, gboolean narrow)
{
  return narrow || !blank;
}

/* The words of buttons, which go where there is no room for them. */
static char *
describe_new (void *widget, gboolean compact)
{
  return g_strdup (compact ? "" : C_ ("New DIDs", "New"));
}

static char *
describe_import (void *widget, gboolean compact)
{
  return g_strdup (compact ? "" : C_ ("a file", "Import"));
}

static char *
describe_export (void *widget, gboolean compact)
{
  return g_strdup (compact ? "" : C_ ("to a file", "Export"));
}

/* A narrow window says the count in its title, and has its buttons here. */
static char *
choose_bar (void *widget, gboolean narrow, guint n_selected)
{
  if (n_selected > 0)
    return g_strdup ("selection");

  return g_strdup (narrow ? "narrow" : "count");
}

static char *
describe_found (void *widget, guint n_found, gboolean ready, gboolean filtered)
{
  g_autofree char *count = inv_count_to_text (n_found);

  if (!ready)
    return g_strdup ("");

  if (filtered)
    return g_strdup_printf (ngettext ("%s DID found", "%s DIDs found", n_found), count);

  return g_strdup_printf (ngettext ("%s DID", "%s DIDs", n_found), count);
}

static char *
describe_found_briefly (void *widget, guint n_found, gboolean ready)
{
  g_autofree char *count = inv_count_to_text (n_found);

  return ready ? g_strdup_printf (ngettext ("%s found", "%s found", n_found), count) : g_strdup ("");
}

static char *
describe_selected (void *widget, guint n_selected)
{
  g_autofree char *count = inv_count_to_text (n_selected);

  return g_strdup_printf (ngettext ("%s selected", "%s selected", n_selected), count);
}

static char *
describe_selected_of (void *widget, guint n_found)
{
  g_autofree char *count = inv_count_to_text (n_found);

  return g_strdup_printf (ngettext ("of %s found", "of %s found", n_found), count);
}

static char *
describe_undo (void *widget, const char *step)
{
  return step != NULL ? g_strdup_printf (_ ("Undo: %s"), step) : g_strdup (_ ("Undo"));
}

static char *
describe_sort (void *widget, const char *text)
{
  InvSort sort;

  if (text == NULL || !inv_sort_parse (&sort, text, NULL))
    return g_strdup ("");

  return g_strdup_printf (_ ("Sorted by %s"), inv_field_get_label (sort.field));
}

static char *
describe_places (void *widget, guint n_operators, guint n_countries)
{
  g_autofree char *operator_count = inv_count_to_text (n_operators);
  g_autofree char *country_count = inv_count_to_text (n_countries);
  g_autofree char *operators = g_strdup_printf (ngettext ("%s operator", "%s operators", n_operators),
                                                operator_count);
  g_autofree char *countries = g_strdup_printf (ngettext ("%s country", "%s countries", n_countries),
                                                country_count);

  if (n_countries == 0)
    return n_operators > 0 ? g_steal_pointer (&operators) : g_strdup ("");

  return g_strdup_printf (C_ ("operators and countries", "%s · %s"), operators, countries);
}

static char *
describe_query (void *widget, InvQuery *query)
{
  g_autofree char *text = inv_query_to_text (query, INV_QUERY_MODE_SEARCH);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return g_strdup_printf (_ ("Nothing matches “%s”."), escaped);
}

/* Whether what is searched for is a number that could be created. */
static gboolean
is_number (void *widget, const char *text)
{
  char number[INV_NUMBER_SIZE];

  return text != NULL && inv_number_parse (text, -1, number, NULL, NULL);
}

static char *
describe_create (void *widget, const char *text)
{
  char number[INV_NUMBER_SIZE];

  if (text == NULL || !inv_number_parse (text, -1, number, NULL, NULL))
    return g_strdup ("");

  return g_strdup_printf (_ ("Create %s"), number);
}

/* In a narrow window the panel of Advanced Search covers all, else it has its own width.
 * What templates call double is a float.
 */
static float
get_panel_width (void *widget, gboolean narrow)
{
  return narrow ? 1000 : 336;
}

static float
get_panel_fraction (void *widget, gboolean narrow)
{
  return narrow ? 1 : 0.25f;
}

void
inv_did_page_bind_closures (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, is_either);
  gtk_widget_class_bind_template_callback (widget_class, has_bars);
  gtk_widget_class_bind_template_callback (widget_class, describe_new);
  gtk_widget_class_bind_template_callback (widget_class, describe_import);
  gtk_widget_class_bind_template_callback (widget_class, describe_export);
  gtk_widget_class_bind_template_callback (widget_class, choose_bar);
  gtk_widget_class_bind_template_callback (widget_class, describe_found);
  gtk_widget_class_bind_template_callback (widget_class, describe_found_briefly);
  gtk_widget_class_bind_template_callback (widget_class, describe_selected);
  gtk_widget_class_bind_template_callback (widget_class, describe_selected_of);
  gtk_widget_class_bind_template_callback (widget_class, describe_undo);
  gtk_widget_class_bind_template_callback (widget_class, describe_sort);
  gtk_widget_class_bind_template_callback (widget_class, describe_places);
  gtk_widget_class_bind_template_callback (widget_class, describe_query);
  gtk_widget_class_bind_template_callback (widget_class, is_number);
  gtk_widget_class_bind_template_callback (widget_class, describe_create);
  gtk_widget_class_bind_template_callback (widget_class, get_panel_fraction);
  gtk_widget_class_bind_template_callback (widget_class, get_panel_width);
}
