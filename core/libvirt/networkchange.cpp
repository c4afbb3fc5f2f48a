// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/networkchange.h"

#include "core/base/log.h"
#include "core/libvirt/devicestates.h"
#include "core/libvirt/domainxml.h"
#include "core/site/networkchoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

NetworkChange NetworkChange::between(const QByteArray &saved, const QByteArray &restored)
{
    NetworkChange change;
    const auto before = describeDomain(saved);
    const auto after = describeDomain(restored);
    if (!before || !after)
        return change;
    const QList<Nic> &was = before->instance.nics;
    const QList<Nic> &is = after->instance.nics;
    for (qsizetype i = 0; i < std::min(was.size(), is.size()); ++i) {
        const bool left = was[i].network == userModeNetwork;
        if (left == (is[i].network == userModeNetwork))
            continue;
        change.changed << is[i].mac;
        change.leavesUserMode |= left;
        if (!left && isVirtio(was[i]) && !was[i].offloads)
            change.entering << is[i].mac;
    }
    return change;
}

Result<void> NetworkChange::fitMemory(const QString &file) const
{
    // What stays in user mode loses its leases and forwarded ports with it; QEMU reads a stream without it, and gives new ones.
    const auto dropped = leavesUserMode ? devicestates::drop(file, "slirp"_ba) : Result<void>();
    if (!dropped && dropped.error().kind == Kind::Unsupported)
        return fail(Kind::Unsupported,
            u"The guest's network card cannot leave QEMU's user mode: what it leaves there is not found in the guest's memory. Restore it at a "
            "libvirt host and name no network, or shut the guest down and move its disk."_s,
            dropped.error().what);
    if (!dropped || entering.isEmpty())
        return dropped;
    const auto fitted = devicestates::forgetOffloads(file, entering);
    if (fitted || fitted.error().kind != Kind::Unsupported)
        return fitted;
    qCWarning(logLibvirt).noquote() << fitted.error().what;  // QEMU refuses it by itself, if that matters to it
    return {};
}

}  // namespace trescca
