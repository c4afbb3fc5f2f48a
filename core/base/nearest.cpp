// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 64;  // longer ones are no typos of ours

/// Damerau-Levenshtein with adjacent swaps ("optimal string alignment"), row by row.
qsizetype distance(const QString &from, const QString &to)
{
    QList<qsizetype> before;
    QList<qsizetype> last(to.size() + 1);
    for (qsizetype column = 0; column <= to.size(); ++column)
        last[column] = column;
    for (qsizetype row = 1; row <= from.size(); ++row) {
        QList<qsizetype> now(to.size() + 1);
        now[0] = row;
        for (qsizetype column = 1; column <= to.size(); ++column) {
            const bool same = from[row - 1] == to[column - 1];
            now[column] = std::min({last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1)});
            if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                now[column] = std::min(now[column], before[column - 2] + 1);
        }
        before = std::exchange(last, now);
    }
    return last[to.size()];
}

}  // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    if (word.size() > longestWord)
        return {};
    QString best;
    constexpr qsizetype shortest = 3;  // of shorter words every other one is near
    if (word.size() < shortest)
        return {};
    constexpr qsizetype mostChanges = 2;
    qsizetype least = std::min(word.size() / 3, mostChanges) + 1;
    for (const QString &candidate : known) {
        const qsizetype found = candidate.size() > longestWord ? least : distance(word.toLower(), candidate.toLower());
        if (found >= least)
            continue;
        least = found;
        best = candidate;
    }
    return best;
}

QString didYouMean(const QString &word, const QStringList &known)
{
    const QString near = nearestWord(word, known);
    return near.isEmpty() ? QString() : u" Did you mean \"%1\"?"_s.arg(near);
}

}  // namespace trescca
