/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of DIDs says: closures that its template binds to. The first
 * argument is the widget that binds.
 */

#include "config.h"

#include "inv-count.h"
#include "inv-did-page-private.h"
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
is_some (void *widget, guint count)
{
  return count > 0;
}

static gboolean
is_either (void *widget, gboolean a, gboolean b)
{
  return a || b;
}

/* A narrow window says the count in its title. */
static gboolean
has_bottom_bar (void *widget, gboolean narrow, guint n_found, guint n_selected)
{
  return narrow ? n_selected > 0 : n_found > 0;
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
describe_search (void *widget, const char *search)
{
  g_autofree char *escaped = g_markup_escape_text (search != NULL ? search : "", -1);

  return g_strdup_printf (_ ("Nothing matches “%s”."), escaped);
}

void
inv_did_page_bind_closures (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, is_some);
  gtk_widget_class_bind_template_callback (widget_class, is_either);
  gtk_widget_class_bind_template_callback (widget_class, has_bottom_bar);
  gtk_widget_class_bind_template_callback (widget_class, describe_found);
  gtk_widget_class_bind_template_callback (widget_class, describe_found_briefly);
  gtk_widget_class_bind_template_callback (widget_class, describe_selected);
  gtk_widget_class_bind_template_callback (widget_class, describe_selected_of);
  gtk_widget_class_bind_template_callback (widget_class, describe_undo);
  gtk_widget_class_bind_template_callback (widget_class, describe_sort);
  gtk_widget_class_bind_template_callback (widget_class, describe_search);
}
