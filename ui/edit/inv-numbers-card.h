/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-create.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_NUMBERS_CARD (inv_numbers_card_get_type ())

/**
 * InvNumbersCard:
 *
 * What the numbers that a person types come to: how many, the first and last,
 * how many are in the inventory already, or what is wrong with them and what
 * puts it right. It looks 150 ms after the text last changed, and again when
 * the inventory changes, not in the main thread.
 *
 * Its signals are `changed`, when it says something else than before; `mend`,
 * with the text that was most likely meant; and `show-existing`, when the
 * person wants to see the DIDs that have some of the numbers.
 */
G_DECLARE_FINAL_TYPE (InvNumbersCard, inv_numbers_card, INV, NUMBERS_CARD, AdwBin)

/**
 * inv_numbers_card_set_inventory:
 * @self: a card
 * @inventory: (nullable): where the numbers are looked for
 *
 * Sets the inventory.
 */
void inv_numbers_card_set_inventory (InvNumbersCard *self, InvInventory *inventory);

/**
 * inv_numbers_card_set_text:
 * @self: a card
 * @text: (transfer full): numbers and ranges, as typed
 *
 * Has it look at another text.
 */
void inv_numbers_card_set_text (InvNumbersCard *self, char *text);

/**
 * inv_numbers_card_is_current:
 * @self: a card
 *
 * Returns: whether what it says is of the text that it was given last
 */
gboolean inv_numbers_card_is_current (InvNumbersCard *self);

/**
 * inv_numbers_card_get_numbers:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the numbers, if they can be created
 */
InvNumberList *inv_numbers_card_get_numbers (InvNumbersCard *self);

/**
 * inv_numbers_card_get_result:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what creating them would come to, if
 *   they can be created
 */
const InvDidCreateResult *inv_numbers_card_get_result (InvNumbersCard *self);

G_END_DECLS
