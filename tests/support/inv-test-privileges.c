/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the permissions of files count for root, too. */

#include "config.h"

#include "inv-test-privileges.h"

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

void
inv_test_drop_privileges (void)
{
  struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
  const struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { { 0 } };

  g_assert_no_errno ((int) syscall (SYS_capset, &header, none));
}
