// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesite.h"

#include "core/base/digest.h"
#include "core/site/arrival.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

FakeSite::FakeSite(const QString &name, ImageStore *store) : m_store(store)
{
    m_endpoint.name = name;
    m_endpoint.uri = u"fake://"_s + name;
    factsToTell.hypervisor = u"QEMU 10.0.0"_s;
    factsToTell.hypervisorVersion = 10'000'000;
    factsToTell.architectures = {u"x86_64"_s};
    factsToTell.freeMemory = 64ULL << 30U;
    factsToTell.freeDisk = 1ULL << 40U;
    factsToTell.networks = {u"default"_s};
}

Instance FakeSite::addInstance(const QString &name, const QString &baseDigest, InstanceState state, const QString &id)
{
    Instance made;
    made.id = id.isEmpty() ? newId() : id;
    made.name = name;
    made.state = state;
    made.memory = 256ULL << 20U;
    made.vcpus = 1;
    made.arch = u"x86_64"_s;
    made.machine = u"pc-q35-10.0"_s;
    made.hypervisor = u"qemu"_s;
    made.cpuModel = u"qemu64"_s;
    made.created = QDateTime::currentDateTimeUtc();
    Disk disk;
    disk.target = u"vda"_s;
    disk.format = u"qcow2"_s;
    disk.virtualSize = 1ULL << 30U;
    disk.fileSize = 8ULL << 20U;
    disk.baseDigest = baseDigest;
    disk.baseSize = baseDigest.isEmpty() ? 0 : disk.virtualSize;
    made.disks = {disk};
    put(made);
    return made;
}

void FakeSite::failNext(const QString &call, const Error &error, When when)
{
    const std::lock_guard lock(m_mutex);
    m_failures.insert(call, {error, when});
}

void FakeSite::onCall(std::function<void(const QString &)> hook)
{
    const std::lock_guard lock(m_mutex);
    m_hook = std::move(hook);
}

QStringList FakeSite::log() const
{
    const std::lock_guard lock(m_mutex);
    return m_log;
}

QStringList FakeSite::calls() const
{
    static const QStringList looking{u"facts"_s, u"instances"_s, u"instance"_s, u"images"_s, u"image"_s, u"findBase"_s, u"forecast"_s,
        u"checkSpawn"_s, u"ownImages"_s, u"consoleLog"_s, u"consoleUrl"_s, u"usage"_s};
    QStringList names;
    for (const QString &line : log()) {
        const QString name = line.section(u' ', 0, 0);
        if (!looking.contains(name))
            names << name;
    }
    return names;
}

void FakeSite::clearLog()
{
    const std::lock_guard lock(m_mutex);
    m_log.clear();
}

void FakeSite::occupy(const QString &id, const QString &task, const QString &heldFor)
{
    const std::lock_guard lock(m_mutex);
    m_instances[id].task = task;
    m_instances[id].heldFor = heldFor;
}

std::optional<InstanceState> FakeSite::stateOf(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_instances.constFind(id);
    return found == m_instances.constEnd() ? std::nullopt : std::optional(found->state);
}

Result<void> FakeSite::enter(const QString &call, const QString &about)
{
    const QString line = about.isEmpty() ? call : call + u' ' + about;
    std::function<void(const QString &)> hook;
    {
        const std::lock_guard lock(m_mutex);
        m_log << line;
        hook = m_hook;
    }
    if (hook)
        hook(line);
    if (call == "save"_L1 || call == "download"_L1)
        return {};  // these fail halfway: sendBytes() asks
    if (const auto failure = takeFailure(call, When::Before))
        return std::unexpected(*failure);
    return {};
}

Result<void> FakeSite::leave(const QString &call)
{
    if (const auto failure = takeFailure(call, When::After))
        return std::unexpected(*failure);
    return {};
}

std::optional<Error> FakeSite::takeFailure(const QString &call, When when)
{
    const std::lock_guard lock(m_mutex);
    for (auto it = m_failures.find(call); it != m_failures.end() && it.key() == call; ++it) {
        if (it->second != when)
            continue;
        const Error error = it->first;
        m_failures.erase(it);
        return error;
    }
    return std::nullopt;
}

Result<Instance> FakeSite::find(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_instances.constFind(id);
    if (found == m_instances.constEnd())
        return fail(Kind::NotFound, u"There is no instance %1 at %2."_s.arg(id, m_endpoint.name));
    return *found;
}

void FakeSite::put(const Instance &instance)
{
    {
        const std::lock_guard lock(m_mutex);
        m_instances.insert(instance.id, instance);
    }
    tellChange();
}

void FakeSite::tellChange() const
{
    std::function<void()> changed;
    {
        const std::lock_guard lock(m_mutex);
        changed = m_changed;
    }
    if (changed)
        changed();
}

bool FakeSite::watch(std::function<void()> changed)
{
    const std::lock_guard lock(m_mutex);
    m_changed = tellsChanges ? std::move(changed) : nullptr;
    return tellsChanges;
}

Result<SiteFacts> FakeSite::facts(const Context &)
{
    if (const auto ok = enter(u"facts"_s, {}); !ok)
        return fail(ok);
    return factsToTell;
}

Result<QList<Instance>> FakeSite::instances(const Context &)
{
    if (const auto ok = enter(u"instances"_s, {}); !ok)
        return fail(ok);
    const std::lock_guard lock(m_mutex);
    return m_instances.values();
}

Result<Instance> FakeSite::instance(const QString &id, const Context &)
{
    if (const auto ok = enter(u"instance"_s, id); !ok)
        return fail(ok);
    return find(id);
}

Result<void> FakeSite::act(const QString &id, InstanceAction action, const Context &)
{
    if (const auto ok = enter(u"act"_s, id); !ok)
        return fail(ok);
    auto found = find(id);
    if (!found)
        return fail(found);
    const bool off = found->state == InstanceState::Off;
    if (off != (action == InstanceAction::Start))
        return fail(Kind::Conflict, u"Instance %1 is %2."_s.arg(found->name, stateName(found->state)));
    switch (action) {
    case InstanceAction::ShutDown:
        if (ignoresShutDown)
            return leave(u"act"_s);
        [[fallthrough]];
    case InstanceAction::ForceOff: found->state = InstanceState::Off; break;
    case InstanceAction::Pause: found->state = InstanceState::Paused; break;
    case InstanceAction::Suspend: found->state = InstanceState::Saved; break;
    default: found->state = InstanceState::Running;
    }
    put(*found);
    return leave(u"act"_s);
}

Result<void> FakeSite::removeInstance(const QString &id, bool, const Context &, const QString &migrationId)
{
    if (const auto ok = enter(u"removeInstance"_s, id); !ok)
        return fail(ok);
    const auto found = find(id);
    if (!found)
        return fail(found);
    if (!found->heldFor.isEmpty() && found->heldFor != migrationId)
        return failHeld(found->name, found->id, found->heldFor);
    if (const auto free = checkAdopted(*found, migrationId); !free)
        return free;
    {
        const std::lock_guard lock(m_mutex);
        m_instances.remove(id);
    }
    tellChange();
    return leave(u"removeInstance"_s);
}

Result<void> FakeSite::copyDisk(const QString &id, ByteSink &to, const Context &context)
{
    if (const auto ok = enter(u"copyDisk"_s, id); !ok)
        return ok;
    while (copiesUntilStopped && !context.cancelled())
        std::this_thread::yield();
    if (const auto going = context.check(); !going)
        return going;
    const auto found = find(id);
    return found ? to.write(bytesOf("disk of "_ba + found->name.toUtf8())) : fail(found);
}

Result<DiskForecast> FakeSite::diskForecast(const QString &id, const Context &context)
{
    auto told = Site::diskForecast(id, context);
    if (told)
        told->obstacles << copyObstacle;
    if (told)
        told->obstacles.removeAll(QString());
    return told;
}

Result<QString> FakeSite::checkSpawn(const SpawnRequest &request, std::uint64_t, const Context &)
{
    if (const auto ok = enter(u"checkSpawn"_s, request.name); !ok)
        return fail(ok);
    const std::lock_guard lock(m_mutex);
    for (const Instance &other : std::as_const(m_instances))
        if (other.name == request.name)
            return fail(Kind::Conflict, u"There is an instance %1 at %2."_s.arg(request.name, m_endpoint.name));
    return flavorToTell;
}

Result<Instance> FakeSite::spawn(const SpawnRequest &request, const Context &)
{
    if (const auto ok = enter(u"spawn"_s, request.name); !ok)
        return fail(ok);
    spawned = request;
    Instance made = addInstance(request.name, {}, InstanceState::Running, request.id);
    made.memory = request.memory;
    made.vcpus = request.vcpus;
    made.migration = request.migrationId;
    made.state = spawnedState;
    put(made);
    if (const auto ok = leave(u"spawn"_s); !ok)
        return fail(ok);
    return made;
}

Result<Instance> FakeSite::rebuild(const RebuildRequest &request, const Context &)
{
    rebuilt = request;
    const auto ok = enter(u"rebuild"_s, request.guest.id);
    return ok ? find(request.guest.id) : fail(ok);
}

}  // namespace trescca
