# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts tell the person who runs them. All of it goes to standard
# error, which leaves standard output to the commands that are run.

say ()
{
  printf '%s\n' "$*" >&2
}

# fail WHAT [WHAT-TO-DO...]: one line each, then the end.
fail ()
{
  printf 'build-aux/dev: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}
