// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/consoletail.h"

#include "core/base/consoletext.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace trescca::consoletail {

namespace {

QString inShortLines(const QString &text)
{
    QString broken;
    broken.reserve(text.size() + text.size() / longestLine);
    for (QStringView rest : QStringView(text).split(u'\n')) {
        for (; rest.size() > longestLine; rest = rest.sliced(longestLine))
            (broken += rest.first(longestLine)) += u'\n';
        (broken += rest) += u'\n';
    }
    broken.chop(1);
    return broken;
}

QString lastLines(const QString &text)
{
    qsizetype at = text.size();
    for (qsizetype lines = 0; lines < mostLines; ++lines) {
        at = at > 0 ? text.lastIndexOf(u'\n', at - 1) : -1;
        if (at < 0)
            return text;
    }
    return text.sliced(at + 1);
}

}  // namespace

QString shown(const QByteArray &log)
{
    // Marks and overrides of the direction, and separators that a window takes for new lines.
    static const QRegularExpression turning(u"[\\x{061c}\\x{200e}\\x{200f}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    const QByteArray end = fromLineStart(log.right(static_cast<qsizetype>(mostBytes)), mostBytes);
    return lastLines(inShortLines(consoleText(end).remove(turning)));
}

std::optional<QString> added(const QString &before, const QString &now)
{
    if (now.startsWith(before))
        return now.sliced(before.size());
    constexpr qsizetype mark = 2048;
    const QString end = before.right(mark);
    const qsizetype at = end.size() < mark ? -1 : now.lastIndexOf(end);
    return at < 0 ? std::nullopt : std::optional(now.sliced(at + end.size()));
}

}  // namespace trescca::consoletail
