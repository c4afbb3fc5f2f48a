// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/networkchecks.h"

#include "core/site/networkchoice.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

using Level = Finding::Level;

// Only a libvirt host (a tresccad too) says what its hypervisor is, and then its list of networks is all there is.
bool isLibvirt(const SiteFacts &destination) { return !destination.hypervisor.isEmpty(); }

bool wantsUnknown(const MigrationRequest &request, const SiteFacts &destination, QList<Finding> &findings)
{
    const QString &wanted = request.options.network;
    if (wanted.isEmpty() || destination.networks.contains(wanted) || (destination.networks.isEmpty() && !isLibvirt(destination)))
        return false;
    findings.append({Level::Blocker, u"network"_s, u"%1 has no network %2."_s.arg(request.destination, wanted),
        destination.networks.isEmpty() ? u"Start it there, or name no network: the instance then gets one of its own."_s
                                       : u"Choose one of: %1."_s.arg(destination.networks.join(u", "_s))});
    return true;
}

void checkLibvirtNetwork(const Nic &nic, const MigrationRequest &request, const SiteFacts &destination, QList<Finding> &findings)
{
    const QString &wanted = request.options.network;
    if (const QString obstacle = networkObstacle(nic, wanted, destination.networks); !obstacle.isEmpty()) {
        findings.append({Level::Blocker, u"network"_s, obstacle, u"Or choose another destination."_s});
        return;
    }
    const QString landing = networkFor(nic.network, wanted, destination.networks);
    if (!wanted.isEmpty() || nic.network.isEmpty() || nic.network == userModeNetwork || landing == nic.network)
        return;
    const QString joins = landing.isEmpty() ? u"gets one of its own there, out of which it reaches others and in which nobody reaches it."_s
                                            : u"joins %1 there and may get another address."_s.arg(landing);
    findings.append({Level::Warning, u"network"_s, u"%1 has no network %2; the instance "_s.arg(request.destination, nic.network) + joins,
        u"Name the network it shall join."_s});
}

void checkCloudNetwork(
    const Instance &instance, const Nic &nic, const MigrationRequest &request, const SiteFacts &destination, QList<Finding> &findings)
{
    if (!request.options.network.isEmpty() || nic.network.isEmpty() || destination.networks.contains(nic.network))
        return;
    findings.append({Level::Warning, u"network"_s,
        nic.network == userModeNetwork
            ? u"%1 is in no network of its host; it joins the default network at %2 and gets another address."_s.arg(
                  instance.name, request.destination)
            : u"%1 has no network %2; the instance joins its default network and may get another address."_s.arg(request.destination, nic.network),
        u"Name the network it shall join."_s});
}

// A libvirt host minds equal addresses on one network, of instances that are not off. Of a cloud that is not known.
bool clash(const Nic &nic, const Nic &taken, const MigrationRequest &request, const SiteFacts &destination)
{
    if (nic.mac.isEmpty() || nic.mac != taken.mac)
        return false;
    if (!isLibvirt(destination))
        return true;
    const QString landing = networkFor(nic.network, request.options.network, destination.networks);
    return !landing.isEmpty() && taken.network == landing;
}

void tellClash(const Nic &nic, const Instance &other, const MigrationRequest &request, bool mayStay, QList<Finding> &findings)
{
    findings.append({mayStay ? Level::Warning : Level::Blocker, u"mac"_s,
        u"%1 at %2 has the same network address %3; the guest keeps its own in memory."_s.arg(other.name, request.destination, nic.mac),
        mayStay ? u"Do not start %1 beside it."_s.arg(other.name)
                : u"Switch %1's network card to another MAC address, or remove it."_s.arg(other.name)});
}

}  // namespace

void checkNetworks(const Instance &instance, const MigrationRequest &request, const SiteFacts &destination, const QList<Instance> &neighbours,
    QList<Finding> &findings)
{
    const bool unknown = wantsUnknown(request, destination, findings);
    for (const Nic &nic : instance.nics) {
        if (!unknown && isLibvirt(destination))
            checkLibvirtNetwork(nic, request, destination, findings);
        else if (!unknown)
            checkCloudNetwork(instance, nic, request, destination, findings);
        for (const Instance &other : neighbours)
            for (const Nic &taken : other.nics)
                if (clash(nic, taken, request, destination))
                    tellClash(nic, other, request, isLibvirt(destination) && other.state == InstanceState::Off, findings);
    }
}

}  // namespace trescca
