// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Listing of and acting on instances.
#include "core/libvirt/diskcopy.h"
#include "core/libvirt/domainbuilder.h"
#include "core/libvirt/heldinstances.h"
#include "core/libvirt/instanceremoval.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/libvirtsitestate.h"
#include "core/libvirt/rebuildjob.h"
#include "core/libvirt/saveimage.h"
#include "core/libvirt/spawnjob.h"
#include "core/site/instancename.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

int wake(virDomain *domain)
{
    const auto state = SiteState::runState(domain);
    return state && *state == VIR_DOMAIN_PAUSED ? virDomainResume(domain) : 0;
}

int perform(virDomain *domain, InstanceAction action)
{
    switch (action) {
    case InstanceAction::Start: return virDomainCreate(domain);
    case InstanceAction::ShutDown: return virDomainShutdown(domain);
    case InstanceAction::ForceOff: return virDomainDestroy(domain);
    case InstanceAction::Reboot: return virDomainReboot(domain, 0);
    case InstanceAction::Reset: return virDomainReset(domain, 0) < 0 ? -1 : wake(domain);
    case InstanceAction::Pause: return virDomainSuspend(domain);
    case InstanceAction::Suspend: return virDomainManagedSave(domain, 0);
    case InstanceAction::Resume: return virDomainResume(domain);
    }
    return -1;
}

bool isRunning(virDomain *domain)
{
    const auto state = SiteState::runState(domain);
    return state && (*state == VIR_DOMAIN_RUNNING || *state == VIR_DOMAIN_BLOCKED);
}

// The description inside a save image must carry the new name too, or libvirt will not put the two together.
Result<void> renameMemory(const QString &path, const QString &name)
{
    auto head = SaveImageHead::readFile(path);
    const auto xml = head ? withName(head->xml(), name) : fail(head);
    if (!xml)
        return fail(xml);
    head->setXml(*xml);
    const QByteArray composed = head->compose(head->dataLength());
    if (composed.size() != SaveImageHead::headerSize + static_cast<qsizetype>(head->dataLength()))
        return fail(Kind::InvalidInput, u"The name is too long for the saved state."_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.write(composed) != composed.size())
        return fail(Kind::Forbidden, u"The saved state %1 cannot be changed: %2."_s.arg(path, file.errorString()));
    return {};
}

}  // namespace

Result<QList<Instance>> LibvirtSite::instances(const Context &context) { return m_state->instances(context); }

Result<Instance> LibvirtSite::instance(const QString &id, const Context &context)
{
    const auto all = m_state->instances(context);
    if (!all)
        return fail(all);
    const auto found = std::ranges::find(*all, id, &Instance::id);
    if (found == all->cend())
        return fail(Kind::NotFound, u"There is no instance %1 at %2."_s.arg(id, m_state->endpoint.name));
    return *found;
}

Result<void> LibvirtSite::act(const QString &id, InstanceAction action, const Context &)
{
    const auto lock = m_state->lockInstance(id);
    if (!lock)
        return fail(lock);
    const bool upward = action == InstanceAction::Start || action == InstanceAction::Resume;
    const auto machine = upward ? m_state->shareMachine(id) : KeyedLocks::Taken();
    if (!machine)
        return fail(machine);
    m_state->waitForTeardown(id);
    const auto domain = m_state->connection.domain(id);
    const auto held = HeldState::load(m_state->heldRoot(), id);
    if (held && !(domain && isRunning(domain->get()))) {
        if (const auto free = held->checkFor({}); !free)
            return free;
        if (upward)
            return HeldInstances(*m_state).resume(id);
    }
    if (!domain)
        return fail(domain);
    const QString name = QString::fromUtf8(virDomainGetName(domain->get()));  // asked later, it would wipe out the reason
    if (action != InstanceAction::ForceOff && SiteState::isComingUp(domain->get()))
        return fail(Kind::Conflict,
            u"%1 is being started or restored by another program or task at %2 already. Wait until it runs."_s.arg(name, m_state->endpoint.name));
    if (perform(domain->get(), action) < 0)
        return failLibvirt(u"The instance %1 did not do as asked"_s.arg(name));
    return {};
}

Result<void> LibvirtSite::removeInstance(const QString &id, bool withDisks, const Context &, const QString &migrationId)
{
    if (const auto here = m_state->checkLocal(); withDisks && !here)
        return here;
    const auto lock = m_state->lockInstance(id);
    if (!lock)
        return fail(lock);
    m_state->waitForTeardown(id);
    if (const auto free = m_state->checkAdopted(id, migrationId); !free)
        return free;
    const auto domain = m_state->connection.domain(id);
    const bool active = domain && virDomainIsActive(domain->get()) == 1;
    const auto held = HeldState::load(m_state->heldRoot(), id);
    if (!domain && !held)
        return fail(domain);
    if (const auto free = !held ? Result<void>() : active ? held->checkSound() : held->checkFor({}); !free)
        return free;
    QByteArray xml;
    if (active) {
        // A transient instance takes its description along when it ends.
        const bool transient = virDomainIsPersistent(domain->get()) == 0;
        if (const auto text = m_state->domainXml(domain->get()); text && transient)
            xml = *text;
        if (virDomainDestroy(domain->get()) < 0)
            return failLibvirt(u"The instance %1 could not be ended"_s.arg(id));
    }
    return InstanceRemoval(*m_state).remove(id, withDisks, xml);
}

Result<void> LibvirtSite::rename(const QString &id, const QString &name, const Context &)
{
    if (const auto fits = checkInstanceName(name); !fits)
        return fits;
    const auto lock = m_state->lockInstance(id);
    if (!lock)
        return fail(lock);
    m_state->waitForTeardown(id);
    auto held = HeldState::load(m_state->heldRoot(), id);
    const auto domain = m_state->connection.domain(id);
    if (!domain && !held)
        return fail(domain);
    if (const auto sound = held ? held->checkSound() : Result<void>(); !sound)
        return sound;
    if (domain && virDomainIsActive(domain->get()) == 1)
        return fail(Kind::Conflict,
            u"%1 runs, and %2 renames an instance only while it is switched off or saved. Shut it down first."_s.arg(
                QString::fromUtf8(virDomainGetName(domain->get())), m_state->endpoint.name));
    if (domain && virDomainHasManagedSaveImage(domain->get(), 0) == 1)
        return fail(Kind::Conflict,
            u"The memory of %1 is saved by libvirt (managed save) under that name. Start it, so that it runs on from there, and shut it down; then "
            "rename it."_s.arg(QString::fromUtf8(virDomainGetName(domain->get()))));
    if (domain && virDomainRename(domain->get(), name.toUtf8().constData(), 0) < 0)
        return failLibvirt(u"The instance could not be renamed to %1"_s.arg(name));
    if (!held)
        return {};
    if (const auto renamed = renameMemory(HeldState::memoryFile(m_state->heldRoot(), id), name); !renamed)
        return renamed;
    for (QByteArray *text : {&held->xml, &held->definition})
        if (const auto xml = withName(*text, name))
            *text = *xml;
    held->name = name;
    return held->store(m_state->heldRoot());
}

Result<QString> LibvirtSite::checkSpawn(const SpawnRequest &request, std::uint64_t, const Context &context)
{
    return SpawnJob(*m_state, request, context).check().transform([] { return QString(); });
}

Result<void> LibvirtSite::copyDisk(const QString &id, ByteSink &to, const Context &context) { return DiskCopy(*m_state, id).run(to, context); }

Result<DiskForecast> LibvirtSite::diskForecast(const QString &id, const Context &context)
{
    auto told = Site::diskForecast(id, context);
    if (!told)
        return told;
    if (const auto movable = m_state->checkMovable(); !movable)
        told->obstacles << movable.error().what;
    const auto disk = std::ranges::find(told->instance.disks, u"disk"_s, &Disk::device);
    if (disk != told->instance.disks.cend() && disk->path.isEmpty())
        told->obstacles << u"Its disk %1 lies in no file of this host; move it into a qcow2 file first."_s.arg(disk->target);
    return told;
}

Result<Instance> LibvirtSite::spawn(const SpawnRequest &request, const Context &context) { return SpawnJob(*m_state, request, context).run(); }

Result<Instance> LibvirtSite::rebuild(const RebuildRequest &request, const Context &context) { return RebuildJob(*m_state, request, context).run(); }

}  // namespace trescca
