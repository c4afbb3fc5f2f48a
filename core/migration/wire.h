// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/meteredsink.h"
#include "core/base/throttle.h"
#include "core/migration/migrationlog.h"

namespace trescca {

/// The way out of this program: what passes is slowed down to what the user allows, for all moves and for this one, then counted as stage "transfer".
class Wire final : public ByteSink {
public:
    Wire(ByteSink &to, const MigrationLog &log, const Context &context, std::uint64_t total)
        : m_metered(to, context, QStringLiteral("transfer"), total),
          m_own(m_metered, log.ownThrottle(), context),
          m_shared(m_own, log.sharedThrottle(), context)
    {}
    Result<void> write(ConstBytes bytes) override { return m_shared.write(bytes); }
    Result<void> finish() override { return m_shared.finish(); }
    [[nodiscard]] std::uint64_t bytes() const { return m_metered.bytes(); }

private:
    MeteredSink m_metered;
    ThrottledSink m_own;
    ThrottledSink m_shared;
};

}  // namespace trescca
