// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QtGlobal>

#include <cerrno>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

Kind kindOfErrno(int code)
{
    switch (code) {
    case ENOSPC: case EDQUOT: case ENOMEM: case EFBIG: case EMFILE: case ENFILE:
        return Kind::NoRoom;
    case ENOENT: case ENOTDIR: case ENODEV: case ENXIO:
        return Kind::NotFound;
    case EACCES: case EPERM: case EROFS:
        return Kind::Forbidden;
    case EEXIST: case EBUSY: case ETXTBSY: case EAGAIN: case ENOTEMPTY:
        return Kind::Conflict;
    case EINVAL: case EISDIR: case ENAMETOOLONG: case ELOOP:
        return Kind::InvalidInput;
    case ECONNREFUSED: case ECONNRESET: case ECONNABORTED: case ETIMEDOUT: case EHOSTUNREACH: case ENETUNREACH: case EPIPE:
    case ESTALE:
        return Kind::Unreachable;
    case EOPNOTSUPP: case ENOSYS: case EXDEV:
        return Kind::Unsupported;
    case ECANCELED:
        return Kind::Cancelled;
    default:
        return Kind::Internal;
    }
}

}  // namespace

Error Error::in(const QString &context) const
{
    return {kind, context + u": "_s + what, detail};
}

std::unexpected<Error> fail(Kind kind, const QString &what, const QString &detail)
{
    return std::unexpected(Error{kind, what, detail});
}

std::unexpected<Error> failErrno(const QString &context)
{
    const int code = errno;
    return fail(kindOfErrno(code), u"%1: %2"_s.arg(context, qt_error_string(code)), u"errno %1"_s.arg(code));
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::InvalidInput: return u"invalid_input"_s;
    case Kind::NotFound: return u"not_found"_s;
    case Kind::Ambiguous: return u"ambiguous"_s;
    case Kind::Conflict: return u"conflict"_s;
    case Kind::Unauthorized: return u"unauthorized"_s;
    case Kind::Forbidden: return u"forbidden"_s;
    case Kind::NoRoom: return u"no_room"_s;
    case Kind::Unreachable: return u"unreachable"_s;
    case Kind::Untrusted: return u"untrusted"_s;
    case Kind::Unsupported: return u"unsupported"_s;
    case Kind::Cancelled: return u"cancelled"_s;
    case Kind::Internal: return u"internal"_s;
    }
    return u"internal"_s;
}

}  // namespace trescca
