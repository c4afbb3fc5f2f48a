// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serveractions.h"

#include "app/tresccad/api/actionschemas.h"
#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/held.h"
#include "app/tresccad/api/serverimages.h"
#include "app/tresccad/api/serverrebuild.h"
#include "app/tresccad/api/servers.h"

#include <QDeadlineTimer>
#include <QJsonArray>

#include <condition_variable>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::uint64_t mostConsole = 1U << 20U;

std::unexpected<Error> wrongState(const QString &action, const ServerSeen &server)
{
    const QString state = serverFields(server, {})[u"OS-EXT-STS:vm_state"_s].toString();
    return fail(Kind::Conflict, u"Cannot '%1' instance %2 while it is in vm_state %3"_s.arg(action, server.instance.id, state));
}

/// Undoes or ends what no server of one host is ever in: resized, rescued, shelved, kept after its deletion.
bool isOfAbsentState(const QString &action)
{
    static const QStringList all{u"confirmResize"_s, u"revertResize"_s, u"unrescue"_s, u"unshelve"_s, u"restore"_s};
    return all.contains(action);
}

/// Sleeps, but not through a stop request.
void pause(const Context &context, std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, context.stop, time, [] { return false; });
}

/// One that went off by itself meanwhile is what was wanted.
Result<void> pullPlug(Site &site, const QString &id, const Context &context)
{
    const auto done = site.act(id, InstanceAction::ForceOff, context);
    const auto now = done ? fail(Kind::NotFound, {}) : site.instance(id, context);
    return now && now->state == InstanceState::Off ? Result<void>() : done;
}

/// The guest is asked to switch itself off, and gets its time; then the plug is pulled.
Result<void> switchOff(Site &site, const QString &id, int seconds, const Context &context)
{
    const QDeadlineTimer deadline{std::chrono::seconds{seconds}};
    if (seconds > 0 && site.act(id, InstanceAction::ShutDown, context)) {
        while (!deadline.hasExpired() && !context.cancelled()) {
            pause(context, std::chrono::milliseconds(250));
            const auto now = site.instance(id, context);
            if (!now || now->state == InstanceState::Off)
                return now ? Result<void>() : fail(now);
        }
    }
    if (const auto going = context.check(); !going)
        return going;
    return pullPlug(site, id, context);
}

}  // namespace

void ServerActionsResource::addTo(Router &router)
{
    addCompute(router, {"POST"_ba, u"/servers/{id}/action"_s, Access::Write}, [this](const ApiRequest &request) { return action(request); });
}

Result<ApiResponse> ServerActionsResource::action(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    if (body->size() != 1)
        return fail(Kind::InvalidInput, body->isEmpty() ? u"Malformed request body"_s : u"An action request names exactly one action."_s);
    const Call call{request, body->begin().key(), body->begin().value(), microversionOf(request).value_or(1)};
    const auto possible = checkAction(call.name, call.value, call.minor, request.who);
    if (!possible && possible.error().kind == Kind::InvalidInput)
        return fail(possible);
    const auto server = m_view.find(request.params[u"id"_s]);
    if (!server || !possible)
        return server ? fail(possible) : fail(server);
    if (call.name == "forceDelete"_L1)
        return ServersResource(m_context).remove(request).transform([](const ApiResponse &) { return emptyResponse(202); });
    if (call.name == "os-getConsoleOutput"_L1)
        return consoleOutput(call, *server);
    if (call.name == "lock"_L1 || call.name == "unlock"_L1)
        return lock(call, *server, call.name == "lock"_L1);
    const auto free = m_view.findFree(request, call.name);
    if (!free)
        return cutsShort(call, *server) ? cutShort(call, server->instance.id) : fail(free);
    return perform(call, *free);
}

bool ServerActionsResource::cutsShort(const Call &call, const ServerSeen &server) const
{
    const bool mayAct = !server.note.locked || call.request.who.isAdmin();
    const bool forced = call.name == "os-stop"_L1 && call.value["force"_L1].toBool();
    return mayAct && forced && m_context.tasks.running(server.instance.id) == "powering-off"_L1;
}

Result<ApiResponse> ServerActionsResource::cutShort(const Call &call, const QString &id)
{
    m_context.tasks.begin(u"stop"_s, id, call.request);
    const auto done = pullPlug(m_context.site, id, {});
    m_context.tasks.end(id, call.request.id, done);
    return done ? Result<ApiResponse>(emptyResponse(202)) : fail(done);
}

Result<ApiResponse> ServerActionsResource::perform(const Call &call, const ServerSeen &server)
{
    const bool forMove = call.name == "trescca-release"_L1 || call.value.toObject().contains("migration_id"_L1);
    const bool mayBeBack = server.instance.state == InstanceState::Saved || server.instance.state == InstanceState::Running;
    const bool awaited = call.name == "resume"_L1 && mayBeBack && !call.request.header(detailsHeader).isEmpty();  // by a client of ours
    if (forMove || awaited)
        return move(call, server);
    if (const auto unheld = checkHeldFor(server.instance, {}); !unheld)
        return fail(unheld);
    const bool copies = call.name == "createImage"_L1 || call.name == "createBackup"_L1;
    if (server.instance.state == InstanceState::Saved && call.name != "resume"_L1 && !copies)
        return wrongState(call.name, server);
    if (isOfAbsentState(call.name) || (call.name == "trigger_crash_dump"_L1 && !isAlive(server.instance.state)))
        return wrongState(call.name, server);
    if (call.name == "trigger_crash_dump"_L1)
        return fail(Kind::InvalidInput, u"Triggering crash dump is not supported"_s);
    if (copies)
        return ServerImages(m_context).create(call.value.toObject(), server, call.request, call.minor);
    if (call.name.startsWith("os-get"_L1))
        return fail(Kind::InvalidInput, u"Unavailable console type %1."_s.arg(call.value["type"_L1].toString()));
    if (call.name == "rebuild"_L1)
        return rebuild(call, server);
    if (const auto done = power(call, server); !done)
        return fail(done);
    return emptyResponse(202);
}

Result<ApiResponse> ServerActionsResource::rebuild(const Call &call, const ServerSeen &server)
{
    const InstanceState state = server.instance.state;
    if (state != InstanceState::Running && state != InstanceState::Off && state != InstanceState::Error)
        return wrongState(call.name, server);
    return ServerRebuild(m_context).begin(call.value.toObject(), server, call.request);
}

Result<ApiResponse> ServerActionsResource::move(const Call &call, const ServerSeen &server)
{
    const QString migration = call.value["migration_id"_L1].toString();
    Result<void> done;
    if (call.name == "trescca-release"_L1) {
        done = checkHeldFor(server.instance, migration);
        done = done ? release(call, server.instance) : done;
    } else if (call.name == "resume"_L1) {
        done = resume(call, server.instance, migration);
    } else {
        done = fail(Kind::InvalidInput, u"The action %1 is not one of a move."_s.arg(call.name));
    }
    return done ? Result<ApiResponse>(emptyResponse(202)) : fail(done);
}

Result<void> ServerActionsResource::release(const Call &call, const Instance &instance)
{
    const bool keep = call.value["keep"_L1].toBool();
    m_context.tasks.begin(keep ? u"release"_s : u"delete"_s, instance.id, call.request);
    const auto done = m_context.site.release(instance.id, keep, {});
    m_context.tasks.end(instance.id, call.request.id, done);
    if (done && !keep)
        m_context.notes.bury(instance);
    return done;
}

Result<void> ServerActionsResource::resume(const Call &call, const Instance &instance, const QString &migration)
{
    const bool held = instance.state == InstanceState::Saved;  // else it runs already: its answer was lost before
    if (held)
        m_context.tasks.begin(u"resume"_s, instance.id, call.request);
    const auto done = m_context.site.resumeHeld(instance.id, migration, {});
    if (held)
        m_context.tasks.end(instance.id, call.request.id, done);
    return done;
}

Result<void> ServerActionsResource::power(const Call &call, const ServerSeen &server)
{
    const QString &name = call.name, id = server.instance.id;
    const InstanceState state = server.instance.state;
    if (name == "os-stop"_L1)
        return stop(call, server);
    if (name == "reboot"_L1)
        return reboot(call, server);
    if (name == "os-start"_L1)
        return state == InstanceState::Off ? now(call, id, InstanceAction::Start) : wrongState(u"start"_s, server);
    if (name == "pause"_L1)
        return state == InstanceState::Running ? now(call, id, InstanceAction::Pause) : wrongState(name, server);
    if (name == "unpause"_L1)
        return state == InstanceState::Paused ? now(call, id, InstanceAction::Resume) : wrongState(name, server);
    if (name == "suspend"_L1) {
        if (state != InstanceState::Running)
            return wrongState(name, server);
        return m_context.tasks.start(name, id, call.request,
            [this, id](const Context &context) { return m_context.site.act(id, InstanceAction::Suspend, context).transform([&] { return id; }); });
    }
    if (state != InstanceState::Saved)
        return wrongState(name, server);
    return m_context.tasks.start(u"resume"_s, id, call.request,
        [this, id](const Context &context) { return m_context.site.resumeHeld(id, {}, context).transform([&] { return id; }); });
}

Result<void> ServerActionsResource::stop(const Call &call, const ServerSeen &server)
{
    const bool up = isAlive(server.instance.state);
    if (!up && server.instance.state != InstanceState::Error)
        return wrongState(u"stop"_s, server);
    // A paused guest does not hear that it is asked; neither is it to be asked when the plug is to be pulled.
    const bool asks = server.instance.state == InstanceState::Running && !call.value["force"_L1].toBool();
    const int seconds = asks ? server.note.shutdownSeconds : 0;
    return m_context.tasks.start(u"stop"_s, server.instance.id, call.request, [this, id = server.instance.id, seconds](const Context &context) {
        return switchOff(m_context.site, id, seconds, context).transform([&] { return id; });
    });
}

Result<void> ServerActionsResource::reboot(const Call &call, const ServerSeen &server)
{
    const QString id = server.instance.id;
    const bool hard = call.value["type"_L1].toString().toUpper() == "HARD"_L1;
    const InstanceState state = server.instance.state;
    if (state == InstanceState::Running || (hard && state == InstanceState::Paused))
        return now(call, id, hard ? InstanceAction::Reset : InstanceAction::Reboot);
    if (hard && state == InstanceState::Off)
        return now(call, id, InstanceAction::Start);
    return wrongState(call.name, server);
}

Result<void> ServerActionsResource::now(const Call &call, const QString &id, InstanceAction action)
{
    m_context.tasks.begin(call.name.startsWith("os-"_L1) ? call.name.sliced(3) : call.name, id, call.request);
    const auto done = m_context.site.act(id, action, {});
    m_context.tasks.end(id, call.request.id, done);
    return done;
}

Result<ApiResponse> ServerActionsResource::lock(const Call &call, const ServerSeen &server, bool locked)
{
    const auto noted = m_context.notes.change(server.instance.id, [&](ServerNote &note) {
        note.locked = locked;
        note.lockedReason = locked && call.minor >= firstLockedReason ? call.value["locked_reason"_L1].toString() : QString();
    });
    if (!noted)
        return fail(noted);
    m_context.tasks.begin(call.name, server.instance.id, call.request);
    m_context.tasks.end(server.instance.id, call.request.id, {});
    return emptyResponse(202);
}

Result<ApiResponse> ServerActionsResource::consoleOutput(const Call &call, const ServerSeen &server) const
{
    const auto log = m_context.site.consoleLog(server.instance.id, mostConsole, {});
    if (!log && log.error().kind != Kind::NotFound)
        return fail(log);
    // A guest may have written anything; what is no text would break the answer.
    const QStringList lines = QString::fromUtf8(log.value_or(QByteArray())).split(u'\n');
    const qint64 wanted = countOf(call.value["length"_L1]).value_or(-1);
    // As at Nova, what stands behind the last line's end is a line too, although an empty one.
    const qsizetype from = wanted < 0 ? 0 : std::max<qsizetype>(0, lines.size() - wanted);
    return jsonResponse({{u"output"_s, lines.sliced(from).join(u'\n')}});
}

}  // namespace trescca
