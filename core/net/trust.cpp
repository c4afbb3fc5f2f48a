// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/trust.h"

#include "core/base/certificatedigest.h"

#include <QFileInfo>

#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString fingerprintOf(const X509 *certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (certificate == nullptr || X509_digest(certificate, EVP_sha256(), digest.data(), &length) != 1)
        return {};
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(length)).toHex());
}

int verifyPin(X509_STORE_CTX *store, void *data)
{
    auto *check = static_cast<PinCheck *>(data);
    check->seen = fingerprintOf(X509_STORE_CTX_get0_cert(store));
    check->mismatch = check->seen.isEmpty() || (!check->expected.isEmpty() && check->seen != check->expected);
    X509_STORE_CTX_set_error(store, check->mismatch ? X509_V_ERR_CERT_REJECTED : X509_V_OK);
    return check->mismatch ? 0 : 1;
}

CURLcode prepareContext(CURL *, void *sslContext, void *data)
{
    auto *ssl = static_cast<SSL_CTX *>(sslContext);
    SSL_CTX_set_cert_verify_callback(ssl, verifyPin, data);
    SSL_CTX_set_options(ssl, SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_session_cache_mode(ssl, SSL_SESS_CACHE_OFF);  // a resumed session would skip the check
    return CURLE_OK;
}

}  // namespace

Result<void> noteCertificate(CURL *handle, PinCheck &check)
{
    // Peer verification stays on: it is what makes OpenSSL call us, and end the handshake when we refuse.
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 0L);
    curl_easy_setopt(handle, CURLOPT_CAINFO, nullptr);
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(handle, CURLOPT_SSL_SESSIONID_CACHE, 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_DATA, &check);
    if (curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, prepareContext) != CURLE_OK)
        return fail(Kind::Unsupported, u"This libcurl is not built with OpenSSL, so certificates cannot be pinned. Use a CA file instead."_s);
    return {};
}

Result<void> applyTrust(CURL *handle, const HttpTrust &trust, PinCheck &check)
{
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!trust.fingerprint.isEmpty()) {
        check = {.expected = normalFingerprint(trust.fingerprint), .seen = {}, .mismatch = false};
        if (check.expected.isEmpty())
            return fail(Kind::InvalidInput, u"\"%1\" is no SHA-256 fingerprint: 64 hexadecimal digits are needed."_s.arg(trust.fingerprint));
        return noteCertificate(handle, check);
    }
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, trust.verify ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, trust.verify ? 2L : 0L);
    if (trust.caFile.isEmpty() || !trust.verify)
        return {};
    if (!QFileInfo(trust.caFile).isReadable())
        return fail(Kind::InvalidInput, u"The CA file %1 cannot be read. Check its path and rights."_s.arg(trust.caFile));
    curl_easy_setopt(handle, CURLOPT_CAINFO, trust.caFile.toLocal8Bit().constData());
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    return {};
}

}  // namespace trescca
