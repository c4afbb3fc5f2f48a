// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <optional>

namespace trescca {

/// The state of a saved instance that its site still keeps, in a folder of its own: held.json (this record, written
/// last and atomically), domain.xml (its description at the time), definition.xml (libvirt's own of it, where it has one)
/// and memory.save (libvirt's save image).
///
///   (none) --save--> Saving --package written--> Held --resume--> Resuming --runs--> (none)
///                       |                          `---release--> Releasing --done--> (none)
///                       `-----------failed or crashed: as Resuming
struct HeldState {
    enum class Phase { Saving, Held, Resuming, Releasing };
    [[nodiscard]] static QString phaseName(Phase phase);  ///< "saving", "held", ...

    QString id;
    QString name;
    Phase phase = Phase::Saving;
    QString migration;       ///< the migration it is held for; empty: a person's save
    bool wasRunning = true;  ///< else it was paused
    int domainId = 0;        ///< libvirt's number of it while it ran; each start gives another
    bool autostart = false;  ///< to be set again at resume; off while held
    bool persistent = true;
    bool keepStopped = false;  ///< what a release was asked for
    QByteArray xml;
    QByteArray definition;  ///< with secrets; empty for a transient instance
    /// Writable disk files as they were when the state was taken (path, stamp): a state must never run on with others.
    QMap<QString, QString> disks;
    QString damage;  ///< why nothing may be done with it: its files do not tell what it is, and the rest here is a guess

    /// Fails with Conflict, and with what a person can do, when the record is damaged: then its state is left as it is.
    [[nodiscard]] Result<void> checkSound() const;
    /// Size and time of the last change of a file.
    [[nodiscard]] static QString stamp(const QString &path);
    /// Fails with Conflict when the saved memory is not complete.
    [[nodiscard]] Result<void> checkMemory(const QString &root) const;
    /// Fails with Conflict when a disk is not there: then nothing can run on here, whoever wants it.
    [[nodiscard]] Result<void> checkDisksThere() const;
    /// Fails with Conflict when a disk is not there, or was written to since.
    [[nodiscard]] Result<void> checkDisks() const;
    /// Conflict, with the ways out, when it is held for another migration than this (its destination may be about to run it), by a
    /// person's save when a migration asks, or damaged.
    [[nodiscard]] Result<void> checkFor(const QString &migrationId) const;
    /// Writes the folder's record. `root` is the site's folder "held".
    [[nodiscard]] Result<void> store(const QString &root) const;
    /// nullopt when nothing is held under this id. A record that is damaged is still there: see checkSound().
    [[nodiscard]] static std::optional<HeldState> load(const QString &root, const QString &id);
    [[nodiscard]] static QStringList list(const QString &root);
    /// Removes everything of it. Safe to repeat.
    static void remove(const QString &root, const QString &id);
    [[nodiscard]] static QString folder(const QString &root, const QString &id) { return root + u'/' + id; }
    [[nodiscard]] static QString memoryFile(const QString &root, const QString &id) { return folder(root, id) + QStringLiteral("/memory.save"); }
};

}  // namespace trescca
