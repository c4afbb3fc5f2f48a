// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/package/samplepackage.h"

#include <QtEndian>

namespace trescca::test {

/// A qcow2 image of three clusters, 10 GiB for the guest as in sampleManifest(), with this name for its backing file.
inline QByteArray qcow2Image(const QByteArray &backing = {}, quint64 virtualSize = 10ULL << 30U)
{
    constexpr quint32 cluster = 65536;
    QByteArray bytes(3 * qsizetype{cluster}, '\0');
    const auto put32 = [&bytes](qsizetype at, quint32 value) { qToBigEndian(value, bytes.data() + at); };
    const auto put64 = [&bytes](qsizetype at, quint64 value) { qToBigEndian(value, bytes.data() + at); };
    bytes.replace(0, 4, "QFI\xfb");
    put32(4, 3);
    put64(8, backing.isEmpty() ? 0 : 1024);
    put32(16, static_cast<quint32>(backing.size()));
    put32(20, 16);
    put64(24, virtualSize);
    put32(36, 64);
    put64(40, 2 * cluster);
    put64(48, cluster);
    put32(56, 1);
    put32(96, 4);
    put32(100, 112);
    return bytes.replace(1024, backing.size(), backing);
}

inline QByteArray domainOfSample(const QByteArray &more = {}, const QByteArray &type = "qemu", const QByteArray &mebibytes = "512")
{
    return "<domain type='" + type + "'><name>web</name><memory unit='MiB'>" + mebibytes
        + "</memory><vcpu>2</vcpu>"
          "<os><type arch='x86_64' machine='pc-q35-10.0'>hvm</type><kernel>/elsewhere/kernel</kernel><nvram>/elsewhere/nvram</nvram></os><devices><disk type='file' device='disk'>"
          "<source file='/elsewhere'/><target dev='vda' bus='virtio'/></disk>"
        + more + "</devices></domain>";
}

/// A libvirt save image of that domain.
inline QByteArray saveImage(const QByteArray &xml = domainOfSample(), const QByteArray &magic = "LibvirtQemudSave")
{
    const QByteArray text = xml + QByteArray(100, '\0');
    QByteArray head(92, '\0');
    head.replace(0, magic.size(), magic);
    const quint32 words[] = {2, static_cast<quint32>(text.size()), 1, 0, 0};
    for (int i = 0; i < 5; ++i)
        qToLittleEndian(words[i], head.data() + 16 + i * 4);
    return head + text + QByteArray("QEVM\0\0\0\3", 8) + someBytes(50'000, 9, 4);
}

/// What a restore takes, in all that does not depend on the host.
inline SampleContent restorableContent()
{
    SampleContent content;
    content.disk = qcow2Image("base/debian.qcow2");
    content.snapshot = saveImage();
    content.xml = domainOfSample();
    return content;
}

}  // namespace trescca::test
