// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/serverjson.h"
#include "core/openstack/session.h"

namespace trescca {

/// Compute API v2.1 (Nova), at microversion 2.79 or the newest the server knows below it.
class ComputeApi {
public:
    /// A cloud answers an order when it has asked Keystone, Glance, Neutron and Placement; a busy one takes its time for that, and who gives up
    /// earlier does not know what became of it.
    static constexpr std::chrono::seconds orderTime{180};

    explicit ComputeApi(std::shared_ptr<CloudSession> session) : m_session(std::move(session)) {}

    [[nodiscard]] Result<QList<Instance>> list(const Context &context);
    [[nodiscard]] Result<Instance> get(const QString &id, const Context &context);
    /// All servers as the cloud tells them.
    [[nodiscard]] Result<QJsonArray> servers(const Context &context);
    /// The server as the cloud tells it.
    [[nodiscard]] Result<QJsonObject> show(const QString &id, const Context &context);
    /// POST servers/{id}/action, e.g. "os-start" with null.
    [[nodiscard]] Result<void> action(const QString &id, const QString &name, const QJsonValue &argument, const Context &context);
    /// The same, and waits until it is carried out: Nova has only taken the order when it answers, and its task says so from then on.
    /// Conflict when the server comes to rest in another state than `wanted`.
    [[nodiscard]] Result<void> carryOut(
        const QString &id, const QString &name, const QJsonValue &argument, InstanceState wanted, const Context &context);
    /// Polls until no task of the server's is under way; the server as the cloud tells it then.
    [[nodiscard]] Result<QJsonObject> waitUntilAtRest(const QString &id, const Context &context);
    [[nodiscard]] Result<void> rename(const QString &id, const QString &name, const Context &context);
    /// `migration`: the move that lets go what it holds there, or undoes what it brought there, told to a tresccad in X-Trescca-Migration; Nova
    /// passes it over.
    [[nodiscard]] Result<void> remove(const QString &id, const Context &context, const QString &migration = {});
    /// NotFound where it has no such key. `migration` as above: the move that ends.
    [[nodiscard]] Result<void> removeMetadata(const QString &id, const QString &key, const Context &context, const QString &migration);
    /// Site::fence(); nothing where the cloud knows no such thing.
    [[nodiscard]] Result<void> fence(const QString &migration, const Context &context);
    /// Site::isTakenOver(); false where the cloud knows no such thing.
    [[nodiscard]] Result<bool> isTakenOver(const QString &migration, const Context &context);
    [[nodiscard]] Result<QList<Flavor>> flavors(const Context &context);
    /// Body of POST /servers; the new server's id.
    [[nodiscard]] Result<QString> create(const QJsonObject &server, const Context &context);
    /// Polls until the state is one of `wanted`; fails when it is Error, with the server's own fault, and with Conflict when it
    /// has come to rest in any other; but for `from`, which it may show until the cloud begins.
    [[nodiscard]] Result<Instance> waitFor(const QString &id, const QList<InstanceState> &wanted, const QString &stage, const Context &context,
        InstanceState from = InstanceState::Busy);
    /// Polls until the server is gone.
    [[nodiscard]] Result<void> waitUntilGone(const QString &id, const Context &context);
    /// The newest microversion that the server knows, as "2.96"; empty: it has none.
    [[nodiscard]] Result<QString> newestVersion(const Context &context);
    /// A call below /v2.1/{project}/, with project id and microversion filled in. `path` begins with '/'.
    [[nodiscard]] Result<HttpResponse> call(RestCall call, const Context &context);
    [[nodiscard]] Result<QJsonObject> json(RestCall call, const Context &context);
    [[nodiscard]] CloudSession &session() const { return *m_session; }

private:
    [[nodiscard]] Result<QByteArray> microversion(const Context &context);
    [[nodiscard]] Result<QJsonArray> pages(const QString &path, const QString &key, const Context &context);
    [[nodiscard]] Result<Instance> withFlavor(const QJsonObject &server, const Context &context);

    std::shared_ptr<CloudSession> m_session;
    std::mutex m_mutex;
    std::optional<QByteArray> m_microversion;
    QString m_newestVersion;  ///< once the other is known
    QMap<QString, Flavor> m_flavors;
};

}  // namespace trescca
