// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/openstack/fakecloud.h"

#include <QMap>
#include <QStringList>

namespace trescca::test {

/// A cloud that keeps servers, security groups and floating addresses for as long as nobody deletes them, so that a test sees what is left.
/// Its instances have the address 127.0.0.1.
class LandingCloud {
public:
    LandingCloud();
    [[nodiscard]] std::shared_ptr<CloudSession> session() const;
    /// What is there: "server web", "group trescca-landing-web", "floating".
    [[nodiscard]] QStringList things() const;
    /// The body of the last server that was asked for.
    [[nodiscard]] QJsonObject wanted() const;
    void putServer(const QString &name, const QJsonObject &metadata);

    /// What the instance's console shows, asked each time.
    std::function<QByteArray()> console = [] { return QByteArray(); };
    /// What begins so is refused with 403, as "POST /v2.1/p1/servers".
    QByteArray failAt;
    /// What a server that was made is afterwards.
    QString state = QStringLiteral("ACTIVE");
    std::function<void(const QJsonObject &server)> onCreate = [](const QJsonObject &) {};
    int groupBusy = 0;  ///< so often a group is still in use
    QJsonObject limits;
    FakeCloud fake;

private:
    [[nodiscard]] std::optional<ScriptedAnswer> reply(const ScriptedRequest &request);
    [[nodiscard]] std::optional<ScriptedAnswer> nova(const ScriptedRequest &request, const QByteArray &path);
    [[nodiscard]] std::optional<ScriptedAnswer> neutron(const ScriptedRequest &request, const QByteArray &path);
    mutable std::mutex m_lock;
    QMap<QString, QJsonObject> m_servers, m_groups, m_floating;
    QStringList m_rules;
    QJsonObject m_wanted;
    int m_next = 1;
};

}  // namespace trescca::test
