// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/page.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace trescca::test {

/// A stream as QEMU's, byte by byte: a section "ram" with parts, and what stands before and behind it.
class RamStream {
public:
    explicit RamStream(quint32 seed) : m_random(seed) {}

    [[nodiscard]] QByteArray noise(qsizetype size)
    {
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(m_random.generate());
        return bytes;
    }
    [[nodiscard]] std::uint64_t below(std::uint64_t most) { return m_random.generate64() % most; }

    static QByteArray word(std::uint64_t value)
    {
        QByteArray bytes(8, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    }
    static QByteArray begin(std::uint64_t sizes)
    {
        return QByteArray::fromHex("01000000020372616d0000000000000004") + word(sizes | 4) + char(6) + "pc.ram" + word(sizes) + word(0x10)
            + QByteArray::fromHex("7e00000002");
    }
    static QByteArray part(bool isLast) { return QByteArray::fromHex(isLast ? "0300000002" : "0200000002"); }
    static QByteArray partEnd() { return word(0x10) + QByteArray::fromHex("7e00000002"); }
    static QByteArray record(std::uint64_t page, const QByteArray &content) { return word(page * pageSize | 0x28) + content; }
    static QByteArray first(std::uint64_t page, const QByteArray &content) { return word(page * pageSize | 0x08) + char(6) + "pc.ram" + content; }
    static QByteArray zero(std::uint64_t page) { return word(page * pageSize | 0x22) + char(0); }

    /// Some hundred pages, zeros and repetitions among them, in two parts, with addresses that jump now and then.
    [[nodiscard]] QByteArray any()
    {
        const QByteArray repeated = noise(pageSize);
        QByteArray bytes = noise(static_cast<qsizetype>(below(3000))) + begin(std::uint64_t(1) << 30U);
        std::uint64_t page = 0;
        for (const bool isLast : {false, true}) {
            bytes += part(isLast) + first(page, noise(pageSize));
            for (std::uint64_t i = below(200); i > 0; --i) {
                page = below(9) == 0 ? below(1U << 20U) : page + 1;
                const auto kind = below(4);
                bytes += kind == 0 ? zero(page) : record(page, kind == 1 ? repeated : noise(pageSize));
            }
            bytes += partEnd();
        }
        return bytes + noise(static_cast<qsizetype>(below(9000)));
    }

private:
    QRandomGenerator m_random;
};

}  // namespace trescca::test
