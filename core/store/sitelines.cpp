// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sitelines.h"

#include "core/store/sitekeys.h"
#include "core/store/yamlline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca::sitelines {

namespace {

constexpr qsizetype step = 2;

/// As the lines of this file end.
QByteArray endOf(const Lines &lines) { return !lines.isEmpty() && lines.first().endsWith("\r\n") ? "\r\n" : "\n"; }

QByteArray settingLine(qsizetype column, const QString &key, const QString &value, const QByteArray &end)
{
    return QByteArray(column, ' ') + yamlline::scalar(key) + ": " + yamlline::scalar(value) + end;
}

/// In the order in which the manual has them.
QStringList ordered(const Settings &settings)
{
    QStringList keys;
    for (const SiteKey &key : siteKeys())
        if (settings.contains(key.name))
            keys.append(key.name);
    for (auto it = settings.begin(); it != settings.end(); ++it)
        if (!keys.contains(it.key()))
            keys.append(it.key());
    return keys;
}

bool replaceValue(QByteArray &line, const QString &value)
{
    const auto entry = yamlline::entryOf(line);
    if (!entry)
        return false;
    const bool fresh = entry->valueBegin == entry->valueEnd;
    line.replace(entry->valueBegin, entry->valueEnd - entry->valueBegin, (fresh ? " " : "") + yamlline::scalar(value));
    return true;
}

/// The text that a line's value is, where it is plain or quoted simply.
bool isValue(const QByteArray &line, const QString &value)
{
    const auto entry = yamlline::entryOf(line);
    if (!entry)
        return false;
    const QByteArray text = line.mid(entry->valueBegin, entry->valueEnd - entry->valueBegin);
    return text == value.toUtf8() || text == '\'' + value.toUtf8() + '\'' || text == '"' + value.toUtf8() + '"';
}

/// `name: {key: value}   # comment` becomes `name:   # comment`; its settings follow below.
bool openFlow(QByteArray &line)
{
    static const QRegularExpression form(
        u"\\A(.*?:)[ \\t]+\\{[^{}#]*\\}([ \\t]*(?:[ \\t]#[^\\r\\n]*)?\\r?\\n?)\\z"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(QString::fromUtf8(line));
    if (!match.hasMatch())
        return false;
    line = (match.captured(1) + match.captured(2)).toUtf8();
    return true;
}

}  // namespace

void endLast(Lines &lines)
{
    if (!lines.isEmpty() && !lines.last().endsWith('\n'))
        lines.last().append(endOf(lines));
}

void insert(Lines &lines, qsizetype at, const SiteLayout::Site &like, const QString &name, const Settings &settings)
{
    endLast(lines);
    const QByteArray end = endOf(lines);
    const qsizetype column = like.keyColumn > like.column ? like.keyColumn : like.column + step;
    lines.insert(at++, QByteArray(like.column, ' ') + yamlline::scalar(name) + ':' + end);
    for (const QString &key : ordered(settings))
        lines.insert(at++, settingLine(column, key, settings[key], end));
}

bool change(Lines &lines, const SiteLayout::Site &site, const Settings &settings, const QStringList &known)
{
    endLast(lines);
    const QByteArray end = endOf(lines);
    const qsizetype column = site.keyColumn > site.column ? site.keyColumn : site.column + step;
    if (!site.block && !openFlow(lines[site.line]))
        return false;
    Settings fresh = settings;
    QList<qsizetype> gone;
    for (const SiteLayout::Key &key : site.keys) {
        if (!known.contains(key.name))
            continue;
        const QString value = fresh.take(key.name);
        if (value.isEmpty())
            gone.prepend(key.line);
        else if (!isValue(lines[key.line], value) && !replaceValue(lines[key.line], value))
            return false;
    }
    qsizetype at = site.content;
    for (const QString &key : ordered(fresh))
        lines.insert(at++, settingLine(column, key, fresh[key], end));
    for (const qsizetype line : gone)
        lines.removeAt(line);
    return true;
}

bool rename(QByteArray &line, const QString &newName)
{
    const qsizetype at = yamlline::columnOf(line);
    // Of a site in braces only the name is looked at.
    const qsizetype brace = line.indexOf(": {");
    const auto entry = yamlline::entryOf(brace < 0 ? line : line.left(brace + 1));
    if (!entry || entry->keyBegin != at)
        return false;
    line.replace(at, entry->keyEnd - at, yamlline::scalar(newName));
    return true;
}

qsizetype begin(Lines &lines, const SiteLayout &layout)
{
    endLast(lines);
    if (layout.sitesLine < 0) {
        lines.append("sites:" + endOf(lines));
        return lines.size();
    }
    static const QRegularExpression nothing(u"(:[ \\t]+)(\\{[ \\t]*\\}|~|null)"_s);
    lines[layout.sitesLine] = QString::fromUtf8(lines[layout.sitesLine]).replace(nothing, u":"_s).toUtf8();
    return layout.sitesLine + 1;
}

void swap(Lines &lines, const SiteLayout::Site &upper, const SiteLayout::Site &lower)
{
    endLast(lines);
    const Lines first = lines.mid(upper.heading, upper.end - upper.heading);
    const Lines between = lines.mid(upper.end, lower.heading - upper.end);
    const Lines second = lines.mid(lower.heading, lower.end - lower.heading);
    lines = lines.first(upper.heading) + second + between + first + lines.mid(lower.end);
}

}  // namespace trescca::sitelines
