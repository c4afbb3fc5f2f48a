// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a package: manifest.json, digests.json, and the libvirt.xml of one that has no manifest.
#include "core/package/digestlist.h"
#include "core/package/membername.h"
#include "core/package/referencexml.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

bool isPlain(const QString &text)
{
    return text.size() <= 255 && std::ranges::none_of(text, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

void demandSound(const Manifest &manifest, const QByteArray &input)
{
    fuzz::demand(manifest.disks.size() <= member::maxDisks && manifest.memory <= member::maxSize && manifest.snapshotLimit <= member::maxSize
            && manifest.vcpus >= 0 && manifest.vcpus <= 4096,
        "numbers are within their limits", input);
    for (const QString &text : {manifest.name, manifest.instanceId, manifest.created, manifest.producer, manifest.arch, manifest.machine,
             manifest.cpuModel, manifest.hypervisor, manifest.qemuVersion, manifest.parent})
        fuzz::demand(isPlain(text), "words are short and without control characters", input);
    fuzz::demand(!manifest.name.contains(u'/'), "a name is no path", input);
    for (const ManifestDisk &disk : manifest.disks) {
        fuzz::demand(member::isDisk(disk.member) && isPlain(disk.target) && !disk.target.contains(u'/') && isPlain(disk.baseName),
            "a disk's names are no paths", input);
        fuzz::demand(disk.virtualSize <= member::maxSize && disk.fileSize <= member::maxSize && disk.baseSize <= member::maxSize,
            "a disk's sizes are within their limits", input);
        fuzz::demand(disk.format == "qcow2"_L1 || (disk.format == "raw"_L1 && disk.baseDigest.isEmpty()), "only qcow2 builds on a base", input);
        const auto twins = std::ranges::count(manifest.disks, disk.member, &ManifestDisk::member);
        fuzz::demand(twins == 1, "no disk is named twice", input);
    }
}

void readManifest(const QByteArray &input, const QByteArray &json, const QString &source)
{
    const auto manifest = Manifest::parse(json, source);
    if (!manifest) {
        fuzz::demand(manifest.error().kind != Kind::Internal && !manifest.error().what.isEmpty(), "a refusal says why", input);
        return;
    }
    demandSound(*manifest, input);
    const auto again = Manifest::parse(manifest->toJson());
    fuzz::demand(again && again->toJson() == manifest->toJson(), "what was read can be written and read again", input);
}

void readDigests(const QByteArray &input)
{
    const auto digests = DigestList::parse(input);
    if (!digests)
        return;
    for (const MemberDigest &digest : digests->members())
        fuzz::demand(digest.stored.sha256.size() == 64 && digest.plain.sha256.size() == 64 && digest.plain.size <= member::maxSize
                && !member::logicalName(digest.name).isEmpty(),
            "a digest is one of a member", input);
    const auto again = DigestList::parse(digests->toJson());
    fuzz::demand(again && again->toJson() == digests->toJson(), "digests can be written and read again", input);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = fuzz::bytesOf(data, size);
    readManifest(input, input, u"manifest"_s);
    readDigests(input);
    if (const auto told = manifestFromXml(input))
        readManifest(input, told->toJson(), u"libvirt.xml"_s);
    return 0;
}
