// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vmdk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::uint64_t sectorSize = 512;
constexpr std::uint64_t capacityAt = 12;
constexpr std::uint64_t descriptorAt = 28;
constexpr std::uint64_t descriptorSizeAt = 36;
constexpr std::uint64_t largestDescriptor = 64U << 10U;

/// Everything in the descriptor by which a tool would reach another file.
QString foreignIn(const QString &descriptor)
{
    static const QRegularExpression extent(u"^\\s*(?:RW|RDONLY|NOACCESS)\\s+\\d+\\s+(\\w+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression parent(
        u"^\\s*parentCID\\s*=\\s*(?!ffffffff\\b)"_s, QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    if (descriptor.contains(u"parentFileNameHint"_s, Qt::CaseInsensitive) || parent.match(descriptor).hasMatch())
        return u"it is only the difference to another file, its parent"_s;
    int extents = 0;
    for (auto found = extent.globalMatch(descriptor); found.hasNext(); ++extents)
        if (const QString kind = found.next().captured(1); kind != u"SPARSE")
            return u"a part of it (%1) lies in another file"_s.arg(kind.left(20));
    return extents > 1 ? u"it consists of several files"_s : QString();
}

}  // namespace

Result<std::uint64_t> checkVmdk(HeaderFile &file, const QString &path)
{
    const auto capacity = file.little<quint64>(capacityAt);
    const auto at = file.little<quint64>(descriptorAt);
    const auto sectors = file.little<quint64>(descriptorSizeAt);
    // With a capacity of 0 the descriptor alone would say where the data is. Tools look for it in the second sector.
    if (capacity == 0 || capacity > (1ULL << 62U) / sectorSize)
        return refuseDisk(path, u"its header tells no size"_s);
    if (at > 1 || sectors > largestDescriptor / sectorSize)
        return refuseDisk(path, u"its description is not where it belongs"_s);
    const QByteArray descriptor = file.bytes(sectorSize, static_cast<qsizetype>(std::max<std::uint64_t>(sectors, 20) * sectorSize));
    const QString text = QString::fromLatin1(descriptor.first(std::max<qsizetype>(0, descriptor.indexOf('\0'))));
    if (const QString foreign = foreignIn(text); !foreign.isEmpty())
        return refuseDisk(path, foreign);
    return capacity * sectorSize;
}

}  // namespace trescca
