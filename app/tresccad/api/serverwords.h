// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/api/serverview.h"
#include "app/tresccad/router.h"

namespace trescca {

/// Compute v2.1: what users attach to a server in words: its metadata and (since 2.26) its tags.
class ServerWordsResource {
public:
    explicit ServerWordsResource(const ApiContext &context) : m_context(context), m_view(context) {}
    void addTo(Router &router);

private:
    void addMetadata(Router &router);
    void addTags(Router &router);
    [[nodiscard]] Result<ApiResponse> setMetadata(const ApiRequest &request, bool replace);
    [[nodiscard]] Result<ApiResponse> setItem(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> removeItem(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> setTags(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> addTag(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> removeTag(const ApiRequest &request);
    /// Changes the note of the request's server.
    [[nodiscard]] Result<ServerNote> change(const ApiRequest &request, const std::function<Result<void>(ServerNote &)> &edit);
    ApiContext m_context;
    ServerView m_view;
};

}  // namespace trescca
