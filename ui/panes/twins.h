// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/copies.h"
#include "ui/jobs/services.h"
#include "ui/panes/siteitem.h"

#include <functional>

class QObject;

namespace trescca {

class SitePane;

/// What is to be said of something that is about to run.
struct TwinWarning {
    QString text;       ///< empty: nothing
    bool runs = false;  ///< there would be two of it at once
};

/// Knows of a second one of a machine: by what the panes show, by the sites that they do not show, and by the moves that were done.
class Twins {
public:
    using Panes = std::function<QList<SitePane *>()>;
    Twins(const Services &services, Panes panes) : m_services(services), m_panes(std::move(panes)) {}

    /// Of a package or an instance, by the panes: one that runs, or what a package was saved from and is suspended since.
    [[nodiscard]] TwinWarning of(const SiteItem &item) const;
    /// Of a machine that comes from elsewhere.
    [[nodiscard]] TwinWarning of(const Machine &machine) const;
    [[nodiscard]] Machine machineOf(const SiteItem &item) const;
    /// Asks the sites that no pane shows, one after the other; calls `found` in the receiver's thread when it runs at one of them. One that
    /// does not answer is passed over. Ends with the receiver.
    void seek(QObject *receiver, const Machine &machine, std::function<void(const QString &warning)> found) const;
    /// All that is known before an instance is started, the moves that have kept it included, whose other site is asked; empty: nothing.
    void ofStart(QObject *receiver, const SiteItem &instance, std::function<void(const QString &warning)> then) const;

private:
    [[nodiscard]] TwinWarning find(const Machine &machine, const SiteItem &itself) const;
    [[nodiscard]] QString suspendedOrigin(const QString &id) const;
    const Services &m_services;
    Panes m_panes;
};

}  // namespace trescca
