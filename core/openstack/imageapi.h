// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image.h"
#include "core/openstack/session.h"

#include <functional>

namespace trescca {

/// Image API v2 (Glance).
class ImageApi {
public:
    explicit ImageApi(std::shared_ptr<CloudSession> session) : m_session(std::move(session)) {}

    /// All images, page by page; `filter` are query pairs such as {"trescca_base_digest", ...}.
    [[nodiscard]] Result<QList<Image>> list(const QList<std::pair<QString, QString>> &filter, const Context &context) const;
    [[nodiscard]] Result<Image> get(const QString &id, const Context &context) const;
    [[nodiscard]] Result<Image> create(const Image &spec, const Context &context) const;
    [[nodiscard]] Result<void> rename(const QString &id, const QString &name, const Context &context) const;
    [[nodiscard]] Result<void> remove(const QString &id, const Context &context) const;
    /// Like remove(), but an image that is gone is fine, and a stop request does not keep it from being tidied away.
    void discard(const QString &id) const;
    /// Polls until the image is active, reporting trescca_progress_done/_total as `stage` (of a save, as what its site calls that). Fails with
    /// the image's own trescca_error, or when it is killed, deleted or gone; and as `look`, which sees it each time before.
    [[nodiscard]] Result<Image> waitUntilActive(
        const QString &id, const QString &stage, const Context &context, const std::function<Result<void>(const Image &)> &look = {}) const;
    /// Has the service fetch the content from another server (tresccad's import method).
    [[nodiscard]] Result<void> importFrom(const QString &id, const QJsonObject &method, const Context &context) const;
    [[nodiscard]] CloudSession &session() const { return *m_session; }
    [[nodiscard]] std::shared_ptr<CloudSession> sharedSession() const { return m_session; }

private:
    std::shared_ptr<CloudSession> m_session;
};

}  // namespace trescca
