// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/sshkey.h"

#include "core/model/userdata.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct FreeKey {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(BIGNUM *number) const { BN_free(number); }
};

constexpr int bits = 3072;

/// "string" of RFC 4251.
QByteArray sshString(const QByteArray &content)
{
    QByteArray length(4, 0);
    qToBigEndian(static_cast<quint32>(content.size()), length.data());
    return length + content;
}

/// "mpint" of RFC 4251: a number whose highest bit is set would be negative, so it gets a zero in front.
QByteArray sshNumber(const EVP_PKEY *key, const char *name)
{
    BIGNUM *found = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &found) != 1)
        return {};
    const std::unique_ptr<BIGNUM, FreeKey> number(found);
    QByteArray bytes(BN_num_bytes(number.get()), 0);
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    if (!bytes.isEmpty() && (bytes[0] & 0x80) != 0)
        bytes.prepend('\0');
    return sshString(bytes);
}

QByteArray privatePem(EVP_PKEY *key)
{
    const std::unique_ptr<BIO, FreeKey> memory(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PrivateKey_traditional(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    const char *content = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &content);
    return {content, size};
}

}  // namespace

Result<SshKey> makeSshKey()
{
    const std::unique_ptr<EVP_PKEY, FreeKey> key(EVP_RSA_gen(bits));
    const QByteArray privateKey = key ? privatePem(key.get()) : QByteArray();
    if (privateKey.isEmpty())
        return fail(Kind::Internal, u"No key could be made: OpenSSL refused. Make one with ssh-keygen, and give its public half."_s);
    const QByteArray blob = sshString("ssh-rsa") + sshNumber(key.get(), OSSL_PKEY_PARAM_RSA_E) + sshNumber(key.get(), OSSL_PKEY_PARAM_RSA_N);
    return SshKey{u"ssh-rsa "_s + QString::fromLatin1(blob.toBase64()), privateKey};
}

std::optional<QString> sshFingerprint(const QString &publicKey)
{
    if (!isPublicKey(publicKey))
        return std::nullopt;
    const QByteArray blob = QByteArray::fromBase64(publicKey.section(u' ', 1, 1).toLatin1());
    if (!blob.startsWith(sshString(publicKey.section(u' ', 0, 0).toLatin1())))
        return std::nullopt;
    return QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Md5).toHex(':'));
}

}  // namespace trescca
