// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/heldjob.h"
#include "ui/settings/preferences.h"
#include "ui/tray/jobwords.h"
#include "ui/tray/notification.h"
#include "ui/tray/tray.h"

#include <QAction>
#include <QApplication>
#include <QDBusConnection>
#include <QMenu>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWidget>

#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A desktop's notifications, as freedesktop.org has them.
class FakeNotifications final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList capabilities;
    QStringList shown;  ///< title, text, title, ...
    QString program;

public Q_SLOTS:
    QStringList GetCapabilities() const { return capabilities; }
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text, const QStringList &, const QVariantMap &hints, int)
    {
        shown << title << text;
        program = hints.value(u"desktop-entry"_s).toString();
        return 1;
    }
};

namespace {

/// A queue with its tray, and what it would have the desktop show.
struct Scene {
    Scene() : preferences(folder.filePath(u"desktop.ini"_s)), tray(new Tray(queue, preferences, &window, notify())) {}
    ~Scene()
    {
        for (Job *job : queue.jobs())
            job->cancel();
        QThreadPool::globalInstance()->waitForDone();
    }
    [[nodiscard]] Tray::Notify notify()
    {
        return [this](const QString &title, const QString &text) -> Result<void> {
            const std::scoped_lock lock(mutex);
            told << title << text;
            return {};
        };
    }
    /// All that was told until now.
    [[nodiscard]] QStringList heard()
    {
        QThreadPool::globalInstance()->waitForDone();
        const std::scoped_lock lock(mutex);
        return told;
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *one : tray->menu().actions())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }
    /// Runs one to its end.
    const Job *run(const Result<JobResult> &outcome)
    {
        const Job *job = queue.add(heldJob(u"web-1"_s, gate, outcome));
        gate.release();
        (void)QTest::qWaitFor([job] { return job->isOver(); });
        return job;
    }

    QTemporaryDir folder;
    std::mutex mutex;
    QStringList told;
    QSemaphore gate;
    JobQueue queue{2};
    Preferences preferences;
    QWidget window;
    Tray *tray;
};

const Error noRoom{Kind::NoRoom, u"There is no room."_s, {}};

}  // namespace

/// What is told where the window is not seen.
class TestTray final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasEndedIsToldInTheBackground()
    {
        Scene scene;
        scene.run(JobResult{u"web-1 runs at factory now."_s, {}});
        QCOMPARE(scene.heard(), (QStringList{u"web-1 is done"_s, u"web-1 runs at factory now."_s}));
        scene.run(std::unexpected(noRoom));
        QCOMPARE(scene.heard().sliced(2), (QStringList{u"web-1 failed"_s, u"There is no room."_s}));
    }

    void whoLooksOnIsToldNothing()
    {
        Scene scene;
        scene.window.show();
        scene.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&scene.window));
        scene.run(JobResult{u"done"_s, {}});
        QVERIFY(scene.heard().isEmpty());
    }

    void nothingIsToldWhereNobodyWantsIt()
    {
        Scene scene;
        scene.preferences.setNotifies(false);
        scene.run(std::unexpected(noRoom));
        QVERIFY(scene.heard().isEmpty());
        scene.preferences.setNotifies(true);
        Job *job = scene.queue.add(heldJob(u"web-1"_s, scene.gate));
        job->cancel();
        QTRY_VERIFY(job->isOver());
        QVERIFY(scene.heard().isEmpty());
    }

    void theMenuHoldsTheQueueAndShowsTheWindow()
    {
        Scene scene;
        QAction *hold = scene.action(u"Hold the queue"_s);
        hold->trigger();
        QVERIFY(scene.queue.isHeld());
        scene.queue.setHeld(false);
        QVERIFY(!hold->isChecked());
        scene.action(u"Show"_s)->trigger();
        QVERIFY(scene.window.isVisible());
        scene.action(u"Quit"_s)->trigger();
        QVERIFY(!scene.window.isVisible());
    }

    void theTooltipTellsWhatIsOnItsWay()
    {
        Scene scene;
        QVERIFY(scene.tray->told().endsWith(u"Nothing is on its way."_s));
        QCOMPARE(jobwords::summary(scene.queue, 0), u"Nothing is on its way."_s);
        Job *first = scene.queue.add(heldJob(u"web-1"_s, scene.gate));
        QTRY_COMPARE(first->stages().size(), 2);
        QTRY_VERIFY2(scene.tray->told().contains(u"web-1: saving"_s), qPrintable(scene.tray->told()));
        scene.queue.setHeld(true);
        scene.queue.add(heldJob(u"db-2"_s, scene.gate));
        QVERIFY2(scene.tray->told().contains(u"waiting, held"_s), qPrintable(scene.tray->told()));
    }

    void theIconHasABarWhenItIsKnownHowFarItIs()
    {
        QPixmap plain(64, 64);
        plain.fill(Qt::white);
        const auto lit = [&plain](std::optional<double> progress) {
            const QImage image = Tray::picture(QIcon(plain), progress).pixmap(64, 64).toImage();
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, image.height() - 7).red() > 100 ? 1 : 0;
            return count;
        };
        QCOMPARE(lit(std::nullopt), 64);
        QVERIFY(lit(0.0) == 0 && lit(0.5) == 30 && lit(1.0) == 60);
        Scene scene;
        QVERIFY(!jobwords::progress(scene.queue));
    }

    void theDesktopIsAskedOverItsBus()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed");
        // Not the session's settings: those would start this computer's own desktop.
        const QTemporaryDir folder;
        QFile config(folder.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:dir=" + folder.path().toUtf8()
            + "</listen><policy context='default'><allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/>"
              "</policy></busconfig>");
        config.close();
        QProcess bus;
        bus.start(daemon, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
        QVERIFY(bus.waitForReadyRead());
        const QByteArray address = bus.readLine().trimmed();
        const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        const auto send = [](const QString &title, const QString &text) {
            Result<void> sent;
            std::atomic_bool done = false;
            std::jthread sender([&] {
                sent = sendNotification(title, text);
                done = true;
            });
            (void)QTest::qWaitFor([&] { return done.load(); }, 20'000);
            return sent;
        };
        QCOMPARE(send(u"web-1"_s, u"nobody is there"_s).error().kind, Kind::Unsupported);
        {
            FakeNotifications desktop;
            QDBusConnection service = QDBusConnection::connectToBus(QString::fromUtf8(address), u"desktop"_s);
            QVERIFY(service.registerObject(u"/org/freedesktop/Notifications"_s, &desktop, QDBusConnection::ExportAllSlots));
            QVERIFY(service.registerService(u"org.freedesktop.Notifications"_s));
            QVERIFY(send(u"web-1 is done"_s, u"a <b> & c"_s));
            QCOMPARE(desktop.shown, (QStringList{u"web-1 is done"_s, u"a <b> & c"_s}));
            QCOMPARE(desktop.program, QGuiApplication::desktopFileName());
            desktop.capabilities = {u"body"_s, u"body-markup"_s};
            QVERIFY(send(u"web-1 failed"_s, u"a <b> & c"_s));
            QCOMPARE(desktop.shown.last(), u"a &lt;b&gt; &amp; c"_s);
            QDBusConnection::disconnectFromBus(u"desktop"_s);
        }
        qputenv("DBUS_SESSION_BUS_ADDRESS", before);
        bus.terminate();
        QVERIFY(bus.waitForFinished());
    }
};

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
