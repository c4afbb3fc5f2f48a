// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/filescene.h"
#include "ui/transfers/jobrow.h"
#include "ui/transfers/transferspanel.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Images and packages that become files.
class TestDownloads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDownloadAsksBeforeItReplaces()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        (void)scene.addImage(u"base"_s, scene.content);
        scene.selectImage();
        (void)scene.put(u"old.raw"_s, "old");
        QAction *download = scene.action(u"Download"_s);
        QVERIFY(download->isEnabled());
        // A new file; then one that is there, without and with consent.
        for (const auto &[name, word, expected] : {std::tuple{u"new.raw"_s, QString(), scene.content},
                 std::tuple{u"old.raw"_s, u"Cancel"_s, QByteArray("old")}, std::tuple{u"old.raw"_s, u"Replace it"_s, scene.content}}) {
            download->trigger();
            QTRY_VERIFY(scene.dialog());
            scene.choose(scene.files.filePath(name));
            if (!word.isEmpty()) {
                QTRY_VERIFY(qobject_cast<QMessageBox *>(scene.dialog()));
                QVERIFY2(scene.dialog()->findChild<QLabel *>(u"qt_msgbox_label"_s)->text().contains(u"old.raw is there already. Replace it?"),
                    qPrintable(scene.dialog()->findChild<QLabel *>(u"qt_msgbox_label"_s)->text()));
                scene.button(*scene.dialog(), word)->click();
            }
            QTRY_VERIFY(scene.window->queue().isIdle() && !scene.dialog());
            QCOMPARE(scene.contentOf(name), expected);
        }
        QList<Job *> jobs = scene.window->queue().jobs();
        QCOMPARE(jobs.size(), 3);
        QCOMPARE(jobs[0]->state(), Job::State::Done);
        QCOMPARE(jobs[1]->state(), Job::State::Cancelled);
        QVERIFY2(jobs[2]->result().sentence().endsWith(u"old.raw."), qPrintable(jobs[2]->result().sentence()));
    }

    void aPackageIsDownloadedUnderItsOwnEnding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("without an ending") << u"web-1"_s;
        QTest::newRow("called an archive") << u"web-1.zip"_s;
        QTest::newRow("called as it is") << u"web-1.trescca"_s;
    }
    /// Not as an archive, which a file manager would unpack.
    void aPackageIsDownloadedUnderItsOwnEnding()
    {
        QFETCH(QString, name);
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        (void)scene.sites.factory->addImage({.name = name, .properties = {{QLatin1StringView(property::kind), u"package"_s}}}, scene.content);
        scene.window->right().refresh();
        scene.selectImage();
        scene.action(u"Download"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        QCOMPARE(QFileInfo(qobject_cast<QFileDialog *>(scene.dialog())->selectedFiles().value(0)).fileName(), u"web-1.trescca"_s);
    }

    void aDownloadThatIsCutLeavesNothing()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        (void)scene.addImage(u"base"_s, scene.content);
        scene.selectImage();
        scene.sites.factory->failNext(u"download"_s, {Kind::Unreachable, u"factory is gone."_s, {}});
        scene.action(u"Download"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        scene.choose(scene.files.filePath(u"base.raw"_s));
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QCOMPARE(scene.job()->error().what, u"factory is gone."_s);
        QCOMPARE(QDir(scene.files.path()).entryList({u"base*"_s}), QStringList());
        const JobRow *row = scene.window->transfers().rows().value(0);
        QVERIFY(row);
    }
};

QTEST_MAIN(TestDownloads)
#include "tst_downloadnames.moc"
