/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an inventory can be called: its name is that of a file. */

#include "config.h"

#include "inv-inventory-name.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What disks of one kind or another refuse in the name of a file. */
#define FORBIDDEN "/\\:*?\"<>|"

char *
inv_inventory_name_clean (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *name = inv_name_clean (text, -1, error);
  const char *forbidden;

  if (name == NULL)
    return NULL;

  forbidden = strpbrk (name, FORBIDDEN);
  if (forbidden != NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("The name of an inventory cannot have “%c” in it. Leave it out."), *forbidden);
      return NULL;
    }

  if (name[0] == '.')
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID,
                           _ ("The name of an inventory cannot begin with a dot."));
      return NULL;
    }

  if (strlen (name) > INV_INVENTORY_NAME_MAX)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, _ ("This name is too long. Shorten it."));
      return NULL;
    }

  return g_steal_pointer (&name);
}

char *
inv_inventory_name_of_file (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  char *name = g_filename_display_basename (path);

  if (g_str_has_suffix (name, INV_INVENTORY_SUFFIX))
    name[strlen (name) - strlen (INV_INVENTORY_SUFFIX)] = '\0';

  return name;
}

static void
cut_to_size (char *name)
{
  char *end = name + INV_INVENTORY_NAME_MAX;

  if (strlen (name) <= INV_INVENTORY_NAME_MAX)
    return;

  /* Not within a character. */
  *g_utf8_find_prev_char (name, end + 1) = '\0';
}

char *
inv_inventory_name_from_foreign (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autofree char *given = inv_inventory_name_of_file (path);
  g_autofree char *name = NULL;
  const char *begin;

  g_strdelimit (given, FORBIDDEN, ' ');
  for (char *c = given; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  cut_to_size (given);

  for (begin = given; *begin == '.' || *begin == ' '; begin++)
    ;
  name = inv_inventory_name_clean (begin, NULL);

  /* Translators: the name of an inventory whose file has no name that can be used. */
  return name != NULL ? g_steal_pointer (&name) : g_strdup (_ ("Inventory"));
}
