// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/savejob.h"

#include "core/base/log.h"
#include "core/disk/qemuimg.h"
#include "core/libvirt/basefinder.h"
#include "core/libvirt/diskinspect.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/heldinstances.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/saveimage.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString memberName(qsizetype index)
{
    return index == 0 ? u"disk"_s : u"disk.%1"_s.arg(index);
}

}  // namespace

SaveJob::SaveJob(SiteState &site, QString id, SaveOptions options, ByteSink &to, Context context)
    : m_site(site), m_id(std::move(id)), m_options(std::move(options)), m_to(to), m_context(std::move(context))
{
}

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
    const std::initializer_list<Stage> fresh{&SaveJob::openPackage, &SaveJob::hold, &SaveJob::startSave, &SaveJob::sendSnapshot,
                                             &SaveJob::sendDisks, &SaveJob::close};
    const std::initializer_list<Stage> again{&SaveJob::openPackage, &SaveJob::sendKeptSnapshot, &SaveJob::sendDisks, &SaveJob::close};
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
    const Instance &instance = m_plan.forecast.instance;
    if (!m_plan.forecast.obstacles.isEmpty())
        return fail(Kind::Unsupported, u"%1 cannot be saved: %2"_s.arg(instance.name, m_plan.forecast.obstacles.join(u' ')));
    for (const Disk &disk : instance.disks)
        if (!disk.baseDigest.isEmpty())
            if (const auto noted = basefinder::noteStored(m_site, disk); !noted && noted.error().kind != Kind::NotFound)
                return fail(noted);
    if (!m_again && instance.state != InstanceState::Running && instance.state != InstanceState::Paused)
        return fail(Kind::Conflict, u"%1 is %2: only what runs has a state to save. Start it first."_s
                                        .arg(instance.name, stateName(instance.state)));
    return {};
}

// What a save that was cut has left is brought back first; a complete state is packed as it is.
Result<void> SaveJob::takeHeld(HeldState held)
{
    if (held.migration != m_options.migrationId)
        return fail(Kind::Conflict, u"%1 is suspended for another move or save already; finish or roll back that first."_s.arg(held.name));
    const auto domain = m_site.connection.domain(m_id);
    const bool started = domain && virDomainIsActive(domain->get()) == 1;  // by somebody else: the kept state is of no use
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

QList<Disk> SaveJob::packedDisks() const
{
    QList<Disk> disks;
    std::ranges::copy_if(m_plan.forecast.instance.disks, std::back_inserter(disks), [](const Disk &disk) { return !disk.path.isEmpty(); });
    return disks;
}

Manifest SaveJob::manifest() const
{
    const Instance &instance = m_plan.forecast.instance;
    Manifest out;
    out.name = m_options.packageName.isEmpty() ? instance.name : m_options.packageName;
    out.instanceId = m_id;
    out.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    out.producer = u"trescca " TRESCCA_VERSION ""_s;
    out.arch = instance.arch;
    out.machine = instance.machine;
    out.cpuModel = m_plan.description.cpuModel;
    out.hypervisor = m_plan.description.type;
    out.memory = instance.memory;
    out.vcpus = instance.vcpus;
    out.hasKernel = !m_plan.description.kernel.isEmpty();
    out.hasRamdisk = !m_plan.description.ramdisk.isEmpty();
    out.hasNvram = !m_plan.description.nvram.isEmpty();
    out.snapshotLimit = m_plan.forecast.memoryBytes;
    if (const auto connection = m_site.connection.get())
        if (unsigned long number = 0; virConnectGetVersion(connection->get(), &number) == 0)
            out.qemuVersion = u"%1.%2.%3"_s.arg(number / 1000000).arg(number / 1000 % 1000).arg(number % 1000);
    for (const Disk &disk : packedDisks())
        out.disks << manifestDisk(disk, out.disks.size());
    return out;
}

ManifestDisk SaveJob::manifestDisk(const Disk &disk, qsizetype index) const
{
    const bool linked = !disk.baseDigest.isEmpty() && !m_options.selfContained;
    ManifestDisk entry;
    entry.member = memberName(index);
    entry.target = disk.target;
    // A flattened disk is a qcow2 file, whatever it was.
    entry.format = m_options.selfContained && !disk.basePath.isEmpty() ? u"qcow2"_s : disk.format;
    entry.device = disk.device;
    entry.readOnly = disk.readOnly;
    entry.virtualSize = disk.virtualSize;
    entry.fileSize = largestFileSize(disk);
    entry.baseDigest = linked ? disk.baseDigest : QString();
    entry.baseSize = linked ? disk.baseSize : 0;
    entry.baseName = linked ? QFileInfo(disk.basePath).fileName() : QString();
    return entry;
}

// What does not need the guest stopped goes first.
Result<void> SaveJob::openPackage()
{
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
    auto writer = PackageWriter::begin(m_to, manifest(), m_options.compressionLevel);
    if (!writer)
        return fail(writer);
    m_package = std::move(*writer);
    if (const auto added = m_package->addPlain(u"libvirt.xml"_s, m_held.xml); !added)
        return added;
    if (const auto added = addFile(u"kernel"_s, m_plan.description.kernel); !added)
        return added;
    return addFile(u"ramdisk"_s, m_plan.description.ramdisk);
}

Result<void> SaveJob::addFile(const QString &member, const QString &path)
{
    if (path.isEmpty())
        return {};
    const auto source = FileSource::open(path);
    if (!source)
        return fail(source);
    return m_package->addStored(member, **source, m_context);
}

// From here on there is something to undo.
Result<void> SaveJob::hold()
{
    const auto domain = m_site.connection.domain(m_id);
    if (!domain)
        return fail(domain);
    int autostart = 0;
    virDomainGetAutostart(domain->get(), &autostart);
    m_held.id = m_id;
    m_held.name = m_plan.forecast.instance.name;
    m_held.migration = m_options.migrationId;
    m_held.phase = HeldState::Phase::Saving;
    m_held.wasRunning = m_plan.forecast.instance.state == InstanceState::Running;
    m_held.persistent = virDomainIsPersistent(domain->get()) == 1;
    m_held.autostart = autostart == 1;
    m_stopping = true;
    if (const auto stored = m_held.store(m_site.heldRoot()); !stored)
        return stored;
    if (m_held.autostart)
        virDomainSetAutostart(domain->get(), 0);  // a host that restarts must not start it behind our back
    return {};
}

Result<void> SaveJob::startSave()
{
    const QString path = HeldState::memoryFile(m_site.heldRoot(), m_id);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(Kind::NoRoom, u"The file %1 for the memory cannot be made: %2."_s.arg(path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    const auto connection = m_site.connection.get();
    auto domain = m_site.connection.domain(m_id);
    if (!connection || !domain)
        return connection ? fail(domain) : fail(connection);
    auto follower = SaveFollower::open(path, [this] { return m_call->outcome(); }, m_context.stop);
    if (!follower)
        return fail(follower);
    m_follower = std::move(*follower);
    m_call = std::make_shared<SaveCall>(*connection, std::move(*domain), path);
    return {};
}

Result<void> SaveJob::sendSnapshot()
{
    if (const auto sent = m_package->addCompressed(u"snapshot"_s, *m_follower, m_context, u"save"_s, m_plan.forecast.instance.memory); !sent)
        return sent;
    return m_follower->checkHead();
}

Result<void> SaveJob::sendKeptSnapshot()
{
    const auto memory = FileSource::open(HeldState::memoryFile(m_site.heldRoot(), m_id));
    if (!memory)
        return fail(memory);
    return m_package->addCompressed(u"snapshot"_s, **memory, m_context, u"save"_s, (*memory)->size());
}

// The stream's end means that QEMU has flushed and let go of the disks.
Result<void> SaveJob::sendDisks()
{
    if (!m_again) {
        for (const Disk &disk : packedDisks())
            if (!disk.readOnly)
                m_held.disks.insert(disk.path, HeldState::stamp(disk.path));
        if (const auto stored = m_held.store(m_site.heldRoot()); !stored)
            return stored;
    }
    if (const auto added = addFile(u"nvram"_s, m_plan.description.nvram); !added)
        return added;
    qsizetype index = 0;
    for (const Disk &disk : packedDisks()) {
        if (const auto sent = sendDisk(disk, memberName(index)); !sent)
            return sent;
        ++index;
    }
    return {};
}

Result<void> SaveJob::sendDisk(const Disk &disk, const QString &member)
{
    QString path = disk.path;
    const bool flattened = m_options.selfContained && !disk.basePath.isEmpty();
    if (flattened) {
        path = HeldState::folder(m_site.heldRoot(), m_id) + u"/flat.qcow2"_s;
        if (const auto ended = m_call ? m_call->wait() : Result<void>{}; !ended)  // QEMU's lock on the image ends with its process
            return ended;
        if (const auto made = qemuimg::flatten(disk.path, disk.format, path, u"qcow2"_s, m_context); !made)
            return made;
    }
    const auto source = FileSource::open(path);
    if (!source)
        return fail(source);
    const auto sent = m_package->addCompressed(member, **source, m_context, u"disk"_s, (*source)->size());
    if (flattened)
        QFile::remove(path);
    return sent;
}

Result<void> SaveJob::close()
{
    if (const auto finished = m_package->finish(); !finished)
        return finished;
    if (m_again)
        return {};
    if (const auto outcome = m_call->outcome(); outcome && !*outcome)
        return *outcome;
    m_held.phase = HeldState::Phase::Held;
    if (const auto stored = m_held.store(m_site.heldRoot()); !stored)
        return stored;
    m_site.keepTeardown(m_id, m_call);
    return {};
}

Error SaveJob::rollBack(Error cause)
{
    m_package.reset();
    if (!m_stopping)
        return cause;
    qCInfo(logLibvirt) << "save of" << m_id << "ends early, the guest runs on:" << cause.what;
    if (m_call)
        (void)m_call->abort();  // whether it stopped or came to its end is looked at next
    const auto resumed = HeldInstances(m_site).resume(m_id);
    if (resumed) {
        HeldState::remove(m_site.heldRoot(), m_id);
        return cause;
    }
    cause.what += u" And the instance could not be brought back to running: %1"_s.arg(resumed.error().what);
    return cause;
}

}  // namespace trescca
