// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/inflatesource.h"

#include <zlib.h>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t bufferSize = 256U << 10U;
constexpr std::uint64_t leastBlockPlain = 8192;  // on average
constexpr std::uint64_t fewBlocks = 1024;
constexpr int atBlockEnd = 128;  // of z_stream.data_type

std::unexpected<Error> damaged() { return fail(Kind::Untrusted, u"its deflated data are damaged or have another length than the archive says"_s); }

}  // namespace

InflateSource::InflateSource(ByteSource &from, std::uint64_t plain)
    : m_from(from), m_left(plain), m_stream(std::make_unique<z_stream>()), m_buffer(std::make_unique_for_overwrite<std::byte[]>(bufferSize))
{
    // Negative window bits: no zlib header around it. Without memory the first inflate() fails.
    inflateInit2(m_stream.get(), -MAX_WBITS);
}

InflateSource::~InflateSource() { inflateEnd(m_stream.get()); }

Result<void> InflateSource::refill()
{
    if (m_stream->avail_in > 0)
        return {};
    const auto count = m_from.read({m_buffer.get(), bufferSize});
    if (!count)
        return fail(count);
    m_stream->next_in = reinterpret_cast<Bytef *>(m_buffer.get());
    m_stream->avail_in = static_cast<uInt>(*count);
    return {};
}

/// Each block may bring tables of its own, which take longer to make than its few bytes of content to write.
Result<void> InflateSource::checkBlock()
{
    const bool atEnd = (m_stream->data_type & atBlockEnd) != 0;
    if (atEnd && ++m_blocks > fewBlocks + m_stream->total_out / leastBlockPlain)
        return fail(Kind::Untrusted, u"its deflated data are blocks without end, and next to nothing in them"_s);
    return {};
}

Result<void> InflateSource::checkEnd()
{
    const auto more = refill();
    if (!more)
        return more;
    if (m_left > 0 || m_stream->avail_in > 0)
        return damaged();
    return {};
}

Result<std::size_t> InflateSource::read(MutableBytes into)
{
    // One byte more than may come is asked for, so that a stream that is too long shows.
    const auto wanted = static_cast<uInt>(std::min<std::uint64_t>(std::min<std::size_t>(into.size(), bufferSize), m_left + 1));
    m_stream->next_out = reinterpret_cast<Bytef *>(into.data());
    m_stream->avail_out = wanted;
    while (!m_ended && m_stream->avail_out == wanted) {
        if (const auto more = refill(); !more)
            return fail(more);
        const int code = inflate(m_stream.get(), Z_BLOCK);
        m_ended = code == Z_STREAM_END;
        if (code != Z_OK && !m_ended)
            return damaged();
        if (const auto fair = checkBlock(); !fair)
            return fail(fair);
    }
    const std::uint64_t count = wanted - m_stream->avail_out;
    if (count > m_left)
        return damaged();
    m_left -= count;
    if (m_ended) {
        if (const auto end = checkEnd(); !end)
            return fail(end);
    }
    return static_cast<std::size_t>(count);
}

}  // namespace trescca
