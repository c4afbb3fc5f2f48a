// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/progressmeter.h"

#include <QUuid>

#include <openssl/evp.h>

#include <array>
#include <vector>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

const EVP_MD *algorithm(DigestKind kind)
{
    switch (kind) {
    case DigestKind::Md5: return EVP_md5();
    case DigestKind::Sha256: return EVP_sha256();
    case DigestKind::Sha512: return EVP_sha512();
    }
    return EVP_sha256();
}

}  // namespace

struct Digest::State {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    State() = default;
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State() { EVP_MD_CTX_free(context); }
};

Digest::Digest(DigestKind kind) : m_state(std::make_unique<State>())
{
    // Only fails without memory or (MD5) under a FIPS provider; hex() is empty then and matches nothing.
    EVP_DigestInit_ex(m_state->context, algorithm(kind), nullptr);
}

Digest::~Digest() = default;
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;

void Digest::add(ConstBytes bytes) { EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()); }

QString Digest::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
    unsigned int length = 0;
    if (EVP_DigestFinal_ex(m_state->context, raw.data(), &length) != 1)
        return {};
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(raw.data()), static_cast<qsizetype>(length)).toHex());
}

Result<QString> fileDigest(const QString &path, const Context &context, DigestKind kind)
{
    const auto source = FileSource::open(path);
    if (!source)
        return fail(source);
    Digest digest(kind);
    std::vector<std::byte> buffer(1U << 20U);
    ProgressMeter meter(context, u"digest"_s, (*source)->size());
    while (true) {
        if (const auto go = context.check(); !go)
            return fail(go);
        const auto count = (*source)->read(buffer);
        if (!count)
            return std::unexpected(count.error().in(path));
        if (*count == 0)
            return digest.hex();
        digest.add(ConstBytes(buffer).first(*count));
        meter.add(*count);
    }
}

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

}  // namespace trescca
