// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/libvirterror.h"

#include <libvirt/virterror.h>

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

Kind kindOf(const virError &error, const QString &message)
{
    // A system error brings errno along, which is clear in all languages; what QEMU says has only its words.
    const int number = error.code == VIR_ERR_SYSTEM_ERROR ? error.int1 : 0;
    if (number == ENOSPC || message.contains("No space left"_L1))
        return Kind::NoRoom;
    if (number == EACCES || message.contains("Permission denied"_L1))
        return Kind::Forbidden;
    const Kind kind = kindOf(error.code);
    // What is wrong on the way to the daemon, and not at it, comes from these parts of libvirt.
    const bool onTheWay = error.domain == VIR_FROM_RPC || error.domain == VIR_FROM_REMOTE;
    return onTheWay && kind == Kind::Internal ? Kind::Unreachable : kind;
}

}  // namespace

std::unexpected<Error> failLibvirt(const QString &context)
{
    const virErrorPtr error = virGetLastError();
    if (!error)
        return fail(Kind::Internal, context + u": libvirt gave no reason."_s);
    const QString message = QString::fromUtf8(error->message ? error->message : "");
    const Kind kind = kindOf(*error, message);
    const QString nextStep = kind == Kind::NoRoom ? u" Make room there, then try again."_s : QString();
    return fail(kind, u"%1: %2."_s.arg(context, message) + nextStep, u"libvirt error %1, domain %2"_s.arg(error->code).arg(error->domain));
}

bool lastErrorIsNoDomain() { return virGetLastErrorCode() == VIR_ERR_NO_DOMAIN; }

}  // namespace trescca
