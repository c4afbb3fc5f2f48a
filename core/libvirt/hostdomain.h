// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/domainbuilder.h"
#include "core/package/manifest.h"

#include <memory>

namespace trescca {

/// The description that another manager of this host, Nova, has made for an instance whose guest is to come out of a package. It is
/// trusted: all of the host that the guest gets is from it, while the hardware that the guest knows is from the package, by way of
/// DomainBuilder. The two meet by order (disks, ports) or by address (network cards).
class HostDomain {
public:
    /// Unsupported, with the reason, when it has what no saved guest can go on with: devices of the host, volumes.
    [[nodiscard]] static Result<HostDomain> parse(const QByteArray &xml);
    HostDomain(HostDomain &&) noexcept;
    HostDomain &operator=(HostDomain &&) noexcept;
    ~HostDomain();

    [[nodiscard]] QString type() const;      ///< "kvm" or "qemu"
    [[nodiscard]] QString emulator() const;  ///< empty: libvirt's choice
    [[nodiscard]] QString loader() const;    ///< path of its firmware; empty: none
    /// Name, id and the places of all files, disks in the manifest's order; all lie in `folder`, the instance's own. Unsupported when
    /// the package has more disks than the instance.
    [[nodiscard]] Result<void> place(LocalParts &parts, const Manifest &manifest, const QString &folder) const;
    /// Sentences: what of the instance the guest does not get, since it was saved without.
    [[nodiscard]] QStringList unused(const Manifest &manifest) const;
    /// What is started: `built` by DomainBuilder, with the host's side of everything from here. Unsupported when the network cards are
    /// not as many.
    [[nodiscard]] Result<QByteArray> complete(const QByteArray &built) const;

private:
    explicit HostDomain(std::unique_ptr<pugi::xml_document> document);
    [[nodiscard]] pugi::xml_node root() const;
    std::unique_ptr<pugi::xml_document> m_document;
};

}  // namespace trescca
