/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-survey.h"
#include "inv-field-value.h"

G_BEGIN_DECLS

/**
 * inv_field_survey_to_text:
 * @survey: what some DIDs have in a field
 * @context: time zone and clock
 *
 * Says in a line what they have: *In Stock on all*, *Empty on all*, *Mixed: 30
 * on 9,120, 90 on 3,225*, *Mixed: 0.8 to 2.5*. Any thread.
 *
 * Returns: (transfer full): the line, translated
 */
char *inv_field_survey_to_text (const InvFieldSurvey *survey, const InvValueContext *context);

/**
 * inv_survey_value_to_text:
 * @field: a field
 * @value: a value that some DIDs have in it
 * @context: time zone and clock
 *
 * Writes a value so that [func@Inv.field_parse_value] reads it: what an editor
 * begins with. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *inv_survey_value_to_text (InvField field, const InvSurveyValue *value, const InvValueContext *context);

G_END_DECLS
