// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/cable.h"
#include "tests/integration/counter.h"
#include "tests/integration/daemonprocess.h"
#include "tests/integration/libvirthost.h"

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace trescca {

/// The real thing: libvirt host A as site "laptop", a tresccad over libvirt host B as site "cloud", our command line, and the
/// counter guest. "beside" is host B with the daemon's own folder, but not through the daemon, "elsewhere" host A with another folder; with
/// addOffice(), "office" is a tresccad over host A with the laptop's folder. Hosts and guest come from the environment (see
/// installer/lib/with-hosts).
class MovingScene {
public:
    MovingScene();
    ~MovingScene();
    /// Empty when the scene stands; else why it does not.
    [[nodiscard]] QString setUp();
    /// Before setUp(): the second cloud too. What the clouds fetch from each other runs through the cable between().
    void addOffice() { m_hasOffice = true; }
    /// Before setUp(): the clouds of this clouds.yaml too.
    void addClouds(const QByteArray &yaml) { m_clouds = yaml; }

    [[nodiscard]] DaemonProcess &cloud() { return *m_cloud; }
    [[nodiscard]] DaemonProcess &office() { return *m_office; }
    [[nodiscard]] Cable &between() { return m_between; }
    void plugInBetween() { m_between.plugInProxy(16); }           ///< slow, so that a disaster finds it at work
    [[nodiscard]] LibvirtHost hostOf(const QString &site) const;  ///< that runs its guests

    void startDaemon() { m_cloud->start(); }
    void killDaemon() { m_cloud->kill(); }              ///< SIGKILL
    void stopDaemonGently() { m_cloud->stopGently(); }  ///< SIGTERM, waits
    [[nodiscard]] qint64 daemonPid() const { return m_cloud->pid(); }
    [[nodiscard]] QString daemonLog() const;
    /// The cable between the client and the cloud (see plug.cpp).
    void plugIn() { m_cable.plugIn(m_cloud->port()); }
    void pullPlug() { m_cable.pull(); }
    [[nodiscard]] qint64 plugPid() const { return m_cable.pid(); }

    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
        [[nodiscard]] QJsonObject json() const;
        [[nodiscard]] QString text() const { return out + err; }
    };
    /// tresccac with --json --yes and these words.
    [[nodiscard]] Outcome tresccac(const QStringList &words) const;
    [[nodiscard]] std::unique_ptr<QProcess> startTresccac(const QStringList &words) const;
    /// Programs that are started from now on have another journal: as those of another user, or at another machine. "state" is the first.
    void useJournal(const QString &name) { m_journal = name; }
    /// The mover (see mover.cpp), a move with a disaster at a point: it has struck, or the move has ended without.
    [[nodiscard]] std::unique_ptr<QProcess> startMover(const QStringList &words) const;
    /// A mover that stands at its point until its standard input is closed; null when it did not come so far.
    [[nodiscard]] std::unique_ptr<QProcess> heldMover(const QStringList &words) const;
    /// Waits for its end.
    [[nodiscard]] static Outcome outcomeOf(QProcess &process, int seconds = 180);
    [[nodiscard]] Outcome run(const QString &program, const QStringList &words, int seconds = 180) const;
    [[nodiscard]] Outcome virsh(const QString &host, const QStringList &words) const;  ///< host "a" or "b"

    /// The counter guest runs on the laptop afterwards; spawned or moved back as needed. Empty, or what is wrong.
    [[nodiscard]] QString bringHome();
    /// The same at any site.
    [[nodiscard]] QString bringTo(const QString &site);
    /// Names of running domains at a libvirt host, as virsh says: "a" or "b".
    [[nodiscard]] QStringList runningAt(const QString &host) const;
    [[nodiscard]] int copiesRunning() const
    {
        return static_cast<int>(runningAt(QStringLiteral("a")).size() + runningAt(QStringLiteral("b")).size());
    }
    [[nodiscard]] QString countsOn(int more = 3) { return m_counter.countsOn(more); }  ///< see Counter
    [[nodiscard]] QString diskIsUnbroken() const;
    /// Waits until nothing but the one guest and base images is left at both hosts. Empty, or what is there still, but for what
    /// was there when the guest was brought to its place.
    [[nodiscard]] QString leftovers() const;

    /// Folder of a site's file system: a small one of its own where with-hosts could make one.
    [[nodiscard]] QString siteFolder(const QString &site) const;
    /// Whether the sites lie on small file systems of their own: only such are filled.
    [[nodiscard]] static bool hasSmallDisks();
    [[nodiscard]] static QString hostName(const QString &site);  ///< "a" or "b"
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString configPath() const { return m_folder.filePath(QStringLiteral("config.yml")); }

private:
    [[nodiscard]] QString writeConfig();
    [[nodiscard]] QString tresccadConfig(const QString &site, const QString &port, const DaemonProcess &daemon) const;
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QString uriOf(const QString &host) const { return host == QLatin1String("a") ? m_uriA : m_uriB; }
    [[nodiscard]] std::unique_ptr<QProcess> started(const QString &program, const QStringList &words) const;
    [[nodiscard]] QString spawn();
    [[nodiscard]] QStringList whatIsLeft() const;

    QTemporaryDir m_folder;
    QString m_uriA, m_uriB, m_guest;
    QString m_journal = QStringLiteral("state");
    bool m_hasOffice = false;
    QByteArray m_clouds = "clouds: {}\n";
    Cable m_cable, m_between;
    std::unique_ptr<DaemonProcess> m_cloud, m_office;
    Counter m_counter;
    QStringList m_oldTraces;  ///< that somebody else left
};

}  // namespace trescca
