// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/twosites.h"

namespace trescca {

/// What a test writes into a domain's description; the rest is as virt-install leaves it.
struct ForeignShape {
    QString name;  ///< begins with "tst-site", so that TwoSites::tidy() finds it
    QString machine = QStringLiteral("q35");
    int memory = 128;    ///< MiB
    bool counts = true;  ///< boots the counter guest's kernel; else it has nothing to boot
    QByteArray domainAttributes, osAttributes, os;
    QByteArray head = "<features><acpi/></features><cpu mode='custom' match='exact'><model>qemu64</model></cpu>";
    QByteArray devices;
};

/// Guests at host "a" that were not made by us: written as XML by a person, defined by virsh, files in a folder of their
/// own. Whatever fails says so in the Result.
class ForeignGuests {
public:
    explicit ForeignGuests(const TwoSites &sites) : m_sites(sites) {}

    /// A file of the guests' folder.
    [[nodiscard]] QString path(const QString &name) const { return m_sites.path(QStringLiteral("foreign/") + name); }
    /// A raw file of random bytes, different from any other; its path.
    [[nodiscard]] Result<QString> noise(const QString &name, qint64 bytes) const;
    /// qemu-img with these words; its output.
    [[nodiscard]] static Result<QByteArray> qemuImg(const QStringList &words);
    /// Writes into a qcow2 file that nobody uses; `what` is for qemu-io: pattern, place, length.
    [[nodiscard]] static Result<QByteArray> write(const QString &path, const QString &what);
    /// A qcow2 file over a base; its path.
    [[nodiscard]] Result<QString> overlay(const QString &name, const QString &base, const QString &baseFormat) const;
    /// A qcow2 file of random content that stands alone.
    [[nodiscard]] Result<QString> image(const QString &name, qint64 bytes) const;

    [[nodiscard]] static QByteArray disk(const QString &path, const QByteArray &format, const QByteArray &target, const QByteArray &bus,
        const QByteArray &more = {}, const QByteArray &device = "disk");
    /// Defines a guest, and starts it unless told otherwise; its id. What it writes to its console lands in console(name).
    [[nodiscard]] Result<QString> start(const ForeignShape &shape) const;
    [[nodiscard]] Result<QString> define(const ForeignShape &shape) const;
    /// A guest that libvirt forgets when it ends.
    [[nodiscard]] Result<QString> createTransient(const ForeignShape &shape) const;

    /// Has libvirt know a snapshot of a guest, of which no disk knows anything.
    [[nodiscard]] Result<QByteArray> noteSnapshot(const QString &id, const QByteArray &name) const;

    [[nodiscard]] QString console(const QString &name) const { return path(QString(name).replace(u' ', u'-') + QStringLiteral(".log")); }
    [[nodiscard]] Counted counted(const QString &name) const;
    [[nodiscard]] bool countsTo(const QString &name, qint64 number) const;
    /// Waits for two more lines, none missing.
    [[nodiscard]] bool countsOn(const QString &name) const;

    [[nodiscard]] Result<QByteArray> virshA(const QStringList &words) const { return virsh(m_sites.uriA(), words); }
    [[nodiscard]] Result<QByteArray> virshB(const QStringList &words) const { return virsh(m_sites.uriB(), words); }

private:
    [[nodiscard]] static Result<QByteArray> virsh(const QString &uri, const QStringList &words);
    [[nodiscard]] Result<QString> describe(const ForeignShape &shape) const;
    const TwoSites &m_sites;
};

}  // namespace trescca
