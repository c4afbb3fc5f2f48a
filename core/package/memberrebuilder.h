// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/memberextractor.h"
#include "core/pages/pagesource.h"

#include <functional>
#include <vector>

namespace trescca {

/// Writes a member with Encoding::Pages: its encoding is extracted on a thread of its own, and decoded meanwhile. One rebuilder, one run.
class MemberRebuilder {
public:
    /// `facts` are those of what stands in the archive; `thorough` as MemberExtractor takes it.
    MemberRebuilder(const ArchiveFile &file, MemberFacts facts, bool thorough) : m_extractor(file, facts, thorough), m_facts(std::move(facts)) {}
    /// With all that it is made of. Untrusted when it does not have its digest then.
    [[nodiscard]] Result<void> run(RereadSink &to, const std::vector<PageSource *> &sources, const Context &context, const QString &stage);
    /// With zeros in the place of what stands elsewhere: all lengths are as they should be, and nothing is known of the content.
    [[nodiscard]] Result<void> runBlind(ByteSink &to, std::size_t sources, const Context &context, const QString &stage);
    [[nodiscard]] bool usedSeekTable() const { return m_extractor.usedSeekTable(); }

private:
    using Written = std::function<Result<void>(std::uint64_t offset, MutableBytes into)>;
    [[nodiscard]] Result<void> decode(
        ByteSink &to, const std::vector<PageSource *> &sources, const Written &written, const Context &context, const QString &stage);
    [[nodiscard]] std::unexpected<Error> distrust(const QString &what) const;

    MemberExtractor m_extractor;
    const MemberFacts m_facts;
};

}  // namespace trescca
