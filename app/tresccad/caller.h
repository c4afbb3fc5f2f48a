// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/accessrules.h"
#include "core/base/bootclock.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace trescca {

/// Who a token speaks for.
struct Caller {
    QString userId;
    QString userName;
    QString projectId;  ///< empty: an unscoped token
    QString projectName;
    QStringList roles;                             ///< "admin", "member", "reader"
    QStringList methods;                           ///< how the token was got: "password", "token", "application_credential"
    QString credentialId;                          ///< of the application credential it was got by; empty otherwise
    bool restricted = false;                       ///< by an application credential that may not make others
    std::optional<QList<AccessRule>> accessRules;  ///< when given, the only requests that the token is good for
    QString credential;                            ///< a digest of the password's hash at the login; shown to nobody
    QString auditId;
    QString parentAuditId;  ///< of the first token that this one came from
    QDateTime issued;
    QDateTime expires;
    BootClock::time_point end;  ///< when its token ends, whoever sets the clock

    [[nodiscard]] bool isAdmin() const { return !projectId.isEmpty() && roles.contains(QStringLiteral("admin")); }
    [[nodiscard]] bool mayWrite() const { return roles.contains(QStringLiteral("admin")) || roles.contains(QStringLiteral("member")); }
    [[nodiscard]] bool mayRead() const { return mayWrite() || roles.contains(QStringLiteral("reader")); }
};

}  // namespace trescca
