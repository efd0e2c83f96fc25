/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of given content in a temporary folder of its own; both go when it is freed. */

#pragma once

#include <glib.h>
#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} InvTestFile;

static inline InvTestFile *
inv_test_file_new (const char *content, gssize length)
{
  g_autoptr (GError) error = NULL;
  InvTestFile *file = g_new0 (InvTestFile, 1);

  file->folder = g_dir_make_tmp ("inv-test-XXXXXX", &error);
  g_assert_no_error (error);
  file->path = g_build_filename (file->folder, "table.csv", NULL);
  g_file_set_contents (file->path, content, length, &error);
  g_assert_no_error (error);

  return file;
}

/* Removes the folder and what the test left in it. */
static inline void
inv_test_file_free (InvTestFile *file)
{
  g_autoptr (GDir) folder = g_dir_open (file->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (file->folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (file->folder);
  g_free (file->folder);
  g_free (file->path);
  g_free (file);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTestFile, inv_test_file_free)
