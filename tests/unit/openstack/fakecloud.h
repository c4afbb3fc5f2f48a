// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/openstacksite.h"
#include "tests/support/scriptedserver.h"

#include <QJsonObject>

#include <atomic>
#include <mutex>
#include <thread>

namespace trescca {

/// Keystone and a Glance that really keeps images, on one loopback port; every other route, and any of these, answers as
/// the test says. Project "p1", user "demo", password "good".
class FakeCloud {
public:
    FakeCloud();
    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] std::unique_ptr<OpenStackSite> site() const;

    /// Answers to "GET /path" in turn; the last one stays.
    void answer(const QByteArray &methodAndPath, const QList<ScriptedAnswer> &answers);
    [[nodiscard]] static ScriptedAnswer json(const QJsonObject &object, int status = 200);
    [[nodiscard]] static ScriptedAnswer status(int status, const QByteArray &body = {});
    [[nodiscard]] static ScriptedAnswer server(const QString &status, const QJsonObject &more = {});  ///< id "s1"

    [[nodiscard]] QByteArray imageBytes(const QString &id) const;
    void putImage(const QString &id, const QByteArray &bytes, const QJsonObject &more = {});
    [[nodiscard]] qsizetype imageCount() const;

    std::atomic<int> tokenSeconds = 86400;       ///< life of a new token
    std::atomic<bool> storesWrongBytes = false;  ///< Glance lies about the digest
    std::atomic<bool> ignoresRange = false;
    bool hasCompute = true;   ///< Nova is in the catalog
    bool hasNetwork = false;  ///< Neutron is in the catalog
    /// Asked before all else; called on connections' threads.
    std::function<std::optional<ScriptedAnswer>(const ScriptedRequest &)> hook;
    QStringList roles;       ///< of a new token; none told when empty
    QList<QByteArray> tags;  ///< ETags of downloads in turn; the last one stays. Glance gives none
    QList<qsizetype> cuts;   ///< downloads end after so many bytes, each once
    std::unique_ptr<ScriptedServer> http;

private:
    struct Stored {
        QJsonObject json;
        QByteArray bytes;
    };
    ScriptedAnswer reply(const ScriptedRequest &request);
    ScriptedAnswer token(const ScriptedRequest &request);
    ScriptedAnswer glance(const ScriptedRequest &request, const QByteArray &path);
    ScriptedAnswer file(const ScriptedRequest &request, Stored &image);
    void settle(Stored &image);

    mutable std::mutex m_mutex;
    QMap<QByteArray, QList<ScriptedAnswer>> m_answers;
    QMap<QString, Stored> m_images;
    int m_next = 1;
    int m_tokens = 0;
};

}  // namespace trescca
