// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/serverchoice.h"

#include "core/openstack/networkapi.h"

#include <QJsonArray>

#include <tuple>

using namespace Qt::StringLiterals;

namespace trescca {

Result<Flavor> chooseFlavor(ComputeApi &compute, const SpawnRequest &request, std::uint64_t disk, const Context &context)
{
    const auto flavors = compute.flavors(context);
    if (!flavors)
        return fail(flavors);
    const Flavor *best = nullptr;
    for (const Flavor &flavor : *flavors) {
        if (!request.flavor.isEmpty() && (flavor.id == request.flavor || flavor.name == request.flavor))
            return flavor;
        const bool fits = flavor.memory >= request.memory && flavor.vcpus >= request.vcpus && (flavor.disk == 0 || flavor.disk >= disk);
        if (fits && (best == nullptr || std::tuple(flavor.memory, flavor.vcpus, flavor.disk) < std::tuple(best->memory, best->vcpus, best->disk)))
            best = &flavor;
    }
    if (!request.flavor.isEmpty())
        return fail(Kind::NotFound, u"The cloud has no flavor \"%1\". Choose one of its own."_s.arg(request.flavor));
    if (best == nullptr)
        return fail(Kind::NoRoom,
            u"No flavor of the cloud has %1 MiB of memory, %2 CPUs and %3 GiB of disk. Ask for less."_s.arg(request.memory >> 20U)
                .arg(request.vcpus)
                .arg((disk + (1ULL << 30U) - 1) >> 30U));
    return *best;
}

Result<QJsonValue> chooseNetwork(CloudSession &session, const SpawnRequest &request, const Context &context)
{
    if (!request.card)
        return u"none"_s;
    const QString &wanted = request.network;
    const auto found = networks(session, context);
    if (!found)
        return fail(found);
    const auto use = [](const QString &id) { return QJsonValue(QJsonArray{QJsonObject{{u"uuid"_s, id}}}); };
    if (wanted.isEmpty())
        return found->size() == 1 ? use(found->first().id) : QJsonValue(u"auto"_s);
    for (const CloudNetwork &network : *found) {
        if (network.id == wanted || network.name == wanted)
            return use(network.id);
    }
    return fail(Kind::NotFound, u"The cloud has no network \"%1\"."_s.arg(wanted));
}

}  // namespace trescca
