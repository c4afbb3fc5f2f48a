// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/moveanswer.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Goes on with a move that was cut or interrupted.
class ResumeVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("MOVE", m_move, "Id of the move, or its beginning (default: the only unfinished one)");
    }

    Result<Answer> run(Session &session) override
    {
        const auto move = chooseMove(session, QString::fromStdString(m_move));
        if (!move)
            return fail(move);
        const auto engine = session.engine();
        if (!engine)
            return fail(engine);
        const auto record = (*engine)->resume(*move, session.context());
        if (!record)
            return fail(record);
        return moveAnswer(session, *record);
    }

private:
    std::string m_move;
};

}  // namespace

std::unique_ptr<Verb> makeResumeVerb() { return std::make_unique<ResumeVerb>(); }

}  // namespace trescca
