/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window, in the order of the sidebar. */

#include "config.h"

#include "inv-did-page.h"
#include "inv-entity-page.h"
#include "inv-history-page.h"
#include "inv-window-private.h"

#include <glib/gi18n.h>

static gint64
get_n_operators (InvTotals *totals)
{
  return inv_totals_get_n_entities (totals, INV_ENTITY_OPERATOR);
}

static gint64
get_n_batches (InvTotals *totals)
{
  return inv_totals_get_n_entities (totals, INV_ENTITY_BATCH);
}

static gint64
get_n_resellers (InvTotals *totals)
{
  return inv_totals_get_n_entities (totals, INV_ENTITY_RESELLER);
}

static const InvPageInfo infos[] = {
  { "dids", N_ ("DIDs"), "input-dialpad-symbolic", INV_SIDEBAR_SECTION_TOP, inv_did_page_get_type,
    inv_totals_get_n_dids },
  { "operators", N_ ("Operators"), "network-cellular-signal-excellent-symbolic", INV_SIDEBAR_SECTION_SUPPLY,
    inv_operator_page_get_type, get_n_operators },
  { "batches", N_ ("Vendor Batches"), "inv-batches-symbolic", INV_SIDEBAR_SECTION_SUPPLY,
    inv_batch_page_get_type, get_n_batches },
  { "resellers", N_ ("Resellers"), "inv-resellers-symbolic", INV_SIDEBAR_SECTION_SALES,
    inv_reseller_page_get_type, get_n_resellers },
  { "history", N_ ("History"), "document-open-recent-symbolic", INV_SIDEBAR_SECTION_LOG,
    inv_history_page_get_type, NULL },
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

const char *
inv_window_get_page_accelerator (gsize index)
{
  static const char *const accelerators[] = {
    "<Alt>1", "<Alt>2", "<Alt>3", "<Alt>4", "<Alt>5", "<Alt>6", "<Alt>7", "<Alt>8", "<Alt>9",
  };

  return index < G_N_ELEMENTS (accelerators) ? accelerators[index] : NULL;
}

void
inv_window_add_page_keys (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      const char *accelerators[] = { inv_window_get_page_accelerator (i), NULL };
      g_autofree char *action = g_strconcat ("win.show-page::", infos[i].name, NULL);

      gtk_application_set_accels_for_action (application, action, accelerators);
    }
}
