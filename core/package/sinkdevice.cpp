// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/sinkdevice.h"

namespace trescca {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype gatherSize = 256 << 10;
}

SinkDevice::SinkDevice(ByteSink &sink) : m_sink(&sink)
{
    m_gathered.reserve(gatherSize * 2);
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

Result<void> SinkDevice::flushGathered()
{
    if (m_error)
        return std::unexpected(*m_error);
    if (m_gathered.isEmpty() || m_sink == nullptr)
        return {};
    const auto written = m_sink->write(bytesOf(m_gathered));
    m_gathered.resize(0);
    if (!written)
        m_error = written.error();
    return written;
}

qint64 SinkDevice::readData(char *, qint64) { return -1; }

qint64 SinkDevice::writeData(const char *data, qint64 size)
{
    if (m_sink == nullptr)
        return size;
    if (m_error)
        return -1;
    m_gathered.append(data, size);
    if (m_gathered.size() >= gatherSize && !flushGathered()) {
        setErrorString(u"The package's destination refused the bytes."_s);
        return -1;
    }
    return size;
}

}  // namespace trescca
