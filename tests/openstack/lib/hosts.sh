# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# The hosts of a cloud, as a tree of namespaces:
#
#   the cloud's first process     a PID namespace (its end is the end of all below), and a network with a bridge for each
#    |                            network that the hosts share; this machine has a foot in each of them
#    +-- each host's first one    network, PID, mount, UTS and IPC namespaces, and the shared root folder under an overlay
#
# CLOUD is the cloud's folder, NETWORKS its networks ("management provider"), LINK the start of the names of this machine's
# feet, PREFIX_<network> the first three numbers of its addresses: this machine is .1.

# The pid in a file, as long as it is still that process: a pid may be given to another one, its namespace number not as well.
process_in() { # file
    local pid namespace
    read -r pid namespace 2>/dev/null <"$1" || return 1
    [ "$(readlink "/proc/$pid/ns/pid" 2>/dev/null)" = "$namespace" ] && echo "$pid"
}

cloud_pid() { process_in "$CLOUD/pid"; }
host_pid() { process_in "$CLOUD/hosts/$1/pid"; }
# Where a host's files are, seen from this machine.
root_of() { echo "/proc/$(host_pid "$1")/root"; }

# What a first process begins with, while /proc is still this machine's: it tells who it is.
# shellcheck disable=SC2016,SC2034  # for the shells inside
tell_pid='read -r pid rest </proc/self/stat; echo "$pid $(readlink /proc/self/ns/pid)" >"$FOLDER/pid.part" && mv "$FOLDER/pid.part" "$FOLDER/pid"'
# And ends with: it gathers the dead.
wait_for_ever='trap : TERM; while :; do sleep 3600 & wait; done'

wait_until() { # seconds, command...
    local end=$((SECONDS + $1)); shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

start_cloud() {
    cloud_pid >/dev/null && return
    rm -f "$CLOUD/pid" "$CLOUD"/hosts/*/pid
    FOLDER=$CLOUD setsid unshare --net --pid --fork bash -c "$tell_pid; $wait_for_ever" </dev/null >"$CLOUD/init.log" 2>&1 9>&- &
    wait_until 20 cloud_pid || { cat "$CLOUD/init.log"; skip "the namespaces cannot be set up here"; }
    local network
    for network in $NETWORKS; do make_network "$network"; done
}

in_cloud() { nsenter -t "$(cloud_pid)" -n "$@"; }

make_network() { # name
    local prefix=PREFIX_$1 foot=$LINK-${1:0:4}
    in_cloud ip link add "$1" type bridge || skip "no bridge can be made here"
    in_cloud ip link set "$1" up
    ip link add "$foot" type veth peer name outside netns "$(cloud_pid)" || skip "no virtual network link can be made here"
    in_cloud ip link set outside name "outside-${1:0:4}"
    in_cloud ip link set "outside-${1:0:4}" master "$1" up
    ip addr add "${!prefix}.1/24" dev "$foot"
    ip link set "$foot" up
}

start_host() { # name, last number of its addresses
    host_pid "$1" >/dev/null && return
    local folder=$CLOUD/hosts/$1
    mkdir -p "$folder"/{upper,work,root}
    # shellcheck disable=SC2016  # for the shell inside
    FOLDER=$folder NAME=$1 ROOT=$ROOT setsid nsenter -t "$(cloud_pid)" -p \
        unshare --net --pid --fork --mount --uts --ipc --propagation private bash -c '
        set -e
        hostname "$NAME"; cd "$FOLDER"
        mount -t overlay -o "lowerdir=$ROOT,upperdir=upper,workdir=work" overlay root; cd root
        mount -t proc proc proc; mount -t sysfs sysfs sys; mount --rbind /dev dev; mount -t tmpfs tmpfs run
        mkdir -p run/lock; ip link set lo up
        '"$tell_pid"'
        exec chroot . /bin/sh -c "$0"' "$wait_for_ever" </dev/null >"$folder/init.log" 2>&1 9>&- &
    wait_until 20 host_pid "$1" || { cat "$folder/init.log"; skip "the host $1 cannot be set up here"; }
    local network number=0
    for network in $NETWORKS; do join_network "$1" "$network" "eth$number" "$2"; number=$((number + 1)); done
}

# The host has an address in the management network; what it does with the other cards is its own matter.
join_network() { # host, network, card, last number
    local prefix=PREFIX_$2
    in_cloud ip link add "$1-${2:0:4}" type veth peer name "$3" netns "$(host_pid "$1")"
    in_cloud ip link set "$1-${2:0:4}" master "$2" up
    [ "$3" != eth0 ] || inside "$1" ip addr add "${!prefix}.$4/24" dev "$3"
    inside "$1" ip link set "$3" up
}

inside() { # host, command...
    local pid
    pid=$(host_pid "$1") || { say "$1 is down"; exit 3; }
    shift
    nsenter -t "$pid" -m -u -i -n -p -r -w env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@" 9>&-
}

stop_cloud() {
    local pid
    if pid=$(cloud_pid); then
        kill -9 "$pid"  # the first process of its PID namespace: the kernel ends all others with it
        wait_until 20 test ! -d "/proc/$pid" || stop "process $pid does not end"
    fi
    rm -f "$CLOUD/pid" "$CLOUD"/hosts/*/pid
}
