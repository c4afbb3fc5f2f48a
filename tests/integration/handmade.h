// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/saveimage.h"
#include "tests/integration/twosites.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace trescca {

using namespace Qt::StringLiterals;

/// Of a domain description.
using Change = std::function<QByteArray(QByteArray)>;

/// Describes a saved machine otherwise. Empty, or what is wrong.
[[nodiscard]] inline QString changeDescription(const QString &snapshot, const Change &change)
{
    auto head = SaveImageHead::readFile(snapshot);
    QFile file(snapshot);
    if (!head || !file.open(QIODevice::ReadWrite))
        return u"The snapshot cannot be changed."_s;
    const std::uint32_t room = head->dataLength();
    const QByteArray before = head->xml();
    head->setXml(change(before));
    const QByteArray after = head->compose(room);
    const bool fits = head->xml() != before && after.size() == SaveImageHead::headerSize + room;
    return fits && file.write(after) == after.size() ? QString() : u"The description does not fit."_s;
}

enum class Disks { Overlays, Whole };

/// package.zip of a held instance, made of its files as the reference system does it. Empty, or what is wrong.
[[nodiscard]] inline QString packByHand(
    const TwoSites &sites, const QString &id, const QTemporaryDir &folder, const Change &change = {}, Disks disks = Disks::Overlays)
{
    const QString held = sites.path(u"a/held/"_s + id);
    const QString own = sites.path(u"a/instances/"_s + id);
    const std::pair<QString, QString> members[] = {{own + u"/disk.qcow2"_s, u"disk"_s}, {own + u"/kernel"_s, u"kernel"_s},
        {own + u"/ramdisk"_s, u"ramdisk"_s}, {held + u"/memory.save"_s, u"snapshot"_s}, {held + u"/domain.xml"_s, u"libvirt.xml"_s}};
    QStringList words{u"-q"_s, u"-1"_s, u"package.zip"_s};
    for (const auto &[file, member] : members) {
        if (!QFile::copy(file, folder.filePath(member)))
            return u"The file %1 is not there."_s.arg(file);
        words << member;
    }
    if (const QString wrong = change ? changeDescription(folder.filePath(u"snapshot"_s), change) : QString(); !wrong.isEmpty())
        return wrong;
    if (disks == Disks::Whole) {
        const QString disk = folder.filePath(u"disk"_s);
        if (!QFile::remove(disk) || QProcess::execute(u"qemu-img"_s, {u"convert"_s, u"-O"_s, u"qcow2"_s, own + u"/disk.qcow2"_s, disk}) != 0)
            return u"The disk cannot be flattened."_s;
    }
    QProcess zip;
    zip.setWorkingDirectory(folder.path());
    zip.start(u"zip"_s, words);
    return zip.waitForFinished(60000) && zip.exitCode() == 0 ? QString() : u"The program zip is missing."_s;
}

}  // namespace trescca
