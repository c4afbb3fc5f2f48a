# SPDX-FileCopyrightText: 2026 The Trescca authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# Disasters of the network between this machine and a cloud: its first network, in which the services answer.

link_ends() { local network=${NETWORKS%% *}; FOOT=$LINK-${network:0:4} OUTSIDE=outside-${network:0:4} BRIDGE=$network; }

# Packets vanish, and nobody says so: the card at the cloud's end is in no network.
cut_link() { link_ends; in_cloud ip link set "$OUTSIDE" nomaster; }

slow_link() { # rate as tc has it
    link_ends
    tc qdisc replace dev "$FOOT" root tbf rate "$1" burst 64k latency 100ms
    in_cloud tc qdisc replace dev "$OUTSIDE" root tbf rate "$1" burst 64k latency 100ms
}

heal_link() {
    link_ends
    in_cloud ip link set "$OUTSIDE" master "$BRIDGE"
    tc qdisc del dev "$FOOT" root 2>/dev/null || true
    in_cloud tc qdisc del dev "$OUTSIDE" root 2>/dev/null || true
}
