// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"

#include <memory>

namespace trescca {

enum class DigestKind { Md5, Sha256, Sha512 };

/// A running message digest (OpenSSL EVP; hardware accelerated).
class Digest {
public:
    explicit Digest(DigestKind kind = DigestKind::Sha256);
    ~Digest();
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;
    void add(ConstBytes bytes);
    /// Lower-case hex. Ends the digest.
    [[nodiscard]] QString hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// SHA-256 of a whole file, lower-case hex.
[[nodiscard]] Result<QString> fileDigest(const QString &path, const Context &context = {}, DigestKind kind = DigestKind::Sha256);
/// Random id in UUID form, lower case, without braces.
[[nodiscard]] QString newId();

}  // namespace trescca
