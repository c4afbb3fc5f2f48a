// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/transfer.h"

#include "core/base/brokenpipes.h"

#include <QUrl>

#include <mutex>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostBody = 16 << 20;
constexpr std::uint64_t askFirst = 1 << 20;  ///< bodies from here on wait for "100 Continue"

void initCurl()
{
    static std::once_flag once;
    std::call_once(once, [] {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        ignoreBrokenPipes();
    });
}

bool breaksLine(const QByteArray &text) { return text.contains('\r') || text.contains('\n') || text.contains('\0'); }

}  // namespace

Channel::Channel()
{
    initCurl();
    easy = curl_easy_init();
    multi = curl_multi_init();
}

Channel::~Channel()
{
    curl_easy_cleanup(easy);
    curl_multi_cleanup(multi);
}

Transfer::Transfer(Channel &channel, const HttpSettings &settings, const HttpRequest &request, const Context &context)
    : m_channel(channel), m_settings(settings), m_request(request), m_context(context)
{
    curl_easy_reset(m_channel.easy);
}

Transfer::~Transfer()
{
    // The handle outlives us in its pool; nothing in it may point here any more.
    curl_easy_setopt(m_channel.easy, CURLOPT_ERRORBUFFER, nullptr);
    curl_easy_setopt(m_channel.easy, CURLOPT_RESOLVE, nullptr);
    curl_slist_free_all(m_headers);
    curl_slist_free_all(m_target);
}

Result<HttpResponse> Transfer::run()
{
    if (auto done = prepare(); !done)
        return fail(done);
    if (auto done = applyTrust(m_channel.easy, m_settings.trust, m_channel.pin); !done)
        return fail(done);
    if (auto done = perform(); !done)
        return fail(done);
    return std::move(m_response);
}

Result<void> Transfer::handshake()
{
    if (auto done = prepare(); !done)
        return done;
    curl_easy_setopt(m_channel.easy, CURLOPT_CONNECT_ONLY, 1L);
    m_channel.pin = {};
    if (auto done = noteCertificate(m_channel.easy, m_channel.pin); !done)
        return done;
    return perform();
}

Result<void> Transfer::prepare()
{
    const QUrl url(m_request.url, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return fail(Kind::InvalidInput, u"\"%1\" is no http or https address."_s.arg(m_request.url));
    CURL *easy = m_channel.easy;
    curl_easy_setopt(easy, CURLOPT_URL, url.toEncoded().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "trescca/" TRESCCA_VERSION);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXAGE_CONN, 20L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_settings.connectTimeout.count()));
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_message.data());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::onWrite);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &Transfer::onProgress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 256L << 10);
    curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, 256L << 10);
    prepareTarget(url);
    prepareBody();
    return prepareHeaders();
}

void Transfer::prepareTarget(const QUrl &url)
{
    if (m_settings.addresses.isEmpty())
        return;
    QStringList addresses;
    for (const QString &address : m_settings.addresses)
        addresses << (address.contains(u':') ? u'[' + address + u']' : address);
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    const QString known = u"%1:%2:%3"_s.arg(url.host(QUrl::FullyEncoded), QString::number(port), addresses.join(u','));
    m_target = curl_slist_append(nullptr, known.toLatin1().constData());
    curl_easy_setopt(m_channel.easy, CURLOPT_RESOLVE, m_target);
    curl_easy_setopt(m_channel.easy, CURLOPT_PROXY, "");
}

void Transfer::prepareBody()
{
    CURL *easy = m_channel.easy;
    if (m_request.source != nullptr) {
        // A kept connection may be dead already, and a stream cannot be sent twice.
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, &Transfer::onRead);
        curl_easy_setopt(easy, CURLOPT_READDATA, this);
        curl_easy_setopt(easy, CURLOPT_EXPECT_100_TIMEOUT_MS, 500L);  // not every server answers that
        if (m_request.sourceSize)
            curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(*m_request.sourceSize));
    } else if (!m_request.body.isEmpty() || m_request.method == "POST") {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    m_allSent = m_request.source == nullptr;
    if (m_request.method == "HEAD")
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

Result<void> Transfer::prepareHeaders()
{
    const bool ask = m_request.source != nullptr && m_request.sourceSize.value_or(askFirst) >= askFirst;
    HttpHeaders headers = m_request.headers;
    headers.emplaceBack("Expect", ask ? "100-continue" : "");
    if (m_request.source != nullptr && !m_request.sourceSize)
        headers.emplaceBack("Transfer-Encoding", "chunked");
    for (const auto &[name, value] : std::as_const(headers)) {
        if (breaksLine(name) || breaksLine(value))
            return fail(Kind::InvalidInput, u"The HTTP header %1 would hold a line break."_s.arg(QString::fromLatin1(name.simplified())));
        const QByteArray line = value.isEmpty() ? name + ':' : name + ": " + value;
        m_headers = curl_slist_append(m_headers, line.constData());
    }
    curl_easy_setopt(m_channel.easy, CURLOPT_HTTPHEADER, m_headers);
    return {};
}

Result<void> Transfer::perform()
{
    if (auto go = m_context.check(); !go)
        return go;
    touch();
    const CURLcode code = loop();
    if (m_error)
        return std::unexpected(*m_error);
    if (code == CURLE_OK)
        return {};
    if (m_context.cancelled())
        return fail(Kind::Cancelled, u"Cancelled."_s);
    return std::unexpected(errorOf(code, QString::fromUtf8(m_message.data()), m_request.url, m_channel.pin, m_settings.trust));
}

CURLcode Transfer::loop()
{
    CURLM *multi = m_channel.multi;
    curl_multi_add_handle(multi, m_channel.easy);
    const std::stop_callback wake(m_context.stop, [multi] { curl_multi_wakeup(multi); });
    CURLcode code = CURLE_OK;
    for (int running = 1; running > 0;) {
        if (curl_multi_perform(multi, &running) != CURLM_OK) {
            code = CURLE_SEND_ERROR;
            break;
        }
        if (m_context.cancelled() && running > 0) {
            code = CURLE_ABORTED_BY_CALLBACK;
            break;
        }
        if (running > 0 && stalled()) {
            m_error = Error{Kind::Unreachable,
                u"%1 does not answer any more: nothing came or went for %2 s. Check the network and try again."_s.arg(originOf(m_request.url))
                    .arg(std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - m_lastMove).count()),
                {}};
            break;
        }
        if (running > 0)
            curl_multi_poll(multi, nullptr, 0, 250, nullptr);
    }
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg == CURLMSG_DONE)
            code = message->data.result;
    }
    curl_multi_remove_handle(multi, m_channel.easy);
    return code;
}

bool Transfer::stalled() const
{
    const auto quiet = Clock::now() - m_lastMove;
    const auto limit = m_allSent && m_response.status == 0 ? std::max(m_settings.stallTimeout, m_request.answerTimeout) : m_settings.stallTimeout;
    return quiet > std::max(limit, std::chrono::seconds(1));
}

int Transfer::onProgress(void *self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent)
{
    auto *me = static_cast<Transfer *>(self);
    if (received + sent != me->m_moved) {
        me->m_moved = received + sent;
        me->touch();
    }
    return me->m_context.cancelled() ? 1 : 0;
}

std::size_t Transfer::onRead(char *buffer, std::size_t size, std::size_t count, void *self)
{
    auto *me = static_cast<Transfer *>(self);
    auto got = me->m_request.source->read(std::as_writable_bytes(std::span(buffer, size * count)));
    me->touch();  // waiting for the source is not the network's fault
    if (!got) {
        me->m_error = got.error();
        return CURL_READFUNC_ABORT;
    }
    me->m_allSent = *got == 0;
    return *got;
}

std::size_t Transfer::onWrite(char *data, std::size_t size, std::size_t count, void *self)
{
    auto *me = static_cast<Transfer *>(self);
    const bool taken = me->take(std::as_bytes(std::span(data, size * count)));
    me->touch();
    return taken ? size * count : CURL_WRITEFUNC_ERROR;
}

bool Transfer::takeIntoSink(ConstBytes bytes)
{
    Result<void> done;
    if (!std::exchange(m_announced, true) && m_request.onAnswer)
        done = m_request.onAnswer(m_response);
    if (done)
        done = m_request.sink->write(bytes);
    if (!done)
        m_error = done.error();
    return done.has_value();
}

bool Transfer::take(ConstBytes bytes)
{
    if (m_request.sink != nullptr && m_response.ok())
        return takeIntoSink(bytes);
    if (m_response.body.size() + static_cast<qsizetype>(bytes.size()) > mostBody) {
        m_error =
            Error{Kind::Untrusted, u"The answer of %1 is longer than 16 MiB, which no sound server sends here."_s.arg(originOf(m_request.url)), {}};
        return false;
    }
    m_response.body.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return true;
}

std::size_t Transfer::onHeader(char *data, std::size_t size, std::size_t count, void *self)
{
    auto *me = static_cast<Transfer *>(self);
    const QByteArray line = QByteArray(data, static_cast<qsizetype>(size * count)).trimmed();
    if (line.startsWith("HTTP/")) {
        const int status = line.split(' ').value(1).toInt();
        me->m_response.headers.clear();
        me->m_response.status = status >= 200 ? status : 0;
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0 && me->m_response.headers.size() < 200) {
        me->m_response.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    me->touch();
    return size * count;
}

}  // namespace trescca
