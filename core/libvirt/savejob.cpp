// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/savejob.h"

#include "core/base/log.h"
#include "core/libvirt/basefinder.h"
#include "core/libvirt/heldinstances.h"
#include "core/libvirt/heldmark.h"
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/saveimage.h"
#include "core/libvirt/volumes.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca {

SaveJob::SaveJob(SiteState &site, QString id, SaveOptions options, ByteSink &to, Context context)
    : m_site(site), m_id(std::move(id)), m_options(std::move(options)), m_to(to), m_context(std::move(context))
{}

Result<void> SaveJob::run()
{
    m_site.waitForTeardown(m_id);
    if (const auto planned = plan(); !planned)
        return planned;
    m_site.setTask(m_id, u"saving"_s);
    auto done = stages();
    if (!done)
        done = std::unexpected(rollBack(done.error()));
    m_site.setTask(m_id, {});
    return done;
}

Result<void> SaveJob::stages()
{
    using Stage = Result<void> (SaveJob::*)();
    const std::initializer_list<Stage> fresh{&SaveJob::openPackage, &SaveJob::hold, &SaveJob::stopGuest, &SaveJob::startSave,
        &SaveJob::sendDescription, &SaveJob::sendSnapshot, &SaveJob::checkSnapshot, &SaveJob::noteDisks, &SaveJob::sendDisks, &SaveJob::close};
    const std::initializer_list<Stage> again{
        &SaveJob::openPackage, &SaveJob::openKept, &SaveJob::sendDescription, &SaveJob::sendSnapshot, &SaveJob::sendDisks, &SaveJob::close};
    for (const Stage stage : m_again ? again : fresh) {
        if (const auto go = m_context.check(); !go)
            return go;
        if (const auto done = (this->*stage)(); !done)
            return done;
    }
    return {};
}

Result<void> SaveJob::plan()
{
    if (auto held = HeldState::load(m_site.heldRoot(), m_id))
        if (const auto taken = takeHeld(std::move(*held)); !taken)
            return taken;
    auto planned = planSave(m_site, m_id, m_context);
    if (!planned)
        return fail(planned);
    m_plan = std::move(*planned);
    if (!m_name.isEmpty())
        m_plan.forecast.instance.name = m_name;
    const Instance &instance = m_plan.forecast.instance;
    if (!m_plan.forecast.obstacles.isEmpty())
        return fail(Kind::Unsupported, u"%1 cannot be saved: %2"_s.arg(instance.name, m_plan.forecast.obstacles.join(u' ')));
    for (const Disk &disk : instance.disks)
        if (!disk.baseDigest.isEmpty())
            if (const auto noted = basefinder::noteStored(m_site, disk); !noted && noted.error().kind != Kind::NotFound)
                return fail(noted);
    if (!m_again && !isAlive(instance.state))
        return fail(Kind::Conflict, u"%1 is %2: only what runs has a state to save. Start it first."_s.arg(instance.name, stateName(instance.state)));
    return {};
}

// What a save that was cut has left is brought back first; a complete state is packed as it is.
Result<void> SaveJob::takeHeld(HeldState held)
{
    if (const auto sound = held.checkSound(); !sound)
        return sound;
    if (held.migration != m_options.migrationId && held.migration.isEmpty())
        return fail(Kind::Conflict, u"%1 was saved by a person and does not run: only what runs is moved. Start it first."_s.arg(held.name));
    if (held.migration != m_options.migrationId)
        return fail(Kind::Conflict, u"%1 is suspended for another move already; finish or roll back that first."_s.arg(held.name));
    if (held.phase == HeldState::Phase::Resuming && !held.migration.isEmpty())
        return fail(Kind::Conflict,
            u"%1 has been on its way back at %2 already, so it is not saved for that move again."_s.arg(held.name, m_site.endpoint.name));
    const auto domain = m_site.connection.domain(m_id);
    const bool started = domain && m_site.runsOn(domain->get(), held);  // by somebody else: the kept state is of no use
    if (started && !held.migration.isEmpty() && held.domainId > 0 && static_cast<int>(virDomainGetID(domain->get())) != held.domainId)
        return fail(Kind::Conflict,
            u"%1 was started anew at %2 since the move began: this is another run than the one that was saved. Move it again if it is to go."_s.arg(
                held.name, m_site.endpoint.name));
    if (held.phase != HeldState::Phase::Held || started) {
        if (!started && held.phase != HeldState::Phase::Saving)
            return fail(Kind::Conflict, u"%1 is being let go or resumed; finish that first."_s.arg(held.name));
        return HeldInstances(m_site).resume(m_id);
    }
    const auto head = SaveImageHead::readFile(HeldState::memoryFile(m_site.heldRoot(), m_id));
    if (!head)
        return fail(head);
    if (!head->isComplete())
        return fail(Kind::Conflict, u"The saved memory of %1 is incomplete; start the instance, then move it again."_s.arg(held.name));
    if (const auto same = held.checkDisks(); !same)
        return same;
    m_held = std::move(held);
    m_again = true;
    return {};
}

// What does not need the guest stopped goes first.
Result<void> SaveJob::openPackage()
{
    const auto connection = m_site.connection.get();
    if (!connection)
        return fail(connection);
    if (!m_again) {
        const auto domain = m_site.connection.domain(m_id);
        if (!domain)
            return fail(domain);
        const auto text = m_site.domainXml(domain->get());
        const auto xml = text ? withoutSecrets(*text) : text;
        if (!xml)
            return fail(xml);
        m_held.xml = *xml;
    }
    m_packer = std::make_unique<PackagePacker>(m_plan, m_options, m_site.pageIndexes, m_context);
    return m_packer->begin(m_to, hostfacts::versionText(hostfacts::hypervisorVersion(connection->get())));
}

// From here on there is something to undo.
Result<void> SaveJob::hold()
{
    const auto domain = m_site.connection.domain(m_id);
    if (!domain)
        return fail(domain);
    // Somebody may have paused it, or ended it, since it was planned.
    const auto state = SiteState::runState(domain->get());
    if (!state)
        return fail(state);
    if (*state != VIR_DOMAIN_RUNNING && *state != VIR_DOMAIN_PAUSED)
        return fail(Kind::Conflict, u"%1 runs no more: somebody ended it. Start it first."_s.arg(m_plan.forecast.instance.name));
    int autostart = 0;
    virDomainGetAutostart(domain->get(), &autostart);
    m_held.id = m_id;
    m_held.name = m_plan.forecast.instance.name;
    m_held.migration = m_options.migrationId;
    m_held.phase = HeldState::Phase::Saving;
    m_held.wasRunning = *state == VIR_DOMAIN_RUNNING;
    m_held.domainId = static_cast<int>(virDomainGetID(domain->get()));
    m_held.persistent = virDomainIsPersistent(domain->get()) == 1;
    m_held.autostart = autostart == 1;
    if (m_held.persistent) {
        const auto definition = m_site.domainXml(domain->get(), VIR_DOMAIN_XML_INACTIVE | VIR_DOMAIN_XML_SECURE);
        if (!definition)
            return fail(definition);
        m_held.definition = *definition;
    }
    m_stopping = true;
    if (const auto stored = m_held.store(m_site.heldRoot()); !stored)
        return stored;
    if (const auto marked = m_held.persistent ? heldmark::set(domain->get(), m_site.heldRoot()) : Result<void>(); !marked)
        return marked;
    if (m_held.autostart)
        virDomainSetAutostart(domain->get(), 0);  // a host that restarts must not start it behind our back
    return {};
}

// libvirt would stop the guest for its save too. But a daemon of libvirt that dies in the middle of that and comes back lets
// it run on, while its package may be on the way already; what was stopped before stays stopped until we say otherwise.
Result<void> SaveJob::stopGuest()
{
    const auto domain = m_site.connection.domain(m_id);
    if (!domain)
        return fail(domain);
    if (m_held.wasRunning && virDomainSuspend(domain->get()) < 0)
        return failLibvirt(u"%1 could not be stopped to be saved"_s.arg(m_held.name));
    return {};
}

Result<void> SaveJob::startSave()
{
    const QString path = HeldState::memoryFile(m_site.heldRoot(), m_id);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(Kind::NoRoom, u"The file %1 for the memory cannot be made: %2."_s.arg(path, file.errorString()));
    // A libvirt of root makes it root's. Its folder is closed to all but us, so it need not be as well.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    file.close();
    const auto connection = m_site.connection.get();
    auto domain = m_site.connection.domain(m_id);
    if (!connection || !domain)
        return connection ? fail(domain) : fail(connection);
    auto follower = SaveFollower::open(path, [this] { return m_call->outcome(); }, m_context.stop);
    if (!follower)
        return fail(follower);
    m_follower = std::move(*follower);
    m_call = std::make_shared<SaveCall>(*connection, std::move(*domain), path, m_held.wasRunning, m_site.endpoint.name);
    m_context.report(u"save"_s, 0, m_plan.forecast.instance.memory);  // that it stands still
    return {};
}

Result<void> SaveJob::openKept()
{
    auto memory = SaveFollower::open(HeldState::memoryFile(m_site.heldRoot(), m_id), [] { return std::optional(Result<void>()); }, m_context.stop);
    if (!memory)
        return fail(memory);
    m_follower = std::move(*memory);
    return {};
}

// Not what libvirt told before: till it began to save, any other program could still change the guest.
Result<void> SaveJob::sendDescription()
{
    const auto connection = m_site.connection.get();
    const auto head = m_follower->head();
    if (!head || !connection)
        return head ? fail(connection) : fail(head);
    if (!m_again)
        m_held.xml = withVolumesAsFiles(connection->get(), head->xml());
    return m_packer->addDescription(m_held.xml);
}

Result<void> SaveJob::sendSnapshot()
{
    const auto size = QFileInfo(HeldState::memoryFile(m_site.heldRoot(), m_id)).size();
    return m_packer->addSnapshot(
        *m_follower, m_again ? static_cast<std::uint64_t>(size) : m_plan.forecast.instance.memory, [this] { return m_follower->wholeSize(); });
}

Result<void> SaveJob::checkSnapshot()
{
    const auto same = m_follower->checkHead();
    return same ? checkAsPlanned(m_plan, m_held.xml, m_context) : same;
}

// The stream's end means that QEMU has flushed and let go of the disks, not yet of its lock on them.
Result<void> SaveJob::noteDisks()
{
    for (const Disk &disk : packedDisks(m_plan))
        if (!disk.readOnly)
            m_held.disks.insert(disk.path, HeldState::stamp(disk.path));
    if (const auto stored = m_held.store(m_site.heldRoot()); !stored)
        return stored;
    return m_packer->flattens() ? m_call->wait() : Result<void>();
}

Result<void> SaveJob::sendDisks() { return m_packer->addDisks(HeldState::folder(m_site.heldRoot(), m_id)); }

Result<void> SaveJob::close()
{
    if (const auto finished = m_packer->finish(); !finished)
        return finished;
    m_manifest = m_packer->manifest();
    if (m_again)
        return hide();
    if (const auto outcome = m_call->outcome(); outcome && !*outcome)
        return *outcome;
    m_held.phase = HeldState::Phase::Held;
    if (const auto stored = m_held.store(m_site.heldRoot()); !stored)
        return stored;
    m_site.keepTeardown(m_id, m_call);
    return hide();
}

// A move does not go on while anybody could start a second copy.
Result<void> SaveJob::hide() { return m_held.migration.isEmpty() ? Result<void>() : HeldInstances(m_site).hide(m_held); }

Error SaveJob::rollBack(Error cause)
{
    m_packer.reset();
    if (!m_stopping)
        return cause;
    qCInfo(logLibvirt) << "save of" << m_id << "ends early:" << cause.what;
    if (m_call)
        (void)m_call->abort();           // whether it stopped or came to its end is looked at next
    (void)m_site.connection.getAgain();  // the daemon may be what failed
    const auto resumed = HeldInstances(m_site).resume(m_id);
    if (resumed) {
        qCInfo(logLibvirt) << m_id << "runs on";
        HeldState::remove(m_site.heldRoot(), m_id);
        return cause;
    }
    if (!HeldState::load(m_site.heldRoot(), m_id)) {
        cause.what += u' ' + resumed.error().what;  // it was given up: somebody ended it
        cause.kind = resumed.error().kind;
        return cause;
    }
    cause.what += u" And %1 could not be brought back to running yet: %2 What it needs for that is kept: once that is mended, resume the move that "
                  "saved it (`tresccac resume`), or start it (`tresccac start %3`)."_s.arg(m_held.name, resumed.error().what, m_held.id.left(8));
    return cause;
}

}  // namespace trescca
