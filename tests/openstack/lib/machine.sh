# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154,SC2317
# What this machine must have, and the root folder that the hosts of a cloud share.

check_machine() {
    [ "$(id -u)" = 0 ] || skip "root is needed for root folders and namespaces"
    local tool
    for tool in mmdebstrap unshare nsenter ip openssl setsid apt-get; do
        command -v "$tool" >/dev/null || skip "$tool is not installed"
    done
    unshare --net --pid --fork --mount --uts --ipc true 2>/dev/null || skip "the kernel or container does not allow new namespaces"
}

# The machine's own mirror of an archive ("debian", "debian-security"): a user's mirror is the user's.
mirror() {
    # shellcheck disable=SC2016  # apt's own form
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | sed 's,/*$,,' | grep -m1 "/$1\$" || true
}

# Sets ROOT, the root folder of what is to be in it: other packages make another one.
# The paste files of the services are in packages that would ask questions when installed (UNPACKED): only unpacked.
use_root() { # name, packages, packages to unpack in /opt/common
    PACKAGES=$(xargs <<<"ca-certificates iproute2 procps netbase curl python3-requests uwsgi-core uwsgi-plugin-python3 $2") UNPACKED=$3
    ROOT=$STATE/root-$1-$(printf '%s\n' "$PACKAGES" "$UNPACKED" | sha256sum | cut -c1-8)
}

build_root() {
    [ -d "$ROOT" ] && return
    local debian security proxy options=() sources=()
    debian=$(mirror debian)
    security=$(mirror debian-security)
    [ -n "$debian" ] || skip "this machine has no Debian mirror among its package sources"
    sources+=("deb $debian trixie main")
    [ -z "$security" ] || sources+=("deb $security trixie-security main")
    while read -r proxy; do options+=("--aptopt=$proxy"); done < <(apt-config dump | grep -E '^Acquire::https?::Proxy' || true)
    say "building the root folder $ROOT (some minutes, $ROOT_SIZE) ..."
    rm -rf "$ROOT.part"
    # shellcheck disable=SC2016  # the hook's shell fills in its $1
    mmdebstrap --mode=root --variant=minbase --include="${PACKAGES// /,}" \
        --aptopt='APT::Install-Recommends "false"' --aptopt='APT::Sandbox::User "root"' "${options[@]}" \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt=force-unsafe-io \
        --customize-hook='chroot "$1" sh -ec "mkdir -p /opt/common; cd /opt/common; apt-get download -q '"$UNPACKED"'; for each in ./*.deb; do dpkg-deb -x \$each .; rm \$each; done"' \
        trixie "$ROOT.part" "${sources[@]}" >"$CLOUD/mmdebstrap.log" 2>&1 \
        || { tail -n 20 "$CLOUD/mmdebstrap.log"; stop "the root folder could not be built, see $CLOUD/mmdebstrap.log"; }
    mv "$ROOT.part" "$ROOT"
}
