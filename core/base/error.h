// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <optional>

namespace trescca {

/// What went wrong, as a closed list. HTTP status, CLI exit code and GUI advice are tables over it.
enum class Kind {
    InvalidInput,  ///< the user's words or file make no sense
    NotFound,      ///< no such instance, image, file, cloud
    Ambiguous,     ///< a name fits several things
    Conflict,      ///< the thing is in a state (or in use) that forbids this
    Unauthorized,  ///< who are you: wrong or expired credentials
    Forbidden,     ///< you are known, and may not
    NoRoom,        ///< disk, memory or quota is used up
    Unreachable,   ///< host, daemon or network does not answer
    Untrusted,     ///< TLS peer, digest or package content cannot be trusted
    Unsupported,   ///< right, but this site or version cannot do it
    Cancelled,     ///< the user asked to stop
    Internal,      ///< a defect of ours or of a library
};

/// An error a person can act on.
struct Error {
    Kind kind = Kind::Internal;
    QString what;    ///< one sentence: the thing, the reason, the next step
    QString detail;  ///< for the "Details" fold and the log; never a secret

    /// The same error, told from one level higher: "context: what".
    [[nodiscard]] Error in(const QString &context) const;
};

template <typename T>
using Result = std::expected<T, Error>;

/// `return fail(Kind::NotFound, u"There is no instance web-1."_s);`
[[nodiscard]] std::unexpected<Error> fail(Kind kind, const QString &what, const QString &detail = {});
/// Passes the error of a failed result on: `if (!r) return fail(r);`
template <typename T>
[[nodiscard]] std::unexpected<Error> fail(const Result<T> &result)
{
    return std::unexpected(result.error());
}
/// The last system call's error (errno), as kind and sentence: "context: No space left on device".
[[nodiscard]] std::unexpected<Error> failErrno(const QString &context);

/// Stable lower-case name of a kind for JSON and logs, e.g. "not_found".
[[nodiscard]] QString kindName(Kind kind);
/// The kind of that name; nullopt for any other word.
[[nodiscard]] std::optional<Kind> kindOfName(QStringView name);

}  // namespace trescca
