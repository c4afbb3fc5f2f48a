// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/packagereader.h"

#include "core/base/log.h"
#include "core/base/memorysink.h"
#include "core/package/memberextractor.h"
#include "core/package/membername.h"
#include "core/package/referencexml.h"

#include <QFileInfo>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

const ZipEntry *findEntry(const QList<ZipEntry> &entries, const QString &logical)
{
    for (const ZipEntry &entry : entries) {
        if (member::logicalName(entry.name) == logical)
            return &entry;
    }
    return nullptr;
}

/// No Zstandard stream that means well is longer than this.
std::uint64_t largestStored(std::uint64_t plain) { return plain + plain / 8 + (64U << 10U); }

/// What verify() reads of a package of this size at most: some seconds' work. Only a raw disk's holes make honest ones larger.
std::uint64_t largestPlain(std::uint64_t archive) { return std::max<std::uint64_t>(4ULL << 30U, archive * 64); }

std::unexpected<Error> distrust(const QString &what)
{
    return fail(Kind::Untrusted, u"The package cannot be trusted: %1. Fetch it again from a source you know."_s.arg(what));
}

}  // namespace

struct PackageReader::State {
    std::unique_ptr<ArchiveFile> file;
    QList<ZipEntry> entries;
    DigestList digests;
    Manifest manifest;
    bool reference = false;
    QList<PackageMember> members;

    [[nodiscard]] MemberFacts facts(const ZipEntry &entry) const;
    [[nodiscard]] Result<QByteArray> text(const QString &logical) const;
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> loadFormat1();
    [[nodiscard]] Result<void> checkDigestList() const;
    [[nodiscard]] Result<void> checkPromises() const;
    [[nodiscard]] Result<void> loadReference();
    void describeMembers(Manifest &told) const;
    void listMembers();
    [[nodiscard]] std::uint64_t unpackedSize(const ZipEntry &entry) const;
    [[nodiscard]] Result<void> verifyMember(
        const ZipEntry &entry, ByteSink *inspector, QList<PackageFinding> &findings, const Context &context) const;
};

MemberFacts PackageReader::State::facts(const ZipEntry &entry) const
{
    const QString logical = member::logicalName(entry.name);
    return {entry, entry.name != logical, member::plainLimit(manifest, logical), digests.find(entry.name)};
}

Result<QByteArray> PackageReader::State::text(const QString &logical) const
{
    const ZipEntry *entry = findEntry(entries, logical);
    if (entry == nullptr)
        return distrust(u"it has no %1"_s.arg(logical));
    if (entry->plain > member::maxText)
        return distrust(u"its %1 is larger than 1 MiB"_s.arg(logical));
    MemorySink sink;
    const auto read = MemberExtractor(*file, facts(*entry), false).run(sink, {}, logical);
    return read.transform([&sink] { return sink.bytes(); });
}

Result<void> PackageReader::State::load()
{
    auto found = readZipDirectory(*file);
    if (!found)
        return fail(found);
    entries = *found;
    reference = findEntry(entries, u"manifest.json"_s) == nullptr;
    if (const auto loaded = reference ? loadReference() : loadFormat1(); !loaded)
        return loaded;
    listMembers();
    return {};
}

Result<void> PackageReader::State::loadFormat1()
{
    const auto digestText = text(u"digests.json"_s);
    if (!digestText)
        return fail(digestText);
    const auto list = DigestList::parse(*digestText);
    if (!list)
        return fail(list);
    digests = *list;
    if (const auto checked = checkDigestList(); !checked)
        return checked;
    const auto manifestText = text(u"manifest.json"_s);
    if (!manifestText)
        return fail(manifestText);
    const auto parsed = Manifest::parse(*manifestText);
    if (!parsed)
        return fail(parsed);
    manifest = *parsed;
    return checkPromises();
}

/// digests.json and the archive must speak of the same members with the same sizes.
Result<void> PackageReader::State::checkDigestList() const
{
    for (const MemberDigest &digest : digests.members()) {
        const ZipEntry *entry = findEntry(entries, member::logicalName(digest.name));
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
    for (const ZipEntry &entry : entries) {
        if (entry.name != u"digests.json"_s && !digests.find(entry.name))
            return distrust(u"digests.json does not name %1"_s.arg(entry.name));
    }
    return {};
}

Result<void> PackageReader::State::checkPromises() const
{
    for (const QString &logical : member::promised(manifest) + QStringList{u"libvirt.xml"_s}) {
        if (findEntry(entries, logical) == nullptr)
            return distrust(u"%1 is missing"_s.arg(logical));
    }
    for (const ZipEntry &entry : entries) {
        const QString logical = member::logicalName(entry.name);
        if (!member::isPromised(manifest, logical))
            return distrust(u"its manifest does not know %1"_s.arg(entry.name));
        const auto digest = digests.find(entry.name);
        if (digest && digest->plain.size > member::plainLimit(manifest, logical))
            return distrust(u"%1 is larger than its manifest allows"_s.arg(entry.name));
    }
    return {};
}

Result<void> PackageReader::State::loadReference()
{
    static const QStringList known{u"disk"_s, u"kernel"_s, u"ramdisk"_s, u"snapshot"_s, u"libvirt.xml"_s};
    for (const ZipEntry &entry : entries) {
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
    manifest = *checked;
    return {};
}

/// What only the archive itself can tell of a reference package.
void PackageReader::State::describeMembers(Manifest &told) const
{
    const ZipEntry *disk = findEntry(entries, u"disk"_s);
    const ZipEntry *snapshot = findEntry(entries, u"snapshot"_s);
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
    told.hasKernel = findEntry(entries, u"kernel"_s) != nullptr;
    told.hasRamdisk = findEntry(entries, u"ramdisk"_s) != nullptr;
    told.hasSnapshot = snapshot != nullptr;
    told.snapshotLimit = snapshot != nullptr ? snapshot->plain : 0;
    told.producer = u"reference"_s;
}

void PackageReader::State::listMembers()
{
    for (const ZipEntry &entry : entries) {
        const auto digest = digests.find(entry.name);
        members << PackageMember{
            entry.name, member::logicalName(entry.name), entry.stored, digest ? digest->plain.size : 0, digest ? digest->plain.sha256 : QString()};
    }
}

/// The bytes that come out of all layers of a member, which is the work of reading it; it ends there.
std::uint64_t PackageReader::State::unpackedSize(const ZipEntry &entry) const
{
    const MemberFacts known = facts(entry);
    if (!known.compressed || !known.digest)
        return entry.plain;
    return known.digest->plain.size + (entry.deflated ? entry.plain : 0);
}

Result<void> PackageReader::State::verifyMember(
    const ZipEntry &entry, ByteSink *inspector, QList<PackageFinding> &findings, const Context &context) const
{
    NullSink nowhere;
    MemberExtractor extractor(*file, facts(entry), true);
    const auto read = extractor.run(inspector != nullptr ? *inspector : nowhere, context, u"verify"_s);
    if (!read && read.error().kind != Kind::Untrusted)
        return read;
    if (!read)
        findings << PackageFinding{true, read.error().what};
    if (const auto fine = read && inspector != nullptr ? inspector->finish() : Result<void>(); !fine)
        findings << PackageFinding{true, fine.error().what};
    if (read && entry.name.endsWith(u".zst"_s) && !extractor.usedSeekTable())
        findings << PackageFinding{false, u"%1 has no usable seek table; it is sound, but unpacked by one core only."_s.arg(entry.name)};
    return {};
}

PackageReader::PackageReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}

PackageReader::~PackageReader() = default;

Result<std::unique_ptr<PackageReader>> PackageReader::open(const QString &path)
{
    auto file = ArchiveFile::open(path);
    if (!file)
        return fail(file);
    auto state = std::make_unique<State>();
    state->file = std::move(*file);
    if (const auto loaded = state->load(); !loaded) {
        qCInfo(logPackage) << path << "refused:" << loaded.error().what;
        return std::unexpected(loaded.error().in(QFileInfo(path).fileName()));
    }
    return std::unique_ptr<PackageReader>(new PackageReader(std::move(state)));
}

bool PackageReader::isReferenceForm() const { return m_state->reference; }

const Manifest &PackageReader::manifest() const { return m_state->manifest; }

const QList<PackageMember> &PackageReader::members() const { return m_state->members; }

bool PackageReader::has(const QString &logical) const { return findEntry(m_state->entries, logical) != nullptr; }

Result<QByteArray> PackageReader::domainXml() const { return m_state->text(u"libvirt.xml"_s); }

Result<void> PackageReader::extract(const QString &logical, ByteSink &to, const Context &context, const QString &stage) const
{
    const ZipEntry *entry = findEntry(m_state->entries, logical);
    if (entry == nullptr)
        return fail(Kind::NotFound, u"The package has no member %1."_s.arg(logical));
    return MemberExtractor(*m_state->file, m_state->facts(*entry), false).run(to, context, stage);
}

Result<QList<PackageFinding>> PackageReader::verify(const Context &context, const Inspector &inspector, Extent extent) const
{
    QList<PackageFinding> findings;
    std::uint64_t room = extent == Extent::Bounded ? largestPlain(m_state->file->size()) : UINT64_MAX;
    if (m_state->reference)
        findings << PackageFinding{false, u"The package has no digests: damage is found, forgery is not."_s};
    for (const ZipEntry &entry : m_state->entries) {
        const std::uint64_t unpacked = m_state->unpackedSize(entry);
        if (unpacked > room) {
            findings << PackageFinding{true,
                u"%1 unpacks to %2 GiB, which is not read of a package of %3 MiB. If it is meant to be so large, have it read all the same (`tresccac verify --large`)."_s
                    .arg(entry.name)
                    .arg(unpacked >> 30U)
                    .arg(m_state->file->size() >> 20U)};
            continue;
        }
        room -= unpacked;
        const auto sink = inspector ? inspector(member::logicalName(entry.name)) : nullptr;
        if (const auto checked = m_state->verifyMember(entry, sink.get(), findings, context); !checked)
            return fail(checked);
    }
    return findings;
}

}  // namespace trescca
