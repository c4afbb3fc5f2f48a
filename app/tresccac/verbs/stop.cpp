// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/instancechecks.h"
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
        app.footer("A plain OpenStack cloud gives the guest its time under --force, too: 60 s, where nobody has changed it.\n\n"
                   "Examples:\n"
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
        const QString deed = m_force ? u"switched off"_s : u"shut down"_s;
        if (const auto possible = mustNotBeSuspended(instance, deed, session.options().cloud); !possible)
            return fail(possible);
        if (m_dryRun)
            return dryAnswer(site, session.context(), u"%1 (%2) would be %3."_s.arg(instance.name, instance.id, deed), toJsonBrief(instance));
        // One that is told already is waited for, or switched off.
        const auto asked = !m_force && isShuttingDown(instance)
            ? Result<void>()
            : site.act(instance.id, m_force ? InstanceAction::ForceOff : InstanceAction::ShutDown, session.context());
        if (!asked)
            return fail(asked);
        if (m_seconds == 0)
            return answer(instance, u"%1 was told to shut down."_s.arg(instance.name), u"stopping"_s);
        const auto off = waitForState(site, instance.id, InstanceState::Off, std::chrono::seconds(m_seconds), session.context());
        if (!off)
            return fail(off);
        if (*off)
            return answer(instance, u"%1 is off."_s.arg(instance.name), u"off"_s);
        return fail(Kind::Conflict,
            u"%1 did not shut down within %2 s; "_s.arg(instance.name, QString::number(m_seconds)) + nextStep(session, site, instance));
    }

    /// What happens next without anybody's doing, and what the user can do. Nova takes no second stop while it waits for the guest.
    static QString nextStep(Session &session, Site &site, const Instance &instance)
    {
        const QString &name = session.options().cloud;
        const auto now = site.instance(instance.id, session.context());
        const bool cloudWaits = now && isShuttingDown(*now);
        const auto places = session.places();
        if (cloudWaits && places && (*places)->kind(name).value_or(QString()) == u"openstack")
            return u"%1 waits for it still, and switches it off when its own time for that is over (60 s, where nobody has changed it). "
                   "`tresccac --cloud %2 stop %3` waits for that."_s.arg(name, shellWord(name), instance.id.left(8));
        const QString meanwhile = cloudWaits ? u"%1 switches it off when its own time for that is over."_s.arg(name) : u"it may still do so."_s;
        return u"%1 `tresccac --cloud %2 stop --force %3` switches it off now."_s.arg(meanwhile, shellWord(name), instance.id.left(8));
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
