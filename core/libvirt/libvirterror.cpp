// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/libvirterror.h"

#include <libvirt/virterror.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

Kind kindOf(int code)
{
    switch (code) {
    case VIR_ERR_NO_DOMAIN:
    case VIR_ERR_NO_NETWORK: return Kind::NotFound;
    case VIR_ERR_NO_CONNECT:
    case VIR_ERR_RPC:
    case VIR_ERR_INVALID_CONN: return Kind::Unreachable;
    case VIR_ERR_AUTH_FAILED: return Kind::Unauthorized;
    case VIR_ERR_AUTH_CANCELLED:
    case VIR_ERR_OPERATION_DENIED:
    case VIR_ERR_ACCESS_DENIED: return Kind::Forbidden;
    case VIR_ERR_NO_MEMORY: return Kind::NoRoom;
    case VIR_ERR_OPERATION_INVALID:
    case VIR_ERR_DOM_EXIST:
    case VIR_ERR_RESOURCE_BUSY:
    case VIR_ERR_OPERATION_TIMEOUT:
    case VIR_ERR_OPERATION_ABORTED:  // by somebody else: what we abort ourselves has failed before
        return Kind::Conflict;
    case VIR_ERR_NO_SUPPORT:
    case VIR_ERR_CONFIG_UNSUPPORTED:
    case VIR_ERR_ARGUMENT_UNSUPPORTED:
    case VIR_ERR_OPERATION_UNSUPPORTED: return Kind::Unsupported;
    case VIR_ERR_XML_ERROR:
    case VIR_ERR_XML_DETAIL:
    case VIR_ERR_INVALID_ARG: return Kind::InvalidInput;
    default: return Kind::Internal;
    }
}

/// QEMU is gone while libvirt still talks to it, and has not said why: somebody ended it. What it ends with by itself, it names.
bool isEnded(const LibvirtFailure &failure)
{
    static constexpr QLatin1StringView unsaid[] = {
        "process exited while connecting to monitor"_L1, "qemu unexpectedly closed the monitor"_L1, "End of file from qemu monitor"_L1};
    const QString &message = failure.message;
    return message.contains("terminating on signal"_L1)
        || std::ranges::any_of(unsaid, [&message](QLatin1StringView one) { return QStringView(message).trimmed().endsWith(one); });
}

/// The connection to libvirt's daemon was cut, whatever part of libvirt noticed it.
bool isLost(const LibvirtFailure &failure)
{
    static constexpr QLatin1StringView words[] = {
        "client socket is closed"_L1, "connection closed due to keepalive timeout"_L1, "End of file while reading data"_L1};
    return std::ranges::any_of(words, [&failure](QLatin1StringView one) { return failure.message.contains(one); });
}

Kind kindOf(const LibvirtFailure &failure)
{
    // A system error brings errno along, which is clear in all languages; what QEMU says has only its words.
    const int number = failure.code == VIR_ERR_SYSTEM_ERROR ? failure.number : 0;
    if (number == ENOSPC || failure.message.contains("No space left"_L1))
        return Kind::NoRoom;
    if (number == EACCES || failure.message.contains("Permission denied"_L1))
        return Kind::Forbidden;
    const Kind kind = kindOf(failure.code);
    if (kind == Kind::Internal && isEnded(failure))
        return Kind::Conflict;
    // What is wrong on the way to the daemon, and not at it, comes from these parts of libvirt.
    const bool onTheWay = failure.domain == VIR_FROM_RPC || failure.domain == VIR_FROM_REMOTE;
    return kind == Kind::Internal && (onTheWay || isLost(failure)) ? Kind::Unreachable : kind;
}

QString nextStep(Kind kind, const LibvirtFailure &failure)
{
    if (kind == Kind::NoRoom)
        return u" Make room there, then try again."_s;
    if (kind == Kind::Conflict && isEnded(failure))
        return u" Its QEMU was ended from outside, as `virsh destroy` does. Try again; if nobody ended it, libvirt's log of the guest tells more."_s;
    return {};
}

}  // namespace

Error errorOf(const LibvirtFailure &failure, const QString &context, LibvirtMoment moment)
{
    const Kind kind = kindOf(failure);
    const QString lost = kind == Kind::Unreachable && moment == LibvirtMoment::Call
        ? u" The connection to libvirt's daemon on that host is lost: see whether it runs there (`systemctl status libvirtd`, or virtqemud), and "
          "try again then. A move that this has cut can be resumed."_s
        : QString();
    return {kind, u"%1: %2."_s.arg(context, failure.message.trimmed()) + nextStep(kind, failure) + lost,
        u"libvirt error %1, domain %2"_s.arg(failure.code).arg(failure.domain)};
}

std::unexpected<Error> failLibvirt(const QString &context, LibvirtMoment moment)
{
    const virErrorPtr error = virGetLastError();
    if (!error)
        return fail(Kind::Internal, context + u": libvirt gave no reason."_s);
    const LibvirtFailure failure{error->code, error->domain, error->int1, QString::fromUtf8(error->message ? error->message : "")};
    return std::unexpected(errorOf(failure, context, moment));
}

bool lastErrorIsNoDomain() { return virGetLastErrorCode() == VIR_ERR_NO_DOMAIN; }

}  // namespace trescca
