// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pipe.h"

#include <algorithm>
#include <cstring>

namespace trescca {

using namespace Qt::StringLiterals;

Pipe::Pipe(std::size_t capacity) : m_capacity(std::max<std::size_t>(capacity, 1)) {}

Result<void> Pipe::write(ConstBytes bytes)
{
    std::unique_lock lock(m_mutex);
    while (!bytes.empty()) {
        m_changed.wait(lock, [this] { return m_error || m_finished || m_waiting < m_capacity; });
        if (m_error)
            return std::unexpected(*m_error);
        if (m_finished)
            return fail(Kind::Internal, u"A pipe was written to after its end."_s);
        const std::size_t count = std::min(bytes.size(), m_capacity - m_waiting);
        m_chunks.emplace_back(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(count));
        m_waiting += count;
        bytes = bytes.subspan(count);
        m_changed.notify_all();
    }
    return {};
}

Result<void> Pipe::finish()
{
    const std::scoped_lock lock(m_mutex);
    if (m_error)
        return std::unexpected(*m_error);
    m_finished = true;
    m_changed.notify_all();
    return {};
}

Result<std::size_t> Pipe::read(MutableBytes into)
{
    if (into.empty())
        return 0;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || m_finished || !m_chunks.empty(); });
    if (m_error)
        return std::unexpected(*m_error);
    if (m_chunks.empty())
        return 0;
    const QByteArray &head = m_chunks.front();
    const std::size_t count = std::min(into.size(), static_cast<std::size_t>(head.size()) - m_headOffset);
    std::memcpy(into.data(), head.constData() + m_headOffset, count);
    m_headOffset += count;
    m_waiting -= count;
    if (m_headOffset == static_cast<std::size_t>(head.size())) {
        m_chunks.pop_front();
        m_headOffset = 0;
    }
    m_changed.notify_all();
    return count;
}

void Pipe::abort(const Error &error)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_error)
        m_error = error;
    m_chunks.clear();
    m_waiting = 0;
    m_headOffset = 0;
    m_changed.notify_all();
}

}  // namespace trescca
