// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// restore: a package that becomes an instance by hand, without a move that looks after its source.
class TestRestoreVerb final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDiskImageIsToBeSpawned()
    {
        CliFixture cli;
        Image disk;
        disk.name = u"debian"_s;
        disk.diskFormat = u"qcow2"_s;
        const QString id = cli.local->addImage(disk, "content").id;
        const Error refusal{Kind::InvalidInput, u"This is not a VM package."_s, {}};
        for (const bool beforehand : {false, true}) {
            if (beforehand)
                cli.local->restoreCheck = std::unexpected(refusal);
            else
                cli.local->failNext(u"restore"_s, refusal);
            const auto told = cli.run({u"restore"_s, u"debian"_s});
            QCOMPARE(told.exitCode, 2);
            QVERIFY2(told.err.contains(u"`tresccac --cloud local spawn %1`"_s.arg(id)), qPrintable(told.err));
        }
    }

    void aTwinIsTold_data()
    {
        QTest::addColumn<bool>("started");
        QTest::addColumn<QString>("expected");
        QTest::newRow("suspended") << false << u"web, which it was saved from, is suspended at local still: once started, there are two"_s;
        QTest::newRow("running") << true << u"web, which it was saved from, is running at local still, so there are two"_s;
    }
    void aTwinIsTold()
    {
        QFETCH(bool, started);
        QFETCH(QString, expected);
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run({u"save"_s, u"web"_s, u"--name"_s, u"web.zip"_s}).exitCode, 0);
        if (started)
            QCOMPARE(cli.run({u"start"_s, u"web"_s}).exitCode, 0);
        cli.answer = u"y"_s;
        const auto told = cli.run({u"restore"_s, u"web.zip"_s, u"--new-id"_s, u"--name"_s, u"copy"_s});
        QCOMPARE(cli.asked, started ? QStringList{u"web is running at local already. Start a second one of it? [y/N] "_s} : QStringList());
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.out.contains(expected) && told.out.contains(u"`tresccac --cloud local delete --instance %1`"_s.arg(web.id.left(8))),
            qPrintable(told.out));
        QVERIFY(
            cli.run({u"restore"_s, u"web.zip"_s, u"--new-id"_s, u"--name"_s, u"copy2"_s, u"--json"_s}).json()[u"note"].toString().contains(expected));
    }

    // It was restored with a new id and moved on; what it was made of is not at its site.
    void aCopyElsewhereIsKnownByItsCard()
    {
        CliFixture cli;
        Image package;
        package.name = u"web.zip"_s;
        package.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_instance"_s, u"11111111-1111-4111-8111-111111111111"_s},
            {u"trescca_macs"_s, u"52:54:00:aa:00:01,52:54:00:aa:00:02"_s}};
        (void)cli.local->addImage(package, "content");
        Instance copy = cli.cloud->addInstance(u"copy"_s);
        copy.nics = {{u"52:54:00:AA:00:02"_s, {}, {}}};
        cli.cloud->put(copy);
        cli.answer = u"n"_s;
        QVERIFY(cli.run({u"restore"_s, u"web.zip"_s}).exitCode != 0);
        QCOMPARE(cli.asked, QStringList{u"copy is running at cloud. Start a second one at local? [y/N] "_s});
        QCOMPARE(cli.local->runningCount(), 0);
    }

    // Another program restores it between the look and the deed: nobody was asked about that.
    void aCopyThatComesMeanwhileIsRefused()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run({u"save"_s, u"web"_s, u"--name"_s, u"web.zip"_s}).exitCode, 0);
        const auto comesUp = [&](const QString &line) {
            if (line.startsWith(u"restore ")) {
                Instance running = web;
                running.state = InstanceState::Running;
                cli.local->put(running);
            }
        };
        cli.local->onCall(comesUp);
        const auto told = cli.run({u"restore"_s, u"web.zip"_s});
        QVERIFY2(
            told.exitCode == 5 && told.err.contains(u"web is running at local already. No second one of it was started"), qPrintable(told.all()));
        QCOMPARE(cli.local->runningCount(), 1);
        QCOMPARE(cli.asked, QStringList());
        QCOMPARE(cli.run({u"--yes"_s, u"restore"_s, u"web.zip"_s}).exitCode, 0);
        QCOMPARE(cli.local->runningCount(), 2);
    }

    // It has another id, and no network card by which it could be told.
    void aSecondOneOfAPackageIsAskedAbout()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run({u"save"_s, u"web"_s, u"--name"_s, u"web.zip"_s}).exitCode, 0);
        QCOMPARE(cli.run({u"restore"_s, u"web.zip"_s, u"--new-id"_s, u"--name"_s, u"copy"_s}).exitCode, 0);
        cli.answer = u"n"_s;
        QVERIFY(cli.run({u"restore"_s, u"web.zip"_s}).exitCode != 0);
        QVERIFY2(cli.asked.join(u' ').contains(u"copy is running at local already"), qPrintable(cli.asked.join(u' ')));
        QCOMPARE(cli.local->runningCount(), 1);
    }

    void whatTheSiteRefusesIsToldBefore()
    {
        for (const QStringList &more : {QStringList(), QStringList{u"--dry-run"_s}}) {
            CliFixture cli;
            (void)cli.local->addInstance(u"web"_s);
            QCOMPARE(cli.run({u"save"_s, u"web"_s}).exitCode, 0);
            QCOMPARE(cli.run({u"start"_s, u"web"_s}).exitCode, 0);
            cli.local->restoreCheck = fail(Kind::NotFound, u"The base is not here."_s);
            const auto told = cli.run(QStringList{u"restore"_s, u"web"_s} + more);
            QVERIFY2(told.exitCode == 3 && told.err.contains(u"The base is not here."), qPrintable(told.all()));
            QCOMPARE(cli.asked, QStringList());
            QVERIFY(!cli.local->calls().contains(u"restore"_s));
        }
    }

    void aDryRunTellsDoubtsAndWhatWillBeAsked()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run({u"save"_s, u"web"_s}).exitCode, 0);
        QVERIFY(!cli.run({u"restore"_s, u"web"_s, u"--dry-run"_s, u"--json"_s}).json().contains(u"notes"));
        QCOMPARE(cli.run({u"start"_s, u"web"_s}).exitCode, 0);
        cli.local->restoreCheck = QStringList{u"It may not fit."_s};
        const QStringList expected{u"It may not fit."_s, u"You would be asked: web is running at local already. Start a second one of it?"_s};
        const auto told = cli.run({u"restore"_s, u"web"_s, u"--dry-run"_s});
        QVERIFY2(told.exitCode == 0 && told.out.endsWith(expected.join(u'\n') + u'\n'), qPrintable(told.all()));
        const auto json = cli.run({u"restore"_s, u"web"_s, u"--dry-run"_s, u"--json"_s}).json();
        QCOMPARE(json[u"notes"].toArray(), QJsonArray::fromStringList(expected));
        QCOMPARE(cli.asked, QStringList());
    }

    void aDeactivatedPackageIsNotAskedFor()
    {
        CliFixture cli;
        Image spec;
        spec.name = u"web"_s;
        spec.status = ImageStatus::Deactivated;
        (void)cli.local->addImage(spec, "content");
        for (const QStringList &words : {QStringList{u"restore"_s, u"web"_s}, {u"pull"_s, u"web"_s, u"-o"_s, cli.path(u"x"_s)}}) {
            const auto told = cli.run(words);
            QCOMPARE(told.exitCode, 5);
            QVERIFY2(told.err.contains(u"\"web\" is deactivated"_s), qPrintable(told.err));
        }
        QVERIFY(!QFile::exists(cli.path(u"x"_s)));
        QCOMPARE(cli.local->calls(), QStringList());
        const auto listed = cli.run({u"list"_s, u"--json"_s});
        QVERIFY2(listed.exitCode == 0 && listed.out.contains(u"\"deactivated\""_s), qPrintable(listed.all()));
    }

    void withoutATwinThereIsNothingToTell()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run({u"save"_s, u"web"_s, u"--name"_s, u"web.zip"_s, u"--remove"_s}).exitCode, 0);
        const auto told = cli.run({u"restore"_s, u"web.zip"_s, u"--json"_s});
        QCOMPARE(told.exitCode, 0);
        QVERIFY(!told.json().contains(u"note"));
    }

    /// Its base lay beside it: once the instance is gone nothing else tells where.
    void whatIsRemovedKeepsItsBase()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s, QString(64, u'b'));
        const auto saved = cli.run({u"save"_s, u"web"_s, u"--remove"_s, u"--json"_s});
        QVERIFY2(saved.exitCode == 0, qPrintable(saved.all()));
        const auto restored = cli.run({u"restore"_s, saved.json()[u"image_id"].toString()});
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.all()));
    }
};

QTEST_GUILESS_MAIN(TestRestoreVerb)
#include "tst_restoreverb.moc"
