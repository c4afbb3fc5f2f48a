// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace trescca {

/// How a chunked body is cut (RFC 9112, 7.1), judged byte by byte as it comes and before anybody reads it. A size is hexadecimal
/// digits and nothing else: what reads a sign or a prefix as well sees another end of the body than who stands before the daemon.
class ChunkedBody {
public:
    /// False when the bytes, which follow those taken before, are not so: then no more may be given. What follows the last chunk is
    /// not judged.
    [[nodiscard]] bool take(QByteArrayView bytes);

private:
    enum class Part { Size, Blanks, Extension, SizeEnd, Data, DataEnd, DataEndFeed, Trailer };
    [[nodiscard]] bool takeByte(char byte);
    [[nodiscard]] bool takeSize(char byte);
    [[nodiscard]] bool goOn(bool sound, Part next);

    Part m_part = Part::Size;
    int m_digits = 0;
    std::uint64_t m_left = 0;  ///< of the chunk
};

}  // namespace trescca
