// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/instancechecks.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/several.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class PauseVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareInstances(app, m_words);
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac pause web-1                                # it keeps its memory\n"
                   "  tresccac start web-1                                # ... and goes on");
    }

    Result<Answer> run(Session &session) override
    {
        return doEachAtTarget(session, m_words, [&](Site &site, const Instance &instance) { return pause(session, site, instance); });
    }

private:
    Result<Answer> pause(Session &session, Site &site, const Instance &instance) const
    {
        QJsonObject json = toJsonBrief(instance);
        json[u"state"] = u"paused"_s;
        if (instance.state == InstanceState::Paused)
            return Answer{u"%1 is paused already."_s.arg(instance.name), json};
        if (const auto runs = mustRun(instance, u"paused"_s, session.options().cloud); !runs)
            return fail(runs);
        if (m_dryRun)
            return dryAnswer(site, session.context(), u"%1 (%2) would be paused."_s.arg(instance.name, instance.id), toJsonBrief(instance));
        if (const auto done = site.act(instance.id, InstanceAction::Pause, session.context()); !done)
            return fail(done);
        return Answer{u"%1 is paused."_s.arg(instance.name), json};
    }

    std::vector<std::string> m_words;
    bool m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makePauseVerb() { return std::make_unique<PauseVerb>(); }

}  // namespace trescca
