// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/moveanswer.h"
#include "app/tresccac/verbs/endmove.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/base/shellword.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Of one that does not run: why that was not mended, and how it is.
QString told(const RolledBack &back)
{
    const QString nothingLeft = back.whereabouts.sentence + u" Nothing of this move was left to be brought back."_s;
    if (back.whereabouts.state != InstanceState::Off)
        return nothingLeft;
    return nothingLeft + u" `tresccac --cloud %1 start %2` boots it afresh."_s.arg(shellWord(back.record.source), back.record.instanceId.left(8));
}

/// What arrived is brought back by a move of its own.
Error nothingToUndo(const MigrationRecord &record)
{
    const QString ended = u"The move %1 of %2 has ended (%3): there is nothing to roll back."_s.arg(
        record.id.left(8), record.instanceName, migrationStateName(record.state));
    if (record.state != MigrationState::Done)
        return {Kind::Conflict, ended, {}};
    const QString name = record.destinationName.isEmpty() ? record.instanceName : record.destinationName;
    return {Kind::Conflict,
        ended
            + u" `tresccac migrate %1 --source %2 --dest %3` moves it back."_s.arg(
                shellWord(name), shellWord(record.destination), shellWord(record.source)),
        {}};
}

/// Undoes a move that was cut or interrupted.
class RollbackVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        m_words.declare(app);
        app.footer("Examples:\n"
                   "  tresccac rollback             # the only unfinished move\n"
                   "  tresccac rollback 1f0c        # the one whose id in `tresccac history` begins so");
    }

    Result<Answer> run(Session &session) override
    {
        const auto before = recordToEnd(session, m_words);
        if (before && !before->isUnfinished())
            return std::unexpected(nothingToUndo(*before));
        if (m_words.dryRun)
            return foretellMove(session, m_words, u"What arrived would be removed, and the instance would go on at the source."_s);
        const auto back = endMove<RolledBack>(session, m_words, &Engine::rollBack);
        if (!back)
            return fail(back);
        auto json = moveJson(session, back->record);
        if (!json)
            return fail(json);
        const Whereabouts &whereabouts = back->whereabouts;
        json->insert(u"whereabouts"_s, toJson(whereabouts));
        if (whereabouts.isBack())
            return Answer{whereabouts.sentence, *json};
        if (before && before->stage == "tidy"_L1)  // it was back before; what was done with it since is no failure of this
            return Answer{told(*back), *json};
        const Error notBack{Kind::Conflict, told(*back), {}};
        return Answer{notBack.what, *json, notBack};
    }

private:
    MoveWords m_words;
};

}  // namespace

std::unique_ptr<Verb> makeRollbackVerb() { return std::make_unique<RollbackVerb>(); }

}  // namespace trescca
