/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of fields, and how to find a field in it by what people call it. */

#include "config.h"

#include "inv-error.h"
#include "inv-field.h"
#include "inv-suggest.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SETTABLE (INV_FIELD_FLAG_IMPORT | INV_FIELD_FLAG_EDIT | INV_FIELD_FLAG_MASS_EDIT)
#define AT_BIRTH (SETTABLE | INV_FIELD_FLAG_CREATE)
#define COLUMN INV_FIELD_FLAG_DEFAULT_COLUMN
#define MANDATORY INV_FIELD_FLAG_MANDATORY

#define MAX_DAYS 36500
#define MAX_COUNT G_MAXINT32

static const InvFieldChoice product_status_choices[] = {
  { 1, "active", NC_ ("product status", "Active") },
  { 0, "inactive", NC_ ("product status", "Inactive") },
  { 0, NULL, NULL },
};

static const InvFieldChoice billing_type_choices[] = {
  { 0, "one-time", NC_ ("billing type", "One Time") },
  { 1, "recurring", NC_ ("billing type", "Recurring") },
  { 0, NULL, NULL },
};

static const InvFieldInfo fields[INV_N_FIELDS] = {
  [INV_FIELD_ID] = {
    .name = "id", .label = N_("ID"), .type = INV_FIELD_TYPE_ID, .flags = COLUMN | MANDATORY,
    .table = "did", .column = "id",
  },
  [INV_FIELD_STATUS] = {
    .name = "status", .label = N_("Status"), .type = INV_FIELD_TYPE_STATUS, .flags = AT_BIRTH | COLUMN | MANDATORY,
    .table = "did", .column = "status",
    .aliases = "didstatus|numberstatus|state",
  },
  [INV_FIELD_OPERATOR] = {
    .name = "operator", .label = N_("Operator"), .type = INV_FIELD_TYPE_NAME, .flags = AT_BIRTH | COLUMN | MANDATORY,
    .table = "did", .column = "operator_id", .reference = "operator",
    .aliases = "operatorname|operators|provider|providername|vendor|vendorname|supplier|suppliername|carrier|carriername|telco",
  },
  [INV_FIELD_DID] = {
    .name = "did", .label = N_("DID"), .type = INV_FIELD_TYPE_NUMBER,
    .flags = INV_FIELD_FLAG_IMPORT | INV_FIELD_FLAG_EDIT | INV_FIELD_FLAG_CREATE | COLUMN | MANDATORY,
    .table = "did", .column = "number",
    .aliases = "didnumber|didnumbers|dids|ddi|ddinumber|number|numbers|num|phone|phonenumber|phoneno|telephone|telephonenumber|"
               "telephoneno|tel|telno|telnumber|tn|msisdn|e164|e164number|line|callerid|range|numberrange|didrange",
  },
  [INV_FIELD_TAG] = {
    .name = "tag", .label = N_("Tag"), .type = INV_FIELD_TYPE_TAGS, .flags = AT_BIRTH | COLUMN,
    .table = "did", .column = "tag_set_id", .reference = "tag_set",
    .aliases = "tags|label|labels|category|categories",
  },
  [INV_FIELD_NOTES] = {
    .name = "notes", .label = N_("Notes"), .type = INV_FIELD_TYPE_TEXT, .flags = AT_BIRTH | COLUMN,
    .table = "did", .column = "notes",
    .aliases = "note|comment|comments|remark|remarks|memo",
  },
  [INV_FIELD_CLIENT] = {
    .name = "client", .label = N_("Client"), .type = INV_FIELD_TYPE_NAME, .flags = SETTABLE | COLUMN,
    .table = "did", .column = "client_id", .reference = "client",
    .aliases = "clientname|customer|customername|subscriber|subscribername|company|companyname",
  },
  [INV_FIELD_ACCOUNT] = {
    .name = "account", .label = N_("Account"), .type = INV_FIELD_TYPE_NAME, .flags = SETTABLE,
    .table = "did", .column = "account_id", .reference = "account",
    .aliases = "accountname|accountnumber|accountid|accountno|acct",
  },
  [INV_FIELD_PACKAGE] = {
    .name = "package", .label = N_("Package"), .type = INV_FIELD_TYPE_NAME, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "did", .column = "subscription_id", .reference = "package", .via = "subscription", .via_column = "package_id",
    .aliases = "packagename",
  },
  [INV_FIELD_AFTER_HOLD] = {
    .name = "after-hold", .label = N_("After Hold"), .type = INV_FIELD_TYPE_AFTER_HOLD, .flags = AT_BIRTH | MANDATORY,
    .table = "did", .column = "after_hold",
    .aliases = "afterholdstatus|statusafterhold",
  },
  [INV_FIELD_RESELLER] = {
    .name = "reseller", .label = N_("Reseller"), .type = INV_FIELD_TYPE_NAME, .flags = INV_FIELD_FLAG_IMPORT | COLUMN,
    .table = "did", .column = "operator_id", .reference = "reseller", .via = "operator", .via_column = "reseller_id",
    .aliases = "resellername",
  },
  [INV_FIELD_HOLD_DAYS] = {
    .name = "hold-days", .label = N_("Hold Days"), .type = INV_FIELD_TYPE_INTEGER, .flags = AT_BIRTH,
    .table = "did", .column = "hold_days", .maximum = MAX_DAYS,
    .aliases = "daysonhold|holdperiod|quarantinedays",
  },
  [INV_FIELD_HOLD_UNTIL] = {
    .name = "hold-until", .label = N_("Hold Until"), .type = INV_FIELD_TYPE_MOMENT, .flags = SETTABLE,
    .table = "did", .column = "hold_until",
    .aliases = "onholduntil|holdend|holdends",
  },
  [INV_FIELD_RESERVED_FOR] = {
    .name = "reserved-for", .label = N_("Reserved For"), .type = INV_FIELD_TYPE_TEXT, .flags = AT_BIRTH,
    .table = "did", .column = "reserved_for",
    .aliases = "reservedby|reservation",
  },
  [INV_FIELD_RESERVED_UNTIL] = {
    .name = "reserved-until", .label = N_("Reserved Until"), .type = INV_FIELD_TYPE_MOMENT, .flags = AT_BIRTH,
    .table = "did", .column = "reserved_until",
    .aliases = "reservationend|reservationends",
  },
  [INV_FIELD_DESCRIPTION] = {
    .name = "description", .label = N_("Description"), .type = INV_FIELD_TYPE_TEXT, .flags = AT_BIRTH,
    .table = "did", .column = "description",
    .aliases = "desc|diddescription",
  },
  [INV_FIELD_BATCH] = {
    .name = "batch", .label = N_("Batch"), .type = INV_FIELD_TYPE_NAME, .flags = AT_BIRTH,
    .table = "did", .column = "batch_id", .reference = "batch",
    .aliases = "vendorbatch|vendorbatchname|batchname|didbatch|operatorbatch",
  },
  [INV_FIELD_ACTIVATION_COST] = {
    .name = "activation-cost", .label = N_("Activation Cost"), .type = INV_FIELD_TYPE_MONEY, .flags = AT_BIRTH,
    .table = "did", .column = "activation_cost",
    .aliases = "activationfee|activation|nrc|onetimecost|nonrecurringcost",
  },
  [INV_FIELD_RECURRING_COST] = {
    .name = "recurring-cost", .label = N_("Recurring Cost"), .type = INV_FIELD_TYPE_MONEY, .flags = AT_BIRTH,
    .table = "did", .column = "recurring_cost",
    .aliases = "recurringfee|periodicfee|mrc|monthlycost|monthlyrecurringcost|periodiccost",
  },
  [INV_FIELD_RELEASE_DATE] = {
    .name = "release-date", .label = N_("Release Date"), .type = INV_FIELD_TYPE_MOMENT, .flags = AT_BIRTH,
    .table = "did", .column = "release_date",
    .aliases = "released|releasedat|dateofrelease",
  },
  [INV_FIELD_FREE] = {
    .name = "free", .label = N_("Free"), .type = INV_FIELD_TYPE_BOOLEAN, .flags = AT_BIRTH | MANDATORY,
    .table = "did", .column = "free",
    .aliases = "freeofcharge|nocharge",
  },
  [INV_FIELD_COUNTRY] = {
    .name = "country", .label = N_("Country"), .type = INV_FIELD_TYPE_COUNTRY, .flags = AT_BIRTH,
    .table = "did", .column = "country",
    .aliases = "countrycode|isocountry|countryiso|iso|cc",
  },
  [INV_FIELD_AREA] = {
    .name = "area", .label = N_("Area"), .type = INV_FIELD_TYPE_TEXT, .flags = AT_BIRTH,
    .table = "did", .column = "area",
    .aliases = "areaname|region|subdivision",
  },
  [INV_FIELD_SUBSCRIPTION] = {
    .name = "subscription", .label = N_("Subscription"), .type = INV_FIELD_TYPE_INTEGER, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "did", .column = "subscription_id", .maximum = G_MAXINT64,
    .aliases = "subscriptionid",
  },
  [INV_FIELD_PRODUCT_STATUS] = {
    .name = "product-status", .label = N_("Product Status"), .type = INV_FIELD_TYPE_CHOICE, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "active", .choices = product_status_choices, .choice_context = "product status",
  },
  [INV_FIELD_PROVINCE] = {
    .name = "province", .label = N_("Province"), .type = INV_FIELD_TYPE_TEXT, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "province",
  },
  [INV_FIELD_CITY] = {
    .name = "city", .label = N_("City"), .type = INV_FIELD_TYPE_TEXT, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "city",
  },
  [INV_FIELD_BUY_COST] = {
    .name = "buy-cost", .label = N_("Buy Cost"), .type = INV_FIELD_TYPE_MONEY, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "buy_cost",
  },
  [INV_FIELD_CONNECTION_COST] = {
    .name = "connection-cost", .label = N_("Connection Cost"), .type = INV_FIELD_TYPE_MONEY, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "connection_cost",
  },
  [INV_FIELD_GRACE_TIME] = {
    .name = "grace-time", .label = N_("Grace Time"), .type = INV_FIELD_TYPE_INTEGER, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "grace_time", .maximum = MAX_COUNT,
  },
  [INV_FIELD_COST_PER_MINUTE] = {
    .name = "cost-per-minute", .label = N_("Cost per Minute"), .type = INV_FIELD_TYPE_MONEY, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "cost_per_minute",
  },
  [INV_FIELD_INITIAL_INCREMENT] = {
    .name = "initial-increment", .label = N_("Initial Increment"), .type = INV_FIELD_TYPE_INTEGER, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "initial_increment", .maximum = MAX_COUNT,
  },
  [INV_FIELD_INCREMENT] = {
    .name = "increment", .label = N_("Increment"), .type = INV_FIELD_TYPE_INTEGER, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "increment", .maximum = MAX_COUNT,
  },
  [INV_FIELD_SETUP_FEE] = {
    .name = "setup-fee", .label = N_("Setup Fee"), .type = INV_FIELD_TYPE_MONEY, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "setup_fee",
  },
  [INV_FIELD_MONTHLY_FEE] = {
    .name = "monthly-fee", .label = N_("Monthly Fee"), .type = INV_FIELD_TYPE_MONEY, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "monthly_fee",
  },
  [INV_FIELD_CALL_TIMEOUT] = {
    .name = "call-timeout", .label = N_("Call Timeout"), .type = INV_FIELD_TYPE_INTEGER, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "call_timeout", .maximum = MAX_COUNT,
  },
  [INV_FIELD_BILLING_TYPE] = {
    .name = "billing-type", .label = N_("Billing Type"), .type = INV_FIELD_TYPE_CHOICE, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "recurring", .choices = billing_type_choices, .choice_context = "billing type",
  },
  [INV_FIELD_BILLING_DAYS] = {
    .name = "billing-days", .label = N_("Billing Days"), .type = INV_FIELD_TYPE_INTEGER, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "billing_days", .maximum = MAX_DAYS,
  },
  [INV_FIELD_CONCURRENT_CALLS] = {
    .name = "concurrent-calls", .label = N_("Concurrent Calls"), .type = INV_FIELD_TYPE_INTEGER, .flags = INV_FIELD_FLAG_IMPORT,
    .table = "product", .column = "concurrent_calls", .maximum = MAX_COUNT,
  },
};

/* What is left of a header or name when case, blanks and punctuation do not
 * count. */
static char *
strip_punctuation (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) stripped = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (stripped, c);
    }

  return g_string_free (g_steal_pointer (&stripped), FALSE);
}

/* Whether word is one of those in list, which have bars between them. */
static gboolean
is_listed (const char *word, const char *list)
{
  gsize n = strlen (word);

  for (const char *item = list; item != NULL && *item != '\0';)
    {
      gsize length = strcspn (item, "|");

      if (length == n && memcmp (item, word, n) == 0)
        return TRUE;
      item += length;
      item += *item == '|' ? 1 : 0;
    }

  return FALSE;
}

const InvFieldInfo *
inv_field_get_info (InvField field)
{
  g_return_val_if_fail (field > INV_FIELD_NONE && field < INV_N_FIELDS, NULL);

  return &fields[field];
}

const char *
inv_field_get_name (InvField field)
{
  return inv_field_get_info (field)->name;
}

const char *
inv_field_get_label (InvField field)
{
  return _ (inv_field_get_info (field)->label);
}

const char *
inv_field_get_choice_label (InvField field, const InvFieldChoice *choice)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  g_return_val_if_fail (info != NULL && info->choice_context != NULL, NULL);
  g_return_val_if_fail (choice != NULL && choice->token != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, info->choice_context, choice->label);
}

const char *
inv_field_get_header (InvField field)
{
  return inv_field_get_info (field)->label;
}

gboolean
inv_field_has (InvField field, InvFieldFlags flags)
{
  return (inv_field_get_info (field)->flags & flags) == flags;
}

gboolean
inv_field_is_ordered (InvField field)
{
  switch (inv_field_get_info (field)->type)
    {
    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_NUMBER:
    case INV_FIELD_TYPE_MONEY:
    case INV_FIELD_TYPE_MOMENT:
    case INV_FIELD_TYPE_INTEGER:
      return TRUE;

    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
    case INV_FIELD_TYPE_NAME:
    case INV_FIELD_TYPE_TAGS:
    case INV_FIELD_TYPE_TEXT:
    case INV_FIELD_TYPE_BOOLEAN:
    case INV_FIELD_TYPE_COUNTRY:
    case INV_FIELD_TYPE_CHOICE:
    default:
      return FALSE;
    }
}

/* The error for a name that no field has. */
static void
set_unknown (GError **error, const char *name)
{
  const char *names[INV_N_FIELDS + 1] = { NULL };
  g_autofree char *shown = inv_text_shorten (name, -1);

  for (int i = 0; i < INV_N_FIELDS; i++)
    names[i] = fields[i].name;

  const char *meant = inv_suggest (name, names);

  if (meant != NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no field “%s”. Did you mean “%s”?"), shown,
                   meant);
    }
  else
    {
      g_autofree char *all = g_strjoinv (", ", (char **) names);

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no field “%s”. The fields are: %s."),
                   shown, all);
    }
}

InvField
inv_field_parse (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, INV_FIELD_NONE);

  g_autofree char *typed = g_utf8_make_valid (name, -1);
  g_autofree char *wanted = strip_punctuation (typed);

  for (int i = 0; i < INV_N_FIELDS; i++)
    {
      g_autofree char *candidate = strip_punctuation (fields[i].name);

      if (g_str_equal (candidate, wanted))
        return (InvField) i;
    }

  set_unknown (error, typed);
  return INV_FIELD_NONE;
}

GArray *
inv_field_parse_list (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (InvField));

  if (g_ascii_strcasecmp (text, "all") == 0)
    {
      for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
        g_array_append_val (list, field);
      return g_steal_pointer (&list);
    }

  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  for (char **name = names; *name != NULL; name++)
    {
      g_strstrip (*name);
      if (**name == '\0')
        {
          g_set_error (
              error, INV_ERROR, INV_ERROR_USAGE,
              _ ("A column is missing in “%s”. Write names with commas between them, as in “did,status”."),
              text);
          return NULL;
        }

      InvField field = inv_field_parse (*name, error);

      if (field == INV_FIELD_NONE)
        return NULL;
      g_array_append_val (list, field);
    }

  if (list->len == 0)
    {
      g_set_error_literal (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("No column is named. Write names with commas between them, as in “did,status”."));
      return NULL;
    }
  return g_steal_pointer (&list);
}

InvField
inv_field_find_by_header (const char *header)
{
  g_return_val_if_fail (header != NULL, INV_FIELD_NONE);

  g_autofree char *valid = g_utf8_make_valid (header, -1);
  g_autofree char *wanted = strip_punctuation (valid);

  if (*wanted == '\0')
    return INV_FIELD_NONE;

  for (int i = 0; i < INV_N_FIELDS; i++)
    {
      g_autofree char *name = strip_punctuation (fields[i].name);

      if (g_str_equal (name, wanted) || is_listed (wanted, fields[i].aliases))
        return (InvField) i;
    }

  return INV_FIELD_NONE;
}

InvField
inv_field_find_by_column (const char *table, const char *column)
{
  g_return_val_if_fail (table != NULL, INV_FIELD_NONE);
  g_return_val_if_fail (column != NULL, INV_FIELD_NONE);

  for (int i = 0; i < INV_N_FIELDS; i++)
    if (fields[i].via == NULL && g_str_equal (fields[i].table, table)
        && g_str_equal (fields[i].column, column))
      return (InvField) i;

  return INV_FIELD_NONE;
}
