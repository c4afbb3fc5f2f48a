// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nova/helper/basesearch.h"
#include "app/nova/helper/stagedfiles.h"
#include "core/libvirt/connection.h"
#include "core/libvirt/hostdomain.h"
#include "core/libvirt/kvmprobe.h"
#include "core/libvirt/packageunpacker.h"
#include "core/model/endpoint.h"

#include <functional>
#include <memory>

namespace trescca::nova {

/// What an instance may take at most; 0: there is no limit.
struct InstanceLimits {
    std::uint64_t memory = 0;  ///< bytes
    int vcpus = 0;
    QList<std::uint64_t> disks;  ///< bytes of each disk as the guest sees it, in their order; of those behind the last none
};

struct UnpackRequest {
    Endpoint host;         ///< whose folder has the digests' cache
    QString package;       ///< path
    QString folder;        ///< the instance's own
    QByteArray domainXml;  ///< trusted
    BasePlaces bases;
    InstanceLimits limits;
};

/// What Nova starts.
struct Unpacked {
    QByteArray domainXml;
    QString memory;  ///< save image with that description
    QList<LocalDisk> disks;
    bool paused = false;  ///< it was when it was saved
    QStringList leftOut;  ///< sentences
    QStringList macs;
    QStringList changedMacs;  ///< of cards that were in QEMU's user mode: what runs in the guest has to ask for an address anew
};

/// Makes the files of an instance out of a hostile package, and the description that fits its memory out of that package and the
/// instance's own, which Nova made.
///
///   package and heads are sound, host and instance can take it -> bases are here -> room -> memory and disks, staged -> placed
///   any failure: the folder is as it was
class Unpacking {
public:
    Unpacking(UnpackRequest request, Context context);
    [[nodiscard]] Result<Unpacked> run();
    /// Digests that are nowhere at this host, after run() has failed.
    [[nodiscard]] const QStringList &missingBases() const { return m_missing; }

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> lookAhead();
    [[nodiscard]] Result<void> findBases();
    [[nodiscard]] Result<void> checkRoom();
    [[nodiscard]] Result<void> unpack();
    [[nodiscard]] Result<void> place();
    [[nodiscard]] Result<void> unpackMemory();
    [[nodiscard]] Result<void> rewrite(SaveImageHead &head);
    [[nodiscard]] Result<void> checkGuest(const Instance &guest) const;
    /// Their sizes by `bytesOf`, of the manifest's disks.
    [[nodiscard]] Result<void> checkDisks(const std::function<Result<std::uint64_t>(qsizetype disk)> &bytesOf) const;
    [[nodiscard]] Result<void> checkUnpackedDisks() const;
    [[nodiscard]] Result<void> chooseHost(const DomainDescription &description, const SaveImageHead &head);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString memoryFile() const { return m_request.folder + QStringLiteral("/trescca-memory"); }

    const UnpackRequest m_request;
    const Context m_context;
    const ContentDigests m_digests;
    Connection m_connection;
    KvmProbe m_kvm;
    StagedFiles m_staged;
    std::unique_ptr<PackageReader> m_package;
    std::unique_ptr<HostDomain> m_domain;
    std::unique_ptr<PackageUnpacker> m_unpacker;
    LocalParts m_parts;
    Unpacked m_made;
    QStringList m_missing;
};

}  // namespace trescca::nova
