// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/progressmeter.h"

#include <utility>

namespace trescca {

/// Counts what passes and reports it as a stage; Cancelled once a stop is requested. `to` and `context` must outlive it.
class MeteredSink final : public ByteSink {
public:
    MeteredSink(ByteSink &to, const Context &context, QString stage, std::uint64_t total = 0)
        : m_to(to), m_context(context), m_meter(context, std::move(stage), total)
    {}
    [[nodiscard]] Result<void> write(ConstBytes bytes) override
    {
        if (auto going = m_context.check(); !going)
            return going;
        auto written = m_to.write(bytes);
        if (written)
            m_meter.add(bytes.size());
        return written;
    }
    [[nodiscard]] Result<void> finish() override
    {
        m_meter.flush();
        return m_to.finish();
    }
    [[nodiscard]] std::uint64_t bytes() const { return m_meter.done(); }

private:
    ByteSink &m_to;
    const Context &m_context;
    ProgressMeter m_meter;
};

}  // namespace trescca
