/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arguments of one call. A parser of our own instead of GOption, because GOption takes a query that
 * begins with a dash for options, and cannot say what a mistyped option was meant to be. */

#include "config.h"

#include "inv-cli-args.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inv-error.h"
#include "inv-suggest.h"
#include "inv-text.h"

typedef struct
{
  const char *name;
  const char *value;
} Given;

struct _InvCliArgs
{
  GArray *given;
  GPtrArray *operands;
};

static const InvCliOption *
find_option (const InvCliOption *options, const char *name, gsize len)
{
  for (; options != NULL && options->name != NULL; options++)
    {
      if (strncmp (options->name, name, len) == 0 && options->name[len] == '\0')
        return options;
    }

  return NULL;
}

static void
collect_names (GPtrArray *names, const InvCliOption *options)
{
  for (; options != NULL && options->name != NULL; options++)
    g_ptr_array_add (names, (gpointer) options->name);
}

static void
set_unknown_option (GError **error,
                    const InvCliOption *options,
                    const InvCliOption *more,
                    const char *name,
                    gsize len)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *word = g_strndup (name, len);
  g_autofree char *shown = inv_text_shorten (word, -1);

  collect_names (names, options);
  collect_names (names, more);
  g_ptr_array_add (names, NULL);

  const char *meant = inv_suggest (word, (const char *const *) names->pdata);
  if (meant != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no option --%s. Did you mean --%s?"), shown,
                 meant);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no option --%s."), shown);
}

/* Takes the option at @argv, which begins with two dashes; returns what stands behind it. */
static char **
take_option (InvCliArgs *args,
             const InvCliOption *options,
             const InvCliOption *more,
             char **argv,
             GError **error)
{
  const char *name = *argv + 2;
  gsize len = strcspn (name, "=");
  const char *value = name[len] == '=' ? name + len + 1 : NULL;
  const InvCliOption *option = find_option (options, name, len);

  if (option == NULL)
    option = find_option (more, name, len);

  if (option == NULL)
    {
      set_unknown_option (error, options, more, name, len);
      return NULL;
    }

  if (option->value == NULL && value != NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("--%s takes no value."), option->name);
      return NULL;
    }

  if (option->value != NULL && value == NULL)
    {
      value = *++argv;
      if (value == NULL)
        {
          g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("--%s needs a value: --%s %s"), option->name,
                       option->name, option->value);
          return NULL;
        }
    }

  if (option->value != NULL && !option->many && inv_cli_args_has (args, option->name))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("--%s is given twice. Give it once."), option->name);
      return NULL;
    }

  Given given = { option->name, value };
  g_array_append_val (args->given, given);

  return argv + 1;
}

InvCliArgs *
inv_cli_args_new (void)
{
  InvCliArgs *args = g_new0 (InvCliArgs, 1);

  args->given = g_array_new (FALSE, FALSE, sizeof (Given));
  args->operands = g_ptr_array_new ();

  return args;
}

void
inv_cli_args_free (InvCliArgs *args)
{
  g_array_unref (args->given);
  g_ptr_array_unref (args->operands);
  g_free (args);
}

char **
inv_cli_args_parse (InvCliArgs *args,
                    const InvCliOption *options,
                    const InvCliOption *more,
                    char **argv,
                    gboolean until_operand,
                    GError **error)
{
  gboolean options_ended = FALSE;

  while (*argv != NULL)
    {
      if (!options_ended && strcmp (*argv, "--") == 0)
        {
          options_ended = TRUE;
          argv++;
        }
      else if (!options_ended && g_str_has_prefix (*argv, "--"))
        {
          argv = take_option (args, options, more, argv, error);
          if (argv == NULL)
            return NULL;
        }
      else if (until_operand)
        break;
      else
        g_ptr_array_add (args->operands, *argv++);
    }

  return argv;
}

static const Given *
find_given (const InvCliArgs *args, const char *name)
{
  for (guint i = args->given->len; i > 0; i--)
    {
      const Given *given = &g_array_index (args->given, Given, i - 1);

      if (strcmp (given->name, name) == 0)
        return given;
    }

  return NULL;
}

gboolean
inv_cli_args_has (const InvCliArgs *args, const char *name)
{
  return find_given (args, name) != NULL;
}

const char *
inv_cli_args_get (const InvCliArgs *args, const char *name)
{
  const Given *given = find_given (args, name);

  return given != NULL ? given->value : NULL;
}

GStrv
inv_cli_args_get_all (const InvCliArgs *args, const char *name)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_null_terminated (4, NULL, TRUE);

  for (guint i = 0; i < args->given->len; i++)
    {
      const Given *given = &g_array_index (args->given, Given, i);

      if (strcmp (given->name, name) == 0)
        g_ptr_array_add (values, (gpointer) given->value);
    }

  return (GStrv) g_ptr_array_free (g_steal_pointer (&values), FALSE);
}

gboolean
inv_cli_args_get_count (const InvCliArgs *args, const char *name, guint64 *count, GError **error)
{
  const char *text = inv_cli_args_get (args, name);
  char shown[32];

  if (text == NULL)
    return TRUE;

  g_snprintf (shown, sizeof shown, "--%s", name);
  return inv_cli_parse_count (text, shown, count, error);
}

guint
inv_cli_args_n_operands (const InvCliArgs *args)
{
  return args->operands->len;
}

const char *
inv_cli_args_operand (const InvCliArgs *args, guint position)
{
  return position < args->operands->len ? g_ptr_array_index (args->operands, position) : NULL;
}

gboolean
inv_cli_parse_count (const char *text, const char *what, guint64 *count, GError **error)
{
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, count, NULL))
    {
      g_autofree char *shown = inv_text_shorten (text, -1);

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” is not a whole number, which %s needs."),
                   shown, what);
      return FALSE;
    }

  return TRUE;
}
