// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/moveanswer.h"
#include "app/tresccac/verbs/endmove.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Undoes a move that was cut or interrupted.
class RollbackVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareMove(app, m_move);
        app.footer("Examples:\n"
                   "  tresccac rollback             # the only unfinished move\n"
                   "  tresccac rollback 1f0c        # the one whose id in `tresccac history` begins so");
    }

    Result<Answer> run(Session &session) override
    {
        const auto record = endMove(session, m_move, &Engine::rollBack);
        if (!record)
            return fail(record);
        const auto json = moveJson(session, *record);
        if (!json)
            return fail(json);
        return Answer{u"%1 goes on running at %2."_s.arg(record->instanceName, record->source), *json};
    }

private:
    std::string m_move;
};

}  // namespace

std::unique_ptr<Verb> makeRollbackVerb() { return std::make_unique<RollbackVerb>(); }

}  // namespace trescca
