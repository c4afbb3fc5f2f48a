# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# The Debian packages, by what they are for. Sourced by setup.sh.

PACKAGES_BUILD=(
    ccache cmake g++ make ninja-build pkgconf
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqt6sql6-sqlite
    libkf6archive-dev libquazip1-qt6-dev libqcustomplot-dev
    libvirt-dev libzstd-dev libcurl4-openssl-dev libssl-dev zlib1g-dev
    libcpp-httplib-dev libpugixml-dev libyaml-cpp-dev libcli11-dev
)

PACKAGES_RUN=(
    libvirt-daemon-system libvirt-clients qemu-system-x86 qemu-utils
    cpio e2fsprogs kmod xz-utils openssl ca-certificates curl
    zip unzip iproute2 procps util-linux xorriso libsecret-tools
    qt6-translations-l10n
)

PACKAGES_TEST=(
    python3 xvfb xdotool git ovmf clang-format-19
    clang-19 libclang-rt-19-dev llvm-19
    openssh-client openssh-server netcat-openbsd iptables
    appstream dbus-daemon dpkg-dev desktop-file-utils shared-mime-info
    bzip2 faketime zstd zsh fish man-db mandoc
    python3-openstackclient python3-openstacksdk
)

# Installed where the machine's release has them; tests that want them are skipped elsewhere.
PACKAGES_OPTIONAL=(python3-tempest)

# A real Keystone and Glance for the OpenStack suite live in a root of their own.
PACKAGES_OPENSTACK=(mmdebstrap)
