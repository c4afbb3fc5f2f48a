// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/rawtls.h"

#include <openssl/bio.h>
#include <openssl/ssl.h>

#include <memory>

namespace trescca {

QByteArray rawTlsExchange(int port, const QByteArray &bytes)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new_ssl_connect(context.get()), BIO_free_all);
    BIO_set_conn_hostname(bio.get(), ("127.0.0.1:" + QByteArray::number(port)).constData());
    if (BIO_do_connect(bio.get()) != 1 || BIO_write(bio.get(), bytes.constData(), static_cast<int>(bytes.size())) <= 0)
        return "no connection";
    QByteArray answer;
    QByteArray buffer(4096, '\0');
    for (int got = 0; (got = BIO_read(bio.get(), buffer.data(), static_cast<int>(buffer.size()))) > 0;)
        answer.append(buffer.constData(), got);
    return answer;
}

}  // namespace trescca
