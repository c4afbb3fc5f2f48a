// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A foreign package: opened, verified, read member by member, and unpacked, as `verify` and `unpack` do it. The input is an
// archive, or else a recipe for one (packagerecipe.h).
#include "core/base/digest.h"
#include "core/base/memorysink.h"
#include "core/libvirt/packagecheck.h"
#include "core/package/membername.h"
#include "core/package/unpackinto.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/packagerecipe.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Counts and digests what it is given, and does not take more than it may.
class Measure final : public RereadSink {
public:
    explicit Measure(std::uint64_t limit) : m_limit(limit) {}
    Result<void> write(ConstBytes bytes) override
    {
        size += bytes.size();
        fuzz::demand(size <= m_limit, "no member is longer than the manifest allows");
        digest.add(bytes);
        return m_kept.write(bytes);
    }
    Result<void> finish() override { return {}; }
    Result<void> reread(std::uint64_t offset, MutableBytes into) override { return m_kept.reread(offset, into); }

    std::uint64_t size = 0;
    Digest digest;

private:
    const std::uint64_t m_limit;
    MemorySink m_kept;
};

void demandKnownNames(const PackageReader &package)
{
    QSet<QString> seen;
    for (const PackageMember &member : package.members()) {
        const QByteArray name = member.name.toUtf8();
        fuzz::demand(!member.name.contains(u'/') && !member.name.contains(u'\\') && !member.name.startsWith(u'.'), "no name is a path", name);
        fuzz::demand(member::logicalName(member.name) == member.logical && !member.logical.isEmpty(), "every name is known", name);
        fuzz::demand(!seen.contains(member.logical), "no member is there twice", name);
        seen.insert(member.logical);
    }
}

/// True when all of its members can be read.
bool readAll(const PackageReader &package)
{
    bool all = true;
    for (const PackageMember &member : package.members()) {
        Measure measure(member::plainLimit(package.manifest(), member.logical));
        const auto read = package.extract(member.logical, measure, {}, u"read"_s);
        fuzz::demand(read || read.error().kind != Kind::Internal, "a refusal says why", read ? QByteArray() : read.error().what.toUtf8());
        all &= read.has_value();
        if (!read || member.digest.isEmpty())
            continue;
        fuzz::demand(measure.size == member.plainSize, "what is read is as long as was told", member.name.toUtf8());
        fuzz::demand(measure.digest.hex() == member.digest, "what is read has the digest that was told", member.name.toUtf8());
    }
    return all;
}

QStringList namesIn(const QString &folder) { return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); }

/// What unpacking leaves: all members in its folder, or nothing.
void unpack(const PackageReader &package, bool readable)
{
    static const QTemporaryDir scene;
    const QDir out(scene.filePath(u"out"_s));
    const auto unpacked = unpackInto(out, package, {});
    fuzz::demand(unpacked.has_value() == readable, "what can be read can be unpacked, and nothing else",
        unpacked ? QByteArray() : unpacked.error().what.toUtf8());
    fuzz::demand(namesIn(scene.path()) == (readable ? QStringList{u"out"_s} : QStringList()), "nothing is written beside its folder");
    fuzz::demand(!QFile::exists(u"/tmp/outside"_s), "nothing is written outside");
    QStringList wanted;
    for (const PackageMember &member : package.members())
        wanted << member.logical;
    std::ranges::sort(wanted);
    fuzz::demand(!readable || namesIn(out.path()) == wanted, "its folder has the members", namesIn(out.path()).join(u' ').toUtf8());
    for (const QString &name : std::as_const(wanted))
        fuzz::demand(!readable || QFile::remove(out.filePath(name)), "a member is a file", name.toUtf8());
    fuzz::demand(!readable || QDir(scene.path()).rmdir(u"out"_s), "its folder has nothing but members");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = fuzz::bytesOf(data, size);
    const QByteArray archive = input.startsWith("PK") ? input : fuzz::archiveOf(input);
    const fuzz::MemoryFile file(archive);
    const auto package = PackageReader::open(file.path());
    if (!package) {
        fuzz::demand(package.error().kind != Kind::Internal && !package.error().what.isEmpty(), "a refusal says why", package.error().what.toUtf8());
        return 0;
    }
    demandKnownNames(**package);
    const auto findings = PackageCheck(**package, u"the package"_s).all({});
    fuzz::demand(findings.has_value(), "what is wrong with a package is a finding", findings ? QByteArray() : findings.error().what.toUtf8());
    const bool readable = readAll(**package);
    fuzz::demand(readable || std::ranges::any_of(*findings, &PackageFinding::refused), "what cannot be read is found");
    unpack(**package, readable);
    return 0;
}
