// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"
#include "core/libvirt/saveimage.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace trescca {

/// Reads a raw libvirt save image while libvirt writes it. libvirt writes everything once and in order, but for the
/// magic, which turns from "...Part" to "...Save" at the very end: so the head is held back until it is whole,
/// given out as that of a complete image without the passwords that libvirt puts there, and the end of the file is the
/// end once the magic has turned.
class SaveFollower final : public ByteSource {
public:
    /// Tells how the save stands: nullopt while it runs, else how it ended.
    using Outcome = std::function<std::optional<Result<void>>()>;

    /// `path` must exist (empty before the save begins: the open file stays readable whoever comes to own it).
    [[nodiscard]] static Result<std::unique_ptr<SaveFollower>> open(const QString &path, Outcome outcome, std::stop_token stop);
    ~SaveFollower() override;
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;
    /// Bytes of the whole image, once libvirt has written all of it; 0 before. From any thread.
    [[nodiscard]] std::uint64_t wholeSize() const { return m_whole; }
    /// After the end: fails when the file's head is another than when it was given out.
    [[nodiscard]] Result<void> checkHead() const;
    /// The head as it is given out; waits for it. The description in it is that of the guest whose memory follows: libvirt lets
    /// nobody change a guest from then on.
    [[nodiscard]] Result<SaveImageHead> head();

private:
    SaveFollower(int fd, Outcome outcome, std::stop_token stop);
    [[nodiscard]] Result<bool> takeHead();
    [[nodiscard]] Result<void> waitForHead();
    [[nodiscard]] Result<void> pause() const;
    [[nodiscard]] Result<bool> magicTurned() const;
    [[nodiscard]] Result<QByteArray> bytesAt(std::uint64_t offset, qsizetype count) const;
    int m_fd;
    Outcome m_outcome;
    std::stop_token m_stop;
    QByteArray m_head;           ///< as given out
    QByteArray m_seen;           ///< as it is in the file, but for the magic
    std::uint64_t m_given = 0;   ///< bytes of the head
    std::uint64_t m_offset = 0;  ///< in the file
    std::atomic<std::uint64_t> m_whole = 0;
};

}  // namespace trescca
