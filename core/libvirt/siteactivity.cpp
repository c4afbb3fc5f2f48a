// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SiteState that knows what goes on with an instance, here and in other programs.
#include "core/libvirt/sitestate.h"

#include "core/base/log.h"
#include "core/libvirt/heldmark.h"

#include <QDir>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString saving() { return u"saving"_s; }

QString restoring() { return u"restoring"_s; }

QString taskKey(const QString &task, const QString &id) { return task + u' ' + id; }

// libvirt tells everybody of its jobs, so the save of another program is seen too.
bool isBeingSaved(virDomain *domain)
{
    int type = VIR_DOMAIN_JOB_NONE;
    virTypedParameterPtr list = nullptr;
    int count = 0;
    if (virDomainGetJobStats(domain, &type, &list, &count, 0) < 0)
        return false;
    int operation = VIR_DOMAIN_JOB_OPERATION_UNKNOWN;
    virTypedParamsGetInt(list, count, VIR_DOMAIN_JOB_OPERATION, &operation);
    virTypedParamsFree(list, count);
    return type != VIR_DOMAIN_JOB_NONE && operation == VIR_DOMAIN_JOB_OPERATION_SAVE;
}

}  // namespace

KeyedLocks::Taken SiteState::lockInstance(const QString &id)
{
    auto lock = locks.tryTake(id);
    if (const auto here = lock ? checkHeldHere(id) : Result<void>(); !here)
        return fail(here);
    if (lock || lock.error().kind != Kind::Conflict)
        return lock;
    const auto held = HeldState::load(heldRoot(), id);
    const auto domain = connection.domain(id);
    const QString name = held ? held->name : domain ? QString::fromUtf8(virDomainGetName(domain->get())) : id;
    const QString doing = task(id);
    if (held && doing == saving() && !held->migration.isEmpty())
        return fail(Kind::Conflict,
            u"%1 is being saved for the move %2 already. Wait for that move to end, or stop it."_s.arg(name, held->migration.left(8)));
    const QString sentence = doing == saving() ? u"%1 is being saved by another program or task already. Wait for it to end."_s
        : doing == restoring()                 ? u"%1 is being restored by another program or task already. Wait for it to end."_s
                                               : u"Another program or task works on %1 already. Wait for it to end."_s;
    return fail(Kind::Conflict, sentence.arg(name));
}

KeyedLocks::Taken SiteState::shareMachine(const QString &instanceId) const
{
    auto lock = locks.tryShare(machineKey(instanceId));
    if (lock || lock.error().kind != Kind::Conflict)
        return lock;
    return fail(Kind::Conflict,
        u"A package of this machine is being restored at %1 just now. Wait for that, then see whether this one is wanted still."_s.arg(
            endpoint.name));
}

Result<void> SiteState::checkHeldHere(const QString &id)
{
    const auto domain = connection.domain(id);
    if (!domain || virDomainIsActive(domain->get()) != 0)
        return {};
    const auto text = domainXml(domain->get());
    const auto description = text ? describeDomain(*text) : fail(text);
    return description ? heldmark::check(*description, heldRoot()) : Result<void>();  // what is asked next tells what the matter is
}

bool SiteState::isFree(const QString &id)
{
    const auto domain = connection.domain(id);
    return !domain && domain.error().kind == Kind::NotFound && !HeldState::load(heldRoot(), id) && !QDir(instanceFolder(id)).exists();
}

void SiteState::keepTeardown(const QString &id, std::shared_ptr<SaveCall> call)
{
    const std::lock_guard lock(m_mutex);
    m_teardowns.insert(id, std::move(call));
}

void SiteState::waitForTeardown(const QString &id)
{
    std::shared_ptr<SaveCall> call;
    {
        const std::lock_guard lock(m_mutex);
        call = m_teardowns.take(id);
    }
    if (!call)
        return waitForTeardownElsewhere(id);
    if (const auto ended = call->wait(); !ended)
        qCWarning(logLibvirt) << "after the save of" << id << "was complete:" << ended.error().what;
}

// The program that saved it may have ended already: its libvirt call goes on in libvirt's daemon.
void SiteState::waitForTeardownElsewhere(const QString &id)
{
    constexpr int tries = 1200;
    const auto held = HeldState::load(heldRoot(), id);
    for (int i = 0; held && i < tries; ++i) {
        const auto domain = connection.domain(id);
        if (!domain || !isTearingDown(domain->get(), *held))
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

bool SiteState::isTearingDown(virDomain *domain, const HeldState &held) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto call = m_teardowns.value(held.id))
            return !call->outcome();
    }
    return held.phase == HeldState::Phase::Held && virDomainIsActive(domain) == 1 && isBeingSaved(domain);
}

// Told to other programs by locks of their own, which end with this one.
void SiteState::setTask(const QString &id, const QString &task)
{
    std::shared_ptr<KeyedLocks::Guard> sign;
    if (!task.isEmpty())
        sign = locks.tryTake(taskKey(task, id)).value_or(nullptr);
    const std::lock_guard lock(m_mutex);
    if (task.isEmpty())
        m_tasks.remove(id);
    else
        m_tasks.insert(id, {task, std::move(sign)});
}

QString SiteState::task(const QString &id) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto own = m_tasks.constFind(id); own != m_tasks.constEnd())
            return own->name;
    }
    if (!locks.isTaken(id))
        return {};
    for (const QString &task : {saving(), restoring()})
        if (locks.isTaken(taskKey(task, id)))
            return task;
    return u"in use"_s;
}

}  // namespace trescca
