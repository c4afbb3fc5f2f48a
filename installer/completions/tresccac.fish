# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for fish. What fits is the program's own business (tresccac __complete), names of instances and sites included.

function __tresccac_words
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l current (commandline -ct)
    for line in ($program __complete $words "$current" 2>/dev/null </dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end

complete -c tresccac -f -a '(__tresccac_words)'
