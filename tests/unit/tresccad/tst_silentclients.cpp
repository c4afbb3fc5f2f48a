// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// A client that connects and says no more than this.
class SilentClient {
public:
    SilentClient(int port, const QByteArray &words) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
            && ::send(m_socket, words.constData(), static_cast<std::size_t>(words.size()), MSG_NOSIGNAL) == words.size();
    }
    ~SilentClient() { ::close(m_socket); }
    SilentClient(const SilentClient &) = delete;
    SilentClient &operator=(const SilentClient &) = delete;
    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// The daemon has not closed it.
    [[nodiscard]] bool isOpen() const
    {
        char byte = 0;
        return m_connected && ::recv(m_socket, &byte, 1, MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    }

    /// All that comes until the daemon closes.
    [[nodiscard]] QByteArray readAll() const
    {
        QByteArray all, buffer(4096, '\0');
        for (ssize_t got = 0; (got = ::recv(m_socket, buffer.data(), static_cast<std::size_t>(buffer.size()), 0)) > 0;)
            all.append(buffer.constData(), got);
        return all;
    }

private:
    int m_socket;
    bool m_connected = false;
};

QByteArray bodyOf(const QByteArray &answer) { return answer.sliced(answer.indexOf("\r\n\r\n") + 4); }

// Both ends of every connection are in this one process.
bool allowManyFiles()
{
    constexpr rlim_t enough = 4096;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, enough));
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

}  // namespace

/// Clients that say nothing, half of something, or something else than TLS.
class TestSilentClients final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void silentClientsKeepNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("clients");
        QTest::addColumn<int>("stay");
        QTest::newRow("no word") << QByteArray() << 400 << 400;
        QTest::newRow("half a greeting") << QByteArray::fromHex("160301") << 400 << 400;
        QTest::newRow("more than may wait") << QByteArray() << 600 << ServerSettings().waiting;
    }
    void silentClientsKeepNobodyOut()
    {
        QFETCH(QByteArray, words);
        QFETCH(int, clients);
        QFETCH(int, stay);
        QVERIFY(allowManyFiles());
        DaemonFixture daemon(600);
        std::vector<std::unique_ptr<SilentClient>> silent;
        for (int i = 0; i < clients; ++i) {
            silent.push_back(std::make_unique<SilentClient>(daemon.port(), words));
            QVERIFY2(silent.back()->isConnected(), qPrintable(QString::number(i)));
        }
        const auto open = [&silent] { return static_cast<int>(std::ranges::count_if(silent, &SilentClient::isOpen)); };
        QTRY_COMPARE_WITH_TIMEOUT(open(), stay, 60'000);
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(open() >= stay - 1);  // who came last may have taken the place of who waited longest
    }

    void whoSpeaksNoTlsIsToldSo()
    {
        const DaemonFixture daemon(600);
        for (const QByteArray &method : {"GET"_ba, "DELETE"_ba, "CONNECT"_ba}) {
            const SilentClient plain(daemon.port(), method + " / HTTP/1.1\r\nHost: x\r\n\r\n" + QByteArray(100'000, ' '));
            const QByteArray answer = plain.readAll();
            QVERIFY2(answer.startsWith("HTTP/1.1 400 ") && answer.contains("This port speaks TLS; use https://"), answer.constData());
            QVERIFY(answer.endsWith("\n") && answer.contains("\r\nContent-Length: " + QByteArray::number(bodyOf(answer).size()) + "\r\n"));
        }
    }

    void halfRequestsKeepNobodyOut()
    {
        DaemonFixture daemon(600);
        std::vector<std::unique_ptr<RawTls>> halves;
        for (int i = 0; i < 150; ++i) {  // more than there are turns
            halves.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(halves.back()->write("GET /image/v2/images HTTP/1.1\r\nHost: x\r\n"));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(halves.front()->write("\r\n"));
        QVERIFY2(halves.front()->readAll().startsWith("HTTP/1.1 401"), "the rest of the request was not awaited");
    }
};

QTEST_GUILESS_MAIN(TestSilentClients)
#include "tst_silentclients.moc"
