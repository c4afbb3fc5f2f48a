// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

double number(std::uint64_t bytes) { return static_cast<double>(bytes); }

QJsonObject diskJson(const Disk &disk)
{
    return {{u"target"_s, disk.target}, {u"path"_s, disk.path}, {u"format"_s, disk.format}, {u"device"_s, disk.device},
        {u"virtual_size"_s, number(disk.virtualSize)}, {u"file_size"_s, number(disk.fileSize)}, {u"base_path"_s, disk.basePath},
        {u"base_digest"_s, disk.baseDigest}};
}

QString levelName(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Ok: return u"ok"_s;
    case Finding::Level::Warning: return u"warning"_s;
    case Finding::Level::Blocker: return u"blocker"_s;
    }
    return u"blocker"_s;
}

}  // namespace

QJsonObject toJson(const Instance &instance)
{
    QJsonArray disks;
    for (const Disk &disk : instance.disks)
        disks.append(diskJson(disk));
    QJsonArray nics;
    for (const Nic &nic : instance.nics)
        nics.append(QJsonObject{{u"mac"_s, nic.mac}, {u"network"_s, nic.network}, {u"model"_s, nic.model}});
    return {{u"id"_s, instance.id}, {u"name"_s, instance.name}, {u"state"_s, stateName(instance.state)}, {u"task"_s, instance.task},
        {u"memory"_s, number(instance.memory)}, {u"vcpus"_s, instance.vcpus}, {u"arch"_s, instance.arch}, {u"machine"_s, instance.machine},
        {u"addresses"_s, QJsonArray::fromStringList(instance.addresses)}, {u"disks"_s, disks}, {u"nics"_s, nics},
        {u"migration"_s, instance.migration}, {u"locked"_s, instance.locked}, {u"fault"_s, instance.fault},
        {u"created"_s, instance.created.toUTC().toString(Qt::ISODate)}};
}

QJsonObject toJsonBrief(const Instance &instance)
{
    return {{u"instance_id"_s, instance.id}, {u"name"_s, instance.name}, {u"state"_s, stateName(instance.state)}};
}

QJsonObject toJson(const Image &image)
{
    QJsonObject properties;
    for (auto it = image.properties.begin(); it != image.properties.end(); ++it)
        properties[it.key()] = it.value();
    return {{u"id"_s, image.id}, {u"name"_s, image.name}, {u"status"_s, statusName(image.status)}, {u"size"_s, number(image.size)},
        {u"disk_format"_s, image.diskFormat}, {u"container_format"_s, image.containerFormat}, {u"hash"_s, image.hash},
        {u"kind"_s,
            image.isPackage()    ? u"package"_s
                : image.isBase() ? u"base"_s
                                 : u"disk"_s},
        {u"created"_s, image.created.toUTC().toString(Qt::ISODate)}, {u"properties"_s, properties}};
}

QJsonArray toJson(const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(QJsonObject{
            {u"level"_s, levelName(finding.level)}, {u"check"_s, finding.check}, {u"what"_s, finding.what}, {u"remedy"_s, finding.remedy}});
    return list;
}

QJsonObject toJson(const MigrationPlan &plan)
{
    QJsonArray bases;
    for (const PlannedBase &base : plan.bases)
        bases.append(QJsonObject{{u"digest"_s, base.digest}, {u"virtual_size"_s, number(base.virtualSize)}, {u"present"_s, base.present}});
    return {{u"possible"_s, plan.possible()}, {u"source"_s, plan.request.source}, {u"destination"_s, plan.request.destination},
        {u"instance"_s, toJson(plan.instance)}, {u"transfer"_s, plan.transfer}, {u"memory_bytes"_s, number(plan.memoryBytes)},
        {u"disk_bytes"_s, number(plan.diskBytes)}, {u"bases"_s, bases}, {u"findings"_s, toJson(plan.findings)}};
}

QJsonObject toJson(const MigrationRecord &record, const QList<StageRecord> &stages)
{
    QJsonArray list;
    for (const StageRecord &stage : stages)
        list.append(QJsonObject{{u"name"_s, stage.name}, {u"attempt"_s, stage.attempt}, {u"begin_ms"_s, static_cast<double>(stage.beginMs)},
            {u"end_ms"_s, static_cast<double>(stage.endMs)}, {u"bytes"_s, number(stage.bytes)}, {u"result"_s, stage.result}});
    return {{u"id"_s, record.id}, {u"instance_id"_s, record.instanceId}, {u"instance_name"_s, record.instanceName}, {u"source"_s, record.source},
        {u"destination"_s, record.destination}, {u"mode"_s, record.mode}, {u"state"_s, migrationStateName(record.state)}, {u"stage"_s, record.stage},
        {u"options"_s, record.options}, {u"source_image"_s, record.sourceImage}, {u"destination_image"_s, record.destinationImage},
        {u"destination_instance"_s, record.destinationInstance}, {u"destination_name"_s, record.destinationName},
        {u"pid"_s, static_cast<double>(record.pid)}, {u"owner_alive"_s, record.isUnfinished() && record.ownerAlive}, {u"error"_s, record.error},
        {u"error_kind"_s, record.errorKind}, {u"created"_s, record.created.toUTC().toString(Qt::ISODateWithMs)},
        {u"ended"_s, record.ended.isValid() ? record.ended.toUTC().toString(Qt::ISODateWithMs) : QString()},
        {u"bytes_memory"_s, number(record.bytesMemory)}, {u"bytes_disk"_s, number(record.bytesDisk)}, {u"bytes_sent"_s, number(record.bytesSent)},
        {u"package_bytes"_s, number(record.packageBytes)}, {u"downtime_ms"_s, static_cast<double>(record.downtimeMs)}, {u"stages"_s, list}};
}

QJsonObject toJson(const Whereabouts &whereabouts)
{
    return {{u"site"_s, whereabouts.site}, {u"state"_s, whereabouts.state ? stateName(*whereabouts.state) : QString()},
        {u"what"_s, whereabouts.sentence}};
}

QJsonObject toJson(const Manifest &manifest, const QList<PackageMember> &members)
{
    QJsonArray list;
    for (const PackageMember &member : members)
        list.append(QJsonObject{{u"name"_s, member.name}, {u"stored_size"_s, number(member.storedSize)}, {u"plain_size"_s, number(member.plainSize)},
            {u"sha256"_s, member.digest}});
    return {{u"manifest"_s, QJsonDocument::fromJson(manifest.toJson()).object()}, {u"members"_s, list}};
}

QJsonObject toJson(const Error &error)
{
    return {{u"error"_s, QJsonObject{{u"kind"_s, kindName(error.kind)}, {u"what"_s, error.what}, {u"detail"_s, error.detail}}}};
}

}  // namespace trescca
