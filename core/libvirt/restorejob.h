// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/packageunpacker.h"
#include "core/libvirt/sitestate.h"

namespace trescca {

/// One restore of a package that lies in the site's image store.
///
///   identity -> bases and room are there -> snapshot with a head of our own -> other members -> disks re-linked -> start -> define
///   any failure: the domain, if there is one, and the instance's folder go; where that is not known to have worked, see CutRestores
class RestoreJob {
public:
    RestoreJob(SiteState &site, QString imageId, RestoreOptions options, Context context);
    [[nodiscard]] Result<Instance> run();
    /// All that run() asks before it writes: what it would fail with, or what it may yet fail at. Writes nothing.
    [[nodiscard]] Result<QStringList> check();

private:
    [[nodiscard]] Result<Instance> restoreNew();
    [[nodiscard]] Result<void> open();
    [[nodiscard]] BaseLookup lookup(const QString &owner) const;
    [[nodiscard]] Result<void> checkMove(const Image &package) const;
    [[nodiscard]] QString originId() const;
    [[nodiscard]] Result<void> lockMachine();
    [[nodiscard]] Result<void> checkAlone() const;
    [[nodiscard]] Result<void> chooseIdentity(const QList<Instance> &present);
    [[nodiscard]] Result<void> chooseName(const QList<Instance> &present);
    [[nodiscard]] Result<void> resolveFiles();
    [[nodiscard]] Result<void> checkRoom();
    [[nodiscard]] Result<void> checkHeads();
    [[nodiscard]] Result<void> checkForeignHeads();
    [[nodiscard]] Result<void> makePlace();
    [[nodiscard]] Result<void> unpackSnapshot();
    [[nodiscard]] Result<void> rewrite(SaveImageHead &head);
    [[nodiscard]] Result<void> chooseHost(const DomainDescription &description, const SaveImageHead &head);
    [[nodiscard]] Result<void> checkNetworks(const DomainDescription &description) const;
    [[nodiscard]] Result<void> unpackFiles();
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> restoreMemory(virConnect *connection) const;
    [[nodiscard]] Result<Instance> described(const QString &id);
    void renewChangedLinks();
    [[nodiscard]] bool destroy();
    [[nodiscard]] Error cleanUp(Error cause);

    SiteState &m_site;
    const QString m_imageId;
    const RestoreOptions m_options;
    const Context m_context;
    std::unique_ptr<PackageReader> m_package;
    QString m_packageName;
    std::unique_ptr<KeyedLocks::Guard> m_machineLock;  ///< says that a copy of the machine is on its way
    std::unique_ptr<KeyedLocks::Guard> m_idLock;
    std::unique_ptr<KeyedLocks::Guard> m_nameLock;
    std::unique_ptr<PackageUnpacker> m_unpacker;
    LocalParts m_parts;
    QString m_folder;
    QByteArray m_xml;
    QStringList m_doubts;        ///< sentences
    QStringList m_changedCards;  ///< addresses of network cards that come to a network of another kind
    bool m_unpacked = false;
    bool m_started = false;
    bool m_ran = false;  ///< it came up
};

}  // namespace trescca
