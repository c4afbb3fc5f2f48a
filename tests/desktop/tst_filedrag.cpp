// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/filemanager.h"
#include "tests/desktop/filescene.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Files by the mouse: from another program's window into a pane, and out again as far as that goes. A real X server gets real events.
class TestFileDrag final : public QObject {
    Q_OBJECT
    static constexpr int patience = 60'000;  // ms; X and another program take their time on a machine that has much to do
    std::optional<FileScene> m_scene;
    QProcess m_manager;
    QList<QPoint> m_files;  ///< the disk, the package

    static QStringList at(const QPoint &place) { return {u"mousemove"_s, QString::number(place.x()), QString::number(place.y())}; }

    /// As a hand does it: not in one leap. The button stays down.
    static QStringList way(const QPoint &from, const QPoint &to)
    {
        QStringList steps = at(from) + QStringList{u"sleep"_s, u"0.1"_s, u"mousedown"_s, u"1"_s};
        constexpr int count = 10;
        for (int i = 1; i <= count; ++i)
            steps += at(from + (to - from) * i / count) + QStringList{u"sleep"_s, u"0.05"_s};
        return steps;
    }
    static void letGo() { QCOMPARE(QProcess::execute(u"xdotool"_s, {u"mouseup"_s, u"1"_s}), 0); }

    [[nodiscard]] QString hint(const SitePane &pane) const
    {
        const auto *label = pane.tree().findChild<QLabel *>(u"dropHint"_s);
        return label->isVisible() ? label->text() : QString();
    }
    /// Lets go once what will happen was told.
    void dragIn(int file, const QPoint &to, const QString &expected) const
    {
        QProcess hand;
        hand.start(u"xdotool"_s, way(m_files[file], to));
        const auto &pane = m_scene->window->right();
        QTRY_VERIFY2_WITH_TIMEOUT(hint(pane).startsWith(expected), qPrintable(hint(pane)), patience);
        QTRY_COMPARE_WITH_TIMEOUT(hand.state(), QProcess::NotRunning, patience);
        QVERIFY2(hint(pane).startsWith(expected), qPrintable(hint(pane)));
        letGo();
    }
    [[nodiscard]] QPoint place(bool instances) const { return m_scene->there().viewport()->mapToGlobal(m_scene->place(instances)); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!QStandardPaths::findExecutable(u"xdotool"_s).isEmpty(), "the package xdotool is missing"); }

    void init()
    {
        m_scene.emplace();
        const QString package = m_scene->put(u"web.trescca"_s, test::samplePackage());
        m_scene->window->setGeometry(0, 0, 1280, 680);
        m_scene->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_scene->window.get(), patience));
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->isListed(), patience);
        m_manager.start(QCoreApplication::applicationFilePath(), {u"--file-manager"_s, m_scene->disk, package});
        m_files.clear();
        while (m_files.size() < 2) {
            QTRY_VERIFY_WITH_TIMEOUT(m_manager.canReadLine(), patience);
            const QList<QByteArray> words = m_manager.readLine().trimmed().split(' ');
            m_files.append({words[0].toInt(), words[1].toInt()});
        }
    }

    void cleanup()
    {
        m_manager.terminate();
        QVERIFY(m_manager.waitForFinished(patience));
        m_scene.reset();
    }

    void aDiskOnTheImagesIsPushed()
    {
        dragIn(0, place(false), u"Send debian-13.raw to the images and packages of factory"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->job() && m_scene->job()->isOver(), patience);
        QCOMPARE(m_scene->job()->state(), Job::State::Done);
        QCOMPARE(m_scene->sites.factory->imageCount(), 1);
    }

    void aDiskOnTheInstancesIsAskedAboutAndStarts()
    {
        dragIn(0, place(true), u"Start a new machine from debian-13.raw"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->dialog() && m_scene->dialog()->isVisible(), patience);
        QPushButton *start = m_scene->button(*m_scene->dialog(), u"Start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QVERIFY(QTest::qWaitForWindowExposed(m_scene->dialog(), patience));
        QCOMPARE(QProcess::execute(u"xdotool"_s, at(start->mapToGlobal(start->rect().center())) + QStringList{u"click"_s, u"1"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_scene->sites.factory->runningCount(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->window->queue().isIdle(), patience);
    }

    void aPackageOnTheInstancesGoesOn()
    {
        dragIn(1, place(true), u"Send web.trescca here and restore it"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_scene->job() && m_scene->job()->isOver(), patience);
        QCOMPARE(m_scene->sites.factory->calls(), (QStringList{u"upload"_s, u"uploadFinish"_s, u"restore"_s}));
    }

    /// Another program would need the file before anybody knows whether it is wanted; the way there is told.
    void aPackageDraggedOutTellsHowToHaveIt()
    {
        (void)m_scene->addImage(u"base"_s, m_scene->content);
        const SiteTree &tree = m_scene->there();
        const QModelIndex images = tree.model()->index(1, 0);
        QTRY_COMPARE_WITH_TIMEOUT(tree.model()->rowCount(images), 1, patience);
        const QPoint from = tree.viewport()->mapToGlobal(tree.visualRect(tree.model()->index(0, 0, images)).center());
        // While something is dragged, only timers run here.
        QString told;
        QTimer eye;
        connect(&eye, &QTimer::timeout, &eye, [&] {
            told = hint(m_scene->window->right());
            if (!told.contains(u"Download"))
                return;
            eye.stop();
            letGo();
        });
        eye.start(50);
        QProcess hand;
        hand.start(u"xdotool"_s, way(from, m_files[1] + QPoint(400, 0)));
        QTRY_VERIFY2_WITH_TIMEOUT(!eye.isActive(), qPrintable(told), patience);
        QTRY_COMPARE_WITH_TIMEOUT(hand.state(), QProcess::NotRunning, patience);
        QTRY_COMPARE_WITH_TIMEOUT(hint(m_scene->window->right()), QString(), patience);
        QCOMPARE(tree.model()->rowCount(images), 1);
        QVERIFY(m_scene->window->queue().jobs().isEmpty());
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.value(1) == u"--file-manager") {
        FileManager window(words.mid(2));
        window.show();
        QTimer::singleShot(0, &window, [&window] { window.tellPlaces(); });
        return QApplication::exec();
    }
    TestFileDrag test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_filedrag.moc"
