// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/progressmeter.h"
#include "core/package/archivefile.h"
#include "core/package/checkthread.h"
#include "core/package/digestlist.h"
#include "core/package/seektable.h"
#include "core/package/zipdirectory.h"

#include <array>
#include <optional>

namespace trescca {

/// Everything that is known about a member before it is read.
struct MemberFacts {
    ZipEntry entry;
    bool compressed = false;             ///< by Zstandard
    std::uint64_t limit = 0;             ///< most bytes it may have after Zstandard
    std::optional<MemberDigest> digest;  ///< from digests.json
};

/// Writes one member's plain content into a sink. Limits hold while reading, not after; frames are opened on all cores
/// where the seek table is sound, else the member is read as a stream. One extractor, one run().
class MemberExtractor {
public:
    /// With `thorough`, the member's stored bytes are checked too, not only its plain content.
    MemberExtractor(const ArchiveFile &file, MemberFacts facts, bool thorough);
    /// Untrusted when the member is not what it is said to be; errors of the file and of `to` as they are.
    [[nodiscard]] Result<void> run(ByteSink &to, const Context &context, const QString &stage);
    /// True when the member was read with its seek table.
    [[nodiscard]] bool usedSeekTable() const { return m_table.has_value(); }

private:
    [[nodiscard]] Result<void> findSeekTable();
    [[nodiscard]] bool fits(const SeekTable &table, std::uint64_t tableSize) const;
    [[nodiscard]] Result<void> runFrames(ByteSink &to, const Context &context);
    [[nodiscard]] Result<void> checkTail();
    [[nodiscard]] Result<void> runStream(ByteSink &to, const Context &context);
    [[nodiscard]] Result<void> pump(ByteSource &from, ByteSink &to, const Context &context);
    [[nodiscard]] Result<void> take(ConstBytes plain, ByteSink &to);
    [[nodiscard]] Result<void> checkPlain();
    [[nodiscard]] Result<void> checkStored();
    [[nodiscard]] std::unexpected<Error> distrust(const Error &error) const;

    const ArchiveFile &m_file;
    MemberFacts m_facts;
    bool m_thorough;
    std::optional<SeekTable> m_table;
    std::array<std::unique_ptr<std::byte[]>, 2> m_buffers;  ///< outlive the thread that looks at one while the other is filled
    ContentCheck m_stored;                                  ///< of a compressed member: its bytes in the archive
    CheckThread m_plain;
    std::uint64_t m_plainSize = 0;
    ProgressMeter *m_meter = nullptr;
};

}  // namespace trescca
