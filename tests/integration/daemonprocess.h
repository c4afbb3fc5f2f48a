// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

#include <memory>

namespace trescca {

/// A tresccad over a libvirt host, with one user. It has the same port and certificate each time it is started.
class DaemonProcess {
public:
    struct Place {
        QString uri;     ///< libvirt's
        QString folder;  ///< of images and instances
        QString state;   ///< of users and certificate; what it says is kept there too
    };
    static constexpr auto user = "anna";
    static constexpr auto password = "correct horse battery staple";

    DaemonProcess(Place place, QProcessEnvironment environment);
    ~DaemonProcess() { kill(); }
    /// Makes the user and starts it. Empty, or what is wrong.
    [[nodiscard]] QString setUp();
    /// Adds a user, or gives one another password. Empty, or what is wrong.
    [[nodiscard]] QString addUser(const QString &name, const QString &role, const QString &secret = QString::fromLatin1(password)) const;
    /// Lines of its configuration file, from the next start on.
    void configure(const QByteArray &lines);
    void start();
    void kill();        ///< SIGKILL
    void stopGently();  ///< SIGTERM, waits
    /// One that was told to end has done so, within so many seconds.
    [[nodiscard]] bool waitForEnd(int seconds);
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }
    [[nodiscard]] QString port() const { return m_port; }
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }
    [[nodiscard]] QString log() const;  ///< the end of it

private:
    [[nodiscard]] QString configFile() const { return m_place.state + QStringLiteral(".yml"); }
    [[nodiscard]] QString logFile() const { return m_place.state + QStringLiteral(".log"); }
    Place m_place;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_process;
    QString m_port = QStringLiteral("0");
    QString m_fingerprint;
};

}  // namespace trescca
