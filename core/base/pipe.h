// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace trescca {

/// A bounded in-memory pipe between two threads: the writer blocks when `capacity` bytes wait, the reader when none do.
/// Either end may fail it; the other end then gets that error at its next call. Both ends may be used through
/// references held by different threads; the pipe itself must outlive both.
class Pipe final : public ByteSink, public ByteSource {
public:
    explicit Pipe(std::size_t capacity = 8U << 20U);
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;
    /// Ends the pipe with an error, from either side (also when the peer will no longer read or write).
    void abort(const Error &error);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_chunks;
    std::size_t m_waiting = 0;
    std::size_t m_headOffset = 0;
    std::size_t m_capacity;
    bool m_finished = false;
    std::optional<Error> m_error;
};

}  // namespace trescca
