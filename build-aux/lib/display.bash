# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pictures of the program on a virtual display, with the sample inventory.

# with_sample COMMAND...: runs COMMAND where the program's own inventory is the
# sample one, in folders that go away afterwards, with the font of a GNOME desktop
# and nothing that moves.
with_sample ()
(
  folder=$(mktemp -d "${TMPDIR:-/tmp}/did-inventory.XXXXXX")
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache
  export GSETTINGS_BACKEND=memory
  mkdir -p "$XDG_DATA_HOME/did-inventory" "$XDG_CONFIG_HOME/gtk-4.0"
  printf '%s\n' '[Settings]' 'gtk-font-name=Inter 11' 'gtk-cursor-blink=false' 'gtk-enable-animations=false' \
         >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"
  did-inventory-cli --quiet new "$XDG_DATA_HOME/did-inventory/Main.didinventory" --sample 100000 >/dev/null
  "$@"
)

# pictures FOLDER SCHEME WIDTH HEIGHT LIST [ARGUMENT...]: what LIST has, in that
# size, in light or dark style.
pictures ()
{
  local folder=$1 scheme=$2 width=$3 height=$4
  ADW_DEBUG_COLOR_SCHEME=prefer-$scheme "$source_dir/build-aux/headless" \
    "$source_dir/build-aux/lib/take-pictures" "$folder" "$scheme-$width" "$width" "$height" "${@:5}"
}

# Pages only: their names are the ones that no key but Alt and a digit leads to.
main_pages ()
{
  grep --extended-regexp '^[a-z]+( +alt\+[0-9])?$' "$source_dir/build-aux/lib/shots"
}

run_without_display ()
{
  local folder=$source_dir/_build/pictures
  say 'There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so the program starts on a virtual one,' \
      'with a sample inventory of 100,000 DIDs. These are pictures of its main pages:'
  mkdir -p "$folder"
  use_build
  with_sample pictures "$folder" light 1200 800 <(main_pages) "$@"
}

take_shots ()
{
  local folder=${1:-$source_dir/_build/shots}
  mkdir -p "$folder"
  folder=$(cd "$folder" && pwd)
  use_build
  with_sample all_pictures "$folder"
}

all_pictures ()
{
  local folder=$1 scheme width
  for scheme in light dark; do
    for width in 1200 360; do
      pictures "$folder" "$scheme" "$width" 720 "$source_dir/build-aux/lib/shots"
    done
  done
}
