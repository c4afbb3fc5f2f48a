// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <memory>

namespace trescca {

/// A cable that can be pulled (see plug.cpp). It has the same port each time it is plugged in.
class Cable {
public:
    ~Cable() { pull(); }
    /// Leads to a port of this machine.
    void plugIn(const QString &targetPort) { start({targetPort}); }
    /// Is an HTTP proxy: leads to where it is asked to, so fast at most.
    void plugInProxy(int mebibytesPerSecond) { start({QStringLiteral("0"), QString::number(mebibytesPerSecond)}); }
    void pull();
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }
    [[nodiscard]] QString port() const { return m_port; }

private:
    void start(const QStringList &words);
    std::unique_ptr<QProcess> m_process;
    QString m_port = QStringLiteral("0");
};

}  // namespace trescca
