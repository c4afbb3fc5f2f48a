// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The unpacking half of RestoreJob: everything that touches what comes out of the package.
#include "core/libvirt/restorejob.h"

#include "core/libvirt/cutrestores.h"
#include "core/libvirt/hostchoice.h"
#include "core/libvirt/hostfacts.h"
#include "core/site/networkchoice.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> RestoreJob::unpackSnapshot()
{
    // A reference package's overlays name their bases in their headers only, and the description needs the bases.
    if (m_package->isReferenceForm())
        if (const auto unpacked = unpackFiles(); !unpacked)
            return unpacked;
    const auto change = m_unpacker->memory(CutRestores::memoryFile(m_folder), [this](SaveImageHead &head) { return rewrite(head); });
    if (!change)
        return fail(change);
    m_changedCards = change->changed;
    return {};
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
    const auto choice = trescca::chooseHost({connection->get(), m_site.kvm, m_site.endpoint.name}, m_parts.name, description, head);
    if (!choice)
        return fail(choice);
    m_parts.domainType = description.instance.hypervisor;
    m_parts.emulator = choice->emulator;
    m_parts.loader = choice->loader;
    m_parts.vnc = choice->vnc;
    m_parts.networks = hostfacts::activeNetworks(connection->get());
    if (!m_options.network.isEmpty() && !m_parts.networks.contains(m_options.network))
        return fail(Kind::NotFound, u"There is no active network %1 at %2."_s.arg(m_options.network, m_site.endpoint.name));
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

Result<void> RestoreJob::unpackFiles()
{
    if (m_unpacked)
        return {};
    m_unpacked = true;
    return m_unpacker->files(m_parts);
}

}  // namespace trescca
