// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/httptypes.h"
#include "core/net/trust.h"

#include <curl/curl.h>

#include <QUrl>

#include <array>
#include <chrono>
#include <optional>

namespace trescca {

/// A libcurl handle with its connections. One thread at a time.
struct Channel {
    Channel();
    ~Channel();
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;
    CURL *easy;
    CURLM *multi;
    PinCheck pin;
};

/// One request and its answer.
class Transfer {
public:
    Transfer(Channel &channel, const HttpSettings &settings, const HttpRequest &request, const Context &context);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;
    [[nodiscard]] Result<HttpResponse> run();
    /// Connects, notes the certificate in the channel's pin, sends nothing.
    [[nodiscard]] Result<void> handshake();

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> prepareHeaders();
    void prepareTarget(const QUrl &url);
    void prepareBody();
    [[nodiscard]] Result<void> perform();
    [[nodiscard]] CURLcode loop();
    [[nodiscard]] bool stalled() const;
    void touch() { m_lastMove = Clock::now(); }

    static std::size_t onRead(char *buffer, std::size_t size, std::size_t count, void *self);
    static std::size_t onWrite(char *data, std::size_t size, std::size_t count, void *self);
    static std::size_t onHeader(char *data, std::size_t size, std::size_t count, void *self);
    static int onProgress(void *self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent);
    [[nodiscard]] bool take(ConstBytes bytes);
    [[nodiscard]] bool takeIntoSink(ConstBytes bytes);

    Channel &m_channel;
    const HttpSettings &m_settings;
    const HttpRequest &m_request;
    const Context &m_context;
    curl_slist *m_headers = nullptr;
    curl_slist *m_target = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_message{};
    HttpResponse m_response;
    std::optional<Error> m_error;  ///< of source, sink or a limit of ours
    Clock::time_point m_lastMove = Clock::now();
    curl_off_t m_moved = 0;
    bool m_allSent = false;
    bool m_announced = false;
};

/// What libcurl's code means, as an Error about `url`.
[[nodiscard]] Error errorOf(CURLcode code, const QString &message, const QString &url, const PinCheck &pin, const HttpTrust &trust);

}  // namespace trescca
