// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/pagesource.h"

#include <QHash>

#include <algorithm>

namespace trescca::test {

/// Something that both sides have.
class KnownBytes final : public PageIndex, public PageSource {
public:
    explicit KnownBytes(const QByteArray &bytes) : m_bytes(bytes)
    {
        for (std::uint64_t i = 0; (i + 1) * pageSize <= static_cast<std::uint64_t>(bytes.size()); ++i)
            m_places.insert(key(hashOf(bytesOf(bytes).subspan(i * pageSize).first<pageSize>())), i);
    }
    std::optional<std::uint64_t> find(const PageHash &hash) const override
    {
        const auto found = m_places.constFind(key(hash));
        return found == m_places.cend() ? std::nullopt : std::optional(*found);
    }
    Result<void> read(std::uint64_t number, std::span<std::byte, pageSize> into) override
    {
        if (number >= static_cast<std::uint64_t>(m_bytes.size()) / pageSize)
            return fail(Kind::Untrusted, QStringLiteral("There is no such page."));
        std::ranges::copy(bytesOf(m_bytes).subspan(number * pageSize, pageSize), into.begin());
        return {};
    }

private:
    static QByteArray key(const PageHash &hash)
    {
        return {reinterpret_cast<const char *>(hash.bytes.data()), static_cast<qsizetype>(hash.bytes.size())};
    }
    const QByteArray m_bytes;
    QHash<QByteArray, std::uint64_t> m_places;
};

}  // namespace trescca::test
