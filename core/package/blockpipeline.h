// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace trescca {

/// One piece on its way through a BlockPipeline.
struct Block {
    std::unique_ptr<std::byte[]> in;
    std::unique_ptr<std::byte[]> out;
    std::size_t inSize = 0;  ///< bytes in use
    std::size_t outSize = 0;
    std::uint64_t index = 0;  ///< place in the sequence
    std::uint64_t note = 0;   ///< for the steps' own use
    bool done = false;        ///< worked on; the pipeline's own
};

/// Three steps over a sequence of blocks: read (one thread, in order) -> work (all cores) -> write (calling thread, in
/// order). A fixed set of at most 64 MiB of blocks circulates, so the slowest step sets the pace and memory is
/// bounded. The first failure ends all of it; a stop request does as soon as a read or write that blocks returns.
class BlockPipeline {
public:
    struct Steps {
        std::function<Result<bool>(Block &)> read;                   ///< fills `in`; false: the end, the block is not used
        std::function<Result<void>(Block &, unsigned worker)> work;  ///< from `in` to `out`
        std::function<Result<void>(Block &)> write;
    };

    BlockPipeline(std::size_t inCapacity, std::size_t outCapacity);
    [[nodiscard]] static unsigned workerCount();
    /// Once only.
    [[nodiscard]] Result<void> run(const Steps &steps, const Context &context);

private:
    Block *takeFree();
    Block *takeWork();
    Block *takeDone();
    void readAll(const Steps &steps);
    void workAll(const Steps &steps, unsigned worker);
    void writeAll(const Steps &steps);
    void giveUp(const Error &error);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Block> m_blocks;
    std::deque<Block *> m_free;
    std::deque<Block *> m_todo;
    std::deque<Block *> m_inOrder;
    bool m_ended = false;
    std::optional<Error> m_error;
};

}  // namespace trescca
