// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/placechecks.h"

#include "core/base/memorytext.h"
#include "core/site/arrival.h"

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

using Level = Finding::Level;

void checkMemory(const Instance &instance, const SiteFacts &site, const QString &siteName, QList<Finding> &findings)
{
    if (!site.freeMemory)
        return;
    if (*site.freeMemory < instance.memory)
        findings.append({Level::Blocker, u"memory"_s,
            u"%1 has %2 of memory left, %3 needs %4."_s.arg(siteName, memoryText(*site.freeMemory), instance.name, memoryText(instance.memory)),
            u"Free memory there, or choose another destination."_s});
    else
        findings.append(
            {Level::Ok, u"memory"_s, u"%1 of memory needed, %2 free."_s.arg(memoryText(instance.memory), memoryText(*site.freeMemory)), {}});
}

void checkQuota(const Instance &instance, const SiteFacts &site, const QString &siteName, QList<Finding> &findings)
{
    if (site.freeInstances && *site.freeInstances < 1)
        findings.append({Level::Blocker, u"quota"_s, u"The quota of instances at %1 is used up."_s.arg(siteName),
            u"Delete an instance there, or ask for a larger quota."_s});
    if (site.freeVcpus && *site.freeVcpus < instance.vcpus)
        findings.append({Level::Blocker, u"quota"_s,
            u"The quota at %1 leaves %2 processors, %3 needs %4."_s.arg(siteName).arg(*site.freeVcpus).arg(instance.name).arg(instance.vcpus),
            u"Delete an instance there, or ask for a larger quota."_s});
}

}  // namespace

bool checkUntouched(const Instance &instance, QList<Finding> &findings)
{
    if (!instance.heldFor.isEmpty()) {
        const QString sentence = instance.task.isEmpty() ? u"%1 is suspended for the move %2."_s : u"%1 is being moved already, by the move %2."_s;
        findings.append({Level::Blocker, u"state"_s, sentence.arg(instance.name, instance.heldFor.left(8)),
            u"Wait for that move, or resume it or roll it back where it was begun (`tresccac resume`, `tresccac rollback`). If that is lost, delete it by force if it runs elsewhere (`tresccac delete --force %1`), and start it by force only if it surely runs nowhere else (`tresccac start --force %1`)."_s
                .arg(instance.id.left(8))});
        return false;
    }
    if (!checkAdopted(instance)) {
        findings.append({Level::Blocker, u"state"_s,
            u"%1 was brought by the move %2, which has not come to its end."_s.arg(instance.name, instance.migration.left(8)),
            u"Resume that move or roll it back where it was begun (`tresccac resume`, `tresccac rollback`). If that is lost, and only if the instance surely runs nowhere else, make it yours (`tresccac start --force %1`)."_s
                .arg(instance.id.left(8))});
        return false;
    }
    if (!instance.task.isEmpty()) {
        findings.append({Level::Blocker, u"state"_s, u"Something is going on with %1 already (%2)."_s.arg(instance.name, instance.task),
            u"Wait for it to end."_s});
        return false;
    }
    return true;
}

bool checkArchitecture(const Instance &instance, const SiteFacts &site, const QString &siteName, QList<Finding> &findings)
{
    const QStringList &architectures = site.architectures;
    if (!architectures.isEmpty() && !instance.arch.isEmpty() && !architectures.contains(instance.arch)) {
        findings.append({Level::Blocker, u"architecture"_s, u"%1 runs no %2 instances."_s.arg(siteName, instance.arch),
            u"Choose a destination that offers: %1."_s.arg(instance.arch)});
        return false;
    }
    findings.append({Level::Ok, u"architecture"_s, u"%1 at both."_s.arg(instance.arch.isEmpty() ? u"Same architecture"_s : instance.arch), {}});
    return true;
}

void checkCapacity(const Instance &instance, const SiteFacts &site, const QString &siteName, QList<Finding> &findings)
{
    checkMemory(instance, site, siteName, findings);
    checkQuota(instance, site, siteName, findings);
}

}  // namespace trescca
