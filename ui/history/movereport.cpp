// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/movereport.h"

#include "ui/history/comparison.h"
#include "ui/history/movegroups.h"
#include "ui/history/movewords.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace trescca::movereport {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(movereport)
};

QString head(const QString &text) { return u"<h4>%1</h4>"_s.arg(text.toHtmlEscaped()); }

/// The first cell of a row names it.
QString row(const QStringList &cells, bool isHead = false)
{
    QString html = u"<tr>"_s;
    for (qsizetype i = 0; i < cells.size(); ++i)
        html += (isHead ? u"<th align=\"left\">%1&nbsp;&nbsp;</th>"_s : u"<td>%1&nbsp;&nbsp;</td>"_s).arg(cells[i].toHtmlEscaped());
    return html + u"</tr>"_s;
}

QString table(const QString &rows) { return u"<table cellpadding=\"1\">%1</table>"_s.arg(rows); }

QString modeWords(const QString &mode)
{
    if (mode == "full"_L1)
        return Texts::tr("with its memory");
    if (mode == "guest-host"_L1)
        return Texts::tr("with its memory, in an instance of its own");
    if (mode == "disk-only"_L1)
        return Texts::tr("its disks only");
    return mode;
}

QString effectWords(const QString &effect, MoveMode mode)
{
    if (mode == MoveMode::DiskOnly && effect == "stop"_L1)
        return Texts::tr("shut it down");
    if (mode == MoveMode::DiskOnly && effect == "upload"_L1)
        return Texts::tr("bring the disk over");
    if (mode == MoveMode::DiskOnly && effect == "restore"_L1)
        return Texts::tr("boot it there");
    if (effect == "stop"_L1)
        return Texts::tr("suspend it");
    if (effect == "save"_L1)
        return Texts::tr("save its state");
    if (effect == "upload"_L1)
        return Texts::tr("bring the package over");
    if (effect == "send-base"_L1)
        return Texts::tr("send a base image");
    if (effect == "restore"_L1)
        return Texts::tr("let it go on there");
    if (effect == "release"_L1)
        return Texts::tr("let go of the source");
    if (effect == "remove"_L1)
        return Texts::tr("remove what had arrived");
    if (effect == "fence"_L1)
        return Texts::tr("make sure that it cannot start there");
    if (effect == "undo"_L1)
        return Texts::tr("let it go on at the source");
    return effect;
}

QString offset(const MigrationRecord &record, qint64 time)
{
    const double seconds = static_cast<double>(time - record.created.toMSecsSinceEpoch()) / 1000;
    return u'+' + Texts::tr("%1 s").arg(QLocale().toString(seconds, 'f', 3));
}

QString numbers(const PastMove &move)
{
    const MigrationRecord &record = move.record;
    QString rows = row({Texts::tr("began"), words::date(record.created)}) + row({Texts::tr("result"), movewords::result(move)});
    if (!record.error.isEmpty())
        rows += row({Texts::tr("why"), words::plain(record.error)});
    rows += row({Texts::tr("moved"), modeWords(record.mode)});
    for (const Span span : allSpans)
        rows += row({movewords::title(span), movewords::time(move.time(span))});
    rows += row({Texts::tr("memory"), movewords::size(record.bytesMemory)}) + row({Texts::tr("disks"), movewords::size(record.bytesDisk)})
        + row({Texts::tr("package"), movewords::size(record.packageBytes)}) + row({Texts::tr("sent"), movewords::size(record.bytesSent)})
        + row({Texts::tr("move"), record.id});
    return table(rows);
}

QString stages(const PastMove &move)
{
    if (move.stages.isEmpty())
        return {};
    QString rows =
        row({Texts::tr("Stage"), Texts::tr("Attempt"), Texts::tr("Begin"), Texts::tr("Duration"), Texts::tr("Bytes"), Texts::tr("Result")}, true);
    for (const StageRecord &stage : move.stages)
        rows += row({words::stage(stage.name, moveModeFromName(move.record.mode)), QString::number(stage.attempt), offset(move.record, stage.beginMs),
            movewords::time(stage.endMs == 0 ? -1 : stage.endMs - stage.beginMs), movewords::size(stage.bytes), stage.result});
    return head(Texts::tr("Stages")) + table(rows);
}

QString journal(const PastMove &move, const QList<JournalEntry> &log)
{
    if (log.isEmpty())
        return {};
    QString rows;
    for (const JournalEntry &entry : log)
        rows += row({offset(move.record, entry.timeMs), effectWords(entry.effect, moveModeFromName(move.record.mode)),
            entry.phase == EffectPhase::Before ? Texts::tr("begun") : Texts::tr("done")});
    return head(Texts::tr("Log")) + table(rows);
}

QString title(const MigrationRecord &record) { return movewords::name(record) + u"  "_s + pairOf(record); }

}  // namespace

QString ofOne(const PastMove &move, const QList<JournalEntry> &log)
{
    return head(title(move.record)) + numbers(move) + stages(move) + journal(move, log);
}

QString ofTwo(const PastMove &first, const PastMove &second)
{
    QString rows = row({QString(), u"A"_s, u"B"_s, Texts::tr("Difference"), Texts::tr("B against A")}, true);
    rows += row({Texts::tr("machine"), movewords::name(first.record), movewords::name(second.record), {}, {}});
    rows += row({Texts::tr("way"), pairOf(first.record), pairOf(second.record), {}, {}});
    rows += row({Texts::tr("began"), words::date(first.record.created), words::date(second.record.created), {}, {}});
    rows += row({Texts::tr("result"), movewords::result(first), movewords::result(second), {}, {}});
    for (const ComparedNumber &number : compare(first, second))
        rows += row({number.what, number.first, number.second, number.difference, number.words});
    return head(Texts::tr("Two moves compared, B seen from A")) + table(rows);
}

QString ofMany(const QList<PastMove> &moves)
{
    const auto seconds = [](double value) { return movewords::time(static_cast<qint64>(value * 1000 + 0.5)); };
    QString rows = row({QString(), Texts::tr("Median"), Texts::tr("Least"), Texts::tr("Most"), Texts::tr("Of")}, true);
    for (const Span span : allSpans)
        if (const auto spread = spreadOf(moves, span))
            rows +=
                row({movewords::title(span), seconds(spread->median), seconds(spread->least), seconds(spread->most), QString::number(spread->count)});
    return head(Texts::tr("%n moves are chosen", nullptr, static_cast<int>(moves.size()))) + table(rows);
}

}  // namespace trescca::movereport
