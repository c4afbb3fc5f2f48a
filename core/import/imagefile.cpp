// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/imagefile.h"

#include "core/base/meteredsink.h"
#include "core/disk/contentdigest.h"
#include "core/import/importer.h"
#include "core/site/copies.h"
#include "core/site/imageuse.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Result<void> mustBeReadable(const QString &path)
{
    const QFileInfo facts(path);
    if (facts.isDir())
        return fail(Kind::InvalidInput, u"%1 is a folder. Give the file of a VM package or a disk image."_s.arg(path));
    if (!facts.exists())
        return fail(Kind::NotFound, u"There is no file \"%1\". Check the path."_s.arg(path));
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

/// Of an archive that opens as no package, and begins with a disk image, that is told instead of what is wrong with it as a package.
Error asArchive(const Error &error, const QString &path)
{
    constexpr qint64 nameSizeAt = 26, nameAt = 30;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return error;
    const QByteArray head = file.read(nameAt + 0xffff);
    const QString first =
        head.size() < nameAt ? QString() : QString::fromUtf8(head.sliced(nameAt).left(qFromLittleEndian<quint16>(head.constData() + nameSizeAt)));
    static const QStringList endings{u"qcow2"_s, u"img"_s, u"raw"_s, u"vmdk"_s, u"vhd"_s, u"vhdx"_s, u"vdi"_s, u"iso"_s, u"ova"_s};
    if (!endings.contains(QFileInfo(first).suffix().toLower()))
        return error;
    return {Kind::InvalidInput,
        u"%1 is a ZIP archive with the file %2 in it, not a VM package. Unpack it (unzip %1), and give that file."_s.arg(
            path, QFileInfo(first).fileName().left(80)),
        error.what};
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
    put(property::macs, manifest.macs.join(u','));
    put(property::instance, manifest.instanceId);
    put(property::needs, manifest.neededBases().join(u','));
}

QString cacheFolder(const QString &name) { return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/trescca/"_s + name; }

void describeDisk(const DiskFormat &format, Image &spec)
{
    spec.diskFormat = format.qemuName;
    spec.virtualSize = format.virtualSize;
}

/// What sites take as it is; the rest has to be imported.
bool isPlain(FileKind kind) { return kind == FileKind::Qcow2 || kind == FileKind::Raw; }

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
    if (*archive) {
        const auto package = PackageReader::open(path);
        if (!package)
            return std::unexpected(asArchive(package.error(), path));
        describePackage((*package)->manifest(), file.spec);
        return file;
    }
    const auto kind = kindOfFile(path);
    if (!kind)
        return fail(kind);
    file.toImport = !isPlain(*kind);
    if (name.isEmpty())
        file.spec.name = titleOf(path);
    const auto format = isDisk(*kind) ? checkDisk(path, *kind) : DiskFormat{};
    if (!format)
        return fail(format);
    describeDisk(*format, file.spec);
    return file;
}

Result<void> importImageFile(ImageFile &file, const QString &workFolder, const Context &context)
{
    if (!file.toImport)
        return {};
    const auto disk = Importer(workFolder.isEmpty() ? standardWorkFolder() : workFolder + u"/trescca-import"_s, {}, context).import(file.path);
    if (!disk)
        return fail(disk);
    file.toImport = false;
    file.path = disk->path;
    file.spec.size = static_cast<std::uint64_t>(QFileInfo(disk->path).size());
    describeDisk(disk->format, file.spec);
    file.machineName = disk->name;
    file.memory = disk->memory;
    file.vcpus = disk->vcpus;
    file.work = disk->work;
    return {};
}

QString titleOf(const QString &path)
{
    static const QStringList endings{u".xz"_s, u".gz"_s, u".zst"_s, u".bz2"_s, u".tar"_s, u".tgz"_s, u".txz"_s, u".ova"_s, u".qcow2"_s, u".img"_s,
        u".raw"_s, u".vmdk"_s, u".vhd"_s, u".vhdx"_s, u".vdi"_s};
    QString title = QFileInfo(path).fileName();
    const auto ending = [&title] {
        return std::ranges::find_if(
            endings, [&title](const QString &one) { return title.size() > one.size() && title.endsWith(one, Qt::CaseInsensitive); });
    };
    for (auto found = ending(); found != endings.cend(); found = ending())
        title.chop(found->size());
    return title;
}

Result<void> describeBase(ImageFile &file, const Context &context)
{
    Image &spec = file.spec;
    if (spec.isPackage())
        return fail(Kind::InvalidInput, u"%1 is a VM package; only a disk image can be a base."_s.arg(file.path));
    const auto digest = ContentDigests(cacheFolder(u"digests"_s)).of(file.path, spec.diskFormat, context);
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

Result<void> mustBeSound(const QList<PackageFinding> &findings, const QString &path)
{
    QStringList wrong;
    for (const PackageFinding &finding : findings)
        if (finding.refused)
            wrong.append(finding.what);
    if (!wrong.isEmpty())
        return fail(Kind::Untrusted, u"%1 is not to be trusted: %2"_s.arg(path, wrong.join(u' ')));
    return {};
}

Result<QString> uploadImageFile(Site &site, const ImageFile &file, const std::shared_ptr<Throttle> &throttle, const Context &context)
{
    auto source = FileSource::open(file.path);
    if (!source)
        return fail(source);
    auto upload = site.upload(file.spec, (*source)->size(), context);
    if (!upload)
        return fail(upload);
    MeteredSink metered(**upload, context, u"upload"_s, (*source)->size());
    ThrottledSink throttled(metered, throttle, context);
    if (const auto copied = copyAll(**source, throttled, {context.stop, {}}, {}); !copied)
        return fail(copied);
    if (const auto finished = throttled.finish(); !finished)
        return fail(finished);
    return (*upload)->imageId();
}

Result<void> downloadImageFile(Site &site, const Image &image, const QString &path, const std::shared_ptr<Throttle> &throttle, const Context &context)
{
    if (const auto active = mustBeActive(image); !active)
        return active;
    auto file = FileSink::create(path, true);
    if (!file)
        return fail(file);
    ThrottledSink throttled(**file, throttle, context);
    return site.download(image.id, throttled, context).and_then([&] { return throttled.finish(); });
}

}  // namespace trescca
