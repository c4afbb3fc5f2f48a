// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/packagereader.h"

#include "core/base/memorysink.h"
#include "core/package/membername.h"
#include "core/package/memberrebuilder.h"
#include "core/package/packagecontents.h"

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// What verify() reads of a package of this size at most: some seconds' work. Only a raw disk's holes make honest ones larger.
std::uint64_t largestPlain(std::uint64_t archive) { return std::max<std::uint64_t>(4ULL << 30U, archive * 64); }

}  // namespace

struct PackageReader::State {
    std::unique_ptr<PackageContents> contents;
    std::vector<std::unique_ptr<PageSource>> sources;

    [[nodiscard]] std::size_t sourceCount() const { return static_cast<std::size_t>(contents->manifest().sources.size()); }
    [[nodiscard]] std::uint64_t unpackedSize(const ZipEntry &entry) const;
    [[nodiscard]] Result<std::vector<PageSource *>> allSources(const QString &logical) const;
    [[nodiscard]] Result<void> verifyMember(
        const ZipEntry &entry, ByteSink *inspector, QList<PackageFinding> &findings, const Context &context) const;
};

/// The bytes that come out of all layers of a member, which is the work of reading it; it ends there.
std::uint64_t PackageReader::State::unpackedSize(const ZipEntry &entry) const
{
    const MemberFacts known = contents->facts(entry);
    if (!known.compressed || !known.digest)
        return entry.plain;
    return known.digest->plain.size + (known.digest->rebuilt ? known.digest->rebuilt->size : 0) + (entry.deflated ? entry.plain : 0);
}

Result<void> PackageReader::State::verifyMember(
    const ZipEntry &entry, ByteSink *inspector, QList<PackageFinding> &findings, const Context &context) const
{
    NullSink nowhere;
    ByteSink &to = inspector != nullptr ? *inspector : nowhere;
    bool usedSeekTable = false;
    const auto readWith = [&](auto reader, auto &&run) {
        const auto done = run(reader);
        usedSeekTable = reader.usedSeekTable();
        return done;
    };
    const auto read = contents->isRebuilt(entry)
        ? readWith(MemberRebuilder(contents->file(), contents->facts(entry), true),
              [&](MemberRebuilder &reader) { return reader.runBlind(to, sourceCount(), context, u"verify"_s); })
        : readWith(MemberExtractor(contents->file(), contents->facts(entry), true),
              [&](MemberExtractor &reader) { return reader.run(to, context, u"verify"_s); });
    if (!read && read.error().kind != Kind::Untrusted)
        return read;
    if (!read)
        findings << PackageFinding{true, read.error().what};
    if (const auto fine = read && inspector != nullptr ? inspector->finish() : Result<void>(); !fine)
        findings << PackageFinding{true, fine.error().what};
    if (read && entry.name.endsWith(u".zst"_s) && !usedSeekTable)
        findings << PackageFinding{false, u"%1 has no usable seek table; it is sound, but unpacked by one core only."_s.arg(entry.name)};
    return {};
}

/// Whether `logical` needs all of them is not known before it is read.
Result<std::vector<PageSource *>> PackageReader::State::allSources(const QString &logical) const
{
    std::vector<PageSource *> all;
    for (std::size_t i = 0; i < sourceCount(); ++i) {
        if (i >= sources.size() || !sources[i])
            return fail(Kind::NotFound,
                u"The package's member %1 is rebuilt with what another file has, and that is not here (its SHA-256 is %2)."_s.arg(
                    logical, contents->manifest().sources[static_cast<qsizetype>(i)].digest));
        all.push_back(sources[i].get());
    }
    return all;
}

PackageReader::PackageReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}

PackageReader::~PackageReader() = default;

Result<std::unique_ptr<PackageReader>> PackageReader::open(const QString &path)
{
    auto contents = PackageContents::open(path);
    if (!contents)
        return fail(contents);
    return std::unique_ptr<PackageReader>(new PackageReader(std::make_unique<State>(std::move(*contents))));
}

bool PackageReader::isReferenceForm() const { return m_state->contents->isReference(); }

const Manifest &PackageReader::manifest() const { return m_state->contents->manifest(); }

const QList<PackageMember> &PackageReader::members() const { return m_state->contents->members(); }

bool PackageReader::has(const QString &logical) const { return m_state->contents->find(logical) != nullptr; }

Result<QByteArray> PackageReader::domainXml() const { return m_state->contents->text(u"libvirt.xml"_s); }

void PackageReader::setSources(std::vector<std::unique_ptr<PageSource>> sources) { m_state->sources = std::move(sources); }

Result<void> PackageReader::extract(const QString &logical, RereadSink &to, const Context &context, const QString &stage) const
{
    const ZipEntry *entry = m_state->contents->find(logical);
    if (entry == nullptr)
        return fail(Kind::NotFound, u"The package has no member %1."_s.arg(logical));
    if (!m_state->contents->isRebuilt(*entry))
        return MemberExtractor(m_state->contents->file(), m_state->contents->facts(*entry), false).run(to, context, stage);
    const auto sources = m_state->allSources(logical);
    return sources ? MemberRebuilder(m_state->contents->file(), m_state->contents->facts(*entry), false).run(to, *sources, context, stage)
                   : fail(sources);
}

Result<void> PackageReader::peek(const QString &logical, ByteSink &to, const Context &context) const
{
    const ZipEntry *entry = m_state->contents->find(logical);
    if (entry == nullptr)
        return fail(Kind::NotFound, u"The package has no member %1."_s.arg(logical));
    if (!m_state->contents->isRebuilt(*entry))
        return MemberExtractor(m_state->contents->file(), m_state->contents->facts(*entry), false).run(to, context, {});
    return MemberRebuilder(m_state->contents->file(), m_state->contents->facts(*entry), false).runBlind(to, m_state->sourceCount(), context, {});
}

Result<QList<PackageFinding>> PackageReader::verify(const Context &context, const Inspector &inspector, Extent extent) const
{
    QList<PackageFinding> findings;
    std::uint64_t room = extent == Extent::Bounded ? largestPlain(m_state->contents->file().size()) : UINT64_MAX;
    if (m_state->contents->isReference())
        findings << PackageFinding{false, u"The package has no digests: damage is found, forgery is not."_s};
    for (const ZipEntry &entry : m_state->contents->entries()) {
        const std::uint64_t unpacked = m_state->unpackedSize(entry);
        if (unpacked > room) {
            findings << PackageFinding{true,
                u"%1 unpacks to %2 GiB, which is not read of a package of %3 MiB. If it is meant to be so large, have it read all the same (`tresccac verify --large`)."_s
                    .arg(entry.name)
                    .arg(unpacked >> 30U)
                    .arg(m_state->contents->file().size() >> 20U)};
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
