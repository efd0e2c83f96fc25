# SPDX-License-Identifier: GPL-3.0-or-later
#
# Building, and using what was built without installing it. Each kind of
# platform has a build folder of its own.

readonly build_dir=$source_dir/_build/${INV_DEV_INSIDE:-host}

# log_to FILE COMMAND...: on a terminal COMMAND can be watched; elsewhere its
# output stays in FILE, unless it fails.
log_to ()
{
  local file=$1 status=0
  shift
  if [ -t 2 ]; then
    "$@" </dev/null >&2
  else
    "$@" </dev/null >"$file" 2>&1 || status=$?
    [ $status -eq 0 ] || cat "$file" >&2
    return $status
  fi
}

# build [FOLDER [MESON-OPTION...]]: says something only when there is something
# to do, and that on standard error.
build ()
{
  local dir=${1:-$build_dir}
  [ $# -eq 0 ] || shift
  mkdir -p "$dir"
  exec 8>"$dir/lock"
  flock 8
  if [ ! -e "$dir/build.ninja" ] || [ "$(cat "$dir/source" 2>/dev/null)" != "$source_dir" ]; then
    say "Configuring $dir…"
    rm -rf "$dir/build.ninja" "$dir/meson-private"
    log_to "$dir/build.log" meson setup "$@" "$dir" "$source_dir" ||
      fail 'the build could not be configured; the lines above say why.'
    printf '%s\n' "$source_dir" >"$dir/source"
  fi
  if [ "$(ninja -C "$dir" -n </dev/null 2>&1 | tail -n 1)" != 'ninja: no work to do.' ]; then
    say "Building in $dir…"
    log_to "$dir/build.log" ninja -C "$dir" || fail 'the program could not be built; the lines above say why.'
  fi
  exec 8>&-
}

# use_build [FOLDER]: the environment of a program that is not installed.
use_build ()
{
  local dir=${1:-$build_dir}
  export PATH=$dir/app/cli:$dir/ui:$PATH
  export GSETTINGS_SCHEMA_DIR=$dir/data
  export XDG_DATA_DIRS=$dir/data/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
}

# run_tests FOLDER [MESON-TEST-ARGUMENT...]: the last line of its output is
# "N passed, N failed".
run_tests ()
{
  local dir=$1 status=0
  shift
  meson test -C "$dir" --no-rebuild --print-errorlogs "$@" </dev/null 2>&1 | tee "$dir/test.log" || status=$?
  awk -v status="$status" '
    /^(Ok|Expected Fail): / { passed += $NF }
    /^(Fail|Unexpected Pass|Timeout): / { failed += $NF }
    /^Skipped: / { skipped = $NF }
    END {
      if (status && !failed)
        failed = 1
      printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
    }' "$dir/test.log"
  return "$status"
}
