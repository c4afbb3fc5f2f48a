// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serveractions.h"

#include "app/tresccad/api/flavors.h"
#include "app/tresccad/api/held.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

std::optional<InstanceAction> plainAction(const QString &name, const QJsonValue &value)
{
    if (name == "os-start"_L1)
        return InstanceAction::Start;
    if (name == "os-stop"_L1)
        return value["force"_L1].toBool() ? InstanceAction::ForceOff : InstanceAction::ShutDown;
    if (name == "reboot"_L1)
        return InstanceAction::Reboot;
    if (name == "pause"_L1)
        return InstanceAction::Pause;
    if (name == "unpause"_L1 || name == "resume"_L1)
        return InstanceAction::Resume;
    return std::nullopt;
}

/// The verbs that bring a held instance back.
bool wakes(const QString &name) { return name == "resume"_L1 || name == "os-start"_L1 || name == "unpause"_L1; }

}  // namespace

void ServerActionsResource::addTo(Router &router)
{
    addCompute(router, "POST"_ba, u"/servers/{id}/action"_s, Access::Write, [this](const ApiRequest &request) { return action(request); });
}

Result<ApiResponse> ServerActionsResource::action(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    if (body->size() != 1)
        return fail(Kind::InvalidInput, u"An action request names exactly one action."_s);
    QString id = request.params[u"id"_s];
    if (const auto job = m_context.moves.restoreJob(id); job && job->state == JobState::Done)
        id = job->result;
    if (const auto ok = perform(id, body->begin().key(), body->begin().value()); !ok)
        return fail(ok);
    return emptyResponse(202);
}

Result<void> ServerActionsResource::perform(const QString &id, const QString &name, const QJsonValue &value)
{
    if (m_context.moves.isSaving(id))
        return fail(Kind::Conflict, u"Instance %1 is being saved; wait for the end of it."_s.arg(id));
    const auto instance = m_context.site.instance(id, {});
    if (!instance)
        return fail(instance);
    const QString migration = value["migration_id"_L1].toString();
    if (name == "trescca-release"_L1) {
        const auto mine = checkHeldFor(*instance, migration);
        return mine ? m_context.site.release(id, value["keep"_L1].toBool(), {}) : mine;
    }
    const bool running = instance->state == InstanceState::Running;
    if (instance->state == InstanceState::Saved || (name == "resume"_L1 && running)) {
        if (wakes(name))
            return m_context.site.resumeHeld(id, migration, {});  // running already: its answer was lost before
        if (const auto free = checkHeldFor(*instance, {}); !free)
            return free;
        return fail(Kind::Conflict, u"Instance %1 is held by a save; resume it or release it."_s.arg(instance->name));
    }
    const auto act = plainAction(name, value);
    if (!act)
        return fail(Kind::InvalidInput, u"There is no action \"%1\" on this host."_s.arg(name));
    const bool wantsRunning = *act == InstanceAction::Pause || *act == InstanceAction::Reboot;
    if ((wantsRunning && !running) || (*act == InstanceAction::Resume && instance->state != InstanceState::Paused))
        return fail(Kind::Conflict, u"Cannot '%1' instance %2 while it is %3."_s.arg(name, instance->name, stateName(instance->state)));
    return m_context.site.act(id, *act, {});
}

}  // namespace trescca
