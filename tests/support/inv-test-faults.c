/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Disks that fail: a file system of SQLite's that hands everything on to the
 * system's, but for the writes that are to go wrong. */

#include "config.h"

#include "inv-test-faults.h"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

/* The system's file follows in the same block of memory. */
typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultyFile;

static sqlite3_vfs faulty_vfs;
static sqlite3_vfs *real_vfs;

static InvTestFault fault;
static guint n_writes_left;
static gboolean has_come;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

/* What the next write comes to, which SQLITE_OK lets pass. */
static int
count_write (void)
{
  if (fault == INV_TEST_FAULT_NONE)
    return SQLITE_OK;

  if (n_writes_left > 0)
    {
      n_writes_left--;
      return SQLITE_OK;
    }

  has_come = TRUE;

  return fault == INV_TEST_FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
faulty_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
faulty_read (sqlite3_file *file, void *buffer, int n_bytes, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), buffer, n_bytes, offset);
}

static int
faulty_write (sqlite3_file *file, const void *buffer, int n_bytes, sqlite3_int64 offset)
{
  int result = count_write ();

  if (result != SQLITE_OK && fault == INV_TEST_FAULT_KILL)
    {
      get_real (file)->pMethods->xWrite (get_real (file), buffer, n_bytes / 2, offset);
      kill (getpid (), SIGKILL);
    }

  return result != SQLITE_OK ? result
                             : get_real (file)->pMethods->xWrite (get_real (file), buffer, n_bytes, offset);
}

static int
faulty_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
faulty_sync (sqlite3_file *file, int flags)
{
  int result = count_write ();

  if (result != SQLITE_OK && fault == INV_TEST_FAULT_KILL)
    kill (getpid (), SIGKILL);

  return result != SQLITE_OK ? result : get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
faulty_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
faulty_lock (sqlite3_file *file, int lock)
{
  return get_real (file)->pMethods->xLock (get_real (file), lock);
}

static int
faulty_unlock (sqlite3_file *file, int lock)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), lock);
}

static int
faulty_check_reserved_lock (sqlite3_file *file, int *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
faulty_file_control (sqlite3_file *file, int operation, void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
faulty_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
faulty_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), region, size, extend, memory);
}

static int
faulty_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
faulty_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
faulty_shm_unmap (sqlite3_file *file, int delete_flag)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), delete_flag);
}

static const sqlite3_io_methods faulty_methods = {
  .iVersion = 2,
  .xClose = faulty_close,
  .xRead = faulty_read,
  .xWrite = faulty_write,
  .xTruncate = faulty_truncate,
  .xSync = faulty_sync,
  .xFileSize = faulty_file_size,
  .xLock = faulty_lock,
  .xUnlock = faulty_unlock,
  .xCheckReservedLock = faulty_check_reserved_lock,
  .xFileControl = faulty_file_control,
  .xSectorSize = faulty_sector_size,
  .xDeviceCharacteristics = faulty_device_characteristics,
  .xShmMap = faulty_shm_map,
  .xShmLock = faulty_shm_lock,
  .xShmBarrier = faulty_shm_barrier,
  .xShmUnmap = faulty_shm_unmap,
};

static int
faulty_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultyFile *self = (FaultyFile *) file;
  int result;

  self->real = (sqlite3_file *) (self + 1);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  file->pMethods = result == SQLITE_OK ? &faulty_methods : NULL;

  return result;
}

void
inv_test_faults_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "inv-test-faults";
  faulty_vfs.szOsFile = (int) sizeof (FaultyFile) + real_vfs->szOsFile;
  faulty_vfs.xOpen = faulty_open;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, TRUE), ==, SQLITE_OK);
}

void
inv_test_faults_set (InvTestFault new_fault, guint n_writes)
{
  fault = new_fault;
  n_writes_left = n_writes;
  has_come = FALSE;
}

gboolean
inv_test_faults_clear (void)
{
  fault = INV_TEST_FAULT_NONE;

  return has_come;
}
