// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainsnapshots.h"

#include <algorithm>
#include <cstdlib>
#include <span>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// The names of all things that one of libvirt's two alike families of functions tells of.
template <typename Thing, typename List, typename Name, typename Free>
QStringList namesOf(virDomain *domain, List list, Name name, Free free)
{
    Thing *found = nullptr;
    const int count = list(domain, &found, 0);
    QStringList names;
    for (Thing thing : std::span(found, count > 0 ? static_cast<std::size_t>(count) : 0)) {
        names << QString::fromUtf8(name(thing));
        free(thing);
    }
    std::free(found);  // NOLINT: libvirt's array is malloc'ed
    names.sort();
    return names;
}

QString obstacle(virDomain *domain, const QString &kind, const QStringList &names)
{
    constexpr qsizetype shown = 3;
    const QString more = names.size() > shown ? u" and %1 more"_s.arg(names.size() - shown) : QString();
    return u"libvirt keeps %1s of it (%2%3), which a move would lose. `virsh %1-delete %4 %5 --metadata` makes libvirt forget one, and leaves the "
           "disks as they are."_s.arg(
               kind, names.first(std::min(shown, names.size())).join(u", "_s), more, QString::fromUtf8(virDomainGetName(domain)), names.first());
}

}  // namespace

QStringList snapshotObstacles(virDomain *domain)
{
    QStringList out;
    const auto snapshots = namesOf<virDomainSnapshotPtr>(domain, virDomainListAllSnapshots, virDomainSnapshotGetName, virDomainSnapshotFree);
    if (!snapshots.isEmpty())
        out << obstacle(domain, u"snapshot"_s, snapshots);
    const auto checkpoints =
        namesOf<virDomainCheckpointPtr>(domain, virDomainListAllCheckpoints, virDomainCheckpointGetName, virDomainCheckpointFree);
    if (!checkpoints.isEmpty())
        out << obstacle(domain, u"checkpoint"_s, checkpoints);
    return out;
}

}  // namespace trescca
