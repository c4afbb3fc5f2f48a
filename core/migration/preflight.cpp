// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/preflight.h"

#include "core/base/bytetext.h"
#include "core/migration/basechecks.h"
#include "core/migration/diskplan.h"
#include "core/migration/identitychecks.h"
#include "core/migration/networkchecks.h"
#include "core/migration/placechecks.h"
#include "core/migration/storechecks.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

using Level = Finding::Level;

/// Everything the checks look at.
struct Facts {
    SaveForecast forecast;
    SiteFacts source;
    SiteFacts destination;
    QList<Instance> neighbours;  ///< instances at the destination
    QString destinationName;
    MigrationOptions options;
};

/// An obstacle that has more than one sentence, or a command, says what to do itself.
bool tellsRemedy(const QString &obstacle) { return obstacle.contains(u". ") || obstacle.contains(u'`'); }

void checkState(const Facts &facts, QList<Finding> &findings)
{
    const Instance &instance = facts.forecast.instance;
    if (!checkUntouched(instance, findings))
        return;
    // Of libvirt's managed save its host tells itself what is to be done.
    const bool isTold = instance.state == InstanceState::Saved && !facts.forecast.obstacles.isEmpty();
    if (!isAlive(instance.state) && !isTold)  // a person's save, too, may run elsewhere by now
        findings.append({Level::Blocker, u"state"_s, u"%1 is %2: it has no running state to move."_s.arg(instance.name, stateName(instance.state)),
            u"Start it first."_s});
    for (const QString &obstacle : facts.forecast.obstacles)
        findings.append(
            {Level::Blocker, u"disks"_s, obstacle, tellsRemedy(obstacle) ? QString() : u"Change the instance's configuration, then move it."_s});
}

void checkStateful(const Facts &facts, QList<Finding> &findings)
{
    if (facts.destination.keepsState)
        return;
    const QString &reason = facts.destination.noStateReason;
    findings.append({Level::Blocker, u"mode"_s,
        u"%1 cannot take over the memory of a running instance%2"_s.arg(facts.destinationName, reason.isEmpty() ? u"."_s : u": "_s + reason),
        reason.isEmpty()
            ? u"Move it as disk only (`--mode disk-only`): it is shut down and boots there. Or have the Trescca plugin installed in that cloud."_s
            : u"Mend that, or choose another destination."_s});
}

void checkProcessor(const Facts &facts, QList<Finding> &findings)
{
    const Instance &instance = facts.forecast.instance;
    if (!checkArchitecture(instance, facts.destination, facts.destinationName, findings))
        return;
    if (instance.hypervisor == u"kvm" && !facts.destination.kvm && !facts.destination.hypervisor.isEmpty())
        findings.append({Level::Blocker, u"kvm"_s, u"%1 runs under KVM, which does not work at %2."_s.arg(instance.name, facts.destinationName),
            u"Choose a destination with KVM."_s});
}

// A guest keeps the processor it was started with. QEMU checks each feature at the restore; what is known before is the model.
void checkCpuModel(const Facts &facts, QList<Finding> &findings)
{
    const Instance &instance = facts.forecast.instance;
    const SiteFacts &to = facts.destination;
    const QStringList models = to.cpuModels.value(instance.hypervisor);
    const bool hostsOwn = instance.cpuModel == "host-passthrough"_L1 || instance.cpuModel == "maximum"_L1;
    if (hostsOwn && !facts.source.hostCpu.isEmpty() && !to.hostCpu.isEmpty() && facts.source.hostCpu != to.hostCpu)
        findings.append({Level::Blocker, u"cpu"_s,
            u"%1 uses its host's own processor (%2), %3 has another one (%4)."_s.arg(
                instance.name, facts.source.hostCpu, facts.destinationName, to.hostCpu),
            u"Choose a host with the same processor, or give the instance a named CPU model and start it anew."_s});
    else if (!hostsOwn && !instance.cpuModel.isEmpty() && !models.isEmpty() && !models.contains(instance.cpuModel))
        findings.append(
            {Level::Blocker, u"cpu"_s, u"%1 cannot give %2 its processor model %3."_s.arg(facts.destinationName, instance.name, instance.cpuModel),
                u"Choose a destination with such a processor, or give the instance a plainer CPU model and start it anew."_s});
    else if (!instance.cpuModel.isEmpty() && (hostsOwn ? !to.hostCpu.isEmpty() : !models.isEmpty()))
        findings.append({Level::Ok, u"cpu"_s, u"The processor model %1 is available at %2."_s.arg(instance.cpuModel, facts.destinationName), {}});
}

void checkMachine(const Facts &facts, QList<Finding> &findings)
{
    const Instance &instance = facts.forecast.instance;
    const QStringList machines = facts.destination.machines.value(instance.arch);
    if (!machines.isEmpty() && !instance.machine.isEmpty() && !machines.contains(instance.machine)) {
        findings.append({Level::Blocker, u"machine"_s, u"%1 does not know the machine type %2."_s.arg(facts.destinationName, instance.machine),
            u"Bring QEMU at %1 to the version of the source."_s.arg(facts.destinationName)});
        return;
    }
    const int from = facts.source.hypervisorVersion;
    const int to = facts.destination.hypervisorVersion;
    if (from > 0 && to > 0 && to < from)
        findings.append({Level::Warning, u"hypervisor"_s,
            u"%1 has the older %2 (source: %3); QEMU promises only the way up."_s.arg(
                facts.destinationName, facts.destination.hypervisor, facts.source.hypervisor),
            u"Upgrade QEMU there if the restore is refused; the instance then goes on running at the source."_s});
    else if (!machines.isEmpty())
        findings.append({Level::Ok, u"machine"_s,
            u"%1 is known at %2."_s.arg(instance.machine.isEmpty() ? u"The machine type"_s : instance.machine, facts.destinationName), {}});
}

// Its variables move along; its code is that of the destination.
void checkFirmware(const Facts &facts, QList<Finding> &findings)
{
    const QString &firmware = facts.forecast.instance.firmware;
    if (!firmware.isEmpty() && !facts.destination.hypervisor.isEmpty() && !facts.destination.firmwares.contains(firmware))
        findings.append({Level::Blocker, u"firmware"_s,
            u"%1 boots by the UEFI firmware %2, which %3 does not have."_s.arg(facts.forecast.instance.name, firmware, facts.destinationName),
            u"Install it there (on Debian it is in the package ovmf)."_s});
}

/// The package and the unpacked instance lie side by side while it is restored.
void checkDisk(const Facts &facts, std::uint64_t baseBytes, QList<Finding> &findings)
{
    if (!facts.destination.freeDisk)
        return;
    const std::uint64_t need = 2 * (facts.forecast.instance.memory + facts.forecast.diskBytes) + baseBytes;
    if (*facts.destination.freeDisk < need)
        findings.append({Level::Blocker, u"room"_s,
            u"%1 has %2 of disk left; up to %3 are needed."_s.arg(facts.destinationName, byteText(*facts.destination.freeDisk), byteText(need)),
            u"Delete packages or images there."_s});
    else
        findings.append(
            {Level::Ok, u"room"_s, u"Up to %1 of disk needed, %2 free."_s.arg(byteText(need), byteText(*facts.destination.freeDisk)), {}});
}

QString transferKind(Site &source, const SiteFacts &destination, const MigrationOptions &options)
{
    if (source.savesToStream())
        return u"stream"_s;
    return destination.pulls && options.bytesPerSecond == 0 ? u"pull"_s : u"relay"_s;
}

Result<Facts> askBoth(Site &source, Site &destination, const MigrationRequest &request, const Context &context)
{
    Facts facts;
    facts.options = request.options;
    facts.destinationName = request.destination;
    const auto forecast = source.forecast(request.instanceId, context);
    if (!forecast)
        return std::unexpected(forecast.error().in(request.source));
    facts.forecast = *forecast;
    const auto sourceFacts = source.facts(context);
    if (!sourceFacts)
        return std::unexpected(sourceFacts.error().in(request.source));
    facts.source = *sourceFacts;
    const auto destinationFacts = destination.facts(context);
    if (!destinationFacts)
        return std::unexpected(destinationFacts.error().in(request.destination));
    facts.destination = *destinationFacts;
    const auto neighbours = destination.instances(context);
    if (!neighbours)
        return std::unexpected(neighbours.error().in(request.destination));
    facts.neighbours = *neighbours;
    return facts;
}

Kind kindOf(const QString &check)
{
    if (check == "role"_L1)
        return Kind::Forbidden;
    return check == "room"_L1 || check == "memory"_L1 || check == "quota"_L1 ? Kind::NoRoom : Kind::Conflict;
}

}  // namespace

Result<MigrationPlan> makePlan(Site &source, Site &destination, const MigrationRequest &request, const Context &context)
{
    if (request.source == request.destination)
        return fail(Kind::InvalidInput, u"Source and destination are both %1; choose another destination."_s.arg(request.source));
    if (request.options.mode == MoveMode::DiskOnly)
        return makeDiskPlan(source, destination, request, context);
    const auto facts = askBoth(source, destination, request, context);
    if (!facts)
        return fail(facts);
    MigrationPlan plan{request, facts->forecast.instance, transferKind(source, facts->destination, request.options), {}, facts->forecast.memoryBytes,
        facts->forecast.diskBytes, {}};
    QList<NamedBase> named;
    if (!request.options.selfContained) {
        auto bases = findBases(facts->forecast, source, destination, context);
        if (!bases)
            return std::unexpected(bases.error().in(request.destination));
        named = std::move(*bases);
    }
    for (const NamedBase &base : std::as_const(named))
        plan.bases.append(base.planned);
    checkStores(plan, source.savesToStream(), facts->source.store, facts->destination.store);
    for (const auto check : {checkState, checkStateful, checkProcessor, checkCpuModel, checkMachine, checkFirmware})
        check(*facts, plan.findings);
    checkCapacity(facts->forecast.instance, facts->destination, request.destination, plan.findings);
    checkSourceRoom(plan, source.savesToStream(), facts->source.freeDisk);
    checkDisk(*facts, reportBases(named, request.destination, plan.findings), plan.findings);
    checkIdentity(facts->forecast.instance, request, facts->neighbours, plan.findings);
    checkNetworks(facts->forecast.instance, request, facts->destination, facts->neighbours, plan.findings);
    return plan;
}

Result<void> requirePossible(const MigrationPlan &plan)
{
    for (const Finding &finding : plan.findings)
        if (finding.level == Finding::Level::Blocker)
            return fail(kindOf(finding.check), finding.what + u' ' + finding.remedy, finding.check);
    return {};
}

}  // namespace trescca
