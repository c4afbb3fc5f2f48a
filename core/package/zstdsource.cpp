// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/zstdsource.h"

#include "core/package/bytecursor.h"

#include <zstd.h>
#include <zstd_errors.h>

#include <cstring>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t inputSize = 1U << 20U;
constexpr int maxWindowLog = 27;
constexpr std::uint64_t leastFramePlain = 4096;  // on average
constexpr std::uint64_t freeFrames = 1024;
constexpr std::uint32_t skippableMask = 0xFFFFFFF0;

std::unexpected<Error> damaged(const QString &detail) { return fail(Kind::Untrusted, u"its Zstandard data are damaged or cut"_s, detail); }

std::unexpected<Error> broken(std::size_t code)
{
    const QString detail = QString::fromLatin1(ZSTD_getErrorName(code));
    if (ZSTD_getErrorCode(code) != ZSTD_error_frameParameter_windowTooLarge)
        return damaged(detail);
    return fail(Kind::Untrusted,
        u"its Zstandard data want a window of over %1 MiB, more than Trescca takes, and have to be packed again with `zstd --long=%2` or less"_s
            .arg(1U << (maxWindowLog - 20U))
            .arg(maxWindowLog),
        detail);
}

}  // namespace

ZstdSource::ZstdSource(ByteSource &from)
    : m_from(from), m_context(ZSTD_createDCtx(), [](ZSTD_DCtx_s *context) { ZSTD_freeDCtx(context); }), m_buffer(inputSize)
{
    ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, maxWindowLog);
}

Result<void> ZstdSource::refill(std::size_t atLeast)
{
    if (waiting() >= atLeast)
        return {};
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, waiting());
    m_end = waiting();
    m_begin = 0;
    while (m_end < atLeast) {
        const auto count = m_from.read(MutableBytes(m_buffer).subspan(m_end));
        if (!count)
            return fail(count);
        if (*count == 0)
            break;
        m_end += *count;
    }
    return {};
}

Result<void> ZstdSource::checkFrame()
{
    // The library also opens its own formats from before RFC 8878; no package has them, and their code is old.
    const std::uint32_t magic = ByteCursor(ConstBytes(m_buffer).subspan(m_begin, waiting())).u32();
    if (magic != ZSTD_MAGICNUMBER && (magic & skippableMask) != ZSTD_MAGIC_SKIPPABLE_START)
        return damaged(u"not a Zstandard frame"_s);
    if (++m_frames > freeFrames + m_plain / leastFramePlain)
        return damaged(u"frames without end, and next to nothing in them"_s);
    return {};
}

Result<std::size_t> ZstdSource::read(MutableBytes into)
{
    ZSTD_outBuffer out{into.data(), into.size(), 0};
    while (out.pos == 0) {
        if (const auto filled = refill(m_betweenFrames ? 4 : 1); !filled)
            return fail(filled);
        if (waiting() == 0 && m_betweenFrames)
            return 0;
        if (m_betweenFrames) {
            if (const auto known = checkFrame(); !known)
                return fail(known);
        }
        ZSTD_inBuffer in{m_buffer.data() + m_begin, waiting(), 0};
        const std::size_t code = ZSTD_decompressStream(m_context.get(), &out, &in);
        if (ZSTD_isError(code) != 0U)
            return broken(code);
        if (waiting() == 0 && out.pos == 0)
            return damaged(u"unexpected end"_s);
        m_begin += in.pos;
        m_betweenFrames = code == 0;
    }
    m_plain += out.pos;
    return out.pos;
}

}  // namespace trescca
