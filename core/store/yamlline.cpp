// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/yamlline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca::yamlline {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t'; }
bool isEnd(char c) { return c == '\n' || c == '\r'; }

qsizetype skipSpaces(const QByteArray &line, qsizetype at)
{
    while (at < line.size() && isSpace(line[at]))
        ++at;
    return at;
}

/// Behind the closing quote; -1 when it is not in this line.
qsizetype quotedEnd(const QByteArray &line, qsizetype at)
{
    const char quote = line[at];
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (quote == '"' && line[i] == '\\')
            ++i;
        else if (line[i] == quote && quote == '\'' && i + 1 < line.size() && line[i + 1] == quote)
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return -1;
}

bool isColon(const QByteArray &line, qsizetype at)
{
    return line[at] == ':' && (at + 1 == line.size() || isSpace(line[at + 1]) || isEnd(line[at + 1]));
}

/// Where the key ends; -1 without one.
qsizetype keyEnd(const QByteArray &line, qsizetype at)
{
    if (at == line.size() || isEnd(line[at]) || QByteArray("#-?&*!{[|>%@`").contains(line[at]))
        return -1;
    if (line[at] == '"' || line[at] == '\'')
        return quotedEnd(line, at);
    for (qsizetype i = at; i < line.size() && !isEnd(line[i]); ++i) {
        if (isColon(line, i))
            return i;
        if (line[i] == '#' && i > at && isSpace(line[i - 1]))
            return -1;
    }
    return -1;
}

/// Where a plain value ends: before a comment, or with the line.
qsizetype plainEnd(const QByteArray &line, qsizetype at)
{
    qsizetype end = at;
    for (qsizetype i = at; i < line.size() && !isEnd(line[i]); ++i) {
        if (line[i] == '#' && isSpace(line[i - 1]))
            break;
        if (!isSpace(line[i]))
            end = i + 1;
    }
    return end;
}

bool isOnlyComment(const QByteArray &line, qsizetype at)
{
    const qsizetype next = skipSpaces(line, at);
    return next == line.size() || isEnd(line[next]) || (line[next] == '#' && next > at);
}

}  // namespace

std::optional<Entry> entryOf(const QByteArray &line)
{
    Entry entry;
    entry.keyBegin = skipSpaces(line, line.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    entry.keyEnd = keyEnd(line, entry.keyBegin);
    if (entry.keyEnd < 0)
        return {};
    const qsizetype colon = skipSpaces(line, entry.keyEnd);
    if (colon == line.size() || !isColon(line, colon))
        return {};
    entry.valueBegin = skipSpaces(line, colon + 1);
    if (isOnlyComment(line, colon + 1)) {
        entry.valueBegin = entry.valueEnd = colon + 1;
        return entry;
    }
    if (QByteArray("[{|>&*!%@`").contains(line[entry.valueBegin]))
        return {};
    const bool quoted = line[entry.valueBegin] == '"' || line[entry.valueBegin] == '\'';
    entry.valueEnd = quoted ? quotedEnd(line, entry.valueBegin) : plainEnd(line, entry.valueBegin);
    return entry.valueEnd < 0 || !isOnlyComment(line, entry.valueEnd) ? std::nullopt : std::optional(entry);
}

QByteArray scalar(const QString &text)
{
    // What other readers of YAML take for a number or a truth stays a word to them too.
    static const QRegularExpression plain(u"\\A[A-Za-z/~_][A-Za-z0-9_./:@+=?&%~-]*\\z"_s);
    static const QRegularExpression other(u"\\A(~|null|true|false|yes|no|on|off|y|n)\\z"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u"\\A[1-9][0-9]{0,8}\\z"_s);
    const bool flag = text == u"true"_s || text == u"false"_s;
    if (flag || number.match(text).hasMatch() || (plain.match(text).hasMatch() && !other.match(text).hasMatch() && !text.endsWith(u':')))
        return text.toUtf8();
    QString quoted;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            quoted += u"\\x%1"_s.arg(static_cast<int>(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            quoted += c;
    }
    return '"' + quoted.toUtf8() + '"';
}

QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        lines.append(text.mid(at, end < 0 ? -1 : end + 1 - at));
        at = end < 0 ? text.size() : end + 1;
    }
    return lines;
}

bool isBlank(const QByteArray &line) { return line.trimmed().isEmpty(); }

bool isComment(const QByteArray &line) { return line.trimmed().startsWith('#'); }

qsizetype columnOf(const QByteArray &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == ' ')
        ++at;
    return at;
}

}  // namespace trescca::yamlline
