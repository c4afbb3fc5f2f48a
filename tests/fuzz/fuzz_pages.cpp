// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The encoding "pages": what is decoded never becomes more than was agreed on, and any stream comes out of it as it went in. The last byte of
// an input says which of both it is for; for a stream, also in which pieces it comes.
#include "core/base/memorysink.h"
#include "core/pages/pagedecoder.h"
#include "core/pages/pageencoder.h"
#include "tests/fuzz/fuzz.h"

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr std::uint64_t limit = std::uint64_t(1) << 20U;

Page filled(std::uint64_t number)
{
    Page page{};
    page.fill(static_cast<std::byte>(number));
    return page;
}

/// A few pages that both sides have, each of one byte all over.
class Known final : public PageIndex, public PageSource {
public:
    std::optional<std::uint64_t> find(const PageHash &hash) const override
    {
        static const auto hashes = [] {
            std::array<PageHash, count> all{};
            for (std::uint64_t i = 0; i < count; ++i)
                all[i] = hashOf(filled(i));
            return all;
        }();
        const auto found = std::ranges::find(hashes, hash);
        return found == hashes.end() ? std::nullopt : std::optional(static_cast<std::uint64_t>(found - hashes.begin()));
    }
    Result<void> read(std::uint64_t number, std::span<std::byte, pageSize> into) override
    {
        if (number >= count)
            return fail(Kind::Untrusted, u"There is no such page."_s);
        std::ranges::copy(filled(number), into.begin());
        return {};
    }

private:
    static constexpr std::size_t count = 40;
};

Result<QByteArray> decoded(const QByteArray &encoding, std::uint64_t most)
{
    Known known;
    MemorySource from(encoding);
    MemorySink to;
    const auto written = [&](std::uint64_t offset, MutableBytes into) -> Result<void> {
        const ConstBytes all = bytesOf(to.bytes());
        fuzz::demand(offset <= all.size() && into.size() <= all.size() - offset, "only what was written is read back", encoding);
        std::ranges::copy(all.subspan(offset, into.size()), into.begin());
        return {};
    };
    return PageDecoder(from, {&known}, written, most).decode(to).transform([&to] { return to.bytes(); });
}

QByteArray encoded(const QByteArray &stream, std::size_t piece)
{
    const Known known;
    MemorySink to;
    PageEncoder encoder(to, {&known});
    RamScanner scanner(encoder);
    for (ConstBytes left = bytesOf(stream); !left.empty(); left = left.subspan(std::min(piece, left.size())))
        fuzz::demand(scanner.add(left.first(std::min(piece, left.size()))).has_value(), "any stream is taken", stream);
    fuzz::demand(scanner.finish() && encoder.finish(), "any stream is taken to its end", stream);
    return to.bytes();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input = fuzz::bytesOf(data, size - 1);
    const std::size_t choice = data[size - 1];
    if (choice % 2 == 0) {
        const auto made = decoded(input, limit);
        fuzz::demand(made || made.error().kind == Kind::Untrusted, "what is refused is not trusted", input);
        fuzz::demand(!made || static_cast<std::uint64_t>(made->size()) <= limit, "it becomes no more than was agreed on", input);
        return 0;
    }
    const auto again = decoded(encoded(input, 1 + choice * choice), static_cast<std::uint64_t>(input.size()));
    fuzz::demand(again && *again == input, "what went in comes out", input);
    return 0;
}
