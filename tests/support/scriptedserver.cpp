// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include "core/base/brokenpipes.h"
#include "tests/support/scriptedconnection.h"

#include <openssl/ssl.h>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca {

struct ScriptedServer::State {
    Script script;
    EarlyScript early;
    SSL_CTX *tls = nullptr;
    int listener = -1;
    int port = 0;
    std::atomic<bool> ending = false;
    mutable std::mutex mutex;
    QList<ScriptedRequest> log;
    std::vector<std::thread> threads;

    void listen();
    void accept();
    void serve(int socket);
    [[nodiscard]] bool exchange(ScriptedConnection &connection);
};

void ScriptedServer::State::listen()
{
    listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(listener, 64) != 0)
        qFatal("no loopback port");
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length);
    port = ntohs(address.sin_port);
}

void ScriptedServer::State::accept()
{
    while (!ending) {
        pollfd waiting{listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        const std::lock_guard lock(mutex);
        threads.emplace_back([this, socket] { serve(socket); });
    }
}

void ScriptedServer::State::serve(int socket)
{
    ScriptedConnection connection(socket, tls, ending);
    while (connection.isOpen() && exchange(connection)) {}
}

bool ScriptedServer::State::exchange(ScriptedConnection &connection)
{
    auto request = connection.readHead();
    if (!request)
        return false;
    std::optional<ScriptedAnswer> answer = early ? early(*request) : std::nullopt;
    const bool answeredEarly = answer.has_value();
    if (!answeredEarly)
        connection.readBody(*request);
    {
        const std::lock_guard lock(mutex);
        log.append(*request);
    }
    if (request->bodyCut)
        return false;
    if (!answer)
        answer = script(*request);
    return connection.send(*answer, request->method == "HEAD", answeredEarly) && !answeredEarly;
}

ScriptedServer::ScriptedServer(Script script, const QString &certificateFile, const QString &keyFile) : m_state(std::make_unique<State>())
{
    m_state->script = std::move(script);
    ignoreBrokenPipes();
    if (!certificateFile.isEmpty()) {
        m_state->tls = SSL_CTX_new(TLS_server_method());
        if (SSL_CTX_use_certificate_chain_file(m_state->tls, certificateFile.toLocal8Bit().constData()) != 1
            || SSL_CTX_use_PrivateKey_file(m_state->tls, keyFile.toLocal8Bit().constData(), SSL_FILETYPE_PEM) != 1)
            qFatal("no certificate");
    }
    m_state->listen();
    const std::lock_guard lock(m_state->mutex);
    m_state->threads.emplace_back([this] { m_state->accept(); });
}

ScriptedServer::~ScriptedServer()
{
    m_state->ending = true;
    m_state->threads.front().join();
    for (std::size_t i = 1; i < m_state->threads.size(); ++i)
        m_state->threads[i].join();
    ::close(m_state->listener);
    SSL_CTX_free(m_state->tls);
}

void ScriptedServer::setEarly(EarlyScript early) { m_state->early = std::move(early); }

int ScriptedServer::port() const { return m_state->port; }

QString ScriptedServer::url() const { return u"%1://127.0.0.1:%2"_s.arg(m_state->tls != nullptr ? u"https"_s : u"http"_s).arg(m_state->port); }

QList<ScriptedRequest> ScriptedServer::log() const
{
    const std::lock_guard lock(m_state->mutex);
    return {m_state->log.cbegin(), m_state->log.cend()};  // no list shared between threads
}

int ScriptedServer::count(const QByteArray &method, const QByteArray &path) const
{
    const std::lock_guard lock(m_state->mutex);
    int found = 0;
    for (const ScriptedRequest &request : std::as_const(m_state->log))
        found += request.method == method && request.path.split('?').first() == path ? 1 : 0;
    return found;
}

}  // namespace trescca
