// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/imagefile.h"

#include "core/disk/qcow2header.h"
#include "core/package/packagereader.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Result<bool> isZip(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::NotFound, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    return file.read(4) == QByteArrayView("PK\x03\x04", 4);
}

Result<void> describePackage(const QString &path, Image &spec)
{
    const auto package = PackageReader::open(path);
    if (!package)
        return fail(package);
    const Manifest &manifest = (*package)->manifest();
    spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
    spec.properties[QLatin1StringView(property::instanceName)] = manifest.name;
    spec.properties[QLatin1StringView(property::memory)] = QString::number(manifest.memory);
    spec.properties[QLatin1StringView(property::arch)] = manifest.arch;
    if (!manifest.instanceId.isEmpty())
        spec.properties[QLatin1StringView(property::instance)] = manifest.instanceId;
    if (!manifest.neededBases().isEmpty())
        spec.properties[QLatin1StringView(property::needs)] = manifest.neededBases().join(u',');
    return {};
}

Result<void> describeDisk(const QString &path, Image &spec)
{
    const auto qcow2 = isQcow2(path);
    if (!qcow2)
        return fail(qcow2);
    if (!*qcow2)
        return {};
    const auto header = checkForeignQcow2(path, false);
    if (!header)
        return fail(header);
    spec.diskFormat = u"qcow2"_s;
    spec.virtualSize = header->virtualSize;
    return {};
}

}  // namespace

Result<QString> pushFile(Site &site, const QString &path, const QString &name, const Context &context)
{
    Image spec;
    spec.name = name.isEmpty() ? QFileInfo(path).fileName() : name;
    const auto zip = isZip(path);
    if (!zip)
        return fail(zip);
    if (const auto described = *zip ? describePackage(path, spec) : describeDisk(path, spec); !described)
        return fail(described);
    auto file = FileSource::open(path);
    if (!file)
        return fail(file);
    if ((*file)->size() == 0)
        return fail(Kind::InvalidInput, u"%1 is empty; give a disk image or a VM package."_s.arg(path));
    auto upload = site.upload(spec, (*file)->size(), context);
    if (!upload)
        return fail(upload);
    if (const auto copied = copyAll(**file, **upload, context, u"upload"_s, (*file)->size()); !copied)
        return fail(copied);
    if (const auto finished = (*upload)->finish(); !finished)
        return fail(finished);
    return (*upload)->imageId();
}

}  // namespace trescca
