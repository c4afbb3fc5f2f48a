// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/consoletext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

QString consoleText(const QByteArray &log)
{
    // CSI, then OSC and its relatives up to BEL or ST, then what is short; then all control signs (C0, DEL, C1).
    static const QRegularExpression sequence(u"\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b[\\]PX^_][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|\\x1b[ -/]*[0-~]?"_s);
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]"_s);
    return QString::fromUtf8(log).remove(sequence).remove(control);
}

QByteArray fromLineStart(const QByteArray &log, std::uint64_t asked)
{
    if (static_cast<std::uint64_t>(log.size()) < asked)
        return log;
    const qsizetype end = log.indexOf('\n');
    return end < 0 || end == log.size() - 1 ? log : log.sliced(end + 1);
}

QByteArray lastLines(const QByteArray &log, int lines)
{
    if (lines == 0)
        return log;
    qsizetype at = log.endsWith('\n') ? log.size() - 1 : log.size();
    for (int found = 0; found < lines; ++found) {
        at = at > 0 ? log.lastIndexOf('\n', at - 1) : -1;
        if (at < 0)
            return log;
    }
    return log.sliced(at + 1);
}

QByteArray newPart(const QByteArray &seen, const QByteArray &log)
{
    if (log.startsWith(seen))
        return log.sliced(seen.size());
    // The beginning was dropped: the end of what was seen is in there somewhere.
    constexpr qsizetype mark = 4096;
    const QByteArray end = seen.right(mark);
    const qsizetype at = end.isEmpty() ? -1 : log.lastIndexOf(end);
    return at < 0 ? log : log.sliced(at + end.size());
}

}  // namespace trescca
