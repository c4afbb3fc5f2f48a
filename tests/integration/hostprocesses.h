// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace trescca {

/// The processes of a libvirt host of the tests: its daemon, which can be killed as a crash does it and started again as it
/// was, and the QEMU of its guests.
class HostProcesses {
public:
    /// `pidFile` of the daemon; `guests`: the folder with QEMU's pid files.
    HostProcesses(QString pidFile, QString guests);
    /// The host in session mode that lies in this folder.
    [[nodiscard]] static HostProcesses ofSession(const QString &folder);
    /// The host behind qemu:///system.
    [[nodiscard]] static HostProcesses ofSystem();
    /// Starts the daemon if a test left it dead.
    ~HostProcesses();
    HostProcesses(const HostProcesses &) = delete;
    HostProcesses &operator=(const HostProcesses &) = delete;

    /// Its process; 0 when none has written its pid.
    [[nodiscard]] pid_t daemon() const;
    /// SIGKILL; waits until the daemon is gone. Its guests live on.
    [[nodiscard]] bool killDaemon();
    /// With the words and the environment it had, as the user who runs the test; waits until it has written its pid.
    [[nodiscard]] bool startDaemon();

    /// QEMU's process of a guest; 0 when there is none.
    [[nodiscard]] pid_t guest(const QString &name) const;
    /// The QEMU that comes up to read a guest's memory, stopped (SIGSTOP) as soon as it is there; 0 when none comes.
    [[nodiscard]] pid_t freezeArriving(const QString &name) const;

private:
    const QString m_pidFile;
    const QString m_guests;
    QStringList m_words;  ///< of the daemon that was killed
    QProcessEnvironment m_environment;
};

}  // namespace trescca
