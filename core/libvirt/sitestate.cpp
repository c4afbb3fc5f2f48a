// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/sitestate.h"

#include "core/base/log.h"
#include "core/libvirt/diskinspect.h"
#include "core/libvirt/heldmark.h"
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/libvirturi.h"
#include "core/libvirt/volumes.h"
#include "core/site/arrival.h"

#include <QDir>
#include <QFileInfo>

#include <span>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

InstanceState stateOf(int state)
{
    switch (state) {
    case VIR_DOMAIN_RUNNING:
    case VIR_DOMAIN_BLOCKED: return InstanceState::Running;
    case VIR_DOMAIN_PAUSED:
    case VIR_DOMAIN_PMSUSPENDED: return InstanceState::Paused;
    case VIR_DOMAIN_SHUTDOWN: return InstanceState::Busy;
    case VIR_DOMAIN_SHUTOFF: return InstanceState::Off;
    default: return InstanceState::Error;
    }
}

// What QEMU stopped waits for a person; libvirt tells it by the reason alone.
QString faultOf(virDomain *domain)
{
    int state = VIR_DOMAIN_NOSTATE;
    int reason = 0;
    if (virDomainGetState(domain, &state, &reason, 0) < 0 || state != VIR_DOMAIN_PAUSED || reason != VIR_DOMAIN_PAUSED_IOERROR)
        return {};
    return u"It was paused because one of its disks could not be read or written; mostly there is no room left where it lies. Make room, then start it: "
           "it runs on where it stopped."_s;
}

void addAddresses(virDomain *domain, unsigned int source, QStringList &addresses)
{
    virDomainInterfacePtr *list = nullptr;
    const int count = virDomainInterfaceAddresses(domain, &list, source, 0);
    for (virDomainInterfacePtr nic : std::span(list, count > 0 ? static_cast<std::size_t>(count) : 0)) {
        for (const virDomainIPAddress &address : std::span(nic->addrs, nic->naddrs)) {
            const QString text = QString::fromUtf8(address.addr);
            if (!addresses.contains(text) && !text.startsWith("127."_L1) && text != "::1"_L1 && !text.startsWith("fe80:"_L1))
                addresses << text;
        }
        virDomainInterfaceFree(nic);
    }
    std::free(list);  // NOLINT: libvirt's array is malloc'ed
}

QStringList addressesOf(virDomain *domain, bool agentConnected)
{
    QStringList addresses;
    addAddresses(domain, VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE, addresses);
    if (agentConnected)
        addAddresses(domain, VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT, addresses);
    if (addresses.isEmpty())
        addAddresses(domain, VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_ARP, addresses);
    return addresses;
}

// What is in our own process only is known to others by its folder.
QString realmOf(const QString &uri, const QString &folder)
{
    const QString daemon = libvirturi::daemonOf(uri);
    return daemon.isEmpty() ? folder : daemon;
}

// Of a host whose files are not here.
void askDiskSizes(virDomain *domain, Disk &disk)
{
    virDomainBlockInfo info = {};
    if (virDomainGetBlockInfo(domain, disk.target.toUtf8().constData(), &info, 0) < 0)
        return;
    disk.virtualSize = info.capacity;
    disk.fileSize = info.allocation;
}

}  // namespace

SiteState::SiteState(Endpoint where, QString root, std::unique_ptr<ImageStore> images)
    : endpoint(std::move(where)),
      folder(std::move(root)),
      store(std::move(images)),
      digests(folder + u"/cache"_s),
      pageIndexes(folder + u"/cache"_s),
      connection(endpoint.uri, std::chrono::seconds(endpoint.timeoutSeconds)),
      kvm(folder + u"/cache"_s),
      locks(KeyedLocks::ofUser(realmOf(endpoint.uri, folder))),
      folderLocks(folder + u"/.lock"_s)
{}

bool SiteState::isOwnFile(const QString &path) const { return QDir::cleanPath(path).startsWith(QDir::cleanPath(folder) + u"/instances/"_s); }

Result<void> SiteState::checkLocal() const
{
    if (connection.isLocal())
        return {};
    return fail(Kind::Unsupported,
        u"%1 is another machine: its instances can be listed and acted on from here, but made, moved and "
        "removed with their disks only by a tresccad that runs there."_s.arg(endpoint.name));
}

Result<void> SiteState::checkMovable() const
{
    if (const auto here = checkLocal(); !here)
        return here;
    if (!connection.isQemu())
        return fail(
            Kind::Unsupported, u"%1 is not a QEMU host (%2); only QEMU's instances can be saved and restored."_s.arg(endpoint.name, endpoint.uri));
    return {};
}

Result<void> SiteState::checkTakesGuests()
{
    if (const auto movable = checkMovable(); !movable)
        return movable;
    const auto handle = connection.get();
    const auto capabilities = handle ? hostfacts::capabilities(handle->get()) : fail(handle);
    if (!capabilities || !capabilities->qemuUser)
        return {};  // what is to be done next will say so better
    if (::geteuid() != 0 && ::geteuid() != capabilities->qemuUser->uid)
        return fail(Kind::Forbidden,
            u"libvirt gives the files of running guests to QEMU's user at %1, out of our hands. "
            "Do this as root, or use qemu:///session."_s.arg(endpoint.name));
    return checkQemuReaches(folder + u"/instances"_s, *capabilities->qemuUser);
}

Result<QByteArray> SiteState::domainXml(virDomain *domain, unsigned int flags) const
{
    const LibvirtText text(virDomainGetXMLDesc(domain, flags));
    if (!text)
        return failLibvirt(u"The instance's description cannot be read"_s);
    return withVolumesAsFiles(virDomainGetConnect(domain), text.get());
}

Result<int> SiteState::runState(virDomain *domain)
{
    int state = VIR_DOMAIN_NOSTATE;
    if (virDomainGetState(domain, &state, nullptr, 0) < 0)
        return failLibvirt(u"The instance's state cannot be read"_s);
    return state;
}

bool SiteState::isComingUp(virDomain *domain)
{
    int state = VIR_DOMAIN_NOSTATE;
    int reason = 0;
    if (virDomainGetState(domain, &state, &reason, 0) < 0 || state != VIR_DOMAIN_PAUSED)
        return false;
    // One that was restored to be paused keeps the second reason for good; only the job tells the two apart.
    virDomainControlInfo control = {};
    const bool atWork = virDomainGetControlInfo(domain, &control, 0) == 0 && control.state != VIR_DOMAIN_CONTROL_OK;
    return reason == VIR_DOMAIN_PAUSED_STARTING_UP || (reason == VIR_DOMAIN_PAUSED_MIGRATION && atWork);
}

Result<void> SiteState::checkAdopted(const QString &id, const QString &migrationId)
{
    const auto domain = connection.domain(id);
    const auto text = domain ? domainXml(domain->get()) : fail(domain);
    const auto description = text ? describeDomain(*text) : fail(text);
    if (!description)
        return description.error().kind == Kind::NotFound ? Result<void>() : fail(description);
    return trescca::checkAdopted(description->instance, migrationId);
}

Result<DomainDescription> SiteState::describe(virDomain *domain, const Context &context)
{
    const auto text = domainXml(domain);
    if (!text)
        return fail(text);
    auto description = describeDomain(*text);
    const auto state = runState(domain);
    if (!description || !state)
        return description ? fail(state) : description;
    Instance &instance = description->instance;
    instance.state = isComingUp(domain) ? InstanceState::Busy : stateOf(*state);
    if (instance.state == InstanceState::Off && virDomainHasManagedSaveImage(domain, 0) == 1)
        instance.state = InstanceState::Saved;
    instance.fault = faultOf(domain);
    if (const auto here = heldmark::check(*description, heldRoot()); instance.state == InstanceState::Off && !here) {
        instance.state = InstanceState::Saved;
        instance.fault = here.error().what;
    }
    for (Disk &disk : instance.disks)
        if (connection.isLocal())
            inspectDisk(disk, context);
        else
            askDiskSizes(domain, disk);
    if (instance.state == InstanceState::Running)
        instance.addresses = addressesOf(domain, description->agentConnected);
    if (instance.state == InstanceState::Running && instance.hypervisor == "kvm"_L1)
        kvm.seenRunning();
    instance.created = QFileInfo(instanceFolder(instance.id)).birthTime();
    return description;
}

bool SiteState::runsOn(virDomain *domain, const HeldState &held)
{
    if (virDomainIsActive(domain) != 1)
        return false;
    const auto state = runState(domain);
    return held.phase != HeldState::Phase::Held || !state || *state != VIR_DOMAIN_PAUSED || !held.checkDisks();
}

Instance SiteState::heldInstance(const HeldState &held, const Context &context) const
{
    const auto description = describeDomain(held.xml);
    Instance instance = description ? description->instance : Instance{};
    instance.id = held.id;
    if (!held.name.isEmpty() || instance.name.isEmpty())
        instance.name = held.name.isEmpty() ? held.id : held.name;
    instance.heldFor = held.migration;
    instance.state = InstanceState::Saved;
    instance.created = QFileInfo(instanceFolder(held.id)).birthTime();
    for (Disk &disk : instance.disks)
        inspectDisk(disk, context);
    const auto whole = held.checkSound().and_then([&] { return held.checkDisksThere(); });
    if (!whole || !description) {
        instance.state = InstanceState::Error;
        instance.fault = whole ? description.error().what : whole.error().what;
    }
    return instance;
}

// A domain that is held counts as Saved only while it is off; the held record of a running one that nobody works on is
// a leftover that resumeHeld() clears.
void SiteState::noteHeld(virDomain *domain, Instance &instance) const
{
    const auto held = HeldState::load(heldRoot(), instance.id);
    if (!held)
        return;  // it was let go meanwhile
    const bool off = !runsOn(domain, *held) || isTearingDown(domain, *held);
    // What comes back is what was saved, whatever the next start of its definition would be.
    if (const auto saved = off ? describeDomain(held->xml) : fail(Kind::NotFound, {}); saved) {
        instance.memory = saved->instance.memory;
        instance.vcpus = saved->instance.vcpus;
        instance.cpuModel = saved->instance.cpuModel;
        instance.nics = saved->instance.nics;
    }
    const auto whole = held->checkSound().and_then([&] { return off ? held->checkDisksThere() : Result<void>(); });
    if (off)
        instance.state = whole ? InstanceState::Saved : InstanceState::Error;
    if (!whole)
        instance.fault = whole.error().what;
    if (off || locks.isTaken(instance.id))
        instance.heldFor = held->migration;
}

}  // namespace trescca
