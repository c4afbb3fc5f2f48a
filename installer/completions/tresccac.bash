# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Completion for bash. What fits is the program's own business (tresccac __complete), names of instances and sites included.

_tresccac() {
    local at piece line last='' head files=0
    local -a words=() found=()
    # Readline parts words at "=" and ":"; a name, or an option with its value, is one word all the same.
    for ((at = 1; at <= COMP_CWORD; ++at)); do
        piece=${COMP_WORDS[at]}
        if [[ ${#words[@]} -gt 0 && ( $piece == [=:] || $last == [=:] ) ]]; then
            words[-1]+=$piece
        else
            words+=("$piece")
        fi
        last=$piece
    done
    # What readline will not replace, as it takes it for words of their own.
    head=${words[-1]}
    [[ $last == [=:] ]] || head=${head%"$last"}
    while IFS= read -r line; do
        line=${line%%$'\t'*}
        if [[ $line == :files ]]; then files=1; else found+=("${line#"$head"}"); fi
    done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete "${words[@]}" </dev/null 2>/dev/null)
    COMPREPLY=()
    if [[ $files == 1 ]]; then
        compopt -o filenames
        COMPREPLY=("${found[@]}")
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "${words[-1]#"$head"}")
    else
        for line in "${found[@]}"; do
            [[ -z $line ]] || COMPREPLY+=("$(printf '%q' "$line")")
        done
    fi
}

complete -F _tresccac tresccac
