// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;
const QString sources = QStringLiteral(TRESCCA_SOURCE_DIR);

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// The scripts take no word they do not know, and two of them do not get in each other's way. Nothing is installed or built.
class TestInstaller final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    void start(QProcess &process, const QString &program, const QStringList &words, const QString &errors)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TRESCCA_CACHE"_s, path(u"cache"_s));
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(path(errors));
        process.start(program, words);
    }
    /// Two programs do the same by turns: neither begins before the other has ended. `act` may call "work".
    void expectTurns(const QString &act)
    {
        // The first one works until the second has said that it waits: so they surely meet.
        const QString script = u"set -u; . %1/installer/lib/guest.sh; me=$0; base=$1; source_dir=$1\n"
                               "work() {\n"
                               "    echo begin >>$base/log\n"
                               "    [ $me != first ] || until grep -q 'waits for it' $base/second.err; do sleep 0.02; done\n"
                               "    echo end >>$base/log\n"
                               "}\n%2"_s.arg(sources, act);
        QProcess first, second;
        start(first, u"bash"_s, {u"-c"_s, script, u"first"_s, m_dir->path()}, u"first.err"_s);
        QTRY_COMPARE_WITH_TIMEOUT(content(path(u"log"_s)), "begin\n", patience);
        start(second, u"bash"_s, {u"-c"_s, script, u"second"_s, m_dir->path()}, u"second.err"_s);
        QVERIFY2(second.waitForFinished(patience) && second.exitCode() == 0, content(path(u"second.err"_s)).constData());
        QVERIFY2(first.waitForFinished(patience) && first.exitCode() == 0, content(path(u"first.err"_s)).constData());
        QCOMPARE(content(path(u"second.err"_s)).count("waits for it"), 1);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QFile(path(u"second.err"_s)).open(QIODevice::WriteOnly));
    }

    void unknownWordsAreRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("run") << u"run --keep --nonsense"_s << u"--nonsense"_s;
        QTest::newRow("run, after --stop") << u"run --stop extra"_s << u"extra"_s;
        QTest::newRow("run, both") << u"run --stop --keep"_s << u"exclude each other"_s;
        QTest::newRow("run, all") << u"run --open --keep"_s << u"exclude each other"_s;
        QTest::newRow("test") << u"test --unit --nonsense"_s << u"--nonsense"_s;
        QTest::newRow("test, no value") << u"test -R"_s << u"-R needs"_s;
        QTest::newRow("bench") << u"bench --runs 2 --nonsense"_s << u"--nonsense"_s;
        QTest::newRow("bench, no value") << u"bench --json"_s << u"--json needs"_s;
        QTest::newRow("bench, no number") << u"bench --runs many"_s << u"\"many\" is none"_s;
        QTest::newRow("bench, no guests") << u"bench --guests 512"_s << u"--guests needs"_s;
        QTest::newRow("bench, guest too small") << u"bench --guests 512:300,100:300"_s << u"100 MiB cannot touch 300"_s;
        QTest::newRow("bench, no such level") << u"bench --level 99"_s << u"--level needs"_s;
        QTest::newRow("fuzz") << u"fuzz --seconds 5 --nonsense"_s << u"--nonsense"_s;
        QTest::newRow("fuzz, no number") << u"fuzz --seconds soon"_s << u"\"soon\" is none"_s;
        QTest::newRow("fuzz, no such target") << u"fuzz --target nonsense"_s << u"--target needs one of package manifest"_s;
        QTest::newRow("bench, no place") << u"bench --json /proc/none.json"_s << u"cannot be written"_s;
    }
    void unknownWordsAreRefused()
    {
        QFETCH(QString, words);
        QFETCH(QString, named);
        QProcess process;
        start(process, sources + u"/installer/"_s + words.section(u' ', 0, 0), words.section(u' ', 1).split(u' '), u"err"_s);
        QVERIFY(process.waitForFinished(patience));
        const QByteArray errors = content(path(u"err"_s));
        QVERIFY2(process.exitCode() == 1 && errors.contains(named.toUtf8()) && !errors.contains("==>"), errors.constData());
    }

    void helpIsAllThatIsDone_data()
    {
        QTest::addColumn<QString>("program");
        for (const char *program : {"run", "test", "bench", "fuzz"})
            QTest::newRow(program) << QString::fromLatin1(program);
    }
    void helpIsAllThatIsDone()
    {
        QFETCH(QString, program);
        QProcess process;
        start(process, sources + u"/installer/"_s + program, {u"--help"_s}, u"err"_s);
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().startsWith("usage: ./installer/" + program.toLatin1()));
        QCOMPARE(content(path(u"err"_s)), QByteArray());
    }

    /// Wherever a distribution or a person puts the programs, systemd finds them.
    void unitsNameTheProgramWhereItLies()
    {
        for (const QString &prefix : {path(u"here"_s), path(u"there"_s)}) {
            const QString program = prefix + u"/bin/tresccad"_s;
            QProcess cmake;
            start(cmake, u"cmake"_s, {u"--install"_s, QStringLiteral(TRESCCA_BINARY_DIR), u"--component"_s, u"units"_s, u"--prefix"_s, prefix},
                u"err"_s);
            QVERIFY2(cmake.waitForFinished(patience) && cmake.exitCode() == 0, content(path(u"err"_s)).constData());
            QVERIFY(QDir().mkpath(prefix + u"/bin"_s));
            QFile file(program);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
            file.close();
            for (const QString &whose : {u"system"_s, u"user"_s}) {
                const QString unit = u"%1/lib/systemd/%2/tresccad.service"_s.arg(prefix, whose);
                const QByteArray text = content(unit);
                QVERIFY2(text.contains("\nExecStart=" + program.toUtf8()), text.constData());
                QVERIFY(text.contains("\nType=notify\n") && text.contains("\nRestartPreventExitStatus=2\n") && !text.contains("_dir@"));
                if (const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s); !analyze.isEmpty()) {
                    QProcess verify;
                    start(verify, analyze, {u"--"_s + whose, u"--man=no"_s, u"verify"_s, unit}, u"verified"_s);
                    QVERIFY(verify.waitForFinished(patience));
                    QVERIFY2(!content(path(u"verified"_s)).contains("tresccad.service"), content(path(u"verified"_s)).constData());
                }
            }
        }
    }

    void buildsTakeTurns()
    {
        expectTurns(u"configure() { :; }; in_own_group() { work; }; build some"_s);
        QCOMPARE(content(path(u"log"_s)), "begin\nend\nbegin\nend\n");
    }

    void cleanUpIsNotCutShortByASecondSignal()
    {
        const QString script = u". $0/installer/lib/setup.sh; cd $1; in_own_group bash -c '. $0/installer/lib/setup.sh\n"
                               "at_exit \"touch begun; until [ -e again ]; do sleep 0.02; done; touch cleaned\"\n"
                               "touch ready; sleep 100' $0"_s;
        QProcess process;
        start(process, u"bash"_s, {u"-c"_s, script, sources, m_dir->path()}, u"err"_s);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"ready"_s)), patience);
        process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"begun"_s)), patience);
        process.terminate();
        QVERIFY(QFile(path(u"again"_s)).open(QIODevice::WriteOnly));
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 143);
        QVERIFY(QFile::exists(path(u"cleaned"_s)));
    }

    void theGuestIsMadeOnce()
    {
        expectTurns(u"for tool in gcc cpio mke2fs qemu-img xz depmod modprobe dpkg; do eval \"$tool() { echo amd64; }\"; done\n"
                    "source_dir=%1; make_guest() { work >&2; mkdir \"$2\" && touch \"$2/cmdline\"; }; build_guest"_s.arg(sources));
        QCOMPARE(content(path(u"log"_s)), "begin\nend\n");
    }
};

QTEST_GUILESS_MAIN(TestInstaller)
#include "tst_installer.moc"
