# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion for bash: the words come from the program's own help.

_did_inventory_cli ()
{
  local current=${COMP_WORDS[COMP_CWORD]} word before='' help
  local -a command=()

  # The command is one word, or two where the first is a group such as operator.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $before:${#command[@]}:${command[0]:-}:$word in
      --inventory:* | --now:* | *:-*) ;;
      *:0::[a-z]* | *:1:reseller:* | *:1:operator:* | *:1:batch:* | *:1:client:* | *:1:account:* | *:1:package:* | \
        *:1:destination:*) command+=("$word") ;;
    esac
    before=$word
  done
  help=$("$1" "${command[@]}" --help 2>/dev/null)

  # Behind a command only options are words; all else is a file, or what the person knows best.
  case $current in
    -*) word='--[a-z-]*' ;;
    *) [[ $help == *' COMMAND '* ]] || return; word='[a-z]\{1,\}' ;;
  esac
  COMPREPLY=($(compgen -W "$(sed -n "s/^  \($word\)\( .*\)\{0,1\}$/\1/p" <<<"$help")" -- "$current"))
}

complete -o default -F _did_inventory_cli did-inventory-cli
