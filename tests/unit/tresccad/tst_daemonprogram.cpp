// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct Told {
    int exitCode = -1;
    QString out;
    QString err;
};

}  // namespace

/// What somebody gets who starts the program with words or settings that make no sense.
class TestDaemonProgram final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        QTest::newRow("option") << u"--lsten ::1"_s << u"There is no option --lsten. Did you mean \"--listen\"? `tresccad --help` shows how."_s;
        QTest::newRow("option of nothing") << u"--shape=round"_s << u"There is no option --shape. `tresccad --help` shows how."_s;
        QTest::newRow("option without a value") << u"--config"_s << u"--config needs a value. `"_s;
        QTest::newRow("no number") << u"--port ten"_s << u"--port"_s;
        QTest::newRow("number out of range") << u"--port 70000"_s << u"[0 - 65535]. `"_s;
        QTest::newRow("command") << u"usr add anna --role admin"_s << u"There is no command \"usr\". Did you mean \"user\"?"_s;
        QTest::newRow("command of a command") << u"user lits"_s << u"There is no command \"lits\" of user. Did you mean \"list\"? `tresccad user --help`"_s;
        QTest::newRow("no command") << u"user"_s << u"the command is missing. `tresccad user --help`"_s;
        QTest::newRow("word missing") << u"user add"_s << u"user add: NAME is missing. `tresccad user add --help` shows how."_s;
        QTest::newRow("word too many") << u"user list anna"_s << u"user list does not take the word \"anna\"."_s;
        QTest::newRow("option of a command") << u"user add anna --rloe admin"_s << u"There is no option --rloe of user add. Did you mean \"--role\"?"_s;
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, words);
        QFETCH(QString, expected);
        const Told told = run(words.split(u' '));
        QCOMPARE(told.exitCode, 2);
        QVERIFY2(told.out.isEmpty(), qPrintable(told.out));
        QVERIFY2(told.err.startsWith(u"tresccad: ") && told.err.contains(expected), qPrintable(told.err));
        QVERIFY2(told.err.contains(u"--help"), qPrintable(told.err));
    }

    void helpIsNoMistake()
    {
        for (const QString &words : {u"--help"_s, u"user --help"_s, u"--version"_s}) {
            const Told told = run(words.split(u' '));
            QVERIFY2(told.exitCode == 0 && !told.out.isEmpty() && told.err.isEmpty(), qPrintable(told.err));
        }
    }

private:
    void begin(QProcess &program, const QStringList &words) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"STATE_DIRECTORY"_s, m_folder.filePath(u"state"_s));
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::SeparateChannels);
        program.setReadChannel(QProcess::StandardError);
        program.start(QCoreApplication::applicationDirPath() + u"/../bin/tresccad"_s, words);
    }
    [[nodiscard]] Told run(const QStringList &words) const
    {
        QProcess program;
        begin(program, words);
        if (!program.waitForFinished()) {
            program.kill();
            program.waitForFinished();
            return {-1, {}, u"it did not end"_s};
        }
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDaemonProgram)
#include "tst_daemonprogram.moc"
