// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tlsstream.h"

#include <QFile>

#include <openssl/err.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <climits>
#include <format>
#include <string>
#include <string_view>

namespace trescca {

namespace {

using namespace std::chrono_literals;

constexpr auto longestLinger = 2s;
constexpr std::string_view noTls = "This port speaks TLS; use https:// in place of http:// in the address.\n";

}  // namespace

TlsContext serverContext(const TlsFiles &files)
{
    TlsContext context(SSL_CTX_new(TLS_server_method()));
    const bool usable = context && SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1
        && SSL_CTX_use_certificate_chain_file(context.get(), QFile::encodeName(files.certificate).constData()) == 1
        && SSL_CTX_use_PrivateKey_file(context.get(), QFile::encodeName(files.key).constData(), SSL_FILETYPE_PEM) == 1
        && SSL_CTX_check_private_key(context.get()) == 1;
    if (!usable)
        return nullptr;
    SSL_CTX_set_options(context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    return context;
}

TlsStream::TlsStream(SSL_CTX &context, int socket, std::chrono::seconds timeout) : m_tls(SSL_new(&context)), m_socket(socket), m_timeout(timeout)
{
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    if (m_tls)
        SSL_set_fd(m_tls.get(), socket);
}

bool TlsStream::await(short event, std::chrono::milliseconds time) const
{
    pollfd waiting{m_socket, event, 0};
    return ::poll(&waiting, 1, static_cast<int>(std::min<std::int64_t>(time.count(), INT_MAX))) > 0;
}

template <typename Step>
int TlsStream::retry(Step step)
{
    for (;;) {
        ERR_clear_error();
        const int done = step();
        if (done > 0)
            return done;
        const int why = SSL_get_error(m_tls.get(), done);
        if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
            return why == SSL_ERROR_ZERO_RETURN ? 0 : -1;
        if (!await(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, m_timeout))
            return -1;
    }
}

bool TlsStream::accept()
{
    if (!m_tls || !await(POLLIN, m_timeout))
        return false;
    if (hearsPlainText()) {
        refusePlainText();
        return false;
    }
    return retry([this] { return SSL_accept(m_tls.get()); }) > 0;
}

bool TlsStream::hearsPlainText() const
{
    char first = 0;
    return ::recv(m_socket, &first, 1, MSG_PEEK | MSG_DONTWAIT) == 1 && first >= 'A' && first <= 'Z';
}

void TlsStream::refusePlainText() const
{
    const std::string answer =
        std::format("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{}", noTls.size(), noTls);
    if (::send(m_socket, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
        return;
    ::shutdown(m_socket, SHUT_WR);
    awaitEnd();
}

int TlsStream::read(std::span<char> into)
{
    const int most = static_cast<int>(std::min<std::size_t>(into.size(), INT_MAX));
    return retry([&] { return SSL_read(m_tls.get(), into.data(), most); });
}

int TlsStream::write(std::span<const char> bytes)
{
    const int most = static_cast<int>(std::min<std::size_t>(bytes.size(), INT_MAX));
    return most == 0 ? 0 : retry([&] { return SSL_write(m_tls.get(), bytes.data(), most); });
}

bool TlsStream::isReadable() const { return SSL_pending(m_tls.get()) > 0 || await(POLLIN, m_timeout); }

bool TlsStream::isWritable() const { return await(POLLOUT, m_timeout); }

void TlsStream::finish(bool linger)
{
    (void)SSL_shutdown(m_tls.get());
    if (linger)
        awaitEnd();
    else
        ::shutdown(m_socket, SHUT_WR);
}

void TlsStream::awaitEnd() const
{
    const auto end = std::chrono::steady_clock::now() + longestLinger;
    std::array<char, 16 << 10> unread{};
    for (bool more = true; more;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        more = left > 0ms && await(POLLIN, left) && ::recv(m_socket, unread.data(), unread.size(), MSG_DONTWAIT) > 0;
    }
}

}  // namespace trescca
