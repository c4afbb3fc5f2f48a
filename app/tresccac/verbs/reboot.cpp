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

class RebootVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareInstances(app, m_words);
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac reboot web-1                               # the guest is asked to; one that hangs: stop --force, then start");
    }

    Result<Answer> run(Session &session) override
    {
        return doEachAtTarget(session, m_words, [&](Site &site, const Instance &instance) -> Result<Answer> {
            if (const auto runs = mustRun(instance, u"rebooted"_s, session.options().cloud); !runs)
                return fail(runs);
            if (m_dryRun)
                return dryAnswer(site, session.context(), u"%1 (%2) would be rebooted."_s.arg(instance.name, instance.id), toJsonBrief(instance));
            if (const auto done = site.act(instance.id, InstanceAction::Reboot, session.context()); !done)
                return fail(done);
            return Answer{u"%1 reboots."_s.arg(instance.name), toJsonBrief(instance)};
        });
    }

private:
    std::vector<std::string> m_words;
    bool m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeRebootVerb() { return std::make_unique<RebootVerb>(); }

}  // namespace trescca
