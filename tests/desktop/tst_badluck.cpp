// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"
#include "tests/integration/filldisk.h"
#include "tests/integration/movingscene.h"
#include "tests/support/saboteursite.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/transfers/transferspanel.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What goes wrong in the middle, as a person at the window sees it and ends it: a real host, a real tresccad, a real guest.
class TestBadLuck final : public QObject {
    Q_OBJECT
    static constexpr int patience = 180'000;  // ms; guests are emulated
    MovingScene m_scene;
    std::unique_ptr<SiteFactory> m_factory;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    QString m_point;  ///< of the move (see SaboteurSite) at which m_disaster strikes, once
    std::function<void()> m_disaster;
    std::atomic<bool> m_struck = false;

    [[nodiscard]] Result<std::shared_ptr<Site>> site(const QString &name)
    {
        auto real = m_factory->site(name);
        if (!real)
            return real;
        return std::make_shared<SaboteurSite>(*real, [this](const QString &point) {
            if (point == m_point && !m_struck.exchange(true))
                m_disaster();
        });
    }

    /// As when the program is started.
    void open(const QString &config)
    {
        close();
        m_struck = false;
        m_factory = SiteFactory::load(config).value();
        m_journal = Journal::open(SiteFactory::journalPath()).value();
        m_history = History::open(SiteFactory::journalPath()).value();
        const auto sites = [this](const QString &name) { return site(name); };
        m_engine = std::make_unique<Engine>(*m_journal, sites, Engine::Patience{2});
        m_window =
            std::make_unique<MainWindow>(Services{sites, [this] { return m_factory->names(); }, m_engine.get(), m_journal.get(), m_history.get()});
        m_window->showSites(u"laptop"_s, u"cloud"_s);
        m_window->show();
    }
    void close()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    [[nodiscard]] static bool lists(const SitePane &pane, qsizetype instances)
    {
        return pane.isReachable() && pane.model() && pane.model()->instances().size() == instances;
    }
    [[nodiscard]] QPushButton *button(const QWidget &in, const QString &text) const
    {
        for (auto *one : in.findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text && one->isVisible() && one->isEnabled())
                return one;
        return nullptr;
    }
    [[nodiscard]] QString said(const SitePane &pane) const
    {
        QString words;
        for (const auto *label : pane.findChildren<QLabel *>())
            if (label->isVisible())
                words += label->text() + u'\n';
        return words;
    }

    /// By the menu, and with the question answered.
    void move()
    {
        SiteTree &tree = m_window->left().tree();
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
        for (auto *action : m_window->findChildren<QAction *>())
            if (action->text().remove(u'&').startsWith(u"Move to cloud"))
                action->trigger();
        QPushButton *yes = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((yes = button(*m_window, u"Move"_s)), patience);
        yes->click();
        QTRY_COMPARE(m_window->queue().jobs().size(), 1);
    }
    [[nodiscard]] const Job &job() const { return *m_window->queue().jobs().first(); }
    void expectOneAt(const QString &host)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_scene.runningAt(host), QStringList{u"counter"_s}, patience);
        QCOMPARE(m_scene.copiesRunning(), 1);
        const QString wrong = m_scene.countsOn();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void press(const QString &text)
    {
        QPushButton *found = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((found = button(m_window->transfers(), text)), patience);
        found->click();
    }
    void comeHome()
    {
        const QString missing = m_scene.bringHome();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_scene.folder() + u"/state"_s));
    }
    void init()
    {
        m_point.clear();
        comeHome();
    }
    void cleanup() { close(); }

    void theCloudIsOutOfReachAtTheStart()
    {
        m_scene.killDaemon();
        open(m_scene.configPath());
        QTRY_VERIFY_WITH_TIMEOUT(lists(m_window->left(), 1), patience);
        QPushButton *retry = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((retry = button(m_window->right(), u"Retry"_s)), patience);
        QVERIFY2(said(m_window->right()).contains(u"127.0.0.1"_s), qPrintable(said(m_window->right())));
        m_scene.startDaemon();
        retry->click();
        QTRY_VERIFY_WITH_TIMEOUT(lists(m_window->right(), 0), patience);
        QTRY_VERIFY(!retry->isVisible());
    }

    void thePasswordIsWrong()
    {
        QFile right(m_scene.configPath());
        QVERIFY(right.open(QIODevice::ReadOnly));
        QFile password(m_scene.folder() + u"/wrong"_s);
        QVERIFY(password.open(QIODevice::WriteOnly));
        password.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        password.write("not this one\n");
        password.close();
        QFile config(m_scene.folder() + u"/wrong.yml"_s);
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        config.write(right.readAll().replace(QFile::encodeName(m_scene.folder() + u"/password"_s), QFile::encodeName(password.fileName())));
        config.close();
        open(config.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(button(m_window->right(), u"Retry"_s), patience);
        QVERIFY2(said(m_window->right()).contains(u"password"_s), qPrintable(said(m_window->right())));
        QVERIFY2(!said(m_window->right()).contains(u"not this one"_s), qPrintable(said(m_window->right())));
        QTRY_VERIFY_WITH_TIMEOUT(lists(m_window->left(), 1), patience);
    }

    void theDestinationDies_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("end");
        QTest::newRow("while the package is sent, rolled back") << u"upload:16MiB"_s << u"Roll back"_s;
        QTest::newRow("while it is restored, resumed") << u"restore:begin"_s << u"Resume"_s;
    }
    void theDestinationDies()
    {
        QFETCH(QString, point);
        QFETCH(QString, end);
        open(m_scene.configPath());
        QTRY_VERIFY_WITH_TIMEOUT(lists(m_window->left(), 1) && lists(m_window->right(), 0), patience);
        m_point = point;
        m_disaster = [pid = static_cast<pid_t>(m_scene.daemonPid())] { ::kill(pid, SIGKILL); };
        move();
        QTRY_VERIFY_WITH_TIMEOUT(job().isOver(), patience);
        QVERIFY(m_struck);
        QCOMPARE(job().state(), Job::State::Failed);
        QVERIFY2(job().error().what.contains(u"127.0.0.1"_s), qPrintable(job().error().what));
        m_scene.startDaemon();
        const Job *before = m_window->queue().jobs().first();
        press(end);  // the guest may run already, and what the cloud has of it be left
        // Its row goes on as another's.
        QTRY_VERIFY_WITH_TIMEOUT(m_window->queue().jobs().first() != before && m_window->queue().isIdle(), patience);
        QTRY_VERIFY(!button(m_window->transfers(), end));
        expectOneAt(end == u"Resume" ? u"b"_s : u"a"_s);
    }

    void theProgramIsKilled_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("end");
        QTest::newRow("while the package is sent, resumed") << u"upload:16MiB"_s << u"Resume"_s;
        QTest::newRow("when it runs already, resumed") << u"restore:done"_s << u"Resume"_s;
        QTest::newRow("while it is restored, rolled back") << u"restore:begin"_s << u"Roll back"_s;
    }
    void theProgramIsKilled()
    {
        QFETCH(QString, point);
        QFETCH(QString, end);
        const auto mover = m_scene.startMover({u"laptop"_s, u"cloud"_s, u"counter"_s, point, u"die"_s});
        QVERIFY(mover->waitForFinished(patience));
        QCOMPARE(mover->exitStatus(), QProcess::CrashExit);
        open(m_scene.configPath());
        press(end);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->queue().jobs().isEmpty() && m_window->queue().isIdle(), patience);
        QVERIFY2(job().state() == Job::State::Done, qPrintable(job().error().what));
        QTRY_VERIFY(!button(m_window->transfers(), end));
        expectOneAt(end == u"Resume" ? u"b"_s : u"a"_s);
    }

    void theDiskIsFull()
    {
        if (!MovingScene::hasSmallDisks())
            QSKIP("No small file system could be mounted here, and nobody's real one is filled.");
        open(m_scene.configPath());
        QTRY_VERIFY_WITH_TIMEOUT(lists(m_window->left(), 1) && lists(m_window->right(), 0), patience);
        const QString filler = m_scene.siteFolder(u"cloud"_s) + u"/filler"_s;
        m_point = u"upload:16MiB"_s;
        m_disaster = [filler] { std::ignore = fillDisk(filler); };
        move();
        QTRY_VERIFY_WITH_TIMEOUT(job().isOver(), patience);
        QVERIFY(m_struck);
        QVERIFY(QFile::remove(filler));
        QCOMPARE(job().state(), Job::State::Failed);
        QVERIFY2(job().error().what.contains(u"room"_s) || job().error().what.contains(u"space"_s), qPrintable(job().error().what));
        expectOneAt(u"a"_s);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestBadLuck test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_badluck.moc"
