// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/contentcheck.h"

#include <zlib.h>

namespace trescca {

void ContentCheck::add(ConstBytes bytes)
{
    if (m_parts.crc)
        m_crc = static_cast<std::uint32_t>(crc32_z(m_crc, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size()));
    if (m_parts.digest)
        m_digest.add(bytes);
}

}  // namespace trescca
