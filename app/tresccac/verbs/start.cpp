// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/json.h"
#include "app/tresccac/output/text.h"
#include "app/tresccac/session.h"
#include "app/tresccac/verbs/verbs.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class StartVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        app.add_option("INSTANCE", m_instance, "Name or id of the instance")->required()->type_name("");
        app.add_flag("--force", m_force, "Also when it is suspended for a move: only if it surely runs nowhere else");
        app.footer("Examples:\n"
                   "  tresccac start web-1\n"
                   "  tresccac --cloud factory start web-1");
    }

    Result<Answer> run(Session &session) override
    {
        const auto site = session.target();
        if (!site)
            return fail(site);
        const auto instance = findInstance(**site, QString::fromStdString(m_instance), session.context());
        if (!instance)
            return fail(instance);
        const auto started = start(**site, *instance, session.context());
        if (!started)
            return fail(started);
        return Answer{u"%1 runs."_s.arg(instance->name), {{u"instance_id"_s, instance->id}, {u"state"_s, u"running"_s}}};
    }

private:
    Result<void> start(Site &site, const Instance &instance, const Context &context) const
    {
        switch (instance.state) {
        case InstanceState::Running: return {};
        case InstanceState::Saved: return site.resumeHeld(instance.id, m_force ? QString::fromLatin1(anyMigration) : QString(), context);
        case InstanceState::Paused: return site.act(instance.id, InstanceAction::Resume, context);
        default: return site.act(instance.id, InstanceAction::Start, context);
        }
    }

    std::string m_instance;
    bool m_force = false;
};

}  // namespace

std::unique_ptr<Verb> makeStartVerb() { return std::make_unique<StartVerb>(); }

}  // namespace trescca
