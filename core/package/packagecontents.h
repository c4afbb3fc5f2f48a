// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/memberextractor.h"
#include "core/package/packagereader.h"

namespace trescca {

/// An archive whose members, manifest and digests agree, or one of the reference system's: what is in them is not looked at yet.
class PackageContents {
public:
    [[nodiscard]] static Result<std::unique_ptr<PackageContents>> open(const QString &path);
    [[nodiscard]] const ArchiveFile &file() const { return *m_file; }
    [[nodiscard]] const QList<ZipEntry> &entries() const { return m_entries; }
    [[nodiscard]] const Manifest &manifest() const { return m_manifest; }
    [[nodiscard]] bool isReference() const { return m_reference; }
    [[nodiscard]] const QList<PackageMember> &members() const { return m_members; }
    /// Null: it has no such member.
    [[nodiscard]] const ZipEntry *find(const QString &logical) const;
    [[nodiscard]] MemberFacts facts(const ZipEntry &entry) const;
    [[nodiscard]] bool isRebuilt(const ZipEntry &entry) const;
    /// A small member, as libvirt.xml.
    [[nodiscard]] Result<QByteArray> text(const QString &logical) const;

private:
    PackageContents() = default;
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> loadFormat1();
    [[nodiscard]] Result<void> checkDigestList() const;
    [[nodiscard]] Result<void> checkPromises() const;
    [[nodiscard]] Result<void> checkSizes(const ZipEntry &entry, const MemberDigest &digest) const;
    [[nodiscard]] Result<void> loadReference();
    void describeMembers(Manifest &told) const;
    void listMembers();

    std::unique_ptr<ArchiveFile> m_file;
    QList<ZipEntry> m_entries;
    DigestList m_digests;
    Manifest m_manifest;
    bool m_reference = false;
    QList<PackageMember> m_members;
};

}  // namespace trescca
