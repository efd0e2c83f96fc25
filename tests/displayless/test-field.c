/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of fields, the presets made of it, and values as text. */

#include "config.h"

#include "inv-error.h"
#include "inv-field-value.h"
#include "inv-preset.h"
#include "inv-tags.h"

#include <string.h>

static void
test_table (void)
{
  for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
    {
      const InvFieldInfo *info = inv_field_get_info (field);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (info->name);
      g_assert_nonnull (info->label);
      g_assert_nonnull (info->table);
      g_assert_nonnull (info->column);
      g_assert_true (g_str_equal (info->table, "product") == (field >= INV_FIELD_FIRST_OF_PRODUCT));
      g_assert_true ((info->type == INV_FIELD_TYPE_NAME || info->type == INV_FIELD_TYPE_TAGS)
                     == (info->reference != NULL));
      g_assert_true ((info->type == INV_FIELD_TYPE_CHOICE) == (info->choices != NULL));
      g_assert_true ((info->choices != NULL) == (info->choice_context != NULL));
      g_assert_true (info->type != INV_FIELD_TYPE_INTEGER || info->maximum > 0);
      g_assert_cmpint (inv_field_parse (info->name, &error), ==, field);
      g_assert_no_error (error);
      g_assert_cmpint (inv_field_find_by_header (info->label), ==, field);
    }
}

/* No header means two fields. */
static void
test_aliases (void)
{
  for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
    {
      const char *aliases = inv_field_get_info (field)->aliases;
      g_auto (GStrv) list = g_strsplit (aliases != NULL ? aliases : "", "|", -1);

      for (char **alias = list; *alias != NULL; alias++)
        g_assert_cmpint (inv_field_find_by_header (*alias), ==, field);
    }
}

static void
test_headers (void)
{
  static const struct
  {
    const char *header;
    InvField field;
  } cases[] = {
    { "DID", INV_FIELD_DID },
    { "did number", INV_FIELD_DID },
    { "Phone_Number", INV_FIELD_DID },
    { "E.164", INV_FIELD_DID },
    { "After Hold", INV_FIELD_AFTER_HOLD },
    { "AFTER-HOLD", INV_FIELD_AFTER_HOLD },
    { " Vendor Batch ", INV_FIELD_BATCH },
    { "Provider", INV_FIELD_OPERATOR },
    { "Tags", INV_FIELD_TAG },
    { "Customer", INV_FIELD_CLIENT },
    { "MRC", INV_FIELD_RECURRING_COST },
    { "Something Else", INV_FIELD_NONE },
    { "", INV_FIELD_NONE },
    { "---", INV_FIELD_NONE },
    { "\377", INV_FIELD_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (inv_field_find_by_header (cases[i].header), ==, cases[i].field);
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (inv_field_parse ("oprator", &error), ==, INV_FIELD_NONE);
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "“operator”"));
  g_clear_error (&error);

  g_assert_cmpint (inv_field_parse ("xyzzy", &error), ==, INV_FIELD_NONE);
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "after-hold"));
}

static void
test_list (void)
{
  static const char *const refused[] = { "", "did,", ",did", "did,,status", "did,nmber" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) few = inv_field_parse_list ("did, Status,after hold", &error);
  g_autoptr (GArray) all = inv_field_parse_list ("ALL", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (few->len, ==, 3);
  g_assert_cmpint (g_array_index (few, InvField, 2), ==, INV_FIELD_AFTER_HOLD);
  g_assert_cmpuint (all->len, ==, INV_N_FIELDS);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_null (inv_field_parse_list (refused[i], &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
      g_clear_error (&error);
    }
}

static void
test_default_columns (void)
{
  static const InvField shown[] = { INV_FIELD_ID,  INV_FIELD_STATUS, INV_FIELD_OPERATOR, INV_FIELD_DID,
                                    INV_FIELD_TAG, INV_FIELD_NOTES,  INV_FIELD_CLIENT,   INV_FIELD_RESELLER };
  guint n_shown = 0;

  for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
    {
      if (!inv_field_has (field, INV_FIELD_FLAG_DEFAULT_COLUMN))
        continue;
      g_assert_cmpuint (n_shown, <, G_N_ELEMENTS (shown));
      g_assert_cmpint (field, ==, shown[n_shown++]);
    }
  g_assert_cmpuint (n_shown, ==, G_N_ELEMENTS (shown));
}

static void
test_jerasoft (void)
{
  g_autoptr (GError) error = NULL;
  const InvPreset *preset = inv_preset_parse ("JeraSoft", &error);
  g_autoptr (GString) header = g_string_new (NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < preset->n_columns; i++)
    {
      g_string_append_printf (header, i > 0 ? ",%s" : "%s", preset->columns[i].header);
      g_ptr_array_add (cells, (gpointer) preset->columns[i].header);
    }

  g_assert_cmpstr (header->str, ==,
                   "ID,Status,Operator,DID,Tag,Notes,Client,Account,Package,After Hold,Reseller");
  g_assert_true (inv_preset_find_by_headers ((const char *const *) cells->pdata, cells->len) == preset);
  g_assert_null (inv_preset_find_by_headers ((const char *const *) cells->pdata, cells->len - 1));
}

static void
test_full (void)
{
  g_autoptr (GError) error = NULL;
  const InvPreset *preset = inv_preset_parse ("full", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (preset->n_columns, ==, INV_N_FIELDS);
  for (guint i = 0; i < preset->n_columns; i++)
    g_assert_cmpint (inv_field_find_by_header (preset->columns[i].header), ==, preset->columns[i].field);

  g_assert_null (inv_preset_parse ("jerasft", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "jerasoft"));
}

/* A value as written by people, and how the program writes it. */
static const struct
{
  InvField field;
  const char *typed;
  const char *written;
} value_cases[] = {
  { INV_FIELD_STATUS, "In Stock", "instock" },
  { INV_FIELD_AFTER_HOLD, "archived", "archive" },
  { INV_FIELD_DID, "+1 (205) 666-1234", "12056661234" },
  { INV_FIELD_DID, "007", "007" },
  { INV_FIELD_OPERATOR, "  Acme  Inc ", "Acme Inc" },
  { INV_FIELD_TAG, "vip,gold, vip", "gold, vip" },
  { INV_FIELD_TAG, " , ", "" },
  { INV_FIELD_NOTES, "  some text ", "some text" },
  { INV_FIELD_NOTES, "", "" },
  { INV_FIELD_RECURRING_COST, "1.50", "1.5" },
  { INV_FIELD_RECURRING_COST, "0.123456", "0.123456" },
  { INV_FIELD_RECURRING_COST, "", "" },
  { INV_FIELD_HOLD_DAYS, "30", "30" },
  { INV_FIELD_HOLD_UNTIL, "2026-12-01", "2026-12-01 00:00:00" },
  { INV_FIELD_RELEASE_DATE, "2026-07-01 12:30:45", "2026-07-01 12:30:45" },
  { INV_FIELD_FREE, "Y", "yes" },
  { INV_FIELD_FREE, "", "no" },
  { INV_FIELD_COUNTRY, "us", "US" },
  { INV_FIELD_COUNTRY, "--", "--" },
  { INV_FIELD_BILLING_TYPE, "Recurring", "recurring" },
  { INV_FIELD_PRODUCT_STATUS, "inactive", "inactive" },
};

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvZone) zone = inv_zone_new ("America/New_York", &error);
  const InvValueContext context = { .zone = zone };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (value_cases); i++)
    {
      g_auto (InvValue) value = INV_VALUE_INIT;
      g_auto (InvValue) again = INV_VALUE_INIT;

      inv_field_parse_value (value_cases[i].field, &value, value_cases[i].typed, &context, &error);
      g_assert_no_error (error);

      g_autofree char *written = inv_field_write_value (value_cases[i].field, &value, &context);

      g_assert_cmpstr (written, ==, value_cases[i].written);
      inv_field_parse_value (value_cases[i].field, &again, written, &context, &error);
      g_assert_no_error (error);
      g_assert_true (inv_value_equal (&value, &again));
    }
}

static void
test_decimal_sign (void)
{
  const InvValueContext context = { .decimal_sign = ',' };
  g_auto (InvValue) value = INV_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  inv_field_parse_value (INV_FIELD_ACTIVATION_COST, &value, "1,25", &context, &error);
  g_assert_no_error (error);
  g_assert_cmpint (value.integer, ==, 1250000);
}

static const struct
{
  InvField field;
  const char *typed;
} refused_values[] = {
  { INV_FIELD_STATUS, "hodl" },
  { INV_FIELD_STATUS, "" },
  { INV_FIELD_AFTER_HOLD, "active" },
  { INV_FIELD_OPERATOR, "  " },
  { INV_FIELD_OPERATOR, "a\001b" },
  { INV_FIELD_DID, "n/a" },
  { INV_FIELD_DID, "" },
  { INV_FIELD_RECURRING_COST, "-1" },
  { INV_FIELD_RECURRING_COST, "1.1234567" },
  { INV_FIELD_RECURRING_COST, "99999999999999999999" },
  { INV_FIELD_HOLD_DAYS, "36501" },
  { INV_FIELD_HOLD_DAYS, "-1" },
  { INV_FIELD_HOLD_DAYS, "1e3" },
  { INV_FIELD_RELEASE_DATE, "2024-02-30" },
  { INV_FIELD_FREE, "perhaps" },
  { INV_FIELD_COUNTRY, "USA" },
  { INV_FIELD_COUNTRY, "\303\251" },
  { INV_FIELD_BILLING_TYPE, "weekly" },
  { INV_FIELD_NOTES, "\377" },
};

static void
test_refused_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvZone) zone = inv_zone_new ("UTC", &error);
  const InvValueContext context = { .zone = zone };

  for (guint i = 0; i < G_N_ELEMENTS (refused_values); i++)
    {
      InvField field = refused_values[i].field;
      g_auto (InvValue) value = INV_VALUE_INIT;

      g_assert_false (inv_field_parse_value (field, &value, refused_values[i].typed, &context, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, inv_field_get_label (field)));
      g_clear_error (&error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/table", test_table);
  g_test_add_func ("/field/I2/aliases", test_aliases);
  g_test_add_func ("/field/I2/headers", test_headers);
  g_test_add_func ("/field/unknown", test_unknown);
  g_test_add_func ("/field/list", test_list);
  g_test_add_func ("/field/J2/default-columns", test_default_columns);
  g_test_add_func ("/preset/J9/jerasoft", test_jerasoft);
  g_test_add_func ("/preset/J9/full", test_full);
  g_test_add_func ("/field-value/J9/values", test_values);
  g_test_add_func ("/field-value/I1/decimal-sign", test_decimal_sign);
  g_test_add_func ("/field-value/refused", test_refused_values);

  return g_test_run ();
}
