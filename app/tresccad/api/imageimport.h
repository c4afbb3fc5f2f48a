// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/apicontext.h"
#include "app/tresccad/router.h"

#include <memory>

namespace trescca {

/// Image import of Image v2, and its tasks: `glance-direct` (what was staged), `web-download` (a public https address),
/// `glance-download` (an image of this region), and our own `trescca-pull` (from another tresccad or Glance, with token,
/// certificate and digest).
class ImageImportResource {
public:
    explicit ImageImportResource(const ApiContext &context) : m_context(context), m_tasks(std::make_shared<Tasks>()) {}
    void addTo(Router &router);

private:
    /// What was asked for, by the id of the job that does it.
    struct Task {
        QString imageId;
        QString requestId;
        QString userId;
        QJsonObject input;
    };
    struct Tasks {
        std::mutex mutex;
        QMap<QString, Task> all;
    };
    [[nodiscard]] Result<ApiResponse> import(const ApiRequest &request);
    [[nodiscard]] Result<QString> start(const Image &image, const QJsonObject &method);
    [[nodiscard]] Result<Filling> direct(const Image &image) const;
    [[nodiscard]] Result<Filling> webDownload(const QJsonObject &method) const;
    [[nodiscard]] Result<Filling> glanceDownload(const QJsonObject &method) const;
    [[nodiscard]] Result<ApiResponse> tasks(const ApiRequest &request) const;
    ApiContext m_context;
    std::shared_ptr<Tasks> m_tasks;
};

[[nodiscard]] QStringList importMethods();

}  // namespace trescca
