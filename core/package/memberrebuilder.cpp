// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/memberrebuilder.h"

#include "core/base/pipe.h"
#include "core/pages/pagedecoder.h"

#include <algorithm>
#include <thread>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// Passes on what it is given, and measures it meanwhile on another core.
class CheckedSink final : public ByteSink {
public:
    explicit CheckedSink(ByteSink &to) : m_to(to) {}
    Result<void> write(ConstBytes bytes) override
    {
        m_size += bytes.size();
        m_check.start(bytes);
        auto written = m_to.write(bytes);
        m_check.wait();
        return written;
    }
    Result<void> finish() override { return {}; }
    [[nodiscard]] SizedDigest result() { return {m_size, m_check.result().sha256()}; }

private:
    ByteSink &m_to;
    std::uint64_t m_size = 0;
    CheckThread m_check{{.crc = false, .digest = true}};
};

/// Passes on what it is given, and counts it.
class CountedSink final : public ByteSink {
public:
    explicit CountedSink(ByteSink &to) : m_to(to) {}
    Result<void> write(ConstBytes bytes) override
    {
        m_size += bytes.size();
        return m_to.write(bytes);
    }
    Result<void> finish() override { return {}; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }

private:
    ByteSink &m_to;
    std::uint64_t m_size = 0;
};

class ZeroSource final : public PageSource {
public:
    Result<void> read(std::uint64_t, std::span<std::byte, pageSize> into) override
    {
        std::ranges::fill(into, std::byte{});
        return {};
    }
};

}  // namespace

Result<void> MemberRebuilder::run(RereadSink &to, const std::vector<PageSource *> &sources, const Context &context, const QString &stage)
{
    CheckedSink checked(to);
    const auto decoded = decode(checked, sources, [&to](std::uint64_t offset, MutableBytes into) { return to.reread(offset, into); }, context, stage);
    if (!decoded)
        return decoded;
    const SizedDigest made = checked.result();
    if (made.size != m_facts.digest->rebuilt->size || made.sha256 != m_facts.digest->rebuilt->sha256)
        return distrust(u"what it is rebuilt to does not have the size and digest in digests.json"_s);
    return {};
}

Result<void> MemberRebuilder::runBlind(ByteSink &to, std::size_t sources, const Context &context, const QString &stage)
{
    ZeroSource nothing;
    CountedSink counted(to);
    const auto decoded = decode(
        counted, std::vector<PageSource *>(sources, &nothing),
        [&nothing](std::uint64_t, MutableBytes into) { return nothing.read(0, into.first<pageSize>()); }, context, stage);
    if (decoded && counted.size() != m_facts.digest->rebuilt->size)
        return distrust(u"what it is rebuilt to does not have the size in digests.json"_s);
    return decoded;
}

Result<void> MemberRebuilder::decode(
    ByteSink &to, const std::vector<PageSource *> &sources, const Written &written, const Context &context, const QString &stage)
{
    Pipe pipe;
    const std::jthread extracting([&] {
        const auto done = m_extractor.run(pipe, context, stage).and_then([&pipe] { return pipe.finish(); });
        if (!done)
            pipe.abort(done.error());
    });
    auto decoded = PageDecoder(pipe, sources, written, m_facts.digest->rebuilt->size).decode(to);
    if (!decoded)
        pipe.abort(decoded.error());
    return decoded;
}

std::unexpected<Error> MemberRebuilder::distrust(const QString &what) const
{
    return fail(Kind::Untrusted, u"The package's member %1 cannot be trusted: %2. Fetch the package again."_s.arg(m_facts.entry.name, what));
}

}  // namespace trescca
