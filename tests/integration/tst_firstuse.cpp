// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/daemonprocess.h"
#include "tests/support/pseudoterminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A real tresccac meets a real tresccad that nobody has told it how to trust. Libvirt's own test host is the daemon's.
class TestFirstUse final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<DaemonProcess> m_daemon;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    static QString program() { return QCoreApplication::applicationDirPath() + u"/../bin/tresccac"_s; }
    [[nodiscard]] QStringList words(const QStringList &verb) const
    {
        return QStringList{u"--config"_s, path(u"config.yml"_s), u"--cloud"_s, u"far"_s} + verb;
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s, u"HOME"_s})
            environment.insert(name, path(u"home"_s));
        environment.insert(u"OS_CLIENT_CONFIG_FILE"_s, path(u"none.yaml"_s));
        return environment;
    }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(
            file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size());
    }

    struct Outcome {
        int exitCode = -1;
        QString said;
    };
    /// With nobody at a terminal.
    [[nodiscard]] Outcome alone(const QStringList &verb) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program(), words(verb));
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(120'000);
        return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput())};
    }
    /// At a terminal, where the question for this certificate is answered so.
    [[nodiscard]] Outcome asked(const QByteArray &answer) const
    {
        PseudoTerminal terminal(program(), words({u"list"_s}), environment(), 200);
        const bool shown = terminal.shows(m_daemon->fingerprint().toLatin1()) && terminal.shows("Trust it from now on? [y/N] ");
        terminal.type(answer);
        const int code = terminal.end();
        return {shown ? code : -1, QString::fromUtf8(terminal.output())};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(path(u"home"_s)));
        m_daemon =
            std::make_unique<DaemonProcess>(DaemonProcess::Place{u"test:///default"_s, path(u"daemon/site"_s), path(u"daemon"_s)}, environment());
        const QString wrong = m_daemon->setUp();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        put(u"password"_s, DaemonProcess::password);
        put(u"config.yml"_s,
            "sites:\n  far:\n    kind: tresccad\n    auth_url: https://127.0.0.1:" + m_daemon->port().toLatin1()
                + "/v3\n    username: anna\n    project: default\n    password_file: password\n");
    }

    void withNobodyToAskItIsRefused()
    {
        const Outcome told = alone({u"list"_s});
        QVERIFY2(told.exitCode == 9 && told.said.contains(u"tresccac cloud trust"), qPrintable(told.said));
    }

    void whoSaysNoIsAskedAgain()
    {
        for (int time = 0; time < 2; ++time) {
            const Outcome told = asked("n\r");
            QVERIFY2(told.exitCode == 130 && told.said.contains(u"is not trusted"), qPrintable(told.said));
        }
        QVERIFY(!QFile::exists(path(u"home/trescca/known_certificates"_s)));
    }

    void whoSaysYesIsNotAskedAgain()
    {
        const Outcome told = asked("y\r");
        QVERIFY2(told.exitCode == 0, qPrintable(told.said));
        const Outcome later = alone({u"list"_s});
        QVERIFY2(later.exitCode == 0, qPrintable(later.said));
    }

    void aChangedCertificateIsNotTrusted()
    {
        const QString before = m_daemon->fingerprint();
        m_daemon->stopGently();
        QVERIFY(QFile::remove(path(u"daemon/tls.crt"_s)) && QFile::remove(path(u"daemon/tls.key"_s)));
        m_daemon->start();
        const QString now = m_daemon->fingerprint();
        QVERIFY(now != before);
        const Outcome told = alone({u"list"_s});
        QVERIFY2(told.exitCode == 9 && told.said.contains(before) && told.said.contains(now), qPrintable(told.said));
        const Outcome trusted = alone({u"--yes"_s, u"cloud"_s, u"trust"_s});
        QVERIFY2(trusted.exitCode == 0 && trusted.said.contains(now), qPrintable(trusted.said));
        QCOMPARE(alone({u"list"_s}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestFirstUse)
#include "tst_firstuse.moc"
