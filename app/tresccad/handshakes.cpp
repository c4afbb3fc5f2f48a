// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/handshakes.h"

namespace trescca {

namespace {

using Connection = Connections::Connection;

void forget(void *, void *connection, CRYPTO_EX_DATA *, int, long, void *) { delete static_cast<Connection *>(connection); }

int slot()
{
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, forget);
    return index;
}

void onEvent(const SSL *tls, int event, int)
{
    if ((event & SSL_CB_HANDSHAKE_START) == 0 || SSL_get_ex_data(tls, slot()) != nullptr)
        return;
    auto *connections = static_cast<Connections *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(tls)));
    auto connection = connections->enter(SSL_get_fd(tls));
    // OpenSSL's callback has its object const; setting what is ours at it is what the slot is for.
    if (SSL_set_ex_data(const_cast<SSL *>(tls), slot(), connection.get()) == 1)
        (void)connection.release();
}

}  // namespace

void enterAtHandshake(SSL_CTX *context, Connections &connections)
{
    (void)slot();
    SSL_CTX_set_app_data(context, &connections);
    SSL_CTX_set_info_callback(context, onEvent);
}

Connections::Connection *connectionOf(const SSL *tls) { return static_cast<Connection *>(SSL_get_ex_data(tls, slot())); }

}  // namespace trescca
