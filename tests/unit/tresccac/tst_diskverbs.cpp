// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/store/journal.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// `migrate --mode disk-only` as it is typed and answered.
class TestDiskVerbs final : public QObject {
    Q_OBJECT
    static QStringList migrate(const QStringList &more = {})
    {
        return QStringList{u"migrate"_s, u"web"_s, u"--dest"_s, u"cloud"_s, u"--mode"_s, u"disk-only"_s} + more;
    }

private Q_SLOTS:
    // Nothing at its site tells that a move without memory needs it.
    void whatAnUnfinishedMoveNeedsIsNotDeleted()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        MigrationRecord move;
        move.id = u"2424213e-0000-4000-8000-000000000000"_s;
        move.instanceId = web.id;
        move.instanceName = web.name;
        move.source = u"local"_s;
        move.destination = u"cloud"_s;
        move.mode = u"disk-only"_s;
        move.created = QDateTime::currentDateTimeUtc();
        move.state = MigrationState::Interrupted;
        {
            const auto journal = Journal::open(cli.path(u"journal.sqlite"_s));
            QVERIFY(journal && (*journal)->begin(move) && (*journal)->update(move));
        }
        for (const QString &flag : {u"--dry-run"_s, u"--yes"_s}) {
            const auto told = cli.run({u"delete"_s, u"web"_s, flag});
            QVERIFY2(told.exitCode == 5 && told.err.contains(u"web is part of the move 2424213e"), qPrintable(told.all()));
        }
        QCOMPARE(cli.local->instances({})->size(), 1);
        QCOMPARE(cli.run({u"delete"_s, u"web"_s, u"--yes"_s, u"--force"_s}).exitCode, 0);
        QVERIFY(cli.local->instances({})->isEmpty());
    }

    /// Of a move that was cut before it was told what became of it there, its site alone knows.
    void whatAMoveHasBroughtIsNotDeleted()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s);
        web.migration = u"2424213e-0000-4000-8000-000000000000"_s;
        cli.local->put(web);
        for (const QString &flag : {u"--dry-run"_s, u"--yes"_s}) {
            const auto told = cli.run({u"delete"_s, u"web"_s, flag});
            QVERIFY2(told.exitCode == 5 && told.err.contains(u"web was brought by the move 2424213e"), qPrintable(told.all()));
        }
        QVERIFY(cli.local->calls().isEmpty());
        QCOMPARE(cli.run({u"delete"_s, u"web"_s, u"--yes"_s, u"--force"_s}).exitCode, 0);
    }

    void aPackageThatAMoveNeedsIsNotDeleted()
    {
        CliFixture cli;
        MigrationRecord move;
        move.id = u"2424213e-0000-4000-8000-000000000000"_s;
        move.instanceId = newId();
        move.instanceName = u"web"_s;
        move.source = u"cloud"_s;
        move.destination = u"local"_s;
        move.mode = u"full"_s;
        move.created = QDateTime::currentDateTimeUtc();
        move.state = MigrationState::Interrupted;
        Image package;
        package.name = u"web"_s;
        package.properties.insert(QLatin1StringView(property::migration), move.id);
        (void)cli.local->addImage(package, "bytes");
        {
            const auto journal = Journal::open(cli.path(u"journal.sqlite"_s));
            QVERIFY(journal && (*journal)->begin(move) && (*journal)->update(move));
        }
        for (const QString &flag : {u"--dry-run"_s, u"--yes"_s}) {
            const auto told = cli.run({u"delete"_s, u"web"_s, flag});
            QVERIFY2(told.exitCode == 5 && told.err.contains(u"web is needed by the move 2424213e"), qPrintable(told.all()));
        }
        QCOMPARE(cli.local->images({})->size(), 1);
        QCOMPARE(cli.run({u"delete"_s, u"web"_s, u"--yes"_s, u"--force"_s}).exitCode, 0);
        QVERIFY(cli.local->images({})->isEmpty());
    }

    void theDryRunSaysThatItReboots()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        const auto told = cli.run(migrate({u"--dry-run"_s}));
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.out.contains(u"as disk only: it boots there, and stays at local, switched off."), qPrintable(told.all()));
        QVERIFY2(told.out.contains(u"programs and what is in memory end"), qPrintable(told.all()));
        QVERIFY(!told.out.contains(u"keeps its memory"));
        QVERIFY(cli.local->calls().isEmpty());
    }

    void theAnswerSaysWhatStays()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        const auto moved = cli.run(migrate());
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.all()));
        QVERIFY2(moved.out.contains(
                     u"It stays at local, switched off: once all is well, delete it there (`tresccac --cloud local delete %1`)."_s.arg(web.id)),
            qPrintable(moved.out));
        const QJsonValue record = cli.run({u"--json"_s, u"history"_s}).json()[u"migrations"][0];
        QCOMPARE(record[u"mode"].toString(), u"disk-only"_s);
        QCOMPARE(record[u"options"][u"mode"].toString(), u"disk-only"_s);
    }

    void aCloudWithoutPluginNamesTheWay()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        cli.cloud->factsToTell.keepsState = false;
        const auto refused = cli.run({u"migrate"_s, u"web"_s, u"--dest"_s, u"cloud"_s});
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.all().contains(u"`--mode disk-only`"), qPrintable(refused.all()));
        QVERIFY2(cli.run(migrate()).exitCode == 0, "it goes as it says");
    }

    void switchedOffOnlyWhereThatIsAsked()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s, {}, InstanceState::Paused);
        QCOMPARE(cli.run(migrate()).exitCode, 5);
        const auto moved = cli.run(migrate({u"--force-off"_s}));
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.all()));
        QVERIFY2(moved.err.contains(u"as if its plug were pulled"), qPrintable(moved.err));
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        const QStringList full{u"migrate"_s, u"web"_s, u"--dest"_s, u"cloud"_s};
        QTest::newRow("no mode") << full + QStringList{u"--mode"_s, u"half"_s};
        QTest::newRow("switched off and kept") << full + QStringList{u"--force-off"_s};
        QTest::newRow("booted and paused") << migrate({u"--paused"_s});
    }
    void whatMakesNoSenseIsRefused()
    {
        QFETCH(QStringList, words);
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        QCOMPARE(cli.run(words).exitCode, 2);
        QVERIFY(cli.local->calls().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiskVerbs)
#include "tst_diskverbs.moc"
