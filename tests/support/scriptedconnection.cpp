// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedconnection.h"

#include <openssl/ssl.h>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace trescca {

ScriptedConnection::ScriptedConnection(int socket, ssl_ctx_st *tls, const std::atomic<bool> &ending) : m_socket(socket), m_ending(ending)
{
    if (tls == nullptr)
        return;
    const timeval limit{5, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    m_tls = SSL_new(tls);
    SSL_set_fd(m_tls, socket);
    m_open = SSL_accept(m_tls) == 1;
}

ScriptedConnection::~ScriptedConnection()
{
    SSL_free(m_tls);
    ::close(m_socket);
}

bool ScriptedConnection::fill()
{
    std::array<char, 65536> part;
    while (!m_ending) {
        pollfd waiting{m_socket, POLLIN, 0};
        if ((m_tls == nullptr || SSL_pending(m_tls) == 0) && ::poll(&waiting, 1, 50) <= 0)
            continue;
        const auto got = m_tls != nullptr ? SSL_read(m_tls, part.data(), part.size()) : ::recv(m_socket, part.data(), part.size(), 0);
        if (got <= 0)
            return false;
        m_buffer.append(part.data(), got);
        return true;
    }
    return false;
}

std::optional<QByteArray> ScriptedConnection::line()
{
    for (;;) {
        if (const qsizetype end = m_buffer.indexOf("\r\n"); end >= 0) {
            const QByteArray text = m_buffer.first(end);
            m_buffer.remove(0, end + 2);
            return text;
        }
        if (!fill())
            return std::nullopt;
    }
}

std::optional<QByteArray> ScriptedConnection::exactly(qsizetype count)
{
    while (m_buffer.size() < count) {
        if (!fill())
            return std::nullopt;
    }
    const QByteArray bytes = m_buffer.first(count);
    m_buffer.remove(0, count);
    return bytes;
}

std::optional<ScriptedRequest> ScriptedConnection::readHead()
{
    const auto first = line();
    if (!first)
        return std::nullopt;
    ScriptedRequest request;
    request.method = first->split(' ').value(0);
    request.path = first->split(' ').value(1);
    for (auto header = line(); header && !header->isEmpty(); header = line()) {
        const qsizetype colon = header->indexOf(':');
        request.headers.insert(header->first(colon).toLower(), header->sliced(colon + 1).trimmed());
    }
    return request;
}

void ScriptedConnection::readBody(ScriptedRequest &request)
{
    if (request.headers.value("expect").toLower() == "100-continue" && !put("HTTP/1.1 100 Continue\r\n\r\n"))
        return;
    if (request.headers.value("transfer-encoding").toLower() == "chunked") {
        readChunks(request);
        return;
    }
    const auto body = exactly(request.headers.value("content-length").toLongLong());
    request.bodyCut = !body;
    request.body = body.value_or(QByteArray());
}

void ScriptedConnection::readChunks(ScriptedRequest &request)
{
    for (;;) {
        const auto size = line();
        const qsizetype count = size ? size->toLongLong(nullptr, 16) : -1;
        const auto chunk = count < 0 ? std::nullopt : exactly(count + 2);
        if (!chunk) {
            request.bodyCut = true;
            return;
        }
        if (count == 0)
            return;
        request.body.append(chunk->first(count));
    }
}

bool ScriptedConnection::put(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const char *from = bytes.constData() + done;
        const qsizetype left = bytes.size() - done;
        const auto sent =
            m_tls != nullptr ? SSL_write(m_tls, from, static_cast<int>(left)) : ::send(m_socket, from, static_cast<std::size_t>(left), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

bool ScriptedConnection::send(const ScriptedAnswer &answer, bool headOnly, bool close)
{
    while (answer.silent && !m_ending)
        ::usleep(20'000);
    if (answer.silent)
        return false;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    for (auto it = answer.headers.begin(); it != answer.headers.end(); ++it)
        head += it.key() + ": " + it.value() + "\r\n";
    if (close)
        head += "Connection: close\r\n";
    if (answer.status != 204)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    if (!put(head + "\r\n") || headOnly)
        return headOnly;
    if (answer.cutAfter) {
        (void)put(answer.body.first(*answer.cutAfter));
        return false;
    }
    return put(answer.body);
}

}  // namespace trescca
