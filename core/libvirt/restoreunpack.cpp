// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The unpacking half of RestoreJob: everything that touches what comes out of the package.
#include "core/libvirt/restorejob.h"

#include "core/disk/qemuimg.h"
#include "core/libvirt/cutrestores.h"
#include "core/libvirt/hostfacts.h"
#include "core/libvirt/hostfit.h"
#include "core/libvirt/packagecheck.h"
#include "core/libvirt/snapshotsink.h"
#include "core/libvirt/xml.h"
#include "core/site/networkchoice.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString loaderName(const QByteArray &text)
{
    const auto document = xml::parse(text);
    return document ? QFileInfo(xml::text((*document)->child("domain").child("os").child("loader"))).fileName() : QString();
}

}  // namespace

Result<void> RestoreJob::unpackSnapshot()
{
    // A reference package's overlays name their bases in their headers only, and the description needs the bases.
    if (m_package->isReferenceForm())
        if (const auto unpacked = unpackFiles(); !unpacked)
            return unpacked;
    auto file = FileSink::create(CutRestores::memoryFile(m_folder), true);
    if (!file)
        return fail(file);
    SnapshotSink sink(**file, [this](SaveImageHead &head) { return rewrite(head); });
    if (const auto extracted = m_package->extract(u"snapshot"_s, sink, m_context, u"restore"_s); !extracted)
        return extracted;
    return sink.finish();
}

Result<void> RestoreJob::rewrite(SaveImageHead &head)
{
    const auto description = PackageCheck(*m_package, m_packageName).snapshot(head);
    if (!description)
        return fail(description);
    if (const auto chosen = chooseHost(*description, head); !chosen)
        return chosen;
    if (const auto checked = checkNetworks(*description); !checked)
        return checked;
    const auto built = DomainBuilder::build(head.xml(), m_parts);
    if (!built)
        return fail(built);
    m_xml = *built;
    head.setXml(m_xml);
    head.setCookie(DomainBuilder::buildCookie(head.cookie()));
    return {};
}

Result<void> RestoreJob::chooseHost(const DomainDescription &description, const SaveImageHead &head)
{
    const auto connection = m_site.connection.get();
    if (!connection)
        return fail(connection);
    auto support =
        hostfacts::domainSupport(connection->get(), description.instance.arch, description.instance.machine, description.instance.hypervisor);
    if (!support && support.error().kind == Kind::Unsupported)
        support.error().what += u" Restore it at another host, or bring QEMU at %1 to the version it was saved with."_s.arg(m_site.endpoint.name);
    if (!support)
        return fail(support);
    if (description.instance.hypervisor == "kvm"_L1 && !m_site.kvm.usable(support->emulator))
        return fail(Kind::Unsupported,
            u"The package was saved under KVM, and KVM does not run guests at %1. Restore it at a host with "
            "working KVM, or run the guest without KVM at its source before it is moved."_s.arg(m_site.endpoint.name));
    if (const auto fits = checkFits(head, m_parts.name, {m_site.endpoint.name, *support, hostfacts::freeMemory(connection->get())}); !fits)
        return fits;
    m_parts.domainType = description.instance.hypervisor;
    m_parts.emulator = support->emulator;
    m_parts.vnc = support->vnc;
    m_parts.networks = hostfacts::activeNetworks(connection->get());
    if (!m_options.network.isEmpty() && !m_parts.networks.contains(m_options.network))
        return fail(Kind::NotFound, u"There is no active network %1 at %2."_s.arg(m_options.network, m_site.endpoint.name));
    const QString firmware = loaderName(head.xml());
    if (firmware.isEmpty())
        return {};
    for (const QString &loader : support->loaders)
        if (QFileInfo(loader).fileName() == firmware)
            m_parts.loader = loader;
    if (m_parts.loader.isEmpty())
        return fail(Kind::Unsupported,
            u"The guest boots by the firmware %1, which %2 does not have. Install it there first."_s.arg(firmware, m_site.endpoint.name));
    return {};
}

// Its MAC cannot be changed under a running guest. On user-mode networks, which are each guest's own, it disturbs nobody.
Result<void> RestoreJob::checkNetworks(const DomainDescription &description) const
{
    const auto present = m_site.instances(m_context);
    if (!present)
        return fail(present);
    for (const Nic &nic : description.instance.nics) {
        if (const QString obstacle = networkObstacle(nic, m_parts.wantedNetwork, m_parts.networks); !obstacle.isEmpty())
            return fail(Kind::Unsupported, u"%1: %2"_s.arg(m_site.endpoint.name, obstacle));
        const QString network = networkFor(nic.network, m_parts.wantedNetwork, m_parts.networks);
        if (network.isEmpty())
            continue;
        for (const Instance &other : *present)
            for (const Nic &used : other.nics)
                if (other.state != InstanceState::Off && used.network == network && used.mac == nic.mac)
                    return fail(Kind::Conflict,
                        u"The network address %1 of the guest is in use by %2 at %3. Remove that instance first."_s.arg(
                            nic.mac, other.name, m_site.endpoint.name));
    }
    return {};
}

Result<void> RestoreJob::extract(const QString &member, const QString &to, bool sparse)
{
    auto file = FileSink::create(to, sparse);
    if (!file)
        return fail(file);
    if (const auto extracted = m_package->extract(member, **file, m_context, u"restore"_s); !extracted)
        return extracted;
    return (*file)->finish();
}

Result<void> RestoreJob::unpackFiles()
{
    if (m_unpacked)
        return {};
    m_unpacked = true;
    const std::pair<QString, QString> plain[] = {{u"kernel"_s, m_parts.kernel}, {u"ramdisk"_s, m_parts.ramdisk}, {u"nvram"_s, m_parts.nvram}};
    for (const auto &[member, path] : plain)
        if (!path.isEmpty())
            if (const auto done = extract(member, path, false); !done)
                return done;
    if (!m_parts.nvram.isEmpty()) {
        const auto head = Qcow2Head::ofFile(m_parts.nvram);
        if (const auto checked = head ? PackageCheck(*m_package, m_packageName).nvram(*head) : fail(head); !checked)
            return checked;
    }
    const QList<ManifestDisk> &disks = m_package->manifest().disks;
    for (qsizetype i = 0; i < disks.size(); ++i)
        if (const auto done = unpackDisk(disks[i], m_parts.disks[i]); !done)
            return done;
    return {};
}

Result<std::optional<FoundBase>> RestoreJob::foreignBase(const Qcow2Header &header) const
{
    if (!m_package->isReferenceForm() || header.backingFile.isEmpty())
        return std::optional<FoundBase>();
    return basefinder::byName(m_site, QFileInfo(header.backingFile).fileName(), m_owner).transform([](const FoundBase &base) {
        return std::optional(base);
    });
}

Result<void> RestoreJob::unpackDisk(const ManifestDisk &disk, LocalDisk &local)
{
    if (const auto done = extract(disk.member, local.path, true); !done)
        return done;
    if (disk.format != "qcow2"_L1)
        return {};
    const auto head = Qcow2Head::ofFile(local.path);
    const auto header = head ? PackageCheck(*m_package, m_packageName).disk(disk, *head) : fail(head);
    if (!header)
        return fail(header);
    const auto base = foreignBase(*header);
    if (!base)
        return fail(base);
    if (*base) {
        local.basePath = (*base)->path;
        local.baseFormat = (*base)->format;
        m_bases << **base;
    }
    if (const auto cleared = clearBackingFile(local.path); !cleared)
        return cleared;
    if (local.basePath.isEmpty())
        return {};
    return qemuimg::relink(local.path, local.basePath, local.baseFormat, m_context);
}

}  // namespace trescca
