// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/libvirt/restorable.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// push, inspect and verify: files, sound and broken.
class TestPushVerb final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenFilesAreNotPushed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("expected");
        const QByteArray sound = test::samplePackage();
        QTest::newRow("empty") << QByteArray() << 2 << u"is empty"_s;
        QTest::newRow("text") << QByteArray("hello\n") << 2 << u"no VM package and no disk image"_s;
        QTest::newRow("cut package") << sound.first(sound.size() - 100) << 2 << u"cut"_s;
        QTest::newRow("cut to a sector") << sound.first(1024) << 2 << u"cut"_s;
        QTest::newRow("beginning overwritten") << QByteArray(4, '\0') + sound.mid(4) << 9 << u"damaged package"_s;
        QByteArray flipped = sound;
        flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
        QTest::newRow("one bit") << flipped << 9 << u"not to be trusted"_s;
    }
    void brokenFilesAreNotPushed()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, exitCode);
        QFETCH(QString, expected);
        CliFixture cli;
        const QString file = cli.file(u"some.zip"_s, content);
        const auto told = cli.run({u"push"_s, file});
        QVERIFY2(told.exitCode == exitCode && told.err.contains(expected) && told.err.contains(u"some.zip"), qPrintable(told.all()));
        QVERIFY2(cli.local->log().isEmpty(), qPrintable(cli.local->log().join(u'\n')));
    }

    void whatTheSiteRefusesIsNotSent()
    {
        for (const QStringList &more : {QStringList(), QStringList{u"--dry-run"_s}}) {
            CliFixture cli;
            const QStringList words = QStringList{u"push"_s, cli.file(u"web.zip"_s, test::samplePackage(test::restorableContent()))} + more;
            cli.local->factsToTell.store.freeBytes = 100;
            QCOMPARE(cli.run(words).exitCode, 7);
            cli.local->factsToTell.store.readOnly = true;
            QCOMPARE(cli.run(words).exitCode, 6);
            (void)cli.local->addInstance(u"web"_s);
            QCOMPARE(cli.run(QStringList{u"save"_s, u"web"_s} + more).exitCode, 6);
            QCOMPARE(cli.local->calls(), QStringList());
        }
    }

    void missingFilesAreNamed_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"push", "inspect", "verify"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void missingFilesAreNamed()
    {
        QFETCH(QString, verb);
        CliFixture cli;
        const auto missing = cli.run({verb, cli.path(u"none"_s)});
        QCOMPARE(missing.exitCode, 3);
        QVERIFY2(missing.err.contains(u"There is no file"), qPrintable(missing.err));
        const auto folder = cli.run({verb, cli.folder.path()});
        QCOMPARE(folder.exitCode, 2);
        QVERIFY2(folder.err.contains(u"is a folder"), qPrintable(folder.err));
        const auto empty = cli.run({verb, cli.file(u"empty"_s, {})});
        QCOMPARE(empty.exitCode, 2);
        QVERIFY2(empty.err.contains(u"is empty"), qPrintable(empty.err));
    }

    void soundFilesArePushed()
    {
        CliFixture cli;
        const QByteArray package = test::samplePackage(test::restorableContent());
        const auto pushed = cli.run({u"push"_s, cli.file(u"web.zip"_s, package), u"--json"_s});
        QVERIFY2(pushed.exitCode == 0, qPrintable(pushed.all()));
        const QString id = pushed.json()[u"image_id"].toString();
        QCOMPARE(cli.local->contentOf(id), package);
        const auto kept = cli.local->image(id, {});
        QVERIFY(kept->isPackage());
        QCOMPARE(kept->properties[QLatin1StringView(property::needs)], QString(64, u'a'));
        const auto disk = cli.run({u"push"_s, cli.file(u"disk.raw"_s, QByteArray(1024, 'x')), u"--name"_s, u"disk"_s, u"--json"_s});
        QVERIFY2(disk.exitCode == 0, qPrintable(disk.all()));
        QVERIFY(!cli.local->image(disk.json()[u"image_id"].toString(), {})->isPackage());
    }

    void digestsMayBeLeftToTheOtherSide()
    {
        CliFixture cli;
        QByteArray flipped = test::samplePackage();
        flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
        QCOMPARE(cli.run({u"push"_s, cli.file(u"web.zip"_s, flipped), u"--no-verify"_s}).exitCode, 0);
    }

    void verifyTellsWhatIsWrong()
    {
        CliFixture cli;
        QByteArray flipped = test::samplePackage(test::restorableContent());
        QCOMPARE(cli.run({u"verify"_s, cli.file(u"web.zip"_s, flipped)}).out, u"The package is sound.\n"_s);
        flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
        const auto told = cli.run({u"verify"_s, cli.file(u"web.zip"_s, flipped), u"--json"_s});
        QCOMPARE(told.exitCode, 9);
        QVERIFY(!told.json()[u"sound"].toBool(true));
        QVERIFY2(told.error().contains(u"web.zip"), qPrintable(told.all()));
    }

    void whatARestoreWouldRefuseIsNotSound()
    {
        CliFixture cli;
        test::SampleContent content = test::restorableContent();
        content.disk = test::qcow2Image("nbd:evil:10809");
        const QString file = cli.file(u"web.zip"_s, test::samplePackage(content));
        const auto told = cli.run({u"verify"_s, file});
        QVERIFY2(told.exitCode == 9 && told.out.contains(u"refused: The disk image disk.zst of the package web.zip"), qPrintable(told.all()));
        QCOMPARE(cli.run({u"push"_s, file}).exitCode, 9);
        QVERIFY(cli.local->log().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPushVerb)
#include "tst_pushverb.moc"
