// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/basesearch.h"

#include "core/base/log.h"
#include "core/disk/qcow2header.h"

#include <QDir>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

/// What is being fetched or converted there goes away again.
bool isUnfinished(const QString &name)
{
    return name.startsWith(u'.') || name.endsWith(".part"_L1) || name.endsWith(".converted"_L1) || name.endsWith(".tmp"_L1);
}

QList<FoundBase> candidates(const BasePlaces &places)
{
    QList<FoundBase> all = places.files;
    for (const QString &folder : places.folders)
        for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::NoSymLinks, QDir::Name))
            if (!isUnfinished(name))
                all << FoundBase{.path = QDir(folder).filePath(name)};
    return all;
}

/// nullopt when QEMU may not open it: a qcow2 file that names others. What does not tell its format is qcow2 when it is sound qcow2.
std::optional<FoundBase> measured(FoundBase base)
{
    const bool named = !base.format.isEmpty();
    const bool qcow2 = named ? base.format == "qcow2"_L1 : isQcow2(base.path).value_or(false);
    const auto header = qcow2 ? checkForeignQcow2(base.path, false) : fail(Kind::NotFound, {});
    if (qcow2 && !header)
        return std::nullopt;
    base.format = qcow2 ? u"qcow2"_s : u"raw"_s;
    base.size = qcow2 ? header->virtualSize : static_cast<std::uint64_t>(QFileInfo(base.path).size());
    return base;
}

}  // namespace

Result<FoundBase> searchBase(const BasePlaces &places, const WantedBase &wanted, const ContentDigests &digests, const Context &context)
{
    for (const FoundBase &candidate : candidates(places)) {
        const auto base = measured(candidate);
        if (!base || (wanted.size > 0 && base->size != wanted.size))
            continue;
        const auto digest = digests.of(base->path, base->format, context);
        if (!digest && digest.error().kind == Kind::Cancelled)
            return fail(digest);
        if (!digest)
            qCInfo(logDisk).noquote() << digest.error().what;  // it went away, or cannot be read: it may be another that is wanted
        else if (*digest == wanted.digest)
            return *base;
    }
    return fail(Kind::NotFound,
        u"The base image %1 (content %2...) that the package builds on is not at this host. Upload it as an image: any raw or qcow2 file with this "
        "content will do."_s.arg(wanted.name.isEmpty() ? u"without a name"_s : wanted.name, wanted.digest.left(12)));
}

}  // namespace trescca::nova
