// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

namespace trescca {

/// The extension routes: save, restore, publish_base, bases, forecast and facts.
class SaveRestoreResource {
public:
    explicit SaveRestoreResource(const ApiContext &context) : m_context(context) {}
    void addTo(Router &router);

private:
    [[nodiscard]] QString shownName(const QString &id) const;
    [[nodiscard]] Result<ApiResponse> save(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> restore(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> checkRestore(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> publishBase(const ApiRequest &request);
    [[nodiscard]] Result<ApiResponse> findBase(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> forecast(const ApiRequest &request) const;
    [[nodiscard]] Result<ApiResponse> facts(const ApiRequest &request) const;
    ApiContext m_context;
};

}  // namespace trescca
