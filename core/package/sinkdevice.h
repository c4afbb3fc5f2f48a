// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <QIODevice>

#include <optional>

namespace trescca {

/// A ByteSink as the sequential, write-only QIODevice that QuaZip wants. Small writes are gathered to 256 KiB. The
/// sink's error is kept; after it, and once detached, nothing reaches the sink any more.
class SinkDevice final : public QIODevice {
public:
    explicit SinkDevice(ByteSink &sink);
    [[nodiscard]] bool isSequential() const override { return true; }
    /// Passes on what was gathered.
    [[nodiscard]] Result<void> flushGathered();
    void detach() { m_sink = nullptr; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    ByteSink *m_sink;
    QByteArray m_gathered;
    std::optional<Error> m_error;
};

}  // namespace trescca
