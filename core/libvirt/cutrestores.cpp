// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/cutrestores.h"

#include "core/base/log.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/libvirterror.h"

#include <QDir>
#include <QFile>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString markOf(const QString &folder) { return folder + u"/.restoring"_s; }

}  // namespace

Result<void> CutRestores::mark(const QString &folder)
{
    QFile file(markOf(folder));
    if (!file.open(QIODevice::WriteOnly))
        return fail(Kind::NoRoom, u"The folder %1 cannot be written: %2."_s.arg(folder, file.errorString()));
    return {};
}

void CutRestores::unmark(const QString &folder)
{
    QFile::remove(memoryFile(folder));
    QFile::remove(markOf(folder));
}

// A guest that libvirt still reads into memory is listed already, and may yet come to nothing. One that comes to nothing is
// listed a moment longer, as in shutdown and then as off, but was never defined. What is off and defined did run: its disks are
// somebody's.
Result<CutRestores::Found> CutRestores::look(const QString &id)
{
    const auto domain = m_site.connection.domain(id);
    if (!domain)
        return domain.error().kind == Kind::NotFound ? Result<Found>(Found::Gone) : fail(domain);
    if (SiteState::isComingUp(domain->get()))
        return Found::Unsettled;
    const auto state = SiteState::runState(domain->get());
    const int persistent = state ? virDomainIsPersistent(domain->get()) : -1;
    if (persistent < 0)
        return lastErrorIsNoDomain() ? Result<Found>(Found::Gone) : failLibvirt(u"The instance's state cannot be read"_s);
    const bool ends = *state == VIR_DOMAIN_SHUTDOWN || *state == VIR_DOMAIN_SHUTOFF || *state == VIR_DOMAIN_CRASHED;
    return ends && persistent == 0 ? Found::Unsettled : Found::There;
}

Result<void> CutRestores::makeWhole(const QString &id)
{
    const auto connection = m_site.connection.get();
    const auto domain = connection ? m_site.connection.domain(id) : fail(connection);
    const auto xml = domain ? m_site.domainXml(domain->get(), VIR_DOMAIN_XML_INACTIVE) : fail(domain);
    if (!xml)
        return fail(xml);
    if (!DomainHandle(virDomainDefineXML(connection->get(), xml->constData())))
        return failLibvirt(u"The instance %1 runs, but could not be made permanent"_s.arg(id));
    unmark(m_site.instanceFolder(id));
    return {};
}

bool CutRestores::sweepOne(const QString &id)
{
    const auto lock = m_site.locks.tryTake(id);
    if (!lock)
        return false;  // somebody works on it, and may fail to
    if (!QFile::exists(markOf(m_site.instanceFolder(id))))
        return true;
    const auto found = look(id);
    if (!found || *found == Found::Unsettled)
        return false;
    const auto done = *found == Found::There ? makeWhole(id) : removeFolder(m_site.instanceFolder(id));
    if (!done)
        qCWarning(logLibvirt).noquote() << done.error().what;
    return done.has_value();
}

bool CutRestores::sweep()
{
    const QDir instances(m_site.folder + u"/instances"_s);
    bool whole = true;
    for (const QString &id : instances.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(markOf(instances.filePath(id))))
            whole = sweepOne(id) && whole;
    return whole;
}

Result<bool> CutRestores::settle(const QString &id, const Context &context)
{
    const auto lock = m_site.locks.take(id, context);
    if (!lock)
        return fail(lock);
    auto found = look(id);
    while (found && *found == Found::Unsettled) {
        if (const auto go = context.check(); !go)
            return fail(go);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        found = look(id);
    }
    if (!found)
        return fail(found);
    const QString folder = m_site.instanceFolder(id);
    if (!QFile::exists(markOf(folder)))
        return *found == Found::There;
    const auto done = *found == Found::There ? makeWhole(id) : removeFolder(folder);
    return done ? Result<bool>(*found == Found::There) : fail(done);
}

}  // namespace trescca
