// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/moveanswer.h"
#include "app/tresccac/verbs/endmove.h"
#include "app/tresccac/verbs/verbs.h"

namespace trescca {
namespace {

/// Goes on with a move that was cut or interrupted.
class ResumeVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareMove(app, m_move);
        app.footer("Examples:\n"
                   "  tresccac resume               # the only unfinished move\n"
                   "  tresccac resume 1f0c          # the one whose id in `tresccac history` begins so");
    }

    Result<Answer> run(Session &session) override
    {
        const auto record = endMove<MigrationRecord>(session, m_move, &Engine::resume);
        if (!record)
            return fail(record);
        return moveAnswer(session, *record, {});
    }

private:
    std::string m_move;
};

}  // namespace

std::unique_ptr<Verb> makeResumeVerb() { return std::make_unique<ResumeVerb>(); }

}  // namespace trescca
