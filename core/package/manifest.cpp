// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/manifest.h"

#include "core/package/jsonfields.h"
#include "core/package/membername.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int currentFormat = 1;
constexpr std::uint64_t maxVcpus = 4096;
const TextForm nameForm{u"[^/]+"_s, u"the name of an instance has no slash in it"_s};
const TextForm uuidForm{u"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"_s, u"the id of an instance is a UUID"_s};
const TextForm wordForm{u"[A-Za-z0-9][A-Za-z0-9_.+-]*"_s, u"only letters, digits and _ . + - can stand there"_s};
const TextForm timeForm{u"[0-9TZ:.+-]+"_s, u"a time is written as in 2026-01-31T12:00:00Z"_s};
const TextForm hypervisorForm{u"qemu|kvm"_s, u"only qemu and kvm are known"_s};
const TextForm targetForm{u"[a-z][a-z0-9]*"_s, u"a disk is called as in vda or sdb"_s};
const TextForm formatForm{u"qcow2|raw"_s, u"only qcow2 and raw are known"_s};
const TextForm deviceForm{u"disk|cdrom"_s, u"only disk and cdrom are known"_s};
const QRegularExpression macForm(u"\\A[0-9a-f]{2}(:[0-9a-f]{2}){5}\\z"_s);
const TextForm digestForm{u"[0-9a-f]{64}"_s, u"a SHA-256 has 64 digits from 0 to f"_s};

qint64 json(std::uint64_t number) { return static_cast<qint64>(number); }

QString encodingName(Encoding encoding) { return encoding == Encoding::Pages ? u"pages"_s : u"plain"_s; }

QJsonObject diskToJson(const ManifestDisk &disk)
{
    QJsonObject object{{u"member"_s, disk.member}, {u"encoding"_s, encodingName(disk.encoding)}, {u"target"_s, disk.target},
        {u"format"_s, disk.format}, {u"device"_s, disk.device}, {u"read_only"_s, disk.readOnly}, {u"virtual_size"_s, json(disk.virtualSize)},
        {u"file_size"_s, json(disk.fileSize)}};
    if (!disk.baseDigest.isEmpty())
        object[u"base"_s] = QJsonObject{{u"digest"_s, disk.baseDigest}, {u"size"_s, json(disk.baseSize)}, {u"name"_s, disk.baseName}};
    return object;
}

Encoding parseEncoding(JsonFields &fields)
{
    const QString name = fields.requiredText(u"encoding"_s, 32);
    for (const Encoding known : {Encoding::Plain, Encoding::Pages})
        if (name == encodingName(known))
            return known;
    fields.refuse(u"encoding"_s, u"names an encoding that this version cannot read"_s);
    return Encoding::Plain;
}

Result<ManifestDisk> parseDisk(const QJsonValue &value, int index)
{
    JsonFields fields(value.toObject(), u"manifest, disk %1"_s.arg(index));
    ManifestDisk disk;
    disk.member = fields.requiredText(u"member"_s, 16);
    if (!member::isDisk(disk.member))
        fields.refuse(u"member"_s, u"is no name of a disk"_s);
    disk.encoding = parseEncoding(fields);
    disk.target = fields.requiredText(u"target"_s, 16, targetForm);
    disk.format = fields.requiredText(u"format"_s, 16, formatForm);
    disk.device = fields.requiredText(u"device"_s, 16, deviceForm);
    disk.readOnly = fields.flag(u"read_only"_s);
    disk.virtualSize = fields.number(u"virtual_size"_s, member::maxSize);
    disk.fileSize = fields.number(u"file_size"_s, member::maxSize);
    // What is wrong here comes before what seems to be wrong below it.
    if (fields.error())
        return std::unexpected(*fields.error());
    if (fields.has(u"base"_s) && disk.format != "qcow2"_L1)
        fields.refuse(u"base"_s, u"cannot be under a disk that is not qcow2"_s);
    if (fields.has(u"base"_s)) {
        JsonFields base(fields.object(u"base"_s), u"manifest, base of disk %1"_s.arg(index));
        disk.baseDigest = base.requiredText(u"digest"_s, 64, digestForm);
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

Result<QList<ManifestSource>> parseSources(const QJsonArray &array)
{
    QList<ManifestSource> sources;
    for (const QJsonValue &value : array) {
        JsonFields fields(value.toObject(), u"manifest, source %1"_s.arg(sources.size() + 1));
        sources << ManifestSource{fields.requiredText(u"digest"_s, 64, digestForm), fields.number(u"size"_s, member::maxSize)};
        if (fields.error())
            return std::unexpected(*fields.error());
    }
    return sources;
}

void parseMachine(JsonFields &fields, Manifest &manifest)
{
    manifest.name = fields.text(u"name"_s, 255, nameForm);
    manifest.instanceId = fields.text(u"instance_id"_s, 36, uuidForm);
    manifest.created = fields.text(u"created"_s, 40, timeForm);
    manifest.producer = fields.text(u"producer"_s);
    manifest.arch = fields.text(u"arch"_s, 32, wordForm);
    manifest.machine = fields.text(u"machine"_s, 64, wordForm);
    manifest.cpuModel = fields.text(u"cpu_model"_s, 128);
    manifest.hypervisor = fields.text(u"hypervisor"_s, 16, hypervisorForm);
    manifest.qemuVersion = fields.text(u"qemu_version"_s, 64);
    manifest.memory = fields.number(u"memory"_s, member::maxSize);
    manifest.vcpus = static_cast<int>(fields.number(u"vcpus"_s, maxVcpus));
    manifest.hasKernel = fields.flag(u"kernel"_s);
    manifest.hasRamdisk = fields.flag(u"ramdisk"_s);
    manifest.hasNvram = fields.flag(u"nvram"_s);
    manifest.parent = fields.text(u"parent"_s, 64);
}

QStringList parseMacs(JsonFields &fields)
{
    QStringList macs;
    for (const QJsonValue &value : fields.array(u"macs"_s, member::maxNics)) {
        macs << value.toString();
        if (!macForm.match(macs.last()).hasMatch())
            fields.refuse(u"macs"_s, u"has what is no MAC address, such as 52:54:00:12:34:56"_s);
    }
    return macs;
}

Result<void> parseSnapshot(JsonFields &fields, Manifest &manifest)
{
    manifest.hasSnapshot = fields.has(u"snapshot"_s);
    JsonFields snapshot(fields.object(u"snapshot"_s), u"manifest, snapshot"_s);
    if (fields.error())
        return std::unexpected(*fields.error());
    if (!manifest.hasSnapshot)
        return {};
    manifest.snapshotEncoding = parseEncoding(snapshot);
    manifest.snapshotLimit = snapshot.number(u"limit"_s, member::maxSize);
    if (snapshot.error())
        return std::unexpected(*snapshot.error());
    return {};
}

}  // namespace

QByteArray Manifest::toJson() const
{
    QJsonArray diskList;
    for (const ManifestDisk &disk : disks)
        diskList << diskToJson(disk);
    QJsonObject object{{u"format"_s, format}, {u"name"_s, name}, {u"instance_id"_s, instanceId}, {u"created"_s, created}, {u"producer"_s, producer},
        {u"arch"_s, arch}, {u"machine"_s, machine}, {u"cpu_model"_s, cpuModel}, {u"hypervisor"_s, hypervisor}, {u"qemu_version"_s, qemuVersion},
        {u"memory"_s, json(memory)}, {u"vcpus"_s, vcpus}, {u"kernel"_s, hasKernel}, {u"ramdisk"_s, hasRamdisk}, {u"nvram"_s, hasNvram},
        {u"disks"_s, diskList}, {u"macs"_s, QJsonArray::fromStringList(macs)}};
    if (hasSnapshot)
        object[u"snapshot"_s] = QJsonObject{{u"encoding"_s, encodingName(snapshotEncoding)}, {u"limit"_s, json(snapshotLimit)}};
    QJsonArray sourceList;
    for (const ManifestSource &source : sources)
        sourceList << QJsonObject{{u"digest"_s, source.digest}, {u"size"_s, json(source.size)}};
    if (!sourceList.isEmpty())
        object[u"sources"_s] = sourceList;
    if (!parent.isEmpty())
        object[u"parent"_s] = parent;
    return QJsonDocument(object).toJson();
}

Result<Manifest> Manifest::parse(const QByteArray &text, const QString &source)
{
    const auto object = parseJsonObject(text, source);
    if (!object)
        return fail(object);
    JsonFields fields(*object, source);
    Manifest manifest;
    manifest.format = static_cast<int>(fields.number(u"format"_s, 1'000'000));
    if (!fields.error() && manifest.format != currentFormat)
        return fail(
            Kind::Unsupported, u"The package has format %1; this version reads format %2. Update Trescca."_s.arg(manifest.format).arg(currentFormat));
    parseMachine(fields, manifest);
    if (const auto parsed = parseSnapshot(fields, manifest); !parsed)
        return fail(parsed);
    manifest.macs = parseMacs(fields);
    const auto disks = parseDisks(fields.array(u"disks"_s, member::maxDisks));
    const auto sources = parseSources(fields.array(u"sources"_s, member::maxSources));
    if (fields.error())
        return std::unexpected(*fields.error());
    if (!disks || !sources)
        return disks ? fail(sources) : fail(disks);
    if (!manifest.parent.isEmpty())
        return fail(Kind::Unsupported, u"The package builds on another package, which this version cannot read. Update Trescca."_s);
    manifest.disks = *disks;
    manifest.sources = *sources;
    return manifest;
}

Encoding Manifest::encodingOf(const QString &logicalMember) const
{
    if (logicalMember == "snapshot"_L1)
        return snapshotEncoding;
    const auto disk = std::ranges::find(disks, logicalMember, &ManifestDisk::member);
    return disk != disks.end() ? disk->encoding : Encoding::Plain;
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
