// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/restorejob.h"

#include "core/base/digest.h"
#include "core/base/log.h"
#include "core/libvirt/blockingcall.h"
#include "core/libvirt/cutrestores.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/linkrenewal.h"
#include "core/libvirt/movemarks.h"
#include "core/site/copies.h"
#include "core/site/instancename.h"
#include "core/site/thingname.h"

#include <QFile>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

RestoreJob::RestoreJob(SiteState &site, QString imageId, RestoreOptions options, Context context)
    : m_site(site), m_imageId(std::move(imageId)), m_options(std::move(options)), m_context(std::move(context))
{}

Result<Instance> RestoreJob::run()
{
    if (const auto possible = m_site.checkTakesGuests(); !possible)
        return fail(possible);
    const auto lock = m_options.migrationId.isEmpty() ? KeyedLocks::Taken() : m_site.locks.take(u"restore "_s + m_options.migrationId, m_context);
    if (!lock)
        return fail(lock);
    const auto present = m_site.instances(m_context);
    if (!present)
        return fail(present);
    const auto earlier = std::ranges::find(*present, m_options.migrationId, &Instance::migration);
    if (!m_options.migrationId.isEmpty() && earlier != present->cend()) {
        const auto settled = CutRestores(m_site).settle(earlier->id, m_context);
        if (!settled || *settled)
            return settled ? described(earlier->id) : fail(settled);
    }
    if (MoveMarks::takenOver(m_site.folder).contains(m_options.migrationId))
        return fail(Kind::Conflict,
            u"What the move %1 brought to %2 was taken out of its hands, and may run elsewhere: it is not started again."_s.arg(
                m_options.migrationId.left(8), m_site.endpoint.name));
    if (const auto opened = open(); !opened)
        return fail(opened);
    if (const auto alone = lockMachine().and_then([this] { return checkAlone(); }); !alone)
        return fail(alone);
    if (const auto chosen = chooseIdentity(*present); !chosen)
        return fail(chosen);
    m_site.setTask(m_parts.uuid, u"restoring"_s);
    auto restored = restoreNew();
    if (!restored)
        restored = std::unexpected(cleanUp(restored.error()));
    m_site.setTask(m_parts.uuid, {});
    return restored;
}

Result<Instance> RestoreJob::restoreNew()
{
    for (const auto stage : {&RestoreJob::resolveFiles, &RestoreJob::checkRoom, &RestoreJob::checkForeignHeads, &RestoreJob::makePlace,
             &RestoreJob::unpackSnapshot, &RestoreJob::unpackFiles, &RestoreJob::start}) {
        if (const auto go = m_context.check(); !go)
            return fail(go);
        if (const auto done = (this->*stage)(); !done)
            return fail(done);
    }
    return described(m_parts.uuid);
}

/// The package itself says whose it is: one that another client uploaded has no properties.
QString RestoreJob::originId() const { return QUuid::fromString(m_package->manifest().instanceId).toString(QUuid::WithoutBraces); }

/// Of several at once one has it alone; a restore that may be a second one only says that it is under way.
Result<void> RestoreJob::lockMachine()
{
    const QString key = SiteState::machineKey(originId());
    auto lock = m_options.alone ? m_site.locks.tryTake(key) : m_site.locks.tryShare(key);
    if (!lock && m_options.alone)
        return lock.error().kind == Kind::Conflict ? Result<void>(failBeingRestored(m_packageName, m_site.endpoint.name)) : fail(lock);
    m_machineLock = std::move(lock).value_or(nullptr);
    return {};
}

Result<void> RestoreJob::checkAlone() const
{
    if (!m_options.alone)
        return {};
    auto package = m_site.store->get(m_imageId);
    const auto all = package ? m_site.instances(m_context) : fail(package);
    if (!all)
        return fail(all);
    package->properties.insert(QLatin1StringView(property::instance), originId());
    Machine machine = machineOf(*package, m_site.store->list());
    for (const QString &card : m_package->manifest().macs)
        machine.cards.insert(card.toLower());
    const auto copy = runningCopy(machine, *all);
    return copy ? failSecond(*copy, m_site.endpoint.name) : Result<void>();
}

Result<Instance> RestoreJob::described(const QString &id)
{
    const auto domain = m_site.connection.domain(id);
    if (!domain)
        return fail(domain);
    const auto description = m_site.describe(domain->get(), m_context);
    if (!description)
        return fail(description);
    return description->instance;
}

Result<void> RestoreJob::chooseIdentity(const QList<Instance> &present)
{
    if (const auto chosen = chooseName(present); !chosen)
        return chosen;
    const QString wanted = QUuid::fromString(m_package->manifest().instanceId).toString(QUuid::WithoutBraces);
    m_parts.uuid = m_options.keepId && !QUuid::fromString(wanted).isNull() ? wanted : newId();
    m_idLock = m_site.locks.tryTake(m_parts.uuid).value_or(nullptr);
    if (!m_idLock || !m_site.isFree(m_parts.uuid)) {
        m_parts.uuid = newId();
        auto lock = m_site.locks.take(m_parts.uuid, m_context);
        if (!lock)
            return fail(lock);
        m_idLock = std::move(*lock);
    }
    m_folder = m_site.instanceFolder(m_parts.uuid);
    m_parts.migrationId = m_options.migrationId;
    m_parts.imageId = m_imageId;
    m_parts.wantedNetwork = m_options.network;
    m_parts.consoleLog = m_folder + u"/console.log"_s;
    return {};
}

Result<void> RestoreJob::chooseName(const QList<Instance> &present)
{
    if (const auto fits = m_options.name.isEmpty() ? Result<void>() : checkServerName(m_options.name); !fits)
        return fits;
    const QString wanted = arrivingInstanceName(m_options.name.isEmpty() ? m_package->manifest().name : m_options.name);
    const bool isChosen = wanted == m_options.name;  // what libvirt cannot hold is changed anyway
    constexpr int tries = 1000;
    for (int i = 1; i < tries; ++i) {
        m_parts.name = i == 1 ? wanted : u"%1-%2"_s.arg(wanted).arg(i);
        if (!std::ranges::contains(present, m_parts.name, &Instance::name))
            m_nameLock = m_site.locks.tryTake(u"name "_s + m_parts.name).value_or(nullptr);
        if (m_nameLock)
            return {};
        if (isChosen)
            break;
    }
    return fail(Kind::Conflict, u"There is an instance named %1 at %2 already. Choose another name."_s.arg(wanted, m_site.endpoint.name));
}

Result<void> RestoreJob::makePlace()
{
    if (const auto made = makeFolder(m_folder); !made)
        return made;
    return CutRestores::mark(m_folder);
}

Result<void> RestoreJob::start()
{
    const auto connection = m_site.connection.get();
    if (!connection)
        return fail(connection);
    m_started = true;
    BlockingCall call([this, &connection] { return restoreMemory(connection->get()); });
    const auto restored = call.wait(m_context.stop);
    if (!restored) {
        (void)call.endBy([this] { (void)destroy(); });  // however it ended: what it made goes
        return m_context.check();
    }
    if (!*restored)
        return *restored;
    m_ran = true;
    if (!DomainHandle(virDomainDefineXML(connection->get(), m_xml.constData())))
        return failLibvirt(u"%1 cannot be a permanent instance at %2"_s.arg(m_parts.name, m_site.endpoint.name));
    CutRestores::unmark(m_folder);
    renewChangedLinks();
    return {};
}

// The addresses in the guest are of no use on such a network. One that is paused would never notice.
void RestoreJob::renewChangedLinks()
{
    if (m_changedCards.isEmpty())
        return;
    const auto domain = m_site.connection.domain(m_parts.uuid);
    const auto state = domain ? SiteState::runState(domain->get()) : fail(domain);
    if (state && *state != VIR_DOMAIN_RUNNING)
        return;
    const auto renewed = state ? renewLinks(domain->get(), m_changedCards) : fail(state);
    if (!renewed)
        qCWarning(logLibvirt).noquote() << renewed.error().what;
}

Result<void> RestoreJob::restoreMemory(virConnect *connection) const
{
    TypedParameters parameters;
    const QByteArray path = QFile::encodeName(CutRestores::memoryFile(m_folder));
    parameters.add(VIR_DOMAIN_SAVE_PARAM_FILE, path.constData());
    // Without the flag it is as it was: a guest that was paused when it was saved comes up paused.
    const unsigned int flags = m_options.paused ? VIR_DOMAIN_SAVE_PAUSED : 0;
    if (virDomainRestoreParams(connection, parameters.list(), parameters.count(), flags) >= 0)
        return {};
    auto failed = failLibvirt(u"%1 could not be restored"_s.arg(m_parts.name));
    if (!failed.error().what.contains("load of migration failed"_L1))
        return failed;
    return fail(Kind::Unsupported,
        u"QEMU at %1 cannot read the memory of %2: it was saved by a QEMU that this one does not follow, or cut before it was packed. The package is "
        "left as it is; restore it where it was saved, or save the instance again."_s.arg(m_site.endpoint.name, m_parts.name),
        failed.error().what);
}

// True when the guest is not there, or no more. Whatever bears the id but not the package was made by somebody else
// meanwhile, and stays.
bool RestoreJob::destroy()
{
    if (!m_site.connection.getAgain())
        return false;
    const auto domain = m_site.connection.domain(m_parts.uuid);
    if (!domain)
        return domain.error().kind == Kind::NotFound;
    const auto xml = m_site.domainXml(domain->get());
    if (!xml || !xml->contains(m_imageId.toUtf8()))
        return xml.has_value();
    virDomainDestroy(domain->get());
    virDomainUndefineFlags(domain->get(), VIR_DOMAIN_UNDEFINE_MANAGED_SAVE | VIR_DOMAIN_UNDEFINE_KEEP_NVRAM);
    const auto after = m_site.connection.domain(m_parts.uuid);
    return after ? virDomainIsActive(after->get()) == 0 : after.error().kind == Kind::NotFound;
}

// What a failed restore made goes; the package stays as it was. A libvirt that does not answer may run the guest: then
// its files have to stay.
Error RestoreJob::cleanUp(Error cause)
{
    if (m_started && !destroy()) {
        m_site.sweepAgain();
        cause.kind = Kind::Unreachable;
        cause.what += u" Whether %1 runs at %2 cannot be told before libvirt answers there again."_s.arg(m_parts.name, m_site.endpoint.name);
        return cause;
    }
    if (m_ran)
        cause.what += u" It had begun to run there and was ended again; the package is left as it is."_s;
    if (const auto removed = removeFolder(m_folder); !removed)
        qCWarning(logLibvirt) << removed.error().what;
    return cause;
}

}  // namespace trescca
