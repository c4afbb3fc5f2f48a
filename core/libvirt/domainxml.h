// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/instance.h"

#include <QByteArray>

#include <array>

namespace pugi {
class xml_node;
}

namespace trescca {

/// What a domain's XML tells, without looking at any file.
struct DomainDescription {
    Instance instance;  ///< disks with path, format, device, target only
    QString kernel;
    QString ramdisk;
    QString nvram;
    bool agentConnected = false;
    QString holder;         ///< folder "held" of the site that says to keep its memory, see heldmark.h; empty: none
    QStringList obstacles;  ///< sentences: what of it cannot be moved
};

/// Reads a domain's XML as libvirt gives it. InvalidInput when it is none.
[[nodiscard]] Result<DomainDescription> describeDomain(const QByteArray &xml);
/// Nic::network of an <interface>: the name of libvirt's network or of the bridge, else the interface's type.
[[nodiscard]] QString networkOf(const pugi::xml_node &interface);
/// Attributes of an <interface>'s <driver><host> and <driver><guest> for what a virtio network card does only where its host can: not in QEMU's user
/// mode. (QEMU, hw/net/virtio-net.c, virtio_net_get_features. "gso" is not among them: QEMU offers that in user mode, too.)
inline constexpr std::array offloads{"csum", "tso4", "tso6", "ecn", "ufo"};
/// The same XML without passwords, for packages and files; as it is when there are none.
[[nodiscard]] Result<QByteArray> withoutSecrets(const QByteArray &xml);
/// The same XML with another name.
[[nodiscard]] Result<QByteArray> withName(const QByteArray &xml, const QString &name);

/// Namespace of our element in <metadata>: <trescca:instance migration="..." image="..."/>.
inline constexpr auto metadataNamespace = "https://trescca.org/ns/1";
/// And of the one that tells who holds it: <tresccaheld:held folder="..."/>.
inline constexpr auto heldNamespace = "https://trescca.org/ns/1/held";

}  // namespace trescca
