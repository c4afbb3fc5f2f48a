// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/movewords.h"

#include "ui/history/movegroups.h"
#include "ui/words/icons.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace trescca::movewords {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(movewords)
};

}  // namespace

QString result(MigrationState state)
{
    switch (state) {
    case MigrationState::Done: return Texts::tr("arrived");
    case MigrationState::Failed: return Texts::tr("failed");
    case MigrationState::Cancelled: return Texts::tr("cancelled");
    case MigrationState::RolledBack: return Texts::tr("rolled back");
    case MigrationState::Running: return Texts::tr("running");
    case MigrationState::Interrupted: return Texts::tr("interrupted");
    }
    return {};
}

QString result(const PastMove &move)
{
    const QString ended = result(move.record.state);
    return move.wasInterrupted() ? Texts::tr("%1, interrupted in between").arg(ended) : ended;
}

QString symbol(Span span)
{
    switch (span) {
    case Span::Save: return u"\u0394s"_s;
    case Span::Transfer: return u"\u0394t"_s;
    case Span::Restore: return u"\u0394r"_s;
    case Span::Whole: return u"\u0394m"_s;
    case Span::Down: return Texts::tr("Down");
    }
    return {};
}

QString span(Span span)
{
    switch (span) {
    case Span::Whole: return Texts::tr("all of it");
    case Span::Down: return Texts::tr("standing still");
    default: return words::stage(key(span));
    }
}

QString title(Span one) { return one == Span::Down ? span(one) : u"%1 %2"_s.arg(symbol(one), span(one)); }

QString key(Span span)
{
    switch (span) {
    case Span::Save: return u"save"_s;
    case Span::Transfer: return u"transfer"_s;
    case Span::Restore: return u"restore"_s;
    case Span::Whole: return u"whole"_s;
    case Span::Down: return u"down"_s;
    }
    return {};
}

QString time(qint64 milliseconds) { return milliseconds < 0 ? u"\u2013"_s : words::time(milliseconds); }

QString size(std::uint64_t bytes) { return bytes == 0 ? u"\u2013"_s : words::size(bytes); }

QString name(const MigrationRecord &record)
{
    const bool renamed = !record.destinationName.isEmpty() && record.destinationName != record.instanceName;
    return renamed ? Texts::tr("%1 (as %2)").arg(record.instanceName, record.destinationName) : record.instanceName;
}

QString told(const PastMove &move)
{
    const MigrationRecord &record = move.record;
    QStringList lines{name(record) + u"  "_s + pairOf(record), u"%1, %2"_s.arg(words::date(record.created), result(move))};
    for (const Span one : allSpans)
        if (move.has(one))
            lines.append(u"%1: %2"_s.arg(title(one), time(move.time(one))));
    if (move.plainBytes() > 0)
        lines.append(Texts::tr("memory and disks: %1").arg(size(move.plainBytes())));
    if (record.bytesSent > 0)
        lines.append(Texts::tr("sent: %1").arg(size(record.bytesSent)));
    return lines.join(u'\n');
}

QStringList labels(const QList<PastMove> &moves)
{
    QHash<QString, int> times;
    QSet<QDate> days;
    for (const PastMove &move : moves) {
        ++times[move.record.instanceName];
        days.insert(move.record.created.toLocalTime().date());
    }
    QStringList labels;
    for (const PastMove &move : moves) {
        const QDateTime when = move.record.created.toLocalTime();
        const QString told = days.size() == 1 ? QLocale().toString(when.time(), QLocale::ShortFormat) : words::date(when);
        const QString &name = move.record.instanceName;
        labels.append(times.value(name) == 1 ? name : name + u'\n' + told);
    }
    return labels;
}

QString tip(const QString &lines)
{
    return lines.isEmpty() ? QString() : u"<p style='white-space:pre'>%1</p>"_s.arg(lines.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QColor colour(Span span) { return span == Span::Whole || span == Span::Down ? QColor() : icons::ofStage(key(span)); }

}  // namespace trescca::movewords
