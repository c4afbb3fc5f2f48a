// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/packagecontents.h"

#include "core/base/log.h"
#include "core/base/memorysink.h"
#include "core/package/membername.h"
#include "core/package/referencexml.h"

#include <QFileInfo>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// No Zstandard stream that means well is longer than this.
std::uint64_t largestStored(std::uint64_t plain) { return plain + plain / 8 + (64U << 10U); }

std::unexpected<Error> distrust(const QString &what)
{
    return fail(Kind::Untrusted, u"The package cannot be trusted: %1. Fetch it again from a source you know."_s.arg(what));
}

}  // namespace

Result<std::unique_ptr<PackageContents>> PackageContents::open(const QString &path)
{
    auto file = ArchiveFile::open(path);
    if (!file)
        return fail(file);
    std::unique_ptr<PackageContents> contents(new PackageContents);
    contents->m_file = std::move(*file);
    if (const auto loaded = contents->load(); !loaded) {
        qCInfo(logPackage) << path << "refused:" << loaded.error().what;
        return std::unexpected(loaded.error().in(QFileInfo(path).fileName()));
    }
    return contents;
}

const ZipEntry *PackageContents::find(const QString &logical) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const ZipEntry &entry) { return member::logicalName(entry.name) == logical; });
    return found != m_entries.end() ? &*found : nullptr;
}

bool PackageContents::isRebuilt(const ZipEntry &entry) const { return m_manifest.encodingOf(member::logicalName(entry.name)) == Encoding::Pages; }

MemberFacts PackageContents::facts(const ZipEntry &entry) const
{
    const QString logical = member::logicalName(entry.name);
    return {entry, entry.name != logical, member::encodedLimit(m_manifest, logical), m_digests.find(entry.name)};
}

Result<QByteArray> PackageContents::text(const QString &logical) const
{
    const ZipEntry *entry = find(logical);
    if (entry == nullptr)
        return distrust(u"it has no %1"_s.arg(logical));
    if (entry->plain > member::maxText)
        return distrust(u"its %1 is larger than 1 MiB"_s.arg(logical));
    MemorySink sink;
    const auto read = MemberExtractor(*m_file, facts(*entry), false).run(sink, {}, logical);
    return read.transform([&sink] { return sink.bytes(); });
}

Result<void> PackageContents::load()
{
    auto found = readZipDirectory(*m_file);
    if (!found)
        return fail(found);
    m_entries = *found;
    m_reference = find(u"manifest.json"_s) == nullptr;
    if (const auto loaded = m_reference ? loadReference() : loadFormat1(); !loaded)
        return loaded;
    listMembers();
    return {};
}

Result<void> PackageContents::loadFormat1()
{
    const auto digestText = text(u"digests.json"_s);
    if (!digestText)
        return fail(digestText);
    const auto list = DigestList::parse(*digestText);
    if (!list)
        return fail(list);
    m_digests = *list;
    if (const auto checked = checkDigestList(); !checked)
        return checked;
    const auto manifestText = text(u"manifest.json"_s);
    if (!manifestText)
        return fail(manifestText);
    const auto parsed = Manifest::parse(*manifestText);
    if (!parsed)
        return fail(parsed);
    m_manifest = *parsed;
    return checkPromises();
}

/// digests.json and the archive must speak of the same members with the same sizes.
Result<void> PackageContents::checkDigestList() const
{
    for (const MemberDigest &digest : m_digests.members()) {
        const ZipEntry *entry = find(member::logicalName(digest.name));
        if (entry == nullptr || entry->name != digest.name)
            return distrust(u"digests.json names %1, which is not there"_s.arg(digest.name));
        if (entry->plain != digest.stored.size)
            return distrust(u"%1 has another size than in digests.json"_s.arg(digest.name));
        const bool compressed = digest.name.endsWith(u".zst"_s);
        if (!compressed && (digest.plain.size != digest.stored.size || digest.plain.sha256 != digest.stored.sha256))
            return distrust(u"digests.json contradicts itself about %1"_s.arg(digest.name));
        if (compressed && digest.stored.size > largestStored(digest.plain.size))
            return distrust(u"%1 takes more room than what is in it"_s.arg(digest.name));
    }
    for (const ZipEntry &entry : m_entries) {
        if (entry.name != u"digests.json"_s && !m_digests.find(entry.name))
            return distrust(u"digests.json does not name %1"_s.arg(entry.name));
    }
    return {};
}

Result<void> PackageContents::checkPromises() const
{
    for (const QString &logical : member::promised(m_manifest) + QStringList{u"libvirt.xml"_s}) {
        if (find(logical) == nullptr)
            return distrust(u"%1 is missing"_s.arg(logical));
    }
    for (const ZipEntry &entry : m_entries) {
        const QString logical = member::logicalName(entry.name);
        if (!member::isPromised(m_manifest, logical))
            return distrust(u"its manifest does not know %1"_s.arg(entry.name));
        if (const auto digest = m_digests.find(entry.name))
            if (const auto fits = checkSizes(entry, *digest); !fits)
                return fits;
    }
    return {};
}

Result<void> PackageContents::checkSizes(const ZipEntry &entry, const MemberDigest &digest) const
{
    const QString logical = member::logicalName(entry.name);
    if (digest.rebuilt.has_value() != isRebuilt(entry))
        return distrust(u"digests.json and its manifest say different things of how %1 is written"_s.arg(entry.name));
    if (isRebuilt(entry) && entry.name == logical)
        return distrust(u"%1 is not compressed, as what members are rebuilt from is"_s.arg(entry.name));
    if (digest.plain.size > member::encodedLimit(m_manifest, logical) || digest.whole().size > member::plainLimit(m_manifest, logical))
        return distrust(u"%1 is larger than its manifest allows"_s.arg(entry.name));
    return {};
}

Result<void> PackageContents::loadReference()
{
    static const QStringList known{u"disk"_s, u"kernel"_s, u"ramdisk"_s, u"snapshot"_s, u"libvirt.xml"_s};
    for (const ZipEntry &entry : m_entries) {
        if (!known.contains(entry.name))
            return distrust(u"it has a member %1, but no manifest"_s.arg(entry.name));
    }
    const auto xml = text(u"libvirt.xml"_s);
    if (!xml)
        return fail(xml);
    auto told = manifestFromXml(*xml);
    if (!told)
        return fail(told);
    describeMembers(*told);
    // Names and words from the XML obey the same rules as those of a manifest.
    const auto checked = Manifest::parse(told->toJson(), u"libvirt.xml"_s);
    if (!checked)
        return fail(checked);
    m_manifest = *checked;
    return {};
}

/// What only the archive itself can tell of a reference package.
void PackageContents::describeMembers(Manifest &told) const
{
    const ZipEntry *disk = find(u"disk"_s);
    const ZipEntry *snapshot = find(u"snapshot"_s);
    if (disk == nullptr)
        told.disks.clear();
    if (disk != nullptr && told.disks.isEmpty()) {
        told.disks << ManifestDisk();
        told.disks.first().target = u"vda"_s;
    }
    for (ManifestDisk &only : told.disks) {
        only.member = u"disk"_s;
        only.fileSize = disk->plain;
    }
    told.hasKernel = find(u"kernel"_s) != nullptr;
    told.hasRamdisk = find(u"ramdisk"_s) != nullptr;
    told.hasSnapshot = snapshot != nullptr;
    told.snapshotLimit = snapshot != nullptr ? snapshot->plain : 0;
    told.producer = u"reference"_s;
}

void PackageContents::listMembers()
{
    for (const ZipEntry &entry : m_entries) {
        const SizedDigest whole =
            m_digests.find(entry.name).transform([](const MemberDigest &digest) { return digest.whole(); }).value_or(SizedDigest());
        const QString logical = member::logicalName(entry.name);
        m_members << PackageMember{entry.name, logical, entry.stored, whole.size, whole.sha256, m_manifest.encodingOf(logical)};
    }
}

}  // namespace trescca
