/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-history-item.h"

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_EVENT (inv_history_event_get_type ())

/**
 * InvHistoryEvent:
 *
 * An entry in the history of a DID: its property `item`. One that concerned
 * more DIDs than this has a button with the action `did.show-step`, whose target is the
 * id of the step.
 */
G_DECLARE_FINAL_TYPE (InvHistoryEvent, inv_history_event, INV, HISTORY_EVENT, AdwBin)

G_END_DECLS
