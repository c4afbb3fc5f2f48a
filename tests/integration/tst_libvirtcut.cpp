// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/foreignguests.h"
#include "tests/integration/twositestest.h"

#include <QFile>
#include <QScopeGuard>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

sockaddr_un addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    if (name.size() >= qsizetype(sizeof address.sun_path))
        qFatal("path too long");
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    return address;
}

/// A way to a daemon's socket that breaks for its first caller when the daemon has said so many bytes, and is then gone.
class BreakingWay {
public:
    BreakingWay(const QString &path, const QString &daemon, qint64 bytes)
        : m_path(path), m_listening(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)), m_daemon(addressOf(daemon)), m_left(bytes)
    {
        QFile::remove(path);
        const sockaddr_un address = addressOf(path);
        if (bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || listen(m_listening, 4) != 0)
            qFatal("no socket");
        m_thread = std::jthread([this] { carry(); });
    }
    ~BreakingWay()
    {
        m_thread.request_stop();
        shutdown(m_listening, SHUT_RDWR);  // wakes accept()
    }
    BreakingWay(const BreakingWay &) = delete;
    BreakingWay &operator=(const BreakingWay &) = delete;

private:
    void carry()
    {
        const int caller = accept(m_listening, nullptr, nullptr);
        QFile::remove(m_path);
        close(m_listening);
        const int daemon = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto closed = qScopeGuard([&] {
            close(daemon);
            if (caller >= 0)
                close(caller);
        });
        if (caller < 0 || connect(daemon, reinterpret_cast<const sockaddr *>(&m_daemon), sizeof m_daemon) != 0)
            return;
        std::array<pollfd, 2> ends{{{caller, POLLIN, 0}, {daemon, POLLIN, 0}}};
        while (!m_thread.get_stop_token().stop_requested()) {
            if (poll(ends.data(), ends.size(), 100) < 0)
                return;
            if ((ends[0].revents != 0 && pass(caller, daemon, sizeof m_buffer) <= 0))
                return;
            if (ends[1].revents == 0)
                continue;
            const qint64 said = pass(daemon, caller, std::min<qint64>(m_left, sizeof m_buffer));
            m_left -= said;
            if (said <= 0 || m_left == 0)
                return;
        }
    }
    qint64 pass(int from, int to, qint64 most)
    {
        const ssize_t read = ::read(from, m_buffer, std::size_t(most));
        for (ssize_t sent = 0; sent < read;) {
            const ssize_t now = send(to, m_buffer + sent, std::size_t(read - sent), MSG_NOSIGNAL);
            if (now <= 0)
                return -1;
            sent += now;
        }
        return read;
    }

    const QString m_path;
    const int m_listening;
    const sockaddr_un m_daemon;
    qint64 m_left;
    char m_buffer[4096];
    std::jthread m_thread;
};

}  // namespace

/// Connections to a real libvirt that break: what was heard till then is not taken for the whole.
class TestLibvirtCut final : public TwoSitesTest {
    Q_OBJECT
    ForeignGuests m_guests{m_sites};

private Q_SLOTS:
    void aListIsWholeOrAnError()
    {
        constexpr int guests = 6;
        for (int i = 0; i < guests; ++i)
            REQUIRE_OK(m_guests.define({.name = u"tst-site-cut-%1"_s.arg(i)}));
        const auto whole = m_sites.a().instances({});
        REQUIRE_OK(whole);
        const QString way = m_sites.path(u"way"_s);
        int errors = 0;
        bool heardAll = false;
        for (qint64 bytes = 300; !heardAll; bytes += 300) {
            const BreakingWay breaking(way, m_sites.uriA().section(u"socket="_s, 1), bytes);
            Endpoint endpoint = TwoSites::endpointOf(u"cut"_s, u"qemu:///session?socket="_s + way, m_sites.path(u"cut"_s));
            const auto site = LibvirtSite::open(endpoint);
            const auto listed = site ? (*site)->instances({}) : fail(site);
            heardAll = listed.has_value();
            if (listed)
                QCOMPARE(listed->size(), whole->size());
            else
                QVERIFY2(listed.error().kind == Kind::Unreachable, qPrintable(listed.error().what));
            errors += listed ? 0 : 1;
        }
        QVERIFY2(errors > guests, qPrintable(QString::number(errors)));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtCut)
#include "tst_libvirtcut.moc"
