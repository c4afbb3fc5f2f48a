// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"
#include "tests/integration/movingscene.h"
#include "ui/history/historypage.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The main job by the mouse: a running guest is dragged from one pane to the other, counts on there, is dragged back, and once more as disk only.
/// Real hosts, a real tresccad, a real X server that gets real events.
class TestDrag final : public QObject {
    Q_OBJECT
    static constexpr int patience = 180'000;  // ms; guests are emulated
    MovingScene m_scene;
    std::unique_ptr<SiteFactory> m_factory;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;

    static QPoint middleOf(const QWidget &widget) { return widget.mapToGlobal(widget.rect().center()); }

    static QPoint guestIn(const SitePane &pane)
    {
        const SiteTree &tree = pane.tree();
        const QModelIndex row = tree.model()->index(0, 0, tree.model()->index(0, 0));
        return tree.viewport()->mapToGlobal(tree.visualRect(row).center());
    }

    /// As a hand does it: not in one leap, and not blindly.
    static void mouse(const QPoint &from, const SiteTree &over)
    {
        const QPoint to = middleOf(*over.viewport());
        QStringList steps{u"mousemove"_s, QString::number(from.x()), QString::number(from.y()), u"sleep"_s, u"0.1"_s, u"mousedown"_s, u"1"_s};
        constexpr int count = 10;
        for (int i = 1; i <= count; ++i) {
            const QPoint at = from + (to - from) * i / count;
            steps += {u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"sleep"_s, u"0.1"_s};
        }
        // It lets go when it has read what will happen. (While something is dragged, only timers run here.)
        QTimer eye;
        connect(&eye, &QTimer::timeout, &eye, [&eye, hint = over.findChild<QLabel *>(u"dropHint"_s)] {
            if (!hint->isVisible() || !hint->text().startsWith(u"Move "))
                return;
            eye.stop();
            QCOMPARE(QProcess::execute(u"xdotool"_s, {u"mouseup"_s, u"1"_s}), 0);
        });
        eye.start(50);
        QProcess hand;
        hand.start(u"xdotool"_s, steps);
        QTRY_VERIFY_WITH_TIMEOUT(!eye.isActive(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(hand.state(), QProcess::NotRunning, patience);
        QCOMPARE(hand.exitCode(), 0);
    }

    void click(const QWidget &widget) const
    {
        const QPoint at = middleOf(widget);
        QCOMPARE(QProcess::execute(u"xdotool"_s, {u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"click"_s, u"1"_s}), 0);
    }

    [[nodiscard]] QPushButton *moveButton() const
    {
        for (const QDialog *dialog : m_window->findChildren<QDialog *>())
            for (QPushButton *button : dialog->findChildren<QPushButton *>())
                if (button->isVisible() && button->isEnabled() && button->text() == u"&Move")
                    return button;
        return nullptr;
    }

    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QDialog *dialog : m_window->findChildren<QDialog *>())
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                if (label->isVisible() && label->text().contains(text))
                    return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(u"xdotool"_s).isEmpty(), "the package xdotool is missing");
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const QString missing = m_scene.bringHome();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        qputenv("XDG_STATE_HOME", m_scene.folder().toUtf8());
        auto factory = SiteFactory::load(m_scene.configPath());
        QVERIFY2(factory, factory ? "" : qPrintable(factory.error().what));
        m_factory = std::move(*factory);
        m_journal = Journal::open(SiteFactory::journalPath()).value();
        m_history = History::open(SiteFactory::journalPath()).value();
        const auto sites = [this](const QString &name) { return m_factory->site(name); };
        m_engine = std::make_unique<Engine>(*m_journal, sites, Engine::Patience{});
        m_window =
            std::make_unique<MainWindow>(Services{sites, [this] { return m_factory->names(); }, m_engine.get(), m_journal.get(), m_history.get()});
        m_window->showSites(u"laptop"_s, u"cloud"_s);
        m_window->move(0, 0);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
    }

    void thereAndBack()
    {
        for (const auto &[from, to, host] :
            {std::tuple{&m_window->left(), &m_window->right(), u"b"_s}, std::tuple{&m_window->right(), &m_window->left(), u"a"_s}}) {
            QTRY_VERIFY_WITH_TIMEOUT(to->isReachable() && from->model()->instances().size() == 1, patience);
            QTRY_COMPARE_WITH_TIMEOUT(from->model()->instances().first().state, InstanceState::Running, patience);
            mouse(guestIn(*from), to->tree());
            QTRY_VERIFY_WITH_TIMEOUT(moveButton(), patience);
            click(*moveButton());
            QTRY_COMPARE_WITH_TIMEOUT(to->model()->instances().size(), 1, patience);
            QTRY_VERIFY_WITH_TIMEOUT(m_window->queue().isIdle(), patience);
            QCOMPARE(m_scene.runningAt(host), QStringList{u"counter"_s});
            QCOMPARE(m_scene.copiesRunning(), 1);
            const QString wrong = m_scene.countsOn();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_window->history().model().moves().size(), 2, patience);
        QCOMPARE(m_scene.diskIsUnbroken(), QString());
    }

    /// Chosen in the question: the guest is shut down, and boots on the other side with what is on its disk.
    void asDiskOnly()
    {
        (void)m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"delete"_s, u"--instance"_s, u"counter"_s});
        const QString disk = qEnvironmentVariable("TRESCCA_GUEST") + u"/bootable.qcow2"_s;
        const auto spawned = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"spawn"_s, disk, u"--name"_s, u"counter"_s, u"--memory"_s, u"128M"_s});
        QVERIFY2(spawned.exitCode == 0, qPrintable(spawned.text()));
        const QString silent = Counter({m_scene.siteFolder(u"laptop"_s)}).countsOn();
        QVERIFY2(silent.isEmpty(), qPrintable(silent));
        const SitePane &from = m_window->left();
        const SitePane &to = m_window->right();
        QTRY_VERIFY_WITH_TIMEOUT(from.model()->instances().size() == 1 && to.model()->instances().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(from.model()->instances().first().state, InstanceState::Running, patience);
        mouse(guestIn(from), to.tree());
        QTRY_VERIFY_WITH_TIMEOUT(moveButton(), patience);
        auto *mode = m_window->findChild<QComboBox *>(u"mode"_s);
        QVERIFY(mode && mode->isEnabled());
        click(*mode);
        QTRY_VERIFY_WITH_TIMEOUT(mode->view()->isVisible(), patience);
        QCOMPARE(QProcess::execute(u"xdotool"_s, {u"key"_s, u"Down"_s, u"Return"_s}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(mode->currentText().startsWith(u"Disk only"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Disk only: it is shut down"_s) && moveButton(), patience);
        QVERIFY(says(u"It stays at laptop too, switched off, until you delete it there."_s));
        click(*moveButton());
        QTRY_COMPARE_WITH_TIMEOUT(m_scene.runningAt(u"b"_s), QStringList{u"counter"_s}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->queue().isIdle(), patience);
        QCOMPARE(m_scene.copiesRunning(), 1);
        QCOMPARE(m_scene.virsh(u"a"_s, {u"domstate"_s, u"counter"_s}).out.trimmed(), u"shut off"_s);
        const QString wrong = Counter({m_scene.siteFolder(u"cloud"_s)}).countsOn();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QTRY_COMPARE_WITH_TIMEOUT(from.model()->instances().first().state, InstanceState::Off, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->history().model().moves().size(), 3, patience);
        QVERIFY(std::ranges::contains(m_window->history().model().moves(), u"disk-only"_s, [](const PastMove &move) { return move.record.mode; }));
    }

    void cleanupTestCase() { m_window.reset(); }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestDrag test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_drag.moc"
