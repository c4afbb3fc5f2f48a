// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudoterminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const auto testInstance = "6695eb01-f6a4-8304-79aa-97f2502e193f"_ba;  // "test" at libvirt's test:///default

QString program(const QString &name) { return QCoreApplication::applicationDirPath() + u"/../bin/"_s + name; }
QString source(const QString &path) { return QStringLiteral(TRESCCA_SOURCE_DIR "/") + path; }

}  // namespace

/// The real tresccac at a real terminal, and in the shells people have. No host is needed: libvirt's own test host is its site.
class TestTerminal final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] : {std::pair{u"XDG_CONFIG_HOME"_s, u"config"_s}, {u"XDG_STATE_HOME"_s, u"state"_s},
                 {u"XDG_CACHE_HOME"_s, u"cache"_s}, {u"HOME"_s, u"home"_s}})
            environment.insert(name, path(folder));
        environment.insert(u"OS_CLIENT_CONFIG_FILE"_s, path(u"none.yaml"_s));
        environment.insert(u"PATH"_s, QFileInfo(program(u"tresccac"_s)).absolutePath() + u':' + environment.value(u"PATH"_s));
        environment.insert(u"TERM"_s, u"xterm"_s);
        environment.remove(u"NO_COLOR"_s);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);  // the user's keyring stays out of it
        return environment;
    }

    struct Outcome {
        int exitCode = -1;
        QByteArray out, err;
    };
    [[nodiscard]] Outcome run(const QString &name, const QStringList &words) const { return run(name, words, environment()); }
    [[nodiscard]] Outcome run(const QString &name, const QStringList &words, const QProcessEnvironment &surroundings) const
    {
        QProcess process;
        process.setProcessEnvironment(surroundings);
        process.setWorkingDirectory(m_folder.path());
        process.start(name, words);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(120'000);
        return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }
    [[nodiscard]] qsizetype images() const
    {
        return QJsonDocument::fromJson(run(program(u"tresccac"_s), {u"--cloud"_s, u"test"_s, u"--json"_s, u"list"_s}).out)[u"images"]
            .toArray()
            .size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &name : {u"config/trescca"_s, u"home"_s, u"bin"_s})
            QVERIFY(QDir().mkpath(path(name)));
        put(u"config/trescca/config.yml"_s,
            "sites:\n  test:\n    kind: libvirt\n    uri: test:///default\n    folder: " + path(u"site"_s).toUtf8()
                + "\n  far:\n    kind: tresccad\n    auth_url: https://127.0.0.1:1/v3\n    username: anna\n    project: default\n");
        put(u"disk.raw"_s, QByteArray(40 << 20, 'x'));
    }

    void progressIsOneLineThatFits()
    {
        PseudoTerminal terminal(program(u"tresccac"_s),
            {u"--cloud"_s, u"test"_s, u"--limit-rate"_s, u"20M"_s, u"push"_s, u"--no-reuse"_s, path(u"disk.raw"_s)}, environment(), 60);
        QVERIFY2(terminal.shows(" left"), terminal.output().constData());
        QCOMPARE(terminal.end(), 0);
        QVERIFY2(terminal.output().contains("upload ["), terminal.output().constData());
        QVERIFY2(terminal.output().contains("is at test as the image disk ("), terminal.output().constData());
        for (const QByteArray &line : terminal.output().split('\r'))
            if (line.contains("upload"))
                QVERIFY2(line.trimmed().size() - qsizetype(sizeof "\033[K" - 1) < 60, line.constData());
        QCOMPARE(terminal.output().count("\nupload"), 0);
    }

    void elsewhereItIsPlainLines()
    {
        const Outcome told = run(program(u"tresccac"_s), {u"--cloud"_s, u"test"_s, u"push"_s, u"--no-reuse"_s, path(u"disk.raw"_s)});
        QVERIFY2(told.exitCode == 0, told.err.constData());
        QCOMPARE(told.err, QByteArray("upload\n"));
        QVERIFY(!told.out.contains('\033'));
    }

    void controlCLeavesNothing()
    {
        const qsizetype before = images();
        PseudoTerminal terminal(program(u"tresccac"_s),
            {u"--cloud"_s, u"test"_s, u"--limit-rate"_s, u"1M"_s, u"push"_s, u"--no-reuse"_s, path(u"disk.raw"_s)}, environment());
        QVERIFY2(terminal.shows("upload ["), terminal.output().constData());
        terminal.type(PseudoTerminal::controlC);
        QCOMPARE(terminal.end(), 130);
        QVERIFY2(terminal.output().contains("Stopping; what was begun is undone"), terminal.output().constData());
        QCOMPARE(images(), before);
    }

    void secretsAreNotShown()
    {
        PseudoTerminal terminal(program(u"tresccac"_s), {u"--cloud"_s, u"far"_s, u"list"_s}, environment());
        QVERIFY2(terminal.shows("Password of anna at far: "), terminal.output().constData());
        terminal.type("wonderland\n");
        QCOMPARE(terminal.end(), 8);  // nobody listens there
        QVERIFY2(!terminal.output().contains("wonderland"), terminal.output().constData());
    }

    void controlCEndsAQuestion()
    {
        PseudoTerminal terminal(program(u"tresccac"_s), {u"--cloud"_s, u"far"_s, u"list"_s}, environment());
        QVERIFY(terminal.shows("Password of anna at far: "));
        terminal.type(PseudoTerminal::controlC);
        QCOMPARE(terminal.end(), 130);
        QVERIFY2(terminal.output().endsWith("Nothing was done: no password was given.\r\n"), terminal.output().constData());
        QVERIFY2(!terminal.output().contains("Stopping"), terminal.output().constData());
        PseudoTerminal impatient(program(u"tresccac"_s), {u"--cloud"_s, u"far"_s, u"list"_s}, environment());
        QVERIFY(impatient.shows("Password of anna at far: "));
        impatient.type("\n");
        QCOMPARE(impatient.end(), 130);
        PseudoTerminal deleting(program(u"tresccac"_s), {u"--cloud"_s, u"test"_s, u"delete"_s, u"test"_s}, environment());
        QVERIFY(deleting.shows("[y/N] "));
        deleting.type(PseudoTerminal::controlC);
        QCOMPARE(deleting.end(), 130);
        QVERIFY2(!deleting.output().contains("Stopping"), deleting.output().constData());
    }

    void whereNobodyCanBeAskedItSaysSo()
    {
        const Outcome told = run(program(u"tresccac"_s), {u"--cloud"_s, u"far"_s, u"list"_s});
        QCOMPARE(told.exitCode, 6);
        QVERIFY2(told.err.contains("password_file") && told.err.contains("TRESCCA_PASSWORD_"), told.err.constData());
    }

    /// A secret-tool of our own stands for the keyring.
    void theKeyringSavesTheQuestion()
    {
        put(u"bin/secret-tool"_s, "#!/bin/sh\necho \"$@\" >>'" + path(u"asked"_s).toUtf8() + "'\n[ \"$1\" != lookup ] || printf wonderland\n");
        QVERIFY(QFile::setPermissions(path(u"bin/secret-tool"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QProcessEnvironment surroundings = environment();
        surroundings.insert(u"PATH"_s, path(u"bin"_s) + u':' + surroundings.value(u"PATH"_s));
        surroundings.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        const Outcome told = run(program(u"tresccac"_s), {u"--cloud"_s, u"far"_s, u"list"_s}, surroundings);
        QVERIFY2(told.exitCode == 8, told.err.constData());  // signed in nowhere, but it had what to sign in with
        QCOMPARE(run(program(u"tresccac"_s), {u"__complete"_s, u"--cloud"_s, u"far"_s, u"stop"_s, u""_s}, surroundings).exitCode, 0);
        PseudoTerminal terminal(program(u"tresccac"_s), {u"cloud"_s, u"login"_s, u"far"_s}, surroundings);
        QVERIFY2(terminal.shows("Password of anna at far: "), terminal.output().constData());
        terminal.type("wrong\n");
        QCOMPARE(terminal.end(), 8);
        QFile asked(path(u"asked"_s));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(
            asked.readAll(), QByteArray("lookup user far https://127.0.0.1:1 server trescca\n"));  // once: not for a completion, and nothing was kept
    }

    /// It has the item, and gives it to nobody.
    void aLockedKeyringIsNotTakenForEmpty()
    {
        put(u"bin/secret-tool"_s, "#!/bin/sh\n[ \"$1\" = search ] && echo '[/1]'\n");
        QVERIFY(QFile::setPermissions(path(u"bin/secret-tool"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QProcessEnvironment surroundings = environment();
        surroundings.insert(u"PATH"_s, path(u"bin"_s) + u':' + surroundings.value(u"PATH"_s));
        surroundings.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        for (const QStringList &words : {QStringList{u"--cloud"_s, u"far"_s, u"list"_s}, {u"cloud"_s, u"logout"_s, u"far"_s}}) {
            const Outcome told = run(program(u"tresccac"_s), words, surroundings);
            QVERIFY2(told.exitCode == 6 && told.out.isEmpty() && told.err.contains("keyring is locked"), told.err.constData());
        }
        PseudoTerminal terminal(program(u"tresccac"_s), {u"--cloud"_s, u"far"_s, u"list"_s}, surroundings);
        QVERIFY2(terminal.shows("Password of anna at far: "), terminal.output().constData());
        terminal.type(PseudoTerminal::controlC);
        QCOMPARE(terminal.end(), 130);
    }

    void watchingEndsWithControlC()
    {
        PseudoTerminal terminal(program(u"tresccac"_s), {u"--cloud"_s, u"test"_s, u"watch"_s}, environment());
        QVERIFY2(terminal.shows("\033[32mrunning\033[0m"), terminal.output().constData());
        terminal.type(PseudoTerminal::controlC);
        QCOMPARE(terminal.end(), 0);
        QVERIFY2(!terminal.output().contains("Stopping"), terminal.output().constData());
    }

    /// The TAB key completes the name, and the line that it made shows the instance.
    void shellsCompleteNames_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("load");
        const auto row = [](const char *shell, const QStringList &words, const QByteArray &load) {
            QTest::newRow(shell) << QString::fromLatin1(shell) << words << load;
        };
        const QByteArray folder = source(u"installer/completions"_s).toUtf8();
        row("bash", {u"--norc"_s, u"--noprofile"_s, u"-i"_s}, ". '" + folder + "/tresccac.bash'");
        row("zsh", {u"-f"_s, u"-i"_s}, "fpath=('" + folder + "' $fpath); autoload -Uz compinit; compinit -u -D; zstyle ':completion:*' menu no");
    }
    void shellsCompleteNames()
    {
        QFETCH(QString, shell);
        QFETCH(QStringList, words);
        QFETCH(QByteArray, load);
        QProcessEnvironment surroundings = environment();
        surroundings.insert(u"PS1"_s, u"ready> "_s);
        PseudoTerminal terminal(shell, words, surroundings);
        QVERIFY2(terminal.shows("ready> "), terminal.output().constData());
        terminal.type(load + "; echo lo''aded\n");
        QVERIFY2(terminal.shows("loaded"), terminal.output().constData());
        QVERIFY(terminal.shows("ready> "));
        for (const QByteArray &line : {"tresccac --cloud test show te\t\n"_ba, "tresccac --cloud=te\t sh\t te\t\n"_ba}) {
            terminal.type(line);
            QVERIFY2(terminal.shows(testInstance), terminal.output().constData());
            QVERIFY(terminal.shows("ready> "));
        }
        terminal.type("tresccac inspect " + path(u"disk.r"_s).toUtf8() + "\t\n");
        QVERIFY2(terminal.shows("disk.raw"), terminal.output().constData());
        terminal.type("exit\n");
        (void)terminal.end(10);
    }

    void fishCompletesNames()
    {
        const auto complete = [this](const QString &line) {
            return run(u"fish"_s,
                {u"--no-config"_s, u"-c"_s, u"source '%1'; complete -C '%2'"_s.arg(source(u"installer/completions/tresccac.fish"_s), line)});
        };
        QCOMPARE(complete(u"tresccac --cloud test show te"_s).out, QByteArray("test\tinstance, running\n"));
        QCOMPARE(complete(u"tresccac --cloud=te"_s).out, QByteArray("--cloud=test\n"));
        QVERIFY2(complete(u"tresccac reb"_s).out.startsWith("reboot\t"), complete(u"tresccac reb"_s).out.constData());
        QVERIFY2(complete(u"tresccac push disk.r"_s).out.startsWith("disk.raw"), complete(u"tresccac push disk.r"_s).out.constData());
    }

    void completionSaysNothingElse()
    {
        const Outcome told = run(program(u"tresccac"_s), {u"__complete"_s, u"--cloud"_s, u"far"_s, u"stop"_s, u""_s});
        QCOMPARE(told.exitCode, 0);
        QCOMPARE(told.out.trimmed(), QByteArray());
        QCOMPARE(told.err, QByteArray());
    }

    void manPagesAreClean_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"tresccac.1", "tresccac-json.5", "trescca-config.5", "tresccad.8"})
            QTest::newRow(page) << QStringLiteral(TRESCCA_MAN_DIR "/") + QString::fromLatin1(page);
    }
    void manPagesAreClean()
    {
        QFETCH(QString, page);
        QVERIFY(QFileInfo(page).size() > 1000);
        const Outcome formatted = run(u"man"_s, {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, page});
        QVERIFY2(formatted.exitCode == 0 && formatted.err.isEmpty(), formatted.err.constData());
        const Outcome linted = run(u"mandoc"_s, {u"-Tlint"_s, u"-Wwarning"_s, page});
        QVERIFY2(linted.exitCode == 0 && linted.out.isEmpty(), linted.out.constData());
    }

    void theDaemonsPageHasItsOptions()
    {
        QFile file(QStringLiteral(TRESCCA_MAN_DIR "/tresccad.8"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray page = file.readAll().replace("\\-", "-");
        static const QRegularExpression option(u"--[a-z][a-z-]+"_s);
        const QString help = QString::fromUtf8(run(program(u"tresccad"_s), {u"--help"_s}).out);
        QVERIFY(help.contains(u"--listen"));
        for (auto found = option.globalMatch(help); found.hasNext();) {
            const QString name = found.next().captured();
            QVERIFY2(page.contains(name.toUtf8()), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
