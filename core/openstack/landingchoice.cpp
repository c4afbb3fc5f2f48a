// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/landingchoice.h"

#include "core/base/memorytext.h"
#include "core/openstack/limitsapi.h"
#include "core/openstack/reachapi.h"
#include "core/openstack/restjson.h"
#include "core/site/storecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What a guest's disk, a base and a package need beside the system, at the least.
constexpr std::uint64_t diskForGuests = 4ULL << 30U;

bool canBoot(const Image &image)
{
    return image.status == ImageStatus::Active && !image.isPackage() && !image.isBase() && image.containerFormat == u"bare";
}

bool isDebian(const Image &image)
{
    return image.properties.value(u"os_distro"_s) == u"debian" || image.name.startsWith(u"debian", Qt::CaseInsensitive);
}

std::uint64_t diskOf(const Image &image) { return std::max({image.minDisk << 30U, image.virtualSize, image.size}); }

Result<Image> chooseImage(const std::shared_ptr<CloudSession> &session, const QString &wanted, const Context &context)
{
    const auto all = ImageApi(session).list({}, context);
    if (!all)
        return fail(all);
    const Image *best = nullptr;
    int fitting = 0;
    for (const Image &image : *all) {
        if (!wanted.isEmpty() && image.id == wanted)
            return image;
        if (!canBoot(image) || (wanted.isEmpty() ? !isDebian(image) : image.name != wanted))
            continue;
        ++fitting;
        if (best == nullptr || image.created > best->created)
            best = &image;
    }
    const QString &site = session->endpoint().name;
    if (best != nullptr && (wanted.isEmpty() || fitting == 1))
        return *best;
    if (best != nullptr)
        return fail(Kind::Ambiguous, u"%1 has several images named \"%2\". Choose one by its id."_s.arg(site, wanted));
    if (!wanted.isEmpty())
        return fail(Kind::NotFound, u"%1 has no image \"%2\" that an instance could boot from. Choose another."_s.arg(site, wanted));
    // The kernel of "genericcloud" has no driver for AHCI (CONFIG_SATA_AHCI): it would not see the config drive of a q35 machine.
    return fail(Kind::NotFound,
        u"%1 has no image of Debian. Push one that has cloud-init (debian-13-generic-amd64.qcow2 of cloud.debian.org), or choose another."_s.arg(
            site));
}

Result<Flavor> chooseSize(ComputeApi &compute, const LandingWish &wish, const Image &image, const Context &context)
{
    SpawnRequest size;
    size.flavor = wish.flavor;
    size.memory = landingOwnMemory + wish.guestMemory;
    const auto flavor = chooseFlavor(compute, size, diskOf(image) + diskForGuests, context);
    if (!flavor || wish.flavor.isEmpty())
        return flavor;
    if (flavor->memory <= landingOwnMemory)
        return fail(Kind::NoRoom,
            u"The flavor %1 has %2 of memory, and none of it would be left for guests: choose one with more than %3."_s.arg(
                flavor->name, memoryText(flavor->memory), memoryText(landingOwnMemory)));
    if (flavor->disk != 0 && flavor->disk < diskOf(image))
        return fail(Kind::NoRoom,
            u"The flavor %1 has a disk of %2 GiB, which is too small for the image %3. Choose a larger one."_s.arg(flavor->name)
                .arg(flavor->disk >> 30U)
                .arg(image.name));
    return flavor;
}

Result<void> checkQuotas(ComputeApi &compute, const Flavor &flavor, const Context &context)
{
    SiteFacts left;
    if (const auto told = readLimits(compute, left, context); !told && isUnanswered(told.error()))
        return told;
    const auto spent = [](const QString &what) {
        return fail(Kind::NoRoom,
            u"The project's quota at the cloud leaves no room for another instance: %1. Delete something, or ask for more."_s.arg(what));
    };
    if (left.freeInstances.value_or(1) < 1)
        return spent(u"it allows no more"_s);
    if (left.freeVcpus.value_or(flavor.vcpus) < flavor.vcpus)
        return spent(u"%1 processors are left, the flavor %2 has %3"_s.arg(*left.freeVcpus).arg(flavor.name).arg(flavor.vcpus));
    if (left.freeMemory.value_or(flavor.memory) < flavor.memory)
        return spent(u"%1 of memory are left, the flavor %2 has %3"_s.arg(memoryText(*left.freeMemory), flavor.name, memoryText(flavor.memory)));
    const auto groups = ReachApi(compute.session()).groupsLeft(context);
    if (!groups)
        return fail(groups);
    return groups->value_or(1) < 1 ? spent(u"no security group is left"_s) : Result<void>();
}

Result<void> checkKey(ComputeApi &compute, const QString &key, const Context &context)
{
    if (key.isEmpty())
        return {};
    const auto found = compute.json({.path = u"/os-keypairs/"_s + rest::escaped(key)}, context);
    if (!found && found.error().kind == Kind::NotFound)
        return fail(Kind::NotFound, u"You have no key pair \"%1\" at the cloud. Choose one that is there, or make it."_s.arg(key));
    return found ? Result<void>() : Result<void>(fail(found));
}

}  // namespace

Result<LandingChoice> chooseLanding(const std::shared_ptr<CloudSession> &session, const LandingWish &wish, const Context &context)
{
    const auto token = session->token(context);
    if (!token)
        return fail(token);
    if (const auto may = checkRole(StoreLimits{.readOnly = token->onlyReads(), .freeBytes = {}}, session->endpoint().name); !may)
        return fail(may);
    const auto reachable = session->has(Service::Network, context);
    if (!reachable)
        return fail(reachable);
    if (!*reachable)
        return fail(
            Kind::Unsupported, u"%1 has no network service (Neutron) whose security groups would let moves in."_s.arg(session->endpoint().name));
    ComputeApi compute(session);
    LandingChoice choice;
    const ReachApi reach(*session);
    const auto external = wish.floatingNetwork.isEmpty() ? Result<QString>(QString()) : reach.externalNetwork(wish.floatingNetwork, context);
    if (!external)
        return fail(external);
    choice.floatingNetwork = *external;
    SpawnRequest card;
    card.network = wish.network;
    const auto networks = chooseNetwork(*session, card, context);
    if (!networks)
        return fail(networks);
    choice.networks = *networks;
    auto image = chooseImage(session, wish.image, context);
    if (!image)
        return fail(image);
    choice.image = std::move(*image);
    auto flavor = chooseSize(compute, wish, choice.image, context);
    if (!flavor)
        return fail(flavor);
    choice.flavor = std::move(*flavor);
    if (const auto there = checkKey(compute, wish.key, context); !there)
        return fail(there);
    if (const auto room = checkQuotas(compute, choice.flavor, context); !room)
        return fail(room);
    return choice;
}

}  // namespace trescca
