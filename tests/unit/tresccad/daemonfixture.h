// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/daemon.h"
#include "core/net/httpclient.h"
#include "tests/support/fakesite.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <atomic>

namespace trescca {

struct Answer {
    int status = 0;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers;
    [[nodiscard]] QJsonObject json() const;
};

/// The real server on a free port, over a fake site and a real image store in a temporary folder.
class DaemonFixture {
public:
    /// `timeoutSeconds`: how long the daemon waits for bytes. `pullFrom` and `imports`: see DaemonConfig.
    explicit DaemonFixture(int timeoutSeconds = 5, QStringList pullFrom = {}, ImportRules imports = {});
    [[nodiscard]] QString url(const QString &path) const { return m_base + path; }
    [[nodiscard]] QString fingerprint() const { return m_daemon->fingerprint(); }
    /// Logs in; empty when refused.
    [[nodiscard]] QByteArray token(const QString &user = QStringLiteral("alice"), const QString &password = QStringLiteral("wonderland"));
    /// A body without a type among the headers gets the one that the address takes.
    [[nodiscard]] Answer send(const QByteArray &method, const QString &path, const QByteArray &body = {}, HttpHeaders headers = {});
    [[nodiscard]] Answer send(const QByteArray &method, const QString &path, const QJsonObject &body);
    [[nodiscard]] Answer anonymous(const QByteArray &method, const QString &path, const QByteArray &body = {}, const HttpHeaders &headers = {});
    /// A raw image without content, made over the API; its id.
    [[nodiscard]] QString queued(const QString &name = QStringLiteral("copy"), QJsonObject more = {});
    /// An active image with this content, made over the API; its id.
    [[nodiscard]] QString upload(const QString &name, const QByteArray &content, const QJsonObject &more = {});
    [[nodiscard]] QJsonObject image(const QString &id) { return send("GET", QStringLiteral("/image/v2/images/") + id).json(); }
    [[nodiscard]] QJsonObject server(const QString &id);
    /// Begins a save; the id of its image, empty when refused.
    [[nodiscard]] QString save(const QString &instance, const QString &migration);
    /// Begins a restore; the provisional id of its server, empty when refused.
    [[nodiscard]] QString restore(const QString &image, const QString &migration);
    /// The status that a server action is answered with.
    [[nodiscard]] int action(const QString &instance, const QString &name, const QJsonValue &value);
    /// Ends the daemon and starts it anew over the same site and folder.
    void restart();
    /// What a second daemon over the same site and folder says at its start.
    [[nodiscard]] Result<int> startAnother();
    void forward(int seconds) { m_offset += seconds; }
    void useToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] QByteArray currentToken() const { return m_token; }

    /// How a client reaches it as alice; her password is "wonderland".
    [[nodiscard]] Endpoint endpoint() const;
    Daemon &daemon() { return *m_daemon; }
    Jobs &jobs() { return m_daemon->jobs(); }
    Moves &moves() { return m_daemon->moves(); }
    FakeSite &site() { return *m_site; }
    ImageStore &store() { return *m_store; }
    int port() const { return m_port; }
    [[nodiscard]] QString certificate() const { return m_folder.path() + QStringLiteral("/tls.crt"); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    static QByteArray loginBody(const QString &user, const QString &password);

private:
    void start();
    [[nodiscard]] DaemonConfig config() const;
    QTemporaryDir m_folder;
    const int m_timeoutSeconds;
    const QStringList m_pullFrom;
    const ImportRules m_imports;
    std::atomic<int> m_offset = 0;
    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<FakeSite> m_site;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<HttpClient> m_client;
    QString m_base;
    int m_port = 0;
    QByteArray m_token;
};

}  // namespace trescca
