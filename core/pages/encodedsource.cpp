// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/encodedsource.h"

#include <algorithm>

namespace trescca {

namespace {

constexpr std::size_t stepSize = 1U << 20U;  // whole pages

}  // namespace

Result<void> EncodedSource::Buffer::write(ConstBytes bytes)
{
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return {};
}

std::size_t EncodedSource::Buffer::take(MutableBytes into)
{
    const ConstBytes left = ConstBytes(m_bytes).subspan(m_at);
    const std::size_t count = std::min(into.size(), left.size());
    std::ranges::copy(left.first(count), into.begin());
    m_at += count;
    if (m_at == m_bytes.size()) {
        m_bytes.clear();
        m_at = 0;
    }
    return count;
}

EncodedSource::EncodedSource(ByteSource &from, PageShape shape, std::vector<const PageIndex *> known)
    : m_from(from), m_shape(shape), m_encoder(m_buffer, std::move(known)), m_scanner(m_encoder), m_in(stepSize)
{}

Result<std::size_t> EncodedSource::read(MutableBytes into)
{
    while (true) {
        if (const std::size_t taken = m_buffer.take(into); taken > 0 || m_ended)
            return taken;
        if (const auto encoded = encodeMore(); !encoded)
            return fail(encoded);
    }
}

Result<void> EncodedSource::encodeMore()
{
    // A save image is taken as it comes: who writes it may be slow.
    const auto count = m_shape == PageShape::Blocks ? readFully(m_from, m_in) : m_from.read(m_in);
    if (!count)
        return fail(count);
    if (*count > 0)
        return m_shape == PageShape::Blocks ? encodeBlocks(ConstBytes(m_in).first(*count)) : m_scanner.add(ConstBytes(m_in).first(*count));
    m_ended = true;
    return m_scanner.finish().and_then([this] { return m_encoder.finish(); });
}

/// The last ones may be no whole page.
Result<void> EncodedSource::encodeBlocks(ConstBytes bytes)
{
    for (; bytes.size() >= pageSize; bytes = bytes.subspan(pageSize))
        if (const auto taken = m_encoder.page(bytes.first<pageSize>()); !taken)
            return taken;
    return bytes.empty() ? Result<void>() : m_encoder.between(bytes);
}

}  // namespace trescca
