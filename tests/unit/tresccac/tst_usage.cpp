// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/exitcode.h"
#include "app/tresccac/values.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QStringList verbs{u"list"_s, u"show"_s, u"watch"_s, u"spawn"_s, u"start"_s, u"stop"_s, u"reboot"_s, u"pause"_s, u"console"_s, u"rename"_s,
    u"delete"_s, u"migrate"_s, u"resume"_s, u"rollback"_s, u"history"_s, u"save"_s, u"restore"_s, u"push"_s, u"pull"_s, u"inspect"_s, u"verify"_s,
    u"unpack"_s, u"cloud"_s, u"doctor"_s, u"make_config"_s};

}  // namespace

/// What a person and a program get for words that make no sense, and for asking what there is.
class TestUsage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &words, const QString &expected) {
            QTest::newRow(name) << words.split(u' ') << expected;
        };
        row("inner verb missing", u"cloud"_s, u"cloud: say what is to be done: list, test, login, logout, trust."_s);
        row("inner verb", u"cloud tset x"_s, u"There is no verb \"tset\" of cloud. Did you mean \"test\"?"_s);
        row("colour", u"--color red list"_s, u"--color: \"red\" is none of auto, always, never."_s);
        row("rate", u"--limit-rate fast list"_s, u"--limit-rate: \"fast\" is no size. Give bytes, or a unit as in 512M, 1.5G."_s);
        row("rate too small", u"--limit-rate 1 list"_s, u"--limit-rate: 1 is not between 1 KiB and 1 PiB."_s);
        row("verb", u"lsit"_s, u"There is no verb \"lsit\". Did you mean \"list\"?"_s);
        row("verb with words behind", u"migrat web --dest cloud"_s, u"Did you mean \"migrate\"?"_s);
        row("unheard of verb", u"launch web"_s, u"There is no verb \"launch\". `tresccac --help`"_s);
        row("no verb", u"--cloud cloud"_s, u"the verb is missing"_s);
        row("option", u"migrate web --dets cloud"_s, u"There is no option --dets of migrate. Did you mean \"--dest\"?"_s);
        row("option with a value", u"migrate web --dets=cloud"_s, u"There is no option --dets of migrate."_s);
        row("common option", u"--jsn list"_s, u"Did you mean \"--json\"?"_s);
        row("option of nothing", u"list --shape round"_s, u"There is no option --shape of list. `tresccac list --help`"_s);
        row("option before its verb", u"--dry-run migrate web --dest cloud"_s, u"--dry-run is an option of migrate, and belongs behind that word."_s);
        row("its value is a verb too", u"--cloud a --dest cloud migrate x"_s,
            u"--dest is an option of migrate, and belongs behind that word. `tresccac migrate --help`"_s);
        row("its value is joined", u"--name=q-r restore x"_s, u"--name is an option of restore, and belongs behind that word."_s);
        row("short option", u"list -x"_s, u"There is no option -x of list. `"_s);
        row("word too many", u"list web"_s, u"list does not take the word \"web\"."_s);
        row("word missing", u"migrate --dest cloud"_s, u"migrate: INSTANCE is missing."_s);
        row("option missing", u"migrate web"_s, u"migrate: --dest is missing."_s);
        row("value missing", u"migrate web --dest"_s, u"migrate: --dest needs a value."_s);
        row("option twice", u"--cloud cloud --cloud local list"_s, u"--cloud is given more than once."_s);
        row("flag with a value", u"list --json=5"_s, u"--json takes no value."_s);
        row("flag of a verb with a value", u"push x --base=no"_s, u"push: --base takes no value."_s);
        row("value too large", u"save web --level 33"_s, u"--level: \"33\" is no number from 1 to 19."_s);
        row("no size", u"spawn x --memory 5X"_s, u"--memory: \"5X\" is no size. Give bytes, or a unit as in 512M, 1.5G."_s);
        row("no number", u"history --limit ten"_s, u"--limit: \"ten\" is no number from 0 to 1000000."_s);
        row("both", u"pull web --dest cloud --output x"_s, u"--dest and --output cannot go together."_s);
    }
    void mistakesAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, expected);
        CliFixture cli;
        const auto told = cli.run(words);
        QCOMPARE(told.exitCode, 2);
        QVERIFY2(told.out.isEmpty(), qPrintable(told.out));
        QVERIFY2(told.err.startsWith(u"tresccac: ") && told.err.contains(expected), qPrintable(told.err));
        QVERIFY2(told.err.contains(u"--help"), qPrintable(told.err));
        const auto machine = cli.run(words + QStringList{u"--json"_s});
        if (words.last() == u"--dest")
            return;  // takes it for the value
        QCOMPARE(machine.exitCode, 2);
        QVERIFY2(machine.error().contains(expected), qPrintable(machine.all()));
        QCOMPARE(machine.json()[u"error"].toObject()[u"kind"].toString(), u"invalid_input"_s);
        QVERIFY2(machine.err.isEmpty(), qPrintable(machine.err));
    }

    void sizesAreReadAsPeopleWriteThem()
    {
        const QList<std::pair<std::string, std::uint64_t>> good{{"0", 0}, {"1536", 1536}, {"1k", 1024}, {"512M", 512ULL << 20U},
            {"1.5GiB", 3ULL << 29U}, {"2 gb", 2ULL << 30U}, {"1T", 1ULL << 40U}, {"1P", 1ULL << 50U},
            {"9223372036854775807", 9223372036854775807ULL}};
        for (const auto &[word, bytes] : good)
            QCOMPARE(sizeOf(word).value_or(1), bytes);
        for (const char *word : {"", "M", "-1", "1.5.5G", "1X", "0x10", "1e9", "99999P", "12345678901234567890"})
            QVERIFY2(!sizeOf(word), word);
    }

    void errorsAreOneObjectWithTheDocumentedCode()
    {
        CliFixture cli;
        for (const Kind kind : {Kind::InvalidInput, Kind::NotFound, Kind::Conflict, Kind::Forbidden, Kind::NoRoom, Kind::Unreachable, Kind::Untrusted,
                 Kind::Unsupported, Kind::Cancelled, Kind::Internal}) {
            cli.local->failNext(u"instances"_s, {kind, u"It is so."_s, u"more"_s});
            const auto told = cli.run({u"--json"_s, u"list"_s});
            QCOMPARE(told.exitCode, exitCode(kind));
            QCOMPARE(told.error(), u"It is so."_s);
            QCOMPARE(told.json()[u"error"].toObject()[u"kind"].toString(), kindName(kind));
            QCOMPARE(told.json()[u"error"].toObject()[u"detail"].toString(), u"more"_s);
            QVERIFY2(told.err.isEmpty(), qPrintable(told.err));
        }
    }

    void anAnswerThatCannotBeWrittenIsAFailure()
    {
        QProcess program;
        program.setStandardOutputFile(u"/dev/full"_s);
        program.start(QCoreApplication::applicationDirPath() + u"/../bin/tresccac"_s, {u"--help"_s});
        QVERIFY2(program.waitForFinished(), qPrintable(program.errorString()));
        QCOMPARE(program.exitCode(), exitCode(Kind::NoRoom));
        const QByteArray told = program.readAllStandardError();
        QVERIFY2(told.startsWith("tresccac: The answer could not be written"), told.constData());
    }

    // Nor does a file that is opened get the number of the closed stream, and the answer into it.
    void aClosedOutputIsToldTruly()
    {
        QProcess shell;
        const QString program = QCoreApplication::applicationDirPath() + u"/../bin/tresccac"_s;
        shell.start(u"sh"_s, {u"-c"_s, u"exec \"$0\" --help >&-"_s, program});
        QVERIFY2(shell.waitForFinished(), qPrintable(shell.errorString()));
        QCOMPARE(shell.exitCode(), exitCode(Kind::Internal));
        const QByteArray told = shell.readAllStandardError();
        QVERIFY2(told.contains("standard output: it is closed."), told.constData());
    }

    void whatIsEchoedIsOneLine()
    {
        CliFixture cli;
        for (const QStringList &words : {QStringList{u"stop"_s, u"a\nb"_s}, {u"show"_s, u"a\nb"_s}, {u"restore"_s, u"a\nb"_s}}) {
            const auto told = cli.run(words);
            QCOMPARE(told.exitCode, 3);
            QVERIFY2(told.err.contains(u"a?b") && told.err.count(u'\n') == 1, qPrintable(told.err));
        }
    }

    void emptyNamesAreRefused()
    {
        CliFixture cli;
        const auto told = cli.run({u"spawn"_s, u"x"_s, u"--name"_s, QString()});
        QCOMPARE(told.exitCode, 2);
        QVERIFY2(told.err.contains(u"--name: it is empty."), qPrintable(told.err));
    }

    void aReaderThatWentAwayIsNoFailureToTell()
    {
        QProcess shell;
        const QString program = QCoreApplication::applicationDirPath() + u"/../bin/tresccac"_s;
        // The reader is gone before the program is started.
        shell.start(u"bash"_s, {u"-c"_s, u"trap '' PIPE; exec 3> >(true); wait $!; \"$0\" --help >&3; echo $? >&2"_s, program});
        QVERIFY2(shell.waitForFinished(), qPrintable(shell.errorString()));
        QCOMPARE(shell.readAllStandardError(), QByteArray("141\n"));
    }

    void detailsAreForThoseWhoAsk()
    {
        CliFixture cli;
        cli.local->failNext(u"instances"_s, {Kind::Internal, u"It is so."_s, u"because of this"_s});
        QCOMPARE(cli.run({u"list"_s}).err, u"tresccac: It is so.\n"_s);
        cli.local->failNext(u"instances"_s, {Kind::Internal, u"It is so."_s, u"because of this"_s});
        QCOMPARE(cli.run({u"list"_s, u"-v"_s}).err, u"tresccac: It is so.\n  because of this\n"_s);
    }

    void withoutWordsItShowsWhatThereIs()
    {
        CliFixture cli;
        const auto told = cli.run({});
        QCOMPARE(told.exitCode, 2);
        QVERIFY(told.out.isEmpty());
        for (const QString &verb : verbs)
            QVERIFY2(told.err.contains(u"\n  "_s + verb + u' '), qPrintable(verb));
    }

    void helpHasExamplesAndExitCodes()
    {
        CliFixture cli;
        const auto help = cli.run({u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.err.isEmpty());
        QVERIFY2(help.out.contains(u"Exit codes: 0 done") && help.out.contains(u"130 cancelled"), qPrintable(help.out));
        for (const QString &verb : verbs) {
            const auto told = cli.run({verb, u"--help"_s});
            QCOMPARE(told.exitCode, 0);
            QVERIFY2(told.out.contains(u"Examples:\n  tresccac ") && told.out.contains(u"tresccac "_s + verb), qPrintable(told.out));
            for (const QString &line : told.out.split(u'\n'))
                QVERIFY2(line.size() <= 132, qPrintable(line));
        }
        QVERIFY(cli.run({u"--version"_s}).out.startsWith(u"tresccac "));
    }

    void emptySitesSaySo()
    {
        CliFixture cli;
        QCOMPARE(cli.run({u"list"_s}).out, u"No instances at local.\n\nNo images at local.\n"_s);
    }

    void namesThatFitTwiceListTheIds()
    {
        CliFixture cli;
        const Instance first = cli.local->addInstance(u"web"_s);
        const Instance second = cli.local->addInstance(u"web"_s);
        const auto told = cli.run({u"--json"_s, u"start"_s, u"web"_s});
        QCOMPARE(told.exitCode, 4);
        QVERIFY2(told.error().contains(first.id) && told.error().contains(second.id), qPrintable(told.all()));
        QVERIFY2(told.error().contains(u"Give the id of the one you mean"), qPrintable(told.all()));
        QCOMPARE(cli.run({u"start"_s, first.id}).exitCode, 0);
    }

    void whatIsNotThereCanBeLookedUp()
    {
        CliFixture cli;
        for (const QStringList &words : {QStringList{u"delete"_s, u"nope"_s}, {u"start"_s, u"nope"_s}, {u"save"_s, u"nope"_s},
                 {u"restore"_s, u"nope"_s}, {u"pull"_s, u"nope"_s, u"--dest"_s, u"cloud"_s}, {u"migrate"_s, u"nope"_s, u"--dest"_s, u"cloud"_s}}) {
            const auto told = cli.run(words);
            QCOMPARE(told.exitCode, 3);
            QVERIFY2(told.err.contains(u"nope") && told.err.contains(u"`tresccac --cloud local list`"), qPrintable(told.err));
        }
    }

    void deletingIsAskedFor()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        const auto deaf = cli.run({u"delete"_s, u"web"_s});
        QCOMPARE(deaf.exitCode, 2);
        QVERIFY(deaf.err.contains(u"--yes"));
        cli.answer = u"n"_s;
        QCOMPARE(cli.run({u"delete"_s, u"web"_s}).exitCode, 130);
        QVERIFY(cli.local->stateOf(web.id));
        QVERIFY2(cli.asked.last().contains(u"web") && cli.asked.last().contains(web.id), qPrintable(cli.asked.last()));
        cli.answer = u"Y"_s;
        QCOMPARE(cli.run({u"delete"_s, u"web"_s}).exitCode, 0);
        QVERIFY(!cli.local->stateOf(web.id));
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
