// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/passwordhash.h"

#include <QStringList>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <semaphore>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int hashBytes = 32;
std::counting_semaphore<2> hashSlots(2);

class HashTurn {
public:
    HashTurn() { hashSlots.acquire(); }
    ~HashTurn() { hashSlots.release(); }
    HashTurn(const HashTurn &) = delete;
    HashTurn &operator=(const HashTurn &) = delete;
};

QByteArray scrypt(const QString &password, const QByteArray &salt, int logN, int r, int p)
{
    const QByteArray utf8 = password.toUtf8();
    QByteArray key(hashBytes, '\0');
    const int ok = EVP_PBE_scrypt(utf8.constData(), static_cast<std::size_t>(utf8.size()), reinterpret_cast<const unsigned char *>(salt.constData()),
        static_cast<std::size_t>(salt.size()), 1ULL << static_cast<unsigned>(logN), static_cast<std::uint64_t>(r), static_cast<std::uint64_t>(p),
        128U << 20U, reinterpret_cast<unsigned char *>(key.data()), hashBytes);
    return ok == 1 ? key : QByteArray();
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        return {};
    return bytes;
}

}  // namespace

Result<QString> hashPassword(const QString &password)
{
    const HashTurn turn;
    const QByteArray salt = randomBytes(16);
    const QByteArray key = scrypt(password, salt, 15, 8, 1);
    if (salt.isEmpty() || key.isEmpty())
        return fail(Kind::Internal, u"OpenSSL could not hash the password."_s);
    return u"scrypt$15$8$1$%1$%2"_s.arg(QString::fromLatin1(salt.toBase64()), QString::fromLatin1(key.toBase64()));
}

bool isPasswordHash(const QString &text)
{
    const QStringList parts = text.split(u'$');
    if (parts.size() != 6 || parts[0] != "scrypt"_L1)
        return false;
    const int logN = parts[1].toInt();
    return logN >= 1 && logN <= 16 && QByteArray::fromBase64(parts[5].toLatin1()).size() == hashBytes;
}

bool passwordFits(const QString &password, const QString &hash, const std::function<bool()> &stillWanted)
{
    if (!isPasswordHash(hash))
        return false;
    const QStringList parts = hash.split(u'$');
    const int logN = parts[1].toInt();
    const HashTurn turn;
    if (stillWanted && !stillWanted())
        return false;
    const QByteArray wanted = QByteArray::fromBase64(parts[5].toLatin1());
    const QByteArray key = scrypt(password, QByteArray::fromBase64(parts[4].toLatin1()), logN, parts[2].toInt(), parts[3].toInt());
    return key.size() == hashBytes && wanted.size() == hashBytes && CRYPTO_memcmp(key.constData(), wanted.constData(), hashBytes) == 0;
}

QByteArray randomToken(int bytes) { return randomBytes(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals); }

}  // namespace trescca
