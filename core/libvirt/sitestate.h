// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/contentdigest.h"
#include "core/disk/imagestore.h"
#include "core/libvirt/connection.h"
#include "core/libvirt/domainxml.h"
#include "core/libvirt/heldstate.h"
#include "core/libvirt/keyedlocks.h"
#include "core/libvirt/kvmprobe.h"
#include "core/libvirt/savecall.h"
#include "core/site/site.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <mutex>

namespace trescca {

/// What the parts of a LibvirtSite share. Thread-safe.
class SiteState {
public:
    SiteState(Endpoint endpoint, QString folder, std::unique_ptr<ImageStore> store);

    const Endpoint endpoint;
    const QString folder;
    const std::unique_ptr<ImageStore> store;
    const ContentDigests digests;
    Connection connection;
    KvmProbe kvm;
    KeyedLocks locks;  ///< by instance id, and "restore <migration id>"
    std::once_flag swept;

    [[nodiscard]] QString heldRoot() const { return folder + QStringLiteral("/held"); }
    [[nodiscard]] QString instanceFolder(const QString &id) const { return folder + QStringLiteral("/instances/") + id; }
    [[nodiscard]] bool isOwnFile(const QString &path) const;

    /// Unsupported, with the reason, where state cannot be saved or restored: another machine, or not QEMU.
    [[nodiscard]] Result<void> checkMovable() const;

    // A save whose package is complete while libvirt still tidies up.
    void keepTeardown(const QString &id, std::shared_ptr<SaveCall> call);
    void waitForTeardown(const QString &id);
    [[nodiscard]] bool isTearingDown(const QString &id) const;

    // What is going on with an instance, for lists.
    void setTask(const QString &id, const QString &task);
    [[nodiscard]] QString task(const QString &id) const;

    /// The domain's active (or, when off, its only) description.
    [[nodiscard]] Result<QByteArray> domainXml(virDomain *domain, unsigned int flags = 0) const;
    /// Description and state of a domain, disks inspected.
    [[nodiscard]] Result<DomainDescription> describe(virDomain *domain, const Context &context);
    /// All domains and held instances.
    [[nodiscard]] Result<QList<Instance>> instances(const Context &context);
    [[nodiscard]] Instance heldInstance(const HeldState &held, const Context &context) const;
    /// Reads a domain's state alone.
    [[nodiscard]] static Result<int> runState(virDomain *domain);

private:
    mutable std::mutex m_mutex;
    QHash<QString, std::shared_ptr<SaveCall>> m_teardowns;
    QHash<QString, QString> m_tasks;
};

}  // namespace trescca
