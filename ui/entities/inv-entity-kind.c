/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of what the window says and shows of operators, resellers and
 * vendor batches. Their pages, dialogs and drop-downs all go by it.
 */

#include "config.h"

#include "inv-entity-kind.h"

#include "inv-count.h"
#include "inv-query.h"

#include <glib/gi18n.h>

static const InvEntityKind kinds[] = {
  {
      .entity = INV_ENTITY_OPERATOR,
      .page = "operators",
      .icon_name = "network-cellular-signal-excellent-symbolic",
      .title = N_ ("Operators"),
      .search = N_ ("Search operators"),
      .new_title = N_ ("New Operator"),
      .edit_title = N_ ("Edit Operator"),
      .new_entry = N_ ("New Operator…"),
      .new_named = N_ ("New Operator “{name}”…"),
      .choose = N_ ("Choose an Operator"),
      .all = N_ ("All Operators"),
      .similar = N_ ("There is an operator “{name}”. Is that the one?"),
      .empty_title = N_ ("No Operators Yet"),
      .empty_text = N_ ("An operator is the provider that owns numbers. Every DID belongs to one."),
      .no_hits = N_ ("No Operators Found"),
      .created = N_ ("Operator “{name}” created"),
      .changed = N_ ("Operator “{name}” changed"),
      .deleted = N_ ("Operator “{name}” deleted"),
      .did_field = INV_FIELD_OPERATOR,
      .filter = "reseller",
      .detail = "reseller",
      .count = "dids",
      .columns = { { "id", 70 }, { "name", 240 }, { "dids", 96 }, { "reseller", 160 }, { "notes", -1 } },
  },
  {
      .entity = INV_ENTITY_RESELLER,
      .page = "resellers",
      .icon_name = "inv-resellers-symbolic",
      .title = N_ ("Resellers"),
      .search = N_ ("Search resellers"),
      .new_title = N_ ("New Reseller"),
      .edit_title = N_ ("Edit Reseller"),
      .new_entry = N_ ("New Reseller…"),
      .new_named = N_ ("New Reseller “{name}”…"),
      .choose = N_ ("No Reseller"),
      .all = N_ ("All Resellers"),
      .similar = N_ ("There is a reseller “{name}”. Is that the one?"),
      .empty_title = N_ ("No Resellers Yet"),
      .empty_text = N_ ("A reseller sells the numbers of the operators that are given to it."),
      .no_hits = N_ ("No Resellers Found"),
      .created = N_ ("Reseller “{name}” created"),
      .changed = N_ ("Reseller “{name}” changed"),
      .deleted = N_ ("Reseller “{name}” deleted"),
      .did_field = INV_FIELD_RESELLER,
      .filter = NULL,
      .detail = "notes",
      .count = "dids",
      .columns = { { "id", 70 }, { "name", 240 }, { "operators", 104 }, { "dids", 96 }, { "notes", -1 } },
  },
  {
      .entity = INV_ENTITY_BATCH,
      .page = "batches",
      .icon_name = "inv-batches-symbolic",
      .title = N_ ("Vendor Batches"),
      .search = N_ ("Search vendor batches"),
      .new_title = N_ ("New Vendor Batch"),
      .edit_title = N_ ("Edit Vendor Batch"),
      .new_entry = N_ ("New Vendor Batch…"),
      .new_named = N_ ("New Vendor Batch “{name}”…"),
      .choose = N_ ("No Vendor Batch"),
      .all = N_ ("All Vendor Batches"),
      .similar = N_ ("There is a vendor batch “{name}”. Is that the one?"),
      .empty_title = N_ ("No Vendor Batches Yet"),
      .empty_text = N_ ("A vendor batch holds numbers that came from an operator together."),
      .no_hits = N_ ("No Vendor Batches Found"),
      .created = N_ ("Vendor batch “{name}” created"),
      .changed = N_ ("Vendor batch “{name}” changed"),
      .deleted = N_ ("Vendor batch “{name}” deleted"),
      .did_field = INV_FIELD_BATCH,
      .filter = "operator",
      .detail = "operator",
      .count = "dids",
      .columns = { { "id", 70 }, { "name", 240 }, { "operator", 180 }, { "dids", 96 }, { "notes", -1 } },
  },
};

const InvEntityKind *
inv_entity_kind_get (InvEntity entity)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].entity == entity)
      return &kinds[i];

  return NULL;
}

char *
inv_entity_kind_count (const InvEntityKind *self, gulong count)
{
  g_autofree char *text = inv_count_to_text (count);

  switch (self->entity)
    {
    case INV_ENTITY_OPERATOR:
      return g_strdup_printf (ngettext ("%s operator", "%s operators", count), text);

    case INV_ENTITY_RESELLER:
      return g_strdup_printf (ngettext ("%s reseller", "%s resellers", count), text);

    case INV_ENTITY_BATCH:
      return g_strdup_printf (ngettext ("%s vendor batch", "%s vendor batches", count), text);

    case INV_ENTITY_CLIENT:
    case INV_ENTITY_ACCOUNT:
    case INV_ENTITY_PACKAGE:
    case INV_ENTITY_DESTINATION:
    case INV_ENTITY_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
inv_entity_kind_make_query (const InvEntityKind *self, const char *name)
{
  InvMatch match = { .kind = INV_MATCH_VALUE, .low = inv_value_from_text (name) };
  InvCondition condition = { .field = self->did_field, .matches = &match, .n_matches = 1 };
  g_autoptr (InvQuery) all = inv_query_new_all ();
  g_autoptr (InvQuery) query = inv_query_new_with (all, &condition);

  return inv_query_to_text (query, INV_QUERY_MODE_SEARCH);
}
