# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whether this machine itself can build the program, and the Debian 13 root that
# stands in for it where it cannot.

readonly packages_file=$source_dir/build-aux/debian-packages

host_modules=(
  'glib-2.0 >= 2.84'
  'gtk4 >= 4.18'
  'libadwaita-1 >= 1.7'
  'sqlite3 >= 3.46'
  'expat'
  'freexl'
  'minizip'
  'uchardet'
  'xlsxwriter'
  'iso-codes'
)

host_programs=(
  Xvfb
  appstreamcli
  blueprint-compiler
  cc
  clang
  clang-format
  dbus-run-session
  desktop-file-validate
  import
  mandoc
  meson
  msgfmt
  ninja
  pkg-config
  python3
  sqlite3
  xdotool
)

version_at_least ()
{
  printf '%s\n%s\n' "$1" "$2" | sort --check=silent --version-sort
}

host_is_enough ()
{
  local program
  for program in "${host_programs[@]}"; do
    command -v "$program" >/dev/null || return 1
  done
  pkg-config --exists "${host_modules[@]}" || return 1
  version_at_least 1.7 "$(meson --version)" || return 1
  version_at_least 0.16 "$(blueprint-compiler --version)" || return 1
  echo '#include <csv.h>' | cc -E - >/dev/null 2>&1
}

# root_tree: the folder that holds the root for this list of packages.
root_tree ()
{
  local key
  key=$(sed 's/#.*//; /^$/d' "$packages_file" | cat - "$source_dir"/build-aux/lib/{make,install}-root | sha256sum)
  printf '%s/debian-13-%s\n' "$cache_dir" "${key:0:12}"
}

# enter_root COMMAND...: goes on inside the Debian 13 root, made first where it
# is missing. The process stays the same one, and so do its input, its output,
# its signals and its exit status.
enter_root ()
{
  local tree namespaces=(--mount)
  tree=$(root_tree)
  [ "$(id -u)" -eq 0 ] || namespaces+=(--user --map-root-user)

  if ! unshare "${namespaces[@]}" true 2>/dev/null; then
    if [ "$(id -u)" -eq 0 ]; then
      fail 'this container lets root make no mount, which the Debian 13 root needs.' \
           'Start the container with --privileged (or --cap-add SYS_ADMIN), or work in a Debian 13' \
           'container and install the packages that build-aux/debian-packages lists.'
    fi
    fail 'this machine gives ordinary users no user namespaces, which the Debian 13 root needs.' \
         'Ask its administrator for one of these:' \
         '  sysctl -w kernel.unprivileged_userns_clone=1              (Debian 10 and older)' \
         '  sysctl -w user.max_user_namespaces=15000                  (where it is 0)' \
         '  sysctl -w kernel.apparmor_restrict_unprivileged_userns=0  (Ubuntu)' \
         'or run the command as root.'
  fi

  [ -e "$tree" ] || "$source_dir/build-aux/lib/make-root" "$tree" "$packages_file"
  touch --no-create "$tree"

  exec unshare "${namespaces[@]}" -- \
    "$source_dir/build-aux/lib/enter-root" "$tree" "$(id -u)" "$(id -g)" "$source_dir" "$@"
}
