// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/ipnetwork.h"

#include <arpa/inet.h>

namespace trescca {

std::optional<std::pair<int, IpNetwork::Bytes>> IpNetwork::bytesOf(const QString &address)
{
    Bytes bytes{};
    const QByteArray text = address.toLatin1();
    for (const int family : {AF_INET, AF_INET6}) {
        if (::inet_pton(family, text.constData(), bytes.data()) == 1)
            return std::pair(family, bytes);
    }
    return std::nullopt;
}

bool IpNetwork::same(const Bytes &one, const Bytes &other, int bits)
{
    for (std::size_t i = 0; bits > 0; ++i, bits -= 8) {
        const unsigned mask = bits >= 8 ? 0xffU : 0xffU << (8U - static_cast<unsigned>(bits));
        if (((one[i] ^ other[i]) & mask & 0xffU) != 0)
            return false;
    }
    return true;
}

std::optional<IpNetwork> IpNetwork::parse(const QString &text)
{
    const auto address = bytesOf(text.section(u'/', 0, 0));
    if (!address)
        return std::nullopt;
    IpNetwork network;
    std::tie(network.m_family, network.m_bytes) = *address;
    const int most = network.m_family == AF_INET ? 32 : 128;
    bool isNumber = true;
    network.m_bits = text.contains(u'/') ? text.section(u'/', 1).toInt(&isNumber) : most;
    if (!isNumber || network.m_bits < 0 || network.m_bits > most)
        return std::nullopt;
    Bytes start{};
    for (int bit = 0; bit < network.m_bits; ++bit)
        start[static_cast<std::size_t>(bit / 8)] |= network.m_bytes[static_cast<std::size_t>(bit / 8)] & (0x80U >> static_cast<unsigned>(bit % 8));
    if (start != network.m_bytes)
        return std::nullopt;
    return network;
}

bool IpNetwork::contains(const QString &address) const
{
    const auto asked = bytesOf(address);
    return asked && asked->first == m_family && same(asked->second, m_bytes, m_bits);
}

}  // namespace trescca
