// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/importrules.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct Block {
    std::uint32_t network;
    int bits;
};

// IANA's special-purpose blocks that are not for the public net, and the relays of 6to4, which it was taken from (RFC 7526).
constexpr std::array blocks4{Block{0x00000000, 8}, Block{0x0a000000, 8}, Block{0x64400000, 10}, Block{0x7f000000, 8}, Block{0xa9fe0000, 16},
    Block{0xac100000, 12}, Block{0xc0000000, 24}, Block{0xc0000200, 24}, Block{0xc0586300, 24}, Block{0xc0a80000, 16}, Block{0xc6120000, 15},
    Block{0xc6336400, 24}, Block{0xcb007100, 24}, Block{0xe0000000, 4}, Block{0xf0000000, 4}};

bool isGlobal4(std::uint32_t address)
{
    return std::ranges::none_of(
        blocks4, [address](const Block &block) { return (address ^ block.network) >> (32U - static_cast<unsigned>(block.bits)) == 0; });
}

/// Only 2000::/3 is given out; of it, what wraps an IPv4 address (6to4, Teredo) or documents is not for use.
bool isGlobal6(std::span<const std::uint8_t, 16> address)
{
    const auto word = [&](std::size_t at) { return static_cast<std::uint32_t>(address[at]) << 8U | address[at + 1]; };
    const bool given = address[0] >> 5U == 1;
    const bool wraps = word(0) == 0x2002 || (word(0) == 0x2001 && word(2) < 0x0200);
    const bool documents = (word(0) == 0x2001 && word(2) == 0x0db8) || (word(0) == 0x3fff && word(2) < 0x1000);  // RFC 3849, RFC 9637
    return given && !wraps && !documents;
}

std::unexpected<Error> noAddress(const QString &uri)
{
    return fail(Kind::InvalidInput, u"\"%1\" is no https address to fetch an image from; credentials do not belong into it."_s.arg(uri.left(200)));
}

struct Lookup {
    addrinfo *list = nullptr;
    Lookup() = default;
    Lookup(const Lookup &) = delete;
    Lookup &operator=(const Lookup &) = delete;
    ~Lookup()
    {
        if (list != nullptr)
            ::freeaddrinfo(list);
    }
};

QString numeric(const addrinfo &entry)
{
    std::array<char, NI_MAXHOST> text{};
    const int failed = ::getnameinfo(entry.ai_addr, entry.ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST);
    return failed == 0 ? QString::fromLatin1(text.data()) : QString();
}

}  // namespace

bool isNumericAddress(const QString &host)
{
    in6_addr room = {};
    const QByteArray text = host.toLatin1();
    return ::inet_pton(AF_INET, text.constData(), &room) == 1 || ::inet_pton(AF_INET6, text.constData(), &room) == 1;
}

bool isGlobalAddress(const QString &address)
{
    in_addr four = {};
    if (::inet_pton(AF_INET, address.toLatin1().constData(), &four) == 1)
        return isGlobal4(ntohl(four.s_addr));
    in6_addr six = {};
    return ::inet_pton(AF_INET6, address.toLatin1().constData(), &six) == 1 && isGlobal6(std::span<const std::uint8_t, 16>(six.s6_addr));
}

bool mayFetchFrom(const QString &address, const ImportRules &rules)
{
    return isGlobalAddress(address) || std::ranges::any_of(rules.networks, [&](const IpNetwork &network) { return network.contains(address); });
}

Result<void> checkHttps(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty() || uri.size() > 2048)
        return noAddress(uri);
    return {};
}

Result<QStringList> resolveTarget(const QString &uri, const ImportRules &rules)
{
    if (const auto sound = checkHttps(uri); !sound)
        return fail(sound);
    const QString host = QUrl(uri, QUrl::StrictMode).host(QUrl::FullyEncoded);
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    Lookup found;
    if (::getaddrinfo(host.toLatin1().constData(), nullptr, &hints, &found.list) != 0)
        return fail(Kind::NotFound, u"The name %1 cannot be looked up; check the address to fetch from."_s.arg(host));
    QStringList addresses;
    for (const addrinfo *entry = found.list; entry != nullptr; entry = entry->ai_next) {
        const QString address = numeric(*entry);
        // One inner address among them is enough to refuse: who answers for the name chooses which one is used.
        if (!mayFetchFrom(address, rules))
            return fail(Kind::Forbidden, u"%1 is not a public address, and this host does not fetch from inside its own networks."_s.arg(host));
        addresses << address;
    }
    return addresses;
}

}  // namespace trescca
