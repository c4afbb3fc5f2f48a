// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/identitychecks.h"

#include "core/site/thingname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

using Level = Finding::Level;

void checkName(const Instance &instance, const MigrationRequest &request, const QList<Instance> &neighbours, QList<Finding> &findings)
{
    if (const auto fits = request.options.name.isEmpty() ? Result<void>() : checkServerName(request.options.name); !fits) {
        const QString &what = fits.error().what;
        findings.append({Level::Blocker, u"name"_s, what.left(what.indexOf(u". "_s) + 1), u"Choose another name."_s});
        return;
    }
    const QString wanted = request.options.name.isEmpty() ? instance.name : request.options.name;
    const bool taken = std::ranges::any_of(neighbours, [&](const Instance &other) { return other.name == wanted; });
    if (!taken)
        return;
    if (!request.options.name.isEmpty())
        findings.append(
            {Level::Blocker, u"name"_s, u"%1 already has an instance named %2."_s.arg(request.destination, wanted), u"Choose another name."_s});
    else
        findings.append({Level::Warning, u"name"_s,
            u"%1 already has an instance named %2; the new one gets a number behind its name."_s.arg(request.destination, wanted),
            u"Give a name of your own if you want another."_s});
}

/// One with the same id there is the guest itself, where both sites are one host, or a copy that was kept.
void checkTwin(const Instance &instance, const MigrationRequest &request, const QList<Instance> &neighbours, QList<Finding> &findings)
{
    const auto twin = std::ranges::find(neighbours, instance.id, &Instance::id);
    if (twin == neighbours.cend())
        return;
    if (isAlive(twin->state))
        findings.append({Level::Blocker, u"twin"_s,
            u"%1 runs at %2 under the same id: both sites are one host, or it is a copy."_s.arg(twin->name, request.destination),
            u"Choose another destination. Only if %1 surely is another host, what runs there is a copy: end that first."_s.arg(request.destination)});
    else
        findings.append({Level::Warning, u"twin"_s,
            u"%1 has %2 with the same id, which is %3; the new one gets another."_s.arg(request.destination, twin->name, stateName(twin->state)),
            u"Delete the old one first if it is of no use any more."_s});
}

}  // namespace

void checkIdentity(const Instance &instance, const MigrationRequest &request, const QList<Instance> &neighbours, QList<Finding> &findings)
{
    checkName(instance, request, neighbours, findings);
    checkTwin(instance, request, neighbours, findings);
}

}  // namespace trescca
