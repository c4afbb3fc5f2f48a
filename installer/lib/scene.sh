# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The scene of ./installer/run: a laptop, a cloud, a guest that counts, and its way there and back.

programs=$source_dir/build/release/bin

# tresccac with the scene's own settings and journal.
trescca_in() { # scene, arguments...
    local scene=$1; shift
    on_host "$scene/laptop" env XDG_STATE_HOME="$scene/state" "$programs/tresccac" --config "$scene/config.yml" "$@"
}

# Waits until a command succeeds; a machine that emulates may be slow, so the limit is generous.
wait_until() { # seconds, command...
    local end=$((SECONDS + $1)); shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

daemon_options() { # scene
    printf '%s\0' --folder "$1/cloud/trescca" --state "$1/cloud/state" --libvirt "$(host_uri "$1/cloud")" --port 0
}

start_cloud() { # scene
    local scene=$1 options
    mkdir -p "$scene/cloud/trescca" "$scene/cloud/state" || return 1
    mapfile -d '' options < <(daemon_options "$scene")
    head -c 18 /dev/urandom | base64 | tr -d '\n' >"$scene/password" && chmod 600 "$scene/password" || return 1
    on_host "$scene/cloud" "$programs/tresccad" --state "$scene/cloud/state" user add demo <"$scene/password" >"$scene/tresccad.log" 2>&1 \
        || { tail -n5 "$scene/tresccad.log" >&2; say "the cloud's user could not be made."; return 1; }
    # shellcheck disable=SC2016
    on_host "$scene/cloud" setsid bash -c 'echo $$ >"$0" && exec "$@"' "$scene/tresccad.pid" \
        "$programs/tresccad" "${options[@]}" </dev/null >>"$scene/tresccad.log" 2>&1 &
    disown $!
    wait_until 60 grep -q '^listening on ' "$scene/tresccad.log" \
        || { tail -n5 "$scene/tresccad.log" >&2; say "tresccad did not start; its last words stand above."; return 1; }
}

write_config() { # scene
    local url fingerprint
    url=$(sed -n 's/^listening on //p' "$1/tresccad.log" | tail -n1)
    fingerprint=$(sed -n 's/^fingerprint //p' "$1/tresccad.log" | tail -n1)
    (umask 077 && cat >"$1/config.yml") <<YAML
sites:
  laptop:
    kind: libvirt
    uri: $(host_uri "$1/laptop")
    folder: $1/laptop/trescca
  cloud:
    kind: tresccad
    auth_url: $url
    fingerprint: "$fingerprint"
    username: demo
    project_name: default
    password_file: $1/password
YAML
}

# The counter's lines, read from the disk it runs on at this host: the number comes from the guest's memory.
ticks() { # host folder
    local disk
    disk=$(host_virsh "$1" domblklist counter 2>/dev/null | awk '$1 == "vda" {print $2}')
    [ -n "$disk" ] && guest_disk_log "$disk" | grep '^TICK'
}

# A machine that emulates and has much to do may need minutes for what takes seconds elsewhere; only without QEMU it is in vain.
await_ticks() { # host folder, number to get past
    wait_until 600 has_news "$@"
    ticks_past "$@" && return
    find "$1/trescca" -name console.log -exec cat {} + >"$cache_dir/console.log"
    tail -n5 "$cache_dir/console.log" >&2
    if qemu_lives "$1"; then say "The guest does not count within ten minutes."; else say "The guest's QEMU has ended."; fi
    say "What was on the guest's console is kept in $cache_dir/console.log"
    return 1
}

has_news() { ticks_past "$@" || ! qemu_lives "$1"; }

qemu_lives() { # host folder
    is_ours "$(cat "$1/run/libvirt/qemu/run/counter.pid" 2>/dev/null)" "$1"
}

ticks_past() { # host folder, number
    [ "$(ticks "$1" | tail -n1 | awk '{print $2 + 0}')" -gt "$2" ] 2>/dev/null
}

spawn_counter() { # scene
    trescca_in "$1" --cloud laptop -q spawn "$1/guest/base.qcow2" --name counter --memory 256M --vcpus 1 \
        --kernel "$1/guest/vmlinuz" --initrd "$1/guest/initrd.img" --append "$(cat "$1/guest/cmdline")"
}

# The number of the last line; all lines must follow one another and come from one boot and one memory.
unbroken() { # file with lines
    awk '{ if (NR == 1) { first = $2; boot = $3; mem = $4 }
           if ($2 != first + NR - 1 || $3 != boot || $4 != mem) { bad = NR; exit } }
         END { if (NR == 0) { print "no line at all"; exit 1 }
               if (bad) { print "line " bad " does not follow the one before"; exit 1 } }' "$1"
}

move() { # scene, from, to
    local scene=$1 before after why
    step "$2 -> $3"
    before=$(ticks "$scene/$2" | tail -n1)
    trescca_in "$scene" migrate counter --source "$2" --dest "$3" || { say "The move failed; what to do stands above."; return 1; }
    await_ticks "$scene/$3" "$(awk '{print $2 + 5}' <<<"$before")" || { say "The counter does not go on at $3."; return 1; }
    ticks "$scene/$3" >"$scene/ticks"
    why=$(unbroken "$scene/ticks") || { say "The counter is broken at $3: $why."; return 1; }
    after=$(tail -n1 "$scene/ticks")
    printf 'before, at %-7s %s\nafter,  at %-7s %s\n' "$2:" "$before" "$3:" "$after"
    printf 'The counter went on: %s lines on its disk, none missing, none twice, one boot, one memory.\n' "$(wc -l <"$scene/ticks")"
}

perform() { # scene, whether nothing is to be moved
    local scene=$1
    step "Starting a laptop and a cloud"
    start_host "$scene/laptop"
    start_host "$scene/cloud"
    start_cloud "$scene" && write_config "$scene" || return 1
    step "Starting the guest on the laptop"
    spawn_counter "$scene" || return 1
    await_ticks "$scene/laptop" 5 || { say "The guest did not start to count."; return 1; }
    [ "$2" = 1 ] || { move "$scene" laptop cloud && move "$scene" cloud laptop; }
}

# The guest may be dragged there and back by hand, until the window is closed. (Its configuration, and nothing else, leads to the
# scene's hosts, so it may keep the user's own desktop.)
open_window() { # scene
    has_display || return 0
    step "Opening the desktop on the laptop and the cloud: drag the guest \"counter\" to the other side. Close the window to end."
    XDG_STATE_HOME=$1/state "$programs/trescca" --config "$1/config.yml" laptop cloud || say "The desktop could not be opened; the moves above went well."
    return 0
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

play_scene() { # scene, keep, open
    local status=0
    at_exit "stop_scene '$1'"
    perform "$1" "$3" || status=1
    [ $status != 0 ] || [ "$2" = 1 ] || open_window "$1"
    [ "$2" = 0 ] || [ $status != 0 ] || trap - EXIT
    return $status
}

how_to_use() { # scene
    local as who=''
    choose_session
    [ "${as[0]}" = env ] || who="${as[*]} "
    cat <<TEXT

Left running in $1. To use it:
  export XDG_STATE_HOME=$1/state
  ${who}$programs/tresccac --config $1/config.yml --cloud laptop list
  ${who}$programs/tresccac --config $1/config.yml migrate counter --source laptop --dest cloud
  ${who}$programs/trescca --config $1/config.yml laptop cloud
  ${who}virsh -c '$(host_uri "$1/laptop")' list --all
Stop it with ./installer/run --stop
TEXT
}
