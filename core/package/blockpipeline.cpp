// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/blockpipeline.h"

#include <algorithm>
#include <thread>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t memoryBudget = 64U << 20U;
constexpr unsigned maxWorkers = 8;
}  // namespace

BlockPipeline::BlockPipeline(std::size_t inCapacity, std::size_t outCapacity)
    : m_blocks(std::clamp<std::size_t>(memoryBudget / (inCapacity + outCapacity), 2, 2 * workerCount() + 2))
{
    for (Block &block : m_blocks) {
        block.in = std::make_unique_for_overwrite<std::byte[]>(inCapacity);
        block.out = std::make_unique_for_overwrite<std::byte[]>(outCapacity);
        m_free.push_back(&block);
    }
}

unsigned BlockPipeline::workerCount() { return std::clamp(std::thread::hardware_concurrency(), 1U, maxWorkers); }

Result<void> BlockPipeline::run(const Steps &steps, const Context &context)
{
    const std::stop_callback onStop(context.stop, [this] { giveUp({Kind::Cancelled, u"Stopped on request."_s, {}}); });
    {
        std::vector<std::jthread> threads;
        threads.emplace_back([this, &steps] { readAll(steps); });
        for (unsigned worker = 0; worker < workerCount(); ++worker)
            threads.emplace_back([this, &steps, worker] { workAll(steps, worker); });
        writeAll(steps);
    }
    const std::scoped_lock lock(m_mutex);
    if (m_error)
        return std::unexpected(*m_error);
    return {};
}

void BlockPipeline::giveUp(const Error &error)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_error)
        m_error = error;
    m_changed.notify_all();
}

Block *BlockPipeline::takeFree()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || !m_free.empty(); });
    if (m_error)
        return nullptr;
    Block *block = m_free.front();
    m_free.pop_front();
    block->done = false;
    return block;
}

Block *BlockPipeline::takeWork()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || m_ended || !m_todo.empty(); });
    if (m_error || m_todo.empty())
        return nullptr;
    Block *block = m_todo.front();
    m_todo.pop_front();
    return block;
}

Block *BlockPipeline::takeDone()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || (m_inOrder.empty() ? m_ended : m_inOrder.front()->done); });
    if (m_error || m_inOrder.empty())
        return nullptr;
    Block *block = m_inOrder.front();
    m_inOrder.pop_front();
    return block;
}

void BlockPipeline::readAll(const Steps &steps)
{
    std::uint64_t index = 0;
    while (Block *block = takeFree()) {
        block->index = index++;
        const auto more = steps.read(*block);
        if (!more)
            return giveUp(more.error());
        const std::scoped_lock lock(m_mutex);
        if (*more) {
            m_inOrder.push_back(block);
            m_todo.push_back(block);
        } else {
            m_ended = true;
        }
        m_changed.notify_all();
        if (m_ended)
            return;
    }
}

void BlockPipeline::workAll(const Steps &steps, unsigned worker)
{
    while (Block *block = takeWork()) {
        if (const auto worked = steps.work(*block, worker); !worked)
            return giveUp(worked.error());
        const std::scoped_lock lock(m_mutex);
        block->done = true;
        m_changed.notify_all();
    }
}

void BlockPipeline::writeAll(const Steps &steps)
{
    while (Block *block = takeDone()) {
        if (const auto written = steps.write(*block); !written)
            return giveUp(written.error());
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(block);
        m_changed.notify_all();
    }
}

}  // namespace trescca
