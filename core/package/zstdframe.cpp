// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/zstdframe.h"

#include "core/package/bytecursor.h"

#include <zstd.h>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

std::size_t frameBound(std::size_t plain) { return ZSTD_compressBound(plain); }

FrameCompressor::FrameCompressor(int level) : m_context(ZSTD_createCCtx(), [](ZSTD_CCtx_s *context) { ZSTD_freeCCtx(context); })
{
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, std::clamp(level, 1, 19));
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
}

Result<std::size_t> FrameCompressor::compress(ConstBytes plain, MutableBytes out)
{
    const std::size_t size = ZSTD_compress2(m_context.get(), out.data(), out.size(), plain.data(), plain.size());
    if (ZSTD_isError(size) != 0U)
        return fail(Kind::Internal, u"Zstandard cannot compress: %1."_s.arg(QString::fromLatin1(ZSTD_getErrorName(size))));
    return size;
}

FrameDecompressor::FrameDecompressor() : m_context(ZSTD_createDCtx(), [](ZSTD_DCtx_s *context) { ZSTD_freeDCtx(context); }) {}

Result<void> FrameDecompressor::decompress(ConstBytes frame, MutableBytes out)
{
    // The magic is checked here because the library also opens its own formats from before RFC 8878.
    const bool modern = ByteCursor(frame).u32() == ZSTD_MAGICNUMBER;
    if (!modern || ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size())
        return fail(Kind::Untrusted, u"its seek table does not fit its frames"_s);
    const std::size_t size = ZSTD_decompressDCtx(m_context.get(), out.data(), out.size(), frame.data(), frame.size());
    if (ZSTD_isError(size) != 0U)
        return fail(Kind::Untrusted, u"a frame is damaged"_s, QString::fromLatin1(ZSTD_getErrorName(size)));
    if (size != out.size())
        return fail(Kind::Untrusted, u"a frame has another length than its seek table says"_s);
    return {};
}

}  // namespace trescca
