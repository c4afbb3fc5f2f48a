// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/filescene.h"
#include "ui/parts/noticebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Files go in and out of a site by the window.
class TestFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileDroppedOnTheImagesIsPushedOnce()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.drag<QDragEnterEvent>({scene.disk}, false);
        scene.drag<QDragMoveEvent>({scene.disk}, false);
        QCOMPARE(scene.hint(), u"Send debian-13.raw to the images and packages of factory"_s);
        scene.drag<QDropEvent>({scene.disk}, false);
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QCOMPARE(scene.job()->result().sentence(), u"debian-13.raw is at factory, as the image debian-13."_s);
        const Image image = scene.sites.factory->images({})->first();
        QCOMPARE(scene.sites.factory->contentOf(image.id), scene.content);
        QTRY_COMPARE(scene.window->right().model()->images().size(), 1);
        scene.sites.factory->clearLog();
        scene.drop({scene.disk}, false);
        QTRY_VERIFY(scene.window->queue().jobs().size() == 2 && scene.window->queue().isIdle());
        QVERIFY2(scene.window->queue().jobs()[1]->result().sentence().contains(u"nothing was sent"), "sent again");
        QVERIFY(!scene.sites.factory->calls().contains(u"upload"_s));
    }

    void aDiskDroppedOnTheInstancesAsksAndStarts()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.drop({scene.disk}, true);
        QCOMPARE(scene.hint(), u"Start a new machine from debian-13.raw"_s);
        QTRY_VERIFY(scene.dialog());
        QVERIFY(scene.window->queue().jobs().isEmpty());
        scene.field<QSpinBox>(u"Memory"_s)->setValue(768);
        scene.button(*scene.dialog(), u"Start"_s)->click();
        QTRY_COMPARE(scene.sites.factory->runningCount(), 1);
        QTRY_VERIFY(scene.job()->isOver());
        QCOMPARE(scene.job()->result().sentence(), u"debian-13 runs at factory."_s);
        const SpawnRequest &spawned = scene.sites.factory->spawned;
        QCOMPARE(spawned.memory, 768ULL << 20U);
        QCOMPARE(spawned.vcpus, 1);
        QCOMPARE(scene.sites.factory->contentOf(spawned.imageId), scene.content);
    }

    void theSiteTellsItsFlavorsAndNetworks()
    {
        FileScene scene;
        scene.sites.factory->factsToTell.flavors = {u"m1.small"_s, u"m1.large"_s};
        QTRY_VERIFY(scene.isListed());
        scene.drop({scene.disk}, true);
        QTRY_VERIFY(scene.dialog());
        const auto *network = scene.field<QComboBox>(u"Network"_s);
        const auto *flavor = scene.field<QComboBox>(u"Flavor"_s);
        QTRY_COMPARE(network->count(), 2);
        QCOMPARE(flavor->count(), 3);
        QVERIFY(network->isEnabled() && flavor->isEnabled());
        scene.button(*scene.dialog(), u"Cancel"_s)->click();
        QTRY_VERIFY(!scene.dialog());
        scene.sites.factory->factsToTell.networks.clear();
        scene.drop({scene.disk}, true);
        QTRY_VERIFY(scene.dialog());
        QTRY_VERIFY(!scene.field<QComboBox>(u"Network"_s)->isEnabled());
        QVERIFY(scene.field<QComboBox>(u"Network"_s)->lineEdit()->placeholderText().startsWith(u"none to choose"));
    }

    void theQuestionTellsAtOnceWhatCannotBe()
    {
        FileScene scene;
        scene.sites.factory->factsToTell.freeMemory = 1ULL << 30U;
        (void)scene.sites.factory->addInstance(u"taken"_s, {}, InstanceState::Off);
        QTRY_VERIFY(scene.isListed());
        scene.drop({scene.disk}, true);
        QTRY_VERIFY(scene.dialog());
        QPushButton *start = scene.button(*scene.dialog(), u"Start"_s);
        auto *name = scene.field<QLineEdit>(u"Name"_s);
        name->setText(QString(256, u'a'));
        QVERIFY2(!start->isEnabled() && scene.trouble().contains(u"up to 255 characters"), qPrintable(scene.trouble()));
        name->setText(u"taken"_s);
        QVERIFY(start->isEnabled() && scene.trouble().isEmpty());
        auto *memory = scene.field<QSpinBox>(u"Memory"_s);
        memory->setValue(8);
        QVERIFY2(!start->isEnabled() && scene.trouble().contains(u"too little memory"), qPrintable(scene.trouble()));
        memory->setValue(2048);
        QTRY_VERIFY2(!start->isEnabled() && scene.trouble().contains(u"1 GiB of memory left"), qPrintable(scene.trouble()));
        memory->setValue(512);
        start->click();
        // The site knows that name, and the question stays.
        QTRY_VERIFY2(start->isEnabled() && !scene.trouble().isEmpty(), qPrintable(scene.trouble()));
        QVERIFY(scene.dialog());
        QVERIFY(scene.window->queue().jobs().isEmpty());
        QVERIFY(!scene.sites.factory->calls().contains(u"upload"_s));
        name->setText(u"free"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(scene.sites.factory->spawned.name, u"free"_s);
        QTRY_VERIFY(scene.window->queue().isIdle());
    }

    void aPrivateKeyStaysHere()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.drop({scene.disk}, true);
        QTRY_VERIFY(scene.dialog());
        auto *key = scene.field<QWidget>(u"Public key file"_s)->findChild<QLineEdit *>();
        key->setText(scene.put(u"id"_s, "-----BEGIN OPENSSH PRIVATE KEY-----\n"));
        QPushButton *start = scene.button(*scene.dialog(), u"Start"_s);
        start->click();
        QTRY_VERIFY2(scene.trouble().contains(u"private key"), qPrintable(scene.trouble()));
        key->setText(scene.put(u"id.pub"_s, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFg0YjM0 anna@laptop\n"));
        auto *data = scene.field<QWidget>(u"User data file"_s)->findChild<QLineEdit *>();
        data->setText(scene.put(u"web.yaml"_s, "#cloud-config\n"));
        start->click();
        QTRY_VERIFY(!scene.sites.factory->spawned.name.isEmpty() && scene.window->queue().isIdle());
        QCOMPARE(scene.sites.factory->spawned.publicKeys.size(), 1);
        QCOMPARE(scene.sites.factory->spawned.userData, "#cloud-config\n");
    }

    void anImageOfTheSiteStarts()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        const QString id = scene.addImage(u"base"_s, scene.content);
        scene.selectImage();
        QAction *spawn = scene.action(u"New instance from this image"_s);
        QVERIFY(spawn->isEnabled());
        spawn->trigger();
        QTRY_VERIFY(scene.dialog());
        scene.field<QLineEdit>(u"Name"_s)->setText(u"web-2"_s);
        scene.button(*scene.dialog(), u"Start"_s)->click();
        QTRY_COMPARE(scene.sites.factory->runningCount(), 1);
        QCOMPARE(scene.sites.factory->spawned.imageId, id);
        QCOMPARE(scene.sites.factory->spawned.name, u"web-2"_s);
        QTRY_VERIFY(scene.window->queue().isIdle());
    }

    void aPackageIsSentAndRestored()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.drop({scene.put(u"web.zip"_s, test::samplePackage())}, true);
        QVERIFY2(scene.hint().contains(u"goes on where it was saved"), qPrintable(scene.hint()));
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QCOMPARE(scene.sites.factory->calls(), (QStringList{u"upload"_s, u"uploadFinish"_s, u"restore"_s}));
    }

    void aDamagedPackageIsNotSent()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        QByteArray bytes = test::samplePackage();
        bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
        scene.drop({scene.put(u"web.zip"_s, bytes)}, false);
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QCOMPARE(scene.job()->state(), Job::State::Failed);
        QVERIFY2(scene.job()->error().kind == Kind::Untrusted, qPrintable(scene.job()->error().what));
        QVERIFY(scene.sites.factory->calls().isEmpty());
    }

    /// Its name says disk, its content says otherwise: nobody meant a machine to go on.
    void aPackageInDisguiseIsAskedAbout()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.drop({scene.put(u"web.qcow2"_s, test::samplePackage())}, true);
        QTRY_VERIFY(qobject_cast<QMessageBox *>(scene.dialog()));
        QVERIFY(scene.window->queue().jobs().isEmpty());
        scene.dialog()->findChild<QCheckBox *>(u"paused"_s)->click();
        scene.button(*scene.dialog(), u"Restore"_s)->click();
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QVERIFY(scene.sites.factory->restored.paused);
        QVERIFY(scene.sites.factory->calls().contains(u"restore"_s));
    }

    void aFolderIsRefused()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.drag<QDragEnterEvent>({scene.files.path()}, false);
        QTRY_VERIFY2(
            [&] {
                scene.drag<QDragMoveEvent>({scene.files.path()}, false);
                return scene.hint().contains(u"is a folder");
            }(),
            qPrintable(scene.hint()));
        scene.drag<QDropEvent>({scene.files.path()}, false);
        QVERIFY(scene.window->queue().jobs().isEmpty());
    }

    void whatIsNoFileIsToldAboveAll()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.drop({scene.files.filePath(u"gone.qcow2"_s)}, true);
        const auto *notice = scene.window->findChild<NoticeBar *>();
        QTRY_VERIFY2(notice->text().contains(u"gone.qcow2"), qPrintable(notice->text()));
    }

    void menusPushAndStartFiles()
    {
        FileScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.select(scene.window->left());
        scene.action(u"Push a file to laptop"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        scene.choose(scene.disk);
        QTRY_COMPARE(scene.sites.laptop->imageCount(), 1);
        QTRY_VERIFY(scene.window->queue().isIdle() && !scene.dialog());
        scene.action(u"New instance from a file"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        scene.choose(scene.disk);
        QTRY_VERIFY(scene.dialog() && scene.button(*scene.dialog(), u"Start"_s));
        scene.button(*scene.dialog(), u"Start"_s)->click();
        QTRY_COMPARE(scene.sites.laptop->runningCount(), 2);
        QTRY_VERIFY(scene.window->queue().isIdle());
        QVERIFY(scene.window->queue().jobs()[1]->result().sentence().contains(u"Nothing was sent"));
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
