// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainsnapshots.h"

#include "core/base/shellword.h"
#include "core/libvirt/handles.h"

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

QString libvirtUri(virDomain *domain)
{
    const LibvirtText uri(virConnectGetURI(virDomainGetConnect(domain)));
    return QString::fromUtf8(uri.get());
}

QString obstacle(virDomain *domain, const QString &kind, const QStringList &names)
{
    constexpr qsizetype shown = 3;
    const QString more = names.size() > shown ? u" and %1 more"_s.arg(names.size() - shown) : QString();
    return u"libvirt keeps %1s of it (%2%3), which a move would lose. `virsh -c %4 %1-delete %5 %6` deletes one, also from its disk; with --metadata "
           "libvirt only forgets it, which helps where it lies in a file of its own."_s.arg(kind,
               names.first(std::min(shown, names.size())).join(u", "_s), more, shellWord(libvirtUri(domain)),
               shellWord(QString::fromUtf8(virDomainGetName(domain))), shellWord(names.first()));
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
