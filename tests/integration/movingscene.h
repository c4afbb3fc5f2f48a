// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace trescca {

/// One line the counter guest printed.
struct Tick {
    qint64 number = 0;
    QString words;  ///< "boot=... mem=...": the same as long as the same memory lives
};

/// The real thing: libvirt host A as site "laptop", a tresccad over libvirt host B as site "cloud", our command line, and the
/// counter guest. "beside" is host B with the daemon's own folder, but not through the daemon. Hosts and guest come from the environment (see installer/lib/with-hosts).
class MovingScene {
public:
    MovingScene();
    ~MovingScene();
    /// Empty when the scene stands; else why it does not.
    [[nodiscard]] QString setUp();
    void startDaemon();
    void killDaemon();        ///< SIGKILL
    void stopDaemonGently();  ///< SIGTERM, waits
    /// The cable between the client and the daemon (see plug.cpp).
    void plugIn();
    void pullPlug();
    [[nodiscard]] qint64 plugPid() const { return m_plug ? m_plug->processId() : 0; }
    [[nodiscard]] qint64 daemonPid() const { return m_daemon ? m_daemon->processId() : 0; }
    [[nodiscard]] QString daemonLog() const;

    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
        [[nodiscard]] QJsonObject json() const;
    };
    /// tresccac with --json --yes and these words.
    [[nodiscard]] Outcome tresccac(const QStringList &words) const;
    /// The mover (see mover.cpp): a move with a disaster at a point.
    [[nodiscard]] Outcome mover(const QStringList &words) const;
    /// A mover that stands at its point until its standard input is closed; null when it did not come so far.
    [[nodiscard]] std::unique_ptr<QProcess> heldMover(const QStringList &words) const;
    [[nodiscard]] Outcome run(const QString &program, const QStringList &words, int seconds = 180) const;

    /// The counter guest runs on the laptop afterwards; spawned or moved back as needed. Empty, or what is wrong.
    [[nodiscard]] QString bringHome();
    /// Names of running domains at a libvirt host, as virsh says: "a" or "b".
    [[nodiscard]] QStringList runningAt(const QString &host) const;
    [[nodiscard]] int copiesRunning() const { return static_cast<int>(runningAt(QStringLiteral("a")).size() + runningAt(QStringLiteral("b")).size()); }
    /// The lines the guest printed at the sites where it is now, sorted by number.
    [[nodiscard]] QList<Tick> ticks() const;
    /// Waits until the guest printed `more` new lines. Empty, or what is wrong with them: a gap, another memory, standstill.
    [[nodiscard]] QString countsOn(int more = 3);
    /// The guest appends each line to a file on its disk: all numbers from 1 on, each once, all by the same memory. Empty
    /// when so.
    [[nodiscard]] QString diskIsUnbroken() const;

    /// Folder of a site's file system: a small one of its own where with-hosts could make one.
    [[nodiscard]] QString siteFolder(const QString &site) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString configPath() const { return m_folder.filePath(QStringLiteral("config.yml")); }

private:
    [[nodiscard]] QString writeConfig();
    [[nodiscard]] QProcessEnvironment environment() const;

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_daemon;
    std::unique_ptr<QProcess> m_plug;
    QString m_uriA, m_uriB, m_guest, m_instance;
    QString m_port = QStringLiteral("0");
    QString m_plugPort = QStringLiteral("0");
    QString m_fingerprint;
    QString m_words;  ///< of the memory that counts since the guest was started
};

}  // namespace trescca
