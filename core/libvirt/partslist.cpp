// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/partslist.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype longest = 80;

QString printable(const QString &value)
{
    QString plain = value.size() > longest ? value.left(longest) + u"..."_s : value;
    std::ranges::replace_if(plain, [](QChar letter) { return !letter.isPrint(); }, QChar(u'?'));
    return plain;
}

}  // namespace

void PartsList::add(Weight weight, const QString &kind, const QString &place)
{
    const QString shown = printable(kind);
    const QString text = place.isEmpty() ? shown : shown + u' ' + printable(place);
    if (m_known.contains(text))
        return;
    m_known.insert(text);
    m_parts << Part{weight, m_kinds[shown]++, text};
}

QStringList PartsList::told() const
{
    constexpr qsizetype most = 64;
    QList<Part> sorted = m_parts;
    std::ranges::stable_sort(sorted, {}, [](const Part &part) { return std::tuple(part.weight, part.nth); });
    QStringList out;
    for (const Part &part : sorted.first(std::min(most, sorted.size())))
        out << part.text;
    if (sorted.size() > most)
        out << u"%1 more such parts"_s.arg(sorted.size() - most);
    return out;
}

}  // namespace trescca
