// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/imagecopy.h"

namespace trescca {

namespace {

Result<QString> relay(Site &source, const QString &imageId, Site &destination, const CopyLimits &limits, const Context &context)
{
    auto spec = source.image(imageId, context);
    if (!spec)
        return fail(spec);
    const std::uint64_t size = spec->size;
    spec->id.clear();
    const auto upload = destination.upload(*spec, size, context);
    if (!upload)
        return fail(upload);
    ThrottledSink own(**upload, limits.own, context);
    ThrottledSink throttled(own, limits.shared, context);
    const auto copied = source.download(imageId, throttled, context).and_then([&] { return throttled.finish(); });
    return copied ? Result<QString>((*upload)->imageId()) : fail(copied);
}

}  // namespace

Result<QString> copyImage(Site &source, const QString &imageId, Site &destination, const CopyLimits &limits, const Context &context)
{
    if (isLimited(limits.own) || isLimited(limits.shared))
        return relay(source, imageId, destination, limits, context);
    const auto pulled = destination.pull(source, imageId, context);
    return !pulled && pulled.error().kind == Kind::Unsupported ? relay(source, imageId, destination, limits, context) : pulled;
}

}  // namespace trescca
