// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/rawtls.h"

#include <openssl/bio.h>
#include <openssl/ssl.h>

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>

namespace trescca {

namespace {

/// One for all, and keys that are soon agreed upon: a fuzzer connects anew for each input.
SSL_CTX *context()
{
    static const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> shared = [] {
        SSL_CTX *made = SSL_CTX_new(TLS_client_method());
        (void)SSL_CTX_set1_groups_list(made, "X25519");
        return std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>(made, SSL_CTX_free);
    }();
    return shared.get();
}

}  // namespace

struct RawTls::State {
    std::unique_ptr<BIO, decltype(&BIO_free_all)> bio{BIO_new_ssl_connect(context()), BIO_free_all};
    bool connected = false;
};

RawTls::RawTls(int port) : m_state(std::make_unique<State>())
{
    BIO_set_conn_hostname(m_state->bio.get(), ("127.0.0.1:" + QByteArray::number(port)).constData());
    BIO_set_conn_mode(m_state->bio.get(), BIO_SOCK_NODELAY);  // pieces are sent as they come
    m_state->connected = BIO_do_connect(m_state->bio.get()) == 1;
}

RawTls::~RawTls() = default;

bool RawTls::write(const QByteArray &bytes)
{
    return m_state->connected && BIO_write(m_state->bio.get(), bytes.constData(), static_cast<int>(bytes.size())) > 0;
}

void RawTls::finish()
{
    SSL *tls = nullptr;
    if (!m_state->connected || BIO_get_ssl(m_state->bio.get(), &tls) != 1)
        return;
    (void)SSL_shutdown(tls);
    ::shutdown(SSL_get_fd(tls), SHUT_WR);
}

bool RawTls::isOpen() const
{
    int socket = -1;
    if (!m_state->connected || BIO_get_fd(m_state->bio.get(), &socket) < 0)
        return false;
    pollfd peer{socket, POLLRDHUP, 0};  // what was not read yet may lie before the end
    return ::poll(&peer, 1, 0) == 0;
}

QByteArray RawTls::readSome()
{
    QByteArray buffer(4096, '\0');
    const int got = BIO_read(m_state->bio.get(), buffer.data(), static_cast<int>(buffer.size()));
    return buffer.first(std::max(got, 0));
}

QByteArray RawTls::readAll()
{
    QByteArray answer;
    for (QByteArray more = readSome(); !more.isEmpty(); more = readSome())
        answer += more;
    return answer;
}

QByteArray rawTlsExchange(int port, const QByteArray &bytes)
{
    RawTls connection(port);
    return connection.write(bytes) ? connection.readAll() : "no connection";
}

}  // namespace trescca
