// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engine.h"

#include <QObject>

#include <atomic>
#include <chrono>
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
    void refresh();  ///< soon, its facts too

Q_SIGNALS:
    /// Before the first listing, after each time it was out of reach, when it is to look anew, and every half a minute: what is free changes.
    void connected(const trescca::SiteFacts &facts);
    void listed(const trescca::SiteListing &listing);
    void failed(const trescca::Error &error);  ///< it goes on trying

private:
    class Bell;
    void run(const std::stop_token &stop);
    [[nodiscard]] Result<std::shared_ptr<Site>> connectTo(const Context &context);
    [[nodiscard]] Result<void> tellFacts(Site &site, const Context &context);
    [[nodiscard]] Result<bool> look(Site &site, const Context &context);
    template <typename Signal, typename Value>
    void tell(Signal signal, const Value &value);

    const QString m_name;
    const Engine::Sites m_sites;
    const std::chrono::milliseconds m_rest;
    const std::shared_ptr<Bell> m_bell;
    std::atomic_bool m_factsWanted = false;
    std::chrono::steady_clock::time_point m_factsTold;  ///< of the feed's own thread
    std::jthread m_thread;
};

}  // namespace trescca
