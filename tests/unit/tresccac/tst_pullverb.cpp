// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// pull: where an image goes to, and what is left of it when it does not arrive.
class TestPullVerb final : public QObject {
    Q_OBJECT

    static Image image(const QString &name)
    {
        Image spec;
        spec.name = name;
        return spec;
    }

private Q_SLOTS:
    void pulledIntoAFileOrFolder()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"web"_s), "content");
        QCOMPARE(cli.run({u"pull"_s, u"web"_s, u"-o"_s, cli.path(u"x.zip"_s)}).exitCode, 0);
        QCOMPARE(cli.content(u"x.zip"_s), "content");
        const auto told = cli.run({u"pull"_s, u"web"_s, u"-o"_s, cli.folder.path(), u"--json"_s});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.json()[u"path"].toString(), cli.path(u"web"_s));
        QCOMPARE(cli.content(u"web"_s), "content");
    }

    void whatIsThereAlreadyIsNotSentAgain()
    {
        CliFixture cli;
        const Image source = cli.local->addImage(image(u"web"_s), "content");
        const QStringList words{u"pull"_s, u"web"_s, u"--dest"_s, u"cloud"_s, u"--json"_s};
        const auto first = cli.run(words), again = cli.run(words);
        QVERIFY2(first.exitCode == 0 && again.exitCode == 0, qPrintable(first.all() + again.all()));
        QVERIFY(first.json()[u"sent"].toBool() && !again.json()[u"sent"].toBool(true));
        QCOMPARE(again.json()[u"image_id"].toString(), first.json()[u"image_id"].toString());
        QCOMPARE(cli.cloud->images({}).value().size(), 1);
        // Other bytes of that size, and that name.
        QVERIFY(cli.local->removeImage(source.id, {}));
        (void)cli.local->addImage(image(u"web"_s), "CONTENT");
        QVERIFY(cli.run(words).json()[u"sent"].toBool());
        QCOMPARE(cli.cloud->images({}).value().size(), 2);
    }

    void aPackageTakesAlongWhatItBuildsOn()
    {
        CliFixture cli;
        const QString digest(64, u'b');
        Image base = image(u"debian"_s);
        base.properties = {{u"trescca_kind"_s, u"base"_s}, {u"trescca_base_digest"_s, digest}};
        Image package = image(u"web"_s);
        package.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_needs"_s, digest + u',' + QString(64, u'c')}};
        (void)cli.local->addImage(base, "disk");
        (void)cli.local->addImage(package, "content");
        const QStringList words{u"pull"_s, u"web"_s, u"--dest"_s, u"cloud"_s};
        const auto first = cli.run(words + QStringList{u"--json"_s});
        QVERIFY2(first.exitCode == 0, qPrintable(first.all()));
        QCOMPARE(first.json()[u"bases_sent"].toArray(), QJsonArray{u"debian"_s});
        QVERIFY(cli.cloud->findBase(digest, {}));
        // The one that is nowhere is the restore's matter.
        const auto again = cli.run(words);
        QVERIFY2(again.exitCode == 0 && !again.out.contains(u"debian"), qPrintable(again.all()));
        QCOMPARE(cli.cloud->images({}).value().size(), 2);
    }

    void whatADestinationRefusesIsNotSent()
    {
        for (const QStringList &more : {QStringList(), QStringList{u"--dry-run"_s}}) {
            CliFixture cli;
            (void)cli.local->addImage(image(u"web"_s), "content");
            const QStringList words = QStringList{u"pull"_s, u"web"_s, u"--dest"_s, u"cloud"_s} + more;
            cli.cloud->factsToTell.store.freeBytes = 6;
            const auto small = cli.run(words);
            QVERIFY2(small.exitCode == 7 && small.err.contains(u"The quota of images at cloud leaves"), qPrintable(small.all()));
            cli.cloud->factsToTell.store.readOnly = true;
            const auto closed = cli.run(words);
            QVERIFY2(closed.exitCode == 6 && closed.err.contains(u"Your only role at cloud is reader"), qPrintable(closed.all()));
            QCOMPARE(cli.cloud->calls(), QStringList());
        }
    }

    void imageNamesDoNotLeaveTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("up") << u"../../etc/x"_s << u"_._.._etc_x"_s;
        QTest::newRow("dots") << u".."_s << u"_."_s;
        QTest::newRow("absolute") << u"/etc/x"_s << u"_etc_x"_s;
        QTest::newRow("line") << u"a\nb"_s << u"a_b"_s;
        QTest::newRow("none") << QString() << u"image"_s;
        QTest::newRow("long") << QString(300, u'\u00fc') << QString(100, u'\u00fc');
    }
    void imageNamesDoNotLeaveTheFolder()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        CliFixture cli;
        const Image kept = cli.local->addImage(image(name), "content");
        const auto told = cli.run({u"pull"_s, kept.id, u"-o"_s, cli.folder.path(), u"--json"_s});
        QVERIFY2(told.exitCode == 0, qPrintable(told.all()));
        QCOMPARE(told.json()[u"path"].toString(), cli.path(file));
    }

    void whatIsThereIsNotReplacedUnasked()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"web"_s), "new");
        const QString file = cli.file(u"web"_s, "old");
        for (const QString &target : {file, cli.folder.path()}) {
            const auto told = cli.run({u"pull"_s, u"web"_s, u"-o"_s, target});
            QCOMPARE(told.exitCode, 5);
            QVERIFY2(told.err.contains(file) && told.err.contains(u"--force"), qPrintable(told.err));
        }
        QCOMPARE(cli.content(u"web"_s), "old");
        QVERIFY2(!cli.local->calls().contains(u"download"_s), "it was fetched all the same");
        QCOMPARE(cli.run({u"pull"_s, u"web"_s, u"-o"_s, file, u"--force"_s}).exitCode, 0);
        QCOMPARE(cli.content(u"web"_s), "new");
    }

    void targetsThatCannotBeAreToldBefore()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"web"_s), "content");
        for (const QString &target : {cli.path(u"no/file"_s), cli.path(u"no/"_s)}) {
            const auto told = cli.run({u"pull"_s, u"web"_s, u"-o"_s, target});
            QCOMPARE(told.exitCode, 3);
            QVERIFY2(told.err.contains(u"There is no folder"), qPrintable(told.err));
        }
        QCOMPARE(cli.run({u"pull"_s, u"web"_s, u"-o"_s, u"/dev/null"_s, u"--force"_s}).exitCode, 2);
        QCOMPARE(cli.run({u"pull"_s, u"web"_s}).exitCode, 2);
        QCOMPARE(cli.run({u"pull"_s, u"web"_s, u"--dest"_s, u"local"_s}).exitCode, 2);
        QVERIFY(!cli.local->calls().contains(u"download"_s));
    }

    void cutDownloadsLeaveNothing()
    {
        CliFixture cli;
        (void)cli.local->addImage(image(u"web"_s), QByteArray(100'000, 'x'));
        (void)cli.file(u"web.zip"_s, "old");
        cli.local->failNext(u"download"_s, {Kind::Unreachable, u"gone"_s, {}});
        QCOMPARE(cli.run({u"pull"_s, u"web"_s, u"-o"_s, cli.path(u"web.zip"_s), u"--force"_s}).exitCode, 8);
        QCOMPARE(cli.content(u"web.zip"_s), "old");
        QCOMPARE(QDir(cli.folder.path()).entryList(QDir::Files), QStringList{u"web.zip"_s});
    }
};

QTEST_GUILESS_MAIN(TestPullVerb)
#include "tst_pullverb.moc"
