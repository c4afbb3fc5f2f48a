// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/heldinstances.h"

#include "core/base/log.h"
#include "core/libvirt/heldmark.h"
#include "core/libvirt/instanceremoval.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/saveimage.h"

#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool isActive(const Result<DomainHandle> &domain) { return domain && virDomainIsActive(domain->get()) == 1; }

// Nobody else can have use for it: a package is complete only after the phase has changed.
bool isHalfSaved(const HeldState &held, const QString &memoryFile)
{
    if (held.phase != HeldState::Phase::Saving)
        return false;
    const auto head = SaveImageHead::readFile(memoryFile);
    return head ? !head->isComplete() : QFileInfo(memoryFile).size() < SaveImageHead::headerSize;
}

// A save that we lost sight of goes on in the daemon. It is given up; it may as well come to its end.
void endLostJob(virDomain *domain)
{
    constexpr int tries = 600;
    for (int i = 0; i < tries && virDomainIsActive(domain) == 1; ++i) {
        virDomainJobInfo job = {};
        if (virDomainGetJobInfo(domain, &job) < 0 || job.type == VIR_DOMAIN_JOB_NONE)
            return;
        virDomainAbortJob(domain);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

}  // namespace

Result<void> HeldInstances::hide(const HeldState &held)
{
    if (held.definition.isEmpty())
        return {};
    if (const auto connection = m_site.connection.getAgain(); !connection)
        return fail(connection);
    const auto domain = m_site.connection.domain(held.id);
    if (!domain)
        return domain.error().kind == Kind::NotFound ? Result<void>() : fail(domain);
    constexpr unsigned int all = VIR_DOMAIN_UNDEFINE_KEEP_NVRAM | VIR_DOMAIN_UNDEFINE_KEEP_TPM;
    if (virDomainIsPersistent(domain->get()) == 0 || virDomainUndefineFlags(domain->get(), all) == 0 || lastErrorIsNoDomain())
        return {};
    return failLibvirt(
        u"%1 could be started by libvirt's own tools while it is moved, as libvirt does not let go of its definition"_s.arg(held.name));
}

Result<void> HeldInstances::show(const HeldState &held)
{
    const auto domain = m_site.connection.domain(held.id);
    if (!domain && domain.error().kind != Kind::NotFound)
        return fail(domain);
    if (held.definition.isEmpty() || (domain && virDomainIsPersistent(domain->get()) == 1))
        return {};
    const auto connection = m_site.connection.get();
    if (!connection)
        return fail(connection);
    if (DomainHandle(virDomainDefineXML(connection->get(), held.definition.constData())))
        return {};
    auto failed = failLibvirt(u"%1 could not be defined again"_s.arg(held.name));
    if (const DomainHandle other(virDomainLookupByName(connection->get(), held.name.toUtf8().constData())); other)
        return fail(Kind::Conflict,
            u"Another instance is named %1 at %2 now, so this one cannot be defined again. Rename or undefine the other first (virsh domrename, virsh undefine)."_s
                .arg(held.name, m_site.endpoint.name),
            failed.error().what);
    return failed;
}

Result<void> HeldInstances::resume(const QString &id)
{
    m_site.waitForTeardown(id);
    const auto held = HeldState::load(m_site.heldRoot(), id);
    auto domain = m_site.connection.domain(id);
    if (!domain && domain.error().kind != Kind::NotFound)
        return fail(domain);
    if (!held)
        return domain ? resumeUnheld(domain->get(), id) : fail(domain);
    if (const auto sound = held->checkSound(); !sound)
        return sound;
    if (isActive(domain))
        endLostJob(domain->get());
    if (isActive(domain)) {
        const auto settled = settleActive(domain->get(), *held);
        if (settled || isActive(domain))
            return settled;  // else these were its last moments, which a daemon that was restarted found late
    }
    return restoreFromMemory(*held);
}

Result<void> HeldInstances::resumeUnheld(virDomain *domain, const QString &id)
{
    if (virDomainIsActive(domain) == 1)
        return {};
    if (virDomainHasManagedSaveImage(domain, 0) != 1)
        return fail(Kind::Conflict, u"The instance %1 is off, and no saved state of it is kept here. Start it instead."_s.arg(id));
    if (virDomainCreate(domain) < 0)
        return failLibvirt(u"The instance %1 could not be resumed"_s.arg(id));
    return {};
}

// It never went down, or a resume that was cut had brought it up: only what is left of the save has to go.
Result<void> HeldInstances::settleActive(virDomain *domain, const HeldState &held)
{
    const auto state = SiteState::runState(domain);
    if (!state)
        return fail(state);
    if (*state == VIR_DOMAIN_PAUSED && held.wasRunning && virDomainResume(domain) < 0)
        return failLibvirt(u"The instance %1 is paused and could not be resumed"_s.arg(held.name));
    if (const auto shown = show(held); !shown)
        return shown;
    finish(held);
    return {};
}

Result<void> HeldInstances::restoreFromMemory(HeldState held)
{
    const QString path = HeldState::memoryFile(m_site.heldRoot(), held.id);
    if (isHalfSaved(held, path))
        return giveUp(std::move(held));
    if (const auto same = held.checkDisks(); !same)
        return same;
    if (const auto whole = held.checkMemory(m_site.heldRoot()); !whole)
        return whole;
    const auto before = std::exchange(held.phase, HeldState::Phase::Resuming);
    // A full disk must not keep it down: without the note a restore that is cut is found out by the guest that runs.
    if (const auto stored = held.store(m_site.heldRoot()); !stored)
        qCInfo(logLibvirt).noquote() << stored.error().what;
    const auto connection = m_site.connection.get();
    const auto shown = connection ? show(held) : fail(connection);
    if (!shown) {
        putBack(std::move(held), before);
        return shown;
    }
    TypedParameters parameters;
    const QByteArray file = QFile::encodeName(path);
    parameters.add(VIR_DOMAIN_SAVE_PARAM_FILE, file.constData());
    if (virDomainRestoreParams(connection->get(), parameters.list(), parameters.count(), 0) < 0) {
        auto failed = failLibvirt(u"The instance %1 could not be resumed from its saved state, which is kept"_s.arg(held.name));
        putBack(std::move(held), before);
        return failed;
    }
    finish(held);
    return {};
}

// What is surely off is held as before, so that it can be tried again or packed. (A call that broke may have started it.)
void HeldInstances::putBack(HeldState held, HeldState::Phase before)
{
    const auto domain = m_site.connection.domain(held.id);
    const bool off = domain ? virDomainIsActive(domain->get()) == 0 : domain.error().kind == Kind::NotFound;
    held.phase = off ? before : held.phase;
    if (const auto stored = held.store(m_site.heldRoot()); !stored)
        qCInfo(logLibvirt).noquote() << stored.error().what;
    if (const auto hidden = hide(held); !hidden)
        qCWarning(logLibvirt).noquote() << hidden.error().what;
}

// Held on, it would only be in the way of a start.
Result<void> HeldInstances::giveUp(HeldState held)
{
    const auto domain = m_site.connection.domain(held.id);
    if (!domain && domain.error().kind != Kind::NotFound)
        return fail(domain);
    // A connection that broke meanwhile does not say that the guest is gone.
    if (domain && virDomainIsActive(domain->get()) != 0)
        return fail(Kind::Unreachable, u"libvirt does not say clearly whether %1 runs; try again."_s.arg(held.name));
    if (held.definition.isEmpty())
        held.definition = held.xml;  // a transient instance is kept too
    if (const auto shown = show(held); !shown)
        return shown;
    finish(held);
    return fail(Kind::Conflict,
        u"%1 was ended before its memory was saved: that is lost, its disks are not. It is off; start it afresh (`tresccac start %2`)."_s.arg(
            held.name, held.id.left(8)));
}

void HeldInstances::finish(const HeldState &held)
{
    if (const auto domain = m_site.connection.domain(held.id)) {
        heldmark::clear(domain->get());
        if (held.autostart)
            virDomainSetAutostart(domain->get(), 1);
    }
    HeldState::remove(m_site.heldRoot(), held.id);
}

Result<void> HeldInstances::release(const QString &id, bool keepStopped)
{
    m_site.waitForTeardown(id);
    auto held = HeldState::load(m_site.heldRoot(), id);
    if (const auto sound = held ? held->checkSound() : Result<void>(); !sound)
        return sound;
    const auto domain = m_site.connection.domain(id);
    if (!domain && domain.error().kind != Kind::NotFound)
        return fail(domain);
    if (held && isActive(domain) && !m_site.runsOn(domain->get(), *held))
        virDomainDestroy(domain->get());  // what its save has left
    if (isActive(domain))
        return fail(Kind::Conflict, u"The instance %1 is running here, so it is not let go. Shut it down first if it is the one to go."_s.arg(id));
    if (!keepStopped)
        return InstanceRemoval(m_site).remove(id, true);
    if (!held)
        return {};
    if (const auto there = held->checkDisksThere(); !there)
        return there;
    held->phase = HeldState::Phase::Releasing;
    held->keepStopped = true;
    if (held->definition.isEmpty())
        held->definition = held->xml;  // a transient instance is kept too
    if (const auto stored = held->store(m_site.heldRoot()); !stored)
        return stored;
    if (const auto shown = show(*held); !shown)
        return shown;
    held->autostart = false;  // it was let go
    finish(*held);
    return {};
}

}  // namespace trescca
