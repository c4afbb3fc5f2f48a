# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Set-up of a fresh Debian machine: package sources, packages, the build. Sourced by run and test.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_dir=$(cd "$here/../.." && pwd)
# Started from a bare environment (cron, a container's init) there may be no HOME.
HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
export HOME
cache_dir=${TRESCCA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trescca}
# shellcheck source=installer/lib/packages.sh
. "$here/packages.sh"

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n==> %s\n' "$*" >&2; }
die() { printf 'trescca: %s\n' "$*" >&2; exit 1; }

# For loops over options. Who calls them has a function "usage".
refuse_option() { usage >&2; die "$1 is no option of this."; }
need_value() { # option, what it wants, a pattern of that, the value...
    [ $# -gt 3 ] || die "$1 needs $2."
    [[ $4 =~ ^($3)$ ]] || die "$1 needs $2; \"$4\" is none."
}

# Does something when this shell ends, told to stop or not. Once told it is not told again, and neither is what it starts:
# who loses patience and asks twice would else cut the clean-up short.
at_exit() { # what a trap takes
    # shellcheck disable=SC2064
    trap "trap '' INT TERM HUP; $1" EXIT
    trap "trap '' INT TERM HUP; exit 129" HUP
    trap "trap '' INT TERM HUP; exit 130" INT
    trap "trap '' INT TERM HUP; exit 143" TERM
}

# Waits until it is our turn, and says so once. The lock is let go with its number, or with the program.
take_lock() { # name of the variable for its number, file, what another does with it
    local number
    { exec {number}>"$2"; } 2>/dev/null || die "the lock $2 cannot be made; check the rights and the room of its folder."
    if ! flock -n "$number"; then
        say "Another program $3 already; this one waits for it."
        flock "$number" || exit 130
    fi
    printf -v "$1" %s "$number"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; return; fi
    command -v sudo >/dev/null || die "packages must be installed, which needs root: run this as root, or install sudo."
    sudo "$@"
}

debian_version() {
    local ID='' VERSION_ID=''
    # shellcheck disable=SC1091
    [ -r /etc/os-release ] && . /etc/os-release
    [ "$ID" = debian ] || { echo other; return; }
    echo "${VERSION_ID:-13}"   # testing and sid have no VERSION_ID
}

# The machine's own Debian mirror: a user's mirror is the user's, so none is written here.
debian_mirror() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/\?$'
}

debian_keyring() {
    local key
    # shellcheck disable=SC2016
    key=$(apt-get indextargets --format '$(SIGNED_BY)' 'Created-By: Packages' | grep -m1 '^/')
    echo "${key:-/usr/share/keyrings/debian-archive-keyring.gpg}"
}

trixie_source=/etc/apt/sources.list.d/trescca-trixie.sources
trixie_pin=/etc/apt/preferences.d/trescca-trixie

add_trixie() {
    [ -e "$trixie_source" ] && [ -e "$trixie_pin" ] && return
    local mirror keyring
    mirror=$(debian_mirror) || die "no Debian mirror found in this machine's package sources; add one to /etc/apt/sources.list.d and run this again."
    keyring=$(debian_keyring)
    say "Debian 12 has no KDE Frameworks 6, which Trescca needs. Debian 13 is added as a package source"
    say "with a priority so low that only what Trescca needs comes from it ($trixie_source)."
    printf 'Types: deb\nURIs: %s\nSuites: trixie\nComponents: main\nSigned-By: %s\n' "$mirror" "$keyring" \
        | as_root tee "$trixie_source" >/dev/null
    printf 'Package: *\nPin: release n=trixie\nPin-Priority: 100\n' | as_root tee "$trixie_pin" >/dev/null
}

# Packages must not start services while they are set up: the test and demo hosts are started by us. An administrator may
# have a policy too; the mark tells whose it is, also of one that a killed installation has left behind.
services_policy=/usr/sbin/policy-rc.d
services_mark='# Made by the set-up of Trescca while it installs packages.'

with_services_off() ( # command...
    at_exit let_services_start
    if [ ! -e "$services_policy" ]; then
        printf '#!/bin/sh\n%s\nexit 101\n' "$services_mark" | as_root tee "$services_policy" >/dev/null
        as_root chmod 755 "$services_policy"
    fi
    "$@"
)

let_services_start() {
    ! grep -qsxF "$services_mark" "$services_policy" || as_root rm -f "$services_policy"
}

missing_packages() {
    local wanted
    for wanted in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$wanted" 2>/dev/null | grep -qx installed || echo "$wanted"
    done
}

# g++ of Debian 12 does not know std::expected; what is there may be too old.
too_old() { # package, least version
    local have
    have=$(dpkg-query -W -f '${Version}' "$1" 2>/dev/null) || return 0
    dpkg --compare-versions "$have" lt "$2"
}

wanted_packages() {
    missing_packages "$@"
    too_old g++ 4:14 && echo g++
    too_old cmake 3.28 && echo cmake
    too_old qemu-system-x86 1:10 && printf '%s\n' qemu-system-x86 qemu-utils
    too_old libvirt-daemon-system 11 && printf '%s\n' libvirt-daemon-system libvirt-clients libvirt-dev
    true
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@"; }

# Python's modules fit the machine's own Python, so they come from its own release: Debian 13's would bring Debian 13's
# Python and apt along.
apt_install() { # log, packages...
    local log=$1 release=(); shift
    case $1 in
        python3-*) ;;
        # Debian 13's base-files may have come along already: the machine then calls itself 13, its sources do not.
        *) [ ! -e "$trixie_source" ] || release=(-t trixie) ;;
    esac
    with_services_off apt_get install -y -q --no-install-recommends "${release[@]}" "$@" >>"$log" 2>&1
}

# One at a time: else the first to end would let the packages of the other start services.
install_packages() { # packages...
    local install_lock=''
    take_lock install_lock "$cache_dir/install.lock" "installs packages"
    let_services_start
    install_missing "$@"
    exec {install_lock}>&-
}

install_optional() { # packages...
    local package
    for package in "$@"; do
        ! apt-cache show "$package" >/dev/null 2>&1 || install_packages "$package"
    done
}

install_missing() { # packages...
    local wanted modules others
    mapfile -t wanted < <(wanted_packages "$@" | sort -u)
    [ ${#wanted[@]} = 0 ] && return
    command -v apt-get >/dev/null || die "this machine has no apt-get. Set-up knows Debian 12 and later; elsewhere install by hand: ${wanted[*]}"
    case $(debian_version) in
        12) add_trixie ;;
        other) say "This is not Debian; the package names are Debian's and may differ here." ;;
        [0-9]|10|11) die "Debian $(debian_version) is too old: Trescca needs Debian 12 or later." ;;
    esac
    step "Installing ${#wanted[@]} packages: ${wanted[*]}"
    apt_get update -qq || die "the package lists could not be read; check the network and the package sources."
    mapfile -t modules < <(printf '%s\n' "${wanted[@]}" | grep '^python3-')
    mapfile -t others < <(printf '%s\n' "${wanted[@]}" | grep -v '^python3-')
    : >"$cache_dir/apt.log"
    { { [ ${#others[@]} = 0 ] || apt_install "$cache_dir/apt.log" "${others[@]}"; } \
        && { [ ${#modules[@]} = 0 ] || apt_install "$cache_dir/apt.log" "${modules[@]}"; }; } \
        || { tail -n 15 "$cache_dir/apt.log" >&2; die "packages could not be installed; the whole log is $cache_dir/apt.log"; }
}

# What the compiler made is kept by content, so that a fresh clone is built in seconds where an earlier one was.
use_compiler_cache() {
    command -v ccache >/dev/null || return 0
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CCACHE_DIR=${CCACHE_DIR:-$cache_dir/ccache} CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-2G}
    export CCACHE_BASEDIR=$source_dir CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
    export CCACHE_PCH_EXTSUM=1
}

# No precompiled header has the bytes of another of the same text, so for the cache each is known by what it is made of.
name_precompiled() { # build folder
    local text packages
    # shellcheck disable=SC2016
    packages=$(dpkg-query -W -f '${Package} ${Version}\n' qt6-base-dev 'libstdc++-*-dev' libc6-dev linux-libc-dev 2>/dev/null)
    find "$1" -name 'cmake_pch.hxx' | while read -r text; do
        { grep -v '^#include ".*"' "$text"; echo "$packages"; } | sha256sum >"$text.gch.sum"
    done
}

configure() { # preset
    use_compiler_cache
    local log=$cache_dir/configure-$1.log
    cmake --preset "$1" -S "$source_dir" >"$log" 2>&1 \
        || { grep -A12 -m3 'CMake Error' "$log" >&2 || tail -n 25 "$log" >&2; die "CMake could not configure the build; the whole log is $log"; }
    name_precompiled "$source_dir/build/$1"
}

# Runs a command as a process group of its own. A signal that tells us to stop is passed on to all of the group at once
# (a shell that waits for a command in the foreground would sleep through it); then the group has time to clean up.
# Gives the command's status, or 128 and the signal's number; from then on such signals are ignored, as in at_exit.
in_own_group() { # command...
    local group='' status signal='' traps
    traps=$(trap -p INT TERM HUP)
    # shellcheck disable=SC2064
    for signal in INT TERM HUP; do trap "signal=$(kill -l $signal); stop_group" $signal; done
    signal=''
    set -m
    "$@" </dev/null &
    group=$!
    set +m
    [ -z "$signal" ] || stop_group
    while true; do
        wait "$group"
        status=$?
        kill -0 "$group" 2>/dev/null || break
    done
    [ -n "$signal" ] || { trap - INT TERM HUP; eval "$traps"; }
    [ -n "$signal" ] || return $status
    await_group
    return $((128 + signal))
}

stop_group() {
    [ -n "$group" ] || return 0
    trap '' INT TERM HUP
    kill -TERM -- "-$group" 2>/dev/null
}

# What is left of a group that was told to stop, for half a minute at most.
await_group() {
    local tries
    for ((tries = 0; tries < 300; ++tries)); do
        kill -0 -- "-$group" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$group" 2>/dev/null
    return 0
}

# One program at a time works in a build folder.
build_lock=''
hold_build() { # preset
    mkdir -p "$source_dir/build" || die "the folder $source_dir/build cannot be made; check its rights."
    take_lock build_lock "$source_dir/build/$1.lock" "builds in $source_dir/build/$1"
}
leave_build() { exec {build_lock}>&-; }

build() { # preset, arguments of cmake --build...
    local preset=$1 status=0; shift
    step "Building ($preset)"
    hold_build "$preset"
    configure "$preset"
    in_own_group cmake --build "$source_dir/build/$preset" --parallel "$(nproc)" "$@" >&2 || status=$?
    leave_build
    [ $status -lt 128 ] || exit $status
    [ $status = 0 ] || die "the build ($preset) failed; what the compiler says stands above."
}

mkdir -p "$cache_dir" 2>/dev/null
{ [ -d "$cache_dir" ] && [ -w "$cache_dir" ]; } || die "the folder $cache_dir cannot be made or written; set TRESCCA_CACHE to another one and run this again."
