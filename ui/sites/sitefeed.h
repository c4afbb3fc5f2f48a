// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"

#include <QObject>

#include <memory>
#include <thread>

namespace trescca {

/// What there is at a site, at one moment.
struct SiteListing {
    QList<Instance> instances;
    QList<Image> images;
};

/// Keeps looking at one site from a thread of its own: where it tells of changes, then; else from time to time. Lives in the
/// thread of its maker, as its signals do.
class SiteFeed final : public QObject {
    Q_OBJECT
public:
    /// `rest`: between two looks at a site that tells of no changes.
    SiteFeed(QString name, Engine::Sites sites, std::chrono::milliseconds rest, QObject *parent = nullptr);
    ~SiteFeed() override;
    [[nodiscard]] const QString &name() const { return m_name; }
    void refresh();  ///< soon

Q_SIGNALS:
    void connected(const trescca::SiteFacts &facts);  ///< before the first listing, and after each time it was out of reach
    void listed(const trescca::SiteListing &listing);
    void failed(const trescca::Error &error);  ///< it goes on trying

private:
    class Bell;
    void run(const std::stop_token &stop);
    [[nodiscard]] Result<std::shared_ptr<Site>> connectTo(const Context &context);
    [[nodiscard]] Result<bool> look(Site &site, const Context &context);
    template <typename Signal, typename Value>
    void tell(Signal signal, const Value &value);

    const QString m_name;
    const Engine::Sites m_sites;
    const std::chrono::milliseconds m_rest;
    const std::shared_ptr<Bell> m_bell;
    std::jthread m_thread;
};

}  // namespace trescca
