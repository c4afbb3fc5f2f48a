// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/checkedserver.h"
#include "app/tresccad/chunkedbody.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace trescca {

namespace {

struct Peer {
    std::string address;
    int port = 0;
};

Peer peerOf(int socket, int (*ask)(int, sockaddr *, socklen_t *))
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    auto *const plain = reinterpret_cast<sockaddr *>(&address);
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> port{};
    const bool known = ask(socket, plain, &size) == 0
        && ::getnameinfo(plain, size, host.data(), host.size(), port.data(), port.size(), NI_NUMERICHOST | NI_NUMERICSERV) == 0;
    return known ? Peer{host.data(), std::atoi(port.data())} : Peer{};
}

/// What httplib reads: the head as it is given to it, then the body to its end, and nothing that follows it.
class RequestStream final : public httplib::Stream {
public:
    RequestStream(TlsStream &tls, const RequestHead &head, QByteArray behindHead)
        : m_tls(tls),
          m_headText(head.text()),
          m_head(m_headText),
          m_behind(std::move(behindHead)),
          m_early(m_behind),
          m_left(head.refusal() ? std::optional<std::uint64_t>(0) : head.bodyLength())
    {}

    bool is_readable() const override { return !m_head.isEmpty() || !m_early.isEmpty() || m_left == 0U || m_tls.isReadable(); }
    bool is_writable() const override { return m_tls.isWritable(); }
    ssize_t read(char *to, std::size_t size) override
    {
        if (!m_head.isEmpty())
            return from(m_head, to, size);
        if (m_broken)
            return -1;
        const std::size_t most = std::min<std::uint64_t>(size, m_left.value_or(size));
        const ssize_t got = most == 0 ? 0 : m_early.isEmpty() ? m_tls.read({to, most}) : from(m_early, to, most);
        m_cut = got <= 0 && most > 0;
        m_broken = !m_left && got > 0 && !m_chunks.take(QByteArrayView(to, got));
        if (m_broken)  // which is no cut: who reads the body finds that it is not chunked as it says
            return -1;
        if (m_left && got > 0)
            *m_left -= static_cast<std::uint64_t>(got);
        return got;
    }
    using Stream::write;
    ssize_t write(const char *bytes, std::size_t size) override { return m_tls.write({bytes, size}); }
    void get_remote_ip_and_port(std::string &address, int &port) const override { tell(::getpeername, address, port); }
    void get_local_ip_and_port(std::string &address, int &port) const override { tell(::getsockname, address, port); }
    socket_t socket() const override { return m_tls.socket(); }
    [[nodiscard]] const bool &cut() const { return m_cut; }
    /// The client may have sent more than was read. (Whether a chunked body was read to its end is not known here.)
    [[nodiscard]] bool mayHaveMore() const { return m_left != 0U || !m_early.isEmpty(); }

private:
    static ssize_t from(QByteArrayView &bytes, char *to, std::size_t most)
    {
        const auto taken = std::min(bytes.size(), static_cast<qsizetype>(most));
        std::memcpy(to, bytes.data(), static_cast<std::size_t>(taken));
        bytes = bytes.sliced(taken);
        return taken;
    }
    void tell(int (*ask)(int, sockaddr *, socklen_t *), std::string &address, int &port) const
    {
        const Peer peer = peerOf(m_tls.socket(), ask);
        address = peer.address;
        port = peer.port;
    }

    TlsStream &m_tls;
    const QByteArray m_headText;
    QByteArrayView m_head;  ///< what httplib has not read yet of each
    const QByteArray m_behind;
    QByteArrayView m_early;
    std::optional<std::uint64_t> m_left;
    ChunkedBody m_chunks;  ///< counts where m_left is not known
    bool m_broken = false;
    bool m_cut = false;
};

/// Reads a head, refused or not; what came behind it. Nothing when the client left or was too slow.
std::optional<QByteArray> readHead(TlsStream &tls, RequestHead &head)
{
    QByteArray buffer(16 << 10, Qt::Uninitialized);
    while (!head.isComplete() && !head.refusal()) {
        const int got = tls.read({buffer.data(), static_cast<std::size_t>(buffer.size())});
        if (got <= 0)
            return std::nullopt;
        const qsizetype taken = head.take(QByteArrayView(buffer).first(got));
        if (taken < got)
            return buffer.mid(taken, got - taken);
    }
    return QByteArray();
}

}  // namespace

CheckedServer::CheckedServer(TlsContext context, Connections &connections, std::chrono::seconds timeout)
    : m_context(std::move(context)), m_connections(connections), m_timeout(timeout)
{}

bool CheckedServer::process_and_close_socket(socket_t socket)
{
    {
        const auto connection = m_connections.enter(socket);
        TlsStream tls(*m_context, socket, m_timeout);
        if (tls.accept())
            serve(tls, *connection);
    }
    ::close(socket);
    return true;
}

void CheckedServer::serve(TlsStream &tls, Connections::Connection &connection)
{
    RequestHead head;
    auto behind = readHead(tls, head);
    if (!behind)
        return tls.finish(false);
    RequestStream stream(tls, head, std::move(*behind));
    const Exchange exchange{connection, head, stream.cut()};
    const Peer peer = peerOf(tls.socket(), ::getpeername), self = peerOf(tls.socket(), ::getsockname);
    SSL_set_app_data(tls.handle(), const_cast<Exchange *>(&exchange));
    bool closed = false;
    (void)process_request(
        stream, peer.address, peer.port, self.address, self.port, true, closed, [&tls](httplib::Request &request) { request.ssl = tls.handle(); });
    const bool linger = head.refusal() || stream.mayHaveMore();
    if (linger)
        connection.pause();
    tls.finish(linger);
}

const Exchange &exchangeOf(const httplib::Request &request) { return *static_cast<const Exchange *>(SSL_get_app_data(request.ssl)); }

}  // namespace trescca
