// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/imagefile.h"

#include "core/disk/contentdigest.h"
#include "core/disk/qcow2header.h"
#include "core/libvirt/packagecheck.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr qint64 sectorSize = 512;

Result<void> mustBeReadable(const QString &path)
{
    const QFileInfo facts(path);
    if (facts.isDir())
        return fail(Kind::InvalidInput, u"%1 is a folder. Give the file of a VM package or a disk image."_s.arg(path));
    if (!facts.exists())
        return fail(Kind::NotFound, u"There is no file %1. Check the path."_s.arg(path));
    if (!facts.isFile())
        return fail(Kind::InvalidInput, u"%1 is not a regular file. Give the file of a VM package or a disk image."_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::Forbidden, u"%1 cannot be read: %2. Check its permissions (ls -l)."_s.arg(path, file.errorString()));
    if (file.size() == 0)
        return fail(Kind::InvalidInput, u"%1 is empty. Give the file of a VM package or a disk image."_s.arg(path));
    return {};
}

/// The record that ends an archive, right at the end of the file: an archive, whatever became of its beginning.
bool endsAsArchive(QFile &file)
{
    constexpr qint64 recordSize = 22;
    constexpr qint64 longestComment = 0xffff;
    constexpr qsizetype commentSizeAt = 20;
    if (!file.seek(std::max<qint64>(0, file.size() - recordSize - longestComment)))
        return false;
    const QByteArray tail = file.readAll();
    const qsizetype at = tail.lastIndexOf("PK\x05\x06");
    if (at < 0 || tail.size() - at < recordSize)
        return false;
    const auto comment = qFromLittleEndian<quint16>(tail.constData() + at + commentSizeAt);
    return at + recordSize + comment == tail.size();
}

Result<bool> isArchive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::Forbidden, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.read(4) == QByteArrayView("PK\x03\x04", 4))
        return true;
    if (endsAsArchive(file))
        return fail(
            Kind::Untrusted, u"%1 is a damaged package: it ends as a ZIP archive, but does not begin as one. Fetch or save it again."_s.arg(path));
    return false;
}

void describePackage(const Manifest &manifest, Image &spec)
{
    const auto put = [&spec](const char *key, const QString &value) {
        if (!value.isEmpty())
            spec.properties[QLatin1StringView(key)] = value;
    };
    put(property::kind, u"package"_s);
    put(property::instanceName, manifest.name);
    put(property::memory, QString::number(manifest.memory));
    put(property::arch, manifest.arch);
    put(property::instance, manifest.instanceId);
    put(property::needs, manifest.neededBases().join(u','));
}

Result<void> describeDisk(const QString &path, Image &spec)
{
    const auto qcow2 = isQcow2(path);
    if (!qcow2)
        return fail(qcow2);
    if (!*qcow2 && QFileInfo(path).size() % sectorSize != 0)
        return fail(Kind::InvalidInput,
            u"%1 is no VM package and no disk image: it is neither a ZIP archive nor qcow2, and a raw disk has whole "
            "sectors of 512 bytes. Check that it is the right file, and complete."_s.arg(path));
    if (!*qcow2) {
        spec.virtualSize = spec.size;
        return {};
    }
    const auto header = checkForeignQcow2(path, false);
    if (!header)
        return fail(header);
    spec.diskFormat = u"qcow2"_s;
    spec.virtualSize = header->virtualSize;
    return {};
}

}  // namespace

Result<ImageFile> readImageFile(const QString &path, const QString &name)
{
    if (const auto readable = mustBeReadable(path); !readable)
        return fail(readable);
    ImageFile file{path, {}};
    file.spec.name = name.isEmpty() ? QFileInfo(path).fileName() : name;
    file.spec.size = static_cast<std::uint64_t>(QFileInfo(path).size());
    const auto archive = isArchive(path);
    if (!archive)
        return fail(archive);
    if (!*archive) {
        const auto described = describeDisk(path, file.spec);
        return described ? Result<ImageFile>(file) : fail(described);
    }
    const auto package = PackageReader::open(path);
    if (!package)
        return fail(package);
    describePackage((*package)->manifest(), file.spec);
    return file;
}

Result<void> describeBase(ImageFile &file, const Context &context)
{
    Image &spec = file.spec;
    if (spec.isPackage())
        return fail(Kind::InvalidInput, u"%1 is a VM package; only a disk image can be a base."_s.arg(file.path));
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/trescca/digests"_s;
    const auto digest = ContentDigests(cache).of(file.path, spec.diskFormat, context);
    if (!digest)
        return fail(digest);
    spec.properties[QLatin1StringView(property::kind)] = u"base"_s;
    spec.properties[QLatin1StringView(property::baseDigest)] = *digest;
    spec.properties[QLatin1StringView(property::baseSize)] = QString::number(spec.virtualSize);
    return {};
}

Result<std::unique_ptr<PackageReader>> openPackage(const QString &path)
{
    if (const auto readable = mustBeReadable(path); !readable)
        return fail(readable);
    return PackageReader::open(path);
}

Result<QList<PackageFinding>> checkPackage(const PackageReader &package, const QString &path, const Context &context)
{
    return PackageCheck(package, QFileInfo(path).fileName()).all(context);
}

Result<void> verifyPackage(const PackageReader &package, const QString &path, const Context &context)
{
    const auto findings = checkPackage(package, path, context);
    if (!findings)
        return fail(findings);
    QStringList wrong;
    for (const PackageFinding &finding : *findings)
        if (finding.refused)
            wrong.append(finding.what);
    if (!wrong.isEmpty())
        return fail(Kind::Untrusted, u"%1 is not to be trusted: %2"_s.arg(path, wrong.join(u' ')));
    return {};
}

Result<QString> uploadImageFile(Site &site, const ImageFile &file, const Context &context)
{
    auto source = FileSource::open(file.path);
    if (!source)
        return fail(source);
    auto upload = site.upload(file.spec, (*source)->size(), context);
    if (!upload)
        return fail(upload);
    if (const auto copied = copyAll(**source, **upload, context, u"upload"_s, (*source)->size()); !copied)
        return fail(copied);
    if (const auto finished = (*upload)->finish(); !finished)
        return fail(finished);
    return (*upload)->imageId();
}

}  // namespace trescca
