// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <functional>
#include <memory>
#include <mutex>

namespace trescca {

/// How much may lie in a place, with what is just being written counted too. Thread-safe.
class StoreQuota : public std::enable_shared_from_this<StoreQuota> {
public:
    /// Bytes that lie there now, apart from what limited sinks are writing.
    using Stored = std::function<std::uint64_t()>;

    /// 0: as much as the disk holds.
    void set(std::uint64_t bytes);
    [[nodiscard]] std::uint64_t most() const;     ///< as set
    [[nodiscard]] std::uint64_t growing() const;  ///< bytes that limited sinks are writing
    /// Passes on what fits; NoRoom for what does not. Who abandons the sink gives its bytes back.
    [[nodiscard]] std::unique_ptr<ByteSink> limit(std::unique_ptr<ByteSink> sink, const Stored &stored);

private:
    class Sink;
    mutable std::mutex m_mutex;
    std::uint64_t m_most = 0;
    std::uint64_t m_growing = 0;  ///< bytes of sinks that are open
    std::uint64_t m_settled = 0;  ///< bytes of all sinks that were finished
};

}  // namespace trescca
