// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/net/httptypes.h"

#include <memory>

namespace trescca {

/// A blocking HTTP/1.1 client (libcurl). Thread-safe; connections are kept and reused.
/// A stop request ends an exchange at once with Cancelled, also while it waits. Redirects are followed for GET and HEAD
/// within the same origin only, so a token never goes to another host. Headers are never logged.
class HttpClient {
public:
    explicit HttpClient(HttpSettings settings);
    ~HttpClient();

    [[nodiscard]] const HttpSettings &settings() const;
    /// Any answer of the server is a success here, whatever its status. Failures: Unreachable (no connection, cut,
    /// stalled), Untrusted (certificate), Cancelled, InvalidInput (URL, header, CA file), or what source or sink said.
    /// A body that does not go into a sink may have 16 MiB.
    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request, const Context &context);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
