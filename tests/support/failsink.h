// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

namespace trescca::test {

/// A sink that takes `limit` bytes and then fails like a full disk.
class FailSink final : public RereadSink {
public:
    explicit FailSink(std::uint64_t limit) : m_left(limit) {}
    [[nodiscard]] Result<void> write(ConstBytes bytes) override
    {
        if (bytes.size() > m_left)
            return fail(Kind::NoRoom, QStringLiteral("The test's disk is full."));
        m_left -= bytes.size();
        return {};
    }
    [[nodiscard]] Result<void> finish() override { return {}; }
    [[nodiscard]] Result<void> reread(std::uint64_t, MutableBytes) override { return fail(Kind::NoRoom, QStringLiteral("Nothing is kept.")); }

private:
    std::uint64_t m_left;
};

/// A source that gives `limit` bytes of `filler` and then fails like a lost host.
class FailSource final : public ByteSource {
public:
    explicit FailSource(std::uint64_t limit, std::byte filler = std::byte{7}) : m_left(limit), m_filler(filler) {}
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override
    {
        if (m_left == 0)
            return fail(Kind::Unreachable, QStringLiteral("The test's host is gone."));
        const std::size_t count = m_left < into.size() ? static_cast<std::size_t>(m_left) : into.size();
        for (std::byte &byte : into.first(count))
            byte = m_filler;
        m_left -= count;
        return count;
    }

private:
    std::uint64_t m_left;
    std::byte m_filler;
};

}  // namespace trescca::test
