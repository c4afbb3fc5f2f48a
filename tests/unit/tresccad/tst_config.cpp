// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/config.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

Result<DaemonConfig> readText(const QTemporaryDir &folder, const QByteArray &text)
{
    const QString path = folder.path() + u"/tresccad.yaml"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    file.close();
    return readConfig(path);
}

}  // namespace

/// The file of settings: what is wrong with it is told with its place and what to do.
class TestConfig final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void configNamesTheWrongLine()
    {
        QTemporaryDir folder;
        const auto read = [&](const QByteArray &text) { return readText(folder, text); };
        QCOMPARE(read("port: 9000\nlisten: 0.0.0.0\n")->port, 9000);
        QVERIFY(read(""));
        QVERIFY(read("port: 1\nprot: 2\n").error().what.contains("line 2"_L1));
        QVERIFY(read("port: many\n").error().what.contains("port"_L1));
        QVERIFY(!read("a: [\n"));
        QVERIFY(read("port: 1\nport: 2\n").error().what.contains("second time"_L1));
        QVERIFY(read("log: json\n")->log == LogFormat::Json);
        QVERIFY(read("log: loud\n").error().what.contains("has to be text or json"_L1));
        QVERIFY(read("pull_from: host\n").error().what.contains("has to be a list"_L1));
        QVERIFY(!readConfig(folder.path() + u"/none"_s));
        QVERIFY(readConfig(folder.path()).error().what.contains("is a folder"_L1));
        QCOMPARE(read("import_networks: [10.0.0.0/8, \"::1\"]\n")->imports.networks.size(), 2);
        QVERIFY(read("port: 1\nimport_networks: [10.0.0.1/8]\n").error().what.contains("line 2"_L1));
    }

    void theSampleShowsEverySetting()
    {
        QTemporaryDir folder;
        const QByteArray sample = sampleConfig().toUtf8();
        QVERIFY(readText(folder, sample));
        QByteArray all;  // every line that sets something, as if a user had taken its # away
        for (const QByteArray &line : sample.split('\n'))
            all += line.startsWith("# ") || line.isEmpty() ? QByteArray() : line.sliced(1) + '\n';
        QCOMPARE(all.count('\n'), 17);
        const auto everything = readText(folder, all);
        QVERIFY2(everything, everything ? "" : qPrintable(everything.error().what));
        const DaemonConfig defaults;
        QCOMPARE(everything->port, defaults.port);
        QCOMPARE(everything->imagesMib, defaults.imagesMib);
        QCOMPARE(everything->threads, defaults.threads);
        QCOMPARE(everything->tokenHours, defaults.tokenHours);
        QCOMPARE(everything->timeoutSeconds, defaults.timeoutSeconds);
        QCOMPARE(everything->listen, defaults.listen);
    }

    void whatCannotBeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("words");
        const QString key = m_files.filePath(u"key.pem"_s);
        QFile file(key);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n") > 0);
        const auto row = [](const char *name, const QByteArray &text, const QStringList &words) { QTest::newRow(name) << text << words; };
        row("port of a host", "pull_from: [\"cloud:99999\"]", {u"pull_from: \"cloud:99999\" is no host"_s, u"1 to 65535"_s});
        row("port nought", "pull_from: [\"cloud:0\"]", {u"pull_from: \"cloud:0\" is no host"_s});
        row("no certificate", "import_ca: " + key.toUtf8(), {u"import_ca"_s, key, u"no certificate in PEM form"_s, u"leave the setting out"_s});
        row("empty region", "region: \"\"", {u"region"_s, u"RegionOne"_s});
        row("region of blanks", "region: \" \"", {u"region"_s, u"RegionOne"_s});
        row("region of two lines", "region: \"a\\nb\"", {u"region"_s, u"RegionOne"_s});
        for (const char *setting : {"state", "folder", "import_ca", "certificate", "key"}) {
            const QString name = QString::fromLatin1(setting);
            row(setting, name.toUtf8() + ": here/x", {u"line 1"_s, u'"' + name + u"\" has to be a whole path"_s});
        }
        row("home", "port: 1\nstate: ~/x", {u"line 2"_s, u"whole path"_s});
        for (const char *parts : {"a/b", "/", ".", ".."})
            row(parts, "region: \""_ba + parts + '"', {u"region: \""_s + QString::fromLatin1(parts) + u"\" cannot stand in an address"_s});
        row("a tag that runs", "port: 1\nregion: !!python/object/apply:os.system [\"true\"]",
            {u"line 2"_s, u"tag"_s, u"python/object"_s, u"leave it out"_s});
        row("a tag of one's own", "region: !region x", {u"line 1"_s, u"\"!region\""_s});
        row("a tag in a list", "pull_from: [a, !!binary b]", {u"line 1"_s, u"binary"_s});
        row("a tag of a key", "!!python/name:x port: 1", {u"line 1"_s, u"python/name"_s});
        row("octal", "port: 1\nthreads: 010", {u"line 2"_s, u"\"threads\" has to be a number"_s, u"without a 0 before"_s});
        for (const char *number : {"0x10", "+10", "1e1", "1_0", "00", "-01", "99999999999"})
            row(number, "port: "_ba + number, {u"line 1"_s, u"\"port\" has to be a number in decimal digits"_s});
        for (const char *nothing : {"port:", "listen: ~", "region: null", "state: !!null", "pull_from:", "pull_from: [a, ~]", "import_networks:\n-"})
            row(nothing, nothing,
                {u"line 1"_s, u'"' + QString::fromLatin1(nothing).section(u':', 0, 0) + u"\" lacks a value"_s, u"leave the setting out"_s});
        row("second document", "port: 1\n---\nlisten: ::1", {u"tresccad.yaml"_s, u"second document"_s, u"into the first"_s});
        row("second document of nothing", "port: 1\n---", {u"second document"_s});
        row("NUL", "port: 1\n"_ba + '\0', {u"tresccad.yaml, line 2"_s, u"NUL byte"_s, u"UTF-8"_s});
        row("a tag of all", "!!python/object:x\nport: 1", {u"python/object"_s});
    }
    void whatCannotBeIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, words);
        QTemporaryDir folder;
        auto config = readText(folder, text + '\n');
        Result<void> sound;
        if (config) {
            config->complete();
            sound = config->check();
        }
        const QString told = config ? (sound ? QString() : sound.error().what) : config.error().what;
        for (const QString &word : std::as_const(words))
            QVERIFY2(told.contains(word), qPrintable(told));
    }

    void oneDocumentMayBeMarkedAsSuch()
    {
        QTemporaryDir folder;
        QCOMPARE(readText(folder, "%YAML 1.2\n---\nport: 12\n...\n")->port, 12);
        QCOMPARE(readText(folder, "port: 0\nregion: \"null\"\nimages_mib: 10\n")->region, u"null"_s);
    }

    void onlyAFileIsRead_data()
    {
        QTest::addColumn<QString>("path");
        const QString fifo = m_files.filePath(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QTest::newRow("pipe") << fifo;
        QTest::newRow("device") << u"/dev/null"_s;
    }
    void onlyAFileIsRead()
    {
        QFETCH(QString, path);
        const auto read = readConfig(path);  // which would wait for who writes into the pipe
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::InvalidInput);
        QVERIFY2(read.error().what.startsWith(path + u" is a pipe or a device"_s) && read.error().what.contains(u"name a file"_s),
            qPrintable(read.error().what));
    }

    void tagsThatSayNothingMoreAreFine()
    {
        QTemporaryDir folder;
        QCOMPARE(readText(folder, "port: !!int 12\nregion: !!str x\npull_from: !!seq [!!str a]\n")->port, 12);
    }

private:
    QTemporaryDir m_files;
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
