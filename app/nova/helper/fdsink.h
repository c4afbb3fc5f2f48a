// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"
#include "core/base/digest.h"

namespace trescca::nova {

/// Writes into a descriptor that was inherited: a pipe, socket or file, which it makes non-blocking. A slow reader is waited for without
/// end, unless a stop is asked for; one that has gone is Unreachable. The descriptor is not closed: its reader is to hear first how the
/// work ended.
class FdSink final : public ByteSink {
public:
    /// InvalidInput when it is not open for writing.
    [[nodiscard]] static Result<std::unique_ptr<FdSink>> open(int fd, std::stop_token stop);
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override { return {}; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Of all that was written. Once, at the end.
    [[nodiscard]] QString sha512() { return m_digest.hex(); }

private:
    FdSink(int fd, std::stop_token stop) : m_fd(fd), m_stop(std::move(stop)) {}
    [[nodiscard]] Result<void> waitForRoom() const;
    int m_fd;
    std::stop_token m_stop;
    std::uint64_t m_size = 0;
    Digest m_digest{DigestKind::Sha512};
};

}  // namespace trescca::nova
