// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/completion.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <condition_variable>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a shell gets to offer.
class TestCompletion final : public QObject {
    Q_OBJECT

    static QStringList offered(CliFixture &cli, const QString &words)
    {
        World world;
        world.places = [&cli](const QString &) { return cli.places(); };
        world.journal = cli.path(u"journal.sqlite"_s);
        const Completion completion = completionOf(words.split(u' '), world, std::chrono::seconds(60));
        QStringList all;
        for (const Candidate &candidate : completion.candidates)
            all.append(candidate.word);
        if (completion.files)
            all.append(u":files"_s);
        return all;
    }

private Q_SLOTS:
    void wordsThatFit_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &words, const QStringList &expected) { QTest::newRow(name) << words << expected; };
        row("verbs", u"re"_s, {u"reboot"_s, u"rename"_s, u"resume"_s, u"restore"_s});
        row("verbs behind options", u"--cloud cloud --json sp"_s, {u"spawn"_s});
        row("common options", u"--li"_s, {u"--limit-rate"_s});
        row("options of a verb", u"migrate web --keep"_s, {u"--keep-source"_s, u"--keep-package"_s});
        row("instances", u"stop "_s, {u"shop"_s, u"web-1"_s});
        row("more instances", u"stop shop web"_s, {u"web-1"_s});
        row("no more than one", u"console shop "_s, {});
        row("none twice", u"stop shop "_s, {u"web-1"_s});
        row("another site than the source", u"migrate web --source local --dest "_s, {u"cloud"_s});
        row("at another site", u"--cloud cloud stop "_s, {u"far"_s});
        row("at the source", u"migrate --dest local --source cloud "_s, {u"far"_s});
        row("by an option with =", u"--cloud=cloud stop "_s, {u"far"_s});
        row("sites but that of the source", u"migrate web --dest "_s, {u"cloud"_s});
        row("sites to come from", u"migrate web --source "_s, {u"local"_s, u"cloud"_s});
        row("sites behind =", u"migrate web --dest=cl"_s, {u"--dest=cloud"_s});
        row("sites to test", u"cloud test "_s, {u"local"_s, u"cloud"_s});
        row("inner verbs", u"cloud "_s, {u"list"_s, u"login"_s, u"logout"_s, u"test"_s, u"trust"_s});
        row("guest hosts", u"landing "_s, {u"create"_s, u"list"_s, u"delete"_s});
        row("packages", u"restore "_s, {u"saved"_s});
        row("packages and images", u"pull "_s, {u"disk"_s, u"saved"_s});
        row("either", u"delete "_s, {u"shop"_s, u"web-1"_s, u"disk"_s, u"saved"_s});
        row("images only", u"delete --image "_s, {u"disk"_s, u"saved"_s});
        row("instances only", u"delete --instance "_s, {u"shop"_s, u"web-1"_s});
        row("images or files", u"spawn "_s, {u"disk"_s, u"saved"_s, u":files"_s});
        row("files", u"push "_s, {u":files"_s});
        row("files of an option", u"spawn disk --user-data "_s, {u":files"_s});
        row("values", u"--color a"_s, {u"auto"_s, u"always"_s});
        row("nothing for a number", u"history --limit "_s, {});
        row("nothing unheard of", u"launch "_s, {});
    }
    void wordsThatFit()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, expected);
        CliFixture cli;
        (void)cli.local->addInstance(u"web-1"_s);
        (void)cli.local->addInstance(u"shop"_s);
        (void)cli.cloud->addInstance(u"far"_s);
        Image image;
        image.name = u"disk"_s;
        (void)cli.local->addImage(image, "content");
        image.name = u"saved"_s;
        image.properties.insert(u"trescca_kind"_s, u"package"_s);
        (void)cli.local->addImage(image, "content");
        QStringList found = offered(cli, words);
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    void namesThatTwoHaveComeAsIds()
    {
        CliFixture cli;
        const QStringList ids{cli.local->addInstance(u"web"_s).id, cli.local->addInstance(u"web"_s).id};
        const QStringList found = offered(cli, u"stop "_s);
        QVERIFY2(found.size() == 2 && ids.contains(found[0]) && ids.contains(found[1]), qPrintable(found.join(u' ')));
    }

    void namesOfAnInstanceAndAnImageComeAsIds()
    {
        CliFixture cli;
        Image package;
        package.name = u"web"_s;
        QStringList ids{cli.local->addInstance(u"web"_s).id, cli.local->addImage(package, "content").id};
        ids.sort();
        QStringList found = offered(cli, u"delete "_s);
        found.sort();
        QCOMPARE(found, ids);
        for (const QString &sure : {u"stop "_s, u"delete --image "_s, u"delete --instance "_s})
            QCOMPARE(offered(cli, sure), QStringList{u"web"_s});
    }

    void namesThatAShellWouldMistakeComeAsIds()
    {
        CliFixture cli;
        QStringList ids{cli.local->addInstance(u"--force"_s).id, cli.local->addInstance(u"a\n:files"_s).id};
        ids.sort();
        QStringList found = offered(cli, u"delete "_s);
        found.sort();
        QCOMPARE(found, ids);
    }

    void hiddenWordsStayHidden()
    {
        CliFixture cli;
        for (const QString &word : offered(cli, u""_s) + offered(cli, u"-"_s))
            QVERIFY2(!word.startsWith(u"__") && !word.contains(u"man"), qPrintable(word));
    }

    void failuresAreSilence()
    {
        CliFixture cli;
        cli.local->failNext(u"instances"_s, {Kind::Unreachable, u"No answer."_s, {}});
        QCOMPARE(offered(cli, u"stop "_s), QStringList());
        QCOMPARE(offered(cli, u"--cloud nowhere stop "_s), QStringList());
    }

    /// The site does not answer before the test says so, which is after the completion was there.
    void silenceIsNotWaitedFor()
    {
        const auto cli = std::make_shared<CliFixture>();
        struct Gate {
            std::mutex mutex;
            std::condition_variable opened;
            bool open = false;
            bool passed = false;
        };
        const auto gate = std::make_shared<Gate>();
        cli->local->onCall([gate](const QString &) {
            std::unique_lock lock(gate->mutex);
            gate->opened.wait(lock, [&] { return gate->open; });
            gate->passed = true;
            gate->opened.notify_all();
        });
        World world;
        world.places = [cli](const QString &) { return cli->places(); };  // the thread that asks outlives the question
        QVERIFY(completionOf({u"stop"_s, QString()}, world, std::chrono::milliseconds(50)).candidates.isEmpty());
        std::unique_lock lock(gate->mutex);
        QVERIFY(!gate->passed);
        gate->open = true;
        gate->opened.notify_all();
        gate->opened.wait(lock, [&] { return gate->passed; });
    }

    void linesForShells()
    {
        QCOMPARE(completionText({{{u"web"_s, u"instance,\nrunning"_s}, {u"x"_s, {}}}, true}), u"web\tinstance, running\nx\n:files"_s);
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
