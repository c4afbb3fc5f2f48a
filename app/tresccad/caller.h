// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace trescca {

/// Who a token speaks for.
struct Caller {
    QString userId;
    QString userName;
    QString projectId;  ///< empty: an unscoped token
    QString projectName;
    QStringList roles;   ///< "admin", "member", "reader"
    QString credential;  ///< the password's hash at the login; shown to nobody
    QString auditId;
    QDateTime issued;
    QDateTime expires;

    [[nodiscard]] bool isAdmin() const { return !projectId.isEmpty() && roles.contains(QStringLiteral("admin")); }
    [[nodiscard]] bool mayWrite() const { return roles.contains(QStringLiteral("admin")) || roles.contains(QStringLiteral("member")); }
    [[nodiscard]] bool mayRead() const { return mayWrite() || roles.contains(QStringLiteral("reader")); }
};

}  // namespace trescca
