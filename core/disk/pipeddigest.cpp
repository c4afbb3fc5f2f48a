// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/pipeddigest.h"

#include <vector>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t waiting = 4U << 20U;
constexpr std::size_t step = 256U << 10U;
}  // namespace

PipedDigest::PipedDigest(DigestKind kind) : m_digest(kind), m_pipe(waiting), m_thread([this] { drain(); }) {}

PipedDigest::~PipedDigest()
{
    m_pipe.abort({Kind::Cancelled, u"The transfer was given up."_s, {}});
    if (m_thread.joinable())
        m_thread.join();
}

void PipedDigest::drain()
{
    std::vector<std::byte> buffer(step);
    while (true) {
        const auto count = m_pipe.read(buffer);
        if (!count || *count == 0)
            return;
        m_digest.add(ConstBytes(buffer).first(*count));
    }
}

Result<QString> PipedDigest::hex()
{
    const auto ended = m_pipe.finish();
    if (m_thread.joinable())
        m_thread.join();
    if (!ended)
        return fail(ended);
    return m_digest.hex();
}

}  // namespace trescca
