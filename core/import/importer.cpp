// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importer.h"

#include "core/import/convert.h"
#include "core/import/decompress.h"
#include "core/import/ovamanifest.h"
#include "core/import/ovf.h"
#include "core/import/tararchive.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int deepestNesting = 3;  // .tar.gz with a .gz disk in it

QStringList namesEnding(const TarArchive &archive, const QStringList &endings)
{
    QStringList names;
    for (const TarMember &member : archive.members())
        if (std::ranges::any_of(endings, [&](const QString &ending) { return member.name.endsWith(ending, Qt::CaseInsensitive); }))
            names.append(member.name);
    return names;
}

/// A reference in the OVF is relative to it.
QString beside(const QString &ovf, const QString &reference) { return ovf.contains(u'/') ? ovf.section(u'/', 0, -2) + u'/' + reference : reference; }

/// For people: the first few, none too long.
QString shortList(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min<qsizetype>(10, names.size())))
        shown.append(name.left(60));
    return shown.isEmpty() ? u"nothing"_s : shown.join(u", "_s);
}

QString memberNames(const TarArchive &archive) { return shortList(namesEnding(archive, {QString()})); }

/// What the archive says of the machine, and which of its members is the disk.
struct Choice {
    Ovf ovf;
    QString disk;
    OvaManifest digests;
};

Result<Choice> chooseByOvf(const TarArchive &archive, const QString &ovfName)
{
    Choice choice;
    if (const QStringList lists = namesEnding(archive, {u".mf"_s}); !lists.isEmpty())
        if (const auto text = archive.text(lists.first()))
            choice.digests = OvaManifest::parse(*text);
    const auto text = archive.text(ovfName);
    const auto sound = text ? choice.digests.check(ovfName.section(u'/', -1), *text) : fail(text);
    const auto ovf = sound ? parseOvf(*text) : fail(sound);
    if (!ovf)
        return fail(ovf);
    choice.ovf = *ovf;
    choice.disk = beside(ovfName, ovf->disk);
    if (ovf->disk.isEmpty() || !std::ranges::contains(archive.members(), choice.disk, &TarMember::name))
        return fail(Kind::InvalidInput,
            u"The OVF descriptor names the disk \"%1\", and that is not in the archive (there is: %2)."_s.arg(ovf->disk, memberNames(archive)));
    return choice;
}

Result<Choice> choose(const TarArchive &archive)
{
    if (const QStringList descriptors = namesEnding(archive, {u".ovf"_s}); !descriptors.isEmpty())
        return chooseByOvf(archive, descriptors.first());
    QStringList disks = namesEnding(archive, {u".qcow2"_s, u".raw"_s, u".img"_s, u".vmdk"_s, u".vhd"_s, u".vhdx"_s, u".vdi"_s});
    if (disks.isEmpty())
        disks = namesEnding(archive, {u".xz"_s, u".gz"_s, u".zst"_s, u".bz2"_s});
    if (disks.isEmpty())
        return fail(Kind::InvalidInput, u"There is no disk image in the archive. It has: %1."_s.arg(memberNames(archive)));
    if (disks.size() > 1)
        return fail(
            Kind::InvalidInput, u"The archive has several disk images (%1). Unpack it, and give the one that is meant."_s.arg(shortList(disks)));
    return Choice{{}, disks.first(), {}};
}

}  // namespace

Importer::Importer(QString root, ImportLimits limits, Context context) : m_root(std::move(root)), m_limits(limits), m_context(std::move(context)) {}

Result<ImportedDisk> Importer::import(const QString &path)
{
    m_disk = {};
    m_title = QFileInfo(path).fileName();
    QString at = path;
    for (int depth = 0;; ++depth) {
        const auto kind = kindOfFile(at);
        const auto done = kind && isDisk(*kind) ? finishDisk(at, *kind) : kind ? Result<void>() : fail(kind);
        if (!done)
            return std::unexpected(titled(done.error(), at));
        if (isDisk(*kind))
            return m_disk;
        if (depth >= deepestNesting)
            return fail(Kind::Untrusted, u"%1 is packed in itself too often. Unpack it yourself first."_s.arg(m_title));
        const auto next = unpackNext(at, *kind);
        if (!next)
            return fail(next);
        if (at != path)
            QFile::remove(at);
        at = *next;
    }
}

/// Nobody knows the names of our own files.
Error Importer::titled(Error error, const QString &path) const
{
    error.what.replace(path, m_title);
    return error;
}

Result<QString> Importer::newFile()
{
    if (!m_disk.work) {
        auto folder = WorkFolder::create(m_root, m_limits);
        if (!folder)
            return fail(folder);
        m_disk.work = std::move(*folder);
    }
    return u"part-%1"_s.arg(++m_files);
}

Result<QString> Importer::unpackNext(const QString &path, FileKind kind)
{
    if (isCompressed(kind))
        return decompressed(path, kind);
    if (kind == FileKind::Tar)
        return diskOfArchive(path);
    return fail(
        Kind::InvalidInput, u"%1 is, or holds, a ZIP archive. If that is a VM package, give it as it is; else unpack it first."_s.arg(m_title));
}

Result<QString> Importer::decompressed(const QString &path, FileKind kind)
{
    const auto name = newFile();
    auto sink = name ? m_disk.work->create(*name, m_title) : fail(name);
    if (!sink)
        return fail(sink);
    if (const auto unpacked = decompress(path, kind, **sink, m_context); !unpacked)
        return fail(unpacked);
    if (const auto finished = (*sink)->finish(); !finished)
        return fail(finished);
    return m_disk.work->file(*name);
}

Result<QString> Importer::diskOfArchive(const QString &path)
{
    const auto archive = TarArchive::open(path);
    const auto choice = archive ? choose(**archive) : fail(archive);
    const auto name = choice ? newFile() : fail(choice);
    auto sink = name ? m_disk.work->create(*name, m_title) : fail(name);
    if (!sink)
        return fail(sink);
    const auto checked = choice->digests.checkedSink(choice->disk.section(u'/', -1), **sink);
    const auto written = (*archive)->extract(choice->disk, *checked, m_context).and_then([&] { return checked->finish(); }).and_then([&] {
        return (*sink)->finish();
    });
    if (!written)
        return fail(written);
    m_disk.name = choice->ovf.name;
    m_disk.memory = choice->ovf.memory;
    m_disk.vcpus = choice->ovf.vcpus;
    return m_disk.work->file(*name);
}

Result<void> Importer::finishDisk(const QString &path, FileKind kind)
{
    const auto format = checkDisk(path, kind);
    if (!format)
        return fail(format);
    m_disk.path = path;
    m_disk.format = *format;
    if (format->qemuName == u"qcow2" || format->qemuName == u"raw")
        return {};
    if (format->virtualSize > m_limits.bytes)
        return fail(Kind::Untrusted,
            u"The disk of %1 says that it has %2 GiB, more than is taken. Convert it yourself if that is meant."_s.arg(m_title).arg(
                format->virtualSize >> 30U));
    const auto name = newFile();
    if (!name)
        return fail(name);
    const QString converted = m_disk.work->file(*name + u".qcow2"_s);
    if (const auto done = convertToQcow2(path, *format, converted, std::min(m_limits.bytes, m_disk.work->room()), m_context); !done)
        return done;
    // What QEMU made of it is looked at like everything else: it also tells the size that QEMU saw.
    const auto made = checkDisk(converted, FileKind::Qcow2);
    if (!made)
        return fail(made);
    m_disk.path = converted;
    m_disk.format = *made;
    return {};
}

}  // namespace trescca
