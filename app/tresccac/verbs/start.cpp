// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/dryrun.h"
#include "app/tresccac/instancechecks.h"
#include "app/tresccac/output/json.h"
#include "app/tresccac/secondone.h"
#include "app/tresccac/several.h"
#include "app/tresccac/verbs/verbs.h"
#include "core/site/arrival.h"
#include "core/site/copies.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

class StartVerb final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        declareInstances(app, m_words);
        app.add_flag("--force", m_force, "Also when a move that is not at its end suspended or brought it: only if it surely runs nowhere else");
        app.add_flag("--afresh", m_afresh, "Boot a suspended one from its disks: what it had in its memory is lost");
        declareDryRun(app, m_dryRun);
        app.footer("Examples:\n"
                   "  tresccac start web-1\n"
                   "  tresccac start --afresh web-1\n"
                   "  tresccac --cloud factory start web-1 web-2          # off, paused or suspended: afterwards they run");
    }

    Result<Answer> run(Session &session) override
    {
        return doEachAtTarget(session, m_words, [&](Site &site, const Instance &instance) -> Result<Answer> {
            if (const auto up = mustStayUp(instance, session.options().cloud); !up)
                return fail(up);
            if (m_dryRun)
                return foretell(session, site, instance);
            if (const auto sure = mayBeSecond(session, site, instance); !sure)
                return fail(sure);
            auto started = givesUp(instance) ? startAfresh(session, site, instance) : start(site, instance, session.context());
            if (started)
                started = letRun(site, instance.id, session.context());
            if (!started)
                return fail(started);
            QJsonObject json = toJsonBrief(instance);
            json[u"state"] = u"running"_s;
            return Answer{u"%1 runs."_s.arg(instance.name), json};
        });
    }

private:
    /// What there is to ask before a second one of a machine is started; empty: nothing.
    [[nodiscard]] static Result<QString> questionOfSecond(Session &session, Site &site, const Instance &instance)
    {
        if (isAlive(instance.state))
            return QString();
        auto others = site.instances(session.context());
        const auto images = others ? site.images(session.context()) : fail(others);
        if (!images)
            return fail(images);
        others->removeIf([&instance](const Instance &other) { return other.id == instance.id; });
        if (const auto copy = runningCopy(machineOf(instance, *images), *others))
            return u"%1 is %2 at %3 already, and is %4 or a copy of it. Start a second one?"_s.arg(
                copy->name, stateName(copy->state), session.options().cloud, instance.name);
        return questionOfMoved(session, {session.options().cloud, instance.id}, instance.name, machineOf(instance, *images));
    }

    [[nodiscard]] static Result<void> mayBeSecond(Session &session, Site &site, const Instance &instance)
    {
        const auto question = questionOfSecond(session, site, instance);
        if (!question)
            return fail(question);
        return question->isEmpty() ? Result<void>() : session.confirm(*question);
    }

    [[nodiscard]] bool givesUp(const Instance &instance) const { return m_afresh && instance.state == InstanceState::Saved; }

    /// Conflict, with the ways out, for one that a move holds.
    [[nodiscard]] Result<void> mustBeFree(const Instance &instance) const
    {
        if (instance.heldFor.isEmpty() || m_force)
            return {};
        if (!givesUp(instance))
            return failHeld(instance.name, instance.id, instance.heldFor);
        return fail(Kind::Conflict,
            u"%1 is suspended for the move %2, and its destination may be about to run it. Only if it surely runs nowhere "
            "else: `tresccac start --afresh --force %3`."_s.arg(instance.name, instance.heldFor.left(8), instance.id.left(8)));
    }

    [[nodiscard]] Result<Answer> foretell(Session &session, Site &site, const Instance &instance) const
    {
        const auto told = [&instance](const QString &what) { return what.arg(instance.name, instance.id); };
        if (instance.state == InstanceState::Running)
            return dryAnswer(told(u"%1 (%2) runs already."_s), toJsonBrief(instance));
        if (const auto free = mustBeFree(instance); !free)
            return fail(free);
        const auto question = questionOfSecond(session, site, instance);
        if (!question)
            return fail(question);
        const QString what =
            givesUp(instance) ? u"%1 (%2) would be booted afresh, and what it has in its memory would be lost."_s : u"%1 (%2) would run."_s;
        QJsonObject json = toJsonBrief(instance);
        const QString asked = question->isEmpty() || session.options().yes ? QString() : u"You would be asked: "_s + *question;
        if (!asked.isEmpty())
            json[u"notes"] = QJsonArray{asked};
        return dryAnswer(site, session.context(), (told(what) + u'\n' + asked).trimmed(), json);
    }

    Result<void> start(Site &site, const Instance &instance, const Context &context) const
    {
        if (m_force && !instance.migration.isEmpty())
            if (const auto adopted = site.adopt(instance.id, {}, context); !adopted)
                return adopted;
        if (instance.state == InstanceState::Saved || (instance.state == InstanceState::Error && !instance.heldFor.isEmpty()))
            return site.resumeHeld(instance.id, m_force ? QString::fromLatin1(anyMigration) : QString(), context);
        switch (instance.state) {
        case InstanceState::Running: return {};
        case InstanceState::Paused: return site.act(instance.id, InstanceAction::Resume, context);
        default: return site.act(instance.id, InstanceAction::Start, context);
        }
    }

    /// One that was saved while it was paused comes back paused; a person who starts it wants it to run.
    static Result<void> letRun(Site &site, const QString &id, const Context &context)
    {
        const auto instance = site.instance(id, context);
        if (!instance || instance->state != InstanceState::Paused)
            return instance ? Result<void>() : fail(instance);
        return site.act(id, InstanceAction::Resume, context);
    }

    Result<void> startAfresh(Session &session, Site &site, const Instance &instance) const
    {
        if (const auto free = mustBeFree(instance); !free)
            return free;
        if (const auto sure = session.confirm(u"Give up what %1 has in its memory, and boot it afresh?"_s.arg(instance.name)); !sure)
            return sure;
        if (const auto released = site.release(instance.id, true, session.context()); !released)
            return released;
        return site.act(instance.id, InstanceAction::Start, session.context());
    }

    std::vector<std::string> m_words;
    bool m_force = false, m_afresh = false, m_dryRun = false;
};

}  // namespace

std::unique_ptr<Verb> makeStartVerb() { return std::make_unique<StartVerb>(); }

}  // namespace trescca
