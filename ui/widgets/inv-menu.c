/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus that are declared in templates, for one of many things. */

#include "config.h"

#include "inv-menu.h"

static GMenuItem *
copy_item (GMenuModel *menu, int index, GVariant *target)
{
  GMenuItem *item = g_menu_item_new_from_model (menu, index);
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, index, G_MENU_LINK_SECTION);

  if (section != NULL)
    {
      g_autoptr (GMenuModel) copy = inv_menu_with_target (section, target);

      g_menu_item_set_section (item, copy);
    }
  else
    {
      g_menu_item_set_attribute_value (item, G_MENU_ATTRIBUTE_TARGET, target);
    }

  return item;
}

GMenuModel *
inv_menu_with_target (GMenuModel *menu, GVariant *target)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (target);
  GMenu *copy = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuItem) item = copy_item (menu, i, held);

      g_menu_append_item (copy, item);
    }

  return G_MENU_MODEL (copy);
}
