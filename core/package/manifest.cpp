// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/manifest.h"

#include "core/package/jsonfields.h"
#include "core/package/membername.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int currentFormat = 1;
constexpr std::uint64_t maxVcpus = 4096;
const auto wordPattern = u"[A-Za-z0-9][A-Za-z0-9_.+-]*"_s;

qint64 json(std::uint64_t number)
{
    return static_cast<qint64>(number);
}

QJsonObject diskToJson(const ManifestDisk &disk)
{
    QJsonObject object{{u"member"_s, disk.member}, {u"encoding"_s, u"plain"_s}, {u"target"_s, disk.target},
        {u"format"_s, disk.format}, {u"device"_s, disk.device}, {u"read_only"_s, disk.readOnly},
        {u"virtual_size"_s, json(disk.virtualSize)}, {u"file_size"_s, json(disk.fileSize)}};
    if (!disk.baseDigest.isEmpty())
        object[u"base"_s] = QJsonObject{{u"digest"_s, disk.baseDigest}, {u"size"_s, json(disk.baseSize)}, {u"name"_s, disk.baseName}};
    return object;
}

void checkEncoding(JsonFields &fields)
{
    if (fields.requiredText(u"encoding"_s, 32) != u"plain"_s)
        fields.refuse(u"encoding"_s, u"names an encoding that this version cannot read"_s);
}

Result<ManifestDisk> parseDisk(const QJsonValue &value, int index)
{
    JsonFields fields(value.toObject(), u"manifest, disk %1"_s.arg(index));
    ManifestDisk disk;
    disk.member = fields.requiredText(u"member"_s, 16);
    if (!member::isDisk(disk.member))
        fields.refuse(u"member"_s, u"is no name of a disk"_s);
    checkEncoding(fields);
    disk.target = fields.requiredText(u"target"_s, 16, u"[a-z][a-z0-9]*"_s);
    disk.format = fields.requiredText(u"format"_s, 16, u"qcow2|raw"_s);
    disk.device = fields.requiredText(u"device"_s, 16, u"disk|cdrom"_s);
    disk.readOnly = fields.flag(u"read_only"_s);
    disk.virtualSize = fields.number(u"virtual_size"_s, member::maxSize);
    disk.fileSize = fields.number(u"file_size"_s, member::maxSize);
    if (fields.has(u"base"_s)) {
        JsonFields base(fields.object(u"base"_s), u"manifest, base of disk %1"_s.arg(index));
        disk.baseDigest = base.requiredText(u"digest"_s, 64, u"[0-9a-f]{64}"_s);
        disk.baseSize = base.number(u"size"_s, member::maxSize);
        disk.baseName = base.text(u"name"_s);
        if (base.error())
            return std::unexpected(*base.error());
    }
    if (fields.error())
        return std::unexpected(*fields.error());
    return disk;
}

Result<QList<ManifestDisk>> parseDisks(const QJsonArray &array)
{
    QList<ManifestDisk> disks;
    for (const QJsonValue &value : array) {
        const auto disk = parseDisk(value, static_cast<int>(disks.size()) + 1);
        if (!disk)
            return fail(disk);
        for (const ManifestDisk &other : disks) {
            if (other.member == disk->member || other.target == disk->target)
                return fail(Kind::Untrusted, u"The package's manifest names the disk %1 (%2) twice."_s.arg(disk->member, disk->target));
        }
        disks << *disk;
    }
    return disks;
}

void parseMachine(JsonFields &fields, Manifest &manifest)
{
    manifest.name = fields.text(u"name"_s, 255, u"[^/]+"_s);
    manifest.instanceId = fields.text(u"instance_id"_s, 36, u"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"_s);
    manifest.created = fields.text(u"created"_s, 40, u"[0-9TZ:.+-]+"_s);
    manifest.producer = fields.text(u"producer"_s);
    manifest.arch = fields.text(u"arch"_s, 32, wordPattern);
    manifest.machine = fields.text(u"machine"_s, 64, wordPattern);
    manifest.cpuModel = fields.text(u"cpu_model"_s, 128);
    manifest.hypervisor = fields.text(u"hypervisor"_s, 16, u"qemu|kvm"_s);
    manifest.qemuVersion = fields.text(u"qemu_version"_s, 64);
    manifest.memory = fields.number(u"memory"_s, member::maxSize);
    manifest.vcpus = static_cast<int>(fields.number(u"vcpus"_s, maxVcpus));
    manifest.hasKernel = fields.flag(u"kernel"_s);
    manifest.hasRamdisk = fields.flag(u"ramdisk"_s);
    manifest.hasNvram = fields.flag(u"nvram"_s);
    manifest.hasSnapshot = fields.has(u"snapshot"_s);
    manifest.parent = fields.text(u"parent"_s, 64);
}

}  // namespace

QByteArray Manifest::toJson() const
{
    QJsonArray diskList;
    for (const ManifestDisk &disk : disks)
        diskList << diskToJson(disk);
    QJsonObject object{{u"format"_s, format}, {u"name"_s, name}, {u"instance_id"_s, instanceId}, {u"created"_s, created},
        {u"producer"_s, producer}, {u"arch"_s, arch}, {u"machine"_s, machine}, {u"cpu_model"_s, cpuModel},
        {u"hypervisor"_s, hypervisor}, {u"qemu_version"_s, qemuVersion}, {u"memory"_s, json(memory)}, {u"vcpus"_s, vcpus},
        {u"kernel"_s, hasKernel}, {u"ramdisk"_s, hasRamdisk}, {u"nvram"_s, hasNvram}, {u"disks"_s, diskList}};
    if (hasSnapshot)
        object[u"snapshot"_s] = QJsonObject{{u"encoding"_s, u"plain"_s}, {u"limit"_s, json(snapshotLimit)}};
    if (!parent.isEmpty())
        object[u"parent"_s] = parent;
    return QJsonDocument(object).toJson();
}

Result<Manifest> Manifest::parse(const QByteArray &text)
{
    const auto object = parseJsonObject(text, u"manifest"_s);
    if (!object)
        return fail(object);
    JsonFields fields(*object, u"manifest"_s);
    Manifest manifest;
    manifest.format = static_cast<int>(fields.number(u"format"_s, 1'000'000));
    if (!fields.error() && manifest.format != currentFormat)
        return fail(Kind::Unsupported, u"The package has format %1; this version reads format %2. Update Trescca."_s
                                           .arg(manifest.format).arg(currentFormat));
    parseMachine(fields, manifest);
    if (manifest.hasSnapshot) {
        JsonFields snapshot(fields.object(u"snapshot"_s), u"manifest, snapshot"_s);
        checkEncoding(snapshot);
        manifest.snapshotLimit = snapshot.number(u"limit"_s, member::maxSize);
        if (snapshot.error())
            return std::unexpected(*snapshot.error());
    }
    const auto disks = parseDisks(fields.array(u"disks"_s, member::maxDisks));
    if (fields.error())
        return std::unexpected(*fields.error());
    if (!disks)
        return fail(disks);
    if (!manifest.parent.isEmpty())
        return fail(Kind::Unsupported, u"The package builds on another package, which this version cannot read. Update Trescca."_s);
    manifest.disks = *disks;
    return manifest;
}

QStringList Manifest::neededBases() const
{
    QStringList digests;
    for (const ManifestDisk &disk : disks) {
        if (!disk.baseDigest.isEmpty() && !digests.contains(disk.baseDigest))
            digests << disk.baseDigest;
    }
    return digests;
}

}  // namespace trescca
