// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace trescca {

/// A block of IP addresses as one writes it: "10.1.0.0/16", "fd00::/8", or one address alone.
class IpNetwork {
public:
    /// Nothing for what is no network, or has bits set behind its prefix.
    [[nodiscard]] static std::optional<IpNetwork> parse(const QString &text);
    /// `address` is numeric. An IPv4 address that is written within IPv6 is in no IPv4 network.
    [[nodiscard]] bool contains(const QString &address) const;

private:
    using Bytes = std::array<std::uint8_t, 16>;
    [[nodiscard]] static std::optional<std::pair<int, Bytes>> bytesOf(const QString &address);
    [[nodiscard]] static bool same(const Bytes &one, const Bytes &other, int bits);
    int m_family = 0;
    int m_bits = 0;
    Bytes m_bytes{};
};

}  // namespace trescca
