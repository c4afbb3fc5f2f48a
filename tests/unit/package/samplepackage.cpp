// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/package/samplepackage.h"

#include "core/base/memorysink.h"

#include <QFile>
#include <QRandomGenerator>

namespace trescca::test {

using namespace Qt::StringLiterals;

QByteArray someBytes(qsizetype size, quint32 seed, int variety)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(variety));
    return bytes;
}

Manifest sampleManifest()
{
    Manifest manifest;
    manifest.name = u"web 1 \u00fc"_s;
    manifest.instanceId = u"0b0e9c52-5f0c-4f64-9a2b-0b1f6a3f5a11"_s;
    manifest.created = u"2026-01-02T03:04:05Z"_s;
    manifest.producer = u"trescca test"_s;
    manifest.arch = u"x86_64"_s;
    manifest.machine = u"pc-q35-10.0"_s;
    manifest.cpuModel = u"qemu64"_s;
    manifest.hypervisor = u"qemu"_s;
    manifest.qemuVersion = u"10.0.2"_s;
    manifest.memory = 512ULL << 20U;
    manifest.vcpus = 2;
    manifest.hasKernel = true;
    manifest.hasNvram = true;
    manifest.snapshotLimit = 64ULL << 20U;
    ManifestDisk disk;
    disk.member = u"disk"_s;
    disk.target = u"vda"_s;
    disk.virtualSize = 10ULL << 30U;
    disk.fileSize = 64ULL << 20U;
    disk.baseDigest = QString(64, u'a');
    disk.baseSize = 5ULL << 30U;
    disk.baseName = u"debian.qcow2"_s;
    manifest.disks = {disk};
    return manifest;
}

Result<void> writeSample(const SampleContent &content, ByteSink &to, const Context &context, std::size_t piece)
{
    const auto writer = PackageWriter::begin(to, content.manifest);
    if (!writer)
        return fail(writer);
    MemorySource kernel(content.kernel, piece);
    MemorySource nvram(content.nvram, piece);
    MemorySource disk(content.disk, piece);
    MemorySource snapshot(content.snapshot, piece);
    return (*writer)
        ->addPlain(u"libvirt.xml"_s, content.xml)
        .and_then([&] { return (*writer)->addStored(u"kernel"_s, kernel, context); })
        .and_then([&] { return (*writer)->addStored(u"nvram"_s, nvram, context); })
        .and_then([&] { return (*writer)->addCompressed(u"snapshot"_s, snapshot, context, u"save"_s); })
        .and_then([&] { return (*writer)->addCompressed(u"disk"_s, disk, context, u"save"_s); })
        .and_then([&] { return (*writer)->finish(); });
}

QByteArray samplePackage(const SampleContent &content)
{
    MemorySink sink;
    return writeSample(content, sink) ? sink.bytes() : QByteArray();
}

bool putFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

Result<QByteArray> extracted(const PackageReader &reader, const QString &logical, const Context &context)
{
    MemorySink sink;
    return reader.extract(logical, sink, context, u"test"_s).transform([&sink] { return sink.bytes(); });
}

Result<std::unique_ptr<PackageReader>> PackageFolder::opened(const QByteArray &archive) const
{
    return putFile(path(), archive) ? PackageReader::open(path()) : fail(Kind::Internal, u"%1 cannot be written."_s.arg(path()));
}

}  // namespace trescca::test
