/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables that sample data is made of: blocks of numbers that the authorities of their countries keep for
 * fiction, and names that nobody has. */

#include "config.h"

#include "inv-sample-data.h"

/* clang-format off */
const InvSampleBlock inv_sample_blocks[] = {
  { "442079460", 3, 120, 0, "GB", "London", "london" },
  { "441632960", 3, 90, 1, "GB", NULL, "geo" },
  { "441134960", 3, 20, 6, "GB", "Leeds", "geo" },
  { "441144960", 3, 20, 6, "GB", "Sheffield", "geo" },
  { "441154960", 3, 15, 6, "GB", "Nottingham", "geo" },
  { "441164960", 3, 15, 6, "GB", "Leicester", "geo" },
  { "441174960", 3, 20, 0, "GB", "Bristol", "geo" },
  { "441184960", 3, 15, 0, "GB", "Reading", "geo" },
  { "441214960", 3, 20, 0, "GB", "Birmingham", "geo" },
  { "441314960", 3, 15, 7, "GB", "Edinburgh", "geo" },
  { "441414960", 3, 15, 7, "GB", "Glasgow", "geo" },
  { "441514960", 3, 15, 6, "GB", "Liverpool", "geo" },
  { "441614960", 3, 20, 6, "GB", "Manchester", "geo" },
  { "441914980", 3, 10, 7, "GB", "Tyneside", "geo" },
  { "442896496", 3, 10, 1, "GB", "Belfast", "geo" },
  { "442920180", 3, 10, 1, "GB", "Cardiff", "geo" },
  { "447700900", 3, 20, 13, "GB", NULL, "mobile" },
  { "448081570", 3, 10, 13, "GB", NULL, "freephone" },
  { "443069990", 3, 10, 13, "GB", NULL, "national" },
  { "493023125", 3, 50, 2, "DE", "Berlin", "berlin" },
  { "496990009", 3, 30, 2, "DE", "Frankfurt am Main", "geo" },
  { "494066969", 3, 30, 11, "DE", "Hamburg", "geo" },
  { "492214710", 3, 25, 2, "DE", "Köln", "geo" },
  { "498999998", 3, 25, 2, "DE", "München", "geo" },
  { "468465004", 2, 10, 5, "SE", "Stockholm", "geo" },
  { "463139006", 2, 10, 5, "SE", "Göteborg", "geo" },
  { "464062804", 2, 10, 5, "SE", "Malmö", "geo" },
  { "469803192", 2, 10, 5, "SE", "Kiruna", "geo" },
  { "3319900", 4, 20, 4, "FR", "Paris", "geo" },
  { "3326191", 4, 5, 4, "FR", "Rennes", "geo" },
  { "3335301", 4, 5, 4, "FR", "Strasbourg", "geo" },
  { "3346571", 4, 5, 4, "FR", "Marseille", "geo" },
  { "3353649", 4, 5, 4, "FR", "Bordeaux", "geo" },
  { "3363998", 4, 5, 4, "FR", NULL, "mobile" },
  { "6125550", 4, 5, 12, "AU", "Sydney", "geo" },
  { "6127010", 4, 5, 12, "AU", "Sydney", "geo" },
  { "6135550", 4, 5, 12, "AU", "Melbourne", "geo" },
  { "6137010", 4, 5, 12, "AU", "Melbourne", "geo" },
  { "6175550", 4, 5, 12, "AU", "Brisbane", "geo" },
  { "6177010", 4, 5, 12, "AU", "Brisbane", "geo" },
  { "6185550", 4, 5, 12, "AU", "Adelaide", "geo" },
  { "6187010", 4, 5, 12, "AU", "Perth", "geo" },
  { "1205555", 4, 4, 3, "US", "Alabama", "local" },
  { "1907555", 4, 4, 3, "US", "Alaska", "local" },
  { "1480555", 4, 4, 3, "US", "Arizona", "local" },
  { "1602555", 4, 4, 3, "US", "Arizona", "local" },
  { "1501555", 4, 4, 9, "US", "Arkansas", "local" },
  { "1213555", 4, 4, 3, "US", "California", "local" },
  { "1310555", 4, 4, 3, "US", "California", "local" },
  { "1415555", 4, 4, 3, "US", "California", "local" },
  { "1619555", 4, 4, 3, "US", "California", "local" },
  { "1916555", 4, 4, 3, "US", "California", "local" },
  { "1303555", 4, 4, 3, "US", "Colorado", "local" },
  { "1203555", 4, 4, 10, "US", "Connecticut", "local" },
  { "1302555", 4, 4, 10, "US", "Delaware", "local" },
  { "1305555", 4, 4, 9, "US", "Florida", "local" },
  { "1407555", 4, 4, 9, "US", "Florida", "local" },
  { "1813555", 4, 4, 9, "US", "Florida", "local" },
  { "1404555", 4, 4, 9, "US", "Georgia", "local" },
  { "1912555", 4, 4, 9, "US", "Georgia", "local" },
  { "1808555", 4, 4, 3, "US", "Hawaii", "local" },
  { "1208555", 4, 4, 3, "US", "Idaho", "local" },
  { "1312555", 4, 3, 8, "US", "Illinois", "local" },
  { "1773555", 4, 3, 8, "US", "Illinois", "local" },
  { "1317555", 4, 3, 8, "US", "Indiana", "local" },
  { "1515555", 4, 3, 8, "US", "Iowa", "local" },
  { "1316555", 4, 3, 8, "US", "Kansas", "local" },
  { "1502555", 4, 3, 9, "US", "Kentucky", "local" },
  { "1504555", 4, 3, 9, "US", "Louisiana", "local" },
  { "1207555", 4, 3, 10, "US", "Maine", "local" },
  { "1410555", 4, 3, 10, "US", "Maryland", "local" },
  { "1617555", 4, 3, 10, "US", "Massachusetts", "local" },
  { "1313555", 4, 3, 10, "US", "Michigan", "local" },
  { "1612555", 4, 3, 8, "US", "Minnesota", "local" },
  { "1601555", 4, 3, 9, "US", "Mississippi", "local" },
  { "1314555", 4, 3, 8, "US", "Missouri", "local" },
  { "1816555", 4, 3, 8, "US", "Missouri", "local" },
  { "1406555", 4, 3, 3, "US", "Montana", "local" },
  { "1402555", 4, 3, 8, "US", "Nebraska", "local" },
  { "1702555", 4, 3, 3, "US", "Nevada", "local" },
  { "1603555", 4, 3, 10, "US", "New Hampshire", "local" },
  { "1201555", 4, 3, 10, "US", "New Jersey", "local" },
  { "1505555", 4, 3, 3, "US", "New Mexico", "local" },
  { "1212555", 4, 3, 10, "US", "New York", "local" },
  { "1518555", 4, 3, 10, "US", "New York", "local" },
  { "1716555", 4, 3, 10, "US", "New York", "local" },
  { "1704555", 4, 3, 9, "US", "North Carolina", "local" },
  { "1919555", 4, 3, 9, "US", "North Carolina", "local" },
  { "1701555", 4, 3, 8, "US", "North Dakota", "local" },
  { "1216555", 4, 3, 10, "US", "Ohio", "local" },
  { "1513555", 4, 3, 10, "US", "Ohio", "local" },
  { "1614555", 4, 3, 10, "US", "Ohio", "local" },
  { "1405555", 4, 3, 9, "US", "Oklahoma", "local" },
  { "1918555", 4, 3, 9, "US", "Oklahoma", "local" },
  { "1503555", 4, 3, 3, "US", "Oregon", "local" },
  { "1215555", 4, 3, 10, "US", "Pennsylvania", "local" },
  { "1412555", 4, 3, 10, "US", "Pennsylvania", "local" },
  { "1401555", 4, 3, 10, "US", "Rhode Island", "local" },
  { "1803555", 4, 3, 9, "US", "South Carolina", "local" },
  { "1605555", 4, 3, 8, "US", "South Dakota", "local" },
  { "1615555", 4, 3, 9, "US", "Tennessee", "local" },
  { "1901555", 4, 3, 9, "US", "Tennessee", "local" },
  { "1210555", 4, 3, 9, "US", "Texas", "local" },
  { "1214555", 4, 3, 9, "US", "Texas", "local" },
  { "1512555", 4, 3, 9, "US", "Texas", "local" },
  { "1713555", 4, 3, 9, "US", "Texas", "local" },
  { "1915555", 4, 3, 9, "US", "Texas", "local" },
  { "1801555", 4, 3, 3, "US", "Utah", "local" },
  { "1802555", 4, 3, 10, "US", "Vermont", "local" },
  { "1703555", 4, 3, 10, "US", "Virginia", "local" },
  { "1804555", 4, 3, 10, "US", "Virginia", "local" },
  { "1206555", 4, 3, 3, "US", "Washington", "local" },
  { "1509555", 4, 3, 3, "US", "Washington", "local" },
  { "1304555", 4, 3, 10, "US", "West Virginia", "local" },
  { "1414555", 4, 3, 8, "US", "Wisconsin", "local" },
  { "1608555", 4, 3, 8, "US", "Wisconsin", "local" },
  { "1307555", 4, 3, 3, "US", "Wyoming", "local" },
  { "999", 9, 0, 13, "--", NULL, "test" },
};
const guint inv_sample_n_blocks = G_N_ELEMENTS (inv_sample_blocks);

const InvSampleOperator inv_sample_operators[] = {
  { "Northline Telecom", 0, "NL", 0, 800000 },
  { "Baltic Voice", 1, "BV", 500000, 750000 },
  { "Rheinfon", 6, "RF", 1000000, 1200000 },
  { "Pacific Trunk", 7, "PT", 250000, 500000 },
  { "Meridian Carrier", 2, "MC", 1500000, 1100000 },
  { "Fjordtel", 6, "FT", 2000000, 2500000 },
  { "Albion Wholesale", 3, "AW", 0, 600000 },
  { "Caledon Networks", 3, "CN", 0, 650000 },
  { "Prairie Tel", 9, "PR", 100000, 450000 },
  { "Gulf Coast Voice", 9, "GC", 150000, 475000 },
  { "Lakeside Telecom", 7, "LT", 200000, 525000 },
  { "Hanse Carrier", 6, "HC", 900000, 1150000 },
  { "Southern Cross Voice", 8, "SC", 1250000, 1400000 },
  { "Atlas Interconnect", 4, "AI", 0, 300000 },
};
const guint inv_sample_n_operators = G_N_ELEMENTS (inv_sample_operators);

const InvSamplePackage inv_sample_packages[] = {
  { "Office", 2000, NULL, 0 },
  { "Call Centre", 5000, NULL, 30 },
  { "Carrier", 0, NULL, 0 },
  { "Branch", 1000, NULL, 14 },
  { "Gold Line", 100, "gold", 90 },
  { "Freephone", 50, "freephone", 60 },
  { "Mobile Fleet", 500, "mobile", 30 },
  { "Single Number", 1, NULL, 7 },
};
const guint inv_sample_n_packages = G_N_ELEMENTS (inv_sample_packages);
/* clang-format on */

const char *const inv_sample_resellers[] = {
  "Brightwire", "Cobalt",        "Quantock Telecom",      "Silverline",       "Harrow & Finch", "Telmark",
  "Nordwind",   "Redwood Voice", "Anchor Communications", "Greenfield Lines",
};
const guint inv_sample_n_resellers = G_N_ELEMENTS (inv_sample_resellers);

const char *const inv_sample_notes_in_use[] = {
  "Main line",
  "Reception",
  "Fax to mail",
  "Support desk",
  "IVR, English",
  "IVR, German",
  "Ported in, order 88213",
  "Sales team",
  "Night bell",
  "Lift alarm",
  "Conference bridge",
  "Head office",
};
const guint inv_sample_n_notes_in_use = G_N_ELEMENTS (inv_sample_notes_in_use);

const char *const inv_sample_notes_blocked[] = {
  "Unpaid since September",
  "Fraud check",
  "At the client's request",
  "Number complaint",
};
const guint inv_sample_n_notes_blocked = G_N_ELEMENTS (inv_sample_notes_blocked);

const char *const inv_sample_notes_archive[] = {
  "Returned to operator",
  "Ported out",
  "Wrong area",
  "Service withdrawn",
};
const guint inv_sample_n_notes_archive = G_N_ELEMENTS (inv_sample_notes_archive);

const char *const inv_sample_reserved_for[] = {
  "Offer 2217",      "Offer 2231",      "Fjord Hotels", "Offer 2248",
  "Spring campaign", "Oakmere Council", "Offer 2260",   "Port-in 88213",
};
const guint inv_sample_n_reserved_for = G_N_ELEMENTS (inv_sample_reserved_for);

static const char *const client_firsts[] = {
  "Harbour",   "Quayside",  "Alder",     "Brightside", "Tideway",     "Penrose",   "Kestrel",   "Oakmere",
  "Fjord",     "Northgate", "Willow",    "Beacon",     "Castle",      "Meadow",    "Highfield", "Rowan",
  "Sterling",  "Lindum",    "Thornbury", "Ashdown",    "Marlow",      "Pinnacle",  "Summit",    "Granite",
  "Juniper",   "Heron",     "Falcon",    "Orchard",    "Bramble",     "Seaford",   "Kingsway",  "Millbrook",
  "Larch",     "Copper",    "Amber",     "Cedar",      "Eastfield",   "Westbrook", "Greenway",  "Bluebell",
  "Foxglove",  "Ravens",    "Hartley",   "Whitfield",  "Stonebridge", "Riverside", "Lakeside",  "Hillcrest",
  "Claremont", "Fairview",  "Redcliffe", "Silverdale", "Brook",       "Elmwood",   "Holly",     "Ivory",
  "Jasper",    "Lantern",   "Maple",     "Osprey",     "Pebble",      "Quarry",    "Saffron",   "Tamar",
};

static const char *const client_seconds[] = {
  "Dental",  "Lets",     "Clinic",    "Care",    "Cars",      "Media",     "Logistics", "Council",
  "Hotels",  "Foods",    "Motors",    "Legal",   "Insurance", "Travel",    "Print",     "Energy",
  "Homes",   "Partners", "Systems",   "Studios", "Vets",      "Pharmacy",  "Bakery",    "Finance",
  "Freight", "Gardens",  "Interiors", "Labs",    "Markets",   "Nurseries", "Opticians", "Plumbing",
  "Records", "Schools",  "Tiles",     "Tools",   "Taxis",     "Textiles",  "Trust",     "Works",
};

static const char *const client_places[] = {
  "North", "South",  "East",    "West",   "Leeds", "York",   "Bath",   "Derby", "Dover", "Exeter", "Hull",
  "Luton", "Oxford", "Poole",   "Ripon",  "Truro", "Wells",  "Berlin", "Bonn",  "Kiel",  "Lyon",   "Metz",
  "Nice",  "Malmo",  "Uppsala", "Austin", "Boise", "Denver", "Mobile", "Omaha", "Reno",  "Tampa",
};

/* Every index has a name of its own. Names that come one after the other differ in both words. */
char *
inv_sample_client_name (guint index)
{
  const guint n_firsts = G_N_ELEMENTS (client_firsts);
  const guint n_seconds = G_N_ELEMENTS (client_seconds);
  guint pair = index % (n_firsts * n_seconds);
  guint round = index / (n_firsts * n_seconds);
  const char *first = client_firsts[pair % n_firsts];
  const char *second = client_seconds[(pair / n_firsts + pair % n_firsts) % n_seconds];

  if (round == 0)
    return g_strdup_printf ("%s %s", first, second);

  guint place = (round - 1) % G_N_ELEMENTS (client_places);
  guint lap = (round - 1) / G_N_ELEMENTS (client_places);

  if (lap == 0)
    return g_strdup_printf ("%s %s %s", first, second, client_places[place]);

  return g_strdup_printf ("%s %s %s %u", first, second, client_places[place], lap + 1);
}
