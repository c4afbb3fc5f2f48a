# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2119,SC2120,SC2154
# Own libvirt hosts, each a folder with a daemon of its own, so that no existing VM of the user is touched.
# A host needs no root, no bridge, no systemd: it is libvirt's session mode. Sourced after setup.sh.

probes=${cache_dir:?source setup.sh first}/capabilities
scenes=$cache_dir/scenes

# Root is libvirt's system instance, whatever the folders: in_session runs a command as somebody else.
# libvirt wants a user with a name, and nobody is on every machine.
# A user namespace changes who we are and nothing of what we may read; where it is forbidden (a container
# without nesting) the command runs as nobody, who keeps root's right to read and write files.
in_session() { # command...
    local as
    choose_session
    "${as[@]}" "$@"
}

choose_session() { # sets "as" to what a command is started with
    local in_namespace=(unshare --user --map-user=65534 --map-group=65534 --)
    # shellcheck disable=SC2054
    local as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups
        --inh-caps=-all,+dac_override,+fowner --ambient-caps=-all,+dac_override,+fowner --)
    if [ "$(id -u)" != 0 ]; then
        getent passwd "$(id -u)" >/dev/null || die "the user $(id -u) has no name, and libvirt wants one. Run this as a user whom /etc/passwd knows, or as root."
        as=(env)
    elif "${in_namespace[@]}" true 2>/dev/null; then as=("${in_namespace[@]}")
    elif "${as_nobody[@]}" true 2>/dev/null; then as=("${as_nobody[@]}")
    else die "a libvirt host of its own needs another user than root, and this machine lets root neither make a user namespace nor change its user. Run this as an ordinary user, or start the container with --privileged."
    fi
}

# The same as a process group of its own: told to stop, what runs inside cleans up, then we go on.
play_in_session() { # command...
    local as
    choose_session
    in_own_group "${as[@]}" "$@"
}

# Gives a folder to whoever in_session runs as.
hand_over() { # folder
    local as
    choose_session
    [ "${as[0]}" != setpriv ] || chown -R 65534:65534 "$1"
}

# A folder for hosts with a copy of the guest. The path of a Unix socket may have 107 bytes, so it has to be short.
# Who owns it is written down, with the time of its start, so that what a killed run leaves behind is found by the next.
make_scene() { # guest folder
    local base=${TMPDIR:-/tmp} scene as
    choose_session  # who cannot have a host leaves no folder behind
    [ ${#base} -le 40 ] || base=/tmp
    scene=$(mktemp -d "$base/trescca-XXXXXX") \
        || die "no folder for the libvirt hosts could be made in $base; make room there or set TMPDIR to another folder."
    if ! { chmod 755 "$scene" && cp -r "$1" "$scene/guest" && mkdir -p "$scenes" && printf '%s\n' "$$ $scene" "$(start_of $$)" >"$scenes/${scene##*/}"; }; then
        rm -rf "$scene"
        die "the guest could not be copied to $scene; is its file system full?"
    fi
    hand_over "$scene"
    printf '%s\n' "$scene"
}

# Forgets a scene, once nothing runs in it any more.
drop_scene() { # folder
    ! is_alive "$1" || stop_remains "$1"
    if is_alive "$1"; then
        say "Something in $1 could not be stopped; the next run tries again."
        return 1
    fi
    rm -rf "$1" "${scenes:?}/${1##*/}"
}

# Whether something runs in a scene.
is_alive() { # folder
    local pidfile
    for pidfile in "$1"/*.pid "$1"/*/libvirtd.pid "$1"/*/run/libvirt/qemu/run/*.pid; do
        is_ours "$(cat "$pidfile" 2>/dev/null)" "$1" && return 0
    done
    return 1
}

# With the first process of a scene's namespaces ends all that is in them; it is root's.
stop_remains() { # folder
    end_process "$(cat "$1/namespace.pid" 2>/dev/null)" "$1"
    # shellcheck disable=SC2016
    in_session bash -c '. "$1/setup.sh"; . "$1/hosts.sh"; stop_scene "$2"' - "$source_dir/installer/lib" "$1"
}

# When a process was started, in ticks since the machine was: its number alone may have a new owner by now.
start_of() { # pid
    sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20
}

# Notes of earlier versions have no time: there the number has to do.
owner_lives() { # pid, time of its start
    local now
    now=$(start_of "$1")
    [ -n "$now" ] && [ "$now" = "${2:-$now}" ]
}

# Stops what is left of scenes whose owner is no more; with "kept" also those that were left running on purpose.
stop_old_scenes() { # "" or kept
    local note owner scene start
    for note in "$scenes"/*; do
        [ -e "$note" ] || continue
        start=''
        { read -r owner scene; read -r start; } <"$note"
        if [ "$owner" = kept ]; then [ "${1:-}" = kept ] || continue
        else owner_lives "$owner" "$start" && continue
        fi
        drop_scene "$scene" && say "Stopped what was left in $scene."
    done
}

host_socket() { printf '%s/run/libvirt/libvirt-sock\n' "$1"; }
host_uri() { printf 'qemu:///session?socket=%s\n' "$(host_socket "$1")"; }

# A command in the host's own world: its settings, state and sockets lie below its folder.
on_host() { # folder, command...
    local folder=$1; shift
    env -u DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u LIBVIRT_DEFAULT_URI HOME="$folder" XDG_RUNTIME_DIR="$folder/run" \
        XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache" XDG_DATA_HOME="$folder/data" "$@"
}

# Asking costs libvirt a probe of QEMU the first time; answers come from the daemon of this host or not at all.
host_virsh() { # folder, arguments...
    local folder=$1; shift
    on_host "$folder" timeout -k 5 60 virsh -q -c "$(host_uri "$folder")" "$@"
}

write_host_settings() { # folder
    mkdir -p "$1/run" "$1/config/libvirt" "$1/cache" "$1/data" "$1/images" && chmod 700 "$1" "$1/run" || return 1
    # "file": QEMU writes its logs itself, no virtlogd is needed. The rest is what a container cannot do.
    printf '%s\n' 'security_driver = "none"' 'stdio_handler = "file"' 'namespaces = []' 'cgroup_controllers = []' \
        'remember_owner = 0' >"$1/config/libvirt/qemu.conf"
    printf '%s\n' "log_outputs = \"3:file:$1/libvirtd.log\"" "host_uuid = \"$(cat /proc/sys/kernel/random/uuid)\"" \
        >"$1/config/libvirt/libvirtd.conf"
}

# Whether the process of a pid file is still the one we started: a pid may have a new owner by now.
is_ours() { # pid, folder that stands in its command line
    [ -n "$1" ] && grep -qaF -- "$2" "/proc/$1/cmdline" 2>/dev/null
}

# Asking QEMU what it can takes libvirt 4 s for each program (8 s where KVM is broken); it keeps the answers with what
# they are valid for and checks that itself, so a new host starts from the answers of the last one.
take_probes() { # folder
    mkdir -p "$1/cache/libvirt/qemu/cache"
    [ ! -d "$probes" ] || cp -r "$probes" "$1/cache/libvirt/qemu/cache/capabilities"
}

keep_probes() { # folder
    mkdir -p "$probes" 2>/dev/null || return 0
    cp -u "$1"/cache/libvirt/qemu/cache/capabilities/*.xml "$probes/" 2>/dev/null || true
}

start_host() { # folder
    local folder=$1
    PATH=$PATH:/usr/sbin:/sbin
    command -v libvirtd >/dev/null || die "libvirtd is missing; run ./installer/run or ./installer/test, which install it."
    [ ${#folder} -le 70 ] || die "the path $folder is too long for libvirt's sockets; set TMPDIR to a shorter one."
    write_host_settings "$folder" || die "the folder $folder could not be written; is its file system full?"
    take_probes "$folder"
    launch_host "$folder"
    keep_probes "$folder"
}

# The daemon alone: that of a host whose daemon was killed finds the guests that live on.
launch_host() { # folder
    local folder=$1 pid tries
    PATH=$PATH:/usr/sbin:/sbin
    on_host "$folder" setsid libvirtd -f "$folder/config/libvirt/libvirtd.conf" -p "$folder/libvirtd.pid" \
        </dev/null >"$folder/libvirtd.out" 2>&1 &
    pid=$!
    disown "$pid"
    # The daemon does so too, but we may be told to stop before.
    echo "$pid" >"$folder/libvirtd.pid"
    for ((tries = 0; tries < 300; ++tries)); do
        [ -S "$(host_socket "$folder")" ] && host_virsh "$folder" version >/dev/null 2>&1 && return
        kill -0 "$pid" 2>/dev/null || [ $tries -lt 10 ] || break
        sleep 0.1
    done
    cat "$folder/libvirtd.out" "$folder/libvirtd.log" 2>/dev/null | tail -n 5 >&2
    stop_host "$folder"
    die "the libvirt host in $folder did not start; its last words stand above."
}

# Ends a process by its id: politely, then not.
end_process() { # pid, folder that stands in its command line
    local tries
    is_ours "$1" "$2" || return 0
    kill "$1" 2>/dev/null
    for ((tries = 0; tries < 100; ++tries)); do
        is_ours "$1" "$2" || return 0
        [ $tries = 80 ] && kill -KILL "$1" 2>/dev/null
        sleep 0.1
    done
}

# Guests first. Where the daemon is gone (a test killed it) QEMU lives on, and is found by its pid file.
stop_host() { # folder
    local folder=$1 name pidfile
    [ -d "$folder" ] || return 0
    if is_ours "$(cat "$folder/libvirtd.pid" 2>/dev/null)" "$folder"; then
        host_virsh "$folder" list --name 2>/dev/null | while read -r name; do
            [ -n "$name" ] && host_virsh "$folder" destroy "$name" >/dev/null 2>&1
        done
        end_process "$(cat "$folder/libvirtd.pid")" "$folder"
    fi
    for pidfile in "$folder"/run/libvirt/qemu/run/*.pid; do
        [ -e "$pidfile" ] && end_process "$(cat "$pidfile")" "$folder"
    done
    return 0
}

# Everything that runs in a scene: its daemons, then its hosts.
stop_scene() { # folder
    local pidfile run
    for pidfile in "$1"/*.pid; do
        [ -e "$pidfile" ] && end_process "$(cat "$pidfile")" "$1"
    done
    for run in "$1"/*/run; do stop_host "${run%/run}"; done
    return 0
}
