// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/session.h"

namespace trescca {

/// What of a cloud's network (Neutron v2.0) lets an instance be reached from outside: security groups and floating addresses. Each call fails
/// with Unsupported where the cloud has no network service.
class ReachApi {
public:
    explicit ReachApi(CloudSession &session) : m_session(session) {}

    /// The project's security groups of that name.
    [[nodiscard]] Result<QStringList> groups(const QString &name, const Context &context) const;
    /// The new group's id. Whatever leaves is let out, nothing is let in.
    [[nodiscard]] Result<QString> makeGroup(const QString &name, const QString &description, const Context &context) const;
    /// Lets TCP connections to `port` in from `from` (CIDR, IPv4 or IPv6). One that is open already is no error.
    [[nodiscard]] Result<void> openPort(const QString &group, int port, const QString &from, const Context &context) const;
    /// A group that is gone is no error. Conflict while an instance has it.
    [[nodiscard]] Result<void> removeGroup(const QString &group, const Context &context) const;
    /// How many more groups the quota lets the project have; nullopt: no limit, or not told.
    [[nodiscard]] Result<std::optional<int>> groupsLeft(const Context &context) const;

    /// Id of an external network of that name or id.
    [[nodiscard]] Result<QString> externalNetwork(const QString &nameOrId, const Context &context) const;
    /// Ids of the ports of an instance.
    [[nodiscard]] Result<QStringList> ports(const QString &instance, const Context &context) const;

    struct Floating {
        QString id;
        QString address;
    };
    /// A new address of an external network that leads to a port.
    [[nodiscard]] Result<Floating> makeFloating(
        const QString &network, const QString &port, const QString &description, const Context &context) const;
    /// Those with that description; `port`: only those that lead there, empty: any.
    [[nodiscard]] Result<QList<Floating>> floating(const QString &description, const QString &port, const Context &context) const;
    /// One that is gone is no error.
    [[nodiscard]] Result<void> removeFloating(const QString &id, const Context &context) const;

private:
    [[nodiscard]] Result<QJsonObject> send(const RestCall &call, const Context &context) const;
    [[nodiscard]] Result<QJsonArray> list(const QString &path, const QString &key, const Context &context) const;
    [[nodiscard]] Result<void> remove(const QString &path, const Context &context) const;
    CloudSession &m_session;
};

}  // namespace trescca
