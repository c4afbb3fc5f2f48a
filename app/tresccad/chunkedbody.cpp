// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/chunkedbody.h"

#include <algorithm>

namespace trescca {

namespace {

constexpr int mostDigits = 15;  // no sum of it and what was read before overflows

int hexDigit(char byte)
{
    const qsizetype at = QByteArrayView("0123456789abcdef0123456789ABCDEF").indexOf(byte);
    return static_cast<int>(at < 16 ? at : at - 16);
}

}  // namespace

bool ChunkedBody::take(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_part != Part::Trailer) {
        if (m_part != Part::Data) {
            if (!takeByte(bytes.front()))
                return false;
            bytes = bytes.sliced(1);
            continue;
        }
        const auto part = std::min<std::uint64_t>(m_left, static_cast<std::uint64_t>(bytes.size()));
        bytes = bytes.sliced(static_cast<qsizetype>(part));
        m_left -= part;
        if (m_left == 0)
            m_part = Part::DataEnd;
    }
    return true;
}

bool ChunkedBody::goOn(bool sound, Part next)
{
    m_part = next;
    return sound;
}

bool ChunkedBody::takeByte(char byte)
{
    const bool blank = byte == ' ' || byte == '\t';
    switch (m_part) {
    case Part::Size: return takeSize(byte);
    case Part::Blanks: return goOn(blank || byte == ';', blank ? Part::Blanks : Part::Extension);
    case Part::Extension: return goOn(byte != '\n', byte == '\r' ? Part::SizeEnd : Part::Extension);
    case Part::SizeEnd: return goOn(byte == '\n', m_left == 0 ? Part::Trailer : Part::Data);
    case Part::DataEnd: return goOn(byte == '\r', Part::DataEndFeed);
    case Part::DataEndFeed: m_digits = 0; return goOn(byte == '\n', Part::Size);
    default: return true;
    }
}

bool ChunkedBody::takeSize(char byte)
{
    const int digit = hexDigit(byte);
    if (digit >= 0) {
        m_left = m_left * 16 + static_cast<std::uint64_t>(digit);
        return ++m_digits <= mostDigits;
    }
    const bool blank = byte == ' ' || byte == '\t';
    return goOn(m_digits > 0 && (blank || byte == ';' || byte == '\r'), blank ? Part::Blanks : byte == '\r' ? Part::SizeEnd : Part::Extension);
}

}  // namespace trescca
