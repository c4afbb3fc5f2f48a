// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/several.h"
#include "app/tresccac/values.h"
#include "app/tresccac/verbs/verbs.h"
#include "app/tresccac/waiting.h"
#include "core/base/shellword.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class StopVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareInstances(app, m_words);
        app.add_flag("--force", m_force, "Switch it off at once, as by pulling the plug: what the guest has not written yet is lost");
        app.add_option("--timeout", m_seconds, "Wait so many seconds for a guest to shut down; 0: do not wait")
            ->check(aNumber(0, 86'400))
            ->type_name("N")
            ->capture_default_str();
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac stop web-1 web-2\n"
                   "  tresccac --cloud factory stop web-1 --force");
    }

    Result<Answer> run(Session &session) override
    {
        return doEachAtTarget(session, m_words, [&](Site &site, const Instance &instance) { return stop(session, site, instance); });
    }

private:
    Result<Answer> stop(Session &session, Site &site, const Instance &instance) const
    {
        if (instance.state == InstanceState::Off)
            return answer(instance, u"%1 is off already."_s.arg(instance.name), u"off"_s);
        if (m_dryRun)
            return dryAnswer((m_force ? u"%1 (%2) would be switched off."_s : u"%1 (%2) would be shut down."_s).arg(instance.name, instance.id),
                toJsonBrief(instance));
        if (const auto done = site.act(instance.id, m_force ? InstanceAction::ForceOff : InstanceAction::ShutDown, session.context()); !done)
            return fail(done);
        if (m_seconds == 0)
            return answer(instance, u"%1 was told to shut down."_s.arg(instance.name), u"stopping"_s);
        const auto off = waitForState(site, instance.id, InstanceState::Off, std::chrono::seconds(m_seconds), session.context());
        if (!off)
            return fail(off);
        if (*off)
            return answer(instance, u"%1 is off."_s.arg(instance.name), u"off"_s);
        return fail(Kind::Conflict,
            u"%1 did not shut down within %2 s; it may still do so. `tresccac --cloud %3 stop --force %4` switches it off."_s.arg(
                instance.name, QString::number(m_seconds), shellWord(site.endpoint().name), shellWord(instance.name)));
    }

    static Answer answer(const Instance &instance, const QString &text, const QString &state)
    {
        QJsonObject json = toJsonBrief(instance);
        json[u"state"] = state;
        return {text, json};
    }

    std::vector<std::string> m_words;
    int m_seconds = 60;
    bool m_force = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeStopVerb() { return std::make_unique<StopVerb>(); }

}  // namespace trescca
