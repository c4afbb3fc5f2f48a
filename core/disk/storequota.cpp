// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/storequota.h"

using namespace Qt::StringLiterals;

namespace trescca {

class StoreQuota::Sink final : public ByteSink {
public:
    Sink(std::shared_ptr<StoreQuota> quota, std::unique_ptr<ByteSink> next, std::uint64_t base)
        : m_quota(std::move(quota)), m_next(std::move(next)), m_base(base)
    {}

    ~Sink() override
    {
        m_next.reset();
        const std::lock_guard lock(m_quota->m_mutex);
        m_quota->m_growing -= m_done;
    }

    Result<void> write(ConstBytes bytes) override
    {
        {
            const std::lock_guard lock(m_quota->m_mutex);
            m_full = m_full || m_base + m_quota->m_settled + m_quota->m_growing + bytes.size() > m_quota->m_most;
            if (m_full)
                return full();
            m_quota->m_growing += bytes.size();
            m_done += bytes.size();
        }
        return m_next->write(bytes);
    }

    Result<void> finish() override
    {
        if (m_full)
            return full();
        const auto finished = m_next->finish();
        if (!finished)
            return finished;
        const std::lock_guard lock(m_quota->m_mutex);
        m_quota->m_growing -= m_done;
        m_quota->m_settled += m_done;
        m_done = 0;
        return {};
    }

private:
    [[nodiscard]] std::unexpected<Error> full() const
    {
        return fail(Kind::NoRoom,
            u"The images of this host may take %1 MiB together, and this one does not fit. Remove others, or have the limit raised."_s.arg(
                m_quota->m_most >> 20U));
    }

    const std::shared_ptr<StoreQuota> m_quota;
    std::unique_ptr<ByteSink> m_next;
    const std::uint64_t m_base;  ///< stored at the start, less what was settled by then (which may wrap around, and does back again)
    std::uint64_t m_done = 0;
    bool m_full = false;
};

void StoreQuota::set(std::uint64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_most = bytes;
}

std::uint64_t StoreQuota::most() const
{
    const std::lock_guard lock(m_mutex);
    return m_most;
}

std::uint64_t StoreQuota::growing() const
{
    const std::lock_guard lock(m_mutex);
    return m_growing;
}

std::unique_ptr<ByteSink> StoreQuota::limit(std::unique_ptr<ByteSink> sink, const Stored &stored)
{
    std::uint64_t settled = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_most == 0)
            return sink;
        settled = m_settled;
    }
    // What is finished between the two lines is counted twice: rather too strict than too lax.
    return std::make_unique<Sink>(shared_from_this(), std::move(sink), stored() - settled);
}

}  // namespace trescca
