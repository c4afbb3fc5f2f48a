// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Another name for an instance or an image; the dry run says what the real call says.
class TestRenameVerb final : public QObject {
    Q_OBJECT

    static QStringList at(const QString &cloud, const QStringList &words) { return QStringList{u"--cloud"_s, cloud, u"rename"_s} + words; }

private Q_SLOTS:
    void anInstanceGetsAnotherName()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Off);
        QCOMPARE(cli.run({u"rename"_s, u"web"_s, u"shop"_s, u"--dry-run"_s}).all(), u"exit code 0\nweb would be called shop.\n"_s);
        QCOMPARE(cli.local->instance(web.id, {})->name, u"web"_s);
        QCOMPARE(cli.run({u"rename"_s, u"web"_s, u"shop"_s}).all(), u"exit code 0\nweb is called shop now.\n"_s);
        QCOMPARE(cli.local->instance(web.id, {})->name, u"shop"_s);
        const QJsonObject told = cli.run({u"--json"_s, u"rename"_s, u"shop"_s, u"web"_s}).json();
        QCOMPARE(told, QJsonObject({{u"instance_id"_s, web.id}, {u"name"_s, u"web"_s}, {u"old_name"_s, u"shop"_s}}));
    }

    void anImageOfTheSameNameIsAnotherThing()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Off);
        Image package;
        package.name = u"web"_s;
        const Image saved = cli.local->addImage(package, "content");
        QCOMPARE(cli.run({u"rename"_s, u"web"_s, u"shop"_s}).exitCode, 4);
        QCOMPARE(cli.run({u"rename"_s, u"--image"_s, u"web"_s, u"web before the update"_s}).exitCode, 0);
        QCOMPARE(cli.local->image(saved.id, {})->name, u"web before the update"_s);
        QCOMPARE(cli.local->instance(web.id, {})->name, u"web"_s);
    }

    void whatRunsKeepsItsNameAtALibvirtHostOnly()
    {
        CliFixture cli;
        const Instance web = cli.cloud->addInstance(u"web"_s);
        for (const QStringList &more : {QStringList{}, {u"--dry-run"_s}}) {
            const auto told = cli.run(at(u"cloud"_s, QStringList{u"web"_s, u"shop"_s} + more));
            QCOMPARE(told.exitCode, 5);
            QVERIFY2(told.err.contains(u"web is running") && told.err.contains(u"Shut it down first"), qPrintable(told.err));
        }
        QVERIFY(cli.cloud->calls().isEmpty());
        cli.cloud->factsToTell.renamesRunning = true;
        QCOMPARE(cli.run(at(u"cloud"_s, {u"web"_s, u"shop"_s})).exitCode, 0);
        QCOMPARE(cli.cloud->instance(web.id, {})->name, u"shop"_s);
    }

    void whatIsAMovesKeepsItsName()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Saved);
        web.heldFor = u"0123456789"_s;
        cli.local->put(web);
        const auto told = cli.run({u"rename"_s, u"web"_s, u"shop"_s});
        QVERIFY2(told.exitCode == 5 && told.err.contains(u"the move 01234567"), qPrintable(told.err));
        QVERIFY(cli.local->calls().isEmpty());
    }

    void namesThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("empty") << QString() << 2;
        QTest::newRow("two lines") << u"a\nb"_s << 2;
        QTest::newRow("blank at its end") << u"a "_s << 2;
        QTest::newRow("slash") << u"a/b"_s << 2;
        QTest::newRow("taken") << u"db"_s << 5;
    }
    void namesThatDoNotFitAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(int, exitCode);
        CliFixture cli;
        cli.local->addInstance(u"web"_s, {}, InstanceState::Off);
        cli.local->addInstance(u"db"_s, {}, InstanceState::Off);
        for (const QStringList &more : {QStringList{}, {u"--dry-run"_s}}) {
            const auto told = cli.run(QStringList{u"rename"_s, u"web"_s, name} + more);
            QVERIFY2(told.exitCode == exitCode, qPrintable(told.all()));
        }
        QVERIFY(cli.local->calls().isEmpty());
    }

    /// A package bears a name of its own.
    void aNameThatIsFreeWasNotTaken()
    {
        CliFixture cli;
        Instance packed = cli.local->addInstance(u"shop"_s);
        packed.name = u"counter"_s;
        cli.local->onCall([&](const QString &line) {
            if (line.startsWith("save"_L1))
                cli.local->put(packed);
        });
        const auto moved = cli.run({u"migrate"_s, u"shop"_s, u"--dest"_s, u"cloud"_s});
        QVERIFY2(moved.out.startsWith(u"shop runs at cloud now as counter (%1).\n"_s.arg(packed.id)), qPrintable(moved.all()));
    }
};

QTEST_GUILESS_MAIN(TestRenameVerb)
#include "tst_renameverb.moc"
