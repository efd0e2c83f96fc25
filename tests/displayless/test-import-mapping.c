/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matching the columns of a file to fields by what people call them. */

#include "config.h"

#include "inv-import-mapping.h"

#include <string.h>

/* A line of headers with commas between, and the fields that the columns are for, `-` for none. */
typedef struct
{
  const char *name;
  const char *headers;
  const char *preset;
  const char *targets;
} Case;

static const Case cases[] = {
  { "jerasoft", "ID,Status,Operator,DID,Tag,Notes,Client,Account,Package,After Hold,Reseller", NULL,
    "-,status,operator,did,tag,notes,client,account,package,after-hold,reseller" },
  { "case-and-punctuation", "STATUS, did number ,after_hold,Hold-Until", NULL,
    "status,did,after-hold,hold-until" },
  { "names-of-people", "Phone Number,Vendor,Customer,Comments,Tags,MRC", NULL,
    "did,operator,client,notes,tag,recurring-cost" },
  { "first-of-two", "DID,Phone,Notes,Comment", NULL, "did,-,notes,-" },
  { "range", "Start,End,Operator", NULL, "range-start,range-end,operator" },
  { "range-names", "First Number,Last Number,Provider", NULL, "range-start,range-end,operator" },
  { "range-beside-number", "DID,From,To", NULL, "did,-,-" },
  { "half-a-range", "From,Operator", NULL, "-,operator" },
  { "rejects-file", "DID,Operator,Line,Reason", NULL, "did,operator,-,-" },
  { "preset-headers", "did,Colour,operator", "jerasoft", "did,-,operator" },
  { "foreign", "Colour,Shape", NULL, "-,-" },
};

static const char *
get_name (int target)
{
  if (target == INV_IMPORT_TARGET_NONE)
    return "-";
  if (target == INV_IMPORT_TARGET_RANGE_START)
    return "range-start";
  if (target == INV_IMPORT_TARGET_RANGE_END)
    return "range-end";

  return inv_field_get_name (target);
}

static char *
describe (const InvImportMapping *mapping)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inv_import_mapping_get_n_columns (mapping); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "",
                            get_name (inv_import_mapping_get_target (mapping, i)));

  return g_string_free (text, FALSE);
}

static void
test_headers (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) headers = g_strsplit (c->headers, ",", -1);
  const InvPreset *preset = c->preset != NULL ? inv_preset_parse (c->preset, &error) : NULL;
  g_autoptr (InvImportMapping)
      mapping = inv_import_mapping_new ((const char *const *) headers, g_strv_length (headers), preset, NULL,
                                        &error);

  g_assert_no_error (error);

  g_autofree char *targets = describe (mapping);

  g_assert_cmpstr (targets, ==, c->targets);
}

/* Every column of our own files has a place, but for the id. */
static void
test_full (void)
{
  g_autoptr (GError) error = NULL;
  const InvPreset *preset = inv_preset_parse ("full", &error);
  g_autoptr (GPtrArray) headers = g_ptr_array_new ();

  for (guint i = 0; i < preset->n_columns; i++)
    g_ptr_array_add (headers, (gpointer) preset->columns[i].header);

  g_autoptr (InvImportMapping) mapping = inv_import_mapping_new ((const char *const *) headers->pdata,
                                                                 headers->len, NULL, NULL, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < preset->n_columns; i++)
    {
      int target = inv_import_mapping_get_target (mapping, i);

      if (preset->columns[i].field == INV_FIELD_ID)
        g_assert_cmpint (target, ==, INV_IMPORT_TARGET_NONE);
      else
        g_assert_cmpint (target, ==, preset->columns[i].field);
    }
}

static void
test_without_headers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvImportMapping) single = inv_import_mapping_new (NULL, 1, NULL, NULL, &error);
  g_autoptr (InvImportMapping)
      preset = inv_import_mapping_new (NULL, 5, inv_preset_parse ("jerasoft", &error), NULL, &error);
  g_autoptr (InvImportMapping)
      mapped = inv_import_mapping_new (NULL, 3, NULL, (const char *const[]) { "2=did", "3=notes", NULL },
                                       &error);
  g_autofree char *single_targets = describe (single);
  g_autofree char *preset_targets = describe (preset);
  g_autofree char *mapped_targets = describe (mapped);

  g_assert_no_error (error);
  g_assert_cmpstr (single_targets, ==, "did");
  g_assert_cmpstr (preset_targets, ==, "-,status,operator,did,tag");
  g_assert_cmpstr (mapped_targets, ==, "-,did,notes");
}

/* What a person says goes before what the headers say. */
static void
test_maps (void)
{
  static const char *const maps[] = { "Status=none", "a=b=did", "Notes = status", NULL };
  static const char *const headers[] = { "Status", "DID", "a=b", "Notes" };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvImportMapping)
      mapping = inv_import_mapping_new (headers, G_N_ELEMENTS (headers), NULL, maps, &error);

  g_assert_no_error (error);

  g_autofree char *targets = describe (mapping);

  g_assert_cmpstr (targets, ==, "-,-,did,status");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import-mapping/I2/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], test_headers);
    }

  g_test_add_func ("/import-mapping/I2/full", test_full);
  g_test_add_func ("/import-mapping/I2/without-headers", test_without_headers);
  g_test_add_func ("/import-mapping/I2/maps", test_maps);

  return g_test_run ();
}
