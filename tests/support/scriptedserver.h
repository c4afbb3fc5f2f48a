// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace trescca {

struct ScriptedRequest {
    QByteArray method;
    QByteArray path;                       ///< with query
    QMap<QByteArray, QByteArray> headers;  ///< names in lower case
    QByteArray body;
    bool bodyCut = false;  ///< the client went away in the middle of it
};

struct ScriptedAnswer {
    int status = 200;
    QByteArray body{};
    QMap<QByteArray, QByteArray> headers{};
    std::optional<qsizetype> cutAfter{};  ///< the connection ends after so many bytes of the body
    bool silent = false;                  ///< never answers; the connection stays open until the server ends
};

/// An HTTP/1.1 server on a free loopback port which answers as told, badly if told so. With a certificate it speaks TLS.
/// The script is called on the connection's thread; `early`, if set, before the body is read: an answer from it ends the request.
class ScriptedServer {
public:
    using Script = std::function<ScriptedAnswer(const ScriptedRequest &)>;
    using EarlyScript = std::function<std::optional<ScriptedAnswer>(const ScriptedRequest &)>;
    explicit ScriptedServer(Script script, const QString &certificateFile = {}, const QString &keyFile = {});
    ~ScriptedServer();
    void setEarly(EarlyScript early);
    [[nodiscard]] int port() const;
    [[nodiscard]] QString url() const;  ///< http(s)://127.0.0.1:port
    [[nodiscard]] QList<ScriptedRequest> log() const;
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path) const;  ///< requests so far; path without query

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
