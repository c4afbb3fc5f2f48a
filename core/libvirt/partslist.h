// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace trescca {

/// The order in which parts of a foreign description are told: what reaches a host before names that nobody knows, one of
/// each kind before the second of any. So no heap of harmless ones, nor of one kind, hides another.
class PartsList {
public:
    enum class Weight { Grave, Slight };

    /// `place` is a value of the description, shown after a space when there is one. The same part is told once.
    void add(Weight weight, const QString &kind, const QString &place = {});
    /// At most 64, each of them printable; when there are more, how many follows as the last one.
    [[nodiscard]] QStringList told() const;

private:
    struct Part {
        Weight weight;
        qsizetype nth;  ///< of its kind
        QString text;
    };
    QList<Part> m_parts;
    QSet<QString> m_known;
    QHash<QString, qsizetype> m_kinds;
};

}  // namespace trescca
