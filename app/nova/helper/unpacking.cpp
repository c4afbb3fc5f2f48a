// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/unpacking.h"

#include "core/base/bytetext.h"
#include "core/base/memorytext.h"
#include "core/disk/qcow2header.h"
#include "core/libvirt/hostchoice.h"
#include "core/libvirt/libvirturi.h"
#include "core/libvirt/unpackedroom.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner;
/// As Nova leaves the files that it makes: it looks into them while QEMU's user owns them.
constexpr QFile::Permissions readable = ownersOnly | QFile::ReadGroup | QFile::ReadOther;

}  // namespace

Unpacking::Unpacking(UnpackRequest request, Context context)
    : m_request(std::move(request)),
      m_context(std::move(context)),
      m_digests(m_request.host.folder + u"/cache"_s),
      m_connection(libvirturi::ofSocket(m_request.host.uri), std::chrono::seconds(m_request.host.timeoutSeconds)),
      m_kvm(m_request.host.folder + u"/cache"_s),
      m_staged(m_request.folder)
{}

Result<Unpacked> Unpacking::run()
{
    for (const auto stage :
        {&Unpacking::open, &Unpacking::lookAhead, &Unpacking::findBases, &Unpacking::checkRoom, &Unpacking::unpack, &Unpacking::place}) {
        if (const auto go = m_context.check(); !go)
            return fail(go);
        if (const auto done = (this->*stage)(); !done)
            return fail(done);
    }
    return m_made;
}

QString Unpacking::name() const { return QFileInfo(m_request.package).fileName(); }

Result<void> Unpacking::open()
{
    auto domain = HostDomain::parse(m_request.domainXml);
    if (!domain)
        return fail(domain);
    m_domain = std::make_unique<HostDomain>(std::move(*domain));
    auto package = PackageReader::open(m_request.package);
    if (!package)
        return fail(package);
    m_package = std::move(*package);
    if (!m_package->has(u"snapshot"_s))
        return fail(Kind::Untrusted, u"The package %1 has no snapshot, so there is nothing to restore. Boot its disk instead."_s.arg(name()));
    const auto notes = PackageCheck(*m_package, name()).notes();
    if (!notes)
        return fail(notes);
    for (const QString &part : notes->leftOut)
        m_made.leftOut << u"The guest starts without what reaches its host: %1."_s.arg(part);
    m_made.leftOut << notes->differing << m_domain->unused(m_package->manifest());
    const BaseLookup lookup{[this](const WantedBase &base) { return searchBase(m_request.bases, base, m_digests, m_context); },
        [](const QString &file) -> Result<FoundBase> {
            return fail(Kind::Unsupported,
                u"The package knows its base image only by the name %1, which proves nothing. Make a package by trescca, or one with the whole disk."_s
                    .arg(file));
        }};
    m_unpacker = std::make_unique<PackageUnpacker>(*m_package, name(), lookup, m_context);
    m_unpacker->stageWith(StagedFiles::suffix());
    return m_domain->place(m_parts, m_package->manifest(), m_request.folder);
}

// Before anything is written.
Result<void> Unpacking::lookAhead()
{
    const auto &disks = m_package->manifest().disks;
    if (const auto fit = checkDisks([&disks](qsizetype i) { return disks[i].virtualSize; }); !fit)
        return fit;
    return m_unpacker->checkHeads([this](SaveImageHead &head) { return rewrite(head); });
}

Result<void> Unpacking::findBases()
{
    const auto found = m_unpacker->findBases(m_parts);
    const auto &disks = m_package->manifest().disks;
    for (qsizetype i = 0; !found && i < disks.size(); ++i)
        if (!disks[i].baseDigest.isEmpty() && m_parts.disks[i].basePath.isEmpty() && !m_missing.contains(disks[i].baseDigest))
            m_missing << disks[i].baseDigest;
    return found;
}

Result<void> Unpacking::checkRoom()
{
    const QStorageInfo disk(m_request.folder);
    if (!disk.isValid() || disk.bytesAvailable() < 0)
        return {};
    const auto doubts = checkUnpackedRoom(*m_package, {name(), m_request.host.name, static_cast<std::uint64_t>(disk.bytesAvailable())});
    return doubts ? Result<void>() : fail(doubts);
}

// In the reference form overlays alone name their bases, and the description needs the bases.
Result<void> Unpacking::unpack()
{
    if (m_package->isReferenceForm())
        return m_unpacker->files(m_parts).and_then([this] { return checkUnpackedDisks(); }).and_then([this] { return unpackMemory(); });
    return unpackMemory().and_then([this] { return m_unpacker->files(m_parts); }).and_then([this] { return checkUnpackedDisks(); });
}

Result<void> Unpacking::unpackMemory()
{
    const auto change = m_unpacker->memory(memoryFile(), [this](SaveImageHead &head) { return rewrite(head); });
    if (!change)
        return fail(change);
    m_made.changedMacs = change->changed;
    return {};
}

// A package without a manifest did not tell them before.
Result<void> Unpacking::checkUnpackedDisks() const
{
    return checkDisks([this](qsizetype i) -> Result<std::uint64_t> {
        const QString file = m_parts.disks[i].path + StagedFiles::suffix();
        if (m_package->manifest().disks[i].format != "qcow2"_L1)
            return static_cast<std::uint64_t>(QFileInfo(file).size());
        return readQcow2Header(file).transform([](const Qcow2Header &header) { return header.virtualSize; });
    });
}

Result<void> Unpacking::place()
{
    m_staged.add(memoryFile(), ownersOnly);
    for (const QString &path : {m_parts.kernel, m_parts.ramdisk})
        if (!path.isEmpty())
            m_staged.add(path, readable);
    if (!m_parts.nvram.isEmpty())
        m_staged.add(m_parts.nvram, ownersOnly);
    for (const LocalDisk &disk : std::as_const(m_parts.disks))
        m_staged.add(disk.path, readable);
    m_made.disks = m_parts.disks;
    m_made.memory = memoryFile();
    return m_staged.place();
}

Result<void> Unpacking::rewrite(SaveImageHead &head)
{
    const auto description = PackageCheck(*m_package, name()).snapshot(head);
    if (!description)
        return fail(description);
    if (const auto fits = checkGuest(description->instance); !fits)
        return fits;
    if (const auto chosen = chooseHost(*description, head); !chosen)
        return chosen;
    const auto built = DomainBuilder::build(head.xml(), m_parts);
    const auto complete = built ? m_domain->complete(*built) : fail(built);
    if (!complete)
        return fail(complete);
    m_made.domainXml = *complete;
    m_made.paused = !head.wasRunning();
    m_made.macs.clear();
    for (const Nic &nic : description->instance.nics)
        m_made.macs << nic.mac;
    head.setXml(*complete);
    head.setCookie(DomainBuilder::buildCookie(head.cookie()));
    return {};
}

Result<void> Unpacking::checkGuest(const Instance &guest) const
{
    const InstanceLimits &most = m_request.limits;
    if (most.memory > 0 && guest.memory > most.memory)
        return fail(Kind::NoRoom,
            u"The guest has %1 of memory, and the flavor gives %2. Choose a larger flavor."_s.arg(memoryText(guest.memory), memoryText(most.memory)));
    if (most.vcpus > 0 && guest.vcpus > most.vcpus)
        return fail(
            Kind::NoRoom, u"The guest has %1 processors, and the flavor gives %2. Choose a larger flavor."_s.arg(guest.vcpus).arg(most.vcpus));
    if (guest.hypervisor == m_domain->type())
        return {};
    return fail(Kind::Unsupported,
        u"The guest was saved under %1, and this host runs instances by %2: its processor cannot go on there. Restore it at a host with the same."_s
            .arg(guest.hypervisor == "kvm"_L1 ? u"KVM"_s : u"QEMU without KVM"_s, m_domain->type() == "kvm"_L1 ? u"KVM"_s : u"QEMU without KVM"_s));
}

Result<void> Unpacking::checkDisks(const std::function<Result<std::uint64_t>(qsizetype disk)> &bytesOf) const
{
    const auto &disks = m_package->manifest().disks;
    auto most = m_request.limits.disks.cbegin();
    for (qsizetype i = 0; i < disks.size() && most != m_request.limits.disks.cend(); ++i) {
        if (disks[i].device != "disk"_L1)
            continue;
        const auto bytes = bytesOf(i);
        if (!bytes)
            return fail(bytes);
        if (*most > 0 && *bytes > *most)
            return fail(Kind::NoRoom,
                u"The guest's disk %1 has %2, and the flavor gives %3. Choose a larger flavor."_s.arg(
                    disks[i].target, byteText(*bytes), byteText(*most)));
        ++most;
    }
    return {};
}

Result<void> Unpacking::chooseHost(const DomainDescription &description, const SaveImageHead &head)
{
    const auto connection = m_connection.get(m_context.stop);
    if (!connection)
        return fail(connection);
    const auto choice = trescca::chooseHost({connection->get(), m_kvm, m_request.host.name}, m_parts.name, description, head);
    if (!choice)
        return fail(choice);
    const bool sameFirmware = QFileInfo(m_domain->loader()).fileName() == QFileInfo(choice->loader).fileName();
    m_parts.domainType = description.instance.hypervisor;
    m_parts.emulator = m_domain->emulator().isEmpty() ? choice->emulator : m_domain->emulator();
    m_parts.loader = sameFirmware ? m_domain->loader() : choice->loader;
    return {};
}

}  // namespace trescca::nova
