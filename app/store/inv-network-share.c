/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a file lies on a network share, as the kernel names its kind. */

#include "config.h"

#include "inv-network-share.h"

#include <linux/magic.h>
#include <sys/vfs.h>

gboolean
inv_network_share_has (const char *path)
{
  struct statfs info;

  if (statfs (path, &info) != 0)
    return FALSE;

  switch ((guint32) info.f_type)
    {
    case AFS_SUPER_MAGIC:
    case CEPH_SUPER_MAGIC:
    case CIFS_SUPER_MAGIC:
    case CODA_SUPER_MAGIC:
    case FUSE_SUPER_MAGIC:
    case NFS_SUPER_MAGIC:
    case SMB2_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case V9FS_MAGIC:
      return TRUE;

    default:
      return FALSE;
    }
}
