// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "app/nova/helper/hostsite.h"
#include "app/nova/helper/unpacking.h"
#include "core/libvirt/folders.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

BasePlaces placesOf(const QJsonObject &request)
{
    BasePlaces places;
    for (const QJsonValue folder : request[u"base_folders"_s].toArray())
        places.folders << folder.toString();
    for (const QJsonValue file : request[u"bases"_s].toArray())
        places.files << FoundBase{.path = file[u"path"_s].toString(), .format = file[u"format"_s].toString()};
    return places;
}

UnpackRequest requestOf(const QJsonObject &json)
{
    UnpackRequest request;
    request.host = endpointOf(json);
    request.package = json[u"package"_s].toString();
    request.folder = QDir::cleanPath(json[u"instance_folder"_s].toString());
    request.domainXml = json[u"domain_xml"_s].toString().toUtf8();
    request.bases = placesOf(json);
    request.limits.memory = static_cast<std::uint64_t>(json[u"most_memory"_s].toInteger());
    request.limits.vcpus = json[u"most_vcpus"_s].toInt();
    for (const QJsonValue most : json[u"most_disks"_s].toArray())
        request.limits.disks << static_cast<std::uint64_t>(most.toInteger());
    return request;
}

QJsonObject told(const Unpacked &made)
{
    QJsonArray disks;
    for (const LocalDisk &disk : made.disks)
        disks << QJsonObject{{u"path"_s, disk.path}, {u"format"_s, disk.format}, {u"base"_s, disk.basePath}};
    return {{u"domain_xml"_s, QString::fromUtf8(made.domainXml)}, {u"memory"_s, made.memory}, {u"disks"_s, disks}, {u"paused"_s, made.paused},
        {u"left_out"_s, QJsonArray::fromStringList(made.leftOut)}, {u"macs"_s, QJsonArray::fromStringList(made.macs)},
        {u"changed_macs"_s, QJsonArray::fromStringList(made.changedMacs)}};
}

Outcome run(const QJsonObject &json, const Context &context)
{
    const UnpackRequest request = requestOf(json);
    if (!QDir(request.folder).exists())
        return fail(Kind::InvalidInput, u"The instance's folder %1 is not there."_s.arg(request.folder));
    if (const auto made = makeClosedFolder(request.host.folder).and_then([&] { return makeFolder(request.host.folder + u"/cache"_s); }); !made)
        return fail(made);
    Unpacking unpacking(request, context);
    const auto made = unpacking.run();
    if (made)
        return told(*made);
    const QStringList missing = unpacking.missingBases();
    return std::unexpected(
        Failure(made.error(), missing.isEmpty() ? QJsonObject() : QJsonObject{{u"missing_bases"_s, QJsonArray::fromStringList(missing)}}));
}

}  // namespace

const Operation unpackOperation{"unpack", R"("package": {"type": "string", "pattern": "^/."}, "instance_folder": {"type": "string", "pattern": "^/."},
    "domain_xml": {"type": "string", "minLength": 1}, "base_folders": {"type": "array", "items": {"type": "string", "pattern": "^/."}},
    "bases": {"type": "array", "items": {"type": "object", "required": ["path", "format"], "additionalProperties": false, "properties": {
        "path": {"type": "string", "pattern": "^/."}, "format": {"enum": ["raw", "qcow2"]}}}},
    "most_memory": {"type": "integer", "minimum": 0}, "most_vcpus": {"type": "integer", "minimum": 0},
    "most_disks": {"type": "array", "items": {"type": "integer", "minimum": 0}})",
    R"("uri", "folder", "package", "instance_folder", "domain_xml")", run};

}  // namespace trescca::nova
