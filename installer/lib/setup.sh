# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Set-up of a fresh Debian machine: package sources, packages, the build. Sourced by run and test.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_dir=$(cd "$here/../.." && pwd)
cache_dir=${TRESCCA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/trescca}
# shellcheck source=installer/lib/packages.sh
. "$here/packages.sh"

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n==> %s\n' "$*" >&2; }
die() { printf 'trescca: %s\n' "$*" >&2; exit 1; }

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
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/\?$'
}

debian_keyring() {
    local key
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

# Packages must not start services while they are set up: the test and demo hosts are started by us.
with_services_off() {
    local policy=/usr/sbin/policy-rc.d made=0 status=0
    if [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
        as_root chmod 755 $policy
        made=1
    fi
    "$@" || status=$?
    [ $made = 1 ] && as_root rm -f $policy
    return $status
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

install_packages() {
    local wanted release=()
    mapfile -t wanted < <(wanted_packages "$@" | sort -u)
    [ ${#wanted[@]} = 0 ] && return
    command -v apt-get >/dev/null || die "this machine has no apt-get. Set-up knows Debian 12 and later; elsewhere install by hand: ${wanted[*]}"
    case $(debian_version) in
        12) add_trixie; release=(-t trixie) ;;
        other) say "This is not Debian; the package names are Debian's and may differ here." ;;
        [0-9]|10|11) die "Debian $(debian_version) is too old: Trescca needs Debian 12 or later." ;;
    esac
    step "Installing ${#wanted[@]} packages: ${wanted[*]}"
    as_root apt-get update -qq || die "the package lists could not be read; check the network and the package sources."
    with_services_off as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        "${release[@]}" "${wanted[@]}" >"$cache_dir/apt.log" 2>&1 \
        || { tail -n 15 "$cache_dir/apt.log" >&2; die "packages could not be installed; the whole log is $cache_dir/apt.log"; }
}

build() { # preset, targets...
    local preset=$1; shift
    step "Building ($preset)"
    cmake --preset "$preset" -S "$source_dir" >"$cache_dir/configure-$preset.log" 2>&1 \
        || { tail -n 25 "$cache_dir/configure-$preset.log" >&2; die "CMake could not configure the build."; }
    cmake --build "$source_dir/build/$preset" "$@" || die "the build failed."
}

mkdir -p "$cache_dir"
