// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/connection.h"
#include "core/libvirt/libvirtsite.h"
#include "tests/support/silentsocket.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace trescca;

// libvirt (seen with 11.3, and with the event loop of its own as well) does not free every client whose connection ends while it
// is being opened. Its stacks are cut at GLib, which has no frame pointers.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions() { return "leak:libglib-2.0\n"; }

namespace {

/// A daemon that dies whenever somebody calls: it takes a connection and drops it at once.
class DyingDaemon {
public:
    explicit DyingDaemon(const QByteArray &path) : m_socket(socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(m_socket, 16) != 0)
            qFatal("no socket");
        m_thread = std::jthread([this] { drop(); });
    }
    ~DyingDaemon() { shutdown(m_socket, SHUT_RDWR); }

private:
    void drop() const
    {
        for (int caller = accept(m_socket, nullptr, nullptr); caller >= 0; caller = accept(m_socket, nullptr, nullptr))
            close(caller);
        close(m_socket);
    }
    const int m_socket;
    std::jthread m_thread;
};

}  // namespace

class TestConnection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // libvirt writes to the socket of a daemon that may just have died; SIGPIPE would end the program.
    void aDaemonThatDiesIsAnErrorAndNotTheEnd()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"socket"_s);
        const DyingDaemon daemon(path.toLocal8Bit());
        Connection connection(u"qemu:///session?socket="_s + path, std::chrono::seconds(60));
        for (int i = 0; i < 100; ++i) {
            const auto handle = connection.get();
            QVERIFY(!handle);
            QCOMPARE(handle.error().kind, Kind::Unreachable);
        }
    }

    // Else whoever ends meanwhile would be held up as long as the host may take.
    void aStopEndsTheWaitForAHostThatHangs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"socket"_s);
        const test::SilentSocket daemon(path);
        Endpoint endpoint;
        endpoint.uri = u"qemu:///session?socket="_s + path;
        endpoint.folder = folder.filePath(u"site"_s);
        const auto site = LibvirtSite::open(endpoint);
        QVERIFY(site);
        std::stop_source stop;
        const std::jthread stopping([&] {
            (void)daemon.waitForCaller();
            stop.request_stop();
        });
        const auto listed = (*site)->instances({.stop = stop.get_token(), .progress = {}});
        QVERIFY(!listed);
        QVERIFY2(listed.error().kind == Kind::Cancelled, qPrintable(listed.error().what));
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
