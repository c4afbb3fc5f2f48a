// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytestream.h"
#include "core/base/progressmeter.h"

#include <vector>

namespace trescca {

Result<std::size_t> readFully(ByteSource &from, MutableBytes into)
{
    std::size_t filled = 0;
    while (filled < into.size()) {
        const auto count = from.read(into.subspan(filled));
        if (!count)
            return count;
        if (*count == 0)
            break;
        filled += *count;
    }
    return filled;
}

Result<std::uint64_t> copyAll(ByteSource &from, ByteSink &to, const Context &context, const QString &stage, std::uint64_t total)
{
    std::vector<std::byte> buffer(1U << 20U);
    ProgressMeter meter(context, stage, total);
    while (true) {
        if (const auto go = context.check(); !go)
            return fail(go);
        const auto count = from.read(buffer);
        if (!count)
            return fail(count);
        if (*count == 0)
            return meter.done();
        if (const auto written = to.write(ConstBytes(buffer).first(*count)); !written)
            return fail(written);
        meter.add(*count);
    }
}

}  // namespace trescca
