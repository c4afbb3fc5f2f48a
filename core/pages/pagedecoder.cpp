// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/pagedecoder.h"

#include <QtEndian>

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;
using pagecode::Item;

namespace {

constexpr std::size_t flushAt = std::size_t(1) << 18;

std::unexpected<Error> distrust(const QString &why)
{
    return fail(Kind::Untrusted, u"The package cannot be rebuilt: %1. Fetch it again from a source you know."_s.arg(why));
}

}  // namespace

Result<void> PageDecoder::decode(ByteSink &to)
{
    m_to = &to;
    while (true) {
        const auto byte = takeByte();
        if (!byte)
            return fail(byte);
        const auto code = std::to_integer<std::uint8_t>(*byte);
        if (code == static_cast<std::uint8_t>(Item::End))
            return flush().and_then([this] { return checkEnd(); });
        const auto item = static_cast<Item>(code & ~pagecode::recordBit);
        if (const auto taken = takeItem(item, (code & pagecode::recordBit) != 0); !taken)
            return taken;
    }
}

Result<void> PageDecoder::checkEnd()
{
    const auto more = m_at < m_filled ? Result<std::size_t>(1) : m_from.read(m_in);
    if (!more)
        return fail(more);
    return *more == 0 ? Result<void>() : distrust(u"something follows its end"_s);
}

Result<void> PageDecoder::takeItem(Item item, bool isRecord)
{
    switch (item) {
    case Item::New:
    case Item::Zero:
    case Item::Own:
    case Item::Known: return takePages(item, isRecord);
    case Item::Between:
        if (!isRecord)
            return takeBetween();
        break;
    case Item::Jump:
        if (!isRecord)
            return takeJump();
        break;
    case Item::End: break;
    }
    return distrust(u"it has parts that are not known"_s);
}

Result<void> PageDecoder::takeBetween()
{
    const auto size = takeNumber();
    if (!size)
        return fail(size);
    if (*size > pagecode::mostBetween)
        return distrust(u"a part of it is longer than any"_s);
    std::vector<std::byte> bytes(*size);
    const auto taken = takeBytes(bytes);
    return taken ? put(bytes) : taken;
}

Result<void> PageDecoder::takeJump()
{
    const auto page = takeSigned(m_nextHead / pageSize);
    if (!page)
        return fail(page);
    m_nextHead = *page * pageSize;
    return {};
}

Result<void> PageDecoder::takePages(Item item, bool isRecord)
{
    std::uint64_t source = 0, first = 0;
    if (item == Item::Known) {
        const auto told = takeNumber();
        if (!told)
            return fail(told);
        if (*told >= m_sources.size())
            return distrust(u"it needs something that it does not name"_s);
        source = *told;
    }
    std::uint64_t *next = item == Item::Known ? &m_nextKnown[source] : item == Item::Own ? &m_nextOwn : nullptr;
    if (next) {
        const auto told = takeSigned(*next);
        if (!told)
            return fail(told);
        first = *told;
    }
    const auto count = takeNumber();
    if (!count)
        return fail(count);
    if (*count > pagecode::mostCount)
        return distrust(u"a part of it is longer than any"_s);
    if (item == Item::Zero)
        return takeZeros(isRecord, *count);
    if (next)
        *next = first + *count;
    Page page;
    for (std::uint64_t i = 0; i < *count; ++i) {
        if (const auto head = isRecord ? putHead(pagecode::pageRecord) : Result<void>(); !head)
            return head;
        if (item == Item::New)
            m_new.push_back(m_size);
        if (const auto read = readPage(item, source, first + i, page); !read)
            return read;
        if (const auto done = put(page); !done)
            return done;
    }
    return {};
}

Result<void> PageDecoder::takeZeros(bool isRecord, std::uint64_t count)
{
    static constexpr Page none{};
    const ConstBytes zeros = ConstBytes(none).first(isRecord ? 1 : pageSize);
    for (std::uint64_t i = 0; i < count; ++i) {
        if (const auto head = isRecord ? putHead(pagecode::zeroRecord) : Result<void>(); !head)
            return head;
        if (const auto done = put(zeros); !done)
            return done;
    }
    return {};
}

Result<void> PageDecoder::readPage(Item item, std::uint64_t source, std::uint64_t number, Page &page)
{
    if (item == Item::New)
        return takeBytes(page);
    if (item == Item::Known)
        return m_sources[source]->read(number, page);
    if (number >= m_new.size())
        return distrust(u"it builds on a part that it does not have"_s);
    const std::uint64_t at = m_new[number], flushed = m_size - m_out.size();
    if (at >= flushed) {
        std::ranges::copy(ConstBytes(m_out).subspan(at - flushed, pageSize), page.begin());
        return {};
    }
    return m_written(at, page);
}

Result<std::uint64_t> PageDecoder::takeNumber()
{
    constexpr std::uint64_t group = 0x7F, more = 0x80;
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto byte = takeByte();
        if (!byte)
            return fail(byte);
        const auto bits = std::to_integer<std::uint64_t>(*byte);
        number |= (bits & group) << shift;
        if ((bits & more) == 0)
            return number;
    }
    return distrust(u"a number in it has no end"_s);
}

Result<std::uint64_t> PageDecoder::takeSigned(std::uint64_t from)
{
    return takeNumber().transform([from](std::uint64_t zigzag) { return from + ((zigzag >> 1U) ^ (0 - (zigzag & 1U))); });
}

Result<std::byte> PageDecoder::takeByte()
{
    std::array<std::byte, 1> byte{};
    return takeBytes(byte).transform([&byte] { return byte.front(); });
}

Result<void> PageDecoder::takeBytes(MutableBytes into)
{
    while (!into.empty()) {
        if (m_at == m_filled) {
            const auto read = m_from.read(m_in);
            if (!read)
                return fail(read);
            if (*read == 0)
                return distrust(u"it ends too early"_s);
            m_at = 0;
            m_filled = *read;
        }
        const std::size_t count = std::min(into.size(), m_filled - m_at);
        std::ranges::copy(ConstBytes(m_in).subspan(m_at, count), into.begin());
        m_at += count;
        into = into.subspan(count);
    }
    return {};
}

Result<void> PageDecoder::putHead(std::uint64_t flags)
{
    std::array<std::byte, 8> head{};
    qToBigEndian(m_nextHead | flags, head.data());
    m_nextHead += pageSize;
    return put(head);
}

Result<void> PageDecoder::put(ConstBytes bytes)
{
    if (bytes.size() > m_limit - m_size)
        return distrust(u"it becomes longer than it says"_s);
    m_out.insert(m_out.end(), bytes.begin(), bytes.end());
    m_size += bytes.size();
    return m_out.size() < flushAt ? Result<void>() : flush();
}

Result<void> PageDecoder::flush()
{
    auto written = m_to->write(m_out);
    m_out.clear();
    return written;
}

}  // namespace trescca
