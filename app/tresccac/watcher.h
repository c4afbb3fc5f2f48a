// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/site.h"

#include <QDateTime>
#include <QMap>

#include <chrono>
#include <functional>

namespace trescca {

/// What happened at a site.
struct SiteEvent {
    enum class What {
        Listed,  ///< it was there when watching began
        Appeared,
        Changed,
        Gone,
        Unreachable,  ///< `trouble` says why; told once, until it can be reached again
        Reachable,
    };
    What what = What::Listed;
    QDateTime time;
    QString site;
    Instance instance;  ///< as it is now, or was last
    Error trouble;
};

/// "listed", "appeared", "changed", "gone", "unreachable", "reachable".
[[nodiscard]] QString eventName(SiteEvent::What what);

/// Watches the instances of one site: where the site tells of changes, it is looked at then, and now and then for what is
/// not told; else every `interval`. Blocking.
class Watcher {
public:
    using Sink = std::function<void(const SiteEvent &event)>;

    Watcher(Site &site, std::chrono::milliseconds interval, Sink sink);
    /// Until a stop is requested.
    void run(const Context &context);
    /// One look; every difference to the last one is told.
    void look(const Context &context);

private:
    void tell(SiteEvent::What what, const Instance &instance, const Error &trouble = {});
    void compare(const QList<Instance> &now);

    Site &m_site;
    const std::chrono::milliseconds m_interval;
    const Sink m_sink;
    QMap<QString, Instance> m_known;
    bool m_begun = false;
    bool m_reachable = true;
};

}  // namespace trescca
