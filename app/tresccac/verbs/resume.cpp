// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/moveanswer.h"
#include "app/tresccac/verbs/endmove.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// Goes on with a move that was cut or interrupted.
class ResumeVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        m_words.declare(app);
        app.footer("Examples:\n"
                   "  tresccac resume               # the only unfinished move\n"
                   "  tresccac resume 1f0c          # the one whose id in `tresccac history` begins so");
    }

    Result<Answer> run(Session &session) override
    {
        if (m_words.dryRun)
            return foretellMove(session, m_words, u"It would go on from there."_s);
        const auto record = endMove<MigrationRecord>(session, m_words, &Engine::resume);
        if (!record)
            return fail(record);
        return moveAnswer(session, *record, {});
    }

private:
    MoveWords m_words;
};

}  // namespace

std::unique_ptr<Verb> makeResumeVerb() { return std::make_unique<ResumeVerb>(); }

}  // namespace trescca
