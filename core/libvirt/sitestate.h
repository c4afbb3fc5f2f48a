// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/keyedlocks.h"
#include "core/disk/contentdigest.h"
#include "core/disk/imagestore.h"
#include "core/disk/pageindexes.h"
#include "core/libvirt/connection.h"
#include "core/libvirt/domainxml.h"
#include "core/libvirt/heldstate.h"
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
    const PageIndexes pageIndexes;
    Connection connection;
    KvmProbe kvm;
    /// Heeded by all programs of this user at this libvirt host, whatever their folders: by instance id, "restore <migration id>",
    /// "name <x>", "machine <id it was made under>".
    const KeyedLocks locks;
    const KeyedLocks folderLocks;  ///< heeded by all that use the folder: "base <digest>"

    [[nodiscard]] QString heldRoot() const { return folder + QStringLiteral("/held"); }
    [[nodiscard]] QString instanceFolder(const QString &id) const { return folder + QStringLiteral("/instances/") + id; }
    [[nodiscard]] bool isOwnFile(const QString &path) const;

    /// Unsupported, with the reason, where the host's files are not here: it is another machine.
    [[nodiscard]] Result<void> checkLocal() const;
    /// Unsupported, with the reason, where state cannot be saved or restored: another machine, or not QEMU.
    [[nodiscard]] Result<void> checkMovable() const;
    /// The same for guests that are to be made here; Forbidden, with what to do, where QEMU could not get at their files.
    [[nodiscard]] Result<void> checkTakesGuests();

    /// Holds an instance for one that works on it. Conflict tells what goes on when another program or thread does so, or that another
    /// site of this host keeps its memory.
    [[nodiscard]] KeyedLocks::Taken lockInstance(const QString &id);

    /// What is locked while a package of a machine is being restored: alone where no second one is agreed to.
    [[nodiscard]] static QString machineKey(const QString &instanceId) { return QStringLiteral("machine ") + instanceId; }
    /// For one that lets it run: holds off restores that are to be alone. Conflict while such a one is under way.
    [[nodiscard]] KeyedLocks::Taken shareMachine(const QString &instanceId) const;

    /// No instance has this id, nor files of one. Holds as long as the caller holds its lock.
    [[nodiscard]] bool isFree(const QString &id);

    /// Conflict for an instance that is off because another site of this host keeps its memory.
    [[nodiscard]] Result<void> checkHeldHere(const QString &id);

    /// Conflict, as trescca::checkAdopted(), for a domain that a move has brought but not committed.
    [[nodiscard]] Result<void> checkAdopted(const QString &id, const QString &migrationId = {});

    // A save whose package is complete while libvirt still tidies up.
    void keepTeardown(const QString &id, std::shared_ptr<SaveCall> call);
    /// Also of a save that another program made. The caller holds the instance's lock.
    void waitForTeardown(const QString &id);

    // What is going on with an instance, here or in another program: "saving", "restoring", "in use", or nothing.
    void setTask(const QString &id, const QString &task);
    [[nodiscard]] QString task(const QString &id) const;

    /// The domain's active (or, when off, its only) description; volumes of storage pools are given as files.
    [[nodiscard]] Result<QByteArray> domainXml(virDomain *domain, unsigned int flags = 0) const;
    /// Description and state of a domain, disks inspected.
    [[nodiscard]] Result<DomainDescription> describe(virDomain *domain, const Context &context);
    /// Whether an active domain is more than what is left of its own save: a daemon that dies at the very end of one leaves the
    /// guest behind, stopped at the state that is held.
    [[nodiscard]] static bool runsOn(virDomain *domain, const HeldState &held);
    /// All domains and held instances.
    [[nodiscard]] Result<QList<Instance>> instances(const Context &context);
    /// Has the next listing look once more for restores that were cut.
    void sweepAgain() { m_swept = 0; }
    [[nodiscard]] Instance heldInstance(const HeldState &held, const Context &context) const;
    /// libvirt still reads its memory from a file: it is listed as paused, and may yet come to nothing.
    [[nodiscard]] static bool isComingUp(virDomain *domain);
    /// Reads a domain's state alone.
    [[nodiscard]] static Result<int> runState(virDomain *domain);

private:
    void waitForTeardownElsewhere(const QString &id);
    [[nodiscard]] bool isTearingDown(virDomain *domain, const HeldState &held) const;
    void noteHeld(virDomain *domain, Instance &instance) const;
    mutable std::mutex m_mutex;
    std::atomic<int> m_swept = 0;  ///< number of the connection by which cut restores were looked for
    QHash<QString, std::shared_ptr<SaveCall>> m_teardowns;
    struct Task {
        QString name;
        std::shared_ptr<KeyedLocks::Guard> sign;
    };
    QHash<QString, Task> m_tasks;
};

}  // namespace trescca
