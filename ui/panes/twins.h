// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/movedon.h"
#include "core/site/copies.h"
#include "ui/jobs/services.h"
#include "ui/panes/siteitem.h"

#include <functional>

class QObject;

namespace trescca {

class JobQueue;
class RestoreQuestion;
class SitePane;
class TwinSearch;

/// What is to be said of something that is about to run.
struct TwinWarning {
    QString text;       ///< empty: nothing
    bool runs = false;  ///< there would be two of it at once
};

namespace twinwords {
[[nodiscard]] QString runsAlready(const QString &name, const QString &site);
[[nodiscard]] QString isOnItsWay(const QString &name, const QString &site);
[[nodiscard]] QString mayRun(const QString &name, const QString &site);
}  // namespace twinwords

/// Knows of a second one of a machine, by what the panes show and what is on its way here; and who looks further.
class Twins {
public:
    using Panes = std::function<QList<SitePane *>()>;
    Twins(const Services &services, const JobQueue &queue, Panes panes) : m_services(services), m_queue(queue), m_panes(std::move(panes)) {}

    /// Of a package or an instance, by the panes: one that runs, or what a package was saved from and is suspended since.
    [[nodiscard]] TwinWarning of(const SiteItem &item) const;
    /// Of a machine that comes from elsewhere.
    [[nodiscard]] TwinWarning of(const Machine &machine) const;
    [[nodiscard]] Machine machineOf(const SiteItem &item) const;
    /// What is on its way to be a machine here, or waits for that, and is one with this; empty: nothing.
    [[nodiscard]] QString onItsWay(const Machine &machine) const;
    /// That one of the others, which are to run too, is the same machine; empty: none is.
    [[nodiscard]] QString copyAmong(const QList<SiteItem> &others, const SiteItem &item) const;
    /// What in the queue would come to nothing if that were deleted; empty: nothing.
    [[nodiscard]] QString neededBy(const SiteItem &item) const;
    /// Says in the question before a restore at `site` what is `known`, and what is found while it is open.
    void warn(RestoreQuestion &question, const TwinWarning &known, const Machine &machine, const QString &site) const;
    /// At the sites that no pane shows, and where moves have left it.
    [[nodiscard]] TwinSearch *search(const Machine &machine, const Place &here, QObject *parent) const;

private:
    [[nodiscard]] TwinWarning find(const Machine &machine, const SiteItem &itself) const;
    [[nodiscard]] QString suspendedOrigin(const Machine &machine) const;
    [[nodiscard]] QString migrationOf(const SiteItem &item) const;
    const Services &m_services;
    const JobQueue &m_queue;
    Panes m_panes;
};

}  // namespace trescca
