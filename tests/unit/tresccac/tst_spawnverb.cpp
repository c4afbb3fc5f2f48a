// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/package/samplepackage.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// spawn: nothing is uploaded in vain, and nothing uploaded stays unnamed.
class TestSpawnVerb final : public QObject {
    Q_OBJECT

    static Image image(const QString &name)
    {
        Image spec;
        spec.name = name;
        return spec;
    }

private Q_SLOTS:
    void spawnUploadsOnlyWhatCanStart()
    {
        CliFixture cli;
        const QString disk = cli.file(u"disk.raw"_s, QByteArray(1024, 'x'));
        (void)cli.local->addInstance(u"web"_s);
        const auto taken = cli.run({u"spawn"_s, disk, u"--name"_s, u"web"_s});
        QCOMPARE(taken.exitCode, 5);
        const auto large = cli.run({u"spawn"_s, disk, u"--name"_s, u"other"_s, u"--memory"_s, u"65T"_s});
        QCOMPARE(large.exitCode, 7);
        QVERIFY2(large.err.contains(u"--memory"), qPrintable(large.err));
        const auto package = cli.run({u"spawn"_s, cli.file(u"web.zip"_s, test::samplePackage()), u"--name"_s, u"other"_s});
        QCOMPARE(package.exitCode, 2);
        QVERIFY2(package.err.contains(u"tresccac restore"), qPrintable(package.err));
        QVERIFY2(cli.local->calls().isEmpty(), qPrintable(cli.local->calls().join(u' ')));
        QCOMPARE(cli.run({u"spawn"_s, disk, u"--name"_s, u"other"_s}).exitCode, 0);
        QCOMPARE(cli.local->calls(), (QStringList{u"upload"_s, u"uploadFinish"_s, u"spawn"_s}));
    }

    void imageOfAFailedSpawnIsRemoved()
    {
        CliFixture cli;
        const QString disk = cli.file(u"disk.raw"_s, QByteArray(1024, 'x'));
        cli.local->failNext(u"spawn"_s, {Kind::Internal, u"It does not start."_s, {}});
        const auto told = cli.run({u"spawn"_s, disk, u"--name"_s, u"web"_s});
        QCOMPARE(told.exitCode, 1);
        QCOMPARE(told.err.section(u'\n', -2), u"tresccac: It does not start.\n"_s);
        QCOMPARE(cli.local->imageCount(), 0);
    }

    void imageThatStaysIsNamed_data()
    {
        QTest::addColumn<Kind>("spawn");
        QTest::addColumn<bool>("removable");
        QTest::newRow("cannot be removed") << Kind::Internal << false;
        QTest::newRow("may be in use") << Kind::Unreachable << true;
    }
    void imageThatStaysIsNamed()
    {
        QFETCH(Kind, spawn);
        QFETCH(bool, removable);
        CliFixture cli;
        cli.local->failNext(u"spawn"_s, {spawn, u"It does not start."_s, {}});
        if (!removable)
            cli.local->failNext(u"removeImage"_s, {Kind::Conflict, u"Not now."_s, {}});
        const auto told = cli.run({u"spawn"_s, cli.file(u"disk.raw"_s, QByteArray(1024, 'x')), u"--name"_s, u"web"_s});
        const QString id = cli.local->images({})->first().id;
        QVERIFY2(told.err.contains(u"`tresccac --cloud local delete %1`"_s.arg(id)), qPrintable(told.err));
    }

    void imageOfTheSiteStaysAfterAFailedSpawn()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"debian"_s), "content");
        cli.local->failNext(u"spawn"_s, {Kind::Internal, u"It does not start."_s, {}});
        QCOMPARE(cli.run({u"spawn"_s, u"debian"_s, u"--name"_s, u"web"_s}).exitCode, 1);
        QCOMPARE(cli.local->imageCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSpawnVerb)
#include "tst_spawnverb.moc"
