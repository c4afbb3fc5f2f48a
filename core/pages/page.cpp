// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/page.h"

#include <openssl/sha.h>

#include <cstring>

namespace trescca {

PageHash hashOf(PageView page)
{
    std::array<unsigned char, SHA256_DIGEST_LENGTH> whole{};
    SHA256(reinterpret_cast<const unsigned char *>(page.data()), page.size(), whole.data());
    PageHash hash;
    std::memcpy(hash.bytes.data(), whole.data(), hash.bytes.size());
    return hash;
}

// Equal to itself a byte further on, and its first byte is zero.
bool isZero(PageView page) { return page.front() == std::byte{0} && std::memcmp(page.data(), page.data() + 1, page.size() - 1) == 0; }

}  // namespace trescca
