// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tls.h"
#include "tests/support/silentsocket.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct Told {
    int exitCode = -1;
    QString out;
    QString err;
};

/// A key that only a person with its passphrase could open.
QByteArray lockedKey()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PKCS8PrivateKey(text.get(), key.get(), EVP_aes_256_cbc(), "secret", 6, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return QByteArray(data, size);
}

/// Certificate and key in one text, valid between these times from now on.
QByteArray selfSigned(EVP_PKEY *made, const EVP_MD *digest, long begin, long end)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(made, EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new(BIO_s_mem()), BIO_free);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), begin);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), end);
    X509_set_pubkey(certificate.get(), key.get());
    X509_sign(certificate.get(), key.get(), digest);
    PEM_write_bio_X509(text.get(), certificate.get());
    PEM_write_bio_PrivateKey(text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return QByteArray(data, size);
}

}  // namespace

/// What somebody gets who starts the program with words or settings that make no sense.
class TestDaemonProgram final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_a = ensureCertificate(folder(u"a"_s)).value_or(TlsFiles());
        m_b = ensureCertificate(folder(u"b"_s)).value_or(TlsFiles());
        QVERIFY(!m_a.key.isEmpty() && !m_b.key.isEmpty());
    }

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
        QTest::newRow("command of a command") << u"user lits"_s
                                              << u"There is no command \"lits\" of user. Did you mean \"list\"? `tresccad user --help`"_s;
        QTest::newRow("no command") << u"user"_s << u"user: say what is to be done: add, delete, list. `tresccad user --help`"_s;
        QTest::newRow("word missing") << u"user add"_s << u"user add: NAME is missing. `tresccad user add --help` shows how."_s;
        QTest::newRow("word too many") << u"user list anna"_s << u"user list does not take the word \"anna\"."_s;
        QTest::newRow("option of a command") << u"user add anna --rloe admin"_s
                                             << u"There is no option --rloe of user add. Did you mean \"--role\"?"_s;
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

    void certificatesAreChecked_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("expected");
        const QString text = file(u"text"_s, "no certificate");
        const QString locked = file(u"locked"_s, lockedKey());
        QTest::newRow("none") << text + u'x' << m_a.key
                              << QStringList{u"The certificate %1x cannot be read: "_s.arg(text), u"No such file"_s, u"correct"_s};
        QTest::newRow("folder") << folder(u"a"_s) << m_a.key << QStringList{u"The certificate %1 cannot be read: "_s.arg(folder(u"a"_s))};
        QTest::newRow("key that is none") << m_a.certificate << text << QStringList{u"The key %1 cannot be used: it is no "_s.arg(text), u"PEM"_s};
        QTest::newRow("no certificate") << text << m_a.key << QStringList{u"The certificate %1 cannot be used: it is no "_s.arg(text), u"PEM"_s};
        QTest::newRow("another's key") << m_a.certificate << m_b.key << QStringList{m_b.key, m_a.certificate, u"does not belong to"_s};
        QTest::newRow("locked key") << m_a.certificate << locked
                                    << QStringList{u"The key %1 cannot be used: "_s.arg(locked), u"without a passphrase"_s};
    }
    void certificatesAreChecked()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QStringList, expected);
        const QString config = file(u"config.yml"_s, u"certificate: %1\nkey: %2\n"_s.arg(certificate, key).toUtf8());
        for (const QString &how : {u"--check-config"_s, u"--libvirt=test:///default"_s}) {
            const Told told = run({u"--config"_s, config, u"--port"_s, u"0"_s, how});
            QCOMPARE(told.exitCode, 2);
            for (const QString &word : expected)
                QVERIFY2(told.err.contains(word), qPrintable(told.err));
        }
    }

    void aCertificateWithItsKeyIsGood()
    {
        const QString config = file(u"config.yml"_s, u"certificate: %1\nkey: %2\n"_s.arg(m_a.certificate, m_a.key).toUtf8());
        const Told told = run({u"--config"_s, config, u"--check-config"_s});
        QVERIFY2(told.exitCode == 0 && told.out == "The configuration is good.\n"_L1, qPrintable(told.err));
    }

    void clientsWouldRefuseIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        constexpr long day = 86400;
        QTest::newRow("short key") << selfSigned(EVP_RSA_gen(1024), EVP_sha256(), 0, day) << QStringList{u"too weak"_s, u"2048"_s};
        QTest::newRow("old digest") << selfSigned(EVP_EC_gen("P-256"), EVP_sha1(), 0, day) << QStringList{u"too weak"_s, u"SHA-256"_s};
        QTest::newRow("expired") << selfSigned(EVP_EC_gen("P-256"), EVP_sha256(), -2 * day, -day) << QStringList{u"has expired ("_s, u"renewed"_s};
        QTest::newRow("of tomorrow") << selfSigned(EVP_EC_gen("P-256"), EVP_sha256(), day, 2 * day)
                                     << QStringList{u"is not valid before "_s, u"clock"_s};
    }
    void clientsWouldRefuseIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        const QString both = file(u"both.pem"_s, text);
        const Told told = run({u"--config"_s, file(u"config.yml"_s, u"certificate: %1\nkey: %1\n"_s.arg(both).toUtf8()), u"--check-config"_s});
        QCOMPARE(told.exitCode, 2);
        QVERIFY2(told.err.contains(both), qPrintable(told.err));
        for (const QString &word : std::as_const(expected))
            QVERIFY2(told.err.contains(word), qPrintable(told.err));
    }

    void whatCannotBeReadIsNotGood()
    {
        QVERIFY(run({u"--config"_s, u"/proc/self/mem"_s, u"--check-config"_s}).err.contains(u"/proc/self/mem cannot be read: "));
    }

    void hostsToFetchFromAreChecked()
    {
        const QString config = file(u"config.yml"_s, "pull_from: [cloud.example.org, '[::1]:8774']\n");
        QCOMPARE(run({u"--config"_s, config, u"--check-config"_s}).exitCode, 0);
        QCOMPARE(run({u"--pull-from"_s, u"a"_s, u"--pull-from"_s, u"b:1"_s, u"--check-config"_s}).exitCode, 0);
        for (const QString &host : {u"https://cloud"_s, u"a b"_s, u"::1"_s, u"cloud/x"_s, u"cloud:99999"_s}) {
            const Told told = run({u"--pull-from"_s, host, u"--check-config"_s});
            QCOMPARE(told.exitCode, 2);
            QVERIFY2(told.err.contains(u"pull_from: \"%1\" is no host"_s.arg(host)), qPrintable(told.err));
        }
        const Told told = run({u"--config"_s, file(u"config.yml"_s, "pull_from: {a: b}\n"), u"--check-config"_s});
        QVERIFY2(told.exitCode == 2 && told.err.contains(u"line 1") && told.err.contains(u"pull_from"), qPrintable(told.err));
    }

    void whatIsNoAddressIsNotListenedOn()
    {
        for (const QString &address : {u"nonsense"_s, u"999.1.1.1"_s, u""_s}) {
            const Told told = run({u"--listen="_s + address, u"--check-config"_s});
            QVERIFY2(told.exitCode == 2 && told.err.contains(u"is no address"), qPrintable(told.err));
        }
        for (const QString &address : {u"0.0.0.0"_s, u"::1"_s, u"localhost"_s})
            QCOMPARE(run({u"--listen="_s + address, u"--check-config"_s}).exitCode, 0);
    }

    void anAddressThatCannotWorkIsRefused()
    {
        for (const QString &how : {u"--check-config"_s, u"--port=0"_s}) {
            const Told told = run({u"--libvirt"_s, u"qemu:///nope"_s, how});
            QCOMPARE(told.exitCode, 2);
            QVERIFY2(told.err.contains(u"qemu:///nope") && told.err.contains(u"qemu:///system"), qPrintable(told.err));
        }
    }

    void aHostThatIsDownIsOnlyWarnedOf()
    {
        QProcess program;
        const QString uri = u"qemu:///session?socket="_s + m_folder.filePath(u"no-socket"_s);
        begin(program, {u"--libvirt"_s, uri, u"--port"_s, u"0"_s});
        QVERIFY(program.waitForStarted());
        QString err;
        while (!err.contains(u'\n') && program.waitForReadyRead())
            err += QString::fromUtf8(program.readAllStandardError());
        QCOMPARE(program.state(), QProcess::Running);
        QVERIFY2(err.contains(uri) && err.contains(u"cannot be reached") && err.contains(u"tried again"), qPrintable(err));
        program.terminate();
        QVERIFY(program.waitForFinished());
        QVERIFY2(program.readAllStandardOutput().contains("listening on "), qPrintable(err));
        QCOMPARE(program.exitCode(), 0);
    }

    void aLogForProgramsIsAnObjectALine()
    {
        const QString uri = u"qemu:///session?socket="_s + m_folder.filePath(u"no-socket"_s);
        const QString config = file(u"config.yml"_s, "log: json\n");
        QProcess program;
        begin(program, {u"--config"_s, config, u"--libvirt"_s, uri, u"--port"_s, u"0"_s});
        QVERIFY(program.waitForReadyRead());
        const auto object = [](const QByteArray &line) { return QJsonDocument::fromJson(line).object(); };
        const QJsonObject warning = object(program.readLine());
        QCOMPARE(warning["level"_L1].toString(), u"warning"_s);
        QVERIFY(warning["message"_L1].toString().contains(uri));
        const Told second = run({u"--config"_s, config, u"--libvirt"_s, uri, u"--port"_s, u"0"_s});
        QCOMPARE(second.exitCode, 1);
        QCOMPARE(object(second.err.toUtf8())["level"_L1].toString(), u"error"_s);
        QVERIFY2(object(second.err.toUtf8())["message"_L1].toString().contains("Another tresccad"_L1), qPrintable(second.err));
        program.terminate();
        QVERIFY(program.waitForFinished());
    }

    // What is said only after the time for an answer is over must neither be waited for nor said.
    void aHostThatHangsDoesNotHoldUpTheEnd()
    {
        const QString path = m_folder.filePath(u"silent"_s);
        const test::SilentSocket host(path);
        QProcess program;
        begin(program, {u"--libvirt"_s, u"qemu:///session?socket="_s + path, u"--port"_s, u"0"_s});
        QVERIFY(program.waitForStarted());
        QVERIFY(host.waitForCaller());
        program.terminate();
        QVERIFY(program.waitForFinished(120'000));
        const QByteArray err = program.readAllStandardError();
        QVERIFY2(err.isEmpty(), err.constData());
        QCOMPARE(program.exitCode(), 0);
    }

private:
    [[nodiscard]] QString folder(const QString &name) const
    {
        QDir().mkpath(m_folder.filePath(name));
        return m_folder.filePath(name);
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
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
    TlsFiles m_a;
    TlsFiles m_b;
};

QTEST_GUILESS_MAIN(TestDaemonProgram)
#include "tst_daemonprogram.moc"
