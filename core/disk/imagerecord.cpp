// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagerecord.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace trescca::imagerecord {

using namespace Qt::StringLiterals;

namespace {

QJsonValue number(std::uint64_t value) { return static_cast<qint64>(value); }

std::uint64_t number(const QJsonObject &object, const QString &key)
{
    return static_cast<std::uint64_t>(std::max<qint64>(0, object.value(key).toInteger()));
}

QDateTime time(const QJsonObject &object, const QString &key) { return QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs); }

QJsonObject toJson(const Image &image)
{
    QJsonObject properties;
    for (auto it = image.properties.begin(); it != image.properties.end(); ++it)
        properties.insert(it.key(), it.value());
    return {{u"id"_s, image.id}, {u"name"_s, image.name}, {u"status"_s, statusName(image.status)}, {u"size"_s, number(image.size)},
        {u"virtual_size"_s, number(image.virtualSize)}, {u"disk_format"_s, image.diskFormat}, {u"container_format"_s, image.containerFormat},
        {u"md5"_s, image.checksum}, {u"sha512"_s, image.hash}, {u"owner"_s, image.owner}, {u"visibility"_s, image.visibility},
        {u"protected"_s, image.isProtected}, {u"ends_with_writer"_s, image.endsWithWriter}, {u"min_disk"_s, number(image.minDisk)},
        {u"min_ram"_s, number(image.minRam)}, {u"tags"_s, QJsonArray::fromStringList(image.tags)},
        {u"created_at"_s, image.created.toUTC().toString(Qt::ISODateWithMs)}, {u"updated_at"_s, image.updated.toUTC().toString(Qt::ISODateWithMs)},
        {u"properties"_s, properties}};
}

Image fromJson(const QJsonObject &object)
{
    Image image;
    image.id = object.value(u"id"_s).toString();
    image.name = object.value(u"name"_s).toString();
    image.status = statusFromName(object.value(u"status"_s).toString());
    image.size = number(object, u"size"_s);
    image.virtualSize = number(object, u"virtual_size"_s);
    image.diskFormat = object.value(u"disk_format"_s).toString();
    image.containerFormat = object.value(u"container_format"_s).toString();
    image.checksum = object.value(u"md5"_s).toString();
    image.hash = object.value(u"sha512"_s).toString();
    image.owner = object.value(u"owner"_s).toString();
    image.visibility = object.value(u"visibility"_s).toString();
    image.isProtected = object.value(u"protected"_s).toBool();
    image.endsWithWriter = object.value(u"ends_with_writer"_s).toBool();
    image.minDisk = number(object, u"min_disk"_s);
    image.minRam = number(object, u"min_ram"_s);
    for (const QJsonValue &tag : object.value(u"tags"_s).toArray())
        image.tags << tag.toString();
    image.created = time(object, u"created_at"_s);
    image.updated = time(object, u"updated_at"_s);
    const QJsonObject properties = object.value(u"properties"_s).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it)
        image.properties.insert(it.key(), it.value().toString());
    return image;
}

}  // namespace

Result<Image> load(const QString &path, const QString &id)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::Forbidden, u"The image record %1 cannot be read: %2."_s.arg(path, file.errorString()));
    const Image image = fromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (image.id != id)
        return fail(Kind::InvalidInput, u"The image record %1 is damaged. Move it and the file beside it away."_s.arg(path));
    return image;
}

Result<void> save(const QString &path, const Image &image)
{
    QSaveFile file(path);
    errno = 0;
    const QByteArray json = QJsonDocument(toJson(image)).toJson();
    if (!file.open(QIODevice::WriteOnly))
        return fail(errno == ENOSPC ? Kind::NoRoom : Kind::Forbidden, u"The image record %1 cannot be written: %2."_s.arg(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(json) != json.size() || !file.commit())
        return fail(file.error() == QFileDevice::ResourceError || errno == ENOSPC ? Kind::NoRoom : Kind::Internal,
            u"The image record %1 cannot be written: %2. Make room and try again."_s.arg(path, file.errorString()));
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<void> syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return failErrno(u"The folder %1 cannot be opened"_s.arg(folder));
    // Some file systems cannot sync a folder (EINVAL); they have nothing better to offer.
    const bool synced = ::fsync(fd) == 0 || errno == EINVAL;
    auto error = failErrno(u"The folder %1 cannot be made durable"_s.arg(folder));
    ::close(fd);
    if (!synced)
        return error;
    return {};
}

}  // namespace trescca::imagerecord
