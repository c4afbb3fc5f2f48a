// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"
#include "core/package/manifest.h"
#include "core/pages/pagesource.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace trescca {

/// A member as the archive tells it.
struct PackageMember {
    QString name;                  ///< in the archive: "disk.zst"
    QString logical;               ///< "disk"
    std::uint64_t storedSize = 0;  ///< bytes in the archive
    std::uint64_t plainSize = 0;   ///< of the member itself, from digests.json; 0 when unknown (reference packages)
    QString digest;                ///< SHA-256 of the member itself; empty when unknown
    Encoding encoding = Encoding::Plain;
};

/// What `verify` found.
struct PackageFinding {
    bool refused = false;  ///< false: a remark
    QString what;
};

/// Reads a VM package from a file: format 1, and the reference system's own form (disk, kernel, ramdisk, snapshot,
/// libvirt.xml at the archive's root, stored or deflated, no manifest). Everything in it is taken for hostile: names outside the
/// known set, absolute or parent paths, duplicate or overlapping members, sizes over the manifest's limits, and
/// wrong digests are refused (Kind::Untrusted). Nothing is written but through the sinks given.
class PackageReader {
public:
    [[nodiscard]] static Result<std::unique_ptr<PackageReader>> open(const QString &path);
    ~PackageReader();
    [[nodiscard]] bool isReferenceForm() const;
    /// Of a reference package: filled from what libvirt.xml and the members tell.
    [[nodiscard]] const Manifest &manifest() const;
    [[nodiscard]] const QList<PackageMember> &members() const;
    [[nodiscard]] bool has(const QString &logical) const;
    /// libvirt.xml (at most 1 MiB).
    [[nodiscard]] Result<QByteArray> domainXml() const;
    /// What the manifest's sources are here, in their order; null for one that is not here.
    void setSources(std::vector<std::unique_ptr<PageSource>> sources);
    /// Writes a member, checking limit and digest at the end; finish() of `to` stays the caller's and must not be called after a
    /// failure. NotFound names a source that it is made of and that is not here.
    [[nodiscard]] Result<void> extract(const QString &logical, RereadSink &to, const Context &context, const QString &stage) const;
    /// Writes what is known of a member without its sources, for who looks at its beginning and fails then: pages that are elsewhere, in
    /// this package too, are zeros.
    [[nodiscard]] Result<void> peek(const QString &logical, ByteSink &to, const Context &context) const;
    /// For a member's logical name: what its content is shown to, as peek() tells it; null: nothing. What finish() complains of becomes a
    /// finding; write() must not fail.
    using Inspector = std::function<std::unique_ptr<ByteSink>(const QString &logical)>;
    /// Bounded: a member that unpacks to very much more than the package's size is refused unread, so that the time it takes
    /// depends on that size.
    enum class Extent { Whole, Bounded };
    /// Reads all members once and tells what is wrong; empty: the package is sound. What members are rebuilt to is checked by who extracts them.
    [[nodiscard]] Result<QList<PackageFinding>> verify(const Context &context, const Inspector &inspector = {}, Extent extent = Extent::Whole) const;

private:
    struct State;
    explicit PackageReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
