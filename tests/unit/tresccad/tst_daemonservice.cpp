// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/settings.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr int patience = 120'000;

/// What systemd listens on; "@" begins the name of an abstract socket.
class NotifySocket {
public:
    explicit NotifySocket(const QByteArray &name) : m_fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
        if (name.startsWith('@'))
            address.sun_path[0] = '\0';
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size()));
        m_bound = ::bind(m_fd, reinterpret_cast<const sockaddr *>(&address), size) == 0;
    }
    ~NotifySocket() { ::close(m_fd); }
    NotifySocket(const NotifySocket &) = delete;
    NotifySocket &operator=(const NotifySocket &) = delete;
    [[nodiscard]] bool isBound() const { return m_bound; }
    /// The next datagram; empty when none comes.
    [[nodiscard]] QByteArray next() const
    {
        pollfd input{m_fd, POLLIN, 0};
        QByteArray text(256, '\0');
        const auto size = ::poll(&input, 1, patience) == 1 ? ::recv(m_fd, text.data(), static_cast<std::size_t>(text.size()), 0) : 0;
        return text.first(std::max<qsizetype>(0, size));
    }

private:
    int m_fd;
    bool m_bound = false;
};

}  // namespace

/// The daemon as a service: what systemd, cron and containers do with it, and what an administrator reads of it.
class TestDaemonService final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    void begin(QProcess &program, const QStringList &words, const QProcessEnvironment &more = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"STATE_DIRECTORY"_s, m_folder.filePath(u"state"_s));
        environment.insert(more);
        program.setProcessEnvironment(environment);
        program.start(QCoreApplication::applicationDirPath() + u"/../bin/tresccad"_s, words);
    }
    [[nodiscard]] QString said(const QStringList &words) const
    {
        QProcess program;
        begin(program, words);
        return program.waitForFinished(patience) && program.exitCode() == 0 ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
    }

private Q_SLOTS:
    void systemdIsToldWhenItListens_data()
    {
        QTest::addColumn<QByteArray>("socket");
        QTest::newRow("path") << m_folder.filePath(u"notify"_s).toUtf8();
        QTest::newRow("abstract") << "@trescca-test-" + QByteArray::number(QCoreApplication::applicationPid());
    }
    void systemdIsToldWhenItListens()
    {
        QFETCH(QByteArray, socket);
        const NotifySocket systemd(socket);
        QVERIFY(systemd.isBound());
        QProcessEnvironment environment;
        environment.insert(u"NOTIFY_SOCKET"_s, QString::fromUtf8(socket));
        QProcess program;
        begin(program, {u"--libvirt"_s, u"test:///default"_s, u"--port"_s, u"0"_s}, environment);
        QCOMPARE(systemd.next(), QByteArray("READY=1"));
        QVERIFY(program.waitForReadyRead(0) || program.bytesAvailable() > 0);
        QVERIFY2(program.readAllStandardOutput().contains("listening on"), program.readAllStandardError().constData());
        program.terminate();
        QCOMPARE(systemd.next(), QByteArray("STOPPING=1"));
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitCode(), 0);
    }

    /// As cron and containers start it.
    void withoutALocaleNothingIsSaidOfIt_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("none") << u"LANG"_s << QString();
        QTest::newRow("C") << u"LANG"_s << u"C"_s;
        QTest::newRow("POSIX before all") << u"LC_ALL"_s << u"POSIX"_s;
    }
    void withoutALocaleNothingIsSaidOfIt()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"LANG"_s, u"LC_ALL"_s, u"LC_CTYPE"_s})
            environment.remove(name);
        environment.insert(variable, value);
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QCoreApplication::applicationDirPath() + u"/../bin/tresccad"_s, {u"--config"_s, u"/n\u00e4he.yml"_s, u"--check-config"_s});
        QVERIFY(program.waitForFinished(patience));
        const QString errors = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(errors.startsWith(u"tresccad: ") && errors.contains(u"/n\u00e4he.yml") && errors.count(u'\n') == 1, qPrintable(errors));
    }

    /// Clients send it as UTF-8: with another nobody could log in.
    void aPasswordIsText_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("isText");
        QTest::newRow("letters of any script") << QByteArray("w\xc3\xb6nderland") << true;
        QTest::newRow("a byte of Latin-1") << QByteArray("wonder\xffland") << false;
        QTest::newRow("half a letter at its end") << QByteArray("wonderland\xc3") << false;
    }
    void aPasswordIsText()
    {
        QFETCH(QByteArray, password);
        QFETCH(bool, isText);
        QProcess adding;
        adding.start(QCoreApplication::applicationDirPath() + u"/../bin/tresccad"_s,
            {u"--state"_s, m_folder.filePath(u"users"_s), u"user"_s, u"add"_s, u"anna"_s});
        adding.write(password + '\n');
        adding.closeWriteChannel();
        QVERIFY(adding.waitForFinished(patience));
        const QByteArray told = adding.readAllStandardError();
        QVERIFY2((adding.exitCode() == 0) == isText, told.constData());
        QVERIFY2(isText || told.contains("The password is no valid UTF-8 text"), told.constData());
    }

    void helpIsInWords()
    {
        for (const QString &words : {u"--help"_s, u"user add --help"_s}) {
            const QString help = said(words.split(u' '));
            QVERIFY2(!help.isEmpty() && !help.contains(u":INT") && !help.contains(u"TEXT ["), qPrintable(help));
        }
    }

    void thePageIsComplete()
    {
        const QString page = said({u"--help-man"_s}).remove(u'\\');
        for (const Setting &setting : settings())
            QVERIFY2(page.contains(u"fB%1: "_s.arg(setting.name)), qPrintable(setting.name));
        QVERIFY2(page.contains(u"--pull-from HOST[:PORT]"), qPrintable(page));
        for (const QString &part :
            {u"CONFIGURATION FILE"_s, u"FILES"_s, u"EXIT STATUS"_s, u"SIGNALS"_s, u"UNITS OF SYSTEMD"_s, u"EXAMPLES"_s, u"SEE ALSO"_s})
            QVERIFY2(page.contains(u".SH "_s + part), qPrintable(part));
        QVERIFY(page.contains(u"/healthz") && page.contains(u"/metrics") && !page.contains(u"trescca-config"));
    }
};

QTEST_GUILESS_MAIN(TestDaemonService)
#include "tst_daemonservice.moc"
