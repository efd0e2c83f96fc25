/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells in which encoding a file is written, and whether it is text at all. uchardet does well on much
 * text; the tables that come here often hold a handful of names beyond ASCII, where it guesses wildly, so
 * that its word counts only where there is enough to go by. */

#include "config.h"

#include "inv-text-encoding.h"

#include "inv-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <uchardet/uchardet.h>

#define BLOCK_SIZE (64 * 1024)

/* How many blocks with bytes beyond ASCII make a sample. */
#define SAMPLE_BLOCKS 16

/* With fewer bytes beyond ASCII than this, a guess at a rare encoding is not believed. */
#define BYTES_TO_BELIEVE 32

typedef struct
{
  const char *bytes;
  gsize length;
  const char *what;
  gboolean may_be_table;
} Signature;

static const Signature signatures[] = {
  { "PK\003\004", 4, N_ ("a spreadsheet or an archive"), TRUE },
  { "\320\317\021\340", 4, N_ ("a spreadsheet or a document of an office program"), TRUE },
  { "%PDF", 4, N_ ("a PDF document"), FALSE },
  { "SQLite format 3", 16, N_ ("a database"), FALSE },
  { "\037\213", 2, N_ ("a compressed file"), FALSE },
  { "\211PNG", 4, N_ ("a picture"), FALSE },
  { "\377\330\377", 3, N_ ("a picture"), FALSE },
  { "\177ELF", 4, N_ ("a program"), FALSE },
};

/* What the encodings that uchardet may name are called here; those that it confuses with Latin text are
 * left out. */
static const char *const believable[] = {
  "WINDOWS-1250", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256",
  "WINDOWS-1257", "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-7",   "KOI8-R",
  "IBM866",       "SHIFT_JIS",    "EUC-JP",       "GB18030",      "BIG5",
  "EUC-KR",       "UHC",          "MAC-CYRILLIC", NULL,
};

typedef struct
{
  uchardet_t detector;
  GByteArray *sample;
  gsize n_high;
  gsize n_high_neighbours;
  gsize n_c1;
} EncodingSample;

/* Whether the file is of a kind that is known for not being text; then that is the error. */
static gboolean
has_signature (const char *path, const char *head, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      const Signature *signature = &signatures[i];

      if (length < signature->length || memcmp (head, signature->bytes, signature->length) != 0)
        continue;

      if (signature->may_be_table)
        g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                     _ ("“%s” is not a table of text, but %s. Save it as CSV and import that."), path,
                     _ (signature->what));
      else
        g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                     _ ("“%s” is not a table of text, but %s. Choose a CSV file."), path,
                     _ (signature->what));
      return TRUE;
    }

  return FALSE;
}

static const char *
find_byte_order_mark (const guint8 *head, gsize length)
{
  if (length >= 3 && head[0] == 0xef && head[1] == 0xbb && head[2] == 0xbf)
    return "UTF-8";
  if (length >= 2 && head[0] == 0xff && head[1] == 0xfe)
    return "UTF-16LE";
  if (length >= 2 && head[0] == 0xfe && head[1] == 0xff)
    return "UTF-16BE";

  return NULL;
}

/* Text in UTF-16 without a mark has a zero in every other byte wherever it is ASCII. */
static const char *
find_utf16 (const guint8 *head, gsize length)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    if (head[i] == 0)
      zeros[i & 1]++;

  if (zeros[1] * 10 > length * 3 && zeros[0] * 20 < length)
    return "UTF-16LE";
  if (zeros[0] * 10 > length * 3 && zeros[1] * 20 < length)
    return "UTF-16BE";

  return NULL;
}

/* More than one control character in a hundred is no text; a stray one is the row's problem. */
static gboolean
is_binary (const guint8 *head, gsize length)
{
  gsize n_controls = 0;

  for (gsize i = 0; i < length; i++)
    if ((head[i] < 0x20 && head[i] != '\t' && head[i] != '\n' && head[i] != '\r' && head[i] != '\f')
        || head[i] == 0x7f)
      n_controls++;

  return n_controls * 100 > length;
}

static gboolean
is_ascii (const guint8 *bytes, gsize length)
{
  guint8 all = 0;

  for (gsize i = 0; i < length; i++)
    all |= bytes[i];

  return all < 0x80;
}

static void
add_to_sample (EncodingSample *sample, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (bytes[i] < 0x80)
        continue;

      sample->n_high++;
      if (bytes[i] < 0xa0)
        sample->n_c1++;
      if ((i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < length && bytes[i + 1] >= 0x80))
        sample->n_high_neighbours++;
    }

  g_byte_array_append (sample->sample, bytes, length);
  uchardet_handle_data (sample->detector, (const char *) bytes, length);
}

/* The sample may begin and end in the middle of a character. */
static gboolean
is_utf8 (const GByteArray *sample)
{
  const char *text = (const char *) sample->data;
  const char *end = text + sample->len;
  const char *bad;

  for (guint skipped = 0; skipped < 3 && text < end && ((guint8) *text & 0xc0) == 0x80; skipped++)
    text++;

  while (!g_utf8_validate_len (text, end - text, &bad))
    {
      if (*bad == '\0')
        text = bad + 1;
      else
        return end - bad < 4 && g_utf8_get_char_validated (bad, end - bad) == (gunichar) -2;
    }

  return TRUE;
}

static const char *
guess (const EncodingSample *sample)
{
  const char *named = uchardet_get_charset (sample->detector);
  gboolean in_words = sample->n_high_neighbours * 10 > sample->n_high * 6;

  if (g_ascii_strcasecmp (named, "WINDOWS-1251") == 0 && (in_words || sample->n_high < 3))
    return "WINDOWS-1251";

  if (sample->n_high >= BYTES_TO_BELIEVE)
    for (guint i = 0; believable[i] != NULL; i++)
      if (g_ascii_strcasecmp (named, believable[i]) == 0)
        return believable[i];

  /* Letters of Latin alphabets stand alone among ASCII; whole words beyond ASCII are Cyrillic before all. */
  if (in_words)
    return "WINDOWS-1251";

  return sample->n_c1 > 0 ? "WINDOWS-1252" : "ISO-8859-1";
}

static const char *
detect_in_blocks (InvInputFile *file, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  EncodingSample sample = { uchardet_new (), bytes, 0, 0, 0 };
  const char *encoding = NULL;
  guint64 offset = 0;
  gssize n;

  while ((n = inv_input_file_read (file, offset, block, BLOCK_SIZE, error)) > 0)
    {
      if (!is_ascii (block, n))
        add_to_sample (&sample, block, n);
      else if (bytes->len > 0)
        break;

      if (bytes->len >= SAMPLE_BLOCKS * BLOCK_SIZE)
        break;

      offset += n;
    }

  uchardet_data_end (sample.detector);

  if (n >= 0)
    encoding = is_utf8 (bytes) ? "UTF-8" : guess (&sample);

  uchardet_delete (sample.detector);

  return encoding;
}

const char *
inv_text_encoding_detect (InvInputFile *file, GError **error)
{
  const char *path = inv_input_file_get_path (file);
  guint8 head[4096];
  gssize length = inv_input_file_read (file, 0, head, sizeof head, error);

  if (length < 0)
    return NULL;

  if (length == 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is empty. Choose a file with a table in it."), path);
      return NULL;
    }

  if (has_signature (path, (const char *) head, length, error))
    return NULL;

  const char *marked = find_byte_order_mark (head, length);

  if (marked == NULL)
    marked = find_utf16 (head, length);

  if (marked != NULL)
    return marked;

  if (is_binary (head, length))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is not a table of text. Save the table as CSV and import that."), path);
      return NULL;
    }

  return detect_in_blocks (file, error);
}

gboolean
inv_text_encoding_check (const char *encoding, GError **error)
{
  GIConv iconv = g_iconv_open ("UTF-8", encoding);

  if (iconv == (GIConv) -1)
    {
      g_set_error (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("There is no encoding “%s”. Write for example UTF-8, UTF-16, ISO-8859-1, Windows-1251 or "
             "Windows-1252."),
          encoding);
      return FALSE;
    }

  g_iconv_close (iconv);

  return TRUE;
}
