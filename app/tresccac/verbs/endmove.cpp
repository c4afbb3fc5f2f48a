// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/verbs/endmove.h"

#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/moveanswer.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Result<QString> onlyUnfinished(Session &session)
{
    const auto journal = session.journal();
    if (!journal)
        return fail(journal);
    const auto waiting = (*journal)->migrations({true, 0});
    if (!waiting)
        return fail(waiting);
    if (waiting->isEmpty())
        return fail(Kind::NotFound, u"No move is unfinished. `tresccac history` shows how the past ones ended."_s);
    if (waiting->size() == 1)
        return waiting->first().id;
    QStringList names;
    for (const MigrationRecord &record : *waiting)
        names.append(u"%1 (%2)"_s.arg(record.id.left(8), record.instanceName));
    return fail(Kind::Ambiguous, u"%1 moves are unfinished; name one: %2."_s.arg(waiting->size()).arg(names.join(u", "_s)));
}

// Both have to answer, and to let one change what is there.
Result<void> confirmReachable(Session &session, const MigrationRecord &record)
{
    for (const QString &name : {record.source, record.destination}) {
        const auto site = session.site(name);
        const auto facts = site ? (*site)->facts(session.context()) : fail(site);
        if (const auto may = facts ? checkRole(**site, session.context()) : fail(facts); !may)
            return may;
    }
    return {};
}

}  // namespace

void MoveWords::declare(CLI::App &app)
{
    app.add_option("MOVE", move, "Id of the move, or its beginning (default: the only unfinished one)")->type_name("");
    declareDryRun(app, dryRun);
}

Result<QString> moveToEnd(Session &session, const MoveWords &words)
{
    return words.move.empty() ? onlyUnfinished(session) : QString::fromStdString(words.move);
}

Result<MigrationRecord> recordToEnd(Session &session, const MoveWords &words)
{
    const auto move = moveToEnd(session, words);
    const auto journal = move ? session.journal() : fail(move);
    return journal ? (*journal)->migration(*move) : fail(journal);
}

Result<Answer> foretellMove(Session &session, const MoveWords &words, const QString &what)
{
    const auto record = recordToEnd(session, words);
    if (!record)
        return fail(record);
    if (!record->isUnfinished())
        return fail(Kind::Conflict, u"The move %1 is not unfinished: it is %2."_s.arg(record->id.left(8), migrationStateName(record->state)));
    if (const auto reached = confirmReachable(session, *record); !reached)
        return fail(reached);
    const auto json = moveJson(session, *record);
    if (!json)
        return fail(json);
    return dryAnswer(u"The move %1 of %2 from %3 to %4 was cut in \"%5\". %6"_s.arg(
                         record->id.left(8), record->instanceName, record->source, record->destination, record->stage, what),
        *json);
}

}  // namespace trescca
