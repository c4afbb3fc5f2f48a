// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/server.h"

#include "app/tresccad/checkedserver.h"
#include "app/tresccad/errormap.h"
#include "app/tresccad/hostname.h"
#include "app/tresccad/requestbody.h"
#include "app/tresccad/taskthreads.h"
#include "core/base/digest.h"
#include "core/base/log.h"

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

const QString busy = QStringLiteral("The daemon is busy or about to end; try again.");

QString text(const std::string &value) { return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())); }

QByteArray bytes(const std::string &value) { return QByteArray(value.data(), static_cast<qsizetype>(value.size())); }

QByteArray newRequestId() { return "req-" + newId().toLatin1(); }

/// True of a body that is not sent as it is.
bool badMedia(const RequestHead::Fields &headers)
{
    return headers.contains("content-encoding")
        || std::ranges::any_of(headers.values("content-type"), [](const QByteArray &type) { return type.startsWith("multipart/"); });
}

ApiRequest apiRequest(const httplib::Request &from, const QString &fallbackOrigin)
{
    ApiRequest to;
    to.id = newRequestId();
    to.method = from.method == "HEAD" ? "GET"_ba : bytes(from.method);
    to.path = text(from.path);
    for (const auto &[name, value] : from.params)
        to.query.insert(text(name), text(value));
    const RequestHead &head = exchangeOf(from).head;
    to.headers = head.fields();
    if (from.method == "HEAD")
        to.headers.remove("range");  // it means GETs (RFC 9110, 14.2)
    to.peer = text(from.remote_addr);
    to.origin = originFromHost(QString::fromLatin1(to.header("host")), fallbackOrigin);
    if (to.headers.contains("content-length"))
        to.contentLength = head.bodyLength();
    return to;
}

void sendFile(const FileBody &file, const QByteArray &type, httplib::Response &to, const std::atomic<bool> &stopping)
{
    struct Reading {
        std::unique_ptr<FileSource> source;
        QByteArray buffer = QByteArray(256 << 10, Qt::Uninitialized);
    };
    const auto reading = std::make_shared<Reading>();
    to.set_content_provider(file.size, type.toStdString(), [=, &stopping](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
        if (!reading->source) {
            auto opened = FileSource::open(file.path, file.offset + offset);
            if (!opened)
                return false;
            reading->source = std::move(*opened);
        }
        const auto want = std::min(length, static_cast<std::size_t>(reading->buffer.size()));
        const auto got = reading->source->read(std::as_writable_bytes(std::span(reading->buffer.data(), want)));
        return got && *got > 0 && !stopping && sink.write(reading->buffer.constData(), *got);
    });
}

void answer(const ApiResponse &from, httplib::Response &to, const std::atomic<bool> &stopping, const QByteArray &id = newRequestId())
{
    for (const auto &[name, value] : from.headers)
        to.set_header(name.toStdString(), value.toStdString());
    to.set_header("X-Openstack-Request-Id", id.toStdString());
    to.status = from.status;
    if (from.file)
        return sendFile(*from.file, from.contentType, to, stopping);
    if (from.status != 204 && !(from.body.isEmpty() && from.contentType == "application/json"))
        to.set_content(from.body.toStdString(), from.contentType.toStdString());
}

Turn turnFor(std::optional<Work> work)
{
    if (work == Work::Upload)
        return Turn::Upload;
    return work == Work::Hashing ? Turn::LogIn : Turn::Request;
}

/// A thread for each connection, which sleeps while the client says nothing.
class ConnectionThreads final : public httplib::TaskQueue {
public:
    ConnectionThreads(Connections &connections, std::size_t most) : m_connections(connections), m_threads(most) {}
    bool enqueue(std::function<void()> task) override { return m_threads.start(std::move(task)); }
    void shutdown() override
    {
        m_connections.close();
        m_threads.waitForAll();
    }

private:
    Connections &m_connections;
    TaskThreads m_threads;
};

}  // namespace

struct Server::State {
    State(const Router &theRouter, ServerSettings theSettings)
        : router(theRouter),
          settings(std::move(theSettings)),
          http(serverContext(settings.tls), connections, std::chrono::seconds(settings.timeoutSeconds))
    {}

    void setUp();
    void addHandlers();
    void serve(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    /// Refuses what no handler is to see; true when it was answered.
    bool preview(const httplib::Request &request, httplib::Response &response) const;
    [[nodiscard]] httplib::TaskQueue *newThreads();

    const Router &router;
    ServerSettings settings;
    Connections connections{static_cast<std::size_t>(settings.waiting), static_cast<std::size_t>(settings.threads)};
    CheckedServer http;
    QString origin;
    socket_t listener = -1;
    std::atomic<bool> stopping = false;
    std::atomic<std::chrono::steady_clock::time_point> heard =
        std::chrono::steady_clock::now() - std::chrono::hours(1);  ///< as if long ago: nobody has asked yet
    std::jthread thread;
};

// It is a request's turn only once its client has sent what is read into memory: who sends slowly keeps nobody waiting.
void Server::State::serve(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader)
{
    heard = std::chrono::steady_clock::now();
    ApiRequest call = apiRequest(request, origin);
    const Exchange &exchange = exchangeOf(request);
    Connections::Connection &connection = exchange.connection;
    RequestBody body(
        {reader ? [reader](const RequestBody::Taker &taker) { return (*reader)(taker); } : RequestBody::Reader(), call.contentLength, exchange.cut},
        connection, stopping, std::chrono::seconds(settings.timeoutSeconds));
    const auto work = router.workOf(call);
    const bool holds = work && *work != Work::Upload;
    const auto held = holds ? body.hold(call.bodyLimit) : Result<QByteArray>();
    call.readBody = [&](ByteSink &sink) -> Result<void> {
        if (!holds)
            return body.into(sink);
        return held ? sink.write(bytesOf(*held)) : fail(held);
    };
    const bool turn = connection.begin(turnFor(work));
    ApiResponse told = turn ? router.handle(call) : errorResponse(503, busy, call);
    body.drain(call.hasBodyEnd());
    if (told.file && !connection.begin(Turn::Download))
        told = errorResponse(503, busy, call);
    answer(told, response, stopping, call.id);
    heard = std::chrono::steady_clock::now();
}

bool Server::State::preview(const httplib::Request &request, httplib::Response &response) const
{
    static const QList<QByteArray> known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
    const QString path = text(request.path);
    const RequestHead &head = exchangeOf(request).head;
    if (const auto &refused = head.refusal())
        answer(errorResponse(refused->status, refused->why, path), response, stopping);
    else if (!known.contains(bytes(request.method)))
        answer(errorResponse(405, u"The method is not understood."_s, path), response, stopping);
    else if ((request.method == "GET" || request.method == "HEAD") && head.bodyLength() != 0U)
        answer(errorResponse(400, u"A request that only reads has no body."_s, path), response, stopping);
    else if (badMedia(head.fields()))
        answer(errorResponse(415, u"Encoded and multipart bodies are not understood."_s, path), response, stopping);
    else
        return false;
    return true;
}

void Server::State::setUp()
{
    http.set_keep_alive_max_count(1);
    http.set_tcp_nodelay(true);
    // httplib would share the port with whoever listens on it already.
    http.set_socket_options([this](socket_t socket) {
        listener = socket;
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    http.new_task_queue = [this] { return newThreads(); };
    http.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        return preview(request, response) ? httplib::Server::HandlerResponse::Handled : httplib::Server::HandlerResponse::Unhandled;
    });
    // Asked before a large body is sent: who may not send it is told at once.
    http.set_expect_100_continue_handler([this](const httplib::Request &request, httplib::Response &response) {
        const ApiRequest call = apiRequest(request, origin);
        const auto refused = router.refusal(call);
        if (!refused)
            return 100;
        answer(*refused, response, stopping, call.id);
        return refused->status;
    });
    http.set_exception_handler([this](const httplib::Request &request, httplib::Response &response, const std::exception_ptr &) {
        answer(errorResponse(500, u"The daemon failed at this request; its log tells more."_s, text(request.path)), response, stopping);
    });
    http.set_error_handler([this](const httplib::Request &request, httplib::Response &response) {
        if (!response.body.empty())
            return;
        response.headers.clear();  // of the file that was to be sent
        answer(errorResponse(response.status, text(request.path)), response, stopping);
    });
    addHandlers();
}

// Of those that were cut some may not have gone yet; of those that are ready some may wait for their turn.
httplib::TaskQueue *Server::State::newThreads()
{
    return new ConnectionThreads(connections, static_cast<std::size_t>(settings.waiting * 2 + settings.threads * 4));
}

void Server::State::addHandlers()
{
    const auto plain = [this](const httplib::Request &request, httplib::Response &response) { serve(request, response, nullptr); };
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response, const httplib::ContentReader &reader) {
        serve(request, response, &reader);
    };
    // Not ".*", which stops at a line break: httplib would hold the body of what no handler takes in memory, however long.
    const std::string all = "[\\s\\S]*";
    http.Get(all, plain);
    http.Post(all, withBody);
    http.Put(all, withBody);
    http.Patch(all, withBody);
    http.Delete(all, withBody);
    http.Post(all, plain);
    http.Put(all, plain);
    http.Patch(all, plain);
    http.Delete(all, plain);
}

Server::Server(const Router &router, ServerSettings settings) : m_state(std::make_unique<State>(router, std::move(settings))) {}

Server::~Server() { stop(); }

Result<int> Server::start()
{
    if (!m_state->http.is_valid())
        return fail(
            Kind::InvalidInput, u"The certificate %1 and its key cannot be used together; check both."_s.arg(m_state->settings.tls.certificate));
    m_state->setUp();
    const std::string host = m_state->settings.listen.toStdString();
    int port = m_state->settings.port;
    const bool bound = port == 0 ? (port = m_state->http.bind_to_any_port(host)) > 0 : m_state->http.bind_to_port(host, port);
    if (!bound)
        return fail(Kind::Conflict,
            u"Cannot listen on %1, port %2: it is in use, or not this host's; choose another with --listen or --port."_s.arg(m_state->settings.listen)
                .arg(m_state->settings.port));
    (void)::listen(m_state->listener, SOMAXCONN);  // httplib lets five wait to be accepted
    m_state->origin = u"https://%1:%2"_s.arg(bracketed(m_state->settings.listen)).arg(port);
    m_state->thread = std::jthread([this] { m_state->http.listen_after_bind(); });
    m_state->http.wait_until_ready();
    return port;
}

bool Server::isStreaming() const { return m_state->connections.isStreaming(); }

std::chrono::milliseconds Server::silence() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_state->heard.load());
}

void Server::stop()
{
    m_state->stopping = true;
    m_state->http.stop();
    if (m_state->thread.joinable())
        m_state->thread.join();
}

}  // namespace trescca
