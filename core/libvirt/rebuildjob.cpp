// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/rebuildjob.h"

#include "core/base/digest.h"
#include "core/disk/seediso.h"
#include "core/libvirt/domainsnapshots.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/instanceremoval.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/xml.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString fileOf(pugi::xml_node disk) { return xml::attribute(disk.child("source"), "file"); }

pugi::xml_node findDisk(pugi::xml_node devices, const auto &isIt)
{
    return devices.find_child([&](pugi::xml_node node) { return node.name() == std::string_view("disk") && isIt(node); });
}

bool isSeed(pugi::xml_node disk) { return xml::attribute(disk, "device") == "cdrom"_L1 && QFileInfo(fileOf(disk)).fileName() == "seed.iso"_L1; }

}  // namespace

RebuildJob::RebuildJob(SiteState &site, RebuildRequest request, Context context)
    : m_site(site),
      m_request(std::move(request)),
      m_context(std::move(context)),
      m_folder(site.instanceFolder(m_request.guest.id)),
      m_newFolder(m_folder + u"/rebuilt-"_s + newId().left(8))
{}

Result<Instance> RebuildJob::run()
{
    SpawnRequest &guest = m_request.guest;
    if (m_request.keepSeed) {
        guest.userData.clear();
        guest.publicKeys.clear();
    }
    auto possible = m_site.checkTakesGuests();
    possible = possible && guest.wantsSeed() ? seediso::check() : possible;
    const auto lock = possible ? m_site.lockInstance(guest.id) : fail(possible);
    if (!lock)
        return fail(lock);
    m_site.waitForTeardown(guest.id);
    if (const auto free = m_site.checkAdopted(guest.id); !free)
        return fail(free);
    const auto domain = m_site.connection.domain(guest.id);
    if (const auto fits = domain ? check(domain->get()) : fail(domain); !fits)
        return fail(fits);
    guest.name = QString::fromUtf8(virDomainGetName(domain->get()));
    auto files = makeGuestFiles(m_site, guest, m_newFolder, m_context);
    if (files)
        m_files = *std::move(files);
    const auto description = files ? describe() : fail(files);
    if (const auto going = description ? m_context.check() : fail(description); !going) {
        (void)removeFolder(m_newFolder);
        return fail(going);
    }
    if (const auto replaced = replace(domain->get(), *description); !replaced)
        return fail(replaced);
    dropOld();
    const auto anew = m_site.connection.domain(guest.id);  // libvirt's daemon may have been away
    if (!anew)
        return fail(anew);
    return m_site.describe(anew->get(), m_context).transform([](const DomainDescription &seen) { return seen.instance; });
}

Result<void> RebuildJob::check(virDomain *domain)
{
    const QString id = m_request.guest.id;
    if (HeldState::load(m_site.heldRoot(), id) || virDomainHasManagedSaveImage(domain, 0) == 1)
        return fail(Kind::Conflict, u"The memory of the instance %1 is kept. Let it go on before it is made anew."_s.arg(id));
    if (!snapshotObstacles(domain).isEmpty())
        return fail(Kind::Conflict, u"libvirt keeps snapshots or checkpoints of the instance %1. Delete them before it is made anew."_s.arg(id));
    const auto text =
        virDomainIsPersistent(domain) == 1 ? m_site.domainXml(domain, VIR_DOMAIN_XML_INACTIVE | VIR_DOMAIN_XML_SECURE) : Result<QByteArray>();
    if (!text)
        return fail(text);
    m_old = *text;
    return describe().transform([](const QByteArray &) {});
}

Result<QByteArray> RebuildJob::describe()
{
    m_oldFiles.clear();
    const auto document = m_old.isEmpty() ? xml::parse("<domain/>") : xml::parse(m_old);
    if (!document)
        return fail(document);
    pugi::xml_node domain = (*document)->document_element();
    if (const auto swapped = swapDisk(domain.child("devices")); !swapped)
        return fail(swapped);
    swapSeed(domain);
    swapBootFiles(domain.child("os"));
    return xml::write(**document);
}

Result<void> RebuildJob::swapDisk(pugi::xml_node devices)
{
    pugi::xml_node disk = findDisk(devices, [](pugi::xml_node node) { return xml::attribute(node, "device") == "disk"_L1; });
    const QString old = fileOf(disk);
    if (!isOwn(old))
        return fail(Kind::Conflict,
            u"The instance %1 was not made from an image at %2, so it is not made anew from one: its disk would be lost. Make another instance instead."_s
                .arg(m_request.guest.id, m_site.endpoint.name));
    m_oldFiles << old;
    disk.remove_child("source");
    disk.remove_child("backingStore");
    xml::set(disk.append_child("source"), "file", m_files.disk);
    pugi::xml_node driver = disk.child("driver");
    driver.remove_attribute("type");
    xml::set(driver, "type", u"qcow2"_s);
    return {};
}

void RebuildJob::swapSeed(pugi::xml_node domain)
{
    pugi::xml_node devices = domain.child("devices");
    pugi::xml_node seed = findDisk(devices, isSeed);
    m_keptSeed = m_request.keepSeed ? fileOf(seed) : QString();
    if (m_request.keepSeed)
        return;
    if (seed) {
        m_oldFiles << fileOf(seed);
        devices.remove_child(seed);
    }
    if (!m_files.seed.isEmpty())
        addSeedDisk(devices, m_files.seed, xml::attribute(domain.child("os").child("type"), "arch"));
}

void RebuildJob::swapBootFiles(pugi::xml_node os)
{
    for (const char *name : {"kernel", "initrd", "cmdline"}) {
        if (name != std::string_view("cmdline"))
            m_oldFiles << xml::text(os.child(name));
        os.remove_child(name);
    }
    addBootFiles(os, m_files, m_request.guest.commandLine);
}

Result<void> RebuildJob::replace(virDomain *domain, const QByteArray &description)
{
    const bool ran = virDomainIsActive(domain) == 1;
    if (ran && virDomainDestroy(domain) < 0 && virDomainIsActive(domain) == 1)
        return undo(false, failLibvirt(u"The instance %1 could not be ended"_s.arg(m_request.guest.name)));
    const DomainHandle anew(virDomainDefineXML(virDomainGetConnect(domain), description.constData()));
    if (!anew)
        return undo(ran, failLibvirt(u"%1 could not be defined"_s.arg(m_request.guest.name)));
    if (ran && virDomainCreate(domain) < 0) {
        const auto why = failLibvirt(u"%1 could not be started from the new image"_s.arg(m_request.guest.name));
        return wasStarted() ? Result<void>() : undo(ran, why);
    }
    return {};
}

// nullopt: libvirt does not tell.
std::optional<bool> RebuildJob::runsFromNew(virDomain *domain) const
{
    const int active = virDomainIsActive(domain);
    if (active == 0)
        return false;
    const auto running = active == 1 ? m_site.describe(domain, {}) : fail(Kind::Unreachable, {});
    return running ? std::optional(std::ranges::contains(running->instance.disks, m_files.disk, &Disk::path)) : std::nullopt;
}

// libvirt may have started it, and only its answer was lost.
bool RebuildJob::wasStarted() const
{
    const auto connection = m_site.connection.getAgain();
    const auto domain = connection ? m_site.connection.domain(m_request.guest.id) : fail(connection);
    return domain && runsFromNew(domain->get()).value_or(false);
}

// libvirt's daemon may be what failed, so the old description goes to a new connection. While libvirt may have the new one, or the
// guest may run from its disk, its files stay: a lost answer does not tell.
std::unexpected<Error> RebuildJob::undo(bool ran, std::unexpected<Error> why)
{
    const auto connection = m_site.connection.getAgain();
    const DomainHandle before(connection ? virDomainDefineXML(connection->get(), m_old.constData()) : nullptr);
    if (before && !runsFromNew(before.get()).value_or(true))
        (void)removeFolder(m_newFolder);
    if (!ran || (before && (virDomainCreate(before.get()) == 0 || virDomainIsActive(before.get()) == 1)))
        return why;
    Error told = why.error();
    told.what += u" It may be off now; its old disk is kept. Start it when its host answers again."_s;
    return std::unexpected(std::move(told));
}

// Nothing that another instance builds on. What a rebuild left that was cut goes too, but for a seed that is still in use.
void RebuildJob::dropOld()
{
    const auto others = InstanceRemoval(m_site).filesOfOthers(m_request.guest.id);
    if (!others)
        return;
    const QStringList folders = QDir(m_folder).entryList({u"rebuilt-*"_s}, QDir::Dirs);
    for (const QString &name : folders)
        if (const QDir old(m_folder + u'/' + name); old.path() != m_newFolder)
            for (const QFileInfo &file : old.entryInfoList(QDir::Files))
                m_oldFiles << file.filePath();
    m_oldFiles.removeAll(m_keptSeed);
    for (const QString &file : std::as_const(m_oldFiles))
        if (isOwn(file) && !others->contains(QFileInfo(file).canonicalFilePath()))
            QFile::remove(file);
    for (const QString &name : folders)
        QDir().rmdir(m_folder + u'/' + name);  // where it is empty
}

}  // namespace trescca
