// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/qcow2cluster.h"

#include <memory>

#include <zlib.h>
#include <zstd.h>

namespace trescca {

namespace {

bool openDeflate(ConstBytes from, MutableBytes cluster)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)  // no head, no checksum
        return false;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<std::byte *>(from.data()));
    stream.avail_in = static_cast<uInt>(from.size());
    stream.next_out = reinterpret_cast<Bytef *>(cluster.data());
    stream.avail_out = static_cast<uInt>(cluster.size());
    const int code = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return (code == Z_STREAM_END || code == Z_BUF_ERROR) && stream.avail_out == 0;
}

bool openZstd(ConstBytes from, MutableBytes cluster)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    ZSTD_inBuffer in{from.data(), from.size(), 0};
    ZSTD_outBuffer out{cluster.data(), cluster.size(), 0};
    while (context && out.pos < out.size) {
        const std::size_t before = in.pos + out.pos;
        if (ZSTD_isError(ZSTD_decompressStream(context.get(), &out, &in)) || in.pos + out.pos == before)
            return false;
    }
    return context != nullptr;
}

}  // namespace

bool openCluster(ConstBytes from, MutableBytes cluster, bool zstd) { return zstd ? openZstd(from, cluster) : openDeflate(from, cluster); }

}  // namespace trescca
