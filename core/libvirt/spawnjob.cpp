// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/spawnjob.h"

#include "core/base/digest.h"
#include "core/disk/seediso.h"
#include "core/libvirt/domainxml.h"
#include "core/libvirt/folders.h"
#include "core/libvirt/libvirterror.h"
#include "core/libvirt/xml.h"
#include "core/site/instancename.h"
#include "core/site/networkchoice.h"
#include "core/site/thingname.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

SpawnJob::SpawnJob(SiteState &site, SpawnRequest request, Context context)
    : m_site(site),
      m_request(std::move(request)),
      m_context(std::move(context)),
      m_id(m_request.id.isEmpty() ? newId() : m_request.id),
      m_folder(site.instanceFolder(m_id))
{
    m_request.id = m_id;
    if (checkServerName(m_request.name))  // what is no name at all stays, and is refused
        m_request.name = arrivingInstanceName(m_request.name);
}

Result<Instance> SpawnJob::run()
{
    if (m_request.imageId.isEmpty() && m_request.kernel.isEmpty())
        return fail(Kind::InvalidInput, u"A new instance needs an image or a kernel to start from."_s);
    // First of all: the name may be about to be another's.
    const auto nameLock = m_site.locks.tryTake(u"name "_s + m_request.name);
    if (!nameLock)
        return nameLock.error().kind == Kind::Conflict ? failTaken() : fail(nameLock);
    if (const auto possible = check(); !possible)
        return fail(possible);
    if (const auto fits = chooseHardware(); !fits)
        return fail(fits);
    const auto lock = m_site.locks.take(m_id, m_context);
    if (lock && !m_site.isFree(m_id))
        return fail(Kind::Conflict, u"The id %1 is in use at %2 already."_s.arg(m_id, m_site.endpoint.name));
    const auto made = lock ? makeFiles() : fail(lock);
    auto started = made ? start() : fail(made);
    if (!started)
        (void)removeFolder(m_folder);
    return started;
}

Result<void> SpawnJob::check()
{
    if (const auto possible = m_site.checkTakesGuests(); !possible)
        return possible;
    return checkRequest().and_then([this] { return checkBootFiles(); }).and_then([this] { return chooseHost(); });
}

Result<void> SpawnJob::checkRequest() const
{
    constexpr std::uint64_t leastMemory = 16U << 20U;
    if (m_request.memory < leastMemory || m_request.vcpus < 1)
        return fail(Kind::InvalidInput, u"A new instance needs at least 16 MiB of memory and one processor."_s);
    if (!m_request.flavor.isEmpty())
        return fail(Kind::Unsupported,
            u"%1 has no flavors, so not %2 either. Give memory and processors themselves (--memory, --vcpus)."_s.arg(
                m_site.endpoint.name, m_request.flavor));
    if (const auto possible = m_request.wantsSeed() ? seediso::check() : Result<void>(); !possible)
        return possible;
    if (const auto fits = checkServerName(m_request.name); !fits)
        return fits;
    const auto present = m_site.instances(m_context);
    if (!present)
        return fail(present);
    if (std::ranges::contains(*present, m_request.name, &Instance::name))
        return failTaken();
    return {};
}

std::unexpected<Error> SpawnJob::failTaken() const
{
    return fail(Kind::Conflict, u"There is an instance named %1 at %2 already. Choose another name."_s.arg(m_request.name, m_site.endpoint.name));
}

Result<void> SpawnJob::checkBootFiles() const
{
    for (const QString &from : {m_request.kernel, m_request.ramdisk})
        if (!from.isEmpty() && !m_site.store->get(from) && !QFileInfo(from).isFile())
            return fail(Kind::NotFound, u"There is no file and no image %1 to boot from. Check the path."_s.arg(from));
    return {};
}

Result<void> SpawnJob::chooseHost()
{
    const auto connection = m_site.connection.get();
    if (!connection)
        return fail(connection);
    const auto capabilities = hostfacts::capabilities(connection->get());
    if (!capabilities)
        return fail(capabilities);
    if (m_request.arch.isEmpty())
        m_request.arch = capabilities->arch;
    if (!capabilities->architectures.contains(m_request.arch))
        return fail(Kind::Unsupported,
            u"%1 has no QEMU for the architecture %2; it runs %3."_s.arg(
                m_site.endpoint.name, m_request.arch, capabilities->architectures.join(u", "_s)));
    if (m_request.arch == capabilities->arch && m_site.kvm.usable(capabilities->emulator))
        m_type = u"kvm"_s;
    const auto support = hostfacts::domainSupport(connection->get(), m_request.arch, {}, m_type);
    if (!support)
        return fail(support);
    m_emulator = support->emulator;
    if (support->mostVcpus > 0 && m_request.vcpus > support->mostVcpus)
        return fail(Kind::InvalidInput,
            u"An instance at %1 has at most %2 processors, not %3."_s.arg(m_site.endpoint.name).arg(support->mostVcpus).arg(m_request.vcpus));
    const QStringList networks = hostfacts::activeNetworks(connection->get());
    m_network = networkFor(m_request.network, m_request.network, networks);
    if (const QString &asked = m_request.network; !asked.isEmpty() && asked != userModeNetwork && asked != m_network)
        return fail(Kind::NotFound, u"There is no active network %1 at %2."_s.arg(asked, m_site.endpoint.name));
    return {};
}

Result<void> SpawnJob::chooseHardware()
{
    const auto image = m_request.imageId.isEmpty() ? Result<Image>(Image{}) : m_site.store->get(m_request.imageId);
    auto hardware = image ? GuestHardware::of(*image, m_request.arch) : fail(image);
    if (!hardware)
        return fail(hardware);
    m_hardware = *std::move(hardware);
    return {};
}

Result<void> SpawnJob::makeFiles()
{
    auto made = makeGuestFiles(m_site, m_request, m_folder, m_context);
    if (!made)
        return fail(made);
    m_files = *std::move(made);
    return {};
}

QByteArray SpawnJob::describe() const
{
    pugi::xml_document document;
    pugi::xml_node domain = document.append_child("domain");
    xml::set(domain, "type", m_type);
    xml::add(domain, "name", m_request.name);
    xml::add(domain, "uuid", m_id);
    if (!m_request.migrationId.isEmpty()) {
        pugi::xml_node ours = domain.append_child("metadata").append_child("trescca:instance");
        xml::set(ours, "xmlns:trescca", QString::fromLatin1(metadataNamespace));
        xml::set(ours, "migration", m_request.migrationId);
    }
    xml::set(xml::add(domain, "memory", QString::number(m_request.memory)), "unit", u"b"_s);
    xml::add(domain, "vcpu", QString::number(m_request.vcpus));
    addBoot(domain);
    addProcessor(domain);
    xml::set(domain.append_child("clock"), "offset", u"utc"_s);
    addDevices(domain.append_child("devices"));
    return xml::write(document);
}

void SpawnJob::addBoot(pugi::xml_node domain) const
{
    pugi::xml_node os = domain.append_child("os");
    pugi::xml_node type = xml::add(os, "type", u"hvm"_s);
    xml::set(type, "arch", m_request.arch);
    if (!m_hardware.machine.isEmpty())
        xml::set(type, "machine", m_hardware.machine);  // libvirt records the versioned name, which a restore elsewhere needs
    if (m_hardware.uefi) {
        // libvirt finds the firmware; one that wants signed boot loaders would refuse what boots elsewhere.
        xml::set(os, "firmware", u"efi"_s);
        pugi::xml_node feature = os.append_child("firmware").append_child("feature");
        xml::set(feature, "enabled", u"no"_s);
        xml::set(feature, "name", u"secure-boot"_s);
    }
    addBootFiles(os, m_files, m_request.commandLine);
}

// Under TCG a model that every QEMU of the architecture can emulate; under KVM the host's own.
void SpawnJob::addProcessor(pugi::xml_node domain) const
{
    const bool x86 = m_request.arch == "x86_64"_L1;
    if (x86) {
        pugi::xml_node features = domain.append_child("features");
        features.append_child("acpi");
        features.append_child("apic");
    }
    const QString model = x86 ? u"qemu64"_s : m_request.arch == "aarch64"_L1 ? u"cortex-a57"_s : QString();
    const bool kvm = m_type == "kvm"_L1;
    if (!kvm && model.isEmpty())
        return;
    pugi::xml_node cpu = domain.append_child("cpu");
    xml::set(cpu, "mode", kvm ? u"host-model"_s : u"custom"_s);
    if (!kvm)
        xml::add(cpu, "model", model);
}

void SpawnJob::addDisk(pugi::xml_node devices) const
{
    // The seed is the first on SATA.
    const bool second = m_hardware.target == "sda"_L1 && !m_files.seed.isEmpty();
    addFileDisk(devices, {u"disk"_s, u"qcow2"_s, m_files.disk, second ? u"sdb"_s : m_hardware.target, m_hardware.bus});
    if (m_hardware.bus != "scsi"_L1)
        return;
    pugi::xml_node controller = devices.append_child("controller");
    xml::set(controller, "type", u"scsi"_s);
    xml::set(controller, "model", u"virtio-scsi"_s);
}

void SpawnJob::addCard(pugi::xml_node devices) const
{
    pugi::xml_node nic = devices.append_child("interface");
    xml::set(nic, "type", m_network.isEmpty() ? u"user"_s : u"network"_s);
    if (!m_network.isEmpty())
        xml::set(nic.append_child("source"), "network", m_network);
    xml::set(nic.append_child("model"), "type", m_hardware.card);
}

void SpawnJob::addDevices(pugi::xml_node devices) const
{
    xml::add(devices, "emulator", m_emulator);
    if (!m_files.disk.isEmpty())
        addDisk(devices);
    if (!m_files.seed.isEmpty())
        addSeedDisk(devices, m_files.seed, m_request.arch);
    if (m_request.card)
        addCard(devices);
    pugi::xml_node serial = devices.append_child("serial");
    xml::set(serial, "type", u"file"_s);
    pugi::xml_node log = serial.append_child("source");
    xml::set(log, "path", m_folder + u"/console.log"_s);
    xml::set(log, "append", u"on"_s);
    pugi::xml_node agent = devices.append_child("channel");
    xml::set(agent, "type", u"unix"_s);
    pugi::xml_node port = agent.append_child("target");
    xml::set(port, "type", u"virtio"_s);
    xml::set(port, "name", u"org.qemu.guest_agent.0"_s);
    pugi::xml_node random = devices.append_child("rng");
    xml::set(random, "model", u"virtio"_s);
    xml::set(xml::add(random, "backend", u"/dev/urandom"_s), "model", u"random"_s);
}

Result<Instance> SpawnJob::start()
{
    const auto connection = m_site.connection.get();
    if (!connection)
        return fail(connection);
    const DomainHandle domain(virDomainDefineXML(connection->get(), describe().constData()));
    if (!domain)
        return failLibvirt(u"%1 could not be defined"_s.arg(m_request.name));
    const auto started = virDomainCreate(domain.get()) < 0 ? failLibvirt(u"%1 could not be started"_s.arg(m_request.name)) : m_context.check();
    const auto description = started ? m_site.describe(domain.get(), m_context) : fail(started);
    if (description)
        return description->instance;
    virDomainDestroy(domain.get());
    virDomainUndefine(domain.get());
    return fail(description);
}

}  // namespace trescca
