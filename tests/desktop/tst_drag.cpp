// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitefactory.h"
#include "tests/integration/movingscene.h"
#include "ui/history/historypage.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The main job by the mouse: a running guest is dragged from one pane to the other, counts on there, and is dragged back. Real
/// hosts, a real tresccad, a real X server that gets real events.
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

    void cleanupTestCase() { m_window.reset(); }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestDrag test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_drag.moc"
