// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/qcow2header.h"
#include "core/libvirt/domainxml.h"
#include "core/libvirt/packagenotes.h"
#include "core/package/packagereader.h"

namespace trescca {

/// What a restore asks of the content of a package, whatever the host: each check as the restore needs it, and all of
/// them at once for who only wants to know. `name` is what errors call the package. The reader must outlive it.
class PackageCheck {
public:
    PackageCheck(const PackageReader &package, QString name) : m_package(package), m_name(std::move(name)) {}
    /// Untrusted when libvirt.xml is not the description of one domain, or the manifest is of another machine. Nothing is started by it, but people
    /// and other programs read it, and a package with one false member is not trusted in the others.
    [[nodiscard]] Result<void> configuration() const;
    /// Untrusted when the snapshot's description is not one of a whole domain, asks for more than the manifest says, or is of another machine than
    /// libvirt.xml; Unsupported: not of QEMU.
    [[nodiscard]] Result<DomainDescription> snapshot(const SaveImageHead &head) const;
    /// Untrusted, InvalidInput. A disk that builds on a base still names it.
    [[nodiscard]] Result<Qcow2Header> disk(const ManifestDisk &disk, const Qcow2Head &head) const;
    [[nodiscard]] Result<void> nvram(const Qcow2Head &head) const;
    /// Reads no more than the description that the guest starts from. Fails as configuration() and snapshot() do.
    [[nodiscard]] Result<PackageNotes> notes() const;
    /// Reads the package once, digests and content; one with neither a snapshot nor a disk is not sound. Progress stage "verify".
    [[nodiscard]] Result<QList<PackageFinding>> all(const Context &context, PackageReader::Extent extent = PackageReader::Extent::Whole) const;

private:
    [[nodiscard]] QString nameOf(const QString &logical) const;
    [[nodiscard]] Result<void> checkConfiguration(const QByteArray &text) const;
    [[nodiscard]] Result<DomainDescription> started(const SaveImageHead &head) const;
    [[nodiscard]] Result<void> buildable(const QByteArray &xml) const;
    [[nodiscard]] std::unique_ptr<ByteSink> inspector(const QString &logical, QStringList &remarks) const;

    const PackageReader &m_package;
    const QString m_name;
};

}  // namespace trescca
