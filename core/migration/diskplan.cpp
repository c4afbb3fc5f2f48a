// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/diskplan.h"

#include "core/base/bytetext.h"
#include "core/migration/diskimage.h"
#include "core/migration/placechecks.h"
#include "core/migration/storechecks.h"
#include "core/site/networkchoice.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

using Level = Finding::Level;

struct Facts {
    DiskForecast told;
    SiteFacts source;
    SiteFacts destination;
};

Result<Facts> askBoth(Site &source, Site &destination, const MigrationRequest &request, const Context &context)
{
    const auto told = source.diskForecast(request.instanceId, context);
    const auto here = told ? source.facts(context) : fail(told);
    if (!here)
        return std::unexpected(here.error().in(request.source));
    const auto there = destination.facts(context);
    if (!there)
        return std::unexpected(there.error().in(request.destination));
    return Facts{*told, *here, *there};
}

/// The first sentence of an error, and what it says to do.
Finding blocker(const QString &check, const Error &error)
{
    const qsizetype end = error.what.indexOf(u". "_s);
    return {Level::Blocker, check, end < 0 ? error.what : error.what.left(end + 1), end < 0 ? QString() : error.what.mid(end + 2)};
}

/// `cuts`: it is switched off where it does not obey.
void tellMode(const Instance &instance, const MigrationRequest &request, bool cuts, QList<Finding> &findings)
{
    if (!isAlive(instance.state)) {
        findings.append(
            {Level::Warning, u"mode"_s, u"%1 is off: its disk is copied, and the copy boots at %2."_s.arg(instance.name, request.destination),
                u"It stays at %1 too: do not start it there while the copy runs."_s.arg(request.source)});
        return;
    }
    findings.append(
        {Level::Warning, u"mode"_s, u"%1 is shut down and boots at %2: programs and what is in memory end."_s.arg(instance.name, request.destination),
            u"It stays at %1 too, switched off, until you delete it there."_s.arg(request.source)});
    if (cuts)
        findings.append({Level::Warning, u"mode"_s,
            u"If %1 does not shut down when it is asked to, it is switched off, as if its plug were pulled: what it has not written yet is lost."_s
                .arg(instance.name),
            u"Shut it down from inside first."_s});
}

void checkState(const Instance &instance, const MigrationRequest &request, bool cuts, QList<Finding> &findings)
{
    if (!checkUntouched(instance, findings))
        return;
    if (instance.state == InstanceState::Saved)
        findings.append(
            {Level::Blocker, u"state"_s, u"%1 is saved: what its disk lacks is in its memory."_s.arg(instance.name), u"Start it first."_s});
    else if (!isAlive(instance.state) && instance.state != InstanceState::Off)
        findings.append({Level::Blocker, u"state"_s, u"%1 is %2: its disk cannot be copied."_s.arg(instance.name, stateName(instance.state)),
            u"Wait until it has come to rest, or repair it."_s});
    else if (instance.state == InstanceState::Paused && !request.options.forceOff)
        findings.append({Level::Blocker, u"state"_s, u"%1 is paused, and does not hear that it is to shut down."_s.arg(instance.name),
            u"Let it go on first, or have it switched off (`--force-off`), as if its plug were pulled."_s});
    else
        tellMode(instance, request, cuts, findings);
    if (request.options.paused)
        findings.append(
            {Level::Blocker, u"mode"_s, u"%1 boots at %2, so it cannot be left paused where it was."_s.arg(instance.name, request.destination),
                u"Pause it there when it has booted."_s});
}

/// What keeps a site from taking a guest's memory, and tells why, keeps it from booting one too (a tresccad that is being stopped).
bool checkTakesGuests(const SiteFacts &site, const QString &siteName, QList<Finding> &findings)
{
    if (site.noStateReason.isEmpty())
        return true;
    findings.append({Level::Blocker, u"mode"_s, u"%1 takes no instances now: %2"_s.arg(siteName, site.noStateReason),
        u"Mend that, or choose another destination."_s});
    return false;
}

// A cloud does not tell what firmware it has. What a guest keeps in its firmware's variables stays behind.
void checkFirmware(const Facts &facts, const MigrationRequest &request, QList<Finding> &findings)
{
    if (!facts.told.properties.contains(u"hw_firmware_type"_s))
        return;
    const QString &name = facts.told.instance.name;
    if (!facts.destination.hypervisor.isEmpty() && facts.destination.firmwares.isEmpty())
        findings.append({Level::Blocker, u"firmware"_s, u"%1 boots by UEFI, for which %2 has no firmware."_s.arg(name, request.destination),
            u"Install it there (on Debian it is in the package ovmf)."_s});
    else
        findings.append({Level::Warning, u"firmware"_s,
            u"%1 boots by UEFI, and its variables (the boot order among them) stay behind: its disk has to boot without them."_s.arg(name),
            u"See that its boot loader is also where firmware looks by itself (EFI/BOOT)."_s});
}

/// At a libvirt host without the network wanted, or a default one, a card is in QEMU's user mode; so it is perhaps where it is.
bool checkOwnNetwork(const Facts &facts, const MigrationRequest &request, QList<Finding> &findings)
{
    const QString &wanted = request.options.network;
    if (facts.destination.hypervisor.isEmpty() || !networkFor(wanted, wanted, facts.destination.networks).isEmpty())
        return false;
    const QList<Nic> &nics = facts.told.instance.nics;
    if (nics.isEmpty() || !std::ranges::all_of(nics, [](const Nic &nic) { return nic.network == userModeNetwork; }))
        findings.append({Level::Warning, u"network"_s,
            u"%1 gets a network of its own at %2, out of which it reaches others and in which nobody reaches it."_s.arg(
                facts.told.instance.name, request.destination),
            {}});
    return true;
}

void checkNetwork(const Facts &facts, const MigrationRequest &request, bool card, QList<Finding> &findings)
{
    if (!card || checkOwnNetwork(facts, request, findings))
        return;
    const QString joins = request.options.network.isEmpty() ? u"the default network"_s : u"the network %1"_s.arg(request.options.network);
    findings.append({Level::Warning, u"network"_s,
        u"%1 joins %2 at %3, with a network card and an address of its own."_s.arg(facts.told.instance.name, joins, request.destination),
        facts.destination.networks.size() > 1 ? u"Name the network it shall join, if it is to be another."_s : QString()});
}

/// The image, and the disk that is made of it.
void checkRoom(const Facts &facts, const MigrationPlan &plan, QList<Finding> &findings)
{
    const QString remedy = u"Delete packages or images there."_s;
    const auto tell = [&](const QString &site, std::optional<std::uint64_t> free, std::uint64_t need) {
        if (free && *free < need)
            findings.append(
                {Level::Blocker, u"room"_s, u"%1 has %2 of disk left; up to %3 are needed."_s.arg(site, byteText(*free), byteText(need)), remedy});
    };
    tell(plan.request.source, facts.source.freeDisk, plan.diskBytes);  // a copy lies there for a while
    tell(plan.request.destination, facts.destination.freeDisk, plan.diskBytes);
}

QString checkOf(const SpawnRequest &request, const Error &error)
{
    if (error.kind == Kind::NoRoom)
        return u"quota"_s;
    if (error.kind == Kind::Forbidden)
        return u"role"_s;
    if (error.kind == Kind::NotFound && !request.network.isEmpty() && error.what.contains(request.network))
        return u"network"_s;
    return error.kind == Kind::Conflict || error.kind == Kind::InvalidInput ? u"name"_s : u"flavor"_s;
}

Result<void> checkBoot(Site &destination, const SpawnRequest &request, MigrationPlan &plan, const Context &context)
{
    const auto flavor = destination.checkSpawn(request, diskSize(plan.instance), context);
    if (flavor && !flavor->isEmpty())
        plan.findings.append({Level::Ok, u"flavor"_s, u"At %1 it gets the flavor %2."_s.arg(plan.request.destination, *flavor), {}});
    if (flavor)
        return {};
    if (flavor.error().kind == Kind::Unreachable || flavor.error().kind == Kind::Cancelled || flavor.error().kind == Kind::Unauthorized)
        return std::unexpected(flavor.error().in(plan.request.destination));
    plan.findings.append(blocker(checkOf(request, flavor.error()), flavor.error()));
    return {};
}

}  // namespace

Result<MigrationPlan> makeDiskPlan(Site &source, Site &destination, const MigrationRequest &request, const Context &context)
{
    const auto facts = askBoth(source, destination, request, context);
    if (!facts)
        return fail(facts);
    const Instance &instance = facts->told.instance;
    const bool streams = source.savesToStream();
    MigrationPlan plan{request, instance, streams ? u"stream"_s : u"relay"_s, {}, 0, copyBytes(instance), {}};
    // A cloud pulls the plug itself after a while.
    checkState(instance, request, request.options.forceOff || !streams, plan.findings);
    for (const QString &obstacle : facts->told.obstacles)
        plan.findings.append(blocker(u"disks"_s, {Kind::Unsupported, obstacle, {}}));
    checkStores(plan, streams, facts->source.store, facts->destination.store);
    checkArchitecture(instance, facts->destination, request.destination, plan.findings);
    checkCapacity(instance, facts->destination, request.destination, plan.findings);
    checkFirmware(*facts, request, plan.findings);
    checkRoom(*facts, plan, plan.findings);
    const SpawnRequest spawn = spawnRequestOf(instance, request.options);
    const bool takesGuests = checkTakesGuests(facts->destination, request.destination, plan.findings);
    if (const auto asked = takesGuests ? checkBoot(destination, spawn, plan, context) : Result<void>(); !asked)
        return fail(asked);
    checkNetwork(*facts, request, spawn.card, plan.findings);
    return plan;
}

}  // namespace trescca
