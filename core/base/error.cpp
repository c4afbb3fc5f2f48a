// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QtGlobal>

#include <array>
#include <cerrno>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

struct NamedKind {
    Kind kind;
    QLatin1StringView name;
};

constexpr std::array namedKinds{
    NamedKind{Kind::InvalidInput, "invalid_input"_L1},
    NamedKind{Kind::NotFound, "not_found"_L1},
    NamedKind{Kind::Ambiguous, "ambiguous"_L1},
    NamedKind{Kind::Conflict, "conflict"_L1},
    NamedKind{Kind::Unauthorized, "unauthorized"_L1},
    NamedKind{Kind::Forbidden, "forbidden"_L1},
    NamedKind{Kind::NoRoom, "no_room"_L1},
    NamedKind{Kind::Unreachable, "unreachable"_L1},
    NamedKind{Kind::Untrusted, "untrusted"_L1},
    NamedKind{Kind::Unsupported, "unsupported"_L1},
    NamedKind{Kind::Cancelled, "cancelled"_L1},
    NamedKind{Kind::Internal, "internal"_L1},
};

Kind kindOfErrno(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case ENOMEM:
    case EFBIG:
    case EMFILE:
    case ENFILE: return Kind::NoRoom;
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO: return Kind::NotFound;
    case EACCES:
    case EPERM:
    case EROFS: return Kind::Forbidden;
    case EEXIST:
    case EBUSY:
    case ETXTBSY:
    case EAGAIN:
    case ENOTEMPTY: return Kind::Conflict;
    case EINVAL:
    case EISDIR:
    case ENAMETOOLONG:
    case ELOOP: return Kind::InvalidInput;
    case ECONNREFUSED:
    case ECONNRESET:
    case ECONNABORTED:
    case ETIMEDOUT:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EPIPE:
    case ESTALE: return Kind::Unreachable;
    case EOPNOTSUPP:
    case ENOSYS:
    case EXDEV: return Kind::Unsupported;
    case ECANCELED: return Kind::Cancelled;
    default: return Kind::Internal;
    }
}

}  // namespace

Error Error::in(const QString &context) const { return {kind, context + u": "_s + what, detail}; }

std::unexpected<Error> fail(Kind kind, const QString &what, const QString &detail) { return std::unexpected(Error{kind, what, detail}); }

std::unexpected<Error> failErrno(const QString &context)
{
    const int code = errno;
    const QString next = code == ENOSPC || code == EDQUOT ? u". Make room there, then try again."_s : QString();
    return fail(kindOfErrno(code), u"%1: %2"_s.arg(context, qt_error_string(code)) + next, u"errno %1"_s.arg(code));
}

QString kindName(Kind kind)
{
    for (const NamedKind &entry : namedKinds)
        if (entry.kind == kind)
            return entry.name;
    return u"internal"_s;
}

std::optional<Kind> kindOfName(QStringView name)
{
    for (const NamedKind &entry : namedKinds)
        if (entry.name == name)
            return entry.kind;
    return std::nullopt;
}

}  // namespace trescca
