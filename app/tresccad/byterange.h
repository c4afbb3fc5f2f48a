// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>

namespace trescca {

/// What a GET asks of a content by Range (RFC 9110, 14).
struct ByteRange {
    enum class Kind {
        Whole,
        Part,
        Behind,  ///< none of the content is in it, or it is no range: 416
        Several,
    };
    Kind kind = Kind::Whole;
    std::uint64_t first = 0;
    std::uint64_t size = 0;
};

/// `size`: of the content. A unit other than bytes is none of ours and asks for nothing, as the RFC demands; bytes that are no
/// range ("10-5") it lets us refuse, and Glance does: a client that goes on with a download would append all of it.
[[nodiscard]] ByteRange rangeOf(const QByteArray &header, std::uint64_t size);
/// The tag is in an If-None-Match or If-Match list. `weakly`: "W/" does not count.
[[nodiscard]] bool listsTag(const QByteArray &list, const QByteArray &tag, bool weakly);

}  // namespace trescca
