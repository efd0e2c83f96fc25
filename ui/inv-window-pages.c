/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window, in the order of the sidebar. */

#include "config.h"

#include "inv-did-page.h"
#include "inv-window-private.h"

#include <glib/gi18n.h>

static const InvPageInfo infos[] = {
  { "dids", N_ ("DIDs"), "input-dialpad-symbolic", INV_SIDEBAR_SECTION_TOP, inv_did_page_get_type },
};

const InvPageInfo *
inv_window_get_page_infos (gsize *n_infos)
{
  *n_infos = G_N_ELEMENTS (infos);

  return infos;
}

const InvPageInfo *
inv_window_find_page_info (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (infos); i++)
    if (g_str_equal (infos[i].name, name))
      return &infos[i];

  return NULL;
}
