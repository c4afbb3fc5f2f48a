// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/imagejson.h"

#include "core/openstack/restjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Fields of Glance itself, which are no free properties.
bool isOwn(const QString &key)
{
    static const QStringList own{u"id"_s, u"name"_s, u"status"_s, u"size"_s, u"virtual_size"_s, u"disk_format"_s, u"container_format"_s,
        u"checksum"_s, u"os_hash_algo"_s, u"os_hash_value"_s, u"owner"_s, u"visibility"_s, u"protected"_s, u"min_disk"_s, u"min_ram"_s, u"tags"_s,
        u"created_at"_s, u"updated_at"_s, u"self"_s, u"file"_s, u"schema"_s, u"locations"_s, u"direct_url"_s, u"os_hidden"_s, u"stores"_s};
    return own.contains(key);
}

}  // namespace

Image imageFromJson(const QJsonObject &json)
{
    Image image;
    image.id = json.value("id"_L1).toString();
    image.name = json.value("name"_L1).toString();
    const QString status = json.value("status"_L1).toString();
    image.status = status == "uploading"_L1 || status == "importing"_L1 ? ImageStatus::Saving : statusFromName(status);
    image.size = rest::number(json.value("size"_L1));
    image.virtualSize = rest::number(json.value("virtual_size"_L1));
    image.diskFormat = json.value("disk_format"_L1).toString();
    image.containerFormat = json.value("container_format"_L1).toString();
    image.checksum = json.value("checksum"_L1).toString();
    if (json.value("os_hash_algo"_L1).toString() == "sha512"_L1)
        image.hash = json.value("os_hash_value"_L1).toString();
    image.owner = json.value("owner"_L1).toString();
    image.visibility = json.value("visibility"_L1).toString(u"private"_s);
    image.isProtected = json.value("protected"_L1).toBool();
    image.minDisk = rest::number(json.value("min_disk"_L1));
    image.minRam = rest::number(json.value("min_ram"_L1));
    image.tags = rest::strings(json.value("tags"_L1));
    image.created = QDateTime::fromString(json.value("created_at"_L1).toString(), Qt::ISODate);
    image.updated = QDateTime::fromString(json.value("updated_at"_L1).toString(), Qt::ISODate);
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!isOwn(it.key()) && it.value().isString())
            image.properties.insert(it.key(), it.value().toString());
    }
    return image;
}

QJsonObject imageToJson(const Image &image)
{
    QJsonObject json;
    for (auto it = image.properties.begin(); it != image.properties.end(); ++it) {
        if (!isOwn(it.key()) && !it.key().startsWith("os_glance"_L1))
            json.insert(it.key(), it.value());
    }
    json.insert(u"name"_s, image.name);
    json.insert(u"disk_format"_s, image.diskFormat.isEmpty() ? u"raw"_s : image.diskFormat);
    json.insert(u"container_format"_s, image.containerFormat.isEmpty() ? u"bare"_s : image.containerFormat);
    if (!image.id.isEmpty())
        json.insert(u"id"_s, image.id);
    if (image.visibility == "shared"_L1 || image.visibility == "private"_L1)
        json.insert(u"visibility"_s, image.visibility);
    if (image.minDisk > 0)
        json.insert(u"min_disk"_s, static_cast<qint64>(image.minDisk));
    if (image.minRam > 0)
        json.insert(u"min_ram"_s, static_cast<qint64>(image.minRam));
    if (!image.tags.isEmpty())
        json.insert(u"tags"_s, QJsonArray::fromStringList(image.tags));
    return json;
}

}  // namespace trescca
