/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * InvFileChosen:
 * @widget: who asked
 * @file: what was chosen
 *
 * Goes on with the file that a person chose.
 */
typedef void (*InvFileChosen) (GtkWidget *widget, GFile *file);

/**
 * inv_file_chooser_open:
 * @widget: who asks; it may be gone before there is an answer
 * @title: what for
 * @chosen: called with the file, unless the person thinks better of it
 *
 * Asks for a table file to read.
 */
void inv_file_chooser_open (GtkWidget *widget, const char *title, InvFileChosen chosen);

/**
 * inv_file_chooser_save:
 * @widget: who asks; it may be gone before there is an answer
 * @title: what for
 * @name: the name to propose
 * @chosen: called with the file, unless the person thinks better of it
 *
 * Asks where to write a table file.
 */
void inv_file_chooser_save (GtkWidget *widget, const char *title, const char *name, InvFileChosen chosen);

G_END_DECLS
