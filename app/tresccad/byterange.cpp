// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/byterange.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// More than any content has, for digits that say more than fits.
std::uint64_t numberOf(const QString &digits)
{
    bool fits = false;
    const std::uint64_t number = digits.toULongLong(&fits);
    return fits ? number : std::numeric_limits<std::uint64_t>::max();
}

}  // namespace

ByteRange rangeOf(const QByteArray &header, std::uint64_t size)
{
    using Kind = ByteRange::Kind;
    if (!header.toLower().startsWith("bytes="))
        return {Kind::Whole, 0, size};
    if (header.contains(','))
        return {Kind::Several, 0, 0};
    static const QRegularExpression form(u"\\A.{6}[ \\t]*([0-9]*)-([0-9]*)[ \\t]*\\z"_s);
    const auto match = form.match(QString::fromLatin1(header));
    const QString first = match.captured(1), last = match.captured(2);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()) || size == 0)
        return {Kind::Behind, 0, 0};
    if (first.isEmpty()) {  // so many at the end
        const std::uint64_t wanted = std::min(numberOf(last), size);
        return {wanted == 0 ? Kind::Behind : Kind::Part, size - wanted, wanted};
    }
    const std::uint64_t from = numberOf(first), to = last.isEmpty() ? size - 1 : std::min(numberOf(last), size - 1);
    if (from > to)
        return {Kind::Behind, 0, 0};
    return {Kind::Part, from, to - from + 1};
}

bool listsTag(const QByteArray &list, const QByteArray &tag, bool weakly)
{
    if (list.trimmed() == "*")
        return true;
    return std::ranges::any_of(list.split(','), [&](const QByteArray &entry) {
        const QByteArray one = entry.trimmed();
        return !tag.isEmpty() && (one == tag || (weakly && one == "W/" + tag));
    });
}

}  // namespace trescca
